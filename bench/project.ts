import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modelsSource, revisionId, revisionSource } from "./revisions.ts";

/** An Alembic project that both sides run. */
export interface BenchedProject {
  name: string;
  /** Folder with alembic.ini. */
  folder: string;
  /** Ids in the order in which they are applied. */
  revisions: string[];
}

/** Writes a project with a straight history of `count` revisions and models that fit it. */
export function generateProject(folder: string, count: number): BenchedProject {
  const versions = join(folder, "migrations", "versions");
  mkdirSync(versions, { recursive: true });
  writeFileSync(join(folder, "alembic.ini"), config);
  writeFileSync(join(folder, "migrations", "env.py"), environment);
  writeFileSync(join(folder, "models.py"), modelsSource(count));
  const positions = Array.from({ length: count }, (_, position) => position);
  for (const position of positions) {
    const file = join(versions, `${revisionId(position)}.py`);
    writeFileSync(file, revisionSource(position));
  }
  return {
    name: `${count} revisions`,
    folder,
    revisions: positions.map(revisionId),
  };
}

const config = `[alembic]
script_location = %(here)s/migrations
prepend_sys_path = %(here)s
path_separator = os
`;

// What \`alembic init\` writes, without logging and offline mode.
const environment = `import os

from alembic import context
from sqlalchemy import create_engine, pool

from models import metadata

engine = create_engine(os.environ["DATABASE_URL"], poolclass=pool.NullPool)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
`;
