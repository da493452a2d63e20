import type { Finding, Severity } from "./finding.ts";
import { isWithin, type Scope } from "./scope.ts";

/**
 * Severities as configured, in their order. A key is a rule, a check or a group of rules, with or without a place:
 * `drop-column in migrations/legacy/** on public.audit_*`.
 */
export type Severities = Readonly<Record<string, Severity | "off">>;

export interface ScopedRule extends Scope {
  rule: string;
}

/** What a key of the severities means; null when it is not written like one. */
export function parseScopedRule(key: string): ScopedRule | null {
  const match =
    /^(?<rule>\S+)(?: +in +(?<path>\S+))?(?: +on +(?<table>\S+))?$/.exec(
      key.trim(),
    );
  if (!match?.groups) return null;
  const { rule = "", path, table } = match.groups;
  return { rule, path: path ?? null, table: table ?? null };
}

/** What a severity is asked for. */
export interface Graded extends Pick<Finding, "rule" | "file" | "tables"> {
  /** The group that the rule belongs to. */
  group?: string | undefined;
}

/**
 * The severity that is configured for a finding, null when none is. A key that names more (path, table) beats one that
 * names less, then a rule beats its group, then the later key beats the earlier one.
 */
export function configuredSeverity(
  severities: Severities,
  graded: Graded,
): Severity | "off" | null {
  let [best, strength]: [Severity | "off" | null, number] = [null, -1];
  for (const [key, severity] of Object.entries(severities)) {
    const scoped = parseScopedRule(key);
    if (scoped === null || !concerns(scoped, graded)) continue;
    const own = strengthOf(scoped, graded);
    if (own >= strength) [best, strength] = [severity, own];
  }
  return best;
}

function concerns(scoped: ScopedRule, graded: Graded): boolean {
  const isNamed = scoped.rule === graded.rule || scoped.rule === graded.group;
  return isNamed && isWithin(scoped, graded);
}

function strengthOf({ rule, path, table }: ScopedRule, graded: Graded): number {
  const places = [path, table].filter((place) => place !== null).length;
  return 2 * places + (rule === graded.rule ? 1 : 0);
}
