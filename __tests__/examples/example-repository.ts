import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const examples = path.resolve("examples");

/** A git repository whose branch `main` is an example, in a temporary folder. */
export interface ExampleRepository {
  folder: string;
  /** Lays the files of a pull request over main, on a branch of its own. */
  play(pullRequest: string): void;
  remove(): void;
}

export function makeExampleRepository(example: string): ExampleRepository {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "example-")));
  copy(path.join(examples, example), folder);
  git(folder, "init", "--quiet", "--initial-branch=main");
  appendFileSync(path.join(folder, ".git/info/exclude"), "__pycache__/\n");
  commit(folder, "The application");
  return {
    folder,
    play(pullRequest) {
      git(folder, "checkout", "--quiet", "-B", "topic", "main");
      git(folder, "clean", "--quiet", "--force", "-d", "-X");
      copy(path.join(pullRequestsOf(example), pullRequest), folder);
      commit(folder, pullRequest);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Folder with the pull requests against an example. */
export function pullRequestsOf(example: string): string {
  return path.join(examples, `${example}-pull-requests`);
}

function copy(from: string, to: string): void {
  const isSource = (file: string): boolean =>
    !["__pycache__", ".env"].includes(path.basename(file));
  cpSync(from, to, { recursive: true, filter: isSource });
}

function commit(folder: string, message: string): void {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "-m", message);
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

function git(folder: string, ...words: string[]): void {
  execFileSync("git", words, {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
}
