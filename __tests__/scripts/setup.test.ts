import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

interface Python {
  program: string;
  version: string;
  minor: string;
  canMakeVenv: boolean;
}

interface Pythons {
  choosePython(pythons: Python[]): Python;
  findPythons(): Promise<Python[]>;
  isAtLeast(minor: string, least: string): boolean;
}

interface VirtualEnvironment {
  makeEnvironment(
    root: string,
    environment: { name: string; requirements: string; python: Python },
  ): Promise<boolean>;
}

/** The scripts are plain JavaScript: they run before TypeScript is there. */
async function load(script: string): Promise<unknown> {
  return import(pathToFileURL(path.resolve("scripts/setup", script)).href);
}

let pythons: Pythons;
let virtualEnvironment: VirtualEnvironment;
let root: string;

beforeAll(async () => {
  pythons = (await load("pythons.mjs")) as Pythons;
  virtualEnvironment = (await load(
    "virtual-environment.mjs",
  )) as VirtualEnvironment;
  root = mkdtempSync(path.join(tmpdir(), "migration-gate-setup-"));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const python311 = {
  program: "python3",
  version: "3.11.2",
  minor: "3.11",
  canMakeVenv: true,
};

describe("choosing a Python", () => {
  it("takes the first that can make virtual environments", () => {
    const bare = { ...python311, minor: "3.12", canMakeVenv: false };
    expect(pythons.choosePython([bare, python311])).toBe(python311);
  });

  it("names the Debian package when the venv module is missing", () => {
    const bare = { ...python311, canMakeVenv: false };
    expect(() => pythons.choosePython([bare])).toThrow(
      "Python 3.11.2 is here, but its venv module is not. Install it (Debian, Ubuntu: apt install python3-venv) and run this again.",
    );
  });

  it("says what to install when there is no Python", () => {
    expect(() => pythons.choosePython([])).toThrow(
      "No Python 3.9 or newer was found.",
    );
  });

  it.each([
    ["3.9", "3.9", true],
    ["3.10", "3.9", true],
    ["3.9", "3.10", false],
    ["4.0", "3.13", true],
  ])("compares %s with %s by numbers", (minor, least, answer) => {
    expect(pythons.isAtLeast(minor, least)).toBe(answer);
  });
});

describe("making a virtual environment", () => {
  const environment = async () => ({
    name: ".venv",
    requirements: "requirements.txt",
    python: pythons.choosePython(await pythons.findPythons()),
  });

  it("works once for the same requirements and again for new ones", async () => {
    const wanted = await environment();
    const make = () => virtualEnvironment.makeEnvironment(root, wanted);
    writeFileSync(path.join(root, "requirements.txt"), "# nothing\n");
    expect(await make()).toBe(true);
    expect(existsSync(path.join(root, ".venv", "bin", "python"))).toBe(true);
    expect(await make()).toBe(false);
    writeFileSync(path.join(root, "requirements.txt"), "# nothing new\n");
    expect(await make()).toBe(true);
  });

  it("leaves a folder alone that somebody else made", async () => {
    const wanted = { ...(await environment()), name: "theirs" };
    mkdirSync(path.join(root, "theirs"));
    await expect(
      virtualEnvironment.makeEnvironment(root, wanted),
    ).rejects.toThrow("theirs was not made by this script");
    expect(existsSync(path.join(root, "theirs"))).toBe(true);
  });
});
