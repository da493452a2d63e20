import { makeFinding, type Finding } from "../findings/finding.ts";
import {
  ancestors,
  buildGraph,
  type Graph,
  type GraphOptions,
} from "../graph/graph.ts";
import { reparent } from "../revisions/reparent.ts";
import type { Revision } from "../revisions/revision.ts";

/**
 * Two heads or more: `multiple-heads`, where the branch starts that is not on the base branch.
 *
 * @param onBase files that the base branch has too: those revisions may have been deployed and stay where they are
 * @param options what the graph was built with
 */
export function checkHeads(
  heads: readonly Revision[],
  graph: Graph,
  onBase: ReadonlySet<string>,
  options: GraphOptions = {},
): Finding {
  const newest =
    heads.findLast(({ file }) => !onBase.has(file)) ?? heads.at(-1);
  const others = heads.filter((head) => head !== newest);
  const start = newest && startOfBranch(newest, others, graph, onBase);
  const place = start ?? newest;
  const span = place?.parentsSpan ?? place?.idSpan;
  return makeFinding({
    rule: "multiple-heads",
    severity: "error",
    file: place?.file ?? null,
    line: span?.line ?? null,
    endLine: span?.endLine ?? null,
    revision: place?.id ?? null,
    message:
      `${heads.length} heads: ${heads.map(({ id, file }) => `${id} (${file})`).join(", ")}. \`alembic upgrade head\` refuses to run with more than one, ` +
      "so the next deploy stops here.",
    ...mend({ heads, others, start, graph, onBase, options }),
  });
}

/** The first revision that leads only to this head and is not on the base branch. */
function startOfBranch(
  head: Revision,
  others: Revision[],
  graph: Graph,
  onBase: ReadonlySet<string>,
): Revision | undefined {
  const own = ancestors(graph, [head.id]);
  const shared = ancestors(
    graph,
    others.map(({ id }) => id),
  );
  return graph.order
    .filter((id) => own.has(id) && !shared.has(id))
    .flatMap((id) => graph.byId.get(id) ?? [])
    .find(({ file }) => !onBase.has(file));
}

interface Branches {
  heads: readonly Revision[];
  others: Revision[];
  start: Revision | undefined;
  graph: Graph;
  onBase: ReadonlySet<string>;
  options: GraphOptions;
}

/** Either the line to change, with the merge for revisions that were deployed, or the merge and why it has to be. */
function mend(branches: Branches): Pick<Finding, "fix" | "edit"> {
  const { heads, others, start, graph } = branches;
  const ids = heads.map(({ id }) => asWord(id));
  const merge = `\`alembic merge -m "merge heads" ${ids.join(" ")}\``;
  const labels = heads.map(({ id }) => [...(graph.labels.get(id) ?? [])][0]);
  const names = heads.map(({ id }, index) => labels[index] ?? id);
  const meant = `If they are meant, name them in the \`expected-heads\` setting: ${names.join(", ")}.`;
  const why = whyNotMoved(branches);
  const [other] = others;
  if (why !== null || !start || !other) {
    const parts = [`Merge them with ${merge}.`, why, meant];
    const text = parts.filter(Boolean).join(" ");
    return { fix: { text, code: null }, edit: null };
  }
  const moved = reparent(start, other.id);
  const assignment =
    moved?.assignment ?? `down_revision = ${JSON.stringify(other.id)}`;
  return {
    fix: {
      text: `Put ${start.id} behind ${other.id}, if no database has run ${start.id} yet; otherwise merge them with ${merge}. ${meant}`,
      code: `${assignment}  # in ${start.file}`,
    },
    edit: moved && { span: moved.span, text: moved.text },
  };
}

/** An id can be any text; a shell must take it for one word. */
function asWord(id: string): string {
  return /^[\w.]+$/.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`;
}

/** Why the newer branch can't be put behind the other one, as a sentence; null when it can. */
function whyNotMoved(branches: Branches): string | null {
  const { heads, others, start, graph, onBase } = branches;
  if (heads.every(({ file }) => onBase.has(file)))
    return "All of them are on the base branch already: a database that has run one would never run what moves in front of it.";
  if (!start || others.length > 1) return "";
  const labels = heads.map(({ id }) => [...(graph.labels.get(id) ?? [])]);
  if (new Set(labels.map((names) => names.sort().join())).size > 1)
    return `Their branch labels differ (${labels.map((names) => names.join(", ") || "none").join("; ")}), so neither belongs behind the other.`;
  if (start.parents.length > 1)
    return `${start.id} is a merge revision, which keeps its parents.`;
  if (start.parents.length === 0)
    return `${start.id} has no parent, so it starts a history of its own.`;
  if (start.dependsOn.length > 0)
    return `${start.id} names what it depends on, so its branch is most likely on purpose.`;
  return leadsToOneHead(branches, start)
    ? null
    : "Putting one behind the other would not make them one line.";
}

function leadsToOneHead(
  { others: [other], graph, options }: Branches,
  start: Revision,
): boolean {
  const moved = { ...start, parents: other ? [other.id] : [] };
  const after = buildGraph(
    graph.revisions.map((one) => (one === start ? moved : one)),
    options,
  );
  const kinds = after.problems.map(({ kind }) => kind);
  return kinds.every((kind) => kind === "several-bases");
}
