"""add slug to articles

Staged: the column comes in without NOT NULL, gets its values, and is constrained last.

Revision ID: 41d7e5a90c3b
Revises: 8c1f0b6d2a47
Create Date: 2025-02-03 14:40:02.881034
"""

import re
import unicodedata

import sqlalchemy as sa
from alembic import context, op

revision: str = "41d7e5a90c3b"
down_revision = "8c1f0b6d2a47"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if context.is_offline_mode():
        # SQL alone can't do what the backfill does: it strips accents in Python and
        # needs to see the titles.
        raise NotImplementedError("41d7e5a90c3b reads articles: upgrade online.")
    op.execute("SET LOCAL lock_timeout = '2s'")
    op.add_column("articles", sa.Column("slug", sa.String(length=220), nullable=True))
    fill_slugs(op.get_bind())
    op.alter_column("articles", "slug", nullable=False)
    op.create_unique_constraint(op.f("uq_articles_slug"), "articles", ["slug"])


def downgrade() -> None:
    op.drop_constraint(op.f("uq_articles_slug"), "articles", type_="unique")
    op.drop_column("articles", "slug")


def fill_slugs(connection: sa.Connection) -> None:
    articles = sa.table("articles", sa.column("id"), sa.column("title"))
    update = sa.text("UPDATE articles SET slug = :slug WHERE id = :id")
    taken: set[str] = set()
    rows = connection.execute(sa.select(articles).order_by(articles.c.id)).all()
    for row in rows:
        slug = slug_of(row.title)
        if slug in taken:
            slug = f"{slug}-{row.id}"
        taken.add(slug)
        connection.execute(update, {"slug": slug, "id": row.id})


# As app.slugs was when this was written: a revision must not change with the application.
def slug_of(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "article"
