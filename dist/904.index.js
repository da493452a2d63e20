"use strict";
exports.id = 904;
exports.ids = [904];
exports.modules = {

/***/ 20904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLint: () => (/* binding */ runLint)
});

// EXTERNAL MODULE: ./src/findings/verdict.ts
var verdict = __webpack_require__(87167);
// EXTERNAL MODULE: ./src/gate/load-postgres-parser.ts + 14 modules
var load_postgres_parser = __webpack_require__(69148);
// EXTERNAL MODULE: ./src/gate/table-sizes.ts + 3 modules
var table_sizes = __webpack_require__(88251);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
// EXTERNAL MODULE: ./src/checks/settle.ts + 4 modules
var settle = __webpack_require__(32514);
// EXTERNAL MODULE: ./src/report/statement-report.ts
var statement_report = __webpack_require__(9030);
// EXTERNAL MODULE: ./src/rules/apply-rules.ts + 5 modules
var apply_rules = __webpack_require__(19385);
;// CONCATENATED MODULE: ./src/sql/split-script.ts
/** What decides where a statement ends, or must be stepped over in one piece. */
const token = /--[^\n]*|\/\*|[eE]'|['";()\\]|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|\$\d+|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|[^\s\w]|\d\w*/g;
/**
 * Splits a script as psql does: quotes of all kinds, nested comments, bodies in BEGIN ATOMIC, psql's own commands and
 * the data of COPY … FROM stdin hold no ends of statements. Reads each character once.
 */
function splitScript(text) {
    const statements = [];
    const place = placeReader(text);
    let next = emptyStatement();
    let at = 0;
    const end = () => {
        const { start, end } = next;
        if (start === null)
            return;
        const [line, column] = place(start);
        const [endLine, endColumn] = place(end);
        const { comments } = next;
        const inside = next.commands.filter(([from]) => from < end);
        const sql = without(text.slice(start, end), start, inside);
        statements.push({ sql, line, column, endLine, endColumn, comments });
        if (isCopyFromStdin(sql))
            at = endOfData(text, at);
        next = emptyStatement();
    };
    for (;;) {
        token.lastIndex = at;
        const found = token.exec(text);
        if (!found)
            break;
        const [word] = found;
        const start = found.index;
        at = endOf(text, word, start);
        if (word.startsWith("--")) {
            if (next.start === null)
                next.comments.push(word);
        }
        else if (word === "/*")
            continue;
        else if (word === "\\") {
            if (readCommand(text.slice(start, at), start, next))
                end();
        }
        else if (word === ";" && !isInBody(next))
            end();
        else
            follow(word, start, at, next);
    }
    end();
    return statements;
}
function emptyStatement() {
    const none = { comments: [], words: [], commands: [] };
    return { ...none, start: null, end: 0, brackets: 0, blocks: 0 };
}
function follow(word, start, end, next) {
    next.start ??= start;
    next.end = end;
    const lower = word.toLowerCase();
    if (next.words.length < 4)
        next.words.push(lower);
    if (word === "(")
        next.brackets++;
    if (word === ")")
        next.brackets--;
    if (!makes(next, /^(function|procedure)$/))
        return;
    if (lower === "begin")
        next.blocks++;
    if (lower === "case" && next.blocks > 0)
        next.blocks++;
    if (lower === "end" && next.blocks > 0)
        next.blocks--;
}
function isInBody(next) {
    return (next.blocks > 0 || (next.brackets > 0 && makes(next, /^(rule|schema)$/)));
}
/** Whether it begins with CREATE [OR REPLACE] and then such a word. */
function makes({ words: [first, second, , fourth] }, kind) {
    const made = second === "or" ? fourth : second;
    return first === "create" && made !== undefined && kind.test(made);
}
/** Where a token ends that begins like this; what is never closed lasts to the end of the text. */
function endOf(text, opening, start) {
    const after = start + opening.length;
    const closed = (closing) => {
        const index = text.indexOf(closing, after);
        return index === -1 ? text.length : index + closing.length;
    };
    switch (opening) {
        case "'":
        case '"':
            // A doubled quote is the end of one string and the beginning of the next.
            return closed(opening);
        case "e'":
        case "E'":
            return endOfEscapeString(text, after);
        case "/*":
            return endOfComment(text, after);
        case "\\":
            return endOfLine(text, start);
        default:
            return /^\$.*\$$/.test(opening) ? closed(opening) : after;
    }
}
function endOfEscapeString(text, start) {
    const special = /\\[^]|''|'/g;
    special.lastIndex = start;
    for (let found = special.exec(text); found; found = special.exec(text))
        if (found[0] === "'")
            return special.lastIndex;
    return text.length;
}
/** Block comments can be nested. */
function endOfComment(text, start) {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = start;
    let depth = 1;
    for (let found = edge.exec(text); found; found = edge.exec(text)) {
        depth += found[0] === "/*" ? 1 : -1;
        if (depth === 0)
            return edge.lastIndex;
    }
    return text.length;
}
function endOfLine(text, start) {
    const index = text.indexOf("\n", start);
    return index === -1 ? text.length : index;
}
/** Takes in a command of psql; true when it ends the statement. */
function readCommand(command, start, next) {
    const end = start + command.trimEnd().length;
    // What another file holds can't be known here; the parser will say that it can't read this.
    const isInclusion = /^\\(i|ir|include|include_relative)\s/.test(command);
    if (next.start === null && isInclusion) {
        next.start = start;
        next.end = end;
        return true;
    }
    if (next.start !== null)
        next.commands.push([start, end]);
    return /^\\(;|g)/.test(command);
}
/** The statement with blanks where psql's commands stood. */
function without(sql, start, commands) {
    return commands.reduce((rest, [from, to]) => rest.slice(0, from - start) +
        " ".repeat(to - from) +
        rest.slice(to - start), sql);
}
function isCopyFromStdin(sql) {
    return /^copy\b[^]*\bfrom\s+stdin\b/i.test(sql.slice(0, 10_000));
}
/** After the line `\.` that ends the data of a COPY; without one, the end of the text. */
function endOfData(text, start) {
    const end = /^\\\.\r?$/gm;
    end.lastIndex = endOfLine(text, start);
    return end.exec(text) ? end.lastIndex : text.length;
}
/** Tells lines and columns of offsets that only grow. */
function placeReader(text) {
    let [line, lineStart, lineEnd] = [1, 0, endOfLine(text, 0)];
    return (offset) => {
        while (lineEnd < offset) {
            lineStart = lineEnd + 1;
            lineEnd = endOfLine(text, lineStart);
            line++;
        }
        return [line, offset - lineStart + 1];
    };
}

;// CONCATENATED MODULE: ./src/lint/read-statements.ts

/**
 * The statements of scripts, in order, as if they had run: in the revisions that Alembic's comments tell of
 * (`-- Running upgrade a -> b`, else the script stands for one) and in the transactions that BEGIN and COMMIT make.
 */
function readStatements(scripts, parse) {
    const transactions = new Transactions();
    const statements = [];
    for (const { name, text } of scripts) {
        let step = { revision: name, direction: "up" };
        transactions.end();
        for (const found of splitScript(text)) {
            step = found.comments.reduce(readStep, step);
            const { operations } = parse(found.sql);
            const transaction = transactions.follow(operations);
            const isOwn = !operations.some(isAlembics);
            statements.push({
                ...statementAt(found, name, statements.length),
                direction: step.direction,
                revision: isOwn ? step.revision : null,
                transaction,
            });
        }
    }
    return statements;
}
/** Alembic's `--sql` writes such a comment before the statements of a revision. */
function readStep(step, comment) {
    const [, verb, from = "", to = ""] = /^--\s*Running (upgrade|downgrade) (.*?) ?-> ?(.*?)\s*$/.exec(comment) ??
        [];
    if (verb === "upgrade")
        return { revision: to, direction: "up" };
    if (verb === "downgrade")
        return { revision: from, direction: "down" };
    return step;
}
/** Alembic's own bookkeeping. */
function isAlembics(operation) {
    return "table" in operation && operation.table.name === "alembic_version";
}
function statementAt({ sql, line, column, endLine, endColumn }, file, index) {
    return {
        index,
        sql,
        database: "postgresql",
        file,
        span: { line, column, endLine, endColumn },
        milliseconds: 0,
        rows: null,
        repeats: 0,
        evidence: null,
        failure: null,
    };
}
/** Numbers transactions; outside of BEGIN and COMMIT each statement is one of its own, as in psql. */
class Transactions {
    #number = 0;
    #isOpen = false;
    end() {
        this.#isOpen = false;
    }
    /** The transaction that a statement runs in, null in autocommit. */
    follow(operations) {
        const before = this.#current();
        for (const operation of operations)
            if (operation.kind === "transaction")
                this.#step(operation.statement);
        return this.#current() ?? before;
    }
    #current() {
        return this.#isOpen ? this.#number : null;
    }
    #step(statement) {
        if (/^TRANS_STMT_(BEGIN|START)$/.test(statement) && !this.#isOpen) {
            this.#isOpen = true;
            this.#number++;
        }
        if (endsTransaction(statement))
            this.end();
    }
}
function endsTransaction(statement) {
    return /^TRANS_STMT_(COMMIT|ROLLBACK|PREPARE)$/.test(statement);
}
/** The statement that opens the transaction in which a script ends; null when nothing is left open. */
function findOpenTransaction(statements, parse) {
    const last = statements.at(-1);
    if (!last || last.transaction === null)
        return null;
    const isEnded = parse(last.sql).operations.some((one) => one.kind === "transaction" && endsTransaction(one.statement));
    if (isEnded)
        return null;
    const { transaction } = last;
    return statements.find((one) => one.transaction === transaction) ?? null;
}

// EXTERNAL MODULE: ./src/revisions/allowance-comment.ts
var allowance_comment = __webpack_require__(74036);
;// CONCATENATED MODULE: ./src/lint/script-allowances.ts

/**
 * `-- migration-gate: allow <rule> -- reason` comments of a script: behind a statement or above it they are for that
 * statement, and above all of them, with a blank line in between, for the whole file.
 */
function readScriptAllowances({ name, text }, statements) {
    const file = { id: null, file: name, allowances: [] };
    if (!text.includes("migration-gate:"))
        return file;
    const lines = text.split("\n");
    const spans = statements.flatMap((one) => one.file === name && one.span !== null ? [one.span] : []);
    return {
        ...file,
        allowances: [null, ...spans].flatMap((before, index) => betweenTwo(before, spans[index] ?? null, lines)),
    };
}
/** The comments between a statement and the next one. */
function betweenTwo(before, after, lines) {
    const [first, last] = [before?.endLine ?? 1, after?.line ?? lines.length];
    const allowances = [];
    for (let line = first; line <= last; line++) {
        const from = line === before?.endLine ? before.endColumn - 1 : 0;
        const to = line === after?.line ? after.column - 1 : undefined;
        const piece = (lines[line - 1] ?? "").slice(from, to);
        const said = (0,allowance_comment/* parseAllowance */.e)(piece.slice(piece.indexOf("--")).trim());
        if (said === null)
            continue;
        const isBehind = before !== null && (line === before.endLine || /^\s*;/.test(piece));
        const covers = isBehind
            ? linesOf(before)
            : coveredAbove(line, before, after, lines);
        allowances.push({ ...said, line, covers });
    }
    return allowances;
}
function coveredAbove(line, before, after, lines) {
    if (after === null)
        return "nothing";
    const between = lines.slice(line, after.line - 1);
    const isApart = between.some((one) => one.trim() === "");
    return before === null && isApart ? "file" : linesOf(after);
}
function linesOf({ line, endLine }) {
    return { line, endLine };
}

;// CONCATENATED MODULE: ./src/lint/script-notices.ts

/** What looks as if a script were not all there: a pipe says nothing of a program that failed before it. */
function scriptNotices(scripts, statements, parse) {
    return scripts.flatMap(({ name }) => {
        const own = statements.filter(({ file }) => file === name);
        if (own.length === 0)
            return [`${name} holds no statement.`];
        const open = findOpenTransaction(own, parse);
        if (open === null)
            return [];
        const line = String(open.span?.line ?? 1);
        return [
            `${name} ends in the middle of a transaction: no COMMIT follows the BEGIN of line ${line}. ` +
                "Did what wrote it fail halfway?",
        ];
    });
}

;// CONCATENATED MODULE: ./src/lint/lint-scripts.ts






/** The version that is assumed when the settings name none. */
const newestVersion = 18;
const nothingLeftOut = {
    dialect: "postgresql",
    notLinted: new Set(),
};
/** Judges SQL by what it says: no server is asked. */
function lintScripts(scripts, parse, settings) {
    const { rules, postgresVersion } = settings;
    const statements = readStatements(scripts, parse);
    const findings = (0,apply_rules/* applyRules */.I)({
        statements,
        parse,
        dialect: "postgresql",
        revisions: [],
        before: null,
        after: null,
        serverVersion: postgresVersion ?? newestVersion,
        severities: rules,
        isOnlyRead: true,
    });
    const names = new Set(scripts.map(({ name }) => name));
    const revisions = statements.flatMap(({ revision }) => revision === null || names.has(revision) ? [] : [revision]);
    const files = scripts.map((one) => readScriptAllowances(one, statements));
    const byRules = findings.map((finding) => withoutScript(finding, names));
    const settled = (0,settle/* settle */.G)({ byChecks: [], byRules, isComplete: true }, { files, judged: files, settings, ...nothingLeftOut });
    const unread = statements.filter(({ sql }) => parse(sql).error !== null);
    const downward = statements.filter(({ direction }) => direction === "down");
    return {
        name: names.size === 1 ? [...names].join("") : `${names.size} files`,
        heads: [],
        range: {
            mode: "lint",
            baseRef: null,
            from: [],
            revisions: [...new Set(revisions)],
        },
        revisions: [],
        ...settled,
        statements: statements.map(statement_report/* statementReport */.m),
        schemaChanges: null,
        graph: null,
        coverage: {
            statements: statements.length,
            analysed: statements.length - unread.length,
        },
        notices: [
            unknown,
            ...downgradeNotice(downward.length),
            ...scriptNotices(scripts, statements, parse),
        ],
        versions: null,
        database: null,
    };
}
const unknown = "Judged by the SQL alone. What only a server knows is not seen: which tables there were and what they hold, " +
    "which locks, rewrites and scans a statement leads to, and what functions and DO blocks do. " +
    "Tables that these statements create count as new, all others as full and in use. " +
    "Statements outside of BEGIN and COMMIT count as transactions of their own.";
function downgradeNotice(number) {
    return number === 0
        ? []
        : [`Downgrades are not judged: ${number} of the statements belong to one.`];
}
/** Nothing ran in any direction, and a script is no revision of Alembic. */
function withoutScript(finding, names) {
    const { revision } = finding;
    return {
        ...finding,
        revision: names.has(revision) ? null : revision,
        direction: null,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/settings/wording.ts
var wording = __webpack_require__(62865);
;// CONCATENATED MODULE: ./src/cli/read-scripts.ts




/**
 * Reads the files, and standard input for `-`.
 *
 * @throws GateError of kind `settings` with everything that can't be read
 */
async function readScripts(files, places) {
    const scripts = [];
    const problems = [];
    for (const file of new Set(files))
        try {
            scripts.push(await readScript(file, places));
        }
        catch (error) {
            problems.push(`${(0,wording/* harmless */.Is)(file, 300)}: ${reasonOf(error)}.`);
        }
    if (problems.length === 0)
        return scripts;
    const [only = ""] = problems;
    throw problems.length === 1
        ? new errors/* GateError */.u("settings", only)
        : new errors/* GateError */.u("settings", `${problems.length} files can't be read.`, {
            details: problems,
        });
}
async function readScript(file, places) {
    if (file === "-")
        return readStdin(places);
    const location = external_node_path_default().resolve(places.cwd, file);
    const text = decode((0,external_node_fs_.readFileSync)(location));
    return { name: nameOf(location, places.repository), text };
}
/** Nothing at all is what a command leaves that failed before the pipe, so it is no pass. */
async function readStdin({ stdin }) {
    const text = decode(await readAll(stdin));
    if (text.trim() === "")
        throw new NotText("nothing came through standard input; look at the command that should have written to it");
    return { name: "stdin", text };
}
async function readAll(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
/** Relative to the repository with slashes, absolute outside of it. */
function nameOf(location, repository) {
    const relative = external_node_path_default().relative(repository, location);
    return relative.startsWith("..") || external_node_path_default().isAbsolute(relative)
        ? location
        : relative.split((external_node_path_default()).sep).join("/");
}
/** Nothing that can be linted. */
class NotText extends Error {
}
/** UTF-8, or UTF-16 where it begins with a mark that says so. */
function decode(bytes) {
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = decodeAs(isUtf16 ? "utf-16le" : "utf-8", bytes);
    if (text.includes("\0"))
        throw new NotText("this is not text: it holds NUL bytes");
    return text;
}
function decodeAs(encoding, bytes) {
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new NotText(`this is not ${encoding.toUpperCase()} text; convert it first, for instance with iconv`, { cause });
    }
}
function reasonOf(error) {
    if (error instanceof NotText)
        return error.message;
    switch (error.code) {
        case "ENOENT":
            return "there is no such file";
        case "EISDIR":
            return "this is a folder; name the files in it";
        case "EACCES":
            return "this may not be read by this user";
        default:
            return error instanceof Error ? error.message : String(error);
    }
}

;// CONCATENATED MODULE: ./src/cli/run-lint.ts






/**
 * Lints files of SQL, `-` being standard input.
 *
 * @throws GateError of kind `settings` when one can't be read
 */
async function runLint(files, settings, places) {
    const start = performance.now();
    const { repository } = settings;
    const scripts = await readScripts(files, { ...places, repository });
    const sizes = await table_sizes/* TableSizes */.z.read(settings);
    const linted = lintScripts(scripts, await (0,load_postgres_parser/* loadPostgresParser */.v)(), settings);
    const project = { ...linted, findings: sizes.weigh(linted.findings) };
    const counts = (0,verdict/* countFindings */.Gt)(project.findings);
    return {
        schemaVersion: 1,
        tool: version/* version */.r,
        verdict: (0,verdict/* decideVerdict */.AU)(counts, settings.failOn),
        counts,
        milliseconds: performance.now() - start,
        projects: [project],
        notices: sizes.notices(),
        error: null,
    };
}


/***/ }),

/***/ 74036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseAllowance)
/* harmony export */ });
const start = /^(?:#|--)\s*migration-gate:\s*allow\b\s*/i;
// Hyphens within an id are single ones: two of them begin the reason.
const ids = /^[a-z0-9_]+(?:-[a-z0-9_]+)*(?:\s*,\s*[a-z0-9_]+(?:-[a-z0-9_]+)*)*/i;
const reasonAfterIds = /^[\s,]*(?:--+|[—–:])\s*(.*)$/s;
/** Reads a comment with its `#` (in SQL `--`); null when it allows nothing. */
function parseAllowance(comment) {
    const [opening] = start.exec(comment) ?? [];
    if (opening === undefined)
        return null;
    const rest = comment.slice(opening.length);
    const [written = ""] = ids.exec(rest) ?? [];
    const [, reason = ""] = reasonAfterIds.exec(rest.slice(written.length)) ?? [];
    const rules = written === "" ? [] : written.split(",");
    return { rules: rules.map((id) => id.trim()), reason: reason.trim() };
}


/***/ })

};
;