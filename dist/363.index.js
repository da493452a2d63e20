"use strict";
exports.id = 363;
exports.ids = [363];
exports.modules = {

/***/ 60363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHeads: () => (/* binding */ readHeads)
/* harmony export */ });
/** Reads the revision graph of every project from source text: no database, no Python. */
async function readHeads(settings) {
    const { findProjects } = await Promise.all(/* import() */[__webpack_require__.e(880), __webpack_require__.e(787)]).then(__webpack_require__.bind(__webpack_require__, 79787));
    const { projects } = await findProjects(settings);
    return Promise.all(projects.map((project) => headsOf(project, settings)));
}
async function headsOf(project, settings) {
    const { readRevisions } = await Promise.all(/* import() */[__webpack_require__.e(957), __webpack_require__.e(853)]).then(__webpack_require__.bind(__webpack_require__, 29853));
    const { buildGraph } = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.bind(__webpack_require__, 75483));
    const { checkFiles, checkGraph } = await Promise.all(/* import() */[__webpack_require__.e(976), __webpack_require__.e(490)]).then(__webpack_require__.bind(__webpack_require__, 76976));
    const { revisions, unreadable } = await readRevisions(project, settings.repository);
    const graph = buildGraph(revisions, settings);
    const findings = [...checkFiles(unreadable), ...checkGraph(graph)];
    return {
        name: project.name,
        heads: graph.heads,
        findings: findings.map(({ rule, severity, message, file, line }) => ({
            rule,
            severity,
            message,
            file,
            line,
        })),
    };
}


/***/ })

};
;