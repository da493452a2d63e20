import type { Finding } from "../findings/finding.ts";
import { readPython } from "../revisions/python-source.ts";
import type { Revision } from "../revisions/revision.ts";
import { checkModels } from "./source-models.ts";
import { checkRows } from "./source-rows.ts";

/** What the text of revisions shows, without running them: each is read on its own. */
export function checkSources(revisions: readonly Revision[]): Finding[] {
  return revisions.flatMap((revision) => {
    const python = readPython(revision.source);
    return [...checkModels(revision, python), ...checkRows(revision, python)];
  });
}
