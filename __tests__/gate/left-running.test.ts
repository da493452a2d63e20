import { expect, it } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { until } from "../database/children.ts";
import { runCommand } from "../support/command-line.ts";
import {
  pythonOf,
  smallProject,
  temporaryFolder,
} from "../support/projects.ts";

/** In a session of its own and with the probe's output open: it survives both the process group and the pipe. */
const upgrade = `import pathlib, subprocess
child = subprocess.Popen(["sleep", "600"], start_new_session=True)
with pathlib.Path(__file__).with_name("pids").open("a") as file:
    print(child.pid, file=file)`;

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it("The gate ends, and with it whatever a revision leaves running", async () => {
  const { folder, remove } = await temporaryFolder(
    smallProject([{ id: "0001", parent: null, upgrade }]),
  );
  try {
    const { status, leftovers } = await runCommand(
      ["check", "--range", "all", "--python", pythonOf("examples")],
      { cwd: folder },
    );
    expect(status).toBe(0);
    expect(leftovers).toEqual([]);
    const pids = await readFile(join(folder, "versions/pids"), "utf8");
    expect(pids).toMatch(/^\d+$/m);
    // Killed, and then reaped by whoever inherited them.
    await until(() => !pids.trim().split("\n").map(Number).some(isThere));
  } finally {
    await remove();
  }
}, 90_000);
