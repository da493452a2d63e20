"""add tag model

Revision ID: 1b5f0e9d72a4
Revises: 7c8d2ea5b096
Create Date: 2025-02-03 09:10:47.059863+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "1b5f0e9d72a4"
down_revision = "7c8d2ea5b096"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("slug", sa.String(length=50), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sa.UniqueConstraint("slug"),
    )


def downgrade() -> None:
    op.drop_table("tag")
