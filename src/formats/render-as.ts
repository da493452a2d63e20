import type { Report } from "../report/report.ts";
import { gateId } from "../settings/gate-id.ts";
import type { Settings } from "../settings/settings.ts";

/** What a format may tell beside the report. */
export interface Surroundings {
  /** Null when they could not be read. */
  settings: Settings | null;
  env: Readonly<Record<string, string | undefined>>;
}

/** The report in a format for machines; each renderer is loaded when it is used. */
export async function renderAs(
  format: "json" | "sarif" | "junit" | "gitlab" | "github",
  report: Report,
  surroundings: Surroundings,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../report/json.ts")).renderJson(report);
    case "sarif":
      return renderSarif(report, surroundings);
    case "junit":
      return (await import("../report/junit.ts")).renderJunit(report);
    case "gitlab":
      return (await import("../report/gitlab.ts")).renderGitlab(report);
    case "github": {
      const commands = await import("../report/workflow-commands.ts");
      return commands.renderWorkflowCommands(report);
    }
  }
}

async function renderSarif(
  report: Report,
  { settings, env }: Surroundings,
): Promise<string> {
  const { renderSarif } = await import("../report/sarif.ts");
  const { ruleHelp } = await import("./rule-help.ts");
  const { homeOf } = await import("./home.ts");
  const { sourceReader } = await import("./source-reader.ts");
  return renderSarif(report, {
    help: ruleHelp(),
    home: homeOf(env),
    gateId: settings === null ? null : gateId(settings),
    readSource:
      settings === null ? () => null : sourceReader(settings.repository),
  });
}
