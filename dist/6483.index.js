"use strict";
exports.id = 6483;
exports.ids = [6483];
exports.modules = {

/***/ 92291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig),
  X: () => (/* binding */ sectionsWithScripts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/project/ini.ts
/** What Python's `configparser` would refuse, and where. */
class IniSyntaxError extends Error {
    line;
    constructor(line, message) {
        super(message);
        this.name = "IniSyntaxError";
        this.line = line;
    }
}
/** @throws IniSyntaxError where Python's `configparser` (strict, as Alembic uses it) fails */
function parseIni(text) {
    const reading = {
        file: { defaults: new Map(), sections: new Map() },
        options: null,
        values: null,
        indent: 0,
        collected: new Map(),
    };
    text
        .replace(/^\uFEFF/, "")
        .split(/\r\n|\r|\n/)
        .forEach((line, index) => readLine(reading, line, index + 1));
    for (const [section, options] of reading.collected) {
        const joined = new Map([...options].map(([key, lines]) => [key, lines.join("\n").trimEnd()]));
        if (section === "DEFAULT")
            reading.file.defaults = joined;
        else
            reading.file.sections.set(section, joined);
    }
    return reading.file;
}
function readLine(reading, line, number) {
    const content = line.trim();
    if (/^[#;]/.test(content))
        return;
    if (content === "") {
        reading.values?.push("");
        return;
    }
    const indent = line.length - line.trimStart().length;
    if (reading.values && indent > reading.indent) {
        reading.values.push(content);
        return;
    }
    reading.indent = indent;
    const header = /^\[(.+)\]/.exec(content)?.[1];
    if (header === undefined)
        readOption(reading, content, number);
    else
        startSection(reading, header, number);
}
function startSection(reading, name, number) {
    const known = reading.collected.get(name);
    if (known && name !== "DEFAULT") {
        throw new IniSyntaxError(number, `section [${name}] is there twice`);
    }
    reading.options = known ?? new Map();
    reading.collected.set(name, reading.options);
    reading.values = null;
}
function readOption(reading, content, number) {
    const match = /^(.*?)\s*[=:]\s*(.*)$/.exec(content);
    const key = match?.[1]?.toLowerCase();
    if (!reading.options) {
        throw new IniSyntaxError(number, "a line stands before the first section");
    }
    if (!key) {
        throw new IniSyntaxError(number, "a line is neither `key = value` nor a section");
    }
    if (reading.options.has(key)) {
        throw new IniSyntaxError(number, `key \`${key}\` is there twice`);
    }
    reading.values = [match?.[2] ?? ""];
    reading.options.set(key, reading.values);
}

;// CONCATENATED MODULE: ./src/project/alembic-config.ts




/**
 * Parses the files that Alembic would read together.
 *
 * @returns a config whose `toml` is null when pyproject.toml has no `[tool.alembic]`
 * @throws GateError (settings) with file and line when one of them can't be parsed
 */
function parseConfig(ini, toml) {
    const table = toml && tomlTable(toml);
    return {
        ini: ini && { ...place(ini.file), content: iniFile(ini) },
        toml: toml && table ? { ...place(toml.file), table } : null,
    };
}
function place(file) {
    return { file, here: (0,external_node_path_.dirname)(file).replaceAll("\\", "/") };
}
const noIni = { defaults: new Map(), sections: new Map() };
function iniFile({ file, text }) {
    try {
        return parseIni(text);
    }
    catch (error) {
        if (!(error instanceof IniSyntaxError))
            throw error;
        // Other programs have ini files too, with other rules.
        if (!/script_location|^\s*\[alembic\]/m.test(text))
            return noIni;
        throw new errors/* GateError */.u("settings", `${file}, line ${error.line}: ${error.message}. Alembic can't read this file; correct it.`);
    }
}
function tomlTable({ file, text }) {
    // Most pyproject.toml files are none of our business, broken ones included.
    if (!/tool[\s."'\]][^]*alembic/.test(text))
        return null;
    try {
        const tool = (0,dist/* parse */.qg)(text)["tool"];
        const table = isTable(tool) ? tool["alembic"] : undefined;
        return isTable(table) ? table : null;
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        throw new errors/* GateError */.u("settings", `${file}, line ${error.line}, column ${error.column}: this is not valid TOML. Correct it.`, { cause: error });
    }
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Sections of the ini file that name a script location, in the file's order. */
function sectionsWithScripts(config) {
    return [...(config.ini?.content.sections ?? [])]
        .filter(([, options]) => options.has("script_location"))
        .map(([name]) => name);
}


/***/ }),

/***/ 36483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findProjects: () => (/* binding */ findProjects)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
;// CONCATENATED MODULE: ./src/project/config-files.ts


/** Folders that hold other people's files, or copies. */
const ignored = [
    ".git",
    ".hg",
    ".venv",
    "venv",
    ".tox",
    ".nox",
    "node_modules",
    "site-packages",
    "dist-packages",
    "__pypackages__",
    "__pycache__",
    ".eggs",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "build",
    "dist",
].map((folder) => `**/${folder}/**`);
/** Searches a folder for files that may configure Alembic, leaving out virtual environments and caches. */
async function findConfigFiles(folder) {
    const found = await (0,dist/* glob */.TI)(["**/*.ini", "**/pyproject.toml", "**/pyvenv.cfg", "**/script.py.mako"], {
        cwd: folder,
        absolute: true,
        dot: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: [...ignored, "**/alembic/templates/**"],
    });
    const environments = found
        .filter((path) => path.endsWith("/pyvenv.cfg"))
        .map((path) => path.slice(0, -"pyvenv.cfg".length));
    const own = found
        .filter((path) => !environments.some((folder) => path.startsWith(folder)))
        .sort();
    const native = (ending) => own
        .filter((path) => path.endsWith(ending))
        .map((path) => path.split("/").join(external_node_path_.sep));
    return {
        inis: native(".ini"),
        pyprojects: native("/pyproject.toml"),
        scriptFolders: native("/script.py.mako").map(external_node_path_.dirname),
    };
}

// EXTERNAL MODULE: ./src/project/alembic-config.ts + 1 modules
var alembic_config = __webpack_require__(92291);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/project/folder-exists.ts

async function folderExists(path) {
    return (await (0,promises_.stat)(path).catch(() => null))?.isDirectory() ?? false;
}

// EXTERNAL MODULE: ./src/project/read-config.ts
var read_config = __webpack_require__(49380);
// EXTERNAL MODULE: ./src/project/resolve-project.ts + 1 modules
var resolve_project = __webpack_require__(92645);
;// CONCATENATED MODULE: ./src/project/discover-projects.ts





/** Makes projects of the config files that are Alembic's; the same scripts twice are one project. */
async function discoverProjects(files, surroundings) {
    const found = { projects: [], lookedIn: [], passedOver: [] };
    // alembic.ini first: of several configs for the same scripts it is the one to take.
    const inOrder = [...files.inis, ...files.pyprojects].sort((a, b) => rank(a) - rank(b));
    for (const file of inOrder) {
        found.lookedIn.push((0,resolve_project/* pathInRepository */.zB)(surroundings.repository, file));
        const config = await (0,read_config/* readConfig */.X)(file);
        for (const section of sectionsOf(file, config)) {
            const outcome = await (0,resolve_project/* resolveProject */.KI)(config, section, surroundings, folderExists);
            take(outcome, file, found, surroundings);
        }
    }
    found.projects.sort((a, b) => (a.name < b.name ? -1 : 1));
    return found;
}
function rank(file) {
    const name = (0,external_node_path_.basename)(file);
    return name === "alembic.ini" ? 0 : name === "pyproject.toml" ? 1 : 2;
}
/** The sections of one file that are projects of their own: `alembic`, or else those with a script location. */
function sectionsOf(file, config) {
    const isInIni = config.ini?.content.sections.has("alembic") ?? false;
    if ((0,external_node_path_.basename)(file) === "pyproject.toml") {
        return config.toml && !isInIni ? ["alembic"] : [];
    }
    return isInIni ? ["alembic"] : (0,alembic_config/* sectionsWithScripts */.X)(config);
}
function take(outcome, file, found, { repository }) {
    const name = (0,resolve_project/* pathInRepository */.zB)(repository, file);
    if ("reason" in outcome) {
        found.passedOver.push(`${name}: ${outcome.reason}.`);
        return;
    }
    const same = found.projects.find((project) => hasSameScripts(project, outcome));
    if (same)
        found.passedOver.push(`${name}: it has the same revisions as ${same.name}.`);
    else
        found.projects.push(outcome);
}
function hasSameScripts(a, b) {
    const key = ({ scriptLocation, versionLocations }) => JSON.stringify([scriptLocation, ...versionLocations]);
    return key(a) === key(b);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/near-names.ts
var near_names = __webpack_require__(73432);
;// CONCATENATED MODULE: ./src/project/named-projects.ts









/**
 * The projects that the setting `alembic-config` names, in its order.
 *
 * @throws GateError (settings) when a file, a section or its script location is not there
 */
async function namedProjects(search) {
    const projects = [];
    for (const written of search.alembicConfig) {
        const { file, section } = await locate(written, search);
        const config = await (0,read_config/* readConfig */.X)(file);
        for (const name of sectionsFor(config, section, written)) {
            const outcome = await (0,resolve_project/* resolveProject */.KI)(config, name, search, folderExists);
            if ("reason" in outcome) {
                throw new errors/* GateError */.u("settings", `alembic-config: ${written} makes no project, because ${outcome.reason}. Correct script_location in it, or name the folder with script-location.`);
            }
            projects.push(outcome);
        }
    }
    return projects;
}
async function locate(written, search) {
    const hash = written.lastIndexOf("#");
    const readings = [{ path: written, section: null }];
    if (hash > 0) {
        readings.push({
            path: written.slice(0, hash),
            section: written.slice(hash + 1),
        });
    }
    for (const { path, section } of readings) {
        const file = await existingFile((0,external_node_path_.resolve)(search.workingDirectory, path));
        if (file)
            return { file, section };
    }
    throw await missingConfig(readings.at(-1)?.path ?? written, search);
}
/** The file itself, or the config in a folder. */
async function existingFile(path) {
    for (const file of [
        path,
        (0,external_node_path_.join)(path, "alembic.ini"),
        (0,external_node_path_.join)(path, "pyproject.toml"),
    ]) {
        if ((await (0,promises_.stat)(file).catch(() => null))?.isFile())
            return file;
    }
    return null;
}
async function missingConfig(path, { repository, workingDirectory }) {
    const files = await findConfigFiles(workingDirectory);
    const known = [...files.inis, ...files.pyprojects].map((file) => (0,resolve_project/* pathInRepository */.zB)(workingDirectory, file));
    const sameName = known.filter((file) => (0,external_node_path_.basename)(file) === (0,external_node_path_.basename)(path));
    const near = [...new Set([...(0,near_names/* nearNames */.$)(path, known), ...sameName])].slice(0, 5);
    return new errors/* GateError */.u("settings", `alembic-config: there is no file ${path} in ${(0,resolve_project/* pathInRepository */.zB)(repository, workingDirectory)} (paths count from working-directory).`, { details: near.map((file) => `There is ${file}`) });
}
function sectionsFor(config, section, written) {
    const known = [...(config.ini?.content.sections.keys() ?? [])];
    if (section !== null) {
        if (known.includes(section))
            return [section];
        throw new errors/* GateError */.u("settings", `alembic-config: ${written} names a section that the file doesn't have.`, { details: known.map((name) => `There is [${name}]`) });
    }
    if (known.includes("alembic") || config.toml)
        return ["alembic"];
    const withScripts = (0,alembic_config/* sectionsWithScripts */.X)(config);
    if (withScripts.length > 0)
        return withScripts;
    throw new errors/* GateError */.u("settings", `alembic-config: ${written} has no section [alembic], no [tool.alembic] and no section with a script_location, so it is no config of Alembic.`, { details: known.map((name) => `It has [${name}]`) });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/project/no-project-error.ts




/** The error for a repository without an Alembic project: where was looked, and what may help. */
function noProjectError({ repository, workingDirectory }, { scriptFolders }, { lookedIn, passedOver }) {
    const folder = (0,resolve_project/* pathInRepository */.zB)(repository, workingDirectory);
    return new errors/* GateError */.u("settings", `No Alembic project was found below ${folder === "." ? "the repository's root" : folder}. Name its config with alembic-config, or the folder with env.py with script-location.`, {
        details: [
            ...passedOver,
            ...configAbove(repository, workingDirectory),
            ...scriptFolders.map((path) => `${(0,resolve_project/* pathInRepository */.zB)(workingDirectory, path)} has a script.py.mako: it may be the script-location.`),
            lookedIn.length === 0
                ? "Looked for *.ini files with an [alembic] section and pyproject.toml with [tool.alembic], in every folder but virtual environments: there are none."
                : `Looked in ${lookedIn.slice(0, 20).join(", ")}${lookedIn.length > 20 ? ` and ${lookedIn.length - 20} more` : ""}: no Alembic configuration there that leads to scripts.`,
        ],
    });
}
/** Somebody who stands inside of the project is told where it begins. */
function configAbove(repository, workingDirectory) {
    let folder = workingDirectory;
    while (folder !== repository && folder !== (0,external_node_path_.dirname)(folder)) {
        folder = (0,external_node_path_.dirname)(folder);
        const config = (0,external_node_path_.join)(folder, "alembic.ini");
        if ((0,external_node_fs_.existsSync)(config))
            return [
                `There is an alembic.ini above: start from its folder, or set alembic-config to ${(0,external_node_path_.relative)(workingDirectory, config)}.`,
            ];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/project/find-projects.ts






/**
 * Finds the Alembic projects of a repository, or those that the user names.
 *
 * @throws GateError (settings) when there is none, with the places where it looked, or when a named one is wrong
 */
async function findProjects(search) {
    if (search.alembicConfig.length > 0) {
        const projects = await namedProjects(search);
        return { projects, lookedIn: search.alembicConfig, passedOver: [] };
    }
    const files = await findConfigFiles(search.workingDirectory);
    const found = await discoverProjects(files, search);
    await addProjectOfScriptLocation(found, search);
    if (found.projects.length === 0)
        throw noProjectError(search, files, found);
    return found;
}
/** The setting `script-location` names a project of its own when no config belongs to it. */
async function addProjectOfScriptLocation(found, search) {
    if (search.scriptLocation === null)
        return;
    const bare = await (0,resolve_project/* projectWithoutConfig */.Ss)(search.scriptLocation, search, folderExists);
    if ("reason" in bare) {
        found.passedOver.push(`script-location: ${bare.reason}.`);
        return;
    }
    const isCovered = found.projects.some(({ scriptLocation }) => scriptLocation === bare.scriptLocation);
    if (!isCovered)
        found.projects.push(bare);
}


/***/ }),

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

/***/ 49380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   _: () => (/* binding */ parseConfigPair)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _alembic_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92291);



/**
 * Reads a config file together with the one beside it that Alembic would read along: pyproject.toml beside an ini
 * file, alembic.ini beside a pyproject.toml.
 *
 * @throws GateError (settings) when one of the two can't be parsed
 */
async function readConfig(file) {
    return parseConfigPair(file, readText);
}
/** As {@link readConfig}, with the reading of a file (null when there is none) given by the caller. */
async function parseConfigPair(file, read) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file);
    const isToml = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file) === "pyproject.toml";
    const ini = isToml ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "alembic.ini") : file;
    return (0,_alembic_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o)(await configText(ini, read), await configText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "pyproject.toml"), read));
}
async function configText(file, read) {
    const text = await read(file);
    return text === null ? null : { file, text };
}
async function readText(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        const code = error.code;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR")
            return null;
        throw error;
    }
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


/***/ })

};
;