import { describe, expect, it } from "@jest/globals";
import { run } from "./run.ts";
import { version } from "../../src/version.ts";

describe("the command line without a run", () => {
  it("answers --version", async () => {
    const { status, stdout } = await run(["--version"]);
    expect([status, stdout]).toEqual([0, `${version}\n`]);
  });

  it.each([["--help"], ["-h"], ["help"]])("answers %s", async (flag) => {
    const { status, stdout } = await run([flag]);
    expect(status).toBe(0);
    expect(stdout).toContain("migration-gate check [PATH] [flags]");
  });
});

describe("a command line that can't be one ends with status 2", () => {
  it.each([
    [
      [],
      "A command is missing: `migration-gate check` runs the gate, `migration-gate --help` shows more.",
    ],
    [
      ["chek"],
      "There is no command `chek`; there are check, lint, heads, explain, stats and init. Did you mean `check`?",
    ],
    [
      ["--verson"],
      "There is no command `--verson`; there are check, lint, heads, explain, stats and init. Did you mean `--version`?",
    ],
    [
      ["--fail-on", "error", "check"],
      "The command comes first: `migration-gate check --fail-on …`.",
    ],
    [
      ["check", "--fail-onn", "error"],
      "There is no flag `--fail-onn`. Did you mean `--fail-on`?",
    ],
    [
      ["check", "--failon=error"],
      "There is no flag `--failon`. Did you mean `--fail-on`?",
    ],
    [["check", "-x"], "There is no flag `-x`."],
    [["check", "--comment", "always"], "There is no flag `--comment`."],
    [["check", "--github-token", "abc"], "There is no flag `--github-token`."],
    [["heads", "--database", "local"], "There is no flag `--database`."],
    [["heads", "--output", "x"], "There is no flag `--output`."],
    [
      ["check", "--fail-on"],
      "flag --fail-on: a value is missing; a value that begins with a hyphen is written `--fail-on=-value`.",
    ],
    [
      ["check", "--fail-on", "--drift", "true"],
      "flag --fail-on: a value is missing; a value that begins with a hyphen is written `--fail-on=-value`.",
    ],
    [
      ["check", "--fail-on="],
      "flag --fail-on: a value is missing; a value that begins with a hyphen is written `--fail-on=-value`.",
    ],
    [
      ["check", "--range", "all", "--range", "changed"],
      "flag --range: it is given twice.",
    ],
    [
      ["check", "--format", "jsn"],
      "flag --format: `jsn` is not allowed; write text, json, sarif, github, gitlab or junit. Did you mean `json`?",
    ],
    [
      ["check", "a", "b"],
      "There is one PATH at most, but `b` comes after `a`. Flags that take several values are repeated: `--env A=1 --env B=2`.",
    ],
    [["check", "nowhere"], "argument PATH: there is no folder `nowhere`."],
    [
      ["check", "--timeout", "x"],
      "flag --timeout: `x` is not a time; write seconds (`600`) or a unit (`90s`, `10m`, `1h`).",
    ],
    [
      ["check", "--bootstrap-sql", "no.sql"],
      "flag --bootstrap-sql: `no.sql` is not a file; paths count from the repository's root here.",
    ],
    [["cleanup"], "`cleanup` needs the path of a ledger."],
  ])("%j", async (argv, complaint) => {
    const { status, stdout, stderr, settings } = await run(argv);
    expect(stderr).toBe(`migration-gate: ${complaint}\n`);
    expect({ status, stdout, settings }).toEqual({
      status: 2,
      stdout: "",
      settings: null,
    });
  });
});

describe("cleanup, as the watchdog runs it", () => {
  it("removes what the ledger lists", async () => {
    const asked: string[] = [];
    const { status } = await run(["cleanup", "/tmp/ledger"], {
      parts: {
        watchLedger: (file) => {
          asked.push(file);
          return Promise.resolve([]);
        },
      },
    });
    expect([status, asked]).toEqual([0, ["/tmp/ledger"]]);
  });

  it("says what could not be removed", async () => {
    const { status, stderr } = await run(["cleanup", "/tmp/ledger"], {
      parts: { watchLedger: () => Promise.resolve(["The folder stays."]) },
    });
    expect([status, stderr]).toEqual([3, "The folder stays.\n"]);
  });
});
