import type { AllowedFinding } from "../findings/allow.ts";
import type { Finding, Verdict } from "../findings/finding.ts";
import type {
  Direction,
  Lock,
  Relation,
  StatementFailure,
} from "../rehearsal/statement.ts";

/** One step of a revision on the throwaway database. */
export interface StepResult {
  /** `skipped` always comes with a finding or a note that says why. */
  status: "passed" | "failed" | "skipped";
  /** Wall time, null when skipped. */
  milliseconds: number | null;
}

export interface RevisionReport {
  id: string;
  file: string;
  message: string;
  up: StepResult;
  down: StepResult;
  again: StepResult;
}

export interface RangeReport {
  /** `changed`: not on the base branch; `all`: from the first revision; `from:to`; or `lint` for plain SQL. */
  mode: string;
  /** The base ref that was compared with, null for `all` and `from:to`. */
  baseRef: string | null;
  /** Heads that the rehearsal starts from; none means the empty database. */
  from: string[];
  /** Revision ids under test, in the order they are applied. */
  revisions: string[];
}

export interface ProjectReport {
  /** Config file relative to the repository's root (with `#section` when named). */
  name: string;
  heads: string[];
  range: RangeReport;
  revisions: RevisionReport[];
  findings: Finding[];
  /** What was found and is allowed; it counts for nothing. */
  allowed: AllowedFinding[];
  statements: StatementReport[];
  /** What the range made of the schema; null when it did not get to its end. */
  schemaChanges: SchemaChange[] | null;
  /** The heads and what leads to them; null when one line of revisions leads to one head. */
  graph: HeadsGraph | null;
  /** How many of the statements that ran upwards were understood; null when none ran. */
  coverage: Coverage | null;
  /** Things worth saying that are no findings, for instance that the base branch could not be had. */
  notices: string[];
  /** Versions that took part; null when the rehearsal did not get that far. */
  versions: {
    python: string;
    alembic: string;
    sqlalchemy: string;
    driver: string | null;
  } | null;
  database: { description: string; version: string } | null;
}

/** One difference between the schema before the range and the one after it; all texts are one or more lines. */
export interface SchemaChange {
  /** Which of several databases it is in; null when there is only one. */
  database: string | null;
  change: "added" | "removed" | "changed";
  /** What it is: `column public.articles.slug`. */
  object: string;
  /** What it was and what it is, `type integer` say; null on the side where it is missing, and when its name says enough. */
  before: string | null;
  after: string | null;
}

/** The branches that lead to the heads, each back to where it parts from the others. */
export interface HeadsGraph {
  /** Parents may be missing in the list: what all branches share is left out. */
  revisions: GraphRevision[];
  /** Of the checkout together with what is elsewhere. */
  heads: string[];
}

export interface GraphRevision {
  id: string;
  parents: string[];
  message: string;
  /** Where it is when it is not in the checkout: the base ref, or another pull request as `#12`. */
  where: string | null;
}

/** Statements that were read, and those among them that the parser understood. */
export interface Coverage {
  statements: number;
  analysed: number;
}

/** One statement as it was executed, with what the server did for it. Parameter values are never part of it. */
export interface StatementReport {
  /** Position within its run, from 0. */
  index: number;
  sql: string;
  /** Revision file and the call in it: lines and columns from 1, the end column exclusive; null without a place. */
  file: string | null;
  line: number | null;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
  /** Null for statements of env.py and of Alembic. */
  revision: string | null;
  direction: Direction;
  /** Name of the throwaway database: its dialect, or the engine's name when env.py has several. */
  database: string;
  /** Time until the server had answered. */
  ms: number;
  /** Rows that the driver reported, null when it did not say. */
  rows: number | null;
  /** Number of its transaction within its run; null in autocommit, and when the server was not asked. */
  transaction: number | null;
  /** How often the same text ran again in this revision without being listed again. */
  repeats: number;
  /**
   * Locks that its transaction did not hold before, locks from Share upwards that it already held, relations whose
   * files were written anew, relations read from end to end, and the timeouts in force in milliseconds. All null when
   * the server could not be asked: in autocommit, after a failure, and on the way down and up again.
   */
  locks: Lock[] | null;
  held: Lock[] | null;
  rewrites: Relation[] | null;
  scans: Relation[] | null;
  lockTimeout: number | null;
  statementTimeout: number | null;
  failure: StatementFailure | null;
}

/** Why the gate could not do its job. */
export interface ReportedError {
  kind: "settings" | "environment" | "unsupported" | "internal";
  message: string;
  details: string[];
}

/** The whole outcome of a run: what `--format json` prints; `schema/report.json` is its JSON Schema. */
export interface Report {
  schemaVersion: 1;
  /** Version of migration-gate. */
  tool: string;
  verdict: Verdict;
  counts: { errors: number; warnings: number; infos: number };
  /** Wall time of the whole run. */
  milliseconds: number;
  projects: ProjectReport[];
  notices: string[];
  /** Null unless the verdict is `error`. */
  error: ReportedError | null;
}
