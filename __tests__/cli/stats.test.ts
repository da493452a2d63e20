import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { renderStats, type Stats } from "../../src/stats/stats.ts";
import { GateError } from "../../src/errors.ts";
import { expectFile } from "../support/golden.ts";
import { run } from "./run.ts";

const read: Stats = {
  schemaVersion: 1,
  takenAt: "2026-01-02T03:04:05Z",
  server: "17.2",
  tables: [{ name: "public.t", rows: 1, bytes: 8192, writesPerSecond: 0 }],
};
const url = "postgresql://app:s3cret-pw@db.example/app";
const asked: string[] = [];
const parts = {
  readStats: (from: string, say: (sentence: string) => void) => {
    asked.push(from);
    say("Counting…");
    return Promise.resolve(read);
  },
};

describe("stats", () => {
  it("prints the file, and on standard error what takes time", async () => {
    const { status, stdout, stderr } = await run(
      ["stats", "--database-url", url],
      { parts },
    );
    expect([status, stdout, stderr]).toEqual([
      0,
      renderStats(read),
      "Counting…\n",
    ]);
    expect(asked.at(-1)).toBe(url);
  });

  it("writes the file", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "stats-"));
    const file = path.join(folder, "db/sizes.json");
    const { status, stdout, stderr } = await run(
      ["stats", "--database-url", url, "--output", "db/sizes.json"],
      { parts, cwd: folder },
    );
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toContain(`Sizes of 1 tables written to ${file}`);
    expect(readFileSync(file, "utf8")).toBe(renderStats(read));
    rmSync(folder, { recursive: true });
  });

  it("explains itself", async () => {
    const { status, stdout } = await run(["stats", "--help"]);
    expect(status).toBe(0);
    expectFile("__tests__/cli/golden/stats.txt", stdout);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([
    [["stats"], "needs `--database-url`"],
    [["stats", "--database", url], "nothing else"],
    [["stats", url], "nothing else"],
    [["stats", "--database-url", url, `--output`], "nothing else"],
  ])(
    "%j is no command line, and no password is repeated",
    async (argv, message) => {
      const { status, stdout, stderr } = await run(argv, { parts });
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
      expect(stderr).not.toContain("s3cret");
    },
  );

  it.each([
    ["settings", 2],
    ["environment", 3],
  ] as const)(
    "an error of kind %s ends with status %i",
    async (kind, expected) => {
      const readStats = () => Promise.reject(new GateError(kind, "No."));
      const { status } = await run(["stats", "--database-url", url], {
        parts: { readStats },
      });
      expect(status).toBe(expected);
    },
  );
});
