import type { Operation } from "../operation.ts";
import { plainText } from "./plain-text.ts";
import { TokenReader } from "./token-reader.ts";
import type { Token } from "./tokens.ts";

const transactions = "BEGIN COMMIT END ROLLBACK SAVEPOINT RELEASE".split(" ");
/** These leave schema and rows as they are. */
const harmless = "ANALYZE ATTACH DETACH EXPLAIN REINDEX VACUUM VALUES".split(
  " ",
);

/** What a statement means that neither defines anything nor touches rows; null for others. */
export function readCommand(tokens: readonly Token[]): Operation | null {
  const reader = new TokenReader(tokens);
  if (reader.takes("PRAGMA")) return readPragma(reader);
  const first = tokens[0]?.text.toUpperCase() ?? "";
  if (transactions.includes(first))
    return { kind: "transaction", statement: first };
  return harmless.includes(first)
    ? { kind: "other", statement: first.toLowerCase(), objects: [] }
    : null;
}

function readPragma(reader: TokenReader): Operation {
  const { name } = reader.qualifiedName();
  const value = reader.takes("=")
    ? plainText(reader.rest())
    : reader.sees("(")
      ? plainText(reader.group())
      : null;
  return { kind: "set", name: name.toLowerCase(), value, isLocal: false };
}
