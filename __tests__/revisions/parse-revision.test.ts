import { describe, expect, it } from "@jest/globals";
import { parseRevision } from "../../src/revisions/parse-revision.ts";
import type {
  Revision,
  UnreadableRevision,
} from "../../src/revisions/revision.ts";

const file = "db/versions/001_start.py";

function parsed(source: string, name = file): Revision {
  const result = parseRevision(source, name);
  if (!result || "reason" in result) {
    throw new Error(`not read: ${JSON.stringify(result)}`);
  }
  return result;
}

function unreadable(source: string): UnreadableRevision {
  const result = parseRevision(source, file);
  if (!result || !("reason" in result)) throw new Error("it was read");
  return result;
}

/** A revision with these lines instead of the usual assignments. */
const withLines = (...lines: string[]): string => `${lines.join("\n")}\n`;
const downgradeOf = (body: string): string =>
  `revision = "a"\ndown_revision = None\n\n\ndef downgrade():\n${body}\n`;

describe("ids, parents, labels and dependencies", () => {
  it.each([
    ["plain", 'revision = "b"', 'down_revision = "a"', ["a"]],
    [
      "typed",
      'revision: str = "b"',
      'down_revision: Union[str, None] = "a"',
      ["a"],
    ],
    [
      "typed in the newest template",
      "revision: str = 'b'",
      "down_revision: Union[str, Sequence[str], None] = 'a'",
      ["a"],
    ],
    ["none", 'revision = "b"', "down_revision = None", []],
    ["a tuple", 'revision = "b"', 'down_revision = ("a", "c")', ["a", "c"]],
    [
      "a tuple without parentheses around strings",
      'revision = ("b")',
      'down_revision = ("a"), ("c")',
      null,
    ],
    ["a tuple of one", 'revision = "b"', 'down_revision = ("a",)', ["a"]],
    [
      "a list with comments",
      'revision = "b"',
      'down_revision = [\n    "a",  # left\n    "c",\n]',
      ["a", "c"],
    ],
    ["a set", 'revision = "b"', 'down_revision = {"a"}', ["a"]],
    ["an empty tuple", 'revision = "b"', "down_revision = ()", []],
    [
      "joined strings",
      'revision = "b" ""',
      'down_revision = ("a" \'c\'\n  "d")',
      ["acd"],
    ],
    ["raw strings", 'revision = r"b"', 'down_revision = R"a\\n"', ["a\\n"]],
    [
      "escapes",
      'revision = "\\x62"',
      'down_revision = "\\u0061\\143\\\n"',
      ["ac"],
    ],
    ["triple quotes", 'revision = """b"""', "down_revision = '''a'''", ["a"]],
    ["assigned together", 'x = revision = "b"', "down_revision = None", []],
    ["on one line", 'revision = "b"; down_revision = "a"', "", ["a"]],
    [
      "assigned twice: the last one counts",
      'revision = "z"\nrevision = "b"',
      'down_revision = f"{x}"\ndown_revision = "a"',
      ["a"],
    ],
  ])("are read when written %s", (_, id, parents, expected) => {
    const result = parseRevision(withLines(id, parents), file);
    if (expected === null) expect(result).toHaveProperty("reason");
    else expect(result).toMatchObject({ id: "b", parents: expected });
  });

  it("labels and dependencies may be one string or several", () => {
    expect(
      parsed(
        withLines(
          'revision = "b"',
          "down_revision = None",
          "branch_labels = 'x'",
          'depends_on = ("p", "q")',
        ),
      ),
    ).toMatchObject({ branchLabels: ["x"], dependsOn: ["p", "q"] });
    expect(
      parsed(
        withLines(
          'revision = "b"',
          "down_revision = None",
          "branch_labels = ['x', 'y']",
          'depends_on = ""',
        ),
      ),
    ).toMatchObject({ branchLabels: ["x", "y"], dependsOn: [] });
  });

  it("the id comes from the file's name as in Alembic when it is hexadecimal", () => {
    expect(parsed("down_revision = None\n", "versions/abc123.py").id).toBe(
      "abc123",
    );
  });

  it.each([
    "__init__.py",
    "__init__old.py",
    ".#001.py",
    "notes.txt",
    "001.py.orig",
    "001.pyc",
  ])("%s is no revision file", (name) =>
    expect(parseRevision("syntax error(", `versions/${name}`)).toBeNull(),
  );
});

describe("what can't be known without running the file", () => {
  it.each([
    [
      "an f-string",
      'revision = f"{x}"',
      1,
      "`revision` is no text: it is computed",
    ],
    ["a call", 'x = 1\nrevision = make("b")', 2, "computed"],
    ["a sum", 'revision = "a" + "b"', 1, "computed"],
    ["a name", "revision = REVISION", 1, "computed"],
    ["bytes", 'revision = b"a"', 1, "computed"],
    ["a number", "revision = 1", 1, "computed"],
    ["None", "revision = None", 1, "must be one string"],
    ["several strings", 'revision = ("a", "b")', 1, "must be one string"],
    ["an addition", 'revision = "a"\nrevision += "b"', 2, "computed"],
    [
      "an assignment inside if",
      'if x:\n    revision = "a"',
      1,
      "inside another statement",
    ],
    ["an import", "from ids import revision", 1, "imported"],
    [
      "several names at once",
      'revision, down_revision = "a", "b"',
      1,
      "several names",
    ],
    ["an id that Alembic refuses", 'revision = "a-b"', 1, 'holds "-"'],
    ["no revision", 'x = "a"', 1, "`revision` is not set"],
    ["only a type", "revision: str", 1, "`revision` is not set"],
  ])("%s", (_, lines, line, reason) => {
    const result = unreadable(
      withLines(...lines.split("\n"), "down_revision_ = None"),
    );
    expect(result).toMatchObject({
      file,
      reason: expect.stringContaining(reason),
    });
    if (!lines.startsWith("if")) expect(result.line).toBe(line);
  });

  it("a parent that is computed", () => {
    expect(unreadable('revision = "a"\n\ndown_revision = [x, "b"]\n')).toEqual({
      file,
      line: 3,
      reason:
        "`down_revision` can't be read: it is computed when the file runs, not written out as text",
    });
  });

  it("no parent at all, not even None", () => {
    expect(unreadable('revision = "a"\n').reason).toBe(
      "`down_revision` is not set in it",
    );
  });

  it.each([
    [
      "an open call",
      'revision = "a"\ndown_revision = None\ndef upgrade():\n    op.execute("x"\ndef downgrade():\n    pass\n',
      4,
    ],
    ["a conflict marker", '<<<<<<< HEAD\nrevision = "a"\n=======\n', 1],
    ["an open string", 'revision = "a"\ndown_revision = "b\n', 2],
    [
      "a broken parameter list",
      'revision = "a"\ndown_revision = None\ndef upgrade(:\n    pass\n',
      3,
    ],
  ])("%s is a syntax error with its line", (_, source, line) => {
    const result = unreadable(source);
    expect(result.reason).toMatch(/syntax error/);
    expect(Math.abs(result.line - line)).toBeLessThanOrEqual(1);
  });

  it.each([
    ["yield alone", "    yield"],
    ["a float without digits after the point", "    sleep(4.)\n    x = 1."],
    [
      "with in parentheses",
      "    with (a() as b, c() as d):\n        op.execute('x')",
    ],
    ["with into a tuple", "    with a() as (b, c):\n        op.execute('x')"],
    ["a star in for", "    for a, *b in c:\n        op.execute('x')"],
    [
      "a class pattern",
      "    match x:\n        case ast.Name():\n            op.execute('x')",
    ],
  ])("%s is fine", (_, body) => {
    expect(parsed(downgradeOf(body)).downgrade?.body).toBe("code");
  });
});

describe("bodies of upgrade and downgrade", () => {
  it.each([
    ["pass", "    pass", "empty"],
    ["dots", "    ...", "empty"],
    ["a docstring", '    """nothing"""', "empty"],
    ["a bare return", "    return", "empty"],
    [
      "return None and more that never runs",
      "    return None\n    op.drop_table('t')",
      "empty",
    ],
    ["a comment and pass", "    # nothing to do\n    pass; pass", "empty"],
    ["raise", "    raise NotImplementedError('no way back')", "raises"],
    ["raise of a class", "    raise NotImplementedError", "raises"],
    [
      "raise after docstring, pass and a message",
      "    '''no'''\n    pass\n    print('no')\n    logger.warning('no')\n    raise RuntimeError('no')",
      "raises",
    ],
    [
      "raise under a condition",
      "    if x:\n        raise RuntimeError('no')",
      "code",
    ],
    [
      "raise after work",
      "    op.drop_table('t')\n    raise RuntimeError('no')",
      "code",
    ],
    ["a message only", "    print('no')", "code"],
    ["a call", "    op.drop_table('t')", "code"],
    ["return of a call", "    return op.drop_table('t')", "code"],
  ])("%s", (_, body, kind) => {
    expect(parsed(downgradeOf(body)).downgrade?.body).toBe(kind);
  });

  it.each([
    ["one line", "def downgrade(): pass", "empty"],
    ["async", "async def downgrade() -> None:\n    pass", "empty"],
    [
      "decorated",
      "@retry(3)\n@log\ndef downgrade():\n    raise Exception",
      "raises",
    ],
    [
      "with an engine's name",
      "def downgrade(engine_name: str = 'x') -> None:\n    globals()[f'downgrade_{engine_name}']()",
      "code",
    ],
    ["another name for upgrade", "downgrade = upgrade", "code"],
    ["imported", "from common import downgrade", "code"],
    [
      "imported under this name",
      "from common import nothing as downgrade",
      "code",
    ],
    [
      "defined twice",
      "def downgrade():\n    pass\n\n\ndef downgrade():\n    op.x()",
      "code",
    ],
    [
      "defined in try",
      "try:\n    def downgrade():\n        pass\nexcept E:\n    pass",
      "empty",
    ],
  ])("a downgrade that is %s", (_, code, kind) => {
    const source = withLines('revision = "a"', "down_revision = None", code);
    expect(parsed(source).downgrade?.body).toBe(kind);
  });

  it("a missing function is null, a name that is imported under another one too", () => {
    const source = withLines(
      'revision = "a"',
      "down_revision = None",
      "from x import downgrade as other",
    );
    expect(parsed(source)).toMatchObject({ upgrade: null, downgrade: null });
  });

  it("lists calls, outer ones first, with their spans", () => {
    const source = downgradeOf(
      "    op.create_table(\n        't',\n        sa.Column('é', sa.Text()), x=f()\n    )\n    op.get_bind().execute(text('x'))\n    tables[0].drop()",
    );
    const calls = parsed(source).downgrade?.calls ?? [];
    expect(calls.map(({ name }) => name)).toEqual([
      "op.create_table",
      "sa.Column",
      "sa.Text",
      "f",
      "op.get_bind().execute",
      "op.get_bind",
      "text",
      "tables[].drop",
    ]);
    expect(calls[0]?.span).toEqual({
      line: 6,
      column: 5,
      endLine: 9,
      endColumn: 6,
    });
    expect(calls[3]?.span).toEqual({
      line: 8,
      column: 38,
      endLine: 8,
      endColumn: 41,
    });
  });

  it("a long chain of calls has names of limited length", () => {
    const calls = parsed(downgradeOf(`    x${".a()".repeat(200)}`)).downgrade
      ?.calls;
    expect(calls).toHaveLength(200);
    expect(
      Math.max(...(calls ?? []).map(({ name }) => name.length)),
    ).toBeLessThan(100);
  });
});

describe("places", () => {
  const source =
    '"""add été\n\nRevision ID: b\n"""\n\nrevision = "b"\n\tx = 1\ndown_revision = (\n    "a",\n)\n\n\n@deco\ndef upgrade():\n    """doc"""\n    op.x()  # 😀\n\n\n';

  it.each([
    ["line feeds", source],
    ["carriage returns and line feeds", source.replaceAll("\n", "\r\n")],
    ["carriage returns", source.replaceAll("\n", "\r")],
    ["a byte order mark", `\uFEFF${source}`],
  ])("are the same with %s", (_, text) => {
    expect(parsed(text)).toMatchObject({
      message: "add été",
      idSpan: { line: 6, column: 1, endLine: 6, endColumn: 15 },
      parentsSpan: { line: 8, column: 1, endLine: 10, endColumn: 2 },
      upgrade: { span: { line: 14, column: 1, endLine: 16, endColumn: 16 } },
    });
  });

  it("columns count characters", () => {
    const calls = parsed(downgradeOf("    x = '😀é'; f()")).downgrade?.calls;
    expect(calls?.[0]?.span).toMatchObject({ column: 15, endColumn: 18 });
  });

  it.each([
    ["none", "", ""],
    ["one line", '"""add  table"""', "add  table"],
    ["starting on the second line", '"""\n  add table  \nmore"""', "add table"],
    ["joined strings", '"add " "table"', "add table"],
  ])("the message of a docstring: %s", (_, docstring, message) => {
    expect(
      parsed(withLines(docstring, 'revision = "a"', "down_revision = None"))
        .message,
    ).toBe(message);
  });
});

describe("the marker for irreversible revisions", () => {
  it.each([
    [
      "a reason",
      "# migration-gate: irreversible -- rows are gone",
      "rows are gone",
    ],
    ["no reason", "#migration-gate: irreversible", ""],
    [
      "inside a function",
      "def downgrade():\n    pass  # migration-gate: irreversible -- why not",
      "why not",
    ],
    ["another comment", "# irreversible", null],
    ["a string", 'x = "# migration-gate: irreversible -- no"', null],
    ["a longer word", "# migration-gate: irreversibly", null],
  ])("%s", (_, line, reason) => {
    expect(
      parsed(withLines('revision = "a"', "down_revision = None", line))
        .irreversible,
    ).toBe(reason);
  });
});
