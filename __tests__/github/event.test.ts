import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readEvent } from "../../src/github/event.ts";

const base = "a".repeat(40);
const head = "b".repeat(40);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "migration-gate-event-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(
  name: string,
  payload: unknown,
  env: Record<string, string> = {},
) {
  const path = join(folder, "event.json");
  const text = typeof payload === "string" ? payload : JSON.stringify(payload);
  writeFileSync(path, text);
  return readEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    ...env,
  });
}

function pullRequest(changes: object = {}) {
  return {
    pull_request: {
      number: 7,
      base: { ref: "main", sha: base, repo: { full_name: "org/repo" } },
      head: { ref: "topic", sha: head, repo: { full_name: "org/repo" } },
      ...changes,
    },
  };
}

const expected = {
  kind: "pull-request",
  trigger: "pull_request",
  number: 7,
  baseRef: "main",
  baseSha: base,
  headSha: head,
  isFork: false,
  labels: [],
};

describe("readEvent", () => {
  it.each(["pull_request", "pull_request_target"])("reads %s", (name) => {
    expect(read(name, pullRequest())).toMatchObject({
      event: { ...expected, trigger: name },
      problem: null,
    });
  });

  it.each([
    ["another repository", { sha: head, repo: { full_name: "fork/repo" } }],
    ["a deleted fork", { sha: head, repo: null }],
  ])("takes a head in %s for a fork", (_, changed) => {
    const { event } = read("pull_request", pullRequest({ head: changed }));
    expect(event).toEqual({ ...expected, isFork: true });
  });

  it.each([
    ["an empty object", {}],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["other types", { pull_request: { number: "7", base: [], head: "x" } }],
  ])("falls back on the variables when the file holds %s", (_, payload) => {
    const env = { GITHUB_REF: "refs/pull/12/merge", GITHUB_BASE_REF: "main" };
    expect(read("pull_request", payload, env).event).toEqual({
      kind: "pull-request",
      trigger: "pull_request",
      number: 12,
      baseRef: "main",
      baseSha: null,
      headSha: null,
      isFork: true,
      labels: [],
    });
  });

  it.each([
    ["none", [], []],
    [
      "two",
      [{ id: 1, name: "bug" }, { name: "gate: drop" }],
      ["bug", "gate: drop"],
    ],
    ["what is none", [null, "bug", { name: 7 }, {}], []],
    ["no list", { name: "bug" }, []],
  ])("reads %s of labels", (_, labels, names) => {
    const { event } = read("pull_request", pullRequest({ labels }));
    expect(event).toEqual({ ...expected, labels: names });
  });

  it.each([
    ["no JSON", "{", "can't be read"],
    ["a list", "[]", "holds no JSON object"],
  ])("says what is wrong with a file of %s", (_, payload, words) => {
    expect(read("pull_request", payload).problem).toContain(words);
  });

  it("says that the file is missing", () => {
    const env = {
      GITHUB_EVENT_NAME: "push",
      GITHUB_EVENT_PATH: join(folder, "none"),
    };
    expect(readEvent(env).problem).toContain("can't be read");
    expect(readEvent({ GITHUB_EVENT_NAME: "push" }).problem).toContain(
      "is not set",
    );
  });

  it("takes a pull request without a number for something else", () => {
    expect(read("pull_request", {}).event).toEqual({
      kind: "other",
      name: "pull_request",
    });
  });

  it("reads a merge group", () => {
    const merge_group = {
      base_ref: "refs/heads/main",
      base_sha: base,
      head_sha: head,
    };
    expect(read("merge_group", { merge_group }).event).toEqual({
      kind: "merge-group",
      baseRef: "main",
      baseSha: base,
      headSha: head,
    });
  });

  it("reads a push, also of a new branch", () => {
    const push = { ref: "refs/heads/topic", before: base, after: head };
    expect(read("push", push).event).toEqual({
      kind: "push",
      ref: "refs/heads/topic",
      beforeSha: base,
      headSha: head,
    });
    const fresh = { ...push, before: "0".repeat(40) };
    expect(read("push", fresh).event).toMatchObject({ beforeSha: null });
  });

  it.each(["workflow_dispatch", "schedule"])(
    "knows nothing to compare with for %s",
    (name) => {
      expect(read(name, {}).event).toEqual({ kind: "other", name });
    },
  );

  it("says that a pull request's event names none", () => {
    expect(read("pull_request", { action: "opened" })).toMatchObject({
      event: { kind: "other", name: "pull_request" },
      problem: "The event file names no pull request, so there is no comment",
    });
  });

  it("knows that it was not started by GitHub Actions", () => {
    expect(readEvent({})).toEqual({
      event: { kind: "none" },
      raw: null,
      problem: null,
    });
  });

  it("keeps what GitHub gave for the search for the base branch", () => {
    const env = { GITHUB_BASE_REF: "main" };
    expect(read("pull_request", pullRequest(), env).raw).toEqual({
      name: "pull_request",
      baseRef: "main",
      payload: pullRequest(),
    });
    expect(read("push", { ref: "x" }, { GITHUB_BASE_REF: "" }).raw).toEqual({
      name: "push",
      baseRef: null,
      payload: { ref: "x" },
    });
  });

  it.each(["--upload-pack=touch x", "-x", "a b", "a..b", "a\nb", "a:b", ""])(
    "refuses the ref %j, which git would misunderstand",
    (ref) => {
      const changed = {
        base: { ref, sha: base, repo: { full_name: "org/repo" } },
      };
      expect(read("pull_request", pullRequest(changed)).event).toEqual({
        ...expected,
        baseRef: null,
      });
    },
  );

  it.each(["HEAD", "--help", "a".repeat(39), 7, null])(
    "refuses the commit %j",
    (sha) => {
      const changed = {
        base: { ref: "main", sha, repo: { full_name: "org/repo" } },
      };
      expect(read("pull_request", pullRequest(changed)).event).toEqual({
        ...expected,
        baseSha: null,
      });
    },
  );
});
