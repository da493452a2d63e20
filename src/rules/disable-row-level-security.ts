import { byOther, otherWord } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Schema } from "./schema.ts";
import type { Table } from "./scene.ts";
import { basis } from "./wording.ts";

const articles =
  "CREATE TABLE articles (id int); ALTER TABLE articles ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON articles USING (id > 0)";

export const disableRowLevelSecurity = operationRule({
  id: "disable-row-level-security",
  severity: "warning",
  summary: "An existing table is left without its row level security.",
  why: "From then on whoever may read the table reads every row of it: those of other customers, too. The policies stay where they are, so it does not show.",
  instead:
    "Change the policies. If one statement must see all rows, run it as the table's owner or as a role with BYPASSRLS, or enable row level security again in the same revision.",
  bad: [
    {
      before: articles,
      upgrade: 'op.execute("ALTER TABLE articles DISABLE ROW LEVEL SECURITY")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles DISABLE ROW LEVEL SECURITY")\n' +
        'op.execute("UPDATE articles SET id = 2 WHERE id = 1")\n' +
        'op.execute("ALTER TABLE articles ENABLE ROW LEVEL SECURITY")',
    },
    {
      before: "CREATE TABLE articles (id int)",
      upgrade: 'op.execute("ALTER TABLE articles DISABLE ROW LEVEL SECURITY")',
    },
    {
      before: articles,
      upgrade: 'op.execute("ALTER TABLE articles NO FORCE ROW LEVEL SECURITY")',
    },
  ],
  watches: ["other"],
  check({ statement, objects: [name] }, scene) {
    if (statement !== "AT_DisableRowSecurity" || !name) return null;
    const table = scene.table(name);
    const { schemaBefore, schemaAfter } = scene;
    if (!table.isPreexisting) return null;
    if (schemaBefore.isKnown && !isGuarded(table, schemaBefore)) return null;
    const enabling = otherWord("AT_EnableRowSecurity", name.name);
    const [enabled] = scene.after(byOther, enabling);
    const isEnabledAgain = schemaAfter.isKnown
      ? isGuarded(table, schemaAfter)
      : enabled !== undefined;
    if (isEnabledAgain) return null;
    return {
      message: `After this, whoever may read ${table.label} reads every row of it: its policies no longer count.${basis(scene)}`,
      fix: {
        text: "Change the policies instead, or enable row level security again in the same revision.",
        code: null,
      },
    };
  },
});

function isGuarded({ label }: Table, { objects }: Schema): boolean {
  const table = objects.find(
    ({ kind, name }) => kind === "table" && name === label,
  );
  return table?.properties["row level security"] === "true";
}
