"""add status to articles

Revision ID: c3a8f2e46d90
Revises: 5b0e9c1d7a34
Create Date: 2025-05-12 11:32:49.667021
"""

import sqlalchemy as sa
from alembic import op

revision: str = "c3a8f2e46d90"
down_revision = "5b0e9c1d7a34"
branch_labels = None
depends_on = None


status = sa.Enum("draft", "published", name="article_status")


def upgrade() -> None:
    status.create(op.get_bind())  # expect: second-upgrade-fails
    op.add_column(  # expect: missing-lock-timeout
        "articles",
        sa.Column("status", status, server_default="published", nullable=False),
    )


def downgrade() -> None:  # expect: downgrade-leaves-behind
    op.drop_column("articles", "status")
