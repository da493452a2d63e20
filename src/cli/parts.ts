import type { Surroundings as FormatSurroundings } from "../formats/render-as.ts";
import type { InitPlan, PlannedFile } from "../init/plan-files.ts";
import type { TerminalStyle } from "../report/terminal.ts";
import type { Report } from "../report/report.ts";
import type { Stats } from "../stats/stats.ts";
import type { Settings } from "../settings/settings.ts";
import type { Format } from "./commands.ts";
import type { CliIo } from "./io.ts";
import type { ProjectHeads } from "./read-heads.ts";

/** The parts of the gate that the commands put together; all of them heavy, so each is loaded when it is used. */
export interface CliParts {
  /** Folder with a page per rule. */
  rulePages: string;
  /** Ids that `rules:` may name. */
  knownRules(): Promise<readonly string[]>;
  runGate(settings: Settings, io: CliIo): Promise<Report>;
  runLint(
    files: readonly string[],
    settings: Settings,
    io: CliIo,
  ): Promise<Report>;
  readHeads(settings: Settings): Promise<ProjectHeads[]>;
  /** The only way to a database that is not a throwaway: for `stats` and nothing else. */
  readStats(url: string, say: (sentence: string) => void): Promise<Stats>;
  /** What `init` reads and writes. */
  initialize: {
    plan(folder: string): Promise<InitPlan>;
    existing(files: readonly PlannedFile[]): PlannedFile[];
    write(plan: InitPlan, force: boolean): void;
  };
  renderTerminal(report: Report, style: TerminalStyle): Promise<string>;
  /** The formats that are not for people at a terminal. */
  render(
    format: Exclude<Format, "text">,
    report: Report,
    surroundings: FormatSurroundings,
  ): Promise<string>;
  /** Waits until the process that wrote the ledger is gone, then removes what it lists. */
  watchLedger(file: string): Promise<string[]>;
}
