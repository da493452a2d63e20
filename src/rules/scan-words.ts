import type { Fix } from "../findings/finding.ts";
import { formatName } from "../sql/identifier.ts";
import type { Operation } from "../sql/operation.ts";
import { execute, inAutocommitBlock } from "./alembic-code.ts";
import type { Scene } from "./scene.ts";

const subjects: Partial<Record<Operation["kind"], string>> = {
  reindex: "REINDEX without CONCURRENTLY",
  "attach-partition": "Attaching this partition",
  "create-table": "Creating this partition beside a default partition",
  "alter-column-type": "Checking the rows against their constraints again",
  "add-constraint": "Adding this constraint",
  "set-not-null": "SET NOT NULL",
};

/** What reads the rows, as the subject of a sentence. */
export function scanSubject({ operations }: Scene): string {
  const known = operations
    .filter((one) => one.kind !== "create-table" || one.partitionOf !== null)
    .map(({ kind }) => subjects[kind]);
  return known.find((subject) => subject !== undefined) ?? "This statement";
}

/** For a statement whose own lock lasts through the scan. */
export function fixOfScan(scene: Scene): Fix {
  for (const operation of scene.operations) {
    const fix = fixOfOperation(operation, scene);
    if (fix) return fix;
  }
  return {
    text: "Prove what must be proved beforehand, by a CHECK that is added as NOT VALID and validated on its own, or do this when the table can be unused for that long.",
    code: null,
  };
}

function fixOfOperation(operation: Operation, scene: Scene): Fix | null {
  switch (operation.kind) {
    case "reindex":
      return {
        text: "Rebuild it CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.",
        code: reindexConcurrently(scene.statement.sql),
      };
    case "attach-partition": {
      const { isPreexisting } = scene.table(operation.partition);
      return {
        text: isPreexisting
          ? `Before attaching, add a CHECK to ${formatName(operation.partition)} that says the partition's bounds, as NOT VALID, and validate it on its own: attaching then reads nothing. ` +
            "A default partition needs a CHECK that excludes these bounds."
          : "Before attaching, give the default partition a CHECK that excludes the new bounds, as NOT VALID, and validate it on its own: attaching then reads nothing.",
        code: null,
      };
    }
    case "add-constraint":
      return operation.constraint.type === "exclude" ? exclusion : null;
    case "create-table":
      if (operation.partitionOf === null) return null;
      return {
        text: "Give the default partition a CHECK that excludes the new bounds (NOT VALID, then validated on its own), create the table by itself and attach it: nothing is read then, and reads and writes go on.",
        code: null,
      };
    default:
      return null;
  }
}

const exclusion: Fix = {
  text: "An exclusion constraint always reads every row under its lock: there is no NOT VALID for it, and no USING INDEX. Add it when the table can be unused for that long, or to a new table that takes the rows over.",
  code: null,
};

/** Null for what is more than one plain REINDEX. */
function reindexConcurrently(sql: string): string | null {
  const match = /^\s*REINDEX\s+(INDEX|TABLE)\s+([^\s;]+)\s*;?\s*$/i.exec(sql);
  const [, kind = "", name = ""] = match ?? [];
  return match
    ? inAutocommitBlock(
        execute(`REINDEX ${kind.toUpperCase()} CONCURRENTLY ${name}`),
      )
    : null;
}

/** For a statement that reads rows under a lock which an earlier one took. */
export const fixOfHeldScan: Fix = {
  text: "Do this in a transaction of its own, after the lock is gone: in another revision with transaction_per_migration=True in env.py, or in an autocommit_block, which commits what came before it.",
  code: null,
};
