import {
  makeFinding,
  severities,
  type Finding,
  type Fix,
  type Severity,
} from "../findings/finding.ts";
import type { Direction } from "../rehearsal/statement.ts";
import type { MigrationFunction, Revision } from "../revisions/revision.ts";
import {
  describeDifference,
  describeObject,
} from "../snapshot/describe-difference.ts";
import type { Difference } from "../snapshot/snapshot.ts";
import { codeFor } from "./round-trip-fix.ts";
import { gradeDifference } from "./round-trip-grade.ts";
import type { Renamed } from "./round-trip-renames.ts";
import { splitRenamed } from "./round-trip-renames.ts";

/** What taking a revision up, down and up again did to the schema. */
export interface RoundTrip {
  revision: Revision;
  /** From before upgrade() to after downgrade(); null when it was not tried. */
  afterDown: Difference[] | null;
  /** From after the first upgrade() to after the second; null when it was not tried. */
  afterAgain: Difference[] | null;
}

/**
 * Judges what a downgrade left behind, lost or changed, and whether upgrading again ends where the
 * first upgrade did: at most one finding for each, listing the objects with the worst first.
 * What harms nobody (a comment, an added enum value, the order of columns…) is an `info`.
 */
export function checkRoundTrip(trip: RoundTrip): Finding[] {
  const { renamed, others } = splitRenamed(trip.afterDown ?? []);
  const down = (change: Difference["change"]) =>
    others.filter((one) => one.change === change).map(complaint);
  return [
    finding(trip, leavesBehind, down("added")),
    finding(trip, loses, down("removed")),
    finding(trip, changes, [
      ...renamed.map(renameComplaint),
      ...down("changed"),
    ]),
    finding(trip, differsAgain, (trip.afterAgain ?? []).map(againComplaint)),
  ].flatMap((one) => one ?? []);
}

/** One object that is not what it was. */
interface Complaint {
  severity: Severity;
  text: string;
  code: string | null;
}

interface Check {
  rule: string;
  direction: Direction;
  /** Sentence before the list. */
  opening: string;
  /** Sentence after the list, when something in it is more than an info. */
  consequence: string;
  fix: string;
}

const leavesBehind: Check = {
  rule: "downgrade-leaves-behind",
  direction: "down",
  opening: "After upgrade() and downgrade() there is more than before",
  consequence:
    "The next upgrade meets objects that are already there, and usually fails with “already exists”.",
  fix: "Remove in downgrade() what upgrade() makes.",
};

const loses: Check = {
  rule: "downgrade-loses",
  direction: "down",
  opening:
    "After upgrade() and downgrade() something is gone that was there before",
  consequence:
    "The code from before this revision needs it, and so do earlier downgrades.",
  fix: "Make again in downgrade() what upgrade() removes.",
};

const changes: Check = {
  rule: "downgrade-changes",
  direction: "down",
  opening: "downgrade() does not bring back what was there before",
  consequence:
    "After a downgrade the schema is one that no revision describes.",
  fix: "Undo in downgrade() each change that upgrade() makes.",
};

const differsAgain: Check = {
  rule: "second-upgrade-differs",
  direction: "again",
  opening: "Upgrading again after a downgrade ends in another schema",
  consequence:
    "Databases that were downgraded once differ from those that were not.",
  fix: "Let downgrade() undo all of upgrade(), so that both begin from the same schema.",
};

function complaint(difference: Difference): Complaint {
  return {
    severity: gradeDifference(difference),
    text: describeDifference(difference) + placeIn(difference),
    code: codeFor(difference),
  };
}

function renameComplaint({ before, after }: Renamed): Complaint {
  const text = `${describeObject(before.object)} came back as ${after.name}${placeIn(after)}`;
  return { severity: "warning", text, code: null };
}

function againComplaint(difference: Difference): Complaint {
  const words = { added: "is there now", removed: "is missing now" };
  return {
    severity: gradeDifference(difference),
    text: describeDifference(difference, words) + placeIn(difference),
    code: null,
  };
}

function placeIn({ database }: Difference): string {
  return database === undefined ? "" : ` (database ${database})`;
}

function finding(
  { revision }: RoundTrip,
  check: Check,
  complaints: Complaint[],
): Finding | null {
  const sorted = [...complaints].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  const severity = sorted[0]?.severity;
  if (severity === undefined) return null;
  return makeFinding({
    rule: check.rule,
    severity,
    message: messageOf(check, sorted, severity),
    file: revision.file,
    ...placeOf(revision, check.direction),
    revision: revision.id,
    direction: check.direction,
    fix: severity === "info" ? null : fixOf(check, sorted),
  });
}

const longestList = 20;

function messageOf(
  check: Check,
  complaints: Complaint[],
  severity: Severity,
): string {
  const shown = complaints.slice(0, longestList).map(({ text }) => text);
  const rest = complaints.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
  const ending = severity === "info" ? "This does no harm." : check.consequence;
  return `${check.opening}: ${list}. ${ending}`;
}

function fixOf(check: Check, complaints: Complaint[]): Fix {
  const code = complaints
    .filter(({ severity }) => severity !== "info")
    .slice(0, longestList)
    .flatMap((one) => one.code ?? []);
  return { text: check.fix, code: code.length > 0 ? code.join("\n") : null };
}

/** The function that should have done otherwise. */
function placeOf(
  revision: Revision,
  direction: Direction,
): { line: number; endLine: number } {
  const guilty: MigrationFunction | null =
    direction === "down" ? revision.downgrade : revision.upgrade;
  const line = (guilty?.span ?? revision.idSpan).line;
  return { line, endLine: line };
}
