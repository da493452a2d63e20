import { join } from "node:path";
import type { RepositoryFiles } from "./repository-files.ts";
import { tableAt, textsIn, type Table } from "./toml-table.ts";

/** What `pip` is asked to install in a folder, and the file that says so. */
export interface PipInstall {
  command: string;
  file: string;
}

/** Lists of packages, the one of production first. */
const lists = [
  "requirements.txt",
  "requirements/base.txt",
  "requirements/prod.txt",
  "requirements/production.txt",
  "requirements/main.txt",
  "requirements/requirements.txt",
  "requirements.lock",
  "requirements-dev.txt",
  "requirements_dev.txt",
  "dev-requirements.txt",
  "requirements-dev.lock",
  "requirements/dev.txt",
  "requirements/development.txt",
  "requirements/local.txt",
  "requirements/test.txt",
];

/** Lists that include others do so a few times. */
const mostIncludes = 50;

const alembic = /\b(alembic|flask-migrate)\b/i;

/** @param place absolute folder */
export function pipInstall(
  files: RepositoryFiles,
  place: string,
): PipInstall | null {
  const there = lists.filter((name) => files.has(join(place, name)));
  const [first] = there;
  if (first === undefined) return fromPackage(files, place);
  if (mentions(files, place, first)) return listed([first]);
  const other = there.find((name) => mentions(files, place, name));
  if (other === undefined) return listed([first]);
  const includesFirst = textWithIncludes(files, place, other).includes(
    marker(first),
  );
  return listed(includesFirst ? [other] : [first, other]);
}

function listed(names: string[]): PipInstall {
  const words = names.map((name) => `-r ${name}`).join(" ");
  return { command: `pip install ${words}`, file: names.at(-1) ?? "" };
}

function mentions(
  files: RepositoryFiles,
  place: string,
  name: string,
): boolean {
  return alembic.test(textWithIncludes(files, place, name));
}

/** The list with those that it includes by `-r`, each once and announced by a marker. */
function textWithIncludes(
  files: RepositoryFiles,
  place: string,
  list: string,
): string {
  const texts = new Map<string, string>();
  const open = [list];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const text = texts.has(name) ? null : files.read(join(place, name));
    if (text === null || texts.size === mostIncludes) continue;
    texts.set(name, text.replaceAll(/#.*$/gm, ""));
    const includes = text.matchAll(/^[ \t]*(?:-r|--requirement)[\s=]*(\S+)/gm);
    for (const [, path = ""] of includes)
      open.push(join(name, "..", path).replaceAll("\\", "/"));
  }
  return [...texts].map(([name, text]) => marker(name) + text).join("\n");
}

function marker(name: string): string {
  return `\0${name}\0`;
}

function fromPackage(files: RepositoryFiles, place: string): PipInstall | null {
  const pyproject = files.read(join(place, "pyproject.toml"));
  const project = tableAt(pyproject, "project");
  if (Object.keys(project).length > 0)
    return {
      command: packageCommand(pyproject, project),
      file: "pyproject.toml",
    };
  const setup = ["setup.py", "setup.cfg"].find((name) =>
    files.has(join(place, name)),
  );
  return setup === undefined
    ? null
    : { command: "pip install -e .", file: setup };
}

/** With the extra or the group that brings Alembic, when the package itself does not. */
function packageCommand(pyproject: string | null, project: Table): string {
  const bringsAlembic = (names: unknown): boolean =>
    textsIn(names).some((name) => alembic.test(name));
  if (bringsAlembic(project["dependencies"])) return "pip install -e .";
  const extra = named(
    tableAt(pyproject, "project", "optional-dependencies"),
    bringsAlembic,
  );
  if (extra !== undefined) return `pip install -e ".[${extra}]"`;
  const group = named(tableAt(pyproject, "dependency-groups"), bringsAlembic);
  return group === undefined
    ? "pip install -e ."
    : `pip install -e . --group ${group}`;
}

/** The first name for which it holds; only plain words may become part of a command. */
function named(
  table: Table,
  holds: (value: unknown) => boolean,
): string | undefined {
  return Object.keys(table).find(
    (name) => /^\w[\w.-]*$/.test(name) && holds(table[name]),
  );
}
