import { afterEach, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { findPython } from "../../src/probe/python.ts";
import { temporaryFolder } from "../support/projects.ts";

const made: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of made.splice(0)) await remove();
});

/** What is found for a project in `services/api` of a repository with these files. */
async function found(
  files: string[],
  env: Record<string, string> = {},
): Promise<string[]> {
  const { folder, remove } = await temporaryFolder(
    Object.fromEntries(
      ["services/api/alembic.ini", ...files].map((file) => [file, ""]),
    ),
  );
  made.push(remove);
  const filled = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll("ROOT", folder),
    ]),
  );
  const words = findPython(join(folder, "services/api"), folder, filled);
  return words.map((word) => word.replace(folder, "ROOT"));
}

const tools = [
  "bin/uv",
  "bin/poetry",
  "bin/pdm",
  "bin/pipenv",
  "bin/python",
  "bin/python3",
];
const path = { PATH: "/nowhere:ROOT/bin" };

describe("findPython", () => {
  it.each([
    [
      "the environment beside the project",
      ["services/api/.venv/bin/python", ".venv/bin/python"],
      {},
      ["ROOT/services/api/.venv/bin/python"],
    ],
    [
      "one called venv",
      ["services/api/venv/bin/python"],
      {},
      ["ROOT/services/api/venv/bin/python"],
    ],
    [
      "the repository's environment",
      [".venv/bin/python"],
      {},
      ["ROOT/.venv/bin/python"],
    ],
    [
      "the active environment",
      ["env/bin/python", ...tools, "uv.lock"],
      { ...path, VIRTUAL_ENV: "ROOT/env" },
      ["ROOT/env/bin/python"],
    ],
    [
      "uv, by its lock file above",
      [...tools, "uv.lock"],
      path,
      ["uv", "run", "--frozen", "python"],
    ],
    [
      "poetry",
      [...tools, "services/api/poetry.lock"],
      path,
      ["poetry", "run", "python"],
    ],
    ["pdm", [...tools, "pdm.lock"], path, ["pdm", "run", "python"]],
    ["pipenv", [...tools, "Pipfile.lock"], path, ["pipenv", "run", "python"]],
    [
      "the machine's python, when the lock file's tool is not there",
      ["bin/python", "uv.lock"],
      path,
      ["python"],
    ],
    [
      "the machine's python3, when there is no python",
      ["bin/python3"],
      path,
      ["python3"],
    ],
  ])("takes %s", async (_, files, env, expected) => {
    expect(await found(files, env)).toEqual(expected);
  });

  it("does not look above the repository", async () => {
    const { folder, remove } = await temporaryFolder({
      ".venv/bin/python": "",
      "repository/alembic.ini": "",
    });
    made.push(remove);
    const repository = join(folder, "repository");
    expect(findPython(repository, repository, {})).toEqual(["python3"]);
  });
});
