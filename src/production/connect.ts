import { readFileSync } from "node:fs";
import type { Client, ClientConfig } from "pg";
import { withClient } from "../database/databases.ts";
import { GateError } from "../errors.ts";
import { parsePostgresUrl } from "../settings/parse-postgres-url.ts";
import { alternatives, quote } from "../settings/wording.ts";

const modes = [
  "disable",
  "allow",
  "prefer",
  "require",
  "verify-ca",
  "verify-full",
] as const;

/**
 * Connects once, with TLS as libpq would: `sslmode` and `sslrootcert` of the URL count.
 *
 * @throws GateError `settings` for a URL that is none, `environment` when the server lets nobody in; the URL is never
 *   repeated, for it holds a password
 */
export async function withProduction<T>(
  url: string,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const [first, ...others] = configsOf(url);
  try {
    return await withClient(first, use);
  } catch (error) {
    const [plain] = others;
    if (plain === undefined || !isWithoutTls(error)) throw error;
    return await withClient(plain, use);
  }
}

/** What to try, in order: without an `sslmode` TLS where there is TLS. */
function configsOf(text: string): [ClientConfig, ...ClientConfig[]] {
  const parsed = parsePostgresUrl(text);
  if ("problem" in parsed) throw wrong(parsed.problem);
  const url = new URL(parsed.value);
  const mode = url.searchParams.get("sslmode") ?? "prefer";
  const certificate = url.searchParams.get("sslrootcert");
  for (const name of ["sslmode", "sslrootcert", "ssl"])
    url.searchParams.delete(name);
  const connectionString = url.href;
  const plain = { connectionString, ssl: false };
  const encrypted = (ssl: object) => ({ connectionString, ssl });
  const authority = certificate === null ? {} : { ca: read(certificate) };
  const isSocket = url.searchParams.get("host")?.startsWith("/") ?? false;
  if (isSocket) return [plain];
  switch (mode) {
    case "disable":
    case "allow":
      return [plain];
    case "prefer":
      return [encrypted({ rejectUnauthorized: false }), plain];
    case "require":
      if (certificate === null)
        return [encrypted({ rejectUnauthorized: false })];
      return [encrypted({ ...authority, checkServerIdentity: anyName })];
    case "verify-ca":
      return [encrypted({ ...authority, checkServerIdentity: anyName })];
    case "verify-full":
      return [encrypted(authority)];
    default:
      throw wrong(
        `there is no sslmode ${quote(mode)}; write ${alternatives(modes)}.`,
      );
  }
}

function anyName(): undefined {
  return undefined;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const reason = (cause as Error).message;
    throw wrong(`sslrootcert can't be read: ${reason}.`, cause);
  }
}

function wrong(sentence: string, cause?: unknown): GateError {
  return new GateError("settings", `flag --database-url: ${sentence}`, {
    cause,
  });
}

function isWithoutTls(error: unknown): boolean {
  return (
    error instanceof Error && error.message.includes("does not support SSL")
  );
}
