"""fill total views

In batches that commit one by one: no row stays locked for long.

Revision ID: 6f9c0d72ab14
Revises: b85f27a1e3d9
Create Date: 2025-05-19 10:15:54.120653
"""

import sqlalchemy as sa
from alembic import op

revision: str = "6f9c0d72ab14"
down_revision = "b85f27a1e3d9"
branch_labels = None
depends_on = None


batch = sa.text(
    "UPDATE articles SET total_views = views WHERE id IN "
    "(SELECT id FROM articles WHERE total_views IS NULL ORDER BY id LIMIT 1000)"
)


def upgrade() -> None:
    with op.get_context().autocommit_block():
        while op.get_bind().execute(batch).rowcount:
            pass


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("UPDATE articles SET total_views = NULL")
