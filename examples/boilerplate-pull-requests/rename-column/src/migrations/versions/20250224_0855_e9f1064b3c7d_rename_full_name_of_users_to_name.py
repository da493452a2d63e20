"""rename full_name of users to name

Revision ID: e9f1064b3c7d
Revises: 7c8d2ea5b096
Create Date: 2025-02-24 08:55:09.025779+00:00
"""

from alembic import op

revision = "e9f1064b3c7d"
down_revision = "7c8d2ea5b096"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column(  # expect: missing-lock-timeout, rename-column
        "user", "full_name", new_column_name="name"
    )


def downgrade() -> None:
    op.alter_column("user", "name", new_column_name="full_name")
