import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Run } from "../../src/rehearsal/recording.ts";
import { databasesOn, openRun } from "../support/project-run.ts";
import {
  envPy,
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

const createT = {
  id: "one",
  parent: null,
  upgrade: `op.create_table("t", sa.Column("id", sa.Integer))`,
};

let servers: TestServer;
beforeAll(async () => {
  servers = await startTestServer();
});
afterAll(() => servers.close());

/** `upgrade heads` twice, on two databases: the second shows that the probe still listens after the first. */
async function upgradeTwice(
  files: Record<string, string>,
  env: Record<string, string> = {},
): Promise<Run[]> {
  const { folder, remove } = await temporaryFolder(files);
  const names = [servers.freshName(), servers.freshName()] as const;
  for (const name of names) await servers.server.createDatabase(name);
  const { run, probe } = await openRun(
    folder,
    pythonOf("examples"),
    databasesOn(servers.server, names[0]),
    env,
  );
  try {
    const first = await run.upgrade("heads", false);
    await run.use(names[1]);
    return [first, await run.upgrade("heads", false)];
  } finally {
    await probe.close();
    await remove();
  }
}

describe("the probe in a project of its own mind", () => {
  it.each([
    ["exits", "raise SystemExit(3)"],
    ["raises", 'raise RuntimeError("child")'],
    ["goes on as if it were the parent", "pass"],
  ])(
    "leaves the commands to the parent when a forked child %s",
    async (_, child) => {
      const env = `import os
pid = os.fork()
if pid == 0:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    ${child}
else:
    os.waitpid(pid, 0)
    exec(${JSON.stringify(envPy)})
`;
      const runs = await upgradeTwice({
        ...smallProject([createT]),
        "env.py": env,
      });
      expect(runs.map(({ failure }) => failure)).toEqual([null, null]);
      expect(runs.map(({ revisions }) => [...revisions.keys()])).toEqual([
        ["one"],
        ["one"],
      ]);
    },
  );

  it.each([
    ["BaseException", 'raise BaseException("no")'],
    ["KeyboardInterrupt", "raise KeyboardInterrupt()"],
    ["SystemExit", "raise SystemExit(0)"],
  ])(
    "takes a revision's %s for its failure, not for a crash",
    async (type, upgrade) => {
      const runs = await upgradeTwice(smallProject([{ ...createT, upgrade }]));
      expect(runs.map(({ failure }) => failure)).toMatchObject([
        { type, revision: "one", file: "versions/one.py", line: 10 },
        { type, revision: "one" },
      ]);
    },
  );

  it("says in which revision Python crashed", async () => {
    const upgrade = "import os; os._exit(7)";
    await expect(
      upgradeTwice(smallProject([{ ...createT, upgrade }])),
    ).rejects.toThrow(/ended unexpectedly \(7\) in revision one\./);
  });

  it("says that Python crashed outside of any revision", async () => {
    const files = smallProject([createT]);
    await expect(
      upgradeTwice({ ...files, "env.py": `${envPy}\nimport os; os._exit(7)` }),
    ).rejects.toThrow(
      /ended unexpectedly \(7\) in env\.py or the application\./,
    );
  });

  it("does not wait for what a crashed project left running", async () => {
    const upgrade = `import os, subprocess
subprocess.Popen(["sleep", "60"])
os._exit(7)`;
    await expect(
      upgradeTwice(smallProject([{ ...createT, upgrade }])),
    ).rejects.toThrow(/ended unexpectedly \(7\)/);
  });

  it("blames the statement that failed, not the next one, when a revision goes on after an error", async () => {
    const upgrade = `try:
    op.execute("SELECT 1/0")
except Exception:
    pass`;
    const [first] = await upgradeTwice(smallProject([{ ...createT, upgrade }]));
    expect(first?.failure).toMatchObject({
      revision: "one",
      line: 11,
      message: "division by zero",
      statement: { sql: "SELECT 1/0" },
    });
  });

  it("looks for modules in the PYTHONPATH of the `env` setting, from the project's folder on", async () => {
    const files = {
      ...smallProject([createT]),
      "env.py": `import far_models\n${envPy}`,
      "src/far_models.py": "",
    };
    const [first] = await upgradeTwice(files, { PYTHONPATH: "lib:src" });
    expect(first?.failure).toBeNull();
  });
});
