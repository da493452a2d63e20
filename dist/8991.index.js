"use strict";
exports.id = 8991;
exports.ids = [8991];
exports.modules = {

/***/ 18991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createProgress: () => (/* binding */ createProgress)
/* harmony export */ });
/* unused harmony export silentProgress */
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36362);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25594);


/**
 * On a terminal one line that is updated in place, elsewhere one line per step.
 *
 * @param now - wall clock in milliseconds
 */
function createProgress(stream, now = Date.now) {
    return stream.isTTY === true
        ? progressInPlace(stream, now)
        : progressInLines(stream, now);
}
/** Progress that says nothing. */
const silentProgress = {
    step: () => undefined,
    done: () => undefined,
};
function progressInLines(stream, now) {
    const start = now();
    return {
        step(text) {
            const line = `${elapsed(start, now)} ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)}\n`;
            stream.write((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutWorkflowCommands */ .CA)(line));
        },
        done: () => undefined,
    };
}
function progressInPlace(stream, now) {
    const start = now();
    let timer = null;
    let current = "";
    const draw = () => {
        const line = `${elapsed(start, now)} ${current}`;
        stream.write(`\r\u001b[2K${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(line, (stream.columns ?? 80) - 1)}`);
    };
    return {
        step(text) {
            current = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text);
            draw();
            // A migration that hangs should be seen to hang; the timer never keeps the process alive.
            timer ??= setInterval(draw, 1000).unref();
        },
        done() {
            if (timer === null)
                return;
            clearInterval(timer);
            timer = null;
            stream.write("\r\u001b[2K");
        },
    };
}
function elapsed(start, now) {
    return `[${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(now() - start).padStart(7)}]`;
}


/***/ }),

/***/ 36362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ withoutWorkflowCommands),
/* harmony export */   EQ: () => (/* binding */ cutLines),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/**
 * Text from a repository (names, SQL, server messages) is hostile: it may hold terminal escapes,
 * characters that reorder or hide what follows, or halves of surrogate pairs. Everything that is
 * rendered goes through here first.
 */
// C0 (without tab and line feed), DEL, C1; bidirectional controls; invisible characters; line and
// paragraph separators; tag characters; lone surrogates. Zero-width joiners stay: scripts need them.
const unsafe = 
// eslint-disable-next-line no-control-regex
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;
/** The text with Unix line ends, tabs as two spaces, and everything invisible spelled out (`\u202e`). */
function visible(text) {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(/\t/g, "  ")
        .replace(unsafe, spellOut);
}
/** {@link visible} text where none at all is not accepted. */
function textOf(text, otherwise) {
    const shown = visible(text);
    return shown.trim() === "" ? otherwise : shown;
}
function spellOut(character) {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
/** {@link visible} text on one line, with runs of blanks as one space. */
function oneLine(text) {
    return visible(text).replace(/\s+/g, " ").trim();
}
/** At most `length` UTF-16 units, ending in `…` when something was cut; never splits a surrogate pair. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const kept = text.slice(0, Math.max(0, length - 1));
    return kept.replace(/[\ud800-\udbff]$/, "") + "…";
}
/** The first `count` lines, with a last line that says how many more there were. */
function cutLines(text, count) {
    const lines = text.split("\n");
    if (lines.length <= count)
        return text;
    const rest = lines.length - count + 1;
    return [...lines.slice(0, count - 1), `… ${rest} more lines`].join("\n");
}
/**
 * Keeps the runner of GitHub Actions from taking printed text for a workflow command:
 * `::name::` at the start of a line, or the old `##[name]` anywhere.
 */
function withoutWorkflowCommands(text) {
    return (text
        .replace(/##\[/g, "##\u200b[")
        // Colours before the colons don't count: a log viewer may strip them first.
        // eslint-disable-next-line no-control-regex
        .replace(/^((?:[^\S\n]|\u001b\[\d*m)*)::/gm, "$1:\u200b:"));
}


/***/ }),

/***/ 25594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ idList),
/* harmony export */   Pe: () => (/* binding */ countsInWords),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   w0: () => (/* binding */ whoMustAct)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36362);

/** `1 error`, `3 errors`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** What was found, worst first, without zeros: `2 errors, 1 warning`; empty when nothing was. */
function countsInWords(counts) {
    return [
        [counts.errors, "error"],
        [counts.warnings, "warning"],
        [counts.infos, "note"],
    ]
        .filter(([number]) => number > 0)
        .map(([number, noun]) => count(number, noun))
        .join(", ");
}
/** The verdict and what led to it: `failed: 2 errors`, `passed with 1 warning`. */
function outcome(report) {
    const counts = countsInWords(report.counts);
    switch (report.verdict) {
        case "pass":
            return counts === "" ? "passed" : `passed with ${counts}`;
        case "fail":
            return counts === "" ? "failed" : `failed: ${counts}`;
        case "error":
            return "could not do its job";
    }
}
/** Whose turn it is when the gate could not do its job. */
function whoMustAct(error) {
    switch (error.kind) {
        case "settings":
            return "The settings of migration-gate need a change.";
        case "environment":
            return "The environment it runs in needs a change.";
        case "unsupported":
            return "migration-gate can't run this kind of project.";
        case "internal":
            return "This is a bug in migration-gate, not in your migration: please report it with the lines below.";
    }
}
/** A time for people: `12 ms`, `3.4 s`, `2 min 5 s`. */
function duration(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** Ids on one line: `a1b2, c3d4`, the first few of many, or `none`. */
function idList(ids, most = 5) {
    if (ids.length === 0)
        return "none";
    const shown = ids.slice(0, most).map((id) => (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(id), 60));
    const rest = ids.length - shown.length;
    return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}


/***/ })

};
;