import { describe, expect, it } from "@jest/globals";
import {
  code,
  codeCell,
  fenced,
  htmlText,
  pathUrl,
  prose,
  proseCell,
} from "../../src/report/markdown-text.ts";
import { hostileTexts } from "./fixtures/hostile.ts";

describe("prose", () => {
  it.each([
    ["plain words", "plain words"],
    ["snake_case stays readable", "snake_case stays readable"],
    ["_it_ __x__", "\\_it\\_ \\_\\_x\\_\\_"],
    ["*bold* ~~gone~~", "\\*bold\\* \\~\\~gone\\~\\~"],
    ["<b>&amp;", "&lt;b&gt;&amp;amp;"],
    ["![i](u) [l](u)", "\\!\\[i\\](u) \\[l\\](u)"],
    ["@octocat", "@&#8203;octocat"],
    ["fixes #1 and GH-2", "fixes \\#&#8203;1 and GH&#8203;-2"],
    ["say # why", "say \\# why"],
    ["https://x.example", "https:&#8203;//x.example"],
    ["www.x.example", "www&#8203;.x.example"],
    ["a@b.example", "a@&#8203;b.example"],
    ["mailto:a@b.example", "mailto:a@&#8203;b.example"],
    [":tada:", ":&#8203;tada:"],
    ["'a'::text", "'a'::text"],
    ["costs $5", "costs <span>$</span>5"],
    ["back\\slash", "back\\\\slash"],
    ["a|b", "a\\|b"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["1. item", "1\\. item"],
    ["===", "\\==="],
    ["one\n\n   two", "one<br>two"],
    ["the column `a_b` of `t`", "the column `a_b` of `t`"],
    ["`<b>` and <b>", "`<b>` and &lt;b&gt;"],
    ["a lone ` and @x", "a lone \\` and @&#8203;x"],
    ["``@x``", "\\`\\`@&#8203;x\\`\\`"],
    ["", ""],
  ])("renders %j as %j", (text, markdown) => {
    expect(prose(text)).toBe(markdown);
  });

  it.each(hostileTexts)("leaves nothing to interpret in %j", (text) => {
    const outside = prose(text).replace(/(?<!\\)(`+)[^`]+\1(?!`)/g, "");
    expect(outside.replace(/<br>|<span>\$<\/span>/g, "")).not.toMatch(/[<>$]/);
    expect(outside).not.toMatch(/@(?!&#8203;)|#(?!&#8203;|8203;| )|:\/\//);
    expect(outside).not.toMatch(/(?<!\\)(?:\\\\)*[`*[\]|~!]/);
  });
});

describe("code", () => {
  it.each([
    ["articles", "`articles`"],
    ["a`b", "``a`b``"],
    ["a``b", "```a``b```"],
    ["`a", "`` `a ``"],
    ["a`", "`` a` ``"],
    ["`", "`` ` ``"],
    ["two\nlines", "`two lines`"],
    ["@x <b> #1", "`@x <b> #1`"],
    ["", "(empty)"],
    [" \n ", "(empty)"],
  ])("renders %j as %j", (text, markdown) => {
    expect(code(text)).toBe(markdown);
  });
});

describe("fenced", () => {
  it.each([
    ["x = 1", "```python\nx = 1\n```"],
    ["\n  x\n\n", "```python\n  x\n```"],
    ["```\nout", "````python\n```\nout\n````"],
    ["`````", "``````python\n`````\n``````"],
  ])("fences %j so that nothing inside ends it", (text, markdown) => {
    expect(fenced("python", text)).toBe(markdown);
  });
});

describe("table cells", () => {
  it.each([
    ["a | b || c", "a \\| b \\|\\| c"],
    ["a\\|b", "a\\\\\\|b"],
    ["two\nlines", "two lines"],
    ["`x|y`", "\\`x\\|y\\`"],
  ])("renders prose %j as %j", (text, markdown) => {
    expect(proseCell(text)).toBe(markdown);
  });

  it.each([
    ["a | b || c", "`a \\| b \\|\\| c`"],
    ["`|`", "`` `\\|` ``"],
    ["two\nlines", "`two lines`"],
  ])("renders code %j as %j", (text, markdown) => {
    expect(codeCell(text)).toBe(markdown);
  });
});

describe("text where GitHub reads other rules", () => {
  it("in a cell has no bar behind a backslash, which would end the cell", () => {
    expect(codeCell("a \\| b")).toBe("<code>a \\\\\\| b</code>");
  });

  it.each([
    ["a_b `c` [d] *e*", "a_b &#96;c&#96; &#91;d&#93; &#42;e&#42;"],
    ["<b>&", "&lt;b&gt;&amp;"],
    ["@org #1", "@&#8203;org &#35;&#8203;1"],
    ["one\n\ntwo", "one two"],
  ])("in HTML is itself, in character references: %j", (text, html) => {
    expect(htmlText(text)).toBe(html);
  });
});

describe("pathUrl", () => {
  it.each([
    ["a/b.py", "https://x/a/b.py"],
    ["a b/(c)#?.py", "https://x/a%20b/%28c%29%23%3F.py"],
    ["a\ud83d.py", "https://x/a%5Cud83d.py"],
    ["ä.py", "https://x/%C3%A4.py"],
  ])("puts %j behind the base", (path, url) => {
    expect(pathUrl("https://x", path)).toBe(url);
  });
});
