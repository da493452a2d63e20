// How fast the gate is, against one `alembic` command per step.
//   node bench/bench.ts                 prints the table
//   node bench/bench.ts --write         also writes it into README.md
//   node bench/bench.ts --lengths 10    only histories of these lengths, with commas between
//   node bench/bench.ts --runs 1        fewer runs (5 by default, 3 for histories from 100 revisions)
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { replaceSection } from "../scripts/replace-section.ts";
import { openLedger } from "../src/database/ledger.ts";
import { startLocalServer } from "../src/database/local.ts";
import { describeMachine } from "./machine.ts";
import { OneByOne } from "./one-by-one.ts";
import { generateProject, type BenchedProject } from "./project.ts";
import { alternate, timeCommand } from "./run.ts";
import { median, sampleHistory } from "./sample.ts";
import { renderResults, type Comparison } from "./table.ts";

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
  const bench = new Bench(values.bundle, Number(values.runs));
  const text = await bench.run(values.lengths.split(",").map(Number));
  console.log(text);
  if (!values.write) return;
  const readme = join(root, "README.md");
  const markers = ["<!-- bench:start -->", "<!-- bench:end -->"] as const;
  const changed = replaceSection(
    readFileSync(readme, "utf8"),
    markers,
    `\n${text}\n`,
  );
  writeFileSync(readme, changed);
}

class Bench {
  private readonly bundle: string;
  private readonly runs: number;

  constructor(bundle: string, runs: number) {
    this.bundle = bundle;
    this.runs = runs;
  }

  async run(lengths: number[]): Promise<string> {
    const scratch = mkdtempSync(join(tmpdir(), "migration-gate-bench-"));
    const ledger = openLedger({ handleSignals: true });
    try {
      const server = await startLocalServer(null, ledger);
      const machine = describeMachine(python, server.description);
      const oneByOne = new OneByOne(server, environment);
      const [version, emptyProgram] = await this.startUp();
      const comparisons = [await this.compare(articles(), oneByOne)];
      for (const length of lengths) {
        const folder = join(scratch, String(length));
        const project = generateProject(folder, length);
        comparisons.push(await this.compare(project, oneByOne));
      }
      const { runs } = this;
      return renderResults({
        comparisons,
        version,
        emptyProgram,
        runs,
        machine,
      });
    } finally {
      for (const leftover of await ledger.close()) console.error(leftover);
      rmSync(scratch, { recursive: true });
    }
  }

  private async startUp(): Promise<[number, number]> {
    const node = (...words: string[]): Promise<number> =>
      timeCommand({ words: [process.execPath, ...words], folder: root });
    const times = await alternate(
      3 * this.runs,
      () => node(this.bundle, "--version"),
      () => node("--eval", "0"),
    );
    return [median(times[0]), median(times[1])];
  }

  private async compare(
    project: BenchedProject,
    oneByOne: OneByOne,
  ): Promise<Comparison> {
    const { name, revisions } = project;
    const runs = revisions.length < 100 ? this.runs : Math.min(this.runs, 3);
    const times = await alternate(
      runs,
      () => this.gate(project),
      () => oneByOne.time(project),
    );
    say(`${name}: ${times.map(listed).join(" against ")} ms`);
    return {
      name,
      revisions: revisions.length,
      gate: median(times[0]),
      oneByOne: median(times[1]),
      measured: sampleHistory(revisions.length).reduce(
        (sum, [first, end]) => sum + end - first,
        0,
      ),
    };
  }

  private gate({ folder }: BenchedProject): Promise<number> {
    const flags = ["--range", "all", "--database", "local", "--python", python];
    return timeCommand({
      words: [process.execPath, this.bundle, "check", folder, ...flags],
      folder: root,
    });
  }
}

function articles(): BenchedProject {
  const folder = join(root, "examples", "articles");
  const files = readdirSync(join(folder, "alembic", "versions"));
  const revisions = files.filter((file) => file.endsWith(".py"));
  return { name: "`examples/articles` (4 revisions)", folder, revisions };
}

function listed(times: number[]): string {
  return times.map((time) => time.toFixed(0)).join(", ");
}

function say(line: string): void {
  console.error(`bench: ${line}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
