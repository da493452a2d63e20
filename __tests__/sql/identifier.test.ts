import { describe, expect, it } from "@jest/globals";
import { formatName, quoteIdentifier } from "../../src/sql/identifier.ts";

describe("quoteIdentifier", () => {
  it.each([
    ["articles", "articles"],
    ["a_1$", "a_1$"],
    ["User", '"User"'],
    ["user", '"user"'],
    ["position", '"position"'],
    ["1st", '"1st"'],
    ['say "hi"', '"say ""hi"""'],
    ["größe", '"größe"'],
    ["x; DROP TABLE y", '"x; DROP TABLE y"'],
  ])("writes %s as PostgreSQL's quote_ident does", (name, quoted) => {
    expect(quoteIdentifier(name)).toBe(quoted);
  });
});

describe("formatName", () => {
  it("quotes schema and name each for itself", () => {
    expect(formatName({ schema: "My", name: "order" })).toBe('"My"."order"');
    expect(formatName({ schema: null, name: "articles" })).toBe("articles");
  });
});
