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
  const heads = new Set(graph.heads);
  const marked = new Set([...graph.heads, ...underTest]);
  const isInner = (one: GraphRevision) =>
    !marked.has(one.id) &&
    one.where === null &&
    one.parents.length === 1 &&
    children.get(one.parents[0] ?? "")?.length === 1 &&
    children.get(one.id)?.length === 1;
  const boxes = boxesOf(graph, children, isInner);
  if (boxes.length === 0 || boxes.length > mostBoxes) return null;
  const nameOf = new Map(
    boxes.flatMap((box, i) => box.map(({ id }) => [id, `r${i}`] as const)),
  );
  const lines = boxes.map((box, i) => `  r${i}${shape(box, tested, heads)}`);
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
    for (const parent of parents) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [id]);
      else known.push(id);
    }
  return children;
}

/** Each revision in a box of its own, but neighbours in the middle of a line together. */
function boxesOf(
  { revisions }: HeadsGraph,
  children: ReadonlyMap<string, readonly string[]>,
  isInner: (one: GraphRevision) => boolean,
): GraphRevision[][] {
  const inner = new Map(
    revisions.filter(isInner).map((one) => [one.id, one] as const),
  );
  const starts = [...inner.values()].filter(
    ({ parents }) => !inner.has(parents[0] ?? ""),
  );
  // Each once: an artifact can hold a circle.
  const left = new Map(inner);
  const lines = starts.map((start) => {
    const line: GraphRevision[] = [];
    for (let one: GraphRevision | undefined = start; one !== undefined;) {
      line.push(one);
      left.delete(one.id);
      one = left.get(children.get(one.id)?.[0] ?? "");
    }
    return line;
  });
  const single = revisions.filter(({ id }) => !inner.has(id));
  return [...single.map((one) => [one]), ...lines];
}

function shape(
  box: readonly GraphRevision[],
  underTest: ReadonlySet<string>,
  heads: ReadonlySet<string>,
): string {
  const [one] = box;
  if (box.length > 1 || one === undefined)
    return `("${count(box.length, "revision")}")`;
  const isHead = heads.has(one.id);
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
