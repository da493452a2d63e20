import {
  compareFindings,
  severities,
  type Finding,
  type Severity,
} from "../findings/finding.ts";
import type { Detail } from "./detail.ts";
import { effectInWords, effectsOf } from "./evidence-words.ts";
import type { MarkdownLinks } from "./markdown.ts";
import { code, fenced, folded, pathUrl, prose } from "./markdown-text.ts";
import { placeOf } from "./place.ts";
import { cut, cutLines, oneLine, visible } from "./visible-text.ts";
import { count } from "./wording.ts";

const nouns = { error: "error", warning: "warning", info: "note" } as const;

/** Blocks of Markdown with the findings of one project, grouped by severity, worst first. */
export function renderFindings(
  findings: Finding[],
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  const sorted = [...findings].sort(compareFindings);
  const shown = sorted.slice(0, detail.findings);
  const rest = sorted.length - shown.length;
  return [
    ...severities.flatMap((severity) =>
      group(severity, shown, sorted, detail, links),
    ),
    ...(rest > 0 ? [`… and ${count(rest, "more finding")}.`] : []),
  ];
}

/** More findings than this are not read in one go: all but the worst are then folded. */
const readAtOnce = 5;

function group(
  severity: Severity,
  shown: Finding[],
  all: Finding[],
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  const mine = shown.filter((finding) => finding.severity === severity);
  if (mine.length === 0) return [];
  const total = all.filter((finding) => finding.severity === severity).length;
  const title = count(total, nouns[severity]);
  const blocks = detail.full.includes(severity)
    ? bySameFix(mine).flatMap((same) => fullGroup(same, detail, links))
    : [mine.map((one) => brief(one, detail, links)).join("\n")];
  const isFolded = all.length > readAtOnce && all[0]?.severity !== severity;
  return isFolded
    ? folded(`<b>${title}</b>`, blocks)
    : [`#### ${title}`, ...blocks];
}

/** Findings of one rule that are mended in the same way, told once. */
function bySameFix(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<unknown, Finding[]>();
  for (const one of findings) {
    const key = one.fix === null ? one : JSON.stringify([one.rule, one.fix]);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [one]);
    else same.push(one);
  }
  return [...groups.values()];
}

function fullGroup(
  [first, ...others]: Finding[],
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  if (first === undefined) return [];
  const told = full(first, detail, links);
  if (others.length === 0) return told;
  const lines = others.map((one) => likewise(one, first, detail, links));
  return [...told, "**Likewise:**", lines.join("\n")];
}

/** Where it is, and what is else than at the first. */
function likewise(
  finding: Finding,
  first: Finding,
  detail: Detail,
  links: MarkdownLinks,
): string {
  const message = prose(cut(oneLine(finding.message), detail.messageLength));
  const own = evidence(finding).join("");
  const news = [
    ...(finding.message === first.message ? [] : [message]),
    ...(own === evidence(first).join("") ? [] : [own]),
  ].filter((text) => text !== "");
  const place = `- ${placeOfFinding(finding, links)}${origin(finding)}`;
  return news.length === 0 ? place : `${place}: ${news.join(" ")}`;
}

function brief(finding: Finding, detail: Detail, links: MarkdownLinks): string {
  const message = prose(cut(oneLine(finding.message), detail.messageLength));
  return `- ${placeOfFinding(finding, links)}: ${message}`;
}

function full(
  finding: Finding,
  detail: Detail,
  links: MarkdownLinks,
): string[] {
  return [
    `##### ${placeOfFinding(finding, links)}${origin(finding)}`,
    prose(cut(visible(finding.message), detail.messageLength)),
    ...evidence(finding),
    ...(detail.sql ? sql(finding) : []),
    ...fix(finding),
  ];
}

/** `rule at file:line`, with a link to the line. */
export function placeOfFinding(finding: Finding, links: MarkdownLinks): string {
  const rule = code(cut(finding.rule, 100));
  const place = placeOf(finding);
  if (place === null) return rule;
  const text = code(cut(place, 300));
  const url = placeUrl(finding, links);
  return `${rule} at ${url === null ? text : `[${text}](${url})`}`;
}

function placeUrl(
  { file, line, endLine }: Finding,
  { source }: MarkdownLinks,
): string | null {
  if (source === null || file === null || file.length > 300) return null;
  if (file.split("/").some((part) => /^\.{0,2}$/.test(part))) return null;
  const url = pathUrl(source, file);
  if (line === null) return url;
  const isRange = endLine !== null && endLine > line;
  return isRange ? `${url}#L${line}-L${endLine}` : `${url}#L${line}`;
}

function origin({ revision, direction }: Finding): string {
  if (revision === null) return "";
  const id = code(cut(oneLine(revision), 60));
  return direction === null ? `, revision ${id}` : `, ${id} ${direction}`;
}

function evidence(finding: Finding): string[] {
  const effects = finding.evidence === null ? [] : effectsOf(finding.evidence);
  if (effects.length === 0) return [];
  const shown = effects.slice(0, 6).map((one) => effectInWords(one, code));
  if (effects.length > 6) shown.push(`and ${effects.length - 6} more`);
  return [`Evidence: ${shown.join("; ")}.`];
}

function sql({ statement }: Finding): string[] {
  if (statement === null) return [];
  const text = cutLines(cut(visible(statement), 4000), 60);
  return [
    "<details><summary>SQL that ran</summary>",
    fenced("sql", text),
    "</details>",
  ];
}

function fix({ fix }: Finding): string[] {
  if (fix === null) return [];
  const text = `**Instead:** ${prose(cut(visible(fix.text), 2000))}`;
  if (fix.code === null) return [text];
  return [text, fenced("python", cutLines(cut(visible(fix.code), 6000), 120))];
}
