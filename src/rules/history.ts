import type { Statement } from "../rehearsal/statement.ts";
import type { Operation } from "../sql/operation.ts";

/** A statement and what it means. */
export interface AnalysedStatement {
  statement: Statement;
  operations: readonly Operation[];
  /** Why the parser did not understand it. */
  parseError: string | null;
}

/**
 * The words that a statement can be found by. An index is a constant of its module: each run files its statements
 * under it once, and is not walked through again for every statement.
 */
export type Index<S extends AnalysedStatement = AnalysedStatement> = (
  one: S,
) => readonly string[];

/** The statements of a run in order, found by what they are about. */
export class History<S extends AnalysedStatement> {
  readonly #statements: readonly S[];
  readonly #positions: ReadonlyMap<AnalysedStatement, number>;
  readonly #files = new Map<Index<S>, ReadonlyMap<string, number[]>>();
  readonly #revisions = new Map<string | null, number>();

  constructor(statements: readonly S[]) {
    this.#statements = statements;
    this.#positions = new Map(statements.map((one, index) => [one, index]));
    for (const [position, { statement }] of statements.entries())
      this.#revisions.set(statement.revision, position);
  }

  /** What an index files under a word and ran before a statement, newest first; only what ran after `since`. */
  *before(
    current: S,
    index: Index<S>,
    word: string,
    since?: AnalysedStatement,
  ): Iterable<S> {
    const positions = this.#find(index, word);
    const start = since ? this.#positionOf(since) : -1;
    let next = countBelow(positions, this.#positionOf(current)) - 1;
    for (; next >= 0; next--) {
      const position = positions[next] ?? -1;
      if (position <= start) return;
      yield this.#at(position);
    }
  }

  /** The first that an index files under a word, when it ran before a statement. */
  first(current: S, index: Index<S>, word: string): S | null {
    const [position] = this.#find(index, word);
    if (position === undefined || position >= this.#positionOf(current))
      return null;
    return this.#at(position);
  }

  /** What an index files under a word and ran after a statement in the same revision, in order. */
  *after(current: S, index: Index<S>, word: string): Iterable<S> {
    const { revision } = current.statement;
    const last = this.#revisions.get(revision) ?? -1;
    for (const one of this.following(current, index, word)) {
      if (this.#positionOf(one) > last) return;
      if (one.statement.revision === revision) yield one;
    }
  }

  /** What an index files under a word and ran after a statement, in order. */
  *following(current: S, index: Index<S>, word: string): Iterable<S> {
    const positions = this.#find(index, word);
    let next = countBelow(positions, this.#positionOf(current) + 1);
    for (; next < positions.length; next++)
      yield this.#at(positions[next] ?? -1);
  }

  #find(index: Index<S>, word: string): readonly number[] {
    let file = this.#files.get(index);
    if (!file) {
      file = fileBy(index, this.#statements);
      this.#files.set(index, file);
    }
    return file.get(word) ?? [];
  }

  #positionOf(one: AnalysedStatement): number {
    return this.#positions.get(one) ?? -1;
  }

  #at(position: number): S {
    const found = this.#statements[position];
    if (!found) throw new Error(`the run has no statement ${position}`);
    return found;
  }
}

/** Whether one of what was found is so; looks no further than that one. */
export function isAnyOf<T>(found: Iterable<T>, is: (one: T) => boolean) {
  for (const one of found) if (is(one)) return true;
  return false;
}

function fileBy<S extends AnalysedStatement>(
  index: Index<S>,
  statements: readonly S[],
): Map<string, number[]> {
  const file = new Map<string, number[]>();
  for (const [position, one] of statements.entries())
    for (const word of new Set(index(one))) {
      const known = file.get(word);
      if (known) known.push(position);
      else file.set(word, [position]);
    }
  return file;
}

/** How many of the ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
