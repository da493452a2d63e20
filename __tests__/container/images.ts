import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { embeddedArchive } from "../snapshot/find-pg-dump.ts";
import { docker } from "./docker.ts";

/** The image that all others are made from. */
export const postgres = "postgres:15";

function isThere(name: string): boolean {
  return docker(["images", "--quiet", name]) !== "";
}

/** Makes an image from `postgres:15` by changing its configuration, and its files as `copies` says. */
export function imageWith(
  name: string,
  changes: string[],
  copies: [string, string][] = [],
): string {
  const id = docker(["create", postgres]);
  try {
    for (const [from, to] of copies) docker(["cp", from, `${id}:${to}`]);
    const words = changes.flatMap((change) => ["--change", change]);
    docker(["commit", ...words, id, name]);
  } finally {
    docker(["rm", "--volumes", id]);
  }
  return name;
}

/** What the image does before anything else, then what `postgres:15` does. */
export function imageThatFirst(name: string, script: string): string {
  const words = ["sh", "-c", `${script}; exec docker-entrypoint.sh "$@"`, "sh"];
  return imageWith(name, [
    `ENTRYPOINT ${JSON.stringify(words)}`,
    'CMD ["postgres"]',
  ]);
}

/** An image with one program that needs nothing else: no shell, no PostgreSQL. */
export function hollowImage(
  name: string,
  { start, platform }: { start: string; platform?: string },
): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hollow-"));
  try {
    const program = path.join(folder, "program");
    copyFileSync(staticProgram(), program);
    if (platform !== undefined) makeForeign(program);
    const lines = ["FROM scratch", "COPY program /program", start];
    writeFileSync(path.join(folder, "Dockerfile"), lines.join("\n"));
    const wanted = platform === undefined ? [] : ["--platform", platform];
    docker(["build", "--quiet", ...wanted, "--tag", name, folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return name;
}

/** The one that every Debian and Ubuntu has. */
function staticProgram(): string {
  const [found = ""] = ["/sbin/ldconfig.real", "/sbin/ldconfig"].filter(
    existsSync,
  );
  return found;
}

/** Says in the program's header that it is for another processor, as far as the kernel looks. */
function makeForeign(program: string): void {
  const bytes = readFileSync(program);
  const sparc = 2;
  bytes.writeUInt16LE(sparc, 18);
  writeFileSync(program, bytes);
}

/** PostgreSQL 18 with pgvector, from the Python package that the tests have pg_dump from. Made once on each machine. */
export function vectorImage(): string {
  const name = "migration-gate-test-pgvector:18";
  if (isThere(name)) return name;
  const folder = mkdtempSync(path.join(tmpdir(), "pgvector-"));
  try {
    chmodSync(folder, 0o755);
    unpack("/bin/pg_dump", folder, 1);
    unpack("/lib/vector.so", folder, 1);
    const libraries = path.join(folder, "lib");
    unpack("libicudata.so", libraries, 0);
    for (const file of readdirSync(libraries)) addShortName(libraries, file);
    const changes = [
      "ENV PATH=/opt/postgresql/bin:/usr/local/bin:/usr/bin:/bin",
      "ENV LD_LIBRARY_PATH=/opt/postgresql/lib",
    ];
    return imageWith(name, changes, [[folder, "/opt/postgresql"]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function unpack(file: string, folder: string, strip: number): void {
  const words = ["-x", "-C", folder, `--strip-components=${strip}`];
  execFileSync("tar", words, { input: embeddedArchive(file) });
}

/** `libicuuc.so.70` for `libicuuc.so.70.1`: the linker looks for that one. */
function addShortName(folder: string, file: string): void {
  const [, short] = /^(lib(?:icu|xml).*\.so\.\d+)\..+$/.exec(file) ?? [];
  if (short !== undefined) symlinkSync(file, path.join(folder, short));
}
