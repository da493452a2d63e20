import type { FileFormat } from "../formats/report-files.ts";
import type { Access } from "../github/access.ts";
import type { CommentRequest, CommentResult } from "../github/comment.ts";
import type { ReviewRequest, ReviewResult } from "../github/review.ts";
import type { FoundPullRequest } from "../github/find-pull-request.ts";
import type { WorkflowRunEvent } from "../github/workflow-run.ts";
import type { Annotation } from "../report/annotations.ts";
import type { MarkdownLinks } from "../report/markdown.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { ActionIo } from "./io.ts";

/** Where this run is on GitHub. */
export interface Scene {
  /** Null outside a pull request. */
  pullRequest: number | null;
  /** Its own commit, no merge commit; null when the event names none. */
  headSha: string | null;
  links: MarkdownLinks;
  /** Why there must be no run for what started this; null when there may. */
  refusal: string | null;
  /** The other workflow's run that started this one; null when none did. */
  workflowRun: WorkflowRunEvent | null;
  /** What to say when the token can't write, where that is to be expected; null elsewhere. */
  readOnlyNotice: string | null;
}

/** The parts of the gate that the action puts together; all of them heavy, so each is loaded when it is used. */
export interface ActionParts {
  /** Ids that `rules:` may name. */
  knownRules(): Promise<readonly string[]>;
  /** Has to save the file of its ledger as state as soon as there is one. */
  runGate(settings: Settings, io: ActionIo): Promise<Report>;
  /** Without settings, nothing that they would have to allow is allowed. */
  readScene(env: ActionIo["env"], settings: Settings | null): Promise<Scene>;
  renderTerminal(report: Report): Promise<string>;
  renderJson(report: Report): Promise<string>;
  renderFile(
    format: FileFormat,
    report: Report,
    settings: Settings,
    io: ActionIo,
  ): Promise<string>;
  renderSummary(report: Report, links: MarkdownLinks): Promise<string>;
  /** The comment's marker and body; the id parts several gates of one repository. */
  renderComment(
    report: Report,
    id: string | null,
    links: MarkdownLinks,
  ): Promise<Pick<CommentRequest, "marker" | "body" | "shorterBody">>;
  annotationsOf(report: Report): Promise<Annotation[]>;
  emitAnnotations(annotations: Annotation[], io: ActionIo): Promise<void>;
  postComment(request: CommentRequest): Promise<CommentResult>;
  /** Compares with the files of the checkout in the folder; null without one. */
  postReview(
    request: Omit<ReviewRequest, "linesOf">,
    folder: string | null,
  ): Promise<ReviewResult>;
  /** For `mode: comment-only`: the pull request to write on, and the report that a workflow before left. */
  findPullRequest(
    run: WorkflowRunEvent,
    access: Access,
  ): Promise<FoundPullRequest>;
  readReportArtifact(file: string): Promise<Report>;
  /** Removes what a ledger lists; answers with what could not be removed, as sentences. */
  cleanUp(ledger: string): Promise<string[]>;
}
