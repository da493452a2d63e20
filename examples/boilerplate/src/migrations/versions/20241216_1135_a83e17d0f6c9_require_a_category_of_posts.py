"""require a category of posts

The constraint is validated while posts are read and written. SET NOT NULL believes it and
does not look at the rows.

Revision ID: a83e17d0f6c9
Revises: f4b90c1d65e2
Create Date: 2024-12-16 11:35:50.097551+00:00
"""

from alembic import op

revision = "a83e17d0f6c9"
down_revision = "f4b90c1d65e2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.create_check_constraint(
        "ck_post_category_id",
        "post",
        "category_id IS NOT NULL",
        postgresql_not_valid=True,
    )
    with op.get_context().autocommit_block():
        op.execute("ALTER TABLE post VALIDATE CONSTRAINT ck_post_category_id")
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.alter_column("post", "category_id", nullable=False)
    op.drop_constraint("ck_post_category_id", "post", type_="check")


def downgrade() -> None:
    op.alter_column("post", "category_id", nullable=True)
