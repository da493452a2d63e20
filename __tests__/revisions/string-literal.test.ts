import { expect, it } from "@jest/globals";
import { stringValue } from "../../src/revisions/string-literal.ts";

it.each([
  [`"plain"`, "plain"],
  [`'it\\'s'`, "it's"],
  [`"\\x41\\u00e9\\U0001F600\\101\\n\\t\\\\"`, "Aé😀A\n\t\\"],
  [`"unknown \\d stays"`, "unknown \\d stays"],
  [`"joined \\\nlines"`, "joined lines"],
  [`r"raw \\n"`, "raw \\n"],
  [`U"old"`, "old"],
  [`"""a "quoted" word"""`, 'a "quoted" word'],
  [`"\\0"`, "\0"],
  [`b"bytes"`, null],
  [`rb"bytes"`, null],
  [`f"formatted"`, null],
  [`"\\N{BULLET}"`, null],
  [`"\\UFFFFFFFF"`, null],
])("the value of %s is %j", (literal, value) => {
  expect(stringValue(literal)).toBe(value);
});
