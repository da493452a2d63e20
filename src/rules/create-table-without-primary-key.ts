import type { OperationOf } from "../sql/operation.ts";
import { isSameTable } from "./columns.ts";
import { isAnyOf } from "./history.ts";
import { byTable } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";

export const createTableWithoutPrimaryKey = operationRule({
  id: "create-table-without-primary-key",
  severity: "info",
  group: "style",
  summary: "A new table has no primary key.",
  why: "Two equal rows can't be told apart, so one of them can't be changed or deleted alone. Logical replication refuses every UPDATE and DELETE of such a table.",
  instead:
    "Give it a primary key: a column of its own or those that name a row.",
  bad: [
    {
      before: "SELECT 1",
      upgrade: 'op.create_table("notes", sa.Column("body", sa.Text()))',
    },
    {
      before: "SELECT 1",
      upgrade: 'op.execute("CREATE TABLE notes AS SELECT 1 AS id")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("id", sa.BigInteger(), primary_key=True))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("id", sa.BigInteger()))\n' +
        'op.create_primary_key("notes_pkey", "notes", ["id"])',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("body", sa.Text()))\n' +
        'op.drop_table("scratch")',
    },
    {
      before: "SELECT 1",
      upgrade: 'op.execute("CREATE TEMP TABLE scratch (body text)")',
    },
    {
      before:
        "CREATE TABLE visits (day date PRIMARY KEY) PARTITION BY RANGE (day)",
      upgrade:
        "op.execute(\"CREATE TABLE visits_26 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")",
    },
    {
      before: "CREATE TABLE notes (body text)",
      upgrade: 'op.execute("CREATE TABLE IF NOT EXISTS notes (body text)")',
    },
  ],
  watches: ["create-table", "create-table-as"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    const isOld = scene.schemaBefore.findTable(operation.table) !== null;
    if (isOld || getsKey(operation, scene)) return null;
    return {
      message: `${table.label} has no primary key: equal rows can't be told apart, and logical replication refuses to change or delete any.`,
      fix: {
        text: "Give it a primary key: a column of its own (sa.BigInteger(), sa.Identity(), primary_key=True) or those that name a row.",
        code: null,
      },
    };
  },
});

/** Whether it has one at the end of the range, or is not there any more. */
function getsKey(
  operation: OperationOf<"create-table" | "create-table-as">,
  scene: Scene,
): boolean {
  const { schemaAfter } = scene;
  const table = scene.table(operation.table);
  if (schemaAfter.isKnown)
    return (
      schemaAfter.findTable(table) === null ||
      schemaAfter
        .childrenOf(table, "constraint")
        .some(({ properties }) => properties.kind === "primary key")
    );
  const { name } = operation.table;
  return (
    hasKey(operation) ||
    isAnyOf(scene.after(byTable, name), ({ operations }) =>
      operations.some(
        (one) =>
          one.kind === "add-constraint" &&
          one.constraint.type === "primary key" &&
          isSameTable(one.table, operation.table),
      ),
    )
  );
}

/** By the statement alone; a temporary table needs none. */
function hasKey(
  operation: OperationOf<"create-table" | "create-table-as">,
): boolean {
  if (operation.kind === "create-table-as") return false;
  const { columns, constraints, partitionOf, isTemporary } = operation;
  return (
    isTemporary === true ||
    partitionOf !== null ||
    [...constraints, ...columns.flatMap((column) => column.constraints)].some(
      ({ type }) => type === "primary key",
    )
  );
}
