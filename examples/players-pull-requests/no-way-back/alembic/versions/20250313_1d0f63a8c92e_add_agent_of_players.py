"""add agent of players

Revision ID: 1d0f63a8c92e
Revises: 09c6f1e5d3a8
Create Date: 2025-03-13 21:17:48.952340
"""

import sqlalchemy as sa
from alembic import op

revision: str = "1d0f63a8c92e"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.add_column(sa.Column("agentName", sa.String(length=60), nullable=True))


def downgrade() -> None:  # expect: empty-downgrade
    pass
