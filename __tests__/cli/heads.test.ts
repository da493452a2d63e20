import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readHeads, type ProjectHeads } from "../../src/cli/read-heads.ts";
import { run } from "./run.ts";

const good: ProjectHeads = {
  name: "alembic.ini",
  heads: ["a1b2"],
  findings: [],
};
const bad: ProjectHeads = {
  name: "b/alembic.ini",
  heads: ["c3", "d4\u001b[31m"],
  findings: [
    {
      rule: "multiple-heads",
      severity: "error",
      message: "Two heads: c3 and d4.",
      file: "b/versions/d4.py",
      line: 3,
    },
  ],
};
const heads = (projects: ProjectHeads[], ...flags: string[]) =>
  run(["heads", ...flags], {
    parts: { readHeads: () => Promise.resolve(projects) },
  });

describe("heads", () => {
  it("prints the heads and passes", async () => {
    const { status, stdout } = await heads([good]);
    expect([status, stdout]).toEqual([0, "alembic.ini\n  head a1b2\n"]);
  });

  it("prints what is wrong, harmless on a terminal, and ends with status 1", async () => {
    const { status, stdout } = await heads([good, bad]);
    expect(status).toBe(1);
    expect(stdout).toBe(
      "alembic.ini\n  head a1b2\n\nb/alembic.ini\n  head c3\n  head d4\\u{1b}[31m\n  error multiple-heads: b/versions/d4.py:3: Two heads: c3 and d4.\n",
    );
  });

  it("prints JSON on request", async () => {
    const { stdout } = await heads([good], "--format", "json");
    expect(JSON.parse(stdout)).toEqual({ projects: [good] });
  });

  it("says when there are no revisions", async () => {
    const { stdout } = await heads([{ ...good, heads: [] }]);
    expect(stdout).toContain("no revisions");
  });
});

describe("heads of a real project", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "heads-"));
    const versions = path.join(folder, "migrations", "versions");
    mkdirSync(versions, { recursive: true });
    writeFileSync(path.join(folder, "migrations", "env.py"), "");
    writeFileSync(
      path.join(folder, "alembic.ini"),
      "[alembic]\nscript_location = migrations\n",
    );
    for (const [id, parent] of [
      ["a1", "None"],
      ["b2", '"a1"'],
      ["c3", '"a1"'],
    ])
      writeFileSync(
        path.join(versions, `${id}.py`),
        `revision = "${id}"\ndown_revision = ${parent}\n`,
      );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("two that nobody declared end with status 1", async () => {
    const { status, stdout } = await run(["heads", folder], {
      parts: { readHeads },
    });
    expect(status).toBe(1);
    expect(stdout).toContain(
      "alembic.ini\n  head b2\n  head c3\n  error multiple-heads",
    );
  });

  it("declared ones pass", async () => {
    const { status } = await run(
      ["heads", folder, "--expected-heads", "b2", "--expected-heads", "c3"],
      { parts: { readHeads } },
    );
    expect(status).toBe(0);
  });
});
