import { compareFindings, type Finding } from "../findings/finding.ts";
import type { ProjectReport } from "../report/report.ts";
import { statementReport } from "../report/statement-report.ts";
import { applyRules } from "../rules/apply-rules.ts";
import type { Settings } from "../settings/settings.ts";
import type { SqlParser } from "../sql/operation.ts";
import { readStatements } from "./read-statements.ts";
import type { Script } from "./script.ts";

/** The version that is assumed when the settings name none. */
const newestVersion = 18;

/** Judges SQL by what it says: no server is asked. */
export function lintScripts(
  scripts: readonly Script[],
  parse: SqlParser,
  { rules, postgresVersion }: Pick<Settings, "rules" | "postgresVersion">,
): ProjectReport {
  const statements = readStatements(scripts, parse);
  const findings = applyRules({
    statements,
    parse,
    dialect: "postgresql",
    revisions: [],
    before: null,
    after: null,
    serverVersion: postgresVersion ?? newestVersion,
    severities: rules,
    isOnlyRead: true,
  });
  const names = new Set(scripts.map(({ name }) => name));
  const revisions = statements.flatMap(({ revision }) =>
    revision === null || names.has(revision) ? [] : [revision],
  );
  const unread = statements.filter(({ sql }) => parse(sql).error !== null);
  const downward = statements.filter(({ direction }) => direction === "down");
  return {
    name: names.size === 1 ? [...names].join("") : `${names.size} files`,
    heads: [],
    range: {
      mode: "lint",
      baseRef: null,
      from: [],
      revisions: [...new Set(revisions)],
    },
    revisions: [],
    findings: findings
      .map((finding) => withoutScript(finding, names))
      .sort(compareFindings),
    allowed: [],
    statements: statements.map(statementReport),
    coverage: {
      statements: statements.length,
      analysed: statements.length - unread.length,
    },
    notices: [unknown, ...downgradeNotice(downward.length)],
    versions: null,
    database: null,
  };
}

const unknown =
  "Judged by the SQL alone. What only a server knows is not seen: which tables there were and what they hold, " +
  "which locks, rewrites and scans a statement leads to, and what functions and DO blocks do. " +
  "Tables that these statements create count as new, all others as full and in use. " +
  "Statements outside of BEGIN and COMMIT count as transactions of their own.";

function downgradeNotice(number: number): string[] {
  return number === 0
    ? []
    : [`Downgrades are not judged: ${number} of the statements belong to one.`];
}

/** Nothing ran in any direction, and a script is no revision of Alembic. */
function withoutScript(
  finding: Finding,
  names: ReadonlySet<string | null>,
): Finding {
  const { revision } = finding;
  return {
    ...finding,
    revision: names.has(revision) ? null : revision,
    direction: null,
  };
}
