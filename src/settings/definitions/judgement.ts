import type { Definition } from "../definition.ts";
import { both, everywhere, none } from "./shared.ts";

/** What counts as a finding, and what fails the run. */
export const judgementDefinitions = {
  "fail-on": {
    description: "Least severity that fails the run.",
    group: "Judgement",
    kind: { type: "choice", values: ["error", "warning", "never"] },
    placeholder: "severity",
    origins: everywhere,
    default: both("error"),
  },
  downgrades: {
    description:
      "What downgrades must be: `required`, `irreversible-allowed` (by an explicit raise or marker), or `off`.",
    group: "Judgement",
    kind: {
      type: "choice",
      values: ["required", "irreversible-allowed", "off"],
    },
    placeholder: "policy",
    origins: everywhere,
    default: both("required"),
  },
  "expected-heads": {
    description:
      "Branch labels or revision ids that are heads on purpose, one per line.",
    group: "Judgement",
    kind: { type: "list" },
    placeholder: "name",
    origins: everywhere,
    default: none,
    otherwise: "one head per project",
  },
  "other-pull-requests": {
    description:
      "Whether the other open pull requests are read (not run) for revisions that grow from the same parent: `true` or `false`. Needs `github-token`.",
    group: "Judgement",
    kind: { type: "boolean" },
    placeholder: "true|false",
    origins: ["input", "file"],
    default: { action: "true", "command-line": "false" },
  },
  drift: {
    description:
      "Whether the models are compared with the migrated schema: `true` or `false`.",
    group: "Judgement",
    kind: { type: "boolean" },
    placeholder: "true|false",
    origins: everywhere,
    default: both("true"),
  },
  rules: {
    description:
      "Severity per rule, check or group (`style`): `off`, `info`, `warning` or `error`. The key may say where: `drop-column in legacy/** on public.audit_*`. What names more wins, then a rule over its group, then the later key.",
    group: "Judgement",
    kind: { type: "rules" },
    placeholder: "rule: severity",
    origins: ["file"],
    default: none,
    otherwise: "as each rule says",
  },
  stats: {
    description:
      "File with the sizes of production's tables, as `migration-gate stats` writes it: findings whose harm grows with the table say how many rows wait, and weigh less on small tables and more on large ones.",
    group: "Judgement",
    kind: { type: "existing-file" },
    placeholder: "path",
    origins: everywhere,
    default: none,
    otherwise: "sizes are not known",
  },
  "small-table-rows": {
    description:
      "With `stats`: tables of fewer rows (and under 10 MB, with few writes) are small.",
    group: "Judgement",
    kind: { type: "whole-number", from: 0, to: 1_000_000_000_000 },
    placeholder: "rows",
    origins: ["file"],
    default: both("10000"),
  },
  "large-table-rows": {
    description: "With `stats`: tables of this many rows or more are large.",
    group: "Judgement",
    kind: { type: "whole-number", from: 1, to: 1_000_000_000_000 },
    placeholder: "rows",
    origins: ["file"],
    default: both("10000000"),
  },
  since: {
    description:
      "Revision up to which the rules keep silent: it and its ancestors are run, not linted.",
    group: "Judgement",
    kind: { type: "text" },
    placeholder: "revision",
    origins: everywhere,
    default: none,
    otherwise: "every revision under test is linted",
  },
  allow: {
    description:
      "What may stay, with the reason: a list of entries with `rule`, `reason` and, where it is not for everything, `path`, `table` or `revision`.",
    group: "Judgement",
    kind: { type: "allowances" },
    placeholder: "entries",
    origins: ["file"],
    default: none,
    otherwise: "nothing",
  },
  "allow-labels": {
    description:
      "Rules that a label of the pull request allows: `label: rule, rule`.",
    group: "Judgement",
    kind: { type: "label-rules" },
    placeholder: "label: rules",
    origins: ["file"],
    default: none,
    otherwise: "labels allow nothing",
  },
  timeout: {
    description: "Limit of the whole run, in seconds or as `90s`, `10m`, `1h`.",
    group: "Judgement",
    kind: { type: "duration", from: 1, to: 86_400 },
    placeholder: "time",
    origins: everywhere,
    default: both("10m"),
  },
} as const satisfies Record<string, Definition>;
