import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import path from "node:path";
import { startMain } from "../support/action-step.ts";
import {
  openWorkbench,
  orphan,
  pullRequestOf,
  reportOf,
  token,
  type Workbench,
} from "./workbench.ts";

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

const message = [
  "::error file=README.md::forged",
  "##[error]forged",
  "::set-output name=verdict::pass",
  "::stop-commands::x",
  "@org/everyone <img src=x> | `",
];

const upgrade = `import os, sys
for name in ("OUTPUT", "ENV", "STATE", "STEP_SUMMARY"):
    if f"GITHUB_{name}" in os.environ:
        open(os.environ[f"GITHUB_{name}"], "a").write("verdict=pass\\n")
print("::set-output name=verdict::pass")
print("::add-mask::migration", file=sys.stderr)
op.execute("""DO $$ BEGIN RAISE EXCEPTION 'no
::error::forged
##[error]forged
\`\`\`
@org/everyone <script>'; END $$""")`;

/** Markdown without its fenced code, where nothing has a meaning. */
function withoutCode(markdown: string): string {
  const fenced = /^(`{3,})[^`\n]*\n[^]*?^\1`*[ \t]*$/gm;
  return markdown.replace(fenced, "");
}

describe("what a pull request writes and prints", () => {
  it("forges no commands and no outputs, and mentions nobody", async () => {
    const { github, gate } = workbench;
    const step = await gate(pullRequestOf(upgrade, message.join("\n")));
    expect(step.status).toBe(1);
    expect(step.outputs["verdict"]).toBe("fail");
    for (const { name, message, properties } of step.commands) {
      expect(["add-mask", "error", "warning", "notice"]).toContain(name);
      if (name === "add-mask") expect(message).not.toBe("migration");
      else expect(properties["title"]).toMatch(/^migration-gate: /);
      expect(properties["file"]).not.toBe("README.md");
    }
    for (const text of [github.comments(7)[0]?.body ?? "", step.summary]) {
      expect(text).toContain("everyone");
      expect(withoutCode(text)).not.toMatch(/(^|[^\w`])@org\/everyone/m);
      expect(withoutCode(text)).not.toMatch(/<(script|img)/);
    }
  });

  it("can't tell what the runner's secrets are: they are not in its environment", async () => {
    const step = await workbench.gate(
      pullRequestOf(`import os
op.execute("SELECT 1 /* " + " ".join(sorted(os.environ)) + " */")`),
    );
    const { sql = "" } =
      reportOf(step).projects[0]?.statements.find(({ sql }) =>
        sql.startsWith("SELECT 1"),
      ) ?? {};
    expect(sql).toContain("DATABASE_URL");
    expect(sql).not.toMatch(
      /INPUT_|GITHUB_(TOKEN|OUTPUT|ENV|STATE|PATH|STEP)|ACTIONS_|STATE_/,
    );
  });
});

it("secrets are masked before anything else is printed, even when settings are wrong", async () => {
  const step = await workbench.gate(orphan, {
    inputs: {
      env: "API_KEY=correct horse battery\nMODE=x",
      "database-url": "postgresql://u:p%40ssw0rd@db/x",
      "fail-on": "correct horse battery",
    },
  });
  expect(step.status).toBe(2);
  expect(step.stdout.split("\n").slice(0, 5).sort()).toEqual([
    "::add-mask::correct horse battery",
    `::add-mask::${token}`,
    "::add-mask::p%2540ssw0rd",
    "::add-mask::p@ssw0rd",
    "::add-mask::postgresql://u:p%2540ssw0rd@db/x",
  ]);
});

it.each(["pull_request_target", "workflow_run"])(
  "%s is refused: the checkout's code never runs",
  async (eventName) => {
    const checkout = workbench.checkOut(
      pullRequestOf(`open("ran", "w").write("ran")`),
    );
    const { stepOn } = workbench;
    const step = await startMain(stepOn(checkout, { eventName })).ended;
    expect(step.status).toBe(2);
    expect(step.outputs["verdict"]).toBe("error");
    expect(step.summary).toContain(eventName);
    expect(existsSync(path.join(checkout.workspace, "ran"))).toBe(false);
    expect(step.state["ledger"]).toBeUndefined();
  },
);
