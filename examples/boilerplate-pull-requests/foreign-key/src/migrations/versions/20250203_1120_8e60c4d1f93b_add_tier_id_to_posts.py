"""add tier_id to posts

Revision ID: 8e60c4d1f93b
Revises: 7c8d2ea5b096
Create Date: 2025-02-03 11:20:28.806175+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "8e60c4d1f93b"
down_revision = "7c8d2ea5b096"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(  # expect: missing-lock-timeout
        "post", sa.Column("tier_id", sa.Integer(), nullable=True)
    )
    op.create_foreign_key(  # expect: add-foreign-key-without-not-valid
        "post_tier_id_fkey", "post", "tier", ["tier_id"], ["id"]
    )
    op.create_index(  # expect: create-index-without-concurrently
        "ix_post_tier_id", "post", ["tier_id"]
    )


def downgrade() -> None:
    op.drop_index("ix_post_tier_id", "post")
    op.drop_constraint("post_tier_id_fkey", "post", type_="foreignkey")
    op.drop_column("post", "tier_id")
