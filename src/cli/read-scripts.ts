import { readFileSync } from "node:fs";
import path from "node:path";
import { GateError } from "../errors.ts";
import { harmless } from "../settings/wording.ts";
import type { Script } from "../lint/script.ts";

export interface Places {
  /** Absolute path of the current folder. */
  cwd: string;
  /** Root that the paths in reports count from. */
  repository: string;
  stdin: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads the files, and standard input for `-`.
 *
 * @throws GateError of kind `settings` with everything that can't be read
 */
export async function readScripts(
  files: readonly string[],
  places: Places,
): Promise<Script[]> {
  const scripts: Script[] = [];
  const problems: string[] = [];
  for (const file of new Set(files))
    try {
      scripts.push(await readScript(file, places));
    } catch (error) {
      problems.push(`${harmless(file, 300)}: ${reasonOf(error)}.`);
    }
  if (problems.length === 0) return scripts;
  const [only = ""] = problems;
  throw problems.length === 1
    ? new GateError("settings", only)
    : new GateError("settings", `${problems.length} files can't be read.`, {
        details: problems,
      });
}

async function readScript(file: string, places: Places): Promise<Script> {
  if (file === "-")
    return { name: "stdin", text: decode(await readAll(places.stdin)) };
  const location = path.resolve(places.cwd, file);
  const text = decode(readFileSync(location));
  return { name: nameOf(location, places.repository), text };
}

async function readAll(
  stream: AsyncIterable<Uint8Array | string>,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Relative to the repository with slashes, absolute outside of it. */
function nameOf(location: string, repository: string): string {
  const relative = path.relative(repository, location);
  return relative.startsWith("..") || path.isAbsolute(relative)
    ? location
    : relative.split(path.sep).join("/");
}

class NotText extends Error {}

/** UTF-8, or UTF-16 where it begins with a mark that says so. */
function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = decodeAs(isUtf16 ? "utf-16le" : "utf-8", bytes);
  if (text.includes("\0"))
    throw new NotText("this is not text: it holds NUL bytes");
  return text;
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NotText(
      `this is not ${encoding.toUpperCase()} text; convert it first, for instance with iconv`,
      { cause },
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof NotText) return error.message;
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "this is a folder; name the files in it";
    case "EACCES":
      return "this may not be read by this user";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
