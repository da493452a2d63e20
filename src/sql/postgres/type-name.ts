import type { Node, TypeName } from "libpg-query";
import { formatName, quoteIdentifier } from "../identifier.ts";
import { dottedName, stringsOf } from "./names.ts";

/** Internal names beside the ones that the server shows (`format_type`). */
const spellings: Record<string, string> = {
  bool: "boolean",
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  float4: "real",
  float8: "double precision",
  varchar: "character varying",
  bpchar: "character",
  varbit: "bit varying",
  time: "time without time zone",
  timetz: "time with time zone",
  timestamp: "timestamp without time zone",
  timestamptz: "timestamp with time zone",
};

/** A type as PostgreSQL spells it: `character varying(200)`, `timestamp(3) with time zone`, `integer[]`. */
export function formatType(type: TypeName | undefined): string {
  const words = stringsOf(type?.names);
  const modifiers = (type?.typmods ?? []).map(modifierText);
  const brackets = "[]".repeat(type?.arrayBounds?.length ?? 0);
  return withModifiers(spell(words), modifiers) + brackets;
}

function spell(words: string[]): string {
  const { schema, name } = dottedName(words);
  if (schema !== null && schema !== "pg_catalog")
    return formatName({ schema, name });
  // Only these quotes tell `"char"` (one byte) from `char`.
  if (name === "char") return '"char"';
  // The parser puts built-in types into pg_catalog; `numeric` would get quotes as a name of one's own.
  const own = schema === null ? quoteIdentifier(name) : name;
  return spellings[name] ?? own;
}

function withModifiers(name: string, modifiers: string[]): string {
  if (name === "interval")
    return withModifiers("interval ", modifiers.slice(1)).replace(" ", "");
  if (modifiers.length === 0) return name;
  const list = `(${modifiers.join(",")})`;
  const zone = name.indexOf(" with");
  return zone === -1
    ? name + list
    : name.slice(0, zone) + list + name.slice(zone);
}

function modifierText(node: Node): string {
  if ("A_Const" in node)
    return String(node.A_Const.ival?.ival ?? node.A_Const.sval?.sval ?? 0);
  if ("ColumnRef" in node) return stringsOf(node.ColumnRef.fields).join(".");
  return "?";
}
