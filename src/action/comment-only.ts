import { GateError } from "../errors.ts";
import { describeError, failedReport } from "../failed-report.ts";
import { accessOf } from "../github/access.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { WorkflowRunEvent } from "../github/workflow-run.ts";
import type { ActionIo } from "./io.ts";
import type { ActionParts, Scene } from "./parts.ts";
import { comment } from "./publish.ts";
import { problemOf, review } from "./review.ts";

/**
 * The main step with `mode: comment-only`: comments what the workflow run before has reported, and runs nothing.
 * Outputs about the verdict stay empty: whoever opened the pull request can have written the report, and steps with
 * the rights of this workflow must not go by it.
 *
 * @returns exit status: 0 written, or nothing to do; 2 settings; 3 the report or GitHub can't be had
 */
export async function commentOnly(
  settings: Settings,
  io: ActionIo,
  parts: ActionParts,
): Promise<number> {
  try {
    await write(settings, io, parts);
    return 0;
  } catch (error) {
    const { kind, message } = describeError(error);
    io.core.error(message, { title: "migration-gate" });
    return kind === "settings" ? 2 : 3;
  }
}

async function write(
  settings: Settings,
  io: ActionIo,
  parts: ActionParts,
): Promise<void> {
  const scene = await parts.readScene(io.env, settings);
  const { refusal, workflowRun: run } = scene;
  if (refusal !== null || run === null)
    throw new GateError("settings", refusal ?? "There is no workflow run.");
  const access = accessOf(settings, io.env);
  const found = await parts.findPullRequest(run, access);
  if ("none" in found) {
    io.core.notice(`No comment: ${found.none}`);
    return;
  }
  const { report, problem } = await readReport(run, settings, parts);
  // A problem is commented as well: what was true of earlier commits must not stay there as if it still were.
  const place = { pullRequest: found.number, headSha: run.headSha };
  await post({ report, settings, scene: { ...scene, ...place } }, io, parts);
  if (problem !== null) throw problem;
}

interface Reading {
  report: Report;
  /** Why the report is not the one that was there; null when it is. */
  problem: GateError | null;
}

async function readReport(
  run: WorkflowRunEvent,
  { reportFile }: Settings,
  parts: ActionParts,
): Promise<Reading> {
  try {
    const report = await parts.readReportArtifact(reportFile ?? "");
    requireAgreement(run, report);
    return { report, problem: null };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { report: failedReport(error), problem: error };
  }
}

/**
 * Code of the pull request can write any report, but does not decide how the run ended. A pull request that changes the
 * workflow decides that, too: no check that runs on `pull_request` holds against that.
 */
function requireAgreement(run: WorkflowRunEvent, { verdict }: Report): void {
  if (verdict !== "pass" || run.conclusion === "success") return;
  throw new GateError(
    "environment",
    `The workflow run before ended with \`${run.conclusion ?? "nothing"}\`, but its report says that the gate passed, so the report is not shown. ` +
      "When another job of that workflow failed, give the gate a workflow of its own.",
  );
}

interface Commented {
  report: Report;
  settings: Settings;
  scene: Scene;
}

async function post(
  run: Commented,
  io: ActionIo,
  parts: ActionParts,
): Promise<void> {
  const { report, settings, scene } = run;
  const result = await comment(report, settings, scene, io, parts);
  const commentUrl = "url" in result ? result.url : "";
  io.core.setOutput("comment-url", commentUrl);
  if (commentUrl !== "") io.stdout.write(`The comment is at ${commentUrl}\n`);
  else if ("skipped" in result) tell(result.skipped, result.isWanted, io);
  // There is no checkout to compare lines with: suggestions are left out.
  const reviewed = await review({ ...run, commentUrl }, io, parts, null);
  const problem = problemOf(reviewed);
  if (problem !== null) tell(problem, commentUrl === "", io);
}

/** What could not be written is an error when nothing was. */
function tell(reason: string, isError: boolean, { core }: ActionIo): void {
  if (isError) throw new GateError("environment", reason);
  core.notice(reason);
}
