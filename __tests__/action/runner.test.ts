import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { problemsOf as sarifProblems } from "../report/check-sarif.ts";

const root = path.resolve(".");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "runner-"));
  for (const file of ["output", "state", "summary"])
    writeFileSync(path.join(folder, file), "");
  mkdirSync(path.join(folder, ".git"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("works with the real @actions/core and the real reports, in a process as the runner starts it", async () => {
  const script = path.join(folder, "action.mjs");
  writeFileSync(
    script,
    `const { runAction } = await import("${root}/src/action/run-action.ts");
const { loadActionParts } = await import("${root}/src/action/load-parts.ts");
const { failedReport } = await import("${root}/src/failed-report.ts");
const core = await import("${root}/node_modules/@actions/core/lib/core.js");
const { env, stdout } = process;
const runGate = async (settings, io) => {
  io.core.saveState("ledger", "/tmp/ledger");
  return { ...failedReport(null), verdict: "pass", error: null, notices: [settings.failOn] };
};
process.exitCode = await runAction({ env, stdout, core }, loadActionParts({ knownRules: async () => [], runGate }));
`,
  );
  const at = (name: string) => path.join(folder, name);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--no-warnings", script],
    {
      env: {
        PATH: process.env["PATH"],
        GITHUB_ACTIONS: "true",
        GITHUB_WORKSPACE: folder,
        GITHUB_OUTPUT: at("output"),
        GITHUB_STATE: at("state"),
        GITHUB_STEP_SUMMARY: at("summary"),
        RUNNER_TEMP: folder,
        "INPUT_FAIL-ON": "warning",
        "INPUT_GITHUB-TOKEN": "ghs_0123456789",
        INPUT_ENV: "API_KEY=hunter2",
        INPUT_SARIF: "out/gate.sarif",
        INPUT_JUNIT: "gate.xml",
        INPUT_GITLAB: "gate.json",
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_ACTION_REPOSITORY: "org/migration-gate",
        GITHUB_ACTION_REF: "v1",
      },
    },
  );
  const lines = stdout.split("\n");
  expect(lines.slice(0, 2).sort()).toEqual([
    "::add-mask::ghs_0123456789",
    "::add-mask::hunter2",
  ]);
  expect(lines[2]).toMatch(/^::stop-commands::/);
  expect(stdout).toContain("warning");
  const outputs = readFileSync(at("output"), "utf8");
  expect(outputs).toMatch(/^verdict<<(\S+)\npass\n\1$/m);
  expect(outputs).toMatch(/^comment-url<<(\S+)\n\n\1$/m);
  const state = readFileSync(at("state"), "utf8");
  expect(state).toMatch(/^isPost<<(\S+)\ntrue\n\1$/m);
  expect(state).toMatch(/^ledger<<(\S+)\n\/tmp\/ledger\n\1$/m);
  expect(readFileSync(at("summary"), "utf8")).toContain(
    "migration-gate passed",
  );
  const report = readFileSync(at("migration-gate-report.json"), "utf8");
  expect(JSON.parse(report)).toMatchObject({ verdict: "pass" });
  const sarif = readFileSync(at("out/gate.sarif"), "utf8");
  expect(sarifProblems(sarif)).toEqual([]);
  expect(sarif).toContain(
    '"helpUri": "https://github.com/org/migration-gate/blob/v1/docs/rules/drop-column.md"',
  );
  expect(outputs).toMatch(/^sarif<<(\S+)\n.*out\/gate\.sarif\n\1$/m);
  expect(readFileSync(at("gate.xml"), "utf8")).toContain("<testsuites ");
  expect(readFileSync(at("gate.json"), "utf8")).toBe("[]\n");
});
