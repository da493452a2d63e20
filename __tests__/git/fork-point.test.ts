import { afterAll, describe, expect, it } from "@jest/globals";
import { findForkPoint } from "../../src/git/fork-point.ts";
import type { GitEvent } from "../../src/git/base-candidates.ts";
import { temporaryRepositories, type TestRepository } from "./repository.ts";

const repositories = temporaryRepositories();
afterAll(() => repositories.remove());

/** Main, a branch with one commit, main one commit further, and GitHub's merge of both. */
function history() {
  const repository = repositories.create();
  repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
  const step = (name: string) => {
    repository.write(name, "");
    return repository.commit();
  };
  const fork = step("begun");
  repository.git("checkout", "--quiet", "-b", "change");
  const change = step("changed");
  repository.git("checkout", "--quiet", "main");
  const tip = step("meanwhile");
  const tree = repository.git("rev-parse", "HEAD^{tree}");
  const merge = repository.git(
    ...["-c", "user.name=Test", "-c", "user.email=test@example.org"],
    ...["commit-tree", tree, "-p", tip, "-p", change, "-m", "merge"],
  );
  repository.git("branch", "merged", merge);
  return { repository, fork, tip, change };
}

const forkPoint = (
  { path }: TestRepository,
  commit: string,
  event: GitEvent | null = null,
  isStart = false,
) => findForkPoint(path, { commit, isStart }, event, null);

/** A pull request with this head. */
const request = (sha: string): GitEvent => ({
  name: "pull_request",
  baseRef: "main",
  payload: { pull_request: { head: { sha } } },
});

describe("the commit that the work goes on from", () => {
  it("is the merge base in a whole clone", async () => {
    const { repository, fork, tip } = history();
    repository.git("checkout", "--quiet", "change");
    expect(await forkPoint(repository, tip)).toBe(fork);
  });

  it("is the base's tip in GitHub's merge commit", async () => {
    const { repository, tip } = history();
    repository.git("checkout", "--quiet", "merged");
    expect(await forkPoint(repository, tip)).toBe(tip);
  });

  it("is the first parent of a merge commit that was fetched alone", async () => {
    const { repository, tip } = history();
    const shallow = repository.clone("--depth=1", "--branch=merged");
    expect(await forkPoint(shallow, tip)).toBe(tip);
  });

  it("can't be told of another commit that was fetched alone", async () => {
    const { repository, tip } = history();
    const shallow = repository.clone("--depth=1", "--branch=change");
    expect(await forkPoint(shallow, tip)).toBeNull();
  });

  it("is no parent of a merge commit that the author made", async () => {
    const { repository, tip, change } = history();
    repository.git("checkout", "--quiet", "change");
    repository.git("merge", "--quiet", "--no-edit", "main");
    const head = repository.git("rev-parse", "HEAD");
    const shallow = repository.clone("--depth=1", "--branch=change");
    expect(await forkPoint(shallow, tip, request(head))).toBeNull();
    const merged = repository.clone("--depth=1", "--branch=merged");
    expect(await forkPoint(merged, tip, request(change))).toBe(tip);
  });

  it("is what the event says that the work was put onto, also after a forced push", async () => {
    const { repository, fork, tip } = history();
    const shallow = repository.clone("--depth=1", "--branch=change");
    expect(await forkPoint(shallow, fork, null, true)).toBe(fork);
    repository.git("checkout", "--quiet", "change");
    expect(await forkPoint(repository, tip, null, true)).toBe(tip);
  });
});
