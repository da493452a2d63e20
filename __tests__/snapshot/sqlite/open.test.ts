import { expect, it } from "@jest/globals";
import { openSqlite } from "../../../src/snapshot/sqlite/open.ts";

it("says which Node.js it needs where there is no SQLite in it", async () => {
  const load = () => Promise.reject(new Error("No such built-in module"));
  const opened = openSqlite(":memory:", { readOnly: false }, load);
  await expect(opened).rejects.toMatchObject({ kind: "environment" });
  await expect(opened).rejects.toThrow("need Node.js 22.13 or newer");
});
