import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { sourceReader } from "../../src/formats/source-reader.ts";

let root: string;
let repository: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "sources-"));
  repository = path.join(root, "repository");
  mkdirSync(path.join(repository, "folder"), { recursive: true });
  writeFileSync(path.join(repository, "a.py"), "größe\n");
  writeFileSync(path.join(repository, "large.py"), "x".repeat(300_000));
  writeFileSync(path.join(root, "secret"), "s3cret");
  symlinkSync(path.join(root, "secret"), path.join(repository, "link.py"));
});
afterAll(() => rmSync(root, { recursive: true }));

it("reads a file of the repository", () => {
  expect(sourceReader(repository)("a.py")).toBe("größe\n");
});

it("reads a file once", () => {
  const read = sourceReader(repository);
  const file = path.join(repository, "twice.py");
  writeFileSync(file, "one");
  expect(read("twice.py")).toBe("one");
  writeFileSync(file, "two");
  expect(read("twice.py")).toBe("one");
});

it.each(["no.py", "folder", "large.py", "link.py", "../secret", "a\u0000b"])(
  "has nothing to say of %j",
  (file) => {
    expect(sourceReader(repository)(file)).toBeNull();
  },
);
