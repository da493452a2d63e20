import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { runAction, runPost } from "../../src/action/run-action.ts";
import { GateError } from "../../src/errors.ts";
import type { CommentRequest } from "../../src/github/comment.ts";
import { fakeIo, fakeParts, reportOf, sceneOf } from "./run.ts";

let folder: string;
let env: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "action-"));
  env = {
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: path.join(folder, "temp"),
    GITHUB_STEP_SUMMARY: path.join(folder, "summary.md"),
    GITHUB_REPOSITORY: "octo/shop",
    GITHUB_API_URL: "https://github.example.org/api/v3",
    "INPUT_GITHUB-TOKEN": "ghs_0123456789",
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const project = {
  name: "alembic.ini",
  heads: ["a1", "b2"],
} as ReturnType<typeof reportOf>["projects"][number];

describe("a run of the action", () => {
  it("writes outputs, report file, summary and comment", async () => {
    const report = reportOf({
      verdict: "fail",
      counts: { errors: 2, warnings: 1, infos: 0 },
      projects: [project],
    });
    const { io, outputs, log } = fakeIo(env);
    const requests: CommentRequest[] = [];
    const status = await runAction(
      io,
      fakeParts(report, {
        postComment: (request) => {
          requests.push(request);
          return Promise.resolve({ url: "https://example.org/c/1" });
        },
      }),
    );
    const reportFile = path.join(folder, "temp/migration-gate-report.json");
    expect(status).toBe(1);
    expect(outputs).toEqual({
      verdict: "fail",
      errors: 2,
      warnings: 1,
      heads: '{"alembic.ini":["a1","b2"]}',
      report: reportFile,
      sarif: "",
      "comment-url": "https://example.org/c/1",
    });
    expect(JSON.parse(readFileSync(reportFile, "utf8"))).toEqual(report);
    expect(readFileSync(path.join(folder, "summary.md"), "utf8")).toBe(
      "summary fail\n",
    );
    expect(requests).toEqual([
      {
        policy: "always",
        hasFindings: true,
        pullRequest: 7,
        headSha: null,
        token: "ghs_0123456789",
        apiUrl: "https://github.example.org/api/v3",
        repository: "octo/shop",
        marker: "marker null",
        body: "body fail",
      },
    ]);
    expect(log.filter((line) => /^(warning|notice)/.test(line))).toEqual([]);
  });

  it("prints the report where the runner obeys no workflow commands, with another token each time", async () => {
    const printed: string[] = [];
    for (let run = 0; run < 2; run += 1) {
      const { io, log } = fakeIo(env);
      await runAction(io, fakeParts(reportOf({})));
      printed.push(log.join(""));
    }
    expect(printed[0]).toMatch(
      /^::stop-commands::([\w-]{30,})\n::error::from a revision\nverdict\n::\1::\n$/,
    );
    expect(printed[0]).not.toBe(printed[1]);
  });

  it("masks the secrets before anything is printed, also when the settings are wrong", async () => {
    const { io, secrets } = fakeIo({
      ...env,
      "INPUT_DATABASE-URL": "mysql://ci:p%40ssword@db/x",
      INPUT_ENV: "API_KEY=hunter2",
    });
    expect(await runAction(io, fakeParts(reportOf({})))).toBe(2);
    expect(secrets).toEqual([
      "hunter2",
      "mysql://ci:p%40ssword@db/x",
      "p%40ssword",
      "p@ssword",
      "ghs_0123456789",
    ]);
  });

  it("marks the post step before it does anything else", async () => {
    const { io, state } = fakeIo(env);
    await runAction(
      io,
      fakeParts(reportOf({}), {
        runGate: () => {
          expect(state["isPost"]).toBe("true");
          return Promise.resolve(reportOf({}));
        },
      }),
    );
    expect.assertions(1);
  });
});

describe("the files that the settings ask for", () => {
  const asked = () => ({
    ...env,
    INPUT_SARIF: "out/gate.sarif",
    INPUT_JUNIT: "gate.xml",
    INPUT_GITLAB: "gate.json",
  });

  it("are written, and an output names the SARIF file", async () => {
    const { io, outputs } = fakeIo(asked());
    await runAction(io, fakeParts(reportOf({ verdict: "fail" })));
    const sarif = path.join(folder, "out/gate.sarif");
    expect(outputs["sarif"]).toBe(sarif);
    const texts = [sarif, ...["gate.xml", "gate.json"].map(inFolder)].map(
      (file) => readFileSync(file, "utf8"),
    );
    expect(texts).toEqual(["sarif fail", "junit fail", "gitlab fail"]);
  });

  it("are written when the gate throws, but nothing is to be uploaded", async () => {
    const { io, outputs } = fakeIo(asked());
    const parts = fakeParts(reportOf({}), {
      runGate: () => Promise.reject(new Error("oops")),
    });
    await runAction(io, parts);
    expect(outputs["sarif"]).toBe("");
    expect(readFileSync(inFolder("gate.xml"), "utf8")).toBe("junit error");
  });

  it("are said when they can't be written, and the others are all the same", async () => {
    const { io, log, outputs } = fakeIo({ ...asked(), INPUT_SARIF: "." });
    expect(await runAction(io, fakeParts(reportOf({})))).toBe(0);
    expect(log).toContainEqual(
      expect.stringMatching(/^warning: The SARIF file could not be written: /),
    );
    expect(outputs["sarif"]).toBe("");
    expect(readFileSync(inFolder("gate.xml"), "utf8")).toBe("junit pass");
  });

  function inFolder(file: string): string {
    return path.join(folder, file);
  }
});

describe("a run that could not do its job is told everywhere", () => {
  it.each([
    ["INPUT_FAIL-ON", "eror", ["body error"]],
    ["INPUT_CONFIG", "nowhere.yml", ["body error"]],
    // What the comment itself goes by must be right.
    ["INPUT_WORKING-DIRECTORY", "../..", []],
    ["INPUT_COMMENT", "perhaps", []],
  ])("wrong settings (%s=%s) in the comments %j", async (name, value, told) => {
    const comments: string[] = [];
    const { io, outputs } = fakeIo({ ...env, [name]: value });
    const parts = fakeParts(reportOf({}), {
      postComment: ({ body }) => {
        comments.push(body);
        return Promise.resolve({ url: "" });
      },
    });
    expect(await runAction(io, parts)).toBe(2);
    expect(outputs).toMatchObject({ verdict: "error", "comment-url": "" });
    expect(comments).toEqual(told);
  });

  it.each([
    [2, new GateError("settings", "No project.")],
    [3, new GateError("environment", "No Docker.")],
    [3, new TypeError("oops")],
  ])("status %d when the gate throws %s", async (status, error) => {
    const { io, outputs } = fakeIo(env);
    const parts = fakeParts(reportOf({}), {
      runGate: () => Promise.reject(error),
    });
    expect(await runAction(io, parts)).toBe(status);
    expect(outputs["verdict"]).toBe("error");
  });
});

describe("a place that can't be written to is said and changes nothing else", () => {
  const fail = () => Promise.reject(new Error("disk full"));

  it.each([
    ["renderTerminal", "The log could not be written: disk full"],
    ["emitAnnotations", "The annotations could not be written: disk full"],
    ["renderJson", "The JSON report could not be written: disk full"],
    ["renderSummary", "The job summary could not be written: disk full"],
    ["postComment", "The comment could not be written: disk full"],
    ["postReview", "The review could not be written: disk full"],
  ] as const)("%s", async (part, warning) => {
    const { io, log, outputs } = fakeIo(env);
    const parts = fakeParts(reportOf({}), { [part]: fail });
    expect(await runAction(io, parts)).toBe(0);
    expect(log).toContain(`warning: ${warning}`);
    expect(outputs["verdict"]).toBe("pass");
    expect(outputs).toHaveProperty("comment-url");
  });

  it.each([
    [true, ["notice: No permission."]],
    [false, []],
  ])(
    "a skipped comment that was wanted (%j) is noted",
    async (isWanted, notices) => {
      const { io, log, outputs } = fakeIo(env);
      const parts = fakeParts(reportOf({}), {
        postComment: () =>
          Promise.resolve({ skipped: "No permission.", isWanted }),
      });
      expect(await runAction(io, parts)).toBe(0);
      expect(log.filter((line) => line.startsWith("notice"))).toEqual(notices);
      expect(outputs["comment-url"]).toBe("");
    },
  );
});

describe("the review", () => {
  const refused = { skipped: "No permission.", isWanted: true };
  const posted = { posted: 1, url: "https://example.org/r/1", settled: 0 };
  const comment = { url: "https://example.org/c/1" };

  it("is about the pull request's own commit and links to the comment", async () => {
    const requests: unknown[] = [];
    const { io } = fakeIo(env);
    const parts = fakeParts(reportOf({}), {
      postComment: () => Promise.resolve(comment),
      postReview: (request, folder) => {
        requests.push({ ...request, folder });
        return Promise.resolve({ ...posted, problem: null });
      },
    });
    expect(await runAction(io, parts)).toBe(0);
    expect(requests).toMatchObject([
      {
        ...{ isWanted: true, pullRequest: 7, gate: null },
        ...{ reportUrl: comment.url, folder },
      },
    ]);
  });

  it.each([
    ["when it was refused", comment, refused, ["notice: No permission."]],
    [
      "but not twice",
      { skipped: "No comment: no permission.", isWanted: true },
      { skipped: "No review comments: no permission.", isWanted: true },
      ["notice: No comment: no permission."],
    ],
    [
      "but not twice when the token may write neither",
      { ...refused, skipped: "No comment: 403.", isForbidden: true },
      { ...refused, skipped: "No review comments: 404.", isForbidden: true },
      ["notice: No comment: 403."],
    ],
    [
      "when something else was refused than the comment",
      { skipped: "No comment: too long.", isWanted: true },
      refused,
      ["notice: No comment: too long.", "notice: No permission."],
    ],
    [
      "when a part of it did not work",
      comment,
      { ...posted, problem: "Only one line." },
      ["notice: Only one line."],
    ],
    [
      "but not when it was not wanted",
      comment,
      { ...refused, isWanted: false },
      [],
    ],
  ])("is noted %s", async (_, commented, reviewed, notices) => {
    const { io, log } = fakeIo(env);
    const parts = fakeParts(reportOf({}), {
      postComment: () => Promise.resolve(commented),
      postReview: () => Promise.resolve(reviewed),
    });
    expect(await runAction(io, parts)).toBe(0);
    expect(log.filter((line) => line.startsWith("notice"))).toEqual(notices);
  });
});

describe("a token that can't write", () => {
  const refused = { skipped: "Forbidden (403).", isWanted: true } as const;
  const why = "No comment: runs for forks can't write.";

  it.each([
    ["where that was to be expected", why, true, why],
    ["where it was not", null, true, refused.skipped],
    ["but not when something else failed", why, false, refused.skipped],
  ])("is explained %s", async (_, readOnlyNotice, isForbidden, notice) => {
    const { io, log } = fakeIo(env);
    const parts = fakeParts(reportOf({}), {
      readScene: () => Promise.resolve(sceneOf({ readOnlyNotice })),
      postComment: () => Promise.resolve({ ...refused, isForbidden }),
    });
    expect(await runAction(io, parts)).toBe(0);
    expect(log.filter((line) => line.startsWith("notice"))).toEqual([
      `notice: ${notice}`,
    ]);
  });
});

describe("the post step", () => {
  it("removes what the ledger lists and says what is left", async () => {
    const { io, log } = fakeIo(env, { ledger: "/tmp/ledger" });
    const asked: string[] = [];
    const parts = fakeParts(reportOf({}), {
      cleanUp: (file) => {
        asked.push(file);
        return Promise.resolve(["The container stays."]);
      },
    });
    await runPost(io, parts);
    expect(asked).toEqual(["/tmp/ledger"]);
    expect(log).toEqual(["warning: The container stays."]);
  });

  it("has nothing to do when the main step never made anything", async () => {
    const { io, log } = fakeIo(env);
    const parts = fakeParts(reportOf({}), {
      cleanUp: () => Promise.reject(new Error("asked")),
    });
    await runPost(io, parts);
    expect(log).toEqual([]);
  });
});
