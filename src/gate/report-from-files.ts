import { checkUnrunDowngrades } from "../checks/downgrade.ts";
import { compareFindings } from "../findings/finding.ts";
import { applySeverities } from "../findings/verdict.ts";
import type { ProjectReport } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectPlan } from "./plan-project.ts";
import { projectReport } from "./project-report.ts";

/** What the files alone say of a project that can't be run; `notice` says why. */
export function reportFromFiles(
  plan: ProjectPlan,
  notice: string,
  { downgrades, rules }: Pick<Settings, "downgrades" | "rules">,
): ProjectReport {
  const { graph, range } = plan;
  const revisions = (range?.revisions ?? []).flatMap(
    (id) => graph.byId.get(id) ?? [],
  );
  const findings = [
    ...plan.findings,
    ...checkUnrunDowngrades(revisions, downgrades),
  ];
  const report = projectReport(plan, {
    findings: applySeverities(findings, rules).sort(compareFindings),
  });
  return { ...report, notices: [...report.notices, notice] };
}
