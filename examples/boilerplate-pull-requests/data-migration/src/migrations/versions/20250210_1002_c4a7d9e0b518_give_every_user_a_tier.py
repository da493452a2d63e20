"""give every user a tier

Revision ID: c4a7d9e0b518
Revises: 7c8d2ea5b096
Create Date: 2025-02-10 10:02:03.892427+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "c4a7d9e0b518"
down_revision = "7c8d2ea5b096"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(  # expect: second-upgrade-fails
        sa.text("INSERT INTO tier (name, created_at) VALUES ('free', now())")
    )
    result = connection.execute(sa.text("SELECT id FROM tier WHERE name = 'free'"))
    default_tier_id = result.fetchone()[0]
    connection.execute(  # expect: formatted-sql
        sa.text(f'UPDATE "user" SET tier_id = {default_tier_id} WHERE tier_id IS NULL')
    )
    op.alter_column(  # expect: missing-lock-timeout, set-not-null-without-backfill
        "user", "tier_id", nullable=False
    )


def downgrade() -> None:
    op.alter_column("user", "tier_id", nullable=True)
