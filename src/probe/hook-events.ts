import type { ProbeFailure } from "./events.ts";

/** Lines that only hook.py sends, see its docstring. */
export type HookEvent =
  | { event: "entered" }
  | { event: "ordered" }
  | { event: "elsewhere"; folder: string }
  | ({ event: "uncaught" } & ProbeFailure);
