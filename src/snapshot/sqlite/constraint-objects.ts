import { foldName, quoteSqliteName } from "../../sql/sqlite/identifier.ts";
import type {
  SqliteConstraint,
  SqliteTable,
} from "../../sql/sqlite/table-definition.ts";
import type { SchemaObject } from "../snapshot.ts";
import { allConstraints, primaryKeyOf } from "./primary-key.ts";
import type { TableRow } from "./table-row.ts";

/** The constraints of a table. One without a name is called by what it says. */
export function constraintObjects(
  tableName: string,
  table: SqliteTable,
  tables: ReadonlyMap<string, TableRow>,
): SchemaObject[] {
  const objects = new Map<string, SchemaObject>();
  for (const { name, type, definition } of allConstraints(table).map((one) =>
    describe(one, tables),
  )) {
    const object: SchemaObject = {
      kind: "constraint",
      name: `${tableName}.${name}`,
      parent: `table ${tableName}`,
      properties: { kind: type, definition },
    };
    // SQLite takes any number of constraints of one name.
    while (isTaken(object, objects)) object.name += " again";
    objects.set(object.name, object);
  }
  return [...objects.values()];
}

/** A constraint without a name that is there twice does what one does. */
function isTaken(
  { name, properties }: SchemaObject,
  objects: ReadonlyMap<string, SchemaObject>,
): boolean {
  const other = objects.get(name)?.properties["definition"];
  return other !== undefined && other !== properties["definition"];
}

function describe(
  constraint: SqliteConstraint,
  tables: ReadonlyMap<string, TableRow>,
): { name: string; type: string; definition: string } {
  const definition = definitionOf(constraint, tables);
  const { name, type } = constraint;
  return {
    name: name === null ? definition : quoteSqliteName(name),
    type,
    definition,
  };
}

function definitionOf(
  constraint: SqliteConstraint,
  tables: ReadonlyMap<string, TableRow>,
): string {
  const conflict = constraint.onConflict
    ? ` ON CONFLICT ${constraint.onConflict}`
    : "";
  switch (constraint.type) {
    case "check":
      return `CHECK (${String(constraint.expression)})${conflict}`;
    case "foreign key":
      return foreignKeyText(constraint, tables);
    default:
      return `${constraint.type.toUpperCase()} (${constraint.keys.join(", ")})${conflict}`;
  }
}

function foreignKeyText(
  constraint: SqliteConstraint,
  tables: ReadonlyMap<string, TableRow>,
): string {
  const { columns, references, onDelete, onUpdate } = constraint;
  const parent = references?.name ?? "";
  return [
    `FOREIGN KEY (${list(columns)}) REFERENCES ${quoteSqliteName(parent)}`,
    ` (${list(referencedColumns(constraint, tables))})`,
    onDelete === null ? "" : ` ON DELETE ${onDelete}`,
    onUpdate === null ? "" : ` ON UPDATE ${onUpdate}`,
    constraint.isInitiallyDeferred ? " DEFERRABLE INITIALLY DEFERRED" : "",
  ].join("");
}

/** Those that are written, else the primary key of the other table. */
function referencedColumns(
  { references, referencedColumns: written }: SqliteConstraint,
  tables: ReadonlyMap<string, TableRow>,
): string[] {
  if (written.length > 0) return written;
  const parent = tables.get(foldName(references?.name ?? ""))?.table;
  return (parent && primaryKeyOf(parent)?.columns) ?? [];
}

function list(columns: readonly string[]): string {
  return columns.map(quoteSqliteName).join(", ");
}
