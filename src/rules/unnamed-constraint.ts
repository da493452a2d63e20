import { operationRule } from "./rule.ts";

const articles =
  "CREATE TABLE articles (id int PRIMARY KEY, slug text, author_id int)";

export const unnamedConstraint = operationRule({
  id: "unnamed-constraint",
  severity: "info",
  group: "style",
  summary: "A constraint is added without a name.",
  why: "PostgreSQL makes a name up, and downgrade() needs one to drop the constraint. Names that differ between databases make later migrations fail on some of them.",
  instead:
    "Name it, or give the MetaData a `naming_convention`, which names all constraints alike.",
  bad: [
    {
      before: articles,
      upgrade: 'op.create_unique_constraint(None, "articles", ["slug"])',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles ADD CHECK (id > 0), ADD COLUMN views int CHECK (views > 0)")',
    },
  ],
  good: [
    {
      before: articles,
      upgrade: 'op.create_unique_constraint("uq", "articles", ["slug"])',
    },
    {
      before: articles,
      upgrade:
        'op.execute("CREATE TABLE tags (id int PRIMARY KEY, name text UNIQUE)")',
    },
    {
      before: articles,
      upgrade:
        'op.execute("ALTER TABLE articles ADD CONSTRAINT ck CHECK (id > 0)")',
    },
  ],
  watches: ["add-constraint"],
  check({ constraint, table: name }, scene) {
    if (constraint.name !== null || constraint.usingIndex !== null) return null;
    const { label } = scene.table(name);
    return {
      message: `This ${constraint.type} constraint of ${label} has no name of its own: downgrade() can't be sure what to drop.`,
      fix: {
        text: "Name it, or give the MetaData a naming_convention.",
        code: null,
      },
    };
  },
});
