import { expect, it } from "@jest/globals";
import { matchesGlob } from "../../src/findings/glob.ts";

it.each([
  ["migrations/a.py", "migrations/a.py", true],
  ["migrations/a.py", "migrations/a.pyc", false],
  ["migrations/*.py", "migrations/a.py", true],
  ["migrations/*.py", "migrations/old/a.py", false],
  ["migrations/**", "migrations/old/a.py", true],
  ["migrations/**", "other/migrations/a.py", false],
  ["migrations/**/*.py", "migrations/a.py", true],
  ["migrations/**/*.py", "migrations/x/y/a.py", true],
  ["**/legacy/**", "app/db/legacy/versions/a.py", true],
  ["**/legacy/**", "legacy/a.py", true],
  ["**/legacy/**", "app/not-legacy/a.py", false],
  ["**/a.py", "b/xa.py", false],
  ["public.audit_*", "public.audit_log", true],
  ["public.audit_*", "public.audit_", true],
  ["public.audit_*", "private.audit_log", false],
  ["public.a?", "public.ab", true],
  ["public.a?", "public.a", false],
  ["*.[ab]", "x.a", false],
  ["*.[ab]", "x.[ab]", true],
  ["(a|b)+", "a", false],
  ["ünï*", "ünïque", true],
  ["", "", true],
  ["", "a", false],
])("%j matches %j: %j", (pattern, name, isMatch) => {
  expect(matchesGlob(pattern, name)).toBe(isMatch);
});

it("takes no time for patterns that make regular expressions hang", () => {
  const start = performance.now();
  expect(matchesGlob("*a".repeat(100), "a".repeat(3000) + "b")).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});
