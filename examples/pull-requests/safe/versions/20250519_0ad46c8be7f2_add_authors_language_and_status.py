"""add authors, language and status

Revision ID: 0ad46c8be7f2
Revises: 7e60c4f8b915
Create Date: 2025-05-19 09:47:21.334608
"""

import sqlalchemy as sa
from alembic import op

revision: str = "0ad46c8be7f2"
down_revision = "7e60c4f8b915"
branch_labels = None
depends_on = None


status = sa.Enum("draft", "published", name="article_status")


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.create_table(
        "authors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authors")),
    )
    op.add_column("articles", sa.Column("author_id", sa.Integer(), nullable=True))
    op.create_foreign_key(
        op.f("fk_articles_author_id_authors"),
        "articles",
        "authors",
        ["author_id"],
        ["id"],
        postgresql_not_valid=True,
    )
    # A constant default is stored once for all rows: nothing is rewritten.
    op.add_column(
        "articles",
        sa.Column("language", sa.String(length=8), server_default="en", nullable=False),
    )
    status.create(op.get_bind())
    op.add_column(
        "articles",
        sa.Column("status", status, server_default="published", nullable=False),
    )
    op.add_column("articles", sa.Column("total_views", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.drop_column("articles", "total_views")
    op.drop_column("articles", "status")
    status.drop(op.get_bind())
    op.drop_column("articles", "language")
    op.drop_constraint(
        op.f("fk_articles_author_id_authors"), "articles", type_="foreignkey"
    )
    op.drop_column("articles", "author_id")
    op.drop_table("authors")
