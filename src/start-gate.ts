import { join } from "node:path";
import type { RemoteAccess } from "./git/fetch-commit.ts";
import type { Report } from "./report/report.ts";
import type { Progress } from "./report/progress.ts";
import type { Settings } from "./settings/settings.ts";

/** What differs between the command line and the action. */
export interface Caller {
  env: Record<string, string | undefined>;
  progress: Progress;
  mask(secrets: string[]): void;
  /** Told the file with what is to be removed, as soon as there is one. */
  onLedger(file: string): void;
}

/** Runs the gate with a ledger that is cleaned up whatever happens. */
export async function startGate(
  settings: Settings,
  caller: Caller,
): Promise<Report> {
  const { openLedger } = await import("./database/ledger.ts");
  const { readEvent } = await import("./github/event.ts");
  const { askOthers } = await import("./github/ask-others.ts");
  const { runGate } = await import("./gate.ts");
  const { event, raw, problem } = readEvent(caller.env);
  const ledger = openLedger({
    watchdogScript: join(__dirname, "index.js"),
    handleSignals: true,
  });
  caller.onLedger(ledger.file);
  const report = await runGate(settings, {
    ...caller,
    event: raw,
    labels: event.kind === "pull-request" ? event.labels : [],
    remoteAccess: remoteAccess(settings, caller.env),
    otherPullRequests: askOthers(settings, caller.env, event),
    ledger,
    probeFile: join(__dirname, "probe.py"),
  });
  const leftovers = await ledger.close();
  report.notices.push(...leftovers, ...(problem === null ? [] : [problem]));
  return report;
}

function remoteAccess(
  { githubToken: token }: Settings,
  { GITHUB_SERVER_URL: serverUrl }: Caller["env"],
): RemoteAccess | null {
  return token !== null && serverUrl ? { serverUrl, token } : null;
}

/** Ids that the `rules` setting may name. */
export async function knownRules(): Promise<readonly string[]> {
  return (await import("./checks/known-rules.ts")).knownRules;
}
