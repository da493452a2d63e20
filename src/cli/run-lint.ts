import { countFindings, decideVerdict } from "../findings/verdict.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import { loadPostgresParser } from "../gate/load-postgres-parser.ts";
import { TableSizes } from "../gate/table-sizes.ts";
import { version } from "../version.ts";
import { lintScripts } from "../lint/lint-scripts.ts";
import { readScripts, type Places } from "./read-scripts.ts";

/**
 * Lints files of SQL, `-` being standard input.
 *
 * @throws GateError of kind `settings` when one can't be read
 */
export async function runLint(
  files: readonly string[],
  settings: Settings,
  places: Omit<Places, "repository">,
): Promise<Report> {
  const start = performance.now();
  const { repository } = settings;
  const scripts = await readScripts(files, { ...places, repository });
  const sizes = await TableSizes.read(settings);
  const linted = lintScripts(scripts, await loadPostgresParser(), settings);
  const project = { ...linted, findings: sizes.weigh(linted.findings) };
  const counts = countFindings(project.findings);
  return {
    schemaVersion: 1,
    tool: version,
    verdict: decideVerdict(counts, settings.failOn),
    counts,
    milliseconds: performance.now() - start,
    projects: [project],
    notices: sizes.notices(),
    error: null,
  };
}
