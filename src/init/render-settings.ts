import type { Discovery } from "./discover.ts";
import { comment } from "./yaml-text.ts";

/** The text of `.migration-gate.yml`: what was decided, with reasons, then what is often wanted, commented out. */
export function renderSettings({
  choices,
  projects,
}: Pick<Discovery, "choices" | "projects">): string {
  const blocks = choices.map(({ comments, yaml }) => [
    ...comments.map(comment),
    ...yaml,
  ]);
  const heads = projects.length === 1 ? (projects[0]?.graph.heads ?? []) : [];
  return [header, ...blocks, often(heads.length === 1 ? heads[0] : undefined)]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

const header = [
  "# Settings of migration-gate. Each is explained in its README; inputs of the",
  "# workflow and flags of the command line win over this file.",
];

function often(head: string | undefined): string[] {
  return [
    "# Often wanted. What stands here is the default, or an example.",
    "#",
    "# fail-on: error              # or warning, never",
    "# downgrades: required        # or irreversible-allowed, off",
    "# bootstrap-sql: ci/roles.sql # roles and extensions that the revisions expect",
    "#",
    "# For a history that can't start from an empty database: a schema dump, and",
    "# the revision that it stands for.",
    "# baseline-sql: ci/schema.sql",
    comment(`baseline-revision: ${safeId(head)}`),
    "#",
    "# Severity of rules, everywhere or somewhere:",
    "# rules:",
    "#   missing-lock-timeout: error",
    "#   drop-column on public.audit_*: warning",
    "#",
    "# What may stay, with the reason:",
    "# allow:",
    "#   - rule: rename-column",
    "#     table: public.orders",
    "#     reason: the application reads both names",
    "#",
    "# Only the revisions of a pull request are judged. With `--range all`, no rule",
    "# looks at this one and those before it:",
    comment(`since: ${safeId(head)}`),
  ];
}

/** An id as it may stand behind a `#` and be uncommented. */
function safeId(head: string | undefined): string {
  return head !== undefined && /^\w{1,40}$/.test(head)
    ? `"${head}"`
    : "3f2a9c41d7e0";
}
