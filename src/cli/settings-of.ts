import { readSettings } from "../settings/read-settings.ts";
import type { Settings } from "../settings/settings.ts";
import type { CommandLine } from "./command-line.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";

/** The settings of a command, from its flags and the settings file. */
export async function settingsOf(
  { given }: CommandLine,
  io: CliIo,
  parts: CliParts,
): Promise<Settings> {
  return readSettings({
    surface: "command-line",
    given,
    folder: io.cwd,
    knownRules: await parts.knownRules(),
    defaultReport: null,
  });
}
