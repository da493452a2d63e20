import { isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { isList, type Kind } from "./definition.ts";
import { lineEntries, type Entry } from "./given.ts";

/** Turns an offset of the file into its name, line and column. */
export type Place = (offset: number) => string;

const nestedProblem =
  "every entry must be plain text: no lists, mappings or aliases inside.";

/**
 * The entries of one value in the settings file, or a sentence that says why it can't be one.
 * Aliases are refused: the file comes with the pull request, and an alias can stand for gigabytes.
 */
export function readYamlValue(
  kind: Kind,
  value: Node | null,
  where: string,
  place: Place,
): Entry[] | string {
  if (isAlias(value)) return "aliases are not read; write the value out.";
  if (!isList(kind)) return readSingle(value, where);
  if (value === null || isEmptyNode(value)) return [];
  if (kind.type === "allowances") return readMappings(value, where, place);
  if (isMap(value) && kind.type !== "list") {
    const pairs = value.items.map((item) => [item.key, item.value] as const);
    return readEntries(pairs, where, place);
  }
  if (kind.type === "rules") return "write one `rule: severity` line per rule.";
  if (kind.type === "label-rules")
    return "write one `label: rule, rule` line per label.";
  if (isScalar(value)) return lineEntries(where, String(value.value));
  if (!isSeq(value)) return "write a list, not a mapping.";
  const items = value.items.map((item) => [null, item] as const);
  return readEntries(items, where, place);
}

/** True for the nothing after `key:`. */
export function isEmptyNode(node: unknown): boolean {
  return isScalar(node) && node.value === "" && node.type === "PLAIN";
}

function readSingle(value: Node | null, where: string): Entry[] | string {
  if (!isScalar(value)) return "write a single value.";
  return [{ where, key: null, text: String(value.value) }];
}

/** A list of mappings. */
function readMappings(
  value: Node,
  where: string,
  place: Place,
): Entry[] | string {
  const problem = "write a list of entries, each with `rule:` and `reason:`.";
  if (!isSeq(value)) return problem;
  const entries: Entry[] = [];
  for (const item of value.items) {
    if (!isMap(item)) return problem;
    const at = item.range ? place(item.range[0]) : "";
    const itemWhere = at + where.slice(where.lastIndexOf(", "));
    const pairs = item.items.map(({ key, value }) => [key, value] as const);
    const fields = readEntries(pairs, where, place);
    if (typeof fields === "string") return fields;
    entries.push({ where: itemWhere, key: null, text: "", fields });
  }
  return entries;
}

function readEntries(
  items: (readonly [key: unknown, value: unknown])[],
  where: string,
  place: Place,
): Entry[] | string {
  const setting = where.slice(where.lastIndexOf(", "));
  const entries: Entry[] = [];
  for (const [key, value] of items) {
    const isPlain = isScalar(value) && (key === null || isScalar(key));
    if (!isPlain) return nestedProblem;
    const start = (isScalar(key) ? key : value).range?.[0];
    entries.push({
      where: start === undefined ? where : place(start) + setting,
      key: isScalar(key) ? String(key.value) : null,
      text: String(value.value),
    });
  }
  return entries;
}
