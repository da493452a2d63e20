import { describe, expect, it } from "@jest/globals";
import { applyEdit } from "../rules/edited.ts";
import { suggestionFor } from "../../src/github/suggestion.ts";
import { spanOf, sourceText } from "../../src/revisions/source-text.ts";

/** The suggestion that replaces the part between `«` and `»`. */
function suggest(marked: string, text: string): string | null {
  const from = marked.indexOf("«");
  const to = marked.indexOf("»") - 1;
  const plain = marked.replace(/[«»]/g, "");
  const span = spanOf(sourceText(plain), from, to);
  const lines = plain.split("\n").slice(span.line - 1, span.endLine);
  return suggestionFor({ span, text }, lines);
}

describe("suggestionFor", () => {
  it("keeps what stands before and after the edit", () => {
    expect(suggest("a\n    «op.x()»  # why\nb", "op.y()")).toBe(
      "    op.y()  # why",
    );
  });

  it("replaces a call over several lines", () => {
    expect(suggest("    «op.x(\n        1,\n    )»\nb", "op.x(2)")).toBe(
      "    op.x(2)",
    );
  });

  it("puts lines before a statement", () => {
    expect(suggest("    «»op.x()", "op.y()\n    ")).toBe(
      "    op.y()\n    op.x()",
    );
  });

  it("counts characters, not UTF-16 units", () => {
    expect(suggest('    f("🦊🦊"); «op.x()»', "op.y()")).toBe(
      '    f("🦊🦊"); op.y()',
    );
  });

  it("makes the file that the edit makes, wherever it begins and ends", () => {
    const file = 'def upgrade():\n    op.x("🦊é")\n\n    op.y(1)\n';
    const source = sourceText(file);
    for (let from = 0; from <= file.length; from++)
      for (let to = from; to <= file.length; to++) {
        const edit = { span: spanOf(source, from, to), text: "new\n  line" };
        const { line, endLine } = edit.span;
        const lines = file.split("\n");
        const replaced = lines.slice(line - 1, endLine);
        const suggestion = suggestionFor(edit, replaced) ?? "none";
        lines.splice(line - 1, replaced.length, suggestion);
        expect(lines.join("\n")).toBe(applyEdit(file, edit));
      }
  });

  it("keeps tabs", () => {
    expect(suggest("\t«op.x()»", "op.y()")).toBe("\top.y()");
  });

  it.each([
    ["changes nothing", "op.x()"],
    ["holds a secret that was blacked out", 'op.execute("***")'],
    ["hides something", "op.y()\u202e"],
    ["is very long", "op.y()\n".repeat(80)],
  ])("makes none that %s", (_, text) => {
    expect(suggest("    «op.x()»", text)).toBeNull();
  });
});
