import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { downgradeTarget } from "../../src/graph/downgrade-target.ts";
import { buildGraph, type Graph } from "../../src/graph/graph.ts";
import { findProjects } from "../../src/project/find-projects.ts";
import { readRevisions } from "../../src/revisions/read-revisions.ts";
import { pythonOf } from "../support/projects.ts";
import { writeRandomTree } from "./random-tree.ts";
import { revision } from "./revisions.ts";

describe("where a single revision is undone to", () => {
  const tree = [
    revision("a"),
    revision("b", ["a"]),
    revision("c", ["a"]),
    revision("d", ["b"]),
    revision("m", ["d", "c"]),
    revision("other"),
  ];
  const byId = new Map(tree.map((one) => [one.id, one]));

  it.each([
    ["its parent, when nothing else is built on that", "d", "b"],
    ["a branch of its parent, when something else is", "b", "b@a"],
    ["one of a merge's parents", "m", "d"],
    ["the base of its branch, when there are several", "a", "a@base"],
  ])("is %s", (_, id, target) => {
    expect(downgradeTarget(byId.get(id)!, byId)).toBe(target);
  });

  it("is the base, when there is only one", () => {
    const [base, next] = [revision("a"), revision("b", ["a"])];
    const both = new Map([base, next].map((one) => [one.id, one]));
    expect(downgradeTarget(base, both)).toBe("base");
  });
});

describe("alembic, walking up random trees", () => {
  const folder = mkdtempSync(join(tmpdir(), "migration-gate-walks-"));
  const names = Array.from({ length: 60 }, (_, seed) => `tree${seed}`);
  const graphs = new Map<string, Graph>();
  beforeAll(async () => {
    for (const [seed, name] of names.entries()) {
      writeRandomTree(join(folder, name), seed);
      graphs.set(name, await graphOf(join(folder, name)));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["examples", "sqlalchemy-1.4"] as const)(
    "takes each revision up and down alone (%s)",
    (environment) => {
      const walks = [...graphs].map(([name, { order, byId }]) => [
        name,
        order.map((id) => [id, downgradeTarget(byId.get(id)!, byId)]),
      ]);
      const answer = execFileSync(
        pythonOf(environment),
        [join(process.cwd(), "__tests__/graph/alembic-steps.py"), folder],
        {
          encoding: "utf8",
          input: JSON.stringify(Object.fromEntries(walks)),
          env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
        },
      );
      const alone = [...graphs].map(([name, { order }]) => [
        name,
        order.map((id) => ({ revision: id, up: [id], down: [id] })),
      ]);
      expect(JSON.parse(answer)).toEqual(Object.fromEntries(alone));
    },
  );
});

async function graphOf(folder: string): Promise<Graph> {
  const { projects } = await findProjects({
    repository: folder,
    workingDirectory: folder,
    alembicConfig: [],
    scriptLocation: null,
  });
  const { revisions } = await readRevisions(projects[0]!, folder);
  return buildGraph(revisions);
}
