"use strict";
exports.id = 4475;
exports.ids = [4475];
exports.modules = {

/***/ 94475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderAs: () => (/* binding */ renderAs)
/* harmony export */ });
/* harmony import */ var _settings_gate_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98226);

/** The report in a format for machines; each renderer is loaded when it is used. */
async function renderAs(format, report, surroundings) {
    switch (format) {
        case "json":
            return (await __webpack_require__.e(/* import() */ 2794).then(__webpack_require__.bind(__webpack_require__, 32794))).renderJson(report);
        case "sarif":
            return renderSarif(report, surroundings);
        case "junit":
            return (await __webpack_require__.e(/* import() */ 307).then(__webpack_require__.bind(__webpack_require__, 10307))).renderJunit(report);
        case "gitlab":
            return (await __webpack_require__.e(/* import() */ 6243).then(__webpack_require__.bind(__webpack_require__, 36243))).renderGitlab(report);
        case "github": {
            const commands = await __webpack_require__.e(/* import() */ 8260).then(__webpack_require__.bind(__webpack_require__, 78260));
            return commands.renderWorkflowCommands(report);
        }
    }
}
async function renderSarif(report, { settings, env }) {
    const { renderSarif } = await __webpack_require__.e(/* import() */ 6417).then(__webpack_require__.bind(__webpack_require__, 26417));
    const { ruleHelp } = await Promise.all(/* import() */[__webpack_require__.e(4436), __webpack_require__.e(7746)]).then(__webpack_require__.bind(__webpack_require__, 27746));
    const { homeOf } = await __webpack_require__.e(/* import() */ 3577).then(__webpack_require__.bind(__webpack_require__, 13577));
    const { sourceReader } = await Promise.all(/* import() */[__webpack_require__.e(7599), __webpack_require__.e(9959)]).then(__webpack_require__.bind(__webpack_require__, 78955));
    return renderSarif(report, {
        help: ruleHelp(),
        home: homeOf(env),
        gateId: settings === null ? null : (0,_settings_gate_id_js__WEBPACK_IMPORTED_MODULE_0__/* .gateId */ .X)(settings),
        readSource: settings === null ? () => null : sourceReader(settings.repository),
    });
}


/***/ }),

/***/ 98226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ gateId)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Parts what several gates in one repository leave behind; null for a gate of the whole repository. */
function gateId(settings) {
    const { repository, workingDirectory, alembicConfig } = settings;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(repository, workingDirectory);
    const id = [folder, ...alembicConfig].filter((part) => part !== "").join(" ");
    return id === "" ? null : id.replaceAll((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep), "/");
}


/***/ })

};
;