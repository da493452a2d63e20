"use strict";
exports.id = 3085;
exports.ids = [3085,8659];
exports.modules = {

/***/ 10308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   r: () => (/* binding */ GitMissing)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__);


/** There is no `git` on this machine. */
class GitMissing extends Error {
    constructor(cause) {
        super("git is not installed", { cause });
        this.name = "GitMissing";
    }
}
/** Settings of the user's configuration that would run programs or change files behind our back. */
const settings = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "gc.auto=0",
    "maintenance.auto=false",
].flatMap((setting) => ["-c", setting]);
/**
 * Runs git in a folder, without a shell, hooks or questions.
 *
 * @throws GitMissing when git can't be started; a git that fails is a result with its status
 */
async function git(folder, args, { input, timeout = 60, secretConfig = [] } = {}) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", ["--no-pager", ...settings, ...args], {
        cwd: folder,
        env: { ...environment(process.env), ...inVariables(secretConfig) },
        stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    // The option `timeout` of spawn would go on ticking when git can't be started.
    const timer = setTimeout(() => end(child), timeout * 1000);
    const ended = new Promise((resolve, reject) => {
        child.once("error", (error) => reject(new GitMissing(error)));
        child.once("close", (status) => resolve(status ?? -1));
    });
    // A git that ends early closes its input; its status tells why.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
    try {
        const [status, stdout, stderr] = await Promise.all([
            ended,
            contentOf(child.stdout),
            contentOf(child.stderr),
        ]);
        return { status, stdout, stderr: stderr.toString() };
    }
    finally {
        clearTimeout(timer);
    }
}
/** Ends git without waiting for what it has started: that may hold its output open. */
function end(child) {
    child.kill();
    child.stdout?.destroy();
    child.stderr?.destroy();
}
async function contentOf(stream) {
    const nothing = Buffer.alloc(0);
    return stream ? (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(stream).catch(() => nothing) : nothing;
}
/** The caller's environment without what would lead git to another repository or make it ask somebody. */
function environment(own) {
    const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, ...rest } = own;
    return {
        ...rest,
        LC_ALL: "C",
        GIT_TERMINAL_PROMPT: "0",
        GIT_LITERAL_PATHSPECS: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GCM_INTERACTIVE: "never",
    };
}
/** https://git-scm.com/docs/git-config#Documentation/git-config.txt-GITCONFIGCOUNT */
function inVariables(settings) {
    const known = Number(process.env["GIT_CONFIG_COUNT"] ?? 0) || 0;
    if (settings.length === 0)
        return {};
    const variables = {
        GIT_CONFIG_COUNT: String(known + settings.length),
    };
    for (const [index, [key, value]] of settings.entries()) {
        variables[`GIT_CONFIG_KEY_${known + index}`] = key;
        variables[`GIT_CONFIG_VALUE_${known + index}`] = value;
    }
    return variables;
}


/***/ }),

/***/ 55536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ unexpectedHeads)
/* harmony export */ });
/**
 * Heads that are too many. A project has one head; each declared label or id allows one more, and a declared label
 * with two heads of its own is a fork like any other.
 *
 * @returns none when all is as declared, else two heads or more
 */
function unexpectedHeads(heads, labels, expected) {
    const left = new Set(heads);
    const tooMany = new Set();
    for (const name of expected) {
        const meant = heads.filter((id) => id === name || (labels.get(id)?.has(name) ?? false));
        if (meant.length > 1)
            for (const id of meant)
                tooMany.add(id);
        for (const id of meant)
            left.delete(id);
    }
    if (left.size > 1)
        for (const id of left)
            tooMany.add(id);
    return heads.filter((id) => tooMany.has(id));
}


/***/ }),

/***/ 38659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ ancestors),
  buildGraph: () => (/* binding */ buildGraph)
});

;// CONCATENATED MODULE: ./src/graph/revision-index.ts
function indexRevisions(revisions) {
    const byId = new Map(revisions.map((revision) => [revision.id, revision]));
    const byLabel = new Map();
    for (const revision of byId.values()) {
        for (const label of revision.branchLabels) {
            if (!byLabel.has(label))
                byLabel.set(label, revision);
        }
    }
    const index = {
        revisions,
        byId,
        byLabel,
        needs: new Map(),
    };
    for (const revision of byId.values()) {
        const needed = [
            ...parentsIn(index, revision),
            ...revision.dependsOn
                .map((name) => resolveDependency(index, name))
                .filter((id) => id !== null),
        ];
        index.needs.set(revision.id, [...new Set(needed)]);
    }
    return index;
}
/** The parents of a revision that are there. */
function parentsIn({ byId }, revision) {
    return revision.parents.filter((id) => byId.has(id));
}
/** The id that an entry of `depends_on` means: a whole id, or the label of the revision that declares it. */
function resolveDependency({ byId, byLabel }, name) {
    return byId.has(name) ? name : (byLabel.get(name)?.id ?? null);
}
/** The other direction of `needs`, or of the parents alone. */
function childrenOf(index, through) {
    const children = new Map();
    for (const revision of index.byId.values()) {
        const below = through === "parents"
            ? new Set(parentsIn(index, revision))
            : (index.needs.get(revision.id) ?? []);
        for (const id of below) {
            const siblings = children.get(id);
            if (siblings)
                siblings.push(revision.id);
            else
                children.set(id, [revision.id]);
        }
    }
    return children;
}

;// CONCATENATED MODULE: ./src/graph/branch-labels.ts

/**
 * Branch labels of every revision. As in Alembic a label covers all that comes after the revision that declares it,
 * and what comes before down to the last fork or merge, if the branch runs straight to its head.
 */
function propagateLabels(index) {
    const labels = new Map();
    for (const id of index.byId.keys())
        labels.set(id, new Set());
    const next = childrenOf(index, "parents");
    const nextOrDependent = childrenOf(index, "needs");
    const isStraight = ({ id, parents }) => parents.length <= 1 && (nextOrDependent.get(id)?.length ?? 0) <= 1;
    for (const revision of index.byId.values()) {
        if (revision.branchLabels.length === 0)
            continue;
        const covered = descendants(revision.id, next);
        if (known(index, covered).every(isStraight)) {
            addStraightAncestors(revision, index, isStraight, covered);
        }
        for (const id of covered) {
            for (const label of revision.branchLabels)
                labels.get(id)?.add(label);
        }
    }
    return labels;
}
function known({ byId }, ids) {
    return [...ids].map((id) => byId.get(id)).filter((r) => r !== undefined);
}
function descendants(id, next) {
    const found = new Set();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (found.has(at))
            continue;
        found.add(at);
        open.push(...(next.get(at) ?? []));
    }
    return found;
}
function addStraightAncestors(revision, index, isStraight, covered) {
    let parent = parentsIn(index, revision)[0];
    while (parent !== undefined) {
        const at = index.byId.get(parent);
        if (!at || covered.has(at.id) || !isStraight(at))
            return;
        covered.add(at.id);
        parent = parentsIn(index, at)[0];
    }
}

// EXTERNAL MODULE: ./src/near-names.ts
var near_names = __webpack_require__(73432);
;// CONCATENATED MODULE: ./src/graph/cycles.ts
/** Every circle of revisions that need one another, one for each place where they close. */
function findCycles({ byId, needs }) {
    const cycles = [];
    const done = new Set();
    for (const start of byId.keys()) {
        followNeeds(start, needs, done, cycles);
    }
    return cycles.map((ids) => ids.map((id) => byId.get(id)).filter((r) => r !== undefined));
}
/** Walks depth first without recursion: histories of thousands of revisions are one long chain. */
function followNeeds(start, needs, done, cycles) {
    const path = [];
    const position = new Map();
    const enter = (id) => {
        position.set(id, path.length);
        path.push({ id, next: 0 });
    };
    if (!done.has(start))
        enter(start);
    for (let at = path.at(-1); at; at = path.at(-1)) {
        const needed = needs.get(at.id)?.[at.next];
        at.next += 1;
        if (needed === undefined) {
            path.pop();
            position.delete(at.id);
            done.add(at.id);
        }
        else if (position.has(needed)) {
            cycles.push(path.slice(position.get(needed)).map(({ id }) => id));
        }
        else if (!done.has(needed)) {
            enter(needed);
        }
    }
}

;// CONCATENATED MODULE: ./src/graph/group-by.ts
/** Items by a key, in the order in which keys first appear (`Map.groupBy` is younger than the oldest Node we run on). */
function groupBy(items, key) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group)
            group.push(item);
        else
            groups.set(key(item), [item]);
    }
    return groups;
}

// EXTERNAL MODULE: ./src/graph/expected-heads.ts
var expected_heads = __webpack_require__(55536);
;// CONCATENATED MODULE: ./src/graph/problems.ts





function findProblems(parts) {
    const missing = missingParents(parts);
    const cycles = findCycles(parts).map((revisions) => ({
        kind: "cycle",
        revisions,
    }));
    return [
        ...duplicateRevisions(parts),
        ...duplicateLabels(parts),
        ...missing,
        ...cycles,
        ...unreachable(parts, [
            ...missing.map(({ revision }) => revision),
            ...cycles.flatMap(({ revisions }) => revisions),
        ]),
        ...multipleHeads(parts),
        ...severalBases(parts),
    ];
}
function duplicateRevisions({ revisions }) {
    return [...groupBy(revisions, ({ id }) => id)]
        .filter(([, same]) => same.length > 1)
        .map(([id, same]) => ({
        kind: "duplicate-revision",
        id,
        revisions: same,
    }));
}
function duplicateLabels({ byId }) {
    const known = [...byId.values()];
    const declared = known.flatMap((revision) => [...new Set(revision.branchLabels)].map((label) => ({ label, revision })));
    return [...groupBy(declared, ({ label }) => label)]
        .map(([label, uses]) => {
        const namesake = byId.get(label);
        const revisions = uses.map(({ revision }) => revision);
        return {
            kind: "duplicate-label",
            label,
            revisions: namesake ? [...revisions, namesake] : revisions,
        };
    })
        .filter(({ revisions }) => revisions.length > 1);
}
function missingParents(parts) {
    const { byId, byLabel } = parts;
    return [...byId.values()].flatMap((revision) => {
        const parents = revision.parents.filter((id) => !byId.has(id));
        const dependencies = revision.dependsOn.filter((name) => resolveDependency(parts, name) === null);
        const problem = (missing, relation, known) => ({
            kind: "missing-parent",
            revision,
            missing,
            relation,
            near: (0,near_names/* nearNames */.$)(missing, known).filter((id) => id !== revision.id),
        });
        return [
            ...parents.map((id) => problem(id, "parent", byId.keys())),
            ...dependencies.map((name) => problem(name, "dependency", [...byId.keys(), ...byLabel.keys()])),
        ];
    });
}
function unreachable({ byId, order }, blamed) {
    const reached = new Set(order);
    const revisions = [...byId.values()].filter((revision) => !reached.has(revision.id) && !blamed.includes(revision));
    return revisions.length === 0 ? [] : [{ kind: "unreachable", revisions }];
}
function multipleHeads(parts) {
    const heads = (0,expected_heads/* unexpectedHeads */.F)(parts.heads, parts.labels, parts.expectedHeads)
        .map((id) => parts.byId.get(id))
        .filter((head) => head !== undefined);
    return heads.length === 0 ? [] : [{ kind: "multiple-heads", heads }];
}
function severalBases({ byId }) {
    const bases = [...byId.values()].filter((r) => r.parents.length === 0);
    return bases.length < 2 ? [] : [{ kind: "several-bases", bases }];
}

;// CONCATENATED MODULE: ./src/graph/sort-revisions.ts

/**
 * Ids in an order in which they can be applied: a revision comes as soon as everything it needs is there, and a
 * branch is followed to its end before the next one starts. What needs a missing revision or is part of a cycle
 * is left out, with everything after it.
 */
function sortRevisions(index) {
    const children = childrenOf(index, "needs");
    const waitsFor = new Map();
    for (const revision of index.byId.values()) {
        const needs = index.needs.get(revision.id)?.length ?? 0;
        waitsFor.set(revision.id, isWhole(index, revision.id) ? needs : Infinity);
    }
    const ready = [...index.byId.keys()]
        .filter((id) => waitsFor.get(id) === 0)
        .reverse();
    const order = [];
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
        order.push(id);
        for (const child of (children.get(id) ?? []).toReversed()) {
            const left = (waitsFor.get(child) ?? Infinity) - 1;
            waitsFor.set(child, left);
            if (left === 0)
                ready.push(child);
        }
    }
    return order;
}
/** Whether all that a revision names is there. */
function isWhole(index, id) {
    const revision = index.byId.get(id);
    return (revision !== undefined &&
        revision.parents.every((parent) => index.byId.has(parent)) &&
        revision.dependsOn.every((name) => resolveDependency(index, name) !== null));
}

;// CONCATENATED MODULE: ./src/graph/graph.ts




/** Builds the graph; what is wrong with it is in `problems`, never thrown. */
function buildGraph(revisions, { expectedHeads = [] } = {}) {
    const index = indexRevisions(revisions);
    const order = sortRevisions(index);
    const labels = propagateLabels(index);
    const heads = headsOf(index, "parents");
    const graph = {
        revisions,
        byId: index.byId,
        heads,
        effectiveHeads: headsOf(index, "needs"),
        bases: [
            ...new Set(revisions.filter((r) => r.parents.length === 0).map((r) => r.id)),
        ],
        labels,
        needs: index.needs,
        order,
    };
    return {
        ...graph,
        problems: findProblems({ ...index, order, heads, labels, expectedHeads }),
    };
}
/**
 * Revisions to which no other leads. Of a duplicate id only the last file counts as somebody's parent, so an earlier
 * one stays a head: that is how Alembic counts, too.
 */
function headsOf(index, through) {
    const known = [...index.byId.values()];
    const followed = new Set(known.flatMap((revision) => (through === "parents"
        ? parentsIn(index, revision)
        : (index.needs.get(revision.id) ?? [])).map((id) => index.byId.get(id))));
    const heads = index.revisions.filter((revision) => !followed.has(revision));
    return [...new Set(heads.map(({ id }) => id))];
}
/** The given revisions and everything that must have run before them. */
function ancestors(graph, ids) {
    const found = new Set();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (found.has(id))
            continue;
        found.add(id);
        open.push(...(graph.needs.get(id) ?? []));
    }
    return found;
}


/***/ }),

/***/ 5465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ activeConda),
/* harmony export */   Lg: () => (/* binding */ condaFiles),
/* harmony export */   Qg: () => (/* binding */ findCondaEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Files that name a conda environment. */
const condaFiles = ["environment.yml", "environment.yaml"];
/**
 * Python of the conda environment (of any tool of that family) that is active. `base` is no project's own: shells
 * activate it unasked.
 */
function activeConda(env) {
    const prefix = env["CONDA_PREFIX"];
    if (!prefix || env["CONDA_DEFAULT_ENV"] === "base")
        return null;
    const python = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(prefix, "bin/python");
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(python) ? python : null;
}
/** Folder of the environment that `environment.yml` in this folder names, null when it was not made. */
function findCondaEnvironment(folder, env) {
    const file = condaFiles
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))
        .find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (file === undefined)
        return null;
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    const places = [
        ...valuesOf("prefix", text),
        ...valuesOf("name", text).flatMap((name) => placesOf(name, env)),
    ];
    return places.find((place) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, "bin/python"))) ?? null;
}
function valuesOf(key, yaml) {
    const value = new RegExp(`^${key}:\\s*["']?([^"'#\\s]+)`, "m").exec(yaml)?.[1];
    return value === undefined ? [] : [value];
}
/** Conda and mamba write every environment they make into one list; those of a CI image are in their usual folders. */
function placesOf(name, env) {
    const home = env["HOME"] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const roots = [env["CONDA"], env["MAMBA_ROOT_PREFIX"], (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, ".conda")];
    return [
        ...linesOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, ".conda/environments.txt")).filter((place) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(place) === name),
        ...roots.flatMap((root) => (root ? [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, "envs", name)] : [])),
    ];
}
function linesOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path)
        ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8")
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== "")
        : [];
}


/***/ }),

/***/ 26884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ packageManagers),
/* harmony export */   j: () => (/* binding */ isOnPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);



const locked = (name) => (folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
/** By their lock files, which installing writes where none is committed. Hatch has none. */
const packageManagers = [
    {
        command: "uv",
        owns: locked("uv.lock"),
        words: ["uv", "run", "--frozen", "python"],
        install: "uv sync",
        add: (name) => `\`uv add ${name}\``,
    },
    {
        command: "poetry",
        owns: locked("poetry.lock"),
        words: ["poetry", "run", "python"],
        install: "poetry install",
        add: (name) => `\`poetry add ${name}\``,
    },
    {
        command: "pdm",
        owns: locked("pdm.lock"),
        words: ["pdm", "run", "python"],
        install: "pdm install",
        add: (name) => `\`pdm add ${name}\``,
    },
    {
        command: "pipenv",
        owns: locked("Pipfile.lock"),
        words: ["pipenv", "run", "python"],
        install: "pipenv sync",
        add: (name) => `\`pipenv install ${name}\``,
    },
    {
        command: "hatch",
        owns: hasHatchEnvironments,
        words: ["hatch", "run", "python"],
        install: "hatch env create",
        add: (name) => `list ${name} in the \`dependencies\` of [tool.hatch.envs.default]`,
    },
];
function isOnPath(command, env) {
    return (env["PATH"] ?? "")
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .some((folder) => folder !== "" && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, command)));
}
/** `[tool.hatch.build]` and the like only say how to build a package, which every other tool does too. */
function hasHatchEnvironments(folder) {
    const { tool } = tableOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "pyproject.toml"));
    const { envs } = tableOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "hatch.toml"));
    return isTable(envs) || isTable(asTable(asTable(tool)["hatch"])["envs"]);
}
function tableOf(path) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return {};
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
    }
    catch {
        // Whoever needs the file complains about it.
        return {};
    }
}
function asTable(value) {
    return isTable(value) ? value : {};
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 92291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig),
  X: () => (/* binding */ sectionsWithScripts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/project/ini.ts
/** What Python's `configparser` would refuse, and where. */
class IniSyntaxError extends Error {
    line;
    constructor(line, message) {
        super(message);
        this.name = "IniSyntaxError";
        this.line = line;
    }
}
/** @throws IniSyntaxError where Python's `configparser` (strict, as Alembic uses it) fails */
function parseIni(text) {
    const reading = {
        file: { defaults: new Map(), sections: new Map() },
        options: null,
        values: null,
        indent: 0,
        collected: new Map(),
    };
    text
        .replace(/^\uFEFF/, "")
        .split(/\r\n|\r|\n/)
        .forEach((line, index) => readLine(reading, line, index + 1));
    for (const [section, options] of reading.collected) {
        const joined = new Map([...options].map(([key, lines]) => [key, lines.join("\n").trimEnd()]));
        if (section === "DEFAULT")
            reading.file.defaults = joined;
        else
            reading.file.sections.set(section, joined);
    }
    return reading.file;
}
function readLine(reading, line, number) {
    const content = line.trim();
    if (/^[#;]/.test(content))
        return;
    if (content === "") {
        reading.values?.push("");
        return;
    }
    const indent = line.length - line.trimStart().length;
    if (reading.values && indent > reading.indent) {
        reading.values.push(content);
        return;
    }
    reading.indent = indent;
    const header = /^\[(.+)\]/.exec(content)?.[1];
    if (header === undefined)
        readOption(reading, content, number);
    else
        startSection(reading, header, number);
}
function startSection(reading, name, number) {
    const known = reading.collected.get(name);
    if (known && name !== "DEFAULT") {
        throw new IniSyntaxError(number, `section [${name}] is there twice`);
    }
    reading.options = known ?? new Map();
    reading.collected.set(name, reading.options);
    reading.values = null;
}
function readOption(reading, content, number) {
    const match = /^(.*?)\s*[=:]\s*(.*)$/.exec(content);
    const key = match?.[1]?.toLowerCase();
    if (!reading.options) {
        throw new IniSyntaxError(number, "a line stands before the first section");
    }
    if (!key) {
        throw new IniSyntaxError(number, "a line is neither `key = value` nor a section");
    }
    if (reading.options.has(key)) {
        throw new IniSyntaxError(number, `key \`${key}\` is there twice`);
    }
    reading.values = [match?.[2] ?? ""];
    reading.options.set(key, reading.values);
}

;// CONCATENATED MODULE: ./src/project/alembic-config.ts




/**
 * Parses the files that Alembic would read together.
 *
 * @returns a config whose `toml` is null when pyproject.toml has no `[tool.alembic]`
 * @throws GateError (settings) with file and line when one of them can't be parsed
 */
function parseConfig(ini, toml) {
    const table = toml && tomlTable(toml);
    return {
        ini: ini && { ...place(ini.file), content: iniFile(ini) },
        toml: toml && table ? { ...place(toml.file), table } : null,
    };
}
function place(file) {
    return { file, here: (0,external_node_path_.dirname)(file).replaceAll("\\", "/") };
}
const noIni = { defaults: new Map(), sections: new Map() };
function iniFile({ file, text }) {
    try {
        return parseIni(text);
    }
    catch (error) {
        if (!(error instanceof IniSyntaxError))
            throw error;
        // Other programs have ini files too, with other rules.
        if (!/script_location|^\s*\[alembic\]/m.test(text))
            return noIni;
        throw new errors/* GateError */.u("settings", `${file}, line ${error.line}: ${error.message}. Alembic can't read this file; correct it.`);
    }
}
function tomlTable({ file, text }) {
    // Most pyproject.toml files are none of our business, broken ones included.
    if (!/tool[\s."'\]][^]*alembic/.test(text))
        return null;
    try {
        const tool = (0,dist/* parse */.qg)(text)["tool"];
        const table = isTable(tool) ? tool["alembic"] : undefined;
        return isTable(table) ? table : null;
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        throw new errors/* GateError */.u("settings", `${file}, line ${error.line}, column ${error.column}: this is not valid TOML. Correct it.`, { cause: error });
    }
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Sections of the ini file that name a script location, in the file's order. */
function sectionsWithScripts(config) {
    return [...(config.ini?.content.sections ?? [])]
        .filter(([, options]) => options.has("script_location"))
        .map(([name]) => name);
}


/***/ }),

/***/ 36026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ expectedDialect)
/* harmony export */ });
/**
 * The dialect that a project most likely connects to, by which it gets a database before it has asked for one. SQLite
 * only when it is said (`database: sqlite`, a URL in `env`), or when the config or env.py has a URL of SQLite and nothing
 * in them can lead elsewhere: many projects fall back to SQLite where DATABASE_URL is not set.
 */
function expectedDialect({ config, env }, settings) {
    if (settings.database === "sqlite")
        return "sqlite";
    if (Object.values(settings.env).some((value) => sqliteUrl.test(value)))
        return "sqlite";
    const text = `${env}\n${config}`.replaceAll(/^\s*[#;].*$/gm, "");
    return sqliteUrl.test(text) && !leadsElsewhere.test(text)
        ? "sqlite"
        : "postgresql";
}
const sqliteUrl = /\bsqlite(\+\w+)?:\//;
/** Another dialect, or what the gate tells every project of PostgreSQL in the environment. */
const leadsElsewhere = /postgres|psycopg|asyncpg|pg8000|DATABASE_URL|\bPG[A-Z]/i;


/***/ }),

/***/ 36483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findProjects: () => (/* binding */ findProjects)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
;// CONCATENATED MODULE: ./src/project/config-files.ts


/** Folders that hold other people's files, or copies. */
const ignored = [
    ".git",
    ".hg",
    ".venv",
    "venv",
    ".tox",
    ".nox",
    "node_modules",
    "site-packages",
    "dist-packages",
    "__pypackages__",
    "__pycache__",
    ".eggs",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "build",
    "dist",
].map((folder) => `**/${folder}/**`);
/** Searches a folder for files that may configure Alembic, leaving out virtual environments and caches. */
async function findConfigFiles(folder) {
    const found = await (0,dist/* glob */.TI)(["**/*.ini", "**/pyproject.toml", "**/pyvenv.cfg", "**/script.py.mako"], {
        cwd: folder,
        absolute: true,
        dot: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: [...ignored, "**/alembic/templates/**"],
    });
    const environments = found
        .filter((path) => path.endsWith("/pyvenv.cfg"))
        .map((path) => path.slice(0, -"pyvenv.cfg".length));
    const own = found
        .filter((path) => !environments.some((folder) => path.startsWith(folder)))
        .sort();
    const native = (ending) => own
        .filter((path) => path.endsWith(ending))
        .map((path) => path.split("/").join(external_node_path_.sep));
    return {
        inis: native(".ini"),
        pyprojects: native("/pyproject.toml"),
        scriptFolders: native("/script.py.mako").map(external_node_path_.dirname),
    };
}

// EXTERNAL MODULE: ./src/project/alembic-config.ts + 1 modules
var alembic_config = __webpack_require__(92291);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/project/folder-exists.ts

async function folderExists(path) {
    return (await (0,promises_.stat)(path).catch(() => null))?.isDirectory() ?? false;
}

// EXTERNAL MODULE: ./src/project/read-config.ts
var read_config = __webpack_require__(49380);
// EXTERNAL MODULE: ./src/project/resolve-project.ts + 1 modules
var resolve_project = __webpack_require__(92645);
;// CONCATENATED MODULE: ./src/project/discover-projects.ts





/** Makes projects of the config files that are Alembic's; the same scripts twice are one project. */
async function discoverProjects(files, surroundings) {
    const found = { projects: [], lookedIn: [], passedOver: [] };
    // alembic.ini first: of several configs for the same scripts it is the one to take.
    const inOrder = [...files.inis, ...files.pyprojects].sort((a, b) => rank(a) - rank(b));
    for (const file of inOrder) {
        found.lookedIn.push((0,resolve_project/* pathInRepository */.zB)(surroundings.repository, file));
        const config = await (0,read_config/* readConfig */.X)(file);
        for (const section of sectionsOf(file, config)) {
            const outcome = await (0,resolve_project/* resolveProject */.KI)(config, section, surroundings, folderExists);
            take(outcome, file, found, surroundings);
        }
    }
    found.projects.sort((a, b) => (a.name < b.name ? -1 : 1));
    return found;
}
function rank(file) {
    const name = (0,external_node_path_.basename)(file);
    return name === "alembic.ini" ? 0 : name === "pyproject.toml" ? 1 : 2;
}
/** The sections of one file that are projects of their own: `alembic`, or else those with a script location. */
function sectionsOf(file, config) {
    const isInIni = config.ini?.content.sections.has("alembic") ?? false;
    if ((0,external_node_path_.basename)(file) === "pyproject.toml") {
        return config.toml && !isInIni ? ["alembic"] : [];
    }
    return isInIni ? ["alembic"] : (0,alembic_config/* sectionsWithScripts */.X)(config);
}
function take(outcome, file, found, { repository }) {
    const name = (0,resolve_project/* pathInRepository */.zB)(repository, file);
    if ("reason" in outcome) {
        found.passedOver.push(`${name}: ${outcome.reason}.`);
        return;
    }
    const same = found.projects.find((project) => hasSameScripts(project, outcome));
    if (same)
        found.passedOver.push(`${name}: it has the same revisions as ${same.name}.`);
    else
        found.projects.push(outcome);
}
function hasSameScripts(a, b) {
    const key = ({ scriptLocation, versionLocations }) => JSON.stringify([scriptLocation, ...versionLocations]);
    return key(a) === key(b);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/near-names.ts
var near_names = __webpack_require__(73432);
;// CONCATENATED MODULE: ./src/project/named-projects.ts









/**
 * The projects that the setting `alembic-config` names, in its order.
 *
 * @throws GateError (settings) when a file, a section or its script location is not there
 */
async function namedProjects(search) {
    const projects = [];
    for (const written of search.alembicConfig) {
        const { file, section } = await locate(written, search);
        const config = await (0,read_config/* readConfig */.X)(file);
        for (const name of sectionsFor(config, section, written)) {
            const outcome = await (0,resolve_project/* resolveProject */.KI)(config, name, search, folderExists);
            if ("reason" in outcome) {
                throw new errors/* GateError */.u("settings", `alembic-config: ${written} makes no project, because ${outcome.reason}. Correct script_location in it, or name the folder with script-location.`);
            }
            projects.push(outcome);
        }
    }
    return projects;
}
async function locate(written, search) {
    const hash = written.lastIndexOf("#");
    const readings = [{ path: written, section: null }];
    if (hash > 0) {
        readings.push({
            path: written.slice(0, hash),
            section: written.slice(hash + 1),
        });
    }
    for (const { path, section } of readings) {
        const file = await existingFile((0,external_node_path_.resolve)(search.workingDirectory, path));
        if (file)
            return { file, section };
    }
    throw await missingConfig(readings.at(-1)?.path ?? written, search);
}
/** The file itself, or the config in a folder. */
async function existingFile(path) {
    for (const file of [
        path,
        (0,external_node_path_.join)(path, "alembic.ini"),
        (0,external_node_path_.join)(path, "pyproject.toml"),
    ]) {
        if ((await (0,promises_.stat)(file).catch(() => null))?.isFile())
            return file;
    }
    return null;
}
async function missingConfig(path, { repository, workingDirectory }) {
    const files = await findConfigFiles(workingDirectory);
    const known = [...files.inis, ...files.pyprojects].map((file) => (0,resolve_project/* pathInRepository */.zB)(workingDirectory, file));
    const sameName = known.filter((file) => (0,external_node_path_.basename)(file) === (0,external_node_path_.basename)(path));
    const near = [...new Set([...(0,near_names/* nearNames */.$)(path, known), ...sameName])].slice(0, 5);
    return new errors/* GateError */.u("settings", `alembic-config: there is no file ${path} in ${(0,resolve_project/* pathInRepository */.zB)(repository, workingDirectory)} (paths count from working-directory).`, { details: near.map((file) => `There is ${file}`) });
}
function sectionsFor(config, section, written) {
    const known = [...(config.ini?.content.sections.keys() ?? [])];
    if (section !== null) {
        if (known.includes(section))
            return [section];
        throw new errors/* GateError */.u("settings", `alembic-config: ${written} names a section that the file doesn't have.`, { details: known.map((name) => `There is [${name}]`) });
    }
    if (known.includes("alembic") || config.toml)
        return ["alembic"];
    const withScripts = (0,alembic_config/* sectionsWithScripts */.X)(config);
    if (withScripts.length > 0)
        return withScripts;
    throw new errors/* GateError */.u("settings", `alembic-config: ${written} has no section [alembic], no [tool.alembic] and no section with a script_location, so it is no config of Alembic.`, { details: known.map((name) => `It has [${name}]`) });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/project/no-project-error.ts




/** The error for a repository without an Alembic project: where was looked, and what may help. */
function noProjectError({ repository, workingDirectory }, { scriptFolders }, { lookedIn, passedOver }) {
    const folder = (0,resolve_project/* pathInRepository */.zB)(repository, workingDirectory);
    return new errors/* GateError */.u("settings", `No Alembic project was found below ${folder === "." ? "the repository's root" : folder}. Name its config with alembic-config, or the folder with env.py with script-location.`, {
        details: [
            ...passedOver,
            ...configAbove(repository, workingDirectory),
            ...scriptFolders.map((path) => `${(0,resolve_project/* pathInRepository */.zB)(workingDirectory, path)} has a script.py.mako: it may be the script-location.`),
            lookedIn.length === 0
                ? "Looked for *.ini files with an [alembic] section and pyproject.toml with [tool.alembic], in every folder but virtual environments: there are none."
                : `Looked in ${lookedIn.slice(0, 20).join(", ")}${lookedIn.length > 20 ? ` and ${lookedIn.length - 20} more` : ""}: no Alembic configuration there that leads to scripts.`,
        ],
    });
}
/** Somebody who stands inside of the project is told where it begins. */
function configAbove(repository, workingDirectory) {
    let folder = workingDirectory;
    while (folder !== repository && folder !== (0,external_node_path_.dirname)(folder)) {
        folder = (0,external_node_path_.dirname)(folder);
        const config = (0,external_node_path_.join)(folder, "alembic.ini");
        if ((0,external_node_fs_.existsSync)(config))
            return [
                `There is an alembic.ini above: start from its folder, or set alembic-config to ${(0,external_node_path_.relative)(workingDirectory, config)}.`,
            ];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/project/find-projects.ts






/**
 * Finds the Alembic projects of a repository, or those that the user names.
 *
 * @throws GateError (settings) when there is none, with the places where it looked, or when a named one is wrong
 */
async function findProjects(search) {
    if (search.alembicConfig.length > 0) {
        const projects = await namedProjects(search);
        return { projects, lookedIn: search.alembicConfig, passedOver: [] };
    }
    const files = await findConfigFiles(search.workingDirectory);
    const found = await discoverProjects(files, search);
    await addProjectOfScriptLocation(found, search);
    if (found.projects.length === 0)
        throw noProjectError(search, files, found);
    return found;
}
/** The setting `script-location` names a project of its own when no config belongs to it. */
async function addProjectOfScriptLocation(found, search) {
    if (search.scriptLocation === null)
        return;
    const bare = await (0,resolve_project/* projectWithoutConfig */.Ss)(search.scriptLocation, search, folderExists);
    if ("reason" in bare) {
        found.passedOver.push(`script-location: ${bare.reason}.`);
        return;
    }
    const isCovered = found.projects.some(({ scriptLocation }) => scriptLocation === bare.scriptLocation);
    if (!isCovered)
        found.projects.push(bare);
}


/***/ }),

/***/ 49380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   _: () => (/* binding */ parseConfigPair)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _alembic_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92291);



/**
 * Reads a config file together with the one beside it that Alembic would read along: pyproject.toml beside an ini
 * file, alembic.ini beside a pyproject.toml.
 *
 * @throws GateError (settings) when one of the two can't be parsed
 */
async function readConfig(file) {
    return parseConfigPair(file, readText);
}
/** As {@link readConfig}, with the reading of a file (null when there is none) given by the caller. */
async function parseConfigPair(file, read) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const isToml = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file) === "pyproject.toml";
    const ini = isToml ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "alembic.ini") : file;
    return (0,_alembic_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o)(await configText(ini, read), await configText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "pyproject.toml"), read));
}
async function configText(file, read) {
    const text = await read(file);
    return text === null ? null : { file, text };
}
async function readText(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        const code = error.code;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return null;
        throw error;
    }
}


/***/ }),

/***/ 58002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


async function readSources({ configFile, scriptLocation, }) {
    const [config, env] = await Promise.all([
        configFile === null ? "" : readText(configFile),
        readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scriptLocation, "env.py")),
    ]);
    return { config, env };
}
function readText(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8").catch(() => "");
}


/***/ }),

/***/ 39493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unsupportedDialects),
/* harmony export */   _: () => (/* binding */ unsupportedDialect)
/* harmony export */ });
/** SQLAlchemy's names of databases that the gate has no throwaway for, as people call them. */
const unsupportedDialects = {
    mysql: "MySQL",
    mariadb: "MariaDB",
    oracle: "Oracle",
    mssql: "SQL Server",
    snowflake: "Snowflake",
    redshift: "Redshift",
    bigquery: "BigQuery",
    clickhouse: "ClickHouse",
    cockroachdb: "CockroachDB",
    db2: "Db2",
};
/**
 * The dialect of the config's URL when it is none of ours and env.py, as `alembic init` wrote it, can connect to nothing
 * else: then nothing has to be started to say so. Null whenever there is a doubt; the connection tells then.
 */
function unsupportedDialect({ config, env, }) {
    const urls = [...config.matchAll(url)].map((match) => match[1] ?? "");
    const isAllForeign = urls.every((name) => name in unsupportedDialects);
    return urls[0] !== undefined && isAllForeign && usesTheConfig(env)
        ? urls[0]
        : null;
}
/** Every section's, commented lines left out. */
const url = /^\s*["']?sqlalchemy\.url["']?\s*[=:]\s*["']?(\w+)(?:\+\w+)?:\/\//gm;
function usesTheConfig(env) {
    return /engine_from_config\(/.test(env) && !decidesItself.test(env);
}
/** Anything by which env.py could come to another URL. */
const decidesItself = /environ|getenv|set_(main|section)_option|create_(async_)?engine|get_x_argument|postgres|psycopg|asyncpg|sqlite|current_app|settings|\["?sqlalchemy\.url|url\s*=(?!\s*config\.get_main_option\("sqlalchemy\.url"\)|url\b)/i;


/***/ }),

/***/ 32826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zl: () => (/* binding */ readPython),
/* harmony export */   _R: () => (/* binding */ functionNamed),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c5: () => (/* binding */ nameOfOp)
/* harmony export */ });
/* harmony import */ var _lezer_python__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81283);
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36309);
/* harmony import */ var _migration_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45775);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48153);




/** Reads Python without running it. */
function readPython(text) {
    return { ...(0,_source_text_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceText */ .rI)(text), module: _lezer_python__WEBPACK_IMPORTED_MODULE_0__/* .parser */ .K.parse(text).topNode };
}
function textOf({ text }, node) {
    return text.slice(node.from, node.to);
}
/** What `from alembic import op` is called here; null when the module does not import it at its start. */
function nameOfOp(python) {
    for (const statement of (0,_migration_function_js__WEBPACK_IMPORTED_MODULE_2__/* .statementsOf */ .G)(python.module)) {
        if (statement.name !== "ImportStatement")
            continue;
        const match = /^from\s+alembic\s+import\b.*?\bop\b(?:\s+as\s+(\w+))?/s.exec(textOf(python, statement));
        if (match)
            return match[1] ?? "op";
    }
    return null;
}
/** The last top-level function of that name. */
function functionNamed(python, name) {
    return ((0,_migration_function_js__WEBPACK_IMPORTED_MODULE_2__/* .statementsOf */ .G)(python.module).findLast((statement) => statement.name === "FunctionDefinition" &&
        (0,_literal_js__WEBPACK_IMPORTED_MODULE_1__/* .children */ .Y_)(statement).some((part) => part.name === "VariableName" && textOf(python, part) === name)) ?? null);
}


/***/ }),

/***/ 40166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ placeholderFor)
/* harmony export */ });
/** Servers of other kinds, whose variables end like those of a database. */
const otherServers = /REDIS|MONGO|CACHE|ELASTIC|RABBIT|AMQP|KAFKA|CELERY|CLICKHOUSE|MYSQL|MARIADB|NEO4J|INFLUX|GRAPHDB|DUCKDB/;
const endings = [
    [/(URL|URI|DSN|CONNECTION_STRING)$/, "{url}"],
    [/(HOST|HOSTNAME|SERVER)$/, "{host}"],
    [/PORT$/, "{port}"],
    [/(USER|USERNAME)$/, "{user}"],
    [/(PASSWORD|PASSWD|PASS|PWD)$/, "{password}"],
    [/CREDENTIALS$/, "{user}:{password}"],
    [/(NAME|DB|DATABASE)$/, "{database}"],
];
/** What the value of an environment variable is to be when its name is about the database; null for any other name. */
function placeholderFor(name) {
    const upper = name.toUpperCase();
    if (!/DATABASE|DB|POSTGRES|PG|SQL/.test(upper) || otherServers.test(upper))
        return null;
    return endings.find(([ending]) => ending.test(upper))?.[1] ?? null;
}


/***/ })

};
;