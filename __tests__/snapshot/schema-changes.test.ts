import { describe, expect, it } from "@jest/globals";
import { compareSnapshots } from "../../src/snapshot/compare-snapshots.ts";
import { schemaChanges } from "../../src/snapshot/schema-changes.ts";
import type { SchemaObject, Snapshot } from "../../src/snapshot/snapshot.ts";

const articles: SchemaObject = {
  kind: "table",
  name: "public.articles",
  parent: null,
  properties: { kind: "table", owner: "app" },
};

function column(
  name: string,
  properties: SchemaObject["properties"],
): SchemaObject {
  return {
    kind: "column",
    name: `public.articles.${name}`,
    parent: "table public.articles",
    properties: { nullable: "yes", ...properties },
  };
}

function index(definition: string): SchemaObject {
  const properties = { definition, valid: "yes" };
  return { kind: "index", name: "public.ix", parent: null, properties };
}

const key = column("id", {
  type: "bigint",
  nullable: "no",
  identity: "always",
});
const views = (type: string) => column("views", { type, default: "0" });

function snapshot(...objects: SchemaObject[]): Snapshot {
  return { fingerprint: JSON.stringify(objects), objects };
}

function changes(before: Snapshot, after: Snapshot): string[] {
  const differences = compareSnapshots(before, after);
  return schemaChanges(differences, new Map([["postgresql", after]])).map(
    ({ change, object, before: was, after: is }) =>
      `${change} ${object}: ${was ?? "-"} → ${is ?? "-"}`,
  );
}

describe("schemaChanges", () => {
  it("tells a new table with its columns", () => {
    expect(
      changes(snapshot(), snapshot(articles, key, views("integer"))),
    ).toEqual([
      "added table public.articles: - → (id bigint not null identity always, views integer default 0)",
    ]);
  });

  it("tells what a column was and is", () => {
    expect(
      changes(
        snapshot(articles, views("integer")),
        snapshot(articles, views("bigint"), key),
      ),
    ).toEqual([
      "added column public.articles.id: - → bigint not null identity always",
      "changed column public.articles.views: type integer → type bigint",
    ]);
  });

  it("tells the definition of an index that is gone, shortened when it is long", () => {
    const definition = `CREATE INDEX ix ON articles (${"x".repeat(500)})`;
    const [told = ""] = changes(snapshot(index(definition)), snapshot());
    expect(told).toMatch(/^removed index public\.ix: CREATE INDEX .*… → -$/);
    expect(told.length).toBeLessThan(500);
  });

  it("names the database when there are several", () => {
    const [difference] = compareSnapshots(snapshot(), snapshot(articles));
    if (!difference) throw new Error("no difference");
    const told = schemaChanges(
      [{ ...difference, database: "engine1" }],
      new Map(),
    );
    expect(told).toEqual([
      {
        database: "engine1",
        change: "added",
        object: "table public.articles",
        before: null,
        after: null,
      },
    ]);
  });
});
