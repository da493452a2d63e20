import type { CatalogSource } from "./source.ts";
import { flag, isUserObject, ownerOf } from "./source.ts";

/** Schemas and extensions, and the languages that did not come with an extension. */
export function schemas(): CatalogSource[] {
  return [
    {
      kind: "schema",
      name: "quote_ident(n.nspname)",
      properties: { owner: ownerOf("n.nspowner") },
      from: `pg_namespace n where (n.nspname = 'public' or ${isUserObject("pg_namespace", "n")})
        and n.nspname !~ '^pg_'`,
    },
    {
      kind: "extension",
      name: "quote_ident(e.extname)",
      properties: {
        schema: "e.extnamespace::regnamespace",
        version: "e.extversion",
        relocatable: flag("e.extrelocatable"),
      },
      from: "pg_extension e",
    },
    {
      kind: "other",
      name: "'language ' || quote_ident(l.lanname)",
      properties: {
        owner: ownerOf("l.lanowner"),
        trusted: flag("l.lanpltrusted"),
        handler: "l.lanplcallfoid::regproc",
        inline: "l.laninline::regproc",
        validator: "l.lanvalidator::regproc",
      },
      from: `pg_language l where ${isUserObject("pg_language", "l")}`,
    },
  ];
}
