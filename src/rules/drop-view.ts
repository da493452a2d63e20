import {
  keyOf,
  type ObjectKind,
  type SchemaObject,
} from "../snapshot/snapshot.ts";
import { formatName } from "../sql/identifier.ts";
import type { OperationOf, QualifiedName } from "../sql/operation.ts";
import { cascadeSentence, takenAlong } from "./cascade.ts";
import { byMadeObject } from "./indexes.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Scene } from "./scene.ts";
import type { Schema } from "./schema.ts";
import { childrenOf, findObject } from "./schema-objects.ts";
import { basis, listWords } from "./wording.ts";

const titles =
  "CREATE TABLE articles (id int, title text); CREATE VIEW titles AS SELECT id, title FROM articles";

const dropTitles = 'op.execute("DROP VIEW titles")';
const makeTitles =
  'op.execute("CREATE VIEW titles AS SELECT id, title FROM articles")';

export const dropView = operationRule({
  id: "drop-view",
  severity: "error",
  summary: "An existing view is dropped, or loses columns or grants.",
  why: "Code that is still running while this is deployed goes on reading the view and fails on every query. PostgreSQL can only add columns to a view in place, so changing one often means to drop it and make it again: what the new one lacks is gone for that code all the same. So are the grants on it: a new view has none.",
  instead:
    "First release code that no longer reads the view (or the column), then drop it in a later release. To change a view, make it again in the same revision with all its columns, and grant again what was granted.",
  bad: [
    { before: titles, upgrade: 'op.execute("DROP VIEW titles")' },
    {
      before:
        "CREATE TABLE articles (id int); CREATE MATERIALIZED VIEW ids AS SELECT id FROM articles",
      upgrade: 'op.execute("DROP MATERIALIZED VIEW IF EXISTS ids")',
    },
    {
      before: titles,
      upgrade:
        'op.execute("DROP VIEW titles")\n' +
        'op.execute("CREATE VIEW titles AS SELECT id FROM articles")',
    },
    {
      before: `${titles}; GRANT SELECT ON titles TO pg_monitor`,
      upgrade: `${dropTitles}\n${makeTitles}`,
    },
    {
      before: `${titles}; CREATE VIEW ids AS SELECT id FROM titles`,
      upgrade: 'op.execute("DROP VIEW titles CASCADE")',
    },
  ],
  good: [
    {
      before: titles,
      upgrade:
        'op.execute("DROP VIEW titles")\n' +
        'op.execute("CREATE VIEW titles AS SELECT title, id FROM articles WHERE id > 0")',
    },
    {
      before: `${titles}; GRANT SELECT ON titles TO pg_monitor`,
      upgrade: `${dropTitles}\n${makeTitles}\nop.execute("GRANT SELECT ON titles TO pg_monitor")`,
    },
    {
      before: titles,
      upgrade:
        'op.execute("DROP VIEW titles")\n' +
        'op.execute("CREATE MATERIALIZED VIEW titles AS SELECT id, title FROM articles")',
    },
    {
      before: titles,
      upgrade:
        'op.execute("CREATE VIEW ids AS SELECT id FROM articles")\nop.execute("DROP VIEW ids")',
    },
    { before: titles, upgrade: 'op.execute("DROP VIEW IF EXISTS nowhere")' },
  ],
  watches: ["other"],
  check(operation, scene) {
    const [name] = operation.objects;
    if (!isDropped.test(operation.statement) || !name) return null;
    const before = findObject(scene.schemaBefore, views, name);
    if (scene.schemaBefore.isKnown && !before) return null;
    const label = before?.name ?? formatName(name);
    const lost = lostColumns(name, scene);
    if (lost === "none") return judgeGrants(name, before, scene);
    const what =
      lost === "all"
        ? `Dropping ${label}`
        : `Dropping ${label} and making it again without ${listWords(lost)}`;
    const uses = lost === "all" ? "the view" : "that";
    const along = operation.isCascade
      ? cascadeSentence(
          takenAlong(name.name, before ? keyOf(before) : "", scene),
          "the views that use it",
        )
      : "";
    return {
      message: `${what} makes code that is still running fail as long as it reads ${uses}.${along}${basis(scene)}`,
      fix: {
        text: `First release code that no longer reads ${uses}, then drop it in a later release.`,
        code: null,
      },
    };
  },
});

const isDropped = /^DropStmt OBJECT_(MAT)?VIEW$/;
const views: readonly ObjectKind[] = ["view", "materialized view"];

/** Whether the rule says of a DROP VIEW that the view itself is missed. */
export function isMissedView(
  { statement, objects: [name] }: OperationOf<"other">,
  scene: Scene,
): boolean {
  return (
    isDropped.test(statement) &&
    name !== undefined &&
    lostColumns(name, scene) !== "none"
  );
}

/** A view that is made again belongs to its owner alone. */
function judgeGrants(
  name: QualifiedName,
  before: SchemaObject | null,
  { schemaBefore, schemaAfter }: Scene,
): Judgement | null {
  const after = findObject(schemaAfter, views, name);
  if (!before || !after) return null;
  const left = grantsOf(schemaAfter, after);
  const lost = [...grantsOf(schemaBefore, before)].filter(
    ([role]) => !left.has(role),
  );
  if (lost.length === 0) return null;
  const words = lost.map(([role, list]) => `${list} to ${role}`);
  return {
    message: `${before.name} is made again without what was granted on it (${listWords(words)}): code that is still running as such a role fails with "permission denied".`,
    fix: {
      text: `Grant it again in the same revision: ${lost.map(([role, list]) => `GRANT ${list} ON ${formatName(name)} TO ${role}`).join("; ")}.`,
      code: null,
    },
  };
}

/** Role → its privileges on a view. */
function grantsOf(schema: Schema, view: SchemaObject): Map<string, string> {
  const start = `${keyOf(view)} to `;
  return new Map(
    childrenOf(schema, view)
      .filter(({ kind, name }) => kind === "grant" && name.startsWith(start))
      .map(({ name, properties }) => [
        name.slice(start.length),
        (properties.granted ?? "").replaceAll(/ (with|by) [^,]*/g, ""),
      ]),
  );
}

/** What readers of the view miss afterwards. */
function lostColumns(
  name: QualifiedName,
  scene: Scene,
): readonly string[] | "all" | "none" {
  const { schemaBefore, schemaAfter } = scene;
  if (!schemaBefore.isKnown || !schemaAfter.isKnown)
    return isMadeAround(name, scene) ? "none" : "all";
  const before = findObject(schemaBefore, views, name);
  const after = findObject(schemaAfter, [...views, "table"], name);
  if (!before || !after) return "all";
  const columnsOf = (schema: typeof schemaBefore, view: typeof before) =>
    childrenOf(schema, view)
      .filter(({ kind }) => kind === "column")
      .map((column) => column.name.slice(view.name.length + 1));
  const left = columnsOf(schemaAfter, after);
  const lost = columnsOf(schemaBefore, before).filter(
    (column) => !left.includes(column),
  );
  return lost.length > 0 ? lost : "none";
}

/** Where the schema is not known: whether the run made it before, or this revision makes it again. */
function isMadeAround({ name }: QualifiedName, scene: Scene): boolean {
  const [made] = scene.before(byMadeObject, name);
  const [again] = scene.after(byMadeObject, name);
  return (made ?? again) !== undefined;
}
