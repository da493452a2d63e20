import type { LockStmt, Node, ReindexStmt, VariableSetStmt } from "libpg-query";
import type { Operation, OperationOf } from "../operation.ts";
import { tableName } from "./names.ts";

/** `pg_locks` numbers table lock modes from 1. */
const lockModes = [
  "ACCESS SHARE",
  "ROW SHARE",
  "ROW EXCLUSIVE",
  "SHARE UPDATE EXCLUSIVE",
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE",
];

/** Settings, transactions, locks and upkeep. Null for all other statements. */
export function readSession(node: Node): Operation[] | null {
  if ("VariableSetStmt" in node) return readSet(node.VariableSetStmt);
  if ("TransactionStmt" in node) {
    const statement = node.TransactionStmt.kind ?? "";
    return [{ kind: "transaction", statement }];
  }
  if ("LockStmt" in node) return readLock(node.LockStmt);
  if ("ReindexStmt" in node) return [readReindex(node.ReindexStmt)];
  if ("TruncateStmt" in node) {
    const { relations, behavior } = node.TruncateStmt;
    const isCascade = behavior === "DROP_CASCADE";
    return tables(relations).map((table) => ({
      kind: "truncate",
      table,
      isCascade,
    }));
  }
  if ("RefreshMatViewStmt" in node) {
    const { relation, concurrent } = node.RefreshMatViewStmt;
    const view = tableName(relation);
    const isConcurrent = concurrent ?? false;
    return [{ kind: "refresh-materialized-view", view, isConcurrent }];
  }
  if ("AlterSeqStmt" in node) {
    const { sequence, options } = node.AlterSeqStmt;
    return readRestart(options, { sequence: tableName(sequence) });
  }
  return null;
}

/** Null when no RESTART is among the options of a sequence. */
export function readRestart(
  options: Node[] | undefined,
  of: Partial<OperationOf<"restart-sequence">>,
): Operation[] | null {
  const restart = (options ?? []).find(
    (option) => "DefElem" in option && option.DefElem.defname === "restart",
  );
  if (!restart || !("DefElem" in restart)) return null;
  const isFromStart = restart.DefElem.arg === undefined;
  const whose = { sequence: null, identity: null, ...of };
  return [{ kind: "restart-sequence", ...whose, isFromStart }];
}

/** `value` is null for RESET and SET … TO DEFAULT; RESET ALL has the name `all`. */
function readSet(statement: VariableSetStmt): Operation[] {
  const values = (statement.args ?? []).map(constantText);
  return [
    {
      kind: "set",
      name: (statement.name ?? "all").toLowerCase(),
      value: values.length > 0 ? values.join(", ") : null,
      isLocal: statement.is_local ?? false,
    },
  ];
}

function constantText(node: Node): string {
  if ("TypeCast" in node && node.TypeCast.arg)
    return constantText(node.TypeCast.arg);
  if (!("A_Const" in node)) return "";
  const { sval, ival, fval, boolval } = node.A_Const;
  if (sval) return sval.sval ?? "";
  if (fval) return fval.fval ?? "";
  if (boolval) return String(boolval.boolval ?? false);
  // The parser's JSON leaves a zero out.
  return String(ival?.ival ?? 0);
}

function readLock(statement: LockStmt): Operation[] {
  const mode = lockModes[(statement.mode ?? 8) - 1] ?? "ACCESS EXCLUSIVE";
  return tables(statement.relations).map((table) => ({
    kind: "lock-table",
    table,
    mode,
  }));
}

function readReindex(statement: ReindexStmt): Operation {
  return {
    kind: "reindex",
    target: statement.relation ? tableName(statement.relation) : null,
    isTable: statement.kind === "REINDEX_OBJECT_TABLE",
    isConcurrent: (statement.params ?? []).some(
      (option) =>
        "DefElem" in option && option.DefElem.defname === "concurrently",
    ),
  };
}

function tables(nodes: Node[] | undefined) {
  return (nodes ?? []).flatMap((node) =>
    "RangeVar" in node ? [tableName(node.RangeVar)] : [],
  );
}
