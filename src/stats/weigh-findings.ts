import {
  severities,
  type Finding,
  type Severity,
} from "../findings/finding.ts";
import { sizeInWords } from "./size-words.ts";
import type { Stats, TableStats } from "./stats.ts";

/** What findings are weighed with. */
export interface Scales {
  stats: Stats;
  /** Tables with fewer rows (and bytes, and writes) are small. */
  smallRows: number;
  /** Tables with this many rows or more are large. */
  largeRows: number;
  /** Rules whose harm lasts the longer, the larger the table is. */
  growing: ReadonlySet<string>;
  /** Whether somebody has set the severity: it stays. */
  isSettled: (finding: Finding) => boolean;
}

/** A table that takes longer to read or write than this is not small, whatever its rows. */
const smallBytes = 10_000_000;
/** Nor is one where this many wait in the instant that it takes. */
const quietWritesPerSecond = 100;
const mostNamed = 3;

/**
 * Findings with the sizes of their tables: told in the message, and in the severity. A lock that lasts as long as a scan
 * is over at once on a small table (`info`) and an outage on a large one (`error`). What destroys or breaks does so on
 * any table, and stays as it is.
 */
export function weighFindings(
  findings: readonly Finding[],
  scales: Scales,
): Finding[] {
  const sizes = sizesByName(scales);
  return findings.map((finding) => {
    if (!isWeighed(finding, scales)) return finding;
    const known = finding.tables.flatMap((name) => sizes.get(name) ?? []);
    if (known.length === 0) return finding;
    const isComplete = known.length === finding.tables.length;
    const isSmall =
      isComplete && known.every((one) => isSmallTable(one, scales));
    const isLarge = known.some((one) => isLargeTable(one, scales));
    const severity = weighed(finding, isSmall, isLarge, scales);
    const remark = isSmall ? ": this is over in an instant" : "";
    const message = `${finding.message} ${listSizes(known)}${remark}.`;
    return { ...finding, severity, message };
  });
}

/** Tables of findings that would be weighed, if the file knew them. */
export function unknownTables(
  findings: readonly Finding[],
  scales: Scales,
): string[] {
  const sizes = sizesByName(scales);
  const names = findings
    .filter((one) => isWeighed(one, scales))
    .flatMap(({ tables }) => tables);
  return [...new Set(names)].filter((name) => !sizes.has(name)).sort();
}

function sizesByName({ stats }: Scales): Map<string, TableStats> {
  return new Map(stats.tables.map((table) => [table.name, table]));
}

function isWeighed({ rule }: Finding, { growing }: Scales): boolean {
  return growing.has(rule);
}

/** What nobody has counted is not small. */
function isSmallTable(
  { rows, bytes, writesPerSecond }: TableStats,
  { smallRows }: Scales,
): boolean {
  return (
    rows !== null &&
    rows < smallRows &&
    bytes < smallBytes &&
    (writesPerSecond ?? 0) < quietWritesPerSecond
  );
}

function isLargeTable({ rows }: TableStats, { largeRows }: Scales): boolean {
  return rows !== null && rows >= largeRows;
}

function weighed(
  finding: Finding,
  isSmall: boolean,
  isLarge: boolean,
  { isSettled }: Scales,
): Severity {
  // What a rule graded as harmless stays that.
  const { severity } = finding;
  if (severity === "info" || isSettled(finding)) return severity;
  if (isSmall) return "info";
  return isLarge ? severities[0] : severity;
}

function listSizes(tables: TableStats[]): string {
  const largest = [...tables].sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0));
  return largest.slice(0, mostNamed).map(sizeInWords).join("; ");
}
