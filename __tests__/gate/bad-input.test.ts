import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { urlOf } from "../../src/probe/environment.ts";
import { runCommand } from "../support/command-line.ts";
import {
  fixture,
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

interface Mistake {
  what: string;
  files?: Record<string, string>;
  /** Folder to run in; default one with `files`. */
  folder?: string;
  args?: string[];
  env?: () => Record<string, string>;
  status: 1 | 2 | 3;
  /** All of these are said, in one error or finding. */
  says: string[];
}

const project = smallProject([
  { id: "0001", parent: null, upgrade: "op.execute('SELECT 1')" },
]);
const file = (text: string) => ({ ...project, ".migration-gate.yml": text });
const python = ["--python", pythonOf("examples")];

let shared: TestServer;
let tools: { folder: string; remove(): Promise<void> };
let urls: Record<"narrow" | "wrong" | "closed", string>;

beforeAll(async () => {
  shared = await startTestServer();
  const target = shared.server.target("postgres");
  await createRole(urlOf(target));
  urls = {
    narrow: urlOf({ ...target, user: "narrow", password: "hush-hush" }),
    wrong: urlOf({ ...target, password: "hush-hush" }),
    closed: urlOf({ ...target, port: 1, password: "hush-hush" }),
  };
  tools = await temporaryFolder({});
  makeTools(tools.folder);
});
afterAll(async () => {
  await tools.remove();
  await shared.close();
});

async function createRole(url: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client(url);
  await client.connect();
  await client.query("CREATE ROLE narrow LOGIN PASSWORD 'hush-hush'");
  await client.end();
}

/** A Python without Alembic, and a PATH with nothing but node on it. */
function makeTools(folder: string): void {
  execFileSync(pythonOf("examples"), [
    ...["-m", "venv", "--without-pip"],
    join(folder, "bare"),
  ]);
  mkdirSync(join(folder, "bin"));
  symlinkSync(process.execPath, join(folder, "bin/node"));
}

const mistakes: Mistake[] = [
  {
    what: "no project there",
    files: { "README.md": "nothing", "docs/alembic.ini": "[loggers]\n" },
    status: 2,
    says: ["No Alembic project", "docs/alembic.ini"],
  },
  {
    what: "a folder that is not there",
    args: ["nowhere"],
    status: 2,
    says: ["nowhere"],
  },
  {
    what: "a config file that is not there",
    args: ["--alembic-config", "db/alembic.ini"],
    status: 2,
    says: ["db/alembic.ini"],
  },
  {
    what: "a Python that is not there",
    args: ["--python", "/nowhere/python3"],
    status: 3,
    says: ["`/nowhere/python3`: there is no such command", "`python` setting"],
  },
  {
    what: "a Python that is something else",
    args: ["--python", "false"],
    status: 3,
    says: ["Python could not be started with `false` (it ended with 1)"],
  },
  {
    what: "a Python without Alembic",
    args: ["--python", "TOOLS/bare/bin/python"],
    status: 3,
    says: ["alembic is not installed", "`python` setting"],
  },
  {
    what: "an env.py that insists on a setting",
    folder: fixture("env-raises"),
    args: python,
    status: 3,
    says: ["ARTICLES_SECRET_KEY=…", "`env` setting"],
  },
  {
    what: "an env.py that imports what is not there",
    folder: fixture("env-raises-import"),
    args: python,
    status: 3,
    says: ["no module articles_of_another_planet", "env.py:2"],
  },
  {
    what: "an unknown setting",
    files: file("pyhton: python3\n"),
    status: 2,
    says: ["`pyhton`", "Did you mean `python`?", "line 1"],
  },
  {
    what: "an unknown flag",
    args: ["--databse", "local"],
    status: 2,
    says: ["--databse", "--database"],
  },
  {
    what: "an unknown value",
    args: ["--database", "contaner"],
    status: 2,
    says: ["`contaner`", "Did you mean `container`?"],
  },
  {
    what: "an unknown rule",
    files: file("rules:\n  drop-colum: off\n"),
    status: 2,
    says: ["`drop-colum`", "Did you mean `drop-column`?"],
  },
  {
    what: "a check that can't be switched off",
    files: file("rules:\n  upgrade-fails: off\n"),
    status: 2,
    says: ["`upgrade-fails`"],
  },
  {
    what: "YAML that can't be read",
    files: file("fail-on: error\nrules: {drop-column: [\n"),
    status: 2,
    says: [".migration-gate.yml line 3 column 1", "no readable YAML"],
  },
  {
    what: "a container engine that can't be reached",
    args: ["--database", "container"],
    env: () => ({ DOCKER_HOST: "unix:///nonexistent.sock" }),
    status: 3,
    says: ["Docker", "`database: local`"],
  },
  {
    what: "a database-url that is none",
    args: ["--database-url", "mysql://root:hush-hush@127.0.0.1/app"],
    status: 2,
    says: ["database-url"],
  },
  {
    what: "a database-url where nobody listens",
    args: ["--database-url", "URL closed"],
    status: 3,
    says: ["can't be reached at 127.0.0.1:1"],
  },
  {
    what: "a database-url with the wrong password",
    args: ["--database-url", "URL wrong"],
    status: 2,
    says: ["does not accept the user's password"],
  },
  {
    what: "a database-url whose user may not create databases",
    args: ["--database-url", "URL narrow"],
    status: 2,
    says: ["ALTER ROLE narrow CREATEDB"],
  },
  {
    what: "a revision that is no Python",
    folder: fixture("syntax-error"),
    status: 1,
    says: ["unreadable-revision", "versions/0002_create_tags.py:12"],
  },
  {
    what: "a migration that never ends",
    folder: fixture("never-ends"),
    args: [...python, "--timeout", "15"],
    status: 1,
    says: ["migration-hangs", "versions/0002_wait.py:10", "pg_sleep(3600)"],
  },
  {
    what: "a bootstrap-sql that is not there",
    args: ["--bootstrap-sql", "roles.sql"],
    status: 2,
    says: ["roles.sql"],
  },
  {
    what: "a bootstrap-sql that fails",
    files: { ...project, "roles.sql": "CREATE EXTENSION no_such;" },
    args: ["--bootstrap-sql", "roles.sql"],
    status: 2,
    says: ["roles.sql", "no_such"],
  },
  {
    what: "a base-ref without git",
    args: ["--range", "changed", "--base-ref", "main"],
    env: () => ({ PATH: join(tools.folder, "bin") }),
    status: 3,
    says: ["needs git"],
  },
  {
    what: "a base-ref outside of a repository",
    args: ["--range", "changed", "--base-ref", "main"],
    status: 2,
    says: ["base-ref main", "no git repository"],
  },
  {
    what: "a range that names no revision",
    args: ["--range", "0001:0009"],
    status: 2,
    says: ["0009"],
  },
];

async function run({ files = project, folder, args = [], env }: Mistake) {
  const made = folder ? null : await temporaryFolder(files);
  const filled = args.map((word) =>
    word
      .replace("TOOLS", tools.folder)
      .replace(/^URL (\w+)$/, (_, name: keyof typeof urls) => urls[name]),
  );
  const defaults = [
    ...(args.includes("--range") ? [] : ["--range", "all"]),
    ...(args.includes("--python") ? [] : python),
  ];
  try {
    return await runCommand(["check", ...filled, ...defaults], {
      cwd: folder ?? made?.folder ?? "",
      ...(env ? { env: env() } : {}),
    });
  } finally {
    await made?.remove();
  }
}

describe("a mistake of the user", () => {
  it.each(mistakes)("gets one clear error: $what", async (mistake) => {
    const { status, stdout, stderr, leftovers } = await run(mistake);
    const said = (stdout + stderr).replace(/\s+/g, " ");
    for (const words of mistake.says) expect(said).toContain(words);
    expect(status).toBe(mistake.status);
    expect(leftovers).toEqual([]);
    expect(said).not.toContain("hush-hush");
    // A stack of ours.
    expect(said).not.toMatch(/ at .*\.(js|ts):\d+/);
  });
});
