import type { CommandLine } from "./command-line.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import { reportRun } from "./report-run.ts";
import { settingsOf } from "./settings-of.ts";
import { prepareFile, writeText } from "./write-text.ts";

/** `migration-gate check`: runs the gate and prints or writes its report. */
export async function check(
  line: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  return reportRun(line, io, parts, async () => {
    const settings = await settingsOf(line, io, parts);
    const { reportFile } = settings;
    if (reportFile !== null) prepareFile(reportFile, "flag --report");
    const report = await parts.runGate(settings, io);
    if (reportFile !== null)
      writeText(reportFile, await parts.render.json(report));
    return report;
  });
}
