import { quoteIdentifier } from "../sql/identifier.ts";
import type { QualifiedName } from "../sql/operation.ts";
import { addedConstraints } from "./added-constraints.ts";
import {
  inAutocommitBlock,
  pythonCall,
  pythonList,
  pythonString,
  schemaArgument,
} from "./alembic-code.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { keysOf, type TableKey } from "./table-keys.ts";
import { listWords } from "./wording.ts";

const tables =
  "CREATE TABLE authors (id int PRIMARY KEY); CREATE TABLE articles (id int PRIMARY KEY, author_id int, kind text)";
const addKey =
  'op.create_foreign_key("fk_author", "articles", "authors", ["author_id"], ["id"], postgresql_not_valid=True)';

export const foreignKeyWithoutIndex = operationRule({
  id: "foreign-key-without-index",
  severity: "info",
  summary:
    "A foreign key is added to an existing table that has no index on its columns.",
  why: "PostgreSQL makes an index for what a foreign key refers to, but none for the columns that refer. Whenever a row of the other table is deleted, or its key changes, the server looks for rows that refer to it: without an index it reads the whole table each time.",
  instead:
    "Build an index on the columns CONCURRENTLY before the foreign key is added. Where rows of the other table are never deleted, none is needed.",
  bad: [
    { before: tables, upgrade: addKey },
    {
      before: tables,
      upgrade:
        'op.execute("ALTER TABLE articles ADD COLUMN editor_id int REFERENCES authors (id)")',
    },
    {
      before: tables,
      upgrade:
        'op.add_column("articles", sa.Column("editor_id", sa.Integer()))\n' +
        'op.create_foreign_key("fk_editor", "articles", "authors", ["editor_id"], ["id"], postgresql_not_valid=True)',
    },
    {
      before: `${tables}; CREATE INDEX ix ON articles (kind, author_id); CREATE INDEX ix_new ON articles (author_id) WHERE id > 5`,
      upgrade: addKey,
    },
  ],
  good: [
    {
      before: `${tables}; CREATE INDEX ix ON articles (author_id, kind)`,
      upgrade: addKey,
    },
    {
      before: `${tables}; CREATE INDEX ix ON articles (author_id) WHERE author_id IS NOT NULL`,
      upgrade: addKey,
    },
    {
      before: tables,
      upgrade: `${addKey}\nop.create_index("ix", "articles", ["author_id"])`,
    },
    {
      before:
        "CREATE TABLE authors (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE articles (b int PRIMARY KEY, a int)",
      upgrade:
        'op.execute("ALTER TABLE articles ADD FOREIGN KEY (a, b) REFERENCES authors (a, b)")',
    },
    {
      before: "CREATE TABLE authors (id int PRIMARY KEY)",
      upgrade:
        'op.create_table("articles", sa.Column("author_id", sa.Integer(), sa.ForeignKey("authors.id")))',
    },
    { before: tables, upgrade: `${addKey}\nop.drop_table("articles")` },
    {
      before: `${tables}; ALTER TABLE articles ADD CONSTRAINT fk_author FOREIGN KEY (author_id) REFERENCES authors`,
      upgrade: `op.drop_constraint("fk_author", "articles")\n${addKey}`,
    },
  ],
  watches: ["add-constraint", "add-column"],
  check(operation, scene) {
    const key = addedConstraints(operation).find(
      ({ type }) => type === "foreign key",
    );
    const table = scene.table(operation.table);
    if (!key || !table.isPreexisting) return null;
    const columns =
      operation.kind === "add-column" ? [operation.column.name] : key.columns;
    if (!isWithoutIndex(operation.table, columns, scene)) return null;
    if (wasKeyBefore(operation.table, columns, scene)) return null;
    const place = scene.schemaBefore.findTable(operation.table);
    const isNewColumn =
      place !== null &&
      !columns.every((one) => scene.schemaBefore.findColumn(place, one));
    const target = key.references
      ? scene.table(key.references).label
      : "the other table";
    return {
      message: `No index of ${table.label} begins with ${listWords(columns.map(quoteIdentifier))}: each row that is deleted from ${target} reads the whole of ${table.label}.`,
      fix: {
        text: `Build an index CONCURRENTLY ${isNewColumn ? "on the new column, in the next revision" : "in the revision before"}. Where rows are never deleted from ${target}, none is needed.`,
        code: isNewColumn ? null : indexCode(operation.table, columns),
      },
    };
  },
});

/** Judged by the end of the run, and by one column: an index that begins with another of the key's columns mostly does. */
function isWithoutIndex(
  name: QualifiedName,
  columns: readonly string[],
  { schemaAfter }: Scene,
): boolean {
  const table = schemaAfter.findTable(name);
  if (!table || columns.length === 0) return false;
  const quoted = columns.map(quoteIdentifier);
  // Renamed or dropped later: then it can't be said from here.
  if (!columns.every((one) => schemaAfter.findColumn(table, one))) return false;
  return !keysOf(schemaAfter, table).some((key) => finds(key, quoted));
}

/** A foreign key that is made anew (with ON DELETE, say) needs no more than it did before. */
function wasKeyBefore(
  name: QualifiedName,
  columns: readonly string[],
  { schemaBefore }: Scene,
): boolean {
  const table = schemaBefore.findTable(name);
  const start = `FOREIGN KEY (${columns.map(quoteIdentifier).join(", ")})`;
  return (
    table !== null &&
    schemaBefore
      .childrenOf(table, "constraint")
      .some(({ properties }) => properties.definition?.startsWith(start))
  );
}

/** Whether an index finds the rows with given values of these columns; `column IS NOT NULL` holds for any of them. */
function finds(key: TableKey, columns: readonly string[]): boolean {
  const [first = ""] = key.columns;
  const isWhole =
    key.where === null ||
    columns.some((column) => key.where === `(${column} IS NOT NULL)`);
  return (
    isWhole && key.isValid && columns.some((one) => beginsWith(first, one))
  );
}

/** An order, a collation or an operator class may follow. */
function beginsWith(text: string, column: string): boolean {
  return text === column || text.startsWith(`${column} `);
}

function indexCode(table: QualifiedName, columns: readonly string[]): string {
  const name = ["ix", table.name, ...columns].join("_").slice(0, 63);
  return inAutocommitBlock(
    pythonCall("op.create_index", [
      pythonString(name),
      pythonString(table.name),
      pythonList(columns.map(pythonString)),
      ...schemaArgument(table),
      "postgresql_concurrently=True",
    ]),
  );
}
