import type { Definition } from "../definition.ts";
import { both, everywhere, none, notFromTheFile } from "./shared.ts";

/** Which projects and revisions are gated, and with which Python. */
export const gatedDefinitions = {
  "working-directory": {
    description:
      "Folder in which Alembic projects are looked for. Paths in other inputs and in `.migration-gate.yml` count from here.",
    group: "What is gated",
    kind: { type: "folder" },
    placeholder: "path",
    origins: ["input"],
    default: both("."),
    runnerDefault: ".",
  },
  "alembic-config": {
    description:
      "Alembic config files (`alembic.ini`, `pyproject.toml`), one per line, with `#name` for a named section.",
    group: "What is gated",
    kind: { type: "list" },
    placeholder: "path[#section]",
    origins: everywhere,
    default: none,
    otherwise: "every project below the working directory",
  },
  "script-location": {
    description:
      "Folder with `env.py` (or `package:folder`), for configs that name none and for projects without a config file.",
    group: "What is gated",
    kind: { type: "text" },
    placeholder: "path",
    origins: everywhere,
    default: none,
    otherwise: "as the config says",
  },
  python: {
    description:
      "Command that starts the project's Python, for instance `uv run python`.",
    group: "What is gated",
    kind: { type: "command" },
    placeholder: "command",
    origins: everywhere,
    default: none,
    otherwise:
      "the project's virtual environment or tool, else the one on the PATH",
  },
  "upgrade-command": {
    description:
      "For projects that run Alembic through a command of their own: how it upgrades, `{revision}` being the revision, for instance `flask db upgrade {revision}`. Started in the working directory, without a shell.",
    group: "What is gated",
    kind: { type: "command", needs: "{revision}" },
    placeholder: "command",
    origins: everywhere,
    default: none,
    otherwise: "Alembic's own upgrade",
  },
  "downgrade-command": {
    description:
      "How that command downgrades, for instance `flask db downgrade {revision}`. Needed with `upgrade-command`, unless `downgrades` is `off`.",
    group: "What is gated",
    kind: { type: "command", needs: "{revision}" },
    placeholder: "command",
    origins: everywhere,
    default: none,
    otherwise: "Alembic's own downgrade",
  },
  "alembic-args": {
    description:
      "Arguments of the `alembic` command that `env.py` reads: `-x name=value`, as often as needed.",
    group: "What is gated",
    kind: { type: "alembic-args" },
    placeholder: "-x name=value",
    origins: everywhere,
    default: none,
    otherwise: "none",
  },
  env: {
    description:
      "Environment variables for `env.py`, one `NAME=value` per line. Values may use `{url}` `{host}` `{port}` `{user}` `{password}` `{database}` of the throwaway database. `DATABASE_URL`, `PG*` and `POSTGRES_*` are set anyway.",
    group: "What is gated",
    kind: { type: "environment" },
    placeholder: "NAME=value",
    origins: everywhere,
    default: none,
    otherwise: "nothing more",
    isSecret: true,
  },
  range: {
    description:
      "Revisions under test: `changed` (not on the base branch), `all`, or `from:to`.",
    group: "What is gated",
    kind: { type: "range" },
    placeholder: "range",
    origins: notFromTheFile,
    default: both("changed"),
  },
  "base-ref": {
    description: "Branch, tag or commit that `range: changed` compares with.",
    group: "What is gated",
    kind: { type: "git-ref" },
    placeholder: "ref",
    origins: notFromTheFile,
    default: none,
    otherwise: "the pull request's base, else the default branch",
  },
  config: {
    description:
      "Settings file. What it sets is overridden by inputs and flags.",
    group: "What is gated",
    kind: { type: "existing-file" },
    placeholder: "path",
    origins: notFromTheFile,
    default: none,
    otherwise:
      "`.migration-gate.yml` in the working directory, else in the repository's root",
  },
} as const satisfies Record<string, Definition>;
