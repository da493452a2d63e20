import { expect, it } from "@jest/globals";
import { homeOf } from "../../src/formats/home.ts";

const env = {
  GITHUB_SERVER_URL: "https://github.example.org/",
  GITHUB_ACTION_REPOSITORY: "org/migration-gate",
  GITHUB_ACTION_REF: "v1.2.3",
};

it("is the repository that the runner took the action from", () => {
  expect(homeOf(env)).toEqual({
    repository: "https://github.example.org/org/migration-gate",
    rulePages:
      "https://github.example.org/org/migration-gate/blob/v1.2.3/docs/rules",
  });
});

it.each([
  ["on the command line", {}],
  [
    "for an action of the repository itself",
    { ...env, GITHUB_ACTION_REPOSITORY: "" },
  ],
  ["without a version", { ...env, GITHUB_ACTION_REF: "" }],
  ["for what is no name", { ...env, GITHUB_ACTION_REPOSITORY: "a/b/../c" }],
  ["for what is no branch", { ...env, GITHUB_ACTION_REF: "x) [y](z" }],
  ["for what is no address", { ...env, GITHUB_SERVER_URL: "javascript:x" }],
])("is not known %s", (_, given) => {
  expect(homeOf(given)).toBeNull();
});
