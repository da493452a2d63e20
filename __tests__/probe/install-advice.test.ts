import { afterEach, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { adviseInstall } from "../../src/probe/install-advice.ts";
import { temporaryFolder } from "../support/projects.ts";

const made: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of made.splice(0)) await remove();
});

/** Advice for a project in `services/api` of a repository with these files, `$` standing for its folder. */
async function advised(files: string[], python: string, path = "$/bin") {
  const texts = files.map((file): [string, string] => [
    file,
    file === "hatch.toml" ? "[envs.default]\n" : "",
  ]);
  const { folder, remove } = await temporaryFolder(Object.fromEntries(texts));
  made.push(remove);
  const { step, add } = adviseInstall({
    python: python.replace("$", folder).split(" "),
    directory: join(folder, "services/api"),
    root: folder,
    env: { PATH: path.replace("$", folder) },
  });
  return [step, add("psycopg2-binary")];
}

describe("the step that installs what is missing", () => {
  it.each([
    [
      "uv",
      ["uv.lock", "bin/uv"],
      "uv run --frozen python",
      "- run: uv sync",
      "`uv add psycopg2-binary`",
    ],
    [
      "an environment that uv made",
      ["uv.lock", "bin/uv"],
      "$/.venv/bin/python",
      "- run: uv sync",
      "`uv add psycopg2-binary`",
    ],
    [
      "poetry, in the project's folder",
      ["services/api/poetry.lock", "uv.lock", "bin/poetry"],
      "poetry run python",
      "- run: poetry install\n  working-directory: services/api",
      "`poetry add psycopg2-binary`",
    ],
    [
      "pdm",
      ["pdm.lock", "bin/pdm"],
      "pdm run python",
      "- run: pdm install",
      "`pdm add psycopg2-binary`",
    ],
    [
      "pipenv",
      ["Pipfile.lock", "bin/pipenv"],
      "pipenv run python",
      "- run: pipenv sync",
      "`pipenv install psycopg2-binary`",
    ],
    [
      "hatch",
      ["hatch.toml", "bin/hatch"],
      "hatch run python",
      "- run: hatch env create",
      "list psycopg2-binary in the `dependencies` of [tool.hatch.envs.default]",
    ],
    [
      "a tool that is not there yet",
      ["poetry.lock"],
      "python3",
      "- run: pipx install poetry && poetry install",
      "`poetry add psycopg2-binary`",
    ],
    [
      "conda",
      ["services/environment.yml"],
      "conda run --prefix /opt/conda/envs/api python",
      "- run: conda env update --file services/environment.yml",
      "list psycopg2-binary in services/environment.yml",
    ],
    [
      "a virtual environment with requirements",
      ["requirements.txt"],
      "$/services/api/.venv/bin/python",
      "- run: services/api/.venv/bin/python -m pip install -r requirements.txt",
      "`services/api/.venv/bin/python -m pip install psycopg2-binary`",
    ],
    [
      "the machine's Python and a package",
      ["services/api/pyproject.toml"],
      "python3",
      "- run: python3 -m pip install -e ./services/api",
      "`python3 -m pip install psycopg2-binary`",
    ],
    [
      "another Python than the lock file's",
      ["uv.lock", "requirements.txt", "bin/uv"],
      "/opt/python/bin/python3",
      "- run: /opt/python/bin/python3 -m pip install -r requirements.txt",
      "`/opt/python/bin/python3 -m pip install psycopg2-binary`",
    ],
    [
      "a project that lists nothing",
      [],
      "python",
      "- run: python -m pip install alembic",
      "`python -m pip install psycopg2-binary`",
    ],
  ])("fits %s", async (_, files, python, step, add) => {
    expect(await advised(files, python)).toEqual([step, add]);
  });
});
