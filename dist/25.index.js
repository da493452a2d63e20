"use strict";
exports.id = 25;
exports.ids = [25];
exports.modules = {

/***/ 2025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isBroken),
/* harmony export */   checkFiles: () => (/* binding */ checkFiles),
/* harmony export */   checkGraph: () => (/* binding */ checkGraph)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44879);

/** A graph that Alembic itself can't load: the revisions can't be run. */
function isBroken(problem) {
    return problem.kind !== "multiple-heads" && problem.kind !== "several-bases";
}
/** Files among the revisions that could not be read: `unreadable-revision`. */
function checkFiles(unreadable) {
    return unreadable.map(({ file, line, reason }) => (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .MH)({
        rule: "unreadable-revision",
        severity: "error",
        file,
        line,
        endLine: line,
        message: `This revision file can't be read: ${reason}. Nothing was run, because Alembic can't load it either.`,
    }));
}
/** What is wrong with how the revisions hang together; one finding per problem, at the files to change. */
function checkGraph(problems) {
    return problems.map(describe);
}
function describe(problem) {
    switch (problem.kind) {
        case "multiple-heads":
            return at(last(problem.heads), problem.kind, "error", multipleHeads(problem.heads), mergeHeads(problem.heads));
        case "duplicate-revision":
            return at(last(problem.revisions), problem.kind, "error", `Revision id ${problem.id} is used by ${files(problem.revisions)}. Alembic loads only one of them and warns; which one runs is left to chance.`, {
                text: "Give the newer file an id of its own, and let its down_revision name the other one.",
                code: null,
            });
        case "duplicate-label":
            return at(last(problem.revisions), problem.kind, "error", `Branch label ${problem.label} is used twice, by ${files(problem.revisions)}.`, {
                text: "A branch label belongs to one revision. Remove it from the others.",
                code: null,
            });
        case "missing-parent":
            return at(problem.revision, problem.kind, "error", missingParent(problem), {
                text: "Name a revision that exists. If the file was deleted or squashed, databases that still carry its id can't be upgraded either.",
                code: null,
            });
        case "cycle":
            return at(problem.revisions[0], "revision-cycle", "error", `These revisions need one another in a circle: ${problem.revisions.map(({ id }) => id).join(" → ")}.`, {
                text: "One of the down_revision or depends_on lines is wrong.",
                code: null,
            });
        case "several-bases":
            return at(last(problem.bases), problem.kind, "info", `${problem.bases.length} revisions have no down_revision: ${ids(problem.bases)}. Each of them starts a history of its own.`, null);
        case "unreachable":
            return at(problem.revisions[0], "unreachable-revision", "error", `These revisions can't be reached from a base: ${ids(problem.revisions)}.`, null);
    }
}
function at(revision, rule, severity, message, fix) {
    const place = revision?.parentsSpan ?? revision?.idSpan;
    return (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .makeFinding */ .MH)({
        rule,
        severity,
        message,
        file: revision?.file ?? null,
        line: place?.line ?? null,
        endLine: place?.endLine ?? null,
        revision: revision?.id ?? null,
        fix,
    });
}
function multipleHeads(heads) {
    return (`${heads.length} heads: ${ids(heads)}. \`alembic upgrade head\` refuses to run with more than one, ` +
        "so the next deploy stops here.");
}
function mergeHeads(heads) {
    const [first, ...others] = heads;
    const newest = last(others);
    const line = first && newest && others.length === 1
        ? `down_revision = "${first.id}"  # in ${newest.file}`
        : null;
    return {
        text: `Merge them with \`alembic merge -m "merge heads" ${heads.map(({ id }) => id).join(" ")}\`` +
            (line
                ? ", or, when the newer one was never deployed, put it behind the other:"
                : ".") +
            (line
                ? ""
                : " Heads that are meant can be named in the `expected-heads` setting."),
        code: line,
    };
}
function missingParent({ revision, missing, relation, near, }) {
    const name = relation === "parent" ? "down_revision" : "depends_on";
    const hint = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
    return `${name} of ${revision.id} names ${missing}, and there is no such revision: Alembic can't load the project.${hint}`;
}
function last(revisions) {
    return revisions.at(-1);
}
function ids(revisions) {
    return revisions.map(({ id, file }) => `${id} (${file})`).join(", ");
}
function files(revisions) {
    return revisions.map(({ file }) => file).join(" and ");
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
        (a.file ?? "").localeCompare(b.file ?? "") ||
        (a.line ?? 0) - (b.line ?? 0) ||
        a.rule.localeCompare(b.rule));
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
        ...given,
    };
}


/***/ })

};
;