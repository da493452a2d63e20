/** What SQLite keeps of an object: a row of sqlite_schema. */
export interface SchemaRow {
  type: "table" | "index" | "view" | "trigger";
  name: string;
  /** The table or view that it belongs to; its own name for these. */
  tbl_name: string;
  /** Text of its CREATE statement, as SQLite rewrites it when something is renamed. */
  sql: string;
}
