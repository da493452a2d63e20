import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { checkNotValid, foreignKeyNotValid } from "./not-valid.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";

const articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const notValid =
  'op.create_check_constraint("ck", "articles", "views > 0", postgresql_not_valid=True)';

export const constraintLeftNotValid = operationRule({
  id: "constraint-left-not-valid",
  severity: "info",
  summary: "A constraint that the range adds is still NOT VALID at its end.",
  why: "NOT VALID checks new rows only. Rows from before may break the constraint for good, and the planner can't rely on it (nor can SET NOT NULL). Validating in a later release is fine; it just must not be forgotten.",
  instead:
    "Validate it in the next revision, in a transaction of its own: reads and writes go on meanwhile.",
  bad: [
    { before: articles, upgrade: notValid },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles ADD FOREIGN KEY (views) REFERENCES articles NOT VALID")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade: `${notValid}\nop.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")`,
    },
    {
      before: `${articles}; ALTER TABLE articles ADD CONSTRAINT old CHECK (views > 1) NOT VALID`,
      upgrade: 'op.create_check_constraint("ck", "articles", "views > 0")',
    },
    {
      before: articles,
      upgrade: `${notValid}\nop.drop_constraint("ck", "articles")`,
    },
    { before: articles, upgrade: `${notValid}\nop.drop_table("articles")` },
  ],
  watches: ["add-constraint"],
  check(operation, scene) {
    const { constraint } = operation;
    const name = constraint.isNotValid ? leftNotValid(operation, scene) : null;
    if (name === null) return null;
    const { label } = scene.table(operation.table);
    return {
      message: `The constraint ${name} of ${label} is still NOT VALID when all revisions have run: rows from before are not checked.`,
      fix: {
        text: "Validate it in a later revision, so that it is not forgotten: reads and writes go on meanwhile.",
        code: codeOf(operation),
      },
    };
  },
});

function codeOf({
  table,
  constraint,
}: OperationOf<"add-constraint">): string | null {
  if (constraint.type === "check") return checkNotValid(table, constraint);
  return constraint.type === "foreign key"
    ? foreignKeyNotValid(table, constraint)
    : null;
}

/** The name of the constraint as the catalogs have it; null when it is valid at the end, gone or not known. */
function leftNotValid(
  { table: name, constraint }: OperationOf<"add-constraint">,
  { schemaBefore, schemaAfter }: Scene,
): string | null {
  const table = schemaAfter.findTable(name);
  if (!table) return null;
  const known = schemaBefore.childrenOf(table, "constraint");
  const prefix = `${formatName(table)}.`;
  const wanted =
    constraint.name === null ? null : prefix + quoteIdentifier(constraint.name);
  const found = schemaAfter
    .childrenOf(table, "constraint")
    .filter(({ properties }) => properties.kind === constraint.type)
    .filter(({ properties }) => properties.validated === "no")
    .find((one) =>
      wanted === null
        ? !known.some((old) => old.name === one.name)
        : one.name === wanted,
    );
  return found ? found.name.slice(prefix.length) : null;
}
