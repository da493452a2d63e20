import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { gate, settingsFor } from "../support/gate.ts";
import { fixture, pythonOf } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

it("drift of views, triggers and enum types that libraries compare is said in words", async () => {
  const report = await gate(
    settingsFor(fixture("helpers"), shared.server, {
      python: [pythonOf("helpers")],
      alembicArgs: ["ahead"],
      downgrades: "off",
    }),
  );
  const drift = report.projects[0]?.findings.find(
    ({ rule }) => rule === "model-drift",
  );
  expect(drift?.message.split("\n").slice(1)).toEqual([
    "- enum type public.article_kind is in the models but no revision creates it",
    "- view public.signed is another one in the database than in the models",
    "- view public.unsigned is in the models but no revision creates it",
    "- trigger public.fill_search_of_articles is in the database but not in the models",
    "- column articles.kind is in the models but no revision creates it",
    "- enum type public.article_status: list of values is (draft, published, withdrawn) in the database, " +
      "(draft, published, withdrawn, lost) in the models",
  ]);
});
