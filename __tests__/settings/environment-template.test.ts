import { describe, expect, it } from "@jest/globals";
import {
  renderTemplate,
  unknownPlaceholders,
} from "../../src/settings/environment-template.ts";

const values = {
  url: "postgresql://gate:pw@127.0.0.1:5433/run",
  host: "127.0.0.1",
  port: "5433",
  user: "gate",
  password: "p$&w",
  database: "run",
};

describe("a template of an environment variable", () => {
  it.each([
    ["plain text", "plain text"],
    ["{url}", values.url],
    [
      "{user}:{password}@{host}:{port}/{database}",
      "gate:p$&w@127.0.0.1:5433/run",
    ],
    ["{{user}} is {user}", "{user} is gate"],
    ['{"a":{"b":1}}', '{"a":{"b":1}}'],
    ["${HOME} {} {1}", "${HOME} {} {1}"],
  ])("%j becomes %j", (template, rendered) => {
    expect(renderTemplate(template, values)).toBe(rendered);
  });

  it("names placeholders that stand for nothing", () => {
    expect(unknownPlaceholders("{uri} {url} {{dsn}} {Host}")).toEqual([
      "uri",
      "Host",
    ]);
  });
});
