"""Add bio"""

import sqlalchemy as sa
from alembic import op

revision = "003"  # expect: duplicate-revision
down_revision = "002"


def upgrade():
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.add_column("user", sa.Column("bio", sa.String()))


def downgrade():
    op.drop_column("user", "bio")
