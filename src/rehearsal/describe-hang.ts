import type { Hang } from "../checks/timeout.ts";
import { GateError } from "../errors.ts";
import type { Probe } from "../probe/probe.ts";
import type { ProjectRun } from "./project-run.ts";
import { toRepositoryPath } from "./recording.ts";

/**
 * Where the run is stuck, told by the statement that has not come back and by Python's stack.
 *
 * @throws GateError (environment) when it is outside of any revision: env.py or what it imports
 */
export async function describeHang(
  run: ProjectRun,
  probe: Probe,
  seconds: number,
  root: string,
): Promise<Hang> {
  const stack = await probe.stack();
  const recording = run.current;
  if (!recording?.running) {
    const isWaiting =
      recording?.hanging || stack.some((line) => / in do_execute$/.test(line));
    throw new GateError(
      "environment",
      `The run was stopped after ${seconds} s (setting \`timeout\`) while env.py or the application that it imports was running. ` +
        (isWaiting ? `${waiting(recording?.hanging?.sql)} ` : "") +
        "Python's stack is below.",
      { details: stack.filter((line) => line.trim() !== "").slice(0, 20) },
    );
  }
  const place = stack
    .map((line) => /^ {2}File "(.+)", line (\d+) in/.exec(line))
    .find((match) => recording.isRevisionFile(match?.[1] ?? ""));
  return {
    seconds,
    revision: recording.running,
    direction: recording.direction,
    statement: recording.hanging,
    file: place?.[1] ? toRepositoryPath(root, place[1]) : null,
    line: place?.[2] ? Number(place[2]) : null,
  };
}

function waiting(sql = ""): string {
  const start = sql.trim().split("\n")[0];
  return (
    `It waited for the server to execute ${start ? `“${start}”` : "a statement"}. When env.py opens two connections to one database, ` +
    "the second may wait for the first. Engines of different databases are kept apart when env.py tells them to the revisions, as Alembic's multidb " +
    "template does: `context.run_migrations(engine_name=name)`."
  );
}
