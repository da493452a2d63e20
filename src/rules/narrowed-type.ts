/** What becomes of values that a column's new type can't hold. */
export interface Narrowing {
  /** Whether they are changed without an error, or make the migration fail. */
  isSilent: boolean;
  /** What happens, as the end of a sentence that begins with the change. */
  text: string;
  /** SQL condition that finds such rows, for a quoted column. */
  condition: ((column: string) => string) | null;
}

/** What a change of type on PostgreSQL does to values that the new type can't hold; null when it holds them all. */
export function narrowingOf(
  from: string,
  to: string,
  isExplicit: boolean,
): Narrowing | null {
  const [before, after] = [read(from), read(to)];
  if (texts.includes(after.name))
    return texts.includes(before.name) || before.name === "character"
      ? shorter(before, after, isExplicit)
      : null;
  if (texts.includes(before.name))
    return isExplicit
      ? fails(`fails on the first value that is no ${after.name}`, null)
      : null;
  if (integers.includes(after.name)) return toInteger(before, after);
  if (after.name === "numeric") return toNumeric(before, after);
  if (/^double/.test(before.name) && after.name === "real")
    return silent(
      "keeps six digits of each number and rounds off the rest",
      null,
    );
  return toTime(before, after);
}

interface SizedType {
  name: string;
  size: number | null;
  scale: number;
}

const texts = ["text", "character varying", "character"];
const integers = ["smallint", "integer", "bigint"];
const inexact = ["numeric", "real", "double precision"];

function read(type: string): SizedType {
  const [, size, scale] = /\((\d+)(?:,(-?\d+))?\)/.exec(type) ?? [];
  return {
    name: type.replace(/\(.*?\)/, ""),
    size: size === undefined ? null : Number(size),
    scale: Number(scale ?? 0),
  };
}

function shorter(
  before: SizedType,
  { size }: SizedType,
  isExplicit: boolean,
): Narrowing | null {
  if (size === null || (before.size !== null && before.size <= size))
    return null;
  const condition = (column: string) => `length(${column}) > ${String(size)}`;
  return isExplicit
    ? silent(
        `cuts off what is longer than ${String(size)} characters`,
        condition,
      )
    : fails(
        `fails on the first value longer than ${String(size)} characters`,
        condition,
      );
}

function toInteger(before: SizedType, after: SizedType): Narrowing | null {
  if (inexact.includes(before.name))
    return silent(
      "rounds off what follows the decimal point",
      (column) => `${column} <> trunc(${column})`,
    );
  const isSmaller =
    integers.indexOf(before.name) > integers.indexOf(after.name);
  if (!isSmaller) return null;
  const largest = after.name === "smallint" ? "32767" : "2147483647";
  return fails(
    `fails on the first value beyond ${largest}`,
    (column) => `abs(${column}) > ${largest}`,
  );
}

function toNumeric(before: SizedType, after: SizedType): Narrowing | null {
  if (after.size === null || !inexact.includes(before.name)) return null;
  const isUnlimited = before.size === null;
  if (isUnlimited || before.scale > after.scale)
    return silent(
      `rounds to ${String(after.scale)} digits after the decimal point`,
      (column) =>
        `${column} <> round(${column}::numeric, ${String(after.scale)})`,
    );
  const digits = after.size - after.scale;
  if ((before.size ?? 0) - before.scale <= digits) return null;
  return fails(
    `fails on the first value with more than ${String(digits)} digits before the decimal point`,
    (column) => `abs(${column}) >= 1e${String(digits)}`,
  );
}

function toTime(before: SizedType, after: SizedType): Narrowing | null {
  if (!before.name.startsWith("timestamp")) return null;
  if (after.name === "date") return silent("throws the time of day away", null);
  if (after.name.startsWith("time "))
    return silent("throws the day away", null);
  const isCoarser = after.size !== null && after.size < (before.size ?? 6);
  return after.name.startsWith("timestamp") && isCoarser
    ? silent(`rounds to ${String(after.size)} digits of a second`, null)
    : null;
}

function fails(text: string, condition: Narrowing["condition"]): Narrowing {
  return { isSilent: false, text, condition };
}

function silent(text: string, condition: Narrowing["condition"]): Narrowing {
  return { isSilent: true, text: `${text}, without an error`, condition };
}
