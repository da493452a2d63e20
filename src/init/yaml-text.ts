import { stringify } from "yaml";
import { harmless } from "../settings/wording.ts";

/** A text as one scalar of YAML on one line, in quotes where it needs them. */
export function scalar(text: string): string {
  const isPlain =
    /^[A-Za-z0-9_./][\w./ -]*$/.test(text) && text === text.trim();
  return stringify(text, {
    lineWidth: 0,
    defaultStringType: isPlain ? "PLAIN" : "QUOTE_DOUBLE",
    doubleQuotedAsJSON: true,
  }).trimEnd();
}

/** A text as a scalar of a workflow: what looks like an expression there stays text. */
export function workflowScalar(text: string): string {
  return scalar(text.replaceAll("${{", "${{ '${{' }}"));
}

/** A comment of one line; what comes from the repository can't end it, and looks like no expression. */
export function comment(text: string): string {
  return `# ${harmless(text.replaceAll("${{", "$ {{"), 400)}`;
}
