import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { renderStats, type TableStats } from "../../src/stats/stats.ts";
import { gate, settingsFor } from "../support/gate.ts";
import { smallProject, temporaryFolder } from "../support/projects.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
let project: { folder: string; remove(): Promise<void> };
beforeAll(async () => {
  shared = await startTestServer();
  project = await temporaryFolder(
    smallProject([
      {
        id: "start",
        parent: null,
        upgrade: `op.execute("CREATE TABLE articles (id int, slug text); CREATE TABLE tags (id int, name text)")`,
        downgrade: `op.execute("DROP TABLE articles, tags")`,
      },
      {
        id: "next",
        parent: "start",
        upgrade: `op.execute("SET LOCAL lock_timeout = '2s'")
op.create_index("ix_slug", "articles", ["slug"])
op.create_index("ix_name", "tags", ["name"])
op.drop_column("tags", "id")`,
        downgrade: `op.add_column("tags", sa.Column("id", sa.Integer()))
op.drop_index("ix_name")
op.drop_index("ix_slug")`,
      },
    ]),
  );
});
afterAll(async () => {
  await project.remove();
  await shared.close();
});

async function run(text: string, given: object = {}) {
  const stats = join(project.folder, "sizes.json");
  writeFileSync(stats, text);
  const { folder } = project;
  const report = await gate(
    settingsFor(folder, shared.server, {
      range: { mode: "between", from: "start", to: "heads" },
      drift: false,
      stats,
      ...given,
    }),
  );
  const findings = report.projects[0]?.findings ?? [];
  return {
    report,
    severities: findings.map(({ rule, severity, tables }) => [
      rule,
      severity,
      ...tables,
    ]),
    messages: findings.map(({ message }) => message),
  };
}

const sizes = (tables: TableStats[], takenAt = new Date()) =>
  renderStats({
    schemaVersion: 1,
    takenAt: takenAt.toISOString(),
    server: "17.2",
    tables,
  });
const size = (name: string, rows: number): TableStats => ({
  name,
  rows,
  bytes: rows * 100,
  writesPerSecond: 15,
});
const index = "create-index-without-concurrently";

it("weighs what grows with the table and nothing else, and says the sizes", async () => {
  const { report, severities, messages } = await run(
    sizes([size("public.articles", 1_200_000), size("public.tags", 30)]),
  );
  expect(severities).toEqual(
    expect.arrayContaining([
      [index, "error", "public.articles"],
      [index, "info", "public.tags"],
      ["drop-column", "error", "public.tags"],
    ]),
  );
  expect(messages.join("\n")).toContain(
    "public.articles has about 1.2 million rows (120 MB) and about 15 writes per second.",
  );
  expect(messages.join("\n")).toContain(
    "public.tags has about 30 rows (3 kB) and about 15 writes per second: this is over in an instant.",
  );
  expect(report.notices).toEqual([]);
  expect(severities.map(([, severity]) => severity)).toEqual(
    severities.map(([, severity]) => severity).sort(),
  );
});

it("counts from the thresholds that are configured, and leaves configured severities alone", async () => {
  const tables = [size("public.articles", 1_200_000), size("public.tags", 30)];
  const { severities } = await run(sizes(tables), {
    smallTableRows: 30,
    rules: { [index]: "warning" },
  });
  expect(severities).toContainEqual([index, "warning", "public.tags"]);
});

it("says what the file does not know, and that it is old", async () => {
  const { report, severities } = await run(sizes([], new Date("2024-01-01")));
  expect(severities).toContainEqual([index, "error", "public.tags"]);
  expect(report.notices).toEqual([
    expect.stringMatching(/^The table sizes in sizes\.json are \d+ days old\./),
    "sizes.json knows nothing of public.articles, public.tags: findings about them are judged without a size.",
  ]);
});

it("gives no verdict on a file that can't be read", async () => {
  const { report } = await run(`{\n  "schemaVersion": 2\n}`);
  expect(report).toMatchObject({ verdict: "error", projects: [] });
  expect(report.error).toMatchObject({ kind: "settings" });
  expect(report.error?.message).toContain(
    "sizes.json line 2, `schemaVersion`: expected 1.",
  );
});
