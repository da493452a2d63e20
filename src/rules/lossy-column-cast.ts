import { operationRule } from "./rule.ts";

const before =
  "CREATE TABLE players (id INTEGER PRIMARY KEY, squadNumber VARCHAR(3), born DATE, height FLOAT)";
const change = (column: string, type: string) =>
  'with op.batch_alter_table("players") as batch:\n' +
  `    batch.alter_column("${column}", type_=${type})`;

export const lossyColumnCast = operationRule({
  id: "lossy-column-cast",
  severity: "warning",
  dialects: ["sqlite"],
  summary: "A table copy casts a column to a type that can't hold its values.",
  why: "CAST never fails on SQLite. Of text it takes the digits at the start and throws the rest away: `'n/a'` becomes 0. SQLite has no dates and stores text, so a cast to DATE or DATETIME, even of one to the other, makes a number of them: `'2024-05-01'` becomes 2024.",
  instead:
    "Look for values that are no numbers before, and decide what becomes of them. Dates go into a new column, as text.",
  bad: [
    {
      dialect: "sqlite",
      before,
      upgrade: change("squadNumber", "sa.Integer()"),
    },
    { dialect: "sqlite", before, upgrade: change("born", "sa.DateTime()") },
    { dialect: "sqlite", before, upgrade: change("height", "sa.Integer()") },
  ],
  good: [
    {
      dialect: "sqlite",
      before,
      upgrade: change("squadNumber", "sa.String(length=5)"),
    },
    {
      dialect: "sqlite",
      before,
      upgrade: change("born", "sa.String(length=10)"),
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
    const loss = lossOf(old, type);
    if (!table.isPreexisting || loss === null) return null;
    const label = `${scene.quote(column)} of ${table.label}`;
    return {
      ...(loss === "dates" ? { severity: "error" as const } : {}),
      message: `CAST to ${type} ${whatHappens[loss](label)}`,
      fix: {
        text:
          loss === "dates"
            ? "Dates are text on SQLite, so don't let batch mode change the type of the column. Add a column of the new type and fill it with text (for instance by strftime), or change only the model."
            : `First look for values of ${scene.quote(column)} that the new type can't hold, and decide what becomes of them.`,
        code: null,
      },
    };
  },
});

type Loss = "dates" | "text" | "fractions";

const whatHappens: Record<Loss, (label: string) => string> = {
  dates: (label) =>
    `makes numbers of the dates in ${label}, because SQLite has no dates and stores text: '2024-05-01' becomes 2024.`,
  text: (label) =>
    `takes the digits at the start of each text in ${label} and throws the rest away, without an error: 'n/a' becomes 0.`,
  fractions: (label) =>
    `cuts off what follows the decimal point in ${label}, without an error: 1.9 becomes 1.`,
};

/** By SQLite's rules of affinity: what a type is called decides what a CAST to it makes of a value. */
function lossOf(from: string, to: string): Loss | null {
  if (/CHAR|CLOB|TEXT|BLOB|JSON/i.test(to)) return null;
  const isDate = /DATE|TIME/i;
  if (isDate.test(from)) return "dates";
  if (/CHAR|CLOB|TEXT/i.test(from)) return isDate.test(to) ? "dates" : "text";
  const hasFractions = /REAL|FLOA|DOUB|NUMERIC|DECIMAL/i.test(from);
  return hasFractions && /INT/i.test(to) ? "fractions" : null;
}
