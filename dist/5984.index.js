"use strict";
exports.id = 5984;
exports.ids = [5984,7604];
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

/***/ 97604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   canBeAllowed: () => (/* binding */ canBeAllowed),
/* harmony export */   knownRules: () => (/* binding */ knownRules)
/* harmony export */ });
/* harmony import */ var _check_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31630);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84436);


/** Ids of rules, their groups and checks whose severity can be set. */
const knownRules = [
    ..._rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleIds */ .Zl,
    ..._rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .groupIds */ .kS,
    ..._check_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .adjustableChecks */ .r8,
];
/** Whether a comment may allow what this rule, group or check finds. */
function canBeAllowed(id) {
    return (knownRules.includes(id) &&
        !_check_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .allowanceChecks */ .k$.includes(id));
}


/***/ }),

/***/ 32514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ settle)
});

;// CONCATENATED MODULE: ./src/findings/allow.ts
/**
 * Takes out what is allowed; of several permissions the first is named.
 *
 * @param groupOf the group that a rule belongs to
 */
function sortOutAllowed(all, permissions, groupOf) {
    const sorted = { findings: [], allowed: [], used: new Set() };
    for (const finding of all) {
        const ids = [finding.rule, groupOf(finding.rule)];
        const matching = permissions.filter((one) => ids.includes(one.rule) && one.covers(finding));
        for (const permission of matching)
            sorted.used.add(permission);
        const [first] = matching;
        if (first === undefined)
            sorted.findings.push(finding);
        else
            sorted.allowed.push(allowedBy(first, finding));
    }
    return sorted;
}
function allowedBy({ reason, by, place }, finding) {
    return { finding, reason, by, place };
}

// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
// EXTERNAL MODULE: ./src/findings/scope.ts + 1 modules
var scope = __webpack_require__(47772);
;// CONCATENATED MODULE: ./src/findings/permission.ts

const allowers = (/* unused pure expression or super */ null && (["comment", "settings", "label"]));
/** What the comments of a file allow. Those without a reason allow nothing. */
function commentPermissions(source) {
    return source.allowances
        .filter(({ reason }) => reason !== "")
        .flatMap((allowance) => [...new Set(allowance.rules)].map((rule) => ({
        rule,
        reason: allowance.reason,
        by: "comment",
        place: `${source.file}:${allowance.line}`,
        source,
        allowance,
        covers: (finding) => finding.file === source.file && isCovered(finding, allowance),
    })));
}
function isCovered({ line, endLine }, { covers }) {
    if (covers === "file")
        return true;
    if (covers === "nothing" || line === null)
        return false;
    return line >= covers.line && (endLine ?? line) <= covers.endLine;
}
/** What the settings file allows. */
function settingsPermissions(entries) {
    return entries.map((entry) => ({
        rule: entry.rule,
        reason: entry.reason,
        by: "settings",
        place: entry.place,
        covers: (finding) => (entry.revision === null || entry.revision === finding.revision) &&
            (0,scope/* isWithin */.U)(entry, finding),
    }));
}
/** What the labels of the pull request allow, by the mapping of the settings. */
function labelPermissions(labels, rulesByLabel) {
    return Object.entries(rulesByLabel)
        .filter(([label]) => labels.includes(label))
        .flatMap(([label, rules]) => rules.map((rule) => ({
        rule,
        reason: `The pull request has the label ${label}.`,
        by: "label",
        place: label,
        covers: () => true,
    })));
}

// EXTERNAL MODULE: ./src/findings/verdict.ts
var verdict = __webpack_require__(87167);
// EXTERNAL MODULE: ./src/rules/index.ts + 108 modules
var rules = __webpack_require__(84436);
// EXTERNAL MODULE: ./src/near-names.ts
var near_names = __webpack_require__(73432);
// EXTERNAL MODULE: ./src/checks/check-ids.ts
var check_ids = __webpack_require__(31630);
;// CONCATENATED MODULE: ./src/checks/allowances.ts



/**
 * Comments that don't allow what their author thinks they do: `allow-without-reason`, `allow-unknown-rule`.
 *
 * @param known ids of rules, groups of rules and checks
 */
function checkAllowances(files, known) {
    return files.flatMap((source) => source.allowances.flatMap((allowance) => [
        ...checkReason(source, allowance),
        ...allowance.rules.flatMap((id) => checkId(source, allowance, id, known)),
    ]));
}
function checkReason(source, allowance) {
    const { rules, reason } = allowance;
    if (rules.length === 0)
        return [
            warn("allow-unknown-rule", source, allowance.line, {
                message: "This comment names no rule, so it allows nothing.",
                fix: "Name what it allows.",
                code: "# migration-gate: allow <rule> -- <reason>",
            }),
        ];
    if (reason !== "")
        return [];
    return [
        warn("allow-without-reason", source, allowance.line, {
            message: `This comment gives no reason, so it does not allow ${listed(rules)}.`,
            fix: "Say behind two hyphens why it may stay: who reads the migration later has to know.",
            code: `# migration-gate: allow ${rules.join(", ")} -- <reason>`,
        }),
    ];
}
function checkId(source, { line }, id, known) {
    const problem = problemWith(id, known);
    if (problem === null)
        return [];
    const [message, fix] = problem;
    return [warn("allow-unknown-rule", source, line, { message, fix })];
}
/** What is wrong with an id, and what to do; null for one that can be allowed. */
function problemWith(id, known) {
    if (check_ids/* fixedChecks */.c5.includes(id))
        return [
            `\`${id}\` can't be allowed: it says that something could not be run.`,
            "Remove it from the comment, and what stops the run.",
        ];
    if (check_ids/* allowanceChecks */.k$.includes(id))
        return [
            `\`${id}\` can't be allowed: it is about what is allowed.`,
            "Remove it from the comment. The setting `rules` can change its severity.",
        ];
    if (known.includes(id))
        return null;
    const [near] = (0,near_names/* nearNames */.$)(id, known);
    return [
        `There is no rule \`${id}\`, so this comment does not allow it.`,
        near === undefined
            ? "Remove it from the comment."
            : `Did you mean \`${near}\`?`,
    ];
}
/** Comments that allow what was not found at their place: `unused-allowance`. */
function checkUnused(unused) {
    return unused.map(({ rule, source, allowance }) => {
        const { line, covers } = allowance;
        return warn("unused-allowance", source, line, {
            message: covers === "nothing"
                ? `This comment stands at no call, so it does not allow \`${rule}\`.`
                : `This comment allows \`${rule}\`, which was not found ${placeOf(covers)}.`,
            fix: covers === "nothing"
                ? "Put it at the end of the call or right above it, above the function, or outside of functions for the whole file."
                : "Remove it from the comment, or it hides what somebody adds later.",
        });
    });
}
function placeOf(covers) {
    if (covers === "file")
        return "in this file";
    const { line, endLine } = covers;
    return line === endLine
        ? `in line ${line}`
        : `in the lines ${line} to ${endLine}`;
}
function warn(rule, { id, file }, line, { message, fix, code = null, }) {
    return (0,finding/* makeFinding */.MH)({
        rule,
        severity: "warning",
        message,
        file,
        line,
        endLine: line,
        revision: id,
        fix: { text: fix, code },
    });
}
function listed(rules) {
    return rules.map((id) => `\`${id}\``).join(", ");
}

// EXTERNAL MODULE: ./src/findings/severities.ts
var findings_severities = __webpack_require__(13275);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rules_rule = __webpack_require__(10281);
;// CONCATENATED MODULE: ./src/checks/could-speak.ts



/**
 * Whether a rule would have said something at a comment that allows it. A rule that is off or does not look at such a
 * database proves nothing about the comment. Other pull requests come and go.
 */
function couldSpeak({ rule, source }, { dialect, notLinted, startsEmpty = false }, settings) {
    const isCheck = ![...rules/* ruleIds */.Zl, ...rules/* groupIds */.kS].includes(rule);
    if (rule === "racing-pull-request")
        return false;
    if (isCheck)
        return settings.downgrades !== "off" || !isOfDowngrades(rule);
    if (startsEmpty)
        return false;
    if (source.id !== null && notLinted.has(source.id))
        return false;
    const definition = rules/* rules */.aO.find(({ id }) => id === rule);
    if (definition && !(0,rules_rule/* judges */.N0)(definition, dialect))
        return false;
    return isSwitchedOn(rule, settings.rules);
}
function isOfDowngrades(check) {
    return /downgrade|^second-upgrade-/.test(check);
}
/** It is off nowhere; a rule that has to be asked for is asked for. */
function isSwitchedOn(rule, severities) {
    const group = rules/* groupIds */.kS.includes(rule) ? rule : (0,rules/* groupOf */.F8)(rule);
    const named = Object.entries(severities).filter(([key]) => [rule, group].includes((0,findings_severities/* parseScopedRule */.E)(key)?.rule));
    const isAskedFor = group === undefined || named.length > 0;
    return isAskedFor && named.every(([, severity]) => severity !== "off");
}

// EXTERNAL MODULE: ./src/checks/known-rules.ts
var known_rules = __webpack_require__(97604);
;// CONCATENATED MODULE: ./src/checks/settle.ts








/** The findings that count, worst first, those about comments included; and those that are allowed. */
function settle({ byChecks, byRules = [], isComplete = false }, allowing) {
    const { files, judged, settings, labels = [] } = allowing;
    const comments = files
        .flatMap(commentPermissions)
        .filter(({ rule }) => (0,known_rules.canBeAllowed)(rule));
    const permissions = [
        ...comments,
        ...settingsPermissions(settings.allow),
        ...labelPermissions(labels, settings.allowLabels),
    ];
    const found = [...(0,verdict/* applySeverities */.mk)(byChecks, settings.rules), ...byRules];
    const sorted = sortOutAllowed(found, permissions, rules/* groupOf */.F8);
    const unused = comments.filter((one) => judged.includes(one.source) &&
        !sorted.used.has(one) &&
        couldSpeak(one, allowing, settings));
    const aboutComments = [
        ...checkAllowances(judged, known_rules.knownRules),
        ...(isComplete ? checkUnused(unused) : []),
    ];
    const findings = [
        ...sorted.findings,
        ...(0,verdict/* applySeverities */.mk)(aboutComments, settings.rules),
    ];
    return { findings: findings.sort(finding/* compareFindings */.Eg), allowed: sorted.allowed };
}


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

/***/ 69148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ load_postgres_parser_loadPostgresParser)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./src/sql/placeholders.ts
/**
 * Drivers see `%(name)s`, `%s` or `:name` where the server sees a value. None of these is SQL, so each becomes `$n`
 * before parsing, and `%%` becomes `%`. Strings, quoted names, comments and dollar quotes stay as they are.
 */
function normalizePlaceholders(sql) {
    if (!/[%:]/.test(sql))
        return sql;
    let count = 0;
    return sql.replace(tokens, (token) => {
        if (token === "%%")
            return "%";
        return isPlaceholder(token) ? `$${String(++count)}` : token;
    });
}
/** What must be stepped over in one piece, then what is replaced. */
const tokens = new RegExp([
    /--[^\n]*/, // comment to the end of the line
    /\/\*(?:[^*/]|\*(?!\/)|\/(?!\*)|\/\*(?:[^*]|\*(?!\/))*\*\/)*\*\//, // block comment, nested once
    /(?<![\w$])[eE]'(?:[^'\\]|\\[^]|'')*'/, // string with escapes
    /'(?:[^']|'')*'/,
    /"(?:[^"]|"")*"/,
    /(?<![\w$])\$(?<tag>[A-Za-z_]\w*)?\$[^]*?\$\k<tag>\$/, // dollar quote
    /::/,
    /%\(\w+\)s/,
    /%%/,
    /%s(?!\w)/,
    /(?<![:\w\\\]]):[A-Za-z_]\w*/,
]
    .map((part) => part.source)
    .join("|"), "g");
function isPlaceholder(token) {
    return token.startsWith("%") || /^:[A-Za-z_]/.test(token);
}

;// CONCATENATED MODULE: ./src/sql/postgres/names.ts
/** Text of a `String` node. */
function stringOf(node) {
    return node && "String" in node ? (node.String.sval ?? "") : "";
}
function stringsOf(nodes) {
    return (nodes ?? []).map(stringOf);
}
function tableName(range) {
    return { schema: range?.schemaname ?? null, name: range?.relname ?? "" };
}
/** A dotted name given as a list of words; a database name in front is dropped. */
function dottedName(words) {
    return { schema: words.at(-2) ?? null, name: words.at(-1) ?? "" };
}
/** The name in a list of objects, as DROP and COMMENT have them. */
function objectName(node) {
    if ("List" in node)
        return dottedName(stringsOf(node.List.items));
    if ("TypeName" in node)
        return dottedName(stringsOf(node.TypeName.names));
    if ("RangeVar" in node)
        return tableName(node.RangeVar);
    if ("ObjectWithArgs" in node)
        return dottedName(stringsOf(node.ObjectWithArgs.objname));
    if ("String" in node)
        return { schema: null, name: stringOf(node) };
    return null;
}
/** Every table named in a subtree, each once; names of common table expressions are left out. */
function tablesIn(tree) {
    const found = new Map();
    const local = new Set();
    walk(tree, (node) => {
        if ("ctename" in node)
            local.add(String(node.ctename));
        // Some fields hold a table without saying so by a `RangeVar` around it.
        if (!("relname" in node))
            return;
        const name = tableName(node);
        found.set(JSON.stringify(name), name);
    });
    return [...found.values()].filter((name) => name.schema !== null || !local.has(name.name));
}
/** Whether a tree reads `user` without quotes as if it were a table. */
function readsUserName(tree) {
    let isFound = false;
    walk(tree, (node) => {
        if (!("RangeFunction" in node))
            return;
        const { functions } = node.RangeFunction;
        const [first] = functions ?? [];
        const [called] = first && "List" in first ? (first.List.items ?? []) : [];
        isFound ||=
            called !== undefined &&
                "SQLValueFunction" in called &&
                called.SQLValueFunction.op === "SVFOP_USER";
    });
    return isFound;
}
function walk(tree, visit) {
    if (typeof tree !== "object" || tree === null)
        return;
    visit(tree);
    for (const value of Object.values(tree))
        walk(value, visit);
}

;// CONCATENATED MODULE: ./src/sql/postgres/source.ts
/** Offsets in the tree and in the tokens count bytes, not characters. */
function readSource(sql, scan) {
    const bytes = Buffer.from(sql);
    let scanned = null;
    const tokens = () => (scanned ??= scan(sql).tokens.filter(isCode));
    const between = (from, to) => {
        const [first, last] = [tokens()[from], tokens()[to - 1]];
        if (!first || !last || to <= from)
            return null;
        return bytes.subarray(first.start, last.end).toString();
    };
    return {
        textAfter(keyword, node, ends = []) {
            const start = lastWord(tokens(), keyword, firstLocation(node)) + 1;
            if (start === 0)
                return null;
            const stops = new Set([",", ...ends]);
            return between(start, endOfExpression(tokens(), start, stops));
        },
        bracketsAfter(keyword, node) {
            const start = lastWord(tokens(), keyword, firstLocation(node)) + 1;
            if (tokens()[start]?.text !== "(")
                return null;
            const end = endOfExpression(tokens(), start + 1, new Set());
            return between(start + 1, end);
        },
        listAfter(offset) {
            const open = tokens().findIndex((token) => token.start >= offset && token.text === "(");
            const parts = [];
            for (let from = open + 1; open !== -1 && from < tokens().length;) {
                const to = endOfExpression(tokens(), from, new Set([","]));
                parts.push(between(from, to) ?? "");
                if (tokens()[to]?.text !== ",")
                    break;
                from = to + 1;
            }
            return parts;
        },
    };
}
function isCode(token) {
    return token.tokenName !== "SQL_COMMENT" && token.tokenName !== "C_COMMENT";
}
/** Index of the last `word` that ends before `offset`, or -1. */
function lastWord(tokens, word, offset) {
    return tokens.findLastIndex((token) => token.end <= offset && token.text.toLowerCase() === word);
}
/** Index of the token that ends the expression which begins at `from`. */
function endOfExpression(tokens, from, ends) {
    let depth = 0;
    for (let index = from; index < tokens.length; index++) {
        const text = tokens[index]?.text.toLowerCase() ?? "";
        if (depth === 0) {
            if ([")", "]", ";"].includes(text))
                return index;
            if (index > from && ends.has(text))
                return index;
        }
        if (text === "(" || text === "[")
            depth++;
        if (text === ")" || text === "]")
            depth--;
    }
    return tokens.length;
}
/** Offset of the leftmost thing in a subtree (an operator's own location is in its middle). */
function firstLocation(node) {
    if (typeof node !== "object" || node === null)
        return Infinity;
    const own = "location" in node ? Number(node.location) : -1;
    const inside = Object.values(node).map(firstLocation);
    return Math.min(own < 0 ? Infinity : own, ...inside);
}

// EXTERNAL MODULE: ./src/sql/identifier.ts
var identifier = __webpack_require__(35961);
;// CONCATENATED MODULE: ./src/sql/postgres/type-name.ts


/** Internal names beside the ones that the server shows (`format_type`). */
const spellings = {
    bool: "boolean",
    int2: "smallint",
    int4: "integer",
    int8: "bigint",
    float4: "real",
    float8: "double precision",
    varchar: "character varying",
    bpchar: "character",
    varbit: "bit varying",
    time: "time without time zone",
    timetz: "time with time zone",
    timestamp: "timestamp without time zone",
    timestamptz: "timestamp with time zone",
};
/** A type as PostgreSQL spells it: `character varying(200)`, `timestamp(3) with time zone`, `integer[]`. */
function formatType(type) {
    const words = stringsOf(type?.names);
    const modifiers = (type?.typmods ?? []).map(modifierText);
    const brackets = "[]".repeat(type?.arrayBounds?.length ?? 0);
    return withModifiers(spell(words), modifiers) + brackets;
}
function spell(words) {
    const { schema, name } = dottedName(words);
    if (schema !== null && schema !== "pg_catalog")
        return (0,identifier/* formatName */.nD)({ schema, name });
    // Only these quotes tell `"char"` (one byte) from `char`.
    if (name === "char")
        return '"char"';
    // The parser puts built-in types into pg_catalog; `numeric` would get quotes as a name of one's own.
    const own = schema === null ? (0,identifier/* quoteIdentifier */.Cm)(name) : name;
    return spellings[name] ?? own;
}
function withModifiers(name, modifiers) {
    if (name === "interval")
        return withModifiers("interval ", modifiers.slice(1)).replace(" ", "");
    if (modifiers.length === 0)
        return name;
    const list = `(${modifiers.join(",")})`;
    const zone = name.indexOf(" with");
    return zone === -1
        ? name + list
        : name.slice(0, zone) + list + name.slice(zone);
}
function modifierText(node) {
    if ("A_Const" in node)
        return String(node.A_Const.ival?.ival ?? node.A_Const.sval?.sval ?? 0);
    if ("ColumnRef" in node)
        return stringsOf(node.ColumnRef.fields).join(".");
    return "?";
}

;// CONCATENATED MODULE: ./src/sql/postgres/definition.ts


const constraintTypes = {
    CONSTR_PRIMARY: "primary key",
    CONSTR_UNIQUE: "unique",
    CONSTR_FOREIGN: "foreign key",
    CONSTR_CHECK: "check",
    CONSTR_EXCLUSION: "exclude",
    CONSTR_NOTNULL: "not null",
};
const keyActions = {
    r: "RESTRICT",
    c: "CASCADE",
    n: "SET NULL",
    d: "SET DEFAULT",
};
/** Words that begin the next part of a column definition, and so end its DEFAULT. */
const columnWords = "not null check constraint references unique primary collate generated".split(" ");
/** A table or column constraint; null for what is a property of the column (DEFAULT, IDENTITY…). */
function readConstraint(constraint, source, column) {
    const type = constraintTypes[constraint.contype ?? ""];
    if (type === undefined)
        return null;
    const written = stringsOf(type === "foreign key" ? constraint.fk_attrs : constraint.keys);
    const check = type === "check" ? constraint.raw_expr : undefined;
    return {
        type,
        name: constraint.conname ?? null,
        columns: written.length === 0 && column !== undefined ? [column] : written,
        isNotValid: constraint.skip_validation ?? false,
        usingIndex: constraint.indexname ?? null,
        references: constraint.pktable ? tableName(constraint.pktable) : null,
        referencedColumns: stringsOf(constraint.pk_attrs),
        onDelete: keyActions[constraint.fk_del_action ?? ""] ?? null,
        onUpdate: keyActions[constraint.fk_upd_action ?? ""] ?? null,
        includedColumns: stringsOf(constraint.including),
        areNullsEqual: constraint.nulls_not_distinct ?? false,
        isDeferrable: constraint.deferrable ?? false,
        isInitiallyDeferred: constraint.initdeferred ?? false,
        expression: check ? source.bracketsAfter("check", check) : null,
    };
}
function readColumn(definition, source) {
    const name = definition.colname ?? "";
    const inline = constraintsOf(definition.constraints);
    const find = (type) => inline.find(({ contype }) => contype === type);
    const generated = find("CONSTR_GENERATED");
    return {
        name,
        type: formatType(definition.typeName),
        isNotNull: definition.is_not_null === true || find("CONSTR_NOTNULL") !== undefined,
        default: defaultText(find("CONSTR_DEFAULT")?.raw_expr, source),
        isIdentity: find("CONSTR_IDENTITY") !== undefined,
        generated: generated
            ? generated.generated_kind === "v"
                ? "virtual"
                : "stored"
            : null,
        constraints: inline
            .map((constraint) => readConstraint(constraint, source, name))
            .filter((constraint) => constraint !== null)
            .filter(({ type }) => type !== "not null"),
    };
}
/** Text of a DEFAULT expression; `DEFAULT NULL` is no default. */
function defaultText(expression, source) {
    if (!expression)
        return null;
    if ("A_Const" in expression && expression.A_Const.isnull)
        return null;
    return source.textAfter("default", expression, columnWords) ?? "?";
}
function constraintsOf(nodes) {
    return (nodes ?? []).flatMap((node) => "Constraint" in node ? [node.Constraint] : []);
}

;// CONCATENATED MODULE: ./src/sql/postgres/roles.ts

/** Roles, privileges and what runs with those of somebody else. Null for all other statements. */
function readRoles(node) {
    if ("GrantStmt" in node) {
        const { is_grant, objtype, targtype, objects } = node.GrantStmt;
        return [
            {
                kind: "grant",
                isGrant: is_grant ?? false,
                on: wordOf(objtype),
                isWholeSchema: targtype === "ACL_TARGET_ALL_IN_SCHEMA",
                objects: (objects ?? []).map(objectName).filter(isName),
                privileges: (node.GrantStmt.privileges ?? []).map(privilegeOf),
                roles: (node.GrantStmt.grantees ?? []).map(granteeOf),
            },
        ];
    }
    if ("CreateRoleStmt" in node) {
        const { role = "", options } = node.CreateRoleStmt;
        return [{ kind: "change-role", role, ...roleOptions(options) }];
    }
    if ("AlterRoleStmt" in node) {
        const { role, options } = node.AlterRoleStmt;
        return [
            { kind: "change-role", role: roleName(role), ...roleOptions(options) },
        ];
    }
    if ("CreateFunctionStmt" in node) {
        const { funcname, options } = node.CreateFunctionStmt;
        return [
            {
                kind: "create-function",
                function: dottedName(stringsOf(funcname)),
                isSecurityDefiner: isOn(options, "security"),
                hasSearchPath: settingsIn(options).includes("search_path"),
            },
        ];
    }
    return null;
}
/** The name of a role; `public` for PUBLIC, which no role can be called. */
function roleName(role) {
    if (role?.roletype === "ROLESPEC_CSTRING")
        return role.rolename ?? "";
    return wordOf(role?.roletype);
}
function granteeOf(node) {
    return "RoleSpec" in node ? roleName(node.RoleSpec) : "";
}
function privilegeOf(node) {
    return "AccessPriv" in node ? (node.AccessPriv.priv_name ?? "all") : "all";
}
/** `OBJECT_MATERIALIZED_VIEW`, `ROLESPEC_PUBLIC` without what they all begin with. */
function wordOf(constant) {
    return (constant ?? "")
        .replace(/^[A-Z]+_/, "")
        .replaceAll("_", " ")
        .toLowerCase();
}
function isName(name) {
    return name !== null;
}
const powers = ["superuser", "bypassrls"];
function roleOptions(options) {
    const password = (options ?? []).find((one) => named(one, "password"));
    return {
        powers: powers.filter((power) => isOn(options, power)),
        password: password && "DefElem" in password ? kindOf(password) : null,
    };
}
/** What begins like a hash is taken for one by the server, too. */
function kindOf(option) {
    const text = "DefElem" in option ? stringOf(option.DefElem.arg) : "";
    if (text === "")
        return null;
    return /^(SCRAM-SHA-256\$|md5[0-9a-f]{32}$)/.test(text) ? "hash" : "text";
}
function named(option, name) {
    return "DefElem" in option && option.DefElem.defname === name;
}
/** The parser's JSON leaves a false value out. */
function isOn(options, name) {
    const option = options?.find((one) => named(one, name));
    if (!option || !("DefElem" in option))
        return false;
    const { arg } = option.DefElem;
    return Boolean(arg && "Boolean" in arg && arg.Boolean.boolval);
}
function settingsIn(options) {
    return (options ?? []).flatMap((option) => {
        if (!("DefElem" in option) || !option.DefElem.arg)
            return [];
        const { arg } = option.DefElem;
        return "VariableSetStmt" in arg ? [arg.VariableSetStmt.name ?? ""] : [];
    });
}

;// CONCATENATED MODULE: ./src/sql/postgres/session.ts

/** `pg_locks` numbers table lock modes from 1. */
const lockModes = [
    "ACCESS SHARE",
    "ROW SHARE",
    "ROW EXCLUSIVE",
    "SHARE UPDATE EXCLUSIVE",
    "SHARE",
    "SHARE ROW EXCLUSIVE",
    "EXCLUSIVE",
    "ACCESS EXCLUSIVE",
];
/** Settings, transactions, locks and upkeep. Null for all other statements. */
function readSession(node) {
    if ("VariableSetStmt" in node)
        return readSet(node.VariableSetStmt);
    if ("TransactionStmt" in node) {
        const statement = node.TransactionStmt.kind ?? "";
        return [{ kind: "transaction", statement }];
    }
    if ("LockStmt" in node)
        return readLock(node.LockStmt);
    if ("ReindexStmt" in node)
        return [readReindex(node.ReindexStmt)];
    if ("TruncateStmt" in node) {
        const { relations, behavior } = node.TruncateStmt;
        const isCascade = behavior === "DROP_CASCADE";
        return tables(relations).map((table) => ({
            kind: "truncate",
            table,
            isCascade,
        }));
    }
    if ("RefreshMatViewStmt" in node) {
        const { relation, concurrent } = node.RefreshMatViewStmt;
        const view = tableName(relation);
        const isConcurrent = concurrent ?? false;
        return [{ kind: "refresh-materialized-view", view, isConcurrent }];
    }
    if ("AlterSeqStmt" in node) {
        const { sequence, options } = node.AlterSeqStmt;
        return readRestart(options, { sequence: tableName(sequence) });
    }
    return null;
}
/** Null when no RESTART is among the options of a sequence. */
function readRestart(options, of) {
    const restart = (options ?? []).find((option) => "DefElem" in option && option.DefElem.defname === "restart");
    if (!restart || !("DefElem" in restart))
        return null;
    const isFromStart = restart.DefElem.arg === undefined;
    const whose = { sequence: null, identity: null, ...of };
    return [{ kind: "restart-sequence", ...whose, isFromStart }];
}
/** `value` is null for RESET and SET … TO DEFAULT; RESET ALL has the name `all`. */
function readSet(statement) {
    const values = (statement.args ?? []).map(constantText);
    return [
        {
            kind: "set",
            name: (statement.name ?? "all").toLowerCase(),
            value: values.length > 0 ? values.join(", ") : null,
            isLocal: statement.is_local ?? false,
        },
    ];
}
function constantText(node) {
    if ("TypeCast" in node && node.TypeCast.arg)
        return constantText(node.TypeCast.arg);
    if (!("A_Const" in node))
        return "";
    const { sval, ival, fval, boolval } = node.A_Const;
    if (sval)
        return sval.sval ?? "";
    if (fval)
        return fval.fval ?? "";
    if (boolval)
        return String(boolval.boolval ?? false);
    // The parser's JSON leaves a zero out.
    return String(ival?.ival ?? 0);
}
function readLock(statement) {
    const mode = lockModes[(statement.mode ?? 8) - 1] ?? "ACCESS EXCLUSIVE";
    return tables(statement.relations).map((table) => ({
        kind: "lock-table",
        table,
        mode,
    }));
}
function readReindex(statement) {
    return {
        kind: "reindex",
        target: statement.relation ? tableName(statement.relation) : null,
        isTable: statement.kind === "REINDEX_OBJECT_TABLE",
        isConcurrent: (statement.params ?? []).some((option) => "DefElem" in option && option.DefElem.defname === "concurrently"),
    };
}
function tables(nodes) {
    return (nodes ?? []).flatMap((node) => "RangeVar" in node ? [tableName(node.RangeVar)] : []);
}

;// CONCATENATED MODULE: ./src/sql/postgres/alter-table.ts





/** ALTER TABLE (also of indexes, views, sequences): one operation per command. */
function readAlterTable(statement, source) {
    const table = tableName(statement.relation);
    const isTable = statement.objtype === "OBJECT_TABLE" ||
        statement.objtype === "OBJECT_FOREIGN_TABLE";
    return (statement.cmds ?? []).flatMap((node) => {
        if (!("AlterTableCmd" in node))
            return [];
        const command = node.AlterTableCmd;
        const operation = isTable ? readCommand(command, table, source) : null;
        return operation ?? otherCommand(command, table);
    });
}
function otherCommand(command, table) {
    const statement = command.subtype ?? "AlterTableCmd";
    return { kind: "other", statement, objects: [table] };
}
function readCommand(command, table, source) {
    const name = command.name ?? "";
    const isCascade = command.behavior === "DROP_CASCADE";
    switch (command.subtype) {
        case "AT_AddColumn":
            return addColumn(command, table, source);
        case "AT_DropColumn":
            return { kind: "drop-column", table, column: name, isCascade };
        case "AT_AlterColumnType":
            return alterType(command, table, source);
        case "AT_SetNotNull":
            return { kind: "set-not-null", table, column: name };
        case "AT_DropNotNull":
            return { kind: "drop-not-null", table, column: name };
        case "AT_ColumnDefault":
            return columnDefault(command.def, table, name, source);
        case "AT_AddConstraint":
            return addConstraint(command.def, table, source);
        case "AT_ValidateConstraint":
            return { kind: "validate-constraint", table, constraint: name };
        case "AT_DropConstraint":
            return { kind: "drop-constraint", table, constraint: name, isCascade };
        case "AT_AttachPartition":
        case "AT_DetachPartition":
            return partition(command, table);
        case "AT_ChangeOwner":
            return { kind: "change-owner", table, owner: roleName(command.newowner) };
        case "AT_SetRelOptions":
            return { kind: "set-storage-options", table, options: options(command) };
        case "AT_SetIdentity": {
            const identity = { table, column: name };
            return readRestart(listOf(command), { identity })?.[0] ?? null;
        }
        default:
            return null;
    }
}
/** An option without a value is on. */
function options(command) {
    const pairs = listOf(command).flatMap((node) => {
        if (!("DefElem" in node))
            return [];
        const { defname = "", arg } = node.DefElem;
        return [[defname, constantOf(arg)]];
    });
    return Object.fromEntries(pairs);
}
function listOf({ def }) {
    return def && "List" in def ? (def.List.items ?? []) : [];
}
function constantOf(node) {
    if (!node)
        return "true";
    if ("Integer" in node)
        return String(node.Integer.ival ?? 0);
    if ("Float" in node)
        return node.Float.fval ?? "";
    // A bare word such as `off` is read as the name of a type.
    if ("TypeName" in node)
        return stringsOf(node.TypeName.names).join(".");
    return stringOf(node);
}
function addColumn(command, table, source) {
    if (!command.def || !("ColumnDef" in command.def))
        return null;
    const column = readColumn(command.def.ColumnDef, source);
    const ifNotExists = command.missing_ok ?? false;
    return { kind: "add-column", table, column, ifNotExists };
}
function alterType(command, table, source) {
    if (!command.def || !("ColumnDef" in command.def))
        return null;
    const { typeName, raw_default: using, collClause } = command.def.ColumnDef;
    return {
        kind: "alter-column-type",
        table,
        column: command.name ?? "",
        type: formatType(typeName),
        using: using ? source.textAfter("using", using) : null,
        ...(collClause && {
            collation: dottedName(stringsOf(collClause.collname)),
        }),
    };
}
function columnDefault(expression, table, column, source) {
    const text = defaultText(expression, source);
    return text === null
        ? { kind: "drop-default", table, column }
        : { kind: "set-default", table, column, default: text };
}
function addConstraint(definition, table, source) {
    if (!definition || !("Constraint" in definition))
        return null;
    const constraint = readConstraint(definition.Constraint, source);
    return constraint && { kind: "add-constraint", table, constraint };
}
function partition(command, table) {
    if (!command.def || !("PartitionCmd" in command.def))
        return null;
    const { name, concurrent } = command.def.PartitionCmd;
    const child = tableName(name);
    return command.subtype === "AT_AttachPartition"
        ? { kind: "attach-partition", table, partition: child }
        : {
            kind: "detach-partition",
            table,
            partition: child,
            isConcurrent: concurrent ?? false,
        };
}

;// CONCATENATED MODULE: ./src/sql/postgres/create.ts


function readCreateTable(statement, source) {
    const parts = statement.tableElts ?? [];
    const parent = statement.partbound ? statement.inhRelations?.[0] : undefined;
    return {
        kind: "create-table",
        table: tableName(statement.relation),
        columns: parts.flatMap((part) => "ColumnDef" in part ? [readColumn(part.ColumnDef, source)] : []),
        constraints: parts.flatMap((part) => "Constraint" in part
            ? (readConstraint(part.Constraint, source) ?? [])
            : []),
        partitionOf: parent && "RangeVar" in parent ? tableName(parent.RangeVar) : null,
        ...(statement.relation?.relpersistence === "t" && { isTemporary: true }),
        ...(statement.if_not_exists === true && { ifNotExists: true }),
    };
}
function readCreateIndex(statement, source) {
    const where = statement.whereClause;
    return {
        kind: "create-index",
        table: tableName(statement.relation),
        index: statement.idxname ?? null,
        elements: readElements(statement, source),
        method: statement.accessMethod ?? "btree",
        where: where ? source.textAfter("where", where) : null,
        isUnique: statement.unique ?? false,
        isConcurrent: statement.concurrent ?? false,
        ifNotExists: statement.if_not_exists ?? false,
        isOnly: statement.relation?.inh !== true,
        hasOptions: hasOptions(statement),
    };
}
function readElements(statement, source) {
    const texts = source.listAfter(statement.relation?.location ?? 0);
    return (statement.indexParams ?? []).map((node, index) => ({
        column: bareColumn(node),
        text: texts[index] ?? "",
    }));
}
function bareColumn(node) {
    if (!("IndexElem" in node))
        return null;
    const element = node.IndexElem;
    const isBare = !element.opclass &&
        !element.collation &&
        element.ordering === "SORTBY_DEFAULT" &&
        element.nulls_ordering === "SORTBY_NULLS_DEFAULT";
    return isBare ? (element.name ?? null) : null;
}
function hasOptions(statement) {
    return Boolean(statement.indexIncludingParams ??
        statement.options ??
        statement.tableSpace ??
        statement.nulls_not_distinct);
}

;// CONCATENATED MODULE: ./src/sql/postgres/row-filter.ts

/** What is known of the rows that a WHERE picks. */
function readFilter(where, source) {
    const conditions = conditionsOf(where);
    return {
        text: source.textAfter("where", where, ["returning"]),
        fixedColumns: conditions.flatMap(fixedColumn),
        nullColumn: conditions.length === 1 ? nullColumn(where) : null,
    };
}
/** What AND binds together. */
function conditionsOf(node) {
    const isAnd = "BoolExpr" in node && node.BoolExpr.boolop === "AND_EXPR";
    return isAnd ? (node.BoolExpr.args ?? []).flatMap(conditionsOf) : [node];
}
/** The column of `column = value` or `column IN (values)`. */
function fixedColumn(node) {
    if (!("A_Expr" in node))
        return [];
    const { kind, name, lexpr, rexpr } = node.A_Expr;
    const isEqual = stringsOf(name).at(-1) === "=";
    if (!isEqual || (kind !== "AEXPR_OP" && kind !== "AEXPR_IN"))
        return [];
    if (isValue(rexpr))
        return columnOf(lexpr);
    return isValue(lexpr) ? columnOf(rexpr) : [];
}
function isValue(node) {
    if (!node)
        return false;
    if ("TypeCast" in node)
        return isValue(node.TypeCast.arg);
    if ("List" in node)
        return (node.List.items ?? []).every(isValue);
    return "A_Const" in node || "ParamRef" in node;
}
function nullColumn(node) {
    return "NullTest" in node && node.NullTest.nulltesttype === "IS_NULL"
        ? (columnOf(node.NullTest.arg)[0] ?? null)
        : null;
}
function columnOf(node) {
    return node && "ColumnRef" in node
        ? [stringOf(node.ColumnRef.fields?.at(-1))]
        : [];
}

;// CONCATENATED MODULE: ./src/sql/postgres/manipulation.ts


/** Statements that read or write rows; those inside WITH come first. Null for all others. */
function readManipulation(node, source) {
    const own = readOne(node, source);
    return own && [...commonTables(node, source), own];
}
function readOne(node, source) {
    if ("SelectStmt" in node)
        return readSelect(node.SelectStmt);
    if ("InsertStmt" in node)
        return readInsert(node.InsertStmt);
    if ("UpdateStmt" in node)
        return readUpdate(node.UpdateStmt, source);
    if ("DeleteStmt" in node) {
        const { relation, whereClause } = node.DeleteStmt;
        return {
            kind: "delete",
            table: tableName(relation),
            hasWhere: whereClause !== undefined,
            ...filterOf(whereClause, source),
        };
    }
    if ("CopyStmt" in node && node.CopyStmt.is_from && node.CopyStmt.relation)
        return { kind: "insert", table: tableName(node.CopyStmt.relation) };
    return null;
}
function readSelect(statement) {
    return statement.intoClause
        ? { kind: "create-table-as", table: tableName(statement.intoClause.rel) }
        : { kind: "select", tables: tablesIn(statement) };
}
/** A FROM within a condition or a value is no copy of rows. */
function readInsert({ relation, selectStmt }) {
    const query = selectStmt && "SelectStmt" in selectStmt ? selectStmt.SelectStmt : null;
    const from = tablesIn(query?.fromClause);
    return {
        kind: "insert",
        table: tableName(relation),
        ...(from.length > 0 && { from }),
    };
}
function readUpdate(statement, source) {
    const targets = statement.targetList ?? [];
    return {
        kind: "update",
        table: tableName(statement.relation),
        columns: targets.flatMap((target) => "ResTarget" in target ? (target.ResTarget.name ?? []) : []),
        hasWhere: statement.whereClause !== undefined,
        ...filterOf(statement.whereClause, source),
    };
}
function filterOf(where, source) {
    return where && { filter: readFilter(where, source) };
}
/** Data-changing statements in WITH. */
function commonTables(node, source) {
    const body = Object.values(node)[0];
    return (body.withClause?.ctes ?? []).flatMap((part) => {
        if (!("CommonTableExpr" in part))
            return [];
        const query = part.CommonTableExpr.ctequery;
        if (!query || "SelectStmt" in query)
            return [];
        return readManipulation(query, source) ?? [];
    });
}

;// CONCATENATED MODULE: ./src/sql/postgres/rename-and-drop.ts

/** DROP: one operation per object. Null when the statement drops nothing. */
function readDrop(node) {
    if ("DropdbStmt" in node)
        return [{ kind: "drop-database", database: node.DropdbStmt.dbname ?? "" }];
    if (!("DropStmt" in node))
        return null;
    const statement = node.DropStmt;
    const objects = (statement.objects ?? [])
        .map(belongsToTable(statement) ? tableOf : objectName)
        .filter((name) => name !== null);
    return objects.map((name) => dropped(statement, name));
}
/** `DROP TRIGGER name ON table` and the like: what it is about, and what it locks, is the table. */
function belongsToTable({ removeType }) {
    return /^OBJECT_(TRIGGER|POLICY|RULE)$/.test(removeType ?? "");
}
function tableOf(node) {
    return "List" in node
        ? dottedName(stringsOf(node.List.items).slice(0, -1))
        : null;
}
function dropped(statement, name) {
    const isCascade = statement.behavior === "DROP_CASCADE";
    switch (statement.removeType) {
        case "OBJECT_TABLE":
            return { kind: "drop-table", table: name, isCascade };
        case "OBJECT_INDEX": {
            const isConcurrent = statement.concurrent ?? false;
            const ifExists = statement.missing_ok ?? false;
            return { kind: "drop-index", index: name, isConcurrent, ifExists };
        }
        case "OBJECT_TYPE":
        case "OBJECT_DOMAIN":
            return { kind: "drop-type", type: name, isCascade };
        case "OBJECT_SCHEMA":
            return { kind: "drop-schema", schema: name.name, isCascade };
        default: {
            const word = statement.removeType ?? "OBJECT";
            return {
                kind: "other",
                statement: `DropStmt ${word}`,
                objects: [name],
                ...(isCascade && { isCascade }),
            };
        }
    }
}
/** RENAME and SET SCHEMA. Null when the statement renames nothing. */
function readRename(node) {
    if ("RenameStmt" in node)
        return [renamed(node.RenameStmt)];
    if ("AlterObjectSchemaStmt" in node &&
        isReadFrom(node.AlterObjectSchemaStmt.objectType)) {
        const { relation, newschema = "" } = node.AlterObjectSchemaStmt;
        const table = tableName(relation);
        return [{ kind: "set-schema", table, newSchema: newschema }];
    }
    return null;
}
/** What code reads from by its name, as from a table. */
function isReadFrom(objectType) {
    return /^OBJECT_(TABLE|VIEW|MATVIEW|FOREIGN_TABLE)$/.test(objectType ?? "");
}
function renamed(statement) {
    const table = tableName(statement.relation);
    const newName = statement.newname ?? "";
    const old = statement.subname ?? "";
    if (isReadFrom(statement.renameType))
        return { kind: "rename-table", table, newName };
    switch (statement.renameType) {
        case "OBJECT_SCHEMA":
            return { kind: "rename-schema", schema: old, newName };
        case "OBJECT_COLUMN":
            return { kind: "rename-column", table, column: old, newName };
        case "OBJECT_TABCONSTRAINT":
            return { kind: "rename-constraint", table, constraint: old, newName };
        case "OBJECT_INDEX":
            return { kind: "rename-index", index: table, newName };
        default: {
            const word = statement.renameType ?? "OBJECT";
            const objects = statement.relation ? [table] : [];
            return { kind: "other", statement: `RenameStmt ${word}`, objects };
        }
    }
}

;// CONCATENATED MODULE: ./src/sql/postgres/statement.ts







/** The operations of one parsed statement: at least one, if only `other`. */
function readStatement(node, source) {
    return (readDefinition(node, source) ??
        readDrop(node) ??
        readRename(node) ??
        readManipulation(node, source) ??
        readRoles(node) ??
        readSession(node) ?? [otherStatement(node)]);
}
/** Statements that make or change something. */
function readDefinition(node, source) {
    if ("CreateStmt" in node)
        return [readCreateTable(node.CreateStmt, source)];
    if ("IndexStmt" in node)
        return [readCreateIndex(node.IndexStmt, source)];
    if ("AlterTableStmt" in node)
        return readAlterTable(node.AlterTableStmt, source);
    if ("CreateTableAsStmt" in node) {
        const { into, objtype } = node.CreateTableAsStmt;
        if (objtype !== "OBJECT_TABLE")
            return null;
        return [{ kind: "create-table-as", table: tableName(into?.rel) }];
    }
    if ("CreateEnumStmt" in node) {
        const type = dottedName(stringsOf(node.CreateEnumStmt.typeName));
        const values = stringsOf(node.CreateEnumStmt.vals);
        return [{ kind: "create-enum", type, values }];
    }
    if ("AlterEnumStmt" in node) {
        const { typeName, oldVal, newVal = "", newValNeighbor, } = node.AlterEnumStmt;
        const isPlaced = newValNeighbor !== undefined;
        const type = dottedName(stringsOf(typeName));
        return oldVal === undefined
            ? [{ kind: "add-enum-value", type, value: newVal, isPlaced }]
            : [{ kind: "rename-enum-value", type, value: oldVal, newValue: newVal }];
    }
    return null;
}
function otherStatement(node) {
    const statement = isFullVacuum(node)
        ? "VACUUM FULL"
        : (Object.keys(node)[0] ?? "unknown");
    return { kind: "other", statement, objects: tablesIn(node) };
}
function isFullVacuum(node) {
    return ("VacuumStmt" in node &&
        (node.VacuumStmt.options ?? []).some((option) => "DefElem" in option && option.DefElem.defname === "full"));
}

// EXTERNAL MODULE: ./src/sql/remember.ts
var remember = __webpack_require__(37645);
;// CONCATENATED MODULE: ./src/sql/parse-postgres.ts





/**
 * Loads PostgreSQL's own parser (WebAssembly) and answers with a function that reads statements synchronously.
 * A text with several statements gives the operations of all of them.
 */
async function loadPostgresParser() {
    const { loadModule, parseSync, scanSync } = await __webpack_require__.e(/* import() */ 2627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 23));
    await loadModule();
    return (0,remember/* rememberParsed */.R)((sql) => {
        const text = normalizePlaceholders(sql);
        // An empty text is an error for the parser, but does nothing on the server.
        if (text.trim() === "")
            return { operations: [], error: null };
        // The parser would take it for the end of the text.
        if (text.includes("\0"))
            return { operations: [], error: "it holds a NUL byte" };
        try {
            const source = readSource(text, scanSync);
            const statements = parseSync(text).stmts ?? [];
            const operations = statements.flatMap(({ stmt }) => stmt ? [...readStatement(stmt, source), ...userName(stmt, text)] : []);
            return { operations, error: null };
        }
        catch (error) {
            return { operations: [], error: messageOf(error) };
        }
    });
}
/** An operation more for what reads `user` without quotes; most texts need no look at their tree for that. */
function userName(statement, text) {
    return /\buser\b/i.test(text) && readsUserName(statement)
        ? [{ kind: "read-user-name" }]
        : [];
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./src/gate/load-postgres-parser.ts


/** A statement is parsed once: optimising the parser's WebAssembly would take longer than it saves, and 500 MB. */
function load_postgres_parser_loadPostgresParser() {
    (0,external_node_v8_.setFlagsFromString)("--no-wasm-tier-up");
    (0,external_node_v8_.setFlagsFromString)("--no-wasm-dynamic-tiering");
    return loadPostgresParser();
}


/***/ }),

/***/ 88251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ TableSizes)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/findings/finding.ts
var findings_finding = __webpack_require__(44879);
// EXTERNAL MODULE: ./src/findings/severities.ts
var severities = __webpack_require__(13275);
// EXTERNAL MODULE: ./src/rules/index.ts + 108 modules
var rules = __webpack_require__(84436);
;// CONCATENATED MODULE: ./src/stats/stats-age.ts
const day = 86_400_000;
/** Days after which a table may well have become another one. */
const oldest = 90;
/** What to say of sizes that were read long ago; null when they are fresh. */
function ageNotice(file, { takenAt }, now) {
    const days = Math.floor((now.getTime() - Date.parse(takenAt)) / day);
    return days > oldest
        ? `The table sizes in ${file} are ${days} days old. \`migration-gate stats\` reads them anew.`
        : null;
}

// EXTERNAL MODULE: ./src/settings/wording.ts
var wording = __webpack_require__(62865);
;// CONCATENATED MODULE: ./src/stats/size-words.ts

/** `public.articles has about 1.2 million rows (340 MB) and 15 writes per second`. */
function sizeInWords(table) {
    const { name, rows, bytes, writesPerSecond } = table;
    const size = bytesInWords(bytes);
    const amount = rows === null
        ? `takes ${size} (its rows were never counted)`
        : `has ${rows === 1 ? "1 row" : `about ${countInWords(rows)} rows`} (${size})`;
    const writes = writesPerSecond === null ? "" : ` and ${rateInWords(writesPerSecond)}`;
    return `${(0,wording/* harmless */.Is)(name)} ${amount}${writes}`;
}
function countInWords(count) {
    const units = [
        [1e9, " billion"],
        [1e6, " million"],
    ];
    // 999,600 thousands would round to the next unit.
    const [size, word] = units.find(([from]) => count >= from * 0.9995) ?? [
        1,
        "",
    ];
    return `${size_words_short(count / size)}${word}`;
}
function bytesInWords(bytes) {
    const units = ["bytes", "kB", "MB", "GB", "TB", "PB"];
    let [amount, unit] = [bytes, 0];
    while (amount >= 999.5 && unit < units.length - 1) {
        amount /= 1000;
        unit += 1;
    }
    return `${size_words_short(amount)} ${units[unit] ?? ""}`;
}
function rateInWords(writesPerSecond) {
    if (writesPerSecond === 0)
        return "no writes";
    if (writesPerSecond < 0.1)
        return "less than one write in ten seconds";
    const words = `about ${size_words_short(writesPerSecond)}`;
    return words === "about 1"
        ? "about 1 write per second"
        : `${words} writes per second`;
}
/** Two digits where they say something, thousands with commas: `1.2`, `340`, `12,000`. */
function size_words_short(number) {
    const rounded = number < 10
        ? Math.round(number * 10) / 10
        : number < 1000
            ? Math.round(number)
            : Number(number.toPrecision(2));
    return rounded.toLocaleString("en-US");
}

;// CONCATENATED MODULE: ./src/stats/weigh-findings.ts


/** A table that takes longer to read or write than this is not small, whatever its rows. */
const smallBytes = 10_000_000;
/** Nor is one where this many wait in the instant that it takes. */
const quietWritesPerSecond = 100;
const mostNamed = 3;
/**
 * Findings with the sizes of their tables: told in the message, and in the severity. A lock that lasts as long as a scan
 * is over at once on a small table (`info`) and an outage on a large one (`error`). What destroys or breaks does so on
 * any table, and stays as it is.
 */
function weighFindings(findings, scales) {
    const sizes = sizesByName(scales);
    return findings.map((finding) => {
        if (!isWeighed(finding, scales))
            return finding;
        const known = finding.tables.flatMap((name) => sizes.get(name) ?? []);
        if (known.length === 0)
            return finding;
        const isComplete = known.length === finding.tables.length;
        const isSmall = isComplete && known.every((one) => isSmallTable(one, scales));
        const isLarge = known.some((one) => isLargeTable(one, scales));
        const severity = weighed(finding, isSmall, isLarge, scales);
        const remark = isSmall ? ": this is over in an instant" : "";
        const message = `${finding.message} ${listSizes(known)}${remark}.`;
        return { ...finding, severity, message };
    });
}
/** Tables of findings that would be weighed, if the file knew them. */
function unknownTables(findings, scales) {
    const sizes = sizesByName(scales);
    const names = findings
        .filter((one) => isWeighed(one, scales))
        .flatMap(({ tables }) => tables);
    return [...new Set(names)].filter((name) => !sizes.has(name)).sort();
}
function sizesByName({ stats }) {
    return new Map(stats.tables.map((table) => [table.name, table]));
}
function isWeighed({ rule }, { growing }) {
    return growing.has(rule);
}
/** What nobody has counted is not small. */
function isSmallTable({ rows, bytes, writesPerSecond }, { smallRows }) {
    return (rows !== null &&
        rows < smallRows &&
        bytes < smallBytes &&
        (writesPerSecond ?? 0) < quietWritesPerSecond);
}
function isLargeTable({ rows }, { largeRows }) {
    return rows !== null && rows >= largeRows;
}
function weighed(finding, isSmall, isLarge, { isSettled }) {
    // What a rule graded as harmless stays that.
    const { severity } = finding;
    if (severity === "info" || isSettled(finding))
        return severity;
    if (isSmall)
        return "info";
    return isLarge ? findings_finding/* severities */.gO[0] : severity;
}
function listSizes(tables) {
    const largest = [...tables].sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0));
    return largest.slice(0, mostNamed).map(sizeInWords).join("; ");
}

;// CONCATENATED MODULE: ./src/gate/table-sizes.ts








/** The sizes that the setting `stats` names, and what findings become by them. */
class TableSizes {
    scales;
    file;
    age;
    missing = new Set();
    /**
     * @param now what the file's age counts from
     * @throws GateError of kind `settings` when the file is none
     */
    static async read(settings, now = new Date()) {
        const file = (0,external_node_path_.relative)(settings.repository, settings.stats ?? "");
        const scales = settings.stats === null
            ? null
            : await readScales(settings, settings.stats, file);
        return new TableSizes(file, scales, now);
    }
    constructor(file, scales, now) {
        this.file = file;
        this.scales = scales;
        this.age = scales === null ? null : ageNotice(file, scales.stats, now);
    }
    /** Findings with what the tables' sizes make of them, worst first. */
    weigh(findings) {
        if (this.scales === null)
            return findings;
        for (const name of unknownTables(findings, this.scales))
            this.missing.add(name);
        return weighFindings(findings, this.scales).sort(findings_finding/* compareFindings */.Eg);
    }
    /** What is worth saying of the file in the end. */
    notices() {
        const names = [...this.missing].sort();
        const shown = names.slice(0, 5).join(", ");
        const rest = names.length > 5 ? ` and ${names.length - 5} more` : "";
        const missing = names.length === 0
            ? []
            : [
                `${this.file} knows nothing of ${shown}${rest}: findings about them are judged without a size.`,
            ];
        return this.age === null ? missing : [this.age, ...missing];
    }
}
async function readScales(settings, path, file) {
    const { parseStats } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2330)]).then(__webpack_require__.bind(__webpack_require__, 62330));
    const growing = rules/* rules */.aO.filter(({ growsWithTable }) => growsWithTable);
    return {
        stats: parseStats(file, readText(path, file)),
        smallRows: settings.smallTableRows,
        largeRows: settings.largeTableRows,
        growing: new Set(growing.map(({ id }) => id)),
        isSettled: (finding) => (0,severities/* configuredSeverity */.e)(settings.rules, finding) !== null,
    };
}
const mostBytes = 64 * 1024 * 1024;
function readText(path, file) {
    try {
        const bytes = (0,external_node_fs_.readFileSync)(path);
        if (bytes.length > mostBytes)
            throw new Error("it has more than 64 MB");
        return bytes.toString("utf8");
    }
    catch (cause) {
        const reason = cause.message;
        throw new errors/* GateError */.u("settings", `setting \`stats\`: ${file} can't be read: ${reason}.`, { cause });
    }
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

/***/ 19385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ applyRules)
});

// EXTERNAL MODULE: ./src/findings/severities.ts
var findings_severities = __webpack_require__(13275);
// EXTERNAL MODULE: ./src/rules/evidence.ts
var rules_evidence = __webpack_require__(16166);
// EXTERNAL MODULE: ./src/rules/index.ts + 108 modules
var src_rules = __webpack_require__(84436);
// EXTERNAL MODULE: ./src/rules/rule.ts
var rules_rule = __webpack_require__(10281);
// EXTERNAL MODULE: ./src/rules/scene.ts
var scene = __webpack_require__(48375);
// EXTERNAL MODULE: ./src/sql/identifier.ts
var identifier = __webpack_require__(35961);
// EXTERNAL MODULE: ./src/rules/sqlite/sqlite-schema.ts
var sqlite_schema = __webpack_require__(33064);
;// CONCATENATED MODULE: ./src/rules/schema.ts


function readSchema(snapshot, dialect) {
    return dialect === "sqlite"
        ? (0,sqlite_schema/* readSqliteSchema */.MY)(snapshot)
        : readPostgresSchema(snapshot);
}
function readPostgresSchema(snapshot) {
    const objects = snapshot?.objects ?? [];
    const tables = new Set(objects.filter(({ kind }) => kind === "table").map(({ name }) => name));
    const columns = new Map(objects
        .filter(({ kind }) => kind === "column")
        .map(({ name, properties }) => [name, properties]));
    const children = new Map();
    for (const object of objects) {
        const key = childKey(object.kind, object.parent);
        const known = children.get(key);
        if (known)
            known.push(object);
        else
            children.set(key, [object]);
    }
    const childrenOf = (table, kind) => children.get(childKey(kind, `table ${(0,identifier/* formatName */.nD)(table)}`)) ?? [];
    return {
        isKnown: snapshot !== null,
        objects,
        findTable: ({ schema, name }) => findTable(tables, schema, name),
        findColumn(table, column) {
            const name = `${(0,identifier/* formatName */.nD)(table)}.${(0,identifier/* quoteIdentifier */.Cm)(column)}`;
            const found = columns.get(name);
            if (!found)
                return null;
            return { type: found.type ?? "", isNotNull: found.nullable === "no" };
        },
        childrenOf,
        validChecks: (table) => childrenOf(table, "constraint")
            .map(({ properties }) => properties)
            .filter(({ kind, validated }) => kind === "check" && validated === "yes")
            .map(({ definition }) => definition ?? ""),
    };
}
function childKey(kind, parent) {
    return `${kind} of ${parent ?? ""}`;
}
function findTable(tables, schema, name) {
    const wanted = schema ?? "public";
    if (tables.has((0,identifier/* formatName */.nD)({ schema: wanted, name })))
        return { schema: wanted, name };
    if (schema !== null)
        return null;
    const suffix = `.${(0,identifier/* quoteIdentifier */.Cm)(name)}`;
    const found = [...tables].find((table) => table.endsWith(suffix));
    if (found === undefined)
        return null;
    const quoted = found.slice(0, -suffix.length);
    return { schema: (0,identifier/* unquoteIdentifier */.rT)(quoted), name };
}

// EXTERNAL MODULE: ./src/sql/sqlite/identifier.ts
var sqlite_identifier = __webpack_require__(27938);
;// CONCATENATED MODULE: ./src/rules/sqlite/canonical-names.ts
/** The same operation with the names that tables and columns were made with, so that rules can compare them. */
function withCanonicalNames(operation, now) {
    if (!("table" in operation))
        return operation;
    const table = now.tableName(operation.table);
    switch (operation.kind) {
        case "drop-column":
        case "rename-column": {
            const column = now.columnName(table, operation.column);
            return { ...operation, table, column };
        }
        case "update": {
            const columns = operation.columns.map((one) => now.columnName(table, one));
            return { ...operation, table, columns };
        }
        case "insert": {
            const { copy } = operation;
            return {
                ...operation,
                table,
                ...(copy && { copy: fromKnown(copy, now) }),
            };
        }
        default:
            return { ...operation, table };
    }
}
function fromKnown(copy, now) {
    return { ...copy, from: now.tableName(copy.from) };
}

;// CONCATENATED MODULE: ./src/rules/sqlite/copy-changes.ts

/** What a copy changes besides copying, as the operations that would do the same. */
function copyChanges(table, { columns }, copy, before) {
    const filled = filledColumns(columns, copy, before);
    const isRead = ({ name }) => filled.some(({ value }) => value.reads.some((one) => (0,sqlite_identifier/* isSameName */.yS)(one, name)));
    const isFilled = ({ name }) => filled.some(({ column }) => column.name === name);
    return [
        ...before
            .filter((column) => !isRead(column))
            .map(({ name }) => dropped(table, name)),
        ...columns
            .filter((column) => !isFilled(column) && column.generated === null)
            .map((column) => added(table, column)),
        ...filled.flatMap((one) => changes(table, one, before)),
    ];
}
/** Each column of the new table with what it is filled with. */
function filledColumns(columns, { columns: named, values }, before) {
    const targets = named ?? columns.map(({ name }) => name);
    const sources = values ?? before.map(({ name }) => plainValue(name));
    return targets.flatMap((target, index) => {
        const column = columns.find(({ name }) => (0,sqlite_identifier/* isSameName */.yS)(name, target));
        const value = sources[index];
        return column && value ? [{ column, value }] : [];
    });
}
function plainValue(column) {
    return { column, cast: null, reads: [column] };
}
function changes(table, { column, value }, before) {
    const { column: source, cast } = value;
    const old = source === null
        ? undefined
        : before.find(({ name }) => (0,sqlite_identifier/* isSameName */.yS)(name, source));
    if (!old)
        return [];
    const { name } = column;
    const isRenamed = !(0,sqlite_identifier/* isSameName */.yS)(old.name, name);
    const isStricter = column.isNotNull && !old.isNotNull;
    const rename = { kind: "rename-column", table, column: old.name };
    const convert = { kind: "alter-column-type", table, column: name };
    return [
        ...(isRenamed ? [{ ...rename, newName: name }] : []),
        ...(cast === null
            ? []
            : [{ ...convert, type: cast, using: `CAST(${old.name} AS ${cast})` }]),
        ...(isStricter
            ? [{ kind: "set-not-null", table, column: name }]
            : []),
    ];
}
function dropped(table, column) {
    return { kind: "drop-column", table, column, isCascade: false };
}
function added(table, column) {
    return { kind: "add-column", table, column, ifNotExists: false };
}

;// CONCATENATED MODULE: ./src/rules/sqlite/schema-now.ts


/** Tables and columns as they are after each statement of a run. */
class SchemaNow {
    tables = new Map();
    constructor({ objects }) {
        for (const table of objects.filter(({ kind }) => kind === "table")) {
            const name = (0,sqlite_schema/* ownName */.qU)(table);
            this.put(name, (0,sqlite_schema/* columnsOf */.PL)(objects, name));
        }
    }
    columns({ name }) {
        return this.tables.get((0,sqlite_identifier/* foldName */.zN)(name))?.columns ?? [];
    }
    /** The name as the table was made with; `main` is the schema of every table. */
    tableName({ schema, name }) {
        return {
            schema: schema !== null && (0,sqlite_identifier/* isSameName */.yS)(schema, "main") ? null : schema,
            name: this.tables.get((0,sqlite_identifier/* foldName */.zN)(name))?.name ?? name,
        };
    }
    columnName(table, column) {
        const known = this.columns(table).find(({ name }) => (0,sqlite_identifier/* isSameName */.yS)(name, column));
        return known?.name ?? column;
    }
    apply(operation) {
        switch (operation.kind) {
            case "create-table":
                if (!this.tables.has((0,sqlite_identifier/* foldName */.zN)(operation.table.name)))
                    this.put(operation.table.name, operation.columns);
                break;
            case "drop-table":
                this.tables.delete((0,sqlite_identifier/* foldName */.zN)(operation.table.name));
                break;
            case "rename-table": {
                const { columns } = this.take(operation.table.name);
                this.put(operation.newName, columns);
                break;
            }
            case "add-column":
                this.columns(operation.table).push(operation.column);
                break;
            case "drop-column":
            case "rename-column":
                this.changeColumn(operation);
                break;
            default:
        }
    }
    changeColumn(operation) {
        const { name } = this.tableName(operation.table);
        const columns = this.columns(operation.table).flatMap((column) => {
            if (!(0,sqlite_identifier/* isSameName */.yS)(column.name, operation.column))
                return [column];
            return operation.kind === "drop-column"
                ? []
                : [{ ...column, name: operation.newName }];
        });
        this.put(name, columns);
    }
    put(name, columns) {
        this.tables.set((0,sqlite_identifier/* foldName */.zN)(name), { name, columns: [...columns] });
    }
    take(name) {
        const taken = this.tables.get((0,sqlite_identifier/* foldName */.zN)(name));
        this.tables.delete((0,sqlite_identifier/* foldName */.zN)(name));
        return taken ?? { columns: [] };
    }
}

;// CONCATENATED MODULE: ./src/rules/sqlite/fold-table-copies.ts




/**
 * SQLite changes most of a table by a copy of it: a table of another name is made, filled with all
 * rows and given the name of the old one, which is dropped. What rules see of that is one operation
 * `copy-table`, with what else it changes (`drop-column`, `set-not-null`…), at the last of these statements.
 */
function foldTableCopies(analysed, schemaBefore) {
    const steps = stepsOf(analysed, schemaBefore);
    const all = steps.flat();
    all.forEach((step, index) => {
        fold(step, all.slice(0, index));
    });
    return analysed.map((one, index) => ({
        ...one,
        operations: (steps[index] ?? []).flatMap(({ result }) => result),
    }));
}
function stepsOf(analysed, schemaBefore) {
    const now = new SchemaNow(schemaBefore);
    return analysed.map(({ statement, operations }) => operations.map((written) => {
        const operation = withCanonicalNames(written, now);
        const source = operation.kind === "insert" ? operation.copy?.from : null;
        const copied = source ? [...now.columns(source)] : [];
        if (statement.failure === null)
            now.apply(operation);
        return { operation, statement, copied, result: [operation] };
    }));
}
/** When this step gives a copy its name, it stands for all steps of the copy. */
function fold(step, earlier) {
    const rename = step.operation;
    if (rename.kind !== "rename-table" || step.statement.failure)
        return;
    const own = earlier.filter(({ statement }) => statement.revision === step.statement.revision);
    const [copy, old] = [rename.table.name, rename.newName];
    const drop = last(own, "drop-table", old, own.length);
    const insert = last(own, "insert", copy, drop.index);
    const create = last(own, "create-table", copy, insert.index);
    const source = insert.found?.operation.copy;
    if (!drop.found || !create.found || !insert.found || !source)
        return;
    if (!(0,sqlite_identifier/* isSameName */.yS)(source.from.name, old))
        return;
    const { columns, constraints, isAutoincrement = false, } = create.found.operation;
    const table = drop.found.operation.table;
    const isEnforced = drop.found.step.statement.foreignKeys ?? null;
    const definition = { columns, constraints, isAutoincrement };
    step.result = [
        { kind: "copy-table", table, definition, isEnforced },
        ...copyChanges(table, definition, source, insert.found.step.copied),
    ];
    for (const { found } of [drop, insert, create])
        if (found)
            found.step.result = [];
}
/** The last step before an index that did this to a table of that name. */
function last(steps, kind, table, before) {
    const index = steps
        .slice(0, Math.max(before, 0))
        .findLastIndex(({ operation, statement }) => operation.kind === kind &&
        "table" in operation &&
        (0,sqlite_identifier/* isSameName */.yS)(operation.table.name, table) &&
        statement.failure === null);
    const step = steps[index];
    return {
        index,
        found: step ? { step, operation: step.operation } : null,
    };
}

;// CONCATENATED MODULE: ./src/rules/apply-rules.ts







/** Judges what the production run did. Pure: the same input gives the same findings. */
function applyRules(input) {
    const { dialect } = input;
    const schemaBefore = readSchema(input.before, dialect);
    const schemaAfter = readSchema(input.after, dialect);
    const analysed = analyse(input, schemaBefore);
    const rules = (input.rules ?? src_rules/* rules */.aO).filter((rule) => (0,rules_rule/* judges */.N0)(rule, dialect));
    const claimed = new Set();
    const revisions = new Map(input.revisions.map((one) => [one.id, one]));
    const scenes = (0,scene/* makeScenes */.GT)({
        statements: analysed,
        schemaBefore,
        schemaAfter,
        dialect,
        serverVersion: Number.parseInt(String(input.serverVersion), 10),
        places: input.places ?? scene/* nowhere */.jx,
        isOnlyRead: input.isOnlyRead ?? false,
        isClaimed: (...claim) => claimed.has(claimKey(...claim)),
    });
    return scenes.flatMap((scene, position) => {
        if (!isJudged(scene.statement))
            return [];
        return rules.filter(watcherOf(scene)).flatMap((rule) => {
            const judgements = judge(rule, scene);
            for (const { effect, relation } of judgements.flatMap(claimsOf))
                claimed.add(claimKey(position, effect, relation));
            return judgements.flatMap((judgement) => toFinding(rule, judgement, scene, input, revisions) ?? []);
        });
    });
}
function analyse({ statements, parse, dialect }, schemaBefore) {
    const analysed = statements.map((statement) => {
        const { operations, error } = parse(statement.sql);
        return { statement, operations, parseError: error };
    });
    return dialect === "sqlite"
        ? foldTableCopies(analysed, schemaBefore)
        : analysed;
}
/** What failed did nothing, and what env.py does is not the revision's doing. */
function isJudged(statement) {
    return (statement.revision !== null &&
        statement.direction === "up" &&
        statement.failure === null);
}
/** Which rules look at a statement at all. */
function watcherOf({ operations }) {
    const kinds = new Set(operations.map(({ kind }) => kind));
    return ({ watches }) => watches === "statements" || watches.some((kind) => kinds.has(kind));
}
function judge(rule, scene) {
    if (rule.watches === "statements")
        return [rule.check(scene)].filter(isJudgement);
    const { watches } = rule;
    return scene.operations
        .filter((operation) => watches.includes(operation.kind))
        .map((operation) => rule.check(operation, scene))
        .filter(isJudgement);
}
function isJudgement(judgement) {
    return judgement !== null;
}
function claimsOf({ claims }) {
    return claims ?? [];
}
function claimKey(position, effect, label) {
    return `${position} ${effect} ${label}`;
}
/** Null when the rule is switched off (its claims still count: nobody else shall report them then). */
function toFinding(rule, judgement, scene, { severities }, revisions) {
    const { statement } = scene;
    const revision = revisions.get(statement.revision);
    const place = {
        file: statement.file ?? revision?.file ?? null,
        tables: tablesOf(scene),
    };
    const wanted = (0,findings_severities/* configuredSeverity */.e)(severities, {
        rule: rule.id,
        group: rule.group,
        ...place,
    });
    const severity = severityOf(rule, judgement, wanted);
    if (severity === "off")
        return null;
    const span = statement.span ?? revision?.upgrade?.span ?? null;
    return {
        rule: rule.id,
        severity,
        message: judgement.message,
        line: span?.line ?? null,
        endLine: span?.endLine ?? null,
        revision: statement.revision,
        direction: statement.direction,
        statement: statement.sql,
        evidence: statement.evidence,
        fix: judgement.fix,
        edit: judgement.edit ?? null,
        ...place,
    };
}
/** Rules of a group speak only when they or their group are asked for. */
function severityOf({ group, severity }, judgement, wanted) {
    if (group !== undefined)
        return wanted ?? "off";
    const own = judgement.severity ?? severity;
    // What a rule graded as harmless stays that.
    const isHarmless = own === "info" && severity !== "info";
    return isHarmless && wanted !== "off" ? own : (wanted ?? own);
}
/** The tables with rows and traffic that a statement names, rewrites or reads; when there are none, those it locks. */
function tablesOf(scene) {
    const { evidence } = scene.statement;
    const named = scene.operations
        .flatMap((operation) => ("table" in operation ? [operation.table] : []))
        .map((name) => scene.table(name))
        .filter(({ isPreexisting }) => isPreexisting);
    const victims = (...effects) => effects
        .flatMap((effect) => (evidence ? (0,rules_evidence/* victimsOf */.B9)(evidence, effect) : []))
        .map(rules_evidence/* labelOf */.Wy);
    const labels = [
        ...named.map(({ label }) => label),
        ...victims("rewrite", "scan"),
    ];
    return [...new Set(labels.length > 0 ? labels : victims("lock"))];
}


/***/ }),

/***/ 37645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rememberParsed)
/* harmony export */ });
/** The same parser with a memory of its own: a text that comes again (a row-by-row backfill) is parsed once. */
function rememberParsed(parse) {
    const known = new Map();
    return (sql) => {
        const parsed = known.get(sql) ?? parse(sql);
        known.set(sql, parsed);
        return parsed;
    };
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of migration-gate; a test ties it to package.json, which the bundle does not carry. */
const version = "0.1.0";


/***/ })

};
;