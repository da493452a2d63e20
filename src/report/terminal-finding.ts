import type pc from "picocolors";
import type { Finding, Severity } from "../findings/finding.ts";
import { effectInWords, effectsOf } from "./evidence-words.ts";
import { placeOf } from "./place.ts";
import { codeLines, indent, wrap } from "./terminal-text.ts";
import { cut, cutLines, oneLine, visible } from "./visible-text.ts";

type Colors = ReturnType<typeof pc.createColors>;

const sqlLines = 12;
const labelWidth = 10;

/** One finding: severity, rule and place, what happens, the evidence, and what to write instead. */
export function renderFinding(
  finding: Finding,
  width: number,
  colors: Colors,
): string {
  const room = width - 4;
  return [
    headline(finding, colors),
    ...wrap(finding.message, room).map((line) => indent(line, 4)),
    ...origin(finding, colors),
    ...evidenceLines(finding, room, colors),
    ...sql(finding, colors),
    ...fixLines(finding, room, colors),
  ].join("\n");
}

function headline(finding: Finding, colors: Colors): string {
  const place = placeOf(finding);
  const parts = [
    `  ${severityInColor(finding.severity, colors)}`,
    colors.bold(cut(oneLine(finding.rule), 100)),
    ...(place === null ? [] : [colors.underline(cut(oneLine(place), 300))]),
  ];
  return parts.join("  ");
}

function severityInColor(severity: Severity, colors: Colors): string {
  switch (severity) {
    case "error":
      return colors.red("error");
    case "warning":
      return colors.yellow("warning");
    case "info":
      return colors.cyan("note");
  }
}

function labelled(label: string, lines: string[], colors: Colors): string[] {
  const head = colors.dim(label.padEnd(labelWidth));
  return lines.map((line, i) =>
    i === 0 ? indent(head + line, 4) : indent(line, 4 + labelWidth),
  );
}

function origin({ revision, direction }: Finding, colors: Colors): string[] {
  if (revision === null) return [];
  const id = cut(oneLine(revision), 60);
  const text = direction === null ? id : `${id}, ${direction}`;
  return labelled("revision", [text], colors);
}

function evidenceLines(
  { evidence }: Finding,
  room: number,
  colors: Colors,
): string[] {
  const effects = evidence === null ? [] : effectsOf(evidence);
  const shown = effects.slice(0, 6).map((effect) => effectInWords(effect));
  if (effects.length > 6) shown.push(`and ${effects.length - 6} more`);
  const lines = shown.flatMap((text) => wrap(text, room - labelWidth));
  return labelled("evidence", lines, colors);
}

function sql({ statement, direction }: Finding, colors: Colors): string[] {
  if (statement === null) return [];
  const lines = codeLines(cutLines(visible(statement), sqlLines));
  return labelled(
    direction === null ? "sql" : "ran",
    lines.map((line) => cut(line, 400)),
    colors,
  );
}

function fixLines({ fix }: Finding, room: number, colors: Colors): string[] {
  if (fix === null) return [];
  const text = wrap(fix.text, room - labelWidth);
  const code = fix.code === null ? [] : codeLines(fix.code);
  return [
    ...labelled("instead", text, colors),
    ...code.map((line) =>
      indent(line === "" ? "" : colors.green(line), 4 + labelWidth + 2),
    ),
  ];
}
