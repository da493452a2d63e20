import { describe, expect, it } from "@jest/globals";
import type { Probe } from "../../src/probe/probe.ts";
import { describeHang } from "../../src/rehearsal/describe-hang.ts";
import { ProjectDatabases } from "../../src/rehearsal/project-databases.ts";
import { ProjectRun } from "../../src/rehearsal/project-run.ts";
import { Recording } from "../../src/rehearsal/recording.ts";

const waitingFrame = '  File "default.py", line 964 in do_execute';
const sleepingFrame = '  File "/repo/env.py", line 3 in <module>';

function hangIn(frame: string, sql: string | null): Promise<unknown> {
  const probe: Probe = {
    python: "3.13",
    provide: () => Promise.reject(new Error("nothing is wanted")),
    run: () => Promise.resolve(null),
    stack: () => Promise.resolve([frame]),
    close: () => Promise.resolve(),
    kill: () => undefined,
  };
  const databases = new ProjectDatabases({
    name: "none",
    open: () => Promise.reject(new Error("nothing is opened")),
    bootstrap: null,
  });
  const run = new ProjectRun(probe, databases, new Map(), "/repo");
  run.current = new Recording("up", new Map(), "/repo");
  const place = {
    database: "postgresql",
    revision: null,
    file: null,
    span: null,
  };
  if (sql !== null)
    run.current.add({
      event: "statement",
      phase: "start",
      index: 0,
      sql,
      ...place,
    });
  return describeHang(run, probe, 5, "/repo").catch((error: unknown) => error);
}

describe("a hang outside of any revision", () => {
  it.each([
    [
      "a statement",
      waitingFrame,
      "\nCREATE TABLE v (\n)",
      "execute “CREATE TABLE v (”. When env.py opens two connections",
    ],
    [
      "a statement that ran before",
      waitingFrame,
      null,
      "execute a statement. When env.py opens two connections",
    ],
  ])("names what env.py waits for: %s", async (_, frame, sql, words) => {
    expect(await hangIn(frame, sql)).toMatchObject({
      kind: "environment",
      message: expect.stringContaining(words),
      details: [frame],
    });
  });

  it("does not speak of the server when Python waits for something else", async () => {
    expect(await hangIn(sleepingFrame, null)).toMatchObject({
      message:
        "The run was stopped after 5 s (setting `timeout`) while env.py or the application that it imports was running. Python's stack is below.",
    });
  });
});
