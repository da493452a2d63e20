import { operationRule } from "./rule.ts";
import { referringKeys, type ReferringKey } from "./sqlite/referring-keys.ts";
import { listWords } from "./wording.ts";

const before =
  "CREATE TABLE clubs (id INTEGER PRIMARY KEY, name TEXT); " +
  "CREATE TABLE players (id INTEGER PRIMARY KEY, club_id INTEGER REFERENCES clubs ON DELETE CASCADE)";
const copyOf = (table: string) =>
  `with op.batch_alter_table("${table}", recreate="always") as batch:\n` +
  '    batch.add_column(sa.Column("city", sa.Text()))';
const pragma = (state: string) =>
  `op.execute("PRAGMA foreign_keys=${state}")\n`;

export const copyTableWithForeignKeysOn = operationRule({
  id: "copy-table-with-foreign-keys-on",
  severity: "error",
  dialects: ["sqlite"],
  summary:
    "An existing table that others refer to is copied while SQLite enforces foreign keys.",
  why: "Batch mode drops the old table after copying it. With `PRAGMA foreign_keys=ON` SQLite deletes its rows first, as DELETE would: with ON DELETE CASCADE the rows of the tables that refer to it are deleted too, and the copy does not bring them back. Without an action the migration fails as soon as there is such a row.",
  instead:
    "Switch foreign keys off on the connection that migrates, before its transaction begins (inside of one the PRAGMA does nothing): in env.py, right after connecting, and followed by `connection.commit()`.",
  bad: [
    {
      dialect: "sqlite",
      before,
      upgrade: pragma("ON") + copyOf("clubs"),
    },
    {
      dialect: "sqlite",
      before: before.replace("ON DELETE CASCADE", ""),
      upgrade: pragma("ON") + copyOf("clubs"),
    },
  ],
  good: [
    { dialect: "sqlite", before, upgrade: copyOf("clubs") },
    {
      dialect: "sqlite",
      before,
      upgrade: pragma("ON") + pragma("OFF") + copyOf("clubs"),
    },
    {
      dialect: "sqlite",
      before,
      upgrade: pragma("ON") + copyOf("players"),
    },
  ],
  watches: ["copy-table"],
  check({ table: name, isEnforced }, scene) {
    const table = scene.table(name);
    const keys = referringKeys(scene.schemaBefore.objects, name.name);
    if (!table.isPreexisting || isEnforced === false || keys.length === 0)
      return null;
    const state = isEnforced
      ? "SQLite enforces foreign keys here"
      : "If SQLite enforces foreign keys here, which could not be read";
    return {
      message: `${state}, and the copy of ${table.label} drops the old table: its rows are deleted one by one first. ${effects(keys)}`,
      ...(isEnforced === null ? { severity: "warning" as const } : {}),
      fix: {
        text: "Migrate with foreign keys off. The PRAGMA does nothing inside a transaction, so it belongs into env.py, before context.configure(). Without the commit Alembic would leave that to somebody else, and nobody would.",
        code:
          "# In env.py, right after connecting\n" +
          'connection.exec_driver_sql("PRAGMA foreign_keys=OFF")\n' +
          "connection.commit()",
      },
    };
  },
});

function effects(keys: readonly ReferringKey[]): string {
  return keys.map(effectOf).join(" ");
}

function effectOf({ table, columns, onDelete }: ReferringKey): string {
  const rows = `rows of ${table} that refer to them`;
  switch (onDelete) {
    case "CASCADE":
      return `ON DELETE CASCADE deletes the ${rows}, and nothing brings these back.`;
    case "SET NULL":
    case "SET DEFAULT":
      return `ON DELETE ${onDelete} empties ${listWords(columns)} in the ${rows}.`;
    default:
      return `It fails when there are ${rows}.`;
  }
}
