import { spawn, type ChildProcess } from "node:child_process";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

export interface GitResult {
  /** Exit status; -1 when git was ended by a signal, for instance because its time was up. */
  status: number;
  stdout: Buffer;
  stderr: string;
}

export interface GitOptions {
  /** Written to git's standard input, which is closed otherwise. */
  input?: string;
  /** Seconds, 60 by default: a server that doesn't answer must not hold up the run. */
  timeout?: number;
  /** Settings for this call that nobody may see in the list of processes. */
  secretConfig?: readonly (readonly [key: string, value: string])[];
}

/** There is no `git` on this machine. */
export class GitMissing extends Error {
  constructor(cause: unknown) {
    super("git is not installed", { cause });
    this.name = "GitMissing";
  }
}

/** Settings of the user's configuration that would run programs or change files behind our back. */
const settings = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "gc.auto=0",
  "maintenance.auto=false",
].flatMap((setting) => ["-c", setting]);

/**
 * Runs git in a folder, without a shell, hooks or questions.
 *
 * @throws GitMissing when git can't be started; a git that fails is a result with its status
 */
export async function git(
  folder: string,
  args: string[],
  { input, timeout = 60, secretConfig = [] }: GitOptions = {},
): Promise<GitResult> {
  const child = spawn("git", ["--no-pager", ...settings, ...args], {
    cwd: folder,
    env: { ...environment(process.env), ...inVariables(secretConfig) },
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  // The option `timeout` of spawn would go on ticking when git can't be started.
  const timer = setTimeout(() => end(child), timeout * 1000);
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", (error) => reject(new GitMissing(error)));
    child.once("close", (status) => resolve(status ?? -1));
  });
  // A git that ends early closes its input; its status tells why.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
  try {
    const [status, stdout, stderr] = await Promise.all([
      ended,
      contentOf(child.stdout),
      contentOf(child.stderr),
    ]);
    return { status, stdout, stderr: stderr.toString() };
  } finally {
    clearTimeout(timer);
  }
}

/** Ends git without waiting for what it has started: that may hold its output open. */
function end(child: ChildProcess): void {
  child.kill();
  child.stdout?.destroy();
  child.stderr?.destroy();
}

async function contentOf(stream: Readable | null): Promise<Buffer> {
  const nothing = Buffer.alloc(0);
  return stream ? buffer(stream).catch(() => nothing) : nothing;
}

/** The caller's environment without what would lead git to another repository or make it ask somebody. */
function environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    GIT_DIR: _dir,
    GIT_WORK_TREE: _tree,
    GIT_INDEX_FILE: _index,
    GIT_PREFIX: _prefix,
    ...rest
  } = own;
  return {
    ...rest,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GCM_INTERACTIVE: "never",
  };
}

/** https://git-scm.com/docs/git-config#Documentation/git-config.txt-GITCONFIGCOUNT */
function inVariables(
  settings: NonNullable<GitOptions["secretConfig"]>,
): NodeJS.ProcessEnv {
  const known = Number(process.env["GIT_CONFIG_COUNT"] ?? 0) || 0;
  if (settings.length === 0) return {};
  const variables: NodeJS.ProcessEnv = {
    GIT_CONFIG_COUNT: String(known + settings.length),
  };
  for (const [index, [key, value]] of settings.entries()) {
    variables[`GIT_CONFIG_KEY_${known + index}`] = key;
    variables[`GIT_CONFIG_VALUE_${known + index}`] = value;
  }
  return variables;
}
