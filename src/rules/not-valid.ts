import { formatName, quoteIdentifier } from "../sql/identifier.ts";
import type {
  ConstraintDefinition,
  OperationOf,
  QualifiedName,
} from "../sql/operation.ts";
import {
  execute,
  inAutocommitBlock,
  inRevisions,
  pythonCall,
  pythonList,
  pythonSql,
  pythonString,
  schemaArgument,
} from "./alembic-code.ts";
import { ownNotValid, type OwnCode } from "./own-call.ts";
import type { Scene } from "./scene.ts";

export const notValidAdvice =
  "Add it as NOT VALID, which takes its lock for an instant, and validate it in the next revision: that reads the rows while reads and writes go on.";

/** Adds a constraint as NOT VALID by `addition`, then proves it while reads and writes go on. */
export function addThenValidate(
  table: QualifiedName,
  constraint: string,
  addition: string,
): string {
  return inRevisions(addition, validation(table, constraint));
}

function validation(table: QualifiedName, constraint: string): string {
  const sql = `ALTER TABLE ${formatName(table)} VALIDATE CONSTRAINT ${quoteIdentifier(constraint)}`;
  return inAutocommitBlock(execute(sql));
}

/** The author's own call as NOT VALID, then its validation; null when it can't be made from that call. */
export function ownThenValidate(
  scene: Scene,
  { table }: OperationOf<"add-constraint">,
  constraint: ConstraintDefinition,
): OwnCode | null {
  const name = constraintName(constraint, table);
  const call =
    constraint.type === "check"
      ? "create_check_constraint"
      : "create_foreign_key";
  return ownNotValid(scene, call, {
    name,
    validation: validation(table, name),
  });
}

export function checkNotValid(
  table: QualifiedName,
  check: ConstraintDefinition,
): string {
  const name = constraintName(check, table);
  const addition = pythonCall("op.create_check_constraint", [
    pythonString(name),
    pythonString(table.name),
    pythonSql(check.expression ?? "..."),
    ...schemaArgument(table),
    "postgresql_not_valid=True",
  ]);
  return addThenValidate(table, name, addition);
}

export function foreignKeyNotValid(
  table: QualifiedName,
  key: ConstraintDefinition,
): string {
  const name = constraintName(key, table);
  // Alembic must be told the referenced columns; SQL may leave them out.
  const addition =
    key.referencedColumns.length > 0
      ? foreignKeyCall(table, key, name)
      : execute(foreignKeySql(table, key, name));
  return addThenValidate(table, name, addition);
}

function foreignKeyCall(
  table: QualifiedName,
  key: ConstraintDefinition,
  name: string,
): string {
  const target = key.references ?? table;
  return pythonCall("op.create_foreign_key", [
    pythonString(name),
    pythonString(table.name),
    pythonString(target.name),
    pythonList(key.columns.map(pythonString)),
    pythonList(key.referencedColumns.map(pythonString)),
    ...schemaArgument(table, "source_schema"),
    ...schemaArgument(target, "referent_schema"),
    ...(key.onUpdate === null
      ? []
      : [`onupdate=${pythonString(key.onUpdate)}`]),
    ...(key.onDelete === null
      ? []
      : [`ondelete=${pythonString(key.onDelete)}`]),
    ...(key.isDeferrable ? ["deferrable=True"] : []),
    ...(key.isInitiallyDeferred ? ['initially="DEFERRED"'] : []),
    "postgresql_not_valid=True",
  ]);
}

function foreignKeySql(
  table: QualifiedName,
  key: ConstraintDefinition,
  name: string,
): string {
  return [
    `ALTER TABLE ${formatName(table)} ADD CONSTRAINT ${quoteIdentifier(name)}`,
    `FOREIGN KEY (${key.columns.map(quoteIdentifier).join(", ")})`,
    `REFERENCES ${formatName(key.references ?? table)}`,
    ...(key.onUpdate === null ? [] : [`ON UPDATE ${key.onUpdate}`]),
    ...(key.onDelete === null ? [] : [`ON DELETE ${key.onDelete}`]),
    ...(key.isDeferrable ? ["DEFERRABLE"] : []),
    ...(key.isInitiallyDeferred ? ["INITIALLY DEFERRED"] : []),
    "NOT VALID",
  ].join(" ");
}

/** The name of a constraint, or one in the way PostgreSQL names them. */
function constraintName(
  { name, columns, type }: ConstraintDefinition,
  table: QualifiedName,
): string {
  if (name !== null) return name;
  const suffix = type === "foreign key" ? "fkey" : "check";
  return [table.name, ...columns, suffix].join("_").slice(0, 63);
}
