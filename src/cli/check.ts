import { failedReport } from "../failed-report.ts";
import { reportFilesOf } from "../formats/report-files.ts";
import type { Settings } from "../settings/settings.ts";
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
  return reportRun(line, io, parts, {
    settings: () => settingsOf(line, io, parts),
    run: async (settings) => {
      const files = filesOf(settings);
      for (const { path, flag } of files) prepareFile(path, `flag --${flag}`);
      const report = await parts
        .runGate(settings, io)
        .catch((error: unknown) => failedReport(error));
      for (const { path, format } of files)
        writeText(
          path,
          await parts.render(format, report, { settings, env: io.env }),
        );
      return report;
    },
  });
}

/** Files that are written whatever becomes of the run. */
function filesOf(settings: Settings) {
  const { reportFile } = settings;
  const json = { format: "json", flag: "report" } as const;
  return [
    ...(reportFile === null ? [] : [{ ...json, path: reportFile }]),
    ...reportFilesOf(settings).map((file) => ({ ...file, flag: file.format })),
  ];
}
