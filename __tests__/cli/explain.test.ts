import { describe, expect, it } from "@jest/globals";
import { run } from "./run.ts";

describe("migration-gate explain", () => {
  it("shows the page of a rule without the marks of Markdown", async () => {
    const { status, stdout } = await run(["explain", "drop-column"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^drop-column\n\nA column of an existing table/);
    expect(stdout).toContain("    op.drop_column(");
    expect(stdout).toContain("    error  drop-column");
    expect(stdout).not.toMatch(/^```|^#|\*\*/m);
  });

  it("lists the rules when none is named", async () => {
    const { status, stdout } = await run(["explain"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^drop-column\nA column of an existing table/m);
    expect(stdout).toMatch(/^model-drift\nAfter all revisions/m);
  });

  it.each(["--help", "-h"])("shows how it is used with %s", async (flag) => {
    const { status, stdout } = await run(["explain", flag]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: migration-gate explain \[RULE\]/);
  });

  it("says what a check finds", async () => {
    const { status, stdout } = await run(["explain", "several-bases"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^several-bases\n\nMore than one revision without/);
  });

  it.each([
    [["drop-colum"], "Did you mean `drop-column`?"],
    [["zz"], "There is no rule `zz`. `migration-gate explain` lists them."],
    [["../../package"], "There is no rule"],
    [["drop-column", "drop-table"], "takes the name of one rule"],
  ])("%j is an error of the command line", async (args, message) => {
    const { status, stderr } = await run(["explain", ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
