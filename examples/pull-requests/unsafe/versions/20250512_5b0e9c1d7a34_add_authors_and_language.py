"""add authors and language

Revision ID: 5b0e9c1d7a34
Revises: 7e60c4f8b915
Create Date: 2025-05-12 11:20:03.018275
"""

import sqlalchemy as sa
from alembic import op

revision: str = "5b0e9c1d7a34"
down_revision = "7e60c4f8b915"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "authors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authors")),
    )
    op.add_column(  # expect: missing-lock-timeout
        "articles", sa.Column("author_id", sa.Integer(), nullable=True)
    )
    op.create_foreign_key(  # expect: add-foreign-key-without-not-valid
        op.f("fk_articles_author_id_authors"),
        "articles",
        "authors",
        ["author_id"],
        ["id"],
    )
    op.create_index(  # expect: create-index-without-concurrently
        op.f("ix_articles_author_id"), "articles", ["author_id"]
    )
    op.add_column(  # expect: add-not-null-column-without-default
        "articles", sa.Column("language", sa.String(length=8), nullable=False)
    )


def downgrade() -> None:
    op.drop_column("articles", "language")
    op.drop_index(op.f("ix_articles_author_id"), table_name="articles")
    op.drop_constraint(
        op.f("fk_articles_author_id_authors"), "articles", type_="foreignkey"
    )
    op.drop_column("articles", "author_id")
    op.drop_table("authors")
