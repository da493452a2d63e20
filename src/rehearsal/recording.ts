import { relative, sep } from "node:path";
import type {
  ProbedEvidence,
  ProbedRelation,
  ProbeEvent,
  ProbeFailure,
  UnseenUse,
} from "../probe/events.ts";
import type { Revision, Span } from "../revisions/revision.ts";
import type {
  Direction,
  Evidence,
  Lock,
  Relation,
  RelationKind,
  Statement,
} from "./statement.ts";

/** Why a run ended early, in the words of the report. */
export interface RunFailure {
  revision: string | null;
  file: string | null;
  line: number | null;
  endLine: number | null;
  /** Python's exception class; empty when nothing was raised. */
  type: string;
  message: string;
  /** The statement that the server refused, when it was one. */
  statement: Statement | null;
  traceback: string[];
}

/** A place where a revision executes something without SQLAlchemy: none of it is among the statements. */
export interface Unseen {
  /** In words, for instance `a psycopg connection of its own`. */
  what: string;
  revision: string;
  file: string | null;
  span: Span | null;
}

/** What one command of the probe did. */
export interface Run {
  statements: Statement[];
  unseen: Unseen[];
  /** Milliseconds in upgrade() or downgrade() per revision, in the order they ran; only revisions that ended. */
  revisions: Map<string, number>;
  failure: RunFailure | null;
}

const abortedTransaction = "25P02";

/** Turns the probe's events into statements; pure but for its own state. */
export class Recording {
  readonly statements: Statement[] = [];
  readonly unseen: Unseen[] = [];
  readonly revisions = new Map<string, number>();
  /** Revision whose function is running. */
  running: string | null = null;
  private unfinished = new Map<number, Statement>();
  readonly direction: Direction;
  private readonly revisionsById: ReadonlyMap<string, Revision>;
  private readonly root: string;

  constructor(
    direction: Direction,
    revisionsById: ReadonlyMap<string, Revision>,
    root: string,
  ) {
    this.direction = direction;
    this.revisionsById = revisionsById;
    this.root = root;
  }

  add(event: ProbeEvent): void {
    switch (event.event) {
      case "revision":
        this.running = event.phase === "start" ? event.revision : null;
        if (event.phase === "end")
          this.revisions.set(
            event.revision,
            event.milliseconds + (this.revisions.get(event.revision) ?? 0),
          );
        break;
      case "statement":
        if (event.phase === "start") this.start(event);
        else this.end(event);
        break;
      case "unseen":
        this.addUnseen(event);
        break;
      case "repeats":
        for (const [index, count] of Object.entries(event.counts)) {
          const statement = this.statements[Number(index)];
          if (statement) statement.repeats = count;
        }
        break;
      default:
        break;
    }
  }

  /** The statement that was sent to the server and has not come back. */
  get hanging(): Statement | null {
    return [...this.unfinished.values()].at(-1) ?? null;
  }

  /** Whether an absolute path is that of a revision file. */
  isRevisionFile(path: string): boolean {
    const file = toRepositoryPath(this.root, path);
    return [...this.revisionsById.values()].some(
      (revision) => revision.file === file,
    );
  }

  finish(failure: ProbeFailure | null): Run {
    return {
      statements: this.statements,
      unseen: this.unseen,
      revisions: this.revisions,
      failure: failure && this.describe(failure),
    };
  }

  private addUnseen({ what, revision, file, span }: UnseenUse): void {
    const use = {
      what,
      revision,
      file: file && toRepositoryPath(this.root, file),
      span: this.span(revision, span),
    };
    const isKnown = this.unseen.some(
      (one) => one.what === what && one.span?.line === use.span?.line,
    );
    if (!isKnown) this.unseen.push(use);
  }

  private start(
    event: Extract<ProbeEvent, { event: "statement"; phase: "start" }>,
  ): void {
    const statement: Statement = {
      index: event.index,
      sql: event.sql,
      revision: event.revision,
      direction: this.direction,
      database: event.database,
      file: event.file && toRepositoryPath(this.root, event.file),
      span: this.span(event.revision, event.span),
      milliseconds: 0,
      rows: null,
      transaction: null,
      repeats: 0,
      evidence: null,
      failure: null,
      ...(typeof event.foreignKeys === "boolean" && {
        foreignKeys: event.foreignKeys,
      }),
    };
    this.statements.push(statement);
    this.unfinished.set(event.index, statement);
  }

  private end(
    event: Extract<ProbeEvent, { event: "statement"; phase: "end" }>,
  ): void {
    const statement = this.statements[event.index];
    if (!statement) return;
    if (!this.unfinished.delete(event.index)) {
      // A repetition that failed.
      statement.failure = event.failure ?? null;
      return;
    }
    statement.milliseconds = event.milliseconds;
    statement.rows = event.rows ?? null;
    statement.transaction = event.transaction ?? null;
    statement.evidence = event.evidence ? toEvidence(event.evidence) : null;
    statement.failure = event.failure ?? null;
  }

  /** Before Python 3.11 only the line is known; the call that starts there gives the rest. */
  private span(id: string | null, span: number[] | null): Span | null {
    const [line, column, endLine, endColumn] = span ?? [];
    if (line === undefined) return null;
    if (
      column !== undefined &&
      endLine !== undefined &&
      endColumn !== undefined
    ) {
      return { line, column, endLine, endColumn };
    }
    const revision = id === null ? undefined : this.revisionsById.get(id);
    const calls =
      (this.direction === "down" ? revision?.downgrade : revision?.upgrade)
        ?.calls ?? [];
    const call = calls.find(
      (one) => one.span.line <= line && line <= one.span.endLine,
    );
    return call?.span ?? { line, column: 1, endLine: line, endColumn: 1 };
  }

  /**
   * The statement that made the run fail: the last one that the server refused, unless it was only refused because an
   * error before it, which the revision caught, had aborted the transaction.
   */
  private get refused(): Statement | null {
    const failed = this.statements.filter((one) => one.failure !== null);
    const last = failed.at(-1) ?? null;
    if (last?.failure?.sqlstate !== abortedTransaction) return last;
    const cause = failed.findLast(
      (one) => one.failure?.sqlstate !== abortedTransaction,
    );
    return cause ?? last;
  }

  private describe(failure: ProbeFailure): RunFailure {
    const own = failure.isServerError ? this.refused : null;
    const file =
      own?.file ?? (failure.file && toRepositoryPath(this.root, failure.file));
    return {
      revision: failure.revision ?? own?.revision ?? null,
      file,
      line: own?.span?.line ?? failure.line,
      endLine: own?.span?.endLine ?? failure.line,
      type: failure.type,
      message: own?.failure?.message ?? failure.message,
      statement: own,
      traceback: failure.traceback,
    };
  }
}

/** Path as reports show it: relative to the repository's root, with forward slashes. */
export function toRepositoryPath(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

const kinds: Record<string, RelationKind> = {
  r: "table",
  p: "partitioned-table",
  i: "index",
  I: "partitioned-index",
  m: "materialized-view",
  v: "view",
  S: "sequence",
  f: "foreign-table",
};

function toRelation({ relkind, ...relation }: ProbedRelation): Relation {
  return { ...relation, kind: kinds[relkind] ?? "other" };
}

function toLock({ relation, mode }: ProbedEvidence["locks"][number]): Lock {
  return { relation: toRelation(relation), mode };
}

function toEvidence(evidence: ProbedEvidence): Evidence {
  return {
    locks: evidence.locks.map(toLock),
    held: evidence.held.map(toLock),
    rewrites: evidence.rewrites.map(toRelation),
    scans: evidence.scans.map(toRelation),
    lockTimeout: parseDuration(evidence.lockTimeout),
    statementTimeout: parseDuration(evidence.statementTimeout),
  };
}

const units: Record<string, number> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** PostgreSQL's text of a time setting (`0`, `1500ms`, `2s`) in milliseconds; a bare number is milliseconds. */
export function parseDuration(text: string): number {
  const match = /^(\d+)\s*([a-z]*)$/.exec(text.trim());
  return match ? Number(match[1]) * (units[match[2] || "ms"] ?? 1) : 0;
}
