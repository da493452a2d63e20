import type { Mutation } from "./mutation.ts";

const enumType = "create type mood as enum ('sad', 'happy')";

export const types: Mutation[] = [
  { name: "an enum is made", setup: "", change: enumType },
  { name: "an enum is dropped", setup: enumType, change: "drop type mood" },
  {
    name: "an enum gets a value at its end",
    setup: enumType,
    change: "alter type mood add value 'glad'",
  },
  {
    name: "an enum gets a value in between",
    setup: enumType,
    change: "alter type mood add value 'so so' before 'happy'",
  },
  {
    name: "an enum's value is renamed",
    setup: enumType,
    change: "alter type mood rename value 'sad' to 'it''s sad'",
  },
  {
    name: "an enum changes its order",
    setup: enumType,
    change: "drop type mood; create type mood as enum ('happy', 'sad')",
  },
  { name: "a composite type is made", change: "create type k as (x int)" },
  {
    name: "a composite type gets an attribute",
    setup: "create type k as (x int)",
    change: "alter type k add attribute y text",
  },
  {
    name: "a composite type's attribute changes",
    setup: "create type k as (x int)",
    change: "alter type k alter attribute x type bigint",
  },
  {
    name: "a range type is made",
    change: "create type r as range (subtype = float8)",
  },
  {
    name: "a range type gets a difference function",
    setup: "create type r as range (subtype = float8)",
    change:
      "drop type r; create type r as range (subtype = float8, subtype_diff = float8mi)",
  },
  { name: "a shell type is made", change: "create type shell" },
  {
    name: "a base type is made",
    setup:
      "create type bt; create function bt_in(cstring) returns bt language internal immutable strict as 'int4in'; create function bt_out(bt) returns cstring language internal immutable strict as 'int4out'",
    change:
      "create type bt (input = bt_in, output = bt_out, internallength = 4, passedbyvalue, alignment = int4)",
  },
  { name: "a domain is made", change: "create domain dom as int" },
  {
    name: "a domain gets a default",
    setup: "create domain dom as int",
    change: "alter domain dom set default 5",
  },
  {
    name: "a domain forbids null",
    setup: "create domain dom as int",
    change: "alter domain dom set not null",
  },
  {
    name: "a domain gets a check",
    setup: "create domain dom as int",
    change: "alter domain dom add constraint ck check (value > 0)",
  },
  {
    name: "a domain's check is not validated",
    setup: "create domain dom as int",
    change: "alter domain dom add constraint ck check (value > 0) not valid",
  },
  {
    name: "a domain's check is dropped",
    setup: "create domain dom as int constraint ck check (value > 0)",
    change: "alter domain dom drop constraint ck",
  },
];
