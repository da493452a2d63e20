import { afterEach, describe, expect, it } from "@jest/globals";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  createLedgerFile,
  randomFolderName,
  readLedger,
} from "../../src/database/ledger-file.ts";
import { cleanUp, openLedger, type Ledger } from "../../src/database/ledger.ts";

const ledgers: Ledger[] = [];
function newLedger(): Ledger {
  const ledger = openLedger();
  ledgers.push(ledger);
  return ledger;
}
afterEach(async () => {
  for (const ledger of ledgers.splice(0)) await ledger.close();
});

function newFolder(): string {
  return path.join(os.tmpdir(), randomFolderName());
}

describe("a ledger", () => {
  it("is a file that only its owner can read", () => {
    const { file } = newLedger();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  });

  it("says so when the temporary folder is not usable", () => {
    const missing = path.join(os.tmpdir(), randomFolderName());
    expect(() => createLedgerFile(missing)).toThrow(
      `in the temporary folder ${missing} (ENOENT). Make room there, or set TMPDIR`,
    );
  });

  it("holds a resource as soon as it is recorded", () => {
    const ledger = newLedger();
    const resource = { kind: "folder", folder: newFolder() } as const;
    const entry = ledger.record(resource);
    expect(readLedger(ledger.file)).toEqual([{ entry, resource }]);
  });

  it("removes one resource and forgets it", async () => {
    const ledger = newLedger();
    const [one, other] = [newFolder(), newFolder()];
    const entry = ledger.record({ kind: "folder", folder: one });
    ledger.record({ kind: "folder", folder: other });
    for (const folder of [one, other]) mkdirSync(folder);
    await ledger.remove(entry);
    await ledger.remove(entry);
    expect([existsSync(one), existsSync(other)]).toEqual([false, true]);
    expect(readLedger(ledger.file)).toHaveLength(1);
  });

  it("removes everything and itself when it is closed, also twice", async () => {
    const ledger = newLedger();
    const folder = newFolder();
    ledger.record({ kind: "folder", folder });
    mkdirSync(path.join(folder, "inner"), { recursive: true });
    expect(await ledger.close()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    expect(existsSync(path.dirname(ledger.file))).toBe(false);
    expect(await ledger.close()).toEqual([]);
  });

  it("takes nothing more when it is closed", async () => {
    const ledger = newLedger();
    await ledger.close();
    expect(() =>
      ledger.record({ kind: "folder", folder: newFolder() }),
    ).toThrow("cleaned up");
  });

  it("takes nothing more when another process has cleaned up", async () => {
    const ledger = newLedger();
    await cleanUp(ledger.file);
    expect(() =>
      ledger.record({ kind: "folder", folder: newFolder() }),
    ).toThrow("ENOENT");
  });

  it("says what could not be removed and keeps it listed", async () => {
    const ledger = newLedger();
    const server = {
      host: "127.0.0.1",
      port: 1,
      user: "u",
      password: "hidden-word",
      database: "d",
    };
    ledger.record({ kind: "database", server, name: "migration_gate_x" });
    const leftovers = await ledger.close();
    expect(leftovers).toEqual([
      expect.stringMatching(
        /^The database migration_gate_x could not be removed: .*ECONNREFUSED/,
      ),
    ]);
    expect(leftovers.join()).not.toContain("hidden-word");
    expect(readLedger(ledger.file)).toHaveLength(1);
    rmSync(path.dirname(ledger.file), { recursive: true });
  });
});

describe("cleaning up", () => {
  it("does nothing for a ledger that is gone", async () => {
    expect(await cleanUp(path.join(newFolder(), "ledger.jsonl"))).toEqual([]);
  });

  it("passes over a line that was written half", async () => {
    const ledger = newLedger();
    const folder = newFolder();
    ledger.record({ kind: "folder", folder });
    mkdirSync(folder);
    appendFileSync(ledger.file, '{"entry":2,"resource":{"kind":"fol');
    expect(await cleanUp(ledger.file)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it.each([
    ["another folder", (folder: string) => folder],
    [
      "a path that climbs out",
      (folder: string) => `${folder}/migration-gate-x/..`,
    ],
    ["a relative path", (folder: string) => path.relative(".", folder)],
  ])("never removes %s", async (_name, pathOf) => {
    const precious = mkdtempSync(path.join(os.tmpdir(), "precious-"));
    const ledger = newLedger();
    const folder = pathOf(precious);
    for (const kind of ["folder", "local-server"]) {
      const line = JSON.stringify({ entry: 1, resource: { kind, folder } });
      appendFileSync(ledger.file, `${line}\n`);
    }
    await cleanUp(ledger.file);
    expect(existsSync(precious)).toBe(true);
    rmSync(precious, { recursive: true });
  });

  it("never drops a database that is not ours", () => {
    const ledger = newLedger();
    const resource = { kind: "database", server: {}, name: "production" };
    appendFileSync(ledger.file, `${JSON.stringify({ entry: 1, resource })}\n`);
    expect(readLedger(ledger.file)).toEqual([]);
  });

  it("leaves a file that is no ledger where it is", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "precious-"));
    const file = path.join(folder, "ledger.jsonl");
    writeFileSync(file, "");
    await cleanUp(file);
    expect(existsSync(file)).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
