import type { Allowing } from "../checks/settle.ts";
import type { Settings } from "../settings/settings.ts";
import type { ProjectPlan } from "./plan-project.ts";

/** Who may allow what is found in a project; comments are judged where they stand in the range. */
export function allowingOf(
  { graph, range, dialect, notLinted }: ProjectPlan,
  settings: Settings,
  labels: readonly string[] | undefined,
): Allowing {
  return {
    files: [...graph.byId.values()],
    judged: (range?.revisions ?? []).flatMap((id) => graph.byId.get(id) ?? []),
    dialect,
    notLinted,
    startsEmpty: range?.from.length === 0,
    settings,
    labels,
  };
}
