"""create post

Revision ID: b7d2e8510c4f
Revises: 3f1a9c04be72
Create Date: 2024-09-16 14:02:18.951568+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b7d2e8510c4f"
down_revision = "3f1a9c04be72"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.create_table(
        "post",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created_by_user_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=30), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["created_by_user_id"], ["user.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_post_created_by_user_id"), "post", ["created_by_user_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_post_created_by_user_id"), table_name="post")
    op.drop_table("post")
