import { describe, expect, it } from "@jest/globals";
import { makeFinding, type Finding } from "../../src/findings/finding.ts";
import { foldSchemas } from "../../src/rules/fold-schemas.ts";

function found(
  schema: string,
  table: string,
  given: Partial<Finding> = {},
): Finding {
  const relation = {
    schema,
    name: table,
    kind: "table" as const,
    table: null,
    isPreexisting: true,
  };
  return makeFinding({
    rule: "drop-column",
    severity: "error",
    file: "versions/1.py",
    line: 7,
    message: `The column a of ${schema}.${table} is dropped.`,
    evidence: {
      locks: [{ relation, mode: "AccessExclusive" }],
      held: [],
      rewrites: [],
      scans: [],
      lockTimeout: 0,
      statementTimeout: 0,
    },
    ...given,
  });
}

const messages = (findings: Finding[]) =>
  foldSchemas(findings).map(({ message }) => message);

describe("what a revision does to every tenant", () => {
  it("is one finding that names the other schemas", () => {
    expect(messages([found("a", "t"), found("b", "t")])).toEqual([
      "The column a of a.t is dropped. The same in b.",
    ]);
  });

  it("has code that names none of them", () => {
    const fix = { text: "", code: 'op.drop_index("i", schema="a")' };
    const folded = foldSchemas([found("a", "t", { fix }), found("b", "t")]);
    expect(folded[0]?.fix?.code).toBe('op.drop_index("i", schema=schema)');
  });

  it("is about the tables of all of them", () => {
    const [folded] = foldSchemas([
      found("a", "t", { tables: ["a.t"] }),
      found("b", "t", { tables: ["b.t"] }),
    ]);
    expect(folded?.tables).toEqual(["a.t", "b.t"]);
  });

  it("counts the schemas that are too many to name", () => {
    const schemas = ["a", "b", "c", "d", "e", "f"];
    expect(messages(schemas.map((schema) => found(schema, "t")))).toEqual([
      "The column a of a.t is dropped. The same in b, c, d and 2 more schemas.",
    ]);
  });

  it("is said once where no schema is known", () => {
    const blind = found("a", "t", { evidence: null });
    expect(messages([blind, blind])).toEqual([
      "The column a of a.t is dropped.",
    ]);
  });

  it.each([
    ["another table", found("b", "u")],
    ["another line", found("b", "t", { line: 8 })],
    ["another severity", found("b", "t", { severity: "info" })],
    ["another rule", found("b", "t", { rule: "drop-table" })],
  ])("is kept apart from %s", (_, other) => {
    expect(foldSchemas([found("a", "t"), other])).toHaveLength(2);
  });
});
