import type { Mutation } from "./mutation.ts";
import { table } from "./mutation.ts";

const fdw =
  "create foreign data wrapper NAME; create server NAME_server foreign data wrapper NAME";

export const surroundings: Mutation[] = [
  { name: "a schema is made", change: "create schema made" },
  {
    name: "a schema is dropped",
    setup: "create schema gone",
    change: "drop schema gone",
  },
  { name: "an extension is made", change: "create extension citext" },
  {
    name: "an extension is dropped",
    setup: "create extension hstore",
    change: "drop extension hstore",
  },
  {
    name: "an extension moves to another schema",
    setup: "create extension ltree schema public",
    change:
      "alter extension ltree set schema information_schema; alter extension ltree set schema pg_catalog",
  },
  {
    name: "statistics are made",
    change: "create statistics st on a, b from t",
  },
  {
    name: "statistics change their kinds",
    setup: `${table}; create statistics st on a, b from t`,
    change:
      "drop statistics st; create statistics st (ndistinct) on a, b from t",
  },
  {
    name: "statistics get a target",
    setup: `${table}; create statistics st on a, b from t`,
    change: "alter statistics st set statistics 77",
  },
  {
    name: "an operator is made",
    change:
      "create operator === (leftarg = int, rightarg = int, function = int4eq)",
  },
  {
    name: "an operator changes",
    setup:
      "create operator === (leftarg = int, rightarg = int, function = int4eq)",
    change: "alter operator === (int, int) set (restrict = eqsel)",
  },
  {
    name: "an operator class is made",
    change:
      "create operator class oc for type int using hash as operator 1 =, function 1 hashint4(int)",
  },
  {
    name: "an operator family gets an operator",
    setup: "create operator family fam using btree",
    change: "alter operator family fam using btree add operator 1 < (int, int)",
  },
  {
    name: "a cast is made",
    setup: "create type k as (x int)",
    change: "create cast (k as text) with inout as assignment",
  },
  {
    name: "a collation is made",
    change: 'create collation co from "C"',
  },
  {
    name: "a collation changes",
    setup: "create collation co (provider = icu, locale = 'de')",
    change:
      "drop collation co; create collation co (provider = icu, locale = 'fr', deterministic = false)",
  },
  {
    name: "a conversion is made",
    change:
      "create conversion con for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8",
  },
  {
    name: "a text search dictionary is made",
    change:
      "create text search dictionary dict (template = simple, stopwords = english)",
  },
  {
    name: "a text search configuration is made",
    change: "create text search configuration conf (copy = english)",
  },
  {
    name: "a text search configuration changes",
    setup: "create text search configuration conf (copy = english)",
    change:
      "alter text search configuration conf alter mapping for asciiword with simple",
  },
  {
    name: "an access method is made",
    change: "create access method made_am type index handler bthandler",
  },
  {
    name: "a language is made",
    change:
      "create language made_language handler plpgsql_call_handler inline plpgsql_inline_handler",
  },
  {
    name: "a transform is made",
    setup:
      "create type k as (x int); create function from_sql(internal) returns internal language internal immutable as 'varchar_support'",
    change:
      "create transform for int language plpgsql (from sql with function from_sql(internal))",
  },
  {
    name: "a foreign data wrapper is made",
    change: "create foreign data wrapper made_wrapper options (a 'x')",
  },
  {
    name: "a server gets an option",
    setup: fdw.replaceAll("NAME", "w1"),
    change: "alter server w1_server options (add host 'h')",
  },
  {
    name: "a user mapping is made",
    setup: fdw.replaceAll("NAME", "w2"),
    change: "create user mapping for app server w2_server options (a 'x')",
  },
  {
    name: "a user mapping changes",
    setup: `${fdw.replaceAll("NAME", "w3")}; create user mapping for app server w3_server options (a 'x')`,
    change: "alter user mapping for app server w3_server options (set a 'y')",
  },
  {
    name: "a foreign table is made",
    setup: fdw.replaceAll("NAME", "w4"),
    change: "create foreign table ft (a int) server w4_server",
  },
  {
    name: "a foreign table's options change",
    setup: `${fdw.replaceAll("NAME", "w5")}; create foreign table ft (a int) server w5_server`,
    change: "alter foreign table ft options (add x 'y')",
  },
  {
    name: "a foreign table's column gets an option",
    setup: `${fdw.replaceAll("NAME", "w6")}; create foreign table ft (a int) server w6_server`,
    change: "alter foreign table ft alter a options (add x 'y')",
  },
  { name: "a publication is made", change: "create publication made" },
  {
    name: "a publication gets a table",
    setup: `${table}; create publication with_table`,
    change: "alter publication with_table add table t",
  },
  {
    name: "a publication gets columns and a condition",
    setup: `${table}; create publication with_filter for table t`,
    change: "alter publication with_filter set table t (id, a) where (id > 5)",
    since: 15,
  },
  {
    name: "a publication gets a schema",
    setup: "create schema published; create publication with_schema",
    change: "alter publication with_schema add tables in schema published",
    since: 15,
  },
  {
    name: "a publication leaves deletes out",
    setup: "create publication inserts",
    change: "alter publication inserts set (publish = 'insert')",
  },
  {
    name: "a subscription is made",
    change:
      "create subscription made connection 'dbname=x' publication p with (connect = false)",
  },
  {
    name: "a subscription's connection changes",
    setup:
      "create subscription moved connection 'dbname=x' publication p with (connect = false)",
    change: "alter subscription moved connection 'dbname=y'",
  },
];
