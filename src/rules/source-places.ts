import type { Statement } from "../rehearsal/statement.ts";
import { startOfUpgrade } from "../revisions/function-start.ts";
import { readPython, type PythonSource } from "../revisions/python-source.ts";
import type { Revision } from "../revisions/revision.ts";
import { readSourceCall } from "../revisions/source-call.ts";
import type { SourcePlaces } from "./scene.ts";

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
