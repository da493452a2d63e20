import type { Finding } from "../findings/finding.ts";

/** `file:line` of a finding as untrusted text; null when no file is to blame. */
export function placeOf(
  finding: Pick<Finding, "file" | "line">,
): string | null {
  if (finding.file === null) return null;
  return finding.line === null
    ? finding.file
    : `${finding.file}:${finding.line}`;
}

/** The file that a finding is shown at: what has none stands at the project's config file. */
export function fileOf(
  { file }: Pick<Finding, "file">,
  project: string,
): string {
  return file ?? project.replace(/#[^#]*$/, "");
}
