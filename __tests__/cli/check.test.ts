import { mkdtempSync, readFileSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { GateError } from "../../src/errors.ts";
import { failedReport } from "../../src/failed-report.ts";
import { reportOf, run } from "./run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the exit status of check", () => {
  it.each([
    [0, "passed", reportOf("pass")],
    [1, "findings failed it", reportOf("fail")],
    [2, "a setting is wrong", failedReport(new GateError("settings", "x"))],
    [
      3,
      "the environment is broken",
      failedReport(new GateError("environment", "x")),
    ],
    [3, "the gate has a bug", failedReport(new TypeError("x"))],
    [3, "an error is not described", reportOf("error")],
  ])("is %d when %s", async (expected, _why, report) => {
    const { status } = await run(["check"], {
      parts: { runGate: () => Promise.resolve(report) },
    });
    expect(status).toBe(expected);
  });

  it.each([
    [
      2,
      new GateError("settings", "No project.", { details: ["Looked in a."] }),
    ],
    [3, new GateError("environment", "No Docker.", { details: ["Start it."] })],
  ])(
    "is %d when the gate throws, and the reason is on standard error",
    async (expected, error) => {
      const { status, stdout, stderr } = await run(["check"], {
        parts: { runGate: () => Promise.reject(error) },
      });
      expect([status, stdout]).toEqual([expected, ""]);
      expect(stderr).toMatch(
        new RegExp(`${error.message}\n *${error.details[0] ?? ""}\n$`),
      );
    },
  );

  it("is 3 for a bug, with the stack", async () => {
    const { status, stderr } = await run(["check"], {
      parts: { runGate: () => Promise.reject(new TypeError("oops")) },
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(/oops\n\s+at /);
  });
});

it("gives flags and PATH to the gate as settings", async () => {
  const { settings } = await run([
    "check",
    folder,
    "--range=all",
    "--database",
    "local",
    "--env",
    "A=1",
    "--env=B={url}",
    "--expected-heads",
    "expand",
    "--expected-heads",
    "contract",
    "--drift",
    "false",
    "--timeout",
    "90s",
  ]);
  expect(settings).toMatchObject({
    workingDirectory: folder,
    range: { mode: "all" },
    database: "local",
    env: { A: "1", B: "{url}" },
    expectedHeads: ["expand", "contract"],
    drift: false,
    timeout: 90,
  });
});

describe("where the report goes", () => {
  it("as text to standard output", async () => {
    const { stdout, stderr } = await run(["check"]);
    expect([stdout, stderr]).toEqual(["text pass color=false width=100\n", ""]);
  });

  it.each([
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ NO_COLOR: "1" }, false],
  ])("with %j colours are %j", async (env, color) => {
    const { stdout } = await run(["check"], { env });
    expect(stdout).toContain(`color=${color}`);
  });

  it("as JSON to standard output, and nothing else with it", async () => {
    const { stdout } = await run(["check", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "pass" });
  });

  it("to a file, whose folders are made, relative to the current folder", async () => {
    const { stdout, stderr } = await run(
      ["check", "--format", "json", "--output", "out/a.json"],
      { cwd: folder },
    );
    const file = path.join(folder, "out/a.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      verdict: "pass",
    });
    expect([stdout, stderr]).toEqual(["", `Report written to ${file}\n`]);
  });

  it("to two places with --report: text on the terminal, JSON in a file", async () => {
    const { stdout } = await run(["check", "--report", "b.json"], {
      cwd: folder,
    });
    expect(stdout).toContain("text pass");
    expect(
      JSON.parse(readFileSync(path.join(folder, "b.json"), "utf8")),
    ).toMatchObject({ verdict: "pass" });
  });

  it("to a file for each format that is asked for", async () => {
    const flags = [
      "--sarif",
      "x/a.sarif",
      "--junit",
      "a.xml",
      "--gitlab",
      "a.json",
    ];
    const { stdout } = await run(["check", ...flags], { cwd: folder });
    expect(stdout).toContain("text pass");
    const texts = ["x/a.sarif", "a.xml", "a.json"].map((file) =>
      readFileSync(path.join(folder, file), "utf8"),
    );
    expect(texts).toEqual(["sarif pass\n", "junit pass\n", "gitlab pass\n"]);
  });

  it("to the files also when the gate throws", async () => {
    const { status, stderr } = await run(
      ["check", "--junit", "thrown.xml", "--report", "thrown.json"],
      {
        cwd: folder,
        parts: {
          runGate: () => Promise.reject(new GateError("environment", "No.")),
        },
      },
    );
    expect(status).toBe(3);
    expect(stderr).toContain("No.");
    const read = (file: string) =>
      readFileSync(path.join(folder, file), "utf8");
    expect(read("thrown.xml")).toBe("junit error\n");
    expect(JSON.parse(read("thrown.json"))).toMatchObject({
      verdict: "error",
    });
  });

  it("as JSON also when a setting is wrong, with the reason on standard error", async () => {
    const { status, stdout, stderr } = await run([
      "check",
      "--format=json",
      "--fail-on=eror",
    ]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: "error",
      error: { kind: "settings" },
    });
    expect(stderr).toContain("flag --fail-on: `eror` is not allowed");
  });

  it.each([["--output"], ["--report"], ["--sarif"], ["--junit"], ["--gitlab"]])(
    "is checked before the run: %s into a folder",
    async (flag) => {
      const { status, stderr, settings } = await run(["check", flag, folder]);
      expect([status, settings]).toEqual([2, null]);
      expect(stderr).toContain(`flag ${flag}: the file can't be written`);
    },
  );

  it("leaves no file behind when the command line is wrong", async () => {
    await run(["check", "--output", "c.json", "--oops", "1"], { cwd: folder });
    expect(existsSync(path.join(folder, "c.json"))).toBe(false);
  });
});
