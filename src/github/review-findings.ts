import { compareFindings, type Finding } from "../findings/finding.ts";
import { fingerprintsOf } from "../report/fingerprint.ts";
import type { Report } from "../report/report.ts";
import { findingMarker } from "../report/review-comment.ts";

/** A finding that stands at a line, and the marker that its comment begins with. */
export interface PlacedFinding {
  finding: Finding;
  marker: string;
  file: string;
  line: number;
  endLine: number;
}

/**
 * The errors and warnings that have a place, worst first. Notes stay in the report: nobody has to act on them.
 *
 * @param gate - parts several gates of one repository; null for the only one
 */
export function findingsToPlace(
  { projects }: Pick<Report, "projects">,
  gate: string | null,
): PlacedFinding[] {
  const placed = new Map<string, PlacedFinding>();
  for (const { findings } of projects) {
    const fingerprints = fingerprintsOf(findings);
    findings.forEach((finding, index) => {
      const marker = findingMarker(gate, fingerprints[index] ?? "");
      const one = place(finding, marker);
      // Two projects that share a file find the same in it.
      if (one !== null && !placed.has(marker)) placed.set(marker, one);
    });
  }
  return [...placed.values()].sort((a, b) =>
    compareFindings(a.finding, b.finding),
  );
}

function place(finding: Finding, marker: string): PlacedFinding | null {
  const { severity, file, line, endLine } = finding;
  if (severity === "info" || file === null || line === null) return null;
  return {
    finding,
    marker,
    file,
    line,
    endLine: Math.max(line, endLine ?? line),
  };
}
