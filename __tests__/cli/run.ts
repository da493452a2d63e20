import { join } from "node:path";
import { Readable } from "node:stream";
import { failedReport } from "../../src/failed-report.ts";
import { runCli } from "../../src/cli/main.ts";
import type { CliParts } from "../../src/cli/parts.ts";
import type { Report } from "../../src/report/report.ts";
import type { Settings } from "../../src/settings/settings.ts";

/** A report of the given verdict and nothing else. */
export function reportOf(verdict: Report["verdict"]): Report {
  return { ...failedReport(null), verdict, error: null };
}

/** Runs the command line with parts that only say what they were asked. */
export async function run(
  argv: string[],
  options: {
    cwd?: string;
    env?: Record<string, string>;
    parts?: Partial<CliParts>;
  } = {},
) {
  let stdout = "";
  let stderr = "";
  let settings: Settings | null = null;
  const parts: CliParts = {
    rulePages: join(process.cwd(), "docs/rules"),
    knownRules: () => Promise.resolve(["drop-column"]),
    runGate: (given) => {
      settings = given;
      return Promise.resolve(reportOf("pass"));
    },
    readHeads: () => Promise.resolve([]),
    readStats: () => Promise.reject(new Error("nobody asked for stats")),
    initialize: {
      plan: () => Promise.reject(new Error("nobody asked for init")),
      existing: () => [],
      write: () => undefined,
    },
    renderTerminal: (report, { color, width }) =>
      Promise.resolve(
        [
          `text ${report.verdict} color=${color} width=${width}`,
          report.error?.message,
          ...(report.error?.details ?? []),
        ]
          .filter((line) => line !== undefined)
          .join("\n") + "\n",
      ),
    runLint: (_, given) => {
      settings = given;
      return Promise.resolve(reportOf("pass"));
    },
    render: (format, report) =>
      Promise.resolve(
        format === "json"
          ? `${JSON.stringify(report)}\n`
          : `${format} ${report.verdict}\n`,
      ),
    watchLedger: () => Promise.resolve([]),
    ...options.parts,
  };
  const status = await runCli(
    argv,
    {
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
      stdin: Readable.from([]),
      env: options.env ?? {},
      cwd: options.cwd ?? process.cwd(),
    },
    parts,
  );
  return { status, stdout, stderr, settings: settings as Settings | null };
}
