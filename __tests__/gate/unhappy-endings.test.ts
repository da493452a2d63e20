import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { gate, settingsFor } from "../support/gate.ts";
import {
  alembicIni,
  fixture,
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

async function run(
  project: string | Record<string, string>,
  given: Partial<Settings> = {},
): Promise<Report> {
  if (typeof project === "string")
    return gate(settingsFor(fixture(project), shared.server, given));
  const made = await temporaryFolder(project);
  folders.push(() => made.remove());
  return gate(settingsFor(made.folder, shared.server, given));
}

const first = { id: "0001", parent: null, upgrade: "op.execute('SELECT 1')" };
const project = smallProject([first]);

describe("a project whose env.py can't be run", () => {
  it.each([
    [
      "insists on settings that are not set",
      "env-raises",
      [
        "ARTICLES_DATABASE_URL={url}\nARTICLES_SECRET_KEY=…",
        "the `env` setting",
      ],
      "Field required",
    ],
    [
      "imports what is not installed",
      "env-raises-import",
      ["no module articles_of_another_planet", "`python` setting"],
      "env.py:2 in <module>",
    ],
    [
      "has a URL for a driver that is not installed",
      {
        ...project,
        "alembic.ini": alembicIni("psycopg").replace("+psycopg:", ":"),
      },
      ["asks for the driver psycopg2", "postgresql+psycopg://{user}"],
      "import psycopg2",
    ],
    [
      "ends the process",
      { ...project, "env.py": "import os\nprint('bye')\nos._exit(7)\n" },
      ["ended unexpectedly (7)"],
      "bye",
    ],
    [
      "calls sys.exit()",
      { ...project, "env.py": "import sys\nsys.exit('no licence')\n" },
      ["ended Python with sys.exit(no licence)"],
      "env.py:2 in <module>",
    ],
  ])("that %s ends in one error", async (_, files, sentences, detail) => {
    const { error, verdict } = await run(files);
    expect(verdict).toBe("error");
    expect(error?.kind).toBe("environment");
    for (const sentence of sentences)
      expect(error?.message).toContain(sentence);
    expect(error?.details.join("\n")).toContain(detail);
  });

  it("runs when the missing settings are passed", async () => {
    const { error, verdict } = await run("env-raises", {
      env: { ARTICLES_DATABASE_URL: "{url}", ARTICLES_SECRET_KEY: "x" },
    });
    expect(error).toBeNull();
    expect(verdict).toBe("pass");
  });
});

/** The project with a second revision whose file begins with `code`. */
function withCode(code: string): Record<string, string> {
  const [name, text] = Object.entries(
    smallProject([{ ...first, id: "0002", parent: "0001" }]),
  ).at(-1) as [string, string];
  return { ...project, [name]: `${code}\n${text}` };
}

describe("a revision file that runs code when it is imported", () => {
  it.each([
    [
      "imports what is not there",
      "import articles_of_mars",
      "articles_of_mars",
    ],
    ["raises", "raise RuntimeError('not today')", "not today"],
    ["ends Python", "import sys; sys.exit(0)", "SystemExit"],
    ["interrupts", "raise KeyboardInterrupt()", "KeyboardInterrupt"],
  ])("and %s is an error that shows the line", async (_, code, says) => {
    const { error, verdict } = await run(withCode(code));
    expect(verdict).toBe("error");
    expect(error?.kind).toBe("environment");
    expect(error?.message).toContain(says);
    expect(error?.details.join("\n")).toContain(
      "versions/0002.py:1 in <module>",
    );
  });

  it.each([
    ["prints megabytes", "print('x' * 5_000_000)"],
    [
      "connects to production",
      `import sqlalchemy
with sqlalchemy.create_engine("postgresql+psycopg://app@db.production.invalid/app").begin() as connection:
    connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS at_import (id int)")`,
    ],
    [
      "connects with the driver",
      `import psycopg\npsycopg.connect("host=db.production.invalid user=app").close()`,
    ],
  ])("and %s is run on the throwaway database", async (_, code) => {
    const { error, verdict } = await run(withCode(code));
    expect(error).toBeNull();
    expect(verdict).toBe("pass");
  });
});

describe("a run whose time is up", () => {
  const timeout = 15;
  const waits = "SELECT pg_sleep(3600)";
  let reports: Record<
    "statement" | "python" | "env" | "downgrade" | "two",
    Report
  >;
  beforeAll(async () => {
    const [statement, python, env, downgrade, two] = await Promise.all([
      run("never-ends", { timeout }),
      run("never-ends-python", { timeout }),
      run(
        { ...project, "env.py": "import time\ntime.sleep(3600)\n" },
        { timeout },
      ),
      run(
        smallProject([
          { ...first, downgrade: `op.execute('${waits}')\nop.f('x')` },
        ]),
        { timeout, drift: false },
      ),
      run(
        Object.fromEntries(
          ["a", "b"].flatMap((name) =>
            Object.entries(
              smallProject([{ ...first, upgrade: `op.execute('${waits}')` }]),
            ).map(([path, text]) => [`${name}/${path}`, text]),
          ),
        ),
        { timeout },
      ),
    ]);
    reports = { statement, python, env, downgrade, two };
  });

  it.each([
    ["statement", "versions/0002_wait.py", 10, "up", waits],
    ["python", "versions/0002_wait.py", 14, "up", null],
    ["downgrade", "versions/0001.py", 14, "down", waits],
  ] as const)(
    "names where the %s hangs",
    (which, file, line, direction, statement) => {
      const report = reports[which];
      expect(report.error).toBeNull();
      expect(report.verdict).toBe("fail");
      expect(report.projects[0]?.findings).toMatchObject([
        { rule: "migration-hangs", file, line, direction, statement },
      ]);
    },
  );

  it("shows the step that hangs as failed", () => {
    const { revisions } = reports.statement.projects[0]!;
    expect(revisions.map(({ up }) => up.status)).toEqual(["skipped", "failed"]);
  });

  it("says that env.py hangs, with Python's stack", () => {
    const { error } = reports.env;
    expect(error?.kind).toBe("environment");
    expect(error?.message).toContain(`after ${timeout} s`);
    expect(error?.message).toContain("env.py");
    expect(error?.details.join("\n")).toMatch(/env\.py", line 2/);
  });

  it("is not green for the projects whose turn never came", () => {
    const { projects, verdict } = reports.two;
    expect(verdict).toBe("fail");
    expect(projects.map(({ findings }) => findings)).toMatchObject([
      [{ rule: "migration-hangs", file: "a/versions/0001.py" }],
      [{ rule: "migration-hangs", file: null }],
    ]);
  });
});
