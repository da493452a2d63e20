import type { Finding } from "../findings/finding.ts";
import { insteadOf } from "./finding-text.ts";
import { lineHash } from "./line-hash.ts";
import { fileOf } from "./place.ts";
import { artifactOf, locationOf, type ReadSource } from "./sarif-location.ts";
import { levelOf } from "./sarif-rules.ts";
import { cut, textOf, visible } from "./visible-text.ts";

export interface PlacedFinding {
  finding: Finding;
  fingerprint: string;
  /** Name of the project, which begins with its config file. */
  project: string;
}

const longestMessage = 4000;
const longestEdit = 20_000;

/** A finding as `result`. */
export function resultOf(
  { finding, fingerprint, project }: PlacedFinding,
  ruleIndex: number,
  readSource: ReadSource,
): object {
  const rule = textOf(finding.rule, "unnamed");
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf[finding.severity],
    message: { text: textOf(messageOf(finding), rule) },
    locations: [locationOf(finding, project, readSource)],
    partialFingerprints: {
      ...lineFingerprint(finding, project, readSource),
      "migrationGate/v1": fingerprint,
    },
    ...fixesOf(finding),
  };
}

function messageOf(finding: Finding): string {
  const parts = [finding.message, ...insteadOf(finding)];
  return withoutLinks(cut(visible(parts.join("\n\n")), longestMessage));
}

/** Messages of SARIF may hold links, `[words](target)`; a name from a repository must not make one. */
function withoutLinks(text: string): string {
  return text.replaceAll("](", "] (");
}

/**
 * The fingerprint that code scanning goes by. It is made as the action `upload-sarif` makes it, which warns of each
 * that is another.
 */
function lineFingerprint(
  finding: Finding,
  project: string,
  readSource: ReadSource,
): object {
  const text = readSource(fileOf(finding, project));
  const hash = text === null ? null : lineHash(text, finding.line ?? 1);
  return hash === null ? {} : { primaryLocationLineHash: hash };
}

/** The part of the fix that is a mere change of text. */
function fixesOf({ edit, fix, file, message }: Finding): object {
  if (edit === null || file === null || edit.text.length > longestEdit)
    return {};
  const { line, column, endLine, endColumn } = edit.span;
  const deletedRegion = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
  };
  const change = {
    artifactLocation: artifactOf(file),
    replacements: [{ deletedRegion, insertedContent: { text: edit.text } }],
  };
  const text = textOf(
    withoutLinks(cut(fix?.text ?? message, longestMessage)),
    "The fix",
  );
  return { fixes: [{ description: { text }, artifactChanges: [change] }] };
}
