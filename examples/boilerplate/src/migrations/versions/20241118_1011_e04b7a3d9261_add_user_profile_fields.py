"""add user profile fields

Revision ID: e04b7a3d9261
Revises: 58c6f0a94d13
Create Date: 2024-11-18 10:11:59.500697+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "e04b7a3d9261"
down_revision = "58c6f0a94d13"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.add_column("user", sa.Column("bio", sa.String(length=500), nullable=True))
    op.add_column("user", sa.Column("website", sa.String(length=255), nullable=True))


def downgrade() -> None:
    op.drop_column("user", "website")
    op.drop_column("user", "bio")
