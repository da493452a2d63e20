"""start rate limits per tier

Revision ID: 4a9f7c20e6d3
Revises: 7c8d2ea5b096
Create Date: 2025-03-17 11:05:23.508430+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "4a9f7c20e6d3"
down_revision = "7c8d2ea5b096"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(
        sa.text("INSERT INTO tier (name, created_at) VALUES ('trial', now())")
    )
    connection.commit()  # expect: upgrade-fails
    connection.execute(
        sa.text(
            'INSERT INTO rate_limit (tier_id, name, path, "limit", period) '
            "SELECT id, 'trial', '/posts', 10, 3600 FROM tier WHERE name = 'trial'"
        )
    )


def downgrade() -> None:
    op.execute("DELETE FROM rate_limit WHERE name = 'trial'")
    op.execute("DELETE FROM tier WHERE name = 'trial'")
