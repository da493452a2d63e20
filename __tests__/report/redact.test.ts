import { describe, expect, it } from "@jest/globals";
import { redactReport } from "../../src/report/redact.ts";
import { reportSecrets } from "../../src/settings/report-secrets.ts";
import { finding, project, report, statement } from "./fixtures/reports.ts";

const secret = "s3cret-value";

describe("redactReport", () => {
  const leaking = report({
    projects: [
      project({
        findings: [
          finding({
            message: `failed with ${secret}`,
            statement: `SELECT '${secret}'`,
            file: `versions/${secret}.py`,
            fix: { text: secret, code: secret },
          }),
        ],
        statements: [
          statement({
            sql: `CREATE ROLE x PASSWORD '${secret}'`,
            failure: { sqlstate: null, message: `no ${secret}` },
          }),
        ],
        notices: [secret],
      }),
    ],
    notices: [secret],
    error: { kind: "environment", message: secret, details: [`a ${secret}`] },
  });

  it("blanks secrets wherever text stands, and leaves names and paths alone", () => {
    const text = JSON.stringify(redactReport(leaking, [secret]));
    expect(text.split(secret)).toHaveLength(2);
    expect(text).toContain(`versions/${secret}.py`);
  });

  it("blanks the longest secret first, so that no half of one is left", () => {
    const { notices } = redactReport(
      report({ notices: ["postgresql://u:s3cret-value@db"] }),
      [secret, "postgresql://u:s3cret-value@db"],
    );
    expect(notices).toEqual(["***"]);
  });

  it("changes nothing without secrets", () => {
    expect(redactReport(leaking, [])).toBe(leaking);
  });
});

describe("reportSecrets", () => {
  const none = { databaseUrl: null, githubToken: null, env: {} };
  const cases: [string, Record<string, string>, string[]][] = [
    ["a name that says so", { API_KEY: "abc123" }, ["abc123"]],
    [
      "a long value",
      { SENTRY: "https://x@sentry.example" },
      ["https://x@sentry.example"],
    ],
    ["an ordinary short value", { APP_ENV: "articles" }, []],
    ["a value too short to look for", { SECRET_KEY: "abc" }, []],
  ];
  it.each(cases)("judges %s", (_, env, expected) => {
    expect(reportSecrets({ ...none, env })).toEqual(expected);
  });

  it("holds the password of the database URL in both writings", () => {
    const databaseUrl = "postgresql://u:p%40ssword@localhost/x";
    expect(reportSecrets({ ...none, databaseUrl })).toEqual([
      databaseUrl,
      "p%40ssword",
      "p@ssword",
      "p%40ssword",
    ]);
  });
});
