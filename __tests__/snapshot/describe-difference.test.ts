import { describe, expect, it } from "@jest/globals";
import { describeDifference } from "../../src/snapshot/describe-difference.ts";
import type { SchemaObject } from "../../src/snapshot/snapshot.ts";
import { added, object, removed } from "./differences.ts";

describe("describeDifference", () => {
  it.each<[SchemaObject, string]>([
    [object("index", "public.ix_a"), "index public.ix_a is left behind"],
    [
      object("type", "public.mood", { kind: "enum" }),
      "enum type public.mood is left behind",
    ],
    [
      object("constraint", "public.a.fk", { kind: "foreign key" }),
      "foreign key public.a.fk is left behind",
    ],
    [
      object("constraint", "public.a.ck", { kind: "check" }),
      "check constraint public.a.ck is left behind",
    ],
    [
      object("constraint", "public.a.ex", { kind: "exclude" }),
      "exclusion constraint public.a.ex is left behind",
    ],
    [
      object("comment", "column public.a.b"),
      "comment on column public.a.b is left behind",
    ],
    [
      object("grant", "table public.a to app"),
      "right on table public.a to app is left behind",
    ],
    [
      object("grant", "default privileges of me on tables to app"),
      "default privileges of me on tables to app is left behind",
    ],
    [object("other", "server mirror"), "server mirror is left behind"],
  ])("names %j as people do", (one, expected) => {
    expect(describeDifference(added(one))).toBe(expected);
  });

  it("uses the words that fit what was compared", () => {
    const words = { added: "is new", removed: "is gone" };
    const table = object("table", "public.a");
    expect(describeDifference(added(table), words)).toBe(
      "table public.a is new",
    );
    expect(describeDifference(removed(table), words)).toBe(
      "table public.a is gone",
    );
  });
});
