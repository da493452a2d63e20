"""validate author of articles

In a revision of its own, so that the strong lock of adding the constraint is gone by now.

Revision ID: 94e3b1d05c6a
Revises: 0ad46c8be7f2
Create Date: 2025-05-19 09:58:02.711390
"""

from alembic import op

revision: str = "94e3b1d05c6a"
down_revision = "0ad46c8be7f2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.execute("ALTER TABLE articles VALIDATE CONSTRAINT fk_articles_author_id_authors")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.drop_constraint(
        op.f("fk_articles_author_id_authors"), "articles", type_="foreignkey"
    )
    op.create_foreign_key(
        op.f("fk_articles_author_id_authors"),
        "articles",
        "authors",
        ["author_id"],
        ["id"],
        postgresql_not_valid=True,
    )
