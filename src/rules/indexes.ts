import type { QualifiedName } from "../sql/operation.ts";
import type { AnalysedStatement, Index } from "./history.ts";
import { relationsIn } from "./evidence.ts";

/** By the bare names of the tables that its operations are about. */
export const byTable: Index = ({ operations }) =>
  operations.flatMap((one) => ("table" in one ? [one.table.name] : []));

/** By its revision's id; empty for what env.py does. */
export const byRevision: Index = ({ statement }) => [statement.revision ?? ""];

/** By what its operations are: `drop-table`. */
export const byKind: Index = ({ operations }) =>
  operations.map(({ kind }) => kind);

/** By the name that a table has after it was made or renamed. */
export const byNewTable: Index = ({ operations }) =>
  operations.flatMap((one) => {
    if (one.kind === "create-table" || one.kind === "create-table-as")
      return [one.table.name];
    return one.kind === "rename-table" ? [one.newName] : [];
  });

/** By the bare name of every relation that its evidence mentions. */
export const byRelation: Index = ({ statement: { evidence } }) =>
  evidence ? relationsIn(evidence).map(({ name }) => name) : [];

/** By `table.column` of the columns that it adds. */
export const byAddedColumn: Index = ({ operations }) =>
  operations.flatMap((one) =>
    one.kind === "add-column" ? [columnWord(one.table, one.column.name)] : [],
  );

/** By the bare names of the indexes that it makes or drops. */
export const byIndexName: Index = ({ operations }) =>
  operations.flatMap((one) => {
    if (one.kind === "create-index") return one.index ?? [];
    return one.kind === "drop-index" ? [one.index.name] : [];
  });

/** By what the operations are that are about anything else, and whose: `CreatePolicyStmt` of `t`. */
export const byOther: Index = ({ operations }) =>
  operations.flatMap((one) =>
    one.kind === "other"
      ? one.objects.map(({ name }) => otherWord(one.statement, name))
      : [],
  );

/** By its transaction; nothing in autocommit. */
export const byTransaction: Index = ({ statement: { transaction } }) =>
  transaction === null ? [] : [String(transaction)];

/** By the settings that it sets, for however long. */
export const bySetting: Index = (one) => settingsIn(one, [true, false]);

/** By the settings that it sets for the whole session. */
export const bySessionSetting: Index = (one) => settingsIn(one, [false]);

export function otherWord(statement: string, object: string): string {
  return JSON.stringify([statement, object]);
}

export function columnWord(table: QualifiedName, column: string): string {
  return JSON.stringify([table.name, column]);
}

function settingsIn(
  { operations }: AnalysedStatement,
  isLocal: readonly boolean[],
): string[] {
  return operations.flatMap((one) =>
    one.kind === "set" && isLocal.includes(one.isLocal) ? [one.name] : [],
  );
}

/** By the bare names of the views and functions that it makes. */
export const byMadeObject: Index = ({ operations }) =>
  operations.flatMap((one) => {
    if (one.kind === "create-function") return [one.function.name];
    const isView =
      one.kind === "other" &&
      /^(ViewStmt|CreateTableAsStmt)$/.test(one.statement);
    return isView ? one.objects.map(({ name }) => name) : [];
  });
