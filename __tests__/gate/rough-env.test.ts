import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { gate, settingsFor } from "../support/gate.ts";
import {
  envPy,
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

const first = {
  id: "0001",
  parent: null,
  upgrade: `op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer))`,
  downgrade: `op.drop_table("t")`,
};
const second = {
  id: "0002",
  parent: "0001",
  upgrade: `op.execute("SET LOCAL lock_timeout = '2s'")
op.execute("SELECT pg_sleep(0.2)")
op.create_index("ix_é", "t", ["n"])`,
  downgrade: `op.drop_index("ix_é", table_name="t")`,
};
const project = smallProject([first, second]);

async function run(
  files: Record<string, string>,
  given: Partial<Settings> = {},
  env: Record<string, string> = {},
): Promise<Report> {
  const { folder, remove } = await temporaryFolder({ ...project, ...files });
  const settings = settingsFor(folder, shared.server, {
    range: { mode: "between", from: "0001", to: "heads" },
    drift: false,
    ...given,
  });
  return gate(settings, env).finally(remove);
}

/** Findings of the index, which need its evidence. */
function expectEverythingSeen({ error, projects }: Report): void {
  expect(error).toBeNull();
  expect(projects[0]?.findings).toMatchObject([
    { rule: "create-index-without-concurrently", file: "versions/0002.py" },
  ]);
  expect(projects[0]?.revisions).toMatchObject([
    {
      up: { status: "passed" },
      down: { status: "passed" },
      again: { status: "passed" },
    },
  ]);
}

const bothDrivers = `from sqlalchemy import create_engine
with create_engine("postgresql+pg8000://app@db.production.invalid/app").connect() as other:
    other.exec_driver_sql("SELECT 1")
`;

describe("everything is seen, as often as env.py runs, although it", () => {
  it.each([
    [
      "changes the working directory",
      `import os, tempfile\nopen("alembic.ini").close()\nos.chdir(tempfile.gettempdir())`,
    ],
    [
      "stands in a folder that it removes",
      `import os, tempfile\nopen("alembic.ini").close()\nfolder = tempfile.mkdtemp()\nos.chdir(folder)\nos.rmdir(folder)`,
    ],
    [
      "handles signals itself",
      `import signal\nfor name in ("SIGTERM", "SIGINT", "SIGHUP", "SIGUSR1", "SIGCHLD"):\n    signal.signal(getattr(signal, name), signal.SIG_IGN)`,
    ],
    ["uses two drivers", bothDrivers],
    [
      "closes and replaces the standard streams",
      `import io, sys\nsys.stdout.close()\nsys.stdout = sys.stderr = io.StringIO()`,
    ],
    [
      "sets a time-out for sockets",
      "import socket\nsocket.setdefaulttimeout(0.05)",
    ],
    [
      "replaces functions of the standard library",
      `import json, os, socket, time\njson.dumps = json.loads = socket.socket = socket.create_connection = None\ntime.perf_counter = time.time = lambda: 0\nos.getpid = lambda: 1`,
    ],
    ["traces Python", "import sys\nsys.settrace(lambda *event: None)"],
    [
      "silences every logger",
      `import logging, logging.config\nlogging.config.dictConfig({"version": 1, "disable_existing_loggers": True})\nlogging.disable(logging.CRITICAL)`,
    ],
    [
      "makes errors of warnings",
      `import warnings\nwarnings.simplefilter("error")`,
    ],
    [
      "empties the environment",
      `import os\nassert os.environ["DATABASE_URL"]\nos.environ.clear()`,
    ],
    [
      "changes the locale",
      `import locale\nlocale.setlocale(locale.LC_ALL, "C")`,
    ],
    [
      "leaves a thread running",
      `import threading, time\nthreading.Thread(target=time.sleep, args=(600,)).start()`,
    ],
    [
      "leaves a child running",
      `import multiprocessing, time\nmultiprocessing.get_context("fork").Process(target=time.sleep, args=(600,)).start()`,
    ],
    [
      "lets another Python compute something",
      `import math, multiprocessing\nwith multiprocessing.get_context("spawn").Pool(1) as pool:\n    pool.map(math.sqrt, [4])`,
    ],
  ])("%s", async (_, start) => {
    expectEverythingSeen(
      await run(
        { "env.py": `${start}\n${envPy}` },
        {
          python: [
            pythonOf(start === bothDrivers ? "sqlalchemy-2.0" : "examples"),
          ],
        },
      ),
    );
  });

  it("ends Python when it is done", async () => {
    const env = `${envPy}\nimport sys\nsys.exit(0)\n`;
    expectEverythingSeen(await run({ "env.py": env }));
  });

  it.each([
    { LC_ALL: "C", PYTHONIOENCODING: "ascii", PYTHONUTF8: "0" },
    { PYTHONOPTIMIZE: "2", PYTHONDONTWRITEBYTECODE: "1" },
    { PYTHONSAFEPATH: "1", PYTHONDEVMODE: "1" },
  ])("runs with %j", async (env) => {
    expectEverythingSeen(await run({}, {}, env));
  });
});

const indented = envPy.replaceAll(/^(?=.)/gm, "    ");

describe("an env.py that", () => {
  it.each([
    ["ends Python before it migrates", "raise SystemExit(0)", "sys.exit(0)"],
    ["ends Python with a status", "import sys\nsys.exit(1)", "sys.exit(1)"],
    [
      "closes every file",
      "import os\nos.closerange(3, 4096)",
      "ended unexpectedly",
    ],
  ])("%s is an error, never green", async (_, start, says) => {
    const { verdict, error } = await run({ "env.py": `${start}\n${envPy}` });
    expect(verdict).toBe("error");
    expect(error?.kind).toBe("environment");
    expect(error?.message).toContain(says);
  });

  it("swallows every error does not hide a failed revision", async () => {
    const text = smallProject([
      { ...second, upgrade: `op.execute("SELECT 1/0")` },
    ])["versions/0002.py"]!;
    const report = await run({
      "env.py": `try:\n${indented}\nexcept BaseException:\n    pass\n`,
      "versions/0002.py": text,
    });
    expect(report.verdict).toBe("fail");
    expect(report.projects[0]?.findings).toMatchObject([
      { rule: "upgrade-fails", file: "versions/0002.py", line: 10 },
    ]);
  });

  it("migrates in a child process is not green, because nothing of it was seen", async () => {
    const report = await run({
      "env.py": `import os\npid = os.fork()\nif pid:\n    os.waitpid(pid, 0)\nelse:\n${indented}\n`,
    });
    expect(report.verdict).toBe("error");
    expect(report.error).toMatchObject({
      kind: "environment",
      message: expect.stringContaining(
        "alembic_version names revision 0002, but the process that ran env.py did not run it",
      ),
    });
  });

  it("tries again until it works is judged by what worked", async () => {
    const text = smallProject([
      {
        ...second,
        upgrade: `${second.upgrade}\nimport tried\ntried.times += 1\nassert tried.times % 3 == 0`,
      },
    ])["versions/0002.py"]!;
    expectEverythingSeen(
      await run({
        "env.py": `for attempt in range(3):\n    try:\n${indented.replaceAll(/^(?=.)/gm, "    ")}\n        break\n    except AssertionError:\n        pass\n`,
        "versions/0002.py": text,
        "tried.py": "times = 0\n",
      }),
    );
  });
});
