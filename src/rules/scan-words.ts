import type { Fix } from "../findings/finding.ts";
import type { Operation } from "../sql/operation.ts";
import { fixOfTypeScan, typeScanSubject } from "./index-rebuild.ts";
import type { Scene } from "./scene.ts";

const subjects: Partial<Record<Operation["kind"], string>> = {
  "create-table": "Creating this partition beside a default partition",
  "add-constraint": "Adding this constraint",
  "set-not-null": "SET NOT NULL",
};

/** What reads the rows, as the subject of a sentence. */
export function scanSubject(scene: Scene): string {
  const { operations } = scene;
  const change = operations.find((one) => one.kind === "alter-column-type");
  if (change) return typeScanSubject(change, scene);
  const known = operations
    .filter((one) => one.kind !== "create-table" || one.partitionOf !== null)
    .map(({ kind }) => subjects[kind]);
  const other = operations.some(isDomainChange) ? "Changing this domain" : null;
  return (
    known.find((subject) => subject !== undefined) ?? other ?? "This statement"
  );
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
    case "alter-column-type":
      return fixOfTypeScan(operation, scene);
    case "add-constraint":
      if (operation.constraint.type === "exclude") return exclusion;
      return operation.constraint.usingIndex === null ? null : nullableKey;
    case "other":
      return isDomainChange(operation) ? domainCheck : null;
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

function isDomainChange(operation: Operation): boolean {
  return (
    operation.kind === "other" && operation.statement === "AlterDomainStmt"
  );
}

const domainCheck: Fix = {
  text: "Every table with a column of this domain is read. Add the constraint as NOT VALID, which reads nothing and checks new values all the same; validate it on its own, when writes can wait for that long (from PostgreSQL 18 on they needn't wait).",
  code: null,
};

/** The only constraint USING INDEX that reads rows. */
const nullableKey: Fix = {
  text: "The rows are read because a column of the index may hold NULLs. Make it NOT NULL first: add CHECK (column IS NOT NULL) as NOT VALID, validate it on its own, and set NOT NULL, which then reads nothing. The primary key takes an instant after that.",
  code: null,
};

const exclusion: Fix = {
  text: "An exclusion constraint always reads every row under its lock: there is no NOT VALID for it, and no USING INDEX. Add it when the table can be unused for that long, or to a new table that takes the rows over.",
  code: null,
};

/** For a statement that reads rows under a lock which an earlier one took. */
export const fixOfHeldScan: Fix = {
  text: "Do this in a transaction of its own, after the lock is gone: in another revision with transaction_per_migration=True in env.py, or in an autocommit_block, which commits what came before it.",
  code: null,
};
