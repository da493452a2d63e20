/**
 * Whether Alembic takes a file of a version location for a revision file: Python source that is no `__init__…` and
 * no editor's lock file.
 */
export function isRevisionFileName(name: string): boolean {
  return name.endsWith(".py") && !/^(\.#|__init__)/.test(name);
}

/** The id that Alembic takes from the name of a file without `revision`, null when the name is none. */
export function idFromFileName(name: string): string | null {
  return /^([a-f0-9]+)\.py$/.exec(name)?.[1] ?? null;
}
