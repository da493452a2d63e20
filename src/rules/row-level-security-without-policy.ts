import { operationRule } from "./rule.ts";
import { byOther, otherWord } from "./indexes.ts";
import type { Scene, Table } from "./scene.ts";
import { basis } from "./wording.ts";

const articles = "CREATE TABLE articles (id int)";
const guarded = `${articles}; ALTER TABLE articles ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON articles USING (true)`;

export const rowLevelSecurityWithoutPolicy = operationRule({
  id: "row-level-security-without-policy",
  severity: "warning",
  summary: "An existing table has row level security, but no policy.",
  why: "Without a policy nobody but the table's owner (and superusers) sees any row. Their queries don't fail: they find nothing, and their INSERTs are refused.",
  instead:
    "Create the policies first and enable row level security after them, in the same transaction.",
  bad: [
    {
      before: articles,
      upgrade: 'op.execute("ALTER TABLE articles ENABLE ROW LEVEL SECURITY")',
    },
    { before: guarded, upgrade: 'op.execute("DROP POLICY p ON articles")' },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles ENABLE ROW LEVEL SECURITY")\n' +
        'op.execute("CREATE POLICY p ON articles USING (true)")',
    },
    {
      before: guarded,
      upgrade:
        'op.execute("DROP POLICY p ON articles")\n' +
        'op.execute("CREATE POLICY q ON articles USING (id > 0)")',
    },
    {
      before: `${articles}; CREATE POLICY p ON articles USING (true)`,
      upgrade: 'op.execute("DROP POLICY p ON articles")',
    },
    {
      before: "SELECT 1",
      upgrade:
        'op.create_table("secrets", sa.Column("id", sa.Integer()))\n' +
        'op.execute("ALTER TABLE secrets ENABLE ROW LEVEL SECURITY")',
    },
  ],
  watches: ["other"],
  check({ statement, objects: [name] }, scene) {
    if (!watched.includes(statement) || !name) return null;
    const table = scene.table(name);
    if (!table.isPreexisting || isSaidLater(table, scene)) return null;
    if (!isClosed(table, statement, scene)) return null;
    return {
      message: `${table.label} has row level security but no policy after this: whoever does not own it sees no row and can't write any.${basis(scene)}`,
      fix: {
        text: "Create the policies in the same transaction, before row level security is enabled.",
        code: null,
      },
    };
  },
});

const watched: readonly string[] = [
  "AT_EnableRowSecurity",
  "DropStmt OBJECT_POLICY",
];

/** Of several statements that lead there, the last one in the revision is told. */
function isSaidLater({ name }: Table, scene: Scene): boolean {
  return watched.some((statement) => {
    const [later] = scene.after(byOther, otherWord(statement, name));
    return later !== undefined;
  });
}

function isClosed(table: Table, statement: string, scene: Scene): boolean {
  const { schemaAfter } = scene;
  if (!schemaAfter.isKnown)
    return statement === "AT_EnableRowSecurity" && !isPolicyMade(table, scene);
  const after = schemaAfter.objects.find(
    ({ kind, name }) => kind === "table" && name === table.label,
  );
  return (
    after?.properties["row level security"] === "true" &&
    schemaAfter.childrenOf(table, "policy").length === 0
  );
}

function isPolicyMade({ name }: Table, scene: Scene): boolean {
  const policy = otherWord("CreatePolicyStmt", name);
  const [before] = scene.before(byOther, policy);
  const [after] = scene.after(byOther, policy);
  return before !== undefined || after !== undefined;
}
