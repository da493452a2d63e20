"use strict";
exports.id = 7599;
exports.ids = [7599];
exports.modules = {

/***/ 47484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fg: () => (/* binding */ definitionOf),
  H$: () => (/* binding */ settingNames)
});

// UNUSED EXPORTS: definitions

;// CONCATENATED MODULE: ./src/settings/definitions/shared.ts
const everywhere = ["input", "flag", "file"];
/**
 * What a run is compared with, and where it connects to, is never read from `.migration-gate.yml`:
 * that file is part of the pull request that is being judged.
 */
const notFromTheFile = ["input", "flag"];
/** No default. */
const none = { action: null, "command-line": null };
/** The same default for the action and the command line. */
function both(value) {
    return { action: value, "command-line": value };
}

;// CONCATENATED MODULE: ./src/settings/definitions/database.ts

/** Where the throwaway PostgreSQL comes from and what is in it at first. */
const databaseDefinitions = {
    database: {
        description: "Where the throwaway PostgreSQL comes from: `container` (Docker), `local` (binaries on this machine), `server` (`database-url`). `image` implies `container`, `database-url` implies `server`. `sqlite`: the project's production is SQLite, gated on throwaway files.",
        group: "Throwaway database",
        kind: {
            type: "choice",
            values: ["container", "local", "server", "sqlite"],
        },
        placeholder: "provider",
        origins: everywhere,
        default: { action: "container", "command-line": "local" },
    },
    image: {
        description: "Image of the container, for production's version and extensions, for instance `pgvector/pgvector:pg17`.",
        group: "Throwaway database",
        kind: { type: "image" },
        placeholder: "name",
        origins: everywhere,
        default: none,
        otherwise: "`postgres` of `postgres-version`",
    },
    "postgres-version": {
        description: "Major version of PostgreSQL, 13 to 18.",
        group: "Throwaway database",
        kind: { type: "whole-number", from: 13, to: 18 },
        placeholder: "major",
        origins: everywhere,
        default: none,
        otherwise: "the newest there is",
    },
    "database-url": {
        description: "URL of a PostgreSQL server on which databases `migration_gate_…` are created and dropped; nothing else is touched. Never production.",
        group: "Throwaway database",
        kind: { type: "postgres-url" },
        placeholder: "url",
        origins: notFromTheFile,
        default: none,
        otherwise: "none",
        isSecret: true,
    },
    "bootstrap-sql": {
        description: "SQL file that runs before the first revision: roles, extensions.",
        group: "Throwaway database",
        kind: { type: "existing-file" },
        placeholder: "path",
        origins: everywhere,
        default: none,
        otherwise: "none",
    },
    "baseline-sql": {
        description: "Schema dump that is loaded instead of running the revisions before the range, for histories that can't start from an empty database.",
        group: "Throwaway database",
        kind: { type: "existing-file" },
        placeholder: "path",
        origins: everywhere,
        default: none,
        otherwise: "none",
    },
    "baseline-revision": {
        description: "Revision that `baseline-sql` stands for.",
        group: "Throwaway database",
        kind: { type: "text" },
        placeholder: "revision",
        origins: everywhere,
        default: none,
        otherwise: "the heads before the range",
    },
};

;// CONCATENATED MODULE: ./src/settings/definitions/gated.ts

/** Which projects and revisions are gated, and with which Python. */
const gatedDefinitions = {
    "working-directory": {
        description: "Folder in which Alembic projects are looked for. Paths in other inputs and in `.migration-gate.yml` count from here.",
        group: "What is gated",
        kind: { type: "folder" },
        placeholder: "path",
        origins: ["input"],
        default: both("."),
        runnerDefault: ".",
    },
    "alembic-config": {
        description: "Alembic config files (`alembic.ini`, `pyproject.toml`), one per line, with `#name` for a named section.",
        group: "What is gated",
        kind: { type: "list" },
        placeholder: "path[#section]",
        origins: everywhere,
        default: none,
        otherwise: "every project below the working directory",
    },
    "script-location": {
        description: "Folder with `env.py` (or `package:folder`), for configs that name none and for projects without a config file.",
        group: "What is gated",
        kind: { type: "text" },
        placeholder: "path",
        origins: everywhere,
        default: none,
        otherwise: "as the config says",
    },
    python: {
        description: "Command that starts the project's Python, for instance `uv run python`.",
        group: "What is gated",
        kind: { type: "command" },
        placeholder: "command",
        origins: everywhere,
        default: none,
        otherwise: "the project's virtual environment or tool, else the one on the PATH",
    },
    "upgrade-command": {
        description: "For projects that run Alembic through a command of their own: how it upgrades, `{revision}` being the revision, for instance `flask db upgrade {revision}`. Started in the working directory, without a shell.",
        group: "What is gated",
        kind: { type: "command", needs: "{revision}" },
        placeholder: "command",
        origins: everywhere,
        default: none,
        otherwise: "Alembic's own upgrade",
    },
    "downgrade-command": {
        description: "How that command downgrades, for instance `flask db downgrade {revision}`. Needed with `upgrade-command`, unless `downgrades` is `off`.",
        group: "What is gated",
        kind: { type: "command", needs: "{revision}" },
        placeholder: "command",
        origins: everywhere,
        default: none,
        otherwise: "Alembic's own downgrade",
    },
    "alembic-args": {
        description: "Arguments of the `alembic` command that `env.py` reads: `-x name=value`, as often as needed.",
        group: "What is gated",
        kind: { type: "alembic-args" },
        placeholder: "-x name=value",
        origins: everywhere,
        default: none,
        otherwise: "none",
    },
    env: {
        description: "Environment variables for `env.py`, one `NAME=value` per line. Values may use `{url}` `{host}` `{port}` `{user}` `{password}` `{database}` of the throwaway database. `DATABASE_URL`, `PG*` and `POSTGRES_*` are set anyway.",
        group: "What is gated",
        kind: { type: "environment" },
        placeholder: "NAME=value",
        origins: everywhere,
        default: none,
        otherwise: "nothing more",
        isSecret: true,
    },
    range: {
        description: "Revisions under test: `changed` (not on the base branch), `all`, or `from:to`.",
        group: "What is gated",
        kind: { type: "range" },
        placeholder: "range",
        origins: notFromTheFile,
        default: both("changed"),
    },
    "base-ref": {
        description: "Branch, tag or commit that `range: changed` compares with.",
        group: "What is gated",
        kind: { type: "git-ref" },
        placeholder: "ref",
        origins: notFromTheFile,
        default: none,
        otherwise: "the pull request's base, else the default branch",
    },
    config: {
        description: "Settings file. What it sets is overridden by inputs and flags.",
        group: "What is gated",
        kind: { type: "existing-file" },
        placeholder: "path",
        origins: notFromTheFile,
        default: none,
        otherwise: "`.migration-gate.yml` in the working directory, else in the repository's root",
    },
};

;// CONCATENATED MODULE: ./src/settings/definitions/judgement.ts

/** What counts as a finding, and what fails the run. */
const judgementDefinitions = {
    "fail-on": {
        description: "Least severity that fails the run.",
        group: "Judgement",
        kind: { type: "choice", values: ["error", "warning", "never"] },
        placeholder: "severity",
        origins: everywhere,
        default: both("error"),
    },
    downgrades: {
        description: "What downgrades must be: `required`, `irreversible-allowed` (by an explicit raise or marker), or `off`.",
        group: "Judgement",
        kind: {
            type: "choice",
            values: ["required", "irreversible-allowed", "off"],
        },
        placeholder: "policy",
        origins: everywhere,
        default: both("required"),
    },
    "expected-heads": {
        description: "Branch labels or revision ids that are heads on purpose, one per line.",
        group: "Judgement",
        kind: { type: "list" },
        placeholder: "name",
        origins: everywhere,
        default: none,
        otherwise: "one head per project",
    },
    "other-pull-requests": {
        description: "Whether the other open pull requests are read (not run) for revisions that grow from the same parent: `true` or `false`. Needs `github-token`.",
        group: "Judgement",
        kind: { type: "boolean" },
        placeholder: "true|false",
        origins: ["input", "file"],
        default: { action: "true", "command-line": "false" },
    },
    drift: {
        description: "Whether the models are compared with the migrated schema: `true` or `false`.",
        group: "Judgement",
        kind: { type: "boolean" },
        placeholder: "true|false",
        origins: everywhere,
        default: both("true"),
    },
    rules: {
        description: "Severity per rule, check or group (`style`): `off`, `info`, `warning` or `error`. The key may say where: `drop-column in legacy/** on public.audit_*`. What names more wins, then a rule over its group, then the later key.",
        group: "Judgement",
        kind: { type: "rules" },
        placeholder: "rule: severity",
        origins: ["file"],
        default: none,
        otherwise: "as each rule says",
    },
    stats: {
        description: "File with the sizes of production's tables, as `migration-gate stats` writes it: findings whose harm grows with the table say how many rows wait, and weigh less on small tables and more on large ones.",
        group: "Judgement",
        kind: { type: "existing-file" },
        placeholder: "path",
        origins: everywhere,
        default: none,
        otherwise: "sizes are not known",
    },
    "small-table-rows": {
        description: "With `stats`: tables of fewer rows (and under 10 MB, with few writes) are small.",
        group: "Judgement",
        kind: { type: "whole-number", from: 0, to: 1_000_000_000_000 },
        placeholder: "rows",
        origins: ["file"],
        default: both("10000"),
    },
    "large-table-rows": {
        description: "With `stats`: tables of this many rows or more are large.",
        group: "Judgement",
        kind: { type: "whole-number", from: 1, to: 1_000_000_000_000 },
        placeholder: "rows",
        origins: ["file"],
        default: both("10000000"),
    },
    since: {
        description: "Revision up to which the rules keep silent: it and its ancestors are run, not linted.",
        group: "Judgement",
        kind: { type: "text" },
        placeholder: "revision",
        origins: everywhere,
        default: none,
        otherwise: "every revision under test is linted",
    },
    allow: {
        description: "What may stay, with the reason: a list of entries with `rule`, `reason` and, where it is not for everything, `path`, `table` or `revision`.",
        group: "Judgement",
        kind: { type: "allowances" },
        placeholder: "entries",
        origins: ["file"],
        default: none,
        otherwise: "nothing",
    },
    "allow-labels": {
        description: "Rules that a label of the pull request allows: `label: rule, rule`.",
        group: "Judgement",
        kind: { type: "label-rules" },
        placeholder: "label: rules",
        origins: ["file"],
        default: none,
        otherwise: "labels allow nothing",
    },
    timeout: {
        description: "Limit of the whole run, in seconds or as `90s`, `10m`, `1h`.",
        group: "Judgement",
        kind: { type: "duration", from: 1, to: 86_400 },
        placeholder: "time",
        origins: everywhere,
        default: both("10m"),
    },
};

;// CONCATENATED MODULE: ./src/settings/definitions/reports.ts

/** Where the outcome is written. */
const reportDefinitions = {
    comment: {
        description: "When the pull request gets a comment.",
        group: "Reports",
        kind: { type: "choice", values: ["always", "on-findings", "never"] },
        placeholder: "when",
        origins: ["input", "file"],
        default: { action: "always", "command-line": "never" },
    },
    "review-comments": {
        description: "Whether findings on changed lines are also written there, as one review with suggestions: `true` or `false`.",
        group: "Reports",
        kind: { type: "boolean" },
        placeholder: "true|false",
        origins: ["input", "file"],
        default: { action: "true", "command-line": "false" },
    },
    "github-token": {
        description: "Token for the comment and the review; needs `pull-requests: write`. Without it both are skipped and nothing else changes.",
        group: "Reports",
        kind: { type: "text" },
        placeholder: "token",
        origins: ["input"],
        default: none,
        otherwise: "no comment",
        runnerDefault: "${{ github.token }}",
        isSecret: true,
    },
    report: {
        description: "File that the JSON report is written to.",
        group: "Reports",
        kind: { type: "file-to-write" },
        placeholder: "path",
        origins: notFromTheFile,
        default: none,
        otherwise: {
            action: "`migration-gate-report.json` in the runner's temporary folder",
            "command-line": "none",
        },
    },
    sarif: {
        description: "File that the findings are written to as SARIF 2.1.0, for `github/codeql-action/upload-sarif`.",
        group: "Reports",
        kind: { type: "file-to-write" },
        placeholder: "path",
        origins: notFromTheFile,
        default: none,
        otherwise: "none",
    },
    junit: {
        description: "File that the outcome is written to as JUnit XML.",
        group: "Reports",
        kind: { type: "file-to-write" },
        placeholder: "path",
        origins: notFromTheFile,
        default: none,
        otherwise: "none",
    },
    gitlab: {
        description: "File that the findings are written to as a GitLab Code Quality report.",
        group: "Reports",
        kind: { type: "file-to-write" },
        placeholder: "path",
        origins: notFromTheFile,
        default: none,
        otherwise: "none",
    },
    mode: {
        description: "`run`, or `comment-only` in a `workflow_run` workflow: runs nothing, and writes the comment from the JSON report that the workflow before made (`report`).",
        group: "Reports",
        kind: { type: "choice", values: ["run", "comment-only"] },
        placeholder: "mode",
        origins: ["input"],
        default: both("run"),
    },
    "allow-pull-request-target": {
        description: "Runs on `pull_request_target` all the same, with the code of the pull request and the rights of the base branch. For repositories whose pull requests come from trusted people only.",
        group: "Reports",
        kind: { type: "boolean" },
        placeholder: "true|false",
        origins: ["input"],
        default: both("false"),
    },
};

;// CONCATENATED MODULE: ./src/settings/definitions.ts




/** Every setting there is. Inputs, flags, keys, `--help`, action.yml and the README's tables come from here. */
const definitions = {
    ...gatedDefinitions,
    ...databaseDefinitions,
    ...judgementDefinitions,
    ...reportDefinitions,
};
const settingNames = Object.keys(definitions);
/** The definition in its general type, for code that treats all settings alike. */
function definitionOf(name) {
    return definitions[name];
}


/***/ }),

/***/ 24819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   W: () => (/* binding */ findRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Root of the git repository that a folder belongs to, found by walking up to `.git`.
 *
 * @param folder absolute
 * @param limit last folder to look at, for instance the runner's workspace; also the answer when there is no `.git`
 */
function findRepository(folder, limit) {
    for (let at = folder;; at = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(at, ".git")))
            return at;
        if (at === limit || at === node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(at))
            return limit ?? folder;
    }
}
/** True when `inner` is `outer` or lies below it. Both absolute. */
function isInside(outer, inner) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(outer, inner);
    return (relative !== ".." &&
        !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) &&
        !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative));
}


/***/ }),

/***/ 57599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ placePaths),
/* harmony export */   O: () => (/* binding */ isReallyInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47484);
/* harmony import */ var _find_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24819);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62865);





const fileKinds = ["existing-file", "file-to-write"];
/**
 * Makes the paths among the values absolute (config files and script location: relative to the working directory)
 * and checks that what must exist does. The settings file can only name files of the repository; who writes the
 * workflow or types the command may also use a dump from elsewhere.
 */
function placePaths(values, given, folders, complain) {
    const placed = { ...values };
    for (const { name, origin, where } of given) {
        const value = values[name];
        const { kind } = (0,_definitions_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionOf */ .Fg)(name);
        if (typeof value !== "string" || !fileKinds.includes(kind.type))
            continue;
        const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folders.base, value);
        const problem = kind.type === "existing-file" ? fileProblem(file, origin, folders) : null;
        if (problem !== null)
            complain(where, `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(value)} ${problem}`);
        Object.assign(placed, { [name]: file });
    }
    if (placed.python !== undefined)
        placed.python = placePython(placed.python, folders);
    placeProjects(placed, given, folders, complain);
    return placed;
}
function placeProjects(placed, given, folders, complain) {
    const place = (name, text) => {
        const location = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(folders.base, text);
        if (!(0,_find_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(folders.repository, location))
            complain(given.find((one) => one.name === name)?.where ?? name, `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(text)} leaves the repository.${(0,_find_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)(folders.repository, folders.base) ? "" : " Paths of flags count from the current folder, not from PATH."}`);
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(folders.workingDirectory, location) || ".";
    };
    const configs = placed["alembic-config"];
    if (configs !== undefined)
        placed["alembic-config"] = configs.map((config) => {
            const [, file = "", section = ""] = /^(.*?)(#[^#]*)?$/s.exec(config) ?? [];
            return place("alembic-config", file) + section;
        });
    const location = placed["script-location"];
    // `package:folder` is no path; Alembic looks it up among the packages.
    if (location !== undefined && !location.includes(":"))
        placed["script-location"] = place("script-location", location);
}
function placePython(words, { base }) {
    const [program = "", ...rest] = words;
    return /[\\/]/.test(program) ? [node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(base, program), ...rest] : words;
}
function fileProblem(file, origin, { repository, base }) {
    const isFile = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
    const isWithin = isFile ? isReallyInside : _find_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F;
    if (origin === "file" && !isWithin(repository, file))
        return "leaves the repository.";
    if (isFile)
        return null;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(repository, base) || "the repository's root";
    return `is not a file; paths count from ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .harmless */ .Is)(folder)} here.`;
}
/** Like {@link isInside}, with symbolic links followed. Both must exist. */
function isReallyInside(folder, file) {
    return (0,_find_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .F)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
}


/***/ })

};
;