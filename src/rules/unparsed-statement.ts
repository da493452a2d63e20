import { labelOf, relationsIn } from "./evidence.ts";
import type { StatementRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

/** No example: what PostgreSQL ran, its own parser reads. Tests make such statements up. */
export const unparsedStatement: StatementRule = {
  id: "unparsed-statement",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary: "A statement did something, but could not be read.",
  why: "The rules know what a statement means only when they can read it. What can't be read is never taken for harmless.",
  instead:
    "Write the statement in plain SQL of the database, one statement per op.execute(). If it is plain already, please report it.",
  bad: [],
  good: [
    { before: "SELECT 1", upgrade: 'op.execute("DO $$ BEGIN NULL; END $$")' },
    { before: "SELECT 1", upgrade: 'op.execute("SELECT 5 % 3")' },
    {
      dialect: "sqlite",
      before: "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)",
      upgrade:
        'op.execute("INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET n = excluded.n")\n' +
        'op.execute("UPDATE OR IGNORE t SET n = 1")',
    },
  ],
  watches: "statements",
  check(scene) {
    if (scene.parseError === null || !didSomething(scene)) return null;
    return {
      message: `This statement could not be read (${scene.parseError}), so no rule knows what it means. ${effectOf(scene)}`,
      fix: {
        text: "Write it in plain SQL of the database, one statement per op.execute(). If it is plain already, please report it.",
        code: null,
      },
    };
  },
};

function didSomething({ statement: { evidence } }: Scene): boolean {
  return (
    evidence === null ||
    evidence.locks.length > 0 ||
    evidence.rewrites.length > 0
  );
}

function effectOf({
  dialect,
  isOnlyRead,
  statement: { evidence },
}: Scene): string {
  if (isOnlyRead) return "What it would do can't be said either.";
  if (dialect === "sqlite")
    return "What it did can't be said either: SQLite tells of no effects.";
  if (!evidence)
    return "What it did can't be said either: it ran outside of a transaction.";
  const touched = [...new Set(relationsIn(evidence).map(labelOf))];
  return `It touched ${listWords(touched)}.`;
}
