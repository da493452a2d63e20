import type { CatalogSource } from "./source.ts";
import { isUserObject, ownerOf, qualified } from "./source.ts";

/** Extended statistics (CREATE STATISTICS). */
export function statistics(): CatalogSource[] {
  return [
    {
      kind: "statistics",
      name: qualified("n.nspname", "s.stxname"),
      parent: "r.kind || ' ' || r.name",
      properties: {
        owner: ownerOf("s.stxowner"),
        definition: "pg_get_statisticsobjdef(s.oid)",
        target: "case when s.stxstattarget >= 0 then s.stxstattarget::text end",
      },
      from: `pg_statistic_ext s
        join pg_namespace n on n.oid = s.stxnamespace
        join relation r on r.oid = s.stxrelid
        where ${isUserObject("pg_statistic_ext", "s")}`,
    },
  ];
}
