import type pc from "picocolors";
import type { AllowedFinding } from "../findings/allow.ts";
import { allowerInWords } from "./allowed-words.ts";
import { placeOf } from "./place.ts";
import { indent, wrap } from "./terminal-text.ts";
import { cut, oneLine } from "./visible-text.ts";

type Colors = ReturnType<typeof pc.createColors>;

const most = 50;

/** What was allowed and why, short: it asks nothing of the reader. */
export function renderAllowed(
  allowed: readonly AllowedFinding[],
  width: number,
  colors: Colors,
): string[] {
  if (allowed.length === 0) return [];
  const rest = allowed.length - most;
  return [
    [
      ...allowed.slice(0, most).flatMap((one) => entry(one, width, colors)),
      ...(rest > 0 ? [`  and ${rest} more allowed`] : []),
    ].join("\n"),
  ];
}

function entry(one: AllowedFinding, width: number, colors: Colors): string[] {
  const { finding, reason } = one;
  const place = placeOf(finding);
  const parts = [
    `  ${colors.dim("allowed")}`,
    cut(oneLine(finding.rule), 100),
    ...(place === null ? [] : [cut(oneLine(place), 300)]),
  ];
  const by = cut(oneLine(allowerInWords(one)), 300);
  const why = `${cut(oneLine(reason), 500)} (${by})`;
  return [
    parts.join("  "),
    ...wrap(why, width - 4).map((line) => indent(line, 4)),
  ];
}
