import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Target } from "../../src/database/throwaway.ts";
import { commandEnvironment } from "../../src/probe/command-environment.ts";
import { startCommand } from "../../src/probe/command-process.ts";
import {
  projectEnvironment,
  startEnvironment,
} from "../../src/probe/environment.ts";
import type { ProbeEvent } from "../../src/probe/events.ts";
import { copyHook } from "../../src/probe/hook-files.ts";
import { openPeers } from "../../src/probe/peers.ts";
import { probeFile, pythonOf, temporaryFolder } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let servers: TestServer;
let scratch: string;
beforeAll(async () => {
  servers = await startTestServer();
  scratch = await realpath(await mkdtemp(join(tmpdir(), "migration-gate-")));
  await copyHook(dirname(probeFile), scratch);
});
afterAll(async () => {
  await servers.close();
  await rm(scratch, { recursive: true, force: true });
});

interface Followed {
  code: number | string | null;
  output: string[];
  events: ProbeEvent["event"][];
}

/** Python code as the project's own command, with the hook, and what became of it. */
async function follow(
  code: string,
  given: {
    python?: string;
    files?: Record<string, string>;
    env?: Record<string, string>;
  } = {},
): Promise<Followed> {
  const { python = pythonOf("examples"), files = {}, env = {} } = given;
  const { folder, remove } = await temporaryFolder(files);
  const target: Target = servers.server.target("postgres");
  const events: ProbeEvent["event"][] = [];
  const peers = await openPeers({
    order: {
      do: "upgrade",
      to: "heads",
      script_location: folder,
      databases: { postgresql: target },
    },
    event: ({ event }) => events.push(event),
  });
  const running = startCommand([python, "-c", code], {
    cwd: folder,
    env: commandEnvironment(
      startEnvironment(process.env),
      projectEnvironment({}, target, env),
      {
        folder: scratch,
        address: peers.address,
        stacks: join(scratch, "stack"),
        scratch,
      },
    ),
  });
  const ending = await running.ended;
  await peers.gone();
  peers.close();
  await remove();
  return { code: ending.code, output: ending.output, events };
}

const whereAmI = `print(connection.execute("SELECT current_setting('port')").fetchone()[0])`;

describe("a Python in which the hook is", () => {
  it("is left alone when it imports nothing of interest", async () => {
    const { output, events } = await follow(
      `import json, sys
print("socket" in sys.modules)
print([path for path in sys.path if path.endswith("/site")])`,
      // Its URL needs no driver chosen.
      { env: { DATABASE_URL: "postgresql+psycopg://x" } },
    );
    expect(output).toEqual(["False", "[]"]);
    expect(events).toEqual([]);
  });

  it("is led to the throwaway database when it uses a driver without SQLAlchemy", async () => {
    const { output, events } = await follow(
      `import psycopg
connection = psycopg.connect("postgresql://app:secret@db.production.invalid/app")
${whereAmI}`,
    );
    const { port } = servers.server.target("postgres");
    expect(output).toEqual([String(port)]);
    expect(events).toEqual(["hello"]);
  });

  it.each([
    ["another Python", `subprocess.call([sys.executable, "-c", code])`],
    [
      "another Python through a shell",
      `subprocess.call(f"'{sys.executable}' -c '{code}'", shell=True)`,
    ],
    [
      "a forked process",
      `import psycopg
pid = os.fork()
if pid == 0: exec(code); os._exit(0)
os.waitpid(pid, 0)`,
    ],
    [
      "a spawned process",
      `import multiprocessing
context = multiprocessing.get_context("spawn")
child = context.Process(target=exec, args=(code,)); child.start(); child.join()`,
    ],
    ["a thread", `threading.Thread(target=exec, args=(code,)).start()`],
  ])("leads %s there as well", async (_, start) => {
    const code = `import psycopg; connection = psycopg.connect("host=db.production.invalid"); print(connection.info.port)`;
    const { output } = await follow(`import os, subprocess, sys, threading
code = ${JSON.stringify(code)}
${start}`);
    expect(output).toEqual([String(servers.server.target("postgres").port)]);
  });

  it("runs the sitecustomize that it hides, with the project's own folders on the path", async () => {
    const { output, events } = await follow(
      "import sitecustomize, beside; print(sitecustomize.mark, beside.mark)",
      {
        env: { PYTHONPATH: "own", DATABASE_URL: "{url}" },
        files: {
          "own/sitecustomize.py": `mark = "own"\nimport sqlalchemy\n`,
          "own/beside.py": `mark = "beside"\n`,
        },
      },
    );
    expect(output).toEqual(["own beside"]);
    // It is watched already when it imports something.
    expect(events).toEqual(["hello"]);
  });

  it("finds the driver named in its URL before anything is imported", async () => {
    const { output, events } = await follow(
      `import os; print(os.environ["DATABASE_URL"].split(":")[0])`,
    );
    expect(output).toEqual(["postgresql+psycopg"]);
    expect(events).toEqual([]);
  });

  it("tells of an exception that ends it, even before SQLAlchemy is imported", async () => {
    const { code, events } = await follow(`raise KeyError("APP_SECRET")`);
    expect({ code, events }).toEqual({
      code: 1,
      events: ["hello", "uncaught"],
    });
  });

  it("can't import a driver when the gate is not there", async () => {
    const { output } = await follow(
      `import os
os.environ["MIGRATION_GATE_CHANNEL"] = "127.0.0.1:9:token"
try:
    import psycopg
except OSError as error:
    print(type(error).__name__)`,
    );
    expect(output).toEqual(["ConnectionRefusedError"]);
  });

  it.each(["python-3.9", "python-3.10", "python-3.12", "python-3.13"] as const)(
    "is %s as well",
    async (environment) => {
      const { output } = await follow(
        `import sqlalchemy as sa
with sa.create_engine("postgresql+psycopg://db.production.invalid").connect() as connection:
    print(connection.execute(sa.text("SELECT current_database()")).scalar())`,
        { python: pythonOf(environment) },
      );
      expect(output).toEqual(["postgres"]);
    },
  );
});

it("The hook waits for every package through which the probe redirects connections", () => {
  const told = execFileSync(
    pythonOf("examples"),
    [
      "-c",
      `import sys
sys.path[:0] = ["src/probe", "src/probe/site"]
sys.dont_write_bytecode = True
import probe, importlib.util
spec = importlib.util.spec_from_file_location("site_hook", "src/probe/site/sitecustomize.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(sorted({name.split(".")[0] for name in probe.DRIVERS} ^ set(module.TRIGGERS)))`,
    ],
    { encoding: "utf8" },
  );
  expect(told.trim()).toBe("['alembic', 'sqlalchemy']");
});
