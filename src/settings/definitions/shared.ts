export const everywhere = ["input", "flag", "file"] as const;

/**
 * What a run is compared with, and where it connects to, is never read from `.migration-gate.yml`:
 * that file is part of the pull request that is being judged.
 */
export const notFromTheFile = ["input", "flag"] as const;

/** No default. */
export const none = { action: null, "command-line": null } as const;

/** The same default for the action and the command line. */
export function both<T extends string>(value: T) {
  return { action: value, "command-line": value } as const;
}
