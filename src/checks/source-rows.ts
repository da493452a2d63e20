import { makeFinding, type Finding } from "../findings/finding.ts";
import {
  readPastedValues,
  type PastedValue,
} from "../revisions/pasted-values.ts";
import type { PythonSource } from "../revisions/python-source.ts";
import type { Revision, Span } from "../revisions/revision.ts";
import { readRowLoops, type RowLoop } from "../revisions/row-loops.ts";

/**
 * Revisions that handle rows in Python where SQL is made for it: `row-by-row-backfill`, `formatted-sql`. A loop is one
 * finding, whatever else is wrong in it.
 */
export function checkRows(
  { id, file }: Revision,
  python: PythonSource,
): Finding[] {
  const loops = readRowLoops(python);
  const values = readPastedValues(python).filter(
    ({ span }) => !loops.some(({ whole }) => isWithin(span, whole)),
  );
  const found = [...loops.map(slowLoop), ...values.map(pastedValue)];
  return found.map(([span, rest]) =>
    makeFinding({
      severity: "warning",
      file,
      line: span.line,
      endLine: span.endLine,
      revision: id,
      direction: "up",
      ...rest,
    }),
  );
}

type Told = [Span, Pick<Finding, "rule" | "message" | "fix">];

function isWithin(inner: Span, outer: Span): boolean {
  return outer.line <= inner.line && inner.endLine <= outer.endLine;
}

function slowLoop({ verb, table, span }: RowLoop): Told {
  const name = table ?? "table";
  const code = {
    UPDATE: `op.execute("UPDATE ${sqlName(name)} SET … = … WHERE …")`,
    INSERT: `op.execute("INSERT INTO ${sqlName(name)} (…) SELECT … FROM …")`,
    DELETE: `op.execute("DELETE FROM ${sqlName(name)} WHERE …")`,
  }[verb];
  const message =
    `This loop sends one ${verb} for every row that it has read. On a large table that takes hours where one statement takes ` +
    "minutes, and each row that it has written stays locked until the transaction ends.";
  const text =
    "Nothing in the loop needs Python: let one statement do it. On a large table run that once per range of keys, in an autocommit_block, so that no row stays locked for long.";
  return [
    span,
    { rule: "row-by-row-backfill", message, fix: { text, code: code ?? null } },
  ];
}

/** A name as it stands in SQL, inside of a Python string with double quotes. */
function sqlName(name: string): string {
  return name.replaceAll('"', '\\"');
}

function pastedValue({ value, sql, parameter, span }: PastedValue): Told {
  const text = sql ?? `… = :${parameter}`;
  const assignment = `${parameter}=${value}`;
  return [
    span,
    {
      rule: "formatted-sql",
      message:
        `${value} was read from the database and is pasted into the SQL: a quote in it breaks the statement or becomes part of it, ` +
        "and None turns into a word that SQL does not know.",
      fix: {
        text: "Pass it along as a parameter:",
        code: `op.get_bind().execute(sa.text(${JSON.stringify(text)}).bindparams(${assignment}))`,
      },
    },
  ];
}
