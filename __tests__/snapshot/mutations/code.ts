import type { Mutation } from "./mutation.ts";
import { table } from "./mutation.ts";

const triggerFunction =
  "create function f() returns trigger language plpgsql as 'begin return new; end'";

export const code: Mutation[] = [
  {
    name: "a function is made",
    change: "create function f() returns int language sql as 'select 1'",
  },
  {
    name: "a function's body changes",
    setup: "create function f() returns int language sql as 'select 1'",
    change:
      "create or replace function f() returns int language sql as 'select 2'",
  },
  {
    name: "a function's properties change",
    setup: "create function f() returns int language sql as 'select 1'",
    change: "alter function f() immutable security definer cost 5",
  },
  {
    name: "a function gets a setting",
    setup: "create function f() returns int language sql as 'select 1'",
    change: "alter function f() set search_path = pg_catalog",
  },
  {
    name: "a function is overloaded",
    setup: "create function f() returns int language sql as 'select 1'",
    change: "create function f(int) returns int language sql as 'select 1'",
  },
  {
    name: "a procedure is made",
    change: "create procedure p() language sql as 'select 1'",
  },
  {
    name: "an aggregate is made",
    change: "create aggregate total(int) (sfunc = int4pl, stype = int)",
  },
  {
    name: "an aggregate changes",
    setup: "create aggregate total(int) (sfunc = int4pl, stype = int)",
    change:
      "drop aggregate total(int); create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0')",
  },
  {
    name: "a trigger is made",
    setup: `${table}; ${triggerFunction}`,
    change:
      "create trigger tr before insert on t for each row execute function f()",
  },
  {
    name: "a trigger is disabled",
    setup: `${table}; ${triggerFunction}; create trigger tr before insert on t for each row execute function f()`,
    change: "alter table t disable trigger tr",
  },
  {
    name: "a trigger changes",
    setup: `${table}; ${triggerFunction}; create trigger tr before insert on t for each row execute function f()`,
    change:
      "drop trigger tr on t; create trigger tr before insert or update of a on t for each row when (new.a > 0) execute function f()",
  },
  {
    name: "a partition's copy of a trigger is disabled",
    setup: `create table p (a int) partition by list (a); create table p1 partition of p for values in (1); ${triggerFunction}; create trigger tr after insert on p for each row execute function f()`,
    change: "alter table p1 disable trigger tr",
  },
  {
    name: "a constraint trigger is made",
    setup: `${table}; ${triggerFunction}`,
    change:
      "create constraint trigger tr after insert on t deferrable for each row execute function f()",
  },
  {
    name: "a rule is made",
    change: "create rule ru as on insert to t do instead nothing",
  },
  {
    name: "a rule is disabled",
    setup: `${table}; create rule ru as on insert to t do instead nothing`,
    change: "alter table t disable rule ru",
  },
  {
    name: "a policy is made",
    change: "create policy po on t using (a = 1)",
  },
  {
    name: "a policy changes",
    setup: `${table}; create policy po on t using (a = 1)`,
    change: "alter policy po on t using (a = 2)",
  },
  {
    name: "a policy is for another role",
    setup: `${table}; create policy po on t for select using (a = 1)`,
    change: "alter policy po on t to app",
  },
  {
    name: "a policy becomes restrictive",
    setup: `${table}; create policy po on t using (a = 1)`,
    change:
      "drop policy po on t; create policy po on t as restrictive using (a = 1)",
  },
  {
    name: "an event trigger is made",
    setup:
      "create function e() returns event_trigger language plpgsql as 'begin end'",
    change:
      "create event trigger made on ddl_command_end when tag in ('CREATE LANGUAGE') execute function e()",
  },
  {
    name: "an event trigger is disabled",
    setup:
      "create function e() returns event_trigger language plpgsql as 'begin end'; create event trigger disabled on ddl_command_end when tag in ('CREATE LANGUAGE') execute function e()",
    change: "alter event trigger disabled disable",
  },
];
