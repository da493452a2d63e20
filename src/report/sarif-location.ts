import type { Finding } from "../findings/finding.ts";
import { fileOf } from "./place.ts";
import { textOf, visible } from "./visible-text.ts";

export type ReadSource = (file: string) => string | null;

/** A finding's place as `location`, in whole lines; columns are given as far as the text is known. */
export function locationOf(
  finding: Pick<Finding, "file" | "line" | "endLine">,
  project: string,
  readSource: ReadSource,
): object {
  const file = fileOf(finding, project);
  const startLine = finding.line ?? 1;
  const endLine = Math.max(finding.endLine ?? startLine, startLine);
  const lines = readSource(file)?.split(/\r\n?|\n/);
  const first = lines?.[startLine - 1] ?? "";
  const last = lines?.[endLine - 1];
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file),
      region: {
        startLine,
        startColumn: first.length - first.trimStart().length + 1,
        endLine,
        // A region must not be empty.
        ...(last ? { endColumn: last.length + 1 } : {}),
      },
    },
  };
}

/** A path of the repository as a relative URI reference. */
export function artifactOf(file: string): object {
  const uri = file
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(visible(part)))
    .join("/");
  return uri.startsWith("/")
    ? { uri: `file://${uri}` }
    : { uri: textOf(uri, "."), uriBaseId: "%SRCROOT%" };
}
