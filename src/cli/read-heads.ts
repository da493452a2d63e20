import type { Finding } from "../findings/finding.ts";
import type { Project } from "../project/project.ts";
import type { Settings } from "../settings/settings.ts";

/** Heads of one project as far as its files tell. */
export interface ProjectHeads {
  name: string;
  heads: string[];
  /** What is wrong with files or graph. */
  findings: Pick<Finding, "rule" | "severity" | "message" | "file" | "line">[];
}

/** Reads the revision graph of every project from source text: no database, no Python. */
export async function readHeads(settings: Settings): Promise<ProjectHeads[]> {
  const { findProjects } = await import("../project/find-projects.ts");
  const { projects } = await findProjects(settings);
  return Promise.all(projects.map((project) => headsOf(project, settings)));
}

async function headsOf(
  project: Project,
  settings: Settings,
): Promise<ProjectHeads> {
  const { readRevisions } = await import("../revisions/read-revisions.ts");
  const { buildGraph } = await import("../graph/graph.ts");
  const { checkFiles, checkGraph } = await import("../checks/graph.ts");
  const { revisions, unreadable } = await readRevisions(
    project,
    settings.repository,
  );
  const graph = buildGraph(revisions, settings);
  const findings = [...checkFiles(unreadable), ...checkGraph(graph)];
  return {
    name: project.name,
    heads: graph.heads,
    findings: findings.map(({ rule, severity, message, file, line }) => ({
      rule,
      severity,
      message,
      file,
      line,
    })),
  };
}
