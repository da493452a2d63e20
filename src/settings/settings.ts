import type { SettingsAllowance } from "../findings/permission.ts";
import type { Severities } from "../findings/severities.ts";

/** Everything a run needs to know, read once from inputs or flags and `.migration-gate.yml`. */
export interface Settings {
  /** Root of the repository (absolute): paths in reports are relative to it. */
  repository: string;
  /** Folder in which projects are looked for (absolute). */
  workingDirectory: string;
  /** Config files as given (relative to workingDirectory), each optionally `path#section`; empty: find them. */
  alembicConfig: string[];
  /** Script location for projects whose config names none, or that have no config file; null: none given. */
  scriptLocation: string | null;
  /** Command that starts Python, as words (`uv run python` → three); null: find it. */
  python: string[] | null;
  /** The project's own command for upgrades, as words with `{revision}`; null: Alembic is driven directly. */
  upgradeCommand: string[] | null;
  /** The same for downgrades; null as well where nobody looks at them. */
  downgradeCommand: string[] | null;
  database: "container" | "local" | "server" | "sqlite";
  /** Image of the container; null: `postgres:<postgresVersion>`. */
  image: string | null;
  /** Major version, 13 to 18; null: the newest there is. */
  postgresVersion: number | null;
  /** URL of a server for `database: server`. Secret. */
  databaseUrl: string | null;
  /** SQL file (absolute) run before the first revision: roles, extensions. */
  bootstrapSql: string | null;
  /** Schema dump (absolute) loaded instead of running the revisions before the range. */
  baselineSql: string | null;
  /** Revision the dump stands for; null: the heads before the range. */
  baselineRevision: string | null;
  /** What env.py gets from `context.get_x_argument()`: `name=value` each. */
  alembicArgs: string[];
  /** Environment of env.py, templates with {url} {host} {port} {user} {password} {database}. Values are secret. */
  env: Record<string, string>;
  range:
    | { mode: "changed" }
    | { mode: "all" }
    | { mode: "between"; from: string; to: string };
  /** Branch, tag or commit the range is compared with; null: the pull request's base or the default branch. */
  baseRef: string | null;
  failOn: "error" | "warning" | "never";
  comment: "always" | "on-findings" | "never";
  /** Whether findings on changed lines become a review. */
  reviewComments: boolean;
  /** Token for the comment and the review; null: neither. Secret. */
  githubToken: string | null;
  /** Limit of the whole run in seconds. */
  timeout: number;
  /** What downgrades must be: see the check `irreversible-downgrade`. */
  downgrades: "required" | "irreversible-allowed" | "off";
  /** Branch labels or revision ids that are heads on purpose, besides the one head a project has. */
  expectedHeads: string[];
  /** Whether other open pull requests are looked at for revisions with the same parent. */
  otherPullRequests: boolean;
  /** Whether the models are compared with the migrated schema. */
  drift: boolean;
  /** Severity per rule, check or group, also for some paths or tables only; `off` silences it. */
  rules: Severities;
  /** Revision up to which rules keep silent; null: they judge all that is under test. */
  since: string | null;
  /** What may stay although it was found. */
  allow: SettingsAllowance[];
  /** Rules that a label of the pull request allows. */
  allowLabels: Record<string, string[]>;
  /** File with the sizes of production's tables (absolute); null: not known. */
  stats: string | null;
  /** With it: fewer rows make a small table, and so many or more a large one. */
  smallTableRows: number;
  largeTableRows: number;
  /** Where the JSON report is written (absolute); null: nowhere. */
  reportFile: string | null;
  /** Where other formats of it are written (absolute); null: nowhere. */
  sarifFile: string | null;
  junitFile: string | null;
  gitlabFile: string | null;
  /** `comment-only` runs nothing: it comments what an earlier workflow reported. */
  mode: "run" | "comment-only";
  /** Whether code of a pull request may run on `pull_request_target`. */
  allowPullRequestTarget: boolean;
}
