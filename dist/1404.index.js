"use strict";
exports.id = 1404;
exports.ids = [1404];
exports.modules = {

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

/***/ 61404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readOnly: () => (/* binding */ readOnly),
  readStats: () => (/* binding */ readStats)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/database/databases.ts
var databases = __webpack_require__(18163);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
;// CONCATENATED MODULE: ./src/stats/sum-partitions.ts
/** A partitioned table has no rows of its own: it is as large as its partitions together. */
function sumPartitions(relations) {
    const parts = new Map();
    for (const relation of relations) {
        if (relation.parent === null)
            continue;
        const known = parts.get(relation.parent) ?? [];
        parts.set(relation.parent, [...known, relation]);
    }
    const summed = (relation) => {
        if (relation.kind !== "p")
            return relation;
        const own = (parts.get(relation.name) ?? []).map(summed);
        return {
            ...relation,
            rows: sum(own.map(({ rows }) => rows)),
            bytes: own.reduce((total, { bytes }) => total + bytes, 0),
            writes: sum(own.map(({ writes }) => writes)),
        };
    };
    return relations.map(summed);
}
/** Not known when one of them is not known. */
function sum(numbers) {
    return numbers.reduce((total, one) => (total === null || one === null ? null : total + one), 0);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/settings/parse-postgres-url.ts
var parse_postgres_url = __webpack_require__(76908);
// EXTERNAL MODULE: ./src/settings/wording.ts
var wording = __webpack_require__(62865);
;// CONCATENATED MODULE: ./src/production/connect.ts





const modes = [
    "disable",
    "allow",
    "prefer",
    "require",
    "verify-ca",
    "verify-full",
];
/**
 * Connects once, with TLS as libpq would: `sslmode` and `sslrootcert` of the URL count.
 *
 * @throws GateError `settings` for a URL that is none, `environment` when the server lets nobody in; the URL is never
 *   repeated, for it holds a password
 */
async function withProduction(url, use) {
    const [first, ...others] = configsOf(url);
    try {
        return await (0,databases/* withClient */.SV)(first, use);
    }
    catch (error) {
        const [plain] = others;
        if (plain === undefined || !isWithoutTls(error))
            throw error;
        return await (0,databases/* withClient */.SV)(plain, use);
    }
}
/** What to try, in order: without an `sslmode` TLS where there is TLS. */
function configsOf(text) {
    const parsed = (0,parse_postgres_url/* parsePostgresUrl */.q)(text);
    if ("problem" in parsed)
        throw wrong(parsed.problem);
    const url = new URL(parsed.value);
    const mode = url.searchParams.get("sslmode") ?? "prefer";
    const certificate = url.searchParams.get("sslrootcert");
    for (const name of ["sslmode", "sslrootcert", "ssl"])
        url.searchParams.delete(name);
    const connectionString = url.href;
    const plain = { connectionString, ssl: false };
    const encrypted = (ssl) => ({ connectionString, ssl });
    const authority = certificate === null ? {} : { ca: read(certificate) };
    const isSocket = url.searchParams.get("host")?.startsWith("/") ?? false;
    if (isSocket)
        return [plain];
    switch (mode) {
        case "disable":
        case "allow":
            return [plain];
        case "prefer":
            return [encrypted({ rejectUnauthorized: false }), plain];
        case "require":
            if (certificate === null)
                return [encrypted({ rejectUnauthorized: false })];
            return [encrypted({ ...authority, checkServerIdentity: anyName })];
        case "verify-ca":
            return [encrypted({ ...authority, checkServerIdentity: anyName })];
        case "verify-full":
            return [encrypted(authority)];
        default:
            throw wrong(`there is no sslmode ${(0,wording/* quote */.hD)(mode)}; write ${(0,wording/* alternatives */.Vo)(modes)}.`);
    }
}
function anyName() {
    return undefined;
}
function read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, "utf8");
    }
    catch (cause) {
        const reason = cause.message;
        throw wrong(`sslrootcert can't be read: ${reason}.`, cause);
    }
}
function wrong(sentence, cause) {
    return new errors/* GateError */.u("settings", `flag --database-url: ${sentence}`, {
        cause,
    });
}
function isWithoutTls(error) {
    return (error instanceof Error && error.message.includes("does not support SSL"));
}

// EXTERNAL MODULE: ./src/rules/evidence.ts
var evidence = __webpack_require__(16166);
;// CONCATENATED MODULE: ./src/production/read-relations.ts

const relations = `
SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind,
       pn.nspname AS parent_schema, p.relname AS parent_name,
       CAST(c.reltuples AS float8) AS tuples, c.relpages AS pages, current_setting('block_size') AS block,
       pg_relation_size(c.oid) AS main, pg_total_relation_size(c.oid) AS total, s.n_live_tup AS live,
       CASE WHEN current_setting('track_counts') = 'on' THEN s.n_tup_ins + s.n_tup_upd + s.n_tup_del END AS writes
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_inherits i ON c.relispartition AND i.inhrelid = c.oid
LEFT JOIN pg_class p ON p.oid = i.inhparent
LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't'
  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;
/** Tables, partitioned tables and materialized views, each by itself. */
async function readRelations(client) {
    const { rows } = await client.query(relations);
    return rows.map((row) => ({
        name: (0,evidence/* labelOf */.Wy)(row),
        kind: row.kind,
        parent: row.parent_schema === null || row.parent_name === null
            ? null
            : (0,evidence/* labelOf */.Wy)({ schema: row.parent_schema, name: row.parent_name }),
        rows: rowsOf(row),
        bytes: Number(row.total ?? 0),
        writes: row.writes === null ? null : Number(row.writes),
    }));
}
/** As the planner does: so many rows on each page, when they were last counted, and so many pages now. */
function rowsOf({ tuples, pages, block, main, live }) {
    const pagesNow = Number(main ?? 0) / Number(block);
    if (pagesNow === 0)
        return 0;
    if (pages > 0 && tuples >= 0)
        return Math.round((tuples / pages) * pagesNow);
    return Number(live ?? 0) > 0 ? Number(live) : null;
}

;// CONCATENATED MODULE: ./src/production/read-stats.ts






/** Less than this since the counters were reset is no average. */
const leastSeconds = 600;
/**
 * Reads how large the tables of a real database are, and how much is written to them. From the catalogs and the
 * statistics views alone, in transactions that can't write and give up when they have to wait.
 *
 * @throws GateError `settings` for a URL that is none, else `environment`
 */
async function readStats(url, options = {}) {
    try {
        return await withProduction(url, (client) => readWith(client, options));
    }
    catch (error) {
        throw error instanceof errors/* GateError */.u ? error : explain(error);
    }
}
async function readWith(client, { pause = 5_000, say = () => undefined }) {
    const { first, seconds, server } = await readOnly(client, async () => ({
        first: await readRelations(client),
        seconds: await secondsCounted(client),
        server: await (0,databases/* readServerVersion */.se)(client),
    }));
    const takenAt = new Date().toISOString();
    const stats = (relations, rate) => ({
        schemaVersion: 1,
        takenAt,
        server,
        tables: inOrder(sumPartitions(relations), rate),
    });
    if (seconds !== null && seconds >= leastSeconds)
        return stats(first, ({ writes }) => perSecond(writes, seconds));
    say(`Counting writes for ${pause / 1000} seconds…`);
    const start = performance.now();
    await (0,promises_.setTimeout)(pause);
    const second = await readOnly(client, () => readRelations(client));
    const passed = (performance.now() - start) / 1000;
    const earlier = new Map(sumPartitions(first).map(({ name, writes }) => [name, writes]));
    return stats(second, ({ name, writes }) => {
        const before = earlier.get(name) ?? null;
        return perSecond(writes === null || before === null ? null : writes - before, passed);
    });
}
/**
 * In a transaction of its own that can't write. Nothing is set for the session: behind a pooler it would stay on a
 * connection that belongs to others.
 */
async function readOnly(client, read) {
    await client.query("BEGIN READ ONLY; SET LOCAL statement_timeout = '15s'; SET LOCAL lock_timeout = '1s'; SET LOCAL search_path = pg_catalog");
    const result = await read();
    await client.query("ROLLBACK");
    return result;
}
/** Since the counters were reset; null when the server does not know. */
async function secondsCounted(client) {
    const { rows } = await client.query("SELECT CAST(EXTRACT(epoch FROM now() - stats_reset) AS float8) AS seconds FROM pg_stat_database WHERE datname = current_database()");
    return rows[0]?.seconds ?? null;
}
function inOrder(relations, rate) {
    return relations
        .map((relation) => ({
        name: relation.name,
        rows: relation.rows,
        bytes: relation.bytes,
        writesPerSecond: rate(relation),
    }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** Counters can be reset meanwhile. */
function perSecond(writes, seconds) {
    if (writes === null)
        return null;
    return Math.max(0, Math.round((writes / seconds) * 100) / 100);
}
/** What a server says to those whom it lets in, or does not. */
function explain(error) {
    const { code = "", message } = error;
    const reason = reasons[code] ?? "The database of --database-url can't be read.";
    return new errors/* GateError */.u("environment", reason, {
        details: [message || code || "no answer"],
        cause: error,
    });
}
const reasons = {
    "42501": "The user of --database-url may not connect or read the catalogs. `GRANT CONNECT ON DATABASE … TO …` is all it needs, pg_monitor is not.",
    "28P01": "The server of --database-url does not accept the user's password.",
    "28000": "The server of --database-url does not let this user in from here.",
    "3D000": "The server has no database of the name that --database-url gives.",
    "55P03": "A table was locked by somebody else while its size was asked for. Nothing waited for it; try again.",
    "57014": "The server took too long to answer and was not kept busy; try again.",
};


/***/ }),

/***/ 16454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ lockModes)
/* harmony export */ });
/** PostgreSQL's table-level lock modes, weakest first. */
const lockModes = [
    "AccessShare",
    "RowShare",
    "RowExclusive",
    "ShareUpdateExclusive",
    "Share",
    "ShareRowExclusive",
    "Exclusive",
    "AccessExclusive",
];


/***/ }),

/***/ 16166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ victimsOf),
/* harmony export */   D1: () => (/* binding */ relationsIn),
/* harmony export */   Dc: () => (/* binding */ locksInForce),
/* harmony export */   NC: () => (/* binding */ isVictim),
/* harmony export */   Us: () => (/* binding */ isBlocking),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   ev: () => (/* binding */ isNamed)
/* harmony export */ });
/* unused harmony export holdsRows */
/* harmony import */ var _sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35961);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19735);


/** `schema.name`, as messages name relations. */
function labelOf(relation) {
    return (0,_sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .nD)(relation);
}
/** Relations that hold rows: what people read from and write to. */
function holdsRows({ kind }) {
    return (kind === "table" ||
        kind === "partitioned-table" ||
        kind === "materialized-view" ||
        kind === "foreign-table");
}
/** Only what existed before the range has traffic to disturb. */
function isVictim(relation) {
    return relation.isPreexisting && holdsRows(relation);
}
/** Whether a lock makes normal reads or writes wait. Nobody writes to a materialized view, so only readers count there. */
function isBlocking({ relation, mode }) {
    return relation.kind === "materialized-view"
        ? mode === "AccessExclusive"
        : (0,_locks_js__WEBPACK_IMPORTED_MODULE_1__/* .blocksTraffic */ .QX)(mode);
}
/** Locks in force while the statement ran: those it took and those its transaction held already. */
function locksInForce(evidence) {
    return [...evidence.held, ...evidence.locks];
}
/** The victims of an effect; for locks only those that this statement took and that block reads or writes. */
function victimsOf(evidence, effect) {
    const relations = {
        rewrite: evidence.rewrites,
        scan: evidence.scans,
        lock: evidence.locks.filter(isBlocking).map(({ relation }) => relation),
    }[effect].filter(isVictim);
    return [...new Map(relations.map((one) => [labelOf(one), one])).values()];
}
/** Every relation that the evidence mentions. */
function relationsIn(evidence) {
    const locked = locksInForce(evidence).map(({ relation }) => relation);
    return [...locked, ...evidence.rewrites, ...evidence.scans];
}
/** Whether a name in SQL can mean this relation; without a schema any schema will do. */
function isNamed(relation, name) {
    return (relation.name === name.name &&
        (name.schema === null || name.schema === relation.schema));
}


/***/ }),

/***/ 19735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ blocksTraffic),
/* harmony export */   UJ: () => (/* binding */ blockedTraffic),
/* harmony export */   yX: () => (/* binding */ strongest)
/* harmony export */ });
/* harmony import */ var _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16454);

/** Whether normal reads or writes have to wait while it is held. */
function blocksTraffic(mode) {
    return _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .lockModes */ .Y.indexOf(mode) >= _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .lockModes */ .Y.indexOf("Share");
}
function strongest(modes) {
    return _rehearsal_statement_js__WEBPACK_IMPORTED_MODULE_0__/* .lockModes */ .Y.findLast((mode) => modes.includes(mode)) ?? null;
}
/** What nobody else can do meanwhile: `every read and write of public.articles`. */
function blockedTraffic(mode, label) {
    return mode === "AccessExclusive"
        ? `every read and write of ${label}`
        : `every write to ${label}`;
}


/***/ }),

/***/ 76908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parsePostgresUrl)
/* harmony export */ });
const shape = "`postgresql://user:password@host:5432/database`";
/** Checks the URL of a server without ever repeating it: it holds a password. SQLAlchemy's `+driver` is dropped. */
function parsePostgresUrl(text) {
    const value = text.replace(/^(postgres(?:ql)?)\+\w+:/i, "$1:");
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url === null || !/^postgres(ql)?:$/.test(url.protocol))
        return { problem: `this is not a PostgreSQL URL; write ${shape}.` };
    // A bare `#`, `?` or `/` in the password ends the host early: another server would be asked.
    if (/#|@/.test(url.pathname + url.search + url.hash))
        return {
            problem: "the password holds a character that ends it early; write `#`, `?`, `/` and `@` as `%23`, `%3F`, `%2F` and `%40`.",
        };
    if (url.hostname === "" && !url.searchParams.has("host"))
        return { problem: `the URL names no host; write ${shape}.` };
    return { value };
}


/***/ }),

/***/ 35961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ quoteIdentifier),
/* harmony export */   nD: () => (/* binding */ formatName),
/* harmony export */   rT: () => (/* binding */ unquoteIdentifier)
/* harmony export */ });
/** Keywords that `quote_ident()` puts into quotes: PostgreSQL's lists without the unreserved ones. */
const reserved = new Set(("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate " +
    "collation column concurrently constraint create cross current_catalog current_date current_role " +
    "current_schema current_time current_timestamp current_user default deferrable desc distinct do else end " +
    "except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into " +
    "is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on " +
    "only or order outer overlaps placing primary references returning right select session_user similar some " +
    "symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when " +
    "where window with between bigint bit boolean char character coalesce dec decimal exists extract float greatest " +
    "grouping inout int integer interval json json_array json_arrayagg json_exists json_object json_objectagg " +
    "json_query json_scalar json_serialize json_table json_value least merge_action national nchar none normalize " +
    "nullif numeric out overlay position precision real row setof smallint substring time timestamp treat trim values " +
    "varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize " +
    "xmltable").split(" "));
/** A name as SQL wants it: quoted only where it must be. */
function quoteIdentifier(name) {
    const isPlain = /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name);
    return isPlain ? name : `"${name.replaceAll('"', '""')}"`;
}
/** `schema.name`, or the bare name when no schema was written. */
function formatName(name) {
    const local = quoteIdentifier(name.name);
    return name.schema === null
        ? local
        : `${quoteIdentifier(name.schema)}.${local}`;
}
/** The name behind a quoted identifier; a bare one is its own name. */
function unquoteIdentifier(identifier) {
    return identifier.startsWith('"')
        ? identifier.slice(1, -1).replaceAll('""', '"')
        : identifier;
}


/***/ })

};
;