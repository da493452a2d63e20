import { setFlagsFromString } from "node:v8";
import type { SqlParser } from "../sql/operation.ts";
import { loadPostgresParser as load } from "../sql/parse-postgres.ts";

/** A statement is parsed once: optimising the parser's WebAssembly would take longer than it saves, and 500 MB. */
export function loadPostgresParser(): Promise<SqlParser> {
  setFlagsFromString("--no-wasm-tier-up");
  setFlagsFromString("--no-wasm-dynamic-tiering");
  return load();
}
