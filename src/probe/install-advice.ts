import { existsSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { condaFiles } from "./conda.ts";
import {
  isOnPath,
  packageManagers,
  type PackageManager,
} from "./package-manager.ts";
import { upwards } from "./python.ts";

/** The Python that was used, and where. */
export interface UsedPython {
  /** Command that started it, as words. */
  python: string[];
  /** The project's folder and the repository's, absolute. */
  directory: string;
  root: string;
  env: Record<string, string | undefined>;
}

/** How to install what a project needs, for people to copy. */
export interface InstallAdvice {
  /** The Python that lacks it, as it was started. */
  python: string;
  /** Step of a workflow, as YAML. */
  step: string;
  /** How to list a package that the project does not list yet. */
  add: (name: string) => string;
}

type Installing = Omit<InstallAdvice, "python">;

/** What to install, and how, decided by the files beside the project and above it. */
export function adviseInstall(used: UsedPython): InstallAdvice {
  const folders = upwards(used.directory, used.root);
  const advice =
    adviseManager(used, folders) ??
    adviseConda(used, folders) ??
    advisePip(used, folders);
  return { ...advice, python: used.python.join(" ") };
}

function adviseManager(
  { python, root, env }: UsedPython,
  folders: string[],
): Installing | null {
  const [command = ""] = python;
  for (const folder of folders) {
    const manager = packageManagers.find((one) => one.owns(folder));
    if (manager && isItsPython(manager, command, folder))
      return {
        step: stepIn(relative(root, folder), [
          ...(isOnPath(manager.command, env)
            ? []
            : [`pipx install ${manager.command}`]),
          manager.install,
        ]),
        add: manager.add,
      };
  }
  return null;
}

/** A Python from elsewhere, by the `python` setting, is none that the manager installs into. */
function isItsPython(
  manager: PackageManager,
  command: string,
  folder: string,
): boolean {
  return (
    basename(command) === manager.command ||
    command === "python" ||
    command === "python3" ||
    command.startsWith(`${folder}/`)
  );
}

function adviseConda(
  { python, root }: UsedPython,
  folders: string[],
): Installing | null {
  const file = folders
    .flatMap((folder) => condaFiles.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (file === undefined || python[0]?.startsWith(`${root}/`)) return null;
  const path = relative(root, file);
  return {
    step: stepIn("", [`conda env update --file ${path}`]),
    add: (name) => `list ${name} in ${path}`,
  };
}

function advisePip(
  { python, root }: UsedPython,
  folders: string[],
): Installing {
  const [command = "python", ...words] = python;
  const own = command.startsWith(`${root}/`);
  const pip = [own ? relative(root, command) : command, ...words].join(" ");
  const install = `${pip} -m pip install`;
  const listed = folders
    .map((folder) => listIn(folder, root))
    .find((what) => what !== null);
  return {
    step: stepIn("", [`${install} ${listed ?? "alembic"}`]),
    add: (name) => `\`${install} ${name}\``,
  };
}

function listIn(folder: string, root: string): string | null {
  const requirements = join(folder, "requirements.txt");
  if (existsSync(requirements)) return `-r ${relative(root, requirements)}`;
  const isPackage = ["pyproject.toml", "setup.py"].some((name) =>
    existsSync(join(folder, name)),
  );
  return isPackage ? `-e ./${relative(root, folder)}` : null;
}

function stepIn(folder: string, commands: string[]): string {
  const step = `- run: ${commands.join(" && ")}`;
  return folder === "" ? step : `${step}\n  working-directory: ${folder}`;
}
