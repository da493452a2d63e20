import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "@jest/globals";

/** Compares with the golden file byte for byte; with UPDATE_GOLDEN=1 it is written instead. */
export function expectGolden(file: string, text: string): void {
  const path = join(import.meta.dirname, "golden", file);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, "utf8"));
}
