import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { GateError } from "../errors.ts";
import type { InitPlan, PlannedFile } from "../init/plan-files.ts";
import { harmless, quote } from "../settings/wording.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";

/** What `migration-gate init --help` prints. */
const help = `Usage: migration-gate init [PATH] [flags]

Write a workflow and a commented \`.migration-gate.yml\` that fit the repository:
how its Python packages are installed, which PostgreSQL it runs, which variables
its settings insist on. Nothing of the project is run, no database is started,
and no value is taken out of a \`.env\` file.

Both files are shown first, with the reason of each choice. On a terminal you
are asked; elsewhere they are only shown, unless --yes is given.

Flags
  -y, --yes
      Write without asking.
  --force
      Replace the files where they are there already.

Exit status
  0  written, or only shown
  2  a file is there already, there is no project, or the command line is wrong
  3  no project has a database that the gate can start
`;

/** `migration-gate init`: shows the two files that a repository needs, and writes them when that is wanted. */
export async function init(
  args: readonly string[],
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  const { values, positionals } = parseFlags(args);
  if (values.help) {
    io.stdout.write(help);
    return 0;
  }
  const plan = await parts.initialize.plan(folderOf(positionals, io));
  io.stdout.write(render(plan));
  const there = parts.initialize.existing(plan.files);
  if (there.length > 0 && !values.force) throw thereAlready(there);
  if (!(values.yes ?? (await isWanted(io)))) return 0;
  parts.initialize.write(plan, values.force ?? false);
  io.stderr.write(
    `Written: ${namesOf(plan.files)}. Commit both; \`migration-gate check --range all\` tries them here.\n`,
  );
  return 0;
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        yes: { type: "boolean", short: "y" },
        force: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
      allowPositionals: true,
    });
  } catch {
    throw new GateError(
      "settings",
      "`init` takes a PATH, `--yes` and `--force`, and nothing else.",
    );
  }
}

function folderOf([given = ".", ...more]: string[], { cwd }: CliIo): string {
  if (more.length > 0)
    throw new GateError("settings", "`init` takes one PATH at most.");
  const folder = path.resolve(cwd, given);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new GateError(
      "settings",
      `argument PATH: ${quote(given)} is not a folder.`,
    );
  return folder;
}

function render({ reasons, files }: InitPlan): string {
  const found = reasons.map(
    ({ what, why }) =>
      `  ${harmless(what, 400)}\n      ${harmless(why, 400)}\n`,
  );
  const shown = files.map(
    ({ name, text }) => `\n── ${harmless(name)}\n\n${text}`,
  );
  return `Found, without running anything:\n\n${found.join("")}${shown.join("")}`;
}

function thereAlready(files: PlannedFile[]): GateError {
  const [verb, them] = files.length === 1 ? ["is", "it"] : ["are", "them"];
  return new GateError(
    "settings",
    `${namesOf(files)} ${verb} there already, so nothing was written. \`--force\` replaces ${them} by what is shown above.`,
  );
}

function namesOf(files: PlannedFile[]): string {
  return files.map(({ name }) => harmless(name)).join(" and ");
}

/** Asks where somebody can answer; elsewhere says what to do. */
async function isWanted({ stdin, stdout, stderr }: CliIo): Promise<boolean> {
  if (stdin.isTTY !== true || stdout.isTTY !== true) {
    stderr.write(
      "Nothing was written: this is no terminal, so nobody could be asked. `--yes` writes both files.\n",
    );
    return false;
  }
  stderr.write("\nWrite these two files? [y/N] ");
  const isYes = /^\s*y(es)?\s*$/i.test(await firstLine(stdin));
  if (!isYes) stderr.write("Nothing was written.\n");
  return isYes;
}

async function firstLine(stream: CliIo["stdin"]): Promise<string> {
  let text = "";
  for await (const chunk of stream) {
    text += Buffer.from(chunk).toString();
    if (text.includes("\n")) break;
  }
  return text.split("\n")[0] ?? "";
}
