import type { Mutation } from "./mutation.ts";
import { table } from "./mutation.ts";

const enumType = "create type mood as enum ('sad', 'happy')";

/** What happens to a database without its schema becoming another. */
export const nothing: Mutation[] = [
  { name: "rows are inserted", change: "insert into t values (1)" },
  { name: "a table is analyzed", change: "analyze t" },
  { name: "a table is vacuumed", change: "vacuum t" },
  {
    name: "a sequence counts",
    setup: "create sequence s",
    change: "select nextval('s')",
  },
  {
    name: "a sequence restarts",
    setup: "create sequence s",
    change: "alter sequence s restart 50",
  },
  {
    name: "an index is rebuilt",
    setup: `${table}; create index ix on t (a)`,
    change: "reindex table t",
  },
  {
    name: "a table is made and dropped",
    change: "create table t2 (a serial primary key); drop table t2",
  },
  {
    name: "the last column is dropped and made again",
    change: "alter table t drop c; alter table t add c varchar(50)",
  },
  {
    name: "a table is dropped and made again",
    change: `drop table t; ${table}`,
  },
  {
    name: "an index is dropped and made again",
    setup: `${table}; create index ix on t (lower(b)) where a > 1`,
    change: "drop index ix; create index ix on t (lower(b)) where a > 1",
  },
  {
    name: "a default is set and dropped",
    change:
      "alter table t alter a set default 1; alter table t alter a drop default",
  },
  {
    name: "a right is granted and revoked",
    change: "grant select on t to app; revoke select on t from app",
  },
  {
    name: "a right on a column is granted and revoked",
    change: "grant select (a) on t to app; revoke select (a) on t from app",
  },
  {
    name: "a comment comes and goes",
    change: "comment on table t is 'x'; comment on table t is null",
  },
  {
    name: "an enum is dropped and made again",
    setup: enumType,
    change: `drop type mood; ${enumType}`,
  },
  {
    name: "a function is replaced by itself",
    setup: "create function f() returns int language sql as 'select 1'",
    change:
      "create or replace function f() returns int language sql as 'select 1'",
  },
  {
    name: "a foreign key's triggers are made again",
    setup:
      "create table t (id int primary key, a int constraint fk references t)",
    change:
      "alter table t drop constraint fk; alter table t add constraint fk foreign key (a) references t",
  },
  {
    name: "a table is rewritten",
    change: "alter table t set unlogged; alter table t set logged",
  },
  {
    name: "a temporary table is made",
    change: "create temporary table tt (a int)",
  },
];
