"use strict";
exports.id = 4548;
exports.ids = [4548];
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
// EXTERNAL MODULE: ./src/settings/place-paths.ts
var place_paths = __webpack_require__(57599);
;// CONCATENATED MODULE: ./src/init/write-files.ts




/** Those of the files that are there already, links that lead nowhere included. */
function existing(files) {
    return files.filter(({ path }) => entryAt(path) !== null);
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
    const folder = nearest((0,external_node_path_.dirname)(path));
    if (!(0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.isDirectory())
        return `${folder} is not a folder`;
    if (!(0,place_paths/* isReallyInside */.O)(repository, folder))
        return `${folder} leads out of the repository`;
    const there = entryAt(path);
    return there === null || there.isFile()
        ? null
        : "what is there is not a plain file";
}
/** The path itself, or what is nearest above it. */
function nearest(path) {
    return entryAt(path) === null ? nearest((0,external_node_path_.dirname)(path)) : path;
}
/** What lies at a path, links not followed; null when nothing does. */
function entryAt(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch {
        // Not there, or below something that is no folder.
        return null;
    }
}

;// CONCATENATED MODULE: ./src/cli/load-parts.ts

/** The real parts of the command line, each loaded when it is used; the gate itself comes from the entry point. */
function loadCliParts(gate) {
    return {
        ...gate,
        runLint: async (files, settings, io) => (await Promise.all(/* import() */[__webpack_require__.e(4436), __webpack_require__.e(5984), __webpack_require__.e(904)]).then(__webpack_require__.bind(__webpack_require__, 20904))).runLint(files, settings, io),
        readHeads: async (settings) => (await __webpack_require__.e(/* import() */ 5166).then(__webpack_require__.bind(__webpack_require__, 25166))).readHeads(settings),
        readStats: async (url, say) => (await Promise.all(/* import() */[__webpack_require__.e(3849), __webpack_require__.e(1404)]).then(__webpack_require__.bind(__webpack_require__, 61404))).readStats(url, { say }),
        initialize: {
            plan: async (folder) => (await Promise.all(/* import() */[__webpack_require__.e(1283), __webpack_require__.e(8815), __webpack_require__.e(1003), __webpack_require__.e(9846), __webpack_require__.e(4727), __webpack_require__.e(6561)]).then(__webpack_require__.bind(__webpack_require__, 26561))).planFiles(folder),
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


/***/ })

};
;