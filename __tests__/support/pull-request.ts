import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const examples = path.resolve("examples");

/** Files of a pull request by path, or the name of an example in examples/pull-requests. */
export type Changes = "safe" | "unsafe" | Record<string, string>;

/** What the runner has after actions/checkout, and what it is told about. */
export interface Checkout {
  workspace: string;
  /** The commit that was checked out: GitHub's merge of the pull request into its base. */
  sha: string;
  /** Text of the event file. */
  event: string;
}

/**
 * Plays a pull request against examples/articles: a remote whose branch `main` is the example, and a checkout with
 * nothing but the merge commit, as actions/checkout leaves it. The base branch is not there.
 *
 * @param folder an empty one
 */
export function checkOutPullRequest(
  folder: string,
  changes: Changes,
): Checkout {
  const { remote, base } = openRemote(folder);
  // The default branch is another one: only the event says where the pull request goes.
  git(remote, "branch", "trunk");
  git(remote, "checkout", "--quiet", "-b", "topic");
  applyChanges(remote, changes);
  const head = commit(remote, "The pull request");
  git(remote, "checkout", "--quiet", "--detach", "main");
  git(remote, "merge", "--quiet", "--no-ff", "-m", "Merge", "topic");
  git(remote, "update-ref", "refs/pull/7/merge", "HEAD");
  git(remote, "checkout", "--quiet", "trunk");
  git(remote, "rm", "-r", "--quiet", "alembic");
  commit(remote, "trunk goes another way");
  const template = readFileSync(
    path.resolve("__tests__/bundle/events/pull-request.json"),
    "utf8",
  );
  return {
    ...checkOut(remote, path.join(folder, "repo")),
    event: template.replaceAll("HEAD_SHA", head).replaceAll("BASE_SHA", base),
  };
}

/** A remote whose branch `main` is examples/articles. */
export function openRemote(folder: string): { remote: string; base: string } {
  const remote = path.join(folder, "remote");
  mkdirSync(remote, { recursive: true });
  const isSource = (file: string): boolean =>
    !["__pycache__", ".env"].includes(path.basename(file));
  cpSync(path.join(examples, "articles"), remote, {
    recursive: true,
    filter: isSource,
  });
  git(remote, "init", "--quiet", "--initial-branch=main");
  return { remote, base: commit(remote, "The application") };
}

export function applyChanges(repository: string, changes: Changes): void {
  const put = (file: string, text: string): void => {
    const place = path.join(repository, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  };
  if (typeof changes === "object") {
    for (const [file, text] of Object.entries(changes)) put(file, text);
    return;
  }
  const example = path.join(examples, "pull-requests", changes);
  put("app/models.py", readFileSync(path.join(example, "models.py"), "utf8"));
  const versions = path.join(repository, "alembic/versions");
  cpSync(path.join(example, "versions"), versions, {
    recursive: true,
    filter: (file) => path.basename(file) !== "__pycache__",
  });
}

export function checkOut(
  remote: string,
  workspace: string,
  number = 7,
): { workspace: string; sha: string } {
  const merge = `refs/remotes/pull/${number}/merge`;
  mkdirSync(workspace);
  git(workspace, "init", "--quiet");
  git(workspace, "remote", "add", "origin", `file://${remote}`);
  git(
    workspace,
    ...["fetch", "--quiet", "--no-tags", "--depth=1", "origin"],
    `+refs/pull/${number}/merge:${merge}`,
  );
  git(workspace, "checkout", "--quiet", "--force", merge);
  return { workspace, sha: git(workspace, "rev-parse", "HEAD") };
}

export function commit(repository: string, message: string): string {
  git(repository, "add", "--all");
  git(repository, "commit", "--quiet", "--allow-empty", "-m", message);
  return git(repository, "rev-parse", "HEAD");
}

/** Nobody's own configuration: no hooks, no signing. */
const environment = {
  PATH: process.env["PATH"],
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Test",
  GIT_AUTHOR_EMAIL: "test@example.invalid",
  GIT_COMMITTER_NAME: "Test",
  GIT_COMMITTER_EMAIL: "test@example.invalid",
};

export function git(folder: string, ...words: string[]): string {
  return execFileSync("git", words, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}
