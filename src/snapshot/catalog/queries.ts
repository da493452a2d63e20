import { catalogSources } from "./catalog.ts";
import { sharedRelations } from "./relations.ts";
import type { CatalogContext, CatalogSource } from "./source.ts";

/**
 * Query for one md5 over every object: one row, one column `fingerprint`.
 *
 * Objects are hashed one by one and the hashes summed up, so that nothing has to be sorted.
 * `offset 0` keeps the planner from writing each object's text twice, once for each hash.
 * It is built from the same sources as {@link objectsSql}, so the two can't disagree.
 */
export function fingerprintSql(
  context: CatalogContext,
  versionTable: string,
): string {
  const sums = catalogSources(context).map(
    (source, index) => `
  select '${index}:' || count(*) || ':' || coalesce(sum(hashtextextended(o, 0)), 0)
    || ':' || coalesce(sum(hashtextextended(o, 1)), 0) as part
  from (select row(${rowOf(source)})::text as o from ${source.from} offset 0) s`,
  );
  return `with ${sharedRelations(versionTable)}
select md5(string_agg(part, ',' order by part)) as fingerprint from (${sums.join("\n  union all")}) parts`;
}

/** Query for the objects themselves: rows of `kind`, `name`, `parent` and `properties` (JSON, values are text). */
export function objectsSql(
  context: CatalogContext,
  versionTable: string,
): string {
  const selects = catalogSources(context).map(
    (source) => `
select ${kindOf(source)} as kind, ${source.name} as name, ${source.parent ?? "null::text"} as parent,
  ${propertiesOf(source)} as properties
from ${source.from}`,
  );
  return `with ${sharedRelations(versionTable)} ${selects.join("\nunion all")}`;
}

function kindOf(source: CatalogSource): string {
  return source.kindSql ?? `'${source.kind}'::text`;
}

function rowOf(source: CatalogSource): string {
  const kind = source.kindSql ? [source.kindSql] : [];
  const parent = source.parent ? [source.parent] : [];
  return [
    ...kind,
    source.name,
    ...parent,
    ...Object.values(source.properties),
  ].join(", ");
}

function propertiesOf(source: CatalogSource): string {
  const pairs = Object.entries(source.properties).map(
    ([name, sql]) => `'${name}', (${sql})::text`,
  );
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(", ")}))`;
}
