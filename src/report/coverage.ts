import type { ProjectReport } from "./report.ts";

/** The same, where reports have no room for what goes without saying. */
export function unreadInWords(
  project: Pick<ProjectReport, "coverage">,
): string[] {
  const { statements = 0, analysed = 0 } = project.coverage ?? {};
  return statements === analysed ? [] : coverageInWords(project);
}

/** How many statements were understood: `Analysed 4 of 5 statements.`; empty when there were none to read. */
export function coverageInWords({
  coverage,
}: Pick<ProjectReport, "coverage">): string[] {
  if (coverage === null) return [];
  const { statements, analysed } = coverage;
  const noun = statements === 1 ? "statement" : "statements";
  const rest = statements - analysed;
  const unread = rest === 0 ? "" : `; ${rest} could not be read`;
  return [`Analysed ${analysed} of ${statements} ${noun}${unread}.`];
}
