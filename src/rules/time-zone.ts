import type { Fix } from "../findings/finding.ts";
import type { OperationOf } from "../sql/operation.ts";
import { quoteIdentifier } from "../sql/identifier.ts";
import {
  execute,
  pythonCall,
  pythonString,
  schemaArgument,
} from "./alembic-code.ts";
import { bySetting } from "./indexes.ts";
import type { Judgement } from "./rule.ts";
import type { Scene } from "./scene.ts";

type TypeChange = OperationOf<"alter-column-type">;

const withZone = /^timestamp(\(\d\))? with time zone$/;
const withoutZone = /^timestamp(\(\d\))? without time zone$/;

/**
 * A change between timestamp and timestamptz that rewrote nothing: the throwaway server runs in UTC, and only then are
 * the stored values the same. In any other time zone the table is rewritten, and the values are shifted by its offset.
 */
export function judgeTimeZone(scene: Scene): Judgement | null {
  const change = scene.operations.find(
    (operation): operation is TypeChange =>
      operation.kind === "alter-column-type" && operation.using === null,
  );
  if (!change || setsTimeZone(scene)) return null;
  const table = scene.table(change.table);
  const before = scene.schemaBefore.findColumn(table, change.column);
  if (!table.isPreexisting || !before) return null;
  if (!isZoneChange(before.type, change.type)) return null;
  return {
    severity: "warning",
    message:
      `Changing ${quoteIdentifier(change.column)} to ${change.type} rewrites nothing here because the session's time zone is UTC. ` +
      `Where it is another one, this writes every row of ${table.label} anew, blocks every read and write of it meanwhile, and shifts the values by the offset of that zone.`,
    fix: inUtc(change),
  };
}

/** For a change that says with USING that the values are in UTC; null for every other statement. */
export function fixOfTimeZone(change: TypeChange, from: string): Fix | null {
  const isUtc = /at time zone 'utc'|^timezone\('utc'/i.test(change.using ?? "");
  return isUtc && isZoneChange(from, change.type) ? inUtc(change) : null;
}

function isZoneChange(from: string, to: string): boolean {
  return (
    (withZone.test(from) && withoutZone.test(to)) ||
    (withoutZone.test(from) && withZone.test(to))
  );
}

function setsTimeZone(scene: Scene): boolean {
  return (
    bySetting(scene).includes("timezone") ||
    scene.firstBefore(bySetting, "timezone") !== null
  );
}

function inUtc({ table, column, type }: TypeChange): Fix {
  return {
    text: "When the values are in UTC, set the session's time zone to UTC and leave USING out: then no row is rewritten.",
    code: [
      execute("SET LOCAL timezone = 'UTC'"),
      pythonCall("op.alter_column", [
        pythonString(table.name),
        pythonString(column),
        `type_=sa.DateTime(${withZone.test(type) ? "timezone=True" : ""})`,
        ...schemaArgument(table),
      ]),
    ].join("\n"),
  };
}
