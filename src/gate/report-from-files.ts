import { checkUnrunDowngrades } from "../checks/downgrade.ts";
import type { ProjectReport } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectPlan } from "./plan-project.ts";
import { projectReport } from "./project-report.ts";
import { settle } from "./settle.ts";

/** What the files alone say of a project that can't be run; `notice` says why. */
export function reportFromFiles(
  plan: ProjectPlan,
  notice: string,
  settings: Settings,
  labels: readonly string[] = [],
): ProjectReport {
  const { graph, range } = plan;
  const revisions = (range?.revisions ?? []).flatMap(
    (id) => graph.byId.get(id) ?? [],
  );
  const byChecks = [
    ...plan.findings,
    ...checkUnrunDowngrades(revisions, settings.downgrades),
  ];
  const settled = settle({ byChecks }, plan, settings, labels);
  const report = projectReport(plan, settled);
  return { ...report, notices: [...report.notices, notice] };
}
