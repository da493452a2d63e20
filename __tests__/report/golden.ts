import { join } from "node:path";
import { expectFile } from "../support/golden.ts";

/** Compares with a golden file of the reports. */
export function expectGolden(file: string, text: string): void {
  expectFile(join(import.meta.dirname, "golden", file), text);
}
