/** Names that must be quoted, schemas, and what fixes could lose on the way. */
export const awkwardNames = [
  {
    id: "drop-cascade",
    example: {
      before: `CREATE SCHEMA archive; CREATE TYPE archive."Mood" AS ENUM ('a'); CREATE TABLE archive."Order" ("user" archive."Mood")`,
      upgrade: `op.execute('DROP TYPE archive."Mood" CASCADE')`,
    },
  },
  {
    id: "drop-and-add-column",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" text)`,
      upgrade: `op.add_column("Order", sa.Column("User", sa.Text()), schema="archive")
op.drop_column("Order", "user", schema="archive")`,
    },
  },
  {
    id: "drop-not-null",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" text NOT NULL)`,
      upgrade: `op.alter_column("Order", "user", nullable=True, schema="archive")`,
    },
  },
  {
    id: "blocking-scan",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" text); CREATE INDEX "Ix" ON archive."Order" (("user" || ':x'), "user")`,
      upgrade: `op.execute('ALTER TABLE archive."Order" ALTER "user" TYPE text COLLATE "C"')`,
    },
  },
  {
    id: "lossy-column-cast",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" text)`,
      upgrade: `op.alter_column("Order", "user", type_=sa.Integer(), postgresql_using='"user"::integer', schema="archive")`,
    },
  },
  {
    id: "varchar-with-length",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" (id int)`,
      upgrade: `op.add_column("Order", sa.Column("user", sa.String(9)), schema="archive")`,
    },
  },
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
  {
    id: "create-index-concurrently-if-not-exists",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" int)`,
      upgrade: `with op.get_context().autocommit_block(): op.execute('CREATE INDEX CONCURRENTLY IF NOT EXISTS "Ix" ON archive."Order" ("user")')`,
    },
  },
  {
    id: "create-redundant-index",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" int, "a, b" int, UNIQUE ("a, b", "user"))`,
      upgrade: `op.create_index("Ix, (y)", "Order", ["a, b"], schema="archive")`,
    },
  },
  {
    id: "foreign-key-without-index",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."User" (id int PRIMARY KEY); CREATE TABLE archive."Order" ("user" int)`,
      upgrade: `op.create_foreign_key(None, "Order", "User", ["user"], ["id"], source_schema="archive", referent_schema="archive", postgresql_not_valid=True)`,
    },
  },
  {
    id: "constraint-left-not-valid",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" int)`,
      upgrade: `op.create_check_constraint("Ck", "Order", '"user" > 0', schema="archive", postgresql_not_valid=True)`,
    },
  },
  {
    id: "reindex-without-concurrently",
    example: {
      before: `CREATE SCHEMA archive; CREATE TABLE archive."Order" ("user" int CONSTRAINT "Pk" PRIMARY KEY)`,
      upgrade: `op.execute('REINDEX INDEX archive."Pk"')`,
    },
  },
].map((one, index) => ({ ...one, kind: "bad", index: 100 + index }));
