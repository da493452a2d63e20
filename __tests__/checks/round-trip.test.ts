import { describe, expect, it } from "@jest/globals";
import { checkRoundTrip } from "../../src/checks/round-trip.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import type { Difference } from "../../src/snapshot/snapshot.ts";
import {
  added,
  changed,
  column,
  object,
  removed,
} from "../snapshot/differences.ts";

const revision: Revision = {
  id: "abc123",
  parents: [],
  branchLabels: [],
  dependsOn: [],
  file: "versions/abc123.py",
  message: "",
  idSpan: { line: 5, column: 1, endLine: 5, endColumn: 2 },
  parentsSpan: null,
  upgrade: {
    span: { line: 10, column: 1, endLine: 12, endColumn: 2 },
    body: "code",
    calls: [],
  },
  downgrade: {
    span: { line: 20, column: 1, endLine: 22, endColumn: 2 },
    body: "code",
    calls: [],
  },
  irreversible: null,
  source: "",
  allowances: [],
};

function afterDown(...differences: Difference[]): Finding[] {
  return checkRoundTrip({ revision, afterDown: differences, afterAgain: [] });
}

function afterAgain(...differences: Difference[]): Finding[] {
  return checkRoundTrip({ revision, afterDown: [], afterAgain: differences });
}

const inTable = "table public.a";
const table = object("table", "public.a", { kind: "table" });
const slug = column("public.a.slug", 1, { type: "character varying(50)" });
const mood = object("type", "public.mood", {
  kind: "enum",
  values: "'sad', 'happy'",
});
const check = object(
  "constraint",
  "public.a.ck",
  { kind: "check", definition: "CHECK ((a > 0))", validated: "yes" },
  inTable,
);
const foreignKey = object(
  "constraint",
  "public.a.fk",
  {
    kind: "foreign key",
    definition: "FOREIGN KEY (b) REFERENCES public.b(id)",
  },
  inTable,
);
const index = (name: string) =>
  object(
    "index",
    `public.${name}`,
    {
      definition: `CREATE UNIQUE INDEX ${name} ON public.a USING btree (slug)`,
      valid: "yes",
    },
    inTable,
  );
const sequence = object("sequence", "public.s");
const extension = object("extension", "citext", { version: "1.6" });
const comment = object("comment", "table public.a", {}, inTable);
const statistics = object("statistics", "public.st", {}, inTable);
const grant = object("grant", "table public.a to app", {}, inTable);
const view = object("view", "public.v", { definition: " SELECT 1;" });
const routine = object("function", "public.f(a integer)");
const trigger = object(
  "trigger",
  "public.a.tr",
  { definition: "CREATE TRIGGER tr …" },
  inTable,
);

describe("checkRoundTrip", () => {
  it("is silent when everything is as before", () => {
    expect(afterDown()).toEqual([]);
  });

  it("is silent about what was not tried", () => {
    expect(
      checkRoundTrip({ revision, afterDown: null, afterAgain: null }),
    ).toEqual([]);
  });

  it.each<[string, Difference, string, Finding["severity"]]>([
    ["an enum type stays", added(mood), "leaves-behind", "error"],
    ["a table stays", added(table), "leaves-behind", "error"],
    ["a column stays", added(slug), "leaves-behind", "error"],
    ["a constraint stays", added(check), "leaves-behind", "error"],
    ["an index stays", added(index("ix")), "leaves-behind", "error"],
    ["a sequence stays", added(sequence), "leaves-behind", "error"],
    ["a function stays", added(routine), "leaves-behind", "error"],
    ["a view stays", added(view), "leaves-behind", "error"],
    ["a trigger stays", added(trigger), "leaves-behind", "error"],
    [
      "a schema stays",
      added(object("schema", "x")),
      "leaves-behind",
      "warning",
    ],
    ["an extension stays", added(extension), "leaves-behind", "info"],
    ["a comment stays", added(comment), "leaves-behind", "info"],
    ["a statistic stays", added(statistics), "leaves-behind", "info"],
    ["a right stays", added(grant), "leaves-behind", "info"],
    ["a table is lost", removed(table), "loses", "error"],
    ["a column is lost", removed(slug), "loses", "error"],
    ["an index is lost", removed(index("ix")), "loses", "error"],
    ["an extension is lost", removed(extension), "loses", "error"],
    ["an enum type is lost", removed(mood), "loses", "error"],
    ["a right is lost", removed(grant), "loses", "warning"],
    ["a comment is lost", removed(comment), "loses", "info"],
    ["a statistic is lost", removed(statistics), "loses", "info"],
    [
      "a type differs",
      changed(slug, "type", "character varying(50)", "text"),
      "changes",
      "error",
    ],
    [
      "a default differs",
      changed(slug, "default", null, "1"),
      "changes",
      "error",
    ],
    [
      "nullability differs",
      changed(slug, "nullable", "no", "yes"),
      "changes",
      "error",
    ],
    [
      "a definition differs",
      changed(view, "definition", "1", "2"),
      "changes",
      "error",
    ],
    [
      "an index is invalid",
      changed(index("ix"), "valid", "yes", "no"),
      "changes",
      "error",
    ],
    [
      "a constraint stays validated",
      changed(check, "validated", "no", "yes"),
      "changes",
      "info",
    ],
    [
      "a constraint is NOT VALID again",
      changed(check, "validated", "yes", "no"),
      "changes",
      "info",
    ],
    [
      "an enum keeps an added value",
      changed(
        mood,
        "values",
        "'sad', 'it''s'",
        "'sad', 'so, so', 'it''s', 'x'",
      ),
      "changes",
      "info",
    ],
    [
      "an enum loses a value",
      changed(mood, "values", "'sad', 'happy'", "'sad'"),
      "changes",
      "error",
    ],
    [
      "an enum's order differs",
      changed(mood, "values", "'sad', 'happy'", "'happy', 'sad'"),
      "changes",
      "error",
    ],
    [
      "columns are in another order",
      changed(table, "column order", "a, b", "b, a"),
      "changes",
      "info",
    ],
    [
      "a comment differs",
      changed(comment, "text", "x", "y"),
      "changes",
      "info",
    ],
    [
      "a sequence belongs to another column",
      changed(sequence, "owned by", null, "public.a.id"),
      "changes",
      "info",
    ],
    [
      "a statistics target differs",
      changed(slug, "statistics target", null, "500"),
      "changes",
      "info",
    ],
    [
      "an extension is newer",
      changed(extension, "version", "1", "2"),
      "changes",
      "info",
    ],
    [
      "an option differs",
      changed(table, "options", null, "x=1"),
      "changes",
      "warning",
    ],
    [
      "rights differ",
      changed(grant, "granted", "SELECT", null),
      "changes",
      "warning",
    ],
  ])("grades as it should when %s", (_, difference, rule, severity) => {
    const findings = afterDown(difference);
    expect(findings.map((one) => [one.rule, one.severity])).toEqual([
      [`downgrade-${rule}`, severity],
    ]);
  });

  it.each<[string, Difference, string]>([
    [
      "a kept enum type",
      added(mood),
      'sa.Enum(name="mood").drop(op.get_bind(), checkfirst=True)',
    ],
    [
      "a kept enum type in another schema",
      added({ ...mood, name: 'app."Mood"' }),
      'sa.Enum(name="Mood", schema="app").drop(op.get_bind(), checkfirst=True)',
    ],
    ["a kept table", added(table), 'op.drop_table("a")'],
    ["a kept column", added(slug), 'op.drop_column("a", "slug")'],
    [
      "a kept constraint",
      added(foreignKey),
      'op.drop_constraint("fk", "a", type_="foreignkey")',
    ],
    ["a kept index", added(index("ix")), 'op.drop_index("ix", table_name="a")'],
    [
      "a kept sequence",
      added(sequence),
      'op.execute("DROP SEQUENCE public.s")',
    ],
    [
      "a kept trigger",
      added(trigger),
      'op.execute("DROP TRIGGER tr ON public.a")',
    ],
    [
      "a kept function",
      added(routine),
      'op.execute("DROP ROUTINE public.f(a integer)")',
    ],
    [
      "a lost index",
      removed(index("ix")),
      'op.execute("CREATE UNIQUE INDEX ix ON public.a USING btree (slug)")',
    ],
    [
      "a lost constraint",
      removed(check),
      'op.execute("ALTER TABLE public.a ADD CONSTRAINT ck CHECK ((a > 0))")',
    ],
    [
      "a lost column",
      removed(
        column("public.a.n", 1, { nullable: "no", default: "'x'::text" }),
      ),
      `op.execute("ALTER TABLE public.a ADD COLUMN n text DEFAULT 'x'::text NOT NULL")`,
    ],
    [
      "a lost column that must be filled",
      removed(column("public.a.n", 1, { nullable: "no" })),
      'op.execute("ALTER TABLE public.a ADD COLUMN n text")\n# fill the column, then:\nop.alter_column("a", "n", nullable=False)',
    ],
    [
      "another type",
      changed(slug, "type", "character varying(50)", "text"),
      'op.execute("ALTER TABLE public.a ALTER COLUMN slug TYPE character varying(50)")',
    ],
    [
      "a column that may be null now",
      changed(slug, "nullable", "no", "yes"),
      'op.alter_column("a", "slug", nullable=False)',
    ],
    [
      "a lost default",
      changed(slug, "default", "'x'::text", null),
      `op.alter_column("a", "slug", server_default=sa.text("'x'::text"))`,
    ],
    [
      "a kept default",
      changed(slug, "default", null, "1"),
      'op.alter_column("a", "slug", server_default=None)',
    ],
  ])("gives the Alembic code against %s", (_, difference, code) => {
    expect(afterDown(difference)[0]?.fix?.code).toBe(code);
  });

  it("tells everything of one sort in one finding, the worst first", () => {
    const findings = afterDown(added(comment), added(mood), added(extension));
    expect(findings).toEqual([
      {
        rule: "downgrade-leaves-behind",
        severity: "error",
        message:
          "After upgrade() and downgrade() there is more than before: enum type public.mood is left behind; comment on table public.a is left behind; extension citext is left behind. The next upgrade meets objects that are already there, and usually fails with “already exists”.",
        file: "versions/abc123.py",
        line: 20,
        endLine: 20,
        revision: "abc123",
        direction: "down",
        statement: null,
        evidence: null,
        edit: null,
        tables: [],
        fix: {
          text: "Remove in downgrade() what upgrade() makes.",
          code: 'sa.Enum(name="mood").drop(op.get_bind(), checkfirst=True)',
        },
      },
    ]);
  });

  it("does not advise against what does no harm", () => {
    const [finding] = afterDown(added(comment));
    expect(finding?.fix).toBeNull();
    expect(finding?.message).toMatch(/This does no harm\.$/);
  });

  it("cuts a long list", () => {
    const many = Array.from({ length: 25 }, (_, n) =>
      added(object("sequence", `public.s${n}`)),
    );
    expect(afterDown(...many)[0]?.message).toContain("and 5 more");
  });

  it("takes a new name of the same index for a rename, which is a warning", () => {
    const findings = afterDown(removed(index("ix")), added(index("ix_a_slug")));
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "downgrade-changes",
        severity: "warning",
        message: expect.stringContaining(
          "index public.ix came back as public.ix_a_slug",
        ),
      }),
    ]);
  });

  it("takes different indexes for one lost and one left behind", () => {
    const other = index("other");
    other.properties["definition"] =
      "CREATE INDEX other ON public.a USING btree (b)";
    const rules = afterDown(removed(index("ix")), added(other)).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(["downgrade-leaves-behind", "downgrade-loses"]);
  });

  it.each<[string, Difference, Finding["severity"]]>([
    ["a constraint is missing", removed(check), "error"],
    ["a type differs", changed(slug, "type", "text", "integer"), "error"],
    [
      "columns are in another order",
      changed(table, "column order", "a, b", "b, a"),
      "info",
    ],
  ])("judges a second upgrade after which %s", (_, difference, severity) => {
    expect(afterAgain(difference)).toEqual([
      expect.objectContaining({
        rule: "second-upgrade-differs",
        severity,
        direction: "again",
        line: 10,
      }),
    ]);
  });

  it("points at the revision's id when it has no downgrade()", () => {
    const findings = checkRoundTrip({
      revision: { ...revision, downgrade: null },
      afterDown: [added(table)],
      afterAgain: null,
    });
    expect(findings[0]?.line).toBe(5);
  });
});
