import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import os from "node:os";
import { GateError } from "../errors.ts";

/** The system's user that PostgreSQL runs as, in the words of `child_process.spawn`. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Who has to run PostgreSQL: null for ourselves; somebody else when we are root, whom it refuses. */
export function findServerUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8");
  const user = parseUser(users, "postgres") ?? parseUser(users, "nobody");
  if (user) return user;
  throw new GateError(
    "environment",
    "PostgreSQL does not run as root, and this machine has neither a user `postgres` nor a user `nobody`. " +
      "Add one, run migration-gate as another user, or use `database: container`.",
  );
}

/** Finds a user in the text of /etc/passwd. */
export function parseUser(passwd: string, name: string): ServerUser | null {
  for (const line of passwd.split("\n")) {
    const [user, , uid, gid] = line.split(":");
    if (user === name) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** The first temporary folder that the server's user can work in: root's own can be closed to others. */
export function findTemporaryFolder(user: ServerUser | null): string {
  const candidates = [os.tmpdir(), "/tmp", "/var/tmp"];
  if (!user) return os.tmpdir();
  return (
    candidates.find((folder) => canEnter(folder, user)) ??
    candidates[0] ??
    "/tmp"
  );
}

function canEnter(folder: string, user: ServerUser): boolean {
  return spawnSync("test", ["-x", folder], { ...user }).status === 0;
}
