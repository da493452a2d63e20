import { quoteIdentifier } from "../sql/identifier.ts";
import type { ColumnDefinition, OperationOf } from "../sql/operation.ts";
import { isAnyOf } from "./history.ts";
import { byTable } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, title text)";

export const ifNotExistsHidesDifference = operationRule({
  id: "if-not-exists-hides-difference",
  severity: "warning",
  summary:
    "IF NOT EXISTS finds a table or column that is there already, but is not what the statement says.",
  why: "The statement does nothing and succeeds. On a database that had no such table it makes another one: from then on the same revision means two schemas, and the code meets a column that is not there.",
  instead:
    "Leave IF NOT EXISTS out where the object is new. Where it is not, alter it to what it should be.",
  bad: [
    {
      before: articles,
      upgrade:
        'op.execute("CREATE TABLE IF NOT EXISTS articles (id int PRIMARY KEY, title text, slug text)")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles ADD COLUMN IF NOT EXISTS title varchar(200)")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.execute("CREATE TABLE IF NOT EXISTS articles (id serial PRIMARY KEY, title text)")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("CREATE TABLE IF NOT EXISTS tags (id int)")\n' +
        'op.execute("ALTER TABLE articles ADD COLUMN IF NOT EXISTS slug text")',
    },
    {
      before: articles,
      upgrade:
        'op.drop_table("articles")\n' +
        'op.execute("CREATE TABLE IF NOT EXISTS articles (id int, slug text)")',
    },
    {
      before: articles,
      upgrade:
        'op.drop_column("articles", "title")\n' +
        'op.execute("ALTER TABLE articles ADD COLUMN IF NOT EXISTS title varchar(200)")',
    },
  ],
  watches: ["create-table", "add-column"],
  check(operation, scene) {
    const known = scene.schemaBefore.findTable(operation.table);
    if (
      operation.ifNotExists !== true ||
      !known ||
      wasTouched(operation, scene)
    )
      return null;
    const columns =
      operation.kind === "create-table"
        ? operation.columns
        : [operation.column].filter(({ name }) =>
            scene.schemaBefore.findColumn(known, name),
          );
    const differences = columns.flatMap(
      (column) => differenceOf(column, known, scene) ?? [],
    );
    if (differences.length === 0) return null;
    const { label } = scene.table(operation.table);
    const what =
      operation.kind === "create-table"
        ? label
        : `${quoteIdentifier(operation.column.name)} of ${label}`;
    return {
      message: `${what} exists already, so this does nothing: ${listWords(differences)}.`,
      fix: {
        text: "Leave IF NOT EXISTS out where it must be new. Else alter what is there: op.add_column(…), op.alter_column(…).",
        code: null,
      },
    };
  },
});

/** What the range changed before is not as the schema before it was. */
function wasTouched(
  { table }: OperationOf<"create-table" | "add-column">,
  scene: Scene,
): boolean {
  return isAnyOf(scene.before(byTable, table.name), ({ operations }) =>
    operations.some(
      (one) =>
        "table" in one &&
        one.table.name === table.name &&
        !["select", "insert", "update", "delete"].includes(one.kind),
    ),
  );
}

function differenceOf(
  { name, type }: ColumnDefinition,
  table: { schema: string; name: string },
  { schemaBefore }: Scene,
): string | null {
  const column = quoteIdentifier(name);
  const before = schemaBefore.findColumn(table, name);
  if (!before) return `it stays without ${column}`;
  return isSameType(before.type, type)
    ? null
    : `${column} stays ${before.type}, not ${type}`;
}

/** Serial columns are integers by then; a type may be named with or without its schema. */
function isSameType(before: string, wanted: string): boolean {
  const bare = (type: string) => type.replace(/^.*\./, "").toLowerCase();
  const plain = wanted
    .replace(/^(small|big)serial$/, "$1int")
    .replace(/^serial$/, "integer");
  return bare(before) === bare(plain);
}
