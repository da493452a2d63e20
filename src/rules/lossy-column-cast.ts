import type { OperationOf } from "../sql/operation.ts";
import { additionOf } from "./columns.ts";
import { narrowingOf } from "./narrowed-type.ts";
import { operationRule, type Judgement } from "./rule.ts";
import type { Scene } from "./scene.ts";

const articles =
  "CREATE TABLE articles (code varchar(50), body text, price numeric(10,2), views bigint, written timestamp)";
const before =
  "CREATE TABLE players (id INTEGER PRIMARY KEY, squadNumber VARCHAR(3), born DATE, height FLOAT)";
const change = (column: string, type: string) =>
  'with op.batch_alter_table("players") as batch:\n' +
  `    batch.alter_column("${column}", type_=${type})`;

export const lossyColumnCast = operationRule({
  id: "lossy-column-cast",
  severity: "warning",
  dialects: ["postgresql", "sqlite"],
  summary: "A column gets a type that can't hold all of its old type's values.",
  why: "PostgreSQL rounds numbers and times to the new type without an error, and cuts off text when USING casts it. Where it refuses (text that is too long, integers that are too large) the migration passes on the empty database of a test and fails in production. On SQLite CAST never fails. Of text it takes the digits at the start and throws the rest away: `'n/a'` becomes 0. SQLite has no dates and stores text, so a cast to DATE or DATETIME, even of one to the other, makes a number of them: `'2024-05-01'` becomes 2024.",
  instead:
    "Look for values that the new type can't hold before, and decide what becomes of them. On SQLite dates go into a new column, as text.",
  bad: [
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "code", type_=sa.String(20))',
    },
    {
      before: articles,
      upgrade:
        'op.alter_column("articles", "code", type_=sa.String(20), postgresql_using="code::varchar(20)")',
    },
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "price", type_=sa.Numeric(10, 1))',
    },
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "views", type_=sa.Integer())',
    },
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "written", type_=sa.Date())',
    },
    {
      before: articles,
      upgrade:
        'op.alter_column("articles", "body", type_=sa.Integer(), postgresql_using="body::integer")',
    },
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
      before: articles,
      upgrade: 'op.alter_column("articles", "code", type_=sa.String(80))',
    },
    {
      before: articles,
      upgrade:
        'op.alter_column("articles", "code", type_=sa.String(20), postgresql_using="CASE WHEN length(code) > 20 THEN NULL ELSE code END")',
    },
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "price", type_=sa.Numeric(14, 4))',
    },
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "views", type_=sa.Numeric())',
    },
    {
      before: articles,
      upgrade:
        'op.alter_column("articles", "written", type_=sa.DateTime(timezone=True), postgresql_using="written AT TIME ZONE \'UTC\'")',
    },
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "views", type_=sa.Text())',
    },
    {
      before: articles,
      upgrade:
        'op.add_column("articles", sa.Column("likes", sa.BigInteger()))\n' +
        'op.alter_column("articles", "likes", type_=sa.Integer())',
    },
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
  check(operation, scene) {
    if (scene.dialect === "postgresql") return judgePostgres(operation, scene);
    const { table: name, column, type } = operation;
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

function judgePostgres(
  { table: name, column, type, using }: OperationOf<"alter-column-type">,
  scene: Scene,
): Judgement | null {
  const table = scene.table(name);
  const old = scene.schemaBefore.findColumn(table, column)?.type;
  const isNew = additionOf(name, column, scene) !== null;
  if (!table.isPreexisting || isNew || old === undefined) return null;
  if (using !== null && !isPlainCast(using)) return null;
  const narrowing = narrowingOf(old, type, using !== null);
  if (narrowing === null) return null;
  const quoted = scene.quote(column);
  const rows = narrowing.condition
    ? ` (SELECT count(*) FROM ${table.label} WHERE ${narrowing.condition(quoted)})`
    : "";
  return {
    ...(narrowing.isSilent ? { severity: "error" as const } : {}),
    message: `Changing ${quoted} of ${table.label} from ${old} to ${type} ${narrowing.text}.`,
    fix: {
      text: `First look for values that the new type can't hold${rows}, and decide what becomes of them.`,
      code: null,
    },
  };
}

/** `code::varchar(20)` or `CAST(code AS integer)`; any other USING says what becomes of the values. */
function isPlainCast(using: string): boolean {
  return (
    /^\(*("[^"]+"|[\w.]+)\)*(\s*::\s*[\w\s(),.]+)+$/.test(using) ||
    /^CAST\s*\(\s*("[^"]+"|[\w.]+)\s+AS\s[^()]+(\([\d,\s]+\))?\s*\)$/i.test(
      using,
    )
  );
}

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
