const players =
  'CREATE TABLE players (id INTEGER PRIMARY KEY, "firstName" VARCHAR(40), starting BOOLEAN)';

/** Whole revisions as people write them, with everything that is said of them. */
export const sqliteScenarios = [
  {
    name: "what ALTER TABLE can do is no copy",
    before: players,
    upgrades: [
      `with op.batch_alter_table("players") as batch:
    batch.add_column(sa.Column("squadNumber", sa.Integer(), nullable=False, server_default="0"))
    batch.create_index("ix_players_number", ["squadNumber"], unique=True)
op.create_table("clubs", sa.Column("id", sa.Integer(), primary_key=True))`,
    ],
    findings: [],
  },
  {
    name: "a table of the range may be changed in every way",
    before: "SELECT 1",
    upgrades: [
      `op.create_table("players", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("old", sa.Text()))
with op.batch_alter_table("players") as batch:
    batch.drop_column("old")
    batch.add_column(sa.Column("name", sa.Text(), nullable=False))
op.rename_table("players", "people")`,
      `with op.batch_alter_table("people") as batch:
    batch.alter_column("name", new_column_name="fullName", existing_type=sa.Text(), nullable=True)
op.execute("DELETE FROM people")
op.drop_table("people")`,
    ],
    findings: [],
  },
  {
    name: "a table that is copied twice in one revision is seen twice",
    before: players,
    upgrades: [
      `with op.batch_alter_table("players") as batch:
    batch.drop_column("starting")
with op.batch_alter_table("players") as batch:
    batch.drop_column("firstName")`,
    ],
    findings: [
      "error drop-column",
      "info copy-table",
      "error drop-column",
      "info copy-table",
    ],
  },
  {
    name: "one copy that drops, renames and requires is told as these",
    before: players,
    upgrades: [
      `with op.batch_alter_table("players") as batch:
    batch.drop_column("starting")
    batch.alter_column("firstName", new_column_name="name", existing_type=sa.String(40), nullable=False)`,
    ],
    findings: [
      "error set-not-null-without-backfill",
      "error drop-column",
      "error rename-column",
      "info copy-table",
    ],
  },
  {
    name: "a backfill in Python, which has no rows to show here, makes NOT NULL a warning",
    before: players,
    upgrades: [
      `conn = op.get_bind()
for row in conn.execute(sa.text("SELECT id FROM players")).all():
    conn.execute(sa.text("UPDATE players SET starting = 0 WHERE id = :i"), {"i": row[0]})
with op.batch_alter_table("players") as batch:
    batch.alter_column("starting", existing_type=sa.Boolean(), nullable=False)`,
    ],
    findings: ["warning set-not-null-without-backfill", "info copy-table"],
  },
  {
    name: "NOT NULL of a column that its own addition filled needs no backfill",
    before: players,
    upgrades: [
      `op.add_column("players", sa.Column("goals", sa.Integer(), server_default="0"))`,
      `with op.batch_alter_table("players") as batch:
    batch.alter_column("goals", existing_type=sa.Integer(), nullable=False)`,
    ],
    findings: ["info copy-table"],
  },
  {
    name: "a copy by hand with SELECT * is a copy",
    before: players,
    upgrades: [
      `op.execute('CREATE TABLE fresh (id INTEGER PRIMARY KEY, "firstName" TEXT, starting BOOLEAN CHECK (starting IN (0, 1)))')
op.execute("INSERT INTO fresh SELECT * FROM players")
op.execute("DROP TABLE players")
op.execute("ALTER TABLE fresh RENAME TO players")`,
    ],
    findings: ["info copy-table"],
  },
  {
    name: "a copy of some of the rows deletes the others",
    before: players,
    upgrades: [
      `op.execute('CREATE TABLE fresh (id INTEGER PRIMARY KEY, "firstName" TEXT, starting BOOLEAN)')
op.execute("INSERT INTO fresh SELECT * FROM players WHERE starting")
op.execute("DROP TABLE players")
op.execute("ALTER TABLE fresh RENAME TO players")`,
    ],
    findings: ["error drop-table"],
  },
];
