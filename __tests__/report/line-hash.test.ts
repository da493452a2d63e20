import { expect, it } from "@jest/globals";
import { lineHash } from "../../src/report/line-hash.ts";

// What github/codeql-action computes for the same text.
it.each([
  ["an empty file", "", ["c129715d7a2bc9a3:1"]],
  [
    "blanks and line ends",
    " a\nb\n  \t\tc\n d",
    [
      "271789c17abda88f:1",
      "54703d4cd895b18:1",
      "180aee12dab6264:1",
      "a23a3dc5e078b07b:1",
    ],
  ],
])("is the uploader's own fingerprint: %s", (_, text, hashes) => {
  expect(hashes.map((__, index) => lineHash(text, index + 1))).toEqual(hashes);
});

it("takes all line ends for the same", () => {
  const lines = ["a", "b", "c"];
  const [unix, windows, mac] = ["\n", "\r\n", "\r"].map((end) =>
    [1, 2, 3].map((line) => lineHash(lines.join(end), line)),
  );
  expect(windows).toEqual(unix);
  expect(mac).toEqual(unix);
});

it("numbers lines that begin a hundred characters in the same way", () => {
  const text = `${"x".repeat(200)}\n`.repeat(3);
  const hashes = [1, 2, 3].map((line) => lineHash(text, line));
  expect(hashes.map((hash) => hash?.split(":")[1])).toEqual(["1", "2", "3"]);
  expect(new Set(hashes.map((hash) => hash?.split(":")[0])).size).toBe(1);
});

it("is none for a line that is not there", () => {
  expect(lineHash("a\nb", 3)).toBeNull();
  expect(lineHash("a", 0)).toBeNull();
});
