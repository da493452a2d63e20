import { GateError } from "../errors.ts";
import type { CommandLine } from "./command-line.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import { reportRun } from "./report-run.ts";
import { settingsOf } from "./settings-of.ts";

/** `migration-gate lint`: applies the rules to SQL, without a server. */
export async function lint(
  line: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  return reportRun(line, io, parts, {
    settings: async () => {
      if (line.files.length === 0)
        throw new GateError(
          "settings",
          "A file is missing: `migration-gate lint FILE.sql`, or `migration-gate lint -` for standard input.",
        );
      return settingsOf(line, io, parts);
    },
    run: (settings) => parts.runLint(line.files, settings, io),
  });
}
