#!/usr/bin/env node
import { join } from "node:path";

/**
 * The one way in. With arguments it is the command line; GitHub's runner gives none and starts it twice: as the
 * action's main step, then as its post step.
 */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const isStep = args.length === 0 && process.env["GITHUB_ACTIONS"] === "true";
  return isStep ? runStep() : runCommandLine(args);
}

async function runCommandLine(args: string[]): Promise<number> {
  const { runCli } = await import("./cli/main.ts");
  const { loadCliParts } = await import("./cli/load-parts.ts");
  const { knownRules, startGate } = await import("./start-gate.ts");
  const { stdout, stderr, env } = process;
  const parts = loadCliParts({
    rulePages: join(__dirname, "rules"),
    knownRules,
    runGate: async (settings) => {
      const { createProgress } = await import("./report/progress.ts");
      const progress = createProgress(stderr);
      return startGate(settings, {
        env,
        progress,
        mask: () => {},
        onLedger: () => {},
      });
    },
  });
  const io = {
    stdout,
    stderr,
    // Node.js makes the stream when it is asked for.
    get stdin() {
      return process.stdin;
    },
    env,
    cwd: process.cwd(),
  };
  return runCli(args, io, parts);
}

async function runStep(): Promise<number> {
  const core = await import("@actions/core");
  const { runAction, runPost } = await import("./action/run-action.ts");
  const { loadActionParts } = await import("./action/load-parts.ts");
  const { knownRules, startGate } = await import("./start-gate.ts");
  const { stdout, env } = process;
  const parts = loadActionParts({
    knownRules,
    runGate: async (settings) => {
      const { createProgress } = await import("./report/progress.ts");
      return startGate(settings, {
        env,
        progress: createProgress({ write: (text) => stdout.write(text) }),
        mask: (secrets) => secrets.forEach((secret) => core.setSecret(secret)),
        onLedger: (file) => core.saveState("ledger", file),
      });
    },
  });
  const io = { env, stdout, core };
  if (core.getState("isPost") === "") return runAction(io, parts);
  await runPost(io, parts);
  return 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 3;
  },
);
