import { beforeAll, describe, expect, it } from "@jest/globals";
import { examplesOn } from "./examples-on.ts";
import type { Played } from "./run-examples.ts";
import { playOnSqlite } from "./run-sqlite-examples.ts";
import { sqliteScenarios } from "./sqlite-scenarios.ts";

const examples = examplesOn("sqlite");
const named = examples.map((one) => ({
  ...one,
  key: `${one.id} ${one.kind} ${one.index}`,
}));
const played = new Map<string, Played>();

beforeAll(async () => {
  const plays = examples.map(({ example: { before, upgrade } }) => ({
    before,
    upgrades: [upgrade],
  }));
  const results = await playOnSqlite([...plays, ...sqliteScenarios]);
  const keys = [
    ...named,
    ...sqliteScenarios.map(({ name }) => ({ key: name })),
  ];
  keys.forEach(({ key }, position) => {
    const result = results[position];
    if (result) played.set(key, result);
  });
});

function foundBy(id: string, key: string) {
  return played.get(key)?.findings.filter(({ rule }) => rule === id);
}

describe("the examples of every rule for SQLite, on a real file", () => {
  it.each(named)("$id: $kind example $index runs", ({ key }) => {
    expect(played.get(key)).toMatchObject({ failure: null });
  });

  it.each(named.filter(({ kind }) => kind === "bad"))(
    "$id finds bad example $index, and has advice",
    ({ id, key }) => {
      const found = foundBy(id, key);
      expect(found).toHaveLength(1);
      expect(found?.[0]?.fix).not.toBeNull();
    },
  );

  it.each(named.filter(({ kind }) => kind === "good"))(
    "$id is silent on good example $index",
    ({ id, key }) => {
      expect(foundBy(id, key)).toEqual([]);
    },
  );
});

describe("whole revisions on SQLite", () => {
  it.each(sqliteScenarios)("$name", ({ name, findings }) => {
    const result = played.get(name);
    expect(result?.failure).toBeNull();
    expect(
      result?.findings.map(({ severity, rule }) => `${severity} ${rule}`),
    ).toEqual(findings);
  });
});
