import { operationRule } from "./rule.ts";

const before =
  "CREATE TABLE players (id INTEGER PRIMARY KEY, squadNumber VARCHAR(3), born VARCHAR(30))";
const change = (column: string, type: string) =>
  'with op.batch_alter_table("players") as batch:\n' +
  `    batch.alter_column("${column}", existing_type=sa.String(), type_=${type})`;

export const lossyColumnCast = operationRule({
  id: "lossy-column-cast",
  severity: "warning",
  dialects: ["sqlite"],
  summary: "A table copy casts a column of text to numbers or dates.",
  why: "CAST never fails on SQLite. Of text it takes the digits at the start and throws the rest away: `'n/a'` becomes 0. SQLite knows no dates, so a cast to DATE or DATETIME makes a number of them as well: `'2024-05-01'` becomes 2024.",
  instead:
    "Look for values that are no numbers before, and decide what becomes of them. Dates are text on SQLite: give the column its new type in the model, and leave the values as they are.",
  bad: [
    {
      dialect: "sqlite",
      before,
      upgrade: change("squadNumber", "sa.Integer()"),
    },
    { dialect: "sqlite", before, upgrade: change("born", "sa.DateTime()") },
  ],
  good: [
    {
      dialect: "sqlite",
      before,
      upgrade: change("squadNumber", "sa.String(length=5)"),
    },
    {
      dialect: "sqlite",
      before: "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER)",
      upgrade:
        'with op.batch_alter_table("players") as batch:\n' +
        '    batch.alter_column("n", existing_type=sa.Integer(), type_=sa.String(5))',
    },
  ],
  watches: ["alter-column-type"],
  check({ table: name, column, type }, scene) {
    const table = scene.table(name);
    const old = scene.schemaBefore.findColumn(table, column)?.type ?? "";
    const isFromText = /CHAR|CLOB|TEXT/i.test(old);
    const isToText = /CHAR|CLOB|TEXT|BLOB|JSON/i.test(type);
    if (!table.isPreexisting || !isFromText || isToText) return null;
    const isDate = /DATE|TIME/i.test(type);
    const label = `${scene.quote(column)} of ${table.label}`;
    return {
      ...(isDate ? { severity: "error" as const } : {}),
      message: isDate
        ? `CAST to ${type} makes numbers of the dates in ${label}, because SQLite has no dates: '2024-05-01' becomes 2024.`
        : `CAST to ${type} takes the digits at the start of each text in ${label} and throws the rest away, without an error: 'n/a' becomes 0.`,
      fix: {
        text: isDate
          ? "Dates are text on SQLite. Leave the values as they are: change only the type in the model, or add a column of the new type and fill it."
          : `First look for values of ${scene.quote(column)} that are no numbers, and decide what becomes of them.`,
        code: null,
      },
    };
  },
});
