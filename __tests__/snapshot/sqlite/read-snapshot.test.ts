import { afterEach, describe, expect, it } from "@jest/globals";
import { compareSnapshots } from "../../../src/snapshot/compare-snapshots.ts";
import { describeDifference } from "../../../src/snapshot/describe-difference.ts";
import {
  readSqliteFingerprint,
  readSqliteRevisions,
  readSqliteSnapshot,
} from "../../../src/snapshot/sqlite/read-snapshot.ts";
import { sqliteFile } from "./sqlite-database.ts";

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function fileOf(sql: string): string {
  const { file, remove } = sqliteFile(sql);
  removals.push(remove);
  return file;
}

async function differences(before: string, after: string): Promise<string[]> {
  const [one, two] = [fileOf(before), fileOf(after)];
  const [old, now] = [
    await readSqliteSnapshot(one),
    await readSqliteSnapshot(two),
  ];
  expect(await readSqliteFingerprint(one)).toBe(old.fingerprint);
  return compareSnapshots(old, now).map((one) => describeDifference(one));
}

const players = `CREATE TABLE clubs (id INTEGER PRIMARY KEY);
CREATE TABLE players (
  id INTEGER NOT NULL,
  "firstName" VARCHAR(40) NOT NULL,
  "squadNumber" INTEGER DEFAULT 0,
  club_id INTEGER,
  CONSTRAINT pk PRIMARY KEY (id),
  CONSTRAINT ck_number CHECK ("squadNumber" > 0),
  CONSTRAINT uq_number UNIQUE ("squadNumber"),
  FOREIGN KEY(club_id) REFERENCES clubs (id) ON DELETE CASCADE
);
CREATE INDEX ix_first ON players ("firstName");`;

describe("readSqliteSnapshot", () => {
  it("names objects without a schema, quoted only where SQLite wants it", async () => {
    const file = fileOf(
      `${players}
      CREATE TABLE "order" (id INTEGER PRIMARY KEY AUTOINCREMENT, "first name" TEXT COLLATE NOCASE, n INT AS (id * 2)) STRICT;
      CREATE VIEW v AS SELECT "firstName" FROM players;
      CREATE TRIGGER tr AFTER INSERT ON players BEGIN SELECT 1; END;`,
    );
    const { objects } = await readSqliteSnapshot(file);
    expect(
      objects.map(({ kind, name, parent, properties }) => [
        `${kind} ${name}`,
        ...(parent === null ? [] : [parent]),
        properties,
      ]),
    ).toEqual([
      ['table "order"', { kind: "table", strict: "yes", autoincrement: "yes" }],
      ["table clubs", { kind: "table" }],
      ["table players", { kind: "table" }],
      [
        'column "order"."first name"',
        'table "order"',
        { type: "TEXT", nullable: "yes", collation: "NOCASE", position: "2" },
      ],
      [
        'column "order".id',
        'table "order"',
        { type: "INTEGER", nullable: "no", position: "1" },
      ],
      [
        'column "order".n',
        'table "order"',
        {
          type: "INTEGER",
          nullable: "yes",
          generated: "id * 2 virtual",
          position: "3",
        },
      ],
      [
        "column clubs.id",
        "table clubs",
        { type: "INTEGER", nullable: "no", position: "1" },
      ],
      [
        "column players.club_id",
        "table players",
        { type: "INTEGER", nullable: "yes", position: "4" },
      ],
      [
        "column players.firstName",
        "table players",
        { type: "VARCHAR(40)", nullable: "no", position: "2" },
      ],
      [
        "column players.id",
        "table players",
        { type: "INTEGER", nullable: "no", position: "1" },
      ],
      [
        "column players.squadNumber",
        "table players",
        { type: "INTEGER", nullable: "yes", default: "0", position: "3" },
      ],
      [
        'constraint "order".PRIMARY KEY (id)',
        'table "order"',
        { kind: "primary key", definition: "PRIMARY KEY (id)" },
      ],
      [
        "constraint clubs.PRIMARY KEY (id)",
        "table clubs",
        { kind: "primary key", definition: "PRIMARY KEY (id)" },
      ],
      [
        "constraint players.FOREIGN KEY (club_id) REFERENCES clubs (id) ON DELETE CASCADE",
        "table players",
        {
          kind: "foreign key",
          definition:
            "FOREIGN KEY (club_id) REFERENCES clubs (id) ON DELETE CASCADE",
        },
      ],
      [
        "constraint players.ck_number",
        "table players",
        { kind: "check", definition: "CHECK (squadNumber > 0)" },
      ],
      [
        "constraint players.pk",
        "table players",
        { kind: "primary key", definition: "PRIMARY KEY (id)" },
      ],
      [
        "constraint players.uq_number",
        "table players",
        { kind: "unique", definition: "UNIQUE (squadNumber)" },
      ],
      [
        "index ix_first",
        "table players",
        { definition: "CREATE INDEX ix_first ON players (firstName)" },
      ],
      [
        "view v",
        { definition: "CREATE VIEW v AS SELECT firstName FROM players" },
      ],
      [
        "trigger players.tr",
        "table players",
        {
          definition:
            "CREATE TRIGGER tr AFTER INSERT ON players BEGIN SELECT 1 ; END",
        },
      ],
    ]);
  });

  it("leaves out the version table, SQLite's own tables and what a virtual table keeps", async () => {
    const file = fileOf(`CREATE TABLE ALEMBIC_VERSION (version_num VARCHAR(32));
      CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);
      CREATE VIRTUAL TABLE words USING fts5(body);
      ANALYZE;`);
    const { objects } = await readSqliteSnapshot(file);
    const tables = objects.filter(({ kind }) => kind === "table");
    expect(tables).toMatchObject([
      { name: "a" },
      { name: "words", properties: { kind: "virtual table" } },
    ]);
  });

  it("keeps what an interrupted copy has left behind", async () => {
    const left = "CREATE TABLE _alembic_tmp_players (id INTEGER)";
    expect(await differences(players, `${players}${left}`)).toEqual([
      "table _alembic_tmp_players is left behind",
    ]);
  });

  it.each<[string, string, string]>([
    [
      "white space, quotes, case of keywords and brackets",
      'CREATE TABLE a (id INTEGER NOT NULL, "firstName" TEXT, PRIMARY KEY (id), CHECK ("firstName" IS NOT NULL))',
      "create table [a] (id integer primary key, `firstName` text -- name\n, check(FIRSTNAME is  not null))",
    ],
    [
      "a column added afterwards",
      "CREATE TABLE a (id INTEGER, n INTEGER DEFAULT 0 NOT NULL)",
      "CREATE TABLE a (id INTEGER); ALTER TABLE a ADD COLUMN n INTEGER NOT NULL DEFAULT '0'",
    ],
    [
      "constraints of a column and of the table",
      "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE a (n INT UNIQUE REFERENCES p CHECK (n > 1))",
      "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE a (n INTEGER, CHECK (n > 1), FOREIGN KEY (n) REFERENCES p (id) ON DELETE NO ACTION, UNIQUE (n))",
    ],
    [
      "a table that took another's name",
      "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE INDEX ix ON a (id)",
      "CREATE TABLE tmp (id INTEGER PRIMARY KEY); ALTER TABLE tmp RENAME TO a; CREATE INDEX ix ON a (id ASC)",
    ],
    [
      "a renamed column",
      'CREATE TABLE a ("lastName" TEXT CHECK (length("lastName") > 1)); CREATE INDEX ix ON a ("lastName")',
      'CREATE TABLE a (name TEXT CHECK (length(name) > 1)); CREATE INDEX ix ON a (name); ALTER TABLE a RENAME name TO "lastName"',
    ],
    [
      "defaults that mean the same",
      "CREATE TABLE a (n NUMERIC(10, 2) DEFAULT 1.5, d DATETIME DEFAULT CURRENT_TIMESTAMP, t TEXT DEFAULT NULL, m INT DEFAULT -1)",
      "CREATE TABLE a (n NUMERIC(10,2) DEFAULT (1.5), d DATETIME DEFAULT (current_timestamp), t TEXT, m INT DEFAULT (-1))",
    ],
    [
      "deferral that says nothing",
      "CREATE TABLE a (id INT PRIMARY KEY, b INT REFERENCES a DEFERRABLE INITIALLY IMMEDIATE)",
      "CREATE TABLE a (id INT PRIMARY KEY, b INT REFERENCES a NOT DEFERRABLE INITIALLY DEFERRED)",
    ],
  ])("finds no difference in %s", async (_, before, after) => {
    expect(await differences(before, after)).toEqual([]);
    const fingerprints = [before, after].map((sql) =>
      readSqliteFingerprint(fileOf(sql)),
    );
    const [one, two] = await Promise.all(fingerprints);
    expect(one).toBe(two);
  });

  it.each<[string, string, string, string[]]>([
    [
      "a CHECK that a copy lost",
      "CREATE TABLE a (n INTEGER, CHECK (n > 0), CONSTRAINT ck CHECK (n < 9))",
      "CREATE TABLE a (n INTEGER)",
      [
        "check constraint a.CHECK (n > 0) is lost",
        "check constraint a.ck is lost",
      ],
    ],
    [
      "a default, a collation and AUTOINCREMENT that a copy lost",
      "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT COLLATE NOCASE DEFAULT 'x')",
      "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT)",
      [
        "table a: autoincrement yes → none",
        "column a.t: default 'x' → none, collation NOCASE → none",
      ],
    ],
    [
      "a type and NOT NULL",
      "CREATE TABLE a (t VARCHAR(10))",
      "CREATE TABLE a (t VARCHAR(20) NOT NULL)",
      ["column a.t: type VARCHAR(10) → VARCHAR(20), nullable yes → no"],
    ],
    [
      "a number as text",
      "CREATE TABLE a (t TEXT DEFAULT '0')",
      "CREATE TABLE a (t TEXT DEFAULT 0)",
      ["column a.t: default '0' → 0"],
    ],
    [
      "a rowid that is none any more",
      "CREATE TABLE a (id INTEGER PRIMARY KEY)",
      "CREATE TABLE a (id INT PRIMARY KEY)",
      ["column a.id: type INTEGER → INT, nullable no → yes"],
    ],
    [
      "what follows the deletion of a parent",
      "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE a (n INT CONSTRAINT fk REFERENCES p ON DELETE CASCADE)",
      "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE a (n INT CONSTRAINT fk REFERENCES p DEFERRABLE INITIALLY DEFERRED)",
      [
        "foreign key a.fk: definition FOREIGN KEY (n) REFERENCES p (id) ON DELETE CASCADE → FOREIGN KEY (n) REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED",
      ],
    ],
    [
      "options of a table",
      "CREATE TABLE a (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
      "CREATE TABLE a (id TEXT NOT NULL PRIMARY KEY)",
      ["table a: strict yes → none, without rowid yes → none"],
    ],
    [
      "the order of columns",
      "CREATE TABLE a (x INT, y INT)",
      "CREATE TABLE a (y INT, x INT)",
      ["table a: column order x, y → y, x"],
    ],
    [
      "what an index looks at",
      "CREATE TABLE a (x INT); CREATE INDEX ix ON a (x) WHERE x > 1",
      "CREATE TABLE a (x INT); CREATE UNIQUE INDEX ix ON a (x COLLATE NOCASE DESC)",
      [
        "index ix: definition CREATE INDEX ix ON a (x) WHERE x > 1 → CREATE UNIQUE INDEX ix ON a (x COLLATE NOCASE DESC)",
      ],
    ],
    [
      "a trigger that went with the table, and a view",
      "CREATE TABLE a (x INT); CREATE TRIGGER tr AFTER INSERT ON a BEGIN SELECT 1; END; CREATE VIEW v AS SELECT x FROM a",
      "CREATE TABLE a (x INT); CREATE VIEW v AS SELECT x AS y FROM a",
      [
        "trigger a.tr is lost",
        "view v: definition CREATE VIEW v AS SELECT x FROM a → CREATE VIEW v AS SELECT x AS y FROM a",
      ],
    ],
    [
      "what happens on a conflict",
      "CREATE TABLE a (x INT NOT NULL ON CONFLICT IGNORE CONSTRAINT uq UNIQUE ON CONFLICT REPLACE)",
      "CREATE TABLE a (x INT NOT NULL, CONSTRAINT uq UNIQUE (x) ON CONFLICT ABORT)",
      [
        "column a.x: on conflict IGNORE → none",
        "unique constraint a.uq: definition UNIQUE (x) ON CONFLICT REPLACE → UNIQUE (x)",
      ],
    ],
    [
      "constraints of one name",
      "CREATE TABLE a (x INT, CONSTRAINT c CHECK (x > 1), CONSTRAINT c CHECK (x < 9))",
      "CREATE TABLE a (x INT, CONSTRAINT c CHECK (x > 1))",
      ["check constraint a.c again is lost"],
    ],
    [
      "a table made of a query",
      "CREATE TABLE a (x INT); CREATE TABLE b AS SELECT x, 'y' AS y FROM a",
      "CREATE TABLE a (x INT)",
      ["table b is lost"],
    ],
  ])("tells %s", async (_, before, after, expected) => {
    expect(await differences(before, after)).toEqual(expected);
  });
});

describe("readSqliteRevisions", () => {
  it.each<[string, string, string[] | null]>([
    ["no table", "CREATE TABLE a (x INT)", []],
    ["an empty table", "CREATE TABLE versions (version_num TEXT)", []],
    [
      "two heads",
      "CREATE TABLE Versions (version_num TEXT); INSERT INTO versions VALUES ('a'), ('b')",
      ["a", "b"],
    ],
    ["another table of that name", "CREATE TABLE versions (x INT)", null],
  ])("reads %s", async (_, sql, expected) => {
    expect(await readSqliteRevisions(fileOf(sql), "versions")).toEqual(
      expected,
    );
  });
});
