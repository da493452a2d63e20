"use strict";
exports.id = 1987;
exports.ids = [1987];
exports.modules = {

/***/ 31630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c5: () => (/* binding */ fixedChecks),
/* harmony export */   k$: () => (/* binding */ allowanceChecks),
/* harmony export */   r8: () => (/* binding */ adjustableChecks)
/* harmony export */ });
/** Checks of what is allowed, which can't be allowed themselves. */
const allowanceChecks = [
    "allow-without-reason",
    "allow-unknown-rule",
    "unused-allowance",
];
/** Checks whose severity the configuration may change. */
const adjustableChecks = [
    "multiple-heads",
    "racing-pull-request",
    "several-bases",
    "replaced-history",
    "edited-revision",
    "deleted-revision",
    "renamed-revision",
    "missing-downgrade",
    "empty-downgrade",
    "irreversible-downgrade",
    "downgrade-fails",
    "downgrade-leaves-behind",
    "downgrade-loses",
    "downgrade-changes",
    "second-upgrade-fails",
    "second-upgrade-differs",
    "unseen-statements",
    "import-of-models",
    "metadata-create-all",
    "formatted-sql",
    "row-by-row-backfill",
    "model-drift",
    "no-target-metadata",
    "drift-not-compared",
    ...allowanceChecks,
];
/** Checks that say that something could not be run: switching them off would make the unknown green. */
const fixedChecks = [
    "unreadable-revision",
    "duplicate-revision",
    "duplicate-label",
    "missing-parent",
    "revision-cycle",
    "unreachable-revision",
    "base-fails",
    "upgrade-fails",
    "migration-hangs",
];


/***/ }),

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

/***/ 26335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ placeholders),
/* harmony export */   Xm: () => (/* binding */ renderTemplate),
/* harmony export */   hX: () => (/* binding */ unknownPlaceholders)
/* harmony export */ });
/** What `{…}` in a value of `env` can stand for. */
const placeholders = [
    "url",
    "host",
    "port",
    "user",
    "password",
    "database",
];
// `{{word}}` is a literal `{word}`; braces around anything but a word (JSON) are left alone.
const pattern = /\{\{([a-z_]+)\}\}|\{([a-z_]+)\}/gi;
/** Names in `{…}` that stand for nothing. */
function unknownPlaceholders(template) {
    return [...template.matchAll(pattern)]
        .map((match) => match[2])
        .filter((name) => name !== undefined)
        .filter((name) => !isPlaceholder(name));
}
/** The value of an environment variable for one throwaway database. */
function renderTemplate(template, values) {
    return template.replace(pattern, (whole, literal, name) => {
        if (literal !== undefined)
            return `{${literal}}`;
        return name !== undefined && isPlaceholder(name) ? values[name] : whole;
    });
}
function isPlaceholder(name) {
    return placeholders.includes(name);
}


/***/ }),

/***/ 76908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parsePostgresUrl)
/* harmony export */ });
const shape = "`postgresql://user:password@host:5432/database`";
/** Checks the URL of a server without ever repeating it: it holds a password. SQLAlchemy's `+driver` is dropped. */
function parsePostgresUrl(text) {
    const value = text.replace(/^(postgres(?:ql)?)\+\w+:/i, "$1:");
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url === null || !/^postgres(ql)?:$/.test(url.protocol))
        return { problem: `this is not a PostgreSQL URL; write ${shape}.` };
    // A bare `#`, `?` or `/` in the password ends the host early: another server would be asked.
    if (/#|@/.test(url.pathname + url.search + url.hash))
        return {
            problem: "the password holds a character that ends it early; write `#`, `?`, `/` and `@` as `%23`, `%3F`, `%2F` and `%40`.",
        };
    if (url.hostname === "" && !url.searchParams.has("host"))
        return { problem: `the URL names no host; write ${shape}.` };
    return { value };
}


/***/ }),

/***/ 21987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings),
  G: () => (/* binding */ settingsForReports)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/settings/definitions.ts + 5 modules
var definitions = __webpack_require__(47484);
// EXTERNAL MODULE: ./src/settings/environment-template.ts
var environment_template = __webpack_require__(26335);
// EXTERNAL MODULE: ./src/checks/check-ids.ts
var check_ids = __webpack_require__(31630);
// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
// EXTERNAL MODULE: ./src/findings/severities.ts
var severities = __webpack_require__(13275);
;// CONCATENATED MODULE: ./src/settings/parse-command.ts
/**
 * Splits a command into words as a shell would, with single and double quotes and nothing else:
 * no variables, no globs, no escapes (backslashes belong to Windows paths).
 *
 * @returns null when a quote is not closed
 */
function parseCommand(text) {
    const words = [];
    let word = null;
    let quote = null;
    for (const character of text) {
        if (quote !== null) {
            if (character === quote)
                quote = null;
            else
                word = (word ?? "") + character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            word ??= "";
        }
        else if (/\s/.test(character)) {
            if (word !== null)
                words.push(word);
            word = null;
        }
        else {
            word = (word ?? "") + character;
        }
    }
    if (quote !== null)
        return null;
    return word === null ? words : [...words, word];
}

;// CONCATENATED MODULE: ./src/settings/parse-duration.ts
const units = { "": 1, s: 1, m: 60, h: 3600 };
/** `600`, `600s`, `10m` or `1h` in seconds; null for anything else. */
function parseDuration(text) {
    const match = /^(\d{1,9})\s*([smh]?)$/.exec(text);
    if (match === null)
        return null;
    const unit = (match[2] ?? "");
    return Number(match[1]) * units[unit];
}

// EXTERNAL MODULE: ./src/settings/parse-postgres-url.ts
var parse_postgres_url = __webpack_require__(76908);
// EXTERNAL MODULE: ./src/settings/wording.ts
var wording = __webpack_require__(62865);
;// CONCATENATED MODULE: ./src/settings/parse-scalar.ts




/** Turns the text of a single value into what its kind says; the text itself is never part of a secret's complaint. */
function parseScalar(kind, text) {
    switch (kind.type) {
        case "choice":
            return parseChoice(kind.values, text);
        case "boolean":
            return parseBoolean(text);
        case "whole-number":
            return parseWholeNumber(kind, text);
        case "duration":
            return parseTime(kind, text);
        case "range":
            return parseRange(text);
        case "postgres-url":
            return (0,parse_postgres_url/* parsePostgresUrl */.q)(text);
        case "command":
            return parseWords(kind, text);
        case "alembic-args":
            return parseAlembicArgs(text);
        case "image":
            return parseWord(text, /^\w[\w./:@-]*$/, "the name of an image");
        case "git-ref":
            return parseWord(text, /^[^-\s\p{Cc}][^\s\p{Cc}]*$/u, "a git ref");
        case "text":
        case "existing-file":
        case "file-to-write":
        case "folder":
            return parseWord(text, /^[^\p{Cc}]+$/u, "text on one line");
    }
}
function parseChoice(values, text) {
    const value = values.find((candidate) => candidate === text);
    if (value !== undefined)
        return { value };
    return {
        problem: `${(0,wording/* quote */.hD)(text)} is not allowed; write ${(0,wording/* alternatives */.Vo)(values)}.${(0,wording/* suggestion */.h)(text, values)}`,
    };
}
function parseBoolean(text) {
    const parsed = parseChoice(["true", "false"], text.toLowerCase());
    return "value" in parsed
        ? { value: parsed.value === "true" }
        : { problem: `${(0,wording/* quote */.hD)(text)} is not allowed; write true or false.` };
}
function parseWholeNumber({ from, to }, text) {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= from && value <= to)
        return { value };
    return {
        problem: `${(0,wording/* quote */.hD)(text)} is not a whole number from ${from} to ${to}.`,
    };
}
function parseTime({ from, to }, text) {
    const value = parseDuration(text);
    if (value === null)
        return {
            problem: `${(0,wording/* quote */.hD)(text)} is not a time; write seconds (\`600\`) or a unit (\`90s\`, \`10m\`, \`1h\`).`,
        };
    if (value >= from && value <= to)
        return { value };
    return {
        problem: `${(0,wording/* quote */.hD)(text)} is out of range; allowed are ${from} to ${to} seconds.`,
    };
}
function parseRange(text) {
    if (text === "changed" || text === "all")
        return { value: { mode: text } };
    const [from, to, ...more] = text.split(":");
    const isWhole = more.length === 0 && !/\s/.test(text);
    if (from && to && isWhole)
        return { value: { mode: "between", from, to } };
    const hint = text.includes(":") ? "" : (0,wording/* suggestion */.h)(text, ["changed", "all"]);
    return {
        problem: `${(0,wording/* quote */.hD)(text)} is not a range; write changed, all, or two revisions as \`from:to\`.${hint}`,
    };
}
function parseWords({ needs }, text) {
    const value = parseCommand(text);
    if (value === null)
        return { problem: `a quote is not closed in ${(0,wording/* quote */.hD)(text)}.` };
    if (needs !== undefined && !value.slice(1).join(" ").includes(needs))
        return {
            problem: `${(0,wording/* quote */.hD)(text)} does not say where the revision goes; write ${needs} there.`,
        };
    const option = needs === undefined ? undefined : isolatingOption(value);
    if (option !== undefined)
        return {
            problem: `${(0,wording/* quote */.hD)(text)} starts Python with ${(0,wording/* quote */.hD)(option)}, which keeps out what leads it to the throwaway database; leave ${(0,wording/* quote */.hD)(option)} away.`,
        };
    return { value };
}
/** An option of Python that makes it pass over PYTHONPATH or sitecustomize: -E, -I or -S. */
function isolatingOption(words) {
    const python = words.findIndex((word) => /(^|[\\/])python[\d.]*$/.test(word));
    const after = python < 0 ? [] : words.slice(python + 1);
    const end = after.findIndex((word) => !/^-[^cm]/.test(word));
    return after
        .slice(0, end < 0 ? undefined : end)
        .find((word) => /^-[bBdiOPqsuvx]*[EIS]/.test(word));
}
/** The values behind `-x`; whatever else the alembic command takes is decided by the gate itself. */
function parseAlembicArgs(text) {
    const words = parseCommand(text);
    if (words === null)
        return { problem: `a quote is not closed in ${(0,wording/* quote */.hD)(text)}.` };
    const values = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? "";
        const value = word === "-x" ? words[(index += 1)] : word.slice(2);
        if (!word.startsWith("-x") || value === undefined || value === "")
            return {
                problem: `${(0,wording/* quote */.hD)(word)} is not understood; write \`-x name=value\`, as often as needed.`,
            };
        values.push(value);
    }
    return { value: values };
}
function parseWord(text, pattern, what) {
    if (pattern.test(text))
        return { value: text };
    return { problem: `${(0,wording/* quote */.hD)(text)} is not ${what}.` };
}

;// CONCATENATED MODULE: ./src/settings/parse-rules.ts





/** Severities by rule id, from the mapping `rules:`; the id may be followed by where it counts. */
function parseRules(entries, known, complain) {
    const rules = new Map();
    for (const { key, text, where } of entries) {
        const severity = parseChoice(["off", ...finding/* severities */.gO], text);
        const problem = keyProblem(key ?? "", known);
        if (problem !== null)
            complain(where, problem);
        else if ("problem" in severity)
            complain(where, severity.problem);
        else
            rules.set(key ?? "", severity.value);
    }
    return Object.fromEntries(rules);
}
function keyProblem(key, known) {
    const scoped = (0,severities/* parseScopedRule */.E)(key);
    if (scoped === null)
        return `${(0,wording/* quote */.hD)(key)} is not understood; write a rule, and behind it \`in path/**\`, \`on schema.table\` or both, in this order.`;
    const { rule } = scoped;
    if (check_ids/* fixedChecks */.c5.includes(rule))
        return `the severity of ${(0,wording/* quote */.hD)(rule)} can't be changed: it says that something could not be run.`;
    return unknownRule(rule, known);
}
/** A sentence about an id that nothing has; null for one that there is. */
function unknownRule(id, known) {
    return known.includes(id)
        ? null
        : `there is no rule ${(0,wording/* quote */.hD)(id)}.${(0,wording/* suggestion */.h)(id, known)}`;
}

;// CONCATENATED MODULE: ./src/settings/parse-allow.ts



const fields = ["rule", "path", "table", "revision", "reason"];
/** What the list `allow:` lets pass; every entry has a rule and a reason. */
function parseAllow(entries, known, complain) {
    return entries.flatMap((entry) => {
        const problems = problemsOf(entry, known);
        for (const [where, sentence] of problems)
            complain(where, sentence);
        return problems.length > 0 ? [] : [allowanceOf(entry)];
    });
}
/** Rules by pull request label, from the mapping `allow-labels:`. */
function parseAllowLabels(entries, known, complain) {
    const labels = new Map();
    for (const { key, text, where } of entries) {
        const rules = text.split(",").map((id) => id.trim());
        const problems = rules.flatMap((id) => allowProblem(id, known) ?? []);
        for (const problem of problems)
            complain(where, problem);
        if (key !== null)
            labels.set(key, rules);
    }
    return Object.fromEntries(labels);
}
function problemsOf(entry, known) {
    const written = entry.fields ?? [];
    const unknown = written.filter(({ key }) => !fields.includes(key ?? ""));
    const missing = ["rule", "reason"].filter((name) => !textOf(entry, name));
    const rule = written.find(({ key }) => key === "rule");
    const wrong = rule?.text ? allowProblem(rule.text, known) : null;
    return [
        ...unknown.map(({ where, key }) => [
            where,
            `there is no ${(0,wording/* quote */.hD)(key ?? "")} here; known are ${fields.join(", ")}.${(0,wording/* suggestion */.h)(key ?? "", fields)}`,
        ]),
        ...missing.map((name) => [
            entry.where,
            name === "reason"
                ? "this entry has no `reason`; say why the findings may stay."
                : "this entry has no `rule`; say what it allows.",
        ]),
        ...(rule && wrong !== null ? [[rule.where, wrong]] : []),
    ];
}
/** A sentence about what can't be allowed; null for what can. */
function allowProblem(id, known) {
    if (check_ids/* fixedChecks */.c5.includes(id))
        return `${(0,wording/* quote */.hD)(id)} can't be allowed: it says that something could not be run.`;
    if (check_ids/* allowanceChecks */.k$.includes(id))
        return `${(0,wording/* quote */.hD)(id)} can't be allowed, it is about what is allowed; \`rules\` sets its severity.`;
    return unknownRule(id, known);
}
function allowanceOf(entry) {
    return {
        rule: textOf(entry, "rule"),
        path: textOf(entry, "path") || null,
        table: textOf(entry, "table") || null,
        revision: textOf(entry, "revision") || null,
        reason: textOf(entry, "reason"),
        place: entry.where.replace(/ column \d+, `allow`$/, ""),
    };
}
function textOf({ fields = [] }, name) {
    return fields.find(({ key }) => key === name)?.text.trim() ?? "";
}

;// CONCATENATED MODULE: ./src/settings/parse-value.ts






/** Parses everything that one origin gives. A setting that can't be read is missing in the result. */
function parseValues(given, knownRules, complain) {
    const values = {};
    for (const one of given) {
        const value = parseValue(one, knownRules, complain);
        if (value !== undefined)
            values[one.name] = value;
    }
    // The kinds in the definitions decide what parseValue returns for each name.
    return values;
}
function parseValue(given, knownRules, complain) {
    const { kind } = (0,definitions/* definitionOf */.Fg)(given.name);
    switch (kind.type) {
        case "list":
            return [...new Set(given.entries.map((entry) => entry.text))];
        case "environment":
            return parseEnvironment(given.entries, complain);
        case "rules":
            return parseRules(given.entries, knownRules, complain);
        case "allowances":
            return parseAllow(given.entries, knownRules, complain);
        case "label-rules":
            return parseAllowLabels(given.entries, knownRules, complain);
        default: {
            const text = given.entries[0]?.text.trim() ?? "";
            const parsed = text === ""
                ? { problem: "a value is missing." }
                : parseScalar(kind, text);
            if ("value" in parsed)
                return parsed.value;
            complain(given.where, parsed.problem);
            return undefined;
        }
    }
}
function parseEnvironment(entries, complain) {
    const variables = new Map();
    for (const entry of entries) {
        const [name, value] = nameAndValue(entry);
        const problem = environmentProblem(name, value, variables.has(name));
        if (problem === null)
            variables.set(name, value ?? "");
        else
            complain(entry.where, problem);
    }
    return Object.fromEntries(variables);
}
function nameAndValue(entry) {
    if (entry.key !== null)
        return [entry.key, entry.text];
    const equals = entry.text.indexOf("=");
    if (equals < 0)
        return [entry.text, null];
    return [entry.text.slice(0, equals).trim(), entry.text.slice(equals + 1)];
}
/** Values are secrets and not repeated; without a `=` the whole line may be one. */
function environmentProblem(name, value, isRepeated) {
    if (value === null)
        return "there is no `=`; write NAME=value.";
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        return "what stands before the `=` is not the name of an environment variable (letters, digits and `_`).";
    if (value.includes("\0"))
        return `${name} holds a NUL character.`;
    if (isRepeated)
        return `${name} is given twice.`;
    const unknown = (0,environment_template/* unknownPlaceholders */.hX)(value)[0];
    if (unknown === undefined)
        return null;
    return `${name} uses the unknown placeholder ${(0,wording/* quote */.hD)(`{${unknown}}`)}; known are ${environment_template/* placeholders */.Ft.map((known) => `{${known}}`).join(" ")}, and {{${unknown}}} stands for the text itself.${(0,wording/* suggestion */.h)(unknown, environment_template/* placeholders */.Ft)}`;
}

;// CONCATENATED MODULE: ./src/settings/build-settings.ts


/** Fills in the defaults and gives everything its name in the code. */
function buildSettings(values, folders, { surface, defaultReport, }) {
    const defaults = defaultsOf(surface);
    return {
        repository: folders.repository,
        workingDirectory: folders.workingDirectory,
        alembicConfig: values["alembic-config"] ?? [],
        scriptLocation: values["script-location"] ?? null,
        python: values.python ?? null,
        upgradeCommand: values["upgrade-command"] ?? null,
        downgradeCommand: values["downgrade-command"] ?? null,
        database: impliedDatabase(values) ?? defaults.database,
        image: values.image ?? null,
        postgresVersion: values["postgres-version"] ?? null,
        databaseUrl: values["database-url"] ?? null,
        bootstrapSql: values["bootstrap-sql"] ?? null,
        baselineSql: values["baseline-sql"] ?? null,
        baselineRevision: values["baseline-revision"] ?? null,
        alembicArgs: values["alembic-args"] ?? [],
        env: values.env ?? {},
        range: values.range ?? defaults.range,
        baseRef: values["base-ref"] ?? null,
        failOn: values["fail-on"] ?? defaults["fail-on"],
        comment: values.comment ?? defaults.comment,
        reviewComments: values["review-comments"] ?? defaults["review-comments"],
        githubToken: values["github-token"] ?? null,
        timeout: values.timeout ?? defaults.timeout,
        downgrades: values.downgrades ?? defaults.downgrades,
        expectedHeads: values["expected-heads"] ?? [],
        otherPullRequests: values["other-pull-requests"] ?? defaults["other-pull-requests"],
        drift: values.drift ?? defaults.drift,
        rules: values.rules ?? {},
        stats: values.stats ?? null,
        smallTableRows: values["small-table-rows"] ?? defaults["small-table-rows"],
        largeTableRows: values["large-table-rows"] ?? defaults["large-table-rows"],
        since: values.since ?? null,
        allow: values.allow ?? [],
        allowLabels: values["allow-labels"] ?? {},
        reportFile: values.report ?? defaultReport,
        sarifFile: values.sarif ?? null,
        junitFile: values.junit ?? null,
        gitlabFile: values.gitlab ?? null,
        mode: values.mode ?? defaults.mode,
        allowPullRequestTarget: values["allow-pull-request-target"] ??
            defaults["allow-pull-request-target"],
    };
}
function impliedDatabase(values) {
    if (values.database !== undefined)
        return values.database;
    if ("database-url" in values)
        return "server";
    return "image" in values ? "container" : null;
}
/** Defaults are written like given values and read the same way. */
function defaultsOf(surface) {
    const given = definitions/* settingNames */.H$.flatMap((name) => {
        const text = (0,definitions/* definitionOf */.Fg)(name).default[surface];
        const where = `default of \`${name}\``;
        if (text === null)
            return [];
        return [
            { name, origin: "flag", where, entries: [{ where, key: null, text }] },
        ];
    });
    const values = parseValues(given, [], (where, sentence) => {
        throw new Error(`${where}: ${sentence}`);
    });
    return values;
}

;// CONCATENATED MODULE: ./src/settings/combine.ts
/**
 * One value per setting: what inputs or flags give wins over the settings file. Variables of `env` are merged by name.
 * Two settings that exclude each other are a problem when they stand in the same layer; otherwise the stronger
 * layer wins, so that `image` in the file does not hinder `--database local`.
 */
function combine(strong, weak) {
    const values = { ...weak.values, ...strong.values };
    if (values.env)
        values.env = { ...weak.values.env, ...strong.values.env };
    for (const [one, other] of clashesIn(values))
        Reflect.deleteProperty(values, one in strong.values ? other : one);
    const problems = [strong, weak].flatMap((layer) => clashesIn(layer.values).map((clash) => describe(clash, layer)));
    return {
        values,
        problems: [...problems, ...lackingIn(values, [strong, weak])],
    };
}
function clashesIn(values) {
    const has = (name) => name in values;
    const { database } = values;
    const clashes = [
        has("database-url") &&
            (database === "container" || database === "local") && [
            "database-url",
            "database",
            "a server of your own is `database: server`",
        ],
        has("image") &&
            (database === "local" || database === "server") && [
            "image",
            "database",
            "only `database: container` has an image",
        ],
        has("image") &&
            has("postgres-version") && [
            "image",
            "postgres-version",
            "the image decides the version",
        ],
        has("image") &&
            has("database-url") && [
            "image",
            "database-url",
            "one is a container, the other a server of your own",
        ],
        has("upgrade-command") &&
            has("python") && [
            "upgrade-command",
            "python",
            "the command starts its own Python",
        ],
        has("upgrade-command") &&
            has("alembic-args") && [
            "upgrade-command",
            "alembic-args",
            "what the command needs is written in it",
        ],
        has("postgres-version") &&
            has("database-url") && [
            "postgres-version",
            "database-url",
            "a server of your own has the version it has",
        ],
    ];
    return clashes.filter((clash) => clash !== false);
}
function describe([one, other, why], layer) {
    const [first, second] = [whereIs(one, [layer]), whereIs(other, [layer])];
    return `${first} and ${second} exclude each other: ${why}. Remove one of them.`;
}
function lackingIn(values, layers) {
    const problems = [];
    if (values.database === "server" && !("database-url" in values))
        problems.push(`${whereIs("database", layers)}: \`server\` needs \`database-url\`, the URL of that server.`);
    if ("baseline-revision" in values && !("baseline-sql" in values))
        problems.push(`${whereIs("baseline-revision", layers)}: it says what \`baseline-sql\` stands for; give that too.`);
    if ("downgrade-command" in values && !("upgrade-command" in values))
        problems.push(`${whereIs("downgrade-command", layers)}: it goes with \`upgrade-command\`; give that too.`);
    if (lacksDowngrade(values))
        problems.push(`${whereIs("upgrade-command", layers)}: downgrades are run with \`downgrade-command\`; give that too, or say \`downgrades: off\`.`);
    return problems;
}
function lacksDowngrade(values) {
    return ("upgrade-command" in values &&
        !("downgrade-command" in values) &&
        values.downgrades !== "off");
}
function whereIs(name, layers) {
    const given = layers.flatMap((layer) => layer.given);
    return given.find((one) => one.name === name)?.where ?? `\`${name}\``;
}

// EXTERNAL MODULE: ./src/settings/find-repository.ts
var find_repository = __webpack_require__(24819);
// EXTERNAL MODULE: ./src/settings/place-paths.ts
var place_paths = __webpack_require__(57599);
;// CONCATENATED MODULE: ./src/settings/read-settings-file.ts





const fileName = ".migration-gate.yml";
const mostBytes = 64 * 1024;
/**
 * Reads the settings file: the one that was named, else `.migration-gate.yml` of the working directory,
 * else that of the repository's root, else none.
 *
 * @param named absolute path, or null; one that is no file has been complained about already
 */
async function readSettingsFile(named, folders, complain) {
    const { repository } = folders;
    const file = named ?? lookUp(folders, complain);
    if (file === null || (named !== null && !isFile(named)))
        return [];
    const label = labelOf(file, repository);
    const text = readText(file, named === null ? repository : null);
    if ("problem" in text) {
        complain(label, text.problem);
        return [];
    }
    const { parseSettingsFile } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4969)]).then(__webpack_require__.bind(__webpack_require__, 14969));
    return parseSettingsFile(label, text.value, complain);
}
function lookUp({ repository, workingDirectory, }, complain) {
    for (const folder of [workingDirectory, repository]) {
        const file = external_node_path_default().join(folder, fileName);
        if (isThere(file))
            return file;
        const other = external_node_path_default().join(folder, ".migration-gate.yaml");
        if (isThere(other))
            complain(labelOf(other, repository), `this file is not read; rename it to \`${fileName}\`.`);
    }
    return null;
}
/** @param within folder that a symbolic link must not leave: the file may come from a pull request */
function readText(file, within) {
    if (!isFile(file))
        return { problem: "this is not a file." };
    if (within !== null && !(0,place_paths/* isReallyInside */.O)(within, file))
        return { problem: "this links to a file outside of the repository." };
    const { size } = (0,external_node_fs_.statSync)(file);
    if (size > mostBytes)
        return {
            problem: `the file has ${size} bytes; at most ${mostBytes} are read.`,
        };
    try {
        return { value: (0,external_node_fs_.readFileSync)(file, "utf8") };
    }
    catch (error) {
        return { problem: `the file can't be read: ${error.message}.` };
    }
}
function isFile(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
// A link that leads nowhere is there too: it must not pass for "no settings".
function isThere(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false }) !== undefined;
}
function labelOf(file, repository) {
    return (0,wording/* harmless */.Is)((0,find_repository/* isInside */.F)(repository, file) ? external_node_path_default().relative(repository, file) : file);
}

;// CONCATENATED MODULE: ./src/settings/read-settings.ts










/**
 * Reads inputs or flags and the settings file into one validated value.
 *
 * @throws GateError of kind `settings` with everything that is wrong, not only the first thing
 */
async function readSettings(request) {
    const problems = [];
    const complain = (where, sentence) => {
        problems.push(`${where}: ${sentence}`);
    };
    const folders = findFolders(request, complain);
    if (folders === null)
        throw settingsError(problems);
    const strong = readLayer(request.given, folders, request, complain);
    const named = strong.values.config ?? null;
    const fromFile = await readSettingsFile(named, folders, complain);
    const inFolder = { ...folders, base: folders.workingDirectory };
    const weak = readLayer(fromFile, inFolder, request, complain);
    const combined = combine(strong, weak);
    problems.push(...combined.problems);
    if (problems.length > 0)
        throw settingsError(problems);
    return buildSettings(combined.values, folders, request);
}
/** What decides where an outcome is shown; the rest decides what the outcome is. */
const forReports = [
    ...["working-directory", "alembic-config", "github-token"],
    ...["comment", "review-comments", "report", "sarif", "junit", "gitlab"],
];
/**
 * What the inputs alone say of where to show an outcome: for telling that the settings can't be read.
 *
 * @returns null when those inputs are wrong themselves
 */
function settingsForReports(request) {
    const given = request.given.filter(({ name }) => forReports.includes(name));
    const problems = [];
    const complain = (where) => problems.push(where);
    const folders = findFolders({ ...request, given }, complain);
    if (folders === null)
        return null;
    const { values } = readLayer(given, folders, request, complain);
    return problems.length > 0 ? null : buildSettings(values, folders, request);
}
function readLayer(given, folders, request, complain) {
    const values = parseValues(given, request.knownRules, complain);
    return { values: (0,place_paths/* placePaths */.M)(values, given, folders, complain), given };
}
function findFolders({ given, folder, surface }, complain) {
    const wanted = given.find((one) => one.name === "working-directory");
    const written = wanted?.entries[0]?.text ?? ".";
    const workingDirectory = external_node_path_default().resolve(folder, written);
    const where = wanted?.where ?? "the working directory";
    const limit = surface === "action" ? folder : null;
    if (limit !== null && !(0,find_repository/* isInside */.F)(limit, workingDirectory))
        complain(where, `${(0,wording/* quote */.hD)(written)} leaves the repository.`);
    else if (!isFolder(workingDirectory) && !isCommentOnly(given))
        complain(where, `there is no folder ${(0,wording/* quote */.hD)(written)}.`);
    else
        return {
            repository: (0,find_repository/* findRepository */.W)(workingDirectory, limit),
            workingDirectory,
            base: surface === "action" ? workingDirectory : folder,
        };
    return null;
}
/** That mode needs no checkout: the folder is only a part of the comment's name then. */
function isCommentOnly(given) {
    const mode = given.find((one) => one.name === "mode");
    return mode?.entries[0]?.text === "comment-only";
}
function isFolder(location) {
    return (0,external_node_fs_.statSync)(location, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function settingsError(problems) {
    const [only = ""] = problems;
    return problems.length === 1
        ? new errors/* GateError */.u("settings", only)
        : new errors/* GateError */.u("settings", `${problems.length} settings are wrong.`, {
            details: problems,
        });
}


/***/ })

};
;