import type { Discovery, InstalledPython } from "./discover.ts";
import type { PythonEnvironment } from "./python-environment.ts";
import { comment, workflowScalar } from "./yaml-text.ts";

/** The text of `.github/workflows/migration-gate.yml`. */
export function renderWorkflow({
  branch,
  pythons,
  workingDirectory,
  choices,
}: Discovery): string {
  const isContainer = !choices.some(({ yaml }) =>
    yaml.includes("database: sqlite"),
  );
  return `${[
    ...head(branch),
    ...jobHead,
    ...pythons.flatMap((python, index) => [
      ...setupSteps(python, pythons.slice(0, index)),
      ...installSteps(python, pythons.length > 1),
    ]),
    ...gateStep(workingDirectory, isContainer),
    ...hints,
  ].join("\n")}\n`;
}

function head({ name, why }: Discovery["branch"]): string[] {
  return [
    "name: migration-gate",
    "",
    "# No `paths:` here: a required check that is skipped never ends. Without a",
    "# changed revision the gate passes within seconds, and starts no database.",
    "on:",
    "  pull_request:",
    "  merge_group:",
    "  push:",
    `    ${comment(why)}`,
    `    branches: [${workflowScalar(escapePattern(name))}]`,
    "",
    "permissions:",
    "  contents: read",
    "  pull-requests: write # for the comment and the review",
    "",
    "concurrency:",
    "  group: migration-gate-${{ github.ref }}",
    "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}",
    "",
  ];
}

/** Branch names of a workflow are patterns. */
function escapePattern(name: string): string {
  return name.replaceAll(/[*+?![\]\\]/g, "\\$&");
}

const jobHead = [
  "jobs:",
  "  migrations:",
  "    runs-on: ubuntu-latest",
  "    timeout-minutes: 15",
  "    steps:",
  "      # A tag can be moved. Safer are commits of releases that you have looked at:",
  "      # uses: owner/action@<40 hex digits> # v1.2.3",
  "      - uses: actions/checkout@v6",
  "        with:",
  "          fetch-depth: 0 # the base branch, to compare with",
  "          persist-credentials: false # the job's token is not for env.py",
];

/** What brings Python, or the tool that does; nothing when a step before has done so. */
function setupSteps(
  { environment, version }: InstalledPython,
  before: InstalledPython[],
): string[] {
  if (environment.tool === "uv") {
    const isThere = before.some((one) => one.environment.tool === "uv");
    return isThere ? [] : ["      - uses: astral-sh/setup-uv@v7"];
  }
  const latest = before.findLast((one) => one.version !== null)?.version;
  return version === null || version.version === latest?.version
    ? []
    : [
        "      - uses: actions/setup-python@v6",
        "        with:",
        `          ${comment(version.why)}`,
        `          python-version: "${version.version}"`,
      ];
}

function installSteps(
  { environment }: InstalledPython,
  isOneOfSeveral: boolean,
): string[] {
  const { folder, file, commands } = environment;
  const why =
    file === null
      ? "No list of packages was found: name what env.py needs."
      : file;
  const run = isOneOfSeveral ? inOwnEnvironment(environment) : commands;
  return [`      ${comment(why)}`, ...runStep(run, folder)];
}

/**
 * Several lists of packages in one Python may contradict each other, and Poetry finds no environment that an earlier
 * Python made. The gate takes `.venv` of a project's folder before any other Python.
 */
function inOwnEnvironment({ tool, commands }: PythonEnvironment): string[] {
  if (tool === "poetry")
    return ["export POETRY_VIRTUALENVS_IN_PROJECT=true", ...commands];
  return tool === "pip"
    ? [
        "python -m venv .venv",
        ...commands.map((command) => `.venv/bin/${command}`),
      ]
    : commands;
}

function runStep(commands: string[], folder: string): string[] {
  const [only = "", ...more] = commands;
  const run =
    more.length === 0
      ? [
          `      - run: ${only.startsWith('"') ? `>-\n          ${only}` : only}`,
        ]
      : [
          "      - run: |",
          ...commands.map((command) => `          ${command}`),
        ];
  return folder === "."
    ? run
    : [...run, `        working-directory: ${workflowScalar(folder)}`];
}

function gateStep(workingDirectory: string, isContainer: boolean): string[] {
  return [
    ...(isContainer
      ? [
          "      # Starts PostgreSQL in a container of its own: no `services:` needed.",
        ]
      : []),
    "      - uses: org/migration-gate@v1",
    ...(workingDirectory === "."
      ? []
      : [
          "        with:",
          `          working-directory: ${workflowScalar(workingDirectory)}`,
        ]),
  ];
}

const hints = [
  "",
  "# Pull requests from forks and from Dependabot have a read-only token: they are",
  "# judged all the same, and the report is in the job's summary. A second workflow",
  "# can write the comment: docs/pull-requests.md of migration-gate shows it.",
  "#",
  "# For code scanning, give the gate's step `id: gate` and the input",
  "# `sarif: migration-gate.sarif`, the job the permission `security-events: write`,",
  "# and add behind the gate's step:",
  "#      - uses: github/codeql-action/upload-sarif@v4",
  "#        if: ${{ always() && steps.gate.outputs.sarif != '' }}",
  "#        continue-on-error: true # a fork's token may not upload",
  "#        with:",
  "#          sarif_file: ${{ steps.gate.outputs.sarif }}",
];
