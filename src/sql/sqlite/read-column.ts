import { quoteSqliteName } from "./identifier.ts";
import { bareText, plainText, type KnownNames } from "./plain-text.ts";
import { readCheck, readOnConflict, readReference } from "./read-constraint.ts";
import { bareConstraint, type SqliteColumn } from "./table-definition.ts";
import type { TokenReader } from "./token-reader.ts";
import type { Token } from "./tokens.ts";

/** Reads a column's definition up to the end of the tokens. */
export function readColumn(
  reader: TokenReader,
  known: KnownNames,
): SqliteColumn {
  const column: SqliteColumn = {
    name: reader.name(),
    type: readType(reader),
    isNotNull: false,
    default: null,
    isIdentity: false,
    generated: null,
    constraints: [],
    collation: null,
    onConflict: null,
    isAutoincrement: false,
    expression: null,
  };
  while (!reader.isAtEnd) readColumnConstraint(column, reader, known);
  return column;
}

const afterType = new Set(
  (
    "CONSTRAINT PRIMARY NOT NULL UNIQUE CHECK DEFAULT COLLATE REFERENCES GENERATED AS " +
    "DEFERRABLE"
  ).split(" "),
);

function readType(reader: TokenReader): string {
  const words = reader.until(
    ({ kind, text }) =>
      (kind === "word" && afterType.has(text.toUpperCase())) || text === "(",
  );
  const modifiers = reader.sees("(") ? `(${plainText(reader.group())})` : "";
  return plainText(words).toUpperCase() + modifiers.replaceAll(" ", "");
}

function readColumnConstraint(
  column: SqliteColumn,
  reader: TokenReader,
  known: KnownNames,
): void {
  const name = reader.takes("CONSTRAINT") ? reader.name() : null;
  const columns = [column.name];
  const keys = columns.map(quoteSqliteName);
  if (reader.takes("NOT", "NULL")) {
    column.isNotNull = true;
    column.onConflict = readOnConflict(reader);
  } else if (reader.takes("NULL")) {
    readOnConflict(reader);
  } else if (reader.takes("PRIMARY", "KEY")) {
    readPrimaryKey(column, name, reader);
  } else if (reader.takes("UNIQUE")) {
    const onConflict = readOnConflict(reader);
    const unique = bareConstraint("unique", name);
    column.constraints.push({ ...unique, columns, keys, onConflict });
  } else if (reader.takes("CHECK")) {
    column.constraints.push({ ...readCheck(name, reader, known), columns });
  } else if (reader.takes("REFERENCES")) {
    column.constraints.push(readReference(name, columns, reader));
  } else if (reader.takes("DEFAULT")) {
    column.default = readDefault(reader, known);
  } else if (reader.takes("COLLATE")) {
    const collation = reader.name().toUpperCase();
    column.collation = collation === "BINARY" ? null : collation;
  } else if (reader.takes("GENERATED", "ALWAYS", "AS") || reader.takes("AS")) {
    column.expression = bareText(reader.group(), known);
    column.generated = reader.takes("STORED") ? "stored" : "virtual";
    reader.takes("VIRTUAL");
  } else {
    reader.fail("a constraint of a column");
  }
}

function readPrimaryKey(
  column: SqliteColumn,
  name: string | null,
  reader: TokenReader,
): void {
  const isDescending = !reader.takes("ASC") && reader.takes("DESC");
  const onConflict = readOnConflict(reader);
  column.isAutoincrement = reader.takes("AUTOINCREMENT");
  column.constraints.push({
    ...bareConstraint("primary key", name),
    columns: [column.name],
    keys: [quoteSqliteName(column.name) + (isDescending ? " DESC" : "")],
    onConflict,
  });
}

/** A DEFAULT of NULL is none. */
function readDefault(reader: TokenReader, known: KnownNames): string | null {
  const text = bareText(defaultTokens(reader), known).replace(
    /^([-+]) (?=\d)/,
    "$1",
  );
  return text.toUpperCase() === "NULL" ? null : text;
}

function defaultTokens(reader: TokenReader): Token[] {
  if (reader.sees("(")) return reader.group();
  const isSigned = reader.sees("-") || reader.sees("+");
  return isSigned ? [reader.next(), reader.next()] : [reader.next()];
}
