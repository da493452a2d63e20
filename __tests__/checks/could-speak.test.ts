import { expect, it } from "@jest/globals";
import { couldSpeak } from "../../src/checks/could-speak.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { revision } from "../graph/revisions.ts";

type Given = Partial<Pick<Settings, "rules" | "downgrades">> & {
  dialect?: "postgresql" | "sqlite";
  notLinted?: string[];
  startsEmpty?: boolean;
};

it.each<[string, Given, boolean]>([
  ["drop-column", {}, true],
  ["drop-column", { rules: { "drop-column": "info" } }, true],
  ["drop-column", { rules: { "drop-column": "off" } }, false],
  ["drop-column", { rules: { "drop-column in legacy/**": "off" } }, false],
  ["drop-column", { rules: { "drop-table": "off" } }, true],
  ["drop-column", { notLinted: ["0002"] }, false],
  ["drop-column", { notLinted: ["0001"] }, true],
  ["drop-column", { startsEmpty: true }, false],
  ["empty-downgrade", { startsEmpty: true }, true],
  ["drop-column", { dialect: "sqlite" }, true],
  ["create-index-without-concurrently", { dialect: "sqlite" }, false],
  ["style", {}, false],
  ["style", { rules: { style: "info" } }, true],
  ["style", { rules: { style: "off" } }, false],
  ["empty-downgrade", {}, true],
  ["empty-downgrade", { notLinted: ["0002"] }, true],
  ["empty-downgrade", { downgrades: "off" }, false],
  ["second-upgrade-differs", { downgrades: "off" }, false],
  ["model-drift", { downgrades: "off" }, true],
])("an allowance of %s with %j can be unused: %j", (rule, given, expected) => {
  const {
    dialect = "postgresql",
    notLinted = [],
    startsEmpty = false,
    ...settings
  } = given;
  const plan = { dialect, notLinted: new Set(notLinted), startsEmpty };
  expect(
    couldSpeak({ rule, source: revision("0002") }, plan, {
      rules: {},
      downgrades: "required",
      ...settings,
    }),
  ).toBe(expected);
});
