"use strict";
exports.id = 674;
exports.ids = [674];
exports.modules = {

/***/ 54674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/exit-status.ts
var exit_status = __webpack_require__(45926);
// EXTERNAL MODULE: ./src/failed-report.ts
var failed_report = __webpack_require__(4705);
// EXTERNAL MODULE: ./src/cli/show-error.ts
var show_error = __webpack_require__(1694);
// EXTERNAL MODULE: ./src/cli/style.ts
var cli_style = __webpack_require__(51715);
// EXTERNAL MODULE: ./src/cli/settings-of.ts
var settings_of = __webpack_require__(14887);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/cli/write-text.ts



/**
 * Makes sure that a file can be written, before minutes are spent on what it shall hold.
 *
 * @param where who named the file, for the complaint
 * @throws GateError of kind `settings`
 */
function prepareFile(file, where) {
    try {
        (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file), { recursive: true });
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, "a"));
    }
    catch (cause) {
        const reason = cause.message;
        const message = `${where}: the file can't be written: ${reason}.`;
        throw new errors/* GateError */.u("settings", message, { cause });
    }
}
function writeText(file, text) {
    (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file), { recursive: true });
    (0,external_node_fs_.writeFileSync)(file, text);
}

;// CONCATENATED MODULE: ./src/cli/check.ts







/** `migration-gate check`: runs the gate and prints or writes its report. */
async function check(line, io, parts) {
    const output = line.output === null ? null : external_node_path_default().resolve(io.cwd, line.output);
    if (output !== null)
        prepareFile(output, "flag --output");
    const report = await judge(line, io, parts);
    const text = await render(report, line, io, parts);
    if (output !== null) {
        writeText(output, text);
        io.stderr.write(`Report written to ${output}\n`);
    }
    else if (line.format === "json") {
        io.stdout.write(text);
    }
    const isShown = output === null && line.format === "text";
    if (isShown && report.error === null)
        io.stdout.write(text);
    await (0,show_error/* showError */.Q)(report, io, parts);
    return (0,exit_status/* exitStatus */.$)(report);
}
async function judge(line, io, parts) {
    try {
        const settings = await (0,settings_of/* settingsOf */.f)(line, io, parts);
        const { reportFile } = settings;
        if (reportFile !== null)
            prepareFile(reportFile, "flag --report");
        const report = await parts.runGate(settings, io);
        if (reportFile !== null)
            writeText(reportFile, await parts.renderJson(report));
        return report;
    }
    catch (error) {
        return (0,failed_report/* failedReport */.k)(error);
    }
}
async function render(report, { format, output }, io, parts) {
    if (format === "json")
        return parts.renderJson(report);
    const style = output === null ? (0,cli_style/* styleOf */.V)(io.stdout, io) : { color: false, width: 100 };
    return parts.renderTerminal(report, style);
}


/***/ }),

/***/ 14887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var _settings_read_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61835);

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