import type { Fix } from "../findings/finding.ts";
import type { RunFailure } from "../rehearsal/recording.ts";
import { extensionHint } from "./extension-hints.ts";
import { reservedWordHint } from "./reserved-word-hint.ts";
import { pythonString } from "./round-trip-names.ts";

interface Hint {
  matches(sqlstate: string, failure: RunFailure): boolean;
  fix: Fix | ((failure: RunFailure) => Fix);
}

/** What to do about failures that migrations commonly meet; SQLSTATEs are in the manual's appendix A. */
const hints: Hint[] = [
  {
    matches: (sqlstate, { message }) =>
      sqlstate === "25001" && /CONCURRENTLY/.test(message),
    fix: {
      text: "CONCURRENTLY needs to run outside of a transaction. autocommit_block() commits what came before it, so give it a revision of its own.",
      code: 'with op.get_context().autocommit_block():\n    op.create_index("ix_table_column", "table", ["column"], postgresql_concurrently=True)',
    },
  },
  {
    matches: (sqlstate) => sqlstate === "25001",
    fix: {
      text: "This statement can't run inside a transaction block. Run it in a revision of its own:",
      code: 'with op.get_context().autocommit_block():\n    op.execute("…")',
    },
  },
  {
    matches: (sqlstate) => sqlstate === "55P04",
    fix: {
      text: "A new enum value can be used only after the transaction that added it has committed. Add it in autocommit, or in an earlier revision with transaction_per_migration=True in env.py.",
      code: "with op.get_context().autocommit_block():\n    op.execute(\"ALTER TYPE name ADD VALUE 'value'\")",
    },
  },
  {
    matches: (sqlstate, { message }) =>
      sqlstate === "42710" && /^type /.test(message),
    fix: ({ message }) => ({
      text: "The enum type is still there: dropping a table does not drop its types. Drop it in downgrade(), by its name.",
      code: `sa.Enum(name=${pythonString(/^type "(.*)" already/.exec(message)?.[1] ?? "…")}).drop(op.get_bind(), checkfirst=True)`,
    }),
  },
  {
    matches: (sqlstate, { message }) =>
      sqlstate === "42710" && /^enum label /.test(message),
    fix: {
      text: "A value of an enum type can't be taken away again, so it is still there after a downgrade. Let upgrade() pass over it.",
      code: "op.execute(\"ALTER TYPE name ADD VALUE IF NOT EXISTS 'value'\")",
    },
  },
  {
    matches: (sqlstate, { message }) =>
      sqlstate === "2BP01" && /because constraint .* requires it/.test(message),
    fix: {
      text: "This index belongs to a constraint and goes with it. Drop the constraint.",
      code: 'op.drop_constraint("uq_table_column", "table", type_="unique")',
    },
  },
  {
    matches: (sqlstate) => sqlstate === "2BP01",
    fix: {
      text: "Something else still uses this. Drop that first, and when it must stay create it again afterwards, in the same revision. CASCADE would drop it unseen, and whatever uses it in turn.",
      code: null,
    },
  },
  {
    matches: (sqlstate, { message }) =>
      sqlstate === "0A000" && /used by a view or rule/.test(message),
    fix: {
      text: "A view uses this column. Drop the view first and create it again afterwards, in the same revision.",
      code: 'op.execute("DROP VIEW …")\n# the change itself\nop.execute("CREATE VIEW …")',
    },
  },
  {
    matches: (sqlstate) => ["42P07", "42701", "42710"].includes(sqlstate),
    fix: {
      text: "Something with this name exists already. After a downgrade that means that downgrade() left it behind: drop it there.",
      code: null,
    },
  },
  {
    matches: (sqlstate, { message }) =>
      sqlstate === "42704" && /^role /.test(message),
    fix: {
      text: "The throwaway server has no such role. Create it in a SQL file and name that file in the `bootstrap-sql` setting.",
      code: null,
    },
  },
  {
    matches: (_, { message }) => /constraint .*it has no name/.test(message),
    fix: {
      text: "A constraint without a name can't be dropped by name. Name it in upgrade() (or give the MetaData a naming_convention), and drop it by that name.",
      code: 'op.create_unique_constraint("uq_table_column", "table", ["column"])\nop.drop_constraint("uq_table_column", "table", type_="unique")',
    },
  },
  {
    matches: (sqlstate) => sqlstate === "42703",
    fix: {
      text: "At this point there is no such column: no revision up to here makes it, or a downgrade() took it away. Add it before this statement.",
      code: 'op.add_column("table", sa.Column("column", sa.Integer(), nullable=True))',
    },
  },
  {
    matches: (sqlstate, { statement }) =>
      sqlstate === "23505" && /^\s*INSERT\b/i.test(statement?.sql ?? ""),
    fix: {
      text: "This row is there already. After a downgrade that means that downgrade() left it: delete it there, or let upgrade() pass over it.",
      code: 'op.execute("INSERT INTO … VALUES (…) ON CONFLICT DO NOTHING")',
    },
  },
  {
    matches: (sqlstate) =>
      ["23502", "23505", "23503", "23514"].includes(sqlstate),
    fix: {
      text: "Rows that are there already break the new rule. Repair them before the constraint is added, in an earlier revision.",
      code: null,
    },
  },
  {
    matches: (_, { message }) =>
      /value is required for bind parameter/.test(message),
    fix: {
      text: "In op.execute() and sa.text() a colon before a name means a parameter. Escape a colon that belongs to the SQL with a backslash, in a raw string.",
      code: "op.execute(r\"UPDATE t SET a = 'x\\:y'\")",
    },
  },
  {
    matches: (_, { message }) =>
      /^module 'alembic\.op' has no attribute/.test(message),
    fix: {
      text: "Alembic has no operation of this name. One of the project's own, or of a library, is there only when env.py imports the module that registers it.",
      code: null,
    },
  },
  {
    matches: (_, { type }) => type === "ObjectNotExecutableError",
    fix: {
      text: "SQLAlchemy 2 does not execute plain strings. Wrap the SQL in sa.text(), or use op.execute().",
      code: 'connection.execute(sa.text("…"))',
    },
  },
  {
    matches: (_, { type, message }) =>
      type === "" && /was not committed$/.test(message),
    fix: {
      text: "No revision calls commit() here, so env.py has to: it runs the migrations inside begin_transaction().",
      code: "with context.begin_transaction():\n    context.run_migrations()",
    },
  },
  {
    matches: (_, { type, message }) =>
      type === "" ||
      (type === "InvalidRequestError" &&
        /can't call begin\(\) here|closed transaction inside context manager/.test(
          message,
        )),
    fix: {
      text:
        "Alembic has begun a transaction before this revision, commits it afterwards, and rolls all of it back when the revision fails. " +
        "Leave begin(), commit() and rollback() of the connection out. What must be committed apart goes into an autocommit_block():",
      code: 'with op.get_context().autocommit_block():\n    op.execute("…")',
    },
  },
];

/** Advice for a failure, null when the message has to speak for itself. */
export function hintFor(failure: RunFailure): Fix | null {
  const sqlstate = failure.statement?.failure?.sqlstate ?? "";
  const extension = extensionHint(failure.message);
  if (extension) return extension;
  const reserved = reservedWordHint(failure);
  if (reserved) return reserved;
  const fix = hints.find((hint) => hint.matches(sqlstate, failure))?.fix;
  return typeof fix === "function" ? fix(failure) : (fix ?? null);
}
