import type { Fix } from "../findings/finding.ts";
import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type { OperationOf, QualifiedName } from "../sql/operation.ts";
import { execute } from "./alembic-code.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { findObjects } from "./schema-objects.ts";
import { basis } from "./wording.ts";

const definer = "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER";

export const securityDefinerWithoutSearchPath = operationRule({
  id: "security-definer-without-search-path",
  severity: "warning",
  summary: "A SECURITY DEFINER function takes the search_path of its caller.",
  why: "It runs with its owner's rights, but looks up tables, functions and operators where the caller's search_path says. A caller who can make objects anywhere (temporary tables are enough) puts their own in the way, and these run or are read with the owner's rights.",
  instead:
    "Fix the path as part of the function, with `pg_temp` last: `SET search_path = app, pg_temp`. Only schemas in which nobody else may create anything belong into it.",
  bad: [
    {
      before: "SELECT 1",
      upgrade: `op.execute("${definer} AS 'SELECT 1'")`,
    },
    {
      before: "CREATE SCHEMA archive",
      upgrade:
        'op.execute("CREATE FUNCTION archive.f() RETURNS int SECURITY DEFINER LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$")',
    },
  ],
  good: [
    {
      before: "SELECT 1",
      upgrade: `op.execute("${definer} SET search_path = public, pg_temp AS 'SELECT 1'")`,
    },
    {
      before: "SELECT 1",
      upgrade:
        `op.execute("${definer} AS 'SELECT 1'")\n` +
        'op.execute("ALTER FUNCTION f() SET search_path = public, pg_temp")',
    },
    {
      before: "SELECT 1",
      upgrade: `op.execute("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'")`,
    },
  ],
  watches: ["create-function"],
  check(operation, scene) {
    if (!isOpen(operation, scene)) return null;
    const label = formatName(operation.function);
    return {
      message: `${label} runs with the rights of its owner, but looks up names where its caller's search_path says: a caller can put objects of their own in the way.${basis(scene)}`,
      fix: fixOf(operation.function, scene),
    };
  },
});

function isOpen(
  operation: OperationOf<"create-function">,
  { schemaAfter }: Scene,
): boolean {
  if (!operation.isSecurityDefiner || operation.hasSearchPath) return false;
  if (!schemaAfter.isKnown) return true;
  return findObjects(schemaAfter, ["function"], operation.function).some(
    ({ properties: { definition = "" } }) =>
      /\bSECURITY DEFINER\b/.test(definition) &&
      !/^ SET search_path\b/m.test(definition),
  );
}

/** With code where the words stand once in the statement: in its head, not in its body. */
function fixOf(name: QualifiedName, { statement: { sql } }: Scene): Fix {
  const schema = quoteIdentifier(name.schema ?? "public");
  const words = /\bSECURITY\s+DEFINER\b/gi;
  const isOnce = sql.match(words)?.length === 1;
  return {
    text: "Fix the search_path as part of the function: schemas in which nobody else may create anything, and pg_temp last.",
    code: isOnce
      ? execute(
          sql.replace(
            words,
            () => `SECURITY DEFINER SET search_path = ${schema}, pg_temp`,
          ),
        )
      : null,
  };
}
