"use strict";
exports.id = 2330;
exports.ids = [2330];
exports.modules = {

/***/ 62330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseStats: () => (/* binding */ parseStats)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);
/* harmony import */ var _settings_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62865);



/**
 * Reads a file that `migration-gate stats` has written, perhaps years ago or edited by hand.
 *
 * @param file how the file is called in complaints
 * @throws GateError of kind `settings` that names line and key
 */
function parseStats(file, text) {
    const where = `setting \`stats\`, ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(file)}`;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const sentence = `this is no JSON: ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(cause.message)}`;
        throw wrong(`${where}: ${sentence}.`, cause);
    }
    const problem = problemOf(value);
    if (problem === null)
        return value;
    const { path, sentence } = problem;
    const key = path.length === 0 ? "" : `, \`${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .harmless */ .Is)(path.join("."))}\``;
    throw wrong(`${where} line ${lineOf(text, path)}${key}: ${sentence}`);
}
function wrong(message, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("settings", message, {
        details: ["`migration-gate stats --database-url …` writes such a file."],
        cause,
    });
}
/** The line of the value, else of the nearest thing around it. JSON is YAML, whose parser knows lines. */
function lineOf(text, path) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter, prettyErrors: false });
    for (let depth = path.length; depth > 0; depth -= 1) {
        const node = document.getIn(path.slice(0, depth), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(node) && node.range)
            return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
}
function problemOf(value) {
    if (!isObject(value))
        return { path: [], sentence: "expected an object." };
    const { schemaVersion, tables } = value;
    if (schemaVersion !== 1)
        return {
            path: ["schemaVersion"],
            sentence: "expected 1. The file comes from another version of migration-gate.",
        };
    const { takenAt, server } = value;
    if (typeof takenAt !== "string" || Number.isNaN(Date.parse(takenAt)))
        return { path: ["takenAt"], sentence: "expected a time in ISO 8601." };
    if (typeof server !== "string")
        return { path: ["server"], sentence: "expected a text." };
    if (!Array.isArray(tables))
        return { path: ["tables"], sentence: "expected a list." };
    const names = new Set();
    for (const [index, table] of tables.entries()) {
        const problem = tableProblem(table, names);
        if (problem !== null)
            return { ...problem, path: ["tables", index, ...problem.path] };
    }
    return unknownKey(value, ["schemaVersion", "takenAt", "server", "tables"]);
}
const tableKeys = ["name", "rows", "bytes", "writesPerSecond"];
function tableProblem(table, names) {
    if (!isObject(table))
        return { path: [], sentence: "expected an object." };
    const { name, rows, bytes, writesPerSecond } = table;
    if (typeof name !== "string" || name === "")
        return { path: ["name"], sentence: "expected the name of a table." };
    if (names.has(name))
        return { path: ["name"], sentence: `${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(name)} was there before.` };
    names.add(name);
    if (rows !== null && !isAmount(rows))
        return { path: ["rows"], sentence: "expected a number from 0, or null." };
    if (!isAmount(bytes))
        return { path: ["bytes"], sentence: "expected a number from 0." };
    if (writesPerSecond !== null && !isAmount(writesPerSecond))
        return {
            path: ["writesPerSecond"],
            sentence: "expected a number from 0, or null.",
        };
    return unknownKey(table, tableKeys);
}
function unknownKey(value, known) {
    const key = Object.keys(value).find((one) => !known.includes(one));
    return key === undefined
        ? null
        : { path: [key], sentence: "there is no such key." };
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isAmount(value) {
    return typeof value === "number" && value >= 0;
}


/***/ })

};
;