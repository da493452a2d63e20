"""drop token blacklist

Released after the last code that asked for it was gone from every server.

Revision ID: 7c8d2ea5b096
Revises: a83e17d0f6c9
Create Date: 2025-01-13 15:00:25.191067+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "7c8d2ea5b096"
down_revision = "a83e17d0f6c9"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.drop_index(op.f("ix_token_blacklist_token"), table_name="token_blacklist")
    op.drop_table("token_blacklist")


def downgrade() -> None:
    op.create_table(
        "token_blacklist",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_token_blacklist_token"), "token_blacklist", ["token"], unique=True
    )
