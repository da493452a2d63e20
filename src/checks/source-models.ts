import { makeFinding, type Finding, type Fix } from "../findings/finding.ts";
import { readModelUses, type ModelUse } from "../revisions/model-uses.ts";
import type { PythonSource } from "../revisions/python-source.ts";
import type { Revision } from "../revisions/revision.ts";

/**
 * Revisions that work with the application's models as they are today: `import-of-models`, and `metadata-create-all` for
 * those that make all their tables.
 */
export function checkModels(
  revision: Revision,
  python: PythonSource,
): Finding[] {
  const uses = readModelUses(python);
  const metadata = uses.find(({ kind }) => kind === "metadata");
  const others = uses.filter(({ kind }) => kind !== "metadata");
  const worst = (["session", "model", "enum"] as const).flatMap(
    (kind) => others.find((use) => use.kind === kind) ?? [],
  )[0];
  return [
    ...(metadata ? [createAll(revision, metadata)] : []),
    ...(worst ? [modelsUsed(revision, worst, others)] : []),
  ];
}

function createAll(revision: Revision, use: ModelUse): Finding {
  return placed(revision, use, {
    rule: "metadata-create-all",
    message:
      `${use.name} comes from ${use.module}: this makes or drops the tables as the models say on the day it runs, not as they were ` +
      "when it was written. On an empty database it does the work of later revisions, which then fail.",
    fix: {
      text: "Say in the revision which tables it makes. Autogenerate writes that:",
      code: 'op.create_table("…", sa.Column("id", sa.Integer(), primary_key=True))',
    },
  });
}

function modelsUsed(
  revision: Revision,
  use: ModelUse,
  uses: ModelUse[],
): Finding {
  const names = new Set(uses.map(({ name }) => name));
  const others = [...names].filter((name) => name !== use.name);
  const more =
    others.length === 0 ? "" : ` The same goes for ${others.join(", ")}.`;
  return placed(revision, use, {
    rule: "import-of-models",
    message: `${words[use.kind](use)}${use.kind === "session" ? "" : more}`,
    fix: fixes[use.kind],
  });
}

type Kind = "model" | "session" | "enum";

const words: Record<ModelUse["kind"], (use: ModelUse) => string> = {
  model: ({ name, module }) =>
    `${name} comes from ${module} and is used as it is on the day this runs. Once it has a column that the database ` +
    "does not have yet at this revision, the revision fails, or does something else than it did.",
  session: ({ name, module }) =>
    `${name} of ${module} is the application's own session: it works beside the migration's transaction. It does not see what ` +
    "the migration has done so far, can wait for ever for its locks, and keeps what it wrote when the migration is rolled back.",
  enum: ({ name, module }) =>
    `The values of this type are those that ${name} of ${module} has on the day this runs. A later revision that adds ` +
    "a value then fails on an empty database, where it is there already.",
  metadata: () => "",
};

const fixes: Record<Kind | "metadata", Fix | null> = {
  model: {
    text: "Say in the revision what it needs of the table, and work with that:",
    code: 'table = sa.table("…", sa.column("id", sa.Integer()), sa.column("name", sa.Text()))\nop.bulk_insert(table, [{"name": "…"}])',
  },
  session: {
    text: "Work on the migration's own connection, with tables (or classes) that the revision declares itself:",
    code: 'op.get_bind().execute(sa.text("…"))\n# or\nsession = sa.orm.Session(bind=op.get_bind())',
  },
  enum: {
    text: "Write the values out, as autogenerate does:",
    code: 'sa.Enum("…", "…", name="…")',
  },
  metadata: null,
};

function placed(
  revision: Revision,
  { span }: Pick<ModelUse, "span">,
  rest: Pick<Finding, "rule" | "message" | "fix">,
): Finding {
  return makeFinding({
    severity: "warning",
    file: revision.file,
    line: span.line,
    endLine: span.endLine,
    revision: revision.id,
    ...rest,
  });
}
