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
    `${explain(failure)} (project ${project})`,
    { details: failure.traceback },
  );
}

function explain(failure: RunFailure): string {
  const first = failure.message.split("\n")[0] ?? "";
  if (failure.type === "RefusedConnection")
    return `The gate can't run this project: ${first}.`;
  const settings = missingSettings(failure);
  if (settings.length > 0) {
    const lines = settings.map((name) => `${name}=…`).join(", ");
    return (
      `env.py could not be run: the application insists on ${settings.length === 1 ? "a setting that is" : "settings that are"} not set ` +
      `(${settings.join(", ")}). Pass harmless values with the \`env\` setting, one per line: ${lines}.`
    );
  }
  const module = /^No module named '([\w.]+)'/.exec(failure.message)?.[1];
  if (failure.type === "ModuleNotFoundError" && module) {
    return (
      `env.py could not be run: Python has no module ${module}. Install the project's requirements before the gate runs, ` +
      "name the right Python with the `python` setting, or, when it is the project's own package, add `prepend_sys_path = .` to the Alembic config."
    );
  }
  return `env.py could not be run: ${failure.type}: ${first}`;
}

/** Names of settings that pydantic-settings, os.environ, decouple, environs or starlette missed. */
export function missingSettings({
  type,
  message,
}: Pick<RunFailure, "type" | "message">): string[] {
  if (type === "ValidationError") {
    return [
      ...message.matchAll(/^(\S+)\n\s+(?:Field required|field required)/gm),
    ].map((match) => (match[1] ?? "").toUpperCase());
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
