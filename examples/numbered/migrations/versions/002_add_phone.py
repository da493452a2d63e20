"""Add phone

The rows are updated after the lock that adding a column takes is gone.
"""

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"


def upgrade():
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.add_column("user", sa.Column("phone", sa.String()))
    with op.get_context().autocommit_block():
        connection = op.get_bind()
        connection.execute(
            sa.text("UPDATE \"user\" SET phone = '000-0000' WHERE phone IS NULL")
        )


def downgrade():
    op.drop_column("user", "phone")
