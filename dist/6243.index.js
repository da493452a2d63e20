"use strict";
exports.id = 6243;
exports.ids = [6243,2794];
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

/***/ 91938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ fingerprintsOf)
/* harmony export */ });
/**
 * A name for each finding that stays when lines move, and when its statement is written otherwise and is found for the
 * same: made of its rule, its file, its message, and its number among those that are the same in all of that.
 *
 * @param project parts projects that share their revisions
 */
function fingerprintsOf(findings, project = "") {
    const seen = new Map();
    return findings.map((finding) => {
        const name = JSON.stringify([
            finding.rule,
            finding.file,
            withoutLayout(finding),
            ...(project === "" ? [] : [project]),
        ]);
        const number = (seen.get(name) ?? 0) + 1;
        seen.set(name, number);
        return hash(`${name} ${number}`);
    });
}
/** Of lines, rows or sizes; a digit within a name is part of the name, and `#12` is a pull request. */
const amount = /(?<![\p{L}\p{N}_#])\d+(?![\p{L}\p{N}_])/gu;
/** Blanks don't count, nor do the numbers of lines and rows that messages name. */
function withoutLayout({ message }) {
    return message.replace(amount, "0").replace(/\s+/g, " ").trim();
}
/** 64 bits in hexadecimal: FNV-1a from two starts. It must be stable, not secret. */
function hash(text) {
    let [first, second] = [0x811c9dc5, 0x01234567];
    for (const byte of Buffer.from(text)) {
        first = Math.imul(first ^ byte, 0x01000193);
        second = Math.imul(second ^ byte, 0x01000193) ^ (second >>> 15);
    }
    return [first, second]
        .map((part) => (part >>> 0).toString(16).padStart(8, "0"))
        .join("");
}


/***/ }),

/***/ 36243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGitlab: () => (/* binding */ renderGitlab)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44879);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91938);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32794);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18141);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36362);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25594);






const severityOf = {
    error: "critical",
    warning: "major",
    info: "info",
};
/** GitLab shows it in one piece. */
const longestDescription = 1000;
/**
 * The findings as GitLab's code quality report, worst first; a run without a verdict is an issue, too.
 *
 * Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
function renderGitlab(report) {
    const issues = report.projects.flatMap(({ name, findings }) => {
        const fingerprints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintsOf */ .t)(findings, name);
        return findings.map((finding, index) => ({
            finding,
            issue: issueOf(finding, name, fingerprints[index] ?? ""),
        }));
    });
    issues.sort((a, b) => (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareFindings */ .Eg)(a.finding, b.finding));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__.jsonText)([...errorIssue(report), ...issues.map(({ issue }) => issue)]);
}
/** What has no line stands at the first one. */
function issueOf(finding, project, fingerprint) {
    const { rule, severity, message, fix, line, endLine } = finding;
    const begin = line ?? 1;
    const instead = fix === null ? "" : ` Instead: ${fix.text}`;
    return {
        description: shown(message + instead, rule),
        check_name: shown(rule, "unnamed"),
        fingerprint,
        severity: severityOf[severity],
        location: {
            path: (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .fileOf */ .W)(finding, project).replaceAll("\\", "/"),
            lines: { begin, end: Math.max(endLine ?? begin, begin) },
        },
    };
}
function shown(text, otherwise) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .cut */ .Jj)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(text, otherwise), longestDescription);
}
function errorIssue({ error }) {
    if (error === null)
        return [];
    const description = shown(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .whoMustAct */ .w0)(error)} ${error.message}`, "");
    return [
        {
            description,
            check_name: "migration-gate",
            fingerprint: "migration-gate could not do its job",
            severity: "blocker",
            location: { path: ".migration-gate.yml", lines: { begin: 1, end: 1 } },
        },
    ];
}


/***/ }),

/***/ 32794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonText: () => (/* binding */ jsonText),
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/**
 * The report as JSON, as `schema/report.json` describes it, with a line end at the end.
 * What a terminal or the Actions runner could act on is written as `\u` escapes: the value is the same.
 */
function renderJson(report) {
    return jsonText(report);
}
/** Any value, written in the same way. */
function jsonText(value) {
    return (JSON.stringify(value, null, 2)
        .replace(/##\[/g, "##\\u005b")
        .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escape) + "\n");
}
function escape(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
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