import path from "node:path";
import { exitStatus } from "../exit-status.ts";
import { failedReport } from "../failed-report.ts";
import type { Report } from "../report/report.ts";
import type { CommandLine } from "./command-line.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import { showError } from "./show-error.ts";
import { styleOf } from "./style.ts";
import { prepareFile, writeText } from "./write-text.ts";

/** Prints or writes the report of a run, whatever became of it. */
export async function reportRun(
  line: CommandLine,
  io: CliIo,
  parts: CliParts,
  run: () => Promise<Report>,
): Promise<number> {
  const output =
    line.output === null ? null : path.resolve(io.cwd, line.output);
  if (output !== null) prepareFile(output, "flag --output");
  const report = await run().catch((error: unknown) => failedReport(error));
  const text = await render(report, line, io, parts);
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
  report: Report,
  { format, output }: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<string> {
  if (format !== "text") return parts.render[format](report);
  const style =
    output === null ? styleOf(io.stdout, io) : { color: false, width: 100 };
  return parts.renderTerminal(report, style);
}
