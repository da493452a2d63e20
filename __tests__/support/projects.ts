import { mkdtemp, mkdir, rm, writeFile, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = process.cwd();

/** Python of one of the environments that scripts/setup.mjs makes from requirements/. */
export function pythonOf(
  environment:
    | "examples"
    | "sqlalchemy-1.4"
    | "sqlalchemy-2.0"
    | "sqlalchemy-2.1"
    | "helpers"
    | `python-${string}`,
): string {
  return join(
    root,
    environment === "examples" ? ".venv" : join(".venvs", environment),
    "bin/python",
  );
}

export const probeFile = join(root, "src/probe/probe.py");

export function fixture(name: string): string {
  return join(root, "__tests__/fixtures/projects", name);
}

/** Writes files into a new temporary folder; `remove` takes it away. */
export async function temporaryFolder(
  files: Record<string, string>,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await realpath(
    await mkdtemp(join(tmpdir(), "migration-gate-test-")),
  );
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** env.py that runs online on the URL of the ini file, synchronously or on asyncpg. */
export const envPy = `from alembic import context
from sqlalchemy import create_engine, pool

config = context.config
url = config.get_main_option("sqlalchemy.url")


def run(connection):
    context.configure(connection=connection, target_metadata=None)
    with context.begin_transaction():
        context.run_migrations()


if "+asyncpg" in url:
    import asyncio
    from sqlalchemy.ext.asyncio import create_async_engine

    async def main():
        engine = create_async_engine(url, poolclass=pool.NullPool)
        async with engine.connect() as connection:
            await connection.run_sync(run)
        await engine.dispose()

    asyncio.run(main())
else:
    with create_engine(url, poolclass=pool.NullPool).connect() as connection:
        run(connection)
`;

export function alembicIni(driver: string): string {
  return `[alembic]
script_location = %(here)s
version_locations = %(here)s/versions
sqlalchemy.url = postgresql+${driver}://app:secret@db.production.invalid:5432/app
`;
}

export interface SmallRevision {
  id: string;
  parent: string | null;
  upgrade: string;
  downgrade?: string;
}

/** Text of a revision file; the bodies are Python statements, one per line. */
export function revisionFile({
  id,
  parent,
  upgrade,
  downgrade = "pass",
}: SmallRevision): string {
  const indent = (body: string) =>
    body
      .split("\n")
      .map((line) => `    ${line}`)
      .join("\n");
  return `"""${id}"""
from alembic import op
import sqlalchemy as sa

revision = "${id}"
down_revision = ${parent === null ? "None" : `"${parent}"`}


def upgrade():
${indent(upgrade)}


def downgrade():
${indent(downgrade)}
`;
}

/** Files of a small project with these revisions. */
export function smallProject(
  revisions: SmallRevision[],
  driver = "psycopg",
): Record<string, string> {
  return {
    "alembic.ini": alembicIni(driver),
    "env.py": envPy,
    ...Object.fromEntries(
      revisions.map((one) => [`versions/${one.id}.py`, revisionFile(one)]),
    ),
  };
}
