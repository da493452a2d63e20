import { makeFinding, type Finding } from "../findings/finding.ts";
import type { BaseBranch } from "../gate/base-branch.ts";
import type { OtherPullRequest } from "../github/open-pull-requests.ts";
import { revisionsAfterMerge } from "../graph/after-merge.ts";
import {
  ancestors,
  buildGraph,
  type Graph,
  type GraphOptions,
} from "../graph/graph.ts";
import { isSameWork } from "../revisions/effective-code.ts";
import type { Revision } from "../revisions/revision.ts";

/** A revision of this work and one of another pull request that can't both be merged as they are. */
export interface Race {
  kind: "same-parent" | "same-id";
  ours: Revision;
  theirs: Revision;
  other: OtherPullRequest;
}

/** The base branch, as far as it counts here. */
type Branch = Pick<BaseBranch, "tip" | "fork">;

/**
 * Finds open pull requests that are fine alone, as this one is, and make two heads together with it. One that builds
 * on this work, or on which this work builds, does not; neither does one whose heads are meant.
 */
export function findRaces(
  here: Graph,
  branch: Branch,
  others: readonly OtherPullRequest[],
  options: GraphOptions,
): Race[] {
  const onBase = new Set(branch.tip.map(({ id }) => id));
  const merged = revisionsAfterMerge(here.revisions, branch.tip, branch.fork);
  const ours = merged.filter(({ id }) => !onBase.has(id));
  const scene = { ours, merged, options };
  return others.flatMap((other) => {
    const theirs = other.revisions.filter(({ id }) => !onBase.has(id));
    const sameParent = findSameParent(scene, theirs);
    return [
      ...findSameIds(ours, theirs),
      ...(sameParent ? [sameParent] : []),
    ].map((race) => ({ ...race, other }));
  });
}

type FoundRace = Omit<Race, "other">;

function findSameIds(
  ours: readonly Revision[],
  theirs: readonly Revision[],
): FoundRace[] {
  return ours.flatMap((own) =>
    theirs
      .filter((other) => other.id === own.id && !isSameWork(own, other))
      .map((other) => ({ kind: "same-id" as const, ours: own, theirs: other })),
  );
}

interface Scene {
  /** Revisions that this work adds. */
  ours: Revision[];
  /** Those together with what the base branch has. */
  merged: Revision[];
  options: GraphOptions;
}

/** Where both sides leave the common line, when their heads are too many and this work's alone are not. */
function findSameParent(
  { ours, merged, options }: Scene,
  theirs: readonly Revision[],
): FoundRace | null {
  const ownIds = new Set(ours.map(({ id }) => id));
  const added = theirs.filter(({ id }) => !ownIds.has(id));
  const alone = headsTooMany(buildGraph(merged, options));
  const together = buildGraph([...merged, ...added], options);
  const heads = headsTooMany(together);
  const own = heads.filter((id) => ownIds.has(id) && !alone.includes(id));
  const other = heads.filter((id) => added.some((one) => one.id === id));
  const [onlyOwn, onlyOther] = [own, other].map((ids) =>
    ancestors(together, ids),
  );
  for (const one of ours.filter(({ id }) => onlyOwn?.has(id)))
    for (const two of added.filter(({ id }) => onlyOther?.has(id)))
      if (one.parents.some((id) => two.parents.includes(id)))
        return { kind: "same-parent", ours: one, theirs: two };
  return null;
}

function headsTooMany({ problems }: Graph): string[] {
  return problems.flatMap((problem) =>
    problem.kind === "multiple-heads" ? problem.heads.map(({ id }) => id) : [],
  );
}

/** `racing-pull-request`: one finding for each revision and kind of race, whoever else is in it. */
export function checkRaces(races: readonly Race[]): Finding[] {
  const byPlace = new Map<string, Race[]>();
  for (const race of races) {
    const place = `${race.kind} ${race.ours.id}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), race]);
  }
  return [...byPlace.values()].map(describe);
}

function describe(races: Race[]): Finding {
  const [{ kind, ours, theirs, other }] = races as [Race];
  const isParent = kind === "same-parent";
  const span = (isParent ? ours.parentsSpan : null) ?? ours.idSpan;
  return makeFinding({
    rule: "racing-pull-request",
    severity: races.every(({ other: { isDraft } }) => isDraft)
      ? "info"
      : "warning",
    file: ours.file,
    line: span.line,
    endLine: span.endLine,
    revision: ours.id,
    message: isParent ? sameParent(races) : sameId(races),
    fix: isParent
      ? {
          text: `If ${named(other)} is merged first, bring this branch up to date and put ${ours.id} behind the revision it brought. A merge queue, or the rule that branches must be up to date, keeps whichever comes second from being merged as it is.`,
          code: `down_revision = ${JSON.stringify(short(theirs.id))}  # once ${named(other)} is merged`,
        }
      : {
          text: "Give one of the two files an id of its own, unless they are the same work.",
          code: null,
        },
  });
}

function sameParent(races: Race[]): string {
  const [{ ours, theirs }] = races as [Race];
  const parent = ours.parents.find((id) => theirs.parents.includes(id)) ?? "";
  const what = races.map(
    (race) =>
      `${titled(race)} with ${short(race.theirs.id)} (${short(race.theirs.file)})`,
  );
  const many =
    races.length === 1
      ? "Another open pull request grows"
      : `${races.length} other open pull requests grow`;
  return `${many} from ${parent}, too: ${listed(what)}. Whichever is merged second brings a second head, and \`alembic upgrade head\` refuses to run with that.`;
}

function sameId(races: Race[]): string {
  const [{ ours }] = races as [Race];
  const what = races.map(
    (race) => `${titled(race)} in ${short(race.theirs.file)}`,
  );
  return `Revision id ${ours.id} stands for something else in another open pull request: ${listed(what)}. A database that has run one of them takes the other for done; of two files with the same id Alembic loads only one.`;
}

function named({ number }: OtherPullRequest): string {
  return `#${number}`;
}

function titled({ other }: Race): string {
  const { title, isDraft } = other;
  return `${named(other)} “${short(title)}”${isDraft ? " (a draft)" : ""}`;
}

const longest = 80;

/** What strangers write, on one line and not longer than a line. */
function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").replaceAll("`", "'").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

const mostNamed = 5;

function listed(what: string[]): string {
  const rest = what.length - mostNamed;
  const shown = what.slice(0, mostNamed).join("; ");
  return rest > 0 ? `${shown}; and ${rest} more` : shown;
}
