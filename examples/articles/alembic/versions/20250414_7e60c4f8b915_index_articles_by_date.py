"""index articles by date

Built while the table is read and written, which PostgreSQL does outside of a transaction only.

Revision ID: 7e60c4f8b915
Revises: d29b7703f6e1
Create Date: 2025-04-14 16:21:30.557190
"""

from alembic import op

revision: str = "7e60c4f8b915"
down_revision = "d29b7703f6e1"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index(
            op.f("ix_articles_created_at"),
            "articles",
            ["created_at"],
            postgresql_concurrently=True,
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index(
            op.f("ix_articles_created_at"),
            table_name="articles",
            postgresql_concurrently=True,
        )
