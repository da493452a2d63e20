"use strict";
exports.id = 5166;
exports.ids = [5166];
exports.modules = {

/***/ 25166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHeads: () => (/* binding */ readHeads)
/* harmony export */ });
/** Reads the revision graph of every project from source text: no database, no Python. */
async function readHeads(settings) {
    const { findProjects } = await Promise.all(/* import() */[__webpack_require__.e(1003), __webpack_require__.e(6483)]).then(__webpack_require__.bind(__webpack_require__, 36483));
    const { projects } = await findProjects(settings);
    return Promise.all(projects.map((project) => headsOf(project, settings)));
}
async function headsOf(project, settings) {
    const { readRevisions } = await Promise.all(/* import() */[__webpack_require__.e(1283), __webpack_require__.e(9846)]).then(__webpack_require__.bind(__webpack_require__, 89846));
    const { buildGraph } = await __webpack_require__.e(/* import() */ 8659).then(__webpack_require__.bind(__webpack_require__, 38659));
    const { checkFiles, checkGraph } = await Promise.all(/* import() */[__webpack_require__.e(1283), __webpack_require__.e(2025)]).then(__webpack_require__.bind(__webpack_require__, 2025));
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