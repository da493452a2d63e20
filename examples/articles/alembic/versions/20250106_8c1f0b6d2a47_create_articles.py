"""create articles

Revision ID: 8c1f0b6d2a47
Revises:
Create Date: 2025-01-06 09:12:44.120911
"""

import sqlalchemy as sa
from alembic import op

revision: str = "8c1f0b6d2a47"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("views", sa.Integer(), server_default="0", nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
    )
    op.create_index(op.f("ix_articles_title"), "articles", ["title"])


def downgrade() -> None:
    op.drop_index(op.f("ix_articles_title"), table_name="articles")
    op.drop_table("articles")
