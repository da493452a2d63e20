import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileTarget } from "../database/throwaway.ts";
import { GateError } from "../errors.ts";
import { openSqlite } from "../snapshot/sqlite/open.ts";
import {
  readSqliteFingerprint,
  readSqliteRevisions,
  readSqliteSnapshot,
} from "../snapshot/sqlite/read-snapshot.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { DatabaseKind, RecordedRevisions } from "./database-kind.ts";

/** What SQLite may keep beside a database. */
const companions = ["-wal", "-shm", "-journal"];

/** SQLite databases, as files in a folder of this run. */
export class SqliteDatabases implements DatabaseKind {
  readonly description = "SQLite";
  readonly version = "";
  readonly server = null;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  target(name: string): FileTarget {
    return { file: join(this.folder, `${name}.sqlite3`) };
  }

  /** An empty file is an empty database. */
  create(name: string): Promise<void> {
    return writeFile(this.target(name).file, "");
  }

  async clone(from: string, name: string): Promise<void> {
    const [source, copy] = [this.target(from).file, this.target(name).file];
    await this.drop(name);
    await copyFile(source, copy);
    await copyFile(`${source}-wal`, `${copy}-wal`).catch(() => undefined);
  }

  async drop(name: string): Promise<void> {
    const { file } = this.target(name);
    for (const ending of ["", ...companions])
      await rm(file + ending, { force: true });
  }

  async runSqlFile(name: string, file: string, setting: string): Promise<void> {
    const database = await openSqlite(this.target(name).file, {
      readOnly: false,
    });
    try {
      database.exec(await readFile(file, "utf8"));
    } catch (error) {
      throw new GateError(
        "settings",
        `\`${setting}\` (${file}) could not be run on SQLite: ${String(error)}. A dump made with \`sqlite3 FILE .schema\` can be.`,
        { cause: error },
      );
    } finally {
      database.close();
    }
  }

  fingerprint(name: string, versionTable: string): Promise<string> {
    return readSqliteFingerprint(this.target(name).file, { versionTable });
  }

  snapshot(name: string, versionTable: string): Promise<Snapshot> {
    return readSqliteSnapshot(this.target(name).file, { versionTable });
  }

  async recordedRevisions(
    name: string,
    versionTable: string,
  ): Promise<RecordedRevisions | null> {
    const { file } = this.target(name);
    const ids = await readSqliteRevisions(file, versionTable);
    return ids && new Map([[versionTable, ids]]);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
