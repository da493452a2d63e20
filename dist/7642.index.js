"use strict";
exports.id = 7642;
exports.ids = [7642];
exports.modules = {

/***/ 97642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadCliParts: () => (/* binding */ loadCliParts)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/settings/find-repository.ts
var find_repository = __webpack_require__(24819);
;// CONCATENATED MODULE: ./src/init/write-files.ts




/** Those of the files that are there already, links that lead nowhere included. */
function existing(files) {
    return files.filter(({ path }) => isThere(path));
}
/**
 * Writes all of the files, or none.
 *
 * @param force whether files that are there may be replaced
 * @throws GateError (settings) when one is there, or its folder leads out of the repository, or can't be written
 */
function writeFiles({ repository, files }, force) {
    for (const file of files) {
        const problem = problemOf(file, repository);
        if (problem !== null)
            throw new errors/* GateError */.u("settings", `${file.name} can't be written: ${problem}. Nothing was written.`);
    }
    for (const { name, path, text } of files)
        try {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
            (0,external_node_fs_.writeFileSync)(path, text, { flag: force ? "w" : "wx" });
        }
        catch (cause) {
            throw new errors/* GateError */.u("settings", `${name} can't be written: ${cause.message}.`, { cause });
        }
}
/** A link would have the text written elsewhere than was shown. */
function problemOf({ path }, repository) {
    const folder = nearestFolder((0,external_node_path_.dirname)(path));
    if (!(0,external_node_fs_.lstatSync)(folder).isDirectory() &&
        !(0,external_node_fs_.lstatSync)((0,external_node_fs_.realpathSync)(folder)).isDirectory())
        return `${folder} is not a folder`;
    if (!(0,find_repository/* isInside */.F)((0,external_node_fs_.realpathSync)(repository), (0,external_node_fs_.realpathSync)(folder)))
        return `${folder} leads out of the repository`;
    const there = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return there === undefined || there.isFile()
        ? null
        : "what is there is not a plain file";
}
/** The folder itself, or the first one above it that is there. */
function nearestFolder(folder) {
    return isThere(folder) ? folder : nearestFolder((0,external_node_path_.dirname)(folder));
}
function isThere(path) {
    // A file where a folder is wanted counts, and is refused.
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
}

;// CONCATENATED MODULE: ./src/cli/load-parts.ts

/** The real parts of the command line, each loaded when it is used; the gate itself comes from the entry point. */
function loadCliParts(gate) {
    return {
        ...gate,
        runLint: async (files, settings, io) => (await Promise.all(/* import() */[__webpack_require__.e(4436), __webpack_require__.e(5984), __webpack_require__.e(6870)]).then(__webpack_require__.bind(__webpack_require__, 20904))).runLint(files, settings, io),
        readHeads: async (settings) => (await __webpack_require__.e(/* import() */ 5166).then(__webpack_require__.bind(__webpack_require__, 25166))).readHeads(settings),
        readStats: async (url, say) => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(1404)]).then(__webpack_require__.bind(__webpack_require__, 61404))).readStats(url, { say }),
        initialize: {
            plan: async (folder) => (await Promise.all(/* import() */[__webpack_require__.e(1283), __webpack_require__.e(8815), __webpack_require__.e(4150), __webpack_require__.e(9846), __webpack_require__.e(3085), __webpack_require__.e(4403)]).then(__webpack_require__.bind(__webpack_require__, 44403))).planFiles(folder),
            existing: existing,
            write: writeFiles,
        },
        renderTerminal: async (report, style) => (await __webpack_require__.e(/* import() */ 5975).then(__webpack_require__.bind(__webpack_require__, 25975))).renderTerminal(report, style),
        render: async (format, report, surroundings) => (await __webpack_require__.e(/* import() */ 4475).then(__webpack_require__.bind(__webpack_require__, 94475))).renderAs(format, report, surroundings),
        watchLedger: async (file) => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(7657)]).then(__webpack_require__.bind(__webpack_require__, 57657))).watchLedger(file),
    };
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


/***/ })

};
;