import { makeFinding, type Finding } from "../findings/finding.ts";
import type { BaseBranch } from "../gate/base-branch.ts";
import { effectiveCode } from "../revisions/effective-code.ts";
import type { Revision } from "../revisions/revision.ts";

/**
 * Revisions that the base branch has already must stay as they are: databases have run them and won't run them again.
 * Comments, docstrings and formatting may change. A squashed history is `replaced-history`.
 */
export function checkMergedRevisions(
  here: readonly Revision[],
  { ref, tip, fork }: Pick<BaseBranch, "ref" | "tip" | "fork">,
): Finding[] {
  const unchanged = new Set(here);
  const [byId, onBranch] = [here, tip].map(
    (revisions) => new Map(revisions.map((one) => [one.id, one])),
  );
  const findings = (fork ?? tip)
    .filter((old) => !unchanged.has(old))
    .flatMap((old) => {
      const now = byId?.get(old.id);
      const then = onBranch?.get(old.id);
      // The branch got the same change meanwhile: nothing of it is left to merge.
      if (then ? now && compare(then, now, ref).length === 0 : !now) return [];
      if (now) return compare(old, now, ref);
      // Without a fork point it may be that this branch only lacks it.
      return fork === null ? [] : [deleted(old, ref)];
    });
  return withFewRenamed(findings);
}

/** A folder that was moved is one thing to know. */
const mostRenamed = 5;

function withFewRenamed(findings: Finding[]): Finding[] {
  const isRenamed = ({ rule }: Finding) => rule === "renamed-revision";
  const renamed = findings.filter(isRenamed);
  const [first] = renamed;
  if (!first || renamed.length <= mostRenamed) return findings;
  const message = `${renamed.length} revisions have other files now, this one for example: ${first.message}`;
  return [...findings.filter((one) => !isRenamed(one)), { ...first, message }];
}

function compare(old: Revision, now: Revision, branch: string): Finding[] {
  if (parentsIn(old) !== parentsIn(now)) return [reparented(old, now, branch)];
  if (effectiveCode(old.source) !== effectiveCode(now.source))
    return [edited(now, branch)];
  return old.file === now.file ? [] : [renamed(old, now, branch)];
}

function parentsIn({ parents, dependsOn }: Revision): string {
  return JSON.stringify([parents, dependsOn]);
}

function edited(now: Revision, branch: string): Finding {
  return found("edited-revision", "error", now, now.upgrade?.span ?? null, {
    message: `${now.id} is on ${branch} already and does something else here. Databases that have run it will not run it again, so they never get this change. It was not tested as a new revision.`,
    fix: {
      text: `Take the change back (\`git checkout ${branch} -- ${now.file}\`) and put it into a new revision.`,
      code: null,
    },
  });
}

function reparented(old: Revision, now: Revision, branch: string): Finding {
  const parents = ({ parents }: Revision) =>
    parents.length > 0 ? parents.join(", ") : "none";
  return found("edited-revision", "error", now, now.parentsSpan, {
    message: `${now.id} is on ${branch} already with the parent ${parents(old)}, and has ${parents(now)} here. A database that has run it takes whatever comes before it for done: a revision that moves in between is never run there.`,
    fix: {
      text: `Leave ${now.id} where it is, and let the new revision name the head of ${branch} as its parent.`,
      code: null,
    },
  });
}

function renamed(old: Revision, now: Revision, branch: string): Finding {
  return found("renamed-revision", "info", now, now.idSpan, {
    message: `${now.id} was ${old.file} on ${branch}. Alembic goes by the id, so databases don't notice; work on other branches that touches the old file does.`,
    fix: null,
  });
}

function deleted(old: Revision, branch: string): Finding {
  return makeFinding({
    rule: "deleted-revision",
    severity: "error",
    file: old.file,
    revision: old.id,
    message: `${old.id} is on ${branch} and was removed here. A database that stands at it can't be upgraded any more: Alembic ends with “Can't locate revision identified by '${old.id}'”.`,
    fix: {
      text: `Bring the file back (\`git checkout ${branch} -- ${old.file}\`). To undo what it does, write a new revision.`,
      code: null,
    },
  });
}

function found(
  rule: string,
  severity: Finding["severity"],
  { id, file }: Revision,
  span: Revision["parentsSpan"],
  rest: Pick<Finding, "message" | "fix">,
): Finding {
  return makeFinding({
    rule,
    severity,
    file,
    line: span?.line ?? 1,
    endLine: span?.endLine ?? 1,
    revision: id,
    ...rest,
  });
}
