"use strict";
exports.id = 166;
exports.ids = [166];
exports.modules = {

/***/ 25166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHeads: () => (/* binding */ readHeads)
/* harmony export */ });
/** Reads the revision graph of every project from source text: no database, no Python. */
async function readHeads(settings) {
    const { findProjects } = await Promise.all(/* import() */[__webpack_require__.e(150), __webpack_require__.e(483)]).then(__webpack_require__.bind(__webpack_require__, 36483));
    const { projects } = await findProjects(settings);
    return Promise.all(projects.map((project) => headsOf(project, settings)));
}
async function headsOf(project, settings) {
    const { readRevisions } = await Promise.all(/* import() */[__webpack_require__.e(283), __webpack_require__.e(607)]).then(__webpack_require__.bind(__webpack_require__, 95607));
    const { buildGraph } = await __webpack_require__.e(/* import() */ 970).then(__webpack_require__.bind(__webpack_require__, 80970));
    const { checkFiles, checkGraph } = await Promise.all(/* import() */[__webpack_require__.e(25), __webpack_require__.e(916)]).then(__webpack_require__.bind(__webpack_require__, 2025));
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