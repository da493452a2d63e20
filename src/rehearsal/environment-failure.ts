import { GateError } from "../errors.ts";
import type { RunFailure } from "./recording.ts";

/**
 * A failure outside of any revision: env.py, the application it imports, or a connection. The user's environment has to
 * change, not the migration.
 */
export function environmentFailure(
  failure: RunFailure,
  project: string,
): GateError {
  return new GateError(
    "environment",
    `Project ${project}: ${explain(failure)}`,
    { details: failure.traceback },
  );
}

function explain(failure: RunFailure): string {
  const first = failure.message.split("\n")[0] ?? "";
  if (failure.type === "RefusedConnection")
    return `The gate can't run this project: ${first}.`;
  const settings = missingSettings(failure);
  if (settings.length > 0) {
    const prefix =
      failure.type === "ValidationError"
        ? " (with the settings class's env_prefix in front, if it has one)"
        : "";
    return (
      `env.py could not be run: the application insists on ${settings.length === 1 ? "a setting that is" : "settings that are"} not set: ` +
      `${settings.join(", ")}${prefix}. Pass harmless values in the \`env\` setting, one per line:\n` +
      settings.map((name) => `${name}=${exampleValue(name)}`).join("\n")
    );
  }
  const module = /^No module named '([\w.]+)'/.exec(failure.message)?.[1];
  if (failure.type === "ModuleNotFoundError" && isDriver(module)) {
    return (
      `env.py could not be run: its database URL asks for the driver ${module}, which is not installed. Install it, or name the installed ` +
      "one in the `env` setting, for example DATABASE_URL=postgresql+psycopg://{user}:{password}@{host}:{port}/{database}."
    );
  }
  if (failure.type === "ModuleNotFoundError" && module) {
    return (
      `env.py could not be run: Python has no module ${module}. Install the project's requirements before the gate runs, ` +
      "name the right Python with the `python` setting, or, when it is the project's own package, add `prepend_sys_path = .` to the Alembic config."
    );
  }
  return `env.py could not be run: ${failure.type}: ${first}`;
}

function isDriver(module = ""): boolean {
  return ["psycopg2", "psycopg", "asyncpg", "pg8000"].includes(module);
}

/** Names of settings that pydantic-settings, os.environ, decouple, environs or starlette missed. */
export function missingSettings({
  type,
  message,
}: Pick<RunFailure, "type" | "message">): string[] {
  if (type === "ValidationError") {
    return [
      ...message.matchAll(/^(\S+)\n\s+(?:Field required|field required)/gm),
    ].map((match) => (match[1] ?? "").replaceAll(".", "__").toUpperCase());
  }
  const patterns: Record<string, RegExp> = {
    KeyError: /^'([A-Z][A-Z0-9_]*)'$|^"Config '([A-Z][A-Z0-9_]*)' is missing/,
    UndefinedValueError: /^([A-Z][A-Z0-9_]*) not found/,
    EnvError: /"?([A-Z][A-Z0-9_]*)"? not set/,
  };
  const match = patterns[type]?.exec(message);
  const name = match?.[1] ?? match?.[2];
  return name ? [name] : [];
}

/** What to write for a setting of this name: a placeholder where it is about the database. */
function exampleValue(name: string): string {
  if (!/DATABASE|DB|POSTGRES|PG|SQL/.test(name)) return "…";
  const placeholders: [RegExp, string][] = [
    [/(URL|URI|DSN)$/, "{url}"],
    [/(HOST|HOSTNAME|SERVER)$/, "{host}"],
    [/PORT$/, "{port}"],
    [/(USER|USERNAME)$/, "{user}"],
    [/(PASSWORD|PASSWD|PASS)$/, "{password}"],
    [/(NAME|DB|DATABASE)$/, "{database}"],
  ];
  return placeholders.find(([ending]) => ending.test(name))?.[1] ?? "…";
}
