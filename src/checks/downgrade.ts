import {
  makeFinding,
  type Finding,
  type Severity,
} from "../findings/finding.ts";
import type { StairwayResult } from "../rehearsal/rehearsal.ts";
import { isOneWay, type Revision } from "../revisions/revision.ts";
import type { Settings } from "../settings/settings.ts";

export type DowngradePolicy = Settings["downgrades"];

/**
 * Downgrades that were not run because there is nothing to run: `missing-downgrade`, `empty-downgrade`,
 * `irreversible-downgrade`.
 *
 * - `required`: every revision that changes the schema must have a downgrade that undoes it
 * - `irreversible-allowed`: a `raise` in downgrade() or a marker comment with a reason is enough
 * - `off`: downgrades are not looked at
 */
export function checkDowngrades(
  stairway: StairwayResult[],
  policy: DowngradePolicy,
): Finding[] {
  if (policy === "off") return [];
  return stairway
    .filter(
      ({ up, down }) => up.status === "passed" && down.status === "skipped",
    )
    .map(({ revision }) => judge(revision, policy));
}

/** What the files alone show of downgrades, where nothing can be run: those that are not there, or raise. */
export function checkUnrunDowngrades(
  revisions: Revision[],
  policy: DowngradePolicy,
): Finding[] {
  if (policy === "off") return [];
  return revisions
    .filter(({ upgrade }) => upgrade !== null && upgrade.body !== "empty")
    .filter(isOneWay)
    .map((revision) => judge(revision, policy));
}

function judge(revision: Revision, policy: DowngradePolicy): Finding {
  const { downgrade, irreversible } = revision;
  const isDeclared = irreversible !== null || downgrade?.body === "raises";
  const severity: Severity =
    isDeclared && policy === "irreversible-allowed" ? "info" : "error";
  const place = downgrade?.span ?? revision.idSpan;
  return makeFinding({
    rule: ruleOf(revision),
    severity,
    file: revision.file,
    line: place.line,
    endLine: place.line,
    revision: revision.id,
    direction: "down",
    message: `${what(revision)}${irreversible ? ` The file says why: ${irreversible}.` : ""}${ending(severity)}`,
    fix: severity === "info" ? null : advice(isDeclared),
  });
}

function ruleOf({ downgrade, irreversible }: Revision): string {
  if (irreversible !== null || downgrade?.body === "raises")
    return "irreversible-downgrade";
  return downgrade === null ? "missing-downgrade" : "empty-downgrade";
}

function what({ id, downgrade }: Revision): string {
  switch (downgrade?.body) {
    case undefined:
      return `Revision ${id} has no downgrade().`;
    case "raises":
      return `downgrade() of ${id} raises: this revision can't be taken back.`;
    case "empty":
      return `downgrade() of ${id} is empty although upgrade() changes the schema.`;
    case "code":
      return `Revision ${id} is marked as irreversible.`;
  }
}

function ending(severity: Severity): string {
  return severity === "info"
    ? " The way down was not tested."
    : " A bad deploy could only be repaired forwards, by hand.";
}

function advice(isDeclared: boolean): Finding["fix"] {
  return {
    text: isDeclared
      ? "Write the downgrade, or set `downgrades: irreversible-allowed` when your team only rolls forward."
      : "Write the downgrade. When it can't be undone, say so: set `downgrades: irreversible-allowed` and raise in downgrade(), " +
        "or put `# migration-gate: irreversible -- reason` into the file.",
    code: isDeclared
      ? null
      : 'def downgrade() -> None:\n    raise NotImplementedError("the dropped data is gone")',
  };
}
