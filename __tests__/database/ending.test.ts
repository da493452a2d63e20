import { describe, expect, it } from "@jest/globals";
import { cleanUp } from "../../src/database/ledger.ts";
import { serverProcesses } from "../../src/database/processes.ts";
import { dataDirectoryOf } from "../../src/database/resource.ts";
import { leftovers, startChild, until } from "./children.ts";

describe("a run that is ended from outside", () => {
  it.each([
    ["SIGINT", "started", 130],
    ["SIGTERM", "started", 143],
    ["SIGHUP", "started", 129],
    ["SIGTERM", "starting", 143],
  ] as const)(
    "cleans up on %s while %s, and exits with %i",
    async (signal, state, status) => {
      const child = startChild(["hold", "signals"]);
      const report = await child.reports(state);
      child.process.kill(signal);
      expect(await child.ended).toBe(status);
      expect(leftovers(report)).toEqual([]);
    },
  );

  it.each(["started", "starting"] as const)(
    "is cleaned up by the watchdog after kill -9 while %s",
    async (state) => {
      const child = startChild(["hold", "watchdog"]);
      const report = await child.reports(state);
      child.process.kill("SIGKILL");
      expect(await child.ended).toBe("SIGKILL");
      await until(() => leftovers(report).length === 0);
      expect(leftovers(report)).toEqual([]);
    },
  );

  it("can be cleaned up by another process after kill -9 without a watchdog, twice", async () => {
    const child = startChild(["hold", "none"]);
    const report = await child.reports("started");
    child.process.kill("SIGKILL");
    await child.ended;
    const data = dataDirectoryOf(report.resource.folder);
    expect(serverProcesses(data)).toHaveLength(1);
    expect(await cleanUp(report.file)).toEqual([]);
    expect(leftovers(report)).toEqual([]);
    expect(await cleanUp(report.file)).toEqual([]);
  });

  it("leaves the server of another run alone", async () => {
    const [one, other] = [
      startChild(["hold", "signals"]),
      startChild(["hold", "signals"]),
    ];
    const reports = [
      await one.reports("started"),
      await other.reports("started"),
    ];
    one.process.kill("SIGTERM");
    await one.ended;
    expect(leftovers(reports[0]!)).toEqual([]);
    const data = dataDirectoryOf(reports[1]!.resource.folder);
    expect(serverProcesses(data)).toHaveLength(1);
    other.process.kill("SIGTERM");
    await other.ended;
    expect(leftovers(reports[1]!)).toEqual([]);
  });
});
