import { afterAll, describe, expect, it } from "@jest/globals";
import type { GitEvent } from "../../src/git/base-candidates.ts";
import {
  temporaryRepositories,
  type TestRepository,
} from "../git/repository.ts";
import {
  add,
  fileOf,
  origin,
  plan,
  pullRequest,
  rulesOf,
  shallow,
  testMerge,
} from "../support/planned.ts";

const repositories = temporaryRepositories();
afterAll(() => repositories.remove());

/** Main with a1 and b2; what a pull request does to b2 on the branch `change`. */
function withChange(change: (repository: TestRepository) => void) {
  const remote = origin(repositories);
  add(remote, "b2", "a1", 'op.execute("SELECT 1")');
  remote.commit();
  remote.git("checkout", "--quiet", "-B", "change", "main");
  change(remote);
  remote.commit();
  remote.git("checkout", "--quiet", "main");
  return remote;
}

const b2 = fileOf("b2", "a1", 'op.execute("SELECT 1")');

const changes: [string, (repository: TestRepository) => void, string[]][] = [
  [
    "comments, docstring and formatting",
    (branch) =>
      branch.write(
        "versions/b2.py",
        `# Looked at.\n${b2.replace("Step b2", "The step").replaceAll("'", '"').replace('op.execute("SELECT 1")', 'op.execute(\n        "SELECT 1",  # one\n    )')}`,
      ),
    [],
  ],
  [
    "other code",
    (branch) =>
      branch.write("versions/b2.py", b2.replace("SELECT 1", "SELECT 2")),
    ["edited-revision"],
  ],
  [
    "a downgrade that does more",
    (branch) =>
      branch.write("versions/b2.py", b2.replace("    pass\n", "    x()\n")),
    ["edited-revision"],
  ],
  [
    "another parent",
    (branch) => {
      branch.write("versions/b1.py", fileOf("b1", "a1"));
      branch.write("versions/b2.py", b2.replaceAll("a1", "b1"));
    },
    ["edited-revision"],
  ],
  [
    "no file",
    (branch) => branch.git("rm", "--quiet", "versions/b2.py"),
    ["deleted-revision"],
  ],
  [
    "another file name",
    (branch) => branch.git("mv", "versions/b2.py", "versions/step_b2.py"),
    ["renamed-revision"],
  ],
  [
    "another folder",
    (branch) => {
      branch.git("mv", "versions", "steps");
      branch.write(
        "alembic.ini",
        "[alembic]\nscript_location = .\nversion_locations = steps\n",
      );
    },
    ["renamed-revision", "renamed-revision"],
  ],
  [
    "another id",
    (branch) => branch.write("versions/b2.py", b2.replaceAll("b2", "z9")),
    ["deleted-revision"],
  ],
];

const push = (before: string): GitEvent => ({
  name: "push",
  baseRef: null,
  payload: {
    ref: "refs/heads/main",
    before,
    repository: { default_branch: "main" },
  },
});

describe("a revision of the base branch", () => {
  it.each(changes)(
    "with %s is judged in a pull request's own head",
    async (_, change, rules) => {
      const remote = withChange(change);
      const here = remote.clone("--branch=change");
      expect(rulesOf(await plan(here, pullRequest(remote)))).toEqual(rules);
    },
  );

  it.each(changes)(
    "with %s is judged in GitHub's merge commit without history",
    async (_, change, rules) => {
      const remote = withChange(change);
      testMerge(remote);
      const here = shallow(remote, "test-merge");
      expect(rulesOf(await plan(here, pullRequest(remote)))).toEqual(rules);
    },
  );

  it.each(changes)(
    "with %s is judged in a push without history",
    async (_, change, rules) => {
      const remote = withChange(change);
      const before = remote.git("rev-parse", "main");
      remote.git("checkout", "--quiet", "main");
      remote.git("merge", "--quiet", "--squash", "change");
      remote.commit();
      const here = shallow(remote, "main");
      expect(rulesOf(await plan(here, push(before)))).toEqual(rules);
    },
  );

  it("is judged when a forced push takes it away", async () => {
    const remote = withChange(() => undefined);
    const before = remote.git("rev-parse", "main");
    remote.git("reset", "--quiet", "--hard", "main~1");
    const here = shallow(remote, "main");
    const found = await plan(here, push(before));
    expect(rulesOf(found)).toEqual(["deleted-revision"]);
  });
});
