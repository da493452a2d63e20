import path from "node:path";
import { exitStatus } from "../exit-status.ts";
import { failedReport } from "../failed-report.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { CommandLine } from "./command-line.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import { showError } from "./show-error.ts";
import { styleOf } from "./style.ts";
import { prepareFile, writeText } from "./write-text.ts";

/** What there is to report: the settings are read first, for formats that tell where the run was. */
export interface ReportedRun {
  settings(): Promise<Settings>;
  run(settings: Settings): Promise<Report>;
}

/** Prints or writes the report of a run, whatever became of it. */
export async function reportRun(
  line: CommandLine,
  io: CliIo,
  parts: CliParts,
  reported: ReportedRun,
): Promise<number> {
  const output =
    line.output === null ? null : path.resolve(io.cwd, line.output);
  if (output !== null) prepareFile(output, "flag --output");
  let settings: Settings | null = null;
  let report: Report;
  try {
    settings = await reported.settings();
    report = await reported.run(settings);
  } catch (error) {
    report = failedReport(error);
  }
  const text = await render({ report, settings }, line, io, parts);
  if (output !== null) {
    writeText(output, text);
    io.stderr.write(`Report written to ${output}\n`);
  } else if (line.format !== "text" || report.error === null) {
    io.stdout.write(text);
  }
  await showError(report, io, parts);
  return exitStatus(report);
}

async function render(
  { report, settings }: { report: Report; settings: Settings | null },
  { format, output }: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<string> {
  if (format !== "text")
    return parts.render(format, report, { settings, env: io.env });
  const style =
    output === null ? styleOf(io.stdout, io) : { color: false, width: 100 };
  return parts.renderTerminal(report, style);
}
