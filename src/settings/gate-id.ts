import path from "node:path";
import type { Settings } from "./settings.ts";

/** Parts what several gates in one repository leave behind; null for a gate of the whole repository. */
export function gateId(
  settings: Pick<Settings, "repository" | "workingDirectory" | "alembicConfig">,
): string | null {
  const { repository, workingDirectory, alembicConfig } = settings;
  const folder = path.relative(repository, workingDirectory);
  const id = [folder, ...alembicConfig].filter((part) => part !== "").join(" ");
  return id === "" ? null : id.replaceAll(path.sep, "/");
}
