import type { CatalogSource } from "./source.ts";
import { isUserObject, ownerOf, qualified } from "./source.ts";

const name = `${qualified("n.nspname", "p.proname")} || '(' || pg_get_function_identity_arguments(p.oid) || ')'`;
const from = `pg_proc p join pg_namespace n on n.oid = p.pronamespace`;

/** Functions, procedures and aggregates. */
export function functions(): CatalogSource[] {
  return [
    {
      kind: "function",
      name,
      properties: {
        owner: ownerOf("p.proowner"),
        definition: "pg_get_functiondef(p.oid)",
      },
      from: `${from} where p.prokind <> 'a' and ${isUserObject("pg_proc", "p")}`,
    },
    {
      kind: "function",
      name,
      properties: {
        owner: ownerOf("p.proowner"),
        kind: "'aggregate ' || a.aggkind::text",
        returns: "pg_get_function_result(p.oid)",
        parallel: "p.proparallel",
        state:
          "concat_ws(' ', a.aggtransfn, format_type(a.aggtranstype, null), a.aggtransspace, a.agginitval)",
        "moving state":
          "concat_ws(' ', a.aggmtransfn, a.aggminvtransfn, a.aggmtranstype::regtype, a.aggmtransspace, a.aggminitval)",
        final:
          "concat_ws(' ', a.aggfinalfn, a.aggfinalextra, a.aggfinalmodify, a.aggmfinalfn, a.aggmfinalextra, a.aggmfinalmodify)",
        "parallel functions":
          "concat_ws(' ', a.aggcombinefn, a.aggserialfn, a.aggdeserialfn)",
        "sort operator": "a.aggsortop::regoper",
      },
      from: `${from} join pg_aggregate a on a.aggfnoid = p.oid where ${isUserObject("pg_proc", "p")}`,
    },
  ];
}
