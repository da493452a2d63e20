import { columnsAre, newColumns } from "./new-columns.ts";
import { isSerial } from "./rewrite-reason.ts";
import { operationRule } from "./rule.ts";

export const serialColumn = operationRule({
  id: "serial-column",
  severity: "info",
  group: "style",
  summary: "A new column is numbered by serial instead of an identity.",
  why: "serial leaves a sequence with an owner, permissions and a default of its own, which get lost one by one when the table is copied or handed over. Anybody can write numbers of their own into the column, and the sequence gives them out again later.",
  instead:
    'Use `sa.Column("id", sa.BigInteger(), sa.Identity(always=True), primary_key=True)`: the standard\'s own way, which belongs to the column.',
  bad: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("id", sa.BigInteger(), primary_key=True))',
    },
    {
      before: "SELECT 1",
      upgrade: 'op.execute("CREATE TABLE notes (a serial, b bigserial)")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("id", sa.BigInteger(), sa.Identity(always=True), primary_key=True))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("notes", sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=False))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("scratch", sa.Column("id", sa.BigInteger(), primary_key=True))\n' +
        'op.drop_table("scratch")',
    },
  ],
  watches: ["create-table", "add-column"],
  check(operation, scene) {
    const columns = newColumns(operation, scene, isSerial);
    if (columns.length === 0) return null;
    return {
      message: `${columnsAre(columns, operation, scene)} numbered by serial, whose sequence and default are apart from the column.`,
      fix: {
        text: "Make it an identity: sa.Identity(always=True) in the column.",
        code: null,
      },
    };
  },
});
