/**
 * Whether a name can be handed to git as a revision: no option, no path, no range, nothing that git forbids in
 * names. `HEAD~1` and `v1.0^0` are fine.
 */
export function isRefName(name: string): boolean {
  return (
    name !== "" &&
    name.length <= 250 &&
    !name.startsWith("-") &&
    !name.includes("..") &&
    !/[\s\p{Cc}:?*[\\]/u.test(name)
  );
}

/** A whole commit hash. */
export function isCommitHash(name: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(name);
}
