"""longer names of clubs

Revision ID: 6bb8e2f1047d
Revises: 09c6f1e5d3a8
Create Date: 2025-03-11 18:09:52.867031
"""

import sqlalchemy as sa
from alembic import op

revision: str = "6bb8e2f1047d"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(  # expect: copy-table, copy-table-losing-definitions
        "clubs"
    ) as batch_op:
        batch_op.alter_column(
            "name", existing_type=sa.String(length=60), type_=sa.String(length=120)
        )


def downgrade() -> None:  # expect: downgrade-loses
    with op.batch_alter_table("clubs") as batch_op:
        batch_op.alter_column(
            "name", existing_type=sa.String(length=120), type_=sa.String(length=60)
        )
