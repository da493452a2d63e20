import { describe, expect, it } from "@jest/globals";
import {
  environmentFailure,
  missingSettings,
} from "../../src/rehearsal/environment-failure.ts";
import type { RunFailure } from "../../src/rehearsal/recording.ts";

const install = {
  python: "uv run --frozen python",
  step: "- run: uv sync",
  add: (name: string) => `\`uv add ${name}\``,
};

function failing(type: string, message: string): RunFailure {
  return {
    revision: null,
    file: null,
    line: null,
    endLine: null,
    type,
    message,
    statement: null,
    traceback: ["env.py:3 in <module>"],
  };
}

const pydantic = `2 validation errors for Settings
database_url
  Field required [type=missing, input_value={}, input_type=dict]
    For further information visit https://errors.pydantic.dev/2/v/missing
redis.host
  field required (type=value_error.missing)
port
  Input should be a valid integer, unable to parse string as an integer`;

describe("missingSettings", () => {
  it.each([
    [
      "pydantic-settings",
      "ValidationError",
      pydantic,
      ["DATABASE_URL", "REDIS__HOST"],
    ],
    ["os.environ", "KeyError", "'SECRET_KEY'", ["SECRET_KEY"]],
    ["a dictionary of the application", "KeyError", "'articles'", []],
    [
      "starlette",
      "KeyError",
      `"Config 'SECRET_KEY' is missing, and has no default."`,
      ["SECRET_KEY"],
    ],
    [
      "decouple",
      "UndefinedValueError",
      "SECRET_KEY not found. Declare it as envvar or define a default value.",
      ["SECRET_KEY"],
    ],
    [
      "environs",
      "EnvError",
      'Environment variable "SECRET_KEY" not set',
      ["SECRET_KEY"],
    ],
    ["nothing of the kind", "ValueError", "'SECRET_KEY'", []],
  ])(
    "reads what is missing from the words of %s",
    (_, type, message, names) => {
      expect(missingSettings({ type, message })).toEqual(names);
    },
  );
});

describe("a failure outside of any revision", () => {
  it.each([
    [
      "a missing database URL is filled with the throwaway's",
      failing("KeyError", "'DATABASE_URL'"),
      ["a setting that is not set: DATABASE_URL.", "DATABASE_URL={url}"],
    ],
    [
      "parts of it likewise",
      failing(
        "ValidationError",
        ["db_host", "db_port", "postgres_user", "pg_password", "db_name", "key"]
          .map((name) => `${name}\n  Field required [type=missing]`)
          .join("\n"),
      ),
      [
        "DB_HOST={host}\nDB_PORT={port}\nPOSTGRES_USER={user}\nPG_PASSWORD={password}\nDB_NAME={database}\nKEY=…",
        "env_prefix",
      ],
    ],
    [
      "a missing module",
      failing("ModuleNotFoundError", "No module named 'app.core'"),
      [
        "(`uv run --frozen python`) has no module app.core",
        "before the gate:\n- run: uv sync\n",
        "prepend_sys_path = .",
        "PYTHONPATH=folder",
        "from /repo/db.",
      ],
    ],
    [
      "a missing driver",
      failing("ModuleNotFoundError", "No module named 'psycopg2'"),
      [
        "driver psycopg2, which is not installed in `uv run --frozen python`",
        "before the gate:\n- run: uv sync\n",
        "does not list it yet: `uv add psycopg2-binary`",
        "sqlalchemy.url = postgresql+psycopg://",
        "DATABASE_URL=postgresql+psycopg://",
      ],
    ],
    [
      "the placeholder of `alembic init`",
      failing(
        "NoSuchModuleError",
        "Can't load plugin: sqlalchemy.dialects:driver",
      ),
      ["placeholder that `alembic init` wrote", "sqlalchemy.url"],
    ],
    [
      "Heroku's postgres://",
      failing(
        "NoSuchModuleError",
        "Can't load plugin: sqlalchemy.dialects:postgres",
      ),
      ["Write postgresql:// instead."],
    ],
    [
      "a driver that this SQLAlchemy has no dialect for",
      failing(
        "NoSuchModuleError",
        "Can't load plugin: sqlalchemy.dialects:postgresql.psycopg",
      ),
      ["knows no postgresql+psycopg:// URL"],
    ],
    [
      "a database of another kind",
      failing("RefusedConnection", "this project connects to mysql\nmore"),
      ["The gate can't run this project: this project connects to mysql."],
    ],
    [
      "a driver whose package has another name",
      failing("ModuleNotFoundError", "No module named 'psycopg'"),
      ["`uv add 'psycopg[binary]'`"],
    ],
    [
      "sys.exit()",
      failing("SystemExit", "1"),
      ["ended Python with sys.exit(1) before the migrations were through"],
    ],
    [
      "anything else in its own words",
      failing("ValueError", "no such tenant\nmore"),
      ["env.py could not be run: ValueError: no such tenant"],
    ],
  ])("says what to do: %s", (_, failure, sentences) => {
    const project = { name: "db/alembic.ini", directory: "/repo/db" };
    const error = environmentFailure(failure, project, install);
    expect(error.kind).toBe("environment");
    expect(error.message).toMatch(/^Project db\/alembic\.ini: /);
    for (const sentence of sentences) expect(error.message).toContain(sentence);
    expect(error.details).toEqual(failure.traceback);
  });
});
