import {
  adjustableSummaries,
  fixedSummaries,
} from "../checks/check-summaries.ts";
import type { RuleHelp } from "../report/sarif-rules.ts";
import { rules } from "../rules/index.ts";

/** What there is to tell of every rule and check, whether it found something or not. */
export function ruleHelp(): RuleHelp[] {
  const checks = { ...adjustableSummaries, ...fixedSummaries };
  return [
    ...rules.map(({ id, severity, summary, why, instead }) => ({
      id,
      severity,
      summary,
      page: { why, instead },
    })),
    ...Object.entries(checks).map(([id, summary]) => ({
      id,
      severity: null,
      summary,
      page: null,
    })),
  ];
}
