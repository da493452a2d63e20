import { execute } from "./alembic-code.ts";
import { operationRule } from "./rule.ts";
import { basis } from "./wording.ts";

const users =
  'CREATE TABLE "user" (id int PRIMARY KEY); CREATE TABLE counts (n bigint)';

export const readUserWithoutQuotes = operationRule({
  id: "read-user-without-quotes",
  severity: "error",
  summary: "A query reads `user` without quotes, which is not the table user.",
  why: "Without quotes `user` is a function of SQL: it gives one row with the name of the database's current user. The query runs, and its answer is wrong.",
  instead:
    'Put the name in double quotes, or name the schema too: `public."user"`.',
  bad: [
    {
      before: users,
      upgrade: 'op.execute("INSERT INTO counts SELECT count(*) FROM user")',
    },
    {
      before: users,
      upgrade:
        'op.execute("UPDATE counts SET n = n + 1 WHERE EXISTS (SELECT FROM user u)")',
    },
    {
      before: users,
      upgrade:
        'op.execute("CREATE VIEW all_users AS SELECT * FROM counts CROSS JOIN user")',
    },
  ],
  good: [
    {
      before: users,
      upgrade: "op.execute('INSERT INTO counts SELECT count(*) FROM \"user\"')",
    },
    {
      before: users,
      upgrade:
        'op.execute("INSERT INTO counts SELECT count(*) FROM public.user WHERE current_user = user")',
    },
    {
      before: users,
      upgrade: 'op.execute("SELECT * FROM counts AS user")',
    },
    {
      before: "CREATE TABLE counts (n bigint)",
      upgrade: 'op.execute("INSERT INTO counts SELECT count(*) FROM user")',
    },
  ],
  watches: ["read-user-name"],
  check(_, scene) {
    const name = { schema: null, name: "user" };
    const schemas = [scene.schemaBefore, scene.schemaAfter];
    const isKnown = schemas.some((schema) => schema.isKnown);
    if (isKnown && !schemas.some((schema) => schema.findTable(name)))
      return null;
    const { sql } = scene.statement;
    const quoted = sql.replaceAll(
      /\b((?:FROM|JOIN|USING)\s+)user\b(?!\s*\.)/gi,
      '$1"user"',
    );
    // With parameters it takes more than the SQL to run it.
    const isWhole = quoted !== sql && !/%\(|[:$]\w/.test(sql);
    return {
      message:
        "`user` without quotes is not the table user, but a function: it gives one row, the name of the database's current user. " +
        `This statement runs, and works with that row.${basis(scene)}`,
      fix: {
        text: 'Put the name in double quotes: "user".',
        code: isWhole ? execute(quoted) : null,
      },
    };
  },
});
