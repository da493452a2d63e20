import type { Fix } from "../findings/finding.ts";
import type { Relation } from "../rehearsal/statement.ts";
import { formatName } from "../sql/identifier.ts";
import type { Operation, OperationOf } from "../sql/operation.ts";
import { execute, inAutocommitBlock } from "./alembic-code.ts";
import { isNamed } from "./evidence.ts";

export function isPartition(operation: Operation): boolean {
  return operation.kind === "create-table" && operation.partitionOf !== null;
}

/** A third table that DETACH locks can only be the default partition, and beside one CONCURRENTLY is refused. */
export function canDetachConcurrently(
  { table, partition }: OperationOf<"detach-partition">,
  victims: Relation[],
  serverVersion: number,
): boolean {
  const isThird = (one: Relation) =>
    !isNamed(one, table) && !isNamed(one, partition);
  return serverVersion >= 14 && !victims.some(isThird);
}

/** Instead of CREATE TABLE … PARTITION OF; without code when the statement is more than that. */
export function fixOfPartition(
  { table, partitionOf }: OperationOf<"create-table">,
  sql: string,
): Fix {
  const [name, parent] = [table, partitionOf ?? table].map(formatName);
  const bounds = /^[^;(]*\b(FOR\s+VALUES\b[^;%]*?\))\s*;?\s*$/i.exec(sql)?.[1];
  const isPlain = bounds !== undefined && !/\bPARTITION\s+BY\b/i.test(bounds);
  return {
    text: `Create the table by itself and attach it: that lets reads and writes of ${parent} go on.`,
    code: isPlain
      ? [
          execute(
            `CREATE TABLE ${name} (LIKE ${parent} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`,
          ),
          execute(`ALTER TABLE ${parent} ATTACH PARTITION ${name} ${bounds}`),
        ].join("\n")
      : null,
  };
}

/** Instead of a plain DETACH PARTITION. */
export function fixOfDetach({
  table,
  partition,
}: OperationOf<"detach-partition">): Fix {
  return {
    text: "Detach it CONCURRENTLY, outside of a transaction: reads and writes go on.",
    code: inAutocommitBlock(
      execute(
        `ALTER TABLE ${formatName(table)} DETACH PARTITION ${formatName(partition)} CONCURRENTLY`,
      ),
    ),
  };
}
