import type { InstallAdvice } from "../probe/install-advice.ts";

/** What to install for a driver's module where the two have different names. */
const packages: Record<string, string> = {
  psycopg2: "psycopg2-binary",
  psycopg: "'psycopg[binary]'",
};

const drivers = ["psycopg2", "psycopg", "asyncpg", "pg8000", "aiosqlite"];

/** Name of the module that Python did not find, null when the message is about something else. */
export function missingModule(message: string): string | null {
  return /No module named '([\w.]+)'/.exec(message)?.[1] ?? null;
}

/** Alembic itself could not be loaded because of it. */
export function describeMissingTool(
  module: string,
  install: InstallAdvice,
): string {
  return (
    `${module} is not installed in the Python that was used (\`${install.python}\`). Name the right one with the \`python\` setting ` +
    `(for example \`uv run python\`), or install the project's requirements in a step before the gate:\n${install.step}\n` +
    `If they do not list ${module} yet: ${install.add(module)}.`
  );
}

/** env.py could not be run because of it. */
export function describeMissingModule(
  module: string,
  install: InstallAdvice,
  directory: string,
): string {
  return drivers.includes(module)
    ? describeMissingDriver(module, install)
    : `env.py could not be run: Python (\`${install.python}\`) has no module ${module}. Install the project's requirements in a step ` +
        `before the gate:\n${install.step}\n` +
        "Or name the right Python with the `python` setting, or, when it is the project's own package, say where it lies: " +
        "with `prepend_sys_path = .` in the Alembic config, or with PYTHONPATH=folder in the `env` setting. " +
        `Relative folders count from ${directory}.`;
}

function describeMissingDriver(module: string, install: InstallAdvice): string {
  return (
    `env.py could not be run: its database URL asks for the driver ${module}, which is not installed in \`${install.python}\`. ` +
    `Install it in a step before the gate:\n${install.step}\n` +
    `If the project does not list it yet: ${install.add(packages[module] ?? module)}. Or name the ` +
    "installed driver where env.py gets its URL from: in the Alembic config (sqlalchemy.url = postgresql+psycopg://…), or, when it " +
    "reads an environment variable, in the `env` setting (DATABASE_URL=postgresql+psycopg://{user}:{password}@{host}:{port}/{database})."
  );
}
