import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { markedProcesses } from "../database/processes.ts";
import type { Target } from "../database/throwaway.ts";
import { commandEnvironment } from "./command-environment.ts";
import { CommandOutcome } from "./command-outcome.ts";
import { startCommand, type CommandProcess } from "./command-process.ts";
import type { ProjectEnvironment } from "./environment.ts";
import type { ProbeEvent, ProbeFailure, Wanted } from "./events.ts";
import { copyHook, readStack } from "./hook-files.ts";
import { PeerNumbers } from "./peer-numbers.ts";
import { openPeers, type Peer, type Peers } from "./peers.ts";
import type { Probe } from "./probe.ts";

export interface CommandProbeOptions {
  /** The project's own commands, as words with `{revision}`. */
  upgrade: string[];
  downgrade: string[] | null;
  /** Path of probe.py; hook.py and site/sitecustomize.py lie beside it. */
  probeFile: string;
  /** Folder the commands are started in. */
  directory: string;
  /** Folder with the project's env.py. */
  scriptLocation: string;
  /** Heads of the project, until Alembic itself has been asked. */
  heads: string[];
  environment: Record<string, string>;
  /** What comes on top of it for one database. */
  environmentOf: (target: Target) => ProjectEnvironment;
  /** Folder of this run for the hook's files. The environment of every process names it, by which they are found. */
  scratch: string;
}

/** Commands of {@link Probe.run}, as far as they matter here. */
interface Command {
  do: string;
  databases?: Record<string, Target>;
  to?: string;
  direction?: "up" | "down";
  revisions?: string[];
}

/** Milliseconds in which the last events of a command that has ended arrive. */
const lastEvents = 500;

/**
 * Follows Alembic through the project's own commands: one run of them for each command of the gate. The hook
 * (site/sitecustomize.py, hook.py) loads itself into every Python there.
 */
export async function startCommandProbe(
  options: CommandProbeOptions,
): Promise<Probe> {
  const folder = join(options.scratch, `hook-${process.hrtime.bigint()}`);
  await copyHook(dirname(options.probeFile), folder);
  const probe = new CommandProbe(options, folder);
  await probe.listen();
  return probe;
}

class CommandProbe implements Probe {
  python = "";
  provide: Probe["provide"] = () => {
    throw new Error("nobody provides databases");
  };
  private refusal: Error | null = null;
  private databases: Record<string, Target> = {};
  /** Where the database was taken; the models are compared there. */
  private reached = "heads";
  private running: CommandProcess | null = null;
  private order: object | null = null;
  private outcome = new CommandOutcome([]);
  private onEvent: (event: ProbeEvent, peer: Peer) => void = () => {};
  private peers: Peers | null = null;
  private readonly options: CommandProbeOptions;
  private readonly folder: string;

  constructor(options: CommandProbeOptions, folder: string) {
    this.options = options;
    this.folder = folder;
  }

  async listen(): Promise<void> {
    this.peers = await openPeers({
      order: () => this.order,
      event: (event, peer) => this.onEvent(event, peer),
    });
  }

  async run(
    given: object,
    onEvent: (event: ProbeEvent) => void = () => {},
  ): Promise<ProbeFailure | null> {
    const command = given as Command;
    this.databases = command.databases ?? this.databases;
    switch (command.do) {
      case "open":
        onEvent(this.unopened());
        return null;
      case "use":
        return null;
      case "upgrade":
        this.reached = command.to ?? "heads";
        return this.follow(command, this.reached, onEvent);
      case "step":
        return this.follow(command, command.to ?? "", onEvent);
      default:
        return this.follow(command, this.reached, onEvent);
    }
  }

  stack(): Promise<string[]> {
    return readStack(this.candidates(), this.stacks);
  }

  close(): Promise<void> {
    this.kill();
    return Promise.resolve();
  }

  kill(): void {
    this.order = null;
    this.running?.kill();
    this.peers?.close();
  }

  private get stacks(): string {
    return join(this.folder, "stack");
  }

  /** Alembic has not been asked yet: nothing of the project's runs before its first command. */
  private unopened(): ProbeEvent {
    const { heads } = this.options;
    return { event: "opened", alembic: "", sqlalchemy: "", heads, bases: [] };
  }

  /** Runs the project's command for `revision` and hands on what its processes report. */
  private async follow(
    command: Command,
    revision: string,
    onEvent: (event: ProbeEvent) => void,
  ): Promise<ProbeFailure | null> {
    const words = this.words(command.direction, revision);
    const outcome = new CommandOutcome(words);
    const numbers = new PeerNumbers();
    this.outcome = outcome;
    this.onEvent = (event, peer) => {
      if (event.event === "wanted") return void this.answer(event, peer);
      if (event.event === "opened") this.python = peer.python;
      outcome.add(event, peer.number);
      onEvent(numbers.of(event, peer.number));
    };
    const { scriptLocation, directory } = this.options;
    this.order = {
      ...command,
      databases: this.databases,
      script_location: scriptLocation,
    };
    this.running = startCommand(words, {
      cwd: directory,
      env: this.environment(),
    });
    const ending = await this.running.ended;
    await Promise.race([this.peers?.gone(), sleep(lastEvents)]);
    this.order = null;
    this.onEvent = () => {};
    const { refusal } = this;
    this.refusal = null;
    if (refusal) throw refusal;
    return outcome.decide(ending, scriptLocation);
  }

  private async answer(wanted: Wanted, peer: Peer): Promise<void> {
    try {
      const target = await this.provide(wanted);
      this.databases[wanted.database] = target;
      peer.send({ target });
    } catch (error) {
      this.refusal = error instanceof Error ? error : new Error(String(error));
      peer.send({ refused: this.refusal.message });
    }
  }

  private words(direction = "up", revision: string): string[] {
    const { upgrade, downgrade } = this.options;
    const words = direction === "down" ? (downgrade ?? []) : upgrade;
    return words.map((word) => word.replaceAll("{revision}", revision));
  }

  private environment(): Record<string, string> {
    const { environment, environmentOf, scratch } = this.options;
    const [first] = Object.values(this.databases);
    if (!first || !this.peers)
      throw new Error("a command needs a database and the channel");
    return commandEnvironment(environment, environmentOf(first), {
      folder: this.folder,
      address: this.peers.address,
      stacks: this.stacks,
      scratch,
    });
  }

  /** Processes to ask where they are: where Alembic is at work first, then others that Python runs in. */
  private candidates(): number[] {
    const { busiest } = this.outcome;
    const present = this.peers?.present().reverse() ?? [];
    const pids = [
      ...present.filter(({ number }) => number === busiest),
      ...present,
    ].map(({ pid }) => pid);
    const others = markedProcesses(this.options.scratch).filter((pid) =>
      existsSync(`${this.stacks}-${pid}`),
    );
    return [...new Set([...pids, ...others])];
  }
}
