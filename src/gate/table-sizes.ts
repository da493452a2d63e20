import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { GateError } from "../errors.ts";
import { compareFindings, type Finding } from "../findings/finding.ts";
import { configuredSeverity } from "../findings/severities.ts";
import { rules } from "../rules/index.ts";
import type { Settings } from "../settings/settings.ts";
import { ageNotice } from "../stats/stats-age.ts";
import {
  unknownTables,
  weighFindings,
  type Scales,
} from "../stats/weigh-findings.ts";

/** The sizes that the setting `stats` names, and what findings become by them. */
export class TableSizes {
  private readonly scales: Scales | null;
  private readonly file: string;
  private readonly age: string | null;
  private readonly missing = new Set<string>();

  /**
   * @param now what the file's age counts from
   * @throws GateError of kind `settings` when the file is none
   */
  static async read(settings: Settings, now = new Date()): Promise<TableSizes> {
    const file = relative(settings.repository, settings.stats ?? "");
    const scales =
      settings.stats === null
        ? null
        : await readScales(settings, settings.stats, file);
    return new TableSizes(file, scales, now);
  }

  private constructor(file: string, scales: Scales | null, now: Date) {
    this.file = file;
    this.scales = scales;
    this.age = scales === null ? null : ageNotice(file, scales.stats, now);
  }

  /** Findings with what the tables' sizes make of them, worst first. */
  weigh(findings: Finding[]): Finding[] {
    if (this.scales === null) return findings;
    for (const name of unknownTables(findings, this.scales))
      this.missing.add(name);
    return weighFindings(findings, this.scales).sort(compareFindings);
  }

  /** What is worth saying of the file in the end. */
  notices(): string[] {
    const names = [...this.missing].sort();
    const shown = names.slice(0, 5).join(", ");
    const rest = names.length > 5 ? ` and ${names.length - 5} more` : "";
    const missing =
      names.length === 0
        ? []
        : [
            `${this.file} knows nothing of ${shown}${rest}: findings about them are judged without a size.`,
          ];
    return this.age === null ? missing : [this.age, ...missing];
  }
}

async function readScales(
  settings: Settings,
  path: string,
  file: string,
): Promise<Scales> {
  const { parseStats } = await import("../stats/parse-stats.ts");
  const growing = rules.filter(({ growsWithTable }) => growsWithTable);
  return {
    stats: parseStats(file, readText(path, file)),
    smallRows: settings.smallTableRows,
    largeRows: settings.largeTableRows,
    growing: new Set(growing.map(({ id }) => id)),
    isSettled: (finding) =>
      configuredSeverity(settings.rules, finding) !== null,
  };
}

const mostBytes = 64 * 1024 * 1024;

function readText(path: string, file: string): string {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > mostBytes) throw new Error("it has more than 64 MB");
    return bytes.toString("utf8");
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new GateError(
      "settings",
      `setting \`stats\`: ${file} can't be read: ${reason}.`,
      { cause },
    );
  }
}
