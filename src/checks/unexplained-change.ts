import { makeFinding, type Finding } from "../findings/finding.ts";
import type { Rehearsal } from "../rehearsal/rehearsal.ts";
import type { Evidence, Statement } from "../rehearsal/statement.ts";
import type { Operation, SqlParser } from "../sql/operation.ts";

/**
 * Revisions that change the schema although nothing they executed through SQLAlchemy can have: also `unseen-statements`.
 * In doubt a statement explains the change.
 */
export function checkUnexplained(
  { production, stairway }: Pick<Rehearsal, "production" | "stairway">,
  parserOf: (database: string) => SqlParser,
): Finding[] {
  if (!production || production.failure) return [];
  const explains = (statement: Statement) =>
    mayChange(statement, parserOf(statement.database));
  if (production.statements.some((one) => isEnvPys(one) && explains(one)))
    return [];
  const told = new Set(production.unseen.map(({ revision }) => revision));
  return stairway
    .filter(
      ({ revision, up, leavesSchemaAlone }) =>
        up.status === "passed" && !leavesSchemaAlone && !told.has(revision.id),
    )
    .filter(
      ({ revision }) =>
        !production.statements.some(
          (one) => one.revision === revision.id && explains(one),
        ),
    )
    .map(({ revision: { id, file, upgrade, idSpan } }) =>
      makeFinding({
        rule: "unseen-statements",
        severity: "warning",
        file,
        line: (upgrade?.span ?? idSpan).line,
        endLine: (upgrade?.span ?? idSpan).line,
        revision: id,
        direction: "up",
        message:
          `upgrade() of ${id} changes the schema, but no statement that went through SQLAlchemy does: another process (psql), ` +
          "dblink or a driver of its own must have. What was executed there was not seen, and no rule has judged it.",
        fix: {
          text: "Execute it through Alembic, so that it is part of the migration's transaction, too:",
          code: 'op.execute("…")\n# or a file\nop.execute(sa.text(Path(__file__).with_suffix(".sql").read_text()))',
        },
      }),
    );
}

/** Neither a revision's, nor about Alembic's version table, nor one that found its object there. */
function isEnvPys({ revision, sql }: Statement): boolean {
  return revision === null && !/version_num|IF NOT EXISTS/i.test(sql);
}

function mayChange(statement: Statement, parse: SqlParser): boolean {
  if (statement.failure !== null) return false;
  const { operations, error } = parse(statement.sql);
  return error !== null || operations.some((one) => mayDo(one, statement));
}

function mayDo(operation: Operation, { sql, evidence }: Statement): boolean {
  switch (operation.kind) {
    case "set":
    case "transaction":
    case "lock-table":
    case "read-user-name":
      return false;
    case "select":
      return callsUnknown(sql);
    case "insert":
    case "update":
    case "delete":
      return hasTriggerDdl(evidence) || callsUnknown(sql);
    default:
      return true;
  }
}

/** A trigger that makes or alters a table locks it more than rows do. */
function hasTriggerDdl(evidence: Evidence | null): boolean {
  return (
    evidence === null ||
    evidence.locks.some(({ mode }) => !/^Row|^AccessShare/.test(mode))
  );
}

/** Words before a parenthesis that call nothing, and functions of PostgreSQL that change no schema. */
const harmless = new Set(
  (
    "select from where and or not in any all some exists values as on using over filter join lateral by having with is " +
    "case when then else cast coalesce nullif greatest least count min max sum avg bool_and bool_or array array_agg " +
    "string_agg json_agg jsonb_agg json_build_object jsonb_build_object json_build_array unnest generate_series lower " +
    "upper trim btrim length concat substring substr replace regexp_replace left right format md5 now date_trunc extract " +
    "to_char current_setting set_config current_schema version to_regclass nextval setval currval row_number rank " +
    "pg_get_serial_sequence pg_sleep pg_advisory_lock pg_advisory_unlock pg_advisory_xact_lock pg_try_advisory_lock " +
    "pg_try_advisory_xact_lock varchar char numeric decimal timestamp timestamptz time interval bit"
  ).split(" "),
);

/** Calls a function that could do anything. What dblink does happens on a connection that nobody watches. */
function callsUnknown(sql: string): boolean {
  const calls = sql
    .replace(/'(?:[^']|'')*'/g, " ")
    .replace(/\bINSERT\s+INTO\s+[^\s(]+\s*\(/gi, " ")
    .matchAll(/([\w.]+)\s*\(/g);
  return [...calls].some(([, name = ""]) => {
    const isCatalogs = /^pg_catalog\./i.test(name);
    const isRemote = /(^|\.)dblink(_exec|_connect)?$/i.test(name);
    return !isCatalogs && !isRemote && !harmless.has(name.toLowerCase());
  });
}
