import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { planFiles, type InitPlan } from "../../src/init/plan-files.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { knownRules } from "../../src/start-gate.ts";
import { expectFile } from "../support/golden.ts";
import { temporaryFolder } from "../support/projects.ts";
import { layouts, revision, type Layout, type LayoutName } from "./layouts.ts";

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(removals.splice(0).map((remove) => remove()));
});

interface Planned {
  folder: string;
  plan: InitPlan;
  workflow: Workflow;
  /** Text of the two files. */
  workflowText: string;
  settingsText: string;
  settings: Settings;
}

interface Workflow {
  on: { push: { branches: string[] } };
  jobs: { migrations: { steps: Step[] } };
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
  "working-directory"?: string;
}

/** Plans for a repository, writes what was planned and reads it back as the gate does. */
async function planFor(layout: Layout, below = "."): Promise<Planned> {
  const { folder, remove } = await temporaryFolder(layout);
  removals.push(remove);
  execFileSync("git", ["init", "-q", "-b", "trunk"], { cwd: folder });
  const plan = await planFiles(join(folder, below));
  for (const { path, text } of plan.files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const [workflowText = "", settingsText = ""] = plan.files.map(
    ({ text }) => text,
  );
  const workflow = parse(workflowText) as Workflow;
  const given =
    gateStep(workflow).with?.["working-directory"]?.replaceAll(
      "${{ '${{' }}",
      "${{",
    ) ?? ".";
  const settings = await readSettings({
    surface: "action",
    given: [
      {
        name: "working-directory",
        origin: "input",
        where: "input",
        entries: [{ where: "input", key: null, text: given }],
      },
    ],
    folder,
    knownRules: await knownRules(),
    defaultReport: null,
  });
  return { folder, plan, workflow, workflowText, settingsText, settings };
}

const layout = (name: LayoutName): Promise<Planned> => planFor(layouts[name]);

const steps = ({ workflow }: Planned): Step[] => workflow.jobs.migrations.steps;
const gateStep = (workflow: Workflow): Step =>
  workflow.jobs.migrations.steps.at(-1)!;
const runs = (planned: Planned): string[] =>
  steps(planned).flatMap(({ run }) => (run === undefined ? [] : [run.trim()]));
const pythonOf = (planned: Planned): string | undefined =>
  steps(planned).find(({ uses }) => uses?.startsWith("actions/setup-python@"))
    ?.with?.["python-version"];

describe("for every layout", () => {
  it.each(Object.keys(layouts) as LayoutName[])(
    "%s gets a workflow that is YAML, and settings that the gate reads without complaint",
    async (name) => {
      const planned = await layout(name);
      expect(gateStep(planned.workflow).uses).toBe("org/migration-gate@v1");
      expect(planned.workflow.on).toEqual({
        pull_request: null,
        merge_group: null,
        push: { branches: ["trunk"] },
      });
      expect(planned.settings.repository).toBe(planned.folder);
      expect(planned.workflowText + planned.settingsText).not.toMatch(
        /hunter2|changeme/,
      );
    },
  );
});

describe("what people read", () => {
  it.each(["fastapi-uv", "pip-and-docker", "flask", "monorepo"] as const)(
    "of %s is as in the golden file",
    async (name) => {
      const { plan } = await layout(name);
      const found = plan.reasons.map(
        ({ what, why }) => `${what}\n    ${why}\n`,
      );
      const files = plan.files.map((file) => `── ${file.name}\n\n${file.text}`);
      expectFile(
        join("__tests__/init/golden", `${name}.txt`),
        [...found, ...files].join("\n"),
      );
    },
  );
});

describe("Python", () => {
  it.each([
    ["fastapi-uv", undefined, ["uv sync --frozen"]],
    ["pip-and-docker", "3.11", ["pip install -r requirements-dev.txt"]],
    ["flask", "3.10.13", ["pip install -r requirements.txt"]],
    [
      "conda",
      undefined,
      ['"$CONDA/bin/conda" env create --file environment.yml'],
    ],
    ["pipenv", "3.9", ["pipx install pipenv\npipenv sync"]],
    ["hatch", "3.12", ["pipx install hatch\nhatch env create"]],
    ["sqlite", "3.13", ["pip install -e ."]],
    ["package with a group", "3.13", ["pip install -e . --group db"]],
  ] as const)(
    "of %s is installed as its files say",
    async (name, version, commands) => {
      const planned = await layout(name);
      expect(runs(planned)).toEqual(commands);
      expect(pythonOf(planned)).toBe(version);
    },
  );

  it("gets an environment for each project of a monorepo", async () => {
    const planned = await layout("monorepo");
    expect(runs(planned)).toEqual([
      "python -m venv .venv\n.venv/bin/pip install -r requirements.txt",
      "uv sync --frozen --all-extras",
      "export POETRY_VIRTUALENVS_IN_PROJECT=true\npipx install poetry\npoetry install",
    ]);
    expect(
      steps(planned)
        .map((step) => step["working-directory"])
        .filter(Boolean),
    ).toEqual(["services/billing", "services/search", "services/users"]);
  });

  it("is set up once for environments of the same version", async () => {
    const planned = await planFor(
      Object.fromEntries(
        ["a", "b"].flatMap((folder) =>
          Object.entries(layouts.pipenv).map(([name, text]) => [
            `${folder}/${name}`,
            text,
          ]),
        ),
      ),
    );
    expect(steps(planned).map(({ uses }) => uses)).toEqual([
      "actions/checkout@v6",
      "actions/setup-python@v6",
      undefined,
      undefined,
      "org/migration-gate@v1",
    ]);
  });

  it("of a member of a workspace is installed by the workspace", async () => {
    const member = Object.fromEntries(
      Object.entries(layouts.hatch).map(([name, text]) => [
        `backend/${name}`,
        text.replace(/\[tool\.hatch[^]*/, ""),
      ]),
    );
    const planned = await planFor({
      ...member,
      "pyproject.toml": '[tool.uv.workspace]\nmembers = ["backend"]\n',
      "uv.lock": "",
    });
    expect(runs(planned)).toEqual(["uv sync --frozen --all-packages"]);
  });

  it("ends with lists of packages that include each other", async () => {
    const planned = await planFor({
      ...layouts["two heads"],
      "requirements.txt": "-r base.txt\n".repeat(50),
      "base.txt": "-r requirements.txt\nAlembic>=1.8\n",
    });
    expect(runs(planned)).toEqual(["pip install -r requirements.txt"]);
  });

  it("of a project below the root is the gate's working directory, and has the settings there", async () => {
    const planned = await layout("full-stack");
    expect(gateStep(planned.workflow).with).toEqual({
      "working-directory": "backend",
    });
    expect(planned.plan.files[1]?.name).toBe("backend/.migration-gate.yml");
    expect(steps(planned).find(({ run }) => run)?.["working-directory"]).toBe(
      "backend",
    );
  });
});

describe("PostgreSQL", () => {
  it.each([
    ["fastapi-uv", { postgresVersion: 16, image: null }],
    ["full-stack", { postgresVersion: 17, image: null }],
    ["pip-and-docker", { postgresVersion: 14, image: null }],
    ["pgvector", { postgresVersion: null, image: "pgvector/pgvector:pg15" }],
    ["postgis", { postgresVersion: null, image: "postgis/postgis:14-3.4" }],
    ["monorepo", { image: "pgvector/pgvector:0.8.0-pg16" }],
    ["two extensions", { postgresVersion: null, image: null }],
    ["old server", { postgresVersion: 13, image: null }],
    ["foreign image", { postgresVersion: 16, image: null }],
    ["sqlite", { database: "sqlite", postgresVersion: null }],
    ["conda", { database: "container", postgresVersion: null, image: null }],
  ] as const)("of %s is what its files name", async (name, expected) => {
    expect((await layout(name)).settings).toMatchObject(expected);
  });

  it("is left to the reader where no image has all extensions", async () => {
    const { settingsText } = await layout("two extensions");
    expect(settingsText).toContain(
      "# image: your-registry/postgres-with-extensions:17",
    );
    expect(settingsText).toContain("vector and postgis");
  });
});

describe("environment variables", () => {
  const url = "{user}:{password}@{host}:{port}/{database}";
  it.each([
    [
      "fastapi-uv",
      {
        DATABASE_URL: `postgresql+asyncpg://${url}`,
        SECRET_KEY: "not-a-secret-not-a-secret-not-a-secret-n",
        SESSION_MINUTES: "1",
        FIRST_SUPERUSER: "someone@example.com",
        FRONTEND: "https://example.com",
        MODE: "dev",
        LEVEL: "low",
        ALLOWED: "[]",
      },
    ],
    ["full-stack", { FIRST_SUPERUSER_PASSWORD: "not-a-secret" }],
    [
      "pip-and-docker",
      {
        LEDGER_DSN: "{url}",
        LEDGER_WORKERS: "1",
        API_TOKEN: "not-a-secret",
      },
    ],
    [
      "flask",
      { SHOP_DB: "{url}", SHOP_SECRET: "not-a-secret", FLASK_APP: "shop" },
    ],
    [
      "monorepo",
      { USERS_DATABASE_URL: "{url}", BILLING_DATABASE_URL: "{url}" },
    ],
    ["sqlite", { DATABASE_URL: "sqlite+aiosqlite:///{database}" }],
    ["conda", {}],
    [
      "nested settings",
      {
        SHOP_DB__HOST: "{host}",
        SHOP_DB__PORT: "{port}",
        SHOP_TOKEN: "not-a-secret",
        OTHER_NAME: "anything",
      },
    ],
  ] as const)("of %s get what its code insists on", async (name, expected) => {
    expect((await layout(name)).settings.env).toEqual(expected);
  });

  it("are the same with Windows line ends", async () => {
    const [windows, unix] = [
      await layout("windows"),
      await layout("fastapi-uv"),
    ];
    expect(windows.settingsText).toBe(unix.settingsText);
    expect(windows.workflowText).toBe(unix.workflowText);
  });

  it("come from the example of a .env file where the code does not show them, by name alone", async () => {
    const { settings } = await planFor({
      ...layouts["two heads"],
      ".env.example":
        "APP_DB_HOST=hunter2\nAPP_DB_URL=postgresql+psycopg://a:hunter2@b/c\nMAIL=changeme\nREDIS_DB=1\n",
    });
    expect(settings.env).toEqual({
      APP_DB_HOST: "{host}",
      APP_DB_URL: `postgresql+psycopg://${url}`,
    });
  });

  it("of a project on SQLite have no host or user of a server", async () => {
    const { settings } = await planFor({
      ...layouts.sqlite,
      "players/db.py": `${layouts.sqlite["players/db.py"]}
os.environ["DB_HOST"], int(os.environ["DB_PORT"]), os.environ["DB_NAME"]
`,
    });
    expect(settings.env).toMatchObject({
      DB_HOST: "localhost",
      DB_PORT: "1",
      DB_NAME: "{database}",
    });
  });

  it("have the folder of modules that nothing installs", async () => {
    const { settings } = await planFor({
      ...layouts.conda,
      "alembic.ini": "[alembic]\nscript_location = alembic\n",
      "alembic/env.py": "import json\nfrom shop.models import metadata\n",
      "src/shop/models.py": "",
    });
    expect(settings.env).toEqual({ PYTHONPATH: "src" });
  });

  it.each([
    ['create_engine(os.environ["APP_DB"])', "{url}"],
    ['create_async_engine(url=os.getenv("APP_DB", ""))', "{url}"],
    ['config.set_main_option("sqlalchemy.url", os.environ["APP_DB"])', "{url}"],
    ['app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["APP_DB"]', "{url}"],
    ['DB = os.environ["APP_DB"]\nengine = create_engine(DB)', "{url}"],
    [
      "create_engine(f\"postgresql://app@localhost/{os.environ['APP_DB']}\")",
      "{database}",
    ],
    [
      'DB = "postgresql://app@localhost/" + os.environ["APP_DB"]\nengine = create_engine(DB)',
      "{database}",
    ],
  ])("called like a database are a URL where %s", async (code, value) => {
    const { settings } = await planFor({
      ...layouts["two heads"],
      "alembic/env.py": `import os\n${code}\n`,
    });
    expect(settings.env).toEqual({ APP_DB: value });
  });

  it("leave the driver to code that takes URLs apart", async () => {
    const { settings } = await planFor({
      ...layouts["two heads"],
      "alembic/env.py": `import os
from sqlalchemy.ext.asyncio import create_async_engine
url = os.environ["APP_URL"].replace("postgresql://", "postgresql+asyncpg://")
`,
    });
    expect(settings.env).toEqual({ APP_URL: "{url}" });
  });
});

describe("heads", () => {
  it("with labels of their own are expected", async () => {
    const { settings } = await layout("labelled heads");
    expect([...settings.expectedHeads].sort()).toEqual(["contract", "expand"]);
  });

  it("without labels are told and left to the reader", async () => {
    const { settings, settingsText } = await layout("two heads");
    expect(settings.expectedHeads).toEqual([]);
    expect(settingsText).toContain("# expected-heads:\n#   - a1\n#   - b1\n");
  });
});

describe("odd repositories", () => {
  it("without a project are refused with the places that were looked at", async () => {
    await expect(planFor({ "setup.cfg": "" })).rejects.toMatchObject({
      kind: "settings",
      message: expect.stringMatching(
        /^No Alembic project was found/,
      ) as unknown,
    });
  });

  it("on MySQL alone are refused", async () => {
    const env = `from sqlalchemy import engine_from_config
from alembic import context
connectable = engine_from_config(context.config.get_section("alembic"))
`;
    await expect(
      planFor({
        "alembic.ini":
          "[alembic]\nscript_location = alembic\nsqlalchemy.url = mysql+pymysql://db/app\n",
        "alembic/env.py": env,
        "alembic/versions/0001.py": revision("0001", null),
      }),
    ).rejects.toMatchObject({ kind: "unsupported" });
  });

  it("with an example project name the one that counts", async () => {
    const { settings, settingsText } = await layout("tests aside");
    expect(settings.alembicConfig).toEqual(["alembic.ini"]);
    expect(settingsText).toContain(
      "tests/data/alembic.ini looks like an example or a test",
    );
  });

  it("that are no git repositories are read from the given folder", async () => {
    const { folder, remove } = await temporaryFolder(layouts.conda);
    removals.push(remove);
    const { files } = await planFiles(folder);
    expect(files[0]?.path).toBe(
      join(folder, ".github/workflows/migration-gate.yml"),
    );
    expect(files[0]?.text).toContain("branches: [main]");
  });

  const odd = 'a "b" #c: ${{ secrets.X }} \'d';
  it("can't smuggle expressions, comments or YAML through the names of folders", async () => {
    const files = Object.fromEntries(
      Object.entries(layouts["full-stack"]).map(([name, text]) => [
        name.replace("backend", odd),
        text,
      ]),
    );
    const planned = await planFor(files);
    expect(planned.settings.workingDirectory).toBe(join(planned.folder, odd));
    const expressions = planned.workflowText.match(
      /\$\{\{(?! github\.| always\(\) && steps\.gate\.| steps\.gate\.| '\$\{\{' \}\}).*/g,
    );
    expect(
      (expressions ?? []).filter((text) => !text.startsWith("${{' }}")),
    ).toEqual([]);
    expect(steps(planned).find(({ run }) => run)?.["working-directory"]).toBe(
      odd.replace("${{", "${{ '${{' }}"),
    );
  });

  it("can't end a comment by a line break in a name", async () => {
    const files = Object.fromEntries(
      Object.entries(layouts["two heads"]).map(([name, text]) => [
        `x\nfail-on: never\n/${name}`,
        text,
      ]),
    );
    const { settings, settingsText } = await planFor({
      ...files,
      ...layouts.conda,
    });
    expect(settings.failOn).toBe("error");
    expect(settingsText).not.toMatch(/^fail-on/m);
  });

  it("are not followed out of by symbolic links", async () => {
    const outside = await temporaryFolder({
      "compose.yaml": "image: postgres:13\n",
      "conf.py": 'import os\nos.environ["LEAK_DB_URL"]\n',
    });
    removals.push(outside.remove);
    const { folder, remove } = await temporaryFolder({
      ...layouts.conda,
      "alembic/env.py": "import conf\n",
    });
    removals.push(remove);
    for (const name of ["compose.yaml", "conf.py"])
      symlinkSync(join(outside.folder, name), join(folder, name));
    const [, settings] = (await planFiles(folder)).files;
    expect(settings?.text).not.toMatch(/13|LEAK/);
  });

  it("may hold files that are no text", async () => {
    const { folder, remove } = await temporaryFolder(layouts["fastapi-uv"]);
    removals.push(remove);
    for (const name of [
      "compose.yaml",
      "pyproject.toml",
      "app/core/config.py",
      "uv.lock",
      "migrations/versions/0001.py",
    ])
      writeFileSync(
        join(folder, name),
        Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a]),
      );
    const { files } = await planFiles(folder);
    expect(files).toHaveLength(2);
    expect(() => parse(files[1]?.text ?? "") as unknown).not.toThrow();
  });
});

it("shows how to upload to code scanning without closing alerts of a run that could not be judged", async () => {
  const { workflowText } = await layout("fastapi-uv");
  expect(workflowText).toContain(
    "#        if: ${{ always() && steps.gate.outputs.sarif != '' }}",
  );
});

it("shows settings that are read without complaint when they are uncommented", async () => {
  const planned = await planFor({
    ...layouts["fastapi-uv"],
    "ci/roles.sql": "",
    "ci/schema.sql": "",
  });
  const [first, ...rest] = planned.settingsText.split("# Often wanted.");
  const uncommented = rest
    .join("")
    .replaceAll(/^# (?=[a-z-]+:( |$)| {2})/gm, "");
  const file = planned.plan.files[1]!.path;
  writeFileSync(file, `${first}#${uncommented}`);
  const settings = await readSettings({
    surface: "action",
    given: [],
    folder: planned.folder,
    knownRules: await knownRules(),
    defaultReport: null,
  });
  expect(settings.since).toBe("0001");
  expect(Object.keys(settings.rules)).toHaveLength(2);
  expect(settings.allow).toHaveLength(1);
  expect(readFileSync(file, "utf8")).toContain("\nbaseline-sql:");
});
