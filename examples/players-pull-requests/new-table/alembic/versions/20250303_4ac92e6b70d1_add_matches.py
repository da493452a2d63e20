"""add matches

Revision ID: 4ac92e6b70d1
Revises: 09c6f1e5d3a8
Create Date: 2025-03-03 17:40:26.338105
"""

import sqlalchemy as sa
from alembic import op

revision: str = "4ac92e6b70d1"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "matches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("playedOn", sa.Date(), nullable=False),
        sa.Column("opponentId", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["opponentId"], ["clubs.id"], name=op.f("fk_matches_opponentId")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matches")),
    )
    with op.batch_alter_table("matches") as batch_op:
        batch_op.create_index(batch_op.f("ix_matches_playedOn"), ["playedOn"])


def downgrade() -> None:
    op.drop_table("matches")
