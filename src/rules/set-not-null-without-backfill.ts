import type { Fix } from "../findings/finding.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import {
  execute,
  inAutocommitBlock,
  inRevisions,
  pythonCall,
  pythonString,
  schemaArgument,
} from "./alembic-code.ts";
import { backfillOf, isSameTable, type Backfill } from "./columns.ts";
import type { Index } from "./history.ts";
import { operationRule } from "./rule.ts";
import {
  judgeNotNullCopy,
  notNullOnSqlite,
} from "./sqlite/judge-not-null-copy.ts";
import type { Scene, Table } from "./scene.ts";
import { basis, blocked } from "./wording.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, slug text)";

export const setNotNullWithoutBackfill = operationRule({
  id: "set-not-null-without-backfill",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary: "A column that may hold NULLs is made NOT NULL.",
  why:
    "It fails when one row holds a NULL, which a test database without rows never shows. " +
    "And on PostgreSQL it reads the whole table while every read and write of it waits.",
  instead:
    "Fill the NULLs first. On a big table of PostgreSQL then add CHECK (column IS NOT NULL) as NOT VALID, validate it on its own, and set NOT NULL: the valid CHECK spares the scan.",
  bad: [
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "slug", nullable=False)',
    },
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY)",
      upgrade:
        'op.add_column("articles", sa.Column("slug", sa.Text()))\n' +
        'op.alter_column("articles", "slug", nullable=False)',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: notNullOnSqlite,
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: `op.execute("UPDATE articles SET id = id + 1")\n${notNullOnSqlite}`,
    },
  ],
  good: [
    {
      before: `${articles}; ALTER TABLE articles ADD CHECK (slug IS NOT NULL)`,
      upgrade: 'op.alter_column("articles", "slug", nullable=False)',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
        'op.alter_column("tags", "name", nullable=False)',
    },
    {
      dialect: "sqlite",
      before: articles,
      upgrade: `op.execute("UPDATE articles SET SLUG = '' WHERE slug IS NULL")\n${notNullOnSqlite}`,
    },
    {
      dialect: "sqlite",
      before: articles.replace("slug text", "slug text NOT NULL"),
      upgrade: notNullOnSqlite,
    },
  ],
  watches: ["set-not-null"],
  check(operation, scene) {
    const table = scene.table(operation.table);
    if (!table.isPreexisting) return null;
    if (scene.dialect === "sqlite") return judgeNotNullCopy(operation, scene);
    const isScanned = scene.hasEvidence
      ? table.isScanned
      : !isProven(operation, table, scene);
    if (!isScanned) return null;
    const backfill = backfillOf(operation.table, operation.column, scene);
    return {
      message: messageOf(operation, table, backfill, scene),
      fix: fixOf(operation, backfill),
      ...(backfill === "nothing" ? {} : { severity: "warning" }),
      claims: [
        { effect: "scan", relation: table.label },
        { effect: "lock", relation: table.label },
      ],
    };
  },
});

/** Without evidence: a valid CHECK (column IS NOT NULL), from before the range or from within it, spares the scan. */
function isProven(
  { table, column }: OperationOf<"set-not-null">,
  known: Table,
  scene: Scene,
): boolean {
  if (scene.schemaBefore.findColumn(known, column)?.isNotNull) return true;
  const name = quoteIdentifier(column).toLowerCase();
  const proof = `${name} is not null`;
  const added = [...scene.before(byAddedConstraint, table.name)]
    .flatMap(({ operations }) => operations)
    .filter((operation) => operation.kind === "add-constraint")
    .filter((operation) => isSameTable(operation.table, table))
    .map(({ constraint }) => constraint.expression ?? "");
  return [...scene.schemaBefore.validChecks(known), ...added].some(
    (expression) =>
      expression
        .toLowerCase()
        .replace(/^check\b/, "")
        .replaceAll(/[()]/g, "")
        .trim() === proof,
  );
}

const byAddedConstraint: Index = ({ operations }) =>
  operations.flatMap((one) =>
    one.kind === "add-constraint" ? [one.table.name] : [],
  );

function messageOf(
  { column }: OperationOf<"set-not-null">,
  table: Table,
  backfill: Backfill,
  scene: Scene,
): string {
  const name = quoteIdentifier(column);
  const scan = `SET NOT NULL on ${name} blocks ${blocked(table, "AccessExclusive")} until all rows have been read${basis(scene)}`;
  switch (backfill) {
    case "nothing":
      return `Nothing fills the NULLs of ${name} in ${table.label} before SET NOT NULL: it fails if one row has a NULL. ${scan}.`;
    case "perhaps":
      return `${scan}. Whether the code before it fills every NULL can't be seen on a database without rows.`;
    case "default":
    case "update":
      return `${scan}.`;
  }
}

function fixOf(
  { table, column }: OperationOf<"set-not-null">,
  backfill: Backfill,
): Fix {
  const [tableText, columnText] = [formatName(table), quoteIdentifier(column)];
  const check = `ck_${table.name}_${column}_not_null`.slice(0, 63);
  const fill = `# Fill the NULLs before, in batches when the table is big:\n# UPDATE ${tableText} SET ${columnText} = ... WHERE ${columnText} IS NULL\n`;
  const schema = schemaArgument(table);
  const [checkName, tableName] = [
    pythonString(check),
    pythonString(table.name),
  ];
  const first = pythonCall("op.create_check_constraint", [
    checkName,
    tableName,
    pythonString(`${columnText} IS NOT NULL`),
    ...schema,
    "postgresql_not_valid=True",
  ]);
  const validate = `ALTER TABLE ${tableText} VALIDATE CONSTRAINT ${quoteIdentifier(check)}`;
  const second = [
    inAutocommitBlock(execute(validate)),
    pythonCall("op.alter_column", [
      tableName,
      pythonString(column),
      "nullable=False",
      ...schema,
    ]),
    pythonCall("op.drop_constraint", [
      checkName,
      tableName,
      'type_="check"',
      ...schema,
    ]),
  ].join("\n");
  return {
    text:
      (backfill === "nothing" ? "Fill the NULLs first. " : "") +
      "When the table is big, let a CHECK prove it: validating one lets reads and writes go on, and SET NOT NULL then needs no scan.",
    // A CHECK, even one that is NOT VALID, refuses any UPDATE of a row whose NULL is not filled yet.
    code: inRevisions(backfill === "nothing" ? fill + first : first, second),
  };
}
