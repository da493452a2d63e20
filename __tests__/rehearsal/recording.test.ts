import { describe, expect, it } from "@jest/globals";
import type {
  ProbedEvidence,
  ProbeEvent,
  ProbeFailure,
  StatementEnd,
} from "../../src/probe/events.ts";
import { parseDuration, Recording } from "../../src/rehearsal/recording.ts";
import type { Direction } from "../../src/rehearsal/statement.ts";
import { parseRevision } from "../../src/revisions/parse-revision.ts";
import type { Revision } from "../../src/revisions/revision.ts";
import { revisionFile } from "../support/projects.ts";

const revision = parseRevision(
  revisionFile({
    id: "a1",
    parent: null,
    upgrade: 'op.add_column(\n    "t",\n    column,\n)\nop.execute("x")',
    downgrade: 'op.drop_column("t", "c")',
  }),
  "db/versions/a1.py",
) as Revision;

function record(events: ProbeEvent[], direction: Direction = "up"): Recording {
  const recording = new Recording(
    direction,
    new Map([[revision.id, revision]]),
    "/repo",
  );
  for (const event of events) recording.add(event);
  return recording;
}

function start(index: number, given: object = {}): ProbeEvent {
  return {
    event: "statement",
    phase: "start",
    index,
    sql: `statement ${index}`,
    database: "postgresql",
    revision: "a1",
    file: "/repo/db/versions/a1.py",
    span: null,
    ...given,
  };
}

function end(index: number, given: Partial<StatementEnd> = {}): ProbeEvent {
  return { event: "statement", phase: "end", index, milliseconds: 3, ...given };
}

const failed = (message: string) => ({
  failure: { sqlstate: "42P01", message },
});

const failure: ProbeFailure = {
  type: "ProgrammingError",
  message: "(psycopg.errors.UndefinedTable) no table\n[SQL: …]",
  revision: "a1",
  file: "/repo/db/versions/a1.py",
  line: 16,
  traceback: ["versions/a1.py:16 in upgrade"],
  isServerError: true,
};

describe("a recording", () => {
  it("puts start and end of a statement together", () => {
    const { statements, hanging } = record([
      start(0),
      end(0, { rows: 4, transaction: 2 }),
    ]);
    expect(statements).toMatchObject([
      {
        index: 0,
        sql: "statement 0",
        revision: "a1",
        direction: "up",
        file: "db/versions/a1.py",
        milliseconds: 3,
        rows: 4,
        transaction: 2,
        repeats: 0,
        failure: null,
      },
    ]);
    expect(hanging).toBeNull();
  });

  it("knows the statement that has not come back", () => {
    expect(record([start(0), end(0), start(1)]).hanging?.sql).toBe(
      "statement 1",
    );
  });

  it("knows the revision that is running and how long the others took", () => {
    const phase = { event: "revision", revision: "a0" } as const;
    const recording = record([
      { ...phase, phase: "start" },
      { ...phase, phase: "end", milliseconds: 7 },
      { ...phase, phase: "start", revision: "a1" },
    ]);
    expect(recording.running).toBe("a1");
    expect([...recording.finish(null).revisions]).toEqual([["a0", 7]]);
  });

  it("counts repetitions", () => {
    const { statements } = record([
      start(0),
      end(0),
      start(1),
      end(1),
      { event: "repeats", counts: { 1: 99 } },
    ]);
    expect(statements.map(({ repeats }) => repeats)).toEqual([0, 99]);
  });

  it.each([
    ["whole from Python 3.11 on", [12, 5, 15, 6], "up", [12, 5, 15, 6]],
    ["by the call around the line before that", [12], "up", [10, 5, 13, 6]],
    ["by the line alone outside of any call", [90], "up", [90, 1, 90, 1]],
    ["in downgrade() on the way down", [18], "down", [18, 5, 18, 29]],
  ] as const)("places a statement %s", (_, span, direction, expected) => {
    const { statements } = record([start(0, { span: [...span] })], direction);
    const [{ span: found } = { span: null }] = statements;
    expect(found && Object.values(found)).toEqual([...expected]);
  });

  it("speaks of evidence in our words", () => {
    const relation = {
      schema: "public",
      name: "t",
      relkind: "r",
      table: null,
      isPreexisting: true,
    };
    const evidence: ProbedEvidence = {
      locks: [{ relation, mode: "AccessExclusive" }],
      held: [],
      rewrites: [{ ...relation, relkind: "m" }],
      scans: [{ ...relation, relkind: "?" }],
      lockTimeout: "2s",
      statementTimeout: "0",
    };
    const { statements } = record([start(0), end(0, { evidence })]);
    expect(statements[0]?.evidence).toMatchObject({
      locks: [
        { relation: { name: "t", kind: "table" }, mode: "AccessExclusive" },
      ],
      rewrites: [{ kind: "materialized-view" }],
      scans: [{ kind: "other" }],
      lockTimeout: 2000,
      statementTimeout: 0,
    });
  });

  it("blames the statement that the server refused, in the server's words", () => {
    const recording = record([
      start(0, { span: [16, 5, 16, 20] }),
      end(0, failed('relation "x" does not exist')),
    ]);
    expect(recording.finish(failure).failure).toMatchObject({
      revision: "a1",
      file: "db/versions/a1.py",
      line: 16,
      message: 'relation "x" does not exist',
      statement: { sql: "statement 0" },
    });
  });

  it.each([
    [
      "another one",
      [start(0), end(0, failed("caught")), start(1), end(1, failed("fatal"))],
    ],
    [
      "a repetition",
      [
        start(0),
        end(0, failed("caught")),
        start(1),
        end(1),
        end(1, failed("fatal")),
      ],
    ],
  ])(
    "blames the last failure when the revision caught the first: %s",
    (_, events) => {
      const { failure: told } = record(events).finish(failure);
      expect(told?.message).toBe("fatal");
      expect(told?.statement?.index).toBe(1);
    },
  );

  it("blames no statement for an exception of Python", () => {
    const recording = record([start(0), end(0, failed("caught"))]);
    const told = recording.finish({
      ...failure,
      type: "KeyError",
      message: "'x'",
      isServerError: false,
    }).failure;
    expect(told).toMatchObject({ line: 16, message: "'x'", statement: null });
  });
});

describe("parseDuration", () => {
  it.each([
    ["0", 0],
    ["250", 250],
    ["1500ms", 1500],
    ["2s", 2000],
    ["1min", 60_000],
    ["2h", 7_200_000],
    ["1d", 86_400_000],
    ["500us", 0.5],
  ])("reads %s as %d ms", (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });
});
