import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "@jest/globals";

const main = path.resolve("src/cli/main.ts");
const parts = path.resolve("src/cli/load-parts.ts");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "start-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([["--version"], ["--help"]])(
  "%s loads nothing heavy: no package but the one for near names",
  async (flag) => {
    // Lists every module that was loaded from node_modules, as the loader sees it.
    const script = path.join(folder, "start.mjs");
    writeFileSync(
      script,
      `import { registerHooks } from "node:module";
const packages = new Set();
registerHooks({
  resolve(specifier, context, next) {
    const result = next(specifier, context);
    const name = /node_modules\\/([^/]+)/.exec(result.url)?.[1];
    if (name) packages.add(name);
    return result;
  },
});
const { runCli } = await import(${JSON.stringify(main)});
const { loadCliParts } = await import(${JSON.stringify(parts)});
const quiet = { write() {} };
const io = { stdout: quiet, stderr: quiet, env: {}, cwd: process.cwd() };
const gate = { knownRules: () => Promise.reject(new Error("not asked for")), runGate: () => Promise.reject(new Error("not asked for")) };
process.exitCode = await runCli([${JSON.stringify(flag)}], io, loadCliParts(gate));
console.log(JSON.stringify([...packages]));
`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--no-warnings",
      script,
    ]);
    expect(JSON.parse(stdout)).toEqual(["fastest-levenshtein"]);
  },
);
