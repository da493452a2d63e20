// Shows the gate at work: an application with two pull requests, one unsafe and one safe, then the whole histories of
// the other example projects. Exit status 0 means that the gate judged all of them as it should.
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { missingFindings, readExpectations } from "./demo/expectations.ts";
import { makeRepository, playPullRequest } from "./demo/play-pull-request.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const examples = path.join(root, "examples");
const bundle = path.join(root, "dist", "index.js");

const pullRequests = [
  {
    branch: "unsafe",
    exit: 1,
    title: "Pull request 1: what people write at first",
  },
  {
    branch: "safe",
    exit: 0,
    title: "Pull request 2: the same wishes, written well",
  },
];

const histories = [
  { example: "boilerplate", title: "an src layout, revisions by date" },
  { example: "numbered", title: "revisions by number" },
  { example: "players", title: "SQLite through aiosqlite, in batch mode" },
];

async function main() {
  if (!existsSync(bundle))
    throw new Error("dist/index.js is missing: run `npm run build` first.");
  const folder = mkdtempSync(path.join(tmpdir(), "migration-gate-demo-"));
  // The gate gets the signal too and cleans up after itself before it ends.
  let isInterrupted = false;
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => (isInterrupted = true));
  try {
    const repository = path.join(folder, "articles");
    mkdirSync(repository);
    makeRepository(path.join(examples, "articles"), repository);
    const problems = [];
    for (const pullRequest of pullRequests)
      if (!isInterrupted)
        problems.push(...(await play(repository, pullRequest)));
    for (const history of histories)
      if (!isInterrupted) problems.push(...(await replay(folder, history)));
    finish(problems);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(repository, { branch, exit, title }) {
  const changes = path.join(examples, "pull-requests", branch);
  playPullRequest(repository, changes, branch);
  console.log(`\n=== ${title} (examples/pull-requests/${branch}) ===\n`);
  const reportFile = path.join(path.dirname(repository), `${branch}.json`);
  const status = await runGate(repository, [
    ...["--base-ref", "main"],
    ...["--report", reportFile],
  ]);
  if (status !== exit)
    return [`${branch}: exit status ${status} instead of ${exit}`];
  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  const expectations = readExpectations(path.join(changes, "versions"));
  return missingFindings(expectations, report).map(
    (missing) => `${branch}: no finding ${missing}`,
  );
}

/** Every revision of an example, from the empty database. */
async function replay(folder, { example, title }) {
  const repository = path.join(folder, example);
  mkdirSync(repository);
  makeRepository(path.join(examples, example), repository);
  console.log(`\n=== Another project: ${title} (examples/${example}) ===\n`);
  const status = await runGate(repository, ["--range", "all"]);
  return status === 0 ? [] : [`${example}: exit status ${status}`];
}

function runGate(repository, flags) {
  const python = path.join(root, ".venv", "bin", "python");
  const child = spawn(
    process.execPath,
    [
      ...[bundle, "check", repository, "--python", quote(python)],
      ...["--database", "local", ...flags],
    ],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
}

/** `--python` takes a command line, and a clone may live in a folder with a space in its name. */
function quote(file) {
  return /\s/.test(file) ? `"${file}"` : file;
}

function finish(problems) {
  if (problems.length === 0) {
    console.log(
      "\nThe demo ended as it should: one pull request failed, everything else passed.",
    );
    return;
  }
  console.error("\nThe demo did not end as it should:");
  for (const problem of problems) console.error(`  ${problem}`);
  process.exitCode = 1;
}

main().catch((error) => {
  console.error(`demo: ${error.message}`);
  process.exitCode = 1;
});
