import type { CatalogSource } from "./source.ts";
import { isUserObject, ownerOf, qualified } from "./source.ts";

/** Text search configurations, dictionaries, templates and parsers. */
export function textSearch(): CatalogSource[] {
  return [
    {
      kind: "other",
      name: `'text search configuration ' || ${qualified("n.nspname", "c.cfgname")}`,
      properties: {
        owner: ownerOf("c.cfgowner"),
        parser: `(select ${qualified("pn.nspname", "p.prsname")} from pg_ts_parser p
          join pg_namespace pn on pn.oid = p.prsnamespace where p.oid = c.cfgparser)`,
        mappings: `(select string_agg(concat_ws(' ', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ', '
          order by m.maptokentype, m.mapseqno) from pg_ts_config_map m where m.mapcfg = c.oid)`,
      },
      from: `pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace where ${isUserObject("pg_ts_config", "c")}`,
    },
    {
      kind: "other",
      name: `'text search dictionary ' || ${qualified("n.nspname", "d.dictname")}`,
      properties: {
        owner: ownerOf("d.dictowner"),
        template: `(select ${qualified("tn.nspname", "t.tmplname")} from pg_ts_template t
          join pg_namespace tn on tn.oid = t.tmplnamespace where t.oid = d.dicttemplate)`,
        options: "d.dictinitoption",
      },
      from: `pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace where ${isUserObject("pg_ts_dict", "d")}`,
    },
    {
      kind: "other",
      name: `'text search template ' || ${qualified("n.nspname", "t.tmplname")}`,
      properties: {
        functions: "concat_ws(' ', t.tmplinit, t.tmpllexize)",
      },
      from: `pg_ts_template t join pg_namespace n on n.oid = t.tmplnamespace where ${isUserObject("pg_ts_template", "t")}`,
    },
    {
      kind: "other",
      name: `'text search parser ' || ${qualified("n.nspname", "p.prsname")}`,
      properties: {
        functions:
          "concat_ws(' ', p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype)",
      },
      from: `pg_ts_parser p join pg_namespace n on n.oid = p.prsnamespace where ${isUserObject("pg_ts_parser", "p")}`,
    },
  ];
}
