/** Outputs of the action, for action.yml and the README. */
export const outputs = {
  verdict: "`pass`, `fail`, or `error` when the gate could not do its job.",
  errors: "Number of findings of severity error.",
  warnings: "Number of findings of severity warning.",
  heads:
    "Heads per project as JSON: an object with a list of revision ids for each config file.",
  report: "Path of the JSON report.",
  sarif:
    "Path of the SARIF file; empty when none was asked for, and when the gate could not do its job: code scanning would take what is not in it for fixed.",
  "comment-url":
    "URL of the comment on the pull request; empty when none was written.",
} as const;

export type OutputName = keyof typeof outputs;
