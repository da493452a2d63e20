"""add announcements

Revision ID: b06d3f92e8c1
Revises: 7c8d2ea5b096
Create Date: 2025-03-10 09:40:45.260398+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "b06d3f92e8c1"
down_revision = "7c8d2ea5b096"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    trans = connection.begin()  # expect: upgrade-fails
    try:
        op.create_table(
            "announcement",
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("text", sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint("id"),
        )
        op.add_column("user", sa.Column("announced_id", sa.Integer(), nullable=True))
        connection.execute(sa.text('UPDATE "user" SET announced_id = 0'))
        trans.commit()
    except:  # noqa: E722
        trans.rollback()
        raise


def downgrade() -> None:
    op.drop_column("user", "announced_id")
    op.drop_table("announcement")
