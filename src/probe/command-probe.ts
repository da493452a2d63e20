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
import { provideNothing, Provision } from "./provision.ts";

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
  /** Folder of this run for the hook's files. The environment of every process names it, by which they are found. */
  scratch: string;
}

/** Commands of {@link Probe.run}, as far as they matter here. */
interface Command {
  do: string;
  databases?: Record<string, Target>;
  environment?: Record<string, string>;
  choose_driver?: string[];
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
  return new CommandProbe(options, folder);
}

class CommandProbe implements Probe {
  python = "";
  provide: Probe["provide"] = provideNothing;
  private readonly provision = new Provision();
  private databases: Record<string, Target> = {};
  private readonly project: ProjectEnvironment = {
    variables: {},
    chooseDriver: [],
  };
  /** Where the database was taken; the models are compared there. */
  private reached = "heads";
  private running: CommandProcess | null = null;
  private isClosed = false;
  private outcome = new CommandOutcome([]);
  private peers: Peers | null = null;
  private readonly options: CommandProbeOptions;
  private readonly folder: string;

  constructor(options: CommandProbeOptions, folder: string) {
    this.options = options;
    this.folder = folder;
  }

  async run(
    given: object,
    onEvent: (event: ProbeEvent) => void = () => {},
  ): Promise<ProbeFailure | null> {
    const command = given as Command;
    this.databases = command.databases ?? this.databases;
    Object.assign(this.project.variables, command.environment);
    this.project.chooseDriver.push(...(command.choose_driver ?? []));
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
    this.isClosed = true;
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
    const { scriptLocation, directory } = this.options;
    const { databases } = this;
    // Of this command alone: what an earlier one left running is no longer listened to.
    const peers = await openPeers({
      order: { ...command, databases, script_location: scriptLocation },
      event: (event, peer) => {
        if (event.event === "wanted") return void this.answer(event, peer);
        if (event.event === "opened") this.python = peer.python;
        outcome.add(event, peer.number);
        onEvent(numbers.of(event, peer.number));
      },
    });
    try {
      if (this.isClosed) throw new Error("the run is over");
      const env = this.environment(peers.address);
      const running = startCommand(words, { cwd: directory, env });
      this.outcome = outcome;
      this.peers = peers;
      this.running = running;
      const ending = await running.ended;
      await Promise.race([peers.gone(), sleep(lastEvents)]);
      this.provision.throwRefusal();
      return outcome.decide(ending, scriptLocation);
    } finally {
      peers.close();
    }
  }

  private async answer(wanted: Wanted, { send }: Peer): Promise<void> {
    // Processes that come later are told in their order.
    const provide = async () => {
      const target = await this.provide(wanted);
      this.databases[wanted.database] = target;
      return target;
    };
    await this.provision.answer(wanted, provide, send);
  }

  private words(direction = "up", revision: string): string[] {
    const { upgrade, downgrade } = this.options;
    const words = direction === "down" ? (downgrade ?? []) : upgrade;
    return words.map((word) => word.replaceAll("{revision}", revision));
  }

  private environment(address: string): Record<string, string> {
    const { environment, scratch } = this.options;
    return commandEnvironment(environment, this.project, {
      folder: this.folder,
      address,
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
