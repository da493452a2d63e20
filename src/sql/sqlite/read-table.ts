import { knownNames, type KnownNames } from "./plain-text.ts";
import { readColumn } from "./read-column.ts";
import { readTableConstraint } from "./read-constraint.ts";
import type { SqliteConstraint, SqliteTable } from "./table-definition.ts";
import { splitAtCommas, TokenReader } from "./token-reader.ts";
import { nameOf, readTokens, type Token } from "./tokens.ts";

/**
 * Reads a CREATE TABLE with columns, as it was written or as SQLite keeps it.
 *
 * @throws Error when the text is none that SQLite takes
 */
export function readTable(sql: string): SqliteTable {
  const reader = new TokenReader(readTokens(sql));
  reader.demand("CREATE");
  if (!reader.takes("TEMP")) reader.takes("TEMPORARY");
  reader.demand("TABLE");
  reader.takes("IF", "NOT", "EXISTS");
  const name = reader.qualifiedName();
  const parts = splitAtCommas(reader.group());
  const read = readParts(parts);
  const isAutoincrement = read.columns.some((one) => one.isAutoincrement);
  return { name, ...read, isAutoincrement, ...readOptions(reader) };
}

type Parts = Pick<SqliteTable, "columns" | "constraints">;

function readParts(parts: readonly Token[][]): Parts {
  const names = parts
    .filter((part) => !startsConstraint(part))
    .flatMap(([first]) => (first ? [nameOf(first)] : []));
  const known = knownNames(names);
  const read: Parts = { columns: [], constraints: [] };
  for (const part of parts) {
    const reader = new TokenReader(part);
    if (startsConstraint(part))
      read.constraints.push(...readConstraints(reader, known));
    else read.columns.push(readColumn(reader, known));
  }
  return read;
}

/** SQLite lets the commas between the constraints of a table be left out. */
function readConstraints(
  reader: TokenReader,
  known: KnownNames,
): SqliteConstraint[] {
  const found: SqliteConstraint[] = [];
  while (!reader.isAtEnd) {
    const constraint = readTableConstraint(reader, known);
    if (!constraint) return reader.fail("a constraint of the table");
    found.push(constraint);
  }
  return found;
}

function startsConstraint(part: readonly Token[]): boolean {
  const reader = new TokenReader(part);
  return ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].some((word) =>
    reader.sees(word),
  );
}

function readOptions(
  reader: TokenReader,
): Pick<SqliteTable, "isStrict" | "isWithoutRowid"> {
  const options = { isStrict: false, isWithoutRowid: false };
  while (!reader.isAtEnd && !reader.takes(";")) {
    if (reader.takes("STRICT")) options.isStrict = true;
    else if (reader.takes("WITHOUT", "ROWID")) options.isWithoutRowid = true;
    else reader.demand(",");
  }
  return options;
}
