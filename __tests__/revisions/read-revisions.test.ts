import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { Project } from "../../src/project/project.ts";
import { readRevisions } from "../../src/revisions/read-revisions.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "migration-gate-revisions-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), content);
}

const revision = (id: string): string =>
  `revision = "${id}"\ndown_revision = None\n`;

function project(...locations: string[]): Project {
  return {
    name: "alembic.ini",
    configFile: null,
    section: "alembic",
    directory: root,
    scriptLocation: root,
    versionLocations: locations.map((path) => join(root, path)),
    recursive: false,
  };
}

it("reads files in the order of their names and leaves folders below alone", async () => {
  write("v/b.py", revision("two"));
  write("v/a.py", revision("one"));
  write("v/sub/c.py", revision("three"));
  write("v/readme.txt", "");
  const { revisions } = await readRevisions(project("v"), root);
  expect(revisions.map(({ id, file }) => [id, file])).toEqual([
    ["one", "v/a.py"],
    ["two", "v/b.py"],
  ]);
});

it("reads folders below when the locations are recursive", async () => {
  write("v/z.py", revision("one"));
  write("v/sub/deep/c.py", revision("two"));
  write("v/__pycache__/d.py", revision("no"));
  const { revisions } = await readRevisions(
    { ...project("v"), recursive: true },
    root,
  );
  expect(revisions.map(({ file }) => file)).toEqual([
    "v/z.py",
    "v/sub/deep/c.py",
  ]);
});

it("reads a file once when two locations lead to it", async () => {
  write("v/a.py", revision("one"));
  symlinkSync(join(root, "v"), join(root, "linked"));
  const { revisions } = await readRevisions(project("v", "linked", "v"), root);
  expect(revisions.map(({ file }) => file)).toEqual(["v/a.py"]);
});

it("takes a version location that isn't there for an empty one", async () => {
  expect(await readRevisions(project("nowhere"), root)).toEqual({
    revisions: [],
    unreadable: [],
  });
});

it("reads other encodings when the file declares them", async () => {
  write(
    "v/a.py",
    Buffer.from(
      `# -*- coding: latin-1 -*-\n"""é"""\n${revision("one")}`,
      "latin1",
    ),
  );
  const { revisions } = await readRevisions(project("v"), root);
  expect(revisions[0]?.message).toBe("é");
});

it("returns what can't be read beside the rest", async () => {
  write("v/a.py", revision("one"));
  write("v/b.py", Buffer.from(`"""é"""\n${revision("two")}`, "latin1"));
  write("v/star.py", "from x import *\n");
  symlinkSync(join(root, "gone"), join(root, "v/link.py"));
  const { revisions, unreadable } = await readRevisions(project("v"), root);
  expect(revisions).toHaveLength(1);
  expect(
    unreadable.map(({ file, reason }) => [file, reason.split(/[,(]/)[0]]),
  ).toEqual([
    ["v/b.py", "it is not in the encoding it should be in "],
    ["v/link.py", "it can't be opened"],
    ["v/star.py", "`revision` is not set in it"],
  ]);
});
