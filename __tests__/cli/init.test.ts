import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { runCli } from "../../src/cli/main.ts";
import { loadCliParts } from "../../src/cli/load-parts.ts";
import { expectFile } from "../support/golden.ts";
import { temporaryFolder } from "../support/projects.ts";

const workflow = ".github/workflows/migration-gate.yml";
const settings = ".migration-gate.yml";

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder({
    "app/alembic.ini": "[alembic]\nscript_location = scripts\n",
    "app/scripts/env.py": "",
    "app/scripts/versions/.keep": "",
    "requirements.txt": "alembic\n",
    ".git/HEAD": "ref: refs/heads/main\n",
  }));
});
afterEach(() => remove());

/** Runs `init` in the folder; with `answer` on a terminal. */
async function init(args: string[] = [], answer: string | null = null) {
  let stdout = "";
  let stderr = "";
  const nobody = () => Promise.reject(new Error("nobody asked for this"));
  const parts = loadCliParts({
    rulePages: "",
    knownRules: nobody,
    runGate: nobody,
  });
  const isTTY = answer !== null;
  const status = await runCli(
    ["init", ...args],
    {
      stdout: { isTTY, write: (text) => (stdout += text) },
      stderr: { write: (text) => (stderr += text) },
      stdin: Object.assign(Readable.from(isTTY ? [answer] : []), { isTTY }),
      env: {},
      cwd: folder,
    },
    parts,
  );
  return { status, stdout, stderr };
}

const contentOf = (name: string): string | null => {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    return null;
  }
};

it("reads like its golden file when it is asked for help", async () => {
  const { status, stdout } = await init(["--help"]);
  expectFile("__tests__/cli/golden/init.txt", stdout);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  expect(status).toBe(0);
});

describe("without a terminal", () => {
  it("shows both files with reasons, writes none and says so", async () => {
    const { status, stdout, stderr } = await init();
    expect(status).toBe(0);
    expect(stdout).toContain(`── ${workflow}\n\nname: migration-gate\n`);
    expect(stdout).toContain(`── ${settings}\n\n# Settings of`);
    expect(stdout).toContain("  pip, Python 3.13\n      requirements.txt;");
    expect(stderr).toMatch(/^Nothing was written: .*`--yes` writes/);
    expect([contentOf(workflow), contentOf(settings)]).toEqual([null, null]);
  });

  it("writes what was shown with --yes", async () => {
    const { status, stdout, stderr } = await init(["--yes"]);
    expect(status).toBe(0);
    for (const name of [workflow, settings])
      expect(stdout).toContain(`── ${name}\n\n${contentOf(name) ?? "nothing"}`);
    expect(stderr).toMatch(/^Written: .* Commit both;/);
  });
});

describe("on a terminal", () => {
  it.each(["y\n", "YES\n", " y\r\n"])("%j writes", async (answer) => {
    const { status, stderr } = await init([], answer);
    expect(status).toBe(0);
    expect(stderr).toContain("Write these two files? [y/N]");
    expect(contentOf(settings)).not.toBeNull();
  });

  it.each(["\n", "n\n", "", "yesterday\n"])(
    "%j writes nothing",
    async (answer) => {
      const { status, stderr } = await init([], answer);
      expect(status).toBe(0);
      expect(stderr).toMatch(/Nothing was written\.\n$/);
      expect(contentOf(settings)).toBeNull();
    },
  );
});

describe("what is there already", () => {
  it("is named, and neither of the files is written", async () => {
    writeFileSync(join(folder, settings), "fail-on: never\n");
    const { status, stderr } = await init(["--yes"]);
    expect(status).toBe(2);
    expect(stderr).toContain(`${settings} is there already`);
    expect(contentOf(settings)).toBe("fail-on: never\n");
    expect(contentOf(workflow)).toBeNull();
  });

  it("is replaced with --force", async () => {
    writeFileSync(join(folder, settings), "fail-on: never\n");
    const { status } = await init(["--yes", "--force"]);
    expect(status).toBe(0);
    expect(contentOf(settings)).toContain("# Settings of migration-gate");
  });

  it("counts when it is a link that leads nowhere, and is never written through", async () => {
    symlinkSync("/nowhere/at/all", join(folder, settings));
    expect((await init(["--yes"])).status).toBe(2);
    const { status, stderr } = await init(["--yes", "--force"]);
    expect(status).toBe(2);
    expect(stderr).toContain("not a plain file");
    expect(contentOf(workflow)).toBeNull();
  });

  it("may be a link in place of the folder: then nothing is written out of the repository", async () => {
    const outside = await temporaryFolder({ here: "" });
    symlinkSync(outside.folder, join(folder, ".github"));
    const { status, stderr } = await init(["--yes"]);
    await outside.remove();
    expect(status).toBe(2);
    expect(stderr).toContain("leads out of the repository");
    expect(contentOf(settings)).toBeNull();
  });

  it("may be a file in place of the folder", async () => {
    writeFileSync(join(folder, ".github"), "");
    const { status, stderr } = await init(["--yes"]);
    expect(status).toBe(2);
    expect(stderr).toContain("is not a folder");
  });
});

describe("the command line", () => {
  it("names a folder to look in", async () => {
    mkdirSync(join(folder, "other"));
    const { status, stdout } = await init(["app", "--yes"]);
    expect([status, contentOf(`app/${settings}`) !== null]).toEqual([0, true]);
    expect(stdout).toContain("working-directory: app");
    expect((await init(["other"])).stderr).toContain(
      "No Alembic project was found below other",
    );
  });

  it.each([
    [["--nonsense"], "`init` takes a PATH, `--yes` and `--force`"],
    [["a", "b"], "one PATH at most"],
    [["nowhere"], "`nowhere` is not a folder"],
  ])("%j is refused", async (args, words) => {
    const { status, stderr } = await init(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
