import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Files of a commit by path. */
export type Tree = ReadonlyMap<string, string>;

/** A file of a pull request as `pulls/{n}/files` tells of it. */
export interface ChangedFile {
  filename: string;
  status: "added" | "modified" | "removed";
  additions: number;
  deletions: number;
  changes: number;
  /** Hunks with three lines around them; GitHub leaves it out for large and binary files. */
  patch?: string;
}

/** How git's hash of the file's text would be named. */
export function blobSha(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}

/** Files that differ, in order of their paths. */
export function changedFiles(before: Tree, after: Tree): ChangedFile[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => before.get(name) !== after.get(name))
    .sort()
    .map((name) => changedFile(name, before.get(name), after.get(name)));
}

function changedFile(
  filename: string,
  before: string | undefined,
  after: string | undefined,
): ChangedFile {
  const patch = patchOf(before ?? "", after ?? "");
  const count = (sign: string): number =>
    patch.split("\n").filter((line) => line.startsWith(sign)).length;
  const [additions, deletions] = [count("+"), count("-")];
  const status =
    before === undefined
      ? "added"
      : after === undefined
        ? "removed"
        : "modified";
  const counts = { additions, deletions, changes: additions + deletions };
  return { filename, status, ...counts, ...(patch && { patch }) };
}

function patchOf(before: string, after: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "fake-github-"));
  try {
    writeFileSync(path.join(folder, "before"), before);
    writeFileSync(path.join(folder, "after"), after);
    const options = ["--no-index", "--no-color", "--unified=3"];
    const { stdout } = spawnSync(
      "git",
      ["diff", ...options, "before", "after"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    const start = stdout.indexOf("\n@@");
    return start < 0 ? "" : stdout.slice(start + 1).replace(/\n$/, "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One hunk: the lines that a review comment may stand on, per side, and its text. */
export interface Hunk {
  LEFT: Set<number>;
  RIGHT: Set<number>;
  text: string;
}

export function hunksOf(patch = ""): Hunk[] {
  return patch
    .split(/^(?=@@ )/m)
    .filter((text) => text.startsWith("@@ "))
    .map((text) => {
      const head = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(text);
      const at = { LEFT: Number(head?.[1]), RIGHT: Number(head?.[2]) };
      const hunk: Hunk = { LEFT: new Set(), RIGHT: new Set(), text };
      for (const line of text.split("\n").slice(1)) {
        if (line.startsWith(" ") || line.startsWith("-"))
          hunk.LEFT.add(at.LEFT++);
        if (line.startsWith(" ") || line.startsWith("+"))
          hunk.RIGHT.add(at.RIGHT++);
      }
      return hunk;
    });
}

/** A hunk's text up to a line, as GitHub shows it above the comment on that line. */
export function textUpTo(
  { text }: Hunk,
  side: "LEFT" | "RIGHT",
  line: number,
): string {
  const [head = "", ...lines] = text.split("\n");
  const start = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(head);
  let next = Number(start?.[side === "LEFT" ? 1 : 2]);
  const counted = side === "LEFT" ? "-" : "+";
  const end = lines.findIndex(
    (one) =>
      (one.startsWith(" ") || one.startsWith(counted)) && next++ === line,
  );
  return [head, ...lines.slice(0, end + 1)].join("\n");
}
