import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ProjectReport, Report } from "../../src/report/report.ts";
import { parseRevision } from "../../src/revisions/parse-revision.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import type { Settings } from "../../src/settings/settings.ts";
import {
  temporaryRepositories,
  type TestRepository,
} from "../git/repository.ts";
import { gate, settingsFor } from "../support/gate.ts";
import {
  revisionFile,
  smallProject,
  type SmallRevision,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

const repositories = temporaryRepositories();
let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(async () => {
  repositories.remove();
  await shared.close();
});

function creates(id: string, parent: string | null): SmallRevision {
  return {
    id,
    parent,
    upgrade: `op.execute("CREATE TABLE t${id} (id integer, old text)")`,
    downgrade: `op.drop_table("t${id}")`,
  };
}

function merges(id: string, parents: string[]): string {
  const text = revisionFile({ id, parent: "PARENTS", upgrade: "pass" });
  return text.replace('"PARENTS"', `("${parents.join('", "')}")`);
}

/** A repository with these revisions on main; then a branch. */
function repositoryWith(...revisions: SmallRevision[]): TestRepository {
  const repository = repositories.create();
  repository.write(".gitignore", "__pycache__/\n");
  for (const [path, text] of Object.entries(smallProject(revisions)))
    repository.write(path, text);
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  return repository;
}

function add(repository: TestRepository, revision: SmallRevision): void {
  repository.write(`versions/${revision.id}.py`, revisionFile(revision));
}

async function check(
  { path }: TestRepository,
  given: Partial<Settings> = {},
): Promise<{ report: Report; project: ProjectReport }> {
  const settings = settingsFor(path, shared.server, {
    range: { mode: "changed" },
    baseRef: "main",
    drift: false,
    ...given,
  });
  const report = await gate(settings);
  expect(report.error).toBeNull();
  return { report, project: report.projects[0]! };
}

describe("a change on a branch", () => {
  it("is tested alone, on top of what the base branch has", async () => {
    const repository = repositoryWith(creates("1", null), creates("2", "1"));
    add(repository, {
      id: "3",
      parent: "2",
      upgrade: 'op.drop_column("t1", "old")',
      downgrade: 'op.add_column("t1", sa.Column("old", sa.Text))',
    });
    const { report, project } = await check(repository);
    expect(project.range).toEqual({
      mode: "changed",
      baseRef: "main",
      from: ["2"],
      revisions: ["3"],
    });
    expect(project.revisions).toMatchObject([
      {
        id: "3",
        up: { status: "passed" },
        down: { status: "passed" },
        again: { status: "passed" },
      },
    ]);
    expect(
      project.findings.map(({ rule, revision }) => [rule, revision]),
    ).toEqual([
      ["drop-column", "3"],
      ["missing-lock-timeout", "3"],
    ]);
    expect(project.graph).toBeNull();
    expect(project.schemaChanges).toEqual([
      {
        database: null,
        change: "removed",
        object: "column public.t1.old",
        before: "text",
        after: null,
      },
    ]);
    expect(report.verdict).toBe("fail");
  });

  it("that has no revision starts no server", async () => {
    const repository = repositoryWith(creates("1", null));
    const { report, project } = await check(repository, { databaseUrl: null });
    expect(project.revisions).toEqual([]);
    expect(report.verdict).toBe("pass");
  });

  it("may merge the heads of the base branch", async () => {
    const repository = repositoryWith(
      creates("1", null),
      creates("2a", "1"),
      creates("2b", "1"),
    );
    repository.write("versions/3.py", merges("3", ["2a", "2b"]));
    const { report, project } = await check(repository);
    expect(project.range.from).toEqual(["2a", "2b"]);
    expect(project.revisions).toMatchObject([
      {
        id: "3",
        up: { status: "passed" },
        down: { status: "passed" },
        again: { status: "passed" },
      },
    ]);
    expect(project.findings).toEqual([]);
    expect(report.verdict).toBe("pass");
  });

  it("may hold a fork and its merge", async () => {
    const repository = repositoryWith(creates("1", null));
    add(repository, creates("2a", "1"));
    add(repository, creates("2b", "1"));
    repository.write("versions/3.py", merges("3", ["2a", "2b"]));
    add(repository, creates("4", "3"));
    const { project } = await check(repository);
    expect(project.range.from).toEqual(["1"]);
    expect(project.range.revisions).toEqual(["2a", "2b", "3", "4"]);
    expect(project.findings).toEqual([]);
    expect(project.notices).toEqual([]);
  });

  it("is blamed for a second head, at the line that would mend it", async () => {
    const repository = repositoryWith(creates("1", null), creates("2z", "1"));
    add(repository, creates("2a", "1"));
    add(repository, creates("2b", "2a"));
    const { project } = await check(repository);
    expect(project.findings).toMatchObject([
      {
        rule: "multiple-heads",
        file: "versions/2a.py",
        line: 6,
        fix: { code: 'down_revision = "2z"  # in versions/2a.py' },
      },
    ]);
  });

  it("is blamed for an id that is taken", async () => {
    const repository = repositoryWith(creates("1", null), creates("2", "1"));
    repository.write("versions/0_other.py", revisionFile(creates("2", "1")));
    const { report, project } = await check(repository);
    expect(project.findings).toMatchObject([
      { rule: "duplicate-revision", file: "versions/0_other.py" },
    ]);
    expect(report.verdict).toBe("fail");
  });

  it("that is behind the base branch is told so", async () => {
    const repository = repositoryWith(creates("1", null));
    repository.git("checkout", "--quiet", "main");
    add(repository, creates("2", "1"));
    repository.commit();
    repository.git("checkout", "--quiet", "change");
    add(repository, creates("3", "1"));
    const { project } = await check(repository);
    expect(project.range.revisions).toEqual(["3"]);
    expect(project.notices).toEqual([
      "main has revisions that are not here: 2. This branch was tested without them; bring it up to date.",
    ]);
    expect(
      project.graph?.revisions.map(({ id, where }) => [id, where]),
    ).toEqual([
      ["1", null],
      ["3", null],
      ["2", "main"],
    ]);
    // Each has one head; main would have two.
    expect(project.findings).toMatchObject([
      {
        rule: "multiple-heads",
        file: "versions/3.py",
        line: 6,
        message: expect.stringMatching(
          /^main has 2, and this checkout does not\. Once this is merged, it has 2 heads: 3 \(.+\), 2 \(/,
        ),
        fix: { code: 'down_revision = "2"  # in versions/3.py' },
      },
    ]);
  });

  it("is told of other pull requests that grow from the same parent", async () => {
    const repository = repositoryWith(creates("1", null));
    add(repository, creates("2", "1"));
    const theirs = parseRevision(
      revisionFile(creates("3", "1")),
      "versions/3.py",
    ) as Revision;
    const other = { number: 12, title: "Orders", isDraft: false };
    const settings = settingsFor(repository.path, shared.server, {
      range: { mode: "changed" },
      baseRef: "main",
      drift: false,
    });
    const report = await gate(settings, {}, [], {
      otherPullRequests: () =>
        Promise.resolve({
          pullRequests: [{ ...other, revisions: [theirs], unreadable: [] }],
          notices: ["#13 was not looked at."],
        }),
    });
    expect(report.verdict).toBe("pass");
    expect(report.notices).toEqual(["#13 was not looked at."]);
    expect(report.projects[0]?.findings).toMatchObject([
      { rule: "racing-pull-request", file: "versions/2.py", line: 6 },
    ]);
    expect(report.projects[0]?.graph?.revisions).toContainEqual(
      expect.objectContaining({ id: "3", where: "#12" }),
    );
  });

  it("that is behind the base branch but in a line with it has one head", async () => {
    const repository = repositoryWith(creates("1", null), creates("2", "1"));
    repository.git("checkout", "--quiet", "main");
    repository.write("README", "");
    repository.commit();
    repository.git("checkout", "--quiet", "change");
    add(repository, creates("3", "2"));
    const { project } = await check(repository);
    expect(project.findings).toEqual([]);
    expect(project.notices).toEqual([]);
  });

  it("may not change what is on the base branch already", async () => {
    const repository = repositoryWith(creates("1", null), creates("2", "1"));
    const file = revisionFile(creates("2", "1"));
    repository.write("versions/2.py", file.replace("old text", "new text"));
    repository.commit();
    const { project, report } = await check(repository);
    expect(project.findings).toMatchObject([
      { rule: "edited-revision", file: "versions/2.py", revision: "2" },
    ]);
    expect(report.verdict).toBe("fail");
  });

  it("may change comments there", async () => {
    const repository = repositoryWith(creates("1", null));
    const file = revisionFile(creates("1", null));
    repository.write("versions/1.py", `# Looked at.\n${file}`);
    const { project } = await check(repository);
    expect(project.findings).toEqual([]);
  });

  it("is not blamed for what the base branch changed meanwhile", async () => {
    const repository = repositoryWith(creates("1", null));
    const file = revisionFile(creates("1", null));
    repository.git("checkout", "--quiet", "main");
    repository.write("versions/1.py", file.replace("old text", "new text"));
    repository.commit();
    repository.git("checkout", "--quiet", "change");
    const { project } = await check(repository);
    expect(project.findings).toEqual([]);
  });
});

describe("without a base", () => {
  it("all revisions are tested, and the report says why", async () => {
    const repository = repositories.create();
    for (const [path, text] of Object.entries(
      smallProject([creates("1", null)]),
    ))
      repository.write(path, text);
    const { project } = await check(repository, { baseRef: null });
    expect(project.range).toMatchObject({ mode: "all", revisions: ["1"] });
    expect(project.notices).toEqual([
      expect.stringMatching(/^Every revision was tested, because/),
    ]);
  });

  it("a base-ref that is unknown is an error with the near ones", async () => {
    const repository = repositoryWith(creates("1", null));
    const report = await gate(
      settingsFor(repository.path, shared.server, {
        range: { mode: "changed" },
        baseRef: "mian",
      }),
    );
    expect(report.verdict).toBe("error");
    expect(report.error).toMatchObject({
      kind: "settings",
      message: expect.stringContaining("base-ref mian"),
      details: ["Did you mean main?"],
    });
  });
});

describe("a squashed history", () => {
  function squash(id: string) {
    const repository = repositoryWith(creates("1", null), creates("2", "1"));
    repository.git("rm", "--quiet", "versions/1.py", "versions/2.py");
    add(repository, {
      id,
      parent: null,
      upgrade:
        'op.execute("CREATE TABLE t1 (id integer, old text); CREATE TABLE t2 (id integer, old text)")',
      downgrade: 'op.drop_table("t2")\nop.drop_table("t1")',
    });
    repository.commit();
    return repository;
  }

  it("with an id of its own is said to break databases that are there", async () => {
    const { report, project } = await check(squash("fresh"));
    expect(project.findings).toMatchObject([
      {
        rule: "replaced-history",
        severity: "warning",
        file: "versions/fresh.py",
        line: 5,
        fix: { code: 'revision = "2"\ndown_revision = None' },
      },
    ]);
    expect(project.findings[0]?.message).toContain("1, 2 are gone");
    expect(project.notices).toEqual([]);
    expect(report.verdict).toBe("pass");
  });

  it("with the id of the last revision goes on, and later revisions are tested on it", async () => {
    const repository = squash("2");
    add(repository, creates("3", "2"));
    const { project } = await check(repository);
    expect(project.range).toMatchObject({ from: ["2"], revisions: ["3"] });
    expect(project.findings).toMatchObject([
      { rule: "replaced-history", severity: "info", file: "versions/2.py" },
    ]);
    expect(project.notices).toEqual([]);
  });

  it("is not seen where only one revision of the base was removed", async () => {
    const repository = repositoryWith(creates("1", null), creates("2", "1"));
    repository.git("rm", "--quiet", "versions/2.py");
    add(repository, creates("3", "1"));
    const { project } = await check(repository);
    expect(project.findings).toMatchObject([
      { rule: "deleted-revision", file: "versions/2.py", revision: "2" },
    ]);
    expect(project.notices).toEqual([]);
  });
});
