// How fast `migration-gate lint` is, against squawk on the same files.
//   node bench/lint.ts             prints the table
//   node bench/lint.ts --runs 3    fewer runs (5 by default)
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { writeLintFiles } from "./lint-files.ts";
import { renderLint, type LintComparison } from "./lint-table.ts";
import { alternate, timeCommand } from "./run.ts";
import { median } from "./sample.ts";

const root = join(import.meta.dirname, "..");

/** The section on lint: whole processes, both sides in turn. */
export async function benchLint(bundle: string, runs: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "migration-gate-bench-lint-"));
  try {
    const { one, many, large } = writeLintFiles(folder);
    const squawk = findSquawk();
    const compare = (name: string, files: string[]) =>
      compareOn(name, files, bundle, squawk.file, folder, runs);
    return renderLint(squawk.version, [
      await compare("one statement", [one]),
      await compare("100 files, 400 statements", many),
      await compare("one file, 10,000 statements", [large]),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareOn(
  name: string,
  files: string[],
  bundle: string,
  squawk: string,
  folder: string,
  runs: number,
): Promise<LintComparison> {
  // Both end with 1 where they find something.
  const accepted = [0, 1];
  const run = (...words: string[]): Promise<number> =>
    timeCommand({ words: [...words, ...files], folder, accepted });
  const times = await alternate(
    runs,
    () => run(process.execPath, bundle, "lint"),
    () => run(process.execPath, squawk),
  );
  return {
    name,
    runs,
    lint: median(times[0]),
    squawk: median(times[1]),
    ratio: median(times[0].map((time, index) => time / times[1][index]!)),
  };
}

/** The command that npm installs. */
function findSquawk(): { file: string; version: string } {
  const require = createRequire(join(root, "package.json"));
  const manifest = require.resolve("squawk-cli/package.json");
  const { version, bin } = require(manifest) as {
    version: string;
    bin: { squawk: string };
  };
  return { file: join(dirname(manifest), bin.squawk), version };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "5" },
      bundle: { type: "string", default: join(root, "dist", "index.js") },
    },
  });
  console.log(await benchLint(values.bundle, Number(values.runs)));
}
