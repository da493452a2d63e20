import type { ThrowawayServer } from "../src/database/throwaway.ts";
import type { BenchedProject } from "./project.ts";
import { timeCommand } from "./run.ts";

/** `check --range all` as a user types it: the whole process, from the bundle, with a server of its own. */
export class WholeGate {
  private readonly words: string[];

  /**
   * @param bundle path of dist/index.js
   * @param server the other side's: the gate starts one of the same major version
   */
  constructor(bundle: string, python: string, server: ThrowawayServer) {
    const major = String(Number.parseInt(server.version, 10));
    this.words = [
      [process.execPath, bundle, "check", "--range", "all"],
      ["--database", "local", "--postgres-version", major, "--python", python],
    ].flat();
  }

  /** Milliseconds from start to exit. Findings are no failure of the benchmark. */
  time({ folder }: BenchedProject): Promise<number> {
    return timeCommand({
      words: [...this.words, folder],
      folder,
      accepted: [0, 1],
    });
  }
}
