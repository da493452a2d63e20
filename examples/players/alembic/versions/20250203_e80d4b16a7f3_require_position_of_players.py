"""require position of players

The first player without a position would stop the copy, so they get one before it.

Revision ID: e80d4b16a7f3
Revises: b27f90c3d815
Create Date: 2025-02-03 20:47:30.660271
"""

import sqlalchemy as sa
from alembic import op

revision: str = "e80d4b16a7f3"
down_revision = "b27f90c3d815"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("UPDATE players SET position = 'unknown' WHERE position IS NULL")
    with op.batch_alter_table("players") as batch_op:
        batch_op.alter_column(
            "position", existing_type=sa.String(length=20), nullable=False
        )


def downgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.alter_column(
            "position", existing_type=sa.String(length=20), nullable=True
        )
