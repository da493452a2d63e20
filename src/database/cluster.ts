import { execFile } from "node:child_process";
import {
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { GateError } from "../errors.ts";
import { dataDirectoryOf } from "./resource.ts";
import type { ServerUser } from "./server-user.ts";

const run = promisify(execFile);

/** A folder of this run and the user who works in it; null: ourselves. */
export interface Workplace {
  folder: string;
  user: ServerUser | null;
  signal: AbortSignal | undefined;
}

/** Makes the folder, closed to everybody but its user. */
export function makeWorkplace({ folder, user }: Workplace): void {
  mkdirSync(folder, { mode: 0o700 });
  give(folder, user);
}

function give(file: string, user: ServerUser | null): void {
  if (user) chownSync(file, user.uid, user.gid);
}

/** Options that run a program as the server's user, with nothing of our environment: it can hold secrets. */
export function spawnOptions({ user }: Pick<Workplace, "user">): {
  env: NodeJS.ProcessEnv;
  cwd: string;
  uid?: number;
  gid?: number;
} {
  const { PATH, LD_LIBRARY_PATH } = process.env;
  return {
    env: { LC_ALL: "C", PATH, ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }) },
    cwd: "/",
    ...user,
  };
}

/** The folder of programs that the server's user can run: a copy when it may not enter where they are installed. */
export async function reachableBinaries(
  directory: string,
  place: Workplace,
): Promise<string> {
  if (!place.user || (await canRun(directory, place))) return directory;
  const installation = path.dirname(directory);
  const copy = path.join(place.folder, "postgresql");
  cpSync(installation, copy, { recursive: true, verbatimSymlinks: true });
  give(copy, place.user);
  for (const name of readdirSync(copy, { recursive: true })) {
    give(path.join(copy, name.toString()), place.user);
  }
  return path.join(copy, path.basename(directory));
}

async function canRun(directory: string, place: Workplace): Promise<boolean> {
  const postgres = path.join(directory, "postgres");
  return run(postgres, ["--version"], spawnOptions(place)).then(
    () => true,
    () => false,
  );
}

/** Runs `initdb`: a cluster in UTF-8 whose superuser is `postgres` with the given password. */
export async function initCluster(
  directory: string,
  password: string,
  place: Workplace,
): Promise<void> {
  const passwordFile = path.join(place.folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
  give(passwordFile, place.user);
  try {
    await initdb(directory, passwordFile, place);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function initdb(
  directory: string,
  passwordFile: string,
  place: Workplace,
): Promise<void> {
  // macOS has no C.UTF-8, and old C libraries neither; C is the same but for letters beyond ASCII.
  for (const locale of ["C.UTF-8", "C"]) {
    place.signal?.throwIfAborted();
    const failure = await tryInitdb(directory, passwordFile, locale, place);
    if (failure === null) return;
    if (!failure.includes("invalid locale") || locale === "C") {
      throw new GateError(
        "environment",
        "The throwaway database could not be made: initdb failed.",
        { details: failure.trim().split("\n").slice(-10) },
      );
    }
  }
}

/** @returns null when it worked, else what initdb said. */
async function tryInitdb(
  directory: string,
  passwordFile: string,
  locale: string,
  place: Workplace,
): Promise<string | null> {
  const words = [
    ["-D", dataDirectoryOf(place.folder)],
    ["--username=postgres", `--pwfile=${passwordFile}`, "-A", "scram-sha-256"],
    ["--encoding=UTF8", `--locale=${locale}`, "--no-sync"],
  ].flat();
  try {
    await run(path.join(directory, "initdb"), words, {
      ...spawnOptions(place),
      ...(place.signal && { signal: place.signal }),
    });
    return null;
  } catch (error) {
    place.signal?.throwIfAborted();
    const { stderr, message } = error as Error & { stderr?: string };
    return stderr || message;
  }
}
