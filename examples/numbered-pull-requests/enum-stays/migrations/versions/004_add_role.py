"""Add role"""

import sqlalchemy as sa
from alembic import op

revision = "004"
down_revision = "003"


user_role = sa.Enum("member", "admin", name="user_role")


def upgrade():
    op.execute("SET LOCAL lock_timeout = '2s'")
    user_role.create(op.get_bind())  # expect: second-upgrade-fails
    op.add_column("user", sa.Column("role", user_role))


def downgrade():  # expect: downgrade-leaves-behind
    op.drop_column("user", "role")
