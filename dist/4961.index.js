"use strict";
exports.id = 4961;
exports.ids = [4961];
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


/***/ })

};
;