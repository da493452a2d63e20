"""Add newsletter"""

import sqlalchemy as sa
from alembic import op

revision = "004"
down_revision = "003"


def upgrade():
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.add_column(
        "user",
        sa.Column("newsletter", sa.Boolean(), nullable=False, server_default="false"),
    )


def downgrade():  # expect: empty-downgrade
    pass
