import type { Stats } from "./stats.ts";

const day = 86_400_000;
/** Days after which a table may well have become another one. */
const oldest = 90;

/** What to say of sizes that were read long ago; null when they are fresh. */
export function ageNotice(
  file: string,
  { takenAt }: Stats,
  now: Date,
): string | null {
  const days = Math.floor((now.getTime() - Date.parse(takenAt)) / day);
  return days > oldest
    ? `The table sizes in ${file} are ${days} days old. \`migration-gate stats\` reads them anew.`
    : null;
}
