import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";

/**
 * Makes a git repository whose branch `main` is the example application.
 * @param {string} example folder that is copied
 * @param {string} repository folder that is made
 */
export function makeRepository(example, repository) {
  cpSync(example, repository, { recursive: true, filter: isSource });
  git(repository, ["init", "--quiet", "--initial-branch", "main"]);
  commit(repository, "The application");
}

/**
 * Makes a branch from main with the revisions and models of a pull request.
 * @param {string} repository
 * @param {string} pullRequest folder with `models.py` and `versions`
 * @param {string} branch
 */
export function playPullRequest(repository, pullRequest, branch) {
  git(repository, ["checkout", "--quiet", "-b", branch, "main"]);
  cpSync(
    path.join(pullRequest, "models.py"),
    path.join(repository, "app", "models.py"),
  );
  cpSync(
    path.join(pullRequest, "versions"),
    path.join(repository, "alembic", "versions"),
    { recursive: true, filter: isSource },
  );
  commit(repository, `The ${branch} pull request`);
}

function isSource(file) {
  return !["__pycache__", ".env"].includes(path.basename(file));
}

function commit(repository, message) {
  git(repository, ["add", "--all"]);
  git(repository, ["commit", "--quiet", "--message", message]);
}

/** The reader's own configuration (hooks, signing) stays out of the demo. */
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Demo",
  GIT_AUTHOR_EMAIL: "demo@example.invalid",
  GIT_COMMITTER_NAME: "Demo",
  GIT_COMMITTER_EMAIL: "demo@example.invalid",
};

function git(folder, args) {
  const result = spawnSync("git", args, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
  if (result.error) throw new Error("git was not found: install it first.");
  if (result.status !== 0)
    throw new Error(`git ${args[0]} failed: ${result.stderr.trim()}`);
}
