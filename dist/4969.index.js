"use strict";
exports.id = 4969;
exports.ids = [4969];
exports.modules = {

/***/ 39376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isList),
/* harmony export */   w: () => (/* binding */ fallbackOf)
/* harmony export */ });
/** The default of a setting, or what happens without a value. */
function fallbackOf(definition, surface) {
    const { default: values, otherwise = "none" } = definition;
    const value = values[surface];
    if (value !== null)
        return { value };
    return {
        words: typeof otherwise === "string" ? otherwise : otherwise[surface],
    };
}
/** True for kinds that take several lines or entries. */
function isList(kind) {
    return listTypes.includes(kind.type);
}
const listTypes = [
    "list",
    "environment",
    "rules",
    "allowances",
    "label-rules",
];


/***/ }),

/***/ 51860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ lineEntries)
/* harmony export */ });
/** The lines of a list as entries; blank lines and lines that start with `#` are left out. */
function lineEntries(where, text) {
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    const isSingle = lines.length === 1;
    return lines
        .map((line, index) => ({
        where: isSingle ? where : `${where}, line ${index + 1}`,
        key: null,
        text: line,
    }))
        .filter((entry) => entry.text !== "" && !entry.text.startsWith("#"));
}


/***/ }),

/***/ 14969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseSettingsFile: () => (/* binding */ parseSettingsFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/settings/definitions.ts + 5 modules
var definitions = __webpack_require__(47484);
// EXTERNAL MODULE: ./src/settings/definition.ts
var definition = __webpack_require__(39376);
// EXTERNAL MODULE: ./src/settings/given.ts
var given = __webpack_require__(51860);
;// CONCATENATED MODULE: ./src/settings/read-yaml-value.ts



const nestedProblem = "every entry must be plain text: no lists, mappings or aliases inside.";
/**
 * The entries of one value in the settings file, or a sentence that says why it can't be one.
 * Aliases are refused: the file comes with the pull request, and an alias can stand for gigabytes.
 */
function readYamlValue(kind, value, where, place) {
    if ((0,dist.isAlias)(value))
        return "aliases are not read; write the value out.";
    if (!(0,definition/* isList */.L)(kind))
        return readSingle(value, where);
    if (value === null || isEmptyNode(value))
        return [];
    if (kind.type === "allowances")
        return readMappings(value, where, place);
    if ((0,dist.isMap)(value) && kind.type !== "list") {
        const pairs = value.items.map((item) => [item.key, item.value]);
        return readEntries(pairs, where, place);
    }
    if (kind.type === "rules")
        return "write one `rule: severity` line per rule.";
    if (kind.type === "label-rules")
        return "write one `label: rule, rule` line per label.";
    if ((0,dist.isScalar)(value))
        return (0,given/* lineEntries */.p)(where, String(value.value));
    if (!(0,dist.isSeq)(value))
        return "write a list, not a mapping.";
    const items = value.items.map((item) => [null, item]);
    return readEntries(items, where, place);
}
/** True for the nothing after `key:`. */
function isEmptyNode(node) {
    return (0,dist.isScalar)(node) && node.value === "" && node.type === "PLAIN";
}
function readSingle(value, where) {
    if (!(0,dist.isScalar)(value))
        return "write a single value.";
    return [{ where, key: null, text: String(value.value) }];
}
/** A list of mappings. */
function readMappings(value, where, place) {
    const problem = "write a list of entries, each with `rule:` and `reason:`.";
    if (!(0,dist.isSeq)(value))
        return problem;
    const entries = [];
    for (const item of value.items) {
        if (!(0,dist.isMap)(item))
            return problem;
        const at = item.range ? place(item.range[0]) : "";
        const itemWhere = at + where.slice(where.lastIndexOf(", "));
        const pairs = item.items.map(({ key, value }) => [key, value]);
        const fields = readEntries(pairs, where, place);
        if (typeof fields === "string")
            return fields;
        entries.push({ where: itemWhere, key: null, text: "", fields });
    }
    return entries;
}
function readEntries(items, where, place) {
    const setting = where.slice(where.lastIndexOf(", "));
    const entries = [];
    for (const [key, value] of items) {
        const isPlain = (0,dist.isScalar)(value) && (key === null || (0,dist.isScalar)(key));
        if (!isPlain)
            return nestedProblem;
        const start = ((0,dist.isScalar)(key) ? key : value).range?.[0];
        entries.push({
            where: start === undefined ? where : place(start) + setting,
            key: (0,dist.isScalar)(key) ? String(key.value) : null,
            text: String(value.value),
        });
    }
    return entries;
}

// EXTERNAL MODULE: ./src/settings/wording.ts
var wording = __webpack_require__(62865);
;// CONCATENATED MODULE: ./src/settings/parse-settings-file.ts




/**
 * Reads the text of a settings file into what it gives, with line and column of every value.
 * All scalars stay text, so that `off`, `1.10` and `true` mean what they say.
 *
 * @param file how the file is called in complaints
 */
function parseSettingsFile(file, text, complain) {
    const lineCounter = new dist.LineCounter();
    const document = (0,dist.parseDocument)(text, {
        schema: "failsafe",
        prettyErrors: false,
        lineCounter,
    });
    const place = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `${file} line ${line} column ${col}`;
    };
    if (complainAboutSyntax(document, place, complain))
        return [];
    const { contents } = document;
    if (contents === null || isEmptyNode(contents))
        return [];
    if ((0,dist.isMap)(contents))
        return contents.items.flatMap((item) => readPair(item, place, complain));
    complain(startOf(contents, place), "expected `setting: value` lines.");
    return [];
}
function complainAboutSyntax(document, place, complain) {
    const problems = [...document.errors, ...document.warnings];
    for (const problem of problems.slice(0, 3))
        complain(place(problem.pos[0]), syntaxProblem(problem));
    return problems.length > 0;
}
function syntaxProblem({ code, message }) {
    switch (code) {
        case "DUPLICATE_KEY":
            return "this key was there before.";
        case "MULTIPLE_DOCS":
            return "a second YAML document starts here; only one is read.";
        case "RESOURCE_EXHAUSTION":
            return "this is nested too deeply.";
        default:
            return `this is no readable YAML: ${(0,wording/* harmless */.Is)(message)}.`;
    }
}
function readPair(item, place, complain) {
    const at = startOf(item.key, place);
    const name = (0,dist.isScalar)(item.key) ? String(item.key.value) : "";
    const refusal = refusalOf(name);
    if (refusal !== null) {
        complain(at, refusal);
        return [];
    }
    const setting = name;
    const { kind } = (0,definitions/* definitionOf */.Fg)(setting);
    const where = `${startOf(item.value, place) || at}, \`${name}\``;
    const read = readYamlValue(kind, item.value, where, place);
    if (typeof read !== "string")
        return [{ name: setting, origin: "file", where, entries: read }];
    complain(where, read);
    return [];
}
function refusalOf(name) {
    const allowed = definitions/* settingNames */.H$.filter((known) => (0,definitions/* definitionOf */.Fg)(known).origins.includes("file"));
    if (allowed.includes(name))
        return null;
    if (definitions/* settingNames */.H$.includes(name))
        return `\`${name}\` can't be set in this file, which is part of the pull request; use the action's input or the flag.`;
    return `there is no setting ${(0,wording/* quote */.hD)(name)}.${(0,wording/* suggestion */.h)(name, allowed)}`;
}
function startOf(node, place) {
    const range = node?.range;
    return range ? place(range[0]) : "";
}


/***/ })

};
;