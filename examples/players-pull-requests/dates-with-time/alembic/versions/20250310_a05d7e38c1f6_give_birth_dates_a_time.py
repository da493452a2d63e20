"""give birth dates a time

Revision ID: a05d7e38c1f6
Revises: 09c6f1e5d3a8
Create Date: 2025-03-10 11:23:34.178466
"""

import sqlalchemy as sa
from alembic import op

revision: str = "a05d7e38c1f6"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(  # expect: copy-table, lossy-column-cast
        "players"
    ) as batch_op:
        batch_op.alter_column(
            "birthDate", existing_type=sa.Date(), type_=sa.DateTime(), nullable=True
        )


def downgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.alter_column(
            "birthDate", existing_type=sa.DateTime(), type_=sa.Date(), nullable=True
        )
