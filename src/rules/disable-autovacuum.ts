import { formatName } from "../sql/identifier.ts";
import { execute } from "./alembic-code.ts";
import { byTable } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene, Table } from "./scene.ts";
import { basis } from "./wording.ts";

const articles = "CREATE TABLE articles (id int)";

export const disableAutovacuum = operationRule({
  id: "disable-autovacuum",
  severity: "warning",
  summary: "A table is left without autovacuum.",
  why: "Dead rows pile up, so the table and its indexes grow and get slower. The planner's statistics grow old. When transaction ids run out, PostgreSQL vacuums the table anyway, at a moment that nobody chose.",
  instead:
    "Make autovacuum come earlier for a busy table (`autovacuum_vacuum_scale_factor`). If it must be off for a bulk load, RESET it in the same revision.",
  bad: [
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles SET (autovacuum_enabled = false)")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles SET (autovacuum_enabled = off)")\n' +
        'op.execute("ALTER TABLE articles RESET (autovacuum_enabled)")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles SET (autovacuum_enabled = true, autovacuum_vacuum_scale_factor = 0.01)")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles SET (autovacuum_enabled = 0)")\nop.drop_table("articles")',
    },
  ],
  watches: ["set-storage-options"],
  check({ table: name, options }, scene) {
    const table = scene.table(name);
    if (!isOff(options.autovacuum_enabled ?? "") || !isLeftOff(table, scene))
      return null;
    return {
      message: `${table.label} is left without autovacuum: dead rows pile up, and the table gets larger and slower.${basis(scene)}`,
      fix: {
        text: "Let autovacuum come earlier instead, so that it has less to do each time.",
        code: execute(
          `ALTER TABLE ${formatName(name)} SET (autovacuum_vacuum_scale_factor = 0.05)`,
        ),
      },
    };
  },
});

/** PostgreSQL takes the beginnings of these words as well. */
function isOff(value: string): boolean {
  return /^(f(a(l(se?)?)?)?|off?|no?|0)$/i.test(value);
}

function isLeftOff(table: Table, scene: Scene): boolean {
  const { schemaAfter } = scene;
  if (schemaAfter.isKnown) {
    const after = schemaAfter.objects.find(
      ({ kind, name }) => kind === "table" && name === table.label,
    );
    const option = /autovacuum_enabled=(\w+)/.exec(
      after?.properties.options ?? "",
    );
    return isOff(option?.[1] ?? "");
  }
  const [later] = scene.after(byTable, table.name);
  return later === undefined;
}
