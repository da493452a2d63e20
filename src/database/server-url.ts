import { GateError } from "../errors.ts";
import type { ConnectionTarget } from "./throwaway.ts";

const expected =
  "Write it as postgresql://user:password@host:port/database, special characters percent-encoded.";

/**
 * Reads `database-url`. A driver as SQLAlchemy writes it (`postgresql+psycopg://`) is ignored.
 *
 * @throws GateError `settings`; no message repeats the URL, for it holds a password
 */
export function parseServerUrl(text: string): ConnectionTarget {
  if (!URL.canParse(text)) throw wrong("is no URL");
  const url = new URL(text);
  if (!/^postgres(ql)?(\+\w+)?:$/.test(url.protocol)) {
    throw wrong("is no PostgreSQL URL");
  }
  if (url.hostname === "") throw wrong("names no host");
  if (url.username === "") throw wrong("names no user");
  refuseTls(url.searchParams);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? 5432 : Number(url.port),
    user: decode(url.username),
    password: decode(url.password),
    database: decode(url.pathname.slice(1)) || "postgres",
  };
}

function wrong(what: string): GateError {
  return new GateError("settings", `\`database-url\` ${what}. ${expected}`);
}

function refuseTls(parameters: URLSearchParams): void {
  const mode = parameters.get("sslmode") ?? parameters.get("ssl") ?? "prefer";
  if (["disable", "allow", "prefer"].includes(mode)) return;
  throw new GateError(
    "settings",
    "`database-url` demands TLS, which migration-gate does not speak to throwaway servers. " +
      "Use a server next to the job (a service container) without it.",
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong("holds a % that encodes nothing");
  }
}
