import { foldName } from "./identifier.ts";
import { bareText, plainText, type KnownNames } from "./plain-text.ts";
import { bareConstraint, type SqliteConstraint } from "./table-definition.ts";
import type { TokenReader } from "./token-reader.ts";
import { splitAtCommas } from "./token-reader.ts";
import { nameOf, type Token } from "./tokens.ts";

/** Reads one constraint of a table; null when none begins here. */
export function readTableConstraint(
  reader: TokenReader,
  known: KnownNames,
): SqliteConstraint | null {
  const name = reader.takes("CONSTRAINT") ? reader.name() : null;
  if (reader.takes("PRIMARY", "KEY"))
    return readKey("primary key", name, reader, known);
  if (reader.takes("UNIQUE")) return readKey("unique", name, reader, known);
  if (reader.takes("CHECK")) return readCheck(name, reader, known);
  if (reader.takes("FOREIGN", "KEY")) {
    const columns = columnsOf(reader.group(), known);
    reader.demand("REFERENCES");
    return readReference(name, columns, reader);
  }
  return name === null ? null : reader.fail("a constraint");
}

function readKey(
  type: "primary key" | "unique",
  name: string | null,
  reader: TokenReader,
  known: KnownNames,
): SqliteConstraint {
  const parts = reader.group();
  return {
    ...bareConstraint(type, name),
    columns: columnsOf(parts, known),
    keys: keysOf(parts, known),
    onConflict: readOnConflict(reader),
  };
}

export function readCheck(
  name: string | null,
  reader: TokenReader,
  known: KnownNames,
): SqliteConstraint {
  const expression = bareText(reader.group(), known);
  const onConflict = readOnConflict(reader);
  return { ...bareConstraint("check", name), expression, onConflict };
}

/** What follows REFERENCES. */
export function readReference(
  name: string | null,
  columns: string[],
  reader: TokenReader,
): SqliteConstraint {
  const found = { ...bareConstraint("foreign key", name), columns };
  found.keys = columns;
  found.references = reader.qualifiedName();
  if (reader.sees("(")) found.referencedColumns = columnsOf(reader.group());
  for (;;) {
    if (reader.takes("ON", "DELETE")) found.onDelete = readAction(reader);
    else if (reader.takes("ON", "UPDATE")) found.onUpdate = readAction(reader);
    else if (reader.takes("MATCH")) reader.name();
    else if (!readDeferral(reader, found)) return found;
  }
}

function readAction(reader: TokenReader): string | null {
  if (reader.takes("SET")) return `SET ${reader.name().toUpperCase()}`;
  const action = reader.name().toUpperCase();
  if (action !== "NO") return action;
  reader.demand("ACTION");
  return null;
}

function readDeferral(reader: TokenReader, found: SqliteConstraint): boolean {
  const isNot = reader.takes("NOT", "DEFERRABLE");
  if (!isNot && !reader.takes("DEFERRABLE")) return false;
  found.isDeferrable = !isNot;
  if (reader.takes("INITIALLY"))
    found.isInitiallyDeferred =
      reader.name().toUpperCase() === "DEFERRED" && !isNot;
  return true;
}

export function readOnConflict(reader: TokenReader): string | null {
  if (!reader.takes("ON", "CONFLICT")) return null;
  const action = reader.name().toUpperCase();
  return action === "ABORT" ? null : action;
}

function columnsOf(
  tokens: readonly Token[],
  known: KnownNames = new Map(),
): string[] {
  return splitAtCommas(tokens).flatMap(([first]) => {
    if (!first) return [];
    const name = nameOf(first);
    return [known.get(foldName(name)) ?? name];
  });
}

/** The columns as they are ordered: ASC says nothing. */
function keysOf(tokens: readonly Token[], known: KnownNames): string[] {
  return splitAtCommas(tokens).map((part) =>
    plainText(part, known)
      .replace(/ asc$/i, "")
      .replace(/ desc$/i, " DESC"),
  );
}
