import type { Kind, Value } from "./definition.ts";
import { parseCommand } from "./parse-command.ts";
import { parseDuration } from "./parse-duration.ts";
import { parsePostgresUrl } from "./parse-postgres-url.ts";
import type { Settings } from "./settings.ts";
import { alternatives, quote, suggestion } from "./wording.ts";

export type ScalarKind = Exclude<
  Kind,
  { type: "list" | "environment" | "rules" | "allowances" | "label-rules" }
>;

/** A value, or a sentence that says what is wrong with it. */
export type Parsed<T> = { value: T } | { problem: string };

/** Turns the text of a single value into what its kind says; the text itself is never part of a secret's complaint. */
export function parseScalar(
  kind: ScalarKind,
  text: string,
): Parsed<Value<ScalarKind>> {
  switch (kind.type) {
    case "choice":
      return parseChoice(kind.values, text);
    case "boolean":
      return parseBoolean(text);
    case "whole-number":
      return parseWholeNumber(kind, text);
    case "duration":
      return parseTime(kind, text);
    case "range":
      return parseRange(text);
    case "postgres-url":
      return parsePostgresUrl(text);
    case "command":
      return parseWords(kind, text);
    case "alembic-args":
      return parseAlembicArgs(text);
    case "image":
      return parseWord(text, /^\w[\w./:@-]*$/, "the name of an image");
    case "git-ref":
      return parseWord(text, /^[^-\s\p{Cc}][^\s\p{Cc}]*$/u, "a git ref");
    case "text":
    case "existing-file":
    case "file-to-write":
    case "folder":
      return parseWord(text, /^[^\p{Cc}]+$/u, "text on one line");
  }
}

export function parseChoice<T extends string>(
  values: readonly T[],
  text: string,
): Parsed<T> {
  const value = values.find((candidate) => candidate === text);
  if (value !== undefined) return { value };
  return {
    problem: `${quote(text)} is not allowed; write ${alternatives(values)}.${suggestion(text, values)}`,
  };
}

function parseBoolean(text: string): Parsed<boolean> {
  const parsed = parseChoice(["true", "false"], text.toLowerCase());
  return "value" in parsed
    ? { value: parsed.value === "true" }
    : { problem: `${quote(text)} is not allowed; write true or false.` };
}

function parseWholeNumber(
  { from, to }: { from: number; to: number },
  text: string,
): Parsed<number> {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (value >= from && value <= to) return { value };
  return {
    problem: `${quote(text)} is not a whole number from ${from} to ${to}.`,
  };
}

function parseTime(
  { from, to }: { from: number; to: number },
  text: string,
): Parsed<number> {
  const value = parseDuration(text);
  if (value === null)
    return {
      problem: `${quote(text)} is not a time; write seconds (\`600\`) or a unit (\`90s\`, \`10m\`, \`1h\`).`,
    };
  if (value >= from && value <= to) return { value };
  return {
    problem: `${quote(text)} is out of range; allowed are ${from} to ${to} seconds.`,
  };
}

function parseRange(text: string): Parsed<Settings["range"]> {
  if (text === "changed" || text === "all") return { value: { mode: text } };
  const [from, to, ...more] = text.split(":");
  const isWhole = more.length === 0 && !/\s/.test(text);
  if (from && to && isWhole) return { value: { mode: "between", from, to } };
  const hint = text.includes(":") ? "" : suggestion(text, ["changed", "all"]);
  return {
    problem: `${quote(text)} is not a range; write changed, all, or two revisions as \`from:to\`.${hint}`,
  };
}

function parseWords(
  { needs }: { needs?: string },
  text: string,
): Parsed<string[]> {
  const value = parseCommand(text);
  if (value === null)
    return { problem: `a quote is not closed in ${quote(text)}.` };
  if (needs !== undefined && !value.slice(1).join(" ").includes(needs))
    return {
      problem: `${quote(text)} does not say where the revision goes; write ${needs} there.`,
    };
  const option = needs === undefined ? undefined : isolatingOption(value);
  if (option !== undefined)
    return {
      problem: `${quote(text)} starts Python with ${quote(option)}, which keeps out what leads it to the throwaway database; leave ${quote(option)} away.`,
    };
  return { value };
}

/** An option of Python that makes it pass over PYTHONPATH or sitecustomize: -E, -I or -S. */
function isolatingOption(words: string[]): string | undefined {
  const python = words.findIndex((word) => /(^|[\\/])python[\d.]*$/.test(word));
  const after = python < 0 ? [] : words.slice(python + 1);
  const end = after.findIndex((word) => !/^-[^cm]/.test(word));
  return after
    .slice(0, end < 0 ? undefined : end)
    .find((word) => /^-[bBdiOPqsuvx]*[EIS]/.test(word));
}

/** The values behind `-x`; whatever else the alembic command takes is decided by the gate itself. */
function parseAlembicArgs(text: string): Parsed<string[]> {
  const words = parseCommand(text);
  if (words === null)
    return { problem: `a quote is not closed in ${quote(text)}.` };
  const values: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const value = word === "-x" ? words[(index += 1)] : word.slice(2);
    if (!word.startsWith("-x") || value === undefined || value === "")
      return {
        problem: `${quote(word)} is not understood; write \`-x name=value\`, as often as needed.`,
      };
    values.push(value);
  }
  return { value: values };
}

function parseWord(
  text: string,
  pattern: RegExp,
  what: string,
): Parsed<string> {
  if (pattern.test(text)) return { value: text };
  return { problem: `${quote(text)} is not ${what}.` };
}
