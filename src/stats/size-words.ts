import { harmless } from "../settings/wording.ts";
import type { TableStats } from "./stats.ts";

/** `public.articles has about 1.2 million rows (340 MB) and 15 writes per second`. */
export function sizeInWords(table: TableStats): string {
  const { name, rows, bytes, writesPerSecond } = table;
  const size = bytesInWords(bytes);
  const amount =
    rows === null
      ? `takes ${size} (its rows were never counted)`
      : `has ${rows === 1 ? "1 row" : `about ${countInWords(rows)} rows`} (${size})`;
  const writes =
    writesPerSecond === null ? "" : ` and ${rateInWords(writesPerSecond)}`;
  return `${harmless(name)} ${amount}${writes}`;
}

function countInWords(count: number): string {
  const units = [
    [1e9, " billion"],
    [1e6, " million"],
  ] as const;
  // 999,600 thousands would round to the next unit.
  const [size, word] = units.find(([from]) => count >= from * 0.9995) ?? [
    1,
    "",
  ];
  return `${short(count / size)}${word}`;
}

function bytesInWords(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB", "PB"];
  let [amount, unit] = [bytes, 0];
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  return `${short(amount)} ${units[unit] ?? ""}`;
}

function rateInWords(writesPerSecond: number): string {
  if (writesPerSecond === 0) return "no writes";
  if (writesPerSecond < 0.1) return "less than one write in ten seconds";
  const words = `about ${short(writesPerSecond)}`;
  return words === "about 1"
    ? "about 1 write per second"
    : `${words} writes per second`;
}

/** Two digits where they say something, thousands with commas: `1.2`, `340`, `12,000`. */
function short(number: number): string {
  const rounded =
    number < 10
      ? Math.round(number * 10) / 10
      : number < 1000
        ? Math.round(number)
        : Number(number.toPrecision(2));
  return rounded.toLocaleString("en-US");
}
