import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Comparison } from "../../src/probe/events.ts";
import { envPy, smallProject } from "../support/projects.ts";
import { rehearseFiles } from "../support/rehearsal.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

/** Column type and default in SQL, then type and `server_default` of the model. */
const same: [string, string, string, string][] = [
  ["json", "'{}'", "sa.JSON()", '"{}"'],
  ["jsonb", "'{}'", "postgresql.JSONB()", "sa.text(\"'{}'::jsonb\")"],
  ["text[]", "'{}'", "sa.ARRAY(sa.Text())", '"{}"'],
  ["boolean", "false", "sa.Boolean()", "sa.false()"],
  ["boolean", "true", "sa.Boolean()", '"t"'],
  ["numeric(8, 2)", "0", "sa.Numeric(8, 2)", '"0"'],
  ["timestamptz", "CURRENT_TIMESTAMP", "sa.DateTime(True)", "sa.func.now()"],
  ["uuid", "gen_random_uuid()", "sa.Uuid()", 'sa.text("gen_random_uuid()")'],
  ["varchar(9)", "'it''s'", "sa.String(9)", '"it\'s"'],
  ["mood", "'calm'", 'sa.Enum("calm", "cross", name="mood")', '"calm"'],
];
const other: [string, string, string, string][] = [
  ["json", "'{}'", "sa.JSON()", '"[]"'],
  ["integer", "1", "sa.Integer()", '"2"'],
  ["text", "'a'", "sa.Text()", "None"],
  ["mood", "'calm'", 'sa.Enum("calm", "cross", name="mood")', '"cross"'],
];

async function columnsThatDiffer(
  columns: [string, string, string, string][],
): Promise<(string | null)[]> {
  const inSql = columns
    .map(([type, value], index) => `c${index} ${type} DEFAULT ${value}`)
    .join(", ");
  const inModels = columns
    .map(
      ([, , type, value], index) =>
        `sa.Column("c${index}", ${type}, server_default=${value}),`,
    )
    .join("\n    ");
  const models = `import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
metadata = sa.MetaData()
sa.Table("t", metadata,
    ${inModels}
)
`;
  const upgrade = `op.execute("CREATE TYPE mood AS ENUM ('calm', 'cross')")
op.execute("""CREATE TABLE t (${inSql})""")`;
  const files = {
    ...smallProject([{ id: "1", parent: null, upgrade }]),
    "env.py":
      models +
      envPy.replace("target_metadata=None", "target_metadata=metadata"),
  };
  const { drift } = await rehearseFiles(files, shared, {
    drift: true,
    downgrades: "off",
  });
  const comparison = (drift as Map<string, Comparison>).get("postgresql");
  expect(comparison).toMatchObject({ metadata: "present" });
  const { differences } = comparison as Comparison;
  return (differences ?? []).map(({ name }) => name);
}

describe("server defaults of models and database", () => {
  it("are no drift when they mean the same", async () => {
    expect(await columnsThatDiffer(same)).toEqual([]);
  });

  it("are drift when they differ", async () => {
    expect(await columnsThatDiffer(other)).toEqual(["c0", "c1", "c2", "c3"]);
  });
});
