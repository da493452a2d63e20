import type { Definition } from "../definition.ts";
import { both, none, notFromTheFile } from "./shared.ts";

/** Where the outcome is written. */
export const reportDefinitions = {
  comment: {
    description: "When the pull request gets a comment.",
    group: "Reports",
    kind: { type: "choice", values: ["always", "on-findings", "never"] },
    placeholder: "when",
    origins: ["input", "file"],
    default: { action: "always", "command-line": "never" },
  },
  "review-comments": {
    description:
      "Whether findings on changed lines are also written there, as one review with suggestions: `true` or `false`.",
    group: "Reports",
    kind: { type: "boolean" },
    placeholder: "true|false",
    origins: ["input", "file"],
    default: { action: "true", "command-line": "false" },
  },
  "github-token": {
    description:
      "Token for the comment and the review; needs `pull-requests: write`. Without it both are skipped and nothing else changes.",
    group: "Reports",
    kind: { type: "text" },
    placeholder: "token",
    origins: ["input"],
    default: none,
    otherwise: "no comment",
    runnerDefault: "${{ github.token }}",
    isSecret: true,
  },
  report: {
    description: "File that the JSON report is written to.",
    group: "Reports",
    kind: { type: "file-to-write" },
    placeholder: "path",
    origins: notFromTheFile,
    default: none,
    otherwise: {
      action: "`migration-gate-report.json` in the runner's temporary folder",
      "command-line": "none",
    },
  },
  sarif: {
    description:
      "File that the findings are written to as SARIF 2.1.0, for `github/codeql-action/upload-sarif`.",
    group: "Reports",
    kind: { type: "file-to-write" },
    placeholder: "path",
    origins: notFromTheFile,
    default: none,
    otherwise: "none",
  },
  junit: {
    description: "File that the outcome is written to as JUnit XML.",
    group: "Reports",
    kind: { type: "file-to-write" },
    placeholder: "path",
    origins: notFromTheFile,
    default: none,
    otherwise: "none",
  },
  gitlab: {
    description:
      "File that the findings are written to as a GitLab Code Quality report.",
    group: "Reports",
    kind: { type: "file-to-write" },
    placeholder: "path",
    origins: notFromTheFile,
    default: none,
    otherwise: "none",
  },
  mode: {
    description:
      "`run`, or `comment-only` in a `workflow_run` workflow: runs nothing, and writes the comment from the JSON report that the workflow before made (`report`).",
    group: "Reports",
    kind: { type: "choice", values: ["run", "comment-only"] },
    placeholder: "mode",
    origins: ["input"],
    default: both("run"),
  },
  "allow-pull-request-target": {
    description:
      "Runs on `pull_request_target` all the same, with the code of the pull request and the rights of the base branch. For repositories whose pull requests come from trusted people only.",
    group: "Reports",
    kind: { type: "boolean" },
    placeholder: "true|false",
    origins: ["input"],
    default: both("false"),
  },
} as const satisfies Record<string, Definition>;
