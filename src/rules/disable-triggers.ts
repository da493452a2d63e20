import type { Operation, OperationOf } from "../sql/operation.ts";
import { execute } from "./alembic-code.ts";
import type { Index } from "./history.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Scene, Table } from "./scene.ts";
import { formatName } from "../sql/identifier.ts";

const likes =
  "CREATE TABLE articles (id int PRIMARY KEY); CREATE TABLE likes (article_id int REFERENCES articles); " +
  "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; " +
  "CREATE TRIGGER tr BEFORE INSERT ON likes FOR EACH ROW EXECUTE FUNCTION f()";

export const disableTriggers = operationRule({
  id: "disable-triggers",
  severity: "warning",
  summary: "Triggers of an existing table are switched off.",
  why: "Foreign keys are triggers, too. DISABLE TRIGGER ALL and session_replication_role = replica let rows in that refer to nothing, and switching them on again checks none of them. A trigger that stays off no longer does what the application counts on.",
  instead:
    "Leave foreign keys on. To keep a trigger of your own from running in a backfill, use DISABLE TRIGGER USER (or its name) and ENABLE it again in the same revision.",
  bad: [
    {
      before: likes,
      upgrade: 'op.execute("ALTER TABLE likes DISABLE TRIGGER ALL")',
    },
    {
      before: likes,
      upgrade:
        'op.execute("ALTER TABLE likes DISABLE TRIGGER ALL")\n' +
        'op.execute("INSERT INTO likes SELECT id FROM articles")\n' +
        'op.execute("ALTER TABLE likes ENABLE TRIGGER ALL")',
    },
    {
      before: likes,
      upgrade: 'op.execute("ALTER TABLE likes DISABLE TRIGGER tr")',
    },
    {
      before: likes,
      upgrade:
        'op.execute("SET LOCAL session_replication_role = replica")\n' +
        'op.execute("INSERT INTO likes VALUES (7)")',
    },
  ],
  good: [
    {
      before: likes,
      upgrade:
        'op.execute("ALTER TABLE likes DISABLE TRIGGER USER")\n' +
        'op.execute("UPDATE likes SET article_id = NULL WHERE article_id < 0")\n' +
        'op.execute("ALTER TABLE likes ENABLE TRIGGER USER")',
    },
    {
      before: likes,
      upgrade:
        'op.execute("ALTER TABLE likes DISABLE TRIGGER tr")\n' +
        'op.execute("DROP TRIGGER tr ON likes")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
        'op.execute("ALTER TABLE tags DISABLE TRIGGER ALL")',
    },
    {
      before: likes,
      upgrade:
        'op.execute("SET LOCAL session_replication_role = replica")\n' +
        'op.execute("SET LOCAL session_replication_role = DEFAULT")',
    },
  ],
  watches: ["other", "set"],
  check(operation, scene) {
    if (operation.kind === "set") return judgeReplica(operation, scene);
    const [name] = operation.objects;
    if (!/^AT_DisableTrig(All|User)?$/.test(operation.statement) || !name)
      return null;
    const table = scene.table(name);
    if (!table.isPreexisting) return null;
    const [enabling] = scene.after(byEnabledTriggers, name.name);
    return operation.statement === "AT_DisableTrigAll"
      ? judgeAll(table, enabling !== undefined, formatName(name))
      : judgeOwn(table, enabling !== undefined, scene);
  },
});

/** By the tables whose triggers it switches on. */
const byEnabledTriggers: Index = ({ operations }) =>
  operations.flatMap((one) =>
    one.kind === "other" && /^AT_Enable\w*Trig/.test(one.statement)
      ? one.objects.map(({ name }) => name)
      : [],
  );

function judgeAll(
  { label }: Table,
  isEnabledAgain: boolean,
  name: string,
): Judgement {
  return isEnabledAgain
    ? {
        message: `Until the triggers of ${label} are enabled again, its foreign keys let in rows that refer to nothing, and nobody checks those rows afterwards.`,
        fix: {
          text: "Leave out the foreign keys: USER means the triggers that somebody made.",
          code: execute(`ALTER TABLE ${name} DISABLE TRIGGER USER`),
        },
      }
    : {
        message: `This switches the foreign keys of ${label} off for good, and all its triggers: rows that refer to nothing get in unseen.`,
        fix: {
          text: "Leave foreign keys on. What must not run for a backfill can be disabled by its name, and enabled again in the same revision.",
          code: null,
        },
        severity: "error",
      };
}

/** Triggers that somebody made: nothing to say when they are on again, or gone, in the end. */
function judgeOwn(
  table: Table,
  isEnabledAgain: boolean,
  { schemaAfter }: Scene,
): Judgement | null {
  const off = schemaAfter
    .childrenOf(table, "trigger")
    .some(({ properties }) => properties.enabled === "no");
  if (isEnabledAgain || (schemaAfter.isKnown && !off)) return null;
  return {
    message: `A trigger of ${table.label} stays off after this: what it did for the application no longer happens.`,
    fix: {
      text: "Enable it again at the end of the revision, or drop it when nobody needs it.",
      code: null,
    },
  };
}

function firstWritten(scene: Scene): Table | null {
  for (const { operations } of scene.after(byWrites, ""))
    for (const one of operations) {
      const table = isWrite(one) ? scene.table(one.table) : null;
      if (table?.isPreexisting) return table;
    }
  return null;
}

/** All that write rows. */
const byWrites: Index = ({ operations }) =>
  operations.some(isWrite) ? [""] : [];

function isWrite(
  operation: Operation,
): operation is OperationOf<"insert" | "update" | "delete"> {
  return /^(insert|update|delete)$/.test(operation.kind);
}

/** Said only where rows of tables are written that were there before. */
function judgeReplica(
  { name, value }: OperationOf<"set">,
  scene: Scene,
): Judgement | null {
  const written = writtenUnchecked({ name, value }, scene);
  if (!written) return null;
  return {
    message: `From here on no trigger runs and no foreign key is checked: rows of ${written.label} can come to refer to nothing, and nobody checks them afterwards.`,
    fix: {
      text: "Write the rows in the order that the foreign keys want, or make the keys DEFERRABLE. A trigger of your own can be disabled by its name.",
      code: null,
    },
  };
}

/** The first table from before whose rows are written under a replica's session; null for other settings. */
export function writtenUnchecked(
  { name, value }: Pick<OperationOf<"set">, "name" | "value">,
  scene: Scene,
): Table | null {
  if (name !== "session_replication_role" || value !== "replica") return null;
  return firstWritten(scene);
}
