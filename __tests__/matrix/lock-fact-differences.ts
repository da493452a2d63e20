import { lockFacts, type LockFact } from "./lock-facts.ts";

/** A statement of which the evidence is to say something else than the raw measurement, and why. */
type Reading = LockFact & { why: string };

const gone =
  "What the statement drops has no name left afterwards. Evidence takes names before the statement.";
const before =
  "The measurement looked the name up afterwards. Evidence has the name from before the statement.";
const otherKinds =
  "The measurement left out sequences, views and partitioned indexes. Evidence names every kind of relation.";

const newSequence =
  "t:AccessExclusive t:Share t_a:AccessExclusive t_ci:AccessExclusive t_nn_u:AccessExclusive t_pkey:AccessExclusive t_z_seq:AccessExclusive t_z_seq:RowExclusive t_z_seq:ShareRowExclusive";
const allOfT = { rewrites: "t t_a t_ci t_nn_u t_pkey", scans: "t" };

// prettier-ignore
export const readings: readonly Reading[] = [
  { sql: "alter table t add column z serial", locks: newSequence, ...allOfT, why: otherKinds },
  { sql: "alter table t add column z int generated always as identity", locks: newSequence, ...allOfT, why: otherKinds },
  { sql: "alter table t rename to t2", locks: "t:AccessExclusive", why: before },
  { sql: "alter table t set schema pg_catalog", locks: "t:AccessExclusive", why: before },
  { sql: "alter table t add constraint uq unique using index t_nn_u", locks: "t:AccessExclusive t_nn_u:ShareUpdateExclusive", why: before },
  { sql: "alter table c_fk drop constraint c_fk_pkey", locks: "c_fk:AccessExclusive c_fk_pkey:AccessExclusive", why: gone },
  { sql: "drop index t_a", locks: "t:AccessExclusive t_a:AccessExclusive", why: gone },
  { sql: "drop table c_fk", locks: "c_fk:AccessExclusive c_fk_pkey:AccessExclusive p:AccessExclusive", why: gone },
  { sql: "drop table p cascade", locks: "c_fk:AccessExclusive p:AccessExclusive p_pkey:AccessExclusive t:AccessExclusive vw:AccessExclusive", why: gone },
  { sql: "create index pi on part(k)", locks: "part1:Share part1_k_idx:AccessExclusive part:Share partd:Share partd_k_idx:AccessExclusive pi:AccessExclusive pi:ShareUpdateExclusive", scans: "part1 partd", why: otherKinds },
  { sql: "drop view vw", locks: "vw:AccessExclusive", why: gone },
  { sql: "alter index t_a rename to t_a2", locks: "t_a:ShareUpdateExclusive", why: before },
  { sql: "alter sequence sq restart", locks: "sq:RowExclusive sq:ShareRowExclusive", rewrites: "sq", why: otherKinds },
  { sql: "drop materialized view mv", locks: "mv:AccessExclusive mv_u:AccessExclusive", why: gone },
  { sql: "drop index t_ci", locks: "t:AccessExclusive t_ci:AccessExclusive", why: gone },
  { sql: "drop schema public cascade", locks: "c_fk:AccessExclusive c_fk_pkey:AccessExclusive mv:AccessExclusive mv_u:AccessExclusive newp:AccessExclusive newpchk:AccessExclusive p:AccessExclusive p_pkey:AccessExclusive part1:AccessExclusive part:AccessExclusive partd:AccessExclusive sq:AccessExclusive t:AccessExclusive t_a:AccessExclusive t_ci:AccessExclusive t_nn_u:AccessExclusive t_pkey:AccessExclusive vw:AccessExclusive", why: gone },
  { sql: "alter sequence sq as bigint", locks: "sq:RowExclusive sq:ShareRowExclusive", rewrites: "sq", why: otherKinds },
];

/** What other versions than 15 do differently. */
export const versionDifferences: readonly {
  versions: readonly number[];
  fact: LockFact;
  /** For the documentation. */
  what: string;
}[] = [
  {
    versions: [13],
    fact: {
      sql: "alter table part detach partition part1",
      locks:
        "part1:ShareUpdateExclusive part:AccessExclusive partd:AccessExclusive",
    },
    what: "The detached partition itself is locked with SHARE UPDATE EXCLUSIVE; from 14 on with ACCESS EXCLUSIVE.",
  },
];

/** What server and probe must both say of each statement on that version. */
export function expectedOn(major: number): LockFact[] {
  return lockFacts.map((recorded) => {
    const { sql } = recorded;
    const here = versionDifferences.find(
      ({ versions, fact }) => fact.sql === sql && versions.includes(major),
    );
    const reading = readings.find((one) => one.sql === sql);
    if (here !== undefined) return here.fact;
    if (reading === undefined) return recorded;
    const { why: _, ...fact } = reading;
    return fact;
  });
}
