import type { Finding } from "../findings/finding.ts";
import { placeOf } from "./place.ts";

/** A finding as plain untrusted text: what, where, what happens, what ran, what to write instead. */
export function findingInText(finding: Finding): string {
  const { rule, severity, message, statement } = finding;
  const place = placeOf(finding);
  return [
    `${severity}: ${rule}${place === null ? "" : ` at ${place}`}`,
    message,
    ...(statement === null ? [] : [`Ran: ${statement}`]),
    ...insteadOf(finding),
  ].join("\n");
}

/** What to write instead, words before code; empty when there is no better way. */
export function insteadOf({ fix }: Pick<Finding, "fix">): string[] {
  if (fix === null) return [];
  return [`Instead: ${fix.text}`, ...(fix.code === null ? [] : [fix.code])];
}
