import type { Fix } from "../findings/finding.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type {
  ColumnDefinition,
  Operation,
  OperationOf,
  QualifiedName,
} from "../sql/operation.ts";
import { addNullableColumn, setDefault } from "./add-column-code.ts";
import { execute } from "./alembic-code.ts";
import { fixOfEnum } from "./enum-values.ts";
import { isSerial } from "./rewrite-reason.ts";
import type { Schema } from "./schema.ts";
import { childrenOf, findObject } from "./schema-objects.ts";
import type { Scene } from "./scene.ts";
import { fixOfTimeZone } from "./time-zone.ts";

/** What to write instead of the operation that rewrites a table. */
export function fixOfRewrite(operation: Operation | null, scene: Scene): Fix {
  switch (operation?.kind) {
    case "add-column":
      return fixOfColumn(operation, scene.serverVersion);
    case "alter-column-type":
      return fixOfType(operation, scene);
    case "refresh-materialized-view":
      return fixOfRefresh(operation, scene);
    case "other":
      if (operation.statement !== "AT_SetUnLogged") return apart;
      return {
        text: `Better leave it logged: after a crash an unlogged table is empty, and replicas and backups of the WAL don't have it. ${apart.text}`,
        code: null,
      };
    default:
      return apart;
  }
}

const apart: Fix = {
  text: "Do this outside of the migration, when the table can be unused for that long, or with a tool that copies the table beside the traffic (pg_repack).",
  code: null,
};
function fixOfRefresh(
  { view }: OperationOf<"refresh-materialized-view">,
  { schemaBefore, schemaAfter }: Scene,
): Fix {
  const mayBeUnique = [schemaBefore, schemaAfter].some(
    (schema) => !schema.isKnown || hasUniqueIndex(schema, view),
  );
  return mayBeUnique
    ? {
        text: "Refresh it CONCURRENTLY: reads go on meanwhile. That needs a unique index on the view.",
        code: execute(
          `REFRESH MATERIALIZED VIEW CONCURRENTLY ${formatName(view)}`,
        ),
      }
    : {
        text: "Refresh it CONCURRENTLY: reads go on meanwhile. For that the view first needs a unique index, on columns and without WHERE; CREATE UNIQUE INDEX CONCURRENTLY makes it beside the reads.",
        code: null,
      };
}

function hasUniqueIndex(schema: Schema, view: QualifiedName): boolean {
  const found = findObject(schema, ["materialized view"], view);
  return (
    found !== null &&
    childrenOf(schema, found).some(({ kind, properties }) =>
      isWholeUniqueIndex.test(
        kind === "index" ? (properties.definition ?? "") : "",
      ),
    )
  );
}

/** REFRESH … CONCURRENTLY takes no expressions and no part of the rows. */
const isWholeUniqueIndex = /^CREATE UNIQUE INDEX (?!.* WHERE )[^(]*\([^()]*\)/;

function fixOfColumn(
  { table, column }: OperationOf<"add-column">,
  serverVersion: number,
): Fix {
  if (column.generated !== null)
    return {
      text:
        "Add a plain nullable column, let a trigger or the application write it, and fill the rows that are there in batches." +
        (serverVersion >= 18
          ? " On PostgreSQL 18 a VIRTUAL generated column is computed when it is read, and rewrites nothing."
          : ""),
      code: addNullable(table, column),
    };
  if (column.isIdentity || isSerial(column))
    return {
      text: "Add a plain nullable column, give it the next value of a sequence as its default, and number the rows that are there in batches.",
      code: [addNullable(table, column), ...numbered(table, column)].join("\n"),
    };
  if (column.default === null)
    return {
      text: "Give the column the domain's base type, and add the constraint as a CHECK with NOT VALID.",
      code: null,
    };
  return {
    text: "Add the column without the default, then set the default: it counts for new rows only. Fill the rows that are there in batches.",
    code: [
      addNullable(table, column),
      setDefault(table, column.name, column.default),
    ].join("\n"),
  };
}

function numbered(table: QualifiedName, column: ColumnDefinition): string[] {
  const sequence = {
    schema: table.schema,
    name: `${table.name}_${column.name}_seq`.slice(0, 63),
  };
  const place = `${formatName(table)}.${quoteIdentifier(column.name)}`;
  const literal = formatName(sequence).replaceAll("'", "''");
  return [
    execute(`CREATE SEQUENCE ${formatName(sequence)} OWNED BY ${place}`),
    setDefault(table, column.name, `nextval('${literal}')`),
  ];
}

function addNullable(table: QualifiedName, column: ColumnDefinition): string {
  const type = isSerial(column) ? "bigint" : column.type;
  return addNullableColumn(table, { name: column.name, type });
}

function fixOfType(
  change: OperationOf<"alter-column-type">,
  scene: Scene,
): Fix {
  const { table, column, type } = change;
  const from = scene.schemaBefore.findColumn(scene.table(table), column)?.type;
  const inUtc = fixOfTimeZone(change, from ?? "");
  if (inUtc) return inUtc;
  const ofEnum = fixOfEnum(type, from ?? "", scene);
  if (ofEnum) return ofEnum;
  const name = `${column}_new`.slice(-63);
  return {
    text: `Add a column of the new type beside it, write both (from the application or by a trigger), fill it in batches, read the new one, and drop ${quoteIdentifier(column)} in a later release.`,
    code: addNullableColumn(table, { name, type }),
  };
}
