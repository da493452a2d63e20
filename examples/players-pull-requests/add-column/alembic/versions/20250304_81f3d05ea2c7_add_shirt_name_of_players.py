"""add shirt name of players

Revision ID: 81f3d05ea2c7
Revises: 09c6f1e5d3a8
Create Date: 2025-03-04 09:12:55.741283
"""

import sqlalchemy as sa
from alembic import op

revision: str = "81f3d05ea2c7"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.add_column(sa.Column("shirtName", sa.String(length=20), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("players") as batch_op:
        batch_op.drop_column("shirtName")
