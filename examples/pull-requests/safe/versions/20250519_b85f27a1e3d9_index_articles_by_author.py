"""index articles by author

Revision ID: b85f27a1e3d9
Revises: 94e3b1d05c6a
Create Date: 2025-05-19 10:03:36.908117
"""

from alembic import op

revision: str = "b85f27a1e3d9"
down_revision = "94e3b1d05c6a"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index(
            op.f("ix_articles_author_id"),
            "articles",
            ["author_id"],
            postgresql_concurrently=True,
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index(
            op.f("ix_articles_author_id"),
            table_name="articles",
            postgresql_concurrently=True,
        )
