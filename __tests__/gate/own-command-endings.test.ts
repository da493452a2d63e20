import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { until } from "../database/children.ts";
import { gate, settingsFor } from "../support/gate.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
const folders: (() => Promise<void>)[] = [];
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(async () => {
  await Promise.all(folders.map((remove) => remove()));
  await shared.close();
});

const python = pythonOf("examples");

/** A command of the project's own: `upgrade` or `downgrade` to a revision. */
const migrate = `import os, subprocess, sys
from alembic import command
from alembic.config import Config

def run(direction=sys.argv[1], revision=sys.argv[2]):
    config = Config("alembic.ini")
    getattr(command, direction)(config, revision)
`;

const project = smallProject([
  {
    id: "0001",
    parent: null,
    upgrade: `op.create_table("t", sa.Column("id", sa.Integer))`,
    downgrade: `op.drop_table("t")`,
  },
  {
    id: "0002",
    parent: "0001",
    upgrade: `op.create_table("u", sa.Column("id", sa.Integer))`,
    downgrade: `op.drop_table("u")`,
  },
]);

interface Case {
  /** What follows after the function above. */
  code: string;
  files?: Record<string, string>;
  given?: Partial<Settings>;
}

async function run(one: Case): Promise<{ report: Report; folder: string }> {
  const made = await temporaryFolder({
    ...project,
    "migrate.py": `${migrate}\n${one.code}\n`,
    ...one.files,
  });
  folders.push(() => made.remove());
  const { folder } = made;
  const settings = settingsFor(folder, shared.server, {
    drift: false,
    range: { mode: "between", from: "0001", to: "heads" },
    python: null,
    upgradeCommand: [python, "migrate.py", "upgrade", "{revision}"],
    downgradeCommand: [python, "migrate.py", "downgrade", "{revision}"],
    ...one.given,
  });
  return { report: await gate(settings), folder };
}

function upgradeOf(words: string[]): Partial<Settings> {
  return { upgradeCommand: words, downgradeCommand: words };
}

describe("a command that is as it should be", () => {
  it.each([
    ["runs Alembic itself", "run()"],
    [
      "starts another Python for it",
      `if len(sys.argv) == 3: sys.exit(subprocess.call([sys.executable, *sys.argv, "inner"]))
run()`,
    ],
    [
      "forks for it",
      `import multiprocessing
if __name__ == "__main__":
    child = multiprocessing.get_context("fork").Process(target=run)
    child.start(); child.join(); sys.exit(child.exitcode)`,
    ],
    [
      "tries again after a failure",
      `try:
    run(revision="nonsense")
except Exception:
    run()`,
    ],
    [
      "asks another time and prints a lot",
      `from alembic.config import main
main(["current"])
print("x" * 5_000_000)
run()`,
    ],
    [
      "says head where it is told heads",
      `run(revision={"heads": "head"}.get(sys.argv[2], sys.argv[2]))`,
    ],
  ])("passes when it %s", async (_, code) => {
    const { report } = await run({ code });
    expect(report).toMatchObject({ verdict: "pass", error: null });
    const statements = report.projects[0]?.statements ?? [];
    expect(
      statements.map(({ revision, line }) => [revision, line]),
    ).toContainEqual(["0002", 10]);
  });
});

describe("a command that leaves the gate without an answer is an error that says so", () => {
  it.each<[string, Case, RegExp]>([
    [
      "is not there",
      { code: "", given: upgradeOf(["no-such-command", "{revision}"]) },
      /^`no-such-command 0001` could not be started: there is no such command\./,
    ],
    [
      "does nothing",
      { code: "" },
      /ended well, but the gate saw no Alembic in it/,
    ],
    [
      "keeps the hook out",
      {
        code: `os.execv(sys.executable, [sys.executable, "-I", "-c", "import alembic.command"])`,
      },
      /ended well, but the gate saw no Alembic in it.* -E, -I or -S/,
    ],
    [
      "only asks where the database is",
      { code: `command.current(Config("alembic.ini"))` },
      /started Alembic, but not to upgrade or downgrade/,
    ],
    [
      "passes over the revision",
      { code: `run(revision="heads")` },
      /it was started for an upgrade to 0001, and told Alembic to go up to heads \(0001, 0002\)/,
    ],
    [
      "fails before",
      { code: `print("no such tenant"); sys.exit(4)` },
      /failed \(4\) before it came to run Alembic\./,
    ],
    [
      "fails afterwards",
      { code: `run(); print("no fixtures"); sys.exit(4)` },
      /failed \(4\) after Alembic had done its part\./,
    ],
    [
      "crashes in env.py",
      { code: "run()", files: { "env.py": "import os\nos._exit(0)" } },
      /ended \(0\) while Alembic was at work in env\.py\./,
    ],
    [
      "insists on a setting",
      { code: `os.environ["APP_SECRET"]; run()` },
      /not set: APP_SECRET\. Pass harmless values in the `env` setting/,
    ],
    [
      "has a driver that is not installed",
      {
        code: "run()",
        files: {
          "env.py": `from sqlalchemy import create_engine\ncreate_engine("postgresql+pg8000://")`,
        },
      },
      /asks for the driver pg8000, which is not installed/,
    ],
    [
      "runs another project's env.py",
      {
        code: `config = Config(); config.set_main_option("script_location", "other"); command.upgrade(config, "heads")`,
        files: {
          "other/env.py": "from alembic import context\n",
          "other/versions/0001.py": "",
        },
      },
      /ran Alembic, but with the env\.py of .*other, and this project's is in/,
    ],
  ])("%s", async (_, one, message) => {
    const { report } = await run(one);
    expect(report.verdict).toBe("error");
    expect(report.error?.message).toMatch(message);
  });

  it("shows the last lines that it printed", async () => {
    const { report } = await run({
      code: `print("no such tenant"); sys.exit(4)`,
    });
    expect(report.error?.details).toContain("no such tenant");
  });

  it("crashes in a revision", async () => {
    const revision = {
      id: "0001",
      parent: null,
      upgrade: "import os; os._exit(7)",
    };
    const { report } = await run({
      code: "run()",
      files: smallProject([revision]),
      given: { range: { mode: "all" } },
    });
    expect(report.error?.message).toMatch(
      /ended \(7\) while Alembic was at work in revision 0001\./,
    );
  });

  it("belongs to one of several projects", async () => {
    const { report } = await run({
      code: "run()",
      files: {
        "other/alembic.ini": "[alembic]\nscript_location = %(here)s\n",
        "other/env.py": "",
      },
    });
    expect(report.error).toMatchObject({
      kind: "settings",
      message: expect.stringContaining("Name its config with `alembic-config`"),
    });
  });
});

describe("a command that hangs", () => {
  const given = { timeout: 15, range: { mode: "all" } } as const;

  it("is a finding at the line when a revision does not end", async () => {
    const upgrade = `op.execute("SELECT 1")\nwhile True: pass`;
    const files = smallProject([{ id: "0001", parent: null, upgrade }]);
    const { report } = await run({ code: "run()", files, given });
    expect(report.projects[0]?.findings).toMatchObject([
      { rule: "migration-hangs", file: "versions/0001.py", line: 11 },
    ]);
  });

  it("is an error with Python's stack when it never comes to Alembic", async () => {
    const { report } = await run({
      code: "def wait():\n    while True: pass\nwait()",
      given,
    });
    expect(report.error?.message).toMatch(/stopped after 15 s/);
    expect(report.error?.details.join("\n")).toMatch(
      /migrate\.py", line \d+ in wait/,
    );
  });
});

it("What a command leaves running does not hold the gate up, and ends with it", async () => {
  const { report, folder } = await run({
    code: `child = subprocess.Popen(["sleep", "600"], start_new_session=True)
print(child.pid, file=open("pids", "a"))
run()`,
  });
  expect(report.verdict).toBe("pass");
  const pids = readFileSync(join(folder, "pids"), "utf8").trim().split("\n");
  await until(() => !pids.map(Number).some(isThere));
});

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
