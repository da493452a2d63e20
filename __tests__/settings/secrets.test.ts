import { expect, it } from "@jest/globals";
import { readInputs } from "../../src/settings/read-inputs.ts";
import { secretsOf } from "../../src/settings/secrets.ts";

it.each([
  [{ "INPUT_GITHUB-TOKEN": "ghs_abcdef" }, ["ghs_abcdef"]],
  [
    { "INPUT_DATABASE-URL": "postgresql://ci:p%40ss+word@db/x" },
    [
      "postgresql://ci:p%40ss+word@db/x",
      "p%40ss+word",
      "p@ss+word",
      "p%40ss%2Bword",
    ],
  ],
  [
    { "INPUT_DATABASE-URL": "postgresql://ci:b%ad#p@ss@db/x" },
    ["postgresql://ci:b%ad#p@ss@db/x", "b%ad#p@ss"],
  ],
  [{ "INPUT_DATABASE-URL": "postgresql://ci@db/x" }, ["postgresql://ci@db/x"]],
  [
    { INPUT_ENV: "API_KEY=hunter2=\nFLAG=true\nN=42\nbare-secret\n" },
    ["hunter2=", "bare-secret"],
  ],
  [{ "INPUT_FAIL-ON": "warning" }, []],
])("from %j the texts to mask are %j", (env, secrets) => {
  expect(secretsOf(readInputs(env))).toEqual(secrets);
});
