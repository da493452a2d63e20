import type {
  ColumnDefinition,
  ConstraintDefinition,
  ConstraintType,
  QualifiedName,
} from "../operation.ts";
import {
  columnOf,
  isTree,
  nodesOf,
  tableOf,
  textOf,
  type Tree,
} from "./tree.ts";

/** Writes an expression of the tree back as SQL. */
export type WriteExpression = (expression: unknown) => string;

const constraintTypes: Partial<Record<string, ConstraintType>> = {
  "primary key": "primary key",
  unique: "unique",
  "foreign key": "foreign key",
  check: "check",
};

/** Null for what is no constraint that the vocabulary knows. */
export function readConstraint(
  node: Tree,
  write: WriteExpression,
): ConstraintDefinition | null {
  const type = constraintTypes[textOf(node.constraint_type).toLowerCase()];
  if (type === undefined) return null;
  const definition = nodesOf(node.definition);
  return {
    ...bareConstraint(type),
    name: textOf(node.constraint) || null,
    columns: type === "check" ? [] : columnsOf(definition),
    ...referenceOf(node.reference_definition),
    expression: type === "check" ? definition.map(write).join(", ") : null,
  };
}

export function readColumn(
  node: Tree,
  write: WriteExpression,
): ColumnDefinition {
  const name = columnOf(node.column) ?? "";
  const nullable = isTree(node.nullable) ? node.nullable.type : null;
  const value = isTree(node.default_val) ? node.default_val.value : null;
  const text = value === null ? null : write(value);
  return {
    name,
    type: typeText(node.definition),
    isNotNull: nullable === "not null",
    default: text?.toLowerCase() === "null" ? null : text,
    isIdentity: false,
    generated: isTree(node.generated) ? "stored" : null,
    constraints: inlineConstraints(node, name, write),
  };
}

function inlineConstraints(
  node: Tree,
  column: string,
  write: WriteExpression,
): ConstraintDefinition[] {
  const columns = [column];
  const found: ConstraintDefinition[] = [];
  if (node.primary_key)
    found.push({ ...bareConstraint("primary key"), columns });
  if (node.unique) found.push({ ...bareConstraint("unique"), columns });
  if (isTree(node.reference_definition))
    found.push({
      ...bareConstraint("foreign key"),
      columns,
      ...referenceOf(node.reference_definition),
    });
  const check = isTree(node.check) ? readConstraint(node.check, write) : null;
  if (check) found.push({ ...check, columns });
  return found;
}

function bareConstraint(type: ConstraintType): ConstraintDefinition {
  return {
    type,
    name: null,
    columns: [],
    isNotValid: false,
    usingIndex: null,
    references: null,
    referencedColumns: [],
    onDelete: null,
    onUpdate: null,
    includedColumns: [],
    areNullsEqual: false,
    isDeferrable: false,
    isInitiallyDeferred: false,
    expression: null,
  };
}

function referenceOf(value: unknown): {
  references: QualifiedName | null;
  referencedColumns: string[];
} {
  if (!isTree(value)) return { references: null, referencedColumns: [] };
  const referencedColumns = columnsOf(nodesOf(value.definition));
  return { references: tableOf(value.table), referencedColumns };
}

function columnsOf(nodes: Tree[]): string[] {
  return nodes.map(columnOf).filter((column) => column !== null);
}

function typeText(value: unknown): string {
  if (!isTree(value)) return "";
  const numbers = [value.length, value.scale].filter(
    (part) => typeof part === "number",
  );
  const modifiers = numbers.length > 0 ? `(${numbers.join(",")})` : "";
  return textOf(value.dataType) + modifiers;
}
