import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CommentResult } from "../github/comment.ts";
import { accessOf } from "../github/access.ts";
import type { Report } from "../report/report.ts";
import { gateId } from "../settings/gate-id.ts";
import type { Settings } from "../settings/settings.ts";
import type { ActionIo } from "./io.ts";
import type { ActionParts, Scene } from "./parts.ts";
import { isSameReason, problemOf, review } from "./review.ts";
import { writeFormats } from "./write-formats.ts";

/** The outcome of a run; without settings when those could not be read. */
export interface Outcome {
  report: Report;
  settings: Settings | null;
  reportFile: string;
}

/** Shows the report wherever people look. A place that can't be written to is said and changes nothing else. */
export async function publish(
  { report, settings, reportFile }: Outcome,
  io: ActionIo,
  parts: ActionParts,
): Promise<void> {
  const attempt = attemptWith(io);
  setOutputs(report, reportFile, io);
  await attempt("The log", () => printReport(report, io, parts));
  await attempt("The annotations", async () => {
    await parts.emitAnnotations(await parts.annotationsOf(report), io);
  });
  await attempt("The JSON report", async () => {
    mkdirSync(path.dirname(reportFile), { recursive: true });
    writeFileSync(reportFile, await parts.renderJson(report));
  });
  await writeFormats({ report, settings }, attempt, io, parts);
  const scene = await parts.readScene(io.env, settings);
  await attempt("The job summary", async () => {
    const file = io.env["GITHUB_STEP_SUMMARY"];
    if (file)
      appendFileSync(file, await parts.renderSummary(report, scene.links));
  });
  let url = "";
  let commented: CommentResult | null = null;
  await attempt("The comment", async () => {
    if (settings === null) return;
    commented = await comment(report, settings, scene, io, parts);
    if ("url" in commented) url = commented.url;
    else if (commented.isWanted) io.core.notice(whyNot(commented, scene));
  });
  io.core.setOutput("comment-url", url);
  await attempt("The review", async () => {
    if (settings === null) return;
    const run = { report, settings, scene, commentUrl: url };
    const reviewed = await review(run, io, parts);
    const problem = problemOf(reviewed, scene);
    if (problem !== null && !isSameReason(reviewed, commented))
      io.core.notice(problem);
  });
}

/** Answers whether it worked out. */
export type Attempt = (
  what: string,
  write: () => Promise<void>,
) => Promise<boolean>;

function attemptWith({ core }: ActionIo): Attempt {
  return async (what, write) => {
    try {
      await write();
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      core.warning(`${what} could not be written: ${reason}`);
      return false;
    }
  };
}

function setOutputs(
  { verdict, counts, projects }: Report,
  reportFile: string,
  { core }: ActionIo,
): void {
  const heads = projects.map((project) => [project.name, project.heads]);
  core.setOutput("verdict", verdict);
  core.setOutput("errors", counts.errors);
  core.setOutput("warnings", counts.warnings);
  core.setOutput("heads", JSON.stringify(Object.fromEntries(heads)));
  core.setOutput("report", reportFile);
}

/** The text holds names and SQL of the repository; between these lines the runner obeys nothing. */
async function printReport(
  report: Report,
  { stdout }: ActionIo,
  parts: ActionParts,
): Promise<void> {
  const text = await parts.renderTerminal(report);
  const token = randomUUID();
  stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
}

/** Writes the sticky comment. */
export async function comment(
  report: Report,
  settings: Settings,
  { pullRequest, headSha, links }: Scene,
  { env }: ActionIo,
  parts: ActionParts,
): Promise<CommentResult> {
  const { errors, warnings } = report.counts;
  return parts.postComment({
    policy: settings.comment,
    hasFindings: report.verdict !== "pass" || errors + warnings > 0,
    pullRequest,
    headSha,
    ...accessOf(settings, env),
    ...(await parts.renderComment(report, gateId(settings), links)),
  });
}

function whyNot(
  { skipped, isForbidden }: Exclude<CommentResult, { url: string }>,
  { readOnlyNotice }: Scene,
): string {
  return isForbidden === true ? (readOnlyNotice ?? skipped) : skipped;
}
