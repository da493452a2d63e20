/** A name as written in SQL; `schema` is null when the statement left it to search_path. */
export interface QualifiedName {
  schema: string | null;
  name: string;
}

export type ConstraintType =
  "primary key" | "unique" | "foreign key" | "check" | "exclude" | "not null";

/** A constraint as a statement defines it, on its own or inline with a column. */
export interface ConstraintDefinition {
  type: ConstraintType;
  name: string | null;
  columns: string[];
  isNotValid: boolean;
  /** `USING INDEX name`. */
  usingIndex: string | null;
  /** Referenced table and columns of a foreign key. */
  references: QualifiedName | null;
  referencedColumns: string[];
  /** `CASCADE`, `SET NULL`…; null for NO ACTION, the default. */
  onDelete: string | null;
  onUpdate: string | null;
  /** `INCLUDE (…)` of a unique or primary key. */
  includedColumns: string[];
  /** `NULLS NOT DISTINCT`. */
  areNullsEqual: boolean;
  isDeferrable: boolean;
  isInitiallyDeferred: boolean;
  /** Text of a CHECK expression. */
  expression: string | null;
}

/** A column as a statement defines it. */
export interface ColumnDefinition {
  name: string;
  /** Type as PostgreSQL spells it, with modifiers: `character varying(200)`. */
  type: string;
  isNotNull: boolean;
  /** Text of the DEFAULT expression, null without one. */
  default: string | null;
  /** SQLite: how its text is compared; null for the default. */
  collation?: string | null;
  isIdentity: boolean;
  /** `GENERATED ALWAYS AS (…) STORED` or `VIRTUAL`. */
  generated: "stored" | "virtual" | null;
  constraints: ConstraintDefinition[];
}

/** One key of an index. */
export interface IndexElement {
  /** The column, when the key is a bare column; null for expressions and for columns with an opclass, an order… */
  column: string | null;
  /** The key as written: `lower(email)`, `created_at DESC`. */
  text: string;
}

/** What a table consists of. */
export interface TableDefinition {
  columns: ColumnDefinition[];
  constraints: ConstraintDefinition[];
  isAutoincrement: boolean;
}

/** `INSERT … SELECT` of all rows of one table. */
export interface RowCopy {
  from: QualifiedName;
  /** The columns that are filled; null for all, in order. */
  columns: string[] | null;
  /** What each is filled with; null for `*`. */
  values: CopiedValue[] | null;
}

export interface CopiedValue {
  /** The column, when it is taken as it is; null for other expressions. */
  column: string | null;
  /** The type of `CAST(column AS type)`, null without one. */
  cast: string | null;
  /** All names in the expression. */
  reads: string[];
}

/** What is known of the rows that a WHERE picks. */
export interface RowFilter {
  /** The expression as written; null when it can't be found. */
  text: string | null;
  /** Columns that must equal a value, or one of several. */
  fixedColumns: string[];
  /** The column, when `column IS NULL` is all that is asked. */
  nullColumn: string | null;
}
