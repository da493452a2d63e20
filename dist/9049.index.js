"use strict";
exports.id = 9049;
exports.ids = [9049];
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

/***/ 47772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ isWithin)
});

;// CONCATENATED MODULE: ./src/findings/glob.ts
/**
 * Whether a name matches a pattern: `*` and `?` stay within a folder, `**` doesn't. Takes time in proportion to both
 * lengths, whatever somebody wrote.
 */
function matchesGlob(pattern, name) {
    const tokens = pattern.match(/\*\*\/|\*\*|[^]/gu) ?? [];
    let open = enter(tokens, 0, new Set());
    for (const character of name) {
        const next = new Set();
        for (const at of open)
            step(tokens, at, character, next);
        open = next;
    }
    return open.has(tokens.length);
}
/** Adds a position in the pattern, and those behind it that need no character. */
function enter(tokens, at, open) {
    open.add(at);
    return tokens[at]?.startsWith("*") ? enter(tokens, at + 1, open) : open;
}
function step(tokens, at, character, next) {
    const token = tokens[at];
    switch (token) {
        case undefined:
            return;
        case "**":
            enter(tokens, at, next);
            return;
        case "*":
            if (character !== "/")
                enter(tokens, at, next);
            return;
        case "**/":
            // Whole folders: what comes next begins behind a slash.
            next.add(at);
            if (character === "/")
                enter(tokens, at + 1, next);
            return;
        default: {
            const isIt = token === "?" ? character !== "/" : token === character;
            if (isIt)
                enter(tokens, at + 1, next);
        }
    }
}

;// CONCATENATED MODULE: ./src/findings/scope.ts

/** Whether a finding lies within: in such a file, and about nothing but such tables. */
function isWithin({ path, table }, { file, tables }) {
    const isThere = path === null || (file !== null && isInFiles(path, file));
    const isAbout = table === null ||
        (tables.length > 0 && tables.every((label) => isTable(table, label)));
    return isThere && isAbout;
}
/** A pattern that ends in a slash means all that is in the folder. */
function isInFiles(pattern, file) {
    const written = pattern.replace(/^\.\//, "");
    return matchesGlob(written.replace(/\/$/, "/**"), file);
}
function isTable(pattern, label) {
    const name = pattern.includes(".") ? label : withoutSchema(label);
    return matchesGlob(pattern, name) || matchesGlob(pattern, plain(name));
}
function withoutSchema(label) {
    return label.replace(/^(?:"(?:[^"]|"")*"|[^".]*)\./, "");
}
/** Nobody wants to quote for SQL what stands in YAML. */
function plain(name) {
    return name.replaceAll('"', "");
}


/***/ }),

/***/ 13275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseScopedRule),
/* harmony export */   e: () => (/* binding */ configuredSeverity)
/* harmony export */ });
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47772);

/** What a key of the severities means; null when it is not written like one. */
function parseScopedRule(key) {
    const match = /^(?<rule>\S+)(?: +in +(?<path>\S+))?(?: +on +(?<table>\S+))?$/.exec(key.trim());
    if (!match?.groups)
        return null;
    const { rule = "", path, table } = match.groups;
    return { rule, path: path ?? null, table: table ?? null };
}
/**
 * The severity that is configured for a finding, null when none is. A key that names more (path, table) beats one that
 * names less, then a rule beats its group, then the later key beats the earlier one.
 */
function configuredSeverity(severities, graded) {
    let [best, strength] = [null, -1];
    for (const [key, severity] of Object.entries(severities)) {
        const scoped = parseScopedRule(key);
        if (scoped === null || !concerns(scoped, graded))
            continue;
        const own = strengthOf(scoped, graded);
        if (own >= strength)
            [best, strength] = [severity, own];
    }
    return best;
}
function concerns(scoped, graded) {
    const isNamed = scoped.rule === graded.rule || scoped.rule === graded.group;
    return isNamed && (0,_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .U)(scoped, graded);
}
function strengthOf({ rule, path, table }, graded) {
    const places = [path, table].filter((place) => place !== null).length;
    return 2 * places + (rule === graded.rule ? 1 : 0);
}


/***/ }),

/***/ 87167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   mk: () => (/* binding */ applySeverities)
/* harmony export */ });
/* harmony import */ var _severities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13275);

function countFindings(findings) {
    const count = (severity) => findings.filter((one) => one.severity === severity).length;
    return {
        errors: count("error"),
        warnings: count("warning"),
        infos: count("info"),
    };
}
/** What the findings mean for the pull request; `error` is decided where the gate can't go on. */
function decideVerdict({ errors, warnings }, failOn) {
    switch (failOn) {
        case "never":
            return "pass";
        case "warning":
            return errors + warnings > 0 ? "fail" : "pass";
        case "error":
            return errors > 0 ? "fail" : "pass";
    }
}
/**
 * Findings with the severities that the configuration gives their rules; those of rules that are `off` are left out.
 * What a check graded as harmless (`info`) stays that.
 */
function applySeverities(findings, rules) {
    return findings.flatMap((finding) => {
        const wanted = (0,_severities_js__WEBPACK_IMPORTED_MODULE_0__/* .configuredSeverity */ .e)(rules, finding);
        if (wanted === null)
            return [finding];
        if (wanted === "off")
            return [];
        return [
            finding.severity === "info" ? finding : { ...finding, severity: wanted },
        ];
    });
}


/***/ }),

/***/ 16454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 47141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   qy: () => (/* binding */ proseCell),
/* harmony export */   zQ: () => (/* binding */ pathUrl)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36362);

// Invisible, but it parts what GitHub would link after rendering, where backslashes no longer help.
const breaker = "&#8203;";
/**
 * Untrusted prose as one paragraph of Markdown that shows as what it is: no HTML, links, images,
 * mentions, references or formatting. Words between backticks become code, and line ends `<br>`.
 */
function prose(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .map(proseLine)
        .join("<br>");
}
function proseLine(line) {
    // Pieces at odd positions stood between two backticks; all other backticks stay text.
    const pieces = line.split(/(?<!`)`([^`]+)`(?!`)/);
    return pieces
        .map((piece, i) => (i % 2 === 1 ? code(piece) : escapeInline(piece)))
        .join("")
        .replace(/^([-+=])/, "\\$1")
        .replace(/^(\d+)([.)])/, "$1\\$2");
}
function escapeInline(text) {
    return text
        .replace(/&/g, "&amp;")
        .replace(/[\\`*[\]|~!]/g, "\\$&")
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
        .replace(/#/g, `\\#${breaker}`)
        .replace(/</g, "&lt;")
        .replace(/>/g, "&gt;")
        .replace(/@/g, `@${breaker}`)
        .replace(/:(?=\/\/|[\w+-]+:)/g, `:${breaker}`)
        .replace(/\b(www|gh)(?=[.-])/gi, `$1${breaker}`)
        .replace(/\$/g, "<span>$</span>");
}
/** Untrusted text as a code span on one line: in it GitHub links nothing and mentions nobody. */
function code(text) {
    const content = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text);
    if (content === "")
        return "(empty)";
    const fence = "`".repeat(longestRun(content) + 1);
    const padding = /^`|`$/.test(content) ? " " : "";
    return fence + padding + content + padding + fence;
}
/** Untrusted lines as a fenced block that nothing inside can close. */
function fenced(language, text) {
    const content = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text).replace(/^(?: *\n)+|\s+$/g, "");
    const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${language}\n${content}\n${fence}`;
}
function longestRun(text) {
    const runs = text.match(/`+/g) ?? [];
    return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}
/**
 * Blocks that are shown when a reader opens them.
 *
 * @param title HTML: GitHub reads no Markdown there, see {@link htmlText}
 */
function folded(title, blocks) {
    if (blocks.length === 0)
        return [];
    return [`<details><summary>${title}</summary>`, ...blocks, "</details>"];
}
/** Untrusted text on one line within HTML: GitHub would still link mentions and addresses there. */
function htmlText(text) {
    return escapeInline((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)).replace(/\\([\\`*[\]|~!_#])/g, (_, character) => `&#${character.charCodeAt(0)};`);
}
/** Untrusted prose as a table cell. */
function proseCell(text) {
    return escapeInline((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text));
}
/** Untrusted text as code in a table cell, where a pipe needs a backslash even between backticks. */
function codeCell(text) {
    // One that has a backslash already would end the cell.
    if (text.includes("\\|"))
        return `<code>${proseCell(text)}</code>`;
    return code(text).replace(/\|/g, "\\|");
}
/** A path of the repository under a URL, each part encoded so that it can stand in `[…](…)`. */
function pathUrl(base, path) {
    const parts = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(path).split("/").map(encodeURIComponent);
    const encoded = parts.join("/").replace(/[()'!*]/g, percent);
    return `${base}/${encoded}`;
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}


/***/ }),

/***/ 9049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
;// CONCATENATED MODULE: ./src/report/detail.ts

const fullDetail = {
    statements: true,
    schema: true,
    pictures: true,
    sql: true,
    full: finding/* severities */.gO,
    findings: Infinity,
    rows: 100,
    projects: Infinity,
    notices: 50,
    messageLength: 4000,
};
const withoutSql = {
    ...fullDetail,
    statements: false,
    schema: false,
    sql: false,
    rows: 20,
};
const errorsFirst = { ...withoutSql, full: ["error"] };
const brief = {
    ...withoutSql,
    pictures: false,
    full: [],
    rows: 0,
    notices: 10,
    messageLength: 300,
};
/** From everything to the verdict alone: what a reader misses least goes first, errors go last. */
const levels = [
    fullDetail,
    { ...fullDetail, statements: false },
    { ...fullDetail, statements: false, schema: false },
    withoutSql,
    { ...withoutSql, full: ["error", "warning"] },
    errorsFirst,
    brief,
    { ...errorsFirst, findings: 100 },
    { ...errorsFirst, findings: 30 },
    { ...brief, findings: 30 },
    { ...brief, findings: 10 },
    { ...brief, findings: 3, notices: 3, projects: 30 },
    { ...brief, findings: 0, notices: 0, projects: 10 },
    { ...brief, findings: 0, notices: 0, projects: 0 },
];
/** What of the report is missing at a level, as a list for people. */
function leftOutInWords(detail, { projects }) {
    const missesFindings = projects.some(({ findings }) => findings.length > detail.findings);
    const missesAllowed = projects.some(({ allowed }) => allowed.length > detail.rows);
    const missesSchema = projects.some(({ schemaChanges }) => !detail.schema && (schemaChanges ?? []).length > 0);
    const parts = [
        ...(projects.length > detail.projects ? ["some projects"] : []),
        ...(missesFindings ? ["some findings"] : []),
        ...(detail.full.length < finding/* severities */.gO.length ? [shortened(detail)] : []),
        ...(detail.rows === 0 ? ["the table of revisions"] : []),
        ...(missesAllowed ? ["what is allowed"] : []),
        ...(detail.pictures ? [] : ["pictures"]),
        ...(detail.sql ? [] : ["the SQL of findings"]),
        ...(missesSchema ? ["the schema's changes"] : []),
        ...(detail.statements ? [] : ["the list of statements"]),
    ];
    return `without ${parts.join(", ")}`;
}
function shortened({ full }) {
    if (full.length === 0)
        return "evidence and fixes";
    const named = full.length === 1 ? "warnings and notes" : "notes";
    return `evidence and fixes of ${named}`;
}

// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(47141);
// EXTERNAL MODULE: ./src/report/visible-text.ts
var visible_text = __webpack_require__(36362);
;// CONCATENATED MODULE: ./src/report/markdown-notices.ts


/** Notices as quotations, as many as there is room for. */
function renderNotices(texts, detail) {
    const shown = texts.slice(0, detail.notices);
    const rest = texts.length - shown.length;
    return [
        ...shown.map((text) => `> **Notice:** ${(0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)(text, 1000))}`),
        ...(rest > 0 ? [`> and ${rest} more notices`] : []),
    ];
}

// EXTERNAL MODULE: ./src/findings/verdict.ts
var verdict = __webpack_require__(87167);
// EXTERNAL MODULE: ./src/report/coverage.ts
var coverage = __webpack_require__(73122);
// EXTERNAL MODULE: ./src/report/allowed-words.ts
var allowed_words = __webpack_require__(67310);
// EXTERNAL MODULE: ./src/report/evidence-words.ts
var evidence_words = __webpack_require__(12109);
// EXTERNAL MODULE: ./src/report/place.ts
var report_place = __webpack_require__(18141);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/markdown-finding.ts






const nouns = { error: "error", warning: "warning", info: "note" };
/** Blocks of Markdown with the findings of one project, grouped by severity, worst first. */
function renderFindings(findings, detail, links) {
    const sorted = [...findings].sort(finding/* compareFindings */.Eg);
    const shown = sorted.slice(0, detail.findings);
    const rest = sorted.length - shown.length;
    return [
        ...finding/* severities */.gO.flatMap((severity) => group(severity, shown, sorted, detail, links)),
        ...(rest > 0 ? [`… and ${(0,wording/* count */.U9)(rest, "more finding")}.`] : []),
    ];
}
/** More findings than this are not read in one go: all but the worst are then folded. */
const readAtOnce = 5;
function group(severity, shown, all, detail, links) {
    const mine = shown.filter((finding) => finding.severity === severity);
    if (mine.length === 0)
        return [];
    const total = all.filter((finding) => finding.severity === severity).length;
    const title = (0,wording/* count */.U9)(total, nouns[severity]);
    const blocks = detail.full.includes(severity)
        ? bySameFix(mine).flatMap((same) => fullGroup(same, detail, links))
        : [mine.map((one) => markdown_finding_brief(one, detail, links)).join("\n")];
    const isFolded = all.length > readAtOnce && all[0]?.severity !== severity;
    return isFolded
        ? (0,markdown_text/* folded */.TM)(`<b>${title}</b>`, blocks)
        : [`#### ${title}`, ...blocks];
}
/** Findings of one rule that are mended in the same way, told once. */
function bySameFix(findings) {
    const groups = new Map();
    for (const one of findings) {
        const key = one.fix === null ? one : JSON.stringify([one.rule, one.fix]);
        groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()];
}
function fullGroup([first, ...others], detail, links) {
    if (first === undefined)
        return [];
    const told = full(first, detail, links);
    if (others.length === 0)
        return told;
    const lines = others.map((one) => likewise(one, first, detail, links));
    return [...told, "**Likewise:**", lines.join("\n")];
}
/** Where it is, and what is else than at the first. */
function likewise(finding, first, detail, links) {
    const message = (0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(finding.message), detail.messageLength));
    const own = evidence(finding).join("");
    const news = [
        ...(finding.message === first.message ? [] : [message]),
        ...(own === evidence(first).join("") ? [] : [own]),
    ].filter((text) => text !== "");
    const place = `- ${placeOfFinding(finding, links)}${origin(finding)}`;
    return news.length === 0 ? place : `${place}: ${news.join(" ")}`;
}
function markdown_finding_brief(finding, detail, links) {
    const message = (0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(finding.message), detail.messageLength));
    return `- ${placeOfFinding(finding, links)}: ${message}`;
}
function full(finding, detail, links) {
    return [
        `##### ${placeOfFinding(finding, links)}${origin(finding)}`,
        (0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(finding.message), detail.messageLength)),
        ...evidence(finding),
        ...(detail.sql ? sql(finding) : []),
        ...fix(finding),
    ];
}
/** `rule at file:line`, with a link to the line. */
function placeOfFinding(finding, links) {
    const rule = (0,markdown_text/* code */.aY)((0,visible_text/* cut */.Jj)(finding.rule, 100));
    const place = (0,report_place/* placeOf */.$)(finding);
    if (place === null)
        return rule;
    const text = (0,markdown_text/* code */.aY)((0,visible_text/* cut */.Jj)(place, 300));
    const url = placeUrl(finding, links);
    return `${rule} at ${url === null ? text : `[${text}](${url})`}`;
}
function placeUrl({ file, line, endLine }, { source }) {
    if (source === null || file === null || file.length > 300)
        return null;
    if (file.split("/").some((part) => /^\.{0,2}$/.test(part)))
        return null;
    const url = (0,markdown_text/* pathUrl */.zQ)(source, file);
    if (line === null)
        return url;
    const isRange = endLine !== null && endLine > line;
    return isRange ? `${url}#L${line}-L${endLine}` : `${url}#L${line}`;
}
function origin({ revision, direction }) {
    if (revision === null)
        return "";
    const id = (0,markdown_text/* code */.aY)((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(revision), 60));
    return direction === null ? `, revision ${id}` : `, ${id} ${direction}`;
}
function evidence(finding) {
    const effects = finding.evidence === null ? [] : (0,evidence_words/* effectsOf */.w7)(finding.evidence);
    if (effects.length === 0)
        return [];
    const shown = effects.slice(0, 6).map((one) => (0,evidence_words/* effectInWords */.k$)(one, markdown_text/* code */.aY));
    if (effects.length > 6)
        shown.push(`and ${effects.length - 6} more`);
    return [`Evidence: ${shown.join("; ")}.`];
}
function sql({ statement }) {
    if (statement === null)
        return [];
    const text = (0,visible_text/* cutLines */.EQ)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(statement), 4000), 60);
    return [
        "<details><summary>SQL that ran</summary>",
        (0,markdown_text/* fenced */.OF)("sql", text),
        "</details>",
    ];
}
function fix({ fix }) {
    if (fix === null)
        return [];
    const text = `**Instead:** ${(0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(fix.text), 2000))}`;
    if (fix.code === null)
        return [text];
    return [text, (0,markdown_text/* fenced */.OF)("python", (0,visible_text/* cutLines */.EQ)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(fix.code), 6000), 120))];
}

;// CONCATENATED MODULE: ./src/report/markdown-allowed.ts





/** The folded list of what was allowed and why; none where there is no room for it. */
function renderAllowed(allowed, detail, links) {
    const shown = allowed.slice(0, detail.rows);
    if (shown.length === 0)
        return [];
    const rest = allowed.length - shown.length;
    const lines = shown.map((one) => entry(one, links));
    if (rest > 0)
        lines.push(`- and ${rest} more`);
    return [
        `<details><summary>Allowed: ${(0,wording/* count */.U9)(allowed.length, "finding")}</summary>`,
        lines.join("\n"),
        "</details>",
    ];
}
function entry(one, links) {
    const name = (text) => (0,markdown_text/* code */.aY)((0,visible_text/* cut */.Jj)(text, 300));
    const message = (0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(one.finding.message), 300));
    const reason = (0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(one.reason), 500));
    return `- ${placeOfFinding(one.finding, links)}: ${message}<br>**Allowed:** ${reason} (${(0,allowed_words/* allowerInWords */.Z)(one, name)})`;
}

;// CONCATENATED MODULE: ./src/report/mermaid.ts


/**
 * Untrusted text as a label of a Mermaid picture. Mermaid has no escape that holds in all of its diagrams (quotes,
 * `#`, `;`, `:` and `%%` mean something in each), so only harmless characters stay.
 */
function label(text, length) {
    const plain = (0,visible_text/* oneLine */.TN)(text)
        .normalize("NFC")
        .replace(/"/g, "”")
        .replace(/`/g, "'")
        .replace(/[^\p{L}\p{M}\p{N} _.,()/*=+'”-]/gu, "·")
        .replace(/·(?: *·)+/g, "·");
    return (0,visible_text/* cut */.Jj)(plain, length).trim();
}
/** Lines of Mermaid as a block that GitHub draws. */
function mermaid(lines) {
    return (0,markdown_text/* fenced */.OF)("mermaid", lines.join("\n"));
}

;// CONCATENATED MODULE: ./src/report/heads-picture.ts


/** More boxes than this show nothing but that there are many. */
const mostBoxes = 40;
/**
 * The branches that lead to the heads as a Mermaid flowchart; null when it would be too big to help. What lies in a
 * line between is one box.
 *
 * @param underTest ids of the range
 */
function headsPicture(graph, underTest) {
    const children = childrenOf(graph);
    const tested = new Set(underTest);
    const marked = new Set([...graph.heads, ...underTest]);
    const isInner = (one) => !marked.has(one.id) &&
        one.where === null &&
        one.parents.length === 1 &&
        children.get(one.parents[0] ?? "")?.length === 1 &&
        children.get(one.id)?.length === 1;
    const boxes = boxesOf(graph, isInner);
    if (boxes.length === 0 || boxes.length > mostBoxes)
        return null;
    const nameOf = new Map(boxes.flatMap((box, i) => box.map(({ id }) => [id, `r${i}`])));
    const lines = boxes.map((box, i) => `  r${i}${shape(box, tested, graph.heads)}`);
    const arrows = new Set(graph.revisions.flatMap(({ id, parents }) => parents.flatMap((parent) => arrow(nameOf.get(parent), nameOf.get(id)))));
    return mermaid(["flowchart TD", ...lines, ...arrows, ...styles]);
}
/** Drawn by its border alone, which is seen on a light page and on a dark one. */
const styles = [
    "  classDef head stroke-width:3px",
    "  classDef elsewhere stroke-dasharray:5 4",
];
function arrow(from, to) {
    return from === undefined || to === undefined || from === to
        ? []
        : [`  ${from} --> ${to}`];
}
function childrenOf({ revisions }) {
    const children = new Map();
    for (const { id, parents } of revisions)
        for (const parent of parents)
            children.set(parent, [...(children.get(parent) ?? []), id]);
    return children;
}
/** Each revision in a box of its own, but neighbours in the middle of a line together. */
function boxesOf({ revisions }, isInner) {
    const inner = new Map(revisions.filter(isInner).map((one) => [one.id, [one]]));
    for (const [id, box] of inner) {
        const [parent = ""] = box[0]?.parents ?? [];
        const above = inner.get(parent);
        if (above === undefined || above === inner.get(id))
            continue;
        const joined = [...above, ...(inner.get(id) ?? [])];
        for (const one of joined)
            inner.set(one.id, joined);
    }
    const single = revisions.filter(({ id }) => !inner.has(id));
    return [...single.map((one) => [one]), ...new Set(inner.values())];
}
function shape(box, underTest, heads) {
    const [one] = box;
    if (box.length > 1 || one === undefined)
        return `("${(0,wording/* count */.U9)(box.length, "revision")}")`;
    const isHead = heads.includes(one.id);
    const remarks = [
        ...(one.where === null ? [] : [`on ${one.where.replace(/^#/, "PR ")}`]),
        ...(one.where === null && underTest.has(one.id) ? ["new"] : []),
        ...(isHead ? ["head"] : []),
    ];
    const texts = [
        label(one.id, 40),
        label(one.message, 50),
        label(remarks.join(", "), 60),
    ].filter((text) => text !== "");
    const style = one.where !== null ? "elsewhere" : isHead ? "head" : null;
    const text = `["${texts.join("<br>")}"]`;
    return style === null ? text : `${text}:::${style}`;
}

;// CONCATENATED MODULE: ./node_modules/markdown-table/index.js
// To do: next major: remove.
/**
 * @typedef {Options} MarkdownTableOptions
 *   Configuration.
 */

/**
 * @typedef Options
 *   Configuration.
 * @property {boolean | null | undefined} [alignDelimiters=true]
 *   Whether to align the delimiters (default: `true`);
 *   they are aligned by default:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   Pass `false` to make them staggered:
 *
 *   ```markdown
 *   | Alpha | B |
 *   | - | - |
 *   | C | Delta |
 *   ```
 * @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
 *   How to align columns (default: `''`);
 *   one style for all columns or styles for their respective columns;
 *   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
 *   other values are treated as `''`, which doesn’t place the colon in the
 *   alignment row but does align left;
 *   *only the lowercased first character is used, so `Right` is fine.*
 * @property {boolean | null | undefined} [delimiterEnd=true]
 *   Whether to end each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no ending delimiters:
 *
 *   ```markdown
 *   | Alpha | B
 *   | ----- | -----
 *   | C     | Delta
 *   ```
 * @property {boolean | null | undefined} [fillRows=true]
 *   Whether to fill rows with empty cells up to the most cells in a row
 *   (default: `true`).
 *
 *   When `true`, all rows have as many cells as the longest row:
 *
 *   ```markdown
 *   | Alpha | B    |   |
 *   | ----- | ---- | - |
 *   | C     |      |   |
 *   | D     | Echo | F |
 *   ```
 *
 *   When `false`, rows keep their cells,
 *   and the delimiter row has as many cells as the header row:
 *
 *   ```markdown
 *   | Alpha | B    |
 *   | ----- | ---- |
 *   | C     |
 *   | D     | Echo | F |
 *   ```
 * @property {boolean | null | undefined} [delimiterStart=true]
 *   Whether to begin each row with the delimiter (default: `true`).
 *
 *   > 👉 **Note**: please don’t use this: it could create fragile structures
 *   > that aren’t understandable to some markdown parsers.
 *
 *   When `true`, there are starting delimiters:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there are no starting delimiters:
 *
 *   ```markdown
 *   Alpha | B     |
 *   ----- | ----- |
 *   C     | Delta |
 *   ```
 * @property {boolean | null | undefined} [padding=true]
 *   Whether to add a space of padding between delimiters and cells
 *   (default: `true`).
 *
 *   When `true`, there is padding:
 *
 *   ```markdown
 *   | Alpha | B     |
 *   | ----- | ----- |
 *   | C     | Delta |
 *   ```
 *
 *   When `false`, there is no padding:
 *
 *   ```markdown
 *   |Alpha|B    |
 *   |-----|-----|
 *   |C    |Delta|
 *   ```
 * @property {((value: string) => number) | null | undefined} [stringLength]
 *   Function to detect the length of table cell content (optional);
 *   this is used when aligning the delimiters (`|`) between table cells;
 *   full-width characters and emoji mess up delimiter alignment when viewing
 *   the markdown source;
 *   to fix this, you can pass this function,
 *   which receives the cell content and returns its “visible” size;
 *   note that what is and isn’t visible depends on where the text is displayed.
 *
 *   Without such a function, the following:
 *
 *   ```js
 *   markdownTable([
 *     ['Alpha', 'Bravo'],
 *     ['中文', 'Charlie'],
 *     ['👩‍❤️‍👩', 'Delta']
 *   ])
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo |
 *   | - | - |
 *   | 中文 | Charlie |
 *   | 👩‍❤️‍👩 | Delta |
 *   ```
 *
 *   With [`string-width`](https://github.com/sindresorhus/string-width):
 *
 *   ```js
 *   import stringWidth from 'string-width'
 *
 *   markdownTable(
 *     [
 *       ['Alpha', 'Bravo'],
 *       ['中文', 'Charlie'],
 *       ['👩‍❤️‍👩', 'Delta']
 *     ],
 *     {stringLength: stringWidth}
 *   )
 *   ```
 *
 *   Yields:
 *
 *   ```markdown
 *   | Alpha | Bravo   |
 *   | ----- | ------- |
 *   | 中文  | Charlie |
 *   | 👩‍❤️‍👩    | Delta   |
 *   ```
 */

/**
 * Get the length of a cell.
 *
 * @param {string} value
 *   Cell value.
 * @returns {number}
 *   Cell size.
 */
function defaultStringLength(value) {
  return value.length
}

/**
 * Generate a markdown
 * ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
 * table.
 *
 * @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
 *   Table data (matrix of strings).
 * @param {Readonly<Options> | null | undefined} [options]
 *   Configuration (optional).
 * @returns {string}
 *   Result.
 */
function markdownTable(table, options) {
  const settings = options || {}
  // To do: next major: change to spread.
  // eslint-disable-next-line unicorn/prefer-spread -- `align` can be a string.
  const align = (settings.align || []).concat()
  const stringLength = settings.stringLength || defaultStringLength
  /** @type {Array<number>} Character codes as symbols for alignment per column. */
  const alignments = []
  /** @type {Array<Array<string>>} Cells per row. */
  const cellMatrix = []
  /** @type {Array<Array<number>>} Sizes of each cell per row. */
  const sizeMatrix = []
  /** @type {Array<number>} */
  const longestCellByColumn = []
  let mostCellsPerRow = 0
  let rowIndex = -1

  // This is a superfluous loop if we don’t align delimiters, but otherwise we’d
  // do superfluous work when aligning, so optimize for aligning.
  while (++rowIndex < table.length) {
    /** @type {Array<string>} */
    const row = []
    /** @type {Array<number>} */
    const sizes = []
    let columnIndex = -1

    if (table[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table[rowIndex].length
    }

    while (++columnIndex < table[rowIndex].length) {
      const cell = serialize(table[rowIndex][columnIndex])

      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell)
        sizes[columnIndex] = size

        if (
          longestCellByColumn[columnIndex] === undefined ||
          size > longestCellByColumn[columnIndex]
        ) {
          longestCellByColumn[columnIndex] = size
        }
      }

      row.push(cell)
    }

    cellMatrix[rowIndex] = row
    sizeMatrix[rowIndex] = sizes
  }

  // Figure out which alignments to use.
  let columnIndex = -1

  if (typeof align === 'object' && 'length' in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex])
    }
  } else {
    const code = toAlignment(align)

    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code
    }
  }

  // Inject the alignment row.
  columnIndex = -1
  /** @type {Array<string>} */
  const row = []
  /** @type {Array<number>} */
  const sizes = []

  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex]
    let before = ''
    let after = ''

    if (code === 99 /* `c` */) {
      before = ':'
      after = ':'
    } else if (code === 108 /* `l` */) {
      before = ':'
    } else if (code === 114 /* `r` */) {
      after = ':'
    }

    // There *must* be at least one hyphen-minus in each alignment cell.
    let size =
      settings.alignDelimiters === false
        ? 1
        : Math.max(
            1,
            longestCellByColumn[columnIndex] - before.length - after.length
          )

    const cell = before + '-'.repeat(size) + after

    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length

      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size
      }

      sizes[columnIndex] = size
    }

    row[columnIndex] = cell
  }

  // Inject the alignment row.
  cellMatrix.splice(1, 0, row)
  sizeMatrix.splice(1, 0, sizes)

  rowIndex = -1
  /** @type {Array<string>} */
  const lines = []

  while (++rowIndex < cellMatrix.length) {
    const row = cellMatrix[rowIndex]
    const sizes = sizeMatrix[rowIndex]
    const cellsInRow =
      settings.fillRows === false
        ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length)
        : mostCellsPerRow
    columnIndex = -1
    /** @type {Array<string>} */
    const line = []

    while (++columnIndex < cellsInRow) {
      const cell = row[columnIndex] || ''
      let before = ''
      let after = ''

      if (settings.alignDelimiters !== false) {
        const size =
          longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0)
        const code = alignments[columnIndex]

        if (code === 114 /* `r` */) {
          before = ' '.repeat(size)
        } else if (code === 99 /* `c` */) {
          const half = size / 2

          if (size % 2) {
            before = ' '.repeat(half + 0.5)
            after = ' '.repeat(half - 0.5)
          } else {
            before = ' '.repeat(half)
            after = before
          }
        } else {
          after = ' '.repeat(size)
        }
      }

      if (settings.delimiterStart !== false && !columnIndex) {
        line.push('|')
      }

      if (
        settings.padding !== false &&
        // Don’t add the opening space if we’re not aligning and the cell is
        // empty: there will be a closing space.
        !(settings.alignDelimiters === false && cell === '') &&
        (settings.delimiterStart !== false || columnIndex)
      ) {
        line.push(' ')
      }

      if (settings.alignDelimiters !== false) {
        line.push(before)
      }

      line.push(cell)

      if (settings.alignDelimiters !== false) {
        line.push(after)
      }

      if (settings.padding !== false) {
        line.push(' ')
      }

      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push('|')
      }
    }

    lines.push(
      settings.delimiterEnd === false
        ? line.join('').replace(/ +$/, '')
        : line.join('')
    )
  }

  return lines.join('\n')
}

/**
 * Serialize a cell value.
 *
 * @param {string | null | undefined} [value]
 *   Value to serialize.
 * @returns {string}
 *   Result.
 */
function serialize(value) {
  return value === null || value === undefined ? '' : String(value)
}

/**
 * Get the alignment character code from a value.
 *
 * @param {string | null | undefined} value
 *   Value.
 * @returns {number}
 *   Alignment.
 */
function toAlignment(value) {
  const code = typeof value === 'string' ? value.codePointAt(0) : 0

  return code === 67 /* `C` */ || code === 99 /* `c` */
    ? 99 /* `c` */
    : code === 76 /* `L` */ || code === 108 /* `l` */
      ? 108 /* `l` */
      : code === 82 /* `R` */ || code === 114 /* `r` */
        ? 114 /* `r` */
        : 0
}

// EXTERNAL MODULE: ./src/report/revision-rows.ts
var revision_rows = __webpack_require__(275);
;// CONCATENATED MODULE: ./src/report/markdown-revisions.ts




const columns = ["revision", "message", "up", "down", "again"];
/** The table of revisions with the time of each step, at most `most` rows. */
function renderRevisions(revisions, most) {
    if (!revisions.some(revision_rows/* hasRun */.gb))
        return [];
    const { rows, leftOut } = (0,revision_rows/* rowsWorthShowing */.vq)(revisions, most);
    const note = leftOut === null ? [] : [leftOut];
    if (rows.length === 0)
        return note;
    const table = markdownTable([columns, ...rows.map(row)], {
        align: ["l", "l", "r", "r", "r"],
        alignDelimiters: false,
        padding: true,
    });
    return [table, ...note];
}
function row(revision) {
    return [
        (0,markdown_text/* codeCell */.MZ)((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(revision.id), 60)),
        (0,markdown_text/* proseCell */.qy)((0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(revision.message), 120)),
        (0,revision_rows/* stepInWords */.hy)(revision.up),
        (0,revision_rows/* stepInWords */.hy)(revision.down),
        (0,revision_rows/* stepInWords */.hy)(revision.again),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown-schema.ts



const mostChanges = 200;
/** What the range made of the schema, as a block that GitHub colours like a diff. */
function renderSchemaChanges(changes) {
    const rest = changes.length - mostChanges;
    const lines = changes.slice(0, mostChanges).flatMap(linesOf);
    if (rest > 0)
        lines.push(`# and ${(0,wording/* count */.U9)(rest, "more change")}`);
    return (0,markdown_text/* fenced */.OF)("diff", lines.join("\n"));
}
function linesOf(one) {
    const database = one.database === null ? "" : `${one.database}: `;
    const object = (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(database + one.object), 200);
    const line = (sign, text) => (0,visible_text/* cut */.Jj)(`${sign} ${object}${text === null ? "" : `  ${(0,visible_text/* oneLine */.TN)(text)}`}`, 500);
    switch (one.change) {
        case "added":
            return [line("+", one.after)];
        case "removed":
            return [line("-", one.before)];
        case "changed":
            return [line("-", one.before), line("+", one.after)];
    }
}

// EXTERNAL MODULE: ./src/report/statement-report.ts
var statement_report = __webpack_require__(9030);
;// CONCATENATED MODULE: ./src/report/markdown-statements.ts






const mostStatements = 300;
/**
 * The statements of the revisions, up and down, as one block of SQL with a comment before each.
 * The second time up is left out: it runs the same.
 */
function renderStatements(statements) {
    const listed = statements.filter(({ revision, direction }) => revision !== null && direction !== "again");
    if (listed.length === 0)
        return [];
    const rest = listed.length - mostStatements;
    const blocks = listed.slice(0, mostStatements).map(statementBlock);
    if (rest > 0)
        blocks.push(`-- and ${(0,wording/* count */.U9)(rest, "more statement")}`);
    return [(0,markdown_text/* fenced */.OF)("sql", blocks.join("\n\n"))];
}
function statementBlock(statement) {
    const sql = (0,visible_text/* cutLines */.EQ)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(statement.sql).trim(), 2000), 30);
    return `${header(statement)}\n${sql}`;
}
/** A project's only database is named after its dialect. */
function isOnly(database) {
    return database === "postgresql" || database === "sqlite";
}
function header(statement) {
    const { file, line, failure, repeats } = statement;
    const place = (0,report_place/* placeOf */.$)({ file, line });
    // What earlier statements hold stands with them.
    const evidence = (0,statement_report/* evidenceOf */.X)(statement);
    const own = evidence === null ? null : { ...evidence, held: [] };
    const effects = own === null ? [] : (0,evidence_words/* effectsOf */.w7)(own).slice(0, 4);
    const parts = [
        `${statement.revision ?? ""} ${statement.direction}`,
        ...(isOnly(statement.database)
            ? []
            : [`database ${(0,visible_text/* visible */.RK)(statement.database)}`]),
        ...(place === null ? [] : [place]),
        (0,wording/* duration */.p0)(statement.ms),
        ...(repeats > 0 ? [`ran ${(0,wording/* count */.U9)(repeats, "more time")}`] : []),
        ...effects.map((effect) => (0,evidence_words/* effectInWords */.k$)(effect)),
        ...(failure === null ? [] : [`failed: ${failure.message}`]),
    ];
    return `-- ${(0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(parts.join("; ")), 500)}`;
}

// EXTERNAL MODULE: ./src/rules/evidence.ts
var rules_evidence = __webpack_require__(16166);
// EXTERNAL MODULE: ./src/rehearsal/statement.ts
var statement = __webpack_require__(16454);
;// CONCATENATED MODULE: ./src/report/lock-timeline.ts


/**
 * When which table was locked against readers or writers, in the transaction that kept one locked for longest; null
 * when every such lock ended with the statement that took it. Tables from before the range count alone: nobody waits
 * for a new one.
 */
function lockTimeline(statements) {
    const transactions = new Map();
    for (const one of statements) {
        if (one.direction !== "up" || one.transaction === null)
            continue;
        const key = `${one.transaction} ${one.database}`;
        transactions.set(key, [...(transactions.get(key) ?? []), one]);
    }
    const timelines = [...transactions.values()]
        .map((own) => timelineOf(own))
        .filter(({ locks }) => locks.length > 0);
    const longest = (one) => Math.max(...one.locks.map(({ from, to }) => to - from));
    return timelines.sort((a, b) => longest(b) - longest(a))[0] ?? null;
}
function timelineOf(transaction) {
    let now = 0;
    // What Alembic writes into its own table is no work.
    const own = transaction.filter(({ revision }) => revision !== null);
    const statements = own.map((statement) => {
        const from = now;
        // What takes no time would not be seen.
        now += Math.max(1, Math.round(statement.ms));
        return { from, to: now, statement };
    });
    const locks = statements.flatMap((taker, i) => takenBy(taker.statement).flatMap((lock) => {
        const holders = statements
            .slice(i + 1)
            .filter(({ statement }) => holds(statement, lock));
        const last = holders.at(-1);
        return last === undefined
            ? []
            : [
                {
                    from: taker.from,
                    to: last.to,
                    relation: (0,rules_evidence/* labelOf */.Wy)(lock.relation),
                    mode: lock.mode,
                },
            ];
    }));
    locks.sort(byWeight);
    return { statements, locks: locks.filter(isUncovered) };
}
/** What blocks no more than a stronger lock does meanwhile is left out. */
function isUncovered(lock, i, all) {
    const stronger = all
        .slice(0, i)
        .filter(({ relation }) => relation === lock.relation);
    return !stronger.some(({ from, to }) => from <= lock.from && to >= lock.to);
}
function takenBy({ locks }) {
    return (locks ?? []).filter((lock) => (0,rules_evidence/* isBlocking */.Us)(lock) && (0,rules_evidence/* isVictim */.NC)(lock.relation));
}
function holds({ held }, { relation, mode }) {
    return (held ?? []).some((lock) => lock.mode === mode && (0,rules_evidence/* labelOf */.Wy)(lock.relation) === (0,rules_evidence/* labelOf */.Wy)(relation));
}
function byWeight(a, b) {
    return (statement/* lockModes */.Y.indexOf(b.mode) - statement/* lockModes */.Y.indexOf(a.mode) ||
        b.to - b.from - (a.to - a.from));
}

;// CONCATENATED MODULE: ./src/report/markdown-timeline.ts




const markdown_timeline_mostStatements = 25;
const mostLocks = 10;
/** Rules whose findings are easier to see than to read. */
const aboutLocksHeld = [
    "backfill-under-lock",
    "lock-kept-across-revisions",
    "validate-constraint-under-lock",
];
/** Whether somebody has to act on a lock that outlives its statement. */
function needsTimeline(findings) {
    return findings.some(({ rule }) => aboutLocksHeld.includes(rule));
}
/** When tables were locked, as a Mermaid gantt with a sentence on how to read it; nothing where no lock lasted. */
function renderTimeline({ statements, }) {
    const timeline = lockTimeline(statements);
    if (timeline === null)
        return [];
    const { shown, rest } = worthDrawing(timeline);
    const lines = [
        "gantt",
        "  dateFormat x",
        "  axisFormat %Q ms",
        ...statementLines(shown),
        "  section Locks",
        ...timeline.locks.slice(0, mostLocks).map(lockLine),
    ];
    const note = noteOn(rest, timeline.locks.length - mostLocks);
    return ["**How long locks last**", mermaid(lines), note];
}
/** All statements when they are few, else those that took longest, in their order. */
function worthDrawing({ statements }) {
    const steps = statements.map((one, i) => ({ ...one, number: i + 1 }));
    const longest = [...steps].sort((a, b) => span(b) - span(a));
    const kept = new Set(longest.slice(0, markdown_timeline_mostStatements));
    return {
        shown: steps.filter((one) => kept.has(one)),
        rest: statements.length - kept.size,
    };
}
function span({ from, to }) {
    return to - from;
}
/** Mermaid begins a section with each revision. A number in front keeps SQL from being read as one of its keywords. */
function statementLines(steps) {
    let last = null;
    return steps.flatMap(({ from, to, number, statement }) => {
        const { revision, sql } = statement;
        const isNew = revision !== last;
        last = revision;
        const text = label(sql.slice(0, 400), 60);
        return [
            ...(isNew ? [`  section ${label(revision ?? "", 12) || "unnamed"}`] : []),
            `  ${number}) ${text} :${from}, ${to}`,
        ];
    });
}
function lockLine({ from, to, relation, mode }) {
    return `  ${(0,evidence_words/* lockInWords */.u7)(mode)} on ${label(relation, 60)} :crit, ${from}, ${to}`;
}
function noteOn(statements, locks) {
    const rest = [
        ...(statements > 0 ? [(0,wording/* count */.U9)(statements, "shorter statement")] : []),
        ...(locks > 0 ? [(0,wording/* count */.U9)(locks, "weaker lock")] : []),
    ].join(" and ");
    return (`The times are those of this run${rest === "" ? "" : `, ${rest} left out`}. ` +
        "Its tables are almost empty: on production, what reads or writes all rows takes far longer, and the locks last as long.");
}

// EXTERNAL MODULE: ./src/report/range-words.ts
var range_words = __webpack_require__(67787);
;// CONCATENATED MODULE: ./src/report/markdown-ran.ts










/**
 * What ran, after the findings. Where nothing was found it is folded into one line; else each part is, and what a
 * finding is about is open.
 */
function renderRan(project, detail) {
    const { findings, revisions } = project;
    const steps = renderRevisions(revisions, detail.rows);
    const heads = detail.pictures ? headsBlocks(project) : [];
    const locks = detail.pictures ? renderTimeline(project) : [];
    const lists = listsOf(project, detail);
    if (detail.rows === 0)
        return heads;
    if (findings.length === 0) {
        const parts = [...steps, ...heads, ...locks, ...lists.flatMap(captioned)];
        return (0,markdown_text/* folded */.TM)(ranTitle(project), [facts(project), ...parts]);
    }
    const isOpen = !revisions.every(revision_rows/* isFullyPassed */.vo);
    return [
        ...heads,
        ...(isOpen ? steps : []),
        ...(needsTimeline(findings)
            ? locks
            : (0,markdown_text/* folded */.TM)("How long locks last", locks.slice(1))),
        ...(0,markdown_text/* folded */.TM)(ranTitle(project), [facts(project), ...(isOpen ? [] : steps)]),
        ...lists.flatMap(({ title, blocks }) => (0,markdown_text/* folded */.TM)(title, blocks)),
    ];
}
function captioned({ title, blocks }) {
    return [`**${title}**`, ...blocks];
}
function ranTitle(project) {
    if (!project.revisions.some(revision_rows/* hasRun */.gb))
        return "Range and heads";
    const versions = (0,range_words/* versionsOf */.x)(project).map(markdown_text/* htmlText */.js).join(", ");
    return versions === "" ? "What ran" : `What ran: ${versions}`;
}
function facts(project) {
    return [
        `Project ${(0,markdown_text/* code */.aY)((0,visible_text/* cut */.Jj)(project.name, 200))}`,
        `range ${(0,markdown_text/* prose */.CS)((0,range_words/* rangeInWords */.A)(project))}`,
        `heads ${(0,markdown_text/* code */.aY)((0,wording/* idList */.Mt)(project.heads))}`,
    ].join("<br>");
}
function headsBlocks({ graph, range }) {
    const picture = graph && headsPicture(graph, range.revisions);
    if (graph === null || picture === null)
        return [];
    return [`**${headsTitle(graph)}**`, picture];
}
function headsTitle({ heads, revisions }) {
    if (heads.length < 2)
        return "What leads to the head";
    const isHere = revisions.every(({ where }) => where === null);
    const when = isHere ? "" : " once all of this is merged";
    return `${heads.length} heads${when}, and where the branches part`;
}
function listsOf(project, detail) {
    const { schemaChanges, statements } = project;
    const sections = [];
    if (detail.schema && schemaChanges !== null && schemaChanges.length > 0)
        sections.push({
            title: `Schema before → after: ${(0,wording/* count */.U9)(schemaChanges.length, "change")}`,
            blocks: [renderSchemaChanges(schemaChanges)],
        });
    const sql = detail.statements ? renderStatements(statements) : [];
    if (sql.length > 0)
        sections.push({ title: "All SQL that ran", blocks: sql });
    return sections;
}

;// CONCATENATED MODULE: ./src/report/markdown-project.ts









/** Whether there is nothing to tell: no revision in the range, and nothing found without running one. */
function isIdle(project) {
    const { range, revisions, findings, allowed, notices } = project;
    return [range.revisions, revisions, findings, allowed, notices].every(({ length }) => length === 0);
}
/** All projects, those with the worst findings first; several have a title each, and the idle ones share a line. */
function renderProjects(projects, detail, links) {
    const busy = projects.filter((project) => !isIdle(project)).sort(byFindings);
    const isAlone = projects.length === 1;
    const shown = busy.slice(0, detail.projects);
    return [
        ...shown.flatMap((project) => [
            ...(isAlone ? [] : [`#### Project ${markdown_project_name(project)}`]),
            ...projectBlock(project, detail, links),
        ]),
        ...idleLine(projects.filter(isIdle), detail),
    ];
}
function markdown_project_name(project) {
    return (0,markdown_text/* code */.aY)((0,visible_text/* cut */.Jj)(project.name, 200));
}
function idleLine(idle, detail) {
    const shown = idle.slice(0, Math.min(20, detail.projects)).map(markdown_project_name);
    const rest = idle.length - shown.length;
    if (idle.length === 0)
        return [];
    if (rest > 0)
        shown.push(`${rest} ${shown.length === 0 ? "" : "more "}projects`);
    return [`No revision to run in ${shown.join(", ")}.`];
}
function byFindings(one, other) {
    const [a, b] = [(0,verdict/* countFindings */.Gt)(one.findings), (0,verdict/* countFindings */.Gt)(other.findings)];
    return b.errors - a.errors || b.warnings - a.warnings || b.infos - a.infos;
}
function projectBlock(project, detail, links) {
    return [
        [(0,revision_rows/* ranInWords */.q$)(project), ...(0,coverage/* unreadInWords */._)(project)].join(" "),
        ...renderFindings(project.findings, detail, links),
        ...renderAllowed(project.allowed, detail, links),
        ...renderNotices(project.notices, detail),
        ...renderRan(project, detail),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown.ts






/**
 * The report as GitHub Markdown: verdict first, then findings, then what ran.
 * When it would be longer than the limit, detail is dropped step by step and the text says so.
 */
function renderMarkdown(report, { limit, links }) {
    for (const detail of levels) {
        const text = renderAt(report, detail, links);
        if (Buffer.byteLength(text) <= limit)
            return text;
    }
    return `${heading(report)}\n`;
}
function renderAt(report, detail, links) {
    const blocks = [
        heading(report),
        ...leftOut(report, detail, links),
        ...errorBlocks(report, detail),
        ...(hasNothingToRun(report)
            ? []
            : renderProjects(report.projects, detail, links)),
        ...renderNotices(report.notices, detail),
        ...(report.verdict === "pass" ? [] : [footer(report, links)]),
    ];
    return blocks.join("\n\n") + "\n";
}
function heading(report) {
    const isAll = hasNothingToRun(report) ? ": no revision to run" : "";
    return `### migration-gate ${(0,wording/* outcome */.bu)(report)}${isAll}`;
}
/** Then the heading says it all. */
function hasNothingToRun({ verdict, projects }) {
    return verdict === "pass" && projects.length > 0 && projects.every(isIdle);
}
function errorBlocks({ error }, detail) {
    if (error === null)
        return [];
    const details = error.details.map((line) => (0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(line), 500));
    const lines = (0,visible_text/* cutLines */.EQ)(details.join("\n"), 60);
    return [
        `**${(0,wording/* whoMustAct */.w0)(error)}**`,
        (0,markdown_text/* prose */.CS)((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(error.message), detail.messageLength)),
        ...(lines === "" || detail.rows === 0 ? [] : [(0,markdown_text/* fenced */.OF)("text", lines)]),
    ];
}
function leftOut(report, detail, { run }) {
    if (detail === fullDetail)
        return [];
    const file = "the JSON report (output `report`)";
    const where = run === null
        ? `${file} has everything`
        : `the [job summary](${run}) has more, ${file} everything`;
    return [`*Shortened to fit: ${leftOutInWords(detail, report)}; ${where}.*`];
}
function footer(report, { run }) {
    const tool = (0,markdown_text/* proseCell */.qy)((0,visible_text/* cut */.Jj)(report.tool, 60));
    const link = run === null ? "" : `, [workflow run](${run})`;
    return `<sub>migration-gate ${tool}, ${(0,wording/* duration */.p0)(report.milliseconds)}${link}</sub>`;
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

/***/ 67787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 9030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ evidenceOf),
/* harmony export */   m: () => (/* binding */ statementReport)
/* harmony export */ });
/** A statement as reports tell it: its place and the server's doings spread out. */
function statementReport(statement) {
    const { span, milliseconds, evidence, ...rest } = statement;
    return {
        ...rest,
        line: span?.line ?? null,
        column: span?.column ?? null,
        endLine: span?.endLine ?? null,
        endColumn: span?.endColumn ?? null,
        ms: milliseconds,
        locks: evidence?.locks ?? null,
        held: evidence?.held ?? null,
        rewrites: evidence?.rewrites ?? null,
        scans: evidence?.scans ?? null,
        lockTimeout: evidence?.lockTimeout ?? null,
        statementTimeout: evidence?.statementTimeout ?? null,
    };
}
/** The evidence of a reported statement; null when the server was not asked. */
function evidenceOf(statement) {
    const { locks, held, rewrites, scans, lockTimeout, statementTimeout } = statement;
    if (locks === null ||
        held === null ||
        rewrites === null ||
        scans === null ||
        lockTimeout === null ||
        statementTimeout === null)
        return null;
    return { locks, held, rewrites, scans, lockTimeout, statementTimeout };
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


/***/ }),

/***/ 16166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ victimsOf),
/* harmony export */   D1: () => (/* binding */ relationsIn),
/* harmony export */   Dc: () => (/* binding */ locksInForce),
/* harmony export */   NC: () => (/* binding */ isVictim),
/* harmony export */   Us: () => (/* binding */ isBlocking),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   ev: () => (/* binding */ isNamed)
/* harmony export */ });
/* unused harmony export holdsRows */
/* harmony import */ var _sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35961);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19735);


/** `schema.name`, as messages name relations. */
function labelOf(relation) {
    return (0,_sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD)(relation);
}
/** Relations that hold rows: what people read from and write to. */
function holdsRows({ kind }) {
    return (kind === "table" ||
        kind === "partitioned-table" ||
        kind === "materialized-view" ||
        kind === "foreign-table");
}
/** Only what existed before the range has traffic to disturb. */
function isVictim(relation) {
    return relation.isPreexisting && holdsRows(relation);
}
/** Whether a lock makes normal reads or writes wait. Nobody writes to a materialized view, so only readers count there. */
function isBlocking({ relation, mode }) {
    return relation.kind === "materialized-view"
        ? mode === "AccessExclusive"
        : (0,_locks_js__WEBPACK_IMPORTED_MODULE_1__/* .blocksTraffic */ .QX)(mode);
}
/** Locks in force while the statement ran: those it took and those its transaction held already. */
function locksInForce(evidence) {
    return [...evidence.held, ...evidence.locks];
}
/** The victims of an effect; for locks only those that this statement took and that block reads or writes. */
function victimsOf(evidence, effect) {
    const relations = {
        rewrite: evidence.rewrites,
        scan: evidence.scans,
        lock: evidence.locks.filter(isBlocking).map(({ relation }) => relation),
    }[effect].filter(isVictim);
    return [...new Map(relations.map((one) => [labelOf(one), one])).values()];
}
/** Every relation that the evidence mentions. */
function relationsIn(evidence) {
    const locked = locksInForce(evidence).map(({ relation }) => relation);
    return [...locked, ...evidence.rewrites, ...evidence.scans];
}
/** Whether a name in SQL can mean this relation; without a schema any schema will do. */
function isNamed(relation, name) {
    return (relation.name === name.name &&
        (name.schema === null || name.schema === relation.schema));
}


/***/ }),

/***/ 19735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ blocksTraffic),
/* harmony export */   UJ: () => (/* binding */ blockedTraffic),
/* harmony export */   yX: () => (/* binding */ strongest)
/* harmony export */ });
/* harmony import */ var _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16454);

/** Whether normal reads or writes have to wait while it is held. */
function blocksTraffic(mode) {
    return _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .lockModes */ .Y.indexOf(mode) >= _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .lockModes */ .Y.indexOf("Share");
}
function strongest(modes) {
    return _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .lockModes */ .Y.findLast((mode) => modes.includes(mode)) ?? null;
}
/** What nobody else can do meanwhile: `every read and write of public.articles`. */
function blockedTraffic(mode, label) {
    return mode === "AccessExclusive"
        ? `every read and write of ${label}`
        : `every write to ${label}`;
}


/***/ }),

/***/ 35961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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