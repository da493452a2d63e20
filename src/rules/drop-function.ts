import { formatName } from "../sql/identifier.ts";
import type { QualifiedName } from "../sql/operation.ts";
import { byMadeObject } from "./indexes.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import { findObjects } from "./schema-objects.ts";
import { basis } from "./wording.ts";

const twice =
  "CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2'";

export const dropFunction = operationRule({
  id: "drop-function",
  severity: "warning",
  summary: "An existing function or procedure is dropped.",
  why: "Whatever still calls it fails: code that is running while this is deployed, and other functions, whose bodies PostgreSQL does not look into when it drops one.",
  instead:
    "First release code that no longer calls it, then drop it in a later release. To change one, use CREATE OR REPLACE, or make it again in the same revision.",
  bad: [
    { before: twice, upgrade: 'op.execute("DROP FUNCTION twice(int)")' },
    {
      before: `${twice}; CREATE FUNCTION twice(n text) RETURNS text LANGUAGE sql AS 'SELECT n || n'`,
      upgrade: 'op.execute("DROP FUNCTION twice(text)")',
    },
    {
      before: "CREATE PROCEDURE tidy() LANGUAGE sql AS 'SELECT 1'",
      upgrade: 'op.execute("DROP PROCEDURE IF EXISTS tidy")',
    },
  ],
  good: [
    {
      before: twice,
      upgrade:
        'op.execute("DROP FUNCTION twice")\n' +
        "op.execute(\"CREATE FUNCTION twice(n bigint) RETURNS bigint LANGUAGE sql AS 'SELECT n * 2'\")",
    },
    {
      before:
        "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; CREATE TRIGGER f BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
      upgrade:
        'op.execute("DROP TRIGGER f ON t")\nop.execute("DROP FUNCTION f()")',
    },
    { before: twice, upgrade: 'op.execute("DROP FUNCTION IF EXISTS thrice")' },
  ],
  watches: ["other"],
  check({ statement, objects: [name] }, scene) {
    if (!isDropped.test(statement) || !name) return null;
    const lost = scene.schemaBefore.isKnown
      ? lostFunctions(name, scene)
      : assumedLost(name, scene);
    const [label] = lost;
    if (label === undefined) return null;
    return {
      message: `Dropping ${label} makes whatever still calls it fail: running code, and other functions that use it.${basis(scene)}`,
      fix: {
        text: "First release code that no longer calls it, then drop it in a later release.",
        code: null,
      },
    };
  },
});

const isDropped = /^DropStmt OBJECT_(FUNCTION|PROCEDURE|ROUTINE)$/;

/** Functions of that name that are gone for good. Nobody calls the function of a trigger but the trigger. */
function lostFunctions(name: QualifiedName, scene: Scene): string[] {
  const { schemaBefore, schemaAfter } = scene;
  const before = findObjects(schemaBefore, ["function"], name);
  if (!schemaAfter.isKnown && isMadeAround(name, scene)) return [];
  const after = findObjects(schemaAfter, ["function"], name);
  const names = before.map((one) => one.name);
  if (after.some((one) => !names.includes(one.name))) return [];
  return before
    .filter((one) => !after.some((other) => other.name === one.name))
    .filter(
      ({ properties }) =>
        !/^ RETURNS (event_)?trigger$/m.test(properties.definition ?? ""),
    )
    .map((one) => one.name);
}

function assumedLost(name: QualifiedName, scene: Scene): string[] {
  return isMadeAround(name, scene) ? [] : [formatName(name)];
}

function isMadeAround({ name }: QualifiedName, scene: Scene): boolean {
  const [made] = scene.before(byMadeObject, name);
  const [again] = scene.after(byMadeObject, name);
  return (made ?? again) !== undefined;
}
