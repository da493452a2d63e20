import type { Fix } from "../findings/finding.ts";
import type { ColumnDefinition, QualifiedName } from "../sql/operation.ts";
import { addColumn, addNullableColumn } from "./add-column-code.ts";
import { exampleDefault } from "./column-types.ts";
import { operationRule } from "./rule.ts";

export const addNotNullColumnWithoutDefault = operationRule({
  id: "add-not-null-column-without-default",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary: "A NOT NULL column without a default is added to an existing table.",
  why: "There is no value for the rows that are there, so it fails on every table with rows. It passes on an empty test database (on SQLite when batch mode copies the table for it; its ALTER TABLE refuses such a column at once).",
  instead:
    "Give the column a server_default: a constant is stored once and nothing is rewritten. Or add it nullable, fill it, and set NOT NULL afterwards.",
  bad: [
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY)",
      upgrade:
        'op.add_column("articles", sa.Column("slug", sa.String(200), nullable=False))',
    },
    {
      dialect: "sqlite",
      before: "CREATE TABLE articles (id INTEGER PRIMARY KEY)",
      upgrade:
        'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
        '    batch.add_column(sa.Column("slugText", sa.String(200), nullable=False))',
    },
  ],
  good: [
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY)",
      upgrade:
        'op.add_column("articles", sa.Column("views", sa.Integer(), nullable=False, server_default="0"))',
    },
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY)",
      upgrade: 'op.add_column("articles", sa.Column("slug", sa.String(200)))',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))\n' +
        'op.add_column("tags", sa.Column("name", sa.Text(), nullable=False))',
    },
    {
      dialect: "sqlite",
      before: "CREATE TABLE articles (id INTEGER PRIMARY KEY)",
      upgrade:
        'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
        '    batch.add_column(sa.Column("views", sa.Integer(), nullable=False, server_default="0"))',
    },
  ],
  watches: ["add-column"],
  check({ table: name, column, ifNotExists }, scene) {
    const table = scene.table(name);
    if (!table.isPreexisting || !needsValue(column)) return null;
    const isThere = scene.schemaBefore.findColumn(table, column.name) !== null;
    if (ifNotExists && isThere) return null;
    return {
      message:
        `Adding ${scene.quote(column.name)} as NOT NULL without a default fails as soon as ${table.label} has a row: ` +
        "the rows that are there have no value for it.",
      fix: fixOf(name, column),
      // PostgreSQL looks for rows without a value, and fails on the first.
      claims: [
        { effect: "scan", relation: table.label },
        { effect: "lock", relation: table.label },
      ],
    };
  },
});

function needsValue(column: ColumnDefinition): boolean {
  const isKey = column.constraints.some(({ type }) => type === "primary key");
  const hasValue =
    column.default !== null ||
    column.isIdentity ||
    column.generated !== null ||
    /^(small|big)?serial[248]?$/.test(column.type);
  return (column.isNotNull || isKey) && !hasValue;
}

function fixOf(table: QualifiedName, column: ColumnDefinition): Fix {
  const value = exampleDefault(column.type);
  return value === null
    ? {
        text: "Add the column nullable, fill it for the rows that are there, and set NOT NULL after that.",
        code: addNullableColumn(table, column),
      }
    : {
        text: "Give the column the server_default that is right for the rows that are there: a constant rewrites nothing. Or add it nullable, fill it, and set NOT NULL after that.",
        code: addColumn(table, { ...column, isNotNull: true, default: value }),
      };
}
