import path from "node:path";
import { parseArgs } from "node:util";
import { GateError } from "../errors.ts";
import { renderStats } from "../stats/stats.ts";
import type { CliIo } from "./io.ts";
import type { CliParts } from "./parts.ts";
import { prepareFile, writeText } from "./write-text.ts";

/** What `migration-gate stats --help` prints. */
const help = `Usage: migration-gate stats --database-url <url> [--output <path>]

Read how large the tables of a real database are, for the setting \`stats\`.

This is the only command that connects to a database which is not a throwaway.
No other command and no step of the action does, and nothing starts it by
itself. It opens one connection, reads the catalogs and the statistics views in
read-only transactions, and gives up when it has to wait. It reads no rows, and
writes no names but those of tables. Any user that may connect will do.

Flags
  --database-url <url>
      postgresql://user@host:5432/database, with sslmode as elsewhere. Without a
      password in it PGPASSWORD counts, which is not seen in the process list.
  --output <path>
      File to write instead of standard output.

Exit status
  0  written
  2  something is wrong with the command line
  3  the database can't be read
`;

/** `migration-gate stats`: sizes and write rates of a real database's tables, as a file to commit or fetch. */
export async function stats(
  args: readonly string[],
  io: CliIo,
  parts: CliParts,
): Promise<number> {
  const flags = parseFlags(args);
  if (flags.help) {
    io.stdout.write(help);
    return 0;
  }
  const url = flags["database-url"];
  if (url === undefined)
    throw wrong(
      "`stats` needs `--database-url`: the database whose tables are measured.",
    );
  const output =
    flags.output === undefined ? null : path.resolve(io.cwd, flags.output);
  const read = await parts.readStats(url, (sentence) =>
    io.stderr.write(`${sentence}\n`),
  );
  const text = renderStats(read);
  if (output === null) {
    io.stdout.write(text);
    return 0;
  }
  prepareFile(output, "flag --output");
  writeText(output, text);
  io.stderr.write(
    `Sizes of ${read.tables.length} tables written to ${output}\n`,
  );
  return 0;
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        "database-url": { type: "string" },
        output: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch {
    // Node's own message would repeat what was typed, the password included.
    throw wrong(
      "`stats` takes `--database-url <url>` and `--output <path>`, and nothing else.",
    );
  }
}

function wrong(sentence: string): GateError {
  return new GateError("settings", sentence);
}
