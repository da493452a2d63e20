import { quoteIdentifier } from "../sql/identifier.ts";
import type {
  ColumnDefinition,
  Operation,
  QualifiedName,
} from "../sql/operation.ts";
import { isFreeTypeChange } from "./column-types.ts";
import type { Scene } from "./scene.ts";

/** What in a statement makes PostgreSQL write a table anew. */
export interface RewriteReason {
  operation: Operation | null;
  /** Subject of the message. */
  text: string;
}

/** The first operation that can be the reason, in words; used once it is known that something was rewritten. */
export function rewriteReason(scene: Scene): RewriteReason {
  for (const operation of scene.operations) {
    const text = explain(operation, scene);
    if (text !== null) return { operation, text };
  }
  return { operation: null, text: "This statement" };
}

function explain(operation: Operation, scene: Scene): string | null {
  switch (operation.kind) {
    case "add-column":
      return explainColumn(operation.column);
    case "alter-column-type": {
      const before = scene.schemaBefore.findColumn(
        scene.table(operation.table),
        operation.column,
      );
      const from = before ? ` from ${before.type}` : "";
      return `Changing the type of ${quoteIdentifier(operation.column)}${from} to ${operation.type}`;
    }
    case "refresh-materialized-view":
      return "REFRESH MATERIALIZED VIEW without CONCURRENTLY";
    case "other":
      return otherReasons[operation.statement] ?? null;
    default:
      return null;
  }
}

const otherReasons: Record<string, string> = {
  AT_SetUnLogged: "SET UNLOGGED",
  AT_SetLogged: "SET LOGGED",
  AT_SetTableSpace: "SET TABLESPACE",
  AT_SetAccessMethod: "SET ACCESS METHOD",
  ClusterStmt: "CLUSTER",
  "VACUUM FULL": "VACUUM FULL",
};

function explainColumn(column: ColumnDefinition): string {
  const name = quoteIdentifier(column.name);
  if (column.isIdentity)
    return `Numbering the rows for the identity column ${name}`;
  if (isSerial(column))
    return `Numbering the rows for the ${column.type} column ${name}`;
  if (column.generated === "stored")
    return `Computing the stored generated column ${name}`;
  if (column.default !== null)
    return `Adding ${name} with a default that must be computed for each row (${column.default})`;
  return `Adding ${name} of type ${column.type} (a domain whose constraints must hold)`;
}

export function isSerial({ type }: Pick<ColumnDefinition, "type">): boolean {
  return /^(small|big)?serial[248]?$/.test(type);
}

/** Without evidence: pre-existing tables that an operation is sure to rewrite, whatever is in them. */
export function certainlyRewritten(scene: Scene): string[] {
  const targets = scene.operations
    .filter((operation) => isCertain(operation, scene))
    .flatMap(targetsOf);
  const tables = targets
    .map((name) => scene.table(name))
    .filter(({ isPreexisting }) => isPreexisting);
  return [...new Set(tables.map(({ label }) => label))];
}

function targetsOf(operation: Operation): QualifiedName[] {
  if (operation.kind === "other") return operation.objects;
  if (operation.kind === "refresh-materialized-view") return [operation.view];
  return "table" in operation ? [operation.table] : [];
}

const volatile =
  /\b(gen_random_uuid|uuid_generate_v\w+|uuidv[47]|clock_timestamp|timeofday|random|nextval)\s*\(/i;

function isCertain(operation: Operation, scene: Scene): boolean {
  switch (operation.kind) {
    case "add-column": {
      const { column } = operation;
      const isNumbered = column.isIdentity || isSerial(column);
      const isComputed = column.generated === "stored";
      return isNumbered || isComputed || volatile.test(column.default ?? "");
    }
    case "alter-column-type": {
      const table = scene.table(operation.table);
      const before = scene.schemaBefore.findColumn(table, operation.column);
      // A type that is not known is taken for one that must be rewritten: unknown is never green.
      return !before || !isFreeTypeChange(before.type, operation.type);
    }
    case "refresh-materialized-view":
      return !operation.isConcurrent;
    case "other":
      return operation.statement in otherReasons;
    default:
      return false;
  }
}
