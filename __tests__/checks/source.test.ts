import { describe, expect, it } from "@jest/globals";
import { checkSources } from "../../src/checks/source.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { parseRevision } from "../../src/revisions/parse-revision.ts";

/** Findings of a revision with these imports and this body of upgrade(). */
function findings(head: string, upgrade: string): Finding[] {
  const text = `"""a"""
import sqlalchemy as sa
from alembic import op
${head}

revision = "a"
down_revision = None


def upgrade():
${upgrade.replaceAll(/^(?=.)/gm, "    ")}


def downgrade():
    pass
`;
  const revision = parseRevision(text, "versions/a.py");
  if (!revision || "reason" in revision) throw new Error(text);
  return checkSources([revision]);
}

const told = (head: string, upgrade: string) =>
  findings(head, upgrade).map(({ rule, line }) => [rule, line]);

const models = "from app.models import User, Color, tags";
const session =
  "from sqlalchemy.orm import Session\nfrom app.models import User";

describe("a revision that uses the application's models", () => {
  it.each([
    ["in a query", session, "s = Session(op.get_bind())\ns.query(User).all()"],
    ["in a query of a column", session, "x = 1\ns.query(User.id).all()"],
    ["in select()", models, "x = 1\nop.get_bind().execute(sa.select(User.id))"],
    ["in update()", models, "x = 1\nop.execute(sa.update(User).values(a=1))"],
    ["as a table", models, "x = 1\nop.bulk_insert(tags, [{}])"],
    ["as a table's method", models, "x = 1\nop.execute(tags.insert())"],
    ["as __table__", models, "x = 1\nop.bulk_insert(User.__table__, [{}])"],
    ["as new objects", session, "s = Session()\ns.add(User(name='a'))"],
    [
      "by their module",
      "from app import models",
      "x = 1\ns.query(models.User)",
    ],
    ["in Flask's way", models, "x = 1\nUser.query.filter_by(a=1).all()"],
    ["as the values of a type", models, "x = 1\nsa.Enum(Color, name='color')"],
    [
      "imported on the spot",
      "",
      "from app.models import User\nsa.select(User)",
    ],
    ["relatively", "from ..models import User", "x = 1\nsa.select(User)"],
    [
      "by the application's session",
      "from app.db import SessionLocal",
      "x = 1\nwith SessionLocal() as s: s.execute(sa.text('SELECT 1'))",
    ],
    [
      "by Flask's session",
      "from app import db",
      "x = 1\ndb.session.execute(sa.text('SELECT 1'))",
    ],
  ])("is told: %s", (_, head, upgrade) => {
    const line = 11 + head.split("\n").length;
    expect(told(head, upgrade)).toEqual([["import-of-models", line]]);
  });

  it.each([
    [
      "types of columns",
      "from app.db.types import GUID, Money",
      'op.add_column("t", sa.Column("id", GUID()))',
    ],
    [
      "a library's types",
      "import fastapi_users_db_sqlalchemy\nimport geoalchemy2",
      'sa.Column("id", fastapi_users_db_sqlalchemy.generics.GUID())',
    ],
    [
      "a module's types",
      "import app",
      'sa.Column("id", app.types.Money(), nullable=False)',
    ],
    [
      "constants",
      "from app.config import settings, SCHEMA",
      'op.create_table("t", sa.Column("a"), schema=SCHEMA)\nop.execute(settings.SETUP_SQL)',
    ],
    [
      "functions",
      "from migration_tools import drop_columns",
      'drop_columns("t", ["a"])',
    ],
    [
      "a URL",
      "from app.db import get_db_url",
      "sa.create_engine(get_db_url())",
    ],
    [
      "tables of its own",
      "",
      'tags = sa.table("tags", sa.column("name"))\nop.bulk_insert(tags, [])\nop.execute(tags.insert().values(name="a"))',
    ],
    [
      "a session of its own",
      "from sqlalchemy import orm",
      "session = orm.Session(bind=op.get_bind())\nsession.execute(sa.text('SELECT 1'))",
    ],
    [
      "an import that a class of its own shadows",
      models,
      "class User(object): pass\ns.query(User)",
    ],
    ["an import that is not used", models, "pass"],
    ["sys.path", "import sys", "sys.path.insert(0, '..')"],
    [
      "a dictionary",
      "from app.defaults import DEFAULTS",
      "values = {}\nvalues.update(DEFAULTS)\nDEFAULTS.get('User')",
    ],
    ["requests", "import requests", "requests.Session().get('x')"],
    [
      "SQLModel",
      "import sqlmodel\nfrom sqlmodel import Session, select",
      'sa.Column("a", sqlmodel.sql.sqltypes.AutoString())\nwith Session(op.get_bind()) as s: s.exec(select(sa.column("a")))',
    ],
    [
      "an enum's values written out",
      "import enum",
      'sa.Enum("a", "b", name="color")',
    ],
    [
      "a view of alembic_utils",
      "from alembic_utils.pg_view import PGView",
      'op.create_entity(PGView("public", "v", "SELECT 1"))',
    ],
  ])("is silent: %s", (_, head, upgrade) => {
    expect(told(head, upgrade)).toEqual([]);
  });

  it("is one finding for all, which says what is meant", () => {
    const [one, ...more] = findings(models, "sa.select(User)\nsa.select(tags)");
    expect(more).toEqual([]);
    expect(one?.message).toMatch(/^User comes from app\.models.*tags\.$/);
  });

  it.each([
    [
      "create_all",
      "from app.db import Base",
      "Base.metadata.create_all(op.get_bind())",
    ],
    ["drop_all", "from app import db", "db.drop_all()"],
  ])("is told when it makes or drops all of them: %s", (_, head, upgrade) => {
    expect(told(head, upgrade)).toEqual([["metadata-create-all", 11]]);
  });

  it("is silent about create_all() of tables that it declares itself", () => {
    const upgrade =
      'metadata = sa.MetaData()\nsa.Table("t", metadata)\nmetadata.create_all(op.get_bind())';
    expect(told("", upgrade)).toEqual([]);
  });
});

const rows =
  'conn = op.get_bind()\nrows = conn.execute(sa.text("SELECT id, title FROM t")).fetchall()\n';

describe("a value that is pasted into SQL", () => {
  it.each([
    [
      "in an f-string",
      'x = conn.execute(sa.text("SELECT 1")).scalar()\nop.execute(f"UPDATE t SET a = {x}")',
    ],
    [
      "between quotes",
      "x = conn.execute(q).scalar()\nop.execute(f\"DELETE FROM t WHERE a = '{x}'\")",
    ],
    [
      "with %",
      "x = conn.execute(q).scalar()\nop.execute(\"UPDATE t SET a = '%s'\" % x)",
    ],
    [
      "with format()",
      'x = conn.execute(q).first()[0]\nop.execute("UPDATE t SET a = {}".format(x))',
    ],
    [
      "with +",
      'x = conn.execute(q).scalar()\nop.execute("UPDATE t SET a = \'" + x + "\'")',
    ],
    [
      "in text()",
      'x = conn.execute(q).scalar()\nconn.execute(sa.text(f"UPDATE t SET a = {x}"))',
    ],
    [
      "by way of a name",
      'x = conn.execute(q).scalar()\n\nop.execute(f"INSERT INTO t (a, b) VALUES (1, {x})")',
    ],
    [
      "in a loop that needs Python",
      rows +
        "for row in rows:\n    op.execute(f\"UPDATE t SET a = '{slugify(row.title)}' WHERE id = {row.id}\")",
    ],
  ])("is told: %s", (_, upgrade) => {
    expect(told("", upgrade).map(([rule]) => rule)).toEqual(["formatted-sql"]);
  });

  it.each([
    [
      "names from a tuple",
      'for t in ("a", "b"):\n    op.execute(f"UPDATE {t} SET x = 1")',
    ],
    [
      "values from a tuple",
      'for v in ("a", "b"):\n    op.execute(f"INSERT INTO t VALUES (\'{v}\')")',
    ],
    [
      "constants",
      'TABLE = "t"\nop.execute(f"UPDATE {TABLE} SET x = \'{DEFAULT}\'")',
    ],
    [
      "tables from the catalogs",
      'for (t,) in op.get_bind().execute(sa.text("SELECT tablename FROM pg_tables")):\n    op.execute(f\'ALTER TABLE "{t}" ADD x int\')\n    op.execute(f"UPDATE {t} SET x = 1")',
    ],
    [
      "schemas of tenants",
      'for s in conn.execute(q).scalars():\n    op.execute(f"UPDATE {s}.t SET x = 1")',
    ],
    [
      "DDL, which takes no parameters",
      'n = conn.execute(q).scalar()\nop.execute(f"ALTER SEQUENCE s RESTART WITH {n}")',
    ],
    [
      "numbers",
      'n = conn.execute(q).scalar()\nop.execute(f"UPDATE t SET x = {int(n)}")',
    ],
    [
      "a message",
      'n = conn.execute(q).scalar()\nprint(f"UPDATE t SET x = {n}")',
    ],
    [
      "arguments of a function",
      'def f(t, v):\n    op.execute(f"UPDATE {t} SET x = {v}")\nf("a", 1)',
    ],
    [
      "parameters",
      'x = conn.execute(q).scalar()\nconn.execute(sa.text("UPDATE t SET a = :x"), {"x": x})',
    ],
    [
      "a function's body",
      'x = conn.execute(q).scalar()\nop.execute(f"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 FROM t WHERE a = {x} $$")',
    ],
    [
      "what was read to decide",
      'if conn.execute(q).scalar():\n    op.execute(f"UPDATE t SET a = {DEFAULT}")',
    ],
  ])("is silent: %s", (_, upgrade) => {
    expect(told("", upgrade)).toEqual([]);
  });

  it("is given as a parameter in the fix", () => {
    const [one] = findings(
      "",
      "x = conn.execute(q).scalar()\nop.execute(f\"UPDATE t SET a = '{x}' WHERE b\")",
    );
    expect(one?.fix?.code).toBe(
      'op.get_bind().execute(sa.text("UPDATE t SET a = :x WHERE b").bindparams(x=x))',
    );
  });
});

describe("a loop over rows", () => {
  it.each([
    [
      "an UPDATE per row",
      rows +
        'for row in rows:\n    conn.execute(sa.text("UPDATE t SET slug = :s WHERE id = :i"), {"s": row.title.lower(), "i": row.id})',
    ],
    [
      "unpacked rows",
      rows +
        'for id, title in rows:\n    conn.execute(sa.text("UPDATE t SET slug = :s WHERE id = :i").bindparams(s=title, i=id))',
    ],
    [
      "values pasted in",
      rows +
        "for row in rows:\n    op.execute(f\"UPDATE t SET slug = '{row.title}' WHERE id = {row.id}\")",
    ],
    [
      "a condition",
      rows +
        'for row in rows:\n    if row.title:\n        conn.execute(sa.text("DELETE FROM t WHERE id = :i"), {"i": row.id})',
    ],
    [
      "straight over the result",
      '# first\nconn = op.get_bind()\nfor row in conn.execute(sa.text("SELECT id FROM t")):\n    conn.execute(sa.text("INSERT INTO u (id) VALUES (:i)"), {"i": row.id})',
    ],
    [
      "objects",
      "# first\nsession = Session(op.get_bind())\nfor one in session.query(Article):\n    one.slug = one.title.lower()",
    ],
  ])("is told: %s", (_, upgrade) => {
    const lines = upgrade.split("\n");
    const loop = lines.findIndex((line) => line.startsWith("for "));
    expect(told("", upgrade)).toEqual([["row-by-row-backfill", 11 + loop]]);
  });

  it.each([
    [
      "functions that only Python has",
      rows +
        'for row in rows:\n    conn.execute(sa.text("UPDATE t SET slug = :s WHERE id = :i"), {"s": slugify(row.title), "i": row.id})',
    ],
    [
      "what depends on earlier rows",
      rows +
        'seen = set()\nfor row in rows:\n    seen.add(row.id)\n    conn.execute(sa.text("UPDATE t SET slug = :s WHERE id = :i"), {"s": row.title, "i": row.id})',
    ],
    [
      "a counter",
      rows +
        'n = 0\nfor row in rows:\n    n += 1\n    conn.execute(sa.text("UPDATE t SET n = :n WHERE id = :i"), {"n": n, "i": row.id})',
    ],
    [
      "batches",
      'while True:\n    rows = conn.execute(sa.text("SELECT id FROM t LIMIT 1000")).all()\n    for row in rows:\n        conn.execute(sa.text("UPDATE t SET a = :a WHERE id = :i"), {"a": row.id, "i": row.id})',
    ],
    [
      "executemany",
      rows +
        'conn.execute(sa.text("UPDATE t SET a = :a WHERE id = :i"), [{"a": slugify(r.title), "i": r.id} for r in rows])',
    ],
    [
      "a written-out list",
      'for name in ("a", "b"):\n    op.execute(sa.text("INSERT INTO t (name) VALUES (:n)").bindparams(n=name))',
    ],
    [
      "other tables each time",
      rows +
        'for row in rows:\n    op.execute(f"UPDATE {row.title} SET a = 1")',
    ],
    [
      "constraints from the catalogs",
      'conn = op.get_bind()\nfor (name,) in conn.execute(sa.text("SELECT conname FROM pg_constraint")):\n    op.execute(f"ALTER TABLE t DROP CONSTRAINT {name}")',
    ],
    ["rows that are only read", rows + "for row in rows:\n    print(row.id)"],
    [
      "a lookup in Python",
      rows +
        'for row in rows:\n    conn.execute(sa.text("UPDATE t SET a = :a WHERE id = :i"), {"a": MAPPING.get(row.title), "i": row.id})',
    ],
  ])("is silent: %s", (_, upgrade) => {
    expect(told("", upgrade)).toEqual([]);
  });

  it("is silent in downgrade(), which is seldom run", () => {
    const text = `revision = "a"\ndown_revision = None\ndef upgrade():\n    pass\ndef downgrade():\n${rows.replaceAll(/^(?=.)/gm, "    ")}    for row in rows:\n        op.execute(f"UPDATE t SET a = {row.id}")\n`;
    const revision = parseRevision(text, "versions/a.py");
    if (!revision || "reason" in revision) throw new Error(text);
    expect(checkSources([revision])).toEqual([]);
  });
});
