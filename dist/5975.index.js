exports.id = 5975;
exports.ids = [5975];
exports.modules = {

/***/ 57336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 44879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 16454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ lockModes)
/* harmony export */ });
/** PostgreSQL's table-level lock modes, weakest first. */
const lockModes = [
    "AccessShare",
    "RowShare",
    "RowExclusive",
    "ShareUpdateExclusive",
    "Share",
    "ShareRowExclusive",
    "Exclusive",
    "AccessExclusive",
];


/***/ }),

/***/ 67310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ allowerInWords)
/* harmony export */ });
/**
 * Who allowed a finding, as untrusted text.
 *
 * @param name how a place or a label is shown
 */
function allowerInWords({ by, place }, name = (text) => text) {
    switch (by) {
        case "comment":
            return `comment at ${name(place)}`;
        case "settings":
            return `setting at ${name(place)}`;
        case "label":
            return `label ${name(place)}`;
    }
}


/***/ }),

/***/ 73122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ coverageInWords),
/* harmony export */   _: () => (/* binding */ unreadInWords)
/* harmony export */ });
/** The same, where reports have no room for what goes without saying. */
function unreadInWords(project) {
    const { statements = 0, analysed = 0 } = project.coverage ?? {};
    return statements === analysed ? [] : coverageInWords(project);
}
/** How many statements were understood: `Analysed 4 of 5 statements.`; empty when there were none to read. */
function coverageInWords({ coverage, }) {
    if (coverage === null)
        return [];
    const { statements, analysed } = coverage;
    const noun = statements === 1 ? "statement" : "statements";
    const rest = statements - analysed;
    const unread = rest === 0 ? "" : `; ${rest} could not be read`;
    return [`Analysed ${analysed} of ${statements} ${noun}${unread}.`];
}


/***/ }),

/***/ 12109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k$: () => (/* binding */ effectInWords),
/* harmony export */   u7: () => (/* binding */ lockInWords),
/* harmony export */   w7: () => (/* binding */ effectsOf)
/* harmony export */ });
/* harmony import */ var _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16454);
/* harmony import */ var _sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35961);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36362);



/** Lock modes that reads and writes of rows take anyway: no news unless the relation was scanned or rewritten. */
const everyday = ["AccessShare", "RowShare", "RowExclusive"];
/** Evidence as a list of effects, strongest first. */
function effectsOf(evidence) {
    const relations = distinct([
        ...evidence.locks.map((lock) => lock.relation),
        ...evidence.held.map((lock) => lock.relation),
        ...evidence.rewrites,
        ...evidence.scans,
    ]);
    return relations
        .filter((relation) => !goesWithItsTable(evidence, relations, relation))
        .map((relation) => ({ relation, mode: strongest(evidence, relation) }))
        .sort((a, b) => strength(b.mode) - strength(a.mode))
        .map(({ relation, mode }) => effect(evidence, relation, mode))
        .filter(isNews);
}
/** One effect as text: `ACCESS EXCLUSIVE on public.articles, rewritten`. */
function effectInWords({ relation, lock, remarks }, name = (relation) => relation) {
    const subject = lock === null ? name(relation) : `${lock} on ${name(relation)}`;
    return [subject, ...remarks].join(", ");
}
/** The mode as SQL spells it. */
function lockInWords(mode) {
    return mode.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toUpperCase();
}
function effect(evidence, relation, mode) {
    const name = nameOf(relation);
    const remarks = [
        ...(holds(evidence.rewrites, name) ? ["rewritten"] : []),
        ...(holds(evidence.scans, name) ? ["read from end to end"] : []),
        ...(isOnlyHeld(evidence, name, mode) ? ["held from before"] : []),
    ];
    const isWorthNaming = mode !== null && (remarks.length > 0 || !everyday.includes(mode));
    if (!relation.isPreexisting)
        remarks.push("new in this range");
    return {
        relation: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD)(relation)), 140),
        lock: isWorthNaming ? lockInWords(mode) : null,
        remarks,
    };
}
function isNews(effect) {
    return (effect.lock !== null ||
        effect.remarks.some((remark) => remark !== "new in this range"));
}
function strongest(evidence, relation) {
    const modes = [...evidence.locks, ...evidence.held]
        .filter((lock) => nameOf(lock.relation) === nameOf(relation))
        .map((lock) => lock.mode);
    return modes.sort((a, b) => strength(b) - strength(a))[0] ?? null;
}
/** Whether the strongest lock is one that an earlier statement of the transaction took. */
function isOnlyHeld({ locks }, name, mode) {
    return (mode !== null &&
        !locks.some((lock) => lock.mode === mode && nameOf(lock.relation) === name));
}
function strength(mode) {
    return mode === null ? -1 : _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_2__/* .lockModes */ .Y.indexOf(mode);
}
function distinct(relations) {
    return [...new Map(relations.map((r) => [nameOf(r), r])).values()];
}
function nameOf(relation) {
    return `${relation.schema}.${relation.name}`;
}
function holds(relations, name) {
    return relations.some((relation) => nameOf(relation) === name);
}
/** An index is locked and rewritten with its table: it is news only when it was rewritten alone. */
function goesWithItsTable(evidence, relations, relation) {
    if (relation.table === null)
        return false;
    const table = `${relation.schema}.${relation.table}`;
    if (!holds(relations, table))
        return false;
    const { rewrites } = evidence;
    return !holds(rewrites, nameOf(relation)) || holds(rewrites, table);
}


/***/ }),

/***/ 18141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

/***/ 67787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rangeInWords),
/* harmony export */   x: () => (/* binding */ versionsOf)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36362);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25594);


/** Which revisions were under test and where the run started from, as untrusted text on one line. */
function rangeInWords({ range, revisions }) {
    if (range.revisions.length === 0 && revisions.length > 0)
        return "none, because the revisions can't be loaded";
    const start = range.from.length === 0 ? "the empty database" : (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .idList */ .Mt)(range.from);
    return `${selection(range)}, starting from ${start}`;
}
function selection({ mode, baseRef, revisions }) {
    const number = (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(revisions.length, "revision");
    if (mode === "all")
        return `all, ${number}`;
    if (mode !== "changed")
        return `${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(mode), 120)}, ${number}`;
    return baseRef === null
        ? `${number} of this change`
        : `${number} not on ${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(baseRef), 120)}`;
}
/** Versions that took part, each as untrusted text on one line; empty when nothing ran. */
function versionsOf({ database, versions }) {
    const list = database === null ? [] : [databaseInWords(database)];
    if (versions !== null) {
        const driver = versions.driver === null ? "" : ` (${versions.driver})`;
        list.push(`Python ${versions.python}`, `Alembic ${versions.alembic}`, `SQLAlchemy ${versions.sqlalchemy}${driver}`);
    }
    return list.map((text) => (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), 120));
}
function databaseInWords({ description, version, }) {
    return description.includes(version)
        ? description
        : `${description} (PostgreSQL ${version})`;
}


/***/ }),

/***/ 275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gb: () => (/* binding */ hasRun),
/* harmony export */   hy: () => (/* binding */ stepInWords),
/* harmony export */   q$: () => (/* binding */ ranInWords),
/* harmony export */   vo: () => (/* binding */ isFullyPassed),
/* harmony export */   vq: () => (/* binding */ rowsWorthShowing)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25594);

/** A step in a table: how long it took, or why there is no time. */
function stepInWords(step) {
    if (step.status === "skipped")
        return "skipped";
    const time = step.milliseconds === null ? "" : (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(step.milliseconds);
    if (step.status === "passed")
        return time === "" ? "passed" : time;
    return time === "" ? "failed" : `failed after ${time}`;
}
function steps(revision) {
    return [revision.up, revision.down, revision.again];
}
/** Whether it ran up, down and up again. */
function isFullyPassed(revision) {
    return steps(revision).every((step) => step.status === "passed");
}
/** Whether any step was tried: a table of revisions that were all skipped says nothing. */
function hasRun(revision) {
    return steps(revision).some((step) => step.status !== "skipped");
}
/** Which revisions a table shows: all when they are few, else those that need a look, and how many are left out. */
function rowsWorthShowing(revisions, most) {
    if (revisions.length <= most)
        return { rows: revisions, leftOut: null };
    const notable = revisions.filter((revision) => !isFullyPassed(revision));
    const rows = notable.slice(0, most);
    const passed = revisions.length - notable.length;
    const others = notable.length - rows.length;
    const leftOut = [
        ...(passed > 0 ? [`${passed} that ran up, down and up again`] : []),
        ...(others > 0 ? [`${others} that did not`] : []),
    ].join(" and ");
    return { rows, leftOut: `Not listed: ${leftOut}.` };
}
/** What was run, honest about what was not: `2 of 3 revisions ran up, down and up again; 1 failed.` */
function ranInWords(project) {
    const { revisions } = project;
    const planned = project.range.revisions.length;
    if (planned === 0)
        return revisions.length === 0
            ? "No revision in the range: nothing to run."
            : "Nothing was run.";
    const total = Math.max(planned, revisions.length);
    const passed = revisions.filter(isFullyPassed).length;
    if (passed === total)
        return `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(total, "revision")} ran up, down and up again.`;
    const failed = revisions.filter((revision) => steps(revision).some((step) => step.status === "failed")).length;
    const rest = total - passed - failed;
    const remarks = [
        `${passed} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(total, "revision")} ran up, down and up again`,
        ...(failed > 0 ? [`${failed} failed`] : []),
        ...(rest > 0 ? [`${rest} did not run in full`] : []),
    ];
    return `${remarks.join("; ")}.`;
}


/***/ }),

/***/ 24890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   pZ: () => (/* binding */ indent),
/* harmony export */   zo: () => (/* binding */ codeLines)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36362);

/** The line with `columns` blanks before it. */
function indent(line, columns) {
    return line === "" ? "" : " ".repeat(columns) + line;
}
/** Untrusted text as lines of at most `width` columns; words that are longer stay whole. */
function wrap(text, width) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .trim()
        .split("\n")
        .flatMap((line) => wrapLine(line, width));
}
function wrapLine(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.trim().split(/\s+/)) {
        if (line !== "" && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
/** Untrusted code as lines with their own indentation, blank lines at both ends removed. */
function codeLines(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .replace(/^(?: *\n)+|\s+$/g, "")
        .split("\n");
}


/***/ }),

/***/ 25975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTerminal: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
var picocolors_default = /*#__PURE__*/__webpack_require__.n(picocolors);
// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
// EXTERNAL MODULE: ./src/report/coverage.ts
var coverage = __webpack_require__(73122);
// EXTERNAL MODULE: ./src/report/range-words.ts
var range_words = __webpack_require__(67787);
// EXTERNAL MODULE: ./src/report/revision-rows.ts
var revision_rows = __webpack_require__(275);
// EXTERNAL MODULE: ./src/report/allowed-words.ts
var allowed_words = __webpack_require__(67310);
// EXTERNAL MODULE: ./src/report/place.ts
var report_place = __webpack_require__(18141);
// EXTERNAL MODULE: ./src/report/terminal-text.ts
var terminal_text = __webpack_require__(24890);
// EXTERNAL MODULE: ./src/report/visible-text.ts
var visible_text = __webpack_require__(36362);
;// CONCATENATED MODULE: ./src/report/terminal-allowed.ts




const most = 50;
/** What was allowed and why, short: it asks nothing of the reader. */
function renderAllowed(allowed, width, colors) {
    if (allowed.length === 0)
        return [];
    const rest = allowed.length - most;
    return [
        [
            ...allowed.slice(0, most).flatMap((one) => entry(one, width, colors)),
            ...(rest > 0 ? [`  and ${rest} more allowed`] : []),
        ].join("\n"),
    ];
}
function entry(one, width, colors) {
    const { finding, reason } = one;
    const place = (0,report_place/* placeOf */.$)(finding);
    const parts = [
        `  ${colors.dim("allowed")}`,
        (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(finding.rule), 100),
        ...(place === null ? [] : [(0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(place), 300)]),
    ];
    const by = (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)((0,allowed_words/* allowerInWords */.Z)(one)), 300);
    const why = `${(0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(reason), 500)} (${by})`;
    return [
        parts.join("  "),
        ...(0,terminal_text/* wrap */.LV)(why, width - 4).map((line) => (0,terminal_text/* indent */.pZ)(line, 4)),
    ];
}

// EXTERNAL MODULE: ./src/report/evidence-words.ts
var evidence_words = __webpack_require__(12109);
;// CONCATENATED MODULE: ./src/report/terminal-finding.ts




const sqlLines = 12;
const labelWidth = 10;
/** One finding: severity, rule and place, what happens, the evidence, and what to write instead. */
function renderFinding(finding, width, colors) {
    const room = width - 4;
    return [
        headline(finding, colors),
        ...(0,terminal_text/* wrap */.LV)(finding.message, room).map((line) => (0,terminal_text/* indent */.pZ)(line, 4)),
        ...origin(finding, colors),
        ...evidenceLines(finding, room, colors),
        ...sql(finding, colors),
        ...fixLines(finding, room, colors),
    ].join("\n");
}
function headline(finding, colors) {
    const place = (0,report_place/* placeOf */.$)(finding);
    const parts = [
        `  ${severityInColor(finding.severity, colors)}`,
        colors.bold((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(finding.rule), 100)),
        ...(place === null ? [] : [colors.underline((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(place), 300))]),
    ];
    return parts.join("  ");
}
function severityInColor(severity, colors) {
    switch (severity) {
        case "error":
            return colors.red("error");
        case "warning":
            return colors.yellow("warning");
        case "info":
            return colors.cyan("note");
    }
}
function labelled(label, lines, colors) {
    const head = colors.dim(label.padEnd(labelWidth));
    return lines.map((line, i) => i === 0 ? (0,terminal_text/* indent */.pZ)(head + line, 4) : (0,terminal_text/* indent */.pZ)(line, 4 + labelWidth));
}
function origin({ revision, direction }, colors) {
    if (revision === null)
        return [];
    const id = (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(revision), 60);
    const text = direction === null ? id : `${id}, ${direction}`;
    return labelled("revision", [text], colors);
}
function evidenceLines({ evidence }, room, colors) {
    const effects = evidence === null ? [] : (0,evidence_words/* effectsOf */.w7)(evidence);
    const shown = effects.slice(0, 6).map((effect) => (0,evidence_words/* effectInWords */.k$)(effect));
    if (effects.length > 6)
        shown.push(`and ${effects.length - 6} more`);
    const lines = shown.flatMap((text) => (0,terminal_text/* wrap */.LV)(text, room - labelWidth));
    return labelled("evidence", lines, colors);
}
function sql({ statement, direction }, colors) {
    if (statement === null)
        return [];
    const lines = (0,terminal_text/* codeLines */.zo)((0,visible_text/* cutLines */.EQ)((0,visible_text/* visible */.RK)(statement), sqlLines));
    return labelled(direction === null ? "sql" : "ran", lines.map((line) => (0,visible_text/* cut */.Jj)(line, 400)), colors);
}
function fixLines({ fix }, room, colors) {
    if (fix === null)
        return [];
    const text = (0,terminal_text/* wrap */.LV)(fix.text, room - labelWidth);
    const code = fix.code === null ? [] : (0,terminal_text/* codeLines */.zo)(fix.code);
    return [
        ...labelled("instead", text, colors),
        ...code.map((line) => (0,terminal_text/* indent */.pZ)(line === "" ? "" : colors.green(line), 4 + labelWidth + 2)),
    ];
}

;// CONCATENATED MODULE: ./src/report/terminal-revisions.ts



const mostRows = 20;
const stepColumns = ["up", "down", "again"];
/** The table of revisions with the time of each step; no block at all when nothing ran. */
function renderRevisions(revisions, width, colors) {
    if (!revisions.some(revision_rows/* hasRun */.gb))
        return [];
    const { rows, leftOut } = (0,revision_rows/* rowsWorthShowing */.vq)(revisions, mostRows);
    const table = rows.length === 0 ? [] : tableLines(rows, width, colors);
    const note = leftOut === null ? [] : [colors.dim(leftOut)];
    return [[...table, ...note].map((line) => (0,terminal_text/* indent */.pZ)(line, 2)).join("\n")];
}
function tableLines(rows, width, colors) {
    const ids = rows.map((row) => (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(row.id), 20));
    const idWidth = Math.max("revision".length, ...ids.map((id) => id.length));
    const steps = stepColumns.map((column) => rows.map((row) => row[column]));
    const widths = steps.map((column, i) => columnWidth(column, i));
    const used = idWidth + 2 + widths.reduce((sum, w) => sum + w + 2, 0);
    const room = Math.max(12, width - 2 - used);
    const head = [
        "revision".padEnd(idWidth),
        ...stepColumns.map((name, i) => name.padStart(widths[i] ?? 0)),
        "message",
    ].join("  ");
    const lines = rows.map((row, r) => [
        (ids[r] ?? "").padEnd(idWidth),
        ...steps.map((column, i) => stepCell(column[r], widths[i] ?? 0, colors)),
        (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(row.message), room),
    ]
        .join("  ")
        .trimEnd());
    return [colors.dim(head), ...lines];
}
function columnWidth(column, index) {
    const title = stepColumns[index] ?? "";
    return Math.max(title.length, ...column.map((step) => (0,revision_rows/* stepInWords */.hy)(step).length));
}
function stepCell(step, width, colors) {
    if (step === undefined)
        return " ".repeat(width);
    const text = (0,revision_rows/* stepInWords */.hy)(step).padStart(width);
    switch (step.status) {
        case "passed":
            return text;
        case "failed":
            return colors.red(text);
        case "skipped":
            return colors.yellow(text);
    }
}

// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/terminal.ts











/**
 * The report as text for a terminal or a build log, ending in a line with the verdict.
 * Nothing from the repository can send escape sequences or workflow commands.
 */
function renderTerminal(report, style) {
    const colors = picocolors_default().createColors(style.color);
    const width = Math.min(Math.max(style.width, 60), 110);
    const blocks = [
        verdictLine(report, colors),
        ...(report.error === null ? [] : [errorBlock(report.error, width)]),
        ...report.projects.map((project) => projectBlock(project, width, colors)),
        ...noticesBlock(report.notices, width, colors),
        closingLine(report, colors),
    ];
    return (0,visible_text/* withoutWorkflowCommands */.CA)(blocks.join("\n\n") + "\n");
}
function verdictLine(report, colors) {
    const words = `migration-gate ${(0,wording/* outcome */.bu)(report)}`;
    switch (report.verdict) {
        case "pass":
            return colors.bold(colors.green(words));
        case "fail":
        case "error":
            return colors.bold(colors.red(words));
    }
}
function errorBlock(error, width) {
    const details = error.details.flatMap((line) => (0,visible_text/* visible */.RK)(line).split("\n"));
    return [
        ...(0,terminal_text/* wrap */.LV)((0,wording/* whoMustAct */.w0)(error), width - 2),
        ...(0,terminal_text/* wrap */.LV)(error.message, width - 2),
        ...details.map((line) => `  ${line}`),
    ]
        .map((line) => (0,terminal_text/* indent */.pZ)(line, 2))
        .join("\n");
}
function projectBlock(project, width, colors) {
    const findings = [...project.findings].sort(finding/* compareFindings */.Eg);
    return [
        projectHead(project, width, colors),
        ...renderRevisions(project.revisions, width, colors),
        ...findings.map((finding) => renderFinding(finding, width, colors)),
        ...renderAllowed(project.allowed, width, colors),
        ...noticesBlock(project.notices, width, colors),
    ].join("\n\n");
}
function projectHead(project, width, colors) {
    const facts = [
        ...whatRan(project),
        ["read", readInWords(project).join("")],
    ];
    const lines = facts
        .filter(([, text]) => text !== "")
        .flatMap(([label, text]) => {
        const [first = "", ...more] = (0,terminal_text/* wrap */.LV)(text, width - 9);
        const head = `  ${colors.dim(label.padEnd(7))}${first}`;
        return [head, ...more.map((line) => (0,terminal_text/* indent */.pZ)(line, 9))];
    });
    return [
        ...(0,terminal_text/* wrap */.LV)((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(project.name), 200), width).map(colors.bold),
        ...lines,
    ].join("\n");
}
function readInWords(project) {
    return project.range.mode === "lint"
        ? (0,coverage/* coverageInWords */.T)(project)
        : (0,coverage/* unreadInWords */._)(project);
}
function whatRan(project) {
    if (project.range.mode === "lint")
        return [];
    return [
        ["heads", (0,wording/* idList */.Mt)(project.heads)],
        ["range", (0,range_words/* rangeInWords */.A)(project)],
        ["ran", (0,revision_rows/* ranInWords */.q$)(project)],
        ["with", (0,range_words/* versionsOf */.x)(project).join(", ")],
    ];
}
function noticesBlock(notices, width, colors) {
    if (notices.length === 0)
        return [];
    const lines = notices.flatMap((notice) => (0,terminal_text/* wrap */.LV)(notice, width - 9).map((line, i) => i === 0 ? `  ${colors.cyan("notice")} ${line}` : (0,terminal_text/* indent */.pZ)(line, 9)));
    return [lines.join("\n")];
}
function closingLine(report, colors) {
    const time = colors.dim(`(${(0,wording/* duration */.p0)(report.milliseconds)})`);
    return `${verdictLine(report, colors)} ${time}`;
}


/***/ }),

/***/ 36362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

"use strict";
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


/***/ }),

/***/ 35961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ quoteIdentifier),
/* harmony export */   nD: () => (/* binding */ formatName),
/* harmony export */   rT: () => (/* binding */ unquoteIdentifier)
/* harmony export */ });
/** Keywords that `quote_ident()` puts into quotes: PostgreSQL's lists without the unreserved ones. */
const reserved = new Set(("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate " +
    "collation column concurrently constraint create cross current_catalog current_date current_role " +
    "current_schema current_time current_timestamp current_user default deferrable desc distinct do else end " +
    "except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into " +
    "is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on " +
    "only or order outer overlaps placing primary references returning right select session_user similar some " +
    "symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when " +
    "where window with between bigint bit boolean char character coalesce dec decimal exists extract float greatest " +
    "grouping inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg " +
    "json_query json_scalar json_serialize json_table json_value least merge_action national nchar none normalize " +
    "nullif numeric out overlay position precision real row setof smallint substring time timestamp treat trim values " +
    "varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize " +
    "xmltable").split(" "));
/** A name as SQL wants it: quoted only where it must be. */
function quoteIdentifier(name) {
    const isPlain = /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name);
    return isPlain ? name : `"${name.replaceAll('"', '""')}"`;
}
/** `schema.name`, or the bare name when no schema was written. */
function formatName(name) {
    const local = quoteIdentifier(name.name);
    return name.schema === null
        ? local
        : `${quoteIdentifier(name.schema)}.${local}`;
}
/** The name behind a quoted identifier; a bare one is its own name. */
function unquoteIdentifier(identifier) {
    return identifier.startsWith('"')
        ? identifier.slice(1, -1).replaceAll('""', '"')
        : identifier;
}


/***/ })

};
;