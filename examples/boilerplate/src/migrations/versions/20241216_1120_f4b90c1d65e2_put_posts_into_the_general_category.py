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
    category = sa.table(
        "category",
        sa.column("id"),
        sa.column("name"),
        sa.column("slug"),
        sa.column("description"),
        sa.column("created_at"),
    )
    general = sa.select(category.c.id).where(category.c.slug == "general")
    if connection.scalar(general) is None:
        connection.execute(
            sa.insert(category).values(
                name="General",
                slug="general",
                description="Default category",
                created_at=sa.func.now(),
            )
        )
    post = sa.table("post", sa.column("category_id"))
    connection.execute(
        sa.update(post)
        .where(post.c.category_id.is_(None))
        .values(category_id=general.scalar_subquery())
    )


def downgrade() -> None:
    # The category stays: posts are in it.
    pass
