"""add tags

Revision ID: d29b7703f6e1
Revises: 41d7e5a90c3b
Create Date: 2025-03-10 10:05:57.402266
"""

import sqlalchemy as sa
from alembic import op

revision: str = "d29b7703f6e1"
down_revision = "41d7e5a90c3b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    tags = op.create_table(
        "tags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tags")),
        sa.UniqueConstraint("name", name=op.f("uq_tags_name")),
    )
    op.create_table(
        "article_tags",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name=op.f("fk_article_tags_article_id_articles"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"],
            ["tags.id"],
            name=op.f("fk_article_tags_tag_id_tags"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article_id", "tag_id", name=op.f("pk_article_tags")),
    )
    op.create_index(op.f("ix_article_tags_tag_id"), "article_tags", ["tag_id"])
    op.bulk_insert(
        tags, [{"name": "fastapi"}, {"name": "postgresql"}, {"name": "python"}]
    )
    op.execute(
        "INSERT INTO article_tags (article_id, tag_id) "
        "SELECT articles.id, tags.id FROM articles "
        "JOIN tags ON strpos(lower(articles.title), tags.name) > 0"
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_article_tags_tag_id"), table_name="article_tags")
    op.drop_table("article_tags")
    op.drop_table("tags")
