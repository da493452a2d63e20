// Run by the tests with `node`, as the processes that they kill.
//   child.ts hold [watchdog|signals|none] [resolveFrom]  starts a local server, says where, waits
//   child.ts cleanup LEDGER                              is the watchdog
import { openLedger, watchLedger } from "../../src/database/ledger.ts";
import { readLedger } from "../../src/database/ledger-file.ts";
import { startLocalServer } from "../../src/database/local.ts";

const [script = "", command, argument = "", folder] = process.argv.slice(1);

if (command === "cleanup") await watchLedger(argument);
if (command === "hold") {
  const ledger = openLedger({
    handleSignals: argument === "signals",
    ...(argument === "watchdog" && { watchdogScript: script }),
  });
  const start = startLocalServer(
    null,
    ledger,
    folder === undefined ? {} : { resolveFrom: [folder] },
  );
  const say = (state: string, more: object = {}): void => {
    const file = ledger.file;
    console.log(
      JSON.stringify({ state, file, ...readLedger(file)[0], ...more }),
    );
  };
  while (readLedger(ledger.file).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  say("starting");
  const server = await start;
  say("started", {
    target: server.target("postgres"),
    uid: process.getuid?.(),
  });
  setInterval(() => undefined, 60_000);
}
