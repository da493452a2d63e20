import { cpSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "@jest/globals";
import type { Report } from "../../src/report/report.ts";
import { runCommand } from "../support/command-line.ts";
import { pythonOf, temporaryFolder } from "../support/projects.ts";

it.each([
  ["examples/articles", ["--database", "local"]],
  ["examples/players", []],
  ["__tests__/fixtures/projects/flask-migrate", ["--database", "local"]],
  [
    "__tests__/fixtures/projects/asking",
    [
      ...["--database", "local"],
      ...["--alembic-config", "alembic.ini#settings"],
      ...["--alembic-config", "alembic.ini#variable"],
    ],
  ],
] as const)(
  "the settings that `init` writes for %s let its env.py run",
  async (project, flags) => {
    const { folder, remove } = await temporaryFolder({ ".git/HEAD": "" });
    try {
      cpSync(project, folder, { recursive: true });
      rmSync(join(folder, ".migration-gate.yml"), { force: true });
      // Where the workflow's step would have installed its packages.
      symlinkSync(
        dirname(dirname(pythonOf("examples"))),
        join(folder, ".venv"),
      );
      const init = await runCommand(["init", "--yes"], { cwd: folder });
      expect([init.status, init.stderr]).toEqual([
        0,
        expect.stringMatching(/^Written: /),
      ]);
      const check = await runCommand(
        ["check", "--range", "all", "--format", "json", ...flags],
        { cwd: folder },
      );
      const { error, projects } = JSON.parse(check.stdout) as Report;
      expect(error).toBeNull();
      for (const { revisions } of projects)
        expect(revisions[0]?.up.status).toBe("passed");
      expect(projects.length).toBeGreaterThan(0);
    } finally {
      await remove();
    }
  },
);
