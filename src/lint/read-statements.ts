import type { Statement } from "../rehearsal/statement.ts";
import type { Operation, SqlParser } from "../sql/operation.ts";
import { splitScript, type ScriptStatement } from "../sql/split-script.ts";
import type { Script } from "./script.ts";

/**
 * The statements of scripts, in order, as if they had run: in the revisions that Alembic's comments tell of
 * (`-- Running upgrade a -> b`, else the script stands for one) and in the transactions that BEGIN and COMMIT make.
 */
export function readStatements(
  scripts: readonly Script[],
  parse: SqlParser,
): Statement[] {
  const transactions = new Transactions();
  const statements: Statement[] = [];
  for (const { name, text } of scripts) {
    let step: Step = { revision: name, direction: "up" };
    transactions.end();
    for (const found of splitScript(text)) {
      step = found.comments.reduce(readStep, step);
      const { operations } = parse(found.sql);
      const transaction = transactions.follow(operations);
      const isOwn = !operations.some(isAlembics);
      statements.push({
        ...statementAt(found, name, statements.length),
        direction: step.direction,
        revision: isOwn ? step.revision : null,
        transaction,
      });
    }
  }
  return statements;
}

type Step = Pick<Statement, "direction"> & { revision: string };

/** Alembic's `--sql` writes such a comment before the statements of a revision. */
function readStep(step: Step, comment: string): Step {
  const [, verb, from = "", to = ""] =
    /^--\s*Running (upgrade|downgrade) (.*?) ?-> ?(.*?)\s*$/.exec(comment) ??
    [];
  if (verb === "upgrade") return { revision: to, direction: "up" };
  if (verb === "downgrade") return { revision: from, direction: "down" };
  return step;
}

/** Alembic's own bookkeeping. */
function isAlembics(operation: Operation): boolean {
  return "table" in operation && operation.table.name === "alembic_version";
}

function statementAt(
  { sql, line, column, endLine, endColumn }: ScriptStatement,
  file: string,
  index: number,
): Omit<Statement, "direction" | "revision" | "transaction"> {
  return {
    index,
    sql,
    database: "postgresql",
    file,
    span: { line, column, endLine, endColumn },
    milliseconds: 0,
    rows: null,
    repeats: 0,
    evidence: null,
    failure: null,
  };
}

/** Numbers transactions; outside of BEGIN and COMMIT each statement is one of its own, as in psql. */
class Transactions {
  #number = 0;
  #isOpen = false;

  end(): void {
    this.#isOpen = false;
  }

  /** The transaction that a statement runs in, null in autocommit. */
  follow(operations: readonly Operation[]): number | null {
    const before = this.#current();
    for (const operation of operations)
      if (operation.kind === "transaction") this.#step(operation.statement);
    return this.#current() ?? before;
  }

  #current(): number | null {
    return this.#isOpen ? this.#number : null;
  }

  #step(statement: string): void {
    if (/^TRANS_STMT_(BEGIN|START)$/.test(statement) && !this.#isOpen) {
      this.#isOpen = true;
      this.#number++;
    }
    if (endsTransaction(statement)) this.end();
  }
}

function endsTransaction(statement: string): boolean {
  return /^TRANS_STMT_(COMMIT|ROLLBACK|PREPARE)$/.test(statement);
}

/** The statement that opens the transaction in which a script ends; null when nothing is left open. */
export function findOpenTransaction(
  statements: readonly Statement[],
  parse: SqlParser,
): Statement | null {
  const last = statements.at(-1);
  if (!last || last.transaction === null) return null;
  const isEnded = parse(last.sql).operations.some(
    (one) => one.kind === "transaction" && endsTransaction(one.statement),
  );
  if (isEnded) return null;
  const { transaction } = last;
  return statements.find((one) => one.transaction === transaction) ?? null;
}
