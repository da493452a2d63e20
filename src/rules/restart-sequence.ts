import type { OperationOf } from "../sql/operation.ts";
import { formatName, unquoteIdentifier } from "../sql/identifier.ts";
import { execute } from "./alembic-code.ts";
import { byKind } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { findObject } from "./schema-objects.ts";
import { basis } from "./wording.ts";

const articles = "CREATE TABLE articles (id serial PRIMARY KEY)";
const numbered =
  "CREATE TABLE articles (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY)";

export const restartSequence = operationRule({
  id: "restart-sequence",
  severity: "warning",
  summary: "A sequence of an existing table starts again.",
  why: "The sequence gives out values that rows have already. Each INSERT then fails on the primary key until the sequence has passed the largest of them, or, without a key, two rows share a number.",
  instead:
    "Set the sequence to the largest value there is: `SELECT setval(…, max(id))`.",
  bad: [
    {
      before: articles,
      upgrade: 'op.execute("ALTER SEQUENCE articles_id_seq RESTART")',
    },
    {
      before: numbered,
      upgrade: 'op.execute("ALTER TABLE articles ALTER id RESTART")',
    },
    {
      before: articles,
      upgrade: 'op.execute("ALTER SEQUENCE articles_id_seq RESTART WITH 1000")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        "op.execute(\"SELECT setval('articles_id_seq', (SELECT max(id) FROM articles))\")",
    },
    {
      before: articles,
      upgrade:
        'op.execute("TRUNCATE articles")\nop.execute("ALTER SEQUENCE articles_id_seq RESTART")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE SEQUENCE numbers")\nop.execute("ALTER SEQUENCE numbers RESTART WITH 1000")',
    },
    {
      before: articles,
      upgrade: 'op.execute("ALTER SEQUENCE articles_id_seq CACHE 10")',
    },
  ],
  watches: ["restart-sequence"],
  check(operation, scene) {
    const label = labelOf(operation, scene);
    const owner = ownerOf(operation, scene);
    if (label === null || (owner && wasEmptied(owner.table, scene)))
      return null;
    const risk =
      "values that rows have already come again, and their INSERTs fail";
    return {
      message: operation.isFromStart
        ? `${label} starts again from its first value: ${risk}.${basis(scene)}`
        : `${label} goes on from a fixed number: where a table is past that already, ${risk}.${basis(scene)}`,
      fix: {
        text: "Go on after the largest value that there is.",
        code: owner && execute(setToMaximum(owner)),
      },
      ...(!operation.isFromStart && { severity: "info" as const }),
    };
  },
});

type Restart = OperationOf<"restart-sequence">;
interface Owner {
  table: string;
  column: string;
}

/** What restarts, in words; null when it was made in the range. */
function labelOf({ sequence, identity }: Restart, scene: Scene): string | null {
  if (identity) {
    const { label, isPreexisting } = scene.table(identity.table);
    return isPreexisting ? `The sequence of ${label}.${identity.column}` : null;
  }
  if (!sequence) return null;
  const before = findObject(scene.schemaBefore, ["sequence"], sequence);
  if (scene.schemaBefore.isKnown && !before) return null;
  return before?.name ?? formatName(sequence);
}

/** The column that a sequence belongs to, quoted as SQL wants it. */
function ownerOf({ sequence, identity }: Restart, scene: Scene): Owner | null {
  if (identity)
    return {
      table: scene.table(identity.table).label,
      column: scene.quote(identity.column),
    };
  const before =
    sequence && findObject(scene.schemaBefore, ["sequence"], sequence);
  const owner = before?.properties["owned by"] ?? "";
  const [, table = "", column = ""] =
    /^(.*)\.("(?:[^"]|"")*"|[^."]+)$/.exec(owner) ?? [];
  return table === "" ? null : { table, column };
}

function setToMaximum({ table, column }: Owner): string {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return `SELECT setval(pg_get_serial_sequence(${text(table)}, ${text(unquoteIdentifier(column))}), (SELECT max(${column}) FROM ${table}))`;
}

/** Numbers may begin again where no row is left. */
function wasEmptied(table: string, scene: Scene): boolean {
  return [...scene.before(byKind, "truncate")]
    .flatMap((one) => one.operations.map((operation) => ({ one, operation })))
    .some(
      ({ one, operation }) =>
        operation.kind === "truncate" &&
        one.table(operation.table).label === table,
    );
}
