import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { gate, settingsFor } from "../support/gate.ts";
import {
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

const first = { id: "0001", parent: null, upgrade: "op.execute('SELECT 1')" };

function inFolder(name: string, driver: string): [string, string][] {
  return Object.entries(smallProject([first], driver)).map(([path, text]) => [
    `${name}/${path}`,
    text,
  ]);
}

/** Stands for uv: says what it was asked for, and runs it. */
const uv = `#!/bin/sh
test "$1 $2 $3" = "run --frozen python" || exit 9
shift 3
exec "${pythonOf("sqlalchemy-2.1")}" "$@"
`;

it("Each project of a repository runs in its own environment", async () => {
  const { folder, remove } = await temporaryFolder({
    ...Object.fromEntries([
      ...inFolder("services/old", "psycopg2"),
      ...inFolder("services/new", "psycopg"),
      ...inFolder("services/locked", "asyncpg"),
    ]),
    "services/locked/uv.lock": "",
    "bin/uv": uv,
  });
  const venvs = { old: "sqlalchemy-1.4", new: "sqlalchemy-2.0" } as const;
  for (const [name, venv] of Object.entries(venvs))
    symlinkSync(
      dirname(dirname(pythonOf(venv))),
      join(folder, "services", name, ".venv"),
    );
  chmodSync(join(folder, "bin/uv"), 0o755);
  const settings = settingsFor(folder, shared.server, { python: null });
  const PATH = `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`;
  const report = await gate(settings, { PATH }).finally(remove);
  expect(report.error).toBeNull();
  expect(
    report.projects.map(({ name, versions }) => [
      name,
      versions?.sqlalchemy.slice(0, 4),
      versions?.driver,
    ]),
  ).toEqual([
    ["services/locked/alembic.ini", "2.1.", "asyncpg"],
    ["services/new/alembic.ini", "2.0.", "psycopg"],
    ["services/old/alembic.ini", "1.4.", "psycopg2"],
  ]);
});

it("A project whose environment lacks Alembic hears the step that installs it", async () => {
  const { folder, remove } = await temporaryFolder({
    ...smallProject([first]),
    "requirements.txt": "alembic\n",
  });
  execFileSync(pythonOf("examples"), [
    ...["-m", "venv", "--without-pip", join(folder, ".venv")],
  ]);
  const settings = settingsFor(folder, shared.server, { python: null });
  const { error } = await gate(settings).finally(remove);
  expect(error?.kind).toBe("environment");
  expect(error?.message).toContain("alembic is not installed in the Python");
  expect(error?.message).toContain(
    "- run: .venv/bin/python -m pip install -r requirements.txt\n",
  );
});

it("A project whose environment lacks the driver hears how to install it there", async () => {
  const { folder, remove } = await temporaryFolder({
    ...smallProject([first], "psycopg2"),
    "poetry.lock": "",
  });
  symlinkSync(dirname(dirname(pythonOf("examples"))), join(folder, ".venv"));
  const settings = settingsFor(folder, shared.server, { python: null });
  const { error } = await gate(settings).finally(remove);
  expect(error?.message).toContain("asks for the driver psycopg2");
  expect(error?.message).toContain("poetry install\n");
  expect(error?.message).toContain("`poetry add psycopg2-binary`");
});
