/** A statement, and what the server does to tables that were there before. */
export interface Fact {
  sql: string;
  /** First major version that knows it; older ones call it a syntax error. */
  since?: number;
  locks: string[];
  rewrites?: string[];
  scans?: string[];
}

/** The schema before each of them, in one statement: asyncpg takes one at a time. */
export const before = `op.execute("""DO $$ BEGIN
    CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(50), pid int);
    CREATE INDEX t_a ON t (a);
    CREATE TABLE child (id int PRIMARY KEY, pid int CONSTRAINT child_fk REFERENCES p (id));
    CREATE TABLE checked (a int CONSTRAINT checked_a CHECK (a IS NOT NULL));
    CREATE TABLE computed (a int, twice int GENERATED ALWAYS AS (a * 2) STORED);
    END $$""")`;

const everything = {
  locks: ["t:AccessExclusive", "t:Share"],
  rewrites: ["t", "t_a", "t_pkey"],
  scans: ["t"],
};

/** The planner reads an empty referenced table through its index: no scan of p for the foreign key here. */
export const facts: Fact[] = [
  {
    sql: "ALTER TABLE t ADD COLUMN z int",
    locks: ["t:AccessExclusive"],
  },
  {
    sql: "ALTER TABLE t ADD COLUMN z int NOT NULL DEFAULT 5",
    locks: ["t:AccessExclusive"],
  },
  {
    sql: "ALTER TABLE t ADD COLUMN z timestamptz DEFAULT clock_timestamp()",
    ...everything,
  },
  {
    sql: "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS (a * 2) STORED",
    ...everything,
  },
  {
    sql: "ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS (a * 2) VIRTUAL",
    since: 18,
    locks: ["t:AccessExclusive"],
  },
  {
    sql: "ALTER TABLE computed ALTER COLUMN twice SET EXPRESSION AS (a + a)",
    since: 17,
    locks: ["computed:AccessExclusive", "computed:Share"],
    rewrites: ["computed"],
    scans: ["computed"],
  },
  {
    sql: "ALTER TABLE t ALTER COLUMN b TYPE varchar(100)",
    locks: ["t:AccessExclusive"],
  },
  { sql: "ALTER TABLE t ALTER COLUMN b TYPE varchar(20)", ...everything },
  {
    sql: "ALTER TABLE t ALTER COLUMN b SET COMPRESSION pglz",
    since: 14,
    locks: ["t:AccessExclusive"],
  },
  {
    sql: "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
    locks: ["t:AccessExclusive"],
    scans: ["t"],
  },
  {
    sql: "ALTER TABLE checked ALTER COLUMN a SET NOT NULL",
    locks: ["checked:AccessExclusive"],
  },
  {
    sql: "ALTER TABLE t ADD CONSTRAINT nn NOT NULL a NOT VALID",
    since: 18,
    locks: ["t:AccessExclusive"],
  },
  {
    sql: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID",
    locks: ["t:AccessExclusive"],
  },
  {
    sql: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)",
    locks: ["t:AccessExclusive"],
    scans: ["t"],
  },
  {
    sql: "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT ENFORCED",
    since: 18,
    locks: ["t:AccessExclusive"],
  },
  { sql: "CREATE INDEX i ON t (b)", locks: ["t:Share"], scans: ["t"] },
  {
    sql: "CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT",
    since: 15,
    locks: ["t:Share"],
    scans: ["t"],
  },
  { sql: "DROP INDEX t_a", locks: ["t:AccessExclusive"] },
  {
    sql: "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p (id)",
    locks: ["p:RowShare", "p:ShareRowExclusive", "t:ShareRowExclusive"],
    scans: ["t"],
  },
  {
    sql: "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p (id) NOT VALID",
    locks: ["p:ShareRowExclusive", "t:ShareRowExclusive"],
  },
  {
    sql: "DROP TABLE child",
    locks: ["child:AccessExclusive", "p:AccessExclusive"],
  },
  {
    sql: "ALTER TABLE child DROP CONSTRAINT child_fk",
    locks: ["child:AccessExclusive", "p:AccessExclusive"],
  },
  { sql: "ALTER TABLE t RENAME TO renamed", locks: ["t:AccessExclusive"] },
  {
    sql: "UPDATE t SET a = 1 WHERE b = 'x'",
    locks: ["t:RowExclusive"],
    scans: ["t"],
  },
  { sql: "COMMENT ON TABLE t IS 'x'", locks: ["t:ShareUpdateExclusive"] },
  {
    sql: "CREATE TABLE fresh (id int PRIMARY KEY, pid int REFERENCES p (id))",
    locks: ["p:ShareRowExclusive"],
  },
];
