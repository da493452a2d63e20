import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { ConnectionTarget } from "../../src/database/throwaway.ts";
import { findPgDump } from "./find-pg-dump.ts";

const run = promisify(execFile);

/** The schema as pg_dump writes it, without what changes from call to call. */
export async function dumpSchema(target: ConnectionTarget): Promise<string> {
  const { stdout } = await run(
    await findPgDump(),
    ["--schema-only", "--restrict-key=x", ...connection(target)],
    {
      env: { ...process.env, PGPASSWORD: target.password },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return stdout;
}

function connection(target: ConnectionTarget): string[] {
  return [
    `--host=${target.host}`,
    `--port=${target.port}`,
    `--username=${target.user}`,
    `--dbname=${target.database}`,
  ];
}
