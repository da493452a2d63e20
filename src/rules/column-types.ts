import { standardType } from "./sqlite/standard-type.ts";
import { pythonCall } from "./alembic-code.ts";

const plain: Record<string, string> = {
  smallint: "sa.SmallInteger()",
  integer: "sa.Integer()",
  bigint: "sa.BigInteger()",
  boolean: "sa.Boolean()",
  text: "sa.Text()",
  date: "sa.Date()",
  uuid: "sa.Uuid()",
  real: "sa.REAL()",
  "double precision": "sa.Double()",
  "character varying": "sa.String()",
  numeric: "sa.Numeric()",
  bytea: "sa.LargeBinary()",
  "timestamp without time zone": "sa.DateTime()",
  "timestamp with time zone": "sa.DateTime(timezone=True)",
};

/** SQLAlchemy's type for a type as PostgreSQL or SQLite spells it; null when only SQL can say it. */
export function sqlalchemyType(written: string): string | null {
  const type = standardType(written);
  const known = plain[type];
  if (known !== undefined) return known;
  const text = /^character varying\((\d+)\)$/.exec(type);
  if (text) return `sa.String(length=${text[1] ?? ""})`;
  const number = /^numeric\((\d+)(?:,(\d+))?\)$/.exec(type);
  if (number)
    return pythonCall("sa.Numeric", [number[1] ?? "", number[2] ?? "0"]);
  return null;
}

/** A harmless value of a type as SQL, null when none comes to mind. */
export function exampleDefault(written: string): string | null {
  const type = standardType(written);
  if (/^(character varying|text)/.test(type)) return "''";
  if (/^(smallint|integer|bigint|numeric|real|double)/.test(type)) return "0";
  if (type === "boolean") return "false";
  return /^timestamp/.test(type) ? "now()" : null;
}

/** Whether ALTER TYPE between two types is known to leave the rows as they are (measured, PostgreSQL 15). */
export function isFreeTypeChange(from: string, to: string): boolean {
  const [before, after] = [split(from), split(to)];
  if (isText(before.name) && isText(after.name))
    return widens(before.size, after.size);
  if (before.name !== after.name) return false;
  if (before.name === "bit varying") return widens(before.size, after.size);
  if (before.name !== "numeric") return from === to;
  const isSameScale = (before.scale ?? 0) === (after.scale ?? 0);
  return (
    after.size === null || (isSameScale && widens(before.size, after.size))
  );
}

interface SplitType {
  name: string;
  size: number | null;
  scale: number | null;
}

function split(type: string): SplitType {
  const match = /^(.*?)\((\d+)(?:,(\d+))?\)$/.exec(type);
  const number = (text: string | undefined) =>
    text === undefined ? null : Number(text);
  return {
    name: match?.[1] ?? type,
    size: number(match?.[2]),
    scale: number(match?.[3]),
  };
}

function isText(name: string): boolean {
  return name === "text" || name === "character varying";
}

function widens(before: number | null, after: number | null): boolean {
  return after === null || (before !== null && after >= before);
}
