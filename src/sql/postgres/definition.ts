import type { ColumnDef, Constraint, Node } from "libpg-query";
import type {
  ColumnDefinition,
  ConstraintDefinition,
  ConstraintType,
} from "../operation.ts";
import { stringsOf, tableName } from "./names.ts";
import type { Source } from "./source.ts";
import { formatType } from "./type-name.ts";

const constraintTypes: Partial<Record<string, ConstraintType>> = {
  CONSTR_PRIMARY: "primary key",
  CONSTR_UNIQUE: "unique",
  CONSTR_FOREIGN: "foreign key",
  CONSTR_CHECK: "check",
  CONSTR_EXCLUSION: "exclude",
  CONSTR_NOTNULL: "not null",
};

const keyActions: Record<string, string> = {
  r: "RESTRICT",
  c: "CASCADE",
  n: "SET NULL",
  d: "SET DEFAULT",
};

/** Words that begin the next part of a column definition, and so end its DEFAULT. */
const columnWords =
  "not null check constraint references unique primary collate generated".split(
    " ",
  );

/** A table or column constraint; null for what is a property of the column (DEFAULT, IDENTITY…). */
export function readConstraint(
  constraint: Constraint,
  source: Source,
  column?: string,
): ConstraintDefinition | null {
  const type = constraintTypes[constraint.contype ?? ""];
  if (type === undefined) return null;
  const written = stringsOf(
    type === "foreign key" ? constraint.fk_attrs : constraint.keys,
  );
  const check = type === "check" ? constraint.raw_expr : undefined;
  return {
    type,
    name: constraint.conname ?? null,
    columns: written.length === 0 && column !== undefined ? [column] : written,
    isNotValid: constraint.skip_validation ?? false,
    usingIndex: constraint.indexname ?? null,
    references: constraint.pktable ? tableName(constraint.pktable) : null,
    referencedColumns: stringsOf(constraint.pk_attrs),
    onDelete: keyActions[constraint.fk_del_action ?? ""] ?? null,
    onUpdate: keyActions[constraint.fk_upd_action ?? ""] ?? null,
    includedColumns: stringsOf(constraint.including),
    areNullsEqual: constraint.nulls_not_distinct ?? false,
    isDeferrable: constraint.deferrable ?? false,
    isInitiallyDeferred: constraint.initdeferred ?? false,
    expression: check ? source.bracketsAfter("check", check) : null,
  };
}

export function readColumn(
  definition: ColumnDef,
  source: Source,
): ColumnDefinition {
  const name = definition.colname ?? "";
  const inline = constraintsOf(definition.constraints);
  const find = (type: string) => inline.find(({ contype }) => contype === type);
  const generated = find("CONSTR_GENERATED");
  return {
    name,
    type: formatType(definition.typeName),
    isNotNull:
      definition.is_not_null === true || find("CONSTR_NOTNULL") !== undefined,
    default: defaultText(find("CONSTR_DEFAULT")?.raw_expr, source),
    isIdentity: find("CONSTR_IDENTITY") !== undefined,
    generated: generated
      ? (generated.generated_kind as string) === "v"
        ? "virtual"
        : "stored"
      : null,
    constraints: inline
      .map((constraint) => readConstraint(constraint, source, name))
      .filter((constraint) => constraint !== null)
      .filter(({ type }) => type !== "not null"),
  };
}

/** Text of a DEFAULT expression; `DEFAULT NULL` is no default. */
export function defaultText(
  expression: Node | undefined,
  source: Source,
): string | null {
  if (!expression) return null;
  if ("A_Const" in expression && expression.A_Const.isnull) return null;
  return source.textAfter("default", expression, columnWords) ?? "?";
}

function constraintsOf(nodes: Node[] | undefined): Constraint[] {
  return (nodes ?? []).flatMap((node) =>
    "Constraint" in node ? [node.Constraint] : [],
  );
}
