import { makeFinding, type Finding } from "../findings/finding.ts";
import type { Direction, Statement } from "../rehearsal/statement.ts";

/** Where the run was when its time was up. */
export interface Hang {
  seconds: number;
  revision: string;
  direction: Direction;
  /** The statement the server was still working on, null when Python was. */
  statement: Statement | null;
  /** Place in the revision file from Python's stack, when it could be had. */
  file: string | null;
  line: number | null;
}

/** A migration that did not come to its end: `migration-hangs`. */
export function checkTimeout(hang: Hang): Finding {
  const { statement } = hang;
  return makeFinding({
    rule: "migration-hangs",
    severity: "error",
    file: statement?.file ?? hang.file,
    line: statement?.span?.line ?? hang.line,
    endLine: statement?.span?.endLine ?? hang.line,
    revision: hang.revision,
    direction: hang.direction,
    statement: statement?.sql ?? null,
    message:
      `The run was stopped after ${hang.seconds} s (setting \`timeout\`). Revision ${hang.revision} was still ` +
      (statement
        ? "waiting for this statement."
        : "running Python code; no statement was open.") +
      " Everything after it was not tested.",
    fix: {
      text: "Look for a lock that another connection of the same migration holds, a sleep, or a loop without end. Raise `timeout` when the migration is only slow.",
      code: null,
    },
  });
}

/** A project whose turn came when the time was up already: also `migration-hangs`, for what is not tested is not green. */
export function checkTooLate(seconds: number): Finding {
  return makeFinding({
    rule: "migration-hangs",
    severity: "error",
    message: `The run was stopped after ${seconds} s (setting \`timeout\`) before this project's turn came: nothing of it was tested.`,
    fix: {
      text: "Repair the project that takes all the time, or raise `timeout`.",
      code: null,
    },
  });
}
