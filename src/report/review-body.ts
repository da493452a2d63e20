import type { Finding } from "../findings/finding.ts";
import { countFindings } from "../findings/verdict.ts";
import { countsInWords } from "./wording.ts";

/**
 * What stands above the comments of one review; GitHub refuses a review without.
 *
 * @param isFirst - whether the pull request has no comments of this kind yet
 * @param reportUrl - of the sticky comment; null when there is none
 */
export function renderReviewBody(
  findings: Finding[],
  { isFirst, reportUrl }: { isFirst: boolean; reportUrl: string | null },
): string {
  const counts = countsInWords(countFindings(findings));
  const found = `migration-gate, ${isFirst ? "on" : "new on"} changed lines: ${counts}.`;
  const isUrl = reportUrl !== null && /^https?:\/\/[^\s()<>]+$/.test(reportUrl);
  const report = isUrl ? `[The report](${reportUrl})` : "The report";
  return `${found} ${report} has all findings and what ran.`;
}
