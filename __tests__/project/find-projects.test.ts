import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { GateError } from "../../src/errors.ts";
import {
  findProjects,
  type FoundProjects,
  type ProjectSearch,
} from "../../src/project/find-projects.ts";
import type { Project } from "../../src/project/project.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "migration-gate-projects-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes files; a path that ends in `/` is a folder. */
function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(
      path.endsWith("/") ? join(root, path) : dirname(join(root, path)),
      { recursive: true },
    );
    if (!path.endsWith("/")) writeFileSync(join(root, path), content);
  }
}

const find = (search: Partial<ProjectSearch> = {}): Promise<FoundProjects> =>
  findProjects({
    repository: root,
    workingDirectory: root,
    alembicConfig: [],
    scriptLocation: null,
    ...search,
  });

/** Name, start folder, script location and version locations, relative to the root. */
function inShort(project: Project): string {
  const short = (path: string): string => relative(root, path) || ".";
  const { name, directory, scriptLocation, versionLocations, recursive } =
    project;
  return `${name} from ${short(directory)}: ${short(scriptLocation)} | ${versionLocations.map(short).join(", ")}${recursive ? " and below" : ""}`;
}

const found = async (search: Partial<ProjectSearch> = {}): Promise<string[]> =>
  (await find(search)).projects.map(inShort);

async function failure(promise: Promise<unknown>): Promise<GateError> {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(GateError);
  expect(error).toMatchObject({ kind: "settings" });
  return error as GateError;
}

const ini = (...lines: string[]): string =>
  ["[alembic]", ...lines, ""].join("\n");

describe("a script location", () => {
  it.each([
    [
      "beside the config",
      "alembic.ini",
      ini("script_location = db"),
      "alembic.ini from .: db | db/versions",
    ],
    [
      "below %(here)s",
      "app/alembic.ini",
      ini("script_location = %(here)s/../db"),
      "app/alembic.ini from app: db | db/versions",
    ],
    [
      "relative to the repository, not to the config",
      "conf/alembic.ini",
      ini("script_location = db"),
      "conf/alembic.ini from .: db | db/versions",
    ],
    [
      "in a package",
      "alembic.ini",
      ini("script_location = pack.age:migrations"),
      "alembic.ini from .: pack/age/migrations | pack/age/migrations/versions",
    ],
    [
      "in a package below src",
      "alembic.ini",
      ini("script_location = other:migrations:here"),
      "alembic.ini from .: src/other/migrations/here | src/other/migrations/here/versions",
    ],
    [
      "in a package on prepend_sys_path",
      "alembic.ini",
      ini("script_location = third:m", "prepend_sys_path = . lib"),
      "alembic.ini from .: lib/third/m | lib/third/m/versions",
    ],
    [
      "from DEFAULT",
      "alembic.ini",
      `[DEFAULT]\nroot = %(here)s\n${ini("script_location = %(root)s/db")}`,
      "alembic.ini from .: db | db/versions",
    ],
    [
      "with an unknown variable in another key",
      "alembic.ini",
      ini(
        "sqlalchemy.url = postgresql://%(POSTGRES_USER)s@x",
        "script_location = db",
      ),
      "alembic.ini from .: db | db/versions",
    ],
    [
      "in an ini with another name",
      "migrations.ini",
      ini("script_location = db"),
      "migrations.ini from .: db | db/versions",
    ],
    [
      "in pyproject.toml",
      "pyproject.toml",
      '[tool.alembic]\nscript_location = "%(here)s/db"\n',
      "pyproject.toml from .: db | db/versions",
    ],
    [
      "in a section that is not called alembic",
      "alembic.ini",
      "[billing]\nscript_location = db\n",
      "alembic.ini#billing from .: db | db/versions",
    ],
  ])("%s is found", async (_, file, text, expected) => {
    write({
      [file]: text,
      "db/versions/": "",
      "pack/age/migrations/": "",
      "src/other/migrations/here/": "",
      "lib/third/m/": "",
    });
    expect(await found()).toEqual([expected]);
  });

  it("may be absolute", async () => {
    write({
      "a/alembic.ini": ini(`script_location = ${join(root, "db")}`),
      "db/": "",
    });
    expect(await found()).toEqual(["a/alembic.ini from a: db | db/versions"]);
  });
});

describe("version locations", () => {
  it.each([
    ["space", "a  b", "a, b"],
    ["newline", "\n  a\n  b c\n", "a, b c"],
    ["os", "a:b", "a, b"],
    [":", "a:%(here)s/b:", "a, b"],
    [";", "a; b", "a, b"],
    [null, "a, b c", "a, b, c"],
  ])("are split with path_separator %s", async (separator, value, expected) => {
    for (const option of ["path_separator", "version_path_separator"]) {
      const lines = separator === null ? [] : [`${option} = ${separator}`];
      write({
        "alembic.ini": ini(
          "script_location = .",
          ...lines,
          `version_locations = ${value}`,
        ),
      });
      expect(await found()).toEqual([`alembic.ini from .: . | ${expected}`]);
    }
  });

  it("may be a list in pyproject.toml, and recursive", async () => {
    write({
      "pyproject.toml":
        '[tool.alembic]\nscript_location = "db"\nversion_locations = ["%(here)s/a", "b", "100%%"]\nrecursive_version_locations = true\n',
      "db/": "",
    });
    expect(await found()).toEqual([
      "pyproject.toml from .: db | a, b, 100% and below",
    ]);
  });

  it("of pyproject.toml count when the ini beside it has none, and the ini wins key by key", async () => {
    write({
      "pyproject.toml":
        '[tool.alembic]\nscript_location = "old"\nversion_locations = ["a"]\n',
      "alembic.ini": ini(
        "script_location = db",
        "recursive_version_locations = true",
      ),
      "db/": "",
      "old/": "",
    });
    expect(await found()).toEqual(["alembic.ini from .: db | a and below"]);
  });

  it("tell where Alembic is started when the script location doesn't", async () => {
    write({
      "conf/alembic.ini": ini(
        "script_location = %(here)s",
        "version_locations = db/versions",
      ),
      "db/versions/": "",
    });
    expect(await found()).toEqual([
      "conf/alembic.ini from .: conf | db/versions",
    ]);
  });

  it("with an unknown separator are an error", async () => {
    write({
      "alembic.ini": ini(
        "script_location = .",
        "version_locations = a",
        "path_separator = comma",
      ),
    });
    expect((await failure(find())).message).toContain(
      'path_separator "comma" is unknown',
    );
  });
});

describe("the search", () => {
  it("finds every project of the tree, but none of other people", async () => {
    const text = ini("script_location = %(here)s");
    const others = [
      "node_modules/x",
      ".venv/lib",
      "env/lib/python3.12",
      "lib/site-packages/alembic",
      ".git/x",
      ".tox/py",
      "build/lib",
    ];
    write({
      "alembic.ini": text,
      "services/b/alembic.ini": text,
      "services/a/pyproject.toml": '[tool.alembic]\nscript_location = "."\n',
      "services/a/versions/": "",
      ".config/alembic.ini": text,
      "env/pyvenv.cfg": "",
      ...Object.fromEntries(
        others.map((folder) => [`${folder}/alembic.ini`, text]),
      ),
      "pytest.ini": "[pytest]\naddopts = -q\n",
      "broken.ini": "not an ini file\n",
      "docs/pyproject.toml": "not = = toml",
    });
    const { projects, lookedIn } = await find();
    expect(projects.map(({ name }) => name)).toEqual([
      ".config/alembic.ini",
      "alembic.ini",
      "services/a/pyproject.toml",
      "services/b/alembic.ini",
    ]);
    expect(lookedIn).toContain("pytest.ini");
    expect(lookedIn.join()).not.toContain("node_modules");
  });

  it("stays below the working directory, with names from the repository's root", async () => {
    write({
      "alembic.ini": ini("script_location = ."),
      "b/alembic.ini": ini("script_location = ."),
    });
    expect(await found({ workingDirectory: join(root, "b") })).toEqual([
      "b/alembic.ini from b: b | b/versions",
    ]);
  });

  it("takes configs for the same scripts once and says so", async () => {
    write({
      "alembic.ini": ini("script_location = db"),
      "a-test.ini": ini("script_location = db"),
      "db/": "",
    });
    const { projects, passedOver } = await find();
    expect(projects.map(({ name }) => name)).toEqual(["alembic.ini"]);
    expect(passedOver).toEqual([
      "a-test.ini: it has the same revisions as alembic.ini.",
    ]);
  });

  it("takes the section alembic alone when there is one", async () => {
    write({
      "alembic.ini": `${ini("script_location = db")}[other]\nscript_location = two\n`,
      "db/": "",
      "two/": "",
    });
    expect(await found()).toEqual(["alembic.ini from .: db | db/versions"]);
  });

  it("takes the folder of an ini without a script location when revisions are there", async () => {
    write({
      "migrations/alembic.ini": ini("file_template = x"),
      "migrations/versions/": "",
    });
    expect(await found()).toEqual([
      "migrations/alembic.ini from .: migrations | migrations/versions",
    ]);
  });

  it("uses script-location for an ini without one, and where there is no ini", async () => {
    write({
      "conf/alembic.ini": ini("file_template = x"),
      "db/": "",
      "alone/": "",
    });
    expect(await found({ scriptLocation: "db" })).toEqual([
      "conf/alembic.ini from .: db | db/versions",
    ]);
    rmSync(join(root, "conf"), { recursive: true });
    expect(await found({ scriptLocation: "alone" })).toEqual([
      "alone from .: alone | alone/versions",
    ]);
  });
});

describe("no project", () => {
  it("points at the config above when somebody stands inside of the project", async () => {
    write({
      "app/alembic.ini": ini("script_location = db"),
      "app/db/env.py": "",
      "app/db/versions/": "",
    });
    const error = await failure(
      find({ workingDirectory: join(root, "app/db/versions") }),
    );
    expect(error.details.join("\n")).toContain(
      "set alembic-config to ../../alembic.ini",
    );
  });

  it("names the places where it looked, and folders that look like one", async () => {
    write({
      "pytest.ini": "[pytest]\n",
      "lost/alembic.ini": ini("script_location = gone"),
      "db/script.py.mako": "",
    });
    const error = await failure(find());
    expect(error.message).toContain(
      "No Alembic project was found below the repository's root",
    );
    expect(error.details.join("\n")).toMatch(
      /lost\/alembic\.ini: its script location "gone" is not a folder/,
    );
    expect(error.details.join("\n")).toMatch(/db has a script\.py\.mako/);
    expect(error.details.join("\n")).toMatch(/Looked in .*pytest\.ini/);
  });

  it("says what it looked for in an empty repository", async () => {
    expect((await failure(find())).details.join()).toContain("there are none");
  });

  it.each([
    ["alembic.ini", ini("nothing"), "alembic.ini, line 2"],
    [
      "alembic.ini",
      ini("script_location = %(nowhere)s"),
      "`script_location` can't be read, because it uses `%(nowhere)s`",
    ],
    [
      "pyproject.toml",
      "[tool.alembic]\nscript_location = db\n",
      "pyproject.toml, line 2",
    ],
    [
      "pyproject.toml",
      "[tool.alembic]\nscript_location = 3\n",
      "`script_location` must be text",
    ],
  ])("a broken %s is told with its place", async (file, text, message) => {
    write({ [file]: text });
    expect((await failure(find())).message).toContain(message);
  });
});

describe("named configs", () => {
  beforeEach(() => {
    write({
      "db.ini":
        "[one]\nscript_location = a\n[two]\nscript_location = b\n[loggers]\nkeys = root\n",
      "app/alembic.ini": ini("script_location = %(here)s"),
      "empty.ini": "[pytest]\n",
      "lost.ini": ini("script_location = gone"),
      "odd#name.ini": ini("script_location = a"),
      "a/": "",
      "b/": "",
    });
  });

  it.each([
    ["a section", ["db.ini#two"], ["db.ini#two from .: b | b/versions"]],
    [
      "all sections with scripts",
      ["db.ini"],
      [
        "db.ini#one from .: a | a/versions",
        "db.ini#two from .: b | b/versions",
      ],
    ],
    [
      "several files in this order",
      ["db.ini#one", "app/alembic.ini"],
      [
        "db.ini#one from .: a | a/versions",
        "app/alembic.ini from app: app | app/versions",
      ],
    ],
    ["a folder", ["app"], ["app/alembic.ini from app: app | app/versions"]],
    [
      "a file with # in its name",
      ["odd#name.ini"],
      ["odd#name.ini from .: a | a/versions"],
    ],
  ])("%s", async (_, alembicConfig, expected) => {
    expect(await found({ alembicConfig })).toEqual(expected);
  });

  it.each([
    [
      "a file that isn't there",
      "alembic.ini",
      "there is no file alembic.ini",
      "There is app/alembic.ini",
    ],
    ["a mistyped file", "bd.ini", "there is no file bd.ini", "There is db.ini"],
    [
      "a mistyped section",
      "db.ini#tow",
      "a section that the file doesn't have",
      "There is [two]",
    ],
    [
      "a file of another program",
      "empty.ini",
      "is no config of Alembic",
      "It has [pytest]",
    ],
  ])("%s is an error with what there is", async (_, name, message, detail) => {
    const error = await failure(find({ alembicConfig: [name] }));
    expect(error.message).toContain(message);
    expect(error.details).toContain(detail);
  });

  it("a config whose scripts are not there is an error", async () => {
    const error = await failure(find({ alembicConfig: ["lost.ini"] }));
    expect(error.message).toContain(
      'its script location "gone" is not a folder',
    );
  });
});
