import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A git repository in a temporary folder. */
export interface TestRepository {
  path: string;
  git(...args: string[]): string;
  write(path: string, content: string): void;
  /** Commits everything; returns the hash. */
  commit(): string;
  /** The same repository at another place. */
  copy(): TestRepository;
  /** A clone beside it, made with these options. */
  clone(...options: string[]): TestRepository;
}

/** Makes repositories; `remove` takes them all away. */
export function temporaryRepositories(): {
  create(): TestRepository;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), "migration-gate-git-"));
  let count = 0;
  const next = (): string => join(folder, `repository${(count += 1)}`);
  const open = (path: string): TestRepository => ({
    path,
    git: (...args) => runGit(path, args),
    write: (file, content) => {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), content);
    },
    commit: () => {
      runGit(path, ["add", "--all"]);
      runGit(path, ["commit", "--quiet", "--allow-empty", "-m", "step"]);
      return runGit(path, ["rev-parse", "HEAD"]);
    },
    copy: () => {
      const target = next();
      cpSync(path, target, { recursive: true });
      return open(target);
    },
    clone: (...options) => {
      const target = next();
      runGit(folder, [
        "clone",
        "--quiet",
        ...options,
        `file://${path}`,
        target,
      ]);
      return open(target);
    },
  });
  return {
    create: () => {
      const path = next();
      mkdirSync(path);
      runGit(path, ["init", "--quiet", "--template=", "--initial-branch=main"]);
      return open(path);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runGit(cwd: string, args: string[]): string {
  const identity = [
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.org",
  ];
  return execFileSync("git", [...identity, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}
