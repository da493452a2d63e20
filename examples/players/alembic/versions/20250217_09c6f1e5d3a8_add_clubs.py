"""add clubs

Revision ID: 09c6f1e5d3a8
Revises: e80d4b16a7f3
Create Date: 2025-02-17 18:31:12.904450
"""

import sqlalchemy as sa
from alembic import op

revision: str = "09c6f1e5d3a8"
down_revision = "e80d4b16a7f3"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "clubs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("foundedIn", sa.Integer(), nullable=True),
        # It has no name: batch mode will forget it.
        sa.CheckConstraint('"foundedIn" > 1850'),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clubs")),
        sa.UniqueConstraint("name", name=op.f("uq_clubs_name")),
    )
    with op.batch_alter_table("players") as batch_op:
        batch_op.add_column(sa.Column("clubId", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_players_clubId"),
            "clubs",
            ["clubId"],
            ["id"],
            ondelete="CASCADE",
        )


def downgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_players_clubId"), type_="foreignkey")
        batch_op.drop_column("clubId")
    op.drop_table("clubs")
