import type {
  Evidence,
  Lock,
  LockMode,
  Relation,
  Statement,
} from "../../src/rehearsal/statement.ts";

/** `t` is a table from before the range, `+t` one made in it. */
function relation(text: string): Relation {
  const isPreexisting = !text.startsWith("+");
  const name = text.replace("+", "");
  return { schema: "public", name, kind: "table", table: null, isPreexisting };
}

/** `t:AccessExclusive`, as lock-facts.md writes locks. */
function lock(text: string): Lock {
  const [name = "", mode] = text.split(":");
  return { relation: relation(name), mode: mode as LockMode };
}

export interface Seen {
  locks?: string[];
  held?: string[];
  rewrites?: string[];
  scans?: string[];
  lockTimeout?: number;
}

export function evidence(seen: Seen): Evidence {
  return {
    locks: (seen.locks ?? []).map(lock),
    held: (seen.held ?? []).map(lock),
    rewrites: (seen.rewrites ?? []).map(relation),
    scans: (seen.scans ?? []).map(relation),
    lockTimeout: seen.lockTimeout ?? 2000,
    statementTimeout: 0,
  };
}

/** A statement of revision `r1` in transaction 1; without `seen` it ran in autocommit. */
export function statement(
  sql: string,
  seen: Seen | null = {},
  more: Partial<Statement> = {},
): Statement {
  return {
    index: 0,
    sql,
    revision: "r1",
    direction: "up",
    database: "postgresql",
    file: "versions/r1.py",
    span: { line: 7, column: 5, endLine: 9, endColumn: 6 },
    milliseconds: 1,
    rows: null,
    transaction: seen ? 1 : null,
    repeats: 0,
    evidence: seen && evidence(seen),
    failure: null,
    ...more,
  };
}
