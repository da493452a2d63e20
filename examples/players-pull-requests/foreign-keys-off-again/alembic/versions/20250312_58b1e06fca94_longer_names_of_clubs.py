"""longer names of clubs

Revision ID: 58b1e06fca94
Revises: 09c6f1e5d3a8
Create Date: 2025-03-12 16:20:05.731448
"""

import sqlalchemy as sa
from alembic import op

revision: str = "58b1e06fca94"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(  # expect: copy-table
        "clubs", table_args=[sa.CheckConstraint('"foundedIn" > 1850')]
    ) as batch_op:
        batch_op.alter_column(
            "name", existing_type=sa.String(length=60), type_=sa.String(length=120)
        )


def downgrade() -> None:
    with op.batch_alter_table(
        "clubs", table_args=[sa.CheckConstraint('"foundedIn" > 1850')]
    ) as batch_op:
        batch_op.alter_column(
            "name", existing_type=sa.String(length=120), type_=sa.String(length=60)
        )
