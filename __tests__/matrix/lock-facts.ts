/** What a server does for a statement: names and modes, separated by spaces. */
export type LockFact =
  | { sql: string; locks: string; rewrites?: string; scans?: string }
  | { sql: string; fails: string };

/** The schema that the facts were measured on; the tables have rows, or the planner would read indexes instead. */
export const schema = `
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE DOMAIN pos AS int CHECK (value > 0);
CREATE SEQUENCE sq;
CREATE TABLE p (id int PRIMARY KEY);
INSERT INTO p SELECT generate_series(1, 20000);
CREATE TABLE t (
  id int PRIMARY KEY, a int NOT NULL, b varchar(50), c text, n numeric(10, 2),
  nn int CONSTRAINT nn_proven CHECK (nn IS NOT NULL), ts timestamp, ci text COLLATE "default",
  j json, m mood, flag boolean, ref int
);
CREATE INDEX t_a ON t (a);
CREATE INDEX t_ci ON t (ci);
INSERT INTO t SELECT i, i, 'b', 'c', 1, 100000 + i, '2026-01-01', 'ci' || i, '{}', 'a', true, i FROM generate_series(1, 10000) i;
CREATE UNIQUE INDEX t_nn_u ON t (nn);
ALTER TABLE t ADD CONSTRAINT a_pos CHECK (a > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT t_ref_fk FOREIGN KEY (ref) REFERENCES p (id) NOT VALID;
CREATE TABLE c_fk (id int PRIMARY KEY, pid int REFERENCES p (id));
INSERT INTO c_fk SELECT i, i FROM generate_series(1, 10000) i;
CREATE TABLE part (k int NOT NULL, id int) PARTITION BY RANGE (k);
CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (0) TO (1000);
CREATE TABLE partd PARTITION OF part DEFAULT;
CREATE TABLE newp (k int NOT NULL, id int);
INSERT INTO newp SELECT i, i FROM generate_series(5000, 5999) i;
CREATE TABLE newpchk (k int NOT NULL CHECK (k >= 7000 AND k < 8000), id int);
INSERT INTO newpchk SELECT i, i FROM generate_series(7000, 7999) i;
CREATE MATERIALIZED VIEW mv AS SELECT id FROM t;
CREATE UNIQUE INDEX mv_u ON mv (id);
CREATE VIEW vw AS SELECT id FROM p;
CREATE FUNCTION trg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr1 AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION trg();
ANALYZE`;

/** Every row of t anew, and every index. */
const rewritten = {
  locks:
    "t:AccessExclusive t:Share t_a:AccessExclusive t_ci:AccessExclusive t_nn_u:AccessExclusive t_pkey:AccessExclusive",
  rewrites: "t t_a t_ci t_nn_u t_pkey",
  scans: "t",
};

/** As measured on PostgreSQL 15, each statement in a transaction of its own. AccessShare is left out. */
export const lockFacts: readonly LockFact[] = [
  { sql: "alter table t add column z int", locks: "t:AccessExclusive" },
  {
    sql: "alter table t add column z int default 5",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t add column z timestamptz default now()",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t add column z timestamptz default clock_timestamp()",
    ...rewritten,
  },
  {
    sql: "alter table t add column z uuid default gen_random_uuid()",
    ...rewritten,
  },
  {
    sql: "alter table t add column z uuid not null default gen_random_uuid()",
    ...rewritten,
  },
  {
    sql: "alter table t add column z int not null default 5",
    locks: "t:AccessExclusive",
  },
  { sql: "alter table t add column z serial", ...rewritten },
  {
    sql: "alter table t add column z int generated always as identity",
    ...rewritten,
  },
  {
    sql: "alter table t add column z int generated always as (a+1) stored",
    ...rewritten,
  },
  { sql: "alter table t add column z pos", ...rewritten },
  {
    sql: "alter table t add column z int check (z > 0)",
    locks: "t:AccessExclusive",
    scans: "t",
  },
  {
    sql: "alter table t add column z int default 5 check (z > 0)",
    locks: "t:AccessExclusive",
    scans: "t",
  },
  {
    sql: "alter table t add column z int unique",
    locks: "t:AccessExclusive t:Share t_z_key:AccessExclusive",
    scans: "t",
  },
  {
    sql: "alter table t add column z int references p(id)",
    locks: "p:ShareRowExclusive t:AccessExclusive t:ShareRowExclusive",
  },
  {
    sql: "alter table t add column z int default 1 references p(id)",
    locks:
      "p:RowShare p:ShareRowExclusive t:AccessExclusive t:ShareRowExclusive",
    scans: "p t",
  },
  { sql: "alter table t drop column c", locks: "t:AccessExclusive" },
  { sql: "alter table t rename column c to c2", locks: "t:AccessExclusive" },
  { sql: "alter table t rename to t2", locks: "t2:AccessExclusive" },
  { sql: "alter table t set schema pg_catalog", locks: "" },
  {
    sql: "alter table t alter column c set default 'q'",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t alter column c drop default",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t alter column c set not null",
    locks: "t:AccessExclusive",
    scans: "t",
  },
  {
    sql: "alter table t alter column nn set not null",
    locks: "t:AccessExclusive",
  },
  { sql: "alter table t alter column id drop not null", fails: "42P16" },
  {
    sql: "alter table t alter column a type bigint",
    locks:
      "t:AccessExclusive t:Share t_a:AccessExclusive t_ci:AccessExclusive t_nn_u:AccessExclusive t_pkey:AccessExclusive",
    rewrites: "t t_ci t_nn_u t_pkey",
    scans: "t",
  },
  {
    sql: "alter table t alter column b type varchar(100)",
    locks: "t:AccessExclusive",
  },
  { sql: "alter table t alter column b type varchar(20)", ...rewritten },
  { sql: "alter table t alter column b type text", locks: "t:AccessExclusive" },
  { sql: "alter table t alter column c type varchar(100)", ...rewritten },
  {
    sql: "alter table t alter column c type varchar",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t alter column n type numeric(12,2)",
    locks: "t:AccessExclusive",
  },
  { sql: "alter table t alter column n type numeric(12,4)", ...rewritten },
  {
    sql: "alter table t alter column n type numeric",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t alter column ts type timestamptz",
    locks: "t:AccessExclusive",
  },
  {
    sql: "set timezone='UTC'; alter table t alter column ts type timestamptz",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t alter column ci type text",
    locks: "t:AccessExclusive t:Share t_ci:AccessExclusive",
  },
  {
    sql: 'alter table t alter column ci type text collate "C"',
    locks: "t:AccessExclusive t:Share t_ci:AccessExclusive",
    scans: "t",
  },
  { sql: "alter table t alter column j type jsonb", ...rewritten },
  { sql: "alter table t alter column m type text", ...rewritten },
  {
    sql: "alter table t add constraint ck check (a < 100000)",
    locks: "t:AccessExclusive",
    scans: "t",
  },
  {
    sql: "alter table t add constraint ck check (a < 100000) not valid",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t validate constraint a_pos",
    locks: "t:ShareUpdateExclusive",
    scans: "t",
  },
  {
    sql: "alter table t validate constraint t_ref_fk",
    locks: "p:RowShare t:ShareUpdateExclusive",
    scans: "p t",
  },
  {
    sql: "alter table t add constraint fk2 foreign key (a) references p(id)",
    locks: "p:RowShare p:ShareRowExclusive t:ShareRowExclusive",
    scans: "p t",
  },
  {
    sql: "alter table t add constraint fk2 foreign key (a) references p(id) not valid",
    locks: "p:ShareRowExclusive t:ShareRowExclusive",
  },
  {
    sql: "alter table t add constraint uq unique (a)",
    locks: "t:AccessExclusive t:Share uq:AccessExclusive",
    scans: "t",
  },
  {
    sql: "alter table t add constraint uq unique using index t_nn_u",
    locks: "t:AccessExclusive uq:ShareUpdateExclusive",
  },
  {
    sql: "alter table c_fk drop constraint c_fk_pkey",
    locks: "c_fk:AccessExclusive",
  },
  {
    sql: "alter table c_fk drop constraint c_fk_pid_fkey",
    locks: "c_fk:AccessExclusive p:AccessExclusive",
  },
  { sql: "alter table t drop constraint a_pos", locks: "t:AccessExclusive" },
  {
    sql: "alter table t add constraint ex exclude using btree (id with =)",
    locks: "ex:AccessExclusive t:AccessExclusive t:Share",
    scans: "t",
  },
  {
    sql: "create index i on t(c)",
    locks: "i:AccessExclusive t:Share",
    scans: "t",
  },
  { sql: "drop index t_a", locks: "t:AccessExclusive" },
  {
    sql: "reindex index t_a",
    locks: "t:Share t_a:AccessExclusive",
    rewrites: "t_a",
    scans: "t",
  },
  {
    sql: "reindex table t",
    locks:
      "t:Share t_a:AccessExclusive t_ci:AccessExclusive t_nn_u:AccessExclusive t_pkey:AccessExclusive",
    rewrites: "t_a t_ci t_nn_u t_pkey",
    scans: "t",
  },
  {
    sql: "cluster t using t_a",
    locks:
      "t:AccessExclusive t:Share t_a:AccessExclusive t_ci:AccessExclusive t_nn_u:AccessExclusive t_pkey:AccessExclusive",
    rewrites: "t t_a t_ci t_nn_u t_pkey",
    scans: "t",
  },
  {
    sql: "truncate c_fk",
    locks: "c_fk:AccessExclusive c_fk:Share c_fk_pkey:AccessExclusive",
    rewrites: "c_fk c_fk_pkey",
    scans: "c_fk",
  },
  {
    sql: "truncate p cascade",
    locks:
      "c_fk:AccessExclusive c_fk:Share c_fk_pkey:AccessExclusive p:AccessExclusive p:Share p_pkey:AccessExclusive t:AccessExclusive t:Share t_a:AccessExclusive t_ci:AccessExclusive t_nn_u:AccessExclusive t_pkey:AccessExclusive",
    rewrites: "c_fk c_fk_pkey p p_pkey t t_a t_ci t_nn_u t_pkey",
    scans: "c_fk p t",
  },
  { sql: "drop table c_fk", locks: "p:AccessExclusive" },
  {
    sql: "drop table p cascade",
    locks: "c_fk:AccessExclusive t:AccessExclusive",
  },
  {
    sql: "create table nt(id int primary key, pid int references p(id))",
    locks:
      "nt:AccessExclusive nt:Share nt:ShareRowExclusive nt_pkey:AccessExclusive p:ShareRowExclusive",
    scans: "nt",
  },
  {
    sql: "create trigger tr2 after insert on t for each row execute function trg()",
    locks: "t:ShareRowExclusive",
  },
  { sql: "drop trigger tr1 on t", locks: "t:AccessExclusive" },
  { sql: "alter table t disable trigger tr1", locks: "t:ShareRowExclusive" },
  {
    sql: "alter table t enable row level security",
    locks: "t:AccessExclusive",
  },
  { sql: "create policy pol on t using (true)", locks: "t:AccessExclusive" },
  {
    sql: "refresh materialized view mv",
    locks: "mv:AccessExclusive mv:Exclusive mv:Share mv_u:AccessExclusive",
    rewrites: "mv mv_u",
    scans: "mv t",
  },
  {
    sql: "refresh materialized view concurrently mv",
    locks: "mv:Exclusive mv:RowExclusive mv_u:RowExclusive",
    scans: "mv t",
  },
  { sql: "alter type mood add value 'c'", locks: "" },
  { sql: "alter type mood rename value 'a' to 'aa'", locks: "" },
  {
    sql: "alter table part attach partition newp for values from (5000) to (6000)",
    locks:
      "newp:AccessExclusive part:ShareUpdateExclusive partd:AccessExclusive",
    scans: "newp partd",
  },
  {
    sql: "alter table part attach partition newpchk for values from (7000) to (8000)",
    locks:
      "newpchk:AccessExclusive part:ShareUpdateExclusive partd:AccessExclusive",
    scans: "partd",
  },
  {
    sql: "alter table part detach partition part1",
    locks: "part1:AccessExclusive part:AccessExclusive partd:AccessExclusive",
  },
  {
    sql: "create table part2 partition of part for values from (3000) to (4000)",
    locks: "part2:AccessExclusive part:AccessExclusive partd:AccessExclusive",
    scans: "partd",
  },
  {
    sql: "create index pi on part(k)",
    locks:
      "part1:Share part1_k_idx:AccessExclusive part:Share partd:Share partd_k_idx:AccessExclusive",
    scans: "part1 partd",
  },
  {
    sql: "alter table t set (autovacuum_enabled=false)",
    locks: "t:ShareUpdateExclusive",
  },
  { sql: "alter table t set (fillfactor=70)", locks: "t:ShareUpdateExclusive" },
  {
    sql: "alter table t alter column a set statistics 200",
    locks: "t:ShareUpdateExclusive",
  },
  { sql: "alter table t set unlogged", ...rewritten },
  { sql: "alter table t replica identity full", locks: "t:AccessExclusive" },
  { sql: "comment on table t is 'x'", locks: "t:ShareUpdateExclusive" },
  { sql: "comment on column t.a is 'x'", locks: "t:ShareUpdateExclusive" },
  { sql: "create view v2 as select * from t", locks: "v2:AccessExclusive" },
  {
    sql: "create or replace view vw as select id from t",
    locks: "vw:AccessExclusive",
  },
  { sql: "drop view vw", locks: "" },
  { sql: "lock table t", locks: "t:AccessExclusive" },
  {
    sql: "update t set a=a+1",
    locks:
      "t:RowExclusive t_a:RowExclusive t_ci:RowExclusive t_nn_u:RowExclusive t_pkey:RowExclusive",
    scans: "t",
  },
  {
    sql: "delete from t where id<10",
    locks:
      "t:RowExclusive t_a:RowExclusive t_ci:RowExclusive t_nn_u:RowExclusive t_pkey:RowExclusive",
  },
  { sql: "alter index t_a rename to t_a2", locks: "t_a2:ShareUpdateExclusive" },
  { sql: "alter sequence sq restart", locks: "" },
  {
    sql: "create statistics st on a,b from t",
    locks: "t:ShareUpdateExclusive",
  },
  { sql: "alter table t owner to current_user", locks: "t:AccessExclusive" },
  { sql: "grant select on t to public", locks: "" },
  { sql: "analyze t", locks: "t:ShareUpdateExclusive" },
  { sql: "create extension if not exists plpgsql", locks: "" },
  {
    sql: "alter table t rename constraint a_pos to x",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t alter column a drop not null",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter domain pos add constraint x2 check (value<100000000)",
    locks: "",
  },
  {
    sql: "alter table newp add primary key (id)",
    locks: "newp:AccessExclusive newp:Share newp_pkey:AccessExclusive",
    scans: "newp",
  },
  {
    sql: "create unique index nu on newp(id); alter table newp add primary key using index nu",
    locks: "newp:AccessExclusive newp:Share nu:AccessExclusive",
    scans: "newp",
  },
  {
    sql: "alter table newp alter column id set not null; create unique index nu on newp(id)",
    locks: "newp:AccessExclusive newp:Share nu:AccessExclusive",
    scans: "newp",
  },
  {
    sql: "alter table t add constraint ck check (a < 100000) not valid; alter table t validate constraint ck",
    locks: "t:AccessExclusive t:ShareUpdateExclusive",
    scans: "t",
  },
  {
    sql: "alter table t add column z1 int, add column z2 int default 3, alter column c set not null",
    locks: "t:AccessExclusive",
    scans: "t",
  },
  { sql: "drop materialized view mv", locks: "" },
  { sql: "drop index t_ci", locks: "t:AccessExclusive" },
  {
    sql: "alter table c_fk alter column pid type bigint",
    locks:
      "c_fk:AccessExclusive c_fk:Share c_fk:ShareRowExclusive c_fk_pkey:AccessExclusive p:AccessExclusive p:RowShare p:ShareRowExclusive",
    rewrites: "c_fk c_fk_pkey",
    scans: "c_fk p",
  },
  {
    sql: "alter table t alter column flag type int using flag::int",
    ...rewritten,
  },
  {
    sql: "alter table t drop constraint t_ref_fk",
    locks: "p:AccessExclusive t:AccessExclusive",
  },
  {
    sql: "create unique index ui on t(a)",
    locks: "t:Share ui:AccessExclusive",
    scans: "t",
  },
  {
    sql: "alter table t alter column a set default 7",
    locks: "t:AccessExclusive",
  },
  { sql: "create index concurrently ii on t(a)", fails: "25001" },
  {
    sql: "alter type mood add value 'zz'; insert into t(id,a,nn,m) values (99999,1,1,'zz')",
    fails: "55P04",
  },
  { sql: "insert into t(id,a,nn) values (99998,1,1)", locks: "t:RowExclusive" },
  {
    sql: "create table cc as select * from t",
    locks: "cc:AccessExclusive",
    scans: "t",
  },
  {
    sql: "select * from t for update",
    locks:
      "t:RowShare t_a:RowShare t_ci:RowShare t_nn_u:RowShare t_pkey:RowShare",
    scans: "t",
  },
  {
    sql: "alter table t cluster on t_a",
    locks: "t:ShareUpdateExclusive t_a:ShareUpdateExclusive",
  },
  { sql: "drop schema public cascade", locks: "" },
  { sql: "alter sequence sq as bigint", locks: "" },
  { sql: "drop type mood cascade", locks: "t:AccessExclusive" },
  { sql: "alter table t alter column ts type timestamp(0)", ...rewritten },
  {
    sql: "alter table t alter column ts type timestamp(6)",
    locks: "t:AccessExclusive",
  },
  {
    sql: "alter table t alter column a type int",
    locks: "t:AccessExclusive t:Share t_a:AccessExclusive",
  },
  {
    sql: "set timezone='Europe/Paris'; alter table t alter column ts type timestamptz",
    ...rewritten,
  },
  { sql: "vacuum full t", fails: "25001" },
];
