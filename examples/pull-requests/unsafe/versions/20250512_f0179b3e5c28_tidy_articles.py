"""tidy articles

Revision ID: f0179b3e5c28
Revises: c3a8f2e46d90
Create Date: 2025-05-12 11:58:17.290844
"""

import sqlalchemy as sa
from alembic import op

revision: str = "f0179b3e5c28"
down_revision = "c3a8f2e46d90"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column(  # expect: missing-lock-timeout, rename-column
        "articles", "title", new_column_name="headline"
    )
    op.execute("ALTER INDEX ix_articles_title RENAME TO ix_articles_headline")
    op.drop_column("articles", "summary")  # expect: drop-column
    op.alter_column(  # expect: rewrite-table
        "articles", "views", type_=sa.BigInteger(), existing_server_default="0"
    )


def downgrade() -> None:
    op.alter_column(
        "articles", "views", type_=sa.Integer(), existing_server_default="0"
    )
    op.add_column("articles", sa.Column("summary", sa.Text(), nullable=True))
    op.execute("ALTER INDEX ix_articles_headline RENAME TO ix_articles_title")
    op.alter_column("articles", "headline", new_column_name="title")
