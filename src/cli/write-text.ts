import { mkdirSync, openSync, closeSync, writeFileSync } from "node:fs";
import path from "node:path";
import { GateError } from "../errors.ts";

/**
 * Makes sure that a file can be written, before minutes are spent on what it shall hold.
 *
 * @param where who named the file, for the complaint
 * @throws GateError of kind `settings`
 */
export function prepareFile(file: string, where: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    closeSync(openSync(file, "a"));
  } catch (cause) {
    const reason = (cause as Error).message;
    const message = `${where}: the file can't be written: ${reason}.`;
    throw new GateError("settings", message, { cause });
  }
}

export function writeText(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
