"use strict";
exports.id = 9846;
exports.ids = [9846];
exports.modules = {

/***/ 38428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ locationsOf)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/project/interpolate.ts
/**
 * Fills `%(name)s` and `%%` as Python's `configparser.BasicInterpolation` does.
 *
 * @param lookUp gives the raw value of a name in lower case, undefined when there is none
 */
function interpolate(value, lookUp, depth = 0) {
    if (depth > 10)
        return { unresolved: "it refers to itself" };
    let result = "";
    const pattern = /%(?:%|\(([^)]+)\)s|)/g;
    let end = 0;
    for (const match of value.matchAll(pattern)) {
        result += value.slice(end, match.index);
        end = match.index + match[0].length;
        if (match[0] === "%%") {
            result += "%";
            continue;
        }
        const name = match[1]?.toLowerCase();
        if (name === undefined) {
            return { unresolved: "a `%` stands alone in it (write `%%`)" };
        }
        const found = lookUp(name);
        if (found === undefined) {
            return { unresolved: `it uses \`%(${name})s\`, which is not defined` };
        }
        const inner = interpolate(found, lookUp, depth + 1);
        if (typeof inner !== "string")
            return inner;
        result += inner;
    }
    return result + value.slice(end);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/project/split-paths.ts

const separators = {
    space: " ",
    newline: "\n",
    os: external_node_path_.delimiter,
    ":": ":",
    ";": ";",
};
/** The values that `path_separator` may have. */
const separatorNames = Object.keys(separators);
/**
 * Splits `version_locations` or `prepend_sys_path` as Alembic does.
 *
 * @param separator value of `path_separator` (or `version_path_separator`), null when neither is set
 * @param legacy where to split without one: Alembic's older rule, which differs between the two options
 * @returns the paths as written, or null when there is no such separator
 */
function splitPaths(value, separator, legacy) {
    const on = separator === null ? legacy : separators[separator];
    if (on === undefined)
        return null;
    return value
        .split(on)
        .map((path) => path.trim())
        .filter((path) => path !== "");
}

;// CONCATENATED MODULE: ./src/project/locations.ts



/**
 * Reads the options about places from one section; what the section lacks comes from `[tool.alembic]`.
 *
 * @throws GateError (settings) when one of them can't be interpolated or split
 */
function locationsOf(config, section) {
    return {
        scriptLocation: iniOption(config, section, "script_location") ??
            tomlText(config, "script_location"),
        versionLocations: paths(config, section, "version_locations", / *, *| +/),
        prependSysPath: paths(config, section, "prepend_sys_path", / *, *| +|:/),
        isRecursive: isRecursive(config, section),
    };
}
/** One option of an ini section, interpolated; null when neither the section nor DEFAULT has it. */
function iniOption({ ini }, section, key) {
    const options = ini?.content.sections.get(section);
    if (!ini || !options)
        return null;
    const lookUp = (name) => options.get(name) ??
        ini.content.defaults.get(name) ??
        (name === "here" ? ini.here.replaceAll("%", "%%") : undefined);
    const raw = key === "here" ? undefined : lookUp(key);
    return raw === undefined
        ? null
        : resolved(interpolate(raw, lookUp), ini.file, key);
}
function tomlText({ toml }, key) {
    const raw = toml?.table[key];
    if (!toml || raw === undefined)
        return null;
    if (typeof raw !== "string") {
        throw new errors/* GateError */.u("settings", `${toml.file}: \`${key}\` must be text.`);
    }
    return fillToml(raw, toml, key);
}
function fillToml(raw, toml, key) {
    const here = toml.here.replaceAll("%", "%%");
    const value = interpolate(raw, (name) => name === "here" ? here : undefined);
    return resolved(value, toml.file, key);
}
function resolved(value, file, key) {
    if (typeof value === "string")
        return value;
    throw new errors/* GateError */.u("settings", `${file}: \`${key}\` can't be read, because ${value.unresolved}.`);
}
function paths(config, section, key, legacy) {
    const written = iniOption(config, section, key);
    if (!written)
        return tomlPaths(config, key);
    const separator = iniOption(config, section, "path_separator") ??
        (key === "version_locations"
            ? iniOption(config, section, "version_path_separator")
            : null);
    const split = splitPaths(written, separator, legacy);
    if (split)
        return split;
    throw new errors/* GateError */.u("settings", `${config.ini?.file ?? ""}: path_separator "${separator ?? ""}" is unknown to Alembic. Use one of ${separatorNames.join(" ")}`);
}
function tomlPaths({ toml }, key) {
    const raw = toml?.table[key];
    if (!toml || raw === undefined)
        return [];
    const list = Array.isArray(raw) ? raw : [raw];
    return list.map((path) => {
        if (typeof path === "string")
            return fillToml(path, toml, key);
        throw new errors/* GateError */.u("settings", `${toml.file}: \`${key}\` must be a list of texts.`);
    });
}
function isRecursive(config, section) {
    const key = "recursive_version_locations";
    const written = iniOption(config, section, key);
    return written === null
        ? config.toml?.table[key] === true
        : written === "true";
}


/***/ }),

/***/ 92645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zB: () => (/* binding */ pathInRepository),
  Ss: () => (/* binding */ projectWithoutConfig),
  KI: () => (/* binding */ resolveProject)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/project/locations.ts + 2 modules
var project_locations = __webpack_require__(38428);
;// CONCATENATED MODULE: ./src/project/resolve-location.ts

/**
 * Where a location written in a config points to, when Alembic is started in `directory`.
 *
 * @param location a path, or `package:folder` as Alembic allows it
 * @param sysPath folders in which Python looks for the package, as written in `prepend_sys_path`
 * @returns the absolute folder, null when there is none
 */
async function resolveLocation(location, directory, sysPath, isFolder) {
    for (const candidate of candidates(location, directory, sysPath)) {
        if (await isFolder(candidate))
            return candidate;
    }
    return null;
}
function candidates(location, directory, sysPath) {
    if ((0,external_node_path_.isAbsolute)(location) || !location.includes(":")) {
        return [(0,external_node_path_.resolve)(directory, location)];
    }
    const [name = "", ...folders] = location.split(":");
    const roots = [...sysPath, ".", "src"].map((path) => (0,external_node_path_.resolve)(directory, path));
    return roots.map((root) => (0,external_node_path_.join)(root, ...name.split("."), ...folders));
}

;// CONCATENATED MODULE: ./src/project/resolve-project.ts



/**
 * Finds the folders that a config names. Alembic takes relative paths from the folder it is started in, which no
 * config tells: it is the config's own folder when the script location is there, else the working directory, else
 * the repository's root.
 */
async function resolveProject(config, section, surroundings, isFolder) {
    const configFile = mainFile(config, section);
    const locations = (0,project_locations/* locationsOf */.U)(config, section);
    const own = (0,external_node_path_.dirname)(configFile);
    const script = locations.scriptLocation ??
        surroundings.scriptLocation ??
        // Flask-Migrate and the like leave the script location out of the ini file that lies in it.
        ((await isFolder((0,external_node_path_.join)(own, "versions"))) ? own : null);
    if (script === null) {
        return { reason: "it names no script_location (give script-location)" };
    }
    const base = { configFile, section, locations, isFolder };
    let fitting = null;
    for (const directory of startFolders(own, locations, surroundings)) {
        const scriptLocation = await resolveLocation(script, directory, locations.prependSysPath, isFolder);
        if (!scriptLocation)
            continue;
        const placed = { ...base, directory, scriptLocation };
        if (await hasVersionLocations(placed)) {
            return placeProject(placed, surroundings);
        }
        fitting ??= placed;
    }
    if (fitting)
        return placeProject(fitting, surroundings);
    return { reason: `its script location "${script}" is not a folder` };
}
/** A project without a config file, from the setting `script-location` alone. */
async function projectWithoutConfig(script, surroundings, isFolder) {
    const { repository, workingDirectory } = surroundings;
    const scriptLocation = await resolveLocation(script, workingDirectory, [], isFolder);
    if (!scriptLocation)
        return { reason: `"${script}" is not a folder` };
    return {
        name: pathInRepository(repository, scriptLocation),
        configFile: null,
        section: "alembic",
        directory: workingDirectory,
        scriptLocation,
        versionLocations: [(0,external_node_path_.join)(scriptLocation, "versions")],
        recursive: false,
    };
}
/** The file people know the project by: pyproject.toml only when no ini file has the section. */
function mainFile({ ini, toml }, section) {
    const isInIni = ini?.content.sections.has(section) ?? false;
    return ini && (isInIni || !toml) ? ini.file : (toml?.file ?? "");
}
function startFolders(own, { scriptLocation }, { repository, workingDirectory }) {
    // The setting counts from the working directory, the option in the file from wherever it fits.
    const folders = scriptLocation === null
        ? [workingDirectory, own, repository]
        : [own, workingDirectory, repository];
    return [...new Set(folders)];
}
async function placeProject(placed, { repository }) {
    const { configFile, section, directory, scriptLocation, locations } = placed;
    const file = pathInRepository(repository, configFile);
    return {
        name: section === "alembic" ? file : `${file}#${section}`,
        configFile,
        section,
        directory,
        scriptLocation,
        versionLocations: await versionLocations(placed),
        recursive: locations.isRecursive,
    };
}
/** Whether the version locations, too, are there when Alembic starts in this folder. */
async function hasVersionLocations(placed) {
    const folders = await versionLocations(placed);
    const found = await Promise.all(folders.map(placed.isFolder));
    return found.every((isThere) => isThere);
}
async function versionLocations(placed) {
    const { directory, scriptLocation, locations, isFolder } = placed;
    if (locations.versionLocations.length === 0) {
        return [(0,external_node_path_.join)(scriptLocation, "versions")];
    }
    const found = await Promise.all(locations.versionLocations.map(async (written) => (await resolveLocation(written, directory, locations.prependSysPath, isFolder)) ??
        // Alembic passes over a version location that isn't there (yet).
        (0,external_node_path_.resolve)(directory, written)));
    return [...new Set(found)];
}
/** A path as people write it: relative to the repository with forward slashes, absolute outside of it. */
function pathInRepository(repository, path) {
    const inside = (0,external_node_path_.relative)(repository, path);
    const isOutside = inside === ".." || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside);
    return (isOutside ? path : inside || ".").split(external_node_path_.sep).join("/");
}


/***/ }),

/***/ 74036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseAllowance)
/* harmony export */ });
const start = /^(?:#|--)\s*migration-gate:\s*allow\b\s*/i;
// Hyphens within an id are single ones: two of them begin the reason.
const ids = /^[a-z0-9_]+(?:-[a-z0-9_]+)*(?:\s*,\s*[a-z0-9_]+(?:-[a-z0-9_]+)*)*/i;
const reasonAfterIds = /^[\s,]*(?:--+|[—–:])\s*(.*)$/s;
/** Reads a comment with its `#` (in SQL `--`); null when it allows nothing. */
function parseAllowance(comment) {
    const [opening] = start.exec(comment) ?? [];
    if (opening === undefined)
        return null;
    const rest = comment.slice(opening.length);
    const [written = ""] = ids.exec(rest) ?? [];
    const [, reason = ""] = reasonAfterIds.exec(rest.slice(written.length)) ?? [];
    const rules = written === "" ? [] : written.split(",");
    return { rules: rules.map((id) => id.trim()), reason: reason.trim() };
}


/***/ }),

/***/ 95303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ callsIn),
/* harmony export */   _: () => (/* binding */ dottedName)
/* harmony export */ });
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48153);

/** Every call below a node, outer calls before those in their arguments. */
function callsIn(node, source) {
    const calls = [];
    node.cursor().iterate((inner) => {
        if (inner.name !== "CallExpression")
            return;
        const callee = inner.node.firstChild;
        calls.push({
            name: callee ? dottedName(callee, source.text) : "…",
            span: (0,_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(source, inner.from, inner.to),
        });
    });
    return calls;
}
/** `op.add_column`; arguments on the way are left out: `op.get_bind().execute`, `tables[].drop`. */
function dottedName(node, text, depth = 0) {
    if (depth > 20)
        return "…";
    const first = node.firstChild;
    switch (node.name) {
        case "VariableName":
            return text.slice(node.from, node.to);
        case "CallExpression":
            return first ? `${dottedName(first, text, depth + 1)}()` : "…";
        case "MemberExpression": {
            const property = node.getChild("PropertyName");
            const owner = first ? dottedName(first, text, depth + 1) : "…";
            return property
                ? `${owner}.${text.slice(property.from, property.to)}`
                : `${owner}[]`;
        }
        default:
            return "…";
    }
}


/***/ }),

/***/ 36309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U1: () => (/* binding */ readLiteral),
/* harmony export */   Y_: () => (/* binding */ children),
/* harmony export */   b4: () => (/* binding */ notWrittenOut)
/* harmony export */ });
/* harmony import */ var _string_literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99855);

/** Reads None, a string, or a tuple, list or set of strings; never guesses what Python would compute. */
function readLiteral(node, text) {
    switch (node.name) {
        case "None":
            return null;
        case "String":
        case "ContinuedString":
            return readString(node, text);
        case "ParenthesizedExpression": {
            const inner = node.firstChild?.nextSibling;
            return inner ? readLiteral(inner, text) : notWrittenOut;
        }
        case "TupleExpression":
        case "ArrayExpression":
        case "SetExpression":
            return readStrings(node, text);
        default:
            return notWrittenOut;
    }
}
/** The value needs Python to be known. */
const notWrittenOut = {
    computed: "it is computed when the file runs, not written out as text",
};
function readString(node, text) {
    const parts = node.name === "String" ? [node] : children(node);
    const values = parts.map((part) => part.name === "String" ? (0,_string_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .stringValue */ .r)(text.slice(part.from, part.to)) : null);
    return values.includes(null) ? notWrittenOut : values.join("");
}
function readStrings(node, text) {
    const values = [];
    for (const item of children(node)) {
        if (/^[()[\]{},]$/.test(item.name) || item.name === "Comment")
            continue;
        const value = readLiteral(item, text);
        if (typeof value !== "string")
            return notWrittenOut;
        values.push(value);
    }
    return values;
}
/** The nodes directly below a node, in order. */
function children(node) {
    const nodes = [];
    for (let child = node.firstChild; child; child = child.nextSibling) {
        nodes.push(child);
    }
    return nodes;
}


/***/ }),

/***/ 45775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ statementsOf),
/* harmony export */   s: () => (/* binding */ describeFunction)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95303);
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36309);
/* harmony import */ var _source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48153);



/** Describes what binds `upgrade` or `downgrade`: a function, or any other statement (an import, an assignment). */
function describeFunction(binding, source) {
    const body = binding.getChild("Body");
    const end = source.text.slice(binding.from, binding.to).trimEnd().length;
    return {
        span: (0,_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(source, binding.from, binding.from + end),
        body: body ? bodyKind(body, source.text) : "code",
        calls: body ? (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .callsIn */ .T)(body, source) : [],
    };
}
function bodyKind(body, text) {
    const statements = effectiveStatements(body, text);
    if (statements.length === 0)
        return "empty";
    const first = statements.find((statement) => !isTalk(statement, text));
    return first?.name === "RaiseStatement" ? "raises" : "code";
}
/** Statements that do something, up to the first bare return. */
function effectiveStatements(body, text) {
    const all = statementsOf(body);
    const end = all.findIndex((statement) => isBareReturn(statement));
    return (end < 0 ? all : all.slice(0, end)).filter((statement) => !isNothing(statement, text));
}
/** The statements of a body or module; those joined by `;` count one by one. */
function statementsOf(body) {
    return (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .children */ .Y_)(body).flatMap((child) => child.name === "StatementGroup"
        ? statementsOf(child)
        : child.name === "Comment" || /^[:;]$/.test(child.name)
            ? []
            : [child]);
}
function isBareReturn(statement) {
    if (statement.name !== "ReturnStatement")
        return false;
    const value = statement.firstChild?.nextSibling;
    return !value || value.name === "None";
}
function isNothing(statement, text) {
    if (statement.name === "PassStatement")
        return true;
    if (statement.name !== "ExpressionStatement")
        return false;
    const expression = statement.firstChild;
    return (expression?.name === "String" ||
        expression?.name === "ContinuedString" ||
        (expression?.name === "Ellipsis" &&
            text.slice(expression.from, expression.to) === "..."));
}
/** A call that only says something: `print(…)`, `logger.warning(…)`. */
function isTalk(statement, text) {
    const call = statement.firstChild;
    if (statement.name !== "ExpressionStatement")
        return false;
    if (call?.name !== "CallExpression" || !call.firstChild)
        return false;
    return /^(print|warnings\.warn|(self\.)?_?(log|logger|logging)(\(\))?\.\w+|logging\.getLogger\(\)\.\w+)$/i.test((0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .dottedName */ ._)(call.firstChild, text));
}


/***/ }),

/***/ 27697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ moduleNames)
/* harmony export */ });
/* harmony import */ var _literal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36309);
/* harmony import */ var _migration_function_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45775);


const namesOfARevision = /\b(?:(?:down_)?revision|branch_labels|depends_on|(?:up|down)grade)\b/;
/** The names a module binds, the last binding of each; only what a revision file is about. */
function moduleNames(module, text) {
    const names = new Map();
    for (const statement of (0,_migration_function_js__WEBPACK_IMPORTED_MODULE_1__/* .statementsOf */ .G)(module)) {
        const { from, to } = statement;
        if (namesOfARevision.test(text.slice(from, to))) {
            bind(statement, text, names);
        }
    }
    return names;
}
function bind(statement, text, names) {
    switch (statement.name) {
        case "AssignStatement":
            return bindAssignment(statement, text, names);
        case "DecoratedStatement": {
            const inner = statement.lastChild;
            return inner ? bind(inner, text, names) : undefined;
        }
        case "FunctionDefinition":
        case "ClassDefinition":
            return bindNames(firstName(statement), statement, names, text, notText);
        case "ImportStatement":
            return bindNames(imported(statement), statement, names, text, notText);
        case "UpdateStatement":
            return bindNames(firstName(statement), statement, names, text, _literal_js__WEBPACK_IMPORTED_MODULE_0__/* .notWrittenOut */ .b4);
        case "ExpressionStatement":
            return;
        default:
            return bindInside(statement, text, names);
    }
}
const notText = { computed: "it is imported or defined, not text" };
function firstName(statement) {
    return statement.getChildren("VariableName").slice(0, 1);
}
/** The names an import binds: what follows `import`, or `as` where there is one. */
function imported(statement) {
    const start = statement.getChild("import")?.from ?? statement.from;
    return statement
        .getChildren("VariableName")
        .filter(({ from, nextSibling }) => from > start && nextSibling?.name !== "as");
}
function bindNames(targets, node, names, text, value) {
    for (const { from, to } of targets) {
        names.set(text.slice(from, to), { node, value });
    }
}
/** `a = b = value`, `a: str = value`; several targets at once are not read. */
function bindAssignment(statement, text, names) {
    const last = statement.lastChild;
    if (!last || !statement.getChild("AssignOp"))
        return;
    const isUnpacked = statement.getChild(",") !== null;
    const value = isUnpacked
        ? { computed: "several names are assigned at once" }
        : (0,_literal_js__WEBPACK_IMPORTED_MODULE_0__/* .readLiteral */ .U1)(last, text);
    for (const target of targetsOf(statement)) {
        names.set(text.slice(target.from, target.to), { node: statement, value });
    }
}
function targetsOf(statement) {
    const operator = statement.getChildren("AssignOp").at(-1);
    const tuples = statement.getChildren("TupleExpression");
    return [statement, ...tuples]
        .flatMap((node) => node.getChildren("VariableName"))
        .filter(({ from }) => from < (operator?.from ?? 0));
}
/** Names bound below `if`, `try`, `with` and the like: which value they get is known only when the file runs. */
function bindInside(statement, text, names) {
    for (const body of statement.getChildren("Body")) {
        const inner = moduleNames(body, text);
        for (const [name, { node }] of inner) {
            names.set(name, {
                node,
                value: { computed: "it is assigned inside another statement" },
            });
        }
    }
}


/***/ }),

/***/ 89846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ addRevision),
  readRevisions: () => (/* binding */ readRevisions)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/project/resolve-project.ts + 1 modules
var resolve_project = __webpack_require__(92645);
;// CONCATENATED MODULE: ./src/revisions/decode-source.ts
/**
 * Decodes a Python file as Python does: UTF-8, or what a `coding` comment in its first two lines says.
 *
 * @returns null when the bytes are not in that encoding
 */
function decodeSource(bytes) {
    const head = Buffer.from(bytes.subarray(0, 400)).toString("latin1");
    const declared = head
        .split("\n", 2)
        .map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1])
        .find((name) => name !== undefined);
    try {
        return new TextDecoder(encodingLabel(declared ?? "utf-8"), {
            fatal: true,
        }).decode(bytes);
    }
    catch {
        return null;
    }
}
/** The web's name for an encoding that Python calls differently. */
function encodingLabel(name) {
    const label = name.toLowerCase().replaceAll("_", "-");
    return /^(latin-1|iso-latin-1)\b/.test(label) ? "latin1" : label;
}

// EXTERNAL MODULE: ./node_modules/@lezer/python/dist/index.js + 3 modules
var dist = __webpack_require__(81283);
// EXTERNAL MODULE: ./src/revisions/allowance-comment.ts
var allowance_comment = __webpack_require__(74036);
// EXTERNAL MODULE: ./src/revisions/source-text.ts
var source_text = __webpack_require__(48153);
;// CONCATENATED MODULE: ./src/revisions/allowances.ts


/** Every `# migration-gate: allow …` comment and what it stands for. Strings that look like one are none. */
function readAllowances(tree, source) {
    if (!source.text.includes("migration-gate:"))
        return [];
    const blocks = readBlocks(tree, source);
    const allowances = [];
    tree.iterate({
        enter: ({ name, from, to }) => {
            if (name !== "Comment")
                return;
            const said = (0,allowance_comment/* parseAllowance */.e)(source.text.slice(from, to));
            if (said === null)
                return;
            const line = (0,source_text/* lineOf */.cA)(source, from);
            const covers = coveredBy(line, textBefore(from, source), blocks, source);
            allowances.push({ ...said, line, covers });
        },
    });
    return allowances;
}
function readBlocks(tree, source) {
    const blocks = [];
    tree.iterate({
        enter: ({ node }) => {
            if (isStatement(node))
                blocks.push(blockOf(node, source));
        },
    });
    return blocks;
}
/** The definition below a decorator is part of the decorated statement. */
function isStatement({ name, parent }) {
    return (/(?:Statement|Definition)$/.test(name) &&
        parent?.name !== "DecoratedStatement");
}
function blockOf(node, source) {
    const length = source.text.slice(node.from, node.to).trimEnd().length;
    const inner = node.name === "DecoratedStatement" ? node.lastChild : node;
    return {
        line: (0,source_text/* lineOf */.cA)(source, node.from),
        endLine: (0,source_text/* lineOf */.cA)(source, node.from + length),
        isFunction: inner?.name === "FunctionDefinition",
        isCompound: inner?.lastChild?.name.endsWith("Body") ?? false,
        indentation: textBefore(node.from, source),
    };
}
/** What stands before an offset on its line. */
function textBefore(offset, source) {
    const start = source.lineStarts[(0,source_text/* lineOf */.cA)(source, offset) - 1] ?? 0;
    return source.text.slice(start, offset);
}
/**
 * On a line with code, or within a call: that statement. On a line of its own: the statement below it. Outside of
 * functions: the whole file.
 */
function coveredBy(line, before, blocks, source) {
    const around = blocks.filter((block) => holds(block, line));
    const innermost = around.at(-1);
    const isAlone = before.trim() === "";
    const covered = isAlone && innermost?.isCompound !== false
        ? statementBelow(line, before, blocks, source)
        : innermost;
    if (covered?.isFunction || around.some(({ isFunction }) => isFunction))
        return covered
            ? { line: covered.line, endLine: covered.endLine }
            : "nothing";
    // Indented behind the last statement of a function.
    return isAlone && before !== "" ? "nothing" : "file";
}
function holds(block, line) {
    return block.line <= line && line <= block.endLine;
}
/** The statement that begins right below a comment, with nothing but more comments between them. */
function statementBelow(line, indentation, blocks, source) {
    let next = line + 1;
    while (/^\s*#/.test(lineText(next, source)))
        next += 1;
    return blocks.find((block) => block.line === next && block.indentation === indentation);
}
function lineText(line, { text, lineStarts }) {
    const start = lineStarts[line - 1] ?? text.length;
    return text.slice(start, (lineStarts[line] ?? text.length + 1) - 1);
}

// EXTERNAL MODULE: ./src/revisions/migration-function.ts
var migration_function = __webpack_require__(45775);
;// CONCATENATED MODULE: ./src/revisions/marker.ts
const marker = /^#\s*migration-gate:\s*irreversible\b(?:\s*--\s*(.*))?/;
/** The reason in a `# migration-gate: irreversible -- reason` comment (empty without one), null without a marker. */
function irreversibleReason(tree, text) {
    if (!text.includes("migration-gate:"))
        return null;
    let reason = null;
    tree.iterate({
        enter: ({ name, from, to }) => {
            if (name !== "Comment" || reason !== null)
                return;
            const match = marker.exec(text.slice(from, to));
            if (match)
                reason = (match[1] ?? "").trim();
        },
    });
    return reason;
}

// EXTERNAL MODULE: ./src/revisions/module-names.ts
var module_names = __webpack_require__(27697);
// EXTERNAL MODULE: ./src/revisions/revision-file-name.ts
var revision_file_name = __webpack_require__(15830);
// EXTERNAL MODULE: ./src/revisions/literal.ts
var literal = __webpack_require__(36309);
;// CONCATENATED MODULE: ./src/revisions/docstring.ts


/** First line of a module's docstring, empty when there is none. */
function docstringLine(module, text) {
    const first = (0,migration_function/* statementsOf */.G)(module)[0];
    const expression = first?.firstChild;
    if (first?.name !== "ExpressionStatement" || !expression)
        return "";
    const value = (0,literal/* readLiteral */.U1)(expression, text);
    return typeof value === "string"
        ? (value.trim().split("\n")[0] ?? "").trim()
        : "";
}

;// CONCATENATED MODULE: ./src/revisions/syntax-error.ts
/**
 * Offset of the first place that is no Python, null when there is none.
 *
 * The grammar knows a little less Python than Python does. Its known gaps pass: whether such a file really is
 * wrong is said by Python itself, when Alembic loads it.
 */
function firstSyntaxError(tree, text) {
    let offset = null;
    tree.iterate({
        enter: (node) => {
            if (offset !== null)
                return false;
            const isWrong = node.type.isError
                ? !isKnownGap(node.node, text)
                : node.name === "String" && isOpen(text.slice(node.from, node.to));
            if (isWrong)
                offset = node.from;
            return offset === null;
        },
    });
    return offset;
}
/** The grammar lets a string end with its line. */
function isOpen(literal) {
    const quote = /["']/.exec(literal);
    return (!quote || quote.index === literal.length - 1 || !literal.endsWith(quote[0]));
}
function isKnownGap(error, text) {
    const { parent } = error;
    if (!parent)
        return false;
    const before = text.slice(Math.max(0, error.from - 20), error.from);
    return (isYield(before) ||
        isFloat(before) ||
        isStarTarget(error, text) ||
        /Pattern|^PatternArgList$/.test(parent.name) ||
        isWithTargets(parent));
}
/** `yield` alone. */
function isYield(before) {
    return /\byield[ \t]*$/.test(before);
}
/** `4.` without a digit after the point. */
function isFloat(before) {
    return /\b\d+\.[ \t]*$/.test(before);
}
/** `for a, *rest in …`. */
function isStarTarget(error, text) {
    return text[error.from] === "*" || text[error.to] === "*";
}
/** `with (a as b, c as d):` and `with a as (b, c):`, which are taken for an annotated assignment. */
function isWithTargets(parent) {
    const statement = parent.name === "TypeDef" ? parent.parent : parent;
    return (statement?.name === "WithStatement" ||
        statement?.parent?.name === "WithStatement" ||
        statement?.prevSibling?.name === "WithStatement");
}

;// CONCATENATED MODULE: ./src/revisions/parse-revision.ts










/**
 * Reads a revision file without running it.
 *
 * @param file path relative to the repository's root, with forward slashes
 * @returns null for a file that Alembic passes over (`__init__.py`, names that don't end in `.py`), and the reason
 *   for one of which it can't be said what Alembic would make of it: it is never guessed
 */
function parseRevision(source, file) {
    if (!(0,revision_file_name/* isRevisionFileName */.b)(external_node_path_.posix.basename(file)))
        return null;
    const text = (0,source_text/* sourceText */.rI)(source);
    const tree = dist/* parser */.K.parse(text.text);
    const error = firstSyntaxError(tree, text.text);
    if (error !== null) {
        return {
            file,
            line: (0,source_text/* lineOf */.cA)(text, error),
            reason: "it can't be read as Python: syntax error",
        };
    }
    const names = (0,module_names/* moduleNames */.h)(tree.topNode, text.text);
    return readModule({ file, source: text, tree, names });
}
function readModule(module) {
    const id = readId(module);
    if (typeof id !== "string")
        return id;
    if (!module.names.has("down_revision")) {
        return unreadable(module, null, "`down_revision` is not set in it");
    }
    const lists = ["down_revision", "branch_labels", "depends_on"].map((name) => readList(module, name));
    const wrong = lists.find((list) => "reason" in list);
    if (wrong)
        return wrong;
    const [parents = [], labels = [], needed = []] = lists.filter((list) => Array.isArray(list));
    return {
        id,
        parents,
        branchLabels: labels.filter((label) => label !== ""),
        dependsOn: needed.filter((name) => name !== ""),
        ...places(module),
        upgrade: functionOf(module, "upgrade"),
        downgrade: functionOf(module, "downgrade"),
        irreversible: irreversibleReason(module.tree, module.source.text),
        source: module.source.text,
        allowances: readAllowances(module.tree, module.source),
    };
}
function places(module) {
    const { file, source, tree, names } = module;
    const span = (name) => {
        const node = names.get(name)?.node;
        return node ? (0,source_text/* spanOf */.ee)(source, node.from, node.to) : null;
    };
    return {
        file,
        message: docstringLine(tree.topNode, source.text),
        idSpan: span("revision") ?? (0,source_text/* spanOf */.ee)(source, 0, 0),
        parentsSpan: span("down_revision"),
    };
}
function readId(module) {
    const binding = module.names.get("revision");
    if (!binding) {
        return ((0,revision_file_name/* idFromFileName */.f)(external_node_path_.posix.basename(module.file)) ??
            unreadable(module, null, "`revision` is not set in it, and Alembic refuses such a file in a version location"));
    }
    const { value } = binding;
    if (typeof value !== "string") {
        return unreadable(module, binding, `\`revision\` is no text: ${why(value)}`);
    }
    if (/^(base|head|heads)$/.test(value)) {
        const reason = `\`revision\` is "${value}", a word that Alembic keeps for itself`;
        return unreadable(module, binding, reason);
    }
    const illegal = /[@\-+:]/.exec(value)?.[0];
    if (illegal === undefined)
        return value;
    const reason = `\`revision\` holds "${illegal}", which Alembic allows in no revision id`;
    return unreadable(module, binding, reason);
}
function readList(module, name) {
    const binding = module.names.get(name);
    const value = binding?.value ?? null;
    if (value === null)
        return [];
    if (typeof value === "string")
        return [value];
    if (Array.isArray(value))
        return value;
    return unreadable(module, binding ?? null, `\`${name}\` can't be read: ${why(value)}`);
}
function why(value) {
    return value !== null && typeof value === "object" && "computed" in value
        ? value.computed
        : "it must be one string";
}
function unreadable({ file, source }, binding, reason) {
    return {
        file,
        line: binding ? (0,source_text/* lineOf */.cA)(source, binding.node.from) : 1,
        reason,
    };
}
function functionOf({ names, source }, name) {
    const binding = names.get(name);
    return binding ? (0,migration_function/* describeFunction */.s)(binding.node, source) : null;
}

;// CONCATENATED MODULE: ./src/revisions/read-revisions.ts







/** Reads every revision file in the version locations; a location that isn't there holds none, as for Alembic. */
async function readRevisions(project, repository) {
    const paths = [];
    for (const folder of project.versionLocations) {
        paths.push(...(await revisionFiles(folder, project.recursive)));
    }
    const result = { revisions: [], unreadable: [] };
    const distinct = await withoutRepeats(paths);
    const contents = await Promise.all(distinct.map(contentOf));
    distinct.forEach((path, index) => {
        addRevision(result, contents[index] ?? null, (0,resolve_project/* pathInRepository */.zB)(repository, path));
    });
    return result;
}
/** Null for what can't be opened, for instance a link to nowhere. */
function contentOf(path) {
    return (0,promises_.readFile)(path).catch(() => null);
}
/** Adds one file, as a revision or as unreadable; null stands for a file that can't be opened. */
function addRevision(result, bytes, file) {
    const source = bytes && decodeSource(bytes);
    const parsed = source === null
        ? { file, line: 1, reason: bytes ? wrongEncoding : "it can't be opened" }
        : parseRevision(source, file);
    if (parsed && "reason" in parsed)
        result.unreadable.push(parsed);
    else if (parsed)
        result.revisions.push(parsed);
}
const wrongEncoding = "it is not in the encoding it should be in (UTF-8, or what its `coding` comment says)";
async function revisionFiles(folder, isRecursive) {
    const entries = await entriesOf(folder);
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const paths = entries
        .filter((entry) => !entry.isDirectory() && (0,revision_file_name/* isRevisionFileName */.b)(entry.name))
        .map((entry) => (0,external_node_path_.join)(folder, entry.name));
    if (!isRecursive)
        return paths;
    for (const entry of entries) {
        if (!entry.isDirectory() || entry.name.endsWith("__pycache__"))
            continue;
        paths.push(...(await revisionFiles((0,external_node_path_.join)(folder, entry.name), true)));
    }
    return paths;
}
async function entriesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = error.code ?? "";
        if (code === "ENOENT" || code === "ENOTDIR")
            return [];
        throw new errors/* GateError */.u("environment", `The version location ${folder} can't be read (${code}). Give this user the right to read it.`, { cause: error });
    }
}
/** Alembic loads a file once even when two locations or links lead to it. */
async function withoutRepeats(paths) {
    const real = await Promise.all(paths.map((path) => (0,promises_.realpath)(path).catch(() => path)));
    const byRealPath = new Map();
    paths.forEach((path, index) => {
        const key = real[index] ?? path;
        if (!byRealPath.has(key))
            byRealPath.set(key, path);
    });
    return [...byRealPath.values()];
}


/***/ }),

/***/ 15830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isRevisionFileName),
/* harmony export */   f: () => (/* binding */ idFromFileName)
/* harmony export */ });
/**
 * Whether Alembic takes a file of a version location for a revision file: Python source that is no `__init__…` and
 * no editor's lock file.
 */
function isRevisionFileName(name) {
    return name.endsWith(".py") && !/^(\.#|__init__)/.test(name);
}
/** The id that Alembic takes from the name of a file without `revision`, null when the name is none. */
function idFromFileName(name) {
    return /^([a-f0-9]+)\.py$/.exec(name)?.[1] ?? null;
}


/***/ }),

/***/ 48153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   rI: () => (/* binding */ sourceText)
/* harmony export */ });
function sourceText(source) {
    const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
    const lineStarts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
        lineStarts.push(at + 1);
    }
    return { text, lineStarts, isAscii: !/[^\0-\x7F]/.test(text) };
}
/** Line (from 1) of an offset. */
function lineOf({ lineStarts }, offset) {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}
/** The span between two offsets. Columns count characters (code points), as Python's own messages do. */
function spanOf(source, from, to) {
    const [line, column] = place(source, from);
    const [endLine, endColumn] = place(source, to);
    return { line, column, endLine, endColumn };
}
/** Offset of a place; the opposite of {@link spanOf}. */
function offsetOf(source, line, column) {
    const start = source.lineStarts[line - 1] ?? source.text.length;
    if (source.isAscii)
        return start + column - 1;
    const rest = source.text.slice(start, source.lineStarts[line]);
    return start + [...rest].slice(0, column - 1).join("").length;
}
function place(source, offset) {
    const line = lineOf(source, offset);
    const start = source.lineStarts[line - 1] ?? 0;
    const before = source.isAscii
        ? offset - start
        : [...source.text.slice(start, offset)].length;
    return [line, before + 1];
}


/***/ }),

/***/ 99855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ stringValue)
/* harmony export */ });
const simpleEscapes = {
    "\n": "",
    "\\": "\\",
    "'": "'",
    '"': '"',
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
};
const escape = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(N\{[^}]*\})|([^]))/g;
/**
 * The value of one Python string literal.
 *
 * @param literal its source text with prefix and quotes
 * @returns null for what has no value that can be read off: bytes, formatted strings, `\N{…}`
 */
function stringValue(literal) {
    const match = /^([a-zA-Z]*)("""|'''|"|')([^]*)\2$/.exec(literal);
    const prefix = match?.[1]?.toLowerCase() ?? "";
    const content = match?.[3];
    if (content === undefined || /[bft]/.test(prefix))
        return null;
    return prefix.includes("r") ? content : unescape(content);
}
function unescape(content) {
    if (!content.includes("\\"))
        return content;
    const parts = [];
    let end = 0;
    for (const match of content.matchAll(escape)) {
        const value = escapedCharacter(match);
        if (value === null)
            return null;
        parts.push(content.slice(end, match.index), value);
        end = match.index + match[0].length;
    }
    return parts.join("") + content.slice(end);
}
function escapedCharacter(match) {
    const [all, octal, x, u, long, name, other = ""] = match;
    if (name !== undefined)
        return null;
    const hex = x ?? u ?? long;
    if (octal === undefined && hex === undefined) {
        // An unknown escape stands for itself, backslash included.
        return simpleEscapes[other] ?? all;
    }
    const code = parseInt(octal ?? hex ?? "", octal === undefined ? 16 : 8);
    return code > 0x10ffff ? null : String.fromCodePoint(code);
}


/***/ })

};
;