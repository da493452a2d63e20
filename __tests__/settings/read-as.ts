import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { GateError } from "../../src/errors.ts";
import { readInputs } from "../../src/settings/read-inputs.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";

const knownRules = ["drop-column", "drop-table", "model-drift"];

/** Settings of the action for inputs by name, with the text of `.migration-gate.yml` when there is one. */
export async function readAsAction(
  folder: string,
  inputs: Record<string, string>,
  file: string | null = null,
): Promise<Settings> {
  const env = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]),
  );
  const settingsFile = path.join(folder, ".migration-gate.yml");
  if (file !== null) writeFileSync(settingsFile, file);
  try {
    return await readSettings({
      surface: "action",
      given: readInputs(env),
      folder,
      knownRules,
      defaultReport: null,
    });
  } finally {
    if (file !== null) rmSync(settingsFile);
  }
}

/** All complaints of a rejected reading, in their order. */
export async function complaintsOf(
  reading: Promise<unknown>,
): Promise<string[]> {
  const error: unknown = await reading.then(
    () => new Error("It was accepted."),
    (reason: unknown) => reason,
  );
  if (!(error instanceof GateError) || error.kind !== "settings") throw error;
  return error.details.length > 0 ? error.details : [error.message];
}
