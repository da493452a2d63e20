"use strict";
exports.id = 655;
exports.ids = [655];
exports.modules = {

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


/***/ }),

/***/ 95303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ callsIn),
/* harmony export */   _: () => (/* binding */ dottedName)
/* harmony export */ });
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48153);

/** Every call below a node, outer calls before those in their arguments. */
function callsIn(node, source) {
    const calls = [];
    node.cursor().iterate((inner) => {
        if (inner.name !== "CallExpression")
            return;
        const callee = inner.node.firstChild;
        calls.push({
            name: callee ? dottedName(callee, source.text) : "…",
            span: (0,_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(source, inner.from, inner.to),
        });
    });
    return calls;
}
/** `op.add_column`; arguments on the way are left out: `op.get_bind().execute`, `tables[].drop`. */
function dottedName(node, text, depth = 0) {
    if (depth > 20)
        return "…";
    const first = node.firstChild;
    switch (node.name) {
        case "VariableName":
            return text.slice(node.from, node.to);
        case "CallExpression":
            return first ? `${dottedName(first, text, depth + 1)}()` : "…";
        case "MemberExpression": {
            const property = node.getChild("PropertyName");
            const owner = first ? dottedName(first, text, depth + 1) : "…";
            return property
                ? `${owner}.${text.slice(property.from, property.to)}`
                : `${owner}[]`;
        }
        default:
            return "…";
    }
}


/***/ }),

/***/ 36309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U1: () => (/* binding */ readLiteral),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   b4: () => (/* binding */ notWrittenOut)
/* harmony export */ });
/* harmony import */ var _string_literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99855);

/** Reads None, a string, or a tuple, list or set of strings; never guesses what Python would compute. */
function readLiteral(node, text) {
    switch (node.name) {
        case "None":
            return null;
        case "String":
        case "ContinuedString":
            return readString(node, text);
        case "ParenthesizedExpression": {
            const inner = node.firstChild?.nextSibling;
            return inner ? readLiteral(inner, text) : notWrittenOut;
        }
        case "TupleExpression":
        case "ArrayExpression":
        case "SetExpression":
            return readStrings(node, text);
        default:
            return notWrittenOut;
    }
}
/** The value needs Python to be known. */
const notWrittenOut = {
    computed: "it is computed when the file runs, not written out as text",
};
function readString(node, text) {
    const parts = node.name === "String" ? [node] : children(node);
    const values = parts.map((part) => part.name === "String" ? (0,_string_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .stringValue */ .r)(text.slice(part.from, part.to)) : null);
    return values.includes(null) ? notWrittenOut : values.join("");
}
function readStrings(node, text) {
    const values = [];
    for (const item of children(node)) {
        if (/^[()[\]{},]$/.test(item.name) || item.name === "Comment")
            continue;
        const value = readLiteral(item, text);
        if (typeof value !== "string")
            return notWrittenOut;
        values.push(value);
    }
    return values;
}
/** The nodes directly below a node, in order. */
function children(node) {
    const nodes = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
        nodes.push(child);
    }
    return nodes;
}


/***/ }),

/***/ 45775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ statementsOf),
/* harmony export */   s: () => (/* binding */ describeFunction)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95303);
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36309);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48153);



/** Describes what binds `upgrade` or `downgrade`: a function, or any other statement (an import, an assignment). */
function describeFunction(binding, source) {
    const body = binding.getChild("Body");
    const end = source.text.slice(binding.from, binding.to).trimEnd().length;
    return {
        span: (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(source, binding.from, binding.from + end),
        body: body ? bodyKind(body, source.text) : "code",
        calls: body ? (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .callsIn */ .T)(body, source) : [],
    };
}
function bodyKind(body, text) {
    const statements = effectiveStatements(body, text);
    if (statements.length === 0)
        return "empty";
    const first = statements.find((statement) => !isTalk(statement, text));
    return first?.name === "RaiseStatement" ? "raises" : "code";
}
/** Statements that do something, up to the first bare return. */
function effectiveStatements(body, text) {
    const all = statementsOf(body);
    const end = all.findIndex((statement) => isBareReturn(statement));
    return (end < 0 ? all : all.slice(0, end)).filter((statement) => !isNothing(statement, text));
}
/** The statements of a body or module; those joined by `;` count one by one. */
function statementsOf(body) {
    return (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .children */ .Y_)(body).flatMap((child) => child.name === "StatementGroup"
        ? statementsOf(child)
        : child.name === "Comment" || /^[:;]$/.test(child.name)
            ? []
            : [child]);
}
function isBareReturn(statement) {
    if (statement.name !== "ReturnStatement")
        return false;
    const value = statement.firstChild?.nextSibling;
    return !value || value.name === "None";
}
function isNothing(statement, text) {
    if (statement.name === "PassStatement")
        return true;
    if (statement.name !== "ExpressionStatement")
        return false;
    const expression = statement.firstChild;
    return (expression?.name === "String" ||
        expression?.name === "ContinuedString" ||
        (expression?.name === "Ellipsis" &&
            text.slice(expression.from, expression.to) === "..."));
}
/** A call that only says something: `print(…)`, `logger.warning(…)`. */
function isTalk(statement, text) {
    const call = statement.firstChild;
    if (statement.name !== "ExpressionStatement")
        return false;
    if (call?.name !== "CallExpression" || !call.firstChild)
        return false;
    return /^(print|warnings\.warn|(self\.)?_?(log|logger|logging)(\(\))?\.\w+|logging\.getLogger\(\)\.\w+)$/i.test((0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .dottedName */ ._)(call.firstChild, text));
}


/***/ }),

/***/ 48153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   rI: () => (/* binding */ sourceText)
/* harmony export */ });
function sourceText(source) {
    const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
    const lineStarts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
        lineStarts.push(at + 1);
    }
    return { text, lineStarts, isAscii: !/[^\0-\x7F]/.test(text) };
}
/** Line (from 1) of an offset. */
function lineOf({ lineStarts }, offset) {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}
/** The span between two offsets. Columns count characters (code points), as Python's own messages do. */
function spanOf(source, from, to) {
    const [line, column] = place(source, from);
    const [endLine, endColumn] = place(source, to);
    return { line, column, endLine, endColumn };
}
/** Offset of a place; the opposite of {@link spanOf}. */
function offsetOf(source, line, column) {
    const start = source.lineStarts[line - 1] ?? source.text.length;
    if (source.isAscii)
        return start + column - 1;
    const rest = source.text.slice(start, source.lineStarts[line]);
    return start + [...rest].slice(0, column - 1).join("").length;
}
function place(source, offset) {
    const line = lineOf(source, offset);
    const start = source.lineStarts[line - 1] ?? 0;
    const before = source.isAscii
        ? offset - start
        : [...source.text.slice(start, offset)].length;
    return [line, before + 1];
}


/***/ }),

/***/ 99855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ stringValue)
/* harmony export */ });
const simpleEscapes = {
    "\n": "",
    "\\": "\\",
    "'": "'",
    '"': '"',
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
};
const escape = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(N\{[^}]*\})|([^]))/g;
/**
 * The value of one Python string literal.
 *
 * @param literal its source text with prefix and quotes
 * @returns null for what has no value that can be read off: bytes, formatted strings, `\N{…}`
 */
function stringValue(literal) {
    const match = /^([a-zA-Z]*)("""|'''|"|')([^]*)\2$/.exec(literal);
    const prefix = match?.[1]?.toLowerCase() ?? "";
    const content = match?.[3];
    if (content === undefined || /[bft]/.test(prefix))
        return null;
    return prefix.includes("r") ? content : unescape(content);
}
function unescape(content) {
    if (!content.includes("\\"))
        return content;
    const parts = [];
    let end = 0;
    for (const match of content.matchAll(escape)) {
        const value = escapedCharacter(match);
        if (value === null)
            return null;
        parts.push(content.slice(end, match.index), value);
        end = match.index + match[0].length;
    }
    return parts.join("") + content.slice(end);
}
function escapedCharacter(match) {
    const [all, octal, x, u, long, name, other = ""] = match;
    if (name !== undefined)
        return null;
    const hex = x ?? u ?? long;
    if (octal === undefined && hex === undefined) {
        // An unknown escape stands for itself, backslash included.
        return simpleEscapes[other] ?? all;
    }
    const code = parseInt(octal ?? hex ?? "", octal === undefined ? 16 : 8);
    return code > 0x10ffff ? null : String.fromCodePoint(code);
}


/***/ })

};
;