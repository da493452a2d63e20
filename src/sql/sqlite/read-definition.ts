import type { IndexElement, Operation, QualifiedName } from "../operation.ts";
import { foldName } from "./identifier.ts";
import { plainText } from "./plain-text.ts";
import { readColumn } from "./read-column.ts";
import { readTable } from "./read-table.ts";
import { splitAtCommas, TokenReader } from "./token-reader.ts";
import { nameOf, type Token } from "./tokens.ts";

/**
 * What a statement that defines something means. Statements that SQLite has run are read: what is
 * no SQL at all is not looked for. Null for other statements.
 */
export function readDefinition(
  sql: string,
  tokens: readonly Token[],
): Operation | null {
  const reader = new TokenReader(tokens);
  if (reader.takes("CREATE")) return readCreate(sql, reader);
  if (reader.takes("ALTER", "TABLE")) return readAlter(reader);
  if (reader.takes("DROP")) return readDrop(reader);
  return null;
}

function readCreate(sql: string, reader: TokenReader): Operation | null {
  if (!reader.takes("TEMP")) reader.takes("TEMPORARY");
  if (reader.takes("UNIQUE", "INDEX")) return readIndex(true, reader);
  if (reader.takes("INDEX")) return readIndex(false, reader);
  if (!reader.takes("TABLE")) return readOtherCreate(reader);
  reader.takes("IF", "NOT", "EXISTS");
  const name = reader.qualifiedName();
  if (reader.sees("AS")) return { kind: "create-table-as", table: name };
  const { columns, constraints, isAutoincrement } = readTable(sql);
  return {
    kind: "create-table",
    table: name,
    columns,
    constraints,
    partitionOf: null,
    isAutoincrement,
  };
}

function readIndex(isUnique: boolean, reader: TokenReader): Operation {
  const ifNotExists = reader.takes("IF", "NOT", "EXISTS");
  const { schema, name: index } = reader.qualifiedName();
  reader.demand("ON");
  const table = { schema, name: reader.name() };
  const elements = splitAtCommas(reader.group()).map(readElement);
  const where = reader.takes("WHERE") ? plainText(reader.rest()) : null;
  return {
    kind: "create-index",
    table,
    index,
    elements,
    method: "btree",
    where,
    isUnique,
    isConcurrent: false,
    ifNotExists,
    isOnly: false,
    hasOptions: false,
  };
}

function readElement(tokens: Token[]): IndexElement {
  const [first] = tokens;
  const isColumn = tokens.length === 1 && first?.kind !== "string";
  return {
    column: isColumn && first ? nameOf(first) : null,
    text: plainText(tokens),
  };
}

/** A virtual table is a table; views and triggers are known by name. */
function readOtherCreate(reader: TokenReader): Operation | null {
  const isVirtual = reader.takes("VIRTUAL", "TABLE");
  const word = ["VIEW", "TRIGGER"].find((one) => reader.takes(one));
  if (!isVirtual && word === undefined) return null;
  reader.takes("IF", "NOT", "EXISTS");
  const name = reader.qualifiedName();
  if (isVirtual) return { kind: "create-table-as", table: name };
  const statement = `create ${String(word).toLowerCase()}`;
  return { kind: "other", statement, objects: [name] };
}

function readAlter(reader: TokenReader): Operation | null {
  const table = reader.qualifiedName();
  if (reader.takes("ADD")) {
    if (reader.sees("CONSTRAINT") || reader.sees("CHECK")) return null;
    reader.takes("COLUMN");
    const column = readColumn(new TokenReader(reader.rest()), new Map());
    return { kind: "add-column", table, column, ifNotExists: false };
  }
  if (reader.takes("DROP")) {
    if (reader.sees("CONSTRAINT")) return null;
    reader.takes("COLUMN");
    const column = reader.name();
    return { kind: "drop-column", table, column, isCascade: false };
  }
  return reader.takes("RENAME") ? readRename(table, reader) : null;
}

function readRename(table: QualifiedName, reader: TokenReader): Operation {
  if (reader.takes("TO"))
    return { kind: "rename-table", table, newName: reader.name() };
  reader.takes("COLUMN");
  const column = reader.name();
  reader.demand("TO");
  return { kind: "rename-column", table, column, newName: reader.name() };
}

function readDrop(reader: TokenReader): Operation | null {
  const what = foldName(reader.name());
  const ifExists = reader.takes("IF", "EXISTS");
  const name = reader.qualifiedName();
  switch (what) {
    case "table":
      return { kind: "drop-table", table: name, isCascade: false };
    case "index":
      return {
        kind: "drop-index",
        index: name,
        isConcurrent: false,
        ifExists,
      };
    case "view":
    case "trigger":
      return { kind: "other", statement: `drop ${what}`, objects: [name] };
    default:
      return null;
  }
}
