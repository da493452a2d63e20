import { stat } from "node:fs/promises";

export async function folderExists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
