import { expect, it } from "@jest/globals";
import type { Comparison } from "../../src/probe/events.ts";
import { envPy, smallProject } from "../support/projects.ts";
import { rehearseFiles } from "../support/rehearsal.ts";
import { startTestServer } from "../support/servers.ts";

const sql = (text: string) => `op.execute("""${text}""")`;

const models = `import sqlalchemy as sa
metadata = sa.MetaData()
sa.Table("visits", metadata, sa.Column("day", sa.Date), postgresql_partition_by="RANGE (day)")
`;

it("partitions and tables of extensions are no drift, other tables are", async () => {
  const files = {
    ...smallProject([
      {
        id: "1",
        parent: null,
        upgrade: [
          sql("CREATE TABLE visits (day date) PARTITION BY RANGE (day)"),
          sql("CREATE TABLE visits_rest PARTITION OF visits DEFAULT"),
          sql("CREATE INDEX ix_rest ON visits_rest (day)"),
          sql("CREATE TABLE owned (a integer)"),
          sql("CREATE EXTENSION pg_trgm"),
          sql("ALTER EXTENSION pg_trgm ADD TABLE owned"),
          sql("CREATE TABLE forgotten (a integer)"),
        ].join("\n"),
      },
    ]),
    "env.py": `${models}${envPy.replace("target_metadata=None", "target_metadata=metadata")}`,
  };
  const shared = await startTestServer();
  try {
    const settings = { drift: true, downgrades: "off" } as const;
    const { drift } = await rehearseFiles(files, shared, settings);
    expect(drift).toBeInstanceOf(Map);
    const [compared] = (drift as ReadonlyMap<string, Comparison>).values();
    expect(compared).toMatchObject({
      differences: [{ operation: "DropTableOp", table: "forgotten" }],
    });
  } finally {
    await shared.close();
  }
});
