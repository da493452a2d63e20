"""Index user by name"""

from alembic import op

revision = "003"
down_revision = "002"


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("idx_user_name", "user", ["name"], postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("idx_user_name", "user", postgresql_concurrently=True)
