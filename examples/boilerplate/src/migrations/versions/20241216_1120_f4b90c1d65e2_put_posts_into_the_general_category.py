"""put posts into the general category

Revision ID: f4b90c1d65e2
Revises: 0d73e6b8a1f4
Create Date: 2024-12-16 11:20:09.049622+00:00
"""

import sqlalchemy as sa
from alembic import op

revision = "f4b90c1d65e2"
down_revision = "0d73e6b8a1f4"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    connection.execute(
        sa.text(
            "INSERT INTO category (name, slug, description, created_at) "
            "VALUES ('General', 'general', 'Default category', now()) "
            "ON CONFLICT (slug) DO NOTHING"
        )
    )
    connection.execute(
        sa.text(
            "UPDATE post SET category_id = "
            "(SELECT id FROM category WHERE slug = 'general') "
            "WHERE category_id IS NULL"
        )
    )


def downgrade() -> None:
    # The category stays: posts are in it, and the next upgrade does not mind.
    pass
