import type { Mutation } from "./mutation.ts";

export const tables: Mutation[] = [
  { name: "a table is made", change: "create table t2 (a int)" },
  { name: "a table without columns is made", change: "create table t2 ()" },
  { name: "a table is dropped", change: "drop table t" },
  { name: "a table is renamed", change: "alter table t rename to t2" },
  {
    name: "a table moves to another schema",
    change: "alter table t set schema public",
  },
  { name: "a table becomes unlogged", change: "alter table t set unlogged" },
  { name: "an option is set", change: "alter table t set (fillfactor = 70)" },
  {
    name: "a toast option is set",
    change: "alter table t set (toast.autovacuum_enabled = false)",
  },
  {
    name: "a replica identity is set",
    change: "alter table t replica identity full",
  },
  {
    name: "a replica identity uses an index",
    setup: "create table t (a int not null); create unique index ix on t (a)",
    change: "alter table t replica identity using index ix",
  },
  { name: "an owner changes", change: "alter table t owner to app" },
  {
    name: "a table inherits",
    setup: "create table p (a int); create table t (a int)",
    change: "alter table t inherit p",
  },
  {
    name: "a table of a type is made",
    setup: "create type k as (a int)",
    change: "create table t of k",
  },
  {
    name: "a partition is made",
    setup: "create table p (a int) partition by range (a)",
    change: "create table p1 partition of p for values from (1) to (10)",
  },
  {
    name: "a partition's bound changes",
    setup:
      "create table p (a int) partition by range (a); create table p1 partition of p for values from (1) to (10)",
    change:
      "alter table p detach partition p1; alter table p attach partition p1 for values from (1) to (11)",
  },
  {
    name: "a partition is detached",
    setup:
      "create table p (a int) partition by list (a); create table p1 partition of p for values in (1)",
    change: "alter table p detach partition p1",
  },
  {
    name: "a partition key changes",
    setup: "create table p (a int, b int) partition by range (a)",
    change:
      "drop table p; create table p (a int, b int) partition by range (b)",
  },
  {
    name: "row level security is enabled",
    change: "alter table t enable row level security",
  },
  {
    name: "row level security is forced",
    change: "alter table t force row level security",
  },
];
