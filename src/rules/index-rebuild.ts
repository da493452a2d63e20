import type { Fix } from "../findings/finding.ts";
import type { SchemaObject } from "../snapshot/snapshot.ts";
import { quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { execute, inAutocommitBlock } from "./alembic-code.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

type TypeChange = OperationOf<"alter-column-type">;

/** What a type change that writes no row anew reads the rows for, as the subject of a sentence. */
export function typeScanSubject(change: TypeChange, scene: Scene): string {
  const built = [...indexesOn(change, scene), ...keysOn(change, scene)];
  if (built.length === 0)
    return "Checking the rows against their constraints again";
  const names = listWords(built.map(({ name }) => name));
  const what = change.collation ? "collation" : "type";
  return `Building ${names} anew for the new ${what} of ${quoteIdentifier(change.column)}`;
}

export function fixOfTypeScan(change: TypeChange, scene: Scene): Fix {
  const indexes = indexesOn(change, scene);
  if (keysOn(change, scene).length > 0)
    return {
      text: "Add a column of the new type beside it, write both, fill it in batches, and build its index CONCURRENTLY. Or do this when the table can be unused for that long.",
      code: null,
    };
  if (indexes.length === 0)
    return {
      text: "Drop the constraint on the column before this, add it again as NOT VALID afterwards, and validate it on its own: the change itself then takes an instant.",
      code: null,
    };
  const isPlain = indexes.every(({ properties }) =>
    properties.definition?.startsWith("CREATE INDEX"),
  );
  return {
    text: "If queries can do without the index for a while, drop it CONCURRENTLY before and build it CONCURRENTLY afterwards: the change itself then takes an instant. Else add a column of the new type beside it.",
    code:
      isPlain && scene.operations.length === 1
        ? aroundChange(indexes, scene)
        : null,
  };
}

function aroundChange(indexes: SchemaObject[], scene: Scene): string {
  const drop = indexes.map(({ name }) =>
    execute(`DROP INDEX CONCURRENTLY ${name}`),
  );
  const build = indexes.map(({ properties: { definition = "" } }) =>
    execute(definition.replace(/^CREATE INDEX/, "$& CONCURRENTLY")),
  );
  return [
    inAutocommitBlock(drop.join("\n")),
    execute(scene.statement.sql.trim()),
    inAutocommitBlock(build.join("\n")),
  ].join("\n");
}

/** Indexes over a column that no constraint stands for. */
function indexesOn(change: TypeChange, scene: Scene): SchemaObject[] {
  const table = scene.table(change.table);
  return scene.schemaBefore
    .childrenOf(table, "index")
    .filter(({ properties: { definition = "" } }) =>
      mentions(definition.split(" USING ")[1] ?? "", change.column),
    );
}

/** Constraints over a column that have an index. */
function keysOn(change: TypeChange, scene: Scene): SchemaObject[] {
  const table = scene.table(change.table);
  return scene.schemaBefore
    .childrenOf(table, "constraint")
    .filter(
      ({ properties: { kind = "", definition = "" } }) =>
        /^(unique|primary key|exclude)$/.test(kind) &&
        mentions(definition, change.column),
    );
}

function mentions(definition: string, column: string): boolean {
  const name = quoteIdentifier(column).replaceAll("$", "\\$&");
  return new RegExp(`(?<![\\w$"])${name}(?![\\w$"])`).test(definition);
}
