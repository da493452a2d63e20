"""rename first name of players

Revision ID: 2e95c8a4d17b
Revises: 09c6f1e5d3a8
Create Date: 2025-03-06 12:35:40.590117
"""

from alembic import op

revision: str = "2e95c8a4d17b"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(  # expect: copy-table, rename-column
        "players"
    ) as batch_op:
        batch_op.alter_column("firstName", new_column_name="givenName")


def downgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.alter_column("givenName", new_column_name="firstName")
