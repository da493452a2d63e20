"use strict";
exports.id = 326;
exports.ids = [326];
exports.modules = {

/***/ 80326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stats: () => (/* binding */ stats)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/stats/stats.ts
/** As JSON with a line for each table, so that a difference in a pull request can be read. */
function renderStats({ tables, ...head }) {
    const lines = tables.map((table) => `    ${JSON.stringify(table)}`);
    const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
    const fields = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
    return `{\n${fields.join("")}  "tables": ${list}\n}\n`;
}

// EXTERNAL MODULE: ./src/cli/write-text.ts
var write_text = __webpack_require__(43185);
;// CONCATENATED MODULE: ./src/cli/stats.ts





/** What `migration-gate stats --help` prints. */
const help = `Usage: migration-gate stats --database-url <url> [--output <path>]

Read how large the tables of a real database are, for the setting \`stats\`.

This is the only command that connects to a database which is not a throwaway.
No other command and no step of the action does, and nothing starts it by
itself. It opens one connection, reads the catalogs and the statistics views in
read-only transactions, and gives up when it has to wait. It reads no rows, and
writes no names but those of tables. Any user that may connect will do.

Flags
  --database-url <url>
      postgresql://user@host:5432/database, with sslmode as elsewhere. Without a
      password in it PGPASSWORD counts, which is not seen in the process list.
  --output <path>
      File to write instead of standard output.

Exit status
  0  written
  2  something is wrong with the command line
  3  the database can't be read
`;
/** `migration-gate stats`: sizes and write rates of a real database's tables, as a file to commit or fetch. */
async function stats(args, io, parts) {
    const flags = parseFlags(args);
    if (flags.help) {
        io.stdout.write(help);
        return 0;
    }
    const url = flags["database-url"];
    if (url === undefined)
        throw wrong("`stats` needs `--database-url`: the database whose tables are measured.");
    const output = flags.output === undefined ? null : external_node_path_default().resolve(io.cwd, flags.output);
    const read = await parts.readStats(url, (sentence) => io.stderr.write(`${sentence}\n`));
    const text = renderStats(read);
    if (output === null) {
        io.stdout.write(text);
        return 0;
    }
    (0,write_text/* prepareFile */.q)(output, "flag --output");
    (0,write_text/* writeText */.x)(output, text);
    io.stderr.write(`Sizes of ${read.tables.length} tables written to ${output}\n`);
    return 0;
}
function parseFlags(args) {
    try {
        return (0,external_node_util_.parseArgs)({
            args: [...args],
            options: {
                "database-url": { type: "string" },
                output: { type: "string" },
                help: { type: "boolean", short: "h" },
            },
        }).values;
    }
    catch {
        // Node's own message would repeat what was typed, the password included.
        throw wrong("`stats` takes `--database-url <url>` and `--output <path>`, and nothing else.");
    }
}
function wrong(sentence) {
    return new errors/* GateError */.u("settings", sentence);
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


/***/ })

};
;