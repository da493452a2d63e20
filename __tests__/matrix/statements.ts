import type { StatementReport } from "../../src/report/report.ts";

/** `sql`, then tables: locks newly taken, rewritten, read from end to end. */
type Seen = [string, string[]?, string[]?, string[]?];

/** What the revisions of the project after 0001 execute, and what every server does for it; nothing is known of autocommit. */
export const expectedStatements: Seen[] = [
  ["SET LOCAL lock_timeout = '2s'", [], [], []],
  [
    "ALTER TABLE articles ADD COLUMN views INTEGER DEFAULT '0'",
    ["articles:AccessExclusive"],
    [],
    [],
  ],
  ["ALTER TABLE articles ALTER COLUMN slug TYPE VARCHAR(100)", [], [], []],
  [
    "ALTER TABLE articles ALTER COLUMN title TYPE VARCHAR(40)",
    ["articles:Share"],
    ["articles"],
    ["articles"],
  ],
  [
    "ALTER TABLE authors ALTER COLUMN email SET NOT NULL",
    ["authors:AccessExclusive"],
    [],
    ["authors"],
  ],
  [
    "ALTER TABLE articles ADD CONSTRAINT articles_author_id_fkey FOREIGN KEY(author_id) REFERENCES authors (id)",
    [
      "articles:ShareRowExclusive",
      "authors:RowShare",
      "authors:ShareRowExclusive",
    ],
    [],
    ["articles"],
  ],
  [
    "CREATE INDEX ix_articles_author_id ON articles (author_id)",
    [],
    [],
    ["articles"],
  ],
  ["CREATE INDEX CONCURRENTLY ix_articles_title ON articles (title)"],
];

/** The statements of the revisions in the run as production, in that form. */
export function observed(statements: readonly StatementReport[]): Seen[] {
  return (
    statements
      .filter(
        ({ revision, direction }) => revision !== null && direction === "up",
      )
      // pg8000 needs it before an autocommit block.
      .filter(({ sql }) => sql !== "COMMIT")
      .map(describeEvidence)
  );
}

function describeEvidence(statement: StatementReport): Seen {
  const sql = statement.sql.replace(/\s+/g, " ").trim();
  if (statement.locks === null) return [sql];
  const locks = statement.locks
    .filter(({ relation }) => relation.kind === "table")
    .map(({ relation, mode }) => `${relation.name}:${mode}`);
  return [
    sql,
    locks.sort(),
    tables(statement.rewrites),
    tables(statement.scans),
  ];
}

function tables(relations: StatementReport["scans"]): string[] {
  return (relations ?? [])
    .filter(({ kind }) => kind === "table")
    .map(({ name }) => name)
    .sort();
}
