import { label, mermaid } from "./mermaid.ts";
import type { GraphRevision, HeadsGraph } from "./report.ts";
import { count } from "./wording.ts";

/** More boxes than this show nothing but that there are many. */
const mostBoxes = 40;

/**
 * The branches that lead to the heads as a Mermaid flowchart; null when it would be too big to help. What lies in a
 * line between is one box.
 *
 * @param underTest ids of the range
 */
export function headsPicture(
  graph: HeadsGraph,
  underTest: readonly string[],
): string | null {
  const children = childrenOf(graph);
  const tested = new Set(underTest);
  const marked = new Set([...graph.heads, ...underTest]);
  const isInner = (one: GraphRevision) =>
    !marked.has(one.id) &&
    one.where === null &&
    one.parents.length === 1 &&
    children.get(one.parents[0] ?? "")?.length === 1 &&
    children.get(one.id)?.length === 1;
  const boxes = boxesOf(graph, isInner);
  if (boxes.length === 0 || boxes.length > mostBoxes) return null;
  const nameOf = new Map(
    boxes.flatMap((box, i) => box.map(({ id }) => [id, `r${i}`] as const)),
  );
  const lines = boxes.map(
    (box, i) => `  r${i}${shape(box, tested, graph.heads)}`,
  );
  const arrows = new Set(
    graph.revisions.flatMap(({ id, parents }) =>
      parents.flatMap((parent) => arrow(nameOf.get(parent), nameOf.get(id))),
    ),
  );
  return mermaid(["flowchart TD", ...lines, ...arrows, ...styles]);
}

/** Drawn by its border alone, which is seen on a light page and on a dark one. */
const styles = [
  "  classDef head stroke-width:3px",
  "  classDef elsewhere stroke-dasharray:5 4",
];

function arrow(from: string | undefined, to: string | undefined): string[] {
  return from === undefined || to === undefined || from === to
    ? []
    : [`  ${from} --> ${to}`];
}

function childrenOf({ revisions }: HeadsGraph): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const { id, parents } of revisions)
    for (const parent of parents)
      children.set(parent, [...(children.get(parent) ?? []), id]);
  return children;
}

/** Each revision in a box of its own, but neighbours in the middle of a line together. */
function boxesOf(
  { revisions }: HeadsGraph,
  isInner: (one: GraphRevision) => boolean,
): GraphRevision[][] {
  const inner = new Map<string, GraphRevision[]>(
    revisions.filter(isInner).map((one) => [one.id, [one]]),
  );
  for (const [id, box] of inner) {
    const [parent = ""] = box[0]?.parents ?? [];
    const above = inner.get(parent);
    if (above === undefined || above === inner.get(id)) continue;
    const joined = [...above, ...(inner.get(id) ?? [])];
    for (const one of joined) inner.set(one.id, joined);
  }
  const single = revisions.filter(({ id }) => !inner.has(id));
  return [...single.map((one) => [one]), ...new Set(inner.values())];
}

function shape(
  box: readonly GraphRevision[],
  underTest: ReadonlySet<string>,
  heads: readonly string[],
): string {
  const [one] = box;
  if (box.length > 1 || one === undefined)
    return `("${count(box.length, "revision")}")`;
  const isHead = heads.includes(one.id);
  const remarks = [
    ...(one.where === null ? [] : [`on ${one.where.replace(/^#/, "PR ")}`]),
    ...(one.where === null && underTest.has(one.id) ? ["new"] : []),
    ...(isHead ? ["head"] : []),
  ];
  const texts = [
    label(one.id, 40),
    label(one.message, 50),
    label(remarks.join(", "), 60),
  ].filter((text) => text !== "");
  const style = one.where !== null ? "elsewhere" : isHead ? "head" : null;
  const text = `["${texts.join("<br>")}"]`;
  return style === null ? text : `${text}:::${style}`;
}
