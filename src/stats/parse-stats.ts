import { LineCounter, isNode, parseDocument } from "yaml";
import { GateError } from "../errors.ts";
import { harmless, quote } from "../settings/wording.ts";
import type { Stats } from "./stats.ts";

type Path = readonly (string | number)[];
/** Where something is wrong, and what. */
interface Problem {
  path: Path;
  sentence: string;
}

/**
 * Reads a file that `migration-gate stats` has written, perhaps years ago or edited by hand.
 *
 * @param file how the file is called in complaints
 * @throws GateError of kind `settings` that names line and key
 */
export function parseStats(file: string, text: string): Stats {
  const where = `setting \`stats\`, ${harmless(file)}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const sentence = `this is no JSON: ${harmless((cause as Error).message)}`;
    throw wrong(`${where}: ${sentence}.`, cause);
  }
  const problem = problemOf(value);
  if (problem === null) return value as Stats;
  const { path, sentence } = problem;
  const key = path.length === 0 ? "" : `, \`${harmless(path.join("."))}\``;
  throw wrong(`${where} line ${lineOf(text, path)}${key}: ${sentence}`);
}

function wrong(message: string, cause?: unknown): GateError {
  return new GateError("settings", message, {
    details: ["`migration-gate stats --database-url …` writes such a file."],
    cause,
  });
}

/** The line of the value, else of the nearest thing around it. JSON is YAML, whose parser knows lines. */
function lineOf(text: string, path: Path): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range)
      return lineCounter.linePos(node.range[0]).line;
  }
  return 1;
}

function problemOf(value: unknown): Problem | null {
  if (!isObject(value)) return { path: [], sentence: "expected an object." };
  const { schemaVersion, tables } = value;
  if (schemaVersion !== 1)
    return {
      path: ["schemaVersion"],
      sentence:
        "expected 1. The file comes from another version of migration-gate.",
    };
  const { takenAt, server } = value;
  if (typeof takenAt !== "string" || Number.isNaN(Date.parse(takenAt)))
    return { path: ["takenAt"], sentence: "expected a time in ISO 8601." };
  if (typeof server !== "string")
    return { path: ["server"], sentence: "expected a text." };
  if (!Array.isArray(tables))
    return { path: ["tables"], sentence: "expected a list." };
  const names = new Set<string>();
  for (const [index, table] of (tables as unknown[]).entries()) {
    const problem = tableProblem(table, names);
    if (problem !== null)
      return { ...problem, path: ["tables", index, ...problem.path] };
  }
  return unknownKey(value, ["schemaVersion", "takenAt", "server", "tables"]);
}

const tableKeys = ["name", "rows", "bytes", "writesPerSecond"];

function tableProblem(table: unknown, names: Set<string>): Problem | null {
  if (!isObject(table)) return { path: [], sentence: "expected an object." };
  const { name, rows, bytes, writesPerSecond } = table;
  if (typeof name !== "string" || name === "")
    return { path: ["name"], sentence: "expected the name of a table." };
  if (names.has(name))
    return { path: ["name"], sentence: `${quote(name)} was there before.` };
  names.add(name);
  if (rows !== null && !isAmount(rows))
    return { path: ["rows"], sentence: "expected a number from 0, or null." };
  if (!isAmount(bytes))
    return { path: ["bytes"], sentence: "expected a number from 0." };
  if (writesPerSecond !== null && !isAmount(writesPerSecond))
    return {
      path: ["writesPerSecond"],
      sentence: "expected a number from 0, or null.",
    };
  return unknownKey(table, tableKeys);
}

function unknownKey(
  value: Record<string, unknown>,
  known: readonly string[],
): Problem | null {
  const key = Object.keys(value).find((one) => !known.includes(one));
  return key === undefined
    ? null
    : { path: [key], sentence: "there is no such key." };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}
