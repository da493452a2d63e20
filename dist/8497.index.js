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
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57336);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(picocolors__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _report_terminal_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24890);
/* harmony import */ var _settings_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62865);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51715);







/**
 * `migration-gate explain RULE`: the rule's page in the documentation, made readable for a terminal. Without a rule it
 * lists them.
 *
 * @param pages folder with a Markdown file per rule
 * @throws GateError of kind `settings` when there is no such rule
 */
function explain(args, io, pages) {
    const [id, ...more] = args;
    if (more.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .u("settings", "`explain` takes the name of one rule.");
    const known = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(pages).map((file) => file.replace(/\.md$/, ""));
    const read = (rule) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(pages, `${rule}.md`), "utf8");
    if (id === undefined) {
        io.stdout.write(known.map((rule) => entry(rule, read(rule))).join(""));
        return 0;
    }
    if (!known.includes(id))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .u("settings", `There is no rule ${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(id)}.${(0,_settings_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(id, known)} \`migration-gate explain\` lists them.`);
    const { color, width } = (0,_style_js__WEBPACK_IMPORTED_MODULE_4__/* .styleOf */ .V)(io.stdout, io);
    io.stdout.write(renderPage(read(id), Math.min(width, 100), color));
    return 0;
}
/** A rule and the sentence that its page begins with. */
function entry(rule, page) {
    return `${rule}\n    ${page.split("\n")[2] ?? ""}\n`;
}
/** Markdown without its marks: titles bold, code indented, paragraphs wrapped. */
function renderPage(markdown, width, color) {
    const colors = picocolors__WEBPACK_IMPORTED_MODULE_5___default().createColors(color);
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
        return (0,_report_terminal_text_js__WEBPACK_IMPORTED_MODULE_6__/* .wrap */ .LV)(line.replaceAll("**", ""), width);
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
/* harmony export */   TN: () => (/* binding */ oneLine)
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