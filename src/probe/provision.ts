import type { Target } from "../database/throwaway.ts";
import type { Wanted } from "./events.ts";
import type { Probe } from "./probe.ts";

/** Answers processes that need a database which nobody has named; what could not be provided ends the command. */
export class Provision {
  private refusal: Error | null = null;

  async answer(
    wanted: Wanted,
    provide: Probe["provide"],
    send: (line: object) => void,
  ): Promise<void> {
    try {
      send({ target: await provide(wanted) });
    } catch (error) {
      this.refusal = error instanceof Error ? error : new Error(String(error));
      send({ refused: this.refusal.message });
    }
  }

  /** @throws what `provide` threw since the last call */
  throwRefusal(): void {
    const { refusal } = this;
    this.refusal = null;
    if (refusal) throw refusal;
  }
}

/** What a probe does until it is told who provides databases. */
export function provideNothing(): Promise<Target> {
  throw new Error("nobody provides databases");
}
