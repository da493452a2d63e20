"""index user by website

Revision ID: 91d5c2f7e830
Revises: e04b7a3d9261
Create Date: 2024-11-18 10:24:13.798590+00:00
"""

from alembic import op

revision = "91d5c2f7e830"
down_revision = "e04b7a3d9261"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index(
            op.f("ix_user_website"), "user", ["website"], postgresql_concurrently=True
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index(
            op.f("ix_user_website"), table_name="user", postgresql_concurrently=True
        )
