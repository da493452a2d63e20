exports.id = 8497;
exports.ids = [8497];
exports.modules = {

/***/ 57336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 52264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ adjustableSummaries),
/* harmony export */   t: () => (/* binding */ fixedSummaries)
/* harmony export */ });
/** What each check whose severity can be configured finds. */
const adjustableSummaries = {
    "multiple-heads": "More than one head that `expected-heads` does not name, here or together with the base branch: `alembic upgrade head` refuses to run.",
    "racing-pull-request": "Another open pull request to the same branch grows from the same parent, or has the same revision id: whichever is merged second brings a second head.",
    "several-bases": "More than one revision without a parent.",
    "replaced-history": "A squashed history: what databases need that have run the removed revisions.",
    "edited-revision": "A revision that is on the base branch already does something else here, or has another parent.",
    "deleted-revision": "A revision that is on the base branch was removed here.",
    "renamed-revision": "The file of such a revision has another name here.",
    "missing-downgrade": "A revision changes the schema and has no `downgrade()`.",
    "empty-downgrade": "A revision changes the schema and its `downgrade()` does nothing.",
    "irreversible-downgrade": "`downgrade()` raises, or a marker says that there is none.",
    "downgrade-fails": "`downgrade()` fails right after its `upgrade()`.",
    "downgrade-leaves-behind": "After the downgrade there is more than before: an enum type, a constraint, a sequence…",
    "downgrade-loses": "After the downgrade something is gone that was there before.",
    "downgrade-changes": "After the downgrade something is not what it was before.",
    "second-upgrade-fails": "After the downgrade the same upgrade does not run again.",
    "second-upgrade-differs": "Upgrading again after the downgrade ends in another schema.",
    "unseen-statements": "A revision executes something past SQLAlchemy (a driver's connection or cursor, another process, dblink), which no rule can judge.",
    "import-of-models": "A revision queries, writes or takes the values of the application's models, or uses its session: it changes with them.",
    "metadata-create-all": "A revision makes or drops all tables of the application's models, as they are on the day it runs.",
    "formatted-sql": "A value that was read from the database is pasted into SQL instead of being passed as a parameter.",
    "row-by-row-backfill": "A loop writes back row by row what one statement could do.",
    "model-drift": "After all revisions the schema is not what the models say, with types and server defaults compared.",
    "no-target-metadata": "`env.py` passes no `target_metadata`, or an empty one: there is nothing to compare the schema with.",
    "drift-not-compared": "Alembic's comparison of models and schema failed.",
    "allow-without-reason": "A comment allows something and does not say why: it allows nothing then.",
    "allow-unknown-rule": "A comment allows what there is no rule for, or what can't be allowed.",
    "unused-allowance": "A comment allows what was not found at its place.",
};
/** What each check that can't be switched off finds, for the README. */
const fixedSummaries = {
    "unreadable-revision": "A revision file can't be read: a syntax error.",
    "duplicate-revision": "Two files have the same revision id.",
    "duplicate-label": "Two revisions have the same branch label.",
    "missing-parent": "`down_revision` or `depends_on` names a revision that does not exist.",
    "revision-cycle": "Revisions need one another in a circle.",
    "unreachable-revision": "Revisions that can't be reached from a base.",
    "base-fails": "The revisions before the range do not run on an empty database.",
    "upgrade-fails": "`upgrade()` fails, in the production run or on its own, with the server's message and the line.",
    "migration-hangs": "The time was up: the statement and the line that it hangs on.",
};


/***/ }),

/***/ 68497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57336);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(picocolors__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var _checks_check_summaries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52264);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _report_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24890);
/* harmony import */ var _settings_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62865);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51715);








const checks = {
    ..._checks_check_summaries_js__WEBPACK_IMPORTED_MODULE_2__/* .adjustableSummaries */ .A,
    ..._checks_check_summaries_js__WEBPACK_IMPORTED_MODULE_2__/* .fixedSummaries */ .t,
};
/** What `migration-gate explain --help` prints. */
const help = `Usage: migration-gate explain [RULE]

Tell why a rule exists, with examples and what to write instead, or what a check
finds. Without RULE all rules and checks are listed.

Exit status
  0  shown
  2  there is no such rule or check
`;
/**
 * `migration-gate explain RULE`: the rule's page in the documentation, made readable for a terminal; of a check what it
 * finds. Without a rule it lists them.
 *
 * @param pages folder with a Markdown file per rule
 * @throws GateError of kind `settings` when there is no such rule or check
 */
function explain(args, io, pages) {
    const [id, ...more] = args;
    if (id === "--help" || id === "-h") {
        io.stdout.write(help);
        return 0;
    }
    if (more.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .u("settings", "`explain` takes the name of one rule.");
    const rules = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(pages).map((file) => file.replace(/\.md$/, ""));
    const read = (rule) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pages, `${rule}.md`), "utf8");
    const { color, width } = (0,_style_js__WEBPACK_IMPORTED_MODULE_5__/* .styleOf */ .V)(io.stdout, io);
    const show = (markdown) => io.stdout.write(renderPage(markdown, Math.min(width, 100), color));
    if (id === undefined)
        show(list(rules.map((rule) => [rule, read(rule).split("\n")[2] ?? ""])));
    else if (rules.includes(id))
        show(read(id));
    else if (Object.hasOwn(checks, id))
        show(`# ${id}\n\n${checks[id] ?? ""}\n`);
    else
        throw unknown(id, [...rules, ...Object.keys(checks)]);
    return 0;
}
/** Rules and checks, each with the sentence that says what it is about. */
function list(rules) {
    const entries = [...rules, ...Object.entries(checks)];
    return `${entries.map(([id, summary]) => `# ${id}\n${summary}`).join("\n\n")}\n`;
}
function unknown(id, known) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .GateError */ .u("settings", `There is no rule ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .quote */ .hD)(id)}.${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .suggestion */ .h)(id, known)} \`migration-gate explain\` lists them.`);
}
/** Markdown without its marks: titles bold, code indented, paragraphs wrapped. */
function renderPage(markdown, width, color) {
    const colors = picocolors__WEBPACK_IMPORTED_MODULE_6___default().createColors(color);
    let isCode = false;
    const lines = markdown.split("\n").flatMap((line) => {
        if (line.startsWith("```")) {
            isCode = !isCode;
            return [];
        }
        if (isCode)
            return [line === "" ? "" : `    ${colors.cyan(line)}`];
        const title = /^#+ (.*)/.exec(line)?.[1];
        if (title !== undefined)
            return [colors.bold(title)];
        return (0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_7__/* .wrap */ .LV)(line.replaceAll("**", ""), width);
    });
    return lines.join("\n");
}


/***/ }),

/***/ 24890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   pZ: () => (/* binding */ indent),
/* harmony export */   zo: () => (/* binding */ codeLines)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36362);

/** The line with `columns` blanks before it. */
function indent(line, columns) {
    return line === "" ? "" : " ".repeat(columns) + line;
}
/** Untrusted text as lines of at most `width` columns; words that are longer stay whole. */
function wrap(text, width) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .trim()
        .split("\n")
        .flatMap((line) => wrapLine(line, width));
}
function wrapLine(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.trim().split(/\s+/)) {
        if (line !== "" && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
/** Untrusted code as lines with their own indentation, blank lines at both ends removed. */
function codeLines(text) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .replace(/^(?: *\n)+|\s+$/g, "")
        .split("\n");
}


/***/ }),

/***/ 36362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ withoutWorkflowCommands),
/* harmony export */   EQ: () => (/* binding */ cutLines),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/**
 * Text from a repository (names, SQL, server messages) is hostile: it may hold terminal escapes,
 * characters that reorder or hide what follows, or halves of surrogate pairs. Everything that is
 * rendered goes through here first.
 */
// C0 (without tab and line feed), DEL, C1; bidirectional controls; invisible characters; line and
// paragraph separators; tag characters; lone surrogates. Zero-width joiners stay: scripts need them.
const unsafe = 
// eslint-disable-next-line no-control-regex
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;
/** The text with Unix line ends, tabs as two spaces, and everything invisible spelled out (`\u202e`). */
function visible(text) {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(/\t/g, "  ")
        .replace(unsafe, spellOut);
}
/** {@link visible} text where none at all is not accepted. */
function textOf(text, otherwise) {
    const shown = visible(text);
    return shown.trim() === "" ? otherwise : shown;
}
function spellOut(character) {
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
/** {@link visible} text on one line, with runs of blanks as one space. */
function oneLine(text) {
    return visible(text).replace(/\s+/g, " ").trim();
}
/** At most `length` UTF-16 units, ending in `…` when something was cut; never splits a surrogate pair. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const kept = text.slice(0, Math.max(0, length - 1));
    return kept.replace(/[\ud800-\udbff]$/, "") + "…";
}
/** The first `count` lines, with a last line that says how many more there were. */
function cutLines(text, count) {
    const lines = text.split("\n");
    if (lines.length <= count)
        return text;
    const rest = lines.length - count + 1;
    return [...lines.slice(0, count - 1), `… ${rest} more lines`].join("\n");
}
/**
 * Keeps the runner of GitHub Actions from taking printed text for a workflow command:
 * `::name::` at the start of a line, or the old `##[name]` anywhere.
 */
function withoutWorkflowCommands(text) {
    return (text
        .replace(/##\[/g, "##\u200b[")
        // Colours before the colons don't count: a log viewer may strip them first.
        // eslint-disable-next-line no-control-regex
        .replace(/^((?:[^\S\n]|\u001b\[\d*m)*)::/gm, "$1:\u200b:"));
}


/***/ })

};
;