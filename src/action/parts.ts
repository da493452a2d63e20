import type { FileFormat } from "../formats/report-files.ts";
import type { CommentRequest, CommentResult } from "../github/comment.ts";
import type { ReviewRequest, ReviewResult } from "../github/review.ts";
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
  /** Why the gate must not run for what started this; null when it may. */
  refusal: string | null;
}

/** The parts of the gate that the action puts together; all of them heavy, so each is loaded when it is used. */
export interface ActionParts {
  /** Ids that `rules:` may name. */
  knownRules(): Promise<readonly string[]>;
  /** Has to save the file of its ledger as state as soon as there is one. */
  runGate(settings: Settings, io: ActionIo): Promise<Report>;
  readScene(env: ActionIo["env"]): Promise<Scene>;
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
  ): Promise<Pick<CommentRequest, "marker" | "body">>;
  annotationsOf(report: Report): Promise<Annotation[]>;
  emitAnnotations(annotations: Annotation[], io: ActionIo): Promise<void>;
  postComment(request: CommentRequest): Promise<CommentResult>;
  /** Compares with the files of the checkout in the folder; null without one. */
  postReview(
    request: Omit<ReviewRequest, "linesOf">,
    folder: string | null,
  ): Promise<ReviewResult>;
  /** Removes what a ledger lists; answers with what could not be removed, as sentences. */
  cleanUp(ledger: string): Promise<string[]>;
}
