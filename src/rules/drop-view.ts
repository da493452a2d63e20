import type { ObjectKind } from "../snapshot/snapshot.ts";
import type { QualifiedName } from "../sql/operation.ts";
import { formatName } from "../sql/identifier.ts";
import { byMadeObject } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { childrenOf, findObject } from "./schema-objects.ts";
import { basis, listWords } from "./wording.ts";

const titles =
  "CREATE TABLE articles (id int, title text); CREATE VIEW titles AS SELECT id, title FROM articles";

export const dropView = operationRule({
  id: "drop-view",
  severity: "error",
  summary: "An existing view is dropped, or loses columns.",
  why: "Code that is still running while this is deployed goes on reading the view and fails on every query. PostgreSQL can only add columns to a view in place, so changing one often means to drop it and make it again: what the new one lacks is gone for that code all the same.",
  instead:
    "First release code that no longer reads the view (or the column), then drop it in a later release. To change a view, make it again in the same revision with all its columns.",
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
  ],
  good: [
    {
      before: titles,
      upgrade:
        'op.execute("DROP VIEW titles")\n' +
        'op.execute("CREATE VIEW titles AS SELECT title, id FROM articles WHERE id > 0")',
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
  check({ statement, objects: [name] }, scene) {
    if (!isDropped.test(statement) || !name) return null;
    const before = findObject(scene.schemaBefore, views, name);
    if (scene.schemaBefore.isKnown && !before) return null;
    const label = before?.name ?? formatName(name);
    const lost = lostColumns(name, scene);
    if (lost === "none") return null;
    const what =
      lost === "all"
        ? `Dropping ${label}`
        : `Dropping ${label} and making it again without ${listWords(lost)}`;
    const uses = lost === "all" ? "the view" : "that";
    return {
      message: `${what} makes code that is still running fail as long as it reads ${uses}.${basis(scene)}`,
      fix: {
        text: `First release code that no longer reads ${uses}, then drop it in a later release.`,
        code: null,
      },
    };
  },
});

const isDropped = /^DropStmt OBJECT_(MAT)?VIEW$/;
const views: readonly ObjectKind[] = ["view", "materialized view"];

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
