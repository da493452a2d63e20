"""Add mobile"""

import sqlalchemy as sa
from alembic import op

revision = "004"
down_revision = "003"


def upgrade():
    # Add new column
    op.add_column(  # expect: missing-lock-timeout
        "user", sa.Column("mobile", sa.String())
    )
    # Migrate data
    connection = op.get_bind()
    connection.execute(  # expect: backfill-under-lock
        sa.text('UPDATE "user" SET mobile = phone WHERE mobile IS NULL')
    )


def downgrade():
    op.drop_column("user", "mobile")
