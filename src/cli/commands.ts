import {
  definitionOf,
  settingNames,
  type SettingName,
} from "../settings/definitions.ts";

/** How an outcome can be printed. */
export const formats = [
  "text",
  "json",
  "sarif",
  "github",
  "gitlab",
  "junit",
] as const;
export type Format = (typeof formats)[number];

/** A command that people type. */
export interface Command {
  usage: string;
  /** What it does, for the list of commands. */
  summary: string;
  /** Settings that are flags of it. */
  settings: readonly SettingName[];
  /** True when it prints a report that `--output` can redirect. */
  hasOutput: boolean;
  formats: readonly Format[];
  /** True when what stands without a flag names files, not the one PATH. */
  takesFiles: boolean;
}

export const commands = {
  check: {
    usage: "migration-gate check [PATH] [flags]",
    summary:
      "run the migrations on a throwaway PostgreSQL and judge what the server did",
    settings: settingNames.filter((name) =>
      definitionOf(name).origins.includes("flag"),
    ),
    hasOutput: true,
    formats,
    takesFiles: false,
  },
  lint: {
    usage: "migration-gate lint FILE… [flags]",
    summary:
      "judge files of SQL in the order given, without a server; `-` is standard input: `alembic upgrade a:b --sql | migration-gate lint -`",
    settings: ["postgres-version", "stats", "fail-on", "config"],
    hasOutput: true,
    formats,
    takesFiles: true,
  },
  heads: {
    usage: "migration-gate heads [PATH] [flags]",
    summary:
      "show heads and problems of the revision graph, without database or Python",
    settings: ["alembic-config", "script-location", "config", "expected-heads"],
    hasOutput: false,
    formats: ["text", "json"],
    takesFiles: false,
  },
} as const satisfies Record<string, Command>;

/** Commands without settings or formats, which `--help` lists after the others. */
export const plainCommands = {
  init: {
    usage: "migration-gate init [PATH] [--yes] [--force]",
    summary:
      "show, and on request write, a workflow and a `.migration-gate.yml` that fit the repository; nothing of it is run",
  },
  explain: {
    usage: "migration-gate explain [RULE]",
    summary:
      "tell why a rule exists, with examples and what to write instead; without RULE list the rules",
  },
  stats: {
    usage: "migration-gate stats --database-url URL [--output FILE]",
    summary:
      "read how large a real database's tables are, read-only, for the setting `stats`",
  },
} as const;

export type CommandName = keyof typeof commands;
export const commandNames = Object.keys(commands) as CommandName[];
