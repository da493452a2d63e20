import type { Report } from "../report/report.ts";
import { harmless } from "../settings/wording.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import { styleOf } from "./style.ts";

/** Says on standard error why there is no verdict; in few words when it is only a matter of what was typed. */
export async function showError(
  report: Report,
  io: CliIo,
  parts: CliParts,
): Promise<void> {
  const { error } = report;
  if (error === null) return;
  if (error.kind === "settings")
    io.stderr.write(briefly(error.message, error.details));
  else
    io.stderr.write(await parts.renderTerminal(report, styleOf(io.stderr, io)));
}

function briefly(message: string, details: string[]): string {
  const lines = [message, ...details.map((detail) => `  ${detail}`)];
  const text = lines.map((line) => harmless(line, 2000)).join("\n");
  return `migration-gate: ${text}\n`;
}
