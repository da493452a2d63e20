import type { Finding } from "./finding.ts";
import type { Allower, Permission } from "./permission.ts";

/** A finding that was allowed: it is shown, and counts for nothing. */
export interface AllowedFinding {
  finding: Finding;
  reason: string;
  by: Allower;
  place: string;
}

export interface Sorted {
  findings: Finding[];
  allowed: AllowedFinding[];
  /** Permissions that something was found for. */
  used: Set<Permission>;
}

/**
 * Takes out what is allowed; of several permissions the first is named.
 *
 * @param groupOf the group that a rule belongs to
 */
export function sortOutAllowed(
  all: readonly Finding[],
  permissions: readonly Permission[],
  groupOf: (rule: string) => string | undefined,
): Sorted {
  const sorted: Sorted = { findings: [], allowed: [], used: new Set() };
  for (const finding of all) {
    const ids = [finding.rule, groupOf(finding.rule)];
    const matching = permissions.filter(
      (one) => ids.includes(one.rule) && one.covers(finding),
    );
    for (const permission of matching) sorted.used.add(permission);
    const [first] = matching;
    if (first === undefined) sorted.findings.push(finding);
    else sorted.allowed.push(allowedBy(first, finding));
  }
  return sorted;
}

function allowedBy(
  { reason, by, place }: Permission,
  finding: Finding,
): AllowedFinding {
  return { finding, reason, by, place };
}
