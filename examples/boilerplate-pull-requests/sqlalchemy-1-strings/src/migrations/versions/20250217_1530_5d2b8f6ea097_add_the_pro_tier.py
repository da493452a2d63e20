"""add the pro tier

Revision ID: 5d2b8f6ea097
Revises: 7c8d2ea5b096
Create Date: 2025-02-17 15:30:31.587498+00:00
"""

from alembic import op

revision = "5d2b8f6ea097"
down_revision = "7c8d2ea5b096"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(  # expect: upgrade-fails
        "INSERT INTO tier (name, created_at) VALUES ('pro', now())"
    )


def downgrade() -> None:
    connection = op.get_bind()
    connection.execute("DELETE FROM tier WHERE name = 'pro'")
