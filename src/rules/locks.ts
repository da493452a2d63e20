import { lockModes, type LockMode } from "../rehearsal/statement.ts";

/** Whether normal reads or writes have to wait while it is held. */
export function blocksTraffic(mode: LockMode): boolean {
  return lockModes.indexOf(mode) >= lockModes.indexOf("Share");
}

export function strongest(modes: readonly LockMode[]): LockMode | null {
  return lockModes.findLast((mode) => modes.includes(mode)) ?? null;
}

/** What nobody else can do meanwhile: `every read and write of public.articles`. */
export function blockedTraffic(mode: LockMode, label: string): string {
  return mode === "AccessExclusive"
    ? `every read and write of ${label}`
    : `every write to ${label}`;
}
