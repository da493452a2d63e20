import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import pg from "pg";
import { openLedger } from "../../src/database/ledger.ts";
import { startLocalServer } from "../../src/database/local.ts";
import type { ThrowawayServer } from "../../src/database/throwaway.ts";
import {
  readFingerprint,
  readSnapshot,
} from "../../src/snapshot/read-snapshot.ts";
import type { SchemaObject } from "../../src/snapshot/snapshot.ts";
import { embeddedPackages } from "../database/embedded-packages.ts";

describe.each([13, 18])("on PostgreSQL %i", (version) => {
  const ledger = openLedger();
  let server: ThrowawayServer;
  let client: pg.Client;

  beforeAll(async () => {
    server = await startLocalServer(version, ledger, {
      packages: embeddedPackages,
    });
  });

  afterAll(() => ledger.close());

  beforeEach(async () => {
    await server.createDatabase("schema");
    client = await connect();
  });

  afterEach(async () => {
    await client.end();
    await server.dropDatabase("schema");
  });

  async function connect(change: Partial<pg.ClientConfig> = {}) {
    const fresh = new pg.Client({ ...server.target("schema"), ...change });
    await fresh.connect();
    return fresh;
  }

  async function objects(
    kind: SchemaObject["kind"],
  ): Promise<Omit<SchemaObject, "kind">[]> {
    const snapshot = await readSnapshot(client);
    return snapshot.objects
      .filter((object) => object.kind === kind)
      .map(({ kind: _, ...rest }) => rest);
  }

  it("gives a new database the fingerprint of any other new one", async () => {
    const fingerprint = await readFingerprint(client);
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    await client.query("create table t (a int); drop table t");
    expect(await readFingerprint(client)).toBe(fingerprint);
  });

  it("tells the properties of a column", async () => {
    await client.query(
      `create table "Article" ("Slug" varchar(50), id int not null default 5)`,
    );
    expect(await objects("column")).toEqual([
      {
        name: 'public."Article"."Slug"',
        parent: 'table public."Article"',
        properties: {
          type: "character varying(50)",
          nullable: "yes",
          position: "1",
        },
      },
      {
        name: 'public."Article".id',
        parent: 'table public."Article"',
        properties: {
          type: "integer",
          nullable: "no",
          default: "5",
          position: "2",
        },
      },
    ]);
  });

  it("tells constraints apart from their validity", async () => {
    await client.query(
      "create table t (a int); alter table t add constraint ck check (a > 0) not valid",
    );
    expect(await objects("constraint")).toEqual([
      {
        name: "public.t.ck",
        parent: "table public.t",
        properties: {
          kind: "check",
          definition: "CHECK ((a > 0))",
          validated: "no",
        },
      },
    ]);
  });

  it("tells an index that was left invalid", async () => {
    await client.query("create table t (a int)");
    await client.query("insert into t values (1), (1)");
    await client
      .query("create unique index concurrently ix on t (a)")
      .catch(() => undefined);
    expect(await objects("index")).toEqual([
      {
        name: "public.ix",
        parent: "table public.t",
        properties: {
          definition: "CREATE UNIQUE INDEX ix ON public.t USING btree (a)",
          valid: "no",
        },
      },
    ]);
  });

  it("leaves the version table and what belongs to it out", async () => {
    const empty = await readSnapshot(client);
    await client.query(
      `create table alembic_version (version_num varchar(32) not null,
        constraint alembic_version_pkc primary key (version_num));
      comment on column alembic_version.version_num is 'x';
      grant select on alembic_version to public`,
    );
    expect(await readSnapshot(client)).toEqual(empty);
  });

  it("leaves a version table of another name out", async () => {
    const empty = await readFingerprint(client);
    await client.query(`create table "it's mine" (a int primary key)`);
    expect(await readFingerprint(client)).not.toBe(empty);
    const options = { versionTable: "it's mine" };
    expect(await readFingerprint(client, options)).toBe(empty);
  });

  it("leaves the members of an extension out", async () => {
    const { objects: before } = await readSnapshot(client);
    await client.query("create extension citext");
    const { objects: after } = await readSnapshot(client);
    expect(after).toHaveLength(before.length + 2);
    expect(after).toContainEqual(
      expect.objectContaining({ kind: "extension", name: "citext" }),
    );
  });

  it("does not depend on the session's search path and formats", async () => {
    await client.query(
      `create schema other; create type other.mood as enum ('a');
      create table other.t (a other.mood default 'a', b timestamptz default '2020-01-02', c interval default '1 day');
      create view other.v as select * from other.t`,
    );
    const expected = await readSnapshot(client);
    await client.query(
      "set search_path = other; set datestyle = 'German'; set timezone = 'Asia/Tokyo'; set intervalstyle = 'iso_8601'; set quote_all_identifiers = on",
    );
    expect(await readSnapshot(client)).toEqual(expected);
    const { rows } = await client.query("show search_path");
    expect(rows).toEqual([{ search_path: "other" }]);
  });

  it("can be read by a role with few rights", async () => {
    await client.query("drop role if exists reader");
    await client.query("create role reader login password 'secret'");
    await client.query("create table t (a int)");
    const reader = await connect({ user: "reader", password: "secret" });
    const { objects: seen } = await readSnapshot(reader);
    await reader.end();
    expect(seen).toContainEqual(
      expect.objectContaining({ kind: "table", name: "public.t" }),
    );
  });

  it("never holds the secrets of connections", async () => {
    await client.query(
      `create foreign data wrapper w; create server s foreign data wrapper w;
      create user mapping for public server s options (password 'hunter2')`,
    );
    expect(JSON.stringify(await readSnapshot(client))).not.toContain("hunter2");
  });

  it("holds no lock afterwards", async () => {
    await client.query(
      "create table t (a int); create view v as select * from t",
    );
    await readSnapshot(client);
    const { rows } = await client.query(
      "select 1 from pg_locks where relation in ('t'::regclass, 'v'::regclass)",
    );
    expect(rows).toEqual([]);
  });

  it("leaves the client usable when it fails", async () => {
    await client.query("set statement_timeout = 1");
    await expect(readSnapshot(client)).rejects.toThrow("canceling statement");
    await client.query("set statement_timeout = 0");
    expect(await readFingerprint(client)).toMatch(/^[0-9a-f]{32}$/);
  });
});
