import { describe, expect, it } from "@jest/globals";
import { parseServerUrl } from "../../src/database/server-url.ts";

describe("database-url", () => {
  it.each([
    [
      "postgresql://me:pw@db:6543/app",
      { host: "db", port: 6543, user: "me", password: "pw", database: "app" },
    ],
    [
      "postgres://me@[::1]",
      {
        host: "::1",
        port: 5432,
        user: "me",
        password: "",
        database: "postgres",
      },
    ],
    [
      "postgresql+psycopg://m%40e:p%2Fw%23@localhost/a%20b?sslmode=prefer",
      {
        host: "localhost",
        port: 5432,
        user: "m@e",
        password: "p/w#",
        database: "a b",
      },
    ],
  ])("%s is read", (url, target) => {
    expect(parseServerUrl(url)).toEqual(target);
  });

  it.each([
    ["nonsense hidden", "is no URL"],
    ["postgresql://me:hidden#x@host/db", "is no URL"],
    ["mysql://me:hidden@host/db", "is no PostgreSQL URL"],
    ["postgresql:///hidden", "names no host"],
    ["postgresql://host/hidden", "names no user"],
    ["postgresql://me:hidden%zz@host/db", "holds a %"],
    ["postgresql://me:hidden@host/db?sslmode=require", "demands TLS"],
  ])("%s is refused: it %s", (url, reason) => {
    const read = (): unknown => parseServerUrl(url);
    expect(read).toThrow(
      expect.objectContaining({
        kind: "settings",
        message: expect.stringContaining(reason),
      }),
    );
    expect(read).not.toThrow("hidden");
  });
});
