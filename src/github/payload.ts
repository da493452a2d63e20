/** Part of an event's payload: others wrote what is in it, and any field may be missing. */
export type Json = Record<string, unknown>;

/** The object at a key; an empty one when there is none. */
export function objectAt(parent: Json, key: string): Json {
  const value = parent[key];
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A number or id as GitHub gives them: a whole one above zero. */
export function numberOf(value: unknown): number | null {
  return Number.isSafeInteger(value) && Number(value) > 0
    ? Number(value)
    : null;
}

/** A commit's whole hash; zeros stand for none. */
export function shaOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const isCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
  return isCommit && !/^0+$/.test(value) ? value : null;
}

// A leading hyphen would be an option of git; blanks, control characters and the like are never valid.
// eslint-disable-next-line no-control-regex
const validRef = /^(?!-)[^\u0000- ~^:?*[\\\u007f]+$/;

/** A ref that can be given to git. */
export function refOf(value: unknown): string | null {
  const isRef = typeof value === "string" && validRef.test(value);
  return isRef && !value.includes("..") ? value : null;
}

/** The same without `refs/heads/`. */
export function branchOf(value: unknown): string | null {
  return refOf(value)?.replace(/^refs\/heads\//, "") ?? null;
}

/** `owner/name` of a repository. */
export function repositoryOf(value: Json): string | null {
  const name = value["full_name"];
  const isName = typeof name === "string" && /^[\w.-]+\/[\w.-]+$/.test(name);
  return isName ? name : null;
}

/** A word of GitHub's own, like an event's name or a conclusion. */
export function wordOf(value: unknown): string | null {
  return typeof value === "string" && /^[a-z_]{1,50}$/.test(value)
    ? value
    : null;
}
