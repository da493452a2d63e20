"""longer names of clubs

Revision ID: c3e49d72b50f
Revises: 09c6f1e5d3a8
Create Date: 2025-03-12 08:44:21.305779
"""

import sqlalchemy as sa
from alembic import op

revision: str = "c3e49d72b50f"
down_revision = "09c6f1e5d3a8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table(  # expect: copy-table, copy-table-with-foreign-keys-on
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
