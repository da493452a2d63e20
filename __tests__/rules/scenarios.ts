/** Whole revisions as people write them, with everything that is said of them. */
export const scenarios = [
  {
    name: "the staged order (nullable, backfill in Python, NOT NULL) in one revision is no error",
    before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.add_column("articles", sa.Column("slug", sa.String(length=200), nullable=True))
conn = op.get_bind()
for row in conn.execute(sa.text("SELECT id, title FROM articles")).mappings().all():
    conn.execute(sa.text("UPDATE articles SET slug=:s WHERE id=:i"), {"s": row["title"], "i": row["id"]})
op.alter_column("articles", "slug", nullable=False)`,
    ],
    findings: [
      "warning blocking-scan",
      "warning set-not-null-without-backfill",
    ],
  },
  {
    name: "a foreign key validated in the next revision is an error in Alembic's one transaction for all",
    before: "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int)",
    upgrades: [
      `op.execute("SET lock_timeout = '2s'")
op.create_foreign_key("fk", "t", "p", ["p_id"], ["id"], postgresql_not_valid=True)`,
      'op.execute("ALTER TABLE t VALIDATE CONSTRAINT fk")',
    ],
    findings: [
      "info foreign-key-without-index",
      "error lock-kept-across-revisions",
    ],
  },
  {
    name: "a new table with a foreign key to an existing one is fine with a lock_timeout",
    before: "CREATE TABLE p (id int PRIMARY KEY)",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("p_id", sa.Integer(), sa.ForeignKey("p.id"), nullable=False))
op.create_index("ix", "t", ["p_id"])`,
    ],
    findings: [],
  },
  {
    name: "filling a new table from the one that it refers to holds up writes to that one",
    before: "CREATE TABLE p (id int PRIMARY KEY)",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.create_table("t", sa.Column("p_id", sa.Integer(), sa.ForeignKey("p.id")))
op.execute("INSERT INTO t SELECT id FROM p")`,
    ],
    findings: ["warning backfill-under-lock"],
  },
  {
    name: "an ALTER TABLE with several commands is judged command by command",
    before: "CREATE TABLE t (a int, b text)",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.execute("ALTER TABLE t ADD COLUMN c int NOT NULL, DROP COLUMN b, ALTER a TYPE bigint")`,
    ],
    findings: [
      "error add-not-null-column-without-default",
      "error drop-column",
      "error rewrite-table",
    ],
  },
  {
    name: "a type change that a foreign key checks again is one finding, the other table included",
    before:
      "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int REFERENCES p)",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.alter_column("p", "id", type_=sa.BigInteger())`,
      'op.alter_column("t", "p_id", type_=sa.BigInteger())',
    ],
    findings: ["error rewrite-table", "error rewrite-table"],
  },
  {
    name: "dropping a foreign key is only worth knowing with a lock_timeout: there is no better way",
    before:
      "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p_id int CONSTRAINT fk REFERENCES p)",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.drop_constraint("fk", "t", type_="foreignkey")`,
    ],
    findings: ["info blocking-lock"],
  },
  {
    name: "a partition made beside a default partition is one finding, the parent's lock included",
    before:
      "CREATE TABLE v (d date) PARTITION BY RANGE (d); CREATE TABLE v_rest PARTITION OF v DEFAULT",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.execute("CREATE TABLE v_26 PARTITION OF v FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')")`,
    ],
    findings: ["error blocking-scan"],
  },
  {
    name: "an enum that is made anew under its name rewrites the table",
    before: "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood)",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.execute("ALTER TYPE mood RENAME TO mood_old")
op.execute("CREATE TYPE mood AS ENUM ('a', 'it''s')")
op.execute("ALTER TABLE t ALTER m TYPE mood USING m::text::mood")`,
    ],
    findings: ["error rewrite-table"],
    fix: `with op.get_context().autocommit_block():
    op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'it''s' AFTER 'a'")`,
  },
  {
    name: "an enum made anew twice is compared with what it was just before, and new values get their places",
    before: "CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TABLE t (m mood)",
    upgrades: [
      `op.execute("SET lock_timeout = '2s'")
op.execute("ALTER TYPE mood RENAME TO mood_old")
op.execute("CREATE TYPE mood AS ENUM ('y', 'z', 'a', 'b')")
op.execute("ALTER TABLE t ALTER m TYPE mood USING m::text::mood")
op.execute("DROP TYPE mood_old")`,
      `op.execute("ALTER TYPE mood RENAME TO mood_old")
op.execute("CREATE TYPE mood AS ENUM ('z', 'a', 'b')")
op.execute("ALTER TABLE t ALTER m TYPE mood USING m::text::mood")`,
    ],
    findings: ["error rewrite-table", "error rewrite-table"],
    fix: `with op.get_context().autocommit_block():
    op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'y' BEFORE 'a'")
    op.execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'z' AFTER 'y'")
`,
  },
  {
    name: "what a DO block does is judged by its effects",
    before: "CREATE TABLE t (a int)",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.execute("DO $$ BEGIN ALTER TABLE t ALTER a TYPE bigint; END $$")`,
    ],
    findings: ["error rewrite-table"],
  },
  {
    name: "what a function does that is only selected is judged by its effects",
    before:
      "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN ALTER TABLE t ALTER a TYPE bigint; END'",
    upgrades: [
      `op.execute("SET LOCAL lock_timeout = '2s'")
op.execute("SELECT f()")`,
    ],
    findings: ["error rewrite-table"],
  },
  {
    name: "a DO block that drops a table is never green",
    before: "CREATE TABLE t (a int)",
    upgrades: [`op.execute("DO $$ BEGIN DROP TABLE t; END $$")`],
    findings: ["warning blocking-lock", "warning missing-lock-timeout"],
  },
  {
    name: "locks that pile up, a backfill and a validation over three revisions are one finding",
    before:
      "CREATE TABLE t (id int PRIMARY KEY, a int); CREATE TABLE u (id int)",
    upgrades: [
      `op.execute("SET lock_timeout = '2s'")
op.add_column("t", sa.Column("b", sa.Integer()))
op.create_check_constraint("ck", "t", "a > 0", postgresql_not_valid=True)`,
      'op.execute("UPDATE t SET b = a WHERE a > 9")',
      'op.execute("ALTER TABLE t VALIDATE CONSTRAINT ck")\nop.add_column("u", sa.Column("b", sa.Integer()))',
    ],
    findings: ["error lock-kept-across-revisions"],
  },
];
