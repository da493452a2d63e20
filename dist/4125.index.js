"use strict";
exports.id = 4125;
exports.ids = [4125];
exports.modules = {

/***/ 4125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   heads: () => (/* binding */ heads)
/* harmony export */ });
/* harmony import */ var _settings_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62865);
/* harmony import */ var _settings_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14887);


/** `migration-gate heads`: heads and problems of the graph, read from the files alone. Status 1 when there is an error. */
async function heads(line, io, parts) {
    const settings = await (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsOf */ .f)(line, io, parts);
    const projects = await parts.readHeads(settings);
    io.stdout.write(line.format === "json"
        ? `${JSON.stringify({ projects }, null, 2)}\n`
        : projects.map(inWords).join("\n"));
    return projects.some(isBroken) ? 1 : 0;
}
function isBroken({ findings }) {
    return findings.some(({ severity }) => severity === "error");
}
function inWords({ name, heads, findings }) {
    const lines = [
        (0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .harmless */ .Is)(name),
        ...(heads.length === 0 ? ["  no revisions"] : []),
        ...heads.map((head) => `  head ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .harmless */ .Is)(head)}`),
        ...findings.map(findingInWords),
    ];
    return `${lines.join("\n")}\n`;
}
function findingInWords(finding) {
    const { severity, rule, message, file, line } = finding;
    const place = file === null ? "" : `${file}${line === null ? "" : `:${line}`}: `;
    return `  ${severity} ${rule}: ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .harmless */ .Is)(place + message, 1000)}`;
}


/***/ }),

/***/ 14887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var _settings_read_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21987);

/** The settings of a command, from its flags and the settings file. */
async function settingsOf({ given }, io, parts) {
    return (0,_settings_read_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .readSettings */ .s)({
        surface: "command-line",
        given,
        folder: io.cwd,
        knownRules: await parts.knownRules(),
        defaultReport: null,
    });
}


/***/ })

};
;