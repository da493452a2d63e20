import type { Mutation } from "./mutation.ts";
import { table } from "./mutation.ts";

export const constraints: Mutation[] = [
  {
    name: "a check is added",
    change: "alter table t add constraint ck check (a > 0)",
  },
  {
    name: "a check is added without validation",
    change: "alter table t add constraint ck check (a > 0) not valid",
  },
  {
    name: "a check is validated",
    setup: `${table}; alter table t add constraint ck check (a > 0) not valid`,
    change: "alter table t validate constraint ck",
  },
  {
    name: "a check changes",
    setup: "create table t (a int constraint ck check (a > 0))",
    change:
      "alter table t drop constraint ck; alter table t add constraint ck check (a > 1)",
  },
  {
    name: "a check is not inherited",
    change: "alter table t add constraint ck check (a > 0) no inherit",
  },
  {
    name: "a check is not enforced",
    change: "alter table t add constraint ck check (a > 0) not enforced",
    since: 18,
  },
  {
    name: "a unique constraint is added",
    change: "alter table t add constraint uq unique (a)",
  },
  {
    name: "a unique constraint takes nulls for equal",
    setup: "create table t (a int constraint uq unique)",
    change:
      "alter table t drop constraint uq; alter table t add constraint uq unique nulls not distinct (a)",
    since: 15,
  },
  {
    name: "a unique constraint includes a column",
    setup: "create table t (a int constraint uq unique, b int)",
    change:
      "alter table t drop constraint uq; alter table t add constraint uq unique (a) include (b)",
  },
  {
    name: "a primary key is dropped",
    change: "alter table t drop constraint t_pkey",
  },
  {
    name: "a constraint is renamed",
    change: "alter table t rename constraint t_pkey to pk",
  },
  {
    name: "a foreign key is added",
    change: "alter table t add constraint fk foreign key (a) references t (id)",
  },
  {
    name: "a foreign key gets a rule for deletes",
    setup:
      "create table t (id int primary key, a int constraint fk references t)",
    change:
      "alter table t drop constraint fk; alter table t add constraint fk foreign key (a) references t on delete cascade",
  },
  {
    name: "a foreign key becomes deferrable",
    setup:
      "create table t (id int primary key, a int constraint fk references t)",
    change: "alter table t alter constraint fk deferrable initially deferred",
  },
  {
    name: "an exclusion constraint is added",
    setup: "create table t (r int4range)",
    change: "alter table t add constraint ex exclude using gist (r with &&)",
  },
  {
    name: "a table is clustered on its primary key",
    change: "alter table t cluster on t_pkey",
  },
];
