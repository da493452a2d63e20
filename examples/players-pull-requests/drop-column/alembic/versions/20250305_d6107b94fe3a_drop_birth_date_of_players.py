"""drop birth date of players

Revision ID: d6107b94fe3a
Revises: 09c6f1e5d3a8
Create Date: 2025-03-05 20:01:17.026594
"""

import sqlalchemy as sa
from alembic import op

revision: str = "d6107b94fe3a"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("players") as batch_op:  # expect: copy-table, drop-column
        batch_op.drop_column("birthDate")


def downgrade() -> None:  # expect: downgrade-changes
    with op.batch_alter_table("players") as batch_op:
        batch_op.add_column(sa.Column("birthDate", sa.Date(), nullable=True))
