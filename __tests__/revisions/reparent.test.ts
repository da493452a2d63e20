import { describe, expect, it } from "@jest/globals";
import { parseRevision } from "../../src/revisions/parse-revision.ts";
import { reparent } from "../../src/revisions/reparent.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { applyEdit } from "../support/apply-edit.ts";

const asGenerated = `"""Add a bio.

Revision ID: c3
Revises: a1
Create Date: 2026-11-01 10:00:00

"""
from typing import Sequence, Union

# revision identifiers, used by Alembic.
revision: str = 'c3'
down_revision: Union[str, None] = 'a1'  # after the users
branch_labels = None
`;

function parsed(source: string): Revision {
  const revision = parseRevision(source, "versions/c3.py");
  if (!revision || "reason" in revision) throw new Error("no revision");
  return revision;
}

/** The file after the change; null when there is none. */
function moved(source: string, parent = "b2"): string | null {
  const revision = parsed(source);
  const change = reparent(revision, parent);
  return change && applyEdit(revision.source, change);
}

describe("putting a revision behind another", () => {
  it("changes the docstring and the assignment, and nothing between them", () => {
    const after = moved(asGenerated);
    expect(after).toBe(
      asGenerated
        .replace("Revises: a1", "Revises: b2")
        .replace("= 'a1'", "= 'b2'"),
    );
    expect(parsed(after!).parents).toEqual(["b2"]);
  });

  it("is one change from the one to the other", () => {
    expect(reparent(parsed(asGenerated), "b2")).toMatchObject({
      span: { line: 4, column: 10, endLine: 12, endColumn: 39 },
      assignment: "down_revision: Union[str, None] = 'b2'",
    });
  });

  it.each([
    ['revision = "c3"\ndown_revision = "a1"\n', 'down_revision = "b2"'],
    ['revision = "c3"\ndown_revision = ("a1",)\n', 'down_revision = ("b2",)'],
    [
      'revision = "c3"\ndown_revision = [\n    "a1",  # é\n]\n',
      '    "b2",  # é\n',
    ],
    ['revision = "c3"\ndown_revision = """a1"""\n', '= """b2"""'],
    ['"""Revises: 99"""\nrevision = "c3"\ndown_revision = "a1"\n', ": 99"],
    ['revision = "c3"\r\ndown_revision = "a1"\r\n', '= "b2"\n'],
    ['x = "ä"; revision = "c3"; down_revision = "a1"\n', '= "b2"\n'],
  ])("keeps the author's writing: %j", (source, part) => {
    expect(moved(source)).toContain(part);
    expect(parsed(moved(source)!).parents).toEqual(["b2"]);
  });

  it.each([
    ["a computed parent", 'P = "a1"\nrevision = "c3"\ndown_revision = P\n'],
    ["a string in two parts", 'revision = "c3"\ndown_revision = "a" "1"\n'],
    ["a merge", 'revision = "c3"\ndown_revision = ("a1", "x")\n'],
    ["no parent", 'revision = "c3"\ndown_revision = None\n'],
  ])("leaves %s to people", (_, source) => {
    const known = parseRevision(source, "versions/c3.py");
    const parents = known && "parents" in known ? known.parents : ["a1"];
    expect(reparent({ source, parents }, "b2")).toBeNull();
  });

  it.each(['"', "'", "\\", "a\nb", "a\u202eb"])(
    "puts no %j into quotes",
    (parent) => {
      expect(reparent(parsed(asGenerated), `b${parent}`)).toBeNull();
    },
  );
});
