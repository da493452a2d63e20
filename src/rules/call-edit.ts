import type { Edit } from "../findings/finding.ts";
import type { SourceCall } from "../revisions/source-call.ts";

/**
 * The call with a keyword argument, given anew or in place of the one it has.
 *
 * @returns null when `**options` hide what it has
 */
export function withKeyword(
  call: SourceCall,
  keyword: string,
  value: string,
): SourceCall | null {
  if (call.isUnpacked) return null;
  const present = call.arguments.find((one) => one.keyword === keyword);
  if (present) return replaced(call, present, `${keyword}=${value}`);
  const last = call.arguments.at(-1);
  if (!last) return inserted(call, call.start, `${keyword}=${value}`);
  const line = call.text.lastIndexOf("\n", last.from) + 1;
  const lead = call.text.slice(line, last.from);
  const isAlone = line > 0 && /^[ \t]*$/.test(lead);
  const gap = isAlone ? `,\n${lead}` : ", ";
  return inserted(call, last.to, `${gap}${keyword}=${value}`);
}

/** The call with another value at a position; null when it has none there. */
export function withPositional(
  call: SourceCall,
  position: number,
  value: string,
): SourceCall | null {
  const argument = call.arguments[position];
  if (!argument || argument.keyword !== null || call.isUnpacked) return null;
  return replaced(call, argument, value);
}

/** As code that stands for itself, at no indentation. */
export function asCode(call: SourceCall): string {
  return shifted(call, (line) =>
    line.startsWith(call.indentation)
      ? line.slice(call.indentation.length)
      : line,
  );
}

/** Puts the call in place of what its author wrote; null unless it is a statement of its own. */
export function editTo(call: SourceCall | null): Edit | null {
  return call?.isStatement ? { span: call.span, text: call.text } : null;
}

/** Puts the call, outside of the transaction, in place of what its author wrote. */
export function editToAutocommit(call: SourceCall | null): Edit | null {
  if (!call?.isStatement || call.op === null) return null;
  const step = call.indentation.includes("\t") ? "\t" : "    ";
  const inner = shifted(call, (line) => (line === "" ? "" : `${step}${line}`));
  return {
    span: call.span,
    text: `with ${call.op}.get_context().autocommit_block():\n${call.indentation}${step}${inner}`,
  };
}

/** The text with each line but the first changed, those inside strings left alone. */
function shifted(
  { text, linesInStrings }: SourceCall,
  change: (line: string) => string,
): string {
  return text
    .split("\n")
    .map((line, index) =>
      index === 0 || linesInStrings.includes(index) ? line : change(line),
    )
    .join("\n");
}

function replaced(
  call: SourceCall,
  { from, to }: { from: number; to: number },
  text: string,
): SourceCall {
  return {
    ...call,
    text: call.text.slice(0, from) + text + call.text.slice(to),
  };
}

function inserted(call: SourceCall, at: number, text: string): SourceCall {
  return replaced(call, { from: at, to: at }, text);
}
