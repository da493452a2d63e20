import { afterEach, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "../../src/probe/python.ts";
import { temporaryFolder } from "../support/projects.ts";

const made: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of made.splice(0)) await remove();
});

/** What is found for a project in `services/api` of a repository with these files. */
async function found(
  files: (string | [string, string])[],
  env: Record<string, string> = {},
): Promise<string[]> {
  const { folder, remove } = await temporaryFolder(
    Object.fromEntries(
      ["services/api/alembic.ini", ...files].map((file) =>
        typeof file === "string" ? [file, ""] : file,
      ),
    ),
  );
  made.push(remove);
  fillIn(folder, files);
  const filled = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll("ROOT", folder),
    ]),
  );
  const words = findPython(join(folder, "services/api"), folder, filled);
  return words.map((word) => word.replace(folder, "ROOT"));
}

/** Files that name other folders. */
function fillIn(folder: string, files: (string | [string, string])[]): void {
  for (const file of files)
    if (typeof file !== "string")
      writeFileSync(join(folder, file[0]), file[1].replaceAll("ROOT", folder));
}

type Case = [
  string,
  Parameters<typeof found>[0],
  Record<string, string>,
  string[],
];

const tools = [
  "bin/uv",
  "bin/poetry",
  "bin/pdm",
  "bin/pipenv",
  "bin/hatch",
  "bin/conda",
  "bin/python",
  "bin/python3",
];
const path = { PATH: "/nowhere:ROOT/bin", HOME: "ROOT/home" };
const conda = "ROOT/conda/envs/api";
const condaPython = "conda/envs/api/bin/python";
const environmentYml: [string, string] = [
  "environment.yml",
  "# made by hand\nchannels: [conda-forge]\nname: api # not base\n",
];
const runInConda = [
  ...["conda", "run", "--no-capture-output"],
  ...["--prefix", conda, "python"],
];

describe("findPython", () => {
  it.each<Case>([
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
    ["one called env", ["env/bin/python"], {}, ["ROOT/env/bin/python"]],
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
      "hatch, by its environments",
      [...tools, ["pyproject.toml", "[tool.hatch.envs.docs]\n"]],
      path,
      ["hatch", "run", "python"],
    ],
    [
      "hatch, by its own file",
      [...tools, ["services/api/hatch.toml", "[envs.default]\n"]],
      path,
      ["hatch", "run", "python"],
    ],
    [
      "no hatch that only builds the package",
      [...tools, ["pyproject.toml", "[tool.hatch.build]\n"]],
      path,
      ["python"],
    ],
    [
      "no hatch from a file that is no TOML",
      [...tools, ["pyproject.toml", "[tool.hatch.envs\n"]],
      path,
      ["python"],
    ],
    [
      "uv where hatch has environments too",
      [...tools, "uv.lock", ["pyproject.toml", "[tool.hatch.envs.docs]\n"]],
      path,
      ["uv", "run", "--frozen", "python"],
    ],
    [
      "the nearest project's tool",
      [...tools, "uv.lock", "services/poetry.lock"],
      path,
      ["poetry", "run", "python"],
    ],
    [
      "the active conda environment",
      [...tools, "uv.lock", condaPython],
      { ...path, CONDA_PREFIX: conda, CONDA_DEFAULT_ENV: "api" },
      [`${conda}/bin/python`],
    ],
    [
      "no conda base that is active anyway",
      [...tools, "uv.lock", "conda/bin/python"],
      { ...path, CONDA_PREFIX: "ROOT/conda", CONDA_DEFAULT_ENV: "base" },
      ["uv", "run", "--frozen", "python"],
    ],
    [
      "the conda environment that environment.yml names, in conda's folder",
      [...tools, environmentYml, condaPython],
      { ...path, CONDA: "ROOT/conda" },
      runInConda,
    ],
    [
      "the conda environment that environment.yml names, from conda's list",
      [
        ...tools,
        environmentYml,
        condaPython,
        [
          "home/.conda/environments.txt",
          "/nowhere/envs/api\nROOT/conda/envs/api\n",
        ],
      ],
      path,
      runInConda,
    ],
    [
      "its Python, when there is no conda to start it",
      ["bin/python", environmentYml, condaPython],
      { ...path, MAMBA_ROOT_PREFIX: "ROOT/conda" },
      [`${conda}/bin/python`],
    ],
    [
      "the machine's python, when nobody made that environment",
      [...tools, environmentYml],
      { ...path, CONDA: "ROOT/conda" },
      ["python"],
    ],
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
