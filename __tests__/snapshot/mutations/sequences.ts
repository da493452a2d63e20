import type { Mutation } from "./mutation.ts";
import { table } from "./mutation.ts";

export const sequences: Mutation[] = [
  { name: "a sequence is made", change: "create sequence s" },
  ...[
    "as smallint",
    "increment 2",
    "minvalue -5",
    "maxvalue 100",
    "start 7",
    "cache 20",
    "cycle",
    "owned by t.a",
  ].map((option) => ({
    name: `a sequence is altered: ${option}`,
    setup: `${table}; create sequence s`,
    change: `alter sequence s ${option}`,
  })),
  {
    name: "a sequence becomes unlogged",
    setup: "create sequence s",
    change: "alter sequence s set unlogged",
    since: 15,
  },
  {
    name: "a sequence loses its column",
    setup: "create table t (a serial)",
    change: "alter sequence t_a_seq owned by none",
  },
];
