import type { RunFailure } from "../../src/rehearsal/recording.ts";
import type {
  Rehearsal,
  StairwayResult,
} from "../../src/rehearsal/rehearsal.ts";
import { parseRevision } from "../../src/revisions/parse-revision.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { revisionFile } from "../support/projects.ts";

const passed = { status: "passed", milliseconds: 1, failure: null } as const;
export const skipped = {
  status: "skipped",
  milliseconds: null,
  failure: null,
} as const;

export function failed(failure: RunFailure) {
  return { status: "failed", milliseconds: 1, failure } as const;
}

/** A revision as read from a file with this downgrade; null leaves the function out. */
export function revisionWith(downgrade: string | null, extra = ""): Revision {
  const source = revisionFile({
    id: "a1",
    parent: null,
    upgrade: "op.execute('x')",
    downgrade: downgrade ?? "pass",
  });
  const [upper = ""] = source.split("\n\ndef downgrade()");
  const text = downgrade === null ? `${upper}\n` : source;
  return parseRevision(`${text}${extra}`, "versions/a1.py") as Revision;
}

export function stairwayOf(
  revision: Revision,
  given: Partial<StairwayResult> = {},
): StairwayResult {
  return {
    revision,
    up: passed,
    down: passed,
    again: passed,
    leavesSchemaAlone: false,
    afterDown: [],
    afterAgain: [],
    statements: [],
    ...given,
  };
}

/** A failure in line 9 of a1.py, of the server when there is a SQLSTATE. */
export function failureOf(message: string, sqlstate?: string): RunFailure {
  return {
    revision: "a1",
    file: "versions/a1.py",
    line: 9,
    endLine: 10,
    type: "ProgrammingError",
    message,
    statement: sqlstate
      ? {
          index: 0,
          sql: "SELECT 1",
          revision: "a1",
          direction: "up",
          database: "postgresql",
          file: "versions/a1.py",
          span: { line: 9, column: 5, endLine: 10, endColumn: 6 },
          milliseconds: 1,
          rows: null,
          transaction: null,
          repeats: 0,
          evidence: null,
          failure: { sqlstate, message },
        }
      : null,
    traceback: [],
  };
}

export function rehearsalOf(given: Partial<Rehearsal> = {}): Rehearsal {
  return {
    versions: { python: "3", alembic: "1", sqlalchemy: "2", driver: null },
    opened: { alembic: "1", sqlalchemy: "2", heads: ["a1"], bases: ["a1"] },
    baseFailure: null,
    after: null,
    before: new Map([["postgresql", { fingerprint: "", objects: [] }]]),
    production: {
      statements: [],
      unseen: [],
      revisions: new Map(),
      failure: null,
    },
    stairway: [],
    drift: null,
    ...given,
  };
}
