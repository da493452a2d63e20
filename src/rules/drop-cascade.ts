import type { SchemaObject } from "../snapshot/snapshot.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf } from "../sql/operation.ts";
import { listObjects, takenAlong } from "./cascade.ts";
import { isMissedView } from "./drop-view.ts";
import { isAnyOf } from "./history.ts";
import { byKind } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { basis } from "./wording.ts";

const articles =
  "CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TABLE articles (id int PRIMARY KEY, mood mood)";

type Drop = OperationOf<"drop-schema" | "drop-type" | "other">;

export const dropCascade = operationRule({
  id: "drop-cascade",
  severity: "error",
  summary:
    "DROP … CASCADE of a schema, a type, a function or the like takes tables, columns or other objects along.",
  why: "Nobody named what goes along, and what that is depends on what is there: DROP TYPE … CASCADE deletes every column of that type, DROP SCHEMA … CASCADE every table in it, with their values. Production may have more of them than the migrations know.",
  instead:
    "Leave CASCADE out and drop what depends on it by name first: then PostgreSQL refuses when something was forgotten.",
  bad: [
    {
      before: articles,
      upgrade: 'op.execute("DROP TYPE mood CASCADE")',
    },
    {
      before: "CREATE SCHEMA archive; CREATE TABLE archive.notes (id int)",
      upgrade: 'op.execute("DROP SCHEMA archive CASCADE")',
    },
    {
      before: `${articles}; CREATE VIEW moods AS SELECT mood FROM articles; CREATE VIEW best AS SELECT * FROM moods`,
      upgrade:
        'op.execute("DROP VIEW moods CASCADE")\n' +
        'op.execute("CREATE VIEW moods AS SELECT mood FROM articles")',
    },
    {
      before: `CREATE TABLE notes (id int); CREATE FUNCTION log_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER log BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION log_it()`,
      upgrade: 'op.execute("DROP FUNCTION log_it CASCADE")',
    },
  ],
  good: [
    {
      before: "CREATE TYPE mood AS ENUM ('good', 'bad')",
      upgrade: 'op.execute("DROP TYPE mood CASCADE")',
    },
    {
      before: articles,
      upgrade:
        "op.execute(\"CREATE TYPE colour AS ENUM ('red')\")\n" +
        'op.execute("CREATE TABLE pens (colour colour)")\n' +
        'op.execute("DROP TYPE colour CASCADE")',
    },
    {
      before: "CREATE SCHEMA archive",
      upgrade: 'op.execute("DROP SCHEMA archive CASCADE")',
    },
    {
      before: `${articles}; CREATE VIEW moods AS SELECT mood FROM articles`,
      upgrade:
        'op.execute("DROP VIEW moods CASCADE")\n' +
        'op.execute("CREATE VIEW moods AS SELECT id, mood FROM articles")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("CREATE SCHEMA scratch")\n' +
        'op.execute("CREATE TABLE scratch.notes (id int)")\n' +
        'op.execute("DROP SCHEMA scratch CASCADE")',
    },
  ],
  watches: ["drop-schema", "drop-type", "other"],
  check(operation, scene) {
    if (operation.isCascade !== true) return null;
    const taken = lostWith(operation, scene);
    if (taken?.length === 0 || isMadeHere(operation, scene)) return null;
    // `drop-view` says that of a view, with what goes along.
    if (operation.kind === "other" && isMissedView(operation, scene))
      return null;
    const label = labelOf(operation);
    return {
      ...(taken === null ? { severity: "warning" as const } : {}),
      message:
        `Dropping ${label} CASCADE also drops ` +
        (taken === null
          ? `${dependants(operation)}.${basis(scene)}`
          : `${listObjects(taken)}${taken.some(holdsValues) ? ", with all values in there" : ""}. Code that is still running fails as long as it uses any of that.`),
      fix: {
        text: `First release code that no longer uses it. Then drop all of it by name, and ${label} without CASCADE: PostgreSQL refuses when something was forgotten.`,
        code: null,
      },
      claims: scene.unclaimed("lock").map((relation) => ({
        effect: "lock",
        relation: formatName(relation),
      })),
    };
  },
});

function lostWith(operation: Drop, scene: Scene): SchemaObject[] | null {
  if (operation.kind === "drop-schema")
    return contents(operation.schema, scene);
  const name =
    operation.kind === "drop-type" ? operation.type : operation.objects[0];
  if (!name) return null;
  const key = scene.schemaBefore.objects.find(
    (object) => object.parent === null && isCalled(object, name.name),
  );
  return takenAlong(name.name, key ? `${key.kind} ${key.name}` : "", scene);
}

function isCalled({ name }: SchemaObject, wanted: string): boolean {
  const own = name.replace(/\(.*$/s, "");
  const quoted = quoteIdentifier(wanted);
  return own === quoted || own.endsWith(`.${quoted}`);
}

function holdsValues({ kind }: SchemaObject): boolean {
  return kind === "table" || kind === "column";
}

/** What was in a schema, as far as it stood alone. */
function contents(
  schema: string,
  { schemaBefore, schemaAfter }: Scene,
): SchemaObject[] | null {
  if (!schemaBefore.isKnown) return null;
  const kept = new Set(schemaAfter.objects.map(({ name }) => name));
  return schemaBefore.objects.filter(
    ({ kind, name, parent }) =>
      parent === null &&
      !["comment", "grant", "other"].includes(kind) &&
      name.startsWith(`${quoteIdentifier(schema)}.`) &&
      !kept.has(name),
  );
}

/** Where no schema says what there was before. */
function isMadeHere(operation: Drop, scene: Scene): boolean {
  if (operation.kind !== "drop-type" || scene.schemaBefore.isKnown)
    return false;
  const { name } = operation.type;
  return isAnyOf(scene.before(byKind, "create-enum"), ({ operations }) =>
    operations.some(
      (one) => one.kind === "create-enum" && one.type.name === name,
    ),
  );
}

function dependants({ kind }: Drop): string {
  if (kind === "drop-schema") return "every table, view and function in it";
  return kind === "drop-type"
    ? "every column of that type, with its values"
    : "all that depends on it";
}

function labelOf(operation: Drop): string {
  if (operation.kind === "drop-schema")
    return quoteIdentifier(operation.schema);
  const name =
    operation.kind === "drop-type" ? operation.type : operation.objects[0];
  return name ? formatName(name) : "this";
}
