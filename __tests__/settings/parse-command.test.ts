import { expect, it } from "@jest/globals";
import { parseCommand } from "../../src/settings/parse-command.ts";

it.each([
  ["python", ["python"]],
  ["  uv   run\tpython ", ["uv", "run", "python"]],
  [
    '"C:\\Program Files\\python.exe" -X utf8',
    ["C:\\Program Files\\python.exe", "-X", "utf8"],
  ],
  ["a'b c'\"d\" ''", ["ab cd", ""]],
  ["echo $HOME `id` *", ["echo", "$HOME", "`id`", "*"]],
  ["'open", null],
])("the command %j has the words %j", (text, words) => {
  expect(parseCommand(text)).toEqual(words);
});
