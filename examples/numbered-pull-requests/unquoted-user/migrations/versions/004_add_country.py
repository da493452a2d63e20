"""Add country"""

import sqlalchemy as sa
from alembic import op

revision = "004"
down_revision = "003"


def upgrade():
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.add_column("user", sa.Column("country", sa.String()))
    connection = op.get_bind()
    connection.execute(  # expect: upgrade-fails
        sa.text("UPDATE user SET country = 'XX' WHERE country IS NULL")
    )


def downgrade():
    op.drop_column("user", "country")
