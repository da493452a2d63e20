import { afterAll, describe, expect, it } from "@jest/globals";
import { lookAround } from "../../src/gate/other-pull-requests.ts";
import { buildGraph } from "../../src/graph/graph.ts";
import { parseRevision } from "../../src/revisions/parse-revision.ts";
import { temporaryRepositories } from "../git/repository.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { applyEdit } from "../support/apply-edit.ts";
import {
  add,
  fileOf,
  mergeAnother,
  origin,
  plan,
  pullRequest,
  rulesOf,
  settingsOf,
  shallow,
  testMerge,
} from "../support/planned.ts";

const repositories = temporaryRepositories();
afterAll(() => repositories.remove());

describe("two heads that only the base branch's tip shows", () => {
  const events = ["whole clone", "shallow clone"] as const;

  it.each(events)(
    "are found in a pull request's own head, %s",
    async (kind) => {
      const remote = origin(repositories);
      mergeAnother(remote);
      const here =
        kind === "whole clone"
          ? remote.clone("--branch=change")
          : shallow(remote, "change");
      const { findings, range } = await plan(here, pullRequest(remote));
      expect(range?.revisions).toEqual(["c3"]);
      expect(findings).toMatchObject([
        {
          rule: "multiple-heads",
          file: "versions/c3.py",
          line: 8,
          message: expect.stringMatching(
            /^main has b2, and this checkout does not\. Once this is merged, it has 2 heads: c3 .+, b2 /,
          ),
          fix: {
            code: "down_revision: str | None = 'b2'  # in versions/c3.py",
            text: expect.stringMatching(
              /^Put c3 behind b2, if no database has run c3 yet; otherwise merge them with `alembic merge -m "merge heads" c3 b2`\..+ bring this branch up to date with main first\.$/,
            ),
          },
        },
      ]);
    },
  );

  it.each(events)(
    "are found in GitHub's merge commit with an older base, %s",
    async (kind) => {
      const remote = origin(repositories);
      const older = remote.git("rev-parse", "main");
      testMerge(remote);
      mergeAnother(remote);
      const here =
        kind === "whole clone"
          ? remote.clone("--branch=test-merge")
          : shallow(remote, "test-merge");
      const found = await plan(here, pullRequest(remote, older));
      expect(rulesOf(found)).toEqual(["multiple-heads"]);
      expect(found.findings[0]?.message).toMatch(/^main has b2/);
    },
  );

  it("are told once when the checkout shows them itself", async () => {
    const remote = origin(repositories);
    mergeAnother(remote);
    testMerge(remote);
    const here = shallow(remote, "test-merge");
    const { findings, notices } = await plan(here, pullRequest(remote));
    expect(findings).toMatchObject([
      {
        rule: "multiple-heads",
        file: "versions/c3.py",
        message: expect.stringMatching(/^2 heads: /),
      },
    ]);
    expect(notices).toEqual([]);
  });

  it("are found in a merge group, when the branch moved on without the queue", async () => {
    const remote = origin(repositories);
    const base_sha = remote.git("rev-parse", "main");
    testMerge(remote);
    const event = {
      name: "merge_group",
      baseRef: null,
      payload: { merge_group: { base_sha, base_ref: "refs/heads/main" } },
    };
    const clean = await plan(shallow(remote, "test-merge"), event);
    expect(rulesOf(clean)).toEqual([]);
    expect(clean.range?.revisions).toEqual(["c3"]);
    mergeAnother(remote);
    const raced = await plan(shallow(remote, "test-merge"), event);
    expect(rulesOf(raced)).toEqual(["multiple-heads"]);
    expect(raced.range?.revisions).toEqual(["c3"]);
  });

  it("are no matter of what is before in the queue", async () => {
    const remote = origin(repositories);
    remote.git("checkout", "--quiet", "-B", "first-group", "main");
    add(remote, "b2", "a1");
    const base_sha = remote.commit();
    remote.git("checkout", "--quiet", "-B", "second-group");
    add(remote, "c3", "b2");
    remote.commit();
    const event = {
      name: "merge_group",
      baseRef: null,
      payload: { merge_group: { base_sha, base_ref: "refs/heads/main" } },
    };
    const found = await plan(shallow(remote, "second-group"), event);
    expect(found.range?.revisions).toEqual(["c3"]);
    expect(rulesOf(found)).toEqual([]);
  });

  it("are found in a push to the default branch, in what is there", async () => {
    const remote = origin(repositories);
    mergeAnother(remote);
    const before = remote.git("rev-parse", "main");
    remote.git("merge", "--quiet", "--no-edit", "change");
    const payload = {
      ref: "refs/heads/main",
      before,
      repository: { default_branch: "main" },
    };
    const event = { name: "push", baseRef: null, payload };
    const found = await plan(shallow(remote, "main"), event);
    expect(rulesOf(found)).toEqual(["multiple-heads"]);
    expect(found.range?.revisions).toEqual(["c3"]);
  });

  it.each(["push", "workflow_dispatch", "schedule"])(
    "are found on another branch in %s",
    async (name) => {
      const remote = origin(repositories);
      mergeAnother(remote);
      const payload = {
        ref: "refs/heads/change",
        repository: { default_branch: "main" },
      };
      const event = { name, baseRef: null, payload };
      const found = await plan(shallow(remote, "change"), event);
      expect(rulesOf(found)).toEqual(["multiple-heads"]);
    },
  );

  it("are found whatever is to be run", async () => {
    const remote = origin(repositories);
    mergeAnother(remote);
    const here = remote.clone("--branch=change");
    const range = { mode: "all" as const };
    const found = await plan(here, pullRequest(remote), { range });
    expect(rulesOf(found)).toEqual(["multiple-heads"]);
    expect(found.range?.revisions).toEqual(["a1", "c3"]);
  });
});

describe("what the base branch got since", () => {
  it("may be in line with this work", async () => {
    const remote = origin(repositories);
    remote.write("README", "");
    remote.commit();
    const here = remote.clone("--branch=change");
    const { findings, notices } = await plan(here, pullRequest(remote));
    expect(findings).toEqual([]);
    expect(notices).toEqual([]);
  });

  it("may be a merge of the heads that are here", async () => {
    const remote = origin(repositories);
    mergeAnother(remote);
    remote.git("branch", "--quiet", "-f", "change");
    remote.git("checkout", "--quiet", "change");
    add(remote, "b3", "a1");
    remote.commit();
    remote.git("checkout", "--quiet", "main");
    remote.git("merge", "--quiet", "change");
    remote.write(
      "versions/d4.py",
      fileOf("d4", "x").replace("'x'", "('b2', 'b3')"),
    );
    remote.commit();
    const here = remote.clone("--branch=change");
    const { findings, notices } = await plan(here, pullRequest(remote));
    expect(findings).toEqual([]);
    expect(notices).toContainEqual(
      "This checkout has 2 heads (b2, b3); main has put them together since. Bring this branch up to date.",
    );
  });

  it("may be a revision with the same id", async () => {
    const remote = origin(repositories);
    remote.write("versions/other.py", fileOf("c3", "a1", "print()"));
    remote.commit();
    const here = remote.clone("--branch=change");
    const { findings } = await plan(here, pullRequest(remote));
    expect(findings).toMatchObject([
      {
        rule: "duplicate-revision",
        file: "versions/c3.py",
        line: 7,
        message: expect.stringContaining("in versions/other.py"),
      },
    ]);
  });

  it("may be this work itself, merged meanwhile", async () => {
    const remote = origin(repositories);
    const older = remote.git("rev-parse", "main");
    testMerge(remote);
    remote.git("checkout", "--quiet", "main");
    remote.git("merge", "--quiet", "--squash", "change");
    remote.commit();
    const here = remote.clone("--branch=test-merge");
    const found = await plan(here, pullRequest(remote, older));
    expect(found.findings).toEqual([]);
    expect(found.range?.revisions).toEqual([]);
  });

  it("may be that the parent is gone", async () => {
    const remote = origin(repositories);
    add(remote, "b2", "a1");
    remote.commit();
    remote.git("checkout", "--quiet", "-B", "change");
    add(remote, "c4", "b2");
    remote.commit();
    remote.git("checkout", "--quiet", "main");
    remote.git("rm", "--quiet", "versions/b2.py");
    remote.commit();
    const here = remote.clone("--branch=change");
    const { findings } = await plan(here, pullRequest(remote));
    expect(findings).toMatchObject([
      { rule: "missing-parent", file: "versions/c4.py" },
    ]);
    expect(findings[0]?.message).toContain(
      "c4 needs b2, which main does not have any more",
    );
  });

  it("may be another copy of what this work was built on", async () => {
    const remote = origin(repositories);
    add(remote, "c3", "a1", "reviewed()");
    remote.commit();
    const here = remote.clone("--branch=change");
    const { findings } = await plan(here, pullRequest(remote));
    expect(findings).toMatchObject([
      {
        rule: "duplicate-revision",
        message: expect.stringContaining("does something else there"),
        fix: { text: expect.stringContaining("take the file as it is there") },
      },
    ]);
  });

  it("may be a squashed history, which is not this work's doing", async () => {
    const remote = origin(repositories);
    remote.git("rm", "--quiet", "versions/a1.py");
    add(remote, "s1", null);
    remote.commit();
    const here = remote.clone("--branch=change");
    const { findings } = await plan(here, pullRequest(remote));
    expect(findings).toMatchObject([
      { rule: "missing-parent", file: "versions/c3.py" },
    ]);
  });

  it("may need what was squashed here", async () => {
    const remote = origin(repositories);
    remote.git("checkout", "--quiet", "change");
    remote.git("rm", "--quiet", "versions/a1.py", "versions/c3.py");
    add(remote, "s1", null);
    remote.commit();
    mergeAnother(remote);
    const here = remote.clone("--branch=change");
    const { findings } = await plan(here, pullRequest(remote));
    expect(findings).toMatchObject([
      { rule: "replaced-history", file: "versions/s1.py" },
      {
        rule: "missing-parent",
        message: expect.stringMatching(
          /^b2, which main has by now, needs a1, which was removed here\./,
        ),
      },
    ]);
  });

  it("may be a file that nobody can read", async () => {
    const remote = origin(repositories);
    remote.write("versions/b2.py", "revision = compute()\n");
    remote.commit();
    const here = remote.clone("--branch=change");
    const { notices } = await plan(here, pullRequest(remote));
    expect(notices).toContainEqual(
      expect.stringMatching(
        /^versions\/b2\.py of main can't be used: .+ Whether it fits what is here is not known\.$/,
      ),
    );
  });

  it("is told as such when it has two heads without this work", async () => {
    const remote = origin(repositories);
    mergeAnother(remote);
    add(remote, "b3", "a1");
    remote.commit();
    remote.git("checkout", "--quiet", "change");
    remote.git("rm", "--quiet", "versions/c3.py");
    remote.commit();
    const here = remote.clone("--branch=change");
    const { findings } = await plan(here, pullRequest(remote));
    expect(findings).toMatchObject([
      {
        message: expect.stringMatching(/^main has, without this work, 2 heads/),
        fix: {
          code: null,
          text: expect.stringContaining("are on the base branch already"),
        },
        edit: null,
      },
    ]);
  });
});

describe("the change that mends two heads", () => {
  it("makes one line of them once it is applied and merged", async () => {
    const remote = origin(repositories);
    mergeAnother(remote);
    remote.git("checkout", "--quiet", "change");
    add(remote, "c4", "c3");
    remote.commit();
    const here = remote.clone("--branch=change");
    const { findings } = await plan(here, pullRequest(remote));
    const [{ file, edit }] = findings as [(typeof findings)[number]];
    expect(file).toBe("versions/c3.py");
    const after = applyEdit(fileOf("c3", "a1"), edit!);
    expect(after).toBe(fileOf("c3", "b2"));
    const files = [
      fileOf("a1", null),
      fileOf("b2", "a1"),
      after,
      fileOf("c4", "c3"),
    ];
    const revisions = files.flatMap((source) => {
      const parsed = parseRevision(source, "versions/x.py");
      return parsed && "id" in parsed ? [parsed] : [];
    });
    expect(buildGraph(revisions).heads).toEqual(["c4"]);
  });
});

describe("other open pull requests", () => {
  const read = (path: string, id: string): Revision =>
    parseRevision(fileOf(id, "a1"), path) as Revision;

  async function around(given: Partial<Settings> = {}, branch = "change") {
    const remote = origin(repositories);
    const here = remote.clone(`--branch=${branch}`);
    const planned = await plan(here, pullRequest(remote));
    const asked: string[] = [];
    const looked = lookAround([planned], settingsOf(here.path, given), {
      otherPullRequests: (isRevisionFile) => {
        const paths = [
          "versions/b2.py",
          "other/versions/x.py",
          "versions/README",
        ];
        asked.push(...paths.filter(isRevisionFile));
        const revisions = [
          read("versions/b2.py", "b2"),
          read("other/versions/x.py", "x"),
        ];
        const unreadable = [
          { file: "versions/y.py", line: 1, reason: "it is odd" },
        ];
        const other = { number: 12, title: "Orders", isDraft: false };
        return Promise.resolve({
          pullRequests: [{ ...other, revisions, unreadable }],
          notices: ["#13 was not looked at."],
        });
      },
    });
    return { asked, plan: await looked.completed(planned), looked };
  }

  it("are looked at for files of the project", async () => {
    const { asked, plan, looked } = await around();
    expect(asked).toEqual(["versions/b2.py"]);
    expect(plan.findings).toMatchObject([{ rule: "racing-pull-request" }]);
    expect(plan.findings[0]?.message).not.toContain("other/versions");
    expect(plan.elsewhere).toContainEqual(
      expect.objectContaining({ where: "#12" }),
    );
    expect(plan.notices).toContainEqual(
      expect.stringContaining(
        "versions/y.py of pull request #12 can't be used",
      ),
    );
    expect(await looked.notices()).toEqual(["#13 was not looked at."]);
  });

  it.each<[string, Partial<Settings>, string]>([
    ["this one adds no revision", {}, "main"],
    ["the check is off", { rules: { "racing-pull-request": "off" } }, "change"],
  ])("are left alone when %s", async (_, given, branch) => {
    const { asked, plan, looked } = await around(given, branch);
    expect(asked).toEqual([]);
    expect(plan.findings).toEqual([]);
    expect(await looked.notices()).toEqual([]);
  });
});
