import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import type { Settings } from "../../src/settings/settings.ts";
import {
  smallProject,
  temporaryFolder,
  type SmallRevision,
} from "../support/projects.ts";
import { rehearseFiles } from "../support/rehearsal.ts";
import { startTestServer, type TestServer } from "../support/servers.ts";

/** As pg_dump 18 writes it, with the rows of the version table. */
const dump = String.raw`--
-- PostgreSQL database dump
--

\restrict eVhQnGmJ2Zc0r5gSgY4c

SET statement_timeout = 0;
SET lock_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;

CREATE FUNCTION public.shout(text) RETURNS text
    LANGUAGE sql
    AS $_$ SELECT upper($1) || ';' $_$;

CREATE TABLE public.accounts (
    id integer NOT NULL,
    email text NOT NULL
);

GRANT SELECT ON public.accounts TO dump_reader;

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);

COPY public.alembic_version (version_num) FROM stdin;
0002
\.

COPY public.accounts (id, email) FROM stdin;
1	a\tb@example.com
2	\\N
\.

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

\unrestrict eVhQnGmJ2Zc0r5gSgY4c
`;

const bootstrap = `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dump_reader') THEN
    CREATE ROLE dump_reader;
  END IF;
END $$;`;

const revisions: SmallRevision[] = [
  {
    id: "0001",
    parent: null,
    upgrade: "raise RuntimeError('0001 can not run any more')",
  },
  {
    id: "0002",
    parent: "0001",
    upgrade: "raise RuntimeError('0002 can not run any more')",
  },
  {
    id: "0003",
    parent: "0002",
    upgrade: 'op.execute("ALTER TABLE accounts ADD nickname text")',
    downgrade: 'op.execute("ALTER TABLE accounts DROP nickname")',
  },
  {
    id: "0004",
    parent: "0003",
    upgrade: 'op.execute("ALTER TABLE accounts ADD age integer")',
    downgrade: 'op.execute("ALTER TABLE accounts DROP age")',
  },
];

let shared: TestServer;
let sql: { folder: string; remove(): Promise<void> };
beforeAll(async () => {
  shared = await startTestServer();
  sql = await temporaryFolder({
    "dump.sql": dump,
    "bootstrap.sql": bootstrap,
    "broken.sql": "CREATE EXTENSION no_such;",
  });
});
afterAll(async () => {
  await sql.remove();
  await shared.close();
});

function rehearsal(given: Partial<Settings>) {
  return rehearseFiles(smallProject(revisions), shared, {
    range: { mode: "between", from: "0003", to: "heads" },
    bootstrapSql: join(sql.folder, "bootstrap.sql"),
    baselineSql: join(sql.folder, "dump.sql"),
    ...given,
  });
}

describe("the state before the range", () => {
  it("comes from a dump that stands for it", async () => {
    const { baseFailure, before, production, stairway } = await rehearsal({
      range: { mode: "between", from: "0002", to: "heads" },
    });
    expect(baseFailure).toBeNull();
    const columns = before
      ?.get("postgresql")
      ?.objects.filter(({ kind }) => kind === "column");
    expect(columns?.map(({ name }) => name).sort()).toEqual([
      "public.accounts.email",
      "public.accounts.id",
    ]);
    expect([...(production?.revisions.keys() ?? [])]).toEqual(["0003", "0004"]);
    expect(stairway.map(({ again }) => again.status)).toEqual([
      "passed",
      "passed",
    ]);
  });

  it("comes from an older dump and the revisions since then", async () => {
    const { baseFailure, before, production } = await rehearsal({
      baselineRevision: "0002",
    });
    expect(baseFailure).toBeNull();
    expect(
      before?.get("postgresql")?.objects.map(({ name }) => name),
    ).toContain("public.accounts.nickname");
    expect([...(production?.revisions.keys() ?? [])]).toEqual(["0004"]);
  });

  it("is not reached when an older revision fails", async () => {
    const { baseFailure, production, stairway } = await rehearsal({
      baselineSql: null,
    });
    expect(baseFailure).toMatchObject({
      revision: "0001",
      file: "versions/0001.py",
      line: 10,
      type: "RuntimeError",
      message: "0001 can not run any more",
    });
    expect(production).toBeNull();
    expect(stairway).toEqual([]);
  });

  it("fails when the dump can't be loaded", async () => {
    await expect(
      rehearsal({ baselineSql: join(sql.folder, "broken.sql") }),
    ).rejects.toMatchObject({
      kind: "settings",
      message: expect.stringContaining('extension "no_such" is not available'),
    });
  });

  it("fails when the dump stands for a revision that is not there", async () => {
    await expect(rehearsal({ baselineRevision: "0009" })).rejects.toMatchObject(
      {
        kind: "settings",
        message: expect.stringContaining("`baseline-revision` 0009"),
      },
    );
  });
});
