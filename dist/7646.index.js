"use strict";
exports.id = 7646;
exports.ids = [7646];
exports.modules = {

/***/ 87646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _settings_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62865);





/** What `migration-gate init --help` prints. */
const help = `Usage: migration-gate init [PATH] [flags]

Write a workflow and a commented \`.migration-gate.yml\` that fit the repository:
how its Python packages are installed, which PostgreSQL it runs, which variables
its settings insist on. Nothing of the project is run, no database is started,
and no value is taken out of a \`.env\` file.

Both files are shown first, with the reason of each choice. On a terminal you
are asked; elsewhere they are only shown, unless --yes is given.

Flags
  -y, --yes
      Write without asking.
  --force
      Replace the files where they are there already.

Exit status
  0  written, or only shown
  2  a file is there already, there is no project, or the command line is wrong
  3  no project has a database that the gate can start
`;
/** `migration-gate init`: shows the two files that a repository needs, and writes them when that is wanted. */
async function init(args, io, parts) {
    const { values, positionals } = parseFlags(args);
    if (values.help) {
        io.stdout.write(help);
        return 0;
    }
    const plan = await parts.initialize.plan(folderOf(positionals, io));
    io.stdout.write(render(plan));
    const there = parts.initialize.existing(plan.files);
    if (there.length > 0 && !values.force)
        throw thereAlready(there);
    if (!(values.yes ?? (await isWanted(io))))
        return 0;
    parts.initialize.write(plan, values.force ?? false);
    io.stderr.write(`Written: ${namesOf(plan.files)}. Commit both; \`migration-gate check --range all\` tries them here.\n`);
    return 0;
}
function parseFlags(args) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_2__.parseArgs)({
            args: [...args],
            options: {
                yes: { type: "boolean", short: "y" },
                force: { type: "boolean" },
                help: { type: "boolean", short: "h" },
            },
            allowPositionals: true,
        });
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .u("settings", "`init` takes a PATH, `--yes` and `--force`, and nothing else.");
    }
}
function folderOf([given = ".", ...more], { cwd }) {
    if (more.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .u("settings", "`init` takes one PATH at most.");
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, given);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .u("settings", `argument PATH: ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(given)} is not a folder.`);
    return folder;
}
function render({ reasons, files }) {
    const found = reasons.map(({ what, why }) => `  ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .harmless */ .Is)(what, 400)}\n      ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .harmless */ .Is)(why, 400)}\n`);
    const shown = files.map(({ name, text }) => `\n── ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .harmless */ .Is)(name)}\n\n${text}`);
    return `Found, without running anything:\n\n${found.join("")}${shown.join("")}`;
}
function thereAlready(files) {
    const [verb, them] = files.length === 1 ? ["is", "it"] : ["are", "them"];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .u("settings", `${namesOf(files)} ${verb} there already, so nothing was written. \`--force\` replaces ${them} by what is shown above.`);
}
function namesOf(files) {
    return files.map(({ name }) => (0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .harmless */ .Is)(name)).join(" and ");
}
/** Asks where somebody can answer; elsewhere says what to do. */
async function isWanted({ stdin, stdout, stderr }) {
    if (stdin.isTTY !== true || stdout.isTTY !== true) {
        stderr.write("Nothing was written: this is no terminal, so nobody could be asked. `--yes` writes both files.\n");
        return false;
    }
    stderr.write("\nWrite these two files? [y/N] ");
    const isYes = /^\s*y(es)?\s*$/i.test(await firstLine(stdin));
    if (!isYes)
        stderr.write("Nothing was written.\n");
    return isYes;
}
async function firstLine(stream) {
    let text = "";
    for await (const chunk of stream) {
        text += Buffer.from(chunk).toString();
        if (text.includes("\n"))
            break;
    }
    return text.split("\n")[0] ?? "";
}


/***/ })

};
;