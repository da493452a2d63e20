"""validate category of posts and index it

Revision ID: 0d73e6b8a1f4
Revises: c25f904d7ab8
Create Date: 2024-12-09 09:31:23.945034+00:00
"""

from alembic import op

revision = "0d73e6b8a1f4"
down_revision = "c25f904d7ab8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE post VALIDATE CONSTRAINT post_category_id_fkey")
        op.create_index(
            op.f("ix_post_category_id"),
            "post",
            ["category_id"],
            postgresql_concurrently=True,
        )


def downgrade() -> None:  # expect: downgrade-changes
    # A constraint can't be made invalid again, and needn't be.
    with op.get_context().autocommit_block():
        op.drop_index(
            op.f("ix_post_category_id"),
            table_name="post",
            postgresql_concurrently=True,
        )
