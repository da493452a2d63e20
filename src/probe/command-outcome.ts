import { GateError } from "../errors.ts";
import type { ProbeEvent, ProbeFailure } from "./events.ts";

/** How the process of a command ended. */
export interface Ending {
  /** Exit status or signal. */
  code: number | string | null;
  /** Why it could not be started. */
  error?: NodeJS.ErrnoException;
  /** The end of what it printed. */
  output: string[];
}

/** What one run of the project's own command came to, put together from its processes' events; pure. */
export class CommandOutcome {
  private last: "nothing" | "finished" | ProbeFailure = "nothing";
  /** Processes that are in env.py. */
  private readonly inside = new Set<number>();
  /** Revisions that run, by process: env.py may have forked some. */
  private readonly revisions = new Map<number, string>();
  private hasOrdered = false;
  private elsewhere: string | null = null;
  private uncaught: ProbeFailure | null = null;
  private readonly command: string;

  constructor(words: string[]) {
    this.command = words.join(" ");
  }

  add(event: ProbeEvent, peer: number): void {
    switch (event.event) {
      case "entered":
        this.inside.add(peer);
        break;
      case "ordered":
        this.hasOrdered = true;
        break;
      case "revision":
        if (event.phase === "start") this.revisions.set(peer, event.revision);
        else this.revisions.delete(peer);
        break;
      case "finished":
        this.leave(peer);
        this.last = "finished";
        break;
      case "failed":
        this.leave(peer);
        this.last = event;
        break;
      case "elsewhere":
        this.elsewhere = event.folder;
        break;
      case "uncaught":
        this.uncaught = event;
        break;
      default:
        break;
    }
  }

  /** The process to ask where it is, when the time is up. */
  get busiest(): number | null {
    return [...this.revisions.keys(), ...this.inside][0] ?? null;
  }

  private leave(peer: number): void {
    this.inside.delete(peer);
    this.revisions.delete(peer);
  }

  /**
   * Null when the command did what it was started for, or the failure that Python reported.
   *
   * @param scriptLocation where the project's env.py is
   * @throws GateError when the command itself is no good, or nobody knows what it did
   */
  decide(ending: Ending, scriptLocation: string): ProbeFailure | null {
    const { code, error, output } = ending;
    const details = { details: output, cause: error };
    if (error) throw new GateError("environment", this.notStarted(error));
    if (this.busiest !== null)
      throw new GateError("environment", this.crashed(code), details);
    if (typeof this.last === "object") return this.failed(this.last);
    if (code !== 0 && this.last === "nothing" && this.uncaught)
      return this.uncaught;
    if (code !== 0)
      throw new GateError("environment", this.gaveUp(code), details);
    if (this.last === "nothing")
      throw new GateError("environment", this.unseen(scriptLocation), details);
    if (!this.hasOrdered) throw new GateError("settings", this.idle(), details);
    return null;
  }

  private failed(failure: ProbeFailure): ProbeFailure {
    if (failure.type !== "OtherRevision") return failure;
    throw new GateError(
      "settings",
      `\`${this.command}\` does not what the gate needs: ${failure.message}. The command must hand the revision in place of {revision} on to Alembic, and do nothing else with it.`,
    );
  }

  private notStarted(error: NodeJS.ErrnoException): string {
    if (error.code !== "ENOENT")
      return `\`${this.command}\` could not be started: ${error.message}.`;
    return (
      `\`${this.command}\` could not be started: there is no such command. Install the project's requirements in an earlier step, ` +
      "or write how it is started there, for instance `uv run` or `.venv/bin/` in front of it. It is started in the working directory, without a shell."
    );
  }

  private crashed(code: Ending["code"]): string {
    const [revision] = this.revisions.values();
    const where =
      revision !== undefined ? `in revision ${revision}` : "in env.py";
    return (
      `\`${this.command}\` ended (${code}) while Alembic was at work ${where}. Its last lines of output are below; a crash, os._exit(), ` +
      "too little memory, or a command that goes on in the background are the usual causes."
    );
  }

  private gaveUp(code: Ending["code"]): string {
    const when =
      this.last === "finished"
        ? "after Alembic had done its part"
        : "before it came to run Alembic";
    return `\`${this.command}\` failed (${code}) ${when}. Its last lines of output are below.`;
  }

  private unseen(scriptLocation: string): string {
    if (this.elsewhere !== null)
      return (
        `\`${this.command}\` ran Alembic, but with the env.py of ${this.elsewhere}, and this project's is in ${scriptLocation}. ` +
        "Name the project that the command is for with the `alembic-config` or `script-location` setting."
      );
    return (
      `\`${this.command}\` ended well, but the gate saw no Alembic in it, so nothing is known of the migrations. It must run Alembic in a Python ` +
      "on this machine that heeds PYTHONPATH: not with the options -E, -I or -S, not with an emptied environment, not in a container."
    );
  }

  private idle(): string {
    return `\`${this.command}\` started Alembic, but not to upgrade or downgrade. Name the command that does.`;
  }
}
