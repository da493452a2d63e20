"use strict";
exports.id = 5030;
exports.ids = [5030];
exports.modules = {

/***/ 65030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readReportArtifact: () => (/* binding */ readReportArtifact)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
;// CONCATENATED MODULE: ./schema/report.json
const report_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:migration-gate:report:1","title":"Report of migration-gate","description":"The outcome of one run. Texts come from the repository and the server: escape them before showing them.","type":"object","additionalProperties":false,"required":["schemaVersion","tool","verdict","counts","milliseconds","projects","notices","error"],"properties":{"schemaVersion":{"const":1,"description":"Version of this schema; it changes when a reader would have to."},"tool":{"type":"string","description":"Version of migration-gate."},"verdict":{"enum":["pass","fail","error"],"description":"`error` means that the gate itself could not do its job: it is never a pass."},"counts":{"type":"object","description":"Findings by severity, over all projects.","additionalProperties":false,"required":["errors","warnings","infos"],"properties":{"errors":{"$ref":"#/$defs/count","description":"Findings of severity `error`."},"warnings":{"$ref":"#/$defs/count","description":"Findings of severity `warning`."},"infos":{"$ref":"#/$defs/count","description":"Findings of severity `info`."}}},"milliseconds":{"$ref":"#/$defs/milliseconds","description":"Wall time of the whole run."},"projects":{"type":"array","description":"The Alembic projects that were gated.","items":{"$ref":"#/$defs/project"}},"notices":{"$ref":"#/$defs/notices","description":"What is worth saying about the whole run."},"error":{"description":"Why the gate could not do its job; null unless the verdict is `error`.","anyOf":[{"$ref":"#/$defs/error"},{"type":"null"}]}},"$defs":{"coverage":{"type":"object","additionalProperties":false,"required":["statements","analysed"],"properties":{"statements":{"$ref":"#/$defs/count","description":"Statements that were read."},"analysed":{"$ref":"#/$defs/count","description":"Those among them that the parser understood."}}},"count":{"type":"integer","minimum":0},"milliseconds":{"type":"number","minimum":0},"line":{"type":"integer","minimum":1},"notices":{"type":"array","items":{"type":"string"}},"severity":{"enum":["error","warning","info"]},"direction":{"enum":["up","down","again"]},"error":{"type":"object","additionalProperties":false,"required":["kind","message","details"],"properties":{"kind":{"enum":["settings","environment","unsupported","internal"],"description":"Who must act: whoever wrote the settings, whoever keeps the environment, nobody (the project is of a kind that is not supported), or the makers of migration-gate."},"message":{"type":"string","description":"What is wrong and what to do."},"details":{"type":"array","description":"More lines for the reader, for instance the end of a traceback.","items":{"type":"string"}}}},"project":{"type":"object","additionalProperties":false,"required":["name","heads","range","revisions","findings","allowed","statements","schemaChanges","graph","coverage","notices","versions","database"],"properties":{"name":{"type":"string","description":"Config file relative to the repository\'s root, with `#section` when one was named."},"heads":{"type":"array","description":"Ids of the revisions that no other one builds on.","items":{"type":"string"}},"range":{"$ref":"#/$defs/range","description":"Which revisions were under test."},"revisions":{"type":"array","description":"The revisions under test and how their steps went.","items":{"$ref":"#/$defs/revision"}},"findings":{"type":"array","description":"What a person should know.","items":{"$ref":"#/$defs/finding"}},"allowed":{"type":"array","description":"What was found and may stay, with who says so. It counts neither in `counts` nor for the verdict.","items":{"$ref":"#/$defs/allowed"}},"statements":{"type":"array","description":"The SQL as it was executed.","items":{"$ref":"#/$defs/statement"}},"schemaChanges":{"type":["array","null"],"description":"What the range made of the schema; null when it did not get to its end.","items":{"$ref":"#/$defs/schemaChange"}},"graph":{"description":"The heads and what leads to them; null when one line of revisions leads to one head.","anyOf":[{"$ref":"#/$defs/graph"},{"type":"null"}]},"coverage":{"description":"How many of the statements that ran upwards (or that plain SQL holds) were understood; null when none ran.","anyOf":[{"$ref":"#/$defs/coverage"},{"type":"null"}]},"notices":{"$ref":"#/$defs/notices","description":"What is worth saying about this project and is no finding."},"versions":{"description":"Versions that took part; null when the rehearsal did not get that far.","anyOf":[{"$ref":"#/$defs/versions"},{"type":"null"}]},"database":{"description":"The throwaway PostgreSQL; null when none was started.","anyOf":[{"$ref":"#/$defs/database"},{"type":"null"}]}}},"allowed":{"type":"object","additionalProperties":false,"required":["finding","reason","by","place"],"properties":{"finding":{"$ref":"#/$defs/finding","description":"What was found."},"reason":{"type":"string","description":"Why it may stay, as its author wrote it."},"by":{"enum":["comment","settings","label"],"description":"What allows it: a comment in the revision file, the setting `allow`, or a label of the pull request."},"place":{"type":"string","description":"Where that is written: `file:line` of the comment, the line of the settings file, or the name of the label."}}},"range":{"type":"object","additionalProperties":false,"required":["mode","baseRef","from","revisions"],"properties":{"mode":{"type":"string","description":"`changed`: not on the base branch; `all`: from the first revision; `from:to`; or `lint` for plain SQL."},"baseRef":{"type":["string","null"],"description":"The ref that was compared with; null for `all` and `from:to`."},"from":{"type":"array","description":"Heads that the rehearsal starts from; none means the empty database.","items":{"type":"string"}},"revisions":{"type":"array","description":"Ids under test in the order they are applied.","items":{"type":"string"}}}},"revision":{"type":"object","additionalProperties":false,"required":["id","file","message","up","down","again"],"properties":{"id":{"type":"string","description":"The id in the revision file."},"file":{"type":"string","description":"Revision file relative to the repository\'s root."},"message":{"type":"string","description":"First line of the file\'s docstring."},"up":{"$ref":"#/$defs/step","description":"The upgrade."},"down":{"$ref":"#/$defs/step","description":"The downgrade after it."},"again":{"$ref":"#/$defs/step","description":"The upgrade after the downgrade."}}},"step":{"type":"object","additionalProperties":false,"required":["status","milliseconds"],"properties":{"status":{"enum":["passed","failed","skipped"],"description":"`skipped` comes with a finding or a notice that says why."},"milliseconds":{"description":"Wall time; null when skipped.","anyOf":[{"$ref":"#/$defs/milliseconds"},{"type":"null"}]}}},"finding":{"type":"object","additionalProperties":false,"required":["rule","severity","message","file","line","endLine","revision","direction","statement","evidence","fix","edit","tables"],"properties":{"rule":{"type":"string","description":"Id of the rule or check, for instance `drop-column`."},"severity":{"$ref":"#/$defs/severity","description":"How bad it is."},"message":{"type":"string","description":"What happens, in plain words."},"file":{"type":["string","null"],"description":"Path relative to the repository\'s root; null when no file is to blame."},"line":{"description":"First line, from 1; null without a place.","anyOf":[{"$ref":"#/$defs/line"},{"type":"null"}]},"endLine":{"description":"Last line, from 1; null without a place.","anyOf":[{"$ref":"#/$defs/line"},{"type":"null"}]},"revision":{"type":["string","null"],"description":"Id of the revision; null when none is to blame."},"direction":{"description":"The step it is about; null when it is about none.","anyOf":[{"$ref":"#/$defs/direction"},{"type":"null"}]},"statement":{"type":["string","null"],"description":"The SQL that ran; null when it is not about a statement."},"evidence":{"description":"What the server did; null when it was not asked.","anyOf":[{"$ref":"#/$defs/evidence"},{"type":"null"}]},"fix":{"description":"What to write instead; null when there is no better way.","anyOf":[{"$ref":"#/$defs/fix"},{"type":"null"}]},"edit":{"description":"The part of the fix that is a mere change of text; null when there is none.","anyOf":[{"$ref":"#/$defs/edit"},{"type":"null"}]},"tables":{"type":"array","items":{"type":"string"},"description":"Tables from before the range that it concerns, as `schema.name`."}}},"fix":{"type":"object","additionalProperties":false,"required":["text","code"],"properties":{"text":{"type":"string","description":"One or two sentences."},"code":{"type":["string","null"],"description":"Alembic code; null when words are enough."}}},"statement":{"type":"object","additionalProperties":false,"required":["index","sql","file","line","column","endLine","endColumn","revision","direction","database","ms","rows","transaction","repeats","locks","held","rewrites","scans","lockTimeout","statementTimeout","failure"],"properties":{"index":{"type":"integer","minimum":0,"description":"Position in the run, from 0."},"sql":{"type":"string","description":"The text as executed; parameter values are never part of it."},"file":{"type":["string","null"],"description":"Revision file relative to the repository\'s root."},"line":{"type":["integer","null"],"minimum":1,"description":"First line of the call in that file, from 1. Null without a place."},"column":{"type":["integer","null"],"minimum":1,"description":"First column of the call, from 1. Null without a place."},"endLine":{"type":["integer","null"],"minimum":1,"description":"Last line of the call. Null without a place."},"endColumn":{"type":["integer","null"],"minimum":1,"description":"Column behind the call. Null without a place."},"revision":{"type":["string","null"],"description":"Revision that ran it; null for statements of env.py and of Alembic."},"direction":{"$ref":"#/$defs/direction","description":"The step that ran it."},"database":{"type":"string","description":"Name of the throwaway database: its dialect, or the engine\'s name when env.py has several."},"ms":{"$ref":"#/$defs/milliseconds","description":"Time until the server had answered."},"rows":{"type":["integer","null"],"description":"Rows that the driver reported; null when it did not say."},"transaction":{"type":["integer","null"],"description":"Number of its transaction within the run; null in autocommit."},"repeats":{"$ref":"#/$defs/count","description":"How often the same text ran again in this revision without being listed again."},"locks":{"type":["array","null"],"items":{"$ref":"#/$defs/lock"},"description":"Locks that the transaction did not hold before this statement; AccessShare is left out; null when the server was not asked."},"held":{"type":["array","null"],"items":{"$ref":"#/$defs/lock"},"description":"Locks from Share upwards that the transaction already held on relations from before the range; null when the server was not asked."},"rewrites":{"type":["array","null"],"items":{"$ref":"#/$defs/relation"},"description":"Relations whose rows or entries were all written anew; null when the server was not asked."},"scans":{"type":["array","null"],"items":{"$ref":"#/$defs/relation"},"description":"Relations that were read from end to end; null when the server was not asked."},"lockTimeout":{"anyOf":[{"$ref":"#/$defs/milliseconds"},{"type":"null"}],"description":"`lock_timeout` in force, in milliseconds; 0 waits for ever; null when the server was not asked."},"statementTimeout":{"anyOf":[{"$ref":"#/$defs/milliseconds"},{"type":"null"}],"description":"`statement_timeout` in force, in milliseconds; 0 waits for ever; null when the server was not asked."},"failure":{"description":"Why it failed; null when it did not.","anyOf":[{"$ref":"#/$defs/failure"},{"type":"null"}]}}},"failure":{"type":"object","additionalProperties":false,"required":["sqlstate","message"],"properties":{"sqlstate":{"type":["string","null"],"description":"The server\'s error code; null when the driver gave none."},"message":{"type":"string","description":"The server\'s message, one or more lines."}}},"schemaChange":{"type":"object","additionalProperties":false,"required":["database","change","object","before","after"],"properties":{"database":{"type":["string","null"],"description":"Which of several databases it is in; null when there is only one."},"change":{"enum":["added","removed","changed"],"description":"What happened to it."},"object":{"type":"string","description":"What it is, for instance `column public.articles.slug`."},"before":{"type":["string","null"],"description":"What it was, for instance `type integer`; null when it is new or its name says enough."},"after":{"type":["string","null"],"description":"What it is now; null when it is gone or its name says enough."}}},"graph":{"type":"object","additionalProperties":false,"required":["revisions","heads"],"properties":{"revisions":{"type":"array","description":"The branches that lead to the heads, each back to where it parts from the others.","items":{"$ref":"#/$defs/graphRevision"}},"heads":{"type":"array","description":"Heads of the checkout together with what is elsewhere.","items":{"type":"string"}}}},"graphRevision":{"type":"object","additionalProperties":false,"required":["id","parents","message","where"],"properties":{"id":{"type":"string","description":"Its id."},"parents":{"type":"array","description":"Ids of its parents, those included that are not in the list.","items":{"type":"string"}},"message":{"type":"string","description":"First line of its docstring."},"where":{"type":["string","null"],"description":"Where it is when it is not in the checkout: the base ref, or another pull request as `#12`."}}},"evidence":{"type":"object","additionalProperties":false,"required":["locks","held","rewrites","scans","lockTimeout","statementTimeout"],"properties":{"locks":{"type":"array","description":"Locks that the transaction did not hold before this statement; AccessShare is left out.","items":{"$ref":"#/$defs/lock"}},"held":{"type":"array","description":"Locks from Share upwards that the transaction already held on relations from before the range.","items":{"$ref":"#/$defs/lock"}},"rewrites":{"type":"array","description":"Relations whose rows or entries were all written anew.","items":{"$ref":"#/$defs/relation"}},"scans":{"type":"array","description":"Relations that were read from end to end.","items":{"$ref":"#/$defs/relation"}},"lockTimeout":{"$ref":"#/$defs/milliseconds","description":"`lock_timeout` in force, in milliseconds; 0 waits for ever."},"statementTimeout":{"$ref":"#/$defs/milliseconds","description":"`statement_timeout` in force, in milliseconds; 0 waits for ever."}}},"lock":{"type":"object","additionalProperties":false,"required":["relation","mode"],"properties":{"relation":{"$ref":"#/$defs/relation","description":"What is locked."},"mode":{"description":"PostgreSQL\'s table-level lock mode.","enum":["AccessShare","RowShare","RowExclusive","ShareUpdateExclusive","Share","ShareRowExclusive","Exclusive","AccessExclusive"]}}},"relation":{"type":"object","additionalProperties":false,"required":["schema","name","kind","table","isPreexisting"],"properties":{"schema":{"type":"string","description":"Its schema before the statement."},"name":{"type":"string","description":"Its name before the statement."},"kind":{"description":"What it is.","enum":["table","partitioned-table","index","partitioned-index","materialized-view","view","sequence","foreign-table","other"]},"table":{"type":["string","null"],"description":"For an index its table, in the same schema."},"isPreexisting":{"type":"boolean","description":"Whether it existed before the range ran: only then has it traffic to block."}}},"versions":{"type":"object","additionalProperties":false,"required":["python","alembic","sqlalchemy","driver"],"properties":{"python":{"type":"string","description":"Version of Python."},"alembic":{"type":"string","description":"Version of Alembic."},"sqlalchemy":{"type":"string","description":"Version of SQLAlchemy."},"driver":{"type":["string","null"],"description":"The project\'s database driver; null when none connected."}}},"database":{"type":"object","additionalProperties":false,"required":["description","version"],"properties":{"description":{"type":"string","description":"How it came to be, for instance `local PostgreSQL 18.4`."},"version":{"type":"string","description":"`server_version` as the server says it."}}},"edit":{"type":"object","additionalProperties":false,"required":["span","text"],"properties":{"span":{"type":"object","description":"The part of the finding\'s file that it replaces: lines and columns from 1, the end column exclusive.","additionalProperties":false,"required":["line","column","endLine","endColumn"],"properties":{"line":{"type":"integer","minimum":1,"description":"First line."},"column":{"type":"integer","minimum":1,"description":"First column."},"endLine":{"type":"integer","minimum":1,"description":"Last line."},"endColumn":{"type":"integer","minimum":1,"description":"Column after the last."}}},"text":{"type":"string","description":"What to put in its place."}}}}}');
;// CONCATENATED MODULE: ./src/report/parse-report.ts


/** Far more than any run has: only what was made to be a burden is longer. */
const mostItems = 50_000;
const mostCharacters = 2_000_000;
/**
 * Reads a JSON report that others may have written: it is one only if it is all that `schema/report.json` demands,
 * nothing more, and of a size that can be shown. What it says remains hostile text, and may be a lie.
 *
 * @returns or a sentence about what is wrong, which quotes nothing of the text
 */
function parseReport(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { problem: "it is no JSON." };
    }
    const validate = validator();
    if (!validate(value))
        return {
            problem: "it is not what `schema/report.json` describes. Both workflows must use the same version of migration-gate.",
        };
    if (isTooLong(value))
        return { problem: "it has lists or texts without end." };
    return { report: value };
}
let compiled = null;
function validator() {
    return (compiled ??= new _2020.Ajv2020({ strictTypes: false }).compile(report_namespaceObject));
}
/** Only for values of the schema: those are nested a few levels deep. */
function isTooLong(value) {
    if (typeof value === "string")
        return value.length > mostCharacters;
    if (typeof value !== "object" || value === null)
        return false;
    const items = Object.values(value);
    return items.length > mostItems || items.some(isTooLong);
}

;// CONCATENATED MODULE: ./src/action/report-artifact.ts




/** Bytes. A run with hundreds of findings makes less than one of these millions. */
const mostBytes = 20_000_000;
/**
 * The report that the workflow before left as an artifact. Whoever opened the pull request can have written it:
 * it is looked at before it is read, and read before it is believed to be a report.
 *
 * @throws GateError (environment) when there is none, or it is none
 */
async function readReportArtifact(file) {
    const parsed = parseReport(await textOf(file));
    if ("report" in parsed)
        return parsed.report;
    throw unusable(parsed.problem);
}
async function textOf(file) {
    // A link could lead anywhere on this machine, and a pipe would never end.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    let handle;
    try {
        handle = await (0,promises_.open)(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (cause) {
        throw unusable(openProblem(cause));
    }
    try {
        const about = await handle.stat();
        if (!about.isFile())
            throw unusable("it is no ordinary file.");
        if (about.size > mostBytes)
            throw unusable(`it has more than ${mostBytes / 1_000_000} MB.`);
        return await handle.readFile("utf8");
    }
    finally {
        await handle.close();
    }
}
function openProblem(cause) {
    const { code } = cause;
    return code === "ENOENT"
        ? "there is none. Does the first workflow upload it even when the gate fails (`if: always()`), and does `report` name the file that was downloaded?"
        : `the file that \`report\` names can't be opened (${code ?? "unknown"}).`;
}
function unusable(problem) {
    return new errors/* GateError */.u("environment", `The report of the workflow run before can't be used: ${problem}`);
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


/***/ })

};
;