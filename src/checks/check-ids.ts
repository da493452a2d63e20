/** Checks of what is allowed, which can't be allowed themselves. */
export const allowanceChecks = [
  "allow-without-reason",
  "allow-unknown-rule",
  "unused-allowance",
] as const;

/** Checks whose severity the configuration may change. */
export const adjustableChecks = [
  "multiple-heads",
  "racing-pull-request",
  "several-bases",
  "replaced-history",
  "edited-revision",
  "deleted-revision",
  "renamed-revision",
  "missing-downgrade",
  "empty-downgrade",
  "irreversible-downgrade",
  "downgrade-fails",
  "downgrade-leaves-behind",
  "downgrade-loses",
  "downgrade-changes",
  "second-upgrade-fails",
  "second-upgrade-differs",
  "unseen-statements",
  "import-of-models",
  "metadata-create-all",
  "formatted-sql",
  "row-by-row-backfill",
  "model-drift",
  "no-target-metadata",
  "drift-not-compared",
  ...allowanceChecks,
] as const;

/** Checks that say that something could not be run: switching them off would make the unknown green. */
export const fixedChecks = [
  "unreadable-revision",
  "duplicate-revision",
  "duplicate-label",
  "missing-parent",
  "revision-cycle",
  "unreachable-revision",
  "base-fails",
  "upgrade-fails",
  "migration-hangs",
] as const;
