"use strict";
exports.id = 7657;
exports.ids = [7657];
exports.modules = {

/***/ 52877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pu: () => (/* binding */ readImageCommand),
/* harmony export */   aK: () => (/* binding */ fetchImage),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   qT: () => (/* binding */ readContainerLog),
/* harmony export */   xn: () => (/* binding */ connectEngine)
/* harmony export */ });
/* unused harmony exports parseDockerHost, withoutFrames */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83916);


/** Connects to Docker (or what speaks like it), found as testcontainers finds it. */
async function connectEngine() {
    checkNode(process.versions.node);
    // Docker's client parses DOCKER_HOST in a way that Node.js warns of, to people who can't change it.
    process.noDeprecation = true;
    const { getContainerRuntimeClient } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    const dockerHost = process.env["DOCKER_HOST"];
    try {
        // testcontainers would take another engine silently when the chosen one is down.
        if (dockerHost)
            await connectOnce(parseDockerHost(dockerHost));
        const engine = await getContainerRuntimeClient().catch((cause) => {
            throw dockerHost ? noDocker(cause) : cause;
        });
        if (dockerHost)
            checkChosen(engine, parseDockerHost(dockerHost));
        return engine;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("environment", "Docker can't be reached. Start it (`docker info` must work for this user), " +
            "set DOCKER_HOST, or use `database: local`, which needs no Docker.", {
            details: [`DOCKER_HOST: ${dockerHost ?? "not set"}`, messageOf(cause)],
            cause,
        });
    }
}
/** testcontainers does not even load in an older Node.js; the rest of the gate does. */
function checkNode(version) {
    if (Number.parseInt(version, 10) >= 22)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("environment", `\`database: container\` needs Node.js 22.22 or newer, and this is Node.js ${version}. ` +
        "Use a newer Node.js, or `database: local`.");
}
/** @throws Error for what testcontainers would misread and pass over */
function parseDockerHost(dockerHost) {
    const [, scheme, rest = ""] = /^([a-z]+):\/\/(.*)$/.exec(dockerHost) ?? [];
    if (scheme === "unix" || scheme === "npipe")
        return { path: rest };
    if (scheme === "tcp" || scheme === "http" || scheme === "https") {
        const { hostname, port } = new URL(`http://${rest}`);
        // For a URL, 80 is no port at all.
        return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 80) };
    }
    throw new Error("DOCKER_HOST has to begin with unix:// or tcp://. An engine that is reached by ssh needs a tunnel: " +
        "`ssh -NL /tmp/docker.sock:/var/run/docker.sock HOST` and DOCKER_HOST=unix:///tmp/docker.sock.");
}
function connectOnce(address) {
    return new Promise((resolve, reject) => {
        const socket = node_net__WEBPACK_IMPORTED_MODULE_0___default().connect({ ...address, timeout: 10_000 }, () => {
            socket.end();
            resolve();
        });
        socket.on("error", reject);
        socket.on("timeout", () => {
            socket.destroy();
            reject(new Error("no answer within 10 s"));
        });
    });
}
/** What accepts connections and speaks something else (TLS, say) is passed over, too. */
function checkChosen({ container }, address) {
    const { socketPath } = container.dockerode.modem;
    if (socketPath === undefined)
        return;
    if ("path" in address && address.path === socketPath)
        return;
    throw noDocker();
}
function noDocker(cause) {
    return new Error("It does not answer as Docker does. An engine that wants TLS needs DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH.", { cause });
}
/** Gets an image unless it is there. */
async function fetchImage(engine, name) {
    const { ImageName } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    const image = ImageName.fromString(name);
    try {
        await engine.image.pull(image);
        // A pull that fails halfway ends like one that worked: only the image itself is proof.
        await engine.image.inspect(image);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .u("environment", `The image ${name} is not on this machine and could not be pulled. Check its name; ` +
            "if its registry needs a login, put a step with `docker login` before the gate; if the registry can't be reached, " +
            "name an image of a mirror with `image`, or use `database: local`.", { details: [messageOf(cause)], cause });
    }
}
/** The command that the image runs by itself. */
async function readImageCommand(engine, name) {
    const { ImageName } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2491)]).then(__webpack_require__.bind(__webpack_require__, 2491));
    const { Config } = await engine.image.inspect(ImageName.fromString(name));
    // dockerode's types don't know that an image may have none.
    const command = Config.Cmd;
    return typeof command === "string" ? [command] : (command ?? []);
}
/** The last lines that a container wrote. */
async function readContainerLog(engine, id) {
    try {
        const container = engine.container.getById(id);
        const log = await container.logs({ stdout: true, stderr: true, tail: 10 });
        return withoutFrames(log).trim().split("\n");
    }
    catch {
        return ["Its log could not be read."];
    }
}
/** Docker sends logs in frames: one byte of stream, three of nothing, four of length, then the text. */
function withoutFrames(log) {
    const texts = [];
    for (let at = 0; at + 8 <= log.length;) {
        const end = at + 8 + log.readUInt32BE(at + 4);
        texts.push(log.subarray(at + 8, end));
        at = end;
    }
    return Buffer.concat(texts).toString("utf8");
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 56383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeContainers),
/* harmony export */   W: () => (/* binding */ findContainers)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _container_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52877);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74325);



/** Removes the containers of a run with their anonymous volumes, also from a process that did not start them. */
async function removeContainers(run) {
    const engine = await (0,_container_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .connectEngine */ .xn)();
    let ids = await findContainers(engine, run);
    if (ids.length === 0) {
        // The process that was killed can have asked for it a moment ago: the engine finishes what it was asked for.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1_000);
        ids = await findContainers(engine, run);
    }
    await Promise.all(ids.map((id) => removeContainer(engine, id)));
}
/** Ids of the containers of a run, also of those that have ended. */
async function findContainers(engine, run) {
    const containers = await engine.container.dockerode.listContainers({
        all: true,
        filters: { label: [`${_resource_js__WEBPACK_IMPORTED_MODULE_2__/* .containerLabel */ .qR}=${run}`] },
    });
    return containers.map(({ Id }) => Id);
}
async function removeContainer(engine, id) {
    try {
        await engine.container.getById(id).remove({ force: true, v: true });
    }
    catch (error) {
        // 404: gone already. 409: somebody else is removing it right now.
        const { statusCode } = error;
        if (statusCode !== 404 && statusCode !== 409)
            throw error;
    }
}


/***/ }),

/***/ 18163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ checkDatabaseName),
/* harmony export */   Rj: () => (/* binding */ oldestMajor),
/* harmony export */   SV: () => (/* binding */ withClient),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   cD: () => (/* binding */ createDatabase),
/* harmony export */   cr: () => (/* binding */ manageDatabases),
/* harmony export */   ps: () => (/* binding */ checkVersion),
/* harmony export */   se: () => (/* binding */ readServerVersion)
/* harmony export */ });
/* unused harmony export quoteName */
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);



/** Oldest major version that is supported. */
const oldestMajor = 13;
/** Milliseconds after which a server that does not answer is taken for unreachable. */
const connectionTimeout = 10_000;
/** Runs `use` with a connection of its own and closes it. */
async function withClient(config, use) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* .Client */ .Kj({
        connectionTimeoutMillis: connectionTimeout,
        application_name: "migration-gate",
        ...config,
    });
    // A server that is stopped meanwhile must not crash the process: the query in flight reports it.
    client.on("error", () => undefined);
    try {
        await client.connect();
        return await use(client);
    }
    finally {
        await client.end().catch(() => undefined);
    }
}
/** `server_version` without the packager's remark: `15.18`. */
async function readServerVersion(client) {
    const { rows } = await client.query("SHOW server_version");
    return rows[0]?.server_version.split(" ")[0] ?? "";
}
/** Refuses a server that is too old for what the gate asks it. */
function checkVersion(version, server) {
    if (Number.parseInt(version, 10) >= oldestMajor)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .u("settings", `${server} is PostgreSQL ${version}; migration-gate needs ${oldestMajor} or newer.`);
}
async function createDatabase(config, name, template) {
    await withClient(config, async (client) => {
        if (template !== null)
            await endSessions(client, template);
        const from = template === null ? "" : ` TEMPLATE ${quoteName(template)}`;
        await client.query(`CREATE DATABASE ${quoteName(name)}${from}`);
    });
}
/** Drops a database with everybody in it; one that is gone is no error. */
async function dropDatabase(config, name) {
    await withClient(config, (client) => client.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`));
}
/** A database that somebody is connected to can't be a template. */
async function endSessions(client, database) {
    for (let attempt = 0; attempt < 100; attempt += 1) {
        const { rowCount } = await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()", [database]);
        if (!rowCount)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(10);
    }
}
/** Quotes an identifier for SQL, whatever it contains. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Refuses names that PostgreSQL would cut off or mistake. */
function checkDatabaseName(name) {
    if (/^[a-z_][a-z0-9_]{0,37}$/.test(name))
        return name;
    throw new Error(`Not a name for a throwaway database: ${name}`);
}
/**
 * The three things a run does with databases, on a server that is all its own.
 *
 * @param admin a database that stays
 * @param template what new databases are copied from; null: `template1`
 */
function manageDatabases(admin, template) {
    return {
        createDatabase: (name) => createDatabase(admin, checkDatabaseName(name), template),
        cloneDatabase: (from, name) => createDatabase(admin, checkDatabaseName(name), checkDatabaseName(from)),
        dropDatabase: (name) => dropDatabase(admin, checkDatabaseName(name)),
    };
}


/***/ }),

/***/ 83835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ createLedgerFile),
/* harmony export */   G6: () => (/* binding */ writeRemoval),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   _e: () => (/* binding */ removeLedger),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   tG: () => (/* binding */ randomFolderName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83916);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74325);






const fileName = "ledger.jsonl";
/**
 * Makes an empty ledger file in a new folder that only the owner can enter.
 *
 * @throws GateError (environment) when the machine's temporary folder is not usable
 */
function createLedgerFile(temporary = node_os__WEBPACK_IMPORTED_MODULE_2___default().tmpdir()) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(temporary, randomFolderName());
    makePrivate(folder);
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(folder, fileName);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, "", { mode: 0o600, flag: "wx" });
    return file;
}
function makePrivate(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { mode: 0o700 });
    }
    catch (cause) {
        const code = cause.code ?? "unknown error";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GateError */ .u("environment", `No folder can be made in the temporary folder ${node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(folder)} (${code}). Make room there, or set TMPDIR to a folder that can be written to.`, { cause });
    }
}
function randomFolderName() {
    return _resource_js__WEBPACK_IMPORTED_MODULE_5__/* .folderPrefix */ .Z4 + (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex");
}
/** Lists a resource. Fails when the file is gone: then nobody would clean up. */
function writeRecord(file, listed) {
    append(file, listed);
}
/** Takes a resource off the list. */
function writeRemoval(file, entry) {
    try {
        append(file, { entry, removed: true });
    }
    catch (error) {
        // Another process cleaned up at the same time and has removed the ledger already.
        if (error.code !== "ENOENT")
            throw error;
    }
}
function append(file, line) {
    // Without O_CREAT: a ledger that was removed must not come back to life.
    const flag = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, `${JSON.stringify(line)}\n`, { flag: flag });
}
/** What is listed and not yet removed, oldest first; nothing when the file is gone. */
function readLedger(file) {
    const listed = new Map();
    for (const line of readLines(file)) {
        const { entry, resource, removed } = parseLine(line);
        if (typeof entry !== "number")
            continue;
        if (removed === true)
            listed.delete(entry);
        else if ((0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .isResource */ .NC)(resource))
            listed.set(entry, resource);
    }
    return [...listed].map(([entry, resource]) => ({ entry, resource }));
}
function readLines(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, "utf8").split("\n");
    }
    catch {
        return [];
    }
}
/** A line that a killed process left half-written stands for nothing that was made. */
function parseLine(line) {
    try {
        return (JSON.parse(line) ?? {});
    }
    catch {
        return {};
    }
}
/** Removes the ledger with its folder; a file that is no ledger stays. */
function removeLedger(file) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3___default().dirname(node_path__WEBPACK_IMPORTED_MODULE_3___default().resolve(file));
    if (node_path__WEBPACK_IMPORTED_MODULE_3___default().basename(file) !== fileName)
        return;
    if (!node_path__WEBPACK_IMPORTED_MODULE_3___default().basename(folder).startsWith(_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .folderPrefix */ .Z4))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 57657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp),
  openLedger: () => (/* binding */ openLedger),
  watchLedger: () => (/* binding */ watchLedger)
});

// EXTERNAL MODULE: ./src/database/ledger-file.ts
var ledger_file = __webpack_require__(83835);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/database/container-removal.ts
var container_removal = __webpack_require__(56383);
// EXTERNAL MODULE: ./src/database/databases.ts
var databases = __webpack_require__(18163);
// EXTERNAL MODULE: ./src/database/processes.ts
var processes = __webpack_require__(40872);
// EXTERNAL MODULE: ./src/database/resource.ts
var database_resource = __webpack_require__(74325);
;// CONCATENATED MODULE: ./src/database/remove.ts





/** Removes one resource; what is already gone is no error. */
async function removeResource(resource) {
    switch (resource.kind) {
        case "folder":
            return removeFolder(resource.folder);
        case "processes":
            return (0,processes/* endMarked */.Qc)(resource.folder);
        case "local-server":
            await (0,processes/* endServer */.$Z)((0,database_resource/* dataDirectoryOf */.zB)(resource.folder));
            return removeFolder(resource.folder);
        case "container":
            return (0,container_removal/* removeContainers */.D)(resource.run);
        case "database":
            return (0,databases/* dropDatabase */.Zi)(resource.server, resource.name);
    }
}
async function removeFolder(folder) {
    // Processes that are just ending can still write into it: hence the retries.
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5 });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
var external_node_os_default = /*#__PURE__*/__webpack_require__.n(external_node_os_);
;// CONCATENATED MODULE: ./src/database/signals.ts

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
/**
 * On the first signal that ends the process: cleans up, then exits with 128 + the signal's number. The second one ends
 * it at once, as if nobody had listened.
 *
 * @returns stops listening.
 */
function handleSignals(cleanUp) {
    const handle = (signal) => {
        stop();
        const exit = () => process.exit(128 + (external_node_os_default()).constants.signals[signal]);
        cleanUp().then(exit, exit);
    };
    const stop = () => {
        for (const signal of signals)
            process.removeListener(signal, handle);
    };
    for (const signal of signals)
        process.on(signal, handle);
    return stop;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/database/watchdog.ts


/**
 * Starts a detached process that cleans up when this one is gone, however it went: the pipe to its standard input is
 * closed by the system then, even after `kill -9`.
 *
 * @returns ends the watch; the process then finds a ledger that is gone, and leaves.
 */
function startWatchdog(script, ledgerFile) {
    const watchdog = (0,external_node_child_process_.spawn)(process.execPath, [script, "cleanup", ledgerFile], {
        cwd: external_node_os_default().tmpdir(),
        // Its own process group: Ctrl-C in a terminal must not reach it.
        detached: true,
        stdio: ["pipe", "ignore", "ignore"],
    });
    // Without a watchdog the other ways of cleaning up are still there.
    watchdog.on("error", () => undefined);
    watchdog.stdin.on("error", () => undefined);
    watchdog.unref();
    if ("unref" in watchdog.stdin)
        watchdog.stdin.unref();
    return () => watchdog.stdin.destroy();
}
/** Waits in the watchdog until the process that started it is gone: until standard input ends. */
function waitForParent() {
    return new Promise((resolve) => {
        process.stdin.on("end", resolve).on("close", resolve).on("error", resolve);
        process.stdin.resume();
    });
}

;// CONCATENATED MODULE: ./src/database/ledger.ts





/** Makes an empty ledger in a new private folder under the system's temporary folder. */
function openLedger(options = {}) {
    const file = (0,ledger_file/* createLedgerFile */.Cx)();
    const stops = [];
    const calledOff = new AbortController();
    const ledger = ledgerOf(file, stops, calledOff.signal);
    if (options.watchdogScript !== undefined) {
        stops.push(startWatchdog(options.watchdogScript, file));
    }
    if (options.handleSignals === true) {
        const own = { ...ledger };
        const callOff = () => {
            // Whoever removes or closes from now on would go on and report on a run that was called off.
            const never = new Promise(() => undefined);
            ledger.remove = ledger.close = () => never;
            calledOff.abort();
            return own.close();
        };
        stops.push(handleSignals(callOff));
    }
    return ledger;
}
function ledgerOf(file, stops, calledOff) {
    let count = 0;
    let isClosed = false;
    return {
        file,
        calledOff,
        record(resource) {
            if (isClosed)
                throw new Error("The run is being cleaned up.");
            count += 1;
            (0,ledger_file/* writeRecord */.rh)(file, { entry: count, resource });
            return count;
        },
        async remove(entry) {
            const listed = (0,ledger_file/* readLedger */.SC)(file).find((each) => each.entry === entry);
            if (listed)
                await removeListed(file, listed);
        },
        async close() {
            isClosed = true;
            const leftovers = await cleanUp(file);
            for (const stop of stops.splice(0))
                stop();
            return leftovers;
        },
    };
}
/**
 * Removes everything that a ledger lists, then the ledger. Works in any process and any number of times; a ledger that
 * is gone means that there is nothing to do.
 *
 * @returns what could not be removed, as sentences for people; empty when all is gone. It stays in the ledger then.
 */
async function cleanUp(file) {
    const leftovers = [];
    for (const listed of (0,ledger_file/* readLedger */.SC)(file).reverse()) {
        const leftover = await removeListed(file, listed);
        if (leftover !== null)
            leftovers.push(leftover);
    }
    if (leftovers.length === 0)
        (0,ledger_file/* removeLedger */._e)(file);
    return leftovers;
}
/** The watchdog's whole work: waits until the process that started this one is gone, then cleans up after it. */
async function watchLedger(file) {
    await waitForParent();
    return cleanUp(file);
}
async function removeListed(file, { entry, resource }) {
    try {
        await removeResource(resource);
        (0,ledger_file/* writeRemoval */.G6)(file, entry);
        return null;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return `The ${(0,database_resource/* describeResource */.w9)(resource)} could not be removed: ${reason}`;
    }
}


/***/ }),

/***/ 40872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ endServer),
/* harmony export */   KT: () => (/* binding */ markedProcesses),
/* harmony export */   Qc: () => (/* binding */ endMarked)
/* harmony export */ });
/* unused harmony export serverProcesses */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74325);




/**
 * Ends the PostgreSQL processes that were started with this data directory, and waits until they are gone.
 * They are recognised by their command line: a process id from a file could belong to somebody else by now.
 */
async function endServer(dataDirectory) {
    const find = () => serverProcesses(dataDirectory);
    // SIGQUIT is PostgreSQL's immediate shutdown: the data is thrown away anyway.
    if (await endProcesses(find, "SIGQUIT"))
        return;
    if (await endProcesses(find, "SIGKILL"))
        return;
    throw new Error("its process does not end");
}
/** Ends the processes that have `mark` as a word of their command line, with the process groups that they lead. */
async function endMarked(mark) {
    const find = () => markedProcesses(mark);
    for (const pid of find())
        send(-pid, "SIGKILL");
    if (await endProcesses(find, "SIGKILL"))
        return;
    throw new Error("it does not end");
}
async function endProcesses(find, signal) {
    const told = new Set();
    const deadline = Date.now() + 5_000;
    for (;;) {
        const there = find();
        if (there.length === 0)
            return true;
        if (Date.now() > deadline)
            return false;
        // One that is ending may have begun another.
        for (const pid of there.filter((each) => !told.has(each)))
            send(pid, signal);
        for (const pid of there)
            told.add(pid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(10);
    }
}
function send(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (error.code !== "ESRCH")
            throw error;
    }
}
/** Ids of the processes started as `postgres -D dataDirectory` or `initdb -D dataDirectory`. */
function serverProcesses(dataDirectory) {
    return readProcesses()
        .filter(({ command }) => command.includes(`-D\0${dataDirectory}\0`))
        .filter(({ command }) => /^[^\0]*\b(postgres|initdb)(\.exe)?\0/.test(command))
        .map(({ pid }) => pid);
}
/**
 * Ids of the processes with this word in their command line, without our own. On Linux also of those that inherited the
 * run's variable with this value: what a project starts in a session of its own outlives its process group.
 */
function markedProcesses(mark) {
    return readProcesses()
        .filter(({ pid, command }) => `\0${command}`.includes(`\0${mark}\0`) ||
        readEnvironment(pid).includes(`\0${_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .runVariable */ .MU}=${mark}\0`))
        .map(({ pid }) => pid)
        .filter((pid) => pid !== process.pid);
}
function readProcesses() {
    return process.platform === "linux" ? readProc() : readProcessTable();
}
function readProc() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map((name) => ({ pid: Number(name), command: readCommand(name) }));
}
function readCommand(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/cmdline`, "utf8");
    }
    catch {
        return "";
    }
}
function readEnvironment(pid) {
    if (process.platform !== "linux")
        return "";
    try {
        return `\0${(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/environ`, "utf8")}`;
    }
    catch {
        return "";
    }
}
function readProcessTable() {
    const table = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)("ps", ["-axww", "-o", "pid=,command="], {
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
    });
    return table.split("\n").flatMap((line) => {
        const match = /^\s*(\d+)\s+(.*)$/.exec(line);
        if (!match)
            return [];
        const command = `${(match[2] ?? "").replaceAll(" ", "\0")}\0`;
        return [{ pid: Number(match[1]), command }];
    });
}


/***/ }),

/***/ 74325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ databasePrefix),
/* harmony export */   MU: () => (/* binding */ runVariable),
/* harmony export */   NC: () => (/* binding */ isResource),
/* harmony export */   Z4: () => (/* binding */ folderPrefix),
/* harmony export */   qR: () => (/* binding */ containerLabel),
/* harmony export */   w9: () => (/* binding */ describeResource),
/* harmony export */   zB: () => (/* binding */ dataDirectoryOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Prefix of every folder this program makes; nothing without it is ever removed. */
const folderPrefix = "migration-gate-";
/** Prefix of every database made on a user's server; nothing without it is ever dropped. */
const databasePrefix = "migration_gate_";
/** Docker label by which a run finds its container again. */
const containerLabel = "migration-gate.run";
/** Environment variable that names the folder of the run to everything that the project's code starts. */
const runVariable = "MIGRATION_GATE_RUN";
/** Whether a line of a ledger names something that this program made: a ledger is never a licence to remove more. */
function isResource(value) {
    const { kind, folder, run, server, name } = (value ?? {});
    switch (kind) {
        case "folder":
        case "processes":
        case "local-server":
            return isOwnFolder(folder);
        case "container":
            return typeof run === "string" && /^[0-9a-f]+$/.test(run);
        case "database":
            return (typeof server === "object" &&
                server !== null &&
                typeof name === "string" &&
                name.startsWith(databasePrefix));
        default:
            return false;
    }
}
function isOwnFolder(folder) {
    return (typeof folder === "string" &&
        node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(folder) &&
        node_path__WEBPACK_IMPORTED_MODULE_0___default().normalize(folder) === folder &&
        node_path__WEBPACK_IMPORTED_MODULE_0___default().basename(folder).startsWith(folderPrefix));
}
/** Folder of the data of a local server. */
function dataDirectoryOf(folder) {
    return node_path__WEBPACK_IMPORTED_MODULE_0___default().join(folder, "data");
}
/** A resource in words, without secrets, for messages. */
function describeResource(resource) {
    switch (resource.kind) {
        case "folder":
            return `folder ${resource.folder}`;
        case "processes":
            return `Python process of ${resource.folder}`;
        case "local-server":
            return `PostgreSQL server in ${resource.folder}`;
        case "container":
            return `container with the label ${containerLabel}=${resource.run}`;
        case "database":
            return `database ${resource.name}`;
    }
}


/***/ })

};
;