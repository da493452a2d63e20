import { existing, writeFiles } from "../init/write-files.ts";
import type { CliParts } from "./parts.ts";

/** The real parts of the command line, each loaded when it is used; the gate itself comes from the entry point. */
export function loadCliParts(
  gate: Pick<CliParts, "knownRules" | "runGate" | "rulePages">,
): CliParts {
  return {
    ...gate,
    runLint: async (files, settings, io) =>
      (await import("./run-lint.ts")).runLint(files, settings, io),
    readHeads: async (settings) =>
      (await import("./read-heads.ts")).readHeads(settings),
    readStats: async (url, say) =>
      (await import("../production/read-stats.ts")).readStats(url, { say }),
    initialize: {
      plan: async (folder) =>
        (await import("../init/plan-files.ts")).planFiles(folder),
      existing,
      write: writeFiles,
    },
    renderTerminal: async (report, style) =>
      (await import("../report/terminal.ts")).renderTerminal(report, style),
    render: async (format, report, surroundings) =>
      (await import("../formats/render-as.ts")).renderAs(
        format,
        report,
        surroundings,
      ),
    watchLedger: async (file) =>
      (await import("../database/ledger.ts")).watchLedger(file),
  };
}
