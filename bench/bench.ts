// How fast the gate is, against one `alembic` command per step.
//   node bench/bench.ts                 prints the table
//   node bench/bench.ts --write         also writes it into README.md
//   node bench/bench.ts --lengths 10    only histories of these lengths, with commas between
//   node bench/bench.ts --runs 1        fewer runs (5 by default, 3 for histories from 100 revisions)
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { replaceSection } from "../scripts/replace-section.ts";
import { openLedger } from "../src/database/ledger.ts";
import { startLocalServer } from "../src/database/local.ts";
import { benchLint } from "./lint.ts";
import { describeMachine } from "./machine.ts";
import { OneByOne } from "./one-by-one.ts";
import { generateProject, type BenchedProject } from "./project.ts";
import { alternate, timeCommand } from "./run.ts";
import { median, sampleHistory } from "./sample.ts";
import { renderResults, type Comparison } from "./table.ts";
import { WholeGate } from "./whole-gate.ts";

const root = join(import.meta.dirname, "..");
const environment = join(root, ".venv");
const python = join(environment, "bin", "python");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      write: { type: "boolean", default: false },
      runs: { type: "string", default: "5" },
      lengths: { type: "string", default: "10,100,500" },
      bundle: { type: "string", default: join(root, "dist", "index.js") },
    },
  });
  const lengths = values.lengths.split(",").map(Number);
  const runs = Number(values.runs);
  const text = [
    await bench(values.bundle, lengths, runs),
    await benchLint(values.bundle, runs),
  ].join("\n\n");
  console.log(text);
  if (values.write) writeIntoReadme(text);
}

async function bench(
  bundle: string,
  lengths: number[],
  runs: number,
): Promise<string> {
  const ledger = openLedger({ handleSignals: true });
  try {
    const scratch = mkdtempSync(join(tmpdir(), "migration-gate-bench-"));
    ledger.record({ kind: "folder", folder: scratch });
    const server = await startLocalServer(null, ledger);
    const machine = describeMachine(python, server.description);
    const gate = new WholeGate(bundle, python, server);
    const oneByOne = new OneByOne(server, environment);
    const [version, emptyProgram] = await startUp(bundle, 3 * runs);
    const comparisons = [await compare(articles(), runs, gate, oneByOne)];
    for (const length of lengths) {
      const project = generateProject(join(scratch, String(length)), length);
      const times = length < 100 ? runs : Math.min(runs, 3);
      comparisons.push(await compare(project, times, gate, oneByOne));
    }
    return renderResults({ comparisons, version, emptyProgram, machine });
  } finally {
    for (const leftover of await ledger.close()) console.error(leftover);
  }
}

/** Medians of `--version` and of an empty program, in milliseconds. */
async function startUp(
  bundle: string,
  runs: number,
): Promise<[version: number, emptyProgram: number]> {
  const node = (...words: string[]): Promise<number> =>
    timeCommand({ words: [process.execPath, ...words], folder: root });
  const times = await alternate(
    runs,
    () => node(bundle, "--version"),
    () => node("--eval", "0"),
  );
  return [median(times[0]), median(times[1])];
}

async function compare(
  project: BenchedProject,
  runs: number,
  gate: WholeGate,
  oneByOne: OneByOne,
): Promise<Comparison> {
  const { name, revisions } = project;
  const times = await alternate(
    runs,
    () => gate.time(project),
    () => oneByOne.time(project),
  );
  console.error(`bench: ${name}: ${times.map(listed).join(" against ")} ms`);
  const samples = sampleHistory(revisions.length);
  return {
    name,
    runs,
    revisions: revisions.length,
    gate: median(times[0]),
    oneByOne: median(times[1]),
    ratio: median(times[0].map((time, run) => time / times[1][run]!)),
    measured: samples.reduce((sum, [first, end]) => sum + end - first, 0),
  };
}

function articles(): BenchedProject {
  const folder = join(root, "examples", "articles");
  const files = readdirSync(join(folder, "alembic", "versions"));
  const revisions = files.filter((file) => file.endsWith(".py"));
  const name = `\`examples/articles\` (${revisions.length} revisions)`;
  return { name, folder, revisions };
}

function listed(times: number[]): string {
  return times.map((time) => time.toFixed(0)).join(", ");
}

function writeIntoReadme(text: string): void {
  const readme = join(root, "README.md");
  const markers = ["<!-- bench:start -->", "<!-- bench:end -->"] as const;
  const old = readFileSync(readme, "utf8");
  writeFileSync(readme, replaceSection(old, markers, `\n${text}\n`));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
