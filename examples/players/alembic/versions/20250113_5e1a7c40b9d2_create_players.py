"""create players

Revision ID: 5e1a7c40b9d2
Revises:
Create Date: 2025-01-13 18:22:41.507316
"""

import sqlalchemy as sa
from alembic import op

revision: str = "5e1a7c40b9d2"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "players",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("firstName", sa.String(length=40), nullable=False),
        sa.Column("lastName", sa.String(length=40), nullable=False),
        sa.Column("birthDate", sa.Date(), nullable=True),
        sa.Column("squadNumber", sa.Integer(), nullable=False),
        sa.Column("position", sa.String(length=20), nullable=True),
        sa.CheckConstraint(
            '"squadNumber" BETWEEN 1 AND 99', name=op.f("ck_players_squadNumber")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_players")),
        sa.UniqueConstraint("squadNumber", name=op.f("uq_players_squadNumber")),
    )


def downgrade() -> None:
    op.drop_table("players")
