"use strict";
exports.id = 856;
exports.ids = [856];
exports.modules = {

/***/ 44879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   MH: () => (/* binding */ makeFinding),
/* harmony export */   gO: () => (/* binding */ severities)
/* harmony export */ });
const severities = ["error", "warning", "info"];
/** Orders by severity (worst first), then by file and line. */
function compareFindings(a, b) {
    return (severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        compareText(a.file ?? "", b.file ?? "") ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compareText(a.rule, b.rule));
}
/** The same order in every locale. */
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** A finding with everything that the caller leaves out set to null. */
function makeFinding(given) {
    return {
        file: null,
        line: null,
        endLine: null,
        revision: null,
        direction: null,
        statement: null,
        evidence: null,
        fix: null,
        edit: null,
        tables: [],
        ...given,
    };
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allAnnotations: () => (/* binding */ allAnnotations),
/* harmony export */   annotationsOf: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44879);
/* harmony import */ var _finding_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10011);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18141);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36362);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25594);





/** GitHub drops what comes after the first ten of a kind in a step, without a word. */
const mostPerLevel = 10;
/** GitHub takes 64 kB and shows a few lines until it is asked for more. */
const longestMessage = 1000;
const levelOf = {
    error: "error",
    warning: "warning",
    info: "notice",
};
/** At most ten annotations of each level, worst first; the last of a level says how many more there are. */
function annotationsOf(report) {
    const all = allAnnotations(report);
    return _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.flatMap((severity) => firstOf(all.filter(({ level }) => level === levelOf[severity])));
}
/** An annotation for each finding, worst first, after the one for what went wrong. */
function allAnnotations(report) {
    return [
        ...(report.error === null ? [] : [errorAnnotation(report.error)]),
        ...inOrder(report).map(findingAnnotation),
    ];
}
/** Of equal severity those come first that stand in a revision under test: at lines that the change adds. */
function inOrder({ projects }) {
    const ranked = projects.flatMap(({ findings, range }) => findings.map((finding) => ({
        finding,
        rank: rankOf(finding, range.revisions),
    })));
    const position = ({ severity }) => _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(severity);
    return ranked
        .sort((a, b) => position(a.finding) - position(b.finding) ||
        a.rank - b.rank ||
        (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg)(a.finding, b.finding))
        .map(({ finding }) => finding);
}
function rankOf({ file, line, revision }, underTest) {
    if (file === null)
        return 2;
    const isNew = revision !== null && underTest.includes(revision);
    return isNew && line !== null ? 0 : 1;
}
function firstOf(annotations) {
    const rest = annotations.length - mostPerLevel;
    const shown = annotations.slice(0, mostPerLevel);
    if (rest <= 0)
        return shown;
    return shown.map((annotation, i) => i === shown.length - 1 ? withRest(annotation, rest) : annotation);
}
function withRest(annotation, rest) {
    const more = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rest, `more ${annotation.level}`);
    const message = `${annotation.message}\n\nGitHub shows no more than ten: ${more} in the job summary.`;
    return { ...annotation, message };
}
function errorAnnotation(error) {
    return {
        level: "error",
        file: null,
        line: null,
        endLine: null,
        title: "migration-gate could not do its job",
        message: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .whoMustAct */ .w0)(error)} ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(error.message)}`, longestMessage),
    };
}
function findingAnnotation(finding) {
    const parts = [finding.message, ...(0,_finding_text_js__WEBPACK_IMPORTED_MODULE_3__/* .insteadOf */ .c)(finding)];
    const isPlaced = (0,_place_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$)(finding) !== null;
    return {
        level: levelOf[finding.severity],
        file: finding.file,
        line: isPlaced ? finding.line : null,
        endLine: isPlaced ? finding.endLine : null,
        title: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(`migration-gate: ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(finding.rule)}`, 200),
        message: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(parts.join("\n\n")), longestMessage),
    };
}


/***/ }),

/***/ 10011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ insteadOf),
/* harmony export */   e: () => (/* binding */ findingInText)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18141);

/** A finding as plain untrusted text: what, where, what happens, what ran, what to write instead. */
function findingInText(finding) {
    const { rule, severity, message, statement } = finding;
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(finding);
    return [
        `${severity}: ${rule}${place === null ? "" : ` at ${place}`}`,
        message,
        ...(statement === null ? [] : [`Ran: ${statement}`]),
        ...insteadOf(finding),
    ].join("\n");
}
/** What to write instead, words before code; empty when there is no better way. */
function insteadOf({ fix }) {
    if (fix === null)
        return [];
    return [`Instead: ${fix.text}`, ...(fix.code === null ? [] : [fix.code])];
}


/***/ }),

/***/ 18141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   W: () => (/* binding */ fileOf)
/* harmony export */ });
/** `file:line` of a finding as untrusted text; null when no file is to blame. */
function placeOf(finding) {
    if (finding.file === null)
        return null;
    return finding.line === null
        ? finding.file
        : `${finding.file}:${finding.line}`;
}
/** The file that a finding is shown at: what has none stands at the project's config file. */
function fileOf({ file }, project) {
    return file ?? project.replace(/#[^#]*$/, "");
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