import { hunksOf } from "./patch.ts";
import type { PullRequest } from "./state.ts";

export interface NewReviewComment {
  path: string;
  body: string;
  line?: number;
  side?: "LEFT" | "RIGHT";
  start_line?: number;
  start_side?: "LEFT" | "RIGHT";
}

/** Why GitHub would not take a comment on these lines: each has to be in a hunk of the pull request, both in the same. */
export function lineProblem(
  { files }: PullRequest,
  {
    path,
    line,
    side = "RIGHT",
    start_line,
    start_side = side,
  }: NewReviewComment,
): string[] {
  const file = files.find(({ filename }) => filename === path);
  if (file === undefined) return ["Path could not be resolved"];
  if (line === undefined) return ["Line could not be resolved"];
  const hunk = hunksOf(file.patch).find((candidate) =>
    candidate[side].has(line),
  );
  if (hunk === undefined)
    return [
      "Pull request review thread line must be part of the diff",
      "Pull request review thread diff hunk can't be blank",
    ];
  if (start_line === undefined) return [];
  if (start_line >= line)
    return ["Pull request review thread start line must precede the end line."];
  return hunk[start_side].has(start_line)
    ? []
    : [
        "Pull request review thread start line must be part of the same hunk as the line.",
      ];
}
