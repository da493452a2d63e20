import { tmpdir } from "node:os";
import path from "node:path";
import { GateError } from "../errors.ts";
import { exitStatus } from "../exit-status.ts";
import { failedReport } from "../failed-report.ts";
import type { Report } from "../report/report.ts";
import { readInputs } from "../settings/read-inputs.ts";
import {
  readSettings,
  settingsForReports,
  type SettingsRequest,
} from "../settings/read-settings.ts";
import { secretsOf } from "../settings/secrets.ts";
import type { Settings } from "../settings/settings.ts";
import { commentOnly } from "./comment-only.ts";
import type { ActionIo } from "./io.ts";
import type { ActionParts } from "./parts.ts";
import { publish } from "./publish.ts";

/**
 * The main step of the action.
 *
 * @returns exit status: 0 passed, 1 findings, 2 settings, 3 environment or a bug of ours
 */
export async function runAction(
  io: ActionIo,
  parts: ActionParts,
): Promise<number> {
  io.core.saveState("isPost", "true");
  const given = readInputs(io.env);
  for (const secret of secretsOf(given)) maskLines(secret, io);
  const start = performance.now();
  const request: SettingsRequest = {
    surface: "action",
    given,
    folder: workspaceOf(io),
    knownRules: await parts.knownRules(),
    defaultReport: defaultReport(io),
  };
  let settings: Settings | null = null;
  let report: Report;
  try {
    settings = await readSettings(request);
    if (settings.mode === "comment-only")
      return await commentOnly(settings, io, parts);
    const { refusal } = await parts.readScene(io.env, settings);
    if (refusal !== null) throw new GateError("settings", refusal);
    report = await parts.runGate(settings, io);
  } catch (error) {
    report = failedReport(error, performance.now() - start);
    // An older comment must not stay green because the settings can't be read.
    settings ??= settingsForReports(request);
  }
  const reportFile = settings?.reportFile ?? defaultReport(io);
  await publish({ report, settings, reportFile }, io, parts);
  return exitStatus(report);
}

/** The post step: whatever happened to the main step, nothing of it stays behind. */
export async function runPost(io: ActionIo, parts: ActionParts): Promise<void> {
  const ledger = io.core.getState("ledger");
  if (ledger === "") return;
  for (const leftover of await parts.cleanUp(ledger)) io.core.warning(leftover);
}

// The runner looks for secrets line by line.
function maskLines(secret: string, { core }: ActionIo): void {
  for (const line of secret.split(/\r?\n/))
    if (line !== "") core.setSecret(line);
}

function workspaceOf({ env }: ActionIo): string {
  return path.resolve(env["GITHUB_WORKSPACE"] || ".");
}

function defaultReport({ env }: ActionIo): string {
  const folder = env["RUNNER_TEMP"] || tmpdir();
  return path.join(folder, "migration-gate-report.json");
}
