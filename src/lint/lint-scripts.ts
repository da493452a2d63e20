import { settle } from "../checks/settle.ts";
import type { Finding } from "../findings/finding.ts";
import type { ProjectReport } from "../report/report.ts";
import { statementReport } from "../report/statement-report.ts";
import { applyRules } from "../rules/apply-rules.ts";
import type { Settings } from "../settings/settings.ts";
import type { SqlParser } from "../sql/operation.ts";
import { readStatements } from "./read-statements.ts";
import { readScriptAllowances } from "./script-allowances.ts";
import type { Script } from "./script.ts";
import { scriptNotices } from "./script-notices.ts";

/** The version that is assumed when the settings name none. */
const newestVersion = 18;

export type LintSettings = Pick<
  Settings,
  "rules" | "postgresVersion" | "downgrades" | "allow" | "allowLabels"
>;

const nothingLeftOut = {
  dialect: "postgresql",
  notLinted: new Set<string>(),
} as const;

/** Judges SQL by what it says: no server is asked. */
export function lintScripts(
  scripts: readonly Script[],
  parse: SqlParser,
  settings: LintSettings,
): ProjectReport {
  const { rules, postgresVersion } = settings;
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
  const files = scripts.map((one) => readScriptAllowances(one, statements));
  const byRules = findings.map((finding) => withoutScript(finding, names));
  const settled = settle(
    { byChecks: [], byRules, isComplete: true },
    { files, judged: files, settings, ...nothingLeftOut },
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
    ...settled,
    statements: statements.map(statementReport),
    schemaChanges: null,
    graph: null,
    coverage: {
      statements: statements.length,
      analysed: statements.length - unread.length,
    },
    notices: [
      unknown,
      ...downgradeNotice(downward.length),
      ...scriptNotices(scripts, statements, parse),
    ],
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
