import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settingsFor, gate } from "../support/gate.ts";
import {
  fixture,
  pythonOf,
  revisionFile,
  temporaryFolder,
} from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

/** The other databases are PostgreSQL: this run must need none, and its settings have to name one. */
let shared: TestServer;
let project: { folder: string; remove(): Promise<void> };
beforeAll(async () => {
  shared = await startTestServer();
  project = await temporaryFolder(files);
});
afterAll(async () => {
  await project.remove();
  await shared.close();
});

const ini = `[alembic]
script_location = %(here)s
prepend_sys_path = %(here)s
version_locations = %(here)s/versions
path_separator = os
`;
const envPy = readFileSync(join(fixture("every-driver"), "env.py"), "utf8");
const files = {
  "alembic.ini": ini,
  "env.py": envPy
    .replace("from models import metadata\n", "")
    .replace("target_metadata=metadata", "render_as_batch=True"),
  "versions/0001.py": revisionFile({
    id: "0001",
    parent: null,
    upgrade: `op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(50)), sa.Column("b", sa.Integer))`,
    downgrade: `op.drop_table("t")`,
  }),
  "versions/0002.py": revisionFile({
    id: "0002",
    parent: "0001",
    upgrade: `op.add_column("t", sa.Column("c", sa.Integer))\nwith op.batch_alter_table("t") as batch:\n    batch.drop_column("b")`,
    downgrade: `with op.batch_alter_table("t") as batch:\n    batch.add_column(sa.Column("b", sa.Integer))\n    batch.drop_column("c")`,
  }),
};

const cells = (["1.4", "2.0", "2.1"] as const).flatMap((version) =>
  (["pysqlite", "aiosqlite"] as const).map((driver) => ({ version, driver })),
);

describe("on SQLite", () => {
  it.each(cells)(
    "$driver of SQLAlchemy $version: the same findings at the same places",
    async ({ version, driver }) => {
      const report = await gate(
        settingsFor(project.folder, shared.server, {
          range: { mode: "between", from: "0001", to: "heads" },
          database: "sqlite",
          databaseUrl: null,
          drift: false,
          python: [pythonOf(`sqlalchemy-${version}`)],
          env: { DATABASE_URL: `sqlite+${driver}:///production.db` },
        }),
      );
      expect(report.error).toBeNull();
      const [told] = report.projects;
      expect(
        told?.findings.map(({ rule, file, line }) => [rule, file, line]),
      ).toEqual([
        ["drop-and-add-column", "versions/0002.py", 11],
        ["copy-table", "versions/0002.py", 11],
        // Batch mode puts the column back at the end.
        ["downgrade-changes", "versions/0002.py", 15],
      ]);
      expect(told?.versions).toMatchObject({
        driver,
        sqlalchemy: expect.stringMatching(`^${version}\\.`),
      });
      expect(told?.database?.description).toContain("SQLite");
    },
  );
});
