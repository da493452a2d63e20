import type { Mutation } from "./mutation.ts";
import { table } from "./mutation.ts";

export const views: Mutation[] = [
  { name: "a view is made", change: "create view v as select a from t" },
  {
    name: "a view changes",
    setup: `${table}; create view v as select a from t`,
    change: "create or replace view v as select a from t where a > 0",
  },
  {
    name: "a view gets an option",
    setup: `${table}; create view v as select a from t`,
    change: "alter view v set (security_barrier)",
  },
  {
    name: "a view gets a check option",
    setup: `${table}; create view v as select a from t`,
    change: "alter view v set (check_option = local)",
  },
  {
    name: "a view's column gets a default",
    setup: `${table}; create view v as select a from t`,
    change: "alter view v alter a set default 3",
  },
  {
    name: "a materialized view is made",
    change: "create materialized view v as select a from t",
  },
  {
    name: "a materialized view changes",
    setup: `${table}; create materialized view v as select a from t`,
    change:
      "drop materialized view v; create materialized view v as select a + 1 as a from t",
  },
  {
    name: "a materialized view gets an index",
    setup: `${table}; create materialized view v as select a from t`,
    change: "create index ix on v (a)",
  },
  {
    name: "a view takes the place of a table",
    setup: "create table x (a int)",
    change: "drop table x; create view x as select 1 as a",
  },
];
