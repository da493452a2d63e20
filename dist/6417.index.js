"use strict";
exports.id = 6417;
exports.ids = [6417,2794];
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

/***/ 67310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 26417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
// EXTERNAL MODULE: ./src/report/allowed-words.ts
var allowed_words = __webpack_require__(67310);
// EXTERNAL MODULE: ./src/report/fingerprint.ts
var fingerprint = __webpack_require__(91938);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(32794);
// EXTERNAL MODULE: ./src/report/place.ts
var place = __webpack_require__(18141);
// EXTERNAL MODULE: ./src/report/visible-text.ts
var visible_text = __webpack_require__(36362);
;// CONCATENATED MODULE: ./src/report/sarif-location.ts


/** A finding's place as `location`, in whole lines; columns are given as far as the text is known. */
function locationOf(finding, project, readSource) {
    const file = (0,place/* fileOf */.W)(finding, project);
    const startLine = finding.line ?? 1;
    const endLine = Math.max(finding.endLine ?? startLine, startLine);
    const lines = readSource(file)?.split(/\r\n?|\n/);
    const first = lines?.[startLine - 1] ?? "";
    const last = lines?.[endLine - 1];
    return {
        physicalLocation: {
            artifactLocation: artifactOf(file),
            region: {
                startLine,
                startColumn: first.length - first.trimStart().length + 1,
                endLine,
                // A region must not be empty.
                ...(last ? { endColumn: last.length + 1 } : {}),
            },
        },
    };
}
/** A path of the repository as a relative URI reference. */
function artifactOf(file) {
    const uri = file
        .split(/[\\/]/)
        .map((part) => encodeURIComponent((0,visible_text/* visible */.RK)(part)))
        .join("/");
    return uri.startsWith("/")
        ? { uri: `file://${uri}` }
        : { uri: (0,visible_text/* textOf */.b6)(uri, "."), uriBaseId: "%SRCROOT%" };
}

// EXTERNAL MODULE: ./src/report/finding-text.ts
var finding_text = __webpack_require__(10011);
;// CONCATENATED MODULE: ./src/report/line-hash.ts
/** So many characters count, from the beginning of the line on. */
const line_hash_length = 100;
const factor = 37n;
/**
 * The fingerprint of a line as code scanning's own uploader makes it: a polynomial over 64 bits of the hundred
 * characters that follow, blanks left out, and the number of lines up to here that begin in the same way. It stays when
 * the line moves.
 *
 * Algorithm: https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 *
 * @param text the whole file
 * @param line from 1
 * @returns null when there is no such line
 */
function lineHash(text, line) {
    const windows = windowsOf(text);
    const window = windows[line - 1];
    if (window === undefined)
        return null;
    const number = windows.slice(0, line).filter((one) => one === window).length;
    return `${hash(window)}:${number}`;
}
/** What counts of each line. The end of the file is marked, and is a line of its own after a line feed. */
function windowsOf(text) {
    const counted = text.replace(/\r\n?/g, "\n").replace(/[ \t]/g, "") + "\uffff";
    const starts = [0];
    for (let i = counted.indexOf("\n"); i >= 0; i = counted.indexOf("\n", i + 1))
        starts.push(i + 1);
    return starts.map((start) => counted.slice(start, start + line_hash_length));
}
function hash(window) {
    let sum = 0n;
    for (let i = 0; i < line_hash_length; i += 1) {
        const code = i < window.length ? window.charCodeAt(i) : 0;
        sum = BigInt.asUintN(64, sum * factor + BigInt(code));
    }
    return sum.toString(16);
}

;// CONCATENATED MODULE: ./src/report/sarif-rules.ts

const levelOf = {
    error: "error",
    warning: "warning",
    info: "note",
};
/** Code scanning takes no more for a description. */
const longestDescription = 1024;
/**
 * A rule as `reportingDescriptor`.
 *
 * @param pages URL of the folder with the rules' pages
 */
function descriptorOf(id, help, pages) {
    const { summary = `The check ${(0,visible_text/* oneLine */.TN)(id)}.`, severity = null } = help ?? {};
    const page = help?.page ?? null;
    const url = page === null || pages === null ? null : `${pages}/${id}.md`;
    return {
        id: (0,visible_text/* visible */.RK)(id),
        name: (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(id), 255),
        shortDescription: { text: (0,visible_text/* cut */.Jj)(plain(summary), longestDescription) },
        fullDescription: {
            text: (0,visible_text/* cut */.Jj)(plain(`${summary} ${page?.why ?? ""}`), longestDescription),
        },
        help: helpOf(summary, page, url),
        ...(url === null ? {} : { helpUri: url }),
        ...(severity === null
            ? {}
            : { defaultConfiguration: { level: levelOf[severity] } }),
        properties: { tags: ["alembic", "database", "migration"] },
    };
}
function helpOf(summary, page, url) {
    if (page === null)
        return { text: plain(summary), markdown: summary };
    const { why, instead } = page;
    const more = url === null ? "" : `\n\n[More about this rule](${url})`;
    return {
        text: plain(`${summary}\n\n${why}\n\nInstead: ${instead}`),
        markdown: `${summary}\n\n${why}\n\n**Instead:** ${instead}${more}`,
    };
}
/** The rules' Markdown without the marks that a reader of plain text stumbles over. */
function plain(markdown) {
    return markdown.replace(/\*\*|`/g, "").trim();
}

;// CONCATENATED MODULE: ./src/report/sarif-result.ts






const longestMessage = 4000;
const longestEdit = 20_000;
/** A finding as `result`. */
function resultOf({ finding, fingerprint, project }, ruleIndex, readSource) {
    const rule = (0,visible_text/* textOf */.b6)(finding.rule, "unnamed");
    return {
        ruleId: rule,
        ruleIndex,
        level: levelOf[finding.severity],
        message: { text: (0,visible_text/* textOf */.b6)(messageOf(finding), rule) },
        locations: [locationOf(finding, project, readSource)],
        partialFingerprints: {
            ...lineFingerprint(finding, project, readSource),
            "migrationGate/v1": fingerprint,
        },
        ...fixesOf(finding),
    };
}
function messageOf(finding) {
    const parts = [finding.message, ...(0,finding_text/* insteadOf */.c)(finding)];
    return withoutLinks((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(parts.join("\n\n")), longestMessage));
}
/** Messages of SARIF may hold links, `[words](target)`; a name from a repository must not make one. */
function withoutLinks(text) {
    return text.replaceAll("](", "] (");
}
/**
 * The fingerprint that code scanning goes by. It is made as the action `upload-sarif` makes it, which warns of each
 * that is another.
 */
function lineFingerprint(finding, project, readSource) {
    const text = readSource((0,place/* fileOf */.W)(finding, project));
    const hash = text === null ? null : lineHash(text, finding.line ?? 1);
    return hash === null ? {} : { primaryLocationLineHash: hash };
}
/** The part of the fix that is a mere change of text. */
function fixesOf({ edit, fix, file, message }) {
    if (edit === null || file === null || edit.text.length > longestEdit)
        return {};
    const { line, column, endLine, endColumn } = edit.span;
    const deletedRegion = {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
    };
    const change = {
        artifactLocation: artifactOf(file),
        replacements: [{ deletedRegion, insertedContent: { text: edit.text } }],
    };
    const text = (0,visible_text/* textOf */.b6)(withoutLinks((0,visible_text/* cut */.Jj)(fix?.text ?? message, longestMessage)), "The fix");
    return { fixes: [{ description: { text }, artifactChanges: [change] }] };
}

// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/sarif.ts









/** Code scanning keeps that many: https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support */
const mostResults = 5000;
const mostNotices = 200;
/** The findings as a log in SARIF 2.1.0, worst first, with what code scanning asks for. */
function renderSarif(report, context) {
    const all = placedFindings(report).sort((a, b) => (0,finding/* compareFindings */.Eg)(a.finding, b.finding));
    const kept = all.slice(0, mostResults);
    const rules = rulesOf(kept, context);
    return (0,json.jsonText)({
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: { driver: driverOf(report, rules, context) },
                ...automationOf(context),
                invocations: [invocationOf(report, all.length - kept.length)],
                columnKind: "utf16CodeUnits",
                results: kept.map((one) => resultOf(one, rules.indexOf(idOf(one)), context.readSource)),
            },
        ],
    });
}
function placedFindings({ projects }) {
    return projects.flatMap((project) => {
        const fingerprints = (0,fingerprint/* fingerprintsOf */.t)(project.findings, project.name);
        return project.findings.map((finding, index) => ({
            finding,
            fingerprint: fingerprints[index] ?? "",
            project: project.name,
        }));
    });
}
function idOf({ finding }) {
    return (0,visible_text/* textOf */.b6)(finding.rule, "unnamed");
}
function rulesOf(placed, { help }) {
    return [...new Set([...help.map(({ id }) => id), ...placed.map(idOf)])];
}
function driverOf({ tool }, rules, { help, home }) {
    return {
        name: "migration-gate",
        version: tool,
        semanticVersion: tool,
        ...(home === null ? {} : { informationUri: home.repository }),
        rules: rules.map((id) => descriptorOf(id, help.find((one) => one.id === id), home?.rulePages ?? null)),
    };
}
/**
 * The category of the analysis: what stands before the last slash. Only one of several gates names it, because an
 * upload without one gets a category of its own from the workflow's job and matrix.
 */
function automationOf({ gateId }) {
    if (gateId === null)
        return {};
    return { automationDetails: { id: `migration-gate/${(0,visible_text/* oneLine */.TN)(gateId)}/` } };
}
function invocationOf(report, leftOut) {
    const { error, notices, projects } = report;
    const said = [...projects.flatMap((project) => project.notices), ...notices];
    const rest = `${(0,wording/* count */.U9)(leftOut, "finding")} not listed: code scanning takes ${mostResults}, and those here are the worst.`;
    const all = [
        ...(error === null
            ? []
            : [notification("error", `${(0,wording/* whoMustAct */.w0)(error)} ${error.message}`)]),
        ...(leftOut === 0 ? [] : [notification("warning", rest)]),
        ...said.map((text) => notification("note", text)),
        ...projects.flatMap((project) => project.allowed.map((one) => allowedNotification(one, project))),
    ];
    return {
        executionSuccessful: error === null,
        toolExecutionNotifications: all.slice(0, mostNotices),
        properties: {
            coverage: projects.map(({ name, coverage }) => ({ name, coverage })),
        },
    };
}
function notification(level, text) {
    return { level, message: { text: (0,visible_text/* textOf */.b6)(text, "Nothing is said.") } };
}
/** Not a suppressed result: code scanning knows none and would show it as an open alert. */
function allowedNotification(allowed, { name }) {
    const { finding, reason } = allowed;
    const text = `Allowed: ${finding.rule} (${(0,allowed_words/* allowerInWords */.Z)(allowed)}: ${reason})`;
    return {
        ...notification("note", text),
        associatedRule: { id: (0,visible_text/* textOf */.b6)(finding.rule, "unnamed") },
        locations: [locationOf(finding, name, () => null)],
    };
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