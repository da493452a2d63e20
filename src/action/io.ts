import type { OutputName } from "../settings/outputs.ts";

/** What the action touches of the runner. */
export interface ActionIo {
  env: Readonly<Record<string, string | undefined>>;
  stdout: { write(text: string): unknown };
  core: CorePort;
}

/** The part of `@actions/core` that is needed. */
export interface CorePort {
  setSecret(text: string): void;
  setOutput(name: OutputName, value: string | number): void;
  saveState(name: StateName, value: string): void;
  getState(name: StateName): string;
  error(message: string, properties?: object): void;
  warning(message: string, properties?: object): void;
  notice(message: string, properties?: object): void;
}

/** `isPost` tells the post step that it is one; `ledger` is the file with what is to be removed. */
export type StateName = "isPost" | "ledger";
