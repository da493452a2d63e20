import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { inAutocommitBlock, pythonSql } from "./alembic-code.ts";
import type { Scene } from "./scene.ts";
import { primaryKey } from "./unique-keys.ts";

type Change = OperationOf<"update" | "delete">;

/** The same change in batches, each committed by itself; null when that takes more than a WHERE in the statement's text. */
export function inBatches(operation: Change, scene: Scene): string | null {
  const table = scene.schemaBefore.findTable(operation.table);
  const key = table ? primaryKey(scene.schemaBefore, table) : [];
  const head = headOf(operation, scene);
  if (head === null || key[0] === undefined || key.length > 1) return null;
  if (changesTwice(operation, scene)) return null;
  const column = quoteIdentifier(key[0]);
  const where = oneLine(operation.filter?.text ?? "");
  const rows = `SELECT ${column} FROM ${formatName(operation.table)}`;
  const select = where ? `${rows} WHERE ${where}` : rows;
  // What others have changed since the keys were read must not be changed any more.
  const still = where ? `(${where}) AND ` : "";
  const loop = [
    "connection = op.get_bind()",
    `rows = sa.text(${pythonSql(select)})`,
    `change = sa.text(${pythonSql(`${head} WHERE ${still}${column} = ANY(`).slice(0, -1)}:keys)")`,
    "keys = connection.execute(rows).scalars().all()",
    "for start in range(0, len(keys), 10000):",
    '    connection.execute(change, {"keys": keys[start : start + 10000]})',
  ].join("\n");
  const isInBlock = scene.statement.transaction === null;
  return isInBlock ? loop : inAutocommitBlock(loop);
}

/** Whether a row gets another value each time, as by `n = n + 1`: a second try would change it again. */
export function changesTwice(operation: Change, { statement }: Scene): boolean {
  if (operation.kind === "delete") return false;
  const set = statement.sql
    .replace(/^[^]*?\bSET\b/i, "")
    .replace(/\bWHERE\b[^]*$/i, "");
  return operation.columns.some(
    (column) => set.toLowerCase().split(columnName(column)).length > 2,
  );
}

function columnName(column: string): RegExp {
  const name = column.toLowerCase().replaceAll(/\W/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<!\w)${name}(?!\w)`);
}

/** Said after the advice to work in batches. */
export const markDone =
  " Note which rows are done: a second try would change them again.";

/** The statement without its WHERE; null when there is more to it. */
function headOf(
  { kind, filter, hasWhere }: Change,
  { operations, statement }: Scene,
): string | null {
  const sql = oneLine(statement.sql.trim().replace(/;$/, "").trimEnd());
  const where = hasWhere ? oneLine(filter?.text ?? "") : "";
  if (sql === null || where === null || operations.length > 1) return null;
  if (!sql.endsWith(where) || (hasWhere && where === "")) return null;
  const head = hasWhere
    ? sql.slice(0, -where.length).replace(/\s*WHERE\s*$/i, "")
    : sql;
  const joins = kind === "update" ? /\bFROM\b/i : /\bUSING\b/i;
  const isMore = joins.test(head) || /\bRETURNING\b|\bAS\b|^WITH\b/i.test(head);
  return isMore ? null : head;
}

/** Null where a line can't be joined to the next, or a value was a parameter. */
function oneLine(sql: string): string | null {
  if (/%|\$|--|\/\*|(?<!:):\w/.test(sql)) return null;
  const lines = sql.split("\n");
  const isWhole = (line: string) => line.split("'").length % 2 === 1;
  return lines.every(isWhole) ? lines.map((one) => one.trim()).join(" ") : null;
}
