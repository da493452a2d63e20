import { GateError } from "../errors.ts";
import type { Project } from "../project/project.ts";
import type { InstallAdvice } from "../probe/install-advice.ts";
import { placeholderFor } from "../settings/placeholder-for.ts";
import { describeMissingModule, missingModule } from "./missing-module.ts";
import type { RunFailure } from "./recording.ts";

/**
 * A failure outside of any revision: env.py, the application it imports, or a connection. The user's environment has to
 * change, not the migration.
 */
export function environmentFailure(
  failure: RunFailure,
  project: Pick<Project, "name" | "directory">,
  install: InstallAdvice,
): GateError {
  const explained = explain(failure, project.directory, install);
  return new GateError("environment", `Project ${project.name}: ${explained}`, {
    details: failure.traceback,
  });
}

function explain(
  failure: RunFailure,
  directory: string,
  install: InstallAdvice,
): string {
  const first = failure.message.split("\n")[0] ?? "";
  if (failure.type === "RefusedConnection")
    return `The gate can't run this project: ${first}.`;
  if (failure.type === "UnwatchedRevision")
    return `The gate can't judge this project: ${first}.`;
  if (failure.type === "SystemExit")
    return `env.py, or what it imports, ended Python with sys.exit(${first}) before the migrations were through.`;
  const settings = missingSettings(failure);
  if (settings.length > 0) {
    const prefix =
      failure.type === "ValidationError"
        ? " (with the settings class's env_prefix in front, if it has one)"
        : "";
    return (
      `env.py could not be run: the application insists on ${settings.length === 1 ? "a setting that is" : "settings that are"} not set: ` +
      `${settings.join(", ")}${prefix}. Pass harmless values in the \`env\` setting, one per line:\n` +
      settings
        .map((name) => `${name}=${placeholderFor(name) ?? "…"}`)
        .join("\n")
    );
  }
  const module = missingModule(first);
  if (failure.type === "ModuleNotFoundError" && module !== null)
    return describeMissingModule(module, install, directory);
  const dialect = /sqlalchemy\.dialects:([\w.]+)$/.exec(first)?.[1];
  if (failure.type === "NoSuchModuleError" && dialect)
    return `env.py could not be run: ${unknownDialect(dialect)}`;
  return `env.py could not be run: ${failure.type}: ${first}`;
}

/** What SQLAlchemy has no dialect for: mostly the placeholder of `alembic init`, or Heroku's spelling. */
function unknownDialect(name: string): string {
  const words: Record<string, string> = {
    driver:
      "it connects to the placeholder that `alembic init` wrote, driver://user:pass@localhost/dbname. Write a PostgreSQL URL into " +
      "sqlalchemy.url of the Alembic config, or let env.py read DATABASE_URL. Only its driver counts here, no address is ever used.",
    postgres:
      "SQLAlchemy knows no postgres:// since 1.4. Write postgresql:// instead.",
  };
  return (
    words[name] ??
    `the SQLAlchemy that is installed knows no ${name.replace(".", "+")}:// URL. Install what provides it, or name another driver.`
  );
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
