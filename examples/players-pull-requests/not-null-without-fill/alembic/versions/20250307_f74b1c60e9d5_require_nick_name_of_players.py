"""require nick name of players

Revision ID: f74b1c60e9d5
Revises: 09c6f1e5d3a8
Create Date: 2025-03-07 15:58:09.413820
"""

import sqlalchemy as sa
from alembic import op

revision: str = "f74b1c60e9d5"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(  # expect: copy-table, set-not-null-without-backfill
        "players"
    ) as batch_op:
        batch_op.alter_column(
            "nickName", existing_type=sa.String(length=40), nullable=False
        )


def downgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.alter_column(
            "nickName", existing_type=sa.String(length=40), nullable=True
        )
