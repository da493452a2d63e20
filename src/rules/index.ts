import { addCheckWithoutNotValid } from "./add-check-without-not-valid.ts";
import { addEnumValueWithoutOrder } from "./add-enum-value-without-order.ts";
import { addForeignKeyWithoutNotValid } from "./add-foreign-key-without-not-valid.ts";
import { addNotNullColumnWithoutDefault } from "./add-not-null-column-without-default.ts";
import { addUniqueWithoutUsingIndex } from "./add-unique-without-using-index.ts";
import { autocommitBlockAfterChanges } from "./autocommit-block-after-changes.ts";
import { backfillUnderLock } from "./backfill-under-lock.ts";
import { blockingLock } from "./blocking-lock.ts";
import { blockingScan } from "./blocking-scan.ts";
import { commitInMigration } from "./commit-in-migration.ts";
import { attachPartitionWithoutCheck } from "./attach-partition-without-check.ts";
import { charColumn } from "./char-column.ts";
import { copyTableLosingDefinitions } from "./copy-table-losing-definitions.ts";
import { copyTableWithForeignKeysOn } from "./copy-table-with-foreign-keys-on.ts";
import { copyTable } from "./copy-table.ts";
import { createEnum } from "./create-enum.ts";
import { createIndexWithoutConcurrently } from "./create-index-without-concurrently.ts";
import { concurrentlyInTransaction } from "./concurrently-in-transaction.ts";
import { constraintLeftNotValid } from "./constraint-left-not-valid.ts";
import { createIndexConcurrentlyIfNotExists } from "./create-index-concurrently-if-not-exists.ts";
import { createRedundantIndex } from "./create-redundant-index.ts";
import { foreignKeyWithoutIndex } from "./foreign-key-without-index.ts";
import { indexLeftInvalid } from "./index-left-invalid.ts";
import { dropColumn } from "./drop-column.ts";
import { dropIndexWithoutConcurrently } from "./drop-index-without-concurrently.ts";
import { createTableWithoutPrimaryKey } from "./create-table-without-primary-key.ts";
import { dropAndAddColumn } from "./drop-and-add-column.ts";
import { dropCascade } from "./drop-cascade.ts";
import { dropDatabase } from "./drop-database.ts";
import { dropNotNull } from "./drop-not-null.ts";
import { dropKeyWithoutReplacement } from "./drop-key-without-replacement.ts";
import { dropTable } from "./drop-table.ts";
import { ifNotExistsHidesDifference } from "./if-not-exists-hides-difference.ts";
import { lockKeptAcrossRevisions } from "./lock-kept-across-revisions.ts";
import { integerPrimaryKey } from "./integer-primary-key.ts";
import { jsonColumn } from "./json-column.ts";
import { lossyColumnCast } from "./lossy-column-cast.ts";
import { missingLockTimeout } from "./missing-lock-timeout.ts";
import { reindexWithoutConcurrently } from "./reindex-without-concurrently.ts";
import { moneyColumn } from "./money-column.ts";
import { readUserWithoutQuotes } from "./read-user-without-quotes.ts";
import { renameColumn } from "./rename-column.ts";
import { renameSchema } from "./rename-schema.ts";
import { disableAutovacuum } from "./disable-autovacuum.ts";
import { disableRowLevelSecurity } from "./disable-row-level-security.ts";
import { disableTriggers } from "./disable-triggers.ts";
import { dropFunction } from "./drop-function.ts";
import { dropView } from "./drop-view.ts";
import { grantSuperuser } from "./grant-superuser.ts";
import { grantToPublic } from "./grant-to-public.ts";
import { passwordInStatement } from "./password-in-statement.ts";
import { renameEnumValue } from "./rename-enum-value.ts";
import { renameTable } from "./rename-table.ts";
import { restartSequence } from "./restart-sequence.ts";
import { revokePrivileges } from "./revoke-privileges.ts";
import { rewriteTable } from "./rewrite-table.ts";
import { validateConstraintUnderLock } from "./validate-constraint-under-lock.ts";
import { sessionSettingLeft } from "./session-setting-left.ts";
import { updateAllRows } from "./update-all-rows.ts";
import { rowLevelSecurityWithoutPolicy } from "./row-level-security-without-policy.ts";
import { ruleGroups, type Rule } from "./rule.ts";
import { serialColumn } from "./serial-column.ts";
import { securityDefinerWithoutSearchPath } from "./security-definer-without-search-path.ts";
import { sequenceNarrowerThanColumn } from "./sequence-narrower-than-column.ts";
import { setNotNullWithoutBackfill } from "./set-not-null-without-backfill.ts";
import { timeWithTimeZone } from "./time-with-time-zone.ts";
import { timestampWithoutTimeZone } from "./timestamp-without-time-zone.ts";
import { truncateTable } from "./truncate-table.ts";
import { unnamedConstraint } from "./unnamed-constraint.ts";
import { unparsedStatement } from "./unparsed-statement.ts";
import { varcharWithLength } from "./varchar-with-length.ts";

/** All rules in the order they look at a statement: the specific ones first, then those for what is left. */
export const rules: readonly Rule[] = [
  concurrentlyInTransaction,
  createIndexWithoutConcurrently,
  createIndexConcurrentlyIfNotExists,
  createRedundantIndex,
  indexLeftInvalid,
  dropIndexWithoutConcurrently,
  reindexWithoutConcurrently,
  setNotNullWithoutBackfill,
  addNotNullColumnWithoutDefault,
  addForeignKeyWithoutNotValid,
  addCheckWithoutNotValid,
  addUniqueWithoutUsingIndex,
  constraintLeftNotValid,
  foreignKeyWithoutIndex,
  dropAndAddColumn,
  unnamedConstraint,
  dropKeyWithoutReplacement,
  dropColumn,
  dropTable,
  dropCascade,
  dropDatabase,
  dropNotNull,
  truncateTable,
  renameColumn,
  renameTable,
  renameSchema,
  attachPartitionWithoutCheck,
  dropView,
  dropFunction,
  renameEnumValue,
  createEnum,
  addEnumValueWithoutOrder,
  sequenceNarrowerThanColumn,
  restartSequence,
  disableTriggers,
  disableAutovacuum,
  rowLevelSecurityWithoutPolicy,
  disableRowLevelSecurity,
  grantToPublic,
  grantSuperuser,
  revokePrivileges,
  passwordInStatement,
  securityDefinerWithoutSearchPath,
  readUserWithoutQuotes,
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
  createTableWithoutPrimaryKey,
  integerPrimaryKey,
  serialColumn,
  jsonColumn,
  varcharWithLength,
  charColumn,
  timestampWithoutTimeZone,
  timeWithTimeZone,
  moneyColumn,
];

/** Every id that a severity can be configured for. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** What severities can be configured for besides: all rules of a group at once. */
export const groupIds: readonly string[] = ruleGroups;

/** The group that a rule belongs to. */
export function groupOf(id: string): string | undefined {
  return rules.find((rule) => rule.id === id)?.group;
}
