import type { Mutation } from "./mutation.ts";
import { table } from "./mutation.ts";

export const indexes: Mutation[] = [
  { name: "an index is made", change: "create index ix on t (a)" },
  {
    name: "an index is dropped",
    setup: `${table}; create index ix on t (a)`,
    change: "drop index ix",
  },
  {
    name: "an index becomes unique",
    setup: `${table}; create index ix on t (a)`,
    change: "drop index ix; create unique index ix on t (a)",
  },
  {
    name: "an index changes its columns",
    setup: `${table}; create index ix on t (a)`,
    change: "drop index ix; create index ix on t (a, b)",
  },
  {
    name: "an index changes its direction",
    setup: `${table}; create index ix on t (a)`,
    change: "drop index ix; create index ix on t (a desc nulls last)",
  },
  {
    name: "an index gets a condition",
    setup: `${table}; create index ix on t (a)`,
    change: "drop index ix; create index ix on t (a) where b is not null",
  },
  {
    name: "an index is on an expression",
    setup: `${table}; create index ix on t (b)`,
    change: "drop index ix; create index ix on t (lower(b))",
  },
  {
    name: "an index uses another operator class",
    setup: `${table}; create index ix on t (b)`,
    change: "drop index ix; create index ix on t (b text_pattern_ops)",
  },
  {
    name: "an index uses another method",
    setup: `${table}; create index ix on t (a)`,
    change: "drop index ix; create index ix on t using hash (a)",
  },
  {
    name: "an index option is set",
    setup: `${table}; create index ix on t (a)`,
    change: "alter index ix set (fillfactor = 50)",
  },
  {
    name: "a table is clustered on an index",
    setup: `${table}; create index ix on t (a)`,
    change: "alter table t cluster on ix",
  },
  {
    name: "an index's statistics target is set",
    setup: `${table}; create index ix on t (lower(b))`,
    change: "alter index ix alter column 1 set statistics 300",
  },
  {
    name: "a partitioned index is attached",
    setup:
      "create table p (a int) partition by list (a); create table p1 partition of p for values in (1); create index ix1 on p1 (a); create index ix on only p (a)",
    change: "alter index ix attach partition ix1",
  },
];
