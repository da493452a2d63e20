import { createHash } from "node:crypto";
import { posix } from "node:path";
import { GateError } from "../errors.ts";
import { git } from "./git.ts";

/** A file of a commit. */
export interface TreeFile {
  /** Relative to the repository's root, with forward slashes. */
  path: string;
  /** Hash of its content. */
  blob: string;
}

/** The regular files in a folder of a commit; none when there is no such folder. */
export async function listFiles(
  repository: string,
  commit: string,
  folder: string,
  isRecursive: boolean,
): Promise<TreeFile[]> {
  const { status, stdout, stderr } = await git(repository, [
    "ls-tree",
    "-z",
    ...(isRecursive ? ["-r"] : []),
    commit,
    "--",
    ...(folder === "." ? [] : [`${folder}/`]),
  ]);
  if (status !== 0) {
    throw new GateError(
      "environment",
      `git can't list ${folder} of commit ${commit}. Check that the checkout is whole.`,
      { details: stderr.split("\n").filter(Boolean).slice(-5) },
    );
  }
  // Names are separated by NUL: any other character may be part of one.
  return stdout
    .toString("utf8")
    .split("\0")
    .flatMap((entry) => {
      const match = /^100\d{3} blob ([0-9a-f]+)\t([^]*)$/.exec(entry);
      const [, blob, path] = match ?? [];
      return blob && path ? [{ blob, path }] : [];
    });
}

/** Whether a path is a folder in a commit. */
export async function isFolderAt(
  repository: string,
  commit: string,
  path: string,
): Promise<boolean> {
  if (posix.isAbsolute(path)) return false;
  const args = ["cat-file", "-t", `${commit}:./${path}`];
  return (await git(repository, args)).stdout.toString().trim() === "tree";
}

/** A file's text in a commit, null when it isn't there. */
export async function readTextAt(
  repository: string,
  commit: string,
  path: string,
): Promise<string | null> {
  if (posix.isAbsolute(path)) return null;
  const args = ["cat-file", "blob", `${commit}:./${path}`];
  const { status, stdout } = await git(repository, args);
  return status === 0 ? stdout.toString("utf8") : null;
}

/** The contents of many blobs through one git process, in the order asked for; null for what git doesn't have. */
export async function readBlobs(
  repository: string,
  blobs: string[],
): Promise<(Buffer | null)[]> {
  if (blobs.length === 0) return [];
  const input = blobs.map((blob) => `${blob}\n`).join("");
  const { stdout } = await git(repository, ["cat-file", "--batch"], { input });
  const contents: (Buffer | null)[] = [];
  let at = 0;
  while (at < stdout.length) {
    const headEnd = stdout.indexOf("\n", at);
    const head = stdout.toString("latin1", at, headEnd);
    const size = / blob (\d+)$/.exec(head)?.[1];
    at = headEnd + 1;
    if (size === undefined) {
      contents.push(null);
      continue;
    }
    contents.push(stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

/** The hash that git gives to a file's content, in the format (SHA-1 or SHA-256) of a hash with that many digits. */
export function blobHash(content: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? "sha256" : "sha1")
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest("hex");
}
