import type { SchemaObject } from "../../snapshot/snapshot.ts";
import { isSameName, quoteSqliteName } from "../../sql/sqlite/identifier.ts";
import { readTableConstraint } from "../../sql/sqlite/read-constraint.ts";
import { TokenReader } from "../../sql/sqlite/token-reader.ts";
import { readTokens } from "../../sql/sqlite/tokens.ts";

/** A foreign key of another table. */
export interface ReferringKey {
  /** As SQL writes it. */
  table: string;
  columns: string[];
  onDelete: string | null;
}

/** The foreign keys of other tables that refer to this one. */
export function referringKeys(
  objects: readonly SchemaObject[],
  table: string,
): ReferringKey[] {
  return objects.flatMap(({ kind, parent, properties }) => {
    if (kind !== "constraint" || properties.kind !== "foreign key") return [];
    const reader = new TokenReader(readTokens(properties.definition ?? ""));
    const key = readTableConstraint(reader, new Map());
    const own = parent?.replace(/^table /, "") ?? "";
    const isOther = !isSameName(own, quoteSqliteName(table));
    const refers = isSameName(key?.references?.name ?? "", table);
    return key && isOther && refers
      ? [{ table: own, columns: key.columns, onDelete: key.onDelete }]
      : [];
  });
}
