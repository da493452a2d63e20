import { GateError } from "../errors.ts";
import { exitStatus } from "../exit-status.ts";
import { failedReport } from "../failed-report.ts";
import { quote, suggestion } from "../settings/wording.ts";
import { version } from "../version.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import { showError } from "./show-error.ts";

/**
 * The command line. Only what a command needs is loaded: `--version` answers at once.
 *
 * @param argv the arguments, without node and script
 * @returns exit status: 0 passed, 1 findings, 2 settings, 3 environment or a bug of ours
 */
export async function runCli(
  argv: readonly string[],
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  try {
    return await dispatch(argv, io, parts);
  } catch (error) {
    const report = failedReport(error);
    await showError(report, io, parts);
    return exitStatus(report);
  }
}

async function dispatch(
  [name = "", ...args]: readonly string[],
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  switch (name) {
    case "--version":
      io.stdout.write(`${version}\n`);
      return 0;
    case "--help":
    case "-h":
    case "help":
      io.stdout.write((await import("./help.ts")).renderHelp());
      return 0;
    case "check":
    case "lint":
    case "heads":
      return runCommand(name, args, io, parts);
    case "explain":
      return (await import("./explain.ts")).explain(args, io, parts.rulePages);
    case "stats":
      return (await import("./stats.ts")).stats(args, io, parts);
    case "init":
      return (await import("./init.ts")).init(args, io, parts);
    case "cleanup":
      return cleanUp(args, io, parts);
    default:
      throw unknownCommand(name);
  }
}

async function runCommand(
  name: "check" | "lint" | "heads",
  args: readonly string[],
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  const { commands } = await import("./commands.ts");
  const { parseCommandLine } = await import("./command-line.ts");
  const line = parseCommandLine(args, commands[name]);
  if (line.isHelp) {
    io.stdout.write((await import("./help.ts")).renderCommandHelp(name));
    return 0;
  }
  switch (name) {
    case "check":
      return (await import("./check.ts")).check(line, io, parts);
    case "lint":
      return (await import("./lint.ts")).lint(line, io, parts);
    case "heads":
      return (await import("./heads.ts")).heads(line, io, parts);
  }
}

/** Not for people: the watchdog that the gate starts beside itself runs this. */
async function cleanUp(
  [ledger]: readonly string[],
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  if (ledger === undefined)
    throw new GateError("settings", "`cleanup` needs the path of a ledger.");
  const leftovers = await parts.watchLedger(ledger);
  for (const leftover of leftovers) io.stderr.write(`${leftover}\n`);
  return leftovers.length === 0 ? 0 : 3;
}

function unknownCommand(name: string): GateError {
  const known = [
    "check",
    "lint",
    "heads",
    "explain",
    "stats",
    "init",
    "--help",
    "--version",
  ];
  if (name === "")
    return new GateError(
      "settings",
      "A command is missing: `migration-gate check` runs the gate, `migration-gate --help` shows more.",
    );
  const hint = suggestion(name, known);
  return new GateError(
    "settings",
    name.startsWith("-") && hint === ""
      ? `The command comes first: \`migration-gate check ${quote(name).slice(1, -1)} …\`.`
      : `There is no command ${quote(name)}; there are check, lint, heads, explain, stats and init.${hint}`,
  );
}
