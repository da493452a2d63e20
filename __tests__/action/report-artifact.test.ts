import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { readReportArtifact } from "../../src/action/report-artifact.ts";
import { renderJson } from "../../src/report/json.ts";
import { reportOf } from "./run.ts";

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "artifact-"));
  writeFileSync(at("report.json"), renderJson(reportOf({})));
  writeFileSync(at("words.json"), "@octocat");
  symlinkSync(at("report.json"), at("link.json"));
  mkdirSync(at("folder.json"));
  writeFileSync(at("huge.json"), "");
  truncateSync(at("huge.json"), 20_000_001);
  execFileSync("mkfifo", [at("pipe.json")]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("reads a report", async () => {
  expect(await readReportArtifact(at("report.json"))).toEqual(reportOf({}));
});

it.each([
  ["none.json", "there is none. Does the first workflow upload it"],
  ["link.json", "can't be opened (ELOOP)"],
  ["folder.json", "no ordinary file"],
  ["pipe.json", "no ordinary file"],
  ["huge.json", "more than 20 MB"],
  ["words.json", "no JSON"],
])("%s is not read: %s", async (name, words) => {
  await expect(readReportArtifact(at(name))).rejects.toMatchObject({
    kind: "environment",
    message: expect.stringContaining(words),
  });
});
