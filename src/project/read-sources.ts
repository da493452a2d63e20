import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "./project.ts";

/** Texts that tell what a project connects to, without running anything; empty where there is none. */
export interface ProjectSources {
  config: string;
  env: string;
}

export async function readSources({
  configFile,
  scriptLocation,
}: Pick<Project, "configFile" | "scriptLocation">): Promise<ProjectSources> {
  const [config, env] = await Promise.all([
    configFile === null ? "" : readText(configFile),
    readText(join(scriptLocation, "env.py")),
  ]);
  return { config, env };
}

function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}
