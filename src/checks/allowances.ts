import { makeFinding, type Finding } from "../findings/finding.ts";
import type { CommentPermission } from "../findings/permission.ts";
import { nearNames } from "../near-names.ts";
import type { Allowance, LineRange, Revision } from "../revisions/revision.ts";
import { allowanceChecks, fixedChecks } from "./check-ids.ts";

/**
 * Comments that don't allow what their author thinks they do: `allow-without-reason`, `allow-unknown-rule`.
 *
 * @param known ids of rules, groups of rules and checks
 */
export function checkAllowances(
  revisions: readonly Revision[],
  known: readonly string[],
): Finding[] {
  return revisions.flatMap((revision) =>
    revision.allowances.flatMap((allowance) => [
      ...checkReason(revision, allowance),
      ...allowance.rules.flatMap((id) =>
        checkId(revision, allowance, id, known),
      ),
    ]),
  );
}

function checkReason(revision: Revision, allowance: Allowance): Finding[] {
  const { rules, reason } = allowance;
  if (rules.length === 0)
    return [
      warn("allow-unknown-rule", revision, allowance.line, {
        message: "This comment names no rule, so it allows nothing.",
        fix: "Name what it allows.",
        code: "# migration-gate: allow <rule> -- <reason>",
      }),
    ];
  if (reason !== "") return [];
  return [
    warn("allow-without-reason", revision, allowance.line, {
      message: `This comment gives no reason, so it does not allow ${listed(rules)}.`,
      fix: "Say behind two hyphens why it may stay: who reads the migration later has to know.",
      code: `# migration-gate: allow ${rules.join(", ")} -- <reason>`,
    }),
  ];
}

function checkId(
  revision: Revision,
  { line }: Allowance,
  id: string,
  known: readonly string[],
): Finding[] {
  const problem = problemWith(id, known);
  if (problem === null) return [];
  const [message, fix] = problem;
  return [warn("allow-unknown-rule", revision, line, { message, fix })];
}

/** What is wrong with an id, and what to do; null for one that can be allowed. */
function problemWith(
  id: string,
  known: readonly string[],
): [message: string, fix: string] | null {
  if ((fixedChecks as readonly string[]).includes(id))
    return [
      `\`${id}\` can't be allowed: it says that something could not be run.`,
      "Remove it from the comment, and what stops the run.",
    ];
  if ((allowanceChecks as readonly string[]).includes(id))
    return [
      `\`${id}\` can't be allowed: it is about what is allowed.`,
      "Remove it from the comment. The setting `rules` can change its severity.",
    ];
  if (known.includes(id)) return null;
  const [near] = nearNames(id, known);
  return [
    `There is no rule \`${id}\`, so this comment does not allow it.`,
    near === undefined
      ? "Remove it from the comment."
      : `Did you mean \`${near}\`?`,
  ];
}

/** Comments that allow what was not found at their place: `unused-allowance`. */
export function checkUnused(unused: readonly CommentPermission[]): Finding[] {
  return unused.map(({ rule, revision, allowance }) => {
    const { line, covers } = allowance;
    return warn("unused-allowance", revision, line, {
      message:
        covers === "nothing"
          ? `This comment stands at no call, so it does not allow \`${rule}\`.`
          : `This comment allows \`${rule}\`, which was not found ${placeOf(covers)}.`,
      fix:
        covers === "nothing"
          ? "Put it at the end of the call or right above it, above the function, or outside of functions for the whole file."
          : "Remove it from the comment, or it hides what somebody adds later.",
    });
  });
}

function placeOf(covers: LineRange | "file"): string {
  if (covers === "file") return "in this file";
  const { line, endLine } = covers;
  return line === endLine
    ? `in line ${line}`
    : `in the lines ${line} to ${endLine}`;
}

function warn(
  rule: (typeof allowanceChecks)[number],
  { id, file }: Revision,
  line: number,
  {
    message,
    fix,
    code = null,
  }: { message: string; fix: string; code?: string | null },
): Finding {
  return makeFinding({
    rule,
    severity: "warning",
    message,
    file,
    line,
    endLine: line,
    revision: id,
    fix: { text: fix, code },
  });
}

function listed(rules: readonly string[]): string {
  return rules.map((id) => `\`${id}\``).join(", ");
}
