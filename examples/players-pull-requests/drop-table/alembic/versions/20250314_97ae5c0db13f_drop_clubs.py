"""drop clubs

Revision ID: 97ae5c0db13f
Revises: 09c6f1e5d3a8
Create Date: 2025-03-14 19:26:03.684215
"""

import sqlalchemy as sa
from alembic import op

revision: str = "97ae5c0db13f"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("players") as batch_op:  # expect: copy-table, drop-column
        batch_op.drop_constraint(batch_op.f("fk_players_clubId"), type_="foreignkey")
        batch_op.drop_column("clubId")
    op.drop_table("clubs")  # expect: drop-table


def downgrade() -> None:
    op.create_table(
        "clubs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("foundedIn", sa.Integer(), nullable=True),
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
