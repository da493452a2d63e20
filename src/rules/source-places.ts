import type { Statement } from "../rehearsal/statement.ts";
import {
  startOfUpgrade,
  type FunctionStart,
} from "../revisions/function-start.ts";
import { readPython, type PythonSource } from "../revisions/python-source.ts";
import type { Revision } from "../revisions/revision.ts";
import { readSourceCall, type SourceCall } from "../revisions/source-call.ts";

/** Where in their files statements come from. */
export interface SourcePlaces {
  /** The call that ran it, as its author wrote it; null when it comes from elsewhere. */
  callOf(statement: Statement): SourceCall | null;
  /** Where a first statement of upgrade() would stand; null when that would not be right before this one. */
  startOf(statement: Statement): FunctionStart | null;
}

/** Parses the source of a revision once, and not before it is asked for. */
export function readPlaces(
  revisions: ReadonlyMap<string, Revision>,
): SourcePlaces {
  const read = new Map<Revision, PythonSource>();
  const sourceOf = ({ revision: id, file }: Statement) => {
    const revision = revisions.get(id ?? "");
    if (!revision || revision.file !== file) return null;
    const source = read.get(revision) ?? readPython(revision.source);
    read.set(revision, source);
    return source;
  };
  return {
    callOf(statement) {
      const { span } = statement;
      const source = span && sourceOf(statement);
      return source ? readSourceCall(source, span) : null;
    },
    startOf(statement) {
      const { span } = statement;
      const source = span && sourceOf(statement);
      return source ? startOfUpgrade(source, span) : null;
    },
  };
}
