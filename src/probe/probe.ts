import { spawn, type ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runVariable } from "../database/resource.ts";
import { GateError } from "../errors.ts";
import { openChannel, type Channel } from "./channel.ts";
import type { Target } from "../database/throwaway.ts";
import type { ProbeEvent, ProbeFailure, Wanted } from "./events.ts";
import { killGroup } from "./kill-group.ts";
import { OutputTail } from "./output-tail.ts";
import { provideNothing, Provision } from "./provision.ts";

export interface ProbeOptions {
  /** Command that starts Python, as words. */
  python: string[];
  /** Path of probe.py. */
  probeFile: string;
  /** Folder Alembic is started in. */
  directory: string;
  environment: Record<string, string>;
  /** Folder of this run for files of the probe. Its command line and environment name it, by which its processes are found. */
  scratch: string;
  /** Aborted when the run's time is up: a command that never becomes Python is not waited for any longer. */
  signal?: AbortSignal;
}

/** A running probe. One command at a time. */
export interface Probe {
  /** Version of Python. */
  python: string;
  /** Makes a database that a connection needs and nobody has named; what it throws ends the command. */
  provide: (wanted: Wanted) => Promise<Target>;
  /**
   * Sends a command, hands every event to `onEvent` and ends with null, or with the failure that Python reported.
   * @throws GateError (environment) when the process dies or ends without a last word
   * @throws what `provide` threw
   */
  run(
    command: object,
    onEvent?: (event: ProbeEvent) => void,
  ): Promise<ProbeFailure | null>;
  /** Where Python is right now: the stack's lines, innermost first. Used when time is up. */
  stack(): Promise<string[]>;
  /** Ends the process and everything it started, politely first. */
  close(): Promise<void>;
  /** Ends the process and everything it started, at once. */
  kill(): void;
}

/**
 * Starts probe.py in the project's Python.
 * @throws GateError (environment) when Python can't be started or never says hello
 */
export async function startProbe(options: ProbeOptions): Promise<Probe> {
  const channel = await openChannel();
  const stacks = join(options.scratch, `stacks-${process.hrtime.bigint()}.txt`);
  const [command = "python", ...words] = options.python;
  const child = spawn(command, [...words, options.probeFile, options.scratch], {
    cwd: options.directory,
    env: {
      ...options.environment,
      MIGRATION_GATE_CHANNEL: channel.address,
      MIGRATION_GATE_STACKS: stacks,
      [runVariable]: options.scratch,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const probe = new RunningProbe(options, channel, child, stacks);
  const giveUp = () => probe.kill();
  if (options.signal?.aborted) giveUp();
  options.signal?.addEventListener("abort", giveUp);
  try {
    return await probe.started();
  } catch (error) {
    // An open channel would keep this process alive.
    probe.kill();
    throw error;
  } finally {
    options.signal?.removeEventListener("abort", giveUp);
  }
}

/** Milliseconds in which the last output of a process that has ended arrives. */
const lastOutput = 500;

class RunningProbe implements Probe {
  python = "";
  provide: Probe["provide"] = provideNothing;
  private readonly provision = new Provision();
  private pid = 0;
  /** Revision whose function is running. */
  private revision: string | null = null;
  private ended: GateError | null = null;
  private listener: (event: ProbeEvent) => void = () => {};
  private onDeath: (error: GateError) => void = () => {};
  private readonly tail = new OutputTail();
  private readonly options: ProbeOptions;
  private readonly channel: Channel;
  private readonly child: ChildProcess;
  private readonly stacks: string;

  constructor(
    options: ProbeOptions,
    channel: Channel,
    child: ChildProcess,
    stacks: string,
  ) {
    this.options = options;
    this.channel = channel;
    this.child = child;
    this.stacks = stacks;
    child.stdout?.on("data", (data: Buffer) => this.tail.add(data));
    child.stderr?.on("data", (data: Buffer) => this.tail.add(data));
    child.once("error", (error) => this.die(error));
    child.once("close", () => this.die());
    // A process that the project left behind may hold the output open for ever.
    child.once("exit", () => setTimeout(() => this.die(), lastOutput));
    channel.onEvent((event) => {
      if (event.event === "revision")
        this.revision = event.phase === "start" ? event.revision : null;
      if (event.event === "wanted")
        void this.provision.answer(event, this.provide, channel.send);
      else this.listener(event);
    });
  }

  async started(): Promise<Probe> {
    await this.waitFor((event) => {
      if (event.event !== "hello") return undefined;
      this.python = event.python;
      this.pid = event.pid;
      return true;
    });
    return this;
  }

  async run(
    command: object,
    onEvent: (event: ProbeEvent) => void = () => {},
  ): Promise<ProbeFailure | null> {
    this.revision = null;
    const answer = this.waitFor<ProbeFailure | null>((event) => {
      if (event.event === "failed") return event;
      onEvent(event);
      if (event.event === "finished") return null;
      return undefined;
    });
    this.channel.send(command);
    const failure = await answer;
    this.provision.throwRefusal();
    return failure;
  }

  async stack(): Promise<string[]> {
    if (this.ended || this.pid === 0) return [];
    try {
      process.kill(this.pid, "SIGUSR1");
      await new Promise((resolve) => setTimeout(resolve, 200));
      return (await readFile(this.stacks, "utf8")).split("\n");
    } catch {
      return [];
    }
  }

  async close(): Promise<void> {
    if (!this.ended) {
      const done = this.waitFor((event) =>
        event.event === "done" ? true : undefined,
      ).catch(() => {});
      this.channel.send({ do: "close" });
      await Promise.race([
        done,
        new Promise((resolve) => setTimeout(resolve, 5_000).unref()),
      ]);
    }
    this.kill();
  }

  kill(): void {
    killGroup(this.child);
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
    this.channel.close();
  }

  /** Resolves with the first answer of `choose` that is not undefined; rejects when the process dies first. */
  private waitFor<T>(choose: (event: ProbeEvent) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      this.onDeath = reject;
      this.listener = (event) => {
        const chosen = choose(event);
        if (chosen !== undefined) resolve(chosen);
      };
    });
  }

  private die(cause?: Error): void {
    if (this.ended) return;
    const python = this.options.python.join(" ");
    const code = this.child.exitCode ?? this.child.signalCode;
    this.ended = new GateError(
      "environment",
      this.python === ""
        ? `Python could not be started with \`${python}\`${this.whyNot(cause)}. ` +
            "Set up Python in an earlier step, or name the right command with the `python` setting."
        : `The Python process that ran the migrations ended unexpectedly (${code}) ${this.revision === null ? "in env.py or the application" : `in revision ${this.revision}`}. ` +
            "Its last lines of output are below; a crash, os._exit() or too little memory are the usual causes.",
      { details: this.tail.lines(), cause },
    );
    this.onDeath(this.ended);
  }

  private whyNot(cause?: Error): string {
    if ((cause as NodeJS.ErrnoException | undefined)?.code === "ENOENT")
      return ": there is no such command";
    if (cause) return `: ${cause.message}`;
    if (this.options.signal?.aborted)
      return " before the time was up (setting `timeout`)";
    return ` (it ended with ${this.child.exitCode ?? this.child.signalCode})`;
  }
}
