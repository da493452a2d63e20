import { describe, expect, it } from "@jest/globals";
import { normalizePlaceholders } from "../../src/sql/placeholders.ts";

describe("normalizePlaceholders", () => {
  it.each([
    ["psycopg's names", "SET a = %(a)s, b = %(b)s", "SET a = $1, b = $2"],
    ["casts behind a placeholder", "%(a)s::VARCHAR", "$1::VARCHAR"],
    ["format style", "VALUES (%s, %s)", "VALUES ($1, $2)"],
    ["doubled percent signs", "a %% 2", "a % 2"],
    ["colon names", "WHERE id = :id", "WHERE id = $1"],
    ["numbers as asyncpg writes them", "a = $1::INTEGER", "a = $1::INTEGER"],
  ])("replaces %s", (_, sql, expected) => {
    expect(normalizePlaceholders(sql)).toBe(expected);
  });

  it.each([
    ["casts", "SELECT a::text, b:: int"],
    ["array slices", "SELECT a[1:n], a[i:j]"],
    ["strings", "SELECT ':x %s %(a)s', 'it''s :x'"],
    ["strings with escapes", "SELECT E'\\' :x %s'"],
    ["quoted names", 'SELECT "a:b %s" FROM "x"":y"'],
    ["comments to the end of the line", "SELECT 1 -- :x %s\n, 2"],
    ["nested comments", "SELECT /* :x /* %s */ :y */ 1"],
    ["dollar quotes", "DO $$ BEGIN x := :y %s; END $$"],
    ["tagged dollar quotes", "DO $a$ SELECT $$ :x $$ %s $a$"],
  ])("leaves %s alone", (_, sql) => {
    expect(normalizePlaceholders(sql)).toBe(sql);
  });

  it("goes on after a string that ends", () => {
    expect(normalizePlaceholders("'a:b', :c, \"d\", %s")).toBe(
      "'a:b', $1, \"d\", $2",
    );
  });
});
