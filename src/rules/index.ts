import { addCheckWithoutNotValid } from "./add-check-without-not-valid.ts";
import { addForeignKeyWithoutNotValid } from "./add-foreign-key-without-not-valid.ts";
import { addNotNullColumnWithoutDefault } from "./add-not-null-column-without-default.ts";
import { addUniqueWithoutUsingIndex } from "./add-unique-without-using-index.ts";
import { autocommitBlockAfterChanges } from "./autocommit-block-after-changes.ts";
import { backfillUnderLock } from "./backfill-under-lock.ts";
import { blockingLock } from "./blocking-lock.ts";
import { blockingScan } from "./blocking-scan.ts";
import { commitInMigration } from "./commit-in-migration.ts";
import { copyTableLosingDefinitions } from "./copy-table-losing-definitions.ts";
import { copyTableWithForeignKeysOn } from "./copy-table-with-foreign-keys-on.ts";
import { copyTable } from "./copy-table.ts";
import { createIndexWithoutConcurrently } from "./create-index-without-concurrently.ts";
import { dropColumn } from "./drop-column.ts";
import { dropTable } from "./drop-table.ts";
import { ifNotExistsHidesDifference } from "./if-not-exists-hides-difference.ts";
import { lockKeptAcrossRevisions } from "./lock-kept-across-revisions.ts";
import { lossyColumnCast } from "./lossy-column-cast.ts";
import { missingLockTimeout } from "./missing-lock-timeout.ts";
import { renameColumn } from "./rename-column.ts";
import { renameTable } from "./rename-table.ts";
import { rewriteTable } from "./rewrite-table.ts";
import { validateConstraintUnderLock } from "./validate-constraint-under-lock.ts";
import { sessionSettingLeft } from "./session-setting-left.ts";
import { updateAllRows } from "./update-all-rows.ts";
import { ruleGroups, type Rule } from "./rule.ts";
import { setNotNullWithoutBackfill } from "./set-not-null-without-backfill.ts";
import { truncateTable } from "./truncate-table.ts";
import { unparsedStatement } from "./unparsed-statement.ts";

/** All rules in the order they look at a statement: the specific ones first, then those for what is left. */
export const rules: readonly Rule[] = [
  createIndexWithoutConcurrently,
  setNotNullWithoutBackfill,
  addNotNullColumnWithoutDefault,
  addForeignKeyWithoutNotValid,
  addCheckWithoutNotValid,
  addUniqueWithoutUsingIndex,
  dropColumn,
  dropTable,
  truncateTable,
  renameColumn,
  renameTable,
  copyTableWithForeignKeysOn,
  copyTableLosingDefinitions,
  lossyColumnCast,
  copyTable,
  rewriteTable,
  lockKeptAcrossRevisions,
  validateConstraintUnderLock,
  backfillUnderLock,
  updateAllRows,
  commitInMigration,
  autocommitBlockAfterChanges,
  sessionSettingLeft,
  ifNotExistsHidesDifference,
  blockingScan,
  blockingLock,
  missingLockTimeout,
  unparsedStatement,
];

/** Every id that a severity can be configured for. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** What severities can be configured for besides: all rules of a group at once. */
export const groupIds: readonly string[] = ruleGroups;
