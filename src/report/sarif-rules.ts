import type { Severity } from "../findings/finding.ts";
import { cut, oneLine, visible } from "./visible-text.ts";

/** What is told of a rule or a check. */
export interface RuleHelp {
  id: string;
  /** Null where it depends on what was found. */
  severity: Severity | null;
  /** One sentence of Markdown. */
  summary: string;
  /** What its page says, in Markdown; null for checks, which have none. */
  page: { why: string; instead: string } | null;
}

export const levelOf = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Severity, string>;

/** Code scanning takes no more for a description. */
const longestDescription = 1024;

/**
 * A rule as `reportingDescriptor`.
 *
 * @param pages URL of the folder with the rules' pages
 */
export function descriptorOf(
  id: string,
  help: RuleHelp | undefined,
  pages: string | null,
): object {
  const { summary = `The check ${oneLine(id)}.`, severity = null } = help ?? {};
  const page = help?.page ?? null;
  const url = page === null || pages === null ? null : `${pages}/${id}.md`;
  return {
    id: visible(id),
    name: cut(oneLine(id), 255),
    shortDescription: { text: cut(plain(summary), longestDescription) },
    fullDescription: {
      text: cut(plain(`${summary} ${page?.why ?? ""}`), longestDescription),
    },
    help: helpOf(summary, page, url),
    ...(url === null ? {} : { helpUri: url }),
    ...(severity === null
      ? {}
      : { defaultConfiguration: { level: levelOf[severity] } }),
    properties: { tags: ["alembic", "database", "migration"] },
  };
}

function helpOf(
  summary: string,
  page: RuleHelp["page"],
  url: string | null,
): object {
  if (page === null) return { text: plain(summary), markdown: summary };
  const { why, instead } = page;
  const more = url === null ? "" : `\n\n[More about this rule](${url})`;
  return {
    text: plain(`${summary}\n\n${why}\n\nInstead: ${instead}`),
    markdown: `${summary}\n\n${why}\n\n**Instead:** ${instead}${more}`,
  };
}

/** The rules' Markdown without the marks that a reader of plain text stumbles over. */
function plain(markdown: string): string {
  return markdown.replace(/\*\*|`/g, "").trim();
}
