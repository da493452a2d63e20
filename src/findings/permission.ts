import type { Allowance, Revision } from "../revisions/revision.ts";
import type { Finding } from "./finding.ts";
import { isWithin, type Scope } from "./scope.ts";

export const allowers = ["comment", "settings", "label"] as const;
export type Allower = (typeof allowers)[number];

/** Lets the findings of a rule pass at some places, and says why. */
export interface Permission {
  /** Id of a rule or check, or of a group of rules. */
  rule: string;
  reason: string;
  by: Allower;
  /** Where it is written: `file:line`, a line of the settings file, or the label. */
  place: string;
  covers(finding: Finding): boolean;
}

/** An entry of the setting `allow`. */
export interface SettingsAllowance extends Scope {
  rule: string;
  revision: string | null;
  reason: string;
  /** `.migration-gate.yml line 4`. */
  place: string;
}

/** One rule of a comment. */
export interface CommentPermission extends Permission {
  revision: Revision;
  allowance: Allowance;
}

/** What the comments of a revision file allow. Those without a reason allow nothing. */
export function commentPermissions(revision: Revision): CommentPermission[] {
  return revision.allowances
    .filter(({ reason }) => reason !== "")
    .flatMap((allowance) =>
      [...new Set(allowance.rules)].map((rule) => ({
        rule,
        reason: allowance.reason,
        by: "comment" as const,
        place: `${revision.file}:${allowance.line}`,
        revision,
        allowance,
        covers: (finding: Finding) =>
          finding.file === revision.file && isCovered(finding, allowance),
      })),
    );
}

function isCovered({ line, endLine }: Finding, { covers }: Allowance): boolean {
  if (covers === "file") return true;
  if (covers === "nothing" || line === null) return false;
  return line >= covers.line && (endLine ?? line) <= covers.endLine;
}

/** What the settings file allows. */
export function settingsPermissions(
  entries: readonly SettingsAllowance[],
): Permission[] {
  return entries.map((entry) => ({
    rule: entry.rule,
    reason: entry.reason,
    by: "settings",
    place: entry.place,
    covers: (finding) =>
      (entry.revision === null || entry.revision === finding.revision) &&
      isWithin(entry, finding),
  }));
}

/** What the labels of the pull request allow, by the mapping of the settings. */
export function labelPermissions(
  labels: readonly string[],
  rulesByLabel: Readonly<Record<string, string[]>>,
): Permission[] {
  return Object.entries(rulesByLabel)
    .filter(([label]) => labels.includes(label))
    .flatMap(([label, rules]) =>
      rules.map((rule) => ({
        rule,
        reason: `The pull request has the label ${label}.`,
        by: "label" as const,
        place: label,
        covers: () => true,
      })),
    );
}
