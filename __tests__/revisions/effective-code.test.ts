import { describe, expect, it } from "@jest/globals";
import { effectiveCode } from "../../src/revisions/effective-code.ts";

const source = `"""add slug

Revises: a1
"""
from alembic import op

revision = 'b2'


def upgrade():
    # Small table.
    if True:
        op.execute('SELECT 1')
    op.execute(f'DROP TABLE {name:>10}')
    op.drop_column('t', 'c')
`;

describe("what Python makes of a revision file", () => {
  it.each([
    ["another comment", source.replace("# Small table.", "# Big.")],
    ["another docstring", source.replace("Revises: a1", "Revises: nothing")],
    ["other quotes", source.replaceAll("'", '"')],
    [
      "other line breaks and a trailing comma",
      source.replace("('t', 'c')", '(\n        "t",\n        "c",\n    )'),
    ],
    [
      "annotations",
      source
        .replace("from alembic", "from typing import Union\nfrom alembic")
        .replace("revision =", "revision: Union[str, None] =")
        .replace("upgrade()", "upgrade() -> None"),
    ],
    [
      "other quotes around a formatted string",
      source.replace("f'DROP TABLE {name:>10}'", 'f"DROP TABLE {name:>10}"'),
    ],
    ["a comment at the end", `${source}# The end.\n`],
  ])("is the same with %s", (_, other) => {
    expect(effectiveCode(other)).toBe(effectiveCode(source));
  });

  it.each([
    ["another string", source.replace("'c'", "'d'")],
    ["another formatted string", source.replace("DROP", "LOCK")],
    ["another format", source.replace(">10", ">20")],
    ["another formatted value", source.replace("{name", "{title")],
    ["another name", source.replace("drop_column", "add_column")],
    [
      "a statement in another block",
      source.replace("    op.drop", "        op.drop"),
    ],
    ["another order", source.replace("('t', 'c')", "('c', 't')")],
    ["one call less", source.replace("    op.drop_column('t', 'c')\n", "")],
  ])("is not the same with %s", (_, other) => {
    expect(effectiveCode(other)).not.toBe(effectiveCode(source));
  });

  it("goes by the annotations of a class", () => {
    const [one, other] = ["int", "str"].map((type) =>
      effectiveCode(`class T(Base):\n    id: Mapped[${type}] = column()\n`),
    );
    expect(one).not.toBe(other);
  });
});
