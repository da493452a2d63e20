import { failedReport } from "../../src/failed-report.ts";
import type { ActionIo, CorePort } from "../../src/action/io.ts";
import type { ActionParts, Scene } from "../../src/action/parts.ts";
import type { Report } from "../../src/report/report.ts";

export function reportOf(changes: Partial<Report>): Report {
  return { ...failedReport(null), verdict: "pass", error: null, ...changes };
}

/** A runner that writes down what it is told, in order. */
export function fakeIo(
  env: Record<string, string>,
  state: Record<string, string> = {},
) {
  const log: string[] = [];
  const outputs: Record<string, string | number> = {};
  const secrets: string[] = [];
  const core: CorePort = {
    setSecret: (text) => secrets.push(text),
    setOutput: (name, value) => (outputs[name] = value),
    saveState: (name, value) => (state[name] = value),
    getState: (name) => state[name] ?? "",
    error: (message) => log.push(`error: ${message}`),
    warning: (message) => log.push(`warning: ${message}`),
    notice: (message) => log.push(`notice: ${message}`),
  };
  const io: ActionIo = {
    env,
    stdout: { write: (text) => log.push(text) },
    core,
  };
  return { io, log, outputs, secrets, state };
}

/** A run on pull request 7. */
export function sceneOf(changes: Partial<Scene>): Scene {
  return {
    pullRequest: 7,
    headSha: null,
    links: { source: null, run: null },
    refusal: null,
    workflowRun: null,
    readOnlyNotice: null,
    ...changes,
  };
}

/** Parts that only say what they were asked. */
export function fakeParts(
  report: Report,
  changes: Partial<ActionParts> = {},
): ActionParts {
  return {
    knownRules: () => Promise.resolve([]),
    runGate: () => Promise.resolve(report),
    readScene: () => Promise.resolve(sceneOf({})),
    renderTerminal: () =>
      Promise.resolve("::error::from a revision\nverdict\n"),
    renderJson: (given) => Promise.resolve(JSON.stringify(given)),
    renderFile: (format, given) =>
      Promise.resolve(`${format} ${given.verdict}`),
    renderSummary: (given) => Promise.resolve(`summary ${given.verdict}\n`),
    renderComment: (given, id) =>
      Promise.resolve({
        marker: `marker ${String(id)}`,
        body: `body ${given.verdict}`,
      }),
    annotationsOf: () => Promise.resolve([]),
    emitAnnotations: () => Promise.resolve(),
    postComment: () => Promise.resolve({ url: "https://example.org/c/1" }),
    postReview: () =>
      Promise.resolve({ posted: 0, url: null, settled: 0, problem: null }),
    findPullRequest: () => Promise.resolve({ number: 7 }),
    readReportArtifact: () => Promise.resolve(report),
    cleanUp: () => Promise.resolve([]),
    ...changes,
  };
}
