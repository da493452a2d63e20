import { quoteIdentifier } from "../sql/identifier.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { basis } from "./wording.ts";

const archive = "CREATE SCHEMA archive; CREATE TABLE archive.notes (id int)";

export const renameSchema = operationRule({
  id: "rename-schema",
  severity: "error",
  summary: "A schema with tables, views or functions in it is renamed.",
  why: "The code that runs while this is deployed asks for the old name and fails on every query. A search_path that names the schema finds nothing there any more, without an error.",
  instead:
    "Keep the schema's name. If it must change, make a schema of the new name with views of the tables, let the code change over to it, and move the tables in a later release.",
  bad: [
    {
      before: archive,
      upgrade: 'op.execute("ALTER SCHEMA archive RENAME TO attic")',
    },
  ],
  good: [
    {
      before: "CREATE SCHEMA archive",
      upgrade: 'op.execute("ALTER SCHEMA archive RENAME TO attic")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.execute("CREATE SCHEMA scratch")\n' +
        'op.execute("CREATE TABLE scratch.notes (id int)")\n' +
        'op.execute("ALTER SCHEMA scratch RENAME TO attic")\n' +
        'op.execute("DROP SCHEMA attic CASCADE")',
    },
  ],
  watches: ["rename-schema"],
  check({ schema, newName }, scene) {
    if (!isInUse(schema, scene)) return null;
    const [before, after] = [schema, newName].map(quoteIdentifier);
    return {
      message: `After this, the schema ${String(before)} is called ${String(after)}: code that is still running asks for the old name and fails.${basis(scene)}`,
      fix: {
        text: `Keep the schema's name if you can. Else make the schema ${String(after)} beside it with a view of each table, let the code change over, and move the tables in a later release.`,
        code: null,
      },
    };
  },
});

function isInUse(schema: string, { schemaBefore }: Scene): boolean {
  const prefix = `${quoteIdentifier(schema)}.`;
  return (
    !schemaBefore.isKnown ||
    schemaBefore.objects.some(({ name }) => name.startsWith(prefix))
  );
}
