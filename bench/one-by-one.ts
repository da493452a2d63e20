import { join } from "node:path";
import type { ThrowawayServer } from "../src/database/throwaway.ts";
import type { BenchedProject } from "./project.ts";
import { timeCommand } from "./run.ts";
import { sampleHistory } from "./sample.ts";

/** The stairway as a script in CI does it: one `alembic` command for each step up, down and up again. */
export class OneByOne {
  private databases = 0;
  private readonly server: ThrowawayServer;
  private readonly alembic: string;

  /** @param python folder of the virtual environment with Alembic */
  constructor(server: ThrowawayServer, python: string) {
    this.server = server;
    this.alembic = join(python, "bin", "alembic");
  }

  /** Milliseconds of all steps; of a long history some are measured and stand for the others. */
  async time({ folder, revisions }: BenchedProject): Promise<number> {
    const database = `bench${(this.databases += 1)}`;
    await this.server.createDatabase(database);
    const alembic = (...words: string[]): Promise<number> =>
      timeCommand({
        words: [this.alembic, ...words],
        folder,
        environment: { DATABASE_URL: this.url(database) },
      });
    let measured = 0;
    let milliseconds = 0;
    for (const [first, end] of sampleHistory(revisions.length)) {
      if (first > 0) await alembic("upgrade", revisions[first - 1]!);
      for (let position = first; position < end; position += 1) {
        milliseconds += await alembic("upgrade", "+1");
        milliseconds += await alembic("downgrade", "-1");
        milliseconds += await alembic("upgrade", "+1");
        measured += 1;
      }
    }
    await this.server.dropDatabase(database);
    return (milliseconds / measured) * revisions.length;
  }

  private url(name: string): string {
    const { user, password, host, port, database } = this.server.target(name);
    return `postgresql+psycopg://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
  }
}
