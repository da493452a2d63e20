import { quoteIdentifier } from "../sql/identifier.ts";
import type { Operation, OperationOf } from "../sql/operation.ts";
import { execute } from "./alembic-code.ts";
import { writtenUnchecked } from "./disable-triggers.ts";
import type { Index } from "./history.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";

/** Settings that change what a later statement does, and what goes wrong then. */
const effects: Readonly<Record<string, string>> = {
  search_path: "names without a schema mean other tables",
  role: "objects belong to another owner, with other rights",
  session_authorization: "objects belong to another owner, with other rights",
  session_replication_role: "triggers and foreign keys are not checked",
  row_security: "policies decide which rows are seen",
  standard_conforming_strings: "strings with a backslash mean something else",
  check_function_bodies: "functions are made without a look at their bodies",
};

const articles = "CREATE TABLE articles (id int PRIMARY KEY)";

export const sessionSettingLeft = operationRule({
  id: "session-setting-left",
  severity: "warning",
  summary:
    "A setting that changes what statements mean is set for the session and not put back.",
  why: "SET without LOCAL lasts as long as the connection: later revisions, and Alembic's own statements, run with it. Which ones depends on how many revisions one run applies, so the same revision does different things on different databases.",
  instead:
    "Put it back with RESET at the end of the revision. SET LOCAL is not enough: by Alembic's default the transaction goes on with the next revision.",
  bad: [
    {
      before: articles,
      upgrade:
        "op.execute(\"SET session_replication_role = 'replica'\")\n" +
        'op.add_column("articles", sa.Column("views", sa.Integer()))',
    },
    {
      before: `${articles}; CREATE SCHEMA IF NOT EXISTS archive`,
      upgrade:
        'op.execute("SET search_path TO archive, public")\n' +
        'op.execute("CREATE TABLE old_articles (id int)")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.execute("SET search_path TO archive, public")\nop.execute("RESET search_path")',
    },
    {
      before: articles,
      upgrade:
        "op.execute(\"SET session_replication_role = 'replica'\")\n" +
        'op.execute("UPDATE articles SET id = 2 WHERE id = 1")\n' +
        "op.execute(\"SET session_replication_role = 'origin'\")",
    },
    {
      before: articles,
      upgrade:
        "op.execute(\"SET lock_timeout = '2s'\")\nop.execute(\"SET statement_timeout = '1min'\")",
    },
    {
      before: articles,
      upgrade: 'op.execute("SET LOCAL search_path TO archive, public")',
    },
    {
      before: articles,
      upgrade: 'op.execute("SET search_path TO archive; RESET ALL")',
    },
  ],
  watches: ["set"],
  check(operation, scene) {
    const { name, isLocal, value } = operation;
    const effect = effects[name];
    if (isLocal || value === null || effect === undefined) return null;
    if (isSetTwice(operation, scene)) return null;
    // `disable-triggers` says what that does to the rows.
    if (writtenUnchecked(operation, scene)) return null;
    const setting = quoteIdentifier(name);
    return {
      message: `${setting} stays set for the session: in later revisions, and in Alembic's own statements, ${effect}.`,
      fix: {
        text: `Put it back as the last statement of the revision.`,
        code: execute(`RESET ${setting}`),
      },
    };
  },
});

/** Where it is set twice, one of them is to put it back. */
function isSetTwice(operation: OperationOf<"set">, scene: Scene): boolean {
  const own = scene.operations.filter((one) => one !== operation);
  const { revision } = scene.statement;
  return [operation.name, "all"].some((name) => {
    const word = settingWord(revision, name);
    const [before] = scene.before(bySetInRevision, word);
    const [after] = scene.after(bySetInRevision, word);
    return (
      before !== undefined ||
      after !== undefined ||
      own.some((one) => settingOf(one) === name)
    );
  });
}

/** By its revision and the settings that it sets for the session. */
const bySetInRevision: Index = ({ statement: { revision }, operations }) =>
  operations.flatMap((one) => {
    const name = settingOf(one);
    return name === null ? [] : [settingWord(revision, name)];
  });

function settingOf(operation: Operation): string | null {
  if (operation.kind === "other")
    return operation.statement === "DiscardStmt" ? "all" : null;
  return operation.kind === "set" && !operation.isLocal ? operation.name : null;
}

function settingWord(revision: string | null, name: string): string {
  return JSON.stringify([revision, name]);
}
