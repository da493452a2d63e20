import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { interpolate } from "../../src/project/interpolate.ts";
import { IniSyntaxError, parseIni } from "../../src/project/ini.ts";

const texts: [string, string][] = [
  ["plain", "[alembic]\nscript_location = db\n"],
  [
    "colons and keys in capitals",
    "[alembic]\nScript_Location: db\nurl = postgresql://a:b@c/d?x=y\n",
  ],
  ["comments", "# a\n; b\n[alembic] ; c\n  # d\nx = 1 # kept\ny = 2 ; kept\n"],
  [
    "values over several lines",
    "[a]\nx =\n  one\n  two\n\n  three\n# comment\n  four\ny = 1\n",
  ],
  ["indented keys", "[a]\n  x = 1\n  y = 2\n    more\n"],
  ["empty values", "[a]\nx =\ny:\n"],
  ["defaults", "[DEFAULT]\nroot = /srv\n[a]\nx = %(root)s/y\n[b]\n"],
  ["percent signs", "[logger]\nformat = %(levelname)-5.5s %%d\n"],
  ["carriage returns", "[a]\r\nx = 1\r\n  2\r\n"],
  ["brackets in a header", "[a [b]]\nx = 1\n"],
  ["a section twice", "[a]\nx = 1\n[a]\n"],
  ["a key twice", "[a]\nx = 1\nX = 2\n"],
  ["a key in no section", "x = 1\n"],
  ["a line that is nothing", "[a]\nnothing\n"],
  ["an empty key", "[a]\n= 1\n"],
  ["nothing", ""],
];

/** Sections with the defaults behind each, as `items` of configparser gives them. */
function read(text: string): Record<string, Record<string, string>> | null {
  try {
    const { defaults, sections } = parseIni(text);
    return Object.fromEntries(
      [...sections].map(([name, options]) => [
        name,
        Object.fromEntries([...defaults, ...options]),
      ]),
    );
  } catch (error) {
    if (error instanceof IniSyntaxError) return null;
    throw error;
  }
}

describe("an ini file", () => {
  const python = JSON.parse(
    execFileSync(
      join(process.cwd(), ".venv/bin/python"),
      [join(process.cwd(), "__tests__/project/ini-cases.py")],
      {
        encoding: "utf8",
        input: JSON.stringify(texts.map(([, text]) => text)),
      },
    ),
  ) as unknown[];

  it.each(texts.map(([name, text], index) => ({ name, text, index })))(
    "with $name is read as Python reads it",
    ({ text, index }) => {
      expect(read(text)).toEqual(python[index]);
    },
  );

  it("that can't be read says where", () => {
    expect(() => parseIni("[a]\nx = 1\n\nnothing\n")).toThrow(
      expect.objectContaining({ line: 4 }),
    );
  });
});

describe("interpolation", () => {
  const values: Record<string, string> = {
    here: "/srv/app",
    name: "%(here)s/db",
    loop: "%(loop)s",
  };
  it.each([
    ["%(here)s/db", "/srv/app/db"],
    ["%(name)s/%(HERE)s", "/srv/app/db//srv/app"],
    ["100%%", "100%"],
    ["%%(here)s", "%(here)s"],
    ["nothing", "nothing"],
  ])("fills %s", (value, expected) => {
    expect(interpolate(value, (name) => values[name])).toBe(expected);
  });

  it.each([
    ["%(POSTGRES_USER)s", /%\(postgres_user\)s.*not defined/],
    ["50%", /stands alone/],
    ["%(loop)s", /refers to itself/],
  ])("can't fill %s", (value, reason) => {
    expect(interpolate(value, (name) => values[name])).toEqual({
      unresolved: expect.stringMatching(reason),
    });
  });
});
