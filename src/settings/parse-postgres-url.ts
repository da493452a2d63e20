import type { Parsed } from "./parse-scalar.ts";

const shape = "`postgresql://user:password@host:5432/database`";

/** Checks the URL of a server without ever repeating it: it holds a password. SQLAlchemy's `+driver` is dropped. */
export function parsePostgresUrl(text: string): Parsed<string> {
  const value = text.replace(/^(postgres(?:ql)?)\+\w+:/i, "$1:");
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol))
    return { problem: `this is not a PostgreSQL URL; write ${shape}.` };
  // A bare `#`, `?` or `/` in the password ends the host early: another server would be asked.
  if (/#|@/.test(url.pathname + url.search + url.hash))
    return {
      problem:
        "the password holds a character that ends it early; write `#`, `?`, `/` and `@` as `%23`, `%3F`, `%2F` and `%40`.",
    };
  if (url.hostname === "" && !url.searchParams.has("host"))
    return { problem: `the URL names no host; write ${shape}.` };
  return { value };
}
