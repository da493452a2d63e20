import { execFileSync } from "node:child_process";
import { join } from "node:path";

export interface AlembicAnswer {
  heads: string[];
  effectiveHeads: string[];
  bases: string[];
  labels: Record<string, string[]>;
}

/** What Alembic says of each tree, asked in one Python process. */
export function askAlembic(
  folder: string,
  trees: string[],
): Record<string, AlembicAnswer> {
  const python = join(process.cwd(), ".venv", "bin", "python");
  const script = join(process.cwd(), "__tests__/graph/alembic-graphs.py");
  const answer = execFileSync(python, [script, folder, ...trees], {
    encoding: "utf8",
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
  return JSON.parse(answer) as Record<string, AlembicAnswer>;
}
