import type { Mutation } from "./mutation.ts";
import { table } from "./mutation.ts";

const enumType = "create type mood as enum ('sad', 'happy')";

export const notes: Mutation[] = [
  { name: "a table gets a comment", change: "comment on table t is 'x'" },
  {
    name: "a comment changes",
    setup: `${table}; comment on table t is 'x'`,
    change: "comment on table t is 'y'",
  },
  { name: "a column gets a comment", change: "comment on column t.a is 'x'" },
  {
    name: "a constraint gets a comment",
    change: "comment on constraint t_pkey on t is 'x'",
  },
  {
    name: "an index gets a comment",
    setup: `${table}; create index ix on t (a)`,
    change: "comment on index ix is 'x'",
  },
  {
    name: "a type gets a comment",
    setup: enumType,
    change: "comment on type mood is 'x'",
  },
  {
    name: "a function gets a comment",
    setup: "create function f() returns int language sql as 'select 1'",
    change: "comment on function f() is 'x'",
  },
  {
    name: "the schema public gets another comment",
    change: "comment on schema public is 'ours'",
  },
  { name: "a right is granted", change: "grant select on t to app" },
  {
    name: "a right may be passed on",
    setup: `${table}; grant select on t to app`,
    change: "grant select on t to app with grant option",
  },
  {
    name: "the owner's right is revoked",
    change: "revoke delete on t from postgres",
  },
  {
    name: "a right on a column is granted",
    change: "grant select (a) on t to app",
  },
  {
    name: "a right on a sequence is granted",
    setup: "create sequence s",
    change: "grant usage on sequence s to app",
  },
  {
    name: "everybody's right on a function is revoked",
    setup: "create function f() returns int language sql as 'select 1'",
    change: "revoke execute on function f() from public",
  },
  {
    name: "a right on a type is revoked",
    setup: enumType,
    change: "revoke usage on type mood from public",
  },
  {
    name: "a right on the schema public is granted",
    change: "grant create on schema public to app",
  },
  {
    name: "a right on an extension's function is revoked",
    setup: "create extension cube schema public",
    change:
      "revoke execute on function public.cube_dim(public.cube) from public",
  },
  {
    name: "default privileges are set",
    change: "alter default privileges grant select on tables to app",
  },
  {
    name: "default privileges are set in a schema",
    setup: "create schema defaults",
    change:
      "alter default privileges in schema defaults grant select on sequences to app",
  },
];
