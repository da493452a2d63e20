import { rules } from "../../src/rules/index.ts";
import type { Example } from "../../src/rules/rule.ts";
import type { Dialect } from "../../src/sql/dialect.ts";

export interface NamedExample {
  id: string;
  kind: "bad" | "good";
  /** Its place among the rule's examples for this database. */
  index: number;
  example: Example;
}

/** The examples of all rules for one database. */
export function examplesOn(dialect: Dialect): NamedExample[] {
  const isHere = (example: Example) =>
    (example.dialect ?? "postgresql") === dialect;
  // RULES=drop-column,drop-table npm test -- __tests__/rules/examples: those alone, while one is written.
  const wanted = process.env.RULES?.split(",");
  return rules.flatMap(({ id, bad, good }) =>
    wanted?.includes(id) === false
      ? []
      : (["bad", "good"] as const).flatMap((kind) =>
          ({ bad, good })[kind]
            .filter(isHere)
            .map((example, index) => ({ id, kind, index, example })),
        ),
  );
}
