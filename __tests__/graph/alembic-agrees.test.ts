import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildGraph, type Graph } from "../../src/graph/graph.ts";
import { findProjects } from "../../src/project/find-projects.ts";
import { readRevisions } from "../../src/revisions/read-revisions.ts";
import { askAlembic, type AlembicAnswer } from "./alembic-answers.ts";
import { writeRandomTree } from "./random-tree.ts";

const fixtures = join(process.cwd(), "__tests__/fixtures/graphs");
// Alembic imports revisions, so it can't load the tree whose revision asks the database while it is imported.
const trees = readdirSync(fixtures).filter((name) => name !== "asks_at_import");

async function graphOf(folder: string): Promise<Graph> {
  const { projects } = await findProjects({
    repository: folder,
    workingDirectory: folder,
    alembicConfig: [],
    scriptLocation: null,
  });
  expect(projects).toHaveLength(1);
  const { revisions, unreadable } = await readRevisions(projects[0]!, folder);
  expect(unreadable).toEqual([]);
  return buildGraph(revisions);
}

function asAnswer(graph: Graph): AlembicAnswer {
  return {
    heads: graph.heads,
    effectiveHeads: graph.effectiveHeads,
    bases: graph.bases,
    labels: Object.fromEntries(
      [...graph.labels].map(([id, labels]) => [id, [...labels].sort()]),
    ),
  };
}

/** Alembic repeats the id of a duplicate. */
function once(answer: AlembicAnswer | undefined): AlembicAnswer | undefined {
  return (
    answer && {
      ...answer,
      heads: [...new Set(answer.heads)],
      effectiveHeads: [...new Set(answer.effectiveHeads)],
    }
  );
}

describe("the graph of a fixture project", () => {
  let answers: Record<string, AlembicAnswer>;
  beforeAll(() => {
    answers = askAlembic(fixtures, trees);
  });

  it.each(trees)("is for %s what Alembic says", async (tree) => {
    const graph = await graphOf(join(fixtures, tree));
    expect(asAnswer(graph)).toEqual(once(answers[tree]));
  });
});

describe("the graph of random projects", () => {
  const folder = mkdtempSync(join(tmpdir(), "migration-gate-graphs-"));
  const names = Array.from({ length: 60 }, (_, seed) => `tree${seed}`);
  let answers: Record<string, AlembicAnswer>;
  beforeAll(() => {
    names.forEach((name, seed) => writeRandomTree(join(folder, name), seed));
    answers = askAlembic(folder, names);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(names)("is for %s what Alembic says", async (name) => {
    const graph = await graphOf(join(folder, name));
    expect(asAnswer(graph)).toEqual(answers[name]);
  });
});

it("reads a project that Alembic can't load without its database", async () => {
  const graph = await graphOf(join(fixtures, "asks_at_import"));
  expect(graph.heads).toEqual(["two"]);
});
