const standard: Record<string, string> = {
  VARCHAR: "character varying",
  DECIMAL: "numeric",
  FLOAT: "double precision",
  DOUBLE: "double precision",
  DATETIME: "timestamp without time zone",
  BLOB: "bytea",
  INT: "integer",
};

/** A type as SQLite tables write it (`VARCHAR(20)`) in the words of PostgreSQL, which SQLAlchemy's types are found by. */
export function standardType(type: string): string {
  const [, name = "", modifiers = ""] =
    /^([A-Z]+(?: [A-Z]+)*)(\(.*\))?$/.exec(type) ?? [];
  if (name === "") return type;
  return (standard[name] ?? name.toLowerCase()) + modifiers;
}
