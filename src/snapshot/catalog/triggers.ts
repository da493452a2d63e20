import type { CatalogSource } from "./source.ts";
import { isUserObject, ownerOf } from "./source.ts";

const enabled = (column: string) =>
  `case ${column} when 'D' then 'no' when 'R' then 'replica' when 'A' then 'always' else 'yes' end`;
const parent = "r.kind || ' ' || r.name";

/** Triggers, rules, row level policies and event triggers. */
export function triggers(): CatalogSource[] {
  return [
    {
      kind: "trigger",
      name: "r.name || '.' || quote_ident(t.tgname)",
      parent,
      properties: {
        definition: "pg_get_triggerdef(t.oid)",
        enabled: enabled("t.tgenabled"),
      },
      // A partition's copy of a trigger is only worth telling when it differs from the original.
      from: `relation r
        join pg_trigger t on t.tgrelid = r.oid
        left join pg_trigger u on u.oid = t.tgparentid
        where t.tgrelid >= 16384 and (u.oid is null and not t.tgisinternal or u.tgenabled <> t.tgenabled)`,
    },
    {
      kind: "rule",
      name: "r.name || '.' || quote_ident(w.rulename)",
      parent,
      properties: {
        definition:
          "case when w.rulename <> '_RETURN' then pg_get_ruledef(w.oid) end",
        enabled: enabled("w.ev_enabled"),
      },
      from: `relation r
        join pg_rewrite w on w.ev_class = r.oid
        where w.ev_class >= 16384 and (w.rulename <> '_RETURN' or w.ev_enabled <> 'O')`,
    },
    {
      kind: "policy",
      name: "r.name || '.' || quote_ident(p.polname)",
      parent,
      properties: {
        command: `case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end`,
        permissive: "case when p.polpermissive then 'yes' else 'no' end",
        roles: `(select string_agg(case x when 0 then 'public' else quote_ident(pg_get_userbyid(x)) end, ', ' order by pg_get_userbyid(x)) from unnest(p.polroles) x)`,
        using: "pg_get_expr(p.polqual, p.polrelid)",
        "with check": "pg_get_expr(p.polwithcheck, p.polrelid)",
      },
      from: `relation r join pg_policy p on p.polrelid = r.oid`,
    },
    {
      kind: "event trigger",
      name: "quote_ident(e.evtname)",
      properties: {
        owner: ownerOf("e.evtowner"),
        event: "e.evtevent",
        function: "e.evtfoid::regprocedure",
        enabled: enabled("e.evtenabled"),
        tags: `(select string_agg(quote_literal(g), ', ' order by g) from unnest(e.evttags) g)`,
      },
      from: `pg_event_trigger e where ${isUserObject("pg_event_trigger", "e")}`,
    },
  ];
}
