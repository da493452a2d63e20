import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { complaintsOf, readAsAction } from "./read-as.ts";
import { makeRepository } from "./temporary-repository.ts";

let repository: ReturnType<typeof makeRepository>;
beforeAll(() => {
  repository = makeRepository({ "db/dump.sql": "select 1;" });
});
afterAll(() => repository.remove());

const complaints = (inputs: Record<string, string>) =>
  complaintsOf(readAsAction(repository.folder, inputs));

describe("an input that is wrong is named with what is allowed", () => {
  it.each([
    [
      "fail-on",
      "eror",
      "input `fail-on`: `eror` is not allowed; write error, warning or never. Did you mean `error`?",
    ],
    [
      "fail-on",
      "sometimes",
      "input `fail-on`: `sometimes` is not allowed; write error, warning or never.",
    ],
    [
      "database",
      "Container",
      "input `database`: `Container` is not allowed; write container, local, server or sqlite. Did you mean `container`?",
    ],
    [
      "comment",
      "on-finding",
      "input `comment`: `on-finding` is not allowed; write always, on-findings or never. Did you mean `on-findings`?",
    ],
    [
      "downgrades",
      "none",
      "input `downgrades`: `none` is not allowed; write required, irreversible-allowed or off.",
    ],
    [
      "drift",
      "yes",
      "input `drift`: `yes` is not allowed; write true or false.",
    ],
    [
      "postgres-version",
      "12",
      "input `postgres-version`: `12` is not a whole number from 13 to 18.",
    ],
    [
      "postgres-version",
      "16.4",
      "input `postgres-version`: `16.4` is not a whole number from 13 to 18.",
    ],
    [
      "timeout",
      "soon",
      "input `timeout`: `soon` is not a time; write seconds (`600`) or a unit (`90s`, `10m`, `1h`).",
    ],
    [
      "timeout",
      "0",
      "input `timeout`: `0` is out of range; allowed are 1 to 86400 seconds.",
    ],
    [
      "timeout",
      "25h",
      "input `timeout`: `25h` is out of range; allowed are 1 to 86400 seconds.",
    ],
    [
      "range",
      "al",
      "input `range`: `al` is not a range; write changed, all, or two revisions as `from:to`. Did you mean `all`?",
    ],
    [
      "range",
      "a:b:c",
      "input `range`: `a:b:c` is not a range; write changed, all, or two revisions as `from:to`.",
    ],
    [
      "range",
      "a:",
      "input `range`: `a:` is not a range; write changed, all, or two revisions as `from:to`.",
    ],
    [
      "base-ref",
      "--upload-pack=x",
      "input `base-ref`: `--upload-pack=x` is not a git ref.",
    ],
    [
      "image",
      "-v /:/host",
      "input `image`: `-v /:/host` is not the name of an image.",
    ],
    [
      "alembic-args",
      "--sql",
      "input `alembic-args`: `--sql` is not understood; write `-x name=value`, as often as needed.",
    ],
    [
      "alembic-args",
      "-x a=b -x",
      "input `alembic-args`: `-x` is not understood; write `-x name=value`, as often as needed.",
    ],
    [
      "python",
      "'uv run",
      "input `python`: a quote is not closed in `'uv run`.",
    ],
    [
      "downgrade-command",
      "flask db downgrade {revision}",
      "input `downgrade-command`: it goes with `upgrade-command`; give that too.",
    ],
    [
      "upgrade-command",
      "flask db upgrade {revision}",
      "input `upgrade-command`: downgrades are run with `downgrade-command`; give that too, or say `downgrades: off`.",
    ],
    [
      "bootstrap-sql",
      "db/roles.sql",
      "input `bootstrap-sql`: `db/roles.sql` is not a file; paths count from the repository's root here.",
    ],
    [
      "config",
      "gate.yml",
      "input `config`: `gate.yml` is not a file; paths count from the repository's root here.",
    ],
    [
      "working-directory",
      "backend",
      "input `working-directory`: there is no folder `backend`.",
    ],
    [
      "working-directory",
      "../..",
      "input `working-directory`: `../..` leaves the repository.",
    ],
    [
      "alembic-config",
      "db/alembic.ini\n../other/alembic.ini#blue",
      "input `alembic-config`: `../other/alembic.ini` leaves the repository.",
    ],
    [
      "script-location",
      "/srv/migrations",
      "input `script-location`: `/srv/migrations` leaves the repository.",
    ],
    [
      "baseline-revision",
      "abc123",
      "input `baseline-revision`: it says what `baseline-sql` stands for; give that too.",
    ],
    [
      "database",
      "server",
      "input `database`: `server` needs `database-url`, the URL of that server.",
    ],
  ])("%s: %j", async (name, value, complaint) => {
    expect(await complaints({ [name]: value })).toEqual([complaint]);
  });
});

describe("a command of the project's own must be one that can be followed", () => {
  it.each([
    [
      "flask db upgrade",
      "does not say where the revision goes; write {revision} there.",
    ],
    [
      "{revision}",
      "does not say where the revision goes; write {revision} there.",
    ],
    ["'flask db upgrade {revision}", "a quote is not closed in"],
    ["python -I -m app {revision}", "leave `-I` away."],
    ["uv run python3.12 -uE -m app {revision}", "leave `-uE` away."],
    ["/usr/bin/python -B -S app.py {revision}", "leave `-S` away."],
  ])("%s", async (command, complaint) => {
    const given = { "upgrade-command": command, downgrades: "off" };
    expect(await complaints(given)).toEqual([
      expect.stringContaining(complaint),
    ]);
  });

  it.each([
    "flask db upgrade {revision}",
    "app migrate --to={revision} -E",
    "python -Werror -m app.migrate {revision}",
    "python -c 'import app' -S {revision}",
    "sh -c 'flask db upgrade {revision}'",
  ])("and this is one: %s", async (command) => {
    const { upgradeCommand } = await readAsAction(repository.folder, {
      "upgrade-command": command,
      downgrades: "off",
    });
    expect(upgradeCommand?.join(" ")).toBe(command.replaceAll("'", ""));
  });
});

describe("secrets are not repeated in complaints", () => {
  it.each([
    [
      "database-url",
      "mysql://root:hunter2@host/app",
      "input `database-url`: this is not a PostgreSQL URL; write `postgresql://user:password@host:5432/database`.",
    ],
    [
      "database-url",
      "postgresql://ci:hunter2#x@host/app",
      "input `database-url`: this is not a PostgreSQL URL; write `postgresql://user:password@host:5432/database`.",
    ],
    [
      "database-url",
      "postgresql://ci:12/hunter2@host/app",
      "input `database-url`: the password holds a character that ends it early; write `#`, `?`, `/` and `@` as `%23`, `%3F`, `%2F` and `%40`.",
    ],
    [
      "database-url",
      "postgresql:///hunter2",
      "input `database-url`: the URL names no host; write `postgresql://user:password@host:5432/database`.",
    ],
    [
      "env",
      "A=1\nhunter2",
      "input `env`, line 2: there is no `=`; write NAME=value.",
    ],
    [
      "env",
      "my-key=hunter2",
      "input `env`: what stands before the `=` is not the name of an environment variable (letters, digits and `_`).",
    ],
    ["env", "A=hunter2\n\nA=hunter3", "input `env`, line 3: A is given twice."],
    [
      "env",
      "DSN=hunter2{datbase}",
      "input `env`: DSN uses the unknown placeholder `{datbase}`; known are {url} {host} {port} {user} {password} {database}, and {{datbase}} stands for the text itself. Did you mean `database`?",
    ],
  ])("%s: %j", async (name, value, complaint) => {
    const given = await complaints({ [name]: value });
    expect(given).toEqual([complaint]);
    expect(given.join()).not.toContain("hunter");
  });
});

describe("settings that exclude each other", () => {
  it.each([
    [
      { image: "postgres:17", "postgres-version": "17" },
      "input `image` and input `postgres-version` exclude each other: the image decides the version. Remove one of them.",
    ],
    [
      { image: "postgres:17", database: "local" },
      "input `image` and input `database` exclude each other: only `database: container` has an image. Remove one of them.",
    ],
    [
      { "database-url": "postgresql://u@h/d", database: "container" },
      "input `database-url` and input `database` exclude each other: a server of your own is `database: server`. Remove one of them.",
    ],
    [
      { "database-url": "postgresql://u@h/d", image: "postgres:17" },
      "input `image` and input `database-url` exclude each other: one is a container, the other a server of your own. Remove one of them.",
    ],
    [
      { "database-url": "postgresql://u@h/d", "postgres-version": "17" },
      "input `postgres-version` and input `database-url` exclude each other: a server of your own has the version it has. Remove one of them.",
    ],
    [
      {
        "upgrade-command": "flask db upgrade {revision}",
        downgrades: "off",
        python: "python3",
      },
      "input `upgrade-command` and input `python` exclude each other: the command starts its own Python. Remove one of them.",
    ],
    [
      {
        "upgrade-command": "flask db upgrade {revision}",
        downgrades: "off",
        "alembic-args": "-x a=b",
      },
      "input `upgrade-command` and input `alembic-args` exclude each other: what the command needs is written in it. Remove one of them.",
    ],
  ])("%j", async (inputs, complaint) => {
    expect(await complaints(inputs)).toEqual([complaint]);
  });
});

describe("hostile values", () => {
  it("are cut and shown without control characters", async () => {
    const value = `\u001b[31m\u202eevil\`::set-output::${"x".repeat(300)}`;
    expect(await complaints({ "fail-on": value })).toEqual([
      `input \`fail-on\`: \`\\u{1b}[31m\\u{202e}evil'::set-output::${"x".repeat(35)}…\` is not allowed; write error, warning or never.`,
    ]);
  });
});

it("shows everything that is wrong at once, from inputs and the settings file", async () => {
  const reading = readAsAction(
    repository.folder,
    { "fail-on": "eror", timeout: "x" },
    "drift: maybe\n",
  );
  await expect(reading).rejects.toThrow("3 settings are wrong.");
  const again = readAsAction(
    repository.folder,
    { "fail-on": "eror", timeout: "x" },
    "drift: maybe\n",
  );
  expect(await complaintsOf(again)).toEqual([
    expect.stringContaining("input `fail-on`"),
    expect.stringContaining("input `timeout`"),
    ".migration-gate.yml line 1 column 8, `drift`: `maybe` is not allowed; write true or false.",
  ]);
});
