import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { commands } from "../../src/cli/commands.ts";
import { run } from "./run.ts";

// UPDATE_GOLDEN=1 writes the files anew; look at them then.
const golden = path.join("__tests__", "cli", "golden");

describe("help", () => {
  it.each([
    ["help.txt", ["--help"]],
    ["check.txt", ["check", "--help"]],
    ["lint.txt", ["lint", "--help"]],
    ["heads.txt", ["heads", "-h"]],
  ])("reads like %s", async (name, argv) => {
    const { status, stdout } = await run(argv);
    const file = path.join(golden, name);
    if (process.env["UPDATE_GOLDEN"] === "1") {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, stdout);
    }
    expect(existsSync(file)).toBe(true);
    expect(stdout).toBe(readFileSync(file, "utf8"));
    expect(status).toBe(0);
  });

  it("fits into 80 columns and names every flag", async () => {
    const { stdout } = await run(["check", "--help"]);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    for (const name of commands.check.settings)
      expect(stdout).toContain(`  --${name} <`);
  });
});
