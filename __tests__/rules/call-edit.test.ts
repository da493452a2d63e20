import { describe, expect, it } from "@jest/globals";
import { startOfUpgrade } from "../../src/revisions/function-start.ts";
import { readPython } from "../../src/revisions/python-source.ts";
import {
  readSourceCall,
  type SourceCall,
} from "../../src/revisions/source-call.ts";
import { spanOf } from "../../src/revisions/source-text.ts";
import {
  asCode,
  editTo,
  editToAutocommit,
  withKeyword,
} from "../../src/rules/call-edit.ts";
import { withSqlEnding, withSqlWord } from "../../src/rules/sql-literal.ts";
import { applyEdit } from "./edited.ts";

const head = "from alembic import op\n\n\ndef upgrade():\n";

/** The file with this body of upgrade(), and the call in it that is written as `text`. */
function read(body: string, text = body.trim()): [string, SourceCall] {
  const file = `${head}${body}\n`;
  const python = readPython(file);
  const from = file.indexOf(text);
  const span = spanOf(python, from, from + text.length);
  const call = readSourceCall(python, span);
  if (!call) throw new Error(`there is no call ${text}`);
  return [file, call];
}

const added = (text: string) =>
  withKeyword(read(`    ${text}`)[1], "a", "True")?.text;

describe("a keyword argument in the author's own call", () => {
  it.each([
    ["f()", "f(a=True)"],
    ["f(1)", "f(1, a=True)"],
    ["f(1,)", "f(1, a=True,)"],
    ["f(1, a=False, b=2)", "f(1, a=True, b=2)"],
    [
      "f(\n        1,\n        b=2,\n    )",
      "f(\n        1,\n        b=2,\n        a=True,\n    )",
    ],
    [
      "f(\n        1,\n        2  # two\n    )",
      "f(\n        1,\n        2,\n        a=True  # two\n    )",
    ],
    ["f(\n        1, 2\n    )", "f(\n        1, 2, a=True\n    )"],
    ["f(g(1), '), b=')", "f(g(1), '), b=', a=True)"],
    ["f('é', 1)", "f('é', 1, a=True)"],
  ])("goes where it belongs: %j", (text, expected) => {
    expect(added(text)).toBe(expected);
  });

  it.each(["f(*names)", "f(1, **options)"])(
    "is not added to what may have it unseen: %s",
    (text) => {
      expect(added(text)).toBeUndefined();
    },
  );
});

describe("the exact edit of a call", () => {
  it.each([
    [
      "a call",
      "    op.f(1)",
      "    with op.get_context().autocommit_block():\n        op.f(1)",
    ],
    [
      "with a comment",
      "    op.f(1)  # why",
      "    with op.get_context().autocommit_block():\n        op.f(1)  # why",
    ],
    [
      "on several lines",
      "    op.f(\n        1,\n\n        2,\n    )",
      "    with op.get_context().autocommit_block():\n        op.f(\n            1,\n\n            2,\n        )",
    ],
    [
      "with text that must stay",
      '    op.f("""\n  a\n""",\n    1)',
      '    with op.get_context().autocommit_block():\n        op.f("""\n  a\n""",\n        1)',
    ],
    [
      "indented by tabs",
      "\top.f(1)",
      "\twith op.get_context().autocommit_block():\n\t\top.f(1)",
    ],
    [
      "after other characters",
      "    'é'\n    op.f('é')",
      "    'é'\n    with op.get_context().autocommit_block():\n        op.f('é')",
    ],
  ])("puts it into an autocommit_block: %s", (_, body, expected) => {
    const text = /op\.f\([^]*\)/.exec(body)?.[0] ?? "";
    const [file, call] = read(body, text);
    const edit = editToAutocommit(call);
    expect(edit && applyEdit(file, edit)).toBe(`${head}${expected}\n`);
  });

  it.each([
    ["in a loop", "    for x in y:\n        op.f(1)"],
    ["under a condition", "    if x:\n        op.f(1)"],
    ["beside another statement", "    x = 1; op.f(1)"],
    ["before another statement", "    op.f(1); x = 1"],
    ["whose value is used", "    x = op.f(1)"],
    ["in another call", "    g(op.f(1))"],
    ["on the line of the function", "    pass\ndef upgrade(): op.f(1)"],
    ["in another function", "    pass\ndef downgrade():\n    op.f(1)"],
    ["in a function of upgrade()", "    def g():\n        op.f(1)"],
  ])("is not given for a call %s", (_, body) => {
    const [, call] = read(body, "op.f(1)");
    expect([editTo(call), editToAutocommit(call)]).toEqual([null, null]);
  });

  it("knows Alembic's op by another name", () => {
    const file =
      "from alembic import context, op as o\ndef upgrade():\n    o.f()\n";
    const python = readPython(file);
    const from = file.indexOf("o.f()");
    const call = readSourceCall(python, spanOf(python, from, from + 5));
    expect(editToAutocommit(call)?.text).toMatch(/^with o\.get_context/);
  });

  it("needs no indentation as code that stands for itself", () => {
    const [, call] = read("    op.f(\n        1,\n    )");
    expect(asCode(call)).toBe("op.f(\n    1,\n)");
  });
});

describe("SQL in the author's own call", () => {
  const create = String.raw`CREATE\s+INDEX`;
  const sql = (text: string) => read(`    ${text}`)[1];

  it.each([
    [
      'op.execute("create index i on t (a)")',
      'op.execute("create index CONCURRENTLY i on t (a)")',
    ],
    [
      "op.execute(sa.text('CREATE INDEX i ON t (a)'))",
      "op.execute(sa.text('CREATE INDEX CONCURRENTLY i ON t (a)'))",
    ],
    [
      'op.execute("""\n      CREATE INDEX i\n      ON t (a)""")',
      'op.execute("""\n      CREATE INDEX CONCURRENTLY i\n      ON t (a)""")',
    ],
    ['op.execute("CREATE INDEX CONCURRENTLY i ON t (a)")', null],
    ['op.execute(f"CREATE INDEX i ON {t} (a)")', null],
    ["op.execute(SQL)", null],
  ])("gets a word: %s", (text, expected) => {
    const changed = withSqlWord(sql(text), create, "CONCURRENTLY");
    expect(changed?.text ?? null).toBe(expected);
  });

  it.each([
    [
      'op.execute("ALTER TABLE t ADD CHECK (a > 0)")',
      'op.execute("ALTER TABLE t ADD CHECK (a > 0) NOT VALID")',
    ],
    [
      "op.execute(sa.text('ALTER TABLE t ADD CHECK (a > 0); '))",
      "op.execute(sa.text('ALTER TABLE t ADD CHECK (a > 0) NOT VALID; '))",
    ],
    ['op.execute("ALTER TABLE t ADD CHECK (a > 0) -- why")', null],
    ['op.execute("ALTER TABLE t " "ADD CHECK (a > 0)")', null],
    ['op.execute("ALTER TABLE t ADD CHECK (%s)" % c)', null],
    ["op.execute(SQL)", null],
  ])("gets an ending: %s", (text, expected) => {
    expect(withSqlEnding(sql(text), "NOT VALID")?.text ?? null).toBe(expected);
  });
});

describe("the first statement of upgrade()", () => {
  const startIn = (file: string, text = "op.f()") => {
    const python = readPython(file);
    const from = file.lastIndexOf(text);
    return startOfUpgrade(python, spanOf(python, from, from + text.length));
  };

  it.each([
    ["the first", `${head}    op.f()\n`, 5],
    ["after the docstring", `${head}    """doc"""\n\n    op.f()\n`, 7],
    ["before another", `${head}    x = 1\n    op.f()\n`, 5],
    ["before what holds it", `${head}    if x:\n        op.f()\n`, 5],
  ])("is known: %s", (_, file, line) => {
    expect(startIn(file)?.span).toEqual({
      line,
      column: 5,
      endLine: line,
      endColumn: 5,
    });
  });

  it.each([
    [
      "for what another function runs",
      `${head}    g()\n\n\ndef g():\n    op.f()\n`,
    ],
    [
      "where upgrade() is one line",
      "from alembic import op\ndef upgrade(): op.f()\n",
    ],
    ["without op", "import alembic\ndef upgrade():\n    op.f()\n"],
  ])("is not known %s", (_, file) => {
    expect(startIn(file)).toBeNull();
  });
});
