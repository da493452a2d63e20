import type { Fix } from "../findings/finding.ts";
import {
  formatName,
  quoteIdentifier,
  unquoteIdentifier,
} from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { execute, inAutocommitBlock, inRevisions } from "./alembic-code.ts";
import type { Schema } from "./schema.ts";

/** More partitions than this make a loop of code, which is the reader's to write. */
const mostPartitions = 5;

/** An index of a partitioned table without blocking writes: on the parent alone, then partition by partition. */
export function fixOfPartitionedIndex(
  operation: OperationOf<"create-index">,
  schema: Schema,
): Fix {
  const { index, table } = operation;
  const partitions = index === null ? [] : leavesOf(operation, schema);
  const parent = execute(
    creation(operation, index, `ONLY ${formatName(table)}`),
  );
  const isWhole = partitions.length > 0 && partitions.length <= mostPartitions;
  return {
    text:
      "A partitioned table can't have its index built CONCURRENTLY in one go. Build one CONCURRENTLY on each partition, " +
      "then create it on the parent alone and attach these with ALTER INDEX … ATTACH PARTITION.",
    code: isWhole ? byPartition(operation, parent, partitions) : parent,
  };
}

interface Leaf {
  schema: string;
  name: string;
}

/** The partitions right below the table; none when one of them is partitioned in turn. */
function leavesOf(
  { table }: OperationOf<"create-index">,
  schema: Schema,
): Leaf[] {
  const parent = schema.findTable(table);
  if (!parent) return [];
  const children = schema.objects.filter(
    ({ kind, properties }) =>
      kind === "table" && properties.inherits === formatName(parent),
  );
  const isFlat = children.every(
    ({ properties }) => properties.kind === "table",
  );
  return isFlat
    ? children.flatMap(({ name }) => {
        const local = name.slice(quoteIdentifier(parent.schema).length + 1);
        const leaf = { schema: parent.schema, name: unquoteIdentifier(local) };
        return formatName(leaf) === name ? [leaf] : [];
      })
    : [];
}

function byPartition(
  operation: OperationOf<"create-index">,
  onParent: string,
  partitions: readonly Leaf[],
): string {
  const parent = formatName({
    schema: operation.table.schema,
    name: operation.index ?? "",
  });
  const named = partitions.map((leaf) => ({
    leaf,
    name: `${leaf.name}_${operation.index ?? ""}`.slice(0, 63),
  }));
  const builds = named.map(({ leaf, name }) =>
    execute(creation(operation, name, formatName(leaf), "CONCURRENTLY ")),
  );
  const attachments = named.map(({ leaf, name }) =>
    execute(
      `ALTER INDEX ${parent} ATTACH PARTITION ${formatName({ schema: leaf.schema, name })}`,
    ),
  );
  return inRevisions(
    inAutocommitBlock(builds.join("\n")),
    [onParent, ...attachments].join("\n"),
  );
}

function creation(
  { elements, method, isUnique, where }: OperationOf<"create-index">,
  index: string | null,
  on: string,
  how = "",
): string {
  const keys = elements.map(({ text }) => text).join(", ");
  const name = index === null ? "" : `${quoteIdentifier(index)} `;
  const condition = where === null ? "" : ` WHERE ${where}`;
  return `CREATE ${isUnique ? "UNIQUE " : ""}INDEX ${how}${name}ON ${on} USING ${method} (${keys})${condition}`;
}
