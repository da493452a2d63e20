/** A place in a source file. Lines and columns count from 1; the end column is exclusive (as in SARIF). */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** How upgrade() or downgrade() of a revision file looks, without running it. */
export interface MigrationFunction {
  span: Span;
  /**
   * - `code`: statements that do something
   * - `empty`: only `pass`, `...`, a docstring or a bare `return`
   * - `raises`: its first effective statement is an unconditional `raise`
   */
  body: "code" | "empty" | "raises";
  /** Every call in the body with the dotted text of what is called (`op.add_column`), outer calls first. */
  calls: Call[];
}

export interface Call {
  name: string;
  span: Span;
}

/** One revision file as read from its source text; nothing of it is imported or run. */
export interface Revision {
  id: string;
  /** `down_revision`: none for a base, two or more for a merge revision. */
  parents: string[];
  branchLabels: string[];
  dependsOn: string[];
  /** Path relative to the repository's root, with forward slashes. */
  file: string;
  /** First line of the module's docstring, as Alembic shows it; empty when there is none. */
  message: string;
  /** Where `revision`, `down_revision` are assigned (for findings about the graph). */
  idSpan: Span;
  parentsSpan: Span | null;
  upgrade: MigrationFunction | null;
  downgrade: MigrationFunction | null;
  /** Text of a `# migration-gate: irreversible -- reason` marker in the file, null without one. */
  irreversible: string | null;
  /** The file's text with `\n` as its only line end: what the spans count in. */
  source: string;
  /** `# migration-gate: allow <rule> -- reason` comments of the file. */
  allowances: Allowance[];
}

/** First and last line of something, from 1. */
export interface LineRange {
  line: number;
  endLine: number;
}

/** A comment that allows what rules find at a place. */
export interface Allowance {
  /** Ids as written; none when the comment names nothing. */
  rules: string[];
  /** Empty when none was given: then it allows nothing. */
  reason: string;
  /** Line of the comment. */
  line: number;
  /** The lines whose findings it allows; `nothing` when it stands at no statement. */
  covers: LineRange | "file" | "nothing";
}

/** Whether the file says that there is no way back: no downgrade(), one that raises, or a marker. */
export function isOneWay({
  downgrade,
  irreversible,
}: Pick<Revision, "downgrade" | "irreversible">): boolean {
  return (
    irreversible !== null || downgrade === null || downgrade.body === "raises"
  );
}

/** A file in a version location that is no readable revision, and why. */
export interface UnreadableRevision {
  file: string;
  line: number;
  reason: string;
}
