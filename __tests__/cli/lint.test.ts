import {
  chmodSync,
  mkdtempSync,
  mkdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { loadCliParts } from "../../src/cli/load-parts.ts";
import { runCli } from "../../src/cli/main.ts";
import { knownRules } from "../../src/start-gate.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "migration-gate-lint-"));
  const files: [string, string | Uint8Array][] = [
    ["good.sql", "SELECT 1;\n"],
    ["bad.sql", "SET lock_timeout = '1s';\n-- why\nDROP TABLE größe;\n"],
    ["windows.sql", "\ufeffSET lock_timeout = '1s';\r\nDROP TABLE t;\r\n"],
    ["utf16.sql", Buffer.from("\ufeffDROP TABLE t;", "utf16le")],
    ["unread.sql", "SELEKT 1;\n"],
    ["empty.sql", ""],
    ["binary.sql", Buffer.from([0x7f, 0x45, 0, 1, 2])],
    ["latin1.sql", Buffer.from("-- gr\xf6\xdfe", "latin1")],
    ["quiet.yml", "rules:\n  drop-table: off\n"],
    ["strict.yml", "fail-on: warning\n"],
    ["index.sql", "SET lock_timeout = '1s';\nCREATE INDEX i ON t (a);\n"],
    [
      "sizes.json",
      `{"schemaVersion":1,"takenAt":"${new Date().toISOString()}","server":"17.2","tables":[{"name":"public.t","rows":30,"bytes":8192,"writesPerSecond":null}]}`,
    ],
    ["wrong.yml", "rules:\n  no-such-rule: off\n"],
  ];
  for (const [name, content] of files)
    writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, "folder"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function lint(args: string[], stdin = "") {
  let [stdout, stderr] = ["", ""];
  const parts = loadCliParts({
    knownRules,
    runGate: () => Promise.reject(new Error("lint runs no gate")),
    rulePages: "",
  });
  const io = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    stdin: Readable.from([Buffer.from(stdin)]),
    env: {},
    cwd: folder,
  };
  const status = await runCli(["lint", ...args], io, parts);
  return { status, stdout, stderr };
}

it("lint weighs by the sizes of production's tables", async () => {
  const { status, stdout } = await lint(["index.sql", "--stats", "sizes.json"]);
  expect(stdout).toContain("note  create-index-without-concurrently");
  expect(stdout.replace(/\s+/g, " ")).toContain("public.t has about 30 rows");
  expect(status).toBe(0);
  expect((await lint(["index.sql"])).status).toBe(1);
});

describe("lint", () => {
  it.each<[args: string[], stdin: string, status: number, says: string]>([
    [["good.sql"], "", 0, "Analysed 1 of 1 statement."],
    [["empty.sql"], "", 0, "Analysed 0 of 0 statements."],
    [["bad.sql"], "", 1, "error  drop-table  bad.sql:3"],
    [["windows.sql"], "", 1, "error  drop-table  windows.sql:2"],
    [["utf16.sql"], "", 1, "error  drop-table  utf16.sql:1"],
    [["good.sql", "bad.sql"], "", 1, "bad.sql:3"],
    [["unread.sql"], "", 1, "error  unparsed-statement  unread.sql:1"],
    [["unread.sql"], "", 1, "Analysed 0 of 1 statement; 1 could not be read."],
    [["-"], "\nDROP TABLE t", 1, "error  drop-table  stdin:2"],
    [["--config", "quiet.yml", "bad.sql"], "", 0, "passed"],
    [
      ["--config", "strict.yml", "-"],
      "ALTER TABLE t ADD a int",
      1,
      "missing-lock-timeout",
    ],
    [["-"], "ALTER TABLE t ADD a int", 0, "passed with 1 warning"],
    [["--fail-on", "never", "bad.sql"], "", 0, "drop-table"],
  ])("%j with %j ends with %i", async (args, stdin, status, says) => {
    const ended = await lint(args, stdin);
    expect(ended.stdout).toContain(says);
    expect(ended.status).toBe(status);
  });

  it.each<[args: string[], complaint: string]>([
    [
      [],
      "A file is missing: `migration-gate lint FILE.sql`, or `migration-gate lint -` for standard input.",
    ],
    [["no.sql"], "no.sql: there is no such file."],
    [
      ["-"],
      "-: nothing came through standard input; look at the command that should have written to it.",
    ],
    [["folder"], "folder: this is a folder; name the files in it."],
    [["binary.sql"], "binary.sql: this is not text: it holds NUL bytes."],
    [
      ["latin1.sql"],
      "latin1.sql: this is not UTF-8 text; convert it first, for instance with iconv.",
    ],
    [
      ["bad.sql", "no.sql", "folder"],
      "2 files can't be read.\n  no.sql: there is no such file.\n  folder: this is a folder; name the files in it.",
    ],
    [
      ["--format", "xml", "bad.sql"],
      "flag --format: `xml` is not allowed; write text, json, sarif, github, gitlab or junit.",
    ],
    [["--drift", "false", "bad.sql"], "There is no flag `--drift`."],
  ])("%j is a mistake in the command line", async (args, complaint) => {
    const { status, stdout, stderr } = await lint(args);
    expect(stderr).toBe(`migration-gate: ${complaint}\n`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("complains of a file that may not be read", async () => {
    const file = join(folder, "secret.sql");
    writeFileSync(file, "SELECT 1");
    chmodSync(file, 0o000);
    // Root may read everything.
    if (process.getuid?.() === 0) return;
    expect((await lint(["secret.sql"])).stderr).toContain("may not be read");
  });

  it("complains of settings", async () => {
    const { status, stderr } = await lint(["--config", "wrong.yml", "bad.sql"]);
    expect(stderr).toContain("no-such-rule");
    expect(status).toBe(2);
  });

  it.each([
    ["json", '"rule": "drop-table"'],
    ["sarif", '"ruleId": "drop-table"'],
    ["sarif", '"primaryLocationLineHash"'],
    [
      "junit",
      '<testcase classname="lint" name="bad.sql" time="0.000"><failure',
    ],
    ["gitlab", '"check_name": "drop-table"'],
    [
      "github",
      "::error file=bad.sql,line=3,endLine=3,title=migration-gate%3A drop-table::",
    ],
  ])("writes %s", async (format, text) => {
    const { status, stdout } = await lint(["--format", format, "bad.sql"]);
    expect(stdout).toContain(text);
    expect(status).toBe(1);
  });
});
