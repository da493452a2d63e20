import { rm } from "node:fs/promises";
import { removeContainers } from "./container-removal.ts";
import { dropDatabase } from "./databases.ts";
import { endMarked, endServer } from "./processes.ts";
import { dataDirectoryOf, type Resource } from "./resource.ts";

/** Removes one resource; what is already gone is no error. */
export async function removeResource(resource: Resource): Promise<void> {
  switch (resource.kind) {
    case "folder":
      return removeFolder(resource.folder);
    case "processes":
      return endMarked(resource.folder);
    case "local-server":
      await endServer(dataDirectoryOf(resource.folder));
      return removeFolder(resource.folder);
    case "container":
      return removeContainers(resource.run);
    case "database":
      return dropDatabase(resource.server, resource.name);
  }
}

async function removeFolder(folder: string): Promise<void> {
  // Processes that are just ending can still write into it: hence the retries.
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
