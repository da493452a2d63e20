"use strict";
exports.id = 6561;
exports.ids = [6561];
exports.modules = {

/***/ 26561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planFiles: () => (/* binding */ planFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/settings/find-repository.ts
var find_repository = __webpack_require__(24819);
// EXTERNAL MODULE: ./src/project/resolve-project.ts + 1 modules
var resolve_project = __webpack_require__(92645);
;// CONCATENATED MODULE: ./src/init/choose-arguments.ts
/** `-x` arguments that env.py asks Alembic for: which values they need, only people know. */
function argumentsChoice(projects) {
    const asking = projects.filter(({ env }) => /\bget_x_argument\(/.test(env));
    if (asking.length === 0)
        return null;
    const names = asking.map(({ project }) => project.name).join(", ");
    return {
        what: "alembic-args: yours to name, if they are needed",
        why: `env.py of ${names} reads -x arguments`,
        comments: [
            `env.py of ${names} reads -x arguments. If it needs some in production, name them:`,
        ],
        yaml: ["# alembic-args: -x name=value"],
    };
}

// EXTERNAL MODULE: ./src/settings/placeholder-for.ts
var placeholder_for = __webpack_require__(40166);
;// CONCATENATED MODULE: ./src/init/database-drivers.ts
/**
 * @param env text of env.py
 * @param texts of everything that it imports, of the config and of what lists the packages
 */
function urlHabits(env, texts, isSqlite) {
    const all = [env, ...texts];
    const named = all.flatMap((text) => [...text.matchAll(/\bpostgres(?:ql)?\+(\w+)/g)].map(([, driver = ""]) => driver));
    const isAsync = /async_engine_from_config|create_async_engine|AsyncEngine/.test(env);
    const listed = all.some((text) => /^[ \t]*["']?asyncpg\b/m.test(text))
        ? ["asyncpg"]
        : [];
    return {
        drivers: [...new Set(named.length > 0 ? named : isAsync ? listed : [])],
        rewritesUrls: all.some((text) => /\.replace\(\s*["']postgres|\.set\(\s*drivername|drivername\s*=/.test(text)),
        isAsync,
        sqlite: isSqlite ? sqliteScheme(all) : null,
        engineUrls: all.flatMap((text) => [...text.matchAll(engineUrl)].map(([, name = ""]) => name)),
    };
}
const engineUrl = /(?:create_(?:async_)?engine\(|set_main_option\(\s*["']sqlalchemy\.url["'],)\s*(?:str\()?(?:\w+\.)*(\w+)/g;
function sqliteScheme(texts) {
    return texts.some((text) => /\bsqlite\+aiosqlite:/.test(text))
        ? "sqlite+aiosqlite"
        : "sqlite";
}
/** What a variable with a URL is set to: `{url}` lets the gate choose the driver. */
function urlTemplate(name, { drivers, rewritesUrls, isAsync, sqlite }) {
    if (sqlite !== null)
        return sqlite === "sqlite" ? "{url}" : `${sqlite}:///{database}`;
    if (rewritesUrls)
        return "{url}";
    const ofAsync = drivers.find((driver) => driver === "asyncpg" || driver === "psycopg_async");
    const ofSync = drivers.find((driver) => driver !== "asyncpg" && driver !== "psycopg_async");
    const isForSync = /(^|_)SYNC(_|$)/.test(name);
    const isForAsync = /(^|_)ASYNC(_|$)/.test(name) || isAsync;
    const driver = drivers.length === 1
        ? drivers[0]
        : isForSync
            ? ofSync
            : isForAsync
                ? ofAsync
                : undefined;
    return driver === undefined
        ? "{url}"
        : `postgresql+${driver}://{user}:{password}@{host}:{port}/{database}`;
}

;// CONCATENATED MODULE: ./src/init/harmless-value.ts
/** What a value of a type may be, by what the type is called; of unions and generics the first that fits. */
const byType = [
    [/^(list|tuple|set|frozenset|sequence)\b/i, "[]"],
    [/^(dict|mapping|json)\b/i, "{}"],
    [/^bool\b/, "false"],
    [/\btimedelta\b/, "PT1S"],
    [/\bdatetime\b/, "2026-01-01T00:00:00"],
    [/\bdate\b/, "2026-01-01"],
    [/\bint\b|PositiveInt|^Non\w+Int\b/, "1"],
    [/\bfloat\b|\bDecimal\b/, "1.0"],
    [/RedisDsn/, "redis://localhost:6379/0"],
    [/AmqpDsn/, "amqp://localhost:5672/"],
    [/Mongo\w*Dsn/, "mongodb://localhost:27017/app"],
    [/Url\b|\burl\b/, "https://example.com"],
    [/EmailStr|\bemail\b/, "someone@example.com"],
    [/UUID/, "00000000-0000-0000-0000-000000000000"],
    [/Path\b|\bpath\b/, "."],
];
/** What it may be by the name of the variable. */
const byName = [
    [
        /REDIS\w*(URL|URI|DSN)$|(BROKER|RESULT_BACKEND)(_URL)?$/,
        "redis://localhost:6379/0",
    ],
    [/(URL|URI|DSN|ENDPOINT|ORIGIN)$/, "https://example.com"],
    [/EMAIL$|_FROM$/, "someone@example.com"],
    [
        /(PORT|COUNT|SIZE|LIMIT|MINUTES|SECONDS|HOURS|DAYS|TTL|TIMEOUT|WORKERS|RETRIES)$/,
        "1",
    ],
    [/^(DEBUG|TESTING|IS_\w+|ENABLE_\w+|USE_\w+)$|_ENABLED$/, "false"],
    [/(HOST|HOSTNAME|SERVER|DOMAIN)$/, "localhost"],
    [/LOG_?LEVEL$/, "INFO"],
    [/REGION$/, "us-east-1"],
    [/SECRET|KEY|TOKEN|PASS|PWD|SALT|CREDENTIAL/, "not-a-secret"],
    [/(^|_)(ENV|ENVIRONMENT)$/, "test"],
];
/** A value that lets the application start and leads nowhere. */
function harmlessValue({ name, type, options }) {
    const choice = /\bLiteral\[\s*["']([^"']*)["']/.exec(type)?.[1];
    if (choice !== undefined)
        return choice;
    const upper = name.toUpperCase();
    const bare = type.replace(/^(Optional|Annotated)\[/, "");
    const text = byType.find(([pattern]) => pattern.test(bare))?.[1] ??
        byName.find(([pattern]) => pattern.test(upper))?.[1] ??
        "anything";
    return longEnough(text, options);
}
/** Settings that check how long a secret is. */
function longEnough(text, options) {
    const least = Math.min(Number(/\bmin_length\s*=\s*(\d+)/.exec(options)?.[1] ?? 0), 256);
    return text.length >= least
        ? text
        : `${text}-`.repeat(Math.ceil(least / (text.length + 1))).slice(0, least);
}

;// CONCATENATED MODULE: ./src/init/choose-variables.ts




/** What the gate sets by itself (README, setting `env`). */
const setAnyway = /^(DATABASE_URL|PG(HOST|PORT|USER|PASSWORD|DATABASE)|POSTGRES_(HOST|SERVER|PORT|USER|PASSWORD|DB))$/;
/** What CI and Python itself set. */
const setElsewhere = /^(HOME|PATH|USER|PWD|LANG|TMPDIR|CI|PYTHON\w*|VIRTUAL_ENV|GITHUB_\w+|RUNNER_\w+|FLASK_APP)$/;
/** Values for those variables without which env.py can't run, or runs against nothing. */
function chooseVariables(variables, habits) {
    const chosen = new Map();
    for (const variable of [...variables].sort((a, b) => Number(b.isRequired) - Number(a.isRequired))) {
        const setting = chooseOne(variable, habits);
        if (setting && !chosen.has(setting.name))
            chosen.set(setting.name, setting);
    }
    return [...chosen.values()].sort((a, b) => Number(b.isDatabase) - Number(a.isDatabase));
}
function chooseOne(variable, habits) {
    const { name, isRequired, path } = variable;
    if (setElsewhere.test(name))
        return null;
    const template = databaseTemplate(variable, habits);
    if (template !== null) {
        const isSetAnyway = setAnyway.test(name) && (name !== "DATABASE_URL" || template === "{url}");
        const leadsThere = isRequired || !isSetElsewise(variable, habits);
        return isSetAnyway || !leadsThere
            ? null
            : { name, value: template, isDatabase: true, path };
    }
    return isRequired
        ? { name, value: harmlessValue(variable), isDatabase: false, path }
        : null;
}
/** A default that serves: wherever it leads to, the gate redirects it. A file would be another database for PostgreSQL's projects. */
function isSetElsewise({ fallback, type, name }, { sqlite }) {
    if (name === "DATABASE_URL")
        return false;
    if (fallback !== null)
        return fallback !== "" && (sqlite !== null || !/^sqlite/.test(fallback));
    // pydantic's `… | None = None` is mostly put together from other fields.
    return type !== "";
}
function databaseTemplate(variable, habits) {
    const { name, fallback, type, options } = variable;
    const url = urlTemplate(name, habits);
    if (/^(postgres\w*|sqlite)(\+\w+)?:\/\//.test(fallback ?? "") ||
        /\bPostgresDsn\b/.test(type))
        return url;
    const placeholder = (0,placeholder_for/* placeholderFor */.f)(name);
    if (placeholder === "{url}" ||
        isUrlOfEngine(variable, habits) ||
        isHandedToEngine(variable, habits))
        return url;
    // A file has neither host nor user.
    if (habits.sqlite !== null && placeholder !== "{database}")
        return null;
    if (placeholder !== null && !/\b(bool|Literal)\b/.test(type + options))
        return placeholder;
    return /^(DB|DATABASE|SQL|POSTGRES)\w*(DRIVER|SCHEME|DIALECT|ENGINE)$/.test(name) && variable.isRequired
        ? driverOf(habits, /DRIVER$/.test(name))
        : null;
}
/** A URL in whose name nothing speaks of a database: what is done with it tells, or that env.py itself asks for it. */
function isUrlOfEngine({ name, options, path }, { engineUrls }) {
    if (!/(URL|URI|DSN)$/i.test(name) || /SENTRY|REDIS|BROKER|AMQP/i.test(name))
        return false;
    return ((0,external_node_path_.basename)(path) === "env.py" ||
        engineUrls.includes(/^\w+(?=\s*(:[^=]*)?=)/.exec(options)?.[0] ?? name) ||
        /create_(async_)?engine|sqlalchemy\.url|SQLALCHEMY_DATABASE_URI/i.test(options));
}
/** `create_engine(os.environ["APP_DB"])`, at once or by way of a name: the whole value is a URL, whatever it is called. */
function isHandedToEngine({ name, options }, { engineUrls }) {
    const [, target] = /^(\w+)\s*(?::[^=]*)?=\s*(?:os\.)?(?:environ|getenv)\b[^+%{]*$/.exec(options) ?? [];
    if (target !== undefined && engineUrls.includes(target))
        return true;
    const reading = `(?:os\\.)?(?:environ\\[|environ\\.get\\(|getenv\\()\\s*["']${name}["']`;
    return new RegExp(`${urlTaker}\\s*${reading}`).test(options);
}
/** What is followed by a URL. */
const urlTaker = String.raw `(?:create_(?:async_)?engine\((?:\s*url\s*=)?|sqlalchemy\.url["']\s*,|SQLALCHEMY_DATABASE_URI["']?\]?\s*=)`;
function driverOf({ drivers }, isBare) {
    const [driver] = drivers;
    if (driver === undefined)
        return "postgresql";
    return isBare ? driver : `postgresql+${driver}`;
}

;// CONCATENATED MODULE: ./src/init/example-file.ts


const names = [
    ".env.example",
    ".env.sample",
    ".env.template",
    ".env.dist",
    "env.example",
    "example.env",
];
/** @param folders absolute, the nearest first */
function readExampleFile(files, folders) {
    const paths = folders.flatMap((folder) => names.map((name) => (0,external_node_path_.join)(folder, name)));
    const path = paths.find((one) => files.has(one));
    const lines = [
        ...(files.read(path ?? "") ?? "").matchAll(/^(?:export +)?([A-Za-z_]\w{1,99})=(.*)$/gm),
    ];
    return {
        variables: lines
            .map(([, name = ""]) => name)
            .filter((name) => (0,placeholder_for/* placeholderFor */.f)(name) !== null)
            .map((name) => ({
            name,
            isRequired: true,
            fallback: null,
            type: "",
            options: "",
            path: path ?? "",
        })),
        schemes: lines.flatMap(([, , value = ""]) => /^["']?(postgres(?:ql)?\+\w+):/.exec(value)?.[1] ?? []),
    };
}

// EXTERNAL MODULE: ./src/graph/graph.ts + 5 modules
var graph = __webpack_require__(89993);
// EXTERNAL MODULE: ./src/project/locations.ts + 2 modules
var locations = __webpack_require__(38428);
// EXTERNAL MODULE: ./src/project/read-config.ts
var read_config = __webpack_require__(49380);
// EXTERNAL MODULE: ./src/project/read-sources.ts
var read_sources = __webpack_require__(58002);
// EXTERNAL MODULE: ./src/revisions/read-revisions.ts + 6 modules
var read_revisions = __webpack_require__(89846);
;// CONCATENATED MODULE: ./src/init/flask-app.ts

const makesApplication = /^def (create_app|make_app)\(|^(app|application)\s*(:\s*\w+\s*)?=\s*(Flask|create_app|make_app)\(/m;
/**
 * The application in a folder: as the `flask` command finds it (`wsgi.py`, `app.py`), as `.flaskenv` says, or a module
 * or package that makes one.
 *
 * @param folder absolute
 * @returns null when none was seen
 */
function findFlaskApp(files, folder) {
    const named = /^[ \t]*(?:export\s+)?FLASK_APP\s*=\s*["']?([\w.:/]+)["']?\s*$/m.exec(files.read((0,external_node_path_.join)(folder, ".flaskenv")) ?? "")?.[1];
    if (named !== undefined)
        return { name: named, path: moduleFile(files, folder, named) };
    const usual = ["wsgi.py", "app.py"]
        .map((name) => (0,external_node_path_.join)(folder, name))
        .find((path) => files.has(path));
    if (usual !== undefined)
        return { name: null, path: usual };
    return (candidates(files, folder).find(({ path }) => makesApplication.test(files.read(path) ?? "")) ?? null);
}
function moduleFile(files, folder, name) {
    const path = (0,external_node_path_.join)(folder, ...(name.split(":")[0] ?? "").replace(/\.py$/, "").split(/[./]/));
    const init = (0,external_node_path_.join)(path, "__init__.py");
    return files.has(init) ? init : `${path}.py`;
}
/** Modules first: one beside a package mostly makes its application. */
function candidates(files, folder) {
    const names = files.list(folder);
    const modules = names
        .filter((name) => /^[A-Za-z_]\w*\.py$/.test(name))
        .map((name) => ({ name: name.slice(0, -3), path: (0,external_node_path_.join)(folder, name) }));
    const packages = names
        .filter((name) => /^[A-Za-z_]\w*$/.test(name) && !/^tests?$/.test(name))
        .map((name) => ({ name, path: (0,external_node_path_.join)(folder, name, "__init__.py") }));
    return [...modules, ...packages];
}

// EXTERNAL MODULE: ./src/revisions/python-source.ts
var python_source = __webpack_require__(32826);
;// CONCATENATED MODULE: ./src/init/python-modules.ts


/** An application of usual size; what lies behind that is not looked at. */
const mostModules = 400;
/**
 * The given files and all that they import of this repository, read and never run. A module that is imported within a
 * function counts too.
 *
 * @param start absolute paths of files
 * @param roots folders in which Python may look for modules, absolute, the likeliest first
 */
function importedModules(files, start, roots) {
    const found = new Map();
    const open = [...start];
    for (let path = open.shift(); path !== undefined && found.size < mostModules; path = open.shift()) {
        const text = found.has(path) ? null : files.read(path);
        if (text === null)
            continue;
        const python = (0,python_source/* readPython */.Zl)(text);
        found.set(path, { path, python });
        open.push(...importsOf(python, path, roots).flatMap((names) => placesOf(names, files)));
    }
    return [...found.values()];
}
/** Names of everything a module imports; `from a import b` may mean the module `a.b`. */
function importsOf(python, path, roots) {
    const names = [];
    python.module.cursor().iterate(({ name, node }) => {
        if (name === "ImportStatement")
            names.push(...namesIn(statementText(python, node), path, roots));
    });
    return names;
}
function statementText(python, node) {
    return (0,python_source/* textOf */.b6)(python, node)
        .replaceAll(/#.*$/gm, "")
        .replaceAll(/[()\\]/g, " ")
        .replaceAll(/\s+/g, " ");
}
function namesIn(statement, path, roots) {
    const from = /^from (\.*) ?([\w.]*) import (.*)$/.exec(statement);
    if (from === null)
        return listOf(statement.replace(/^import /, "")).map((name) => ({
            roots,
            parts: name.split("."),
        }));
    const [, dots = "", name = "", list = ""] = from;
    const base = dots === ""
        ? roots
        : [(0,external_node_path_.join)((0,external_node_path_.dirname)(path), ...Array(dots.length - 1).fill(".."))];
    const parts = name === "" ? [] : name.split(".");
    return [
        { roots: base, parts },
        ...listOf(list).map((one) => ({ roots: base, parts: [...parts, one] })),
    ];
}
function listOf(names) {
    return names
        .split(",")
        .map((name) => name.trim().replace(/ as .*$/, ""))
        .filter((name) => /^\w+(\.\w+)*$/.test(name));
}
/** The module's file, and the `__init__.py` of the packages around it. */
function placesOf({ roots, parts }, files) {
    for (const root of roots) {
        const path = (0,external_node_path_.join)(root, ...parts);
        const own = [`${path}.py`, (0,external_node_path_.join)(path, "__init__.py")].find((file) => files.has(file));
        if (own === undefined)
            continue;
        const around = parts
            .slice(0, -1)
            .map((_, index) => (0,external_node_path_.join)(root, ...parts.slice(0, index + 1), "__init__.py"));
        return [...around, own];
    }
    return [];
}

;// CONCATENATED MODULE: ./src/init/project-sources.ts








async function readProject(project, files, workingDirectory) {
    const { revisions } = await (0,read_revisions.readRevisions)(project, files.root);
    const { config, env } = await (0,read_sources/* readSources */.t)(project);
    const isFlask = /\bcurrent_app\b/.test(env);
    const flask = isFlask ? findFlaskApp(files, project.directory) : null;
    const sysPath = await sysPathOf(project);
    const start = [
        (0,external_node_path_.join)(project.scriptLocation, "env.py"),
        ...(flask ? [flask.path] : []),
    ];
    const roots = [
        ...sysPath,
        ...moduleRoots(project, workingDirectory, files.root),
    ];
    return {
        project,
        revisions,
        graph: (0,graph.buildGraph)(revisions),
        config,
        env,
        modules: importedModules(files, start, roots),
        flask,
        isFlask,
        sysPath,
    };
}
async function sysPathOf({ configFile, section, directory, }) {
    if (configFile === null)
        return [];
    const { prependSysPath } = (0,locations/* locationsOf */.U)(await (0,read_config/* readConfig */.X)(configFile), section);
    return prependSysPath.map((path) => (0,external_node_path_.resolve)(directory, path));
}
/** Where a project's own modules may lie, whatever makes Python find them there. */
function moduleRoots({ directory, scriptLocation }, workingDirectory, repository) {
    const folders = [directory, workingDirectory, repository].flatMap((folder) => [folder, (0,external_node_path_.join)(folder, "src")]);
    return [...new Set([...folders, scriptLocation, (0,external_node_path_.dirname)(scriptLocation)])];
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./src/init/toml-table.ts

/** The table at a path of keys; empty when the text is no TOML or there is none. */
function tableAt(text, ...keys) {
    let at = parsed(text ?? "");
    for (const key of keys)
        at = asTable(at)[key];
    return asTable(at);
}
function parsed(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        // Whoever needs the file complains about it.
        return {};
    }
}
function asTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** The texts of a list, whatever else is in it. */
function textsIn(value) {
    return Array.isArray(value)
        ? value.filter((item) => typeof item === "string")
        : [];
}

;// CONCATENATED MODULE: ./src/init/python-path.ts



/**
 * A folder that has to be on Python's path for env.py to find what it imports, as PYTHONPATH has it: relative to the
 * project's folder.
 *
 * @returns null when nothing is needed, or when it can't be seen
 */
function pythonPath({ project, env, isFlask, sysPath }, environment, files, workingDirectory) {
    // The flask command, sys.path in env.py and an installed package each find it in their own way.
    if (isFlask || /\bsys\.path\b/.test(env) || isInstalled(environment, files))
        return null;
    const roots = moduleRoots(project, workingDirectory, files.root);
    for (const name of topLevelImports(env)) {
        if (sysPath.some((root) => holds(root, name, files)))
            continue;
        const root = roots.find((folder) => holds(folder, name, files));
        // The gate itself adds the project's own folder.
        if (root !== undefined && root !== project.directory)
            return (0,external_node_path_.relative)(project.directory, root).replaceAll("\\", "/");
    }
    return null;
}
function topLevelImports(env) {
    return [...env.matchAll(/^[ \t]*(?:from|import)[ \t]+([A-Za-z_]\w*)/gm)].map(([, name = ""]) => name);
}
function holds(folder, name, files) {
    const path = (0,external_node_path_.join)(folder, name);
    const isModule = files.has(`${path}.py`) || files.has((0,external_node_path_.join)(path, "__init__.py"));
    // Folders called like a package (`alembic`) are none without a file that can be imported.
    return (isModule ||
        (name !== "alembic" &&
            files.list(path).some((file) => file.endsWith(".py"))));
}
/** Whether the step before the gate installs the project itself. */
function isInstalled({ folder, tool, commands }, files) {
    const place = (0,external_node_path_.join)(files.root, folder);
    const pyproject = files.read((0,external_node_path_.join)(place, "pyproject.toml"));
    switch (tool) {
        case "uv":
        case "pdm":
        case "hatch":
            return Object.keys(tableAt(pyproject, "build-system")).length > 0;
        case "poetry":
            return tableAt(pyproject, "tool", "poetry")["package-mode"] !== false;
        default:
            return (commands.some((command) => command.startsWith("pip install -e")) ||
                /^[ \t]*(-e|--editable)\s+\./m.test(files.read((0,external_node_path_.join)(place, "requirements.txt")) ?? ""));
    }
}

// EXTERNAL MODULE: ./src/revisions/calls.ts
var calls = __webpack_require__(95303);
// EXTERNAL MODULE: ./src/revisions/literal.ts
var literal = __webpack_require__(36309);
;// CONCATENATED MODULE: ./src/init/read-variables.ts



/** The environment variables that a module reads by `os.environ`, `os.getenv`, python-decouple, environs or Starlette. */
function readVariables({ path, python }) {
    const found = [];
    python.module.cursor().iterate(({ name, node }) => {
        const variable = name === "CallExpression"
            ? fromCall(python, node)
            : name === "MemberExpression"
                ? fromSubscript(python, node)
                : null;
        if (variable)
            found.push({ ...variable, path });
    });
    return found;
}
/** `os.environ["NAME"]`, unless it is assigned to. */
function fromSubscript(python, node) {
    const [owner, bracket, key] = (0,literal/* children */.Y_)(node);
    if (bracket?.name !== "[" || !owner || !key)
        return null;
    if (!/^(os\.)?environ$/.test((0,calls/* dottedName */._)(owner, python.text)))
        return null;
    const isTarget = node.parent?.name === "AssignStatement" &&
        node.parent.firstChild?.from === node.from;
    const name = isTarget || node.parent?.name === "DeleteStatement"
        ? null
        : variableName(python, key);
    return name === null
        ? null
        : {
            name,
            isRequired: true,
            fallback: null,
            type: castAround(python, node),
            options: statementAround(python, node),
        };
}
const optional = /^(os\.)?(environ\.get|getenv)$/;
/** `config("NAME")`, `env("NAME")`, `env.int("NAME")`: without a default they insist on it. */
const insisting = /^(?:config|(?:env|Env\(\))(?:\.(str|int|bool|float|decimal|list|dict|json|url|db|dj_db_url|date|datetime|timedelta|uuid|enum|path|log_level))?)$/;
function fromCall(python, node) {
    const callee = node.firstChild
        ? (0,calls/* dottedName */._)(node.firstChild, python.text)
        : "";
    const isOptional = optional.test(callee);
    const method = insisting.exec(callee)?.[1];
    if (!isOptional && !insisting.test(callee))
        return null;
    const args = argumentsOf(python, node);
    const name = args[0]?.keyword === null ? variableName(python, args[0].node) : null;
    if (name === null || (!isOptional && name !== name.toUpperCase()))
        return null;
    const fallback = args.find(({ keyword }) => keyword === "default") ??
        args.slice(1).find(({ keyword }) => keyword === null);
    const cast = args.find(({ keyword }) => keyword === "cast");
    return {
        name,
        isRequired: !isOptional && fallback === undefined,
        fallback: fallback ? literalText(python, fallback.node) : null,
        type: cast
            ? (0,python_source/* textOf */.b6)(python, cast.node)
            : (method ?? castAround(python, node)),
        options: statementAround(python, node),
    };
}
/** `int(os.environ["PORT"])`. */
function castAround(python, node) {
    const call = node.parent?.name === "ArgList" ? node.parent.parent : null;
    const callee = call?.firstChild
        ? (0,calls/* dottedName */._)(call.firstChild, python.text)
        : "";
    return /^(int|float|bool)$/.test(callee) ? callee : "";
}
/** What is done with the value: the statement that reads it. */
function statementAround(python, node) {
    let at = node;
    while (at.parent && !/Statement$|^Body$|^Script$/.test(at.name))
        at = at.parent;
    return (0,python_source/* textOf */.b6)(python, at).slice(0, 500);
}
function variableName(python, node) {
    const name = literalText(python, node);
    return name !== null && /^[A-Z_][A-Z0-9_]{1,99}$/i.test(name) ? name : null;
}
/** The arguments of a call or a class, unpacked ones left out. */
function argumentsOf(python, node) {
    const list = node.getChild("ArgList");
    const found = [];
    for (const part of splitAtCommas(list ? (0,literal/* children */.Y_)(list).slice(1, -1) : [])) {
        const [first, second, third] = part;
        if (first === undefined || first.name.startsWith("*"))
            continue;
        if (second?.name === "AssignOp" && third)
            found.push({ keyword: (0,python_source/* textOf */.b6)(python, first), node: third });
        else
            found.push({ keyword: null, node: first });
    }
    return found;
}
function splitAtCommas(nodes) {
    const parts = [[]];
    for (const node of nodes) {
        if (node.name === ",")
            parts.push([]);
        else if (node.name !== "Comment")
            parts.at(-1)?.push(node);
    }
    return parts;
}
/** The value of a string that is written out; null for anything else. */
function literalText(python, node) {
    const value = (0,literal/* readLiteral */.U1)(node, python.text);
    return typeof value === "string" ? value : null;
}

;// CONCATENATED MODULE: ./src/init/python-classes.ts




function classesIn({ path, python }) {
    const found = [];
    python.module.cursor().iterate(({ name, node }) => {
        if (name === "ClassDefinition")
            found.push({ ...readClass(python, node), python, path });
    });
    return found;
}
function readClass(python, node) {
    const given = argumentsOf(python, node);
    const body = node.getChild("Body");
    const statements = body ? (0,literal/* children */.Y_)(body) : [];
    const fields = statements
        .filter(({ name }) => name === "AssignStatement")
        .map((one) => readField(python, one));
    const name = node.getChild("VariableName");
    return {
        name: name ? (0,python_source/* textOf */.b6)(python, name) : "",
        bases: given
            .filter(({ keyword }) => keyword === null)
            .map((base) => (0,calls/* dottedName */._)(base.node, python.text).split(".").at(-1) ?? ""),
        fields: fields.filter((field) => field !== null),
        config: {
            ...innerConfig(python, statements),
            ...modelConfig(python, statements),
            ...textsOf(python, given),
        },
    };
}
function readField(python, statement) {
    const parts = (0,literal/* children */.Y_)(statement);
    const [target] = parts;
    if (target?.name !== "VariableName")
        return null;
    const type = parts.find(({ name }) => name === "TypeDef");
    const assigned = parts.findIndex(({ name }) => name === "AssignOp");
    return {
        name: (0,python_source/* textOf */.b6)(python, target),
        type: type ? (0,python_source/* textOf */.b6)(python, type).replace(/^:\s*/, "") : "",
        value: assigned < 0 ? null : (parts[assigned + 1] ?? null),
    };
}
/** `model_config = SettingsConfigDict(env_prefix="APP_")`. */
function modelConfig(python, statements) {
    const field = statements
        .filter(({ name }) => name === "AssignStatement")
        .map((one) => readField(python, one))
        .find((one) => one?.name === "model_config");
    return field?.value?.name === "CallExpression"
        ? textsOf(python, argumentsOf(python, field.value))
        : {};
}
/** `class Config: env_prefix = "APP_"`. */
function innerConfig(python, statements) {
    const inner = statements.find((one) => one.name === "ClassDefinition" &&
        /^class\s+Config\b/.test((0,python_source/* textOf */.b6)(python, one)));
    const body = inner?.getChild("Body");
    const fields = (body ? (0,literal/* children */.Y_)(body) : [])
        .filter(({ name }) => name === "AssignStatement")
        .map((one) => readField(python, one));
    return textsOf(python, fields.flatMap((field) => field?.value ? [{ keyword: field.name, node: field.value }] : []));
}
function textsOf(python, given) {
    const texts = {};
    for (const { keyword, node } of given) {
        const text = literalText(python, node) ??
            (node.name === "Boolean" ? (0,python_source/* textOf */.b6)(python, node) : null);
        if (keyword !== null && text !== null)
            texts[keyword] = text;
    }
    return texts;
}

;// CONCATENATED MODULE: ./src/init/read-settings-classes.ts




/**
 * The environment variables of pydantic's settings classes: prefixes, aliases, nested models and inherited fields
 * included. Of classes that derive from each other the last ones count.
 */
function readSettingsClasses(modules) {
    const classes = new Map(modules.flatMap(classesIn).map((one) => [one.name, one]));
    const chains = [...classes.values()].map((one) => chainOf(one, classes));
    const settings = chains.filter((chain) => chain.some(({ bases }) => bases.includes("BaseSettings")));
    const parents = new Set(settings.flatMap(([, ...above]) => above));
    return settings
        .filter(([own]) => own !== undefined && !parents.has(own))
        .flatMap((chain) => variablesOf(chain, classes));
}
/** A class and those that it derives from, as far as they are known. */
function chainOf(own, classes, depth = 0) {
    const above = depth > 10 ? [] : own.bases.flatMap((name) => classes.get(name) ?? []);
    return [
        own,
        ...above
            .filter((one) => one !== own)
            .flatMap((one) => chainOf(one, classes, depth + 1)),
    ];
}
function variablesOf(chain, classes) {
    const config = Object.assign({}, ...chain.map((one) => one.config).reverse());
    const fields = new Map();
    for (const one of chain)
        for (const field of one.fields)
            if (!fields.has(field.name))
                fields.set(field.name, [field, one]);
    return [...fields.values()].flatMap(([field, owner]) => {
        const prefix = config["env_prefix"] ?? "";
        const delimiter = config["env_nested_delimiter"] ?? null;
        const read = read_settings_classes_readField(field, owner, {
            prefix,
            delimiter,
            classes,
            depth: 0,
        });
        const isExact = config["case_sensitive"] === "True";
        return read.map((one) => isExact ? one : { ...one, name: one.name.toUpperCase() });
    });
}
function read_settings_classes_readField(field, owner, naming) {
    const { name, type } = field;
    if (/^(_|model_config$)/.test(name) || /^ClassVar\b/.test(type))
        return [];
    const nested = naming.classes.get(type);
    const isModel = nested?.bases.includes("BaseModel") ?? false;
    if (nested &&
        isModel &&
        naming.delimiter !== null &&
        field.value === null &&
        naming.depth < 5) {
        const inner = {
            ...naming,
            prefix: `${naming.prefix}${name}${naming.delimiter}`,
            depth: naming.depth + 1,
        };
        return nested.fields.flatMap((one) => read_settings_classes_readField(one, nested, inner));
    }
    const variable = readPlainField(field, owner, naming);
    return /^\w{2,100}$/.test(variable.name) ? [variable] : [];
}
function readPlainField({ name, type, value }, owner, { prefix, classes }) {
    const { python, path } = owner;
    const isField = value?.name === "CallExpression" &&
        value.firstChild !== null &&
        /(^|\.)Field$/.test((0,calls/* dottedName */._)(value.firstChild, python.text));
    const options = isField
        ? (0,python_source/* textOf */.b6)(python, value)
        : /^Annotated\b/.test(type)
            ? type
            : "";
    const members = membersOf(classes.get(type.replace(/\s*\|\s*None$/, "")));
    return {
        name: aliasIn(options) ?? prefix + name,
        ...(isField ? fallbackOfField(value, owner) : fallbackOf(value, owner)),
        type: members ?? type,
        options,
        path,
    };
}
function fallbackOf(value, { python }) {
    const isRequired = value === null ||
        value.name === "Ellipsis" ||
        (0,python_source/* textOf */.b6)(python, value) === "...";
    return {
        isRequired,
        fallback: value && !isRequired ? literalText(python, value) : null,
    };
}
/** `Field(...)`, `Field(default=1)`, `Field(alias="X")`. */
function fallbackOfField(value, owner) {
    const given = argumentsOf(owner.python, value);
    const found = given.find(({ keyword }) => keyword === "default") ??
        given.find(({ keyword }) => keyword === null);
    if (found)
        return fallbackOf(found.node, owner);
    return {
        isRequired: given.every(({ keyword }) => keyword !== "default_factory"),
        fallback: null,
    };
}
/** The name that the field says itself, of several the first. */
function aliasIn(options) {
    return (/\b(?:validation_alias|alias|env)\s*=\s*(?:AliasChoices\(|\[)?\s*["'](\w+)["']/.exec(options)?.[1] ?? null);
}
/** The values of an enumeration, written like `Literal["a", "b"]`. */
function membersOf(enumeration) {
    if (!enumeration?.bases.some((name) => name.endsWith("Enum")))
        return null;
    const values = enumeration.fields.flatMap(({ value }) => value ? (literalText(enumeration.python, value) ?? []) : []);
    return values.length === 0
        ? null
        : `Literal[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./src/settings/wording.ts
var wording = __webpack_require__(62865);
;// CONCATENATED MODULE: ./src/init/yaml-text.ts


/** A text as one scalar of YAML on one line, in quotes where it needs them. */
function scalar(text) {
    const isPlain = /^[A-Za-z0-9_./][\w./ -]*$/.test(text) && text === text.trim();
    return (0,yaml_dist.stringify)(text, {
        lineWidth: 0,
        defaultStringType: isPlain ? "PLAIN" : "QUOTE_DOUBLE",
        doubleQuotedAsJSON: true,
    }).trimEnd();
}
/** A text as a scalar of a workflow: what looks like an expression there stays text. */
function workflowScalar(text) {
    return scalar(text.replaceAll("${{", "${{ '${{' }}"));
}
/** A comment of one line; what comes from the repository can't end it, and looks like no expression. */
function comment(text) {
    return `# ${(0,wording/* harmless */.Is)(text.replaceAll("${{", "$ {{"), 400)}`;
}

;// CONCATENATED MODULE: ./src/init/choose-environment.ts










/** The variables that env.py and what it imports need; null when there are none. */
function chooseEnvironment(surroundings) {
    const { projects, files } = surroundings;
    const settings = new Map();
    projects.forEach((_, index) => {
        for (const one of settingsOf(index, surroundings))
            if (!settings.has(one.name))
                settings.set(one.name, one);
    });
    return environmentChoice([...settings.values()], (path) => (0,resolve_project/* pathInRepository */.zB)(files.root, path));
}
function settingsOf(index, surroundings) {
    const { projects, environments, texts, files, workingDirectory, isSqlite } = surroundings;
    const read = projects[index];
    const environment = environments[index];
    if (read === undefined || environment === undefined)
        return [];
    const examples = readExampleFile(files, [
        read.project.directory,
        workingDirectory,
        files.root,
    ]);
    const habits = urlHabits(read.env, [...(texts[index] ?? []), ...examples.schemes], isSqlite);
    const variables = [
        ...read.modules.flatMap(readVariables),
        ...readSettingsClasses(read.modules),
    ];
    // Where the code does not show what it reads, the example of its settings may.
    const isSeen = variables.some(({ name }) => (0,placeholder_for/* placeholderFor */.f)(name) !== null);
    const path = (0,external_node_path_.join)(read.project.scriptLocation, "env.py");
    const folder = pythonPath(read, environment, files, workingDirectory);
    return [
        ...chooseVariables(isSeen ? variables : [...variables, ...examples.variables], habits),
        ...special("PYTHONPATH", folder, path),
        ...special("FLASK_APP", read.flask?.name ?? null, path),
    ];
}
function special(name, value, path) {
    return value === null ? [] : [{ name, value, isDatabase: true, path }];
}
/** @param nameOf how people call a file */
function environmentChoice(settings, nameOf) {
    if (settings.length === 0)
        return null;
    const files = [...new Set(settings.map(({ path }) => nameOf(path)))];
    const names = settings.map(({ name }) => name);
    const isSome = (isDatabase) => settings.some((one) => one.isDatabase === isDatabase);
    return {
        what: `env: ${names.slice(0, 6).join(", ")}${names.length > 6 ? ` and ${names.length - 6} more` : ""}`,
        why: `${files.slice(0, 3).join(", ")}${files.length > 3 ? " and others" : ""} ${files.length === 1 ? "reads" : "read"} ${names.length === 1 ? "it" : "them"}`,
        comments: [
            `Variables that ${files.slice(0, 3).join(", ")} ${files.length === 1 ? "reads" : "read"}. Words in braces stand for the throwaway database's.`,
            ...(isSome(false)
                ? ["The others only let the application start: no secret belongs here."]
                : []),
        ],
        yaml: [
            "env:",
            ...settings.map(({ name, value }) => `  ${name}: ${scalar(value)}`),
        ],
    };
}

// EXTERNAL MODULE: ./src/graph/expected-heads.ts
var expected_heads = __webpack_require__(55536);
;// CONCATENATED MODULE: ./src/init/choose-heads.ts


/** Heads that are there on purpose: those of branches with labels of their own. Others are only told. */
function headsChoice(name, { heads, labels }) {
    if (heads.length < 2)
        return null;
    const own = heads.flatMap((id) => labelOf(id, heads, labels) ?? []);
    if ((0,expected_heads/* unexpectedHeads */.F)(heads, labels, own).length === 0)
        return {
            what: `expected-heads: ${own.join(", ")}`,
            why: `${name} has a branch label for each of its ${heads.length} heads`,
            comments: [
                `Heads of ${name} that are there on purpose, by their branch labels.`,
            ],
            yaml: ["expected-heads:", ...own.map((label) => `  - ${scalar(label)}`)],
        };
    return {
        what: `${heads.length} heads: yours to decide`,
        why: `${name} has the heads ${heads.slice(0, 6).join(", ")}${heads.length > 6 ? " and more" : ""}, and no branch labels tell them apart`,
        comments: [
            `${name} has ${heads.length} heads. Join them with \`alembic merge heads\`, or name them here if they are meant to stay.`,
        ],
        yaml: [
            "# expected-heads:",
            ...heads.slice(0, 20).map((id) => `#   - ${scalar(id)}`),
        ],
    };
}
/** A label that no other head has. */
function labelOf(id, heads, labels) {
    const others = heads.filter((head) => head !== id);
    const own = [...(labels.get(id) ?? [])].find((label) => others.every((head) => !labels.get(head)?.has(label)));
    return own ?? null;
}

;// CONCATENATED MODULE: ./src/init/choose-postgres.ts
/** Versions that the gate starts. */
const [oldest, newest] = [13, 18];
/** For extensions of which there is an image: what it is called for a version of PostgreSQL. */
const choose_postgres_images = {
    vector: (major) => `pgvector/pgvector:pg${major}`,
    postgis: (major) => `postgis/postgis:${major}-${major === 18 ? "3.6" : "3.5"}`,
    timescaledb: (major) => `timescale/timescaledb:latest-pg${major}`,
};
/** The version and image of the throwaway PostgreSQL, as near to what the repository runs as can be seen. */
function choosePostgres(seen, needed) {
    const lacks = (image) => !needed.every(({ name }) => image.extensions.includes(name));
    const startable = seen.filter((one) => one.kind === "extended" && isStartable(one.major) && !lacks(one));
    const fitting = startable.find(({ major }) => major !== null) ?? startable[0];
    if (fitting && (needed.length > 0 || fitting === seen[0]))
        return {
            what: `image ${fitting.name}`,
            why: `${fitting.file} names it`,
            comments: [
                `Production's image, for its version and extensions: ${fitting.file} names it.`,
            ],
            yaml: [`image: ${fitting.name}`],
        };
    return needed.length > 0 ? forExtensions(seen, needed) : forVersion(seen);
}
function forVersion(seen) {
    const telling = seen.find(({ major }) => major !== null);
    if (telling === undefined || telling.major === null)
        return {
            what: `PostgreSQL ${newest}, the newest`,
            why: "no compose file, workflow or Dockerfile names a version",
            comments: [
                "Production's major version: no compose file, workflow or Dockerfile names one.",
                "The newest there is while it is not set.",
            ],
            yaml: ["# postgres-version: 17"],
        };
    const major = withinReach(telling.major);
    const others = otherVersions(seen, telling.major);
    const limits = major === telling.major ? "" : `; the gate starts ${oldest} to ${newest}`;
    const why = `${telling.file} names ${telling.name}${others}${limits}`;
    return {
        what: `PostgreSQL ${major}`,
        why,
        comments: [`Production's major version: ${why}.`],
        yaml: [`postgres-version: ${major}`],
    };
}
function otherVersions(seen, major) {
    const other = seen.find((one) => one.major !== null && one.major !== major);
    return other === undefined
        ? ""
        : `, though ${other.file} names ${other.name}`;
}
function forExtensions(seen, needed) {
    const names = needed.map(({ name }) => name).join(" and ");
    const why = `${needed[0]?.file ?? ""} uses ${names}`;
    const telling = seen.find(({ major }) => major !== null)?.major ?? 17;
    const image = needed.length === 1 ? choose_postgres_images[needed[0]?.name ?? ""] : undefined;
    if (image === undefined)
        return {
            what: `an image with ${names}: yours to name`,
            why,
            comments: [
                `The revisions use ${names}, which the official image does not have.`,
                "Name an image that has it, the one of production if you can.",
            ],
            yaml: [
                `# image: your-registry/postgres-with-extensions:${withinReach(telling)}`,
            ],
        };
    const name = image(withinReach(telling));
    return {
        what: `image ${name}`,
        why,
        comments: [`${why}. Make it the version of production.`],
        yaml: [`image: ${name}`],
    };
}
function withinReach(major) {
    return Math.min(Math.max(major, oldest), newest);
}
function isStartable(major) {
    return major === null || major === withinReach(major);
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/project/find-projects.ts + 5 modules
var find_projects = __webpack_require__(36483);
// EXTERNAL MODULE: ./src/project/unsupported-dialect.ts
var unsupported_dialect = __webpack_require__(39493);
// EXTERNAL MODULE: ./src/probe/conda.ts
var conda = __webpack_require__(5465);
// EXTERNAL MODULE: ./src/probe/package-manager.ts
var package_manager = __webpack_require__(26884);
;// CONCATENATED MODULE: ./src/init/pip-install.ts


/** Lists of packages, the one of production first. */
const lists = [
    "requirements.txt",
    "requirements/base.txt",
    "requirements/prod.txt",
    "requirements/production.txt",
    "requirements/main.txt",
    "requirements/requirements.txt",
    "requirements.lock",
    "requirements-dev.txt",
    "requirements_dev.txt",
    "dev-requirements.txt",
    "requirements-dev.lock",
    "requirements/dev.txt",
    "requirements/development.txt",
    "requirements/local.txt",
    "requirements/test.txt",
];
/** Lists that include others do so a few times. */
const mostIncludes = 50;
const alembic = /\b(alembic|flask-migrate)\b/i;
/** @param place absolute folder */
function pipInstall(files, place) {
    const there = lists.filter((name) => files.has((0,external_node_path_.join)(place, name)));
    const [first] = there;
    if (first === undefined)
        return fromPackage(files, place);
    if (mentions(files, place, first))
        return listed([first]);
    const other = there.find((name) => mentions(files, place, name));
    if (other === undefined)
        return listed([first]);
    const includesFirst = textWithIncludes(files, place, other).includes(marker(first));
    return listed(includesFirst ? [other] : [first, other]);
}
function listed(names) {
    const words = names.map((name) => `-r ${name}`).join(" ");
    return { command: `pip install ${words}`, file: names.at(-1) ?? "" };
}
function mentions(files, place, name) {
    return alembic.test(textWithIncludes(files, place, name));
}
/** The list with those that it includes by `-r`, each once and announced by a marker. */
function textWithIncludes(files, place, list) {
    const texts = new Map();
    const open = [list];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        const text = texts.has(name) ? null : files.read((0,external_node_path_.join)(place, name));
        if (text === null || texts.size === mostIncludes)
            continue;
        texts.set(name, text.replaceAll(/#.*$/gm, ""));
        const includes = text.matchAll(/^[ \t]*(?:-r|--requirement)[\s=]*(\S+)/gm);
        for (const [, path = ""] of includes)
            open.push((0,external_node_path_.join)(name, "..", path).replaceAll("\\", "/"));
    }
    return [...texts].map(([name, text]) => marker(name) + text).join("\n");
}
function marker(name) {
    return `\0${name}\0`;
}
function fromPackage(files, place) {
    const pyproject = files.read((0,external_node_path_.join)(place, "pyproject.toml"));
    const project = tableAt(pyproject, "project");
    if (Object.keys(project).length > 0)
        return {
            command: packageCommand(pyproject, project),
            file: "pyproject.toml",
        };
    const setup = ["setup.py", "setup.cfg"].find((name) => files.has((0,external_node_path_.join)(place, name)));
    return setup === undefined
        ? null
        : { command: "pip install -e .", file: setup };
}
/** With the extra or the group that brings Alembic, when the package itself does not. */
function packageCommand(pyproject, project) {
    const bringsAlembic = (names) => textsIn(names).some((name) => alembic.test(name));
    if (bringsAlembic(project["dependencies"]))
        return "pip install -e .";
    const extra = named(tableAt(pyproject, "project", "optional-dependencies"), bringsAlembic);
    if (extra !== undefined)
        return `pip install -e ".[${extra}]"`;
    const group = named(tableAt(pyproject, "dependency-groups"), bringsAlembic);
    return group === undefined
        ? "pip install -e ."
        : `pip install -e . --group ${group}`;
}
/** The first name for which it holds; only plain words may become part of a command. */
function named(table, holds) {
    return Object.keys(table).find((name) => /^\w[\w.-]*$/.test(name) && holds(table[name]));
}

;// CONCATENATED MODULE: ./src/init/python-environment.ts





/** A package without a lock file of its own may be a member of a workspace of uv, which has one. */
function workspaceAbove(files, { file }, above) {
    if (file === null || !/(^|\/)(pyproject\.toml|setup\.\w+)$/.test(file))
        return null;
    const root = above.find((folder) => {
        const place = (0,external_node_path_.join)(files.root, folder);
        const pyproject = files.read((0,external_node_path_.join)(place, "pyproject.toml"));
        return (files.has((0,external_node_path_.join)(place, "uv.lock")) &&
            "workspace" in tableAt(pyproject, "tool", "uv"));
    });
    return root === undefined ? null : managed(files, root);
}
const lockFiles = {
    uv: "uv.lock",
    poetry: "poetry.lock",
    pdm: "pdm.lock",
    pipenv: "Pipfile.lock",
    hatch: "pyproject.toml",
};
/** Tools that have no lock file here yet: the table of theirs in pyproject.toml. */
const tables = ["uv", "poetry", "pdm"];
/** @param folders the project's own and those above it, relative to the repository */
function pythonEnvironment(files, folders) {
    for (const [index, folder] of folders.entries()) {
        const found = managed(files, folder) ?? python_environment_conda(files, folder) ?? pip(files, folder);
        if (found)
            return workspaceAbove(files, found, folders.slice(index + 1)) ?? found;
    }
    return {
        folder: ".",
        tool: "pip",
        file: null,
        commands: ['pip install alembic "psycopg[binary]"'],
    };
}
function managed(files, folder) {
    const place = (0,external_node_path_.join)(files.root, folder);
    const pyproject = files.read((0,external_node_path_.join)(place, "pyproject.toml"));
    const owner = package_manager/* packageManagers */.N.find((one) => one.owns(place));
    const table = tables.find((name) => Object.keys(tableAt(pyproject, "tool", name)).length > 0);
    const tool = owner?.command ?? (hasRequirements(files, place) ? undefined : table);
    const manager = package_manager/* packageManagers */.N.find(({ command }) => command === tool);
    if (manager === undefined)
        return null;
    const lock = lockFiles[manager.command] ?? "";
    const file = (0,external_node_path_.join)(folder, owner ? lock : "pyproject.toml");
    const install = installCommand(manager.command, manager.install, owner !== undefined, pyproject);
    const own = manager.command === "uv" ? [] : [`pipx install ${manager.command}`];
    return { folder, tool: manager.command, file, commands: [...own, install] };
}
/** A lock file is taken as it is; Alembic may be in a part that is not installed by default. */
function installCommand(tool, usual, isLocked, pyproject) {
    const words = [usual];
    if (tool === "uv" && isLocked)
        words.push("--frozen");
    if (tool === "uv" && "workspace" in tableAt(pyproject, "tool", "uv"))
        words.push("--all-packages");
    const isExtra = /alembic|flask-migrate/i.test(JSON.stringify(tableAt(pyproject, "project", "optional-dependencies")));
    if (isExtra && (tool === "uv" || tool === "poetry"))
        words.push("--all-extras");
    const groups = tableAt(pyproject, "dependency-groups");
    const isOtherGroup = Object.keys(groups).some((name) => name !== "dev" &&
        /alembic|flask-migrate/i.test(JSON.stringify(groups[name])));
    if (tool === "uv" && isOtherGroup)
        words.push("--all-groups");
    return words.join(" ");
}
function hasRequirements(files, place) {
    return files.has((0,external_node_path_.join)(place, "requirements.txt"));
}
function python_environment_conda(files, folder) {
    const name = conda/* condaFiles */.Lg.find((one) => files.has((0,external_node_path_.join)(files.root, folder, one)));
    if (name === undefined)
        return null;
    // GitHub's runners have conda, and the gate finds the environment by its name.
    const commands = [`"$CONDA/bin/conda" env create --file ${name}`];
    return { folder, tool: "conda", file: (0,external_node_path_.join)(folder, name), commands };
}
function pip(files, folder) {
    const install = pipInstall(files, (0,external_node_path_.join)(files.root, folder));
    if (install === null)
        return null;
    const file = (0,external_node_path_.relative)(files.root, (0,external_node_path_.join)(files.root, folder, install.file));
    return { folder, tool: "pip", file, commands: [install.command] };
}

;// CONCATENATED MODULE: ./src/init/choose-projects.ts









/** Projects that are there to try something out, not to be deployed. */
const aside = /(^|\/)(tests?|__tests__|fixtures|examples?|samples?|docs|testdata|templates?)\//;
/**
 * @param folder in which projects are looked for, absolute
 * @throws GateError when there is none, or none that the gate has a database for
 */
async function chooseProjects(files, folder) {
    const search = {
        repository: files.root,
        scriptLocation: null,
        alembicConfig: [],
    };
    const { projects: all } = await (0,find_projects.findProjects)({
        ...search,
        workingDirectory: folder,
    });
    const left = [];
    const supported = await withoutUnsupported(all, left);
    const inEarnest = supported.filter((one) => !aside.test(one.name));
    const kept = inEarnest.length > 0 ? inEarnest : supported;
    left.push(...supported
        .filter((one) => !kept.includes(one))
        .map(({ name }) => `${name} looks like an example or a test`));
    const workingDirectory = workingDirectoryFor(kept, files, folder);
    // Relative paths of a config may count from there.
    const found = await (0,find_projects.findProjects)({ ...search, workingDirectory });
    const names = new Set(kept.map(({ name }) => name));
    const projects = found.projects.filter(({ name }) => names.has(name));
    const isAll = projects.length === found.projects.length;
    return {
        projects,
        workingDirectory,
        choice: isAll
            ? severalChoice(projects)
            : listChoice(projects, workingDirectory, left),
    };
}
async function withoutUnsupported(all, left) {
    const supported = [];
    for (const project of all) {
        const dialect = (0,unsupported_dialect/* unsupportedDialect */._)(await (0,read_sources/* readSources */.t)(project));
        if (dialect === null)
            supported.push(project);
        else
            left.push(`${project.name} connects to ${unsupported_dialect/* unsupportedDialects */.$[dialect] ?? dialect}, for which the gate has no database`);
    }
    if (supported.length > 0)
        return supported;
    throw new errors/* GateError */.u("unsupported", `${left.join("; ")}. Nothing was written. \`migration-gate heads\` checks heads and links of such projects without a database.`);
}
/** Of one project the folder from which its Python runs: there the same command line works by hand. */
function workingDirectoryFor(projects, files, folder) {
    const [only, ...others] = projects;
    if (only === undefined || others.length > 0)
        return folder;
    const { root } = files;
    // Flask-Migrate's configuration lies in the folder of the scripts, and the application beside that folder.
    const own = only.configFile !== null && (0,external_node_path_.dirname)(only.configFile) === only.scriptLocation
        ? (0,external_node_path_.dirname)(only.scriptLocation)
        : only.directory;
    const environment = pythonEnvironment(files, foldersAbove(own, root));
    const place = environment.file === null ? own : `${root}/${environment.folder}`;
    const nearest = own !== only.directory ? own : place;
    return (0,find_repository/* isInside */.F)(folder, nearest) ? resolveDots(nearest, root) : folder;
}
function resolveDots(folder, root) {
    const inside = (0,external_node_path_.relative)(root, folder);
    return inside === "" ? root : `${root}/${inside}`;
}
/** A folder and those above it, relative to the repository, the nearest first. */
function foldersAbove(folder, root) {
    const path = (0,resolve_project/* pathInRepository */.zB)(root, folder);
    if (path === "." || !(0,find_repository/* isInside */.F)(root, folder))
        return ["."];
    const parts = path.split("/");
    return [
        ...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")),
        ".",
    ];
}
function severalChoice(projects) {
    if (projects.length < 2)
        return null;
    return {
        what: `${projects.length} projects`,
        why: "the gate finds them, and those to come, by itself",
        comments: [
            `Every project below this folder is gated: ${projects
                .map(({ name }) => name)
                .slice(0, 10)
                .join(", ")}.`,
            "To gate only some of them, list their configs:",
        ],
        yaml: ["# alembic-config:", `#   - ${scalar(projects[0]?.name ?? "")}`],
    };
}
function listChoice(projects, workingDirectory, left) {
    const entries = projects.map(({ configFile, section, name }) => {
        const file = configFile === null
            ? name
            : (0,resolve_project/* pathInRepository */.zB)(workingDirectory, configFile);
        return section === "alembic" ? file : `${file}#${section}`;
    });
    return {
        what: `alembic-config: ${entries.join(", ")}`,
        why: `left out: ${left.join("; ")}`,
        comments: [
            ...left.map((one) => `Left out: ${one}.`),
            "Projects that are not listed are not gated.",
        ],
        yaml: [
            "alembic-config:",
            ...entries.map((entry) => `  - ${scalar(entry)}`),
        ],
    };
}

// EXTERNAL MODULE: ./src/project/expected-dialect.ts
var expected_dialect = __webpack_require__(36026);
;// CONCATENATED MODULE: ./src/init/choose-sqlite.ts


/** Text of all that tells what a project connects to: its sources, its config, and what lists its packages. */
function tellingTexts({ config, modules }, environment, files) {
    const { folder, file } = environment;
    const lists = [
        "pyproject.toml",
        "requirements.txt",
        "Pipfile",
        "setup.py",
        "setup.cfg",
        ...(file === null ? [] : [(0,external_node_path_.join)("/", file)]),
    ];
    return [
        config,
        ...modules.map(({ python }) => python.text),
        ...lists.map((name) => files.read(name.startsWith("/")
            ? (0,external_node_path_.join)(files.root, name)
            : (0,external_node_path_.join)(files.root, folder, name)) ?? ""),
    ];
}
/** Whether production is a SQLite file: sources name one, and nothing speaks of a server. */
function isOnSqlite({ config, env }, texts) {
    if ((0,expected_dialect/* expectedDialect */.L)({ config, env }, { database: "container", env: {} }) ===
        "sqlite")
        return true;
    const all = texts
        .map((text) => text.replaceAll(/^[ \t]*[#;].*$/gm, ""))
        .join("\n");
    return (/\bsqlite(\+\w+)?:\//.test(all) &&
        !/postgres|psycopg|asyncpg|pg8000|mysql|mariadb|oracledb|mssql/i.test(all));
}

// EXTERNAL MODULE: ./src/git/git.ts
var git = __webpack_require__(10308);
;// CONCATENATED MODULE: ./src/init/default-branch.ts

/** @param repository a folder that need not be a git repository */
async function defaultBranch(repository) {
    const remote = await answer(repository, [
        "symbolic-ref",
        "--short",
        "refs/remotes/origin/HEAD",
    ]);
    if (remote?.startsWith("origin/"))
        return {
            name: remote.slice("origin/".length),
            why: "origin's default branch",
        };
    for (const name of ["main", "master"])
        if ((await answer(repository, [
            "rev-parse",
            "--verify",
            "--quiet",
            `refs/heads/${name}`,
        ])) !== null)
            return { name, why: "the repository has it" };
    const current = await answer(repository, ["symbolic-ref", "--short", "HEAD"]);
    return current === null
        ? {
            name: "main",
            why: "git does not say which; correct it if it is another",
        }
        : { name: current, why: "the branch that is checked out" };
}
async function answer(repository, args) {
    try {
        const { status, stdout } = await (0,git/* git */.$)(repository, args, { timeout: 10 });
        const text = stdout.toString().trim();
        return status === 0 && text !== "" ? text : null;
    }
    catch {
        // Without git there is no branch to know of.
        return null;
    }
}

;// CONCATENATED MODULE: ./src/init/needed-extensions.ts
/** Packages whose types come with an extension. */
const imports = [
    [/^[ \t]*(?:from|import)\s+pgvector\b/m, "vector"],
    [/^[ \t]*(?:from|import)\s+geoalchemy2\b/m, "postgis"],
];
/** Extensions that the official image has: PostgreSQL's own (its documentation, appendix F). */
const own = new Set(("adminpack amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn earthdistance " +
    "file_fdw fuzzystrmatch hstore insert_username intagg intarray isn lo ltree moddatetime pageinspect " +
    "pg_buffercache pg_freespacemap pg_prewarm pg_stat_statements pg_surgery pg_trgm pg_visibility pg_walinspect " +
    "pgcrypto pgrowlocks pgstattuple plpgsql postgres_fdw refint seg sslinfo tablefunc tcn tsm_system_rows " +
    "tsm_system_time unaccent uuid-ossp xml2").split(" "));
/** The extensions beyond PostgreSQL's own that revisions create or import types of, each once. */
function neededExtensions(revisions) {
    const found = new Map();
    for (const { file, source } of revisions)
        for (const name of extensionsIn(source))
            if (!own.has(name) && !found.has(name))
                found.set(name, { name, file });
    return [...found.values()];
}
function extensionsIn(source) {
    const created = source.matchAll(/CREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?[\\"']*([A-Za-z][\w-]*)/gi);
    return [
        ...[...created].map(([, name = ""]) => name.toLowerCase()),
        ...imports
            .filter(([pattern]) => pattern.test(source))
            .map(([, name]) => name),
    ];
}

;// CONCATENATED MODULE: ./src/init/python-version.ts


/** What is taken when nothing tells, as in the README's workflow. */
const usual = "3.13";
/** Files that say it, the most telling first, and how it is read from them. */
const sources = [
    [
        ".python-version",
        (text) => /^(?:cpython-)?(3\.\d+(?:\.\d+)?)\s*$/m.exec(text)?.[1],
    ],
    [".tool-versions", (text) => /^python\s+(3\.\d+(?:\.\d+)?)/m.exec(text)?.[1]],
    ["runtime.txt", (text) => /^python-(3\.\d+(?:\.\d+)?)/m.exec(text)?.[1]],
    ["Dockerfile", fromDockerfile],
    [
        "Pipfile",
        (text) => /^python_(?:full_)?version\s*=\s*["'](3\.\d+)/m.exec(text)?.[1],
    ],
    [
        "environment.yml",
        (text) => /^[ \t]*-\s*python\s*=+\s*(3\.\d+)/m.exec(text)?.[1],
    ],
    ["pyproject.toml", (text) => lowerBound(requirementIn(text))],
];
/** @param folders relative to the repository, the nearest first */
function pythonVersion(files, folders) {
    for (const folder of folders)
        for (const [name, read] of sources) {
            const file = (0,external_node_path_.join)(folder, name);
            const version = read(files.read((0,external_node_path_.join)(files.root, file)) ?? "");
            if (version !== undefined && isSupported(version))
                return {
                    version,
                    why: `${name === "pyproject.toml" ? "the oldest that " : ""}${file}${name === "pyproject.toml" ? " allows" : ""}`,
                };
        }
    return {
        version: usual,
        why: "no file names a version; make it production's",
    };
}
/** Python 3.9 is the oldest that the gate's probe runs on. */
function isSupported(version) {
    const minor = Number(version.split(".")[1]);
    return minor >= 9 && minor < 40;
}
/** The last stage that is a Python is mostly the one that runs. */
function fromDockerfile(text) {
    const stages = text.matchAll(/^FROM\s+(?:--\S+\s+)?[\w./:-]*\bpython:?(3\.\d+(?:\.\d+)?)/gim);
    return [...stages].at(-1)?.[1];
}
function requirementIn(text) {
    const project = tableAt(text, "project")["requires-python"];
    const poetry = asTable(tableAt(text, "tool", "poetry")["dependencies"])["python"];
    return [project, poetry].find((value) => typeof value === "string") ?? "";
}
/** The smallest version that is named with anything but an upper bound. */
function lowerBound(requirement) {
    return /(?:^|[,\s])(?:>=|~=|==|\^|~)?\s*(3\.\d+)/.exec(requirement.replaceAll(/(?:<=?|!=|>(?!=))\s*[\d.*]+/g, ""))?.[1];
}

;// CONCATENATED MODULE: ./src/init/postgres-image.ts
const families = [
    [/^(postgis|imresamu)\/postgis$/, "extended", ["postgis"]],
    [/^(pgvector|ankane)\/pgvector$/, "extended", ["vector"]],
    [/^timescale\/timescaledb$/, "extended", ["timescaledb"]],
    [
        /^timescale\/timescaledb-ha$/,
        "extended",
        ["timescaledb", "postgis", "vector"],
    ],
    [/^citusdata\/citus$/, "extended", ["citus"]],
    [/^(library\/)?postgres$/, "official", []],
    [/(^|\/)(postgres(ql)?|postgis|pgvector|timescaledb)(-\w+)?$/, "other", []],
];
/**
 * What the name of an image tells about the PostgreSQL in it.
 *
 * @param written as it stands in a compose file, a workflow or a Dockerfile; of `${NAME:-default}` the default counts
 * @returns null when it is no PostgreSQL's
 */
function readPostgresImage(written) {
    const filled = written.replaceAll(/\$\{[A-Za-z_]\w*:?-([^{}]*)\}/g, "$1");
    const name = filled.replace(/[@$].*$/s, "").replace(/:$/, "");
    if (!/^\w[\w./:-]*$/.test(name))
        return null;
    const [, path = "", tag = ""] = /^(.*?)(?::([^/:]*))?$/.exec(name) ?? [];
    const family = families.find(([pattern]) => pattern.test(withoutRegistry(path)));
    if (family === undefined)
        return null;
    const [, kind, extensions] = family;
    return { name, major: majorOf(tag), kind, extensions };
}
/** `ghcr.io/` and the like; Amazon's mirror of Docker's own images has two more folders. */
function withoutRegistry(path) {
    return path
        .replace(/^[\w-]+(\.[\w-]+)+(:\d+)?\//, "")
        .replace(/^docker\/library\//, "");
}
function majorOf(tag) {
    const major = /(?:^|-)pg(\d+)/.exec(tag)?.[1] ?? /^v?(\d+)/.exec(tag)?.[1];
    const isVersionOfPostgres = /(?:^|-)pg\d/.test(tag) || !/^v?\d\./.test(tag);
    return major === undefined || !isVersionOfPostgres ? null : Number(major);
}

;// CONCATENATED MODULE: ./src/init/seen-images.ts


/** Folders in which such files lie, besides those of the projects. */
const usualFolders = [
    "docker",
    ".docker",
    ".devcontainer",
    "deploy",
    "infra",
    "compose",
];
/**
 * The images that compose files, workflows and Dockerfiles name, the most telling first: what runs the application says
 * more about production than what runs tests.
 *
 * @param folders those of the projects and above, relative to the repository
 */
function seenImages(files, folders) {
    const places = [...new Set([...folders, ...usualFolders])];
    const beside = places.flatMap((folder) => files.list((0,external_node_path_.join)(files.root, folder)).map((name) => (0,external_node_path_.join)(folder, name)));
    const workflows = files
        .list((0,external_node_path_.join)(files.root, ".github/workflows"))
        .filter((name) => name !== "migration-gate.yml")
        .map((name) => (0,external_node_path_.join)(".github/workflows", name));
    return [
        ...beside
            .filter((path) => /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/.test(path))
            .sort(productionFirst),
        ...workflows.filter((path) => /\.ya?ml$/.test(path)),
        ...beside.filter((path) => /(^|\/)(Dockerfile[\w.-]*|[\w.-]+\.Dockerfile|\.gitlab-ci\.yml)$/.test(path)),
    ].flatMap((file) => imagesIn(files, file));
}
function productionFirst(a, b) {
    return Number(/prod/.test(b)) - Number(/prod/.test(a));
}
/** Lines are read, not YAML: a template that is none yet tells as much. */
const naming = /^[ \t]*(?:-\s*)?(?:(?:image|name):|FROM\s|-\s)\s*["']?([^\s"'#]+)/gm;
function imagesIn(files, file) {
    const text = files.read((0,external_node_path_.join)(files.root, file)) ?? "";
    return ([...text.matchAll(naming)]
        .map(([, written = ""]) => readPostgresImage(written))
        .filter((image) => image !== null)
        // A service is mostly called `postgres`, which is no image where `name:` or a list says it.
        .filter((image) => image.name.includes(":") || image.kind === "extended")
        .map((image) => ({ ...image, file: file.replaceAll("\\", "/") })));
}

;// CONCATENATED MODULE: ./src/init/discover.ts













/**
 * Reads a repository, and runs nothing of it.
 *
 * @param folder in which projects are looked for, absolute
 * @throws GateError when there is no project that can be gated
 */
async function discover(files, folder) {
    const chosen = await chooseProjects(files, folder);
    const { workingDirectory } = chosen;
    const projects = await Promise.all(chosen.projects.map((project) => readProject(project, files, workingDirectory)));
    const environments = projects.map(({ project }) => pythonEnvironment(files, foldersAbove(project.directory, files.root)));
    const texts = projects.map((project, index) => tellingTexts(project, at(environments, index), files));
    const isSqlite = projects.every((project, index) => isOnSqlite(project, at(texts, index)));
    const choices = [
        chosen.choice,
        databaseChoice(projects, files, isSqlite),
        chooseEnvironment({
            projects,
            environments,
            texts,
            files,
            workingDirectory,
            isSqlite,
        }),
        ...projects.map(({ project, graph }) => headsChoice(project.name, graph)),
        argumentsChoice(projects),
    ].filter((choice) => choice !== null);
    return {
        workingDirectory: (0,resolve_project/* pathInRepository */.zB)(files.root, workingDirectory),
        projects,
        pythons: distinct(environments).map((environment) => withVersion(environment, files)),
        branch: await defaultBranch(files.root),
        choices: withoutRepeatedKeys(choices),
    };
}
function at(list, index) {
    const item = list[index];
    if (item === undefined)
        throw new RangeError(`no item ${index}`);
    return item;
}
function databaseChoice(projects, files, isSqlite) {
    if (isSqlite)
        return {
            what: "database: sqlite",
            why: "the sources name a SQLite file and no other database",
            comments: [
                "Production is a SQLite file: the sources name no other database.",
            ],
            yaml: ["database: sqlite"],
        };
    const folders = projects.flatMap(({ project }) => foldersAbove(project.directory, files.root));
    const needed = neededExtensions(projects.flatMap(({ revisions }) => revisions));
    return choosePostgres(seenImages(files, [...new Set(folders)]), needed);
}
function distinct(environments) {
    const byPlace = new Map(environments.map((one) => [
        `${one.folder}\0${one.commands.join("\0")}`,
        one,
    ]));
    return [...byPlace.values()];
}
/** uv and conda bring the Python that the project names. */
function withVersion(environment, files) {
    if (/^(uv|conda)$/.test(environment.tool))
        return { environment, version: null };
    const folders = foldersAbove(`${files.root}/${environment.folder}`, files.root);
    return { environment, version: pythonVersion(files, folders) };
}
/** The second project with heads of its own is told, but a key can stand there only once. */
function withoutRepeatedKeys(choices) {
    const keys = new Set();
    return choices.map((choice) => {
        const key = choice.yaml[0]?.split(":")[0] ?? "";
        const isRepeated = keys.has(key) && !key.startsWith("#");
        keys.add(key);
        return isRepeated
            ? {
                ...choice,
                yaml: choice.yaml.map((line) => /^#/.test(line) ? line : `# ${line}`),
            }
            : choice;
    });
}

;// CONCATENATED MODULE: ./src/init/render-settings.ts

/** The text of `.migration-gate.yml`: what was decided, with reasons, then what is often wanted, commented out. */
function renderSettings({ choices, projects, }) {
    const blocks = choices.map(({ comments, yaml }) => [
        ...comments.map(comment),
        ...yaml,
    ]);
    const heads = projects.length === 1 ? (projects[0]?.graph.heads ?? []) : [];
    return [header, ...blocks, often(heads.length === 1 ? heads[0] : undefined)]
        .map((lines) => `${lines.join("\n")}\n`)
        .join("\n");
}
const header = [
    "# Settings of migration-gate. Each is explained in its README; inputs of the",
    "# workflow and flags of the command line win over this file.",
];
function often(head) {
    return [
        "# Often wanted. What stands here is the default, or an example.",
        "#",
        "# fail-on: error              # or warning, never",
        "# downgrades: required        # or irreversible-allowed, off",
        "# bootstrap-sql: ci/roles.sql # roles and extensions that the revisions expect",
        "#",
        "# For a history that can't start from an empty database: a schema dump, and",
        "# the revision that it stands for.",
        "# baseline-sql: ci/schema.sql",
        comment(`baseline-revision: ${safeId(head)}`),
        "#",
        "# Severity of rules, everywhere or somewhere:",
        "# rules:",
        "#   missing-lock-timeout: error",
        "#   drop-column on public.audit_*: warning",
        "#",
        "# What may stay, with the reason:",
        "# allow:",
        "#   - rule: rename-column",
        "#     table: public.orders",
        "#     reason: the application reads both names",
        "#",
        "# Only the revisions of a pull request are judged. With `--range all`, no rule",
        "# looks at this one and those before it:",
        comment(`since: ${safeId(head)}`),
    ];
}
/** An id as it may stand behind a `#` and be uncommented. */
function safeId(head) {
    return head !== undefined && /^\w{1,40}$/.test(head)
        ? `"${head}"`
        : "3f2a9c41d7e0";
}

;// CONCATENATED MODULE: ./src/init/render-workflow.ts

/** The text of `.github/workflows/migration-gate.yml`. */
function renderWorkflow({ branch, pythons, workingDirectory, choices, }) {
    const isContainer = !choices.some(({ yaml }) => yaml.includes("database: sqlite"));
    return `${[
        ...head(branch),
        ...jobHead,
        ...pythons.flatMap((python, index) => [
            ...setupSteps(python, pythons.slice(0, index)),
            ...installSteps(python, pythons.length > 1),
        ]),
        ...gateStep(workingDirectory, isContainer),
        ...hints,
    ].join("\n")}\n`;
}
function head({ name, why }) {
    return [
        "name: migration-gate",
        "",
        "# No `paths:` here: a required check that is skipped never ends. Without a",
        "# changed revision the gate passes within seconds, and starts no database.",
        "on:",
        "  pull_request:",
        "  merge_group:",
        "  push:",
        `    ${comment(why)}`,
        `    branches: [${workflowScalar(escapePattern(name))}]`,
        "",
        "permissions:",
        "  contents: read",
        "  pull-requests: write # for the comment and the review",
        "",
        "concurrency:",
        "  group: migration-gate-${{ github.ref }}",
        "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}",
        "",
    ];
}
/** Branch names of a workflow are patterns. */
function escapePattern(name) {
    return name.replaceAll(/[*+?![\]\\]/g, "\\$&");
}
const jobHead = [
    "jobs:",
    "  migrations:",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 15",
    "    steps:",
    "      # A tag can be moved. Safer are commits of releases that you have looked at:",
    "      # uses: owner/action@<40 hex digits> # v1.2.3",
    "      - uses: actions/checkout@v6",
    "        with:",
    "          fetch-depth: 0 # the base branch, to compare with",
    "          persist-credentials: false # the job's token is not for env.py",
];
/** What brings Python, or the tool that does; nothing when a step before has done so. */
function setupSteps({ environment, version }, before) {
    if (environment.tool === "uv") {
        const isThere = before.some((one) => one.environment.tool === "uv");
        return isThere ? [] : ["      - uses: astral-sh/setup-uv@v7"];
    }
    const latest = before.findLast((one) => one.version !== null)?.version;
    return version === null || version.version === latest?.version
        ? []
        : [
            "      - uses: actions/setup-python@v6",
            "        with:",
            `          ${comment(version.why)}`,
            `          python-version: "${version.version}"`,
        ];
}
function installSteps({ environment }, isOneOfSeveral) {
    const { folder, file, commands } = environment;
    const why = file === null
        ? "No list of packages was found: name what env.py needs."
        : file;
    const run = isOneOfSeveral ? inOwnEnvironment(environment) : commands;
    return [`      ${comment(why)}`, ...runStep(run, folder)];
}
/**
 * Several lists of packages in one Python may contradict each other, and Poetry finds no environment that an earlier
 * Python made. The gate takes `.venv` of a project's folder before any other Python.
 */
function inOwnEnvironment({ tool, commands }) {
    if (tool === "poetry")
        return ["export POETRY_VIRTUALENVS_IN_PROJECT=true", ...commands];
    return tool === "pip"
        ? [
            "python -m venv .venv",
            ...commands.map((command) => `.venv/bin/${command}`),
        ]
        : commands;
}
function runStep(commands, folder) {
    const [only = "", ...more] = commands;
    const run = more.length === 0
        ? [
            `      - run: ${only.startsWith('"') ? `>-\n          ${only}` : only}`,
        ]
        : [
            "      - run: |",
            ...commands.map((command) => `          ${command}`),
        ];
    return folder === "."
        ? run
        : [...run, `        working-directory: ${workflowScalar(folder)}`];
}
function gateStep(workingDirectory, isContainer) {
    return [
        ...(isContainer
            ? [
                "      # Starts PostgreSQL in a container of its own: no `services:` needed.",
            ]
            : []),
        "      - uses: org/migration-gate@v1",
        ...(workingDirectory === "."
            ? []
            : [
                "        with:",
                `          working-directory: ${workflowScalar(workingDirectory)}`,
            ]),
    ];
}
const hints = [
    "",
    "# Pull requests from forks and from Dependabot have a read-only token: they are",
    "# judged all the same, and the report is in the job's summary. A second workflow",
    "# can write the comment: docs/pull-requests.md of migration-gate shows it.",
    "#",
    "# For code scanning, give the gate's step `id: gate` and the input",
    "# `sarif: migration-gate.sarif`, the job the permission `security-events: write`,",
    "# and add behind the gate's step:",
    "#      - uses: github/codeql-action/upload-sarif@v4",
    "#        if: ${{ always() && steps.gate.outputs.sarif != '' }}",
    "#        continue-on-error: true # a fork's token may not upload",
    "#        with:",
    "#          sarif_file: ${{ steps.gate.outputs.sarif }}",
];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/settings/place-paths.ts
var place_paths = __webpack_require__(57599);
;// CONCATENATED MODULE: ./src/init/repository-files.ts


/** No file that says how a project is run is longer. */
const mostBytes = 512 * 1024;
/** Files of a repository, which may hold anything: links that lead out of it, files of gigabytes, files nobody may read. */
class RepositoryFiles {
    /** The repository's root, absolute. */
    root;
    constructor(root) {
        this.root = root;
    }
    /**
     * The text of a file with `\n` as its only line end; what is not UTF-8 in it becomes U+FFFD.
     *
     * @param path absolute
     * @returns null for what is no file of this repository, or too long, or can't be read
     */
    read(path) {
        try {
            const stats = (0,external_node_fs_.statSync)(path);
            if (!stats.isFile() || stats.size > mostBytes)
                return null;
            if (!(0,place_paths/* isReallyInside */.O)(this.root, path))
                return null;
            const text = new TextDecoder().decode((0,external_node_fs_.readFileSync)(path));
            return text.replaceAll(/\r\n?/g, "\n");
        }
        catch {
            return null;
        }
    }
    /** Whether there is a file or folder of this repository. */
    has(path) {
        try {
            return (0,place_paths/* isReallyInside */.O)(this.root, path);
        }
        catch {
            return false;
        }
    }
    /** Names of what lies in a folder, sorted; none when it can't be read. */
    list(folder) {
        try {
            if (!(0,place_paths/* isReallyInside */.O)(this.root, folder))
                return [];
            return (0,external_node_fs_.readdirSync)(folder).sort();
        }
        catch {
            return [];
        }
    }
}

;// CONCATENATED MODULE: ./src/init/plan-files.ts






/**
 * Reads a repository and says which files migration-gate needs there. Nothing is run, nothing is written.
 *
 * @param folder in which projects are looked for, absolute
 * @throws GateError when there is no project that can be gated
 */
async function planFiles(folder) {
    const repository = (0,find_repository/* findRepository */.W)(folder, null);
    const discovery = await discover(new RepositoryFiles(repository), folder);
    const file = (name, text) => ({
        name,
        path: (0,external_node_path_.join)(repository, name),
        text,
    });
    const place = discovery.workingDirectory;
    return {
        repository,
        files: [
            file(".github/workflows/migration-gate.yml", renderWorkflow(discovery)),
            file(`${place === "." ? "" : `${place}/`}.migration-gate.yml`, renderSettings(discovery)),
        ],
        reasons: reasonsOf(discovery),
    };
}
function reasonsOf({ projects, pythons, branch, choices, }) {
    return [
        ...projects.map(({ project, revisions, graph }) => ({
            what: project.name,
            why: `an Alembic project of ${revisions.length} ${revisions.length === 1 ? "revision" : "revisions"}${graph.heads.length === 1 ? `, head ${graph.heads[0] ?? ""}` : ""}`,
        })),
        ...pythons.map(({ environment, version }) => ({
            what: `${environment.tool}${version ? `, Python ${version.version}` : ""}`,
            why: [environment.file ?? "no list of packages was found", version?.why]
                .filter((text) => text !== undefined)
                .join("; "),
        })),
        { what: `branch ${branch.name}`, why: branch.why },
        ...choices.map(({ what, why }) => ({ what, why })),
    ];
}


/***/ })

};
;