import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { readExpectations } from "../../scripts/demo/expectations.ts";
import type { Report } from "../../src/report/report.ts";
import {
  copyBundle,
  startMain,
  type EndedStep,
  type Step,
} from "../support/action-step.ts";
import { startFakeGitHub, type FakeGitHub } from "../support/fake-github.ts";
import { pythonOf, revisionFile } from "../support/projects.ts";
import {
  checkOutPullRequest,
  type Changes,
  type Checkout,
} from "../support/pull-request.ts";

const token = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";
const newest = "7e60c4f8b915";

let folder: string;
let script: string;
let github: FakeGitHub;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gate-bundle-"));
  script = copyBundle(path.join(folder, "action"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.stop());

function newFolder(): string {
  const place = path.join(folder, `step${(count += 1)}`);
  mkdirSync(place);
  return place;
}

function stepOn(checkout: Checkout, given: Partial<Step> = {}): Step {
  return {
    folder: newFolder(),
    script,
    checkout,
    apiUrl: github.url,
    token,
    ...given,
    inputs: {
      database: "local",
      python: pythonOf("examples"),
      ...given.inputs,
    },
  };
}

/** The main step on a pull request, from start to end. */
async function gate(
  changes: Changes,
  given: Partial<Step> = {},
): Promise<EndedStep> {
  const checkout = checkOutPullRequest(newFolder(), changes);
  return startMain(stepOn(checkout, given)).ended;
}

function reportOf({ outputs }: EndedStep): Report {
  return JSON.parse(readFileSync(outputs["report"]!, "utf8")) as Report;
}

function annotations({ commands }: EndedStep) {
  return commands.filter(({ name }) =>
    ["error", "warning", "notice"].includes(name),
  );
}

/** A pull request that fails without a database: its parent is not there. */
const orphan = {
  "alembic/versions/orphan.py": revisionFile({
    id: "orphan",
    parent: "nobody",
    upgrade: "pass",
  }),
};

/** A pull request with one more revision that does this. */
function revision(upgrade: string, message = "more"): Record<string, string> {
  const file = revisionFile({ id: "more", parent: newest, upgrade });
  const text = file.replace('"""more"""', `"""${message}"""`);
  return { "alembic/versions/more.py": text };
}

describe("an unsafe pull request", () => {
  let step: EndedStep;
  let report: Report;
  let body: string;

  beforeAll(async () => {
    const own = await startFakeGitHub();
    const checkout = checkOutPullRequest(newFolder(), "unsafe");
    step = await startMain(stepOn(checkout, { apiUrl: own.url })).ended;
    expect(own.comments).toHaveLength(1);
    body = own.comments[0]!.body;
    await own.stop();
    report = reportOf(step);
  });

  it("fails the step, with every revision that the base branch lacks under test", () => {
    expect(step.status).toBe(1);
    expect(step.stderr).toBe("");
    const [project] = report.projects;
    expect(report.projects).toHaveLength(1);
    expect(project?.name).toBe("alembic.ini");
    // Neither main nor trunk was in the checkout: the branch of the event was fetched.
    expect(project?.range).toEqual({
      mode: "changed",
      baseRef: "main",
      from: [newest],
      revisions: ["5b0e9c1d7a34", "c3a8f2e46d90", "f0179b3e5c28"],
    });
  });

  it("sets every output", () => {
    const { errors, warnings } = report.counts;
    expect(errors).toBeGreaterThan(0);
    expect(step.outputs).toEqual({
      verdict: "fail",
      errors: String(errors),
      warnings: String(warnings),
      heads: JSON.stringify({ "alembic.ini": ["f0179b3e5c28"] }),
      report: expect.stringMatching(/\/temp\/migration-gate-report\.json$/),
      "comment-url": expect.stringMatching(/\/pull\/7#issuecomment-1000$/),
    });
  });

  it("writes a report that its schema allows", () => {
    const schema = readFileSync("schema/report.json", "utf8");
    const ajv = new Ajv2020({ allErrors: true });
    const validate = ajv.compile(JSON.parse(schema) as AnySchemaObject);
    validate(report);
    expect(validate.errors).toBeNull();
  });

  it("annotates the lines that the example's comments name", () => {
    const versions = path.resolve("examples/pull-requests/unsafe/versions");
    const expected = readExpectations(versions).map(
      ({ file, line, rule }) =>
        `${rule} alembic/versions/${file}:${String(line)}`,
    );
    const shown = annotations(step).map(
      ({ properties: { title, file, line } }) =>
        `${title?.replace("migration-gate: ", "")} ${file}:${line}`,
    );
    expect(shown).toEqual(expect.arrayContaining(expected));
  });

  it("shows the same verdict in the log, the job summary and the comment", () => {
    expect(body.split("\n")[0]).toBe("<!-- migration-gate -->");
    const log = step.lines.join("\n");
    for (const text of [step.summary, body, log]) {
      expect(text).toContain("migration-gate failed");
      expect(text).toContain("drop-column");
    }
  });

  it("links to the pull request's own commit, not to the merge that goes away", () => {
    const { sha } = JSON.parse(
      readFileSync("__tests__/bundle/events/pull-request.json", "utf8"),
    ).pull_request.head as { sha: string };
    expect(sha).toBe("HEAD_SHA");
    expect(body).toMatch(
      /https:\/\/github\.com\/org\/repo\/blob\/[0-9a-f]{40}\/alembic\/versions\//,
    );
    expect(body).toContain(
      "https://github.com/org/repo/actions/runs/15011724603",
    );
  });

  it("masks the token and the database's password before anything else can show them", () => {
    const masked = step.commands
      .filter(({ name }) => name === "add-mask")
      .map(({ message }) => message);
    expect(masked).toContain(token);
    expect(masked).toHaveLength(2);
    const withoutMasks = step.stdout.replace(/^::add-mask::.*$/gm, "");
    const texts = [withoutMasks, step.summary, body, JSON.stringify(report)];
    for (const secret of masked)
      for (const text of texts) expect(text).not.toContain(secret);
  });

  it("leaves nothing behind", () => {
    const ledger = step.state["ledger"]!;
    expect(() => readFileSync(ledger)).toThrow("ENOENT");
  });
});

describe("the sticky comment", () => {
  it("is updated by the next run, of a pull request that is good now", async () => {
    const first = await gate(orphan);
    expect(first.status).toBe(1);
    expect(github.comments[0]!.body).toContain("migration-gate failed");
    const second = await gate("safe");
    expect(second.status).toBe(0);
    expect(second.outputs).toMatchObject({
      verdict: "pass",
      errors: "0",
      "comment-url": first.outputs["comment-url"]!,
    });
    expect(annotations(second).filter(({ name }) => name === "error")).toEqual(
      [],
    );
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]!.body).toContain("migration-gate passed");
  });

  it("that the token may not write is noted, and changes nothing else", async () => {
    const message = "Resource not accessible by integration";
    github.failAlways("POST /repos", { status: 403, message });
    const step = await gate(orphan);
    expect(step.status).toBe(1);
    expect(step.outputs).toMatchObject({ verdict: "fail", "comment-url": "" });
    const notices = annotations(step).filter(({ name }) => name === "notice");
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringContaining("the token may not write on this pull request"),
    ]);
    expect(step.summary).toContain("migration-gate failed");
  });

  it("is not even tried without a token", async () => {
    const step = await gate(orphan, { inputs: { "github-token": "" } });
    expect(step.status).toBe(1);
    expect(github.requests).toHaveLength(1);
    expect(step.outputs["comment-url"]).toBe("");
  });
});

it("a pull request without migrations passes at once, without a database", async () => {
  const step = await gate({ "README.md": "More words.\n" });
  expect(step.status).toBe(0);
  expect(reportOf(step).projects[0]).toMatchObject({
    range: { mode: "changed", baseRef: "main", revisions: [] },
    database: null,
  });
});

describe("text from the pull request", () => {
  it("can neither forge commands nor outputs, nor mention people", async () => {
    const message = [
      "::error file=README.md::forged",
      "##[error]forged",
      "::set-output name=verdict::pass",
      "::stop-commands::x",
      "@org/everyone <img src=x> | `",
    ].join("\n");
    const forge = `import os, sys
for name in ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"):
    if name in os.environ:
        open(os.environ[name], "a").write("verdict=pass\\n")
print("::set-output name=verdict::pass")
print("::add-mask::migration", file=sys.stderr)
op.execute("""DO $$ BEGIN RAISE EXCEPTION 'no
::error::forged
##[error]forged
@org/everyone <script>'; END $$""")`;
    const step = await gate(revision(forge, message));
    expect(step.status).toBe(1);
    expect(step.outputs["verdict"]).toBe("fail");
    expect(step.commands.map(({ name }) => name)).not.toContain("set-output");
    for (const { name, message, properties } of step.commands) {
      expect(["add-mask", "error", "warning", "notice"]).toContain(name);
      if (name === "add-mask") expect(message).not.toBe("migration");
      else expect(properties["title"]).toMatch(/^migration-gate: /);
      expect(properties["file"]).not.toBe("README.md");
    }
    const body = github.comments[0]!.body;
    for (const text of [body, step.summary]) {
      expect(text).not.toMatch(/(^|[^\w`])@org\/everyone/m);
      expect(text).not.toMatch(/<(script|img)/);
    }
  });
});

describe("secrets", () => {
  it("are masked before the first other line, even when settings are wrong", async () => {
    const step = await gate(orphan, {
      inputs: {
        env: "API_KEY=correct horse battery\nMODE=x",
        "database-url": "postgresql://u:p%40ssw0rd@db/x",
        "fail-on": "correct horse battery",
      },
    });
    expect(step.status).toBe(2);
    const masks = step.stdout.split("\n").slice(0, 5).sort();
    expect(masks).toEqual([
      "::add-mask::correct horse battery",
      `::add-mask::${token}`,
      "::add-mask::p%2540ssw0rd",
      "::add-mask::p@ssw0rd",
      "::add-mask::postgresql://u:p%2540ssw0rd@db/x",
    ]);
  });

  it("of the runner are not in the environment of the pull request's code", async () => {
    const step = await gate(
      revision(`import os
op.execute("SELECT 1 /* " + " ".join(sorted(os.environ)) + " */")`),
    );
    const [statement] = reportOf(step).projects[0]!.statements;
    expect(statement?.sql).toContain("DATABASE_URL");
    expect(statement?.sql).not.toMatch(
      /INPUT_|GITHUB_(TOKEN|OUTPUT|ENV|STATE|PATH|STEP)|ACTIONS_|STATE_/,
    );
  });
});

it.each(["pull_request_target", "workflow_run"])(
  "%s is refused: the checkout's code never runs",
  async (eventName) => {
    const step = await gate(
      revision(`open("${folder}/ran", "w").write("ran")`),
      { eventName },
    );
    expect(step.status).toBe(2);
    expect(step.outputs["verdict"]).toBe("error");
    expect(step.summary).toContain(eventName);
    expect(() => readFileSync(path.join(folder, "ran"))).toThrow("ENOENT");
    expect(step.state["ledger"]).toBeUndefined();
  },
);
