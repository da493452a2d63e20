"use strict";
exports.id = 2957;
exports.ids = [2957];
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

/***/ 12957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83916);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45926);
/* harmony import */ var _failed_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4705);
/* harmony import */ var _settings_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62865);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(311);
/* harmony import */ var _show_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1694);






/**
 * The command line. Only what a command needs is loaded: `--version` answers at once.
 *
 * @param argv the arguments, without node and script
 * @returns exit status: 0 passed, 1 findings, 2 settings, 3 environment or a bug of ours
 */
async function runCli(argv, io, parts) {
    try {
        return await dispatch(argv, io, parts);
    }
    catch (error) {
        const report = (0,_failed_report_js__WEBPACK_IMPORTED_MODULE_1__/* .failedReport */ .k)(error);
        await (0,_show_error_js__WEBPACK_IMPORTED_MODULE_3__/* .showError */ .Q)(report, io, parts);
        return (0,_exit_status_js__WEBPACK_IMPORTED_MODULE_4__/* .exitStatus */ .$)(report);
    }
}
async function dispatch([name = "", ...args], io, parts) {
    switch (name) {
        case "--version":
            io.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r}\n`);
            return 0;
        case "--help":
        case "-h":
        case "help":
            io.stdout.write((await __webpack_require__.e(/* import() */ 7911).then(__webpack_require__.bind(__webpack_require__, 87911))).renderHelp());
            return 0;
        case "check":
        case "lint":
        case "heads":
            return runCommand(name, args, io, parts);
        case "explain":
            return (await __webpack_require__.e(/* import() */ 8497).then(__webpack_require__.bind(__webpack_require__, 68497))).explain(args, io, parts.rulePages);
        case "stats":
            return (await __webpack_require__.e(/* import() */ 326).then(__webpack_require__.bind(__webpack_require__, 80326))).stats(args, io, parts);
        case "init":
            return (await __webpack_require__.e(/* import() */ 7646).then(__webpack_require__.bind(__webpack_require__, 87646))).init(args, io, parts);
        case "cleanup":
            return cleanUp(args, io, parts);
        default:
            throw unknownCommand(name);
    }
}
async function runCommand(name, args, io, parts) {
    const { commands } = await __webpack_require__.e(/* import() */ 1654).then(__webpack_require__.bind(__webpack_require__, 31654));
    const { parseCommandLine } = await __webpack_require__.e(/* import() */ 6898).then(__webpack_require__.bind(__webpack_require__, 6898));
    const line = parseCommandLine(args, commands[name]);
    if (line.isHelp) {
        io.stdout.write((await __webpack_require__.e(/* import() */ 7911).then(__webpack_require__.bind(__webpack_require__, 87911))).renderCommandHelp(name));
        return 0;
    }
    switch (name) {
        case "check":
            return (await Promise.all(/* import() */[__webpack_require__.e(7599), __webpack_require__.e(1987), __webpack_require__.e(6418)]).then(__webpack_require__.bind(__webpack_require__, 76418))).check(line, io, parts);
        case "lint":
            return (await Promise.all(/* import() */[__webpack_require__.e(7599), __webpack_require__.e(1987), __webpack_require__.e(3761)]).then(__webpack_require__.bind(__webpack_require__, 93761))).lint(line, io, parts);
        case "heads":
            return (await Promise.all(/* import() */[__webpack_require__.e(7599), __webpack_require__.e(1987), __webpack_require__.e(4125)]).then(__webpack_require__.bind(__webpack_require__, 4125))).heads(line, io, parts);
    }
}
/** Not for people: the watchdog that the gate starts beside itself runs this. */
async function cleanUp([ledger], io, parts) {
    if (ledger === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u("settings", "`cleanup` needs the path of a ledger.");
    const leftovers = await parts.watchLedger(ledger);
    for (const leftover of leftovers)
        io.stderr.write(`${leftover}\n`);
    return leftovers.length === 0 ? 0 : 3;
}
function unknownCommand(name) {
    const known = [
        "check",
        "lint",
        "heads",
        "explain",
        "stats",
        "init",
        "--help",
        "--version",
    ];
    if (name === "")
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u("settings", "A command is missing: `migration-gate check` runs the gate, `migration-gate --help` shows more.");
    const hint = (0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(name, known);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .u("settings", name.startsWith("-") && hint === ""
        ? `The command comes first: \`migration-gate check ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name).slice(1, -1)} …\`.`
        : `There is no command ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)}; there are check, lint, heads, explain, stats and init.${hint}`);
}


/***/ }),

/***/ 1694:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ showError)
/* harmony export */ });
/* harmony import */ var _settings_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62865);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51715);


/** Says on standard error why there is no verdict; in few words when it is only a matter of what was typed. */
async function showError(report, io, parts) {
    const { error } = report;
    if (error === null)
        return;
    if (error.kind === "settings")
        io.stderr.write(briefly(error.message, error.details));
    else
        io.stderr.write(await parts.renderTerminal(report, (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .styleOf */ .V)(io.stderr, io)));
}
function briefly(message, details) {
    const lines = [message, ...details.map((detail) => `  ${detail}`)];
    const text = lines.map((line) => (0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .harmless */ .Is)(line, 2000)).join("\n");
    return `migration-gate: ${text}\n`;
}


/***/ }),

/***/ 51715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ styleOf)
/* harmony export */ });
/** How text looks on a stream. NO_COLOR and FORCE_COLOR are honoured; the second one wins. */
function styleOf(stream, { env }) {
    const isForced = !["", "0", undefined].includes(env["FORCE_COLOR"]);
    const isRefused = !["", undefined].includes(env["NO_COLOR"]);
    const color = isForced || (!isRefused && stream.isTTY === true);
    return { color, width: stream.columns ?? 100 };
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

/***/ 45926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus)
/* harmony export */ });
/** 0 passed, 1 findings, 2 settings, 3 environment or a bug of ours. */
function exitStatus({ verdict, error }) {
    switch (verdict) {
        case "pass":
            return 0;
        case "fail":
            return 1;
        case "error":
            return error?.kind === "settings" ? 2 : 3;
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


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of migration-gate; a test ties it to package.json, which the bundle does not carry. */
const version = "0.1.0";


/***/ })

};
;