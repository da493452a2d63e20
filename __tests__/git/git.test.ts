import { tmpdir } from "node:os";
import { afterEach, expect, it } from "@jest/globals";
import { git, GitMissing } from "../../src/git/git.ts";

const path = process.env["PATH"];
afterEach(() => {
  process.env["PATH"] = path;
  delete process.env["GIT_DIR"];
});

it("returns status and output of a git that fails", async () => {
  const { status, stderr } = await git(tmpdir(), ["no-such-command"]);
  expect(status).toBe(1);
  expect(stderr).toContain("no-such-command");
});

it("ends a git that takes too long", async () => {
  const args = ["-c", "alias.wait=!exec sleep 60", "wait"];
  expect(await git(tmpdir(), args, { timeout: 0.3 })).toMatchObject({
    status: -1,
  });
});

it("says that git is missing", async () => {
  process.env["PATH"] = "/nowhere";
  await expect(git(tmpdir(), ["--version"])).rejects.toBeInstanceOf(GitMissing);
});

it("asks nobody and stays in its folder", async () => {
  process.env["GIT_DIR"] = "/elsewhere";
  const args = [
    "-c",
    "alias.show-it=!echo [$GIT_DIR$GIT_TERMINAL_PROMPT]",
    "show-it",
  ];
  expect((await git(tmpdir(), args)).stdout.toString()).toBe("[0]\n");
});
