import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { readRevisionsAt } from "../../src/git/read-revisions-at.ts";
import { findProjects } from "../../src/project/find-projects.ts";
import type { Project } from "../../src/project/project.ts";
import { readRevisions } from "../../src/revisions/read-revisions.ts";
import { temporaryRepositories, type TestRepository } from "./repository.ts";

const repositories = temporaryRepositories();
afterAll(() => repositories.remove());

const revision = (id: string, parent = "None"): string =>
  `revision = "${id}"\ndown_revision = ${parent}\n`;

async function projectIn(
  { path }: TestRepository,
  folder = ".",
): Promise<Project> {
  const repository = join(path, folder);
  const { projects } = await findProjects({
    repository,
    workingDirectory: repository,
    alembicConfig: [],
    scriptLocation: null,
  });
  return projects[0]!;
}

function repositoryWith(files: Record<string, string>): TestRepository {
  const repository = repositories.create();
  for (const [path, content] of Object.entries(files))
    repository.write(path, content);
  return repository;
}

const plain = {
  "alembic.ini": "[alembic]\nscript_location = db\n",
  "db/versions/one.py": revision("one"),
};

it("reads the files as they were in the commit, not as they are", async () => {
  const repository = repositoryWith({
    ...plain,
    "db/versions/gone.py": revision("gone"),
  });
  const commit = repository.commit();
  repository.git("rm", "--quiet", "db/versions/gone.py");
  repository.write("db/versions/one.py", revision("changed"));
  repository.write("db/versions/two.py", revision("two", '"one"'));
  const { revisions } = await readRevisionsAt({
    repository: repository.path,
    commit,
    project: await projectIn(repository),
  });
  expect(revisions.map(({ id, file }) => [id, file])).toEqual([
    ["gone", "db/versions/gone.py"],
    ["one", "db/versions/one.py"],
  ]);
  expect(repository.git("status", "--short")).toContain(
    "?? db/versions/two.py",
  );
});

it("takes over what has not changed since", async () => {
  const repository = repositoryWith({
    ...plain,
    "db/versions/two.py": revision("two", '"one"'),
  });
  const commit = repository.commit();
  repository.write("db/versions/two.py", revision("two", "None"));
  const project = await projectIn(repository);
  const { revisions: current } = await readRevisions(project, repository.path);
  const { revisions } = await readRevisionsAt({
    repository: repository.path,
    commit,
    project,
    current,
  });
  const [one, two] = revisions;
  expect(one).toBe(current[0]);
  expect(two).toMatchObject({ id: "two", parents: ["one"] });
});

it("reads names with any character, and nothing but files of the version locations", async () => {
  const repository = repositoryWith({
    ...plain,
    'db/versions/line\nbreak é\t".py': revision("odd"),
    "db/versions/-x.py": revision("dash"),
    "db/versions/:(top)y.py": revision("magic"),
    "db/versions/sub/three.py": revision("three"),
    "db/versions/__init__.py": "",
    "other/four.py": revision("four"),
  });
  const place = {
    repository: repository.path,
    commit: repository.commit(),
    project: await projectIn(repository),
  };
  const { revisions } = await readRevisionsAt(place);
  expect(revisions.map(({ id }) => id).sort()).toEqual([
    "dash",
    "magic",
    "odd",
    "one",
  ]);
  const recursive = {
    ...place,
    project: { ...place.project, recursive: true },
  };
  expect(
    (await readRevisionsAt(recursive)).revisions.map(({ id }) => id),
  ).toContain("three");
});

it("finds the revisions where the commit's own config had them", async () => {
  const repository = repositoryWith(plain);
  const commit = repository.commit();
  repository.git("mv", "db", "migrations");
  repository.write("alembic.ini", "[alembic]\nscript_location = migrations\n");
  const project = await projectIn(repository);
  expect(project.scriptLocation).toBe(join(repository.path, "migrations"));
  const { revisions } = await readRevisionsAt({
    repository: repository.path,
    commit,
    project,
  });
  expect(revisions.map(({ file }) => file)).toEqual(["db/versions/one.py"]);
});

it.each([
  ["a project that was moved with its config", true, ["gone", "one"]],
  ["no other project with files of the same names", false, []],
])("finds %s", async (_, isMoved, ids) => {
  const repository = repositoryWith({
    ...plain,
    "db/versions/gone.py": revision("gone"),
    "lib/other.py": "",
  });
  const commit = repository.commit();
  repository.write("new/alembic.ini", plain["alembic.ini"]);
  repository.write("new/db/versions/one.py", revision("one"));
  if (isMoved) repository.git("rm", "--quiet", "-r", "alembic.ini", "db");
  const { projects } = await findProjects({
    repository: repository.path,
    workingDirectory: repository.path,
    alembicConfig: ["new/alembic.ini"],
    scriptLocation: null,
  });
  const project = projects[0]!;
  const current = (await readRevisions(project, repository.path)).revisions;
  const place = { repository: repository.path, commit, project, current };
  const { revisions } = await readRevisionsAt(place);
  expect(revisions.map(({ id }) => id)).toEqual(ids);
});

it("reads none when the project is new", async () => {
  const repository = repositoryWith({ "readme.md": "" });
  const commit = repository.commit();
  for (const [path, content] of Object.entries(plain))
    repository.write(path, content);
  const project = await projectIn(repository);
  expect(
    await readRevisionsAt({ repository: repository.path, commit, project }),
  ).toEqual({ revisions: [], unreadable: [] });
});

it("works when the repository's root is a folder of the git repository", async () => {
  const repository = repositoryWith(
    Object.fromEntries(
      Object.entries(plain).map(([path, content]) => [
        `backend/${path}`,
        content,
      ]),
    ),
  );
  const commit = repository.commit();
  const project = await projectIn(repository, "backend");
  const { revisions } = await readRevisionsAt({
    repository: join(repository.path, "backend"),
    commit,
    project,
  });
  expect(revisions.map(({ file }) => file)).toEqual(["db/versions/one.py"]);
});

it("returns what could not be read beside the rest", async () => {
  const repository = repositoryWith({
    ...plain,
    "db/versions/two.py": "revision = f(\n",
  });
  const { revisions, unreadable } = await readRevisionsAt({
    repository: repository.path,
    commit: repository.commit(),
    project: await projectIn(repository),
  });
  expect(revisions).toHaveLength(1);
  expect(unreadable).toMatchObject([{ file: "db/versions/two.py" }]);
});
