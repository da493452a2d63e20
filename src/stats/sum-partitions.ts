/** A relation as the catalogs have it. */
export interface CountedRelation {
  name: string;
  /** `r`, `p` or `m` (`pg_class.relkind`). */
  kind: string;
  /** Name of the partitioned table that it is a part of. */
  parent: string | null;
  rows: number | null;
  bytes: number;
  /** Counted since the server began to; null when it does not count. */
  writes: number | null;
}

/** A partitioned table has no rows of its own: it is as large as its partitions together. */
export function sumPartitions(
  relations: readonly CountedRelation[],
): CountedRelation[] {
  const parts = new Map<string, CountedRelation[]>();
  for (const relation of relations) {
    if (relation.parent === null) continue;
    const known = parts.get(relation.parent) ?? [];
    parts.set(relation.parent, [...known, relation]);
  }
  const summed = (relation: CountedRelation): CountedRelation => {
    if (relation.kind !== "p") return relation;
    const own = (parts.get(relation.name) ?? []).map(summed);
    return {
      ...relation,
      rows: sum(own.map(({ rows }) => rows)),
      bytes: own.reduce((total, { bytes }) => total + bytes, 0),
      writes: sum(own.map(({ writes }) => writes)),
    };
  };
  return relations.map(summed);
}

/** Not known when one of them is not known. */
function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>(
    (total, one) => (total === null || one === null ? null : total + one),
    0,
  );
}
