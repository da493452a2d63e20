import type { ObjectKind } from "../snapshot.ts";

/** What the catalog queries must know about the server they are written for. */
export interface CatalogContext {
  /** Major version, 13 to 18. */
  version: number;
  /** Some columns (connection strings) can only be read by a superuser. */
  isSuperuser: boolean;
}

/**
 * Where objects of one kind are found in the catalogs.
 * All texts are SQL; a property that yields NULL is missing from the object.
 */
export interface CatalogSource {
  kind: ObjectKind;
  /** Yields the object's kind where one source holds several. */
  kindSql?: string;
  name: string;
  parent?: string;
  properties: Record<string, string>;
  /** Everything from the first table on, including WHERE. */
  from: string;
}

/** Condition that leaves out what PostgreSQL itself brought and what belongs to an extension or a range type. */
export function isUserObject(catalog: string, alias: string): string {
  return `${alias}.oid >= 16384 and not exists (select from member m
    where m.classid = '${catalog}'::regclass and m.objid = ${alias}.oid)`;
}

/** Yields the name of an object in a schema, quoted as needed. */
export function qualified(schema: string, name: string): string {
  return `quote_ident(${schema}) || '.' || quote_ident(${name})`;
}

/** Yields the owner's name. */
export function ownerOf(column: string): string {
  return `pg_get_userbyid(${column})`;
}

/** Yields `true` when the condition holds and nothing otherwise: flags are only worth a word when set. */
export function flag(condition: string): string {
  return `case when ${condition} then 'true' end`;
}

/** Yields an array of `name=value` options as sorted text. */
export function sortedList(array: string): string {
  return `case when ${array} is not null then
    (select string_agg(o::text, ', ' order by o::text collate "C") from unnest(${array}) o) end`;
}
