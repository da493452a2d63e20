/** Numbers from 0 to below `limit` that are the same in every run. */
export function seededNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const changes = [
  "create table TABLE (id serial primary key, a int, b text)",
  "drop table TABLE cascade",
  "alter table TABLE add COLUMN int",
  "alter table TABLE add COLUMN text not null default 'x'",
  "alter table TABLE drop COLUMN cascade",
  "alter table TABLE rename COLUMN to OTHER",
  "alter table TABLE alter COLUMN set not null",
  "alter table TABLE alter COLUMN drop not null",
  "alter table TABLE alter COLUMN type bigint using 1",
  "alter table TABLE alter COLUMN drop default",
  "create index NAME on TABLE (COLUMN)",
  "create unique index NAME on TABLE (COLUMN)",
  "drop index NAME",
  "alter table TABLE add constraint NAME check (COLUMN is not null) not valid",
  "alter table TABLE validate constraint NAME",
  "alter table TABLE drop constraint NAME",
  "alter table TABLE add constraint NAME foreign key (a) references t1 (id)",
  "create type NAME as enum ('a', 'b')",
  "drop type NAME",
  "comment on table TABLE is 'x'",
  "comment on table TABLE is null",
  "grant select on TABLE to app",
  "revoke select on TABLE from app",
  "create view NAME as select * from TABLE",
  "drop view NAME",
];

/** A change of a small schema; many fail, as their tables and columns are not there. */
export function randomChange(random: (limit: number) => number): string {
  const pick = (names: string[]) => names[random(names.length)] ?? "";
  const columns = ["a", "b", "c"];
  return pick(changes)
    .replace("TABLE", pick(["t1", "t2"]))
    .replace("COLUMN", pick(columns))
    .replace("OTHER", pick(columns))
    .replace("NAME", pick(["n1", "n2"]));
}
