import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { GateError } from "../errors.ts";
import { parseReport } from "../report/parse-report.ts";
import type { Report } from "../report/report.ts";

/** Bytes. A run with hundreds of findings makes less than one of these millions. */
const mostBytes = 20_000_000;

/**
 * The report that the workflow before left as an artifact. Whoever opened the pull request can have written it:
 * it is looked at before it is read, and read before it is believed to be a report.
 *
 * @throws GateError (environment) when there is none, or it is none
 */
export async function readReportArtifact(file: string): Promise<Report> {
  const parsed = parseReport(await textOf(file));
  if ("report" in parsed) return parsed.report;
  throw unusable(parsed.problem);
}

async function textOf(file: string): Promise<string> {
  // A link could lead anywhere on this machine, and a pipe would never end.
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  let handle: FileHandle;
  try {
    handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (cause) {
    throw unusable(openProblem(cause));
  }
  try {
    const about = await handle.stat();
    if (!about.isFile()) throw unusable("it is no ordinary file.");
    if (about.size > mostBytes)
      throw unusable(`it has more than ${mostBytes / 1_000_000} MB.`);
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}

function openProblem(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException;
  return code === "ENOENT"
    ? "there is none. Does the first workflow upload it even when the gate fails (`if: always()`), and does `report` name the file that was downloaded?"
    : `the file that \`report\` names can't be opened (${code ?? "unknown"}).`;
}

function unusable(problem: string): GateError {
  return new GateError(
    "environment",
    `The report of the workflow run before can't be used: ${problem}`,
  );
}
