import type { OperationOf } from "../sql/operation.ts";
import { columnsAre, newColumns, type NewColumn } from "./new-columns.ts";
import { operationRule } from "./rule.ts";

export const integerPrimaryKey = operationRule({
  id: "integer-primary-key",
  severity: "info",
  group: "style",
  summary: "A new table's primary key is an integer of less than 64 bits.",
  why: "After 2,147,483,647 numbers every INSERT fails, and deleted rows and failed inserts use numbers up too. Changing the type then writes the whole table anew, and every table that refers to it.",
  instead:
    "Use `sa.BigInteger()` from the start, and for the columns that refer to it.",
  bad: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE TABLE notes (id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("likes", sa.Integer()))',
    },
    {
      before: "CREATE TABLE notes (id int PRIMARY KEY)",
      upgrade:
        'op.create_table("note_texts", sa.Column("note_id", sa.Integer(), sa.ForeignKey("notes.id"), primary_key=True))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("grades", sa.Column("year", sa.Integer()), sa.Column("level", sa.Integer()), sa.PrimaryKeyConstraint("year", "level"))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True))\n' +
        'op.alter_column("notes", "id", type_=sa.BigInteger())',
    },
  ],
  watches: ["create-table"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    const typeAfter = ({ name }: NewColumn) =>
      scene.schemaAfter.findColumn(table, name)?.type;
    const key = newColumns(
      operation,
      scene,
      (column) =>
        isShort(column) &&
        typeAfter(column) !== "bigint" &&
        isOwnKey(column, operation),
    );
    if (key.length === 0) return null;
    return {
      message: `${columnsAre(key, operation, scene)} the primary key and no bigint: its numbers can run out, and then every INSERT fails.`,
      fix: {
        text: "Make it sa.BigInteger(), and the columns that refer to it as well.",
        code: null,
      },
    };
  },
});

function isShort({ type }: NewColumn): boolean {
  return /^(smallint|integer|(small)?serial[24]?)$/.test(type);
}

/** The only column of the primary key, unless it is given by a foreign key. */
function isOwnKey(
  { name }: NewColumn,
  { columns, constraints }: OperationOf<"create-table">,
): boolean {
  const all = [
    ...constraints,
    ...columns.flatMap((column) => column.constraints),
  ];
  const has = (type: string) =>
    all.some(
      (one) =>
        one.type === type &&
        one.columns.length === 1 &&
        one.columns[0] === name,
    );
  return has("primary key") && !has("foreign key");
}
