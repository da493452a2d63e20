import type { Finding } from "../findings/finding.ts";
import type { LineRange } from "../revisions/revision.ts";
import { commentMarker } from "./comment.ts";
import { effectInWords, effectsOf } from "./evidence-words.ts";
import { code, fenced, prose } from "./markdown-text.ts";
import { cut, cutLines, oneLine, visible } from "./visible-text.ts";

const nouns = { error: "Error", warning: "Warning", info: "Note" } as const;

/**
 * First line of a review comment, by which its finding is known again.
 *
 * @param gate - parts several gates of one repository; null for the only one
 */
export function findingMarker(
  gate: string | null,
  fingerprint: string,
): string {
  return `${commentMarker(gate)}<!-- finding:${fingerprint} -->`;
}

/** The marker in a comment's first line; null when it is none of this gate's. */
export function readFindingMarker(
  body: string,
  gate: string | null,
): string | null {
  const line = body.split(/\r?\n/, 1)[0] ?? "";
  const start = commentMarker(gate);
  if (!line.startsWith(start)) return null;
  return /^<!-- finding:[\w-]+ -->$/.test(line.slice(start.length))
    ? line
    : null;
}

export interface ReviewCommentOptions extends LineRange {
  marker: string;
  /** What to put in place of the lines; null when that is no mere change. */
  suggestion: string | null;
}

/**
 * A finding as the body of a comment, marker included: what happens, the evidence, what to write instead. The lines are
 * those that the comment stands on; when the fix belongs elsewhere than the finding, its line is named.
 */
export function renderReviewComment(
  finding: Finding,
  { marker, suggestion, line, endLine }: ReviewCommentOptions,
): string {
  const at = finding.line ?? line;
  const place = line <= at && at <= endLine ? "" : ` (line ${at})`;
  const rule = code(cut(finding.rule, 100));
  const message = prose(cut(visible(finding.message), 1500));
  const blocks = [
    `${marker}\n**${nouns[finding.severity]}** ${rule}${place}: ${message}`,
    ...evidence(finding),
    ...instead(finding, suggestion),
  ];
  return blocks.join("\n\n");
}

function evidence({ evidence }: Finding): string[] {
  const effects = evidence === null ? [] : effectsOf(evidence);
  if (effects.length === 0) return [];
  const shown = effects.slice(0, 3).map((one) => effectInWords(one, code));
  if (effects.length > 3) shown.push(`and ${effects.length - 3} more`);
  return [`Evidence: ${shown.join("; ")}.`];
}

function instead({ fix }: Finding, suggestion: string | null): string[] {
  const text =
    fix === null ? [] : [`**Instead:** ${prose(cut(visible(fix.text), 1000))}`];
  const written = fix?.code ?? null;
  if (suggestion === null)
    return written === null ? text : [...text, python(written, 12)];
  const blocks = [...text, suggestionBlock(suggestion)];
  if (written === null || isWithin(written, suggestion)) return blocks;
  const summary = "<details><summary>The whole change</summary>";
  return [...blocks, summary, python(written, 60), "</details>"];
}

function python(text: string, lines: number): string {
  return fenced("python", cutLines(cut(visible(text), 4000), lines));
}

/** As it is, not made visible: it becomes the file's text. The fence is longer than any in it. */
function suggestionBlock(content: string): string {
  const longest = Math.max(
    2,
    ...(content.match(/`+/g) ?? []).map(({ length }) => length),
  );
  const fence = "`".repeat(longest + 1);
  return `${fence}suggestion\n${content}\n${fence}`;
}

/** Whether the suggestion already has all that is to be written, indentation aside. */
function isWithin(written: string, suggestion: string): boolean {
  return oneLine(suggestion).includes(oneLine(written));
}
