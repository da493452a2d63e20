"""add category_id to posts

The foreign key holds for new rows from now on; the next revision looks at the old ones.

Revision ID: c25f904d7ab8
Revises: 6ae8b1f03c57
Create Date: 2024-12-09 09:06:19.591063+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "c25f904d7ab8"
down_revision = "6ae8b1f03c57"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.add_column("post", sa.Column("category_id", sa.Integer(), nullable=True))
    op.create_foreign_key(
        "post_category_id_fkey",
        "post",
        "category",
        ["category_id"],
        ["id"],
        postgresql_not_valid=True,
    )


def downgrade() -> None:
    op.drop_constraint("post_category_id_fkey", "post", type_="foreignkey")
    op.drop_column("post", "category_id")
