import { quoteIdentifier } from "../sql/identifier.ts";
import { execute } from "./alembic-code.ts";
import { operationRule } from "./rule.ts";

const articles = "CREATE TABLE articles (id serial PRIMARY KEY)";

export const sequenceNarrowerThanColumn = operationRule({
  id: "sequence-narrower-than-column",
  severity: "warning",
  summary: "A column becomes bigint, but its sequence stays an integer one.",
  why: "Changing the type of a serial column leaves its sequence alone. It still ends at 2147483647, and then every INSERT fails: just what the larger type was meant to prevent.",
  instead: "Change the sequence as well: `ALTER SEQUENCE … AS bigint`.",
  bad: [
    {
      before: articles,
      upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())',
    },
  ],
  good: [
    {
      before: articles,
      upgrade:
        'op.alter_column("articles", "id", type_=sa.BigInteger())\n' +
        'op.execute("ALTER SEQUENCE articles_id_seq AS bigint")',
    },
    {
      before:
        "CREATE TABLE articles (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY)",
      upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())',
    },
    {
      before: "CREATE TABLE articles (id int PRIMARY KEY, size serial)",
      upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())',
    },
  ],
  watches: ["alter-column-type"],
  check({ table: name, column, type }, scene) {
    if (type !== "bigint") return null;
    const { label } = scene.table(name);
    const place = `${label}.${quoteIdentifier(column)}`;
    const sequence = scene.schemaAfter.objects.find(
      ({ kind, properties }) =>
        kind === "sequence" &&
        properties["owned by"] === place &&
        /^(integer|smallint)$/.test(properties.type ?? ""),
    );
    if (!sequence) return null;
    return {
      message: `${place} becomes bigint, but ${sequence.name} stays ${sequence.properties.type ?? ""}: it ends at ${sequence.properties.maximum ?? ""}, and then every INSERT fails.`,
      fix: {
        text: "Change the sequence as well. That locks no table and writes no row.",
        code: execute(`ALTER SEQUENCE ${sequence.name} AS bigint`),
      },
    };
  },
});
