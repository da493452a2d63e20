import type {
  ColumnDefinition,
  ConstraintDefinition,
  QualifiedName,
} from "../operation.ts";

/** A constraint with what only SQLite knows. */
export interface SqliteConstraint extends ConstraintDefinition {
  /** Columns of a key as written, with order and collation. */
  keys: string[];
  /** `IGNORE`, `REPLACE`…; null for ABORT, the default. */
  onConflict: string | null;
}

/** A column with what only SQLite knows. */
export interface SqliteColumn extends ColumnDefinition {
  /** Null for BINARY, the default. */
  collation: string | null;
  /** What a NULL leads to in a NOT NULL column, as in {@link SqliteConstraint}. */
  onConflict: string | null;
  constraints: SqliteConstraint[];
  /** Said of the table's only key. */
  isAutoincrement: boolean;
  /** Text of the expression of a generated column. */
  expression: string | null;
}

/** What a CREATE TABLE says. */
export interface SqliteTable {
  name: QualifiedName;
  columns: SqliteColumn[];
  /** Those of the whole table; each column has its own. */
  constraints: SqliteConstraint[];
  /** Said of the table's only key. */
  isAutoincrement: boolean;
  isStrict: boolean;
  isWithoutRowid: boolean;
}

/** A constraint of which nothing but its type is known. */
export function bareConstraint(
  type: ConstraintDefinition["type"],
  name: string | null,
): SqliteConstraint {
  return {
    type,
    name,
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
    keys: [],
    onConflict: null,
  };
}
