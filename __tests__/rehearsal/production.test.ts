import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkRuns } from "../../src/checks/upgrade.ts";
import { smallProject, type SmallRevision } from "../support/projects.ts";
import { rehearseFiles } from "../support/rehearsal.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

let shared: TestServer;
beforeAll(async () => {
  shared = await startTestServer();
});
afterAll(() => shared.close());

function creates(id: string, parent: string | null): SmallRevision {
  return {
    id,
    parent,
    upgrade: `op.execute("CREATE TABLE t${id} (id integer)")`,
    downgrade: `op.execute("DROP TABLE t${id}")`,
  };
}

const upgrading = (upgrade: string) =>
  rehearseFiles(
    smallProject([creates("1", null), { id: "2", parent: "1", upgrade }]),
    shared,
  );

describe("the run as production does it", () => {
  it("runs the range and nothing else, in one transaction, with evidence", async () => {
    const { production, before, opened } = await rehearseFiles(
      smallProject([
        creates("1", null),
        creates("2", "1"),
        creates("3", "2"),
        creates("4", "3"),
      ]),
      shared,
      { range: { mode: "between", from: "1", to: "3" } },
    );
    expect(opened.heads).toEqual(["4"]);
    expect(
      before?.get("postgresql")?.objects.map(({ name }) => name),
    ).toContain("public.t1");
    expect([...(production?.revisions.keys() ?? [])]).toEqual(["2", "3"]);
    const own = production?.statements.filter(({ revision }) => revision);
    expect(own?.map(({ sql, file, span }) => [sql, file, span?.line])).toEqual([
      ["CREATE TABLE t2 (id integer)", "versions/2.py", 10],
      ["CREATE TABLE t3 (id integer)", "versions/3.py", 10],
    ]);
    const [first, second] = own ?? [];
    expect(first?.transaction).toBe(second?.transaction);
    expect(first?.evidence?.lockTimeout).toBe(0);
  });

  it("hands env.py and revisions the arguments given with -x", async () => {
    const { production } = await rehearseFiles(
      smallProject([
        {
          id: "1",
          parent: null,
          upgrade: [
            "from alembic import context",
            'name = context.get_x_argument(as_dictionary=True)["tenant"]',
            'op.create_table(name, sa.Column("id", sa.Integer))',
          ].join("\n"),
        },
      ]),
      shared,
      { alembicArgs: ["tenant=acme"] },
    );
    expect(production?.statements.map(({ sql }) => sql.trim())).toContainEqual(
      expect.stringMatching(/^CREATE TABLE acme /),
    );
  });

  it("has no standard input: a revision that asks gets an end of file instead of waiting", async () => {
    const { production } = await upgrading('input("Really? ")');
    expect(production?.failure).toMatchObject({
      type: "EOFError",
      revision: "2",
      file: "versions/2.py",
      line: 10,
    });
  });

  it("blames the statement that ended it, not one whose failure was caught", async () => {
    const { production } = await upgrading(
      [
        "connection = op.get_bind()",
        "try:",
        "    with connection.begin_nested():",
        '        connection.execute(sa.text("SELECT * FROM nowhere"))',
        "except sa.exc.ProgrammingError:",
        "    pass",
        'op.execute("DROP TABLE nothing")',
      ].join("\n"),
    );
    expect(production?.failure).toMatchObject({
      revision: "2",
      file: "versions/2.py",
      line: 16,
      message: 'table "nothing" does not exist',
    });
  });

  it("blames a statement that had passed before with other values", async () => {
    const { production } = await upgrading(
      [
        "for divisor in (2, 1, 0):",
        '    op.get_bind().execute(sa.text("SELECT 1 / :divisor"), {"divisor": divisor})',
      ].join("\n"),
    );
    expect(production?.failure).toMatchObject({
      line: 11,
      message: "division by zero",
      statement: { failure: { sqlstate: "22012" }, repeats: 2 },
    });
  });

  it("never tells the values of parameters", async () => {
    const rehearsal = await upgrading(
      'op.get_bind().execute(sa.text("INSERT INTO nowhere VALUES (:x)"), {"x": "-".join(["hush", "hush"])})',
    );
    expect(rehearsal.production?.failure?.message).toContain("nowhere");
    expect(JSON.stringify(rehearsal)).not.toContain("hush-hush");
  });

  it("can pass where a revision alone fails", async () => {
    const rehearsal = await rehearseFiles(
      smallProject([
        {
          ...creates("1", null),
          upgrade: `op.execute("SET my.answer = '42'; CREATE TABLE t1 (id integer)")`,
        },
        {
          id: "2",
          parent: "1",
          upgrade: `op.execute("SELECT current_setting('my.answer')")`,
        },
      ]),
      shared,
    );
    expect(rehearsal.production?.failure).toBeNull();
    expect(checkRuns(rehearsal)).toMatchObject([
      {
        rule: "upgrade-fails",
        revision: "2",
        message: expect.stringContaining("fails when it runs on its own"),
      },
    ]);
  });
});
