import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileTitles, reportFilesOf } from "../formats/report-files.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { ActionIo } from "./io.ts";
import type { ActionParts } from "./parts.ts";
import type { Attempt, Outcome } from "./publish.ts";

/** Writes the files that the settings ask for, and says in an output whether there is a SARIF file to upload. */
export async function writeFormats(
  { report, settings }: Pick<Outcome, "report" | "settings">,
  attempt: Attempt,
  io: ActionIo,
  parts: ActionParts,
): Promise<void> {
  const sarif =
    settings === null
      ? null
      : await writeFiles(report, settings, attempt, io, parts);
  const isToUpload = report.verdict !== "error" && sarif !== null;
  io.core.setOutput("sarif", isToUpload ? sarif : "");
}

/** Answers with the path of the SARIF file, when there is one. */
async function writeFiles(
  report: Report,
  settings: Settings,
  attempt: Attempt,
  io: ActionIo,
  parts: ActionParts,
): Promise<string | null> {
  let sarif: string | null = null;
  for (const file of reportFilesOf(settings)) {
    const { format } = file;
    const isWritten = await attempt(`The ${fileTitles[format]}`, async () => {
      mkdirSync(path.dirname(file.path), { recursive: true });
      const text = await parts.renderFile(format, report, settings, io);
      writeFileSync(file.path, text);
    });
    if (isWritten && format === "sarif") sarif = file.path;
  }
  return sarif;
}
