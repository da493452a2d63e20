import { labelOf, relationsIn } from "./evidence.ts";
import type { Judgement, StatementRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { listWords } from "./wording.ts";

/** What PostgreSQL ran, its own parser reads: tests make up statements that can't be read. */
export const unparsedStatement: StatementRule = {
  id: "unparsed-statement",
  severity: "error",
  dialects: ["postgresql", "sqlite"],
  summary: "A statement did something, but could not be read.",
  why: "The rules know what a statement means only when they can read it. What can't be read is never taken for harmless.",
  instead:
    "Write the statement in plain SQL of the database, one statement per op.execute(). If it is plain already, please report it.",
  bad: [
    {
      before: "CREATE TABLE t (id int)",
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("DO $$ BEGIN ALTER TABLE t ADD COLUMN a int; END $$")',
    },
  ],
  good: [
    { before: "SELECT 1", upgrade: 'op.execute("DO $$ BEGIN NULL; END $$")' },
    {
      before: "CREATE TABLE t (id int)",
      upgrade:
        "with op.get_context().autocommit_block():\n" +
        '    op.execute("DO $$ BEGIN UPDATE t SET id = 1; COMMIT; END $$")',
    },
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
    if (scene.parseError === null) return judgeBlock(scene);
    if (!didSomething(scene)) return null;
    if (/^\\i/.test(scene.statement.sql)) return otherFile;
    return {
      message: `This statement could not be read (${briefly(scene.parseError)}), so no rule knows what it means. ${effectOf(scene)}`,
      fix: {
        text: scene.isOnlyRead
          ? "Correct it. If PostgreSQL can read it as it is, please report it."
          : "Write it in plain SQL of the database, one statement per op.execute(). If it is plain already, please report it.",
        code: null,
      },
    };
  },
};

/** Only psql knows such a command, so this is a script. */
const otherFile: Judgement = {
  message: "psql reads another file here: what it holds was not judged.",
  fix: {
    text: "Name that file on the command line as well, before this one, and allow this with a reason.",
    code: null,
  },
};

/** Of a string that never ends the parser quotes all the rest of the script. */
function briefly(error: string): string {
  const [line = ""] = error.split("\n");
  const isShort = line === error && line.length <= longestError;
  return isShort ? error : `${line.slice(0, longestError)}…`;
}

const longestError = 120;

/** The server tells what a DO block did, but not outside of a transaction; its text is no SQL that a rule reads. */
function judgeBlock(scene: Scene): Judgement | null {
  const isBlock = scene.operations.some(
    (one) => one.kind === "other" && one.statement === "DoStmt",
  );
  const definitions =
    /\b(ALTER|CREATE|DROP|TRUNCATE|LOCK|REINDEX|CLUSTER|EXECUTE)\b/i;
  const { sql } = scene.statement;
  if (scene.hasEvidence || !isBlock || !definitions.test(sql)) return null;
  return {
    message: scene.isOnlyRead
      ? "No rule reads the code inside of a DO block: what it changes was not judged."
      : "What this DO block changes can't be seen outside of a transaction, and no rule reads the code inside: it was not judged.",
    fix: {
      text: scene.isOnlyRead
        ? "Write what it changes as statements of their own, or read it yourself and allow it with a reason."
        : "Run it within the migration's transaction, where its locks can be seen, or write what it changes as statements of their own.",
      code: null,
    },
    severity: "warning",
  };
}

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
