import type { Edit } from "../findings/finding.ts";
import type { SourceCall } from "../revisions/source-call.ts";
import {
  inAutocommitBlock,
  inRevisions,
  pythonString,
} from "./alembic-code.ts";
import {
  asCode,
  editTo,
  editToAutocommit,
  withKeyword,
  withPositional,
} from "./call-edit.ts";
import { isAnyOf, type AnalysedStatement } from "./history.ts";
import { byRevision } from "./indexes.ts";
import type { Scene } from "./scene.ts";
import { withSqlEnding, withSqlWord } from "./sql-literal.ts";

/** What to write, and the part of it that is a mere change of the author's own call. */
export interface OwnCode {
  code: string;
  edit: Edit | null;
}

/** The author's own call with CONCURRENTLY, outside of the transaction; null when it can't be made from that call. */
export function ownConcurrently(
  scene: Scene,
  operation: "create_index" | "drop_index" | null,
  sqlWords: string,
): OwnCode | null {
  const own = operation && callOf(scene, operation);
  const concurrent = own
    ? withKeyword(own, "postgresql_concurrently", "True")
    : withSqlWord(plainSql(scene), sqlWords, "CONCURRENTLY");
  // An invalid index would pass for one that exists, and CONCURRENTLY knows no CASCADE.
  if (
    !concurrent ||
    /if_not_exists|\bIF\s+NOT\b|CASCADE/i.test(concurrent.text)
  )
    return null;
  return {
    code: inAutocommitBlock(asCode(concurrent)),
    edit: isAlone(scene) ? editToAutocommit(concurrent) : null,
  };
}

/** The author's own call with NOT VALID, and the validation in the next revision; null when it can't be made from that call. */
export function ownNotValid(
  scene: Scene,
  operation: "create_foreign_key" | "create_check_constraint",
  { name, validation }: { name: string; validation: string },
): OwnCode | null {
  const own = callOf(scene, operation);
  const added = own
    ? named(withKeyword(own, "postgresql_not_valid", "True"), name)
    : withSqlEnding(plainSql(scene), "NOT VALID");
  if (!added) return null;
  return {
    code: inRevisions(asCode(added), validation),
    edit: editTo(added),
  };
}

/** `None` as a name leaves it to the server; the validation has to know it. */
function named(call: SourceCall | null, name: string): SourceCall | null {
  return call?.arguments[0]?.value === "None"
    ? withPositional(call, 0, pythonString(name))
    : call;
}

function callOf({ call }: Scene, operation: string): SourceCall | null {
  return call?.op != null && call.name === `${call.op}.${operation}`
    ? call
    : null;
}

/** A call that executes one statement. */
function plainSql({ call, operations }: Scene): SourceCall | null {
  return operations.length === 1 && /\bexecute$/.test(call?.name ?? "")
    ? call
    : null;
}

/** What else a revision does would be committed half-way by an autocommit_block: settings don't matter. */
function isAlone(scene: Scene): boolean {
  const revision = scene.statement.revision ?? "";
  const others = [
    scene.before(byRevision, revision),
    scene.after(byRevision, revision),
  ];
  return !others.some((found) => isAnyOf(found, doesMore));
}

function doesMore({ operations, parseError }: AnalysedStatement): boolean {
  return parseError !== null || operations.some(({ kind }) => kind !== "set");
}
