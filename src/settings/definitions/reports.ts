import type { Definition } from "../definition.ts";
import { none, notFromTheFile } from "./shared.ts";

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
  "github-token": {
    description:
      "Token for the comment; needs `pull-requests: write`. Without it the comment is skipped and nothing else changes.",
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
} as const satisfies Record<string, Definition>;
