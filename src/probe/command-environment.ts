import { delimiter, dirname, isAbsolute, join } from "node:path";
import { runVariable } from "../database/resource.ts";
import type { ProjectEnvironment } from "./environment.ts";

type Variables = Record<string, string>;

/** What leads the hook's processes back to the gate. */
export interface HookPlaces {
  /** Folder with probe.py, hook.py and site/. */
  folder: string;
  /** `host:port:token` of the gate. */
  address: string;
  /** Start of the names of the files for Python's stacks. */
  stacks: string;
  /** Folder of the run. */
  scratch: string;
}

/** The environment of the project's own command: the project's, with the hook first on PYTHONPATH. */
export function commandEnvironment(
  start: Variables,
  { variables, chooseDriver }: ProjectEnvironment,
  { folder, address, stacks, scratch }: HookPlaces,
): Variables {
  const given = { ...start, ...variables };
  const paths = [join(folder, "site"), given["PYTHONPATH"] ?? ""];
  return {
    ...given,
    PYTHONPATH: paths.filter((path) => path !== "").join(delimiter),
    MIGRATION_GATE_CHANNEL: address,
    MIGRATION_GATE_STACKS: stacks,
    MIGRATION_GATE_CHOOSE_DRIVER: chooseDriver.join(" "),
    [runVariable]: scratch,
  };
}

/** Puts the project's virtual environment first, as activating it would; other ways of starting Python are left alone. */
export function withVirtualEnvironment(
  start: Variables,
  [python = ""]: string[],
): Variables {
  if (!isAbsolute(python)) return start;
  const folder = dirname(python);
  return {
    ...start,
    PATH: [folder, start["PATH"] ?? ""].join(delimiter),
    VIRTUAL_ENV: dirname(folder),
  };
}
