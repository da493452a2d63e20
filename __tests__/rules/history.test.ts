import { describe, expect, it } from "@jest/globals";
import {
  History,
  type AnalysedStatement,
  type Index,
} from "../../src/rules/history.ts";
import { statement } from "./make-statements.ts";

const run: AnalysedStatement[] = [
  made("one", "r1"),
  made("two", "r1"),
  made("one", "r1"),
  made("one", "r2"),
  made("two", "r1"),
];
const bySql: Index = (one) => [one.statement.sql];
const history = new History(run);

function made(sql: string, revision: string): AnalysedStatement {
  const text = statement(sql, null, { revision });
  return { statement: text, operations: [], parseError: null };
}

function positions(found: Iterable<AnalysedStatement>): number[] {
  return [...found].map((one) => run.indexOf(one));
}

describe("History", () => {
  it.each<[current: number, word: string, since: number | null, number[]]>([
    [0, "one", null, []],
    [2, "one", null, [0]],
    [4, "one", null, [3, 2, 0]],
    [4, "one", 0, [3, 2]],
    [4, "one", 3, []],
    [4, "three", null, []],
  ])("finds before %i what is called %s since %s", (at, word, since, found) => {
    const start = since === null ? undefined : run[since];
    const answer = history.before(run[at]!, bySql, word, start);
    expect(positions(answer)).toEqual(found);
  });

  it.each<[current: number, word: string, number[]]>([
    [0, "one", [2]],
    [0, "two", [1, 4]],
    [3, "one", []],
    [4, "two", []],
  ])("finds after %i in its revision what is called %s", (at, word, found) => {
    expect(positions(history.after(run[at]!, bySql, word))).toEqual(found);
  });

  it("knows the first one only where it ran before", () => {
    expect(history.first(run[1]!, bySql, "one")).toBe(run[0]);
    expect(history.first(run[0]!, bySql, "one")).toBeNull();
    expect(history.first(run[1]!, bySql, "two")).toBeNull();
  });

  it("asks an index once for each statement", () => {
    const asked: string[] = [];
    const index: Index = ({ statement: { sql } }) => {
      asked.push(sql);
      return [sql, sql];
    };
    for (const one of run) history.first(one, index, "one");
    expect(asked).toHaveLength(run.length);
    expect(positions(history.before(run[4]!, index, "two"))).toEqual([1]);
  });
});
