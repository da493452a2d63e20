/** Names that must be quoted, schemas, and what fixes could lose on the way. */
export const awkwardNames = [
  {
    id: "create-index-without-concurrently",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" (id int, "user" text, at date)`,
      upgrade: `op.execute('''CREATE UNIQUE INDEX "Ix" ON archive."Order" USING btree (lower("user"), at DESC, id) INCLUDE (at) WHERE "user" <> '"' ''')`,
    },
  },
  {
    id: "create-index-without-concurrently",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" (id int, "user" text, at date)`,
      upgrade: `op.create_index("Ix", "Order", [sa.text('lower("user")'), sa.text("at DESC"), "id"], schema="archive", unique=True, postgresql_where=sa.text('''"user" <> 'x' '''))`,
    },
  },
  {
    id: "set-not-null-without-backfill",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" text)`,
      upgrade: `op.alter_column("Order", "user", nullable=False, schema="archive")`,
    },
  },
  {
    id: "add-foreign-key-without-not-valid",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."User" (id int PRIMARY KEY); CREATE TABLE "Order" ("user" int)`,
      upgrade: `op.execute('ALTER TABLE "Order" ADD FOREIGN KEY ("user") REFERENCES archive."User" ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED')`,
    },
  },
  {
    id: "add-foreign-key-without-not-valid",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."User" (id int PRIMARY KEY); CREATE TABLE "Order" ("user" int)`,
      upgrade: `op.create_foreign_key(None, "Order", "User", ["user"], ["id"], referent_schema="archive", ondelete="CASCADE", deferrable=True, initially="DEFERRED")`,
    },
  },
  {
    id: "add-check-without-not-valid",
    example: {
      before: `CREATE TABLE "Order" ("user" text)`,
      upgrade: `op.create_check_constraint("Ck", "Order", '''"user" LIKE 'a%' AND "user" <> ')' ''')`,
    },
  },
  {
    id: "add-check-without-not-valid",
    example: {
      before: `CREATE TABLE t (a text)`,
      upgrade: String.raw`op.create_check_constraint("ck", "t", r"a <> ' \:x' AND a::text <> 'y:z'")`,
    },
  },
  {
    id: "add-unique-without-using-index",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" text)`,
      upgrade: `op.create_unique_constraint("Uq", "Order", ["user"], schema="archive")`,
    },
  },
  {
    id: "rewrite-table",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" (id int)`,
      upgrade: `op.execute('ALTER TABLE archive."Order" ADD COLUMN "number" bigserial')`,
    },
  },
  {
    id: "add-not-null-column-without-default",
    example: {
      before: `CREATE TYPE "Mood" AS ENUM ('a'); CREATE TABLE "Order" (id int)`,
      upgrade: `op.execute('ALTER TABLE "Order" ADD COLUMN "user" "Mood" NOT NULL')`,
    },
  },
  {
    id: "drop-index-without-concurrently",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" (id int); CREATE INDEX "Ix" ON archive."Order" (id)`,
      upgrade: `op.drop_index("Ix", "Order", schema="archive")`,
    },
  },
].map((one, index) => ({ ...one, kind: "bad", index: 100 + index }));
