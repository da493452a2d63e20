import { dirname, join } from "node:path";
import type { SyntaxNode } from "@lezer/common";
import {
  readPython,
  textOf,
  type PythonSource,
} from "../revisions/python-source.ts";
import type { RepositoryFiles } from "./repository-files.ts";

/** A Python file that runs when env.py does. */
export interface PythonModule {
  /** Absolute path. */
  path: string;
  python: PythonSource;
}

/** An application of usual size; what lies behind that is not looked at. */
const mostModules = 400;

/**
 * The given files and all that they import of this repository, read and never run. A module that is imported within a
 * function counts too.
 *
 * @param start absolute paths of files
 * @param roots folders in which Python may look for modules, absolute, the likeliest first
 */
export function importedModules(
  files: RepositoryFiles,
  start: string[],
  roots: string[],
): PythonModule[] {
  const found = new Map<string, PythonModule>();
  const open = [...start];
  for (
    let path = open.shift();
    path !== undefined && found.size < mostModules;
    path = open.shift()
  ) {
    const text = found.has(path) ? null : files.read(path);
    if (text === null) continue;
    const python = readPython(text);
    found.set(path, { path, python });
    open.push(
      ...importsOf(python, path, roots).flatMap((names) =>
        placesOf(names, files),
      ),
    );
  }
  return [...found.values()];
}

/** A module somewhere: the folders to look in, and its name in parts. */
interface ModuleName {
  roots: string[];
  parts: string[];
}

/** Names of everything a module imports; `from a import b` may mean the module `a.b`. */
function importsOf(
  python: PythonSource,
  path: string,
  roots: string[],
): ModuleName[] {
  const names: ModuleName[] = [];
  python.module.cursor().iterate(({ name, node }) => {
    if (name === "ImportStatement")
      names.push(...namesIn(statementText(python, node), path, roots));
  });
  return names;
}

function statementText(python: PythonSource, node: SyntaxNode): string {
  return textOf(python, node)
    .replaceAll(/#.*$/gm, "")
    .replaceAll(/[()\\]/g, " ")
    .replaceAll(/\s+/g, " ");
}

function namesIn(
  statement: string,
  path: string,
  roots: string[],
): ModuleName[] {
  const from = /^from (\.*) ?([\w.]*) import (.*)$/.exec(statement);
  if (from === null)
    return listOf(statement.replace(/^import /, "")).map((name) => ({
      roots,
      parts: name.split("."),
    }));
  const [, dots = "", name = "", list = ""] = from;
  const base =
    dots === ""
      ? roots
      : [join(dirname(path), ...Array<string>(dots.length - 1).fill(".."))];
  const parts = name === "" ? [] : name.split(".");
  return [
    { roots: base, parts },
    ...listOf(list).map((one) => ({ roots: base, parts: [...parts, one] })),
  ];
}

function listOf(names: string): string[] {
  return names
    .split(",")
    .map((name) => name.trim().replace(/ as .*$/, ""))
    .filter((name) => /^\w+(\.\w+)*$/.test(name));
}

/** The module's file, and the `__init__.py` of the packages around it. */
function placesOf(
  { roots, parts }: ModuleName,
  files: RepositoryFiles,
): string[] {
  for (const root of roots) {
    const path = join(root, ...parts);
    const own = [`${path}.py`, join(path, "__init__.py")].find((file) =>
      files.has(file),
    );
    if (own === undefined) continue;
    const around = parts
      .slice(0, -1)
      .map((_, index) =>
        join(root, ...parts.slice(0, index + 1), "__init__.py"),
      );
    return [...around, own];
  }
  return [];
}
