import path from "node:path";
import { exitStatus } from "../exit-status.ts";
import { failedReport } from "../failed-report.ts";
import type { Report } from "../report/report.ts";
import type { CommandLine } from "./command-line.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import { showError } from "./show-error.ts";
import { styleOf } from "./style.ts";
import { settingsOf } from "./settings-of.ts";
import { prepareFile, writeText } from "./write-text.ts";

/** `migration-gate check`: runs the gate and prints or writes its report. */
export async function check(
  line: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  const output =
    line.output === null ? null : path.resolve(io.cwd, line.output);
  if (output !== null) prepareFile(output, "flag --output");
  const report = await judge(line, io, parts);
  const text = await render(report, line, io, parts);
  if (output !== null) {
    writeText(output, text);
    io.stderr.write(`Report written to ${output}\n`);
  } else if (line.format === "json") {
    io.stdout.write(text);
  }
  const isShown = output === null && line.format === "text";
  if (isShown && report.error === null) io.stdout.write(text);
  await showError(report, io, parts);
  return exitStatus(report);
}

async function judge(
  line: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<Report> {
  try {
    const settings = await settingsOf(line, io, parts);
    const { reportFile } = settings;
    if (reportFile !== null) prepareFile(reportFile, "flag --report");
    const report = await parts.runGate(settings, io);
    if (reportFile !== null)
      writeText(reportFile, await parts.renderJson(report));
    return report;
  } catch (error) {
    return failedReport(error);
  }
}

async function render(
  report: Report,
  { format, output }: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<string> {
  if (format === "json") return parts.renderJson(report);
  const style =
    output === null ? styleOf(io.stdout, io) : { color: false, width: 100 };
  return parts.renderTerminal(report, style);
}
