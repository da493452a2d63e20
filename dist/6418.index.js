"use strict";
exports.id = 6418;
exports.ids = [6418];
exports.modules = {

/***/ 76418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _failed_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4705);
/* harmony import */ var _formats_report_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95294);
/* harmony import */ var _report_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31838);
/* harmony import */ var _settings_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14887);
/* harmony import */ var _write_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43185);





/** `migration-gate check`: runs the gate and prints or writes its report. */
async function check(line, io, parts) {
    return (0,_report_run_js__WEBPACK_IMPORTED_MODULE_2__/* .reportRun */ .G)(line, io, parts, {
        settings: () => (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsOf */ .f)(line, io, parts),
        run: async (settings) => {
            const files = filesOf(settings);
            for (const { path, flag } of files)
                (0,_write_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prepareFile */ .q)(path, `flag --${flag}`);
            const report = await parts
                .runGate(settings, io)
                .catch((error) => (0,_failed_report_js__WEBPACK_IMPORTED_MODULE_0__/* .failedReport */ .k)(error));
            for (const { path, format } of files)
                (0,_write_text_js__WEBPACK_IMPORTED_MODULE_4__/* .writeText */ .x)(path, await parts.render(format, report, { settings, env: io.env }));
            return report;
        },
    });
}
/** Files that are written whatever becomes of the run. */
function filesOf(settings) {
    const { reportFile } = settings;
    const json = { format: "json", flag: "report" };
    return [
        ...(reportFile === null ? [] : [{ ...json, path: reportFile }]),
        ...(0,_formats_report_files_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFilesOf */ .Vh)(settings).map((file) => ({ ...file, flag: file.format })),
    ];
}


/***/ }),

/***/ 31838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ reportRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exit_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45926);
/* harmony import */ var _failed_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4705);
/* harmony import */ var _show_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1694);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51715);
/* harmony import */ var _write_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43185);






/** Prints or writes the report of a run, whatever became of it. */
async function reportRun(line, io, parts, reported) {
    const output = line.output === null ? null : node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(io.cwd, line.output);
    if (output !== null)
        (0,_write_text_js__WEBPACK_IMPORTED_MODULE_3__/* .prepareFile */ .q)(output, "flag --output");
    let settings = null;
    let report;
    try {
        settings = await reported.settings();
        report = await reported.run(settings);
    }
    catch (error) {
        report = (0,_failed_report_js__WEBPACK_IMPORTED_MODULE_1__/* .failedReport */ .k)(error);
    }
    const text = await render({ report, settings }, line, io, parts);
    if (output !== null) {
        (0,_write_text_js__WEBPACK_IMPORTED_MODULE_3__/* .writeText */ .x)(output, text);
        io.stderr.write(`Report written to ${output}\n`);
    }
    else if (line.format !== "text" || report.error === null) {
        io.stdout.write(text);
    }
    await (0,_show_error_js__WEBPACK_IMPORTED_MODULE_2__/* .showError */ .Q)(report, io, parts);
    return (0,_exit_status_js__WEBPACK_IMPORTED_MODULE_4__/* .exitStatus */ .$)(report);
}
async function render({ report, settings }, { format, output }, io, parts) {
    if (format !== "text")
        return parts.render(format, report, { settings, env: io.env });
    const style = output === null ? (0,_style_js__WEBPACK_IMPORTED_MODULE_5__/* .styleOf */ .V)(io.stdout, io) : { color: false, width: 100 };
    return parts.renderTerminal(report, style);
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


/***/ }),

/***/ 43185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ prepareFile),
/* harmony export */   x: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/**
 * Makes sure that a file can be written, before minutes are spent on what it shall hold.
 *
 * @param where who named the file, for the complaint
 * @throws GateError of kind `settings`
 */
function prepareFile(file, where) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, "a"));
    }
    catch (cause) {
        const reason = cause.message;
        const message = `${where}: the file can't be written: ${reason}.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .u("settings", message, { cause });
    }
}
function writeText(file, text) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
}


/***/ }),

/***/ 95294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ reportFilesOf),
/* harmony export */   W: () => (/* binding */ fileTitles)
/* harmony export */ });
/* unused harmony export fileFormats */
/** The formats that can be written to a file of their own, by the names of their settings. */
const fileFormats = ["sarif", "junit", "gitlab"];
/** What they are called in sentences. */
const fileTitles = {
    sarif: "SARIF file",
    junit: "JUnit file",
    gitlab: "GitLab Code Quality file",
};
/** The files that the settings ask for, besides the JSON report. */
function reportFilesOf(settings) {
    return fileFormats.flatMap((format) => {
        const path = settings[`${format}File`];
        return path === null ? [] : [{ format, path }];
    });
}


/***/ })

};
;