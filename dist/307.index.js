"use strict";
exports.id = 307;
exports.ids = [307];
exports.modules = {

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

/***/ 10307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJunit: () => (/* binding */ renderJunit)
});

// EXTERNAL MODULE: ./src/report/allowed-words.ts
var allowed_words = __webpack_require__(67310);
// EXTERNAL MODULE: ./src/report/finding-text.ts
var finding_text = __webpack_require__(10011);
// EXTERNAL MODULE: ./src/report/place.ts
var place = __webpack_require__(18141);
// EXTERNAL MODULE: ./src/report/revision-rows.ts
var revision_rows = __webpack_require__(275);
// EXTERNAL MODULE: ./src/report/visible-text.ts
var visible_text = __webpack_require__(36362);
// EXTERNAL MODULE: ./src/report/wording.ts
var wording = __webpack_require__(25594);
;// CONCATENATED MODULE: ./src/report/junit-cases.ts






const steps = ["up", "down", "again"];
/** The cases of a project, each with a name that no other one of its class has. */
function junitCases(project, { verdict, counts }) {
    // With `fail-on: warning` a run can fail without an error.
    const isWarningEnough = verdict === "fail" && counts.errors === 0;
    const fails = ({ severity }) => severity === "error" || (isWarningEnough && severity === "warning");
    const stepped = project.revisions.flatMap((revision) => revisionCases(revision, project, fails));
    const others = otherFindings(project).map(({ findings, ...name }) => caseOf(name, findings, fails));
    const cases = [...stepped, ...others];
    return withOwnNames(cases.length === 0 ? [emptyCase(project)] : cases);
}
function revisionCases(revision, project, fails) {
    const message = (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(revision.message), 120);
    const label = `${(0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(revision.id), 60)} ${message}`.trim();
    const wanted = (0,revision_rows/* hasRun */.gb)(revision) ? steps : ["up"];
    return wanted.map((step) => {
        const findings = project.findings.filter((finding) => finding.revision === revision.id && stepOf(finding, revision) === step);
        const test = caseOf({ className: project.name, name: `${label}: ${step}` }, findings, fails);
        const { milliseconds } = revision[step];
        const outcome = test.outcome.kind === "failure"
            ? test.outcome
            : stepOutcome(revision, step);
        const output = [test.output, ...allowedAt(project, revision, step)];
        return { ...test, milliseconds, outcome, output: joined(output) };
    });
}
/** The step that a finding is told at: what is about the revision as a whole stands at its upgrade. */
function stepOf({ direction }, revision) {
    return (0,revision_rows/* hasRun */.gb)(revision) ? (direction ?? "up") : "up";
}
function stepOutcome(revision, step) {
    const { status } = revision[step];
    switch (status) {
        case "passed":
            return { kind: "passed" };
        case "failed":
            return {
                kind: "skipped",
                message: "It failed, and that is allowed or no error by the settings: see the output.",
            };
        case "skipped":
            return { kind: "skipped", message: whySkipped(revision, step) };
    }
}
function whySkipped(revision, step) {
    const before = steps.slice(0, steps.indexOf(step));
    const failed = before.find((one) => revision[one].status === "failed");
    if (failed !== undefined)
        return `Not run, because "${failed}" failed.`;
    return (0,revision_rows/* hasRun */.gb)(revision)
        ? "Not run: no downgrade to run, or the settings leave it out."
        : "Not run: see the findings and the output of the suite.";
}
/** What belongs to no step; of SQL that was only read, everything, by its file. */
function otherFindings(project) {
    const isLint = project.range.mode === "lint";
    const ids = new Set(project.revisions.map(({ id }) => id));
    const rest = project.findings.filter(({ revision }) => revision === null || !ids.has(revision));
    if (!isLint)
        return rest.map((finding) => ({
            className: finding.rule,
            name: (0,place/* placeOf */.$)(finding) ?? project.name,
            findings: [finding],
        }));
    const files = new Set([...project.statements, ...rest].map(({ file }) => file ?? project.name));
    return [...files].map((file) => ({
        className: "lint",
        name: file,
        findings: rest.filter((one) => (one.file ?? project.name) === file),
    }));
}
function caseOf(name, findings, fails) {
    const failing = findings.filter(fails);
    const rest = findings.filter((finding) => !fails(finding));
    const [first] = failing;
    const more = failing.length - 1;
    return {
        ...name,
        milliseconds: null,
        outcome: first === undefined
            ? { kind: "passed" }
            : {
                kind: "failure",
                type: first.rule,
                message: more === 0
                    ? first.message
                    : `${first.rule} and ${(0,wording/* count */.U9)(more, "more finding")}: ${first.message}`,
                text: joined(failing.map(finding_text/* findingInText */.e)),
            },
        output: joined(rest.map(finding_text/* findingInText */.e)),
    };
}
function allowedAt({ allowed }, revision, step) {
    return allowed
        .filter(({ finding }) => finding.revision === revision.id && stepOf(finding, revision) === step)
        .map(allowedInText);
}
/** What is allowed and belongs to no step. */
function allowedElsewhere({ allowed, revisions, }) {
    const ids = new Set(revisions.map(({ id }) => id));
    return allowed
        .filter(({ finding: { revision } }) => !ids.has(revision ?? ""))
        .map(allowedInText);
}
function allowedInText(one) {
    const { rule, message } = one.finding;
    return `allowed: ${rule}: ${message} (${(0,allowed_words/* allowerInWords */.Z)(one)}: ${one.reason})`;
}
/** A suite without cases is an error to some readers. */
function emptyCase(project) {
    const message = project.range.mode === "lint"
        ? "No statement to judge."
        : (0,revision_rows/* ranInWords */.q$)(project);
    return {
        className: project.name,
        name: "revisions in the range",
        milliseconds: null,
        outcome: { kind: "skipped", message },
        output: "",
    };
}
function withOwnNames(cases) {
    const seen = new Map();
    return cases.map((one) => {
        const key = JSON.stringify([one.className, one.name]);
        const number = (seen.get(key) ?? 0) + 1;
        seen.set(key, number);
        return number === 1 ? one : { ...one, name: `${one.name} (${number})` };
    });
}
function joined(texts) {
    return texts.filter((text) => text !== "").join("\n\n");
}

// EXTERNAL MODULE: ./src/report/range-words.ts
var range_words = __webpack_require__(67787);
;// CONCATENATED MODULE: ./src/report/xml.ts

/** An element; `children` are XML already, made by {@link element} or {@link xmlText}. */
function xml_element(name, attributes, children = []) {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('"', "&quot;")}"`);
    const start = `<${name}${written.join("")}`;
    return children.length === 0
        ? `${start}/>`
        : `${start}>${children.join("")}</${name}>`;
}
/**
 * Any text as the content of an element. Characters that XML 1.0 has no place for
 * are spelled out: https://www.w3.org/TR/xml/#charsets.
 */
function xmlText(text) {
    return (0,visible_text/* visible */.RK)(text)
        .replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
}

;// CONCATENATED MODULE: ./src/report/junit.ts





/** Viewers show a line of it. */
const longestMessage = 300;
const longestText = 20_000;
/**
 * The outcome as JUnit XML, as Jenkins' xUnit plug-in and GitLab read it: a suite for each project, a case for each
 * step of a revision and for whatever else was found. Times are in seconds.
 */
function renderJunit(report) {
    const suites = [
        ...report.projects.map((project) => suiteOf(project, report)),
        ...(report.error === null ? [] : [errorSuite(report.error)]),
    ];
    const attributes = {
        name: "migration-gate",
        ...countsOf(suites.flatMap(({ cases }) => cases)),
        time: seconds(report.milliseconds),
    };
    const lines = suites.map(({ xml }) => `\n${xml}`);
    const root = xml_element("testsuites", attributes, [...lines, "\n"]);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
function suiteOf(project, report) {
    const cases = junitCases(project, report);
    const said = [
        ...[...project.notices, ...report.notices].map(visible_text/* oneLine */.TN),
        ...allowedElsewhere(project),
    ];
    const time = cases.reduce((sum, one) => sum + (one.milliseconds ?? 0), 0);
    const versions = (0,range_words/* versionsOf */.x)(project).join(", ");
    const property = xml_element("property", { name: "versions", value: versions });
    return makeSuite(project.name, cases, seconds(time), [
        ...(versions === "" ? [] : [xml_element("properties", {}, [property])]),
        ...cases.map(junit_caseOf),
        ...(said.length === 0 ? [] : [output(said.join("\n"))]),
    ]);
}
/** A run without a verdict is never a green one. */
function errorSuite(error) {
    const test = {
        className: "migration-gate",
        name: "could do its job",
        milliseconds: 0,
        outcome: {
            kind: "error",
            type: error.kind,
            message: `${(0,wording/* whoMustAct */.w0)(error)} ${error.message}`,
            text: [error.message, ...error.details].join("\n"),
        },
        output: "",
    };
    return makeSuite("migration-gate", [test], seconds(0), [junit_caseOf(test)]);
}
function makeSuite(name, cases, time, children) {
    const skipped = cases.filter((one) => one.outcome.kind === "skipped").length;
    const attributes = {
        name: shortened(name),
        ...countsOf(cases),
        skipped,
        time,
    };
    const lines = children.map((child) => `\n    ${child}`);
    const xml = xml_element("testsuite", attributes, [...lines, "\n  "]);
    return { cases, xml: `  ${xml}` };
}
function countsOf(cases) {
    const count = (kind) => cases.filter(({ outcome }) => outcome.kind === kind).length;
    return {
        tests: cases.length,
        failures: count("failure"),
        errors: count("error"),
    };
}
function junit_caseOf(test) {
    const attributes = {
        classname: shortened(test.className),
        name: shortened(test.name),
        time: seconds(test.milliseconds ?? 0),
    };
    return xml_element("testcase", attributes, [
        ...outcomeOf(test),
        ...(test.output === "" ? [] : [output(test.output)]),
    ]);
}
function outcomeOf({ outcome }) {
    switch (outcome.kind) {
        case "passed":
            return [];
        case "skipped":
            return [xml_element("skipped", { message: shortened(outcome.message) })];
        case "failure":
        case "error": {
            const { kind, type, text } = outcome;
            const message = shortened(outcome.message);
            const content = xmlText((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(text), longestText));
            return [xml_element(kind, { message, type: shortened(type) }, [content])];
        }
    }
}
function output(text) {
    return xml_element("system-out", {}, [xmlText((0,visible_text/* cut */.Jj)((0,visible_text/* visible */.RK)(text), longestText))]);
}
function shortened(text) {
    return (0,visible_text/* cut */.Jj)((0,visible_text/* oneLine */.TN)(text), longestMessage);
}
function seconds(milliseconds) {
    return (milliseconds / 1000).toFixed(3);
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