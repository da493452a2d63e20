// Run by the tests with `node`, as the processes that they kill: see __tests__/database/child.ts.
import { startContainerServer } from "../../src/database/container.ts";
import { openLedger, watchLedger } from "../../src/database/ledger.ts";
import { readLedger } from "../../src/database/ledger-file.ts";

const [script = "", command, argument = ""] = process.argv.slice(1);

if (command === "cleanup") await watchLedger(argument);
if (command === "hold") {
  const ledger = openLedger(
    argument === "watchdog" ? { watchdogScript: script } : {},
  );
  await startContainerServer(
    { image: "postgres:15", postgresVersion: null },
    ledger,
  );
  const resource = readLedger(ledger.file)[0]?.resource;
  if (resource?.kind !== "container") throw new Error("No container listed.");
  console.log(`${ledger.file} ${resource.run}`);
  setInterval(() => undefined, 60_000);
}
