import type { Choice } from "./choice.ts";
import type { ReadProject } from "./project-sources.ts";

/** `-x` arguments that env.py asks Alembic for: which values they need, only people know. */
export function argumentsChoice(
  projects: readonly Pick<ReadProject, "project" | "env">[],
): Choice | null {
  const asking = projects.filter(({ env }) => /\bget_x_argument\(/.test(env));
  if (asking.length === 0) return null;
  const names = asking.map(({ project }) => project.name).join(", ");
  return {
    what: "alembic-args: yours to name, if they are needed",
    why: `env.py of ${names} reads -x arguments`,
    comments: [
      `env.py of ${names} reads -x arguments. If it needs some in production, name them:`,
    ],
    yaml: ["# alembic-args: -x name=value"],
  };
}
