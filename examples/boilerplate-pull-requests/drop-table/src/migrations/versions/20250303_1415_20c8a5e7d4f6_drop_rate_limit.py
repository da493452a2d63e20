"""drop rate limit

Revision ID: 20c8a5e7d4f6
Revises: 7c8d2ea5b096
Create Date: 2025-03-03 14:15:52.679549+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "20c8a5e7d4f6"
down_revision = "7c8d2ea5b096"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index(  # expect: missing-lock-timeout, second-upgrade-fails
        "ix_rate_limit_tier_id", table_name="rate_limit"
    )
    op.drop_table("rate_limit")  # expect: blocking-lock, drop-table


def downgrade() -> None:  # expect: downgrade-changes, downgrade-loses
    op.create_table(
        "rate_limit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("tier_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=True),
        sa.Column("path", sa.String(length=255), nullable=False),
        sa.Column("limit", sa.Integer(), nullable=False),
        sa.Column("period", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
