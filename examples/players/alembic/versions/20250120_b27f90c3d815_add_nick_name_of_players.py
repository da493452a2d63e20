"""add nick name of players

What ALTER TABLE can do needs no copy of the table, and batch mode makes none.

Revision ID: b27f90c3d815
Revises: 5e1a7c40b9d2
Create Date: 2025-01-20 19:05:03.118942
"""

import sqlalchemy as sa
from alembic import op

revision: str = "b27f90c3d815"
down_revision = "5e1a7c40b9d2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.add_column(sa.Column("nickName", sa.String(length=40), nullable=True))
        batch_op.create_index(batch_op.f("ix_players_lastName"), ["lastName"])


def downgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.drop_index(batch_op.f("ix_players_lastName"))
        batch_op.drop_column("nickName")
