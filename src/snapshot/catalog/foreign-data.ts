import type { CatalogContext, CatalogSource } from "./source.ts";
import { isUserObject, ownerOf, sortedList } from "./source.ts";

/** Foreign data wrappers, servers and user mappings (foreign tables are among the tables). */
export function foreignData({ isSuperuser }: CatalogContext): CatalogSource[] {
  return [
    {
      kind: "other",
      name: "'foreign data wrapper ' || quote_ident(w.fdwname)",
      properties: {
        owner: ownerOf("w.fdwowner"),
        handler: "nullif(w.fdwhandler, 0)::regproc",
        validator: "nullif(w.fdwvalidator, 0)::regproc",
        options: sortedList("w.fdwoptions"),
      },
      from: `pg_foreign_data_wrapper w where ${isUserObject("pg_foreign_data_wrapper", "w")}`,
    },
    {
      kind: "other",
      name: "'server ' || quote_ident(s.srvname)",
      properties: {
        owner: ownerOf("s.srvowner"),
        wrapper: "quote_ident(w.fdwname)",
        type: "s.srvtype",
        version: "s.srvversion",
        options: sortedList("s.srvoptions"),
      },
      from: `pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw
        where ${isUserObject("pg_foreign_server", "s")}`,
    },
    {
      kind: "other",
      name: "'user mapping ' || quote_ident(m.usename) || ' on ' || quote_ident(m.srvname)",
      parent: "'other server ' || quote_ident(m.srvname)",
      // Options hold passwords: only whether they changed is told.
      properties: isSuperuser
        ? { "options (md5)": `md5(${sortedList("m.umoptions")})` }
        : {},
      from: "pg_user_mappings m",
    },
  ];
}
