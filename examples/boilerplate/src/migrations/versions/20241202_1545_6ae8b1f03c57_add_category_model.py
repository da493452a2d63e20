"""add category model

Revision ID: 6ae8b1f03c57
Revises: 91d5c2f7e830
Create Date: 2024-12-02 15:45:08.728835+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "6ae8b1f03c57"
down_revision = "91d5c2f7e830"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "category",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("slug", sa.String(length=50), nullable=False),
        sa.Column("description", sa.String(length=255), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sa.UniqueConstraint("slug"),
    )


def downgrade() -> None:
    op.drop_table("category")
