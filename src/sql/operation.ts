import type {
  ColumnDefinition,
  ConstraintDefinition,
  IndexElement,
  QualifiedName,
  RowCopy,
  RowFilter,
  TableDefinition,
} from "./definition.ts";

export type * from "./definition.ts";

/** What a statement means, whichever parser read it. */
export type Operation =
  | {
      kind: "create-table";
      table: QualifiedName;
      columns: ColumnDefinition[];
      constraints: ConstraintDefinition[];
      partitionOf: QualifiedName | null;
      /** It is gone with the session. */
      isTemporary?: boolean;
      /** SQLite: the ids of deleted rows are never given again. */
      isAutoincrement?: boolean;
      ifNotExists?: boolean;
    }
  | { kind: "create-table-as"; table: QualifiedName }
  | { kind: "drop-table"; table: QualifiedName; isCascade: boolean }
  | { kind: "rename-table"; table: QualifiedName; newName: string }
  | { kind: "set-schema"; table: QualifiedName; newSchema: string }
  | { kind: "rename-schema"; schema: string; newName: string }
  | { kind: "drop-schema"; schema: string; isCascade: boolean }
  | { kind: "drop-database"; database: string }
  | { kind: "truncate"; table: QualifiedName; isCascade: boolean }
  | {
      kind: "add-column";
      table: QualifiedName;
      column: ColumnDefinition;
      ifNotExists: boolean;
    }
  | {
      kind: "drop-column";
      table: QualifiedName;
      column: string;
      isCascade: boolean;
    }
  | {
      kind: "rename-column";
      table: QualifiedName;
      column: string;
      newName: string;
    }
  | {
      kind: "alter-column-type";
      table: QualifiedName;
      column: string;
      type: string;
      using: string | null;
      /** `COLLATE …`; missing without it. */
      collation?: QualifiedName;
    }
  | { kind: "set-not-null"; table: QualifiedName; column: string }
  | { kind: "drop-not-null"; table: QualifiedName; column: string }
  | {
      kind: "set-default";
      table: QualifiedName;
      column: string;
      default: string;
    }
  | { kind: "drop-default"; table: QualifiedName; column: string }
  | {
      kind: "add-constraint";
      table: QualifiedName;
      constraint: ConstraintDefinition;
    }
  | { kind: "validate-constraint"; table: QualifiedName; constraint: string }
  | {
      kind: "drop-constraint";
      table: QualifiedName;
      constraint: string;
      isCascade: boolean;
    }
  | {
      kind: "rename-constraint";
      table: QualifiedName;
      constraint: string;
      newName: string;
    }
  | {
      kind: "create-index";
      table: QualifiedName;
      index: string | null;
      elements: IndexElement[];
      /** `btree`, `gin`… */
      method: string;
      /** Text of the WHERE expression. */
      where: string | null;
      isUnique: boolean;
      isConcurrent: boolean;
      ifNotExists: boolean;
      /** `CREATE INDEX … ON ONLY parent`: leaves the partitions alone. */
      isOnly: boolean;
      /** INCLUDE, WITH, TABLESPACE or NULLS NOT DISTINCT: more than the fields above can say. */
      hasOptions: boolean;
    }
  | {
      kind: "drop-index";
      index: QualifiedName;
      isConcurrent: boolean;
      ifExists: boolean;
    }
  | {
      kind: "reindex";
      /** An index or a table; null for a schema or a database. */
      target: QualifiedName | null;
      isTable: boolean;
      isConcurrent: boolean;
    }
  | { kind: "attach-partition"; table: QualifiedName; partition: QualifiedName }
  | {
      kind: "detach-partition";
      table: QualifiedName;
      partition: QualifiedName;
      isConcurrent: boolean;
    }
  | { kind: "rename-index"; index: QualifiedName; newName: string }
  | { kind: "create-enum"; type: QualifiedName; values: string[] }
  | {
      kind: "add-enum-value";
      type: QualifiedName;
      value: string;
      /** Whether BEFORE or AFTER says where. */
      isPlaced: boolean;
    }
  | {
      kind: "rename-enum-value";
      type: QualifiedName;
      value: string;
      newValue: string;
    }
  | { kind: "drop-type"; type: QualifiedName; isCascade: boolean }
  | {
      kind: "refresh-materialized-view";
      view: QualifiedName;
      isConcurrent: boolean;
    }
  | { kind: "lock-table"; table: QualifiedName; mode: string }
  /** `ALTER TABLE … SET (autovacuum_enabled = off)`: options by name. */
  | {
      kind: "set-storage-options";
      table: QualifiedName;
      options: Record<string, string>;
    }
  | { kind: "change-owner"; table: QualifiedName; owner: string }
  | {
      kind: "restart-sequence";
      /** Null for the sequence of an identity column, which is known by the column. */
      sequence: QualifiedName | null;
      identity: { table: QualifiedName; column: string } | null;
      /** `RESTART` without a value. */
      isFromStart: boolean;
    }
  /** GRANT and REVOKE of privileges on objects. */
  | {
      kind: "grant";
      isGrant: boolean;
      /** What kind of object: `table`, `schema`, `function`… */
      on: string;
      /** `ON ALL … IN SCHEMA`: the objects are schemas. */
      isWholeSchema: boolean;
      objects: QualifiedName[];
      /** As written; empty for ALL. */
      privileges: string[];
      /** `public` for PUBLIC. */
      roles: string[];
    }
  /** CREATE ROLE and ALTER ROLE. */
  | {
      kind: "change-role";
      role: string;
      /** Which of `superuser` and `bypassrls` it is given. */
      powers: string[];
      /** Whether a password is written in it, and how. */
      password: "text" | "hash" | null;
    }
  | {
      kind: "create-function";
      function: QualifiedName;
      isSecurityDefiner: boolean;
      /** `SET search_path` as part of the function. */
      hasSearchPath: boolean;
    }
  /** `FROM user` without quotes: the function USER, which gives one row with the name of the current user. */
  | { kind: "read-user-name" }
  | {
      kind: "insert";
      table: QualifiedName;
      /** SQLite: the rows of another table, all of them. */
      copy?: RowCopy;
      /** PostgreSQL: the tables of its FROM; none when it inserts values. */
      from?: QualifiedName[];
    }
  /** SQLite: a table made anew from its own rows, as batch mode does; what else that changes are operations of their own. */
  | {
      kind: "copy-table";
      table: QualifiedName;
      definition: TableDefinition;
      /** Whether foreign keys were enforced when the old table was dropped; null when that is not known. */
      isEnforced: boolean | null;
    }
  | {
      kind: "update";
      table: QualifiedName;
      columns: string[];
      hasWhere: boolean;
      /** PostgreSQL: its WHERE. */
      filter?: RowFilter;
    }
  | {
      kind: "delete";
      table: QualifiedName;
      hasWhere: boolean;
      /** PostgreSQL: its WHERE. */
      filter?: RowFilter;
    }
  /** Tables named anywhere in the query. */
  | { kind: "select"; tables: QualifiedName[] }
  | { kind: "set"; name: string; value: string | null; isLocal: boolean }
  /** Begin, commit, rollback, savepoint and the like. */
  | { kind: "transaction"; statement: string }
  /** Parsed, but no rule asks for more than its name (the parser's own word, for instance `CreateFunctionStmt`). */
  | {
      kind: "other";
      statement: string;
      objects: QualifiedName[];
      /** DROP … CASCADE. */
      isCascade?: boolean;
    };

export type OperationKind = Operation["kind"];

/** The operations of the given kinds: `OperationOf<"add-column">`. */
export type OperationOf<K extends OperationKind> = Extract<
  Operation,
  { kind: K }
>;

/** How a statement text was understood. */
export interface ParsedStatement {
  operations: Operation[];
  /** Null when it parsed; else the parser's message. Unparsed SQL is never taken for harmless. */
  error: string | null;
}

/** Reads one statement text (which may hold several statements); never throws. */
export type SqlParser = (sql: string) => ParsedStatement;
