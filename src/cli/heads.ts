import { harmless } from "../settings/wording.ts";
import type { CommandLine } from "./command-line.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import type { ProjectHeads } from "./read-heads.ts";
import { settingsOf } from "./settings-of.ts";

/** `migration-gate heads`: heads and problems of the graph, read from the files alone. Status 1 when there is an error. */
export async function heads(
  line: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  const settings = await settingsOf(line, io, parts);
  const projects = await parts.readHeads(settings);
  io.stdout.write(
    line.format === "json"
      ? `${JSON.stringify({ projects }, null, 2)}\n`
      : projects.map(inWords).join("\n"),
  );
  return projects.some(isBroken) ? 1 : 0;
}

function isBroken({ findings }: ProjectHeads): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function inWords({ name, heads, findings }: ProjectHeads): string {
  const lines = [
    harmless(name),
    ...(heads.length === 0 ? ["  no revisions"] : []),
    ...heads.map((head) => `  head ${harmless(head)}`),
    ...findings.map(findingInWords),
  ];
  return `${lines.join("\n")}\n`;
}

function findingInWords(finding: ProjectHeads["findings"][number]): string {
  const { severity, rule, message, file, line } = finding;
  const place =
    file === null ? "" : `${file}${line === null ? "" : `:${line}`}: `;
  return `  ${severity} ${rule}: ${harmless(place + message, 1000)}`;
}
