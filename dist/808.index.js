"use strict";
exports.id = 808;
exports.ids = [808];
exports.modules = {

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

/***/ 65388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ pythonSql),
/* harmony export */   Xx: () => (/* binding */ inAutocommitBlock),
/* harmony export */   b7: () => (/* binding */ schemaArgument),
/* harmony export */   cE: () => (/* binding */ pythonString),
/* harmony export */   g7: () => (/* binding */ execute),
/* harmony export */   gM: () => (/* binding */ before),
/* harmony export */   lF: () => (/* binding */ pythonCall),
/* harmony export */   nt: () => (/* binding */ createIndexConcurrently),
/* harmony export */   pf: () => (/* binding */ pythonList),
/* harmony export */   sO: () => (/* binding */ inTwoRevisions)
/* harmony export */ });
/* unused harmony export indent */
/** Longest line of Python that is left in one piece (Black's limit, less the indent of a function). */
const lineWidth = 84;
/** A Python string literal. */
function pythonString(text) {
    return JSON.stringify(text).replaceAll("\u007f", "\\u007f");
}
/** A Python string literal of SQL that goes through text(): there `:name` means a parameter unless it is escaped. */
function pythonSql(sql) {
    return pythonString(sql.replaceAll(/(?<![:\w\\]):(?=\w)/g, "\\:"));
}
function pythonList(items) {
    return `[${items.join(", ")}]`;
}
/** A call, on one line when it fits, else with one argument a line. */
function pythonCall(name, args) {
    const short = `${name}(${args.join(", ")})`;
    if (short.length <= lineWidth && !short.includes("\n"))
        return short;
    const lines = args.map((argument) => `${indent(argument)},\n`);
    return `${name}(\n${lines.join("")})`;
}
function indent(code) {
    return code.replaceAll(/^(?=.)/gm, "    ");
}
function execute(sql) {
    return pythonCall("op.execute", [pythonSql(sql)]);
}
/** Outside of a transaction: what ran before is committed and its locks are gone. */
function inAutocommitBlock(code) {
    return `with op.get_context().autocommit_block():\n${indent(code)}`;
}
/** Code of two revisions. They are two so that a failure of the second can be repeated on its own. */
function inTwoRevisions(first, second) {
    return `# In this revision\n${first}\n\n# In the next revision\n${second}`;
}
/** Lines of code that come before others in the same revision. */
function before(first, code) {
    const start = "# In this revision\n";
    if (first === null)
        return code;
    return code.startsWith(start)
        ? `${start}${first}\n${code.slice(start.length)}`
        : `${first}\n${code}`;
}
/** `schema="x"`, or no argument when the statement named no schema. */
function schemaArgument({ schema }, argument = "schema") {
    return schema === null ? [] : [`${argument}=${pythonString(schema)}`];
}
/** `op.create_index(…)` with CONCURRENTLY; null when the index has options that the call can't say. */
function createIndexConcurrently(operation) {
    const { table, index, elements, method, where, isUnique } = operation;
    if (operation.hasOptions || operation.isOnly || index === null)
        return null;
    const keys = elements.map(({ column, text }) => column === null
        ? pythonCall("sa.text", [pythonSql(text)])
        : pythonString(column));
    return pythonCall("op.create_index", [
        pythonString(index),
        pythonString(table.name),
        pythonList(keys),
        ...(isUnique ? ["unique=True"] : []),
        ...schemaArgument(table),
        "postgresql_concurrently=True",
        ...(method === "btree" ? [] : [`postgresql_using=${pythonString(method)}`]),
        ...(where === null
            ? []
            : [`postgresql_where=${pythonCall("sa.text", [pythonSql(where)])}`]),
    ]);
}


/***/ }),

/***/ 16166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ victimsOf),
/* harmony export */   D1: () => (/* binding */ relationsIn),
/* harmony export */   Dc: () => (/* binding */ locksInForce),
/* harmony export */   Us: () => (/* binding */ isBlocking),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   ev: () => (/* binding */ isNamed)
/* harmony export */ });
/* unused harmony exports holdsRows, isVictim */
/* harmony import */ var _sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35961);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19735);


/** `schema.name`, as messages name relations. */
function labelOf(relation) {
    return (0,_sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .formatName */ .n)(relation);
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

/***/ 49727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ History),
/* harmony export */   i: () => (/* binding */ isAnyOf)
/* harmony export */ });
/** The statements of a run in order, found by what they are about. */
class History {
    #statements;
    #positions;
    #files = new Map();
    #revisions = new Map();
    constructor(statements) {
        this.#statements = statements;
        this.#positions = new Map(statements.map((one, index) => [one, index]));
        for (const [position, { statement }] of statements.entries())
            this.#revisions.set(statement.revision, position);
    }
    /** What an index files under a word and ran before a statement, newest first; only what ran after `since`. */
    *before(current, index, word, since) {
        const positions = this.#find(index, word);
        const start = since ? this.#positionOf(since) : -1;
        let next = countBelow(positions, this.#positionOf(current)) - 1;
        for (; next >= 0; next--) {
            const position = positions[next] ?? -1;
            if (position <= start)
                return;
            yield this.#at(position);
        }
    }
    /** The first that an index files under a word, when it ran before a statement. */
    first(current, index, word) {
        const [position] = this.#find(index, word);
        if (position === undefined || position >= this.#positionOf(current))
            return null;
        return this.#at(position);
    }
    /** What an index files under a word and ran after a statement in the same revision, in order. */
    *after(current, index, word) {
        const positions = this.#find(index, word);
        const { revision } = current.statement;
        const last = this.#revisions.get(revision) ?? -1;
        let next = countBelow(positions, this.#positionOf(current) + 1);
        for (; next < positions.length; next++) {
            const position = positions[next] ?? Infinity;
            if (position > last)
                return;
            const one = this.#at(position);
            if (one.statement.revision === revision)
                yield one;
        }
    }
    #find(index, word) {
        let file = this.#files.get(index);
        if (!file) {
            file = fileBy(index, this.#statements);
            this.#files.set(index, file);
        }
        return file.get(word) ?? [];
    }
    #positionOf(one) {
        return this.#positions.get(one) ?? -1;
    }
    #at(position) {
        const found = this.#statements[position];
        if (!found)
            throw new Error(`the run has no statement ${position}`);
        return found;
    }
}
/** Whether one of what was found is so; looks no further than that one. */
function isAnyOf(found, is) {
    for (const one of found)
        if (is(one))
            return true;
    return false;
}
function fileBy(index, statements) {
    const file = new Map();
    for (const [position, one] of statements.entries())
        for (const word of new Set(index(one))) {
            const known = file.get(word);
            if (known)
                known.push(position);
            else
                file.set(word, [position]);
        }
    return file;
}
/** How many of the ascending numbers are below a limit. */
function countBelow(numbers, limit) {
    let [low, high] = [0, numbers.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle] ?? limit) < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 61808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  groupIds: () => (/* binding */ groupIds),
  ruleIds: () => (/* binding */ ruleIds),
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./src/sql/identifier.ts
var identifier = __webpack_require__(35961);
// EXTERNAL MODULE: ./src/rules/alembic-code.ts
var alembic_code = __webpack_require__(65388);
;// CONCATENATED MODULE: ./src/rules/sqlite/standard-type.ts
const standard = {
    VARCHAR: "character varying",
    DECIMAL: "numeric",
    FLOAT: "double precision",
    DOUBLE: "double precision",
    DATETIME: "timestamp without time zone",
    BLOB: "bytea",
    INT: "integer",
};
/** A type as SQLite tables write it (`VARCHAR(20)`) in the words of PostgreSQL, which SQLAlchemy's types are found by. */
function standardType(type) {
    const [, name = "", modifiers = ""] = /^([A-Z]+(?: [A-Z]+)*)(\(.*\))?$/.exec(type) ?? [];
    if (name === "")
        return type;
    return (standard[name] ?? name.toLowerCase()) + modifiers;
}

;// CONCATENATED MODULE: ./src/rules/column-types.ts


const plain = {
    smallint: "sa.SmallInteger()",
    integer: "sa.Integer()",
    bigint: "sa.BigInteger()",
    boolean: "sa.Boolean()",
    text: "sa.Text()",
    date: "sa.Date()",
    uuid: "sa.Uuid()",
    real: "sa.REAL()",
    "double precision": "sa.Double()",
    "character varying": "sa.String()",
    numeric: "sa.Numeric()",
    bytea: "sa.LargeBinary()",
    "timestamp without time zone": "sa.DateTime()",
    "timestamp with time zone": "sa.DateTime(timezone=True)",
};
/** SQLAlchemy's type for a type as PostgreSQL or SQLite spells it; null when only SQL can say it. */
function sqlalchemyType(written) {
    const type = standardType(written);
    const known = plain[type];
    if (known !== undefined)
        return known;
    const text = /^character varying\((\d+)\)$/.exec(type);
    if (text)
        return `sa.String(length=${text[1] ?? ""})`;
    const number = /^numeric\((\d+)(?:,(\d+))?\)$/.exec(type);
    if (number)
        return (0,alembic_code/* pythonCall */.lF)("sa.Numeric", [number[1] ?? "", number[2] ?? "0"]);
    return null;
}
/** A harmless value of a type as SQL, null when none comes to mind. */
function exampleDefault(written) {
    const type = standardType(written);
    if (/^(character varying|text)/.test(type))
        return "''";
    if (/^(smallint|integer|bigint|numeric|real|double)/.test(type))
        return "0";
    if (type === "boolean")
        return "false";
    return /^timestamp/.test(type) ? "now()" : null;
}
/** Whether ALTER TYPE between two types is known to leave the rows as they are (measured, PostgreSQL 15). */
function isFreeTypeChange(from, to) {
    const [before, after] = [split(from), split(to)];
    if (isText(before.name) && isText(after.name))
        return widens(before.size, after.size);
    if (before.name !== after.name)
        return false;
    if (before.name === "bit varying")
        return widens(before.size, after.size);
    if (before.name !== "numeric")
        return from === to;
    const isSameScale = (before.scale ?? 0) === (after.scale ?? 0);
    return (after.size === null || (isSameScale && widens(before.size, after.size)));
}
function split(type) {
    const match = /^(.*?)\((\d+)(?:,(\d+))?\)$/.exec(type);
    const number = (text) => text === undefined ? null : Number(text);
    return {
        name: match?.[1] ?? type,
        size: number(match?.[2]),
        scale: number(match?.[3]),
    };
}
function isText(name) {
    return name === "text" || name === "character varying";
}
function widens(before, after) {
    return after === null || (before !== null && after >= before);
}

;// CONCATENATED MODULE: ./src/rules/add-column-code.ts



/** `op.add_column(…)` without constraints; as SQL when SQLAlchemy has no portable name for the type. */
function addColumn(table, column) {
    const type = sqlalchemyType(column.type);
    if (type === null)
        return (0,alembic_code/* execute */.g7)(addColumnSql(table, column));
    return (0,alembic_code/* pythonCall */.lF)("op.add_column", [
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonCall */.lF)("sa.Column", [
            (0,alembic_code/* pythonString */.cE)(column.name),
            type,
            `nullable=${column.isNotNull ? "False" : "True"}`,
            ...(column.default === null ? [] : [serverDefault(column.default)]),
        ]),
        ...(0,alembic_code/* schemaArgument */.b7)(table),
    ]);
}
/** The same column without its default and constraints: adding it takes an instant. */
function addNullableColumn(table, { name, type }) {
    return addColumn(table, { name, type, isNotNull: false, default: null });
}
/** The column of an ADD COLUMN without what is inline with it; null for other operations. */
function columnBeforeConstraint(operation) {
    return operation.kind === "add-column"
        ? addColumn(operation.table, operation.column)
        : null;
}
/** Default of an existing column: it counts for new rows only. */
function setDefault(table, column, value) {
    return (0,alembic_code/* pythonCall */.lF)("op.alter_column", [
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonString */.cE)(column),
        serverDefault(value),
        ...(0,alembic_code/* schemaArgument */.b7)(table),
    ]);
}
function serverDefault(sql) {
    return `server_default=${(0,alembic_code/* pythonCall */.lF)("sa.text", [(0,alembic_code/* pythonSql */.DH)(sql)])}`;
}
function addColumnSql(table, column) {
    return [
        `ALTER TABLE ${(0,identifier/* formatName */.n)(table)} ADD COLUMN ${(0,identifier/* quoteIdentifier */.C)(column.name)} ${column.type}`,
        ...(column.isNotNull ? ["NOT NULL"] : []),
        ...(column.default === null ? [] : [`DEFAULT ${column.default}`]),
    ].join(" ");
}

;// CONCATENATED MODULE: ./src/rules/added-constraints.ts
/** What ADD CONSTRAINT adds, or what is inline with the column of an ADD COLUMN. */
function addedConstraints(operation) {
    return operation.kind === "add-column"
        ? operation.column.constraints
        : [operation.constraint];
}

;// CONCATENATED MODULE: ./src/rules/not-valid.ts


const notValidAdvice = "Add it as NOT VALID, which takes its lock for an instant, and validate it in the next revision: that reads the rows while reads and writes go on.";
/** Adds a constraint as NOT VALID by `addition`, then proves it while reads and writes go on. */
function addThenValidate(table, constraint, addition) {
    const validation = `ALTER TABLE ${(0,identifier/* formatName */.n)(table)} VALIDATE CONSTRAINT ${(0,identifier/* quoteIdentifier */.C)(constraint)}`;
    return (0,alembic_code/* inTwoRevisions */.sO)(addition, (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(validation)));
}
function checkNotValid(table, check) {
    const name = constraintName(check, table);
    const addition = (0,alembic_code/* pythonCall */.lF)("op.create_check_constraint", [
        (0,alembic_code/* pythonString */.cE)(name),
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonSql */.DH)(check.expression ?? "..."),
        ...(0,alembic_code/* schemaArgument */.b7)(table),
        "postgresql_not_valid=True",
    ]);
    return addThenValidate(table, name, addition);
}
function foreignKeyNotValid(table, key) {
    const name = constraintName(key, table);
    // Alembic must be told the referenced columns; SQL may leave them out.
    const addition = key.referencedColumns.length > 0
        ? foreignKeyCall(table, key, name)
        : (0,alembic_code/* execute */.g7)(foreignKeySql(table, key, name));
    return addThenValidate(table, name, addition);
}
function foreignKeyCall(table, key, name) {
    const target = key.references ?? table;
    return (0,alembic_code/* pythonCall */.lF)("op.create_foreign_key", [
        (0,alembic_code/* pythonString */.cE)(name),
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonString */.cE)(target.name),
        (0,alembic_code/* pythonList */.pf)(key.columns.map(alembic_code/* pythonString */.cE)),
        (0,alembic_code/* pythonList */.pf)(key.referencedColumns.map(alembic_code/* pythonString */.cE)),
        ...(0,alembic_code/* schemaArgument */.b7)(table, "source_schema"),
        ...(0,alembic_code/* schemaArgument */.b7)(target, "referent_schema"),
        ...(key.onUpdate === null
            ? []
            : [`onupdate=${(0,alembic_code/* pythonString */.cE)(key.onUpdate)}`]),
        ...(key.onDelete === null
            ? []
            : [`ondelete=${(0,alembic_code/* pythonString */.cE)(key.onDelete)}`]),
        ...(key.isDeferrable ? ["deferrable=True"] : []),
        ...(key.isInitiallyDeferred ? ['initially="DEFERRED"'] : []),
        "postgresql_not_valid=True",
    ]);
}
function foreignKeySql(table, key, name) {
    return [
        `ALTER TABLE ${(0,identifier/* formatName */.n)(table)} ADD CONSTRAINT ${(0,identifier/* quoteIdentifier */.C)(name)}`,
        `FOREIGN KEY (${key.columns.map(identifier/* quoteIdentifier */.C).join(", ")})`,
        `REFERENCES ${(0,identifier/* formatName */.n)(key.references ?? table)}`,
        ...(key.onUpdate === null ? [] : [`ON UPDATE ${key.onUpdate}`]),
        ...(key.onDelete === null ? [] : [`ON DELETE ${key.onDelete}`]),
        ...(key.isDeferrable ? ["DEFERRABLE"] : []),
        ...(key.isInitiallyDeferred ? ["INITIALLY DEFERRED"] : []),
        "NOT VALID",
    ].join(" ");
}
/** The name of a constraint, or one in the way PostgreSQL names them. */
function constraintName({ name, columns, type }, table) {
    if (name !== null)
        return name;
    const suffix = type === "foreign key" ? "fkey" : "check";
    return [table.name, ...columns, suffix].join("_").slice(0, 63);
}

// EXTERNAL MODULE: ./src/rules/rule.ts
var rule = __webpack_require__(10281);
// EXTERNAL MODULE: ./src/rules/locks.ts
var rules_locks = __webpack_require__(19735);
;// CONCATENATED MODULE: ./src/rules/wording.ts

/** Said wherever a rule had no evidence to go by. */
function basis({ hasEvidence }) {
    return hasEvidence
        ? ""
        : " (Judged by the statement alone: it ran outside of a transaction, where its locks can't be read afterwards.)";
}
/** `which blocks every write to public.articles`: by the lock in force, or by the one the statement is known to take. */
function blocked(table, known) {
    return (0,rules_locks/* blockedTraffic */.UJ)(table.lock ?? known, table.label);
}
/** `a, b and c`. */
function listWords(words) {
    if (words.length < 2)
        return words.join("");
    return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

;// CONCATENATED MODULE: ./src/rules/add-check-without-not-valid.ts






const articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const addCheckWithoutNotValid = (0,rule/* operationRule */.Ut)({
    id: "add-check-without-not-valid",
    severity: "error",
    summary: "A CHECK constraint is added to an existing table and checks all rows at once.",
    why: "It takes an ACCESS EXCLUSIVE lock and reads the whole table: every read and write waits until that is done.",
    instead: notValidAdvice,
    bad: [
        {
            before: articles,
            upgrade: 'op.create_check_constraint("ck_views", "articles", "views >= 0")',
        },
        {
            before: articles,
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN likes int CHECK (likes >= 0)")',
        },
    ],
    good: [
        {
            before: articles,
            upgrade: 'op.create_check_constraint("ck_views", "articles", "views >= 0", postgresql_not_valid=True)',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
                'op.create_check_constraint("ck_id", "tags", "id > 0")',
        },
    ],
    watches: ["add-constraint", "add-column"],
    check(operation, scene) {
        const check = addedConstraints(operation).find(isCheckedAtOnce);
        const table = scene.table(operation.table);
        if (!check || !table.isPreexisting)
            return null;
        if (scene.hasEvidence && !table.isScanned)
            return null;
        return {
            message: `Adding this CHECK constraint blocks ${blocked(table, "AccessExclusive")} ` +
                `until all rows have been checked.${basis(scene)}`,
            fix: {
                text: operation.kind === "add-column"
                    ? `Add the column without the CHECK first. ${notValidAdvice}`
                    : notValidAdvice,
                code: (0,alembic_code/* before */.gM)(columnBeforeConstraint(operation), checkNotValid(operation.table, check)),
            },
            claims: [
                { effect: "scan", relation: table.label },
                { effect: "lock", relation: table.label },
            ],
        };
    },
});
function isCheckedAtOnce({ type, isNotValid }) {
    return type === "check" && !isNotValid;
}

;// CONCATENATED MODULE: ./src/rules/add-foreign-key-without-not-valid.ts






const tables = "CREATE TABLE authors (id int PRIMARY KEY); CREATE TABLE articles (id int PRIMARY KEY, author_id int)";
const addForeignKeyWithoutNotValid = (0,rule/* operationRule */.Ut)({
    id: "add-foreign-key-without-not-valid",
    severity: "error",
    summary: "A foreign key is added to an existing table and checks all rows at once.",
    why: "It takes a SHARE ROW EXCLUSIVE lock on both tables and compares every row: writes to both wait until that is done.",
    instead: notValidAdvice,
    bad: [
        {
            before: tables,
            upgrade: 'op.create_foreign_key("fk_author", "articles", "authors", ["author_id"], ["id"])',
        },
        {
            before: tables,
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN editor_id int DEFAULT 1 REFERENCES authors (id)")',
        },
    ],
    good: [
        {
            before: tables,
            upgrade: 'op.create_foreign_key("fk_author", "articles", "authors", ["author_id"], ["id"], postgresql_not_valid=True)',
        },
        {
            before: tables,
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN editor_id int REFERENCES authors (id)")',
        },
        {
            before: tables,
            upgrade: 'op.create_table("tags", sa.Column("author_id", sa.Integer(), sa.ForeignKey("authors.id")))',
        },
    ],
    watches: ["add-constraint", "add-column"],
    check(operation, scene) {
        const key = addedConstraints(operation).find(({ type, isNotValid }) => type === "foreign key" && !isNotValid);
        return key ? judge(operation, key, scene) : null;
    },
});
function judge(operation, key, scene) {
    const table = scene.table(operation.table);
    // Without evidence a new column is taken for one without values, which needs no check.
    const isScanned = scene.hasEvidence
        ? table.isScanned
        : operation.kind === "add-constraint";
    if (!table.isPreexisting || !isScanned)
        return null;
    const both = [
        table,
        ...(key.references ? [scene.table(key.references)] : []),
    ];
    const victims = both.filter(({ isPreexisting }) => isPreexisting);
    return {
        message: messageOf(both, victims, scene),
        fix: {
            text: notValidAdvice,
            code: (0,alembic_code/* before */.gM)(columnBeforeConstraint(operation), foreignKeyNotValid(operation.table, key)),
        },
        claims: victims.flatMap(({ label }) => [
            { effect: "scan", relation: label },
            { effect: "lock", relation: label },
        ]),
    };
}
function messageOf(both, victims, scene) {
    const waiting = [
        ...new Set(victims.map((one) => blocked(one, "ShareRowExclusive"))),
    ];
    const target = both[1]?.label ?? "another table";
    return (`Adding this foreign key blocks ${listWords(waiting)} ` +
        `until every row of ${both[0]?.label ?? ""} has been looked up in ${target}.${basis(scene)}`);
}

;// CONCATENATED MODULE: ./src/rules/add-not-null-column-without-default.ts



const addNotNullColumnWithoutDefault = (0,rule/* operationRule */.Ut)({
    id: "add-not-null-column-without-default",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "A NOT NULL column without a default is added to an existing table.",
    why: "There is no value for the rows that are there, so it fails on every table with rows. It passes on an empty test database (on SQLite when batch mode copies the table for it; its ALTER TABLE refuses such a column at once).",
    instead: "Give the column a server_default: a constant is stored once and nothing is rewritten. Or add it nullable, fill it, and set NOT NULL afterwards.",
    bad: [
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY)",
            upgrade: 'op.add_column("articles", sa.Column("slug", sa.String(200), nullable=False))',
        },
        {
            dialect: "sqlite",
            before: "CREATE TABLE articles (id INTEGER PRIMARY KEY)",
            upgrade: 'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
                '    batch.add_column(sa.Column("slugText", sa.String(200), nullable=False))',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY)",
            upgrade: 'op.add_column("articles", sa.Column("views", sa.Integer(), nullable=False, server_default="0"))',
        },
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY)",
            upgrade: 'op.add_column("articles", sa.Column("slug", sa.String(200)))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))\n' +
                'op.add_column("tags", sa.Column("name", sa.Text(), nullable=False))',
        },
        {
            dialect: "sqlite",
            before: "CREATE TABLE articles (id INTEGER PRIMARY KEY)",
            upgrade: 'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
                '    batch.add_column(sa.Column("views", sa.Integer(), nullable=False, server_default="0"))',
        },
    ],
    watches: ["add-column"],
    check({ table: name, column, ifNotExists }, scene) {
        const table = scene.table(name);
        if (!table.isPreexisting || !needsValue(column))
            return null;
        const isThere = scene.schemaBefore.findColumn(table, column.name) !== null;
        if (ifNotExists && isThere)
            return null;
        return {
            message: `Adding ${scene.quote(column.name)} as NOT NULL without a default fails as soon as ${table.label} has a row: ` +
                "the rows that are there have no value for it.",
            fix: fixOf(name, column),
            // PostgreSQL looks for rows without a value, and fails on the first.
            claims: [
                { effect: "scan", relation: table.label },
                { effect: "lock", relation: table.label },
            ],
        };
    },
});
function needsValue(column) {
    const isKey = column.constraints.some(({ type }) => type === "primary key");
    const hasValue = column.default !== null ||
        column.isIdentity ||
        column.generated !== null ||
        /^(small|big)?serial[248]?$/.test(column.type);
    return (column.isNotNull || isKey) && !hasValue;
}
function fixOf(table, column) {
    const value = exampleDefault(column.type);
    return value === null
        ? {
            text: "Add the column nullable, fill it for the rows that are there, and set NOT NULL after that.",
            code: addNullableColumn(table, column),
        }
        : {
            text: "Give the column the server_default that is right for the rows that are there: a constant rewrites nothing. Or add it nullable, fill it, and set NOT NULL after that.",
            code: addColumn(table, { ...column, isNotNull: true, default: value }),
        };
}

;// CONCATENATED MODULE: ./src/rules/add-unique-without-using-index.ts






const add_unique_without_using_index_articles = "CREATE TABLE articles (id int NOT NULL, slug text)";
const addUniqueWithoutUsingIndex = (0,rule/* operationRule */.Ut)({
    id: "add-unique-without-using-index",
    severity: "error",
    summary: "A UNIQUE or PRIMARY KEY constraint builds its index on an existing table.",
    why: "It takes an ACCESS EXCLUSIVE lock, reads the whole table and builds the index: every read and write waits until that is done.",
    instead: "Build a unique index CONCURRENTLY first, then make it the constraint with USING INDEX, which takes an instant.",
    bad: [
        {
            before: add_unique_without_using_index_articles,
            upgrade: 'op.create_unique_constraint("uq_slug", "articles", ["slug"])',
        },
        {
            before: add_unique_without_using_index_articles,
            upgrade: 'op.create_primary_key("articles_pkey", "articles", ["id"])',
        },
        {
            before: add_unique_without_using_index_articles,
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN code text UNIQUE")',
        },
        {
            before: add_unique_without_using_index_articles,
            upgrade: 'op.execute("ALTER TABLE articles ADD CONSTRAINT uq UNIQUE (slug) INCLUDE (id) DEFERRABLE INITIALLY DEFERRED")',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id int)",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
                'op.rename_table("tags", "labels")\n' +
                'op.create_unique_constraint("uq_name", "labels", ["name"])',
        },
        {
            before: `${add_unique_without_using_index_articles}; CREATE UNIQUE INDEX uq_slug ON articles (slug)`,
            upgrade: 'op.execute("ALTER TABLE articles ADD CONSTRAINT uq_slug UNIQUE USING INDEX uq_slug")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
                'op.create_unique_constraint("uq_name", "tags", ["name"])',
        },
    ],
    watches: ["add-constraint", "add-column"],
    check(operation, scene) {
        const key = addedConstraints(operation).find(buildsIndex);
        const table = scene.table(operation.table);
        if (!key || !table.isPreexisting)
            return null;
        // An index can't be built without reading all rows; under a held lock the scan is all there is to see.
        if (scene.hasEvidence && !table.isScanned)
            return null;
        return {
            message: `Adding this ${key.type} constraint blocks ${blocked(table, "AccessExclusive")} ` +
                `until all rows have been read and its index is built.${basis(scene)}`,
            fix: {
                text: operation.kind === "add-column"
                    ? "Add the column without the constraint. Then build the unique index CONCURRENTLY and make it the constraint."
                    : "Build the unique index CONCURRENTLY and make it the constraint in the next revision. If building fails, drop the invalid index that is left and run it again.",
                code: (0,alembic_code/* before */.gM)(columnBeforeConstraint(operation), codeOf(operation.table, key)),
            },
            claims: [
                { effect: "scan", relation: table.label },
                { effect: "lock", relation: table.label },
            ],
        };
    },
});
function buildsIndex({ type, usingIndex }) {
    return (type === "unique" || type === "primary key") && usingIndex === null;
}
function codeOf(table, key) {
    const words = key.type === "unique" ? "UNIQUE" : "PRIMARY KEY";
    const suffix = key.type === "unique" ? "key" : "pkey";
    const columns = key.type === "unique" ? key.columns : [];
    const name = key.name ?? [table.name, ...columns, suffix].join("_").slice(0, 63);
    const index = (0,alembic_code/* pythonCall */.lF)("op.create_index", [
        (0,alembic_code/* pythonString */.cE)(name),
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonList */.pf)(key.columns.map(alembic_code/* pythonString */.cE)),
        "unique=True",
        ...(0,alembic_code/* schemaArgument */.b7)(table),
        "postgresql_concurrently=True",
        ...(key.includedColumns.length > 0
            ? [
                `postgresql_include=${(0,alembic_code/* pythonList */.pf)(key.includedColumns.map(alembic_code/* pythonString */.cE))}`,
            ]
            : []),
        ...(key.areNullsEqual ? ["postgresql_nulls_not_distinct=True"] : []),
    ]);
    const constraint = `ALTER TABLE ${(0,identifier/* formatName */.n)(table)} ADD CONSTRAINT ${(0,identifier/* quoteIdentifier */.C)(name)} ${words} USING INDEX ${(0,identifier/* quoteIdentifier */.C)(name)}` +
        (key.isDeferrable ? " DEFERRABLE" : "") +
        (key.isInitiallyDeferred ? " INITIALLY DEFERRED" : "");
    return (0,alembic_code/* inTwoRevisions */.sO)((0,alembic_code/* inAutocommitBlock */.Xx)(index), (0,alembic_code/* execute */.g7)(constraint));
}

// EXTERNAL MODULE: ./src/rules/evidence.ts
var rules_evidence = __webpack_require__(16166);
// EXTERNAL MODULE: ./src/rules/indexes.ts
var indexes = __webpack_require__(54459);
;// CONCATENATED MODULE: ./src/rules/partition-fix.ts



function isPartition(operation) {
    return operation.kind === "create-table" && operation.partitionOf !== null;
}
/** A third table that DETACH locks can only be the default partition, and beside one CONCURRENTLY is refused. */
function canDetachConcurrently({ table, partition }, victims, serverVersion) {
    const isThird = (one) => !(0,rules_evidence/* isNamed */.ev)(one, table) && !(0,rules_evidence/* isNamed */.ev)(one, partition);
    return serverVersion >= 14 && !victims.some(isThird);
}
/** Instead of CREATE TABLE … PARTITION OF; without code when the statement is more than that. */
function fixOfPartition({ table, partitionOf }, sql) {
    const [name, parent] = [table, partitionOf ?? table].map(identifier/* formatName */.n);
    const bounds = /^[^;(]*\b(FOR\s+VALUES\b[^;]*?\))\s*;?\s*$/i.exec(sql)?.[1];
    const isPlain = bounds !== undefined && !/\bPARTITION\s+BY\b/i.test(bounds);
    return {
        text: `Create the table by itself and attach it: that lets reads and writes of ${parent} go on.`,
        code: isPlain
            ? [
                (0,alembic_code/* execute */.g7)(`CREATE TABLE ${name} (LIKE ${parent} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)`),
                (0,alembic_code/* execute */.g7)(`ALTER TABLE ${parent} ATTACH PARTITION ${name} ${bounds}`),
            ].join("\n")
            : null,
    };
}
/** Instead of a plain DETACH PARTITION. */
function fixOfDetach({ table, partition, }) {
    return {
        text: "Detach it CONCURRENTLY, outside of a transaction: reads and writes go on.",
        code: (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(`ALTER TABLE ${(0,identifier/* formatName */.n)(table)} DETACH PARTITION ${(0,identifier/* formatName */.n)(partition)} CONCURRENTLY`)),
    };
}

;// CONCATENATED MODULE: ./src/rules/blocking-lock.ts







const blocking_lock_tables = "CREATE TABLE authors (id int PRIMARY KEY); " +
    "CREATE TABLE articles (id int PRIMARY KEY, author_id int CONSTRAINT fk_author REFERENCES authors)";
const blockingLock = {
    id: "blocking-lock",
    severity: "warning",
    summary: "An existing table is locked that the statement does not name, or longer than it must be.",
    why: "Some statements lock more than they say: dropping a foreign key locks the referenced table against reads, dropping an index locks its table. The lock lasts until the transaction ends, which by Alembic's default is the end of the whole run.",
    instead: "Use CONCURRENTLY where there is such a form. Else keep the transaction short: a revision of its own, with a lock_timeout.",
    bad: [
        {
            before: blocking_lock_tables,
            upgrade: 'op.drop_constraint("fk_author", "articles", type_="foreignkey")',
        },
        {
            before: `${blocking_lock_tables}; CREATE INDEX ix ON articles (author_id)`,
            upgrade: 'op.drop_index("ix", "articles")',
        },
        { before: blocking_lock_tables, upgrade: 'op.execute("LOCK TABLE articles")' },
        {
            before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day)",
            upgrade: "op.execute(\"CREATE TABLE visits_26 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")",
        },
    ],
    good: [
        {
            before: blocking_lock_tables,
            upgrade: 'op.add_column("articles", sa.Column("slug", sa.Text()))',
        },
        {
            before: `${blocking_lock_tables}; CREATE INDEX ix ON articles (author_id)`,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.drop_index("ix", "articles", postgresql_concurrently=True)',
        },
        {
            before: blocking_lock_tables,
            upgrade: 'op.create_table("tags", sa.Column("author_id", sa.Integer(), sa.ForeignKey("authors.id")))',
        },
        {
            before: "CREATE TABLE drafts (title text); CREATE INDEX ix ON drafts (title)",
            upgrade: 'op.drop_index("ix", "drafts")\nop.drop_table("drafts")',
        },
    ],
    watches: "statements",
    check(scene) {
        const brief = scene.operations.flatMap(brieflyLocked);
        const victims = scene
            .unclaimed("lock")
            .filter((relation) => !brief.some((name) => (0,rules_evidence/* isNamed */.ev)(relation, name)))
            .filter((relation) => !isDroppedLater(relation, scene));
        if (victims.length === 0)
            return null;
        const waiting = victims.map((relation) => (0,rules_locks/* blockedTraffic */.UJ)(modeOn(relation, scene), (0,rules_evidence/* labelOf */.Wy)(relation)));
        const better = betterWay(scene, victims);
        const isBrief = (scene.statement.evidence?.lockTimeout ?? 0) > 0;
        return {
            message: `${subject(scene)} blocks ${listWords(waiting)} until the transaction ends.`,
            fix: better ?? (isBrief ? shortTransaction : withLockTimeout),
            // With a lock_timeout there is nothing left to be done better: it is worth knowing, no more.
            ...(better === null && isBrief ? { severity: "info" } : {}),
        };
    },
};
/** Autogenerate drops the indexes of a table before the table: `drop-table` says what there is to say. */
function isDroppedLater(relation, scene) {
    if (!scene.operations.every(({ kind }) => kind === "drop-index"))
        return false;
    return [...scene.after(indexes/* byTable */.UN, relation.name)]
        .flatMap(({ operations }) => operations)
        .some((one) => one.kind === "drop-table" && (0,rules_evidence/* isNamed */.ev)(relation, one.table));
}
function modeOn(relation, { statement }) {
    const locks = statement.evidence?.locks ?? [];
    const own = locks.filter((lock) => (0,rules_evidence/* isNamed */.ev)(relation, lock.relation));
    return (0,rules_locks/* strongest */.yX)(own.map(({ mode }) => mode)) ?? "Share";
}
/** Tables that an operation names and must lock, but only for an instant: lock_timeout is all they need. */
function brieflyLocked(operation) {
    switch (operation.kind) {
        case "lock-table":
        case "detach-partition":
        case "truncate":
            return [];
        case "create-table":
            return operation.constraints
                .concat(operation.columns.flatMap(({ constraints }) => constraints))
                .flatMap(({ references }) => references ?? []);
        case "add-constraint":
            return [
                operation.table,
                operation.constraint.references ?? operation.table,
            ];
        case "add-column":
            return [
                operation.table,
                ...operation.column.constraints.flatMap(({ references }) => references ?? []),
            ];
        case "attach-partition":
            return [operation.table, operation.partition];
        case "other":
            return operation.objects;
        default:
            return "table" in operation ? [operation.table] : [];
    }
}
function subject({ operations }) {
    const kinds = operations.map(({ kind }) => kind);
    if (kinds.includes("drop-index"))
        return "Dropping an index without CONCURRENTLY";
    if (kinds.includes("lock-table"))
        return "LOCK TABLE";
    if (kinds.includes("detach-partition"))
        return "Detaching a partition without CONCURRENTLY";
    if (operations.some(isPartition))
        return "Creating a partition";
    if (kinds.includes("drop-constraint"))
        return "Dropping a foreign key";
    if (kinds.includes("drop-table"))
        return "Dropping a table that is tied to others by foreign keys or partitions";
    return "This statement";
}
const apart = "Keep the lock short: give this a revision of its own, and set transaction_per_migration=True in env.py so that the transaction ends with the revision.";
const shortTransaction = { text: apart, code: null };
const withLockTimeout = {
    text: `${apart} A lock_timeout makes it give up when it would have to wait.`,
    code: (0,alembic_code/* execute */.g7)("SET LOCAL lock_timeout = '2s'"),
};
/** A form of the statement that locks less; null when there is none. */
function betterWay(scene, victims) {
    const { operations, serverVersion } = scene;
    for (const operation of operations) {
        switch (operation.kind) {
            case "drop-index":
                return fixOfDropIndex(operation);
            case "lock-table":
                return withLockTimeout;
            case "create-table":
                if (isPartition(operation))
                    return fixOfPartition(operation, scene.statement.sql);
                break;
            case "detach-partition":
                if (canDetachConcurrently(operation, victims, serverVersion))
                    return fixOfDetach(operation);
                break;
            default:
        }
    }
    return null;
}
function fixOfDropIndex({ index }) {
    const code = index.schema === null
        ? (0,alembic_code/* pythonCall */.lF)("op.drop_index", [
            (0,alembic_code/* pythonString */.cE)(index.name),
            "postgresql_concurrently=True",
        ])
        : (0,alembic_code/* execute */.g7)(`DROP INDEX CONCURRENTLY ${(0,identifier/* formatName */.n)(index)}`);
    return {
        text: `Drop ${(0,identifier/* quoteIdentifier */.C)(index.name)} CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.`,
        code: (0,alembic_code/* inAutocommitBlock */.Xx)(code),
    };
}

;// CONCATENATED MODULE: ./src/rules/scan-words.ts


const subjects = {
    reindex: "REINDEX without CONCURRENTLY",
    "attach-partition": "Attaching this partition",
    "create-table": "Creating this partition beside a default partition",
    "alter-column-type": "Checking the rows against their constraints again",
    "add-constraint": "Adding this constraint",
    "set-not-null": "SET NOT NULL",
};
/** What reads the rows, as the subject of a sentence. */
function scanSubject({ operations }) {
    const known = operations
        .filter((one) => one.kind !== "create-table" || one.partitionOf !== null)
        .map(({ kind }) => subjects[kind]);
    return known.find((subject) => subject !== undefined) ?? "This statement";
}
/** For a statement whose own lock lasts through the scan. */
function fixOfScan(scene) {
    for (const operation of scene.operations) {
        const fix = fixOfOperation(operation, scene);
        if (fix)
            return fix;
    }
    return {
        text: "Prove what must be proved beforehand, by a CHECK that is added as NOT VALID and validated on its own, or do this when the table can be unused for that long.",
        code: null,
    };
}
function fixOfOperation(operation, scene) {
    switch (operation.kind) {
        case "reindex":
            return {
                text: "Rebuild it CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.",
                code: reindexConcurrently(scene.statement.sql),
            };
        case "attach-partition": {
            const { isPreexisting } = scene.table(operation.partition);
            return {
                text: isPreexisting
                    ? `Before attaching, add a CHECK to ${(0,identifier/* formatName */.n)(operation.partition)} that says the partition's bounds, as NOT VALID, and validate it on its own: attaching then reads nothing. ` +
                        "A default partition needs a CHECK that excludes these bounds."
                    : "Before attaching, give the default partition a CHECK that excludes the new bounds, as NOT VALID, and validate it on its own: attaching then reads nothing.",
                code: null,
            };
        }
        case "add-constraint":
            return operation.constraint.type === "exclude" ? exclusion : null;
        case "create-table":
            if (operation.partitionOf === null)
                return null;
            return {
                text: "Give the default partition a CHECK that excludes the new bounds (NOT VALID, then validated on its own), create the table by itself and attach it: nothing is read then, and reads and writes go on.",
                code: null,
            };
        default:
            return null;
    }
}
const exclusion = {
    text: "An exclusion constraint always reads every row under its lock: there is no NOT VALID for it, and no USING INDEX. Add it when the table can be unused for that long, or to a new table that takes the rows over.",
    code: null,
};
/** Null for what is more than one plain REINDEX. */
function reindexConcurrently(sql) {
    const match = /^\s*REINDEX\s+(INDEX|TABLE)\s+([^\s;]+)\s*;?\s*$/i.exec(sql);
    const [, kind = "", name = ""] = match ?? [];
    return match
        ? (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(`REINDEX ${kind.toUpperCase()} CONCURRENTLY ${name}`))
        : null;
}
/** For a statement that reads rows under a lock which an earlier one took. */
function fixOfHeldScan({ operations }) {
    const validation = operations.find((operation) => operation.kind === "validate-constraint");
    return {
        text: "Do this in a transaction of its own, after the lock is gone: in another revision with transaction_per_migration=True in env.py, or in an autocommit_block, which commits what came before it.",
        code: validation
            ? (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(`ALTER TABLE ${(0,identifier/* formatName */.n)(validation.table)} VALIDATE CONSTRAINT ${(0,identifier/* quoteIdentifier */.C)(validation.constraint)}`))
            : null,
    };
}

;// CONCATENATED MODULE: ./src/rules/blocking-scan.ts




const blocking_scan_articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const blockingScan = {
    id: "blocking-scan",
    severity: "error",
    summary: "An existing table is read from end to end while others wait for it.",
    why: "The lock lasts as long as reading every row does, which grows with the table. Locks that an earlier statement of the same transaction took last as well: until the transaction ends.",
    instead: "Do what needs the lock and what needs the rows in transactions of their own: a revision each with `transaction_per_migration=True`, or an autocommit_block.",
    bad: [
        {
            before: blocking_scan_articles,
            upgrade: 'op.execute("ALTER TABLE articles ADD EXCLUDE USING btree (views WITH =)")',
        },
        {
            before: blocking_scan_articles,
            upgrade: 'op.create_check_constraint("ck", "articles", "views > 0", postgresql_not_valid=True)\n' +
                'op.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")',
        },
        {
            before: blocking_scan_articles,
            upgrade: 'op.add_column("articles", sa.Column("likes", sa.Integer()))\n' +
                'op.execute("UPDATE articles SET likes = 0")',
        },
        {
            before: `${blocking_scan_articles}; CREATE INDEX ix ON articles (views)`,
            upgrade: 'op.execute("REINDEX INDEX ix")',
        },
        {
            before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE TABLE visits_rest PARTITION OF visits DEFAULT",
            upgrade: "op.execute(\"CREATE TABLE visits_26 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")",
        },
    ],
    good: [
        {
            before: blocking_scan_articles,
            upgrade: 'op.execute("UPDATE articles SET views = 0")',
        },
        {
            before: `${blocking_scan_articles}; CREATE MATERIALIZED VIEW totals AS SELECT views FROM articles; CREATE UNIQUE INDEX uq ON totals (views)`,
            upgrade: 'op.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY totals")\n' +
                'op.execute("CREATE INDEX ix ON totals ((views + 1))")',
        },
        {
            before: `${blocking_scan_articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (views > 0) NOT VALID`,
            upgrade: 'op.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")',
        },
        {
            before: blocking_scan_articles,
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
                'op.execute("INSERT INTO tags SELECT views FROM articles")',
        },
    ],
    watches: "statements",
    check(scene) {
        const scans = scene
            .unclaimed("scan")
            .filter((relation) => lockOn(relation, scene) !== null);
        const own = scans.filter((relation) => isOwnLock(relation, scene));
        if (own.length > 0)
            return judgeOwn(own, scene);
        // The rows read after a lock are one mistake, however many statements read them.
        const first = scans.filter((relation) => !wasReported(relation, scene));
        return first.length > 0 ? judgeHeld(first, scene) : null;
    },
};
function judgeOwn(scans, scene) {
    const read = listWords(scans.map(rules_evidence/* labelOf */.Wy));
    // What else it locks (the parent of a partition) waits as long.
    const others = scene
        .unclaimed("lock")
        .filter((other) => !scans.some((scan) => (0,rules_evidence/* labelOf */.Wy)(scan) === (0,rules_evidence/* labelOf */.Wy)(other)));
    const blocked = [...scans, ...others];
    return {
        message: `${scanSubject(scene)} reads every row of ${read} and meanwhile blocks ${waiting(blocked, scene)}.`,
        fix: fixOfScan(scene),
        claims: blocked.map((relation) => ({
            effect: "lock",
            relation: (0,rules_evidence/* labelOf */.Wy)(relation),
        })),
    };
}
function judgeHeld(scans, scene) {
    const read = listWords(scans.map(rules_evidence/* labelOf */.Wy));
    const isValidation = scene.operations.some(({ kind }) => kind === "validate-constraint");
    return {
        message: `This reads every row of ${read} while an earlier statement of the same transaction${lineOf(scans, scene)} ` +
            `still blocks ${waiting(scans, scene)}.`,
        fix: fixOfHeldScan(scene),
        // Validating is done apart for no other reason than this.
        severity: isValidation ? "error" : "warning",
    };
}
function waiting(scans, scene) {
    return listWords(scans.map((relation) => (0,rules_locks/* blockedTraffic */.UJ)(lockOn(relation, scene) ?? "Share", (0,rules_evidence/* labelOf */.Wy)(relation))));
}
/** The strongest blocking lock on a relation while the statement ran. */
function lockOn(relation, { statement }) {
    const locks = statement.evidence ? (0,rules_evidence/* locksInForce */.Dc)(statement.evidence) : [];
    const modes = locks
        .filter((lock) => (0,rules_evidence/* isNamed */.ev)(relation, lock.relation) && (0,rules_evidence/* isBlocking */.Us)(lock))
        .map(({ mode }) => mode);
    return (0,rules_locks/* strongest */.yX)(modes);
}
/** Statements that take no blocking lock of their own on what they read. */
const harmless = [
    "select",
    "insert",
    "update",
    "delete",
    "validate-constraint",
    "create-table",
    "create-table-as",
    "other",
];
function isOwnLock(relation, scene) {
    const taken = (scene.statement.evidence?.locks ?? []).some((lock) => (0,rules_evidence/* isNamed */.ev)(relation, lock.relation) && (0,rules_evidence/* isBlocking */.Us)(lock));
    const needsOne = (operation) => !harmless.includes(operation.kind);
    return taken || scene.operations.some(needsOne);
}
function wasReported(relation, scene) {
    return transactionWords(scene, [relation]).some((word) => scene.firstBefore(byHeldScan, word) !== null);
}
/** By transaction and table, what reads rows under a lock that it did not take itself. */
const byHeldScan = (one) => {
    const { revision, evidence } = one.statement;
    const isHarmless = one.operations.every(({ kind }) => harmless.includes(kind));
    if (revision === null || !isHarmless)
        return [];
    const scans = evidence?.scans ?? [];
    return transactionWords(one, scans.filter((relation) => lockOn(relation, one) !== null));
};
/** By transaction and table, what takes a blocking lock. */
const byBlockingLock = (one) => {
    const locks = one.statement.evidence?.locks.filter(rules_evidence/* isBlocking */.Us) ?? [];
    return transactionWords(one, locks.map(({ relation }) => relation));
};
/** Words for tables within the statement's transaction; none in autocommit. */
function transactionWords({ statement: { transaction } }, relations) {
    return transaction === null
        ? []
        : relations.map((relation) => `${transaction} ${(0,rules_evidence/* labelOf */.Wy)(relation)}`);
}
/** Where the lock came from: ` (line 12 of versions/x.py)`. */
function lineOf(scans, scene) {
    const takers = transactionWords(scene, scans).map((word) => scene.firstBefore(byBlockingLock, word));
    const { file, span } = takers.find((one) => one !== null)?.statement ?? {};
    return file && span ? ` (line ${String(span.line)} of ${file})` : "";
}

// EXTERNAL MODULE: ./src/sql/sqlite/identifier.ts
var sqlite_identifier = __webpack_require__(27938);
// EXTERNAL MODULE: ./src/sql/sqlite/tokens.ts
var tokens = __webpack_require__(64179);
// EXTERNAL MODULE: ./src/rules/sqlite/sqlite-schema.ts
var sqlite_schema = __webpack_require__(33064);
;// CONCATENATED MODULE: ./src/rules/sqlite/lost-definitions.ts



/** What a copied table had before the range, was not asked to give up, and has no more. In words. */
function lostDefinitions(operation, scene) {
    const { objects } = scene.schemaBefore;
    const { name } = operation.table;
    const of = (kind) => (0,sqlite_schema/* childrenOf */.LU)(objects, name, kind);
    return [
        ...lostAutoincrement(operation, objects),
        ...of("column").flatMap((one) => lostCollation(one, operation)),
        ...of("constraint").flatMap((one) => lostCheck(one, operation)),
        ...of("trigger").flatMap((one) => lostTrigger(one, scene)),
        ...of("index").flatMap((one) => lostIndex(one, scene)),
    ];
}
function lostAutoincrement({ table, definition }, objects) {
    const had = objects.some((one) => one.kind === "table" &&
        (0,sqlite_identifier/* isSameName */.yS)((0,sqlite_schema/* ownName */.qU)(one), table.name) &&
        one.properties.autoincrement === "yes");
    return had && !definition.isAutoincrement ? ["AUTOINCREMENT"] : [];
}
function lostCollation(column, { definition }) {
    const { collation } = column.properties;
    const now = columnOf(definition.columns, (0,sqlite_schema/* ownName */.qU)(column));
    return collation !== undefined && now && !now.collation
        ? [`COLLATE ${collation} of ${now.name}`]
        : [];
}
/** One that has a name may have been dropped on purpose; one without can't be, but for a column that goes. */
function lostCheck({ name, properties }, copy) {
    const { definition = "" } = properties;
    const isUnnamed = properties.kind === "check" && name.endsWith(`.${definition}`);
    const { columns, constraints } = copy.definition;
    const all = [...columns.flatMap((one) => one.constraints), ...constraints];
    const isKept = all.some(({ expression }) => expression !== null && `CHECK (${expression})` === definition);
    const speaksOfColumn = (0,tokens/* readTokens */.H)(definition).some((token) => columnOf(columns, (0,tokens/* nameOf */.V)(token)));
    return isUnnamed && !isKept && speaksOfColumn ? [definition] : [];
}
function lostTrigger(trigger, scene) {
    const name = (0,sqlite_schema/* ownName */.qU)(trigger);
    const isMadeAgain = runsLater(scene, (one) => one.kind === "other" &&
        one.statement === "create trigger" &&
        one.objects.some((object) => (0,sqlite_identifier/* isSameName */.yS)(object.name, name)));
    return isMadeAgain ? [] : [`the trigger ${scene.quote(name)}`];
}
/** SQLAlchemy reads no index on an expression; others are made again, or dropped on purpose. */
function lostIndex(index, scene) {
    const name = (0,sqlite_schema/* ownName */.qU)(index);
    const isOnExpression = /\(.*[^ (]\(/.test(index.properties.definition ?? "");
    const isMadeAgain = runsLater(scene, (one) => one.kind === "create-index" && (0,sqlite_identifier/* isSameName */.yS)(one.index ?? "", name));
    return isOnExpression && !isMadeAgain
        ? [`the index ${scene.quote(name)}`]
        : [];
}
function runsLater(scene, is) {
    return scene.later.some(({ operations }) => operations.some(is));
}
function columnOf(columns, name) {
    return columns.find((column) => (0,sqlite_identifier/* isSameName */.yS)(column.name, name));
}

;// CONCATENATED MODULE: ./src/rules/copy-table-losing-definitions.ts



const copy = 'with op.batch_alter_table("players", recreate="always") as batch:\n' +
    '    batch.add_column(sa.Column("city", sa.Text()))';
const trigger = "CREATE TRIGGER tr AFTER INSERT ON players BEGIN SELECT 1; END";
const copy_table_losing_definitions_plain = "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER)";
const copyTableLosingDefinitions = (0,rule/* operationRule */.Ut)({
    id: "copy-table-losing-definitions",
    severity: "error",
    dialects: ["sqlite"],
    summary: "A table copy leaves out what the old table had.",
    why: "Batch mode copies what SQLAlchemy can read of a table. Unnamed CHECK constraints, AUTOINCREMENT, collations and indexes on expressions are not among it, and the triggers go with the old table. Nothing fails: from then on the table just accepts and does other things.",
    instead: 'Tell batch mode of it: `table_args=[sa.CheckConstraint(…)]`, `table_kwargs={"sqlite_autoincrement": True}`, a column with its collation in `reflect_args`. Create triggers and indexes again after the block.',
    bad: [
        {
            dialect: "sqlite",
            before: "CREATE TABLE players (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER, name TEXT COLLATE NOCASE, CHECK (n > 0))",
            upgrade: copy,
        },
        { dialect: "sqlite", before: `${copy_table_losing_definitions_plain}; ${trigger}`, upgrade: copy },
        {
            dialect: "sqlite",
            before: `${copy_table_losing_definitions_plain}; CREATE INDEX ix ON players (abs(n))`,
            upgrade: copy,
        },
    ],
    good: [
        {
            dialect: "sqlite",
            before: "CREATE TABLE players (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER, name TEXT COLLATE NOCASE, CHECK (n > 0))",
            upgrade: 'with op.batch_alter_table("players", recreate="always",\n' +
                '        table_args=[sa.CheckConstraint("n>0")],\n' +
                '        table_kwargs={"sqlite_autoincrement": True},\n' +
                '        reflect_args=[sa.Column("name", sa.Text(collation="NOCASE"))]) as batch:\n' +
                '    batch.add_column(sa.Column("city", sa.Text()))',
        },
        {
            dialect: "sqlite",
            before: `${copy_table_losing_definitions_plain}; ${trigger}; CREATE INDEX ix ON players (abs(n))`,
            upgrade: `${copy}\nop.execute("${trigger}")\nop.execute("CREATE INDEX ix ON players (abs(n))")`,
        },
        {
            dialect: "sqlite",
            before: "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER CHECK (n > 0)); CREATE INDEX ix ON players (n DESC)",
            upgrade: 'with op.batch_alter_table("players") as batch:\n    batch.drop_index("ix")\n    batch.drop_column("n")',
        },
    ],
    watches: ["copy-table"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        if (!table.isPreexisting)
            return null;
        const lost = lostDefinitions(operation, scene);
        if (lost.length === 0)
            return null;
        return {
            message: `The copy of ${table.label} loses ${listWords(lost)}. Nothing fails, but from then on the table does without.`,
            fix: {
                text: 'Tell batch_alter_table of it: table_args=[sa.CheckConstraint(...)] for unnamed CHECKs, table_kwargs={"sqlite_autoincrement": True}, ' +
                    "a column with its collation in reflect_args. Create triggers and indexes on expressions again after the block.",
                code: null,
            },
        };
    },
});

// EXTERNAL MODULE: ./src/sql/sqlite/read-constraint.ts
var read_constraint = __webpack_require__(87825);
// EXTERNAL MODULE: ./src/sql/sqlite/token-reader.ts
var token_reader = __webpack_require__(45130);
;// CONCATENATED MODULE: ./src/rules/sqlite/referring-keys.ts




/** The foreign keys of other tables that refer to this one. */
function referringKeys(objects, table) {
    return objects.flatMap(({ kind, parent, properties }) => {
        if (kind !== "constraint" || properties.kind !== "foreign key")
            return [];
        const reader = new token_reader/* TokenReader */.v((0,tokens/* readTokens */.H)(properties.definition ?? ""));
        const key = (0,read_constraint/* readTableConstraint */.WQ)(reader, new Map());
        const own = parent?.replace(/^table /, "") ?? "";
        const isOther = !(0,sqlite_identifier/* isSameName */.yS)(own, (0,sqlite_identifier/* quoteSqliteName */.Sk)(table));
        const refers = (0,sqlite_identifier/* isSameName */.yS)(key?.references?.name ?? "", table);
        return key && isOther && refers
            ? [{ table: own, columns: key.columns, onDelete: key.onDelete }]
            : [];
    });
}

;// CONCATENATED MODULE: ./src/rules/copy-table-with-foreign-keys-on.ts



const before = "CREATE TABLE clubs (id INTEGER PRIMARY KEY, name TEXT); " +
    "CREATE TABLE players (id INTEGER PRIMARY KEY, club_id INTEGER REFERENCES clubs ON DELETE CASCADE)";
const copyOf = (table) => `with op.batch_alter_table("${table}", recreate="always") as batch:\n` +
    '    batch.add_column(sa.Column("city", sa.Text()))';
const pragma = (state) => `op.execute("PRAGMA foreign_keys=${state}")\n`;
const copyTableWithForeignKeysOn = (0,rule/* operationRule */.Ut)({
    id: "copy-table-with-foreign-keys-on",
    severity: "error",
    dialects: ["sqlite"],
    summary: "An existing table that others refer to is copied while SQLite enforces foreign keys.",
    why: "Batch mode drops the old table after copying it. With `PRAGMA foreign_keys=ON` SQLite deletes its rows first, as DELETE would: with ON DELETE CASCADE the rows of the tables that refer to it are deleted too, and the copy does not bring them back. Without an action the migration fails as soon as there is such a row.",
    instead: "Switch foreign keys off on the connection that migrates, before its transaction begins (inside of one the PRAGMA does nothing): in env.py, right after connecting, and followed by `connection.commit()`.",
    bad: [
        {
            dialect: "sqlite",
            before,
            upgrade: pragma("ON") + copyOf("clubs"),
        },
        {
            dialect: "sqlite",
            before: before.replace("ON DELETE CASCADE", ""),
            upgrade: pragma("ON") + copyOf("clubs"),
        },
    ],
    good: [
        { dialect: "sqlite", before, upgrade: copyOf("clubs") },
        {
            dialect: "sqlite",
            before,
            upgrade: pragma("ON") + pragma("OFF") + copyOf("clubs"),
        },
        {
            dialect: "sqlite",
            before,
            upgrade: pragma("ON") + copyOf("players"),
        },
    ],
    watches: ["copy-table"],
    check({ table: name, isEnforced }, scene) {
        const table = scene.table(name);
        const keys = referringKeys(scene.schemaBefore.objects, name.name);
        if (!table.isPreexisting || isEnforced === false || keys.length === 0)
            return null;
        const state = isEnforced
            ? "SQLite enforces foreign keys here"
            : "If SQLite enforces foreign keys here, which could not be read";
        return {
            message: `${state}, and the copy of ${table.label} drops the old table: its rows are deleted one by one first. ${effects(keys)}`,
            ...(isEnforced === null ? { severity: "warning" } : {}),
            fix: {
                text: "Migrate with foreign keys off. The PRAGMA does nothing inside a transaction, so it belongs into env.py, before context.configure(). Without the commit Alembic would leave that to somebody else, and nobody would.",
                code: "# In env.py, right after connecting\n" +
                    'connection.exec_driver_sql("PRAGMA foreign_keys=OFF")\n' +
                    "connection.commit()",
            },
        };
    },
});
function effects(keys) {
    return keys.map(effectOf).join(" ");
}
function effectOf({ table, columns, onDelete }) {
    const rows = `rows of ${table} that refer to them`;
    switch (onDelete) {
        case "CASCADE":
            return `ON DELETE CASCADE deletes the ${rows}, and nothing brings these back.`;
        case "SET NULL":
        case "SET DEFAULT":
            return `ON DELETE ${onDelete} empties ${listWords(columns)} in the ${rows}.`;
        default:
            return `It fails when there are ${rows}.`;
    }
}

;// CONCATENATED MODULE: ./src/rules/copy-table.ts

const players = "CREATE TABLE players (id INTEGER PRIMARY KEY, firstName VARCHAR(40))";
const copyTable = (0,rule/* operationRule */.Ut)({
    id: "copy-table",
    severity: "info",
    dialects: ["sqlite"],
    summary: "An existing table is copied, as batch mode does.",
    why: "SQLite can change little of a table in place, so batch mode makes a new one, copies every row and drops the old one. Other connections can't write to the database meanwhile: theirs fail with “database is locked” when their time-out is over. The file needs room for the table twice.",
    instead: "For a small table nothing. Put all changes of a table into one `batch_alter_table` block, so that it is copied once, and let a big one be copied when nobody writes.",
    bad: [
        {
            dialect: "sqlite",
            before: players,
            upgrade: 'with op.batch_alter_table("players") as batch:\n' +
                '    batch.create_unique_constraint("uq_players_name", ["firstName"])',
        },
    ],
    good: [
        {
            dialect: "sqlite",
            before: players,
            upgrade: 'with op.batch_alter_table("players") as batch:\n' +
                '    batch.add_column(sa.Column("lastName", sa.String(length=40)))',
        },
        {
            dialect: "sqlite",
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
                'with op.batch_alter_table("tags") as batch:\n' +
                '    batch.create_unique_constraint("uq_tags_name", ["name"])',
        },
    ],
    watches: ["copy-table"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        if (!table.isPreexisting)
            return null;
        return {
            message: `All rows of ${table.label} are copied into a new table. Until that is committed nobody else can write to the database, and the file needs room for the table twice.`,
            fix: {
                text: `For a small table nothing need be done. Put all changes of ${table.label} into one batch_alter_table block, so that it is copied once, and let a big table be copied when nobody writes.`,
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/create-index-without-concurrently.ts





const createIndexWithoutConcurrently = (0,rule/* operationRule */.Ut)({
    id: "create-index-without-concurrently",
    severity: "error",
    summary: "An index is built on an existing table while writes to it wait.",
    why: "CREATE INDEX takes a SHARE lock: every INSERT, UPDATE and DELETE waits until the whole table is read and the index is written.",
    instead: "Build it CONCURRENTLY, outside of a transaction, in a revision of its own. Should that fail, it leaves an invalid index behind: drop it and build it again.",
    bad: [
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
            upgrade: 'op.create_index("ix_articles_title", "articles", ["title"])',
        },
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
            upgrade: 'op.execute("CREATE UNIQUE INDEX ix_lower ON articles USING btree (lower(title) DESC) WHERE id > 1")',
        },
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
            upgrade: 'op.create_index("uq", "articles", ["id"], unique=True, postgresql_include=["title"], postgresql_where=sa.text("title LIKE \'%a%\'"))',
        },
        {
            before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE TABLE visits_rest PARTITION OF visits DEFAULT",
            upgrade: 'op.create_index("ix_visits_day", "visits", ["day"])',
        },
    ],
    good: [
        {
            before: "CREATE MATERIALIZED VIEW totals AS SELECT 1 AS views",
            upgrade: 'op.create_index("ix_totals", "totals", ["views"])',
        },
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.create_index("ix_articles_title", "articles", ["title"], postgresql_concurrently=True)',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.Text()))\n' +
                'op.create_index("ix_tags_name", "tags", ["name"])',
        },
    ],
    watches: ["create-index"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        if (operation.isConcurrent || !table.isPreexisting)
            return null;
        if (table.kind === "materialized-view")
            return null;
        const isBuilt = scene.hasEvidence
            ? scene.unclaimed("scan").length > 0
            : !operation.isOnly;
        if (!isBuilt)
            return null;
        return {
            message: `Building ${indexName(operation)} blocks ${blocked(table, "Share")} ` +
                `until every row has been read and the index is written.${basis(scene)}`,
            fix: create_index_without_concurrently_fixOf(operation, table, scene.statement.sql),
            claims: claimsOf(scene),
        };
    },
});
/** On a partitioned table the same happens to each partition. */
function claimsOf(scene) {
    return ["scan", "lock"].flatMap((effect) => scene
        .unclaimed(effect)
        .map((relation) => ({ effect, relation: (0,rules_evidence/* labelOf */.Wy)(relation) })));
}
function indexName({ index }) {
    return index === null ? "an index" : `the index ${(0,identifier/* quoteIdentifier */.C)(index)}`;
}
function create_index_without_concurrently_fixOf(operation, table, sql) {
    if (table.kind === "partitioned-table")
        return fixOfPartitioned(operation);
    const code = (0,alembic_code/* createIndexConcurrently */.nt)(operation) ?? inSql(operation, sql);
    return {
        text: "Build the index CONCURRENTLY, in a revision of its own: writes go on meanwhile. If it fails, drop the invalid index that is left and run it again.",
        code: code === null ? null : (0,alembic_code/* inAutocommitBlock */.Xx)(code),
    };
}
/** The statement as it was, for options that only SQL can say; null for what is more than one plain statement. */
function inSql({ index, isOnly }, sql) {
    const match = /^\s*(CREATE\s+(?:UNIQUE\s+)?INDEX)\s+(?!IF\b)([^;]+?)\s*;?\s*$/i.exec(sql);
    const [, create = "", rest = ""] = match ?? [];
    return match && index !== null && !isOnly
        ? (0,alembic_code/* execute */.g7)(`${create} CONCURRENTLY ${rest}`)
        : null;
}
function fixOfPartitioned(operation) {
    const { table, elements, method, isUnique, index, where } = operation;
    const keys = elements.map(({ text }) => text).join(", ");
    const name = index === null ? "" : `${(0,identifier/* quoteIdentifier */.C)(index)} `;
    const unique = isUnique ? "UNIQUE " : "";
    const sql = `CREATE ${unique}INDEX ${name}ON ONLY ${(0,identifier/* formatName */.n)(table)} USING ${method} (${keys})${where === null ? "" : ` WHERE ${where}`}`;
    return {
        text: "A partitioned table can't have its index built CONCURRENTLY in one go. Create it on the parent alone, " +
            "build one CONCURRENTLY on each partition, then attach these with ALTER INDEX … ATTACH PARTITION.",
        code: (0,alembic_code/* execute */.g7)(sql),
    };
}

// EXTERNAL MODULE: ./src/rules/history.ts
var rules_history = __webpack_require__(49727);
;// CONCATENATED MODULE: ./src/rules/columns.ts



/** The operation that added a column in the range, null when it was there before. */
function additionOf(table, column, scene) {
    return findAddition(table, column, scene)?.operation ?? null;
}
function findAddition(table, column, scene) {
    const own = additionIn(scene, table, column);
    if (own)
        return { operation: own, by: scene };
    for (const by of scene.before(indexes/* byAddedColumn */.U1, (0,indexes/* columnWord */.fk)(table, column))) {
        const operation = additionIn(by, table, column);
        if (operation)
            return { operation, by };
    }
    return null;
}
function additionIn({ operations }, table, column) {
    return operations.findLast((operation) => operation.kind === "add-column" &&
        operation.column.name === column &&
        isSameTable(operation.table, table));
}
function backfillOf(table, column, scene) {
    const added = findAddition(table, column, scene);
    if (added && fillsItself(added.operation))
        return "default";
    if (added?.by === scene)
        return "nothing";
    // What ran before a column was there can't have filled it.
    const isSince = (index, word, is) => (0,rules_history/* isAnyOf */.i)(scene.before(index, word, added?.by), is);
    const word = (0,indexes/* columnWord */.fk)(table, column);
    if (isSince(byUpdatedColumn, word, (one) => isUpdateOf(one, table)))
        return "update";
    const mayFill = isSince(byUnknownWrite, everyTable, () => true) ||
        isSince(byUnknownWrite, table.name, (one) => isWrittenIn(one, table));
    return mayFill ? "perhaps" : "nothing";
}
function fillsItself({ column }) {
    return (column.default !== null || column.isIdentity || column.generated !== null);
}
const byUpdatedColumn = ({ operations }) => operations.flatMap((one) => one.kind === "update"
    ? one.columns.map((column) => (0,indexes/* columnWord */.fk)(one.table, column))
    : []);
function isUpdateOf({ operations }, table) {
    return operations.some((one) => one.kind === "update" && isSameTable(one.table, table));
}
const everyTable = "*";
/** By the tables that code writes to which can't be looked into; by `*` when that can be any. */
const byUnknownWrite = ({ statement, operations }) => {
    const { revision, evidence } = statement;
    if (revision === null)
        return [];
    // On a throwaway database without rows, Python that updates row by row only shows its SELECT.
    if (operations.some(readsRows))
        return [everyTable];
    if (operations.length > 0 && operations.every(isPlainWrite))
        return [];
    if (!evidence)
        return operations.some(runsCode) ? [everyTable] : [];
    return evidence.locks
        .filter(({ mode }) => mode === "RowExclusive")
        .map(({ relation }) => relation.name);
};
function isWrittenIn({ statement: { evidence } }, table) {
    return (evidence?.locks ?? []).some(({ relation, mode }) => mode === "RowExclusive" && (0,rules_evidence/* isNamed */.ev)(relation, table));
}
function runsCode(operation) {
    return (operation.kind === "other" &&
        /^(DoStmt|CallStmt)$/.test(operation.statement));
}
function isPlainWrite({ kind }) {
    return kind === "insert" || kind === "update" || kind === "delete";
}
const catalogs = ["pg_catalog", "information_schema"];
function readsRows(operation) {
    return (operation.kind === "select" &&
        operation.tables.some(({ schema, name }) => !catalogs.includes(schema ?? "") &&
            !/^(pg|sqlite)_/.test(name) &&
            name !== "alembic_version"));
}
function isSameTable(a, b) {
    const isSchemaEqual = a.schema === null || b.schema === null || a.schema === b.schema;
    return a.name === b.name && isSchemaEqual;
}

;// CONCATENATED MODULE: ./src/rules/drop-column.ts


const drop_column_articles = "CREATE TABLE articles (id int PRIMARY KEY, body text)";
const dropColumn = (0,rule/* operationRule */.Ut)({
    id: "drop-column",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "A column of an existing table is dropped.",
    why: "Its values are gone for good, with the indexes and constraints on it. And the code that runs while this is deployed still selects and inserts the column: each of its queries fails.",
    instead: "First release code that no longer knows the column (remove it from the model; give it a default or make it nullable so that inserts go on). Drop it in a later release, and then switch this finding off for that revision.",
    bad: [
        { before: drop_column_articles, upgrade: 'op.drop_column("articles", "body")' },
        {
            before: `${drop_column_articles}; CREATE VIEW bodies AS SELECT body FROM articles`,
            upgrade: 'op.execute("ALTER TABLE articles DROP COLUMN body CASCADE")',
        },
        {
            dialect: "sqlite",
            before: drop_column_articles,
            upgrade: 'op.drop_column("articles", "BODY")',
        },
        {
            dialect: "sqlite",
            before: drop_column_articles,
            upgrade: 'with op.batch_alter_table("articles") as batch:\n    batch.drop_column("body")',
        },
        {
            dialect: "sqlite",
            before: drop_column_articles,
            upgrade: 'op.execute("CREATE TABLE fresh (id int PRIMARY KEY)")\n' +
                'op.execute("INSERT INTO fresh (id) SELECT id FROM articles")\n' +
                'op.execute("DROP TABLE articles")\n' +
                'op.execute("ALTER TABLE fresh RENAME TO articles")',
        },
    ],
    good: [
        {
            before: drop_column_articles,
            upgrade: 'op.add_column("articles", sa.Column("old", sa.Text()))\nop.drop_column("articles", "old")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer()), sa.Column("name", sa.Text()))\nop.drop_column("tags", "name")',
        },
        {
            dialect: "sqlite",
            before: drop_column_articles,
            upgrade: 'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
                '    batch.add_column(sa.Column("Old", sa.Text()))\n' +
                'with op.batch_alter_table("articles") as batch:\n' +
                '    batch.drop_column("Old")',
        },
    ],
    watches: ["drop-column"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        const isNew = additionOf(operation.table, operation.column, scene) !== null;
        if (!table.isPreexisting || isNew)
            return null;
        const column = scene.quote(operation.column);
        const dependants = operation.isCascade
            ? " CASCADE also drops the views and constraints that use it."
            : "";
        return {
            message: `Dropping ${column} deletes its values from ${table.label} for good, and code that is still running fails as long as it uses the column.` +
                dependants,
            fix: {
                text: `Release code that no longer uses ${column} first, and drop the column in a later release. If that has happened already, set the severity of drop-column for this project.`,
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/drop-table.ts


const drop_table_articles = "CREATE TABLE articles (id int PRIMARY KEY)";
const dropTable = (0,rule/* operationRule */.Ut)({
    id: "drop-table",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "An existing table is dropped.",
    why: "Its rows are gone for good, and code that is still running fails as long as it uses the table. On PostgreSQL tables that it refers to by foreign keys are locked too.",
    instead: "First release code that no longer uses the table. A rename keeps the rows for a while and shows who still asks for them; drop the table in a later release.",
    bad: [
        { before: drop_table_articles, upgrade: 'op.drop_table("articles")' },
        {
            before: `${drop_table_articles}; CREATE TABLE likes (article_id int REFERENCES articles)`,
            upgrade: 'op.execute("DROP TABLE IF EXISTS articles CASCADE")',
        },
        {
            dialect: "sqlite",
            before: drop_table_articles,
            upgrade: 'op.drop_table("Articles")',
        },
        {
            dialect: "sqlite",
            before: drop_table_articles,
            upgrade: 'op.execute("CREATE TABLE fresh (id int PRIMARY KEY)")\n' +
                'op.drop_table("articles")\n' +
                'op.rename_table("fresh", "articles")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("id", sa.Integer()))\nop.drop_table("scratch")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("DROP TABLE IF EXISTS nowhere")',
        },
        {
            dialect: "sqlite",
            before: drop_table_articles,
            upgrade: 'op.execute("DROP TABLE IF EXISTS nowhere")',
        },
        {
            dialect: "sqlite",
            before: drop_table_articles,
            upgrade: 'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
                '    batch.add_column(sa.Column("body", sa.Text()))',
        },
    ],
    watches: ["drop-table"],
    check({ table: name, isCascade }, scene) {
        const table = scene.table(name);
        // DROP TABLE IF EXISTS of nothing leaves no lock behind.
        const isThere = !scene.hasEvidence || table.lock !== null;
        if (!table.isPreexisting || !isThere)
            return null;
        const dependants = isCascade
            ? " CASCADE also drops the views and foreign keys that refer to it."
            : "";
        const newName = `${name.name}_unused`.slice(-63);
        return {
            message: `Dropping ${table.label} deletes its rows for good, and code that is still running fails as long as it uses the table.` +
                dependants,
            fix: {
                text: "Release code that no longer uses the table first. Renaming it then keeps the rows at hand; drop it in a later release.",
                code: (0,alembic_code/* pythonCall */.lF)("op.rename_table", [
                    (0,alembic_code/* pythonString */.cE)(name.name),
                    (0,alembic_code/* pythonString */.cE)(newName),
                    ...(0,alembic_code/* schemaArgument */.b7)(name),
                ]),
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/lossy-column-cast.ts

const lossy_column_cast_before = "CREATE TABLE players (id INTEGER PRIMARY KEY, squadNumber VARCHAR(3), born DATE, height FLOAT)";
const change = (column, type) => 'with op.batch_alter_table("players") as batch:\n' +
    `    batch.alter_column("${column}", type_=${type})`;
const lossyColumnCast = (0,rule/* operationRule */.Ut)({
    id: "lossy-column-cast",
    severity: "warning",
    dialects: ["sqlite"],
    summary: "A table copy casts a column to a type that can't hold its values.",
    why: "CAST never fails on SQLite. Of text it takes the digits at the start and throws the rest away: `'n/a'` becomes 0. SQLite has no dates and stores text, so a cast to DATE or DATETIME, even of one to the other, makes a number of them: `'2024-05-01'` becomes 2024.",
    instead: "Look for values that are no numbers before, and decide what becomes of them. Dates go into a new column, as text.",
    bad: [
        {
            dialect: "sqlite",
            before: lossy_column_cast_before,
            upgrade: change("squadNumber", "sa.Integer()"),
        },
        { dialect: "sqlite", before: lossy_column_cast_before, upgrade: change("born", "sa.DateTime()") },
        { dialect: "sqlite", before: lossy_column_cast_before, upgrade: change("height", "sa.Integer()") },
    ],
    good: [
        {
            dialect: "sqlite",
            before: lossy_column_cast_before,
            upgrade: change("squadNumber", "sa.String(length=5)"),
        },
        {
            dialect: "sqlite",
            before: lossy_column_cast_before,
            upgrade: change("born", "sa.String(length=10)"),
        },
        {
            dialect: "sqlite",
            before: "CREATE TABLE players (id INTEGER PRIMARY KEY, n INTEGER)",
            upgrade: 'with op.batch_alter_table("players") as batch:\n' +
                '    batch.alter_column("n", existing_type=sa.Integer(), type_=sa.String(5))',
        },
    ],
    watches: ["alter-column-type"],
    check({ table: name, column, type }, scene) {
        const table = scene.table(name);
        const old = scene.schemaBefore.findColumn(table, column)?.type ?? "";
        const loss = lossOf(old, type);
        if (!table.isPreexisting || loss === null)
            return null;
        const label = `${scene.quote(column)} of ${table.label}`;
        return {
            ...(loss === "dates" ? { severity: "error" } : {}),
            message: `CAST to ${type} ${whatHappens[loss](label)}`,
            fix: {
                text: loss === "dates"
                    ? "Dates are text on SQLite, so don't let batch mode change the type of the column. Add a column of the new type and fill it with text (for instance by strftime), or change only the model."
                    : `First look for values of ${scene.quote(column)} that the new type can't hold, and decide what becomes of them.`,
                code: null,
            },
        };
    },
});
const whatHappens = {
    dates: (label) => `makes numbers of the dates in ${label}, because SQLite has no dates and stores text: '2024-05-01' becomes 2024.`,
    text: (label) => `takes the digits at the start of each text in ${label} and throws the rest away, without an error: 'n/a' becomes 0.`,
    fractions: (label) => `cuts off what follows the decimal point in ${label}, without an error: 1.9 becomes 1.`,
};
/** By SQLite's rules of affinity: what a type is called decides what a CAST to it makes of a value. */
function lossOf(from, to) {
    if (/CHAR|CLOB|TEXT|BLOB|JSON/i.test(to))
        return null;
    const isDate = /DATE|TIME/i;
    if (isDate.test(from))
        return "dates";
    if (/CHAR|CLOB|TEXT/i.test(from))
        return isDate.test(to) ? "dates" : "text";
    const hasFractions = /REAL|FLOA|DOUB|NUMERIC|DECIMAL/i.test(from);
    return hasFractions && /INT/i.test(to) ? "fractions" : null;
}

;// CONCATENATED MODULE: ./src/rules/missing-lock-timeout.ts





const missing_lock_timeout_articles = "CREATE TABLE articles (id int PRIMARY KEY)";
const missingLockTimeout = {
    id: "missing-lock-timeout",
    severity: "warning",
    summary: "An existing table is locked without a lock_timeout.",
    why: "A lock that must wait for one long query makes every later query on that table wait behind it. Without a lock_timeout that lasts as long as the long query does, however short the migration itself is.",
    instead: "Set lock_timeout first, so that the migration gives up after a moment and can be tried again. In env.py it can be set once for all revisions.",
    bad: [
        {
            before: missing_lock_timeout_articles,
            upgrade: 'op.add_column("articles", sa.Column("slug", sa.Text()))',
        },
        {
            before: missing_lock_timeout_articles,
            upgrade: "op.execute(\"SET LOCAL lock_timeout = '0'\")\n" +
                'op.add_column("articles", sa.Column("slug", sa.Text()))',
        },
    ],
    good: [
        {
            before: missing_lock_timeout_articles,
            upgrade: "op.execute(\"SET LOCAL lock_timeout = '2s'\")\n" +
                'op.add_column("articles", sa.Column("slug", sa.Text()))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
                'op.add_column("tags", sa.Column("name", sa.Text()))',
        },
        {
            before: missing_lock_timeout_articles,
            upgrade: 'op.execute("UPDATE articles SET id = id + 1")',
        },
    ],
    watches: "statements",
    check(scene) {
        const lock = endlessLock(scene);
        // Said once in a revision.
        const { revision } = scene.statement;
        if (!lock || scene.firstBefore(byEndlessLock, revision ?? ""))
            return null;
        const set = scene.statement.transaction === null ? "SET" : "SET LOCAL";
        return {
            message: `This waits for a lock on ${lock.label} without a limit (lock_timeout is 0). While it waits behind one long query, ` +
                `it blocks ${(0,rules_locks/* blockedTraffic */.UJ)(lock.mode, lock.label)}.`,
            fix: {
                text: `Set a lock_timeout before this statement: the migration then gives up after a moment and can be run again.${endedBefore(scene)}`,
                code: (0,alembic_code/* execute */.g7)(`${set} lock_timeout = '2s'`),
            },
        };
    },
};
/** By its revision, what waits for a lock without limit. */
const byEndlessLock = (scene) => endlessLock(scene) ? [scene.statement.revision ?? ""] : [];
function endedBefore(scene) {
    const { transaction } = scene.statement;
    const wasSet = (0,rules_history/* isAnyOf */.i)(scene.before(indexes/* bySetting */._s, "lock_timeout"), (one) => one.statement.transaction !== transaction &&
        one.operations.some((operation) => operation.kind === "set" &&
            operation.isLocal &&
            operation.name === "lock_timeout"));
    return wasSet
        ? " The SET LOCAL before it has ended with its transaction, which an autocommit_block commits."
        : "";
}
/** The lock for which a statement waits without limit, null when there is none. */
function endlessLock(scene) {
    const { evidence, transaction, failure } = scene.statement;
    if (failure)
        return null;
    if (!evidence)
        return transaction === null ? assumedLock(scene) : null;
    const victim = (0,rules_evidence/* victimsOf */.B9)(evidence, "lock")[0];
    if (evidence.lockTimeout > 0 || !victim)
        return null;
    const label = (0,rules_evidence/* labelOf */.Wy)(victim);
    const modes = evidence.locks
        .filter(({ relation }) => (0,rules_evidence/* labelOf */.Wy)(relation) === label)
        .map(({ mode }) => mode);
    return { label, mode: (0,rules_locks/* strongest */.yX)(modes) ?? "Share" };
}
/** In autocommit the locks are gone before they can be read; these operations always take one. */
function assumedLock(scene) {
    if (scene.statement.revision === null || hasSessionTimeout(scene))
        return null;
    for (const operation of scene.operations) {
        const mode = knownLock(operation);
        if (mode === null || !("table" in operation))
            continue;
        const table = scene.table(operation.table);
        if (table.isPreexisting)
            return { label: table.label, mode };
    }
    return null;
}
function knownLock(operation) {
    switch (operation.kind) {
        case "add-column":
        case "drop-column":
        case "rename-column":
        case "rename-table":
        case "alter-column-type":
        case "set-not-null":
        case "drop-not-null":
        case "set-default":
        case "drop-default":
        case "drop-constraint":
        case "drop-table":
        case "truncate":
            return "AccessExclusive";
        case "add-constraint":
            return operation.constraint.type === "foreign key"
                ? "ShareRowExclusive"
                : "AccessExclusive";
        case "create-index":
            return operation.isConcurrent ? null : "Share";
        default:
            return null;
    }
}
/** SET LOCAL ends with its transaction, so only SET and the server's own setting count in autocommit. */
function hasSessionTimeout(scene) {
    const [setter] = scene.before(indexes/* bySessionSetting */.ik, "lock_timeout");
    const last = setter?.operations.findLast((operation) => operation.kind === "set" && operation.name === "lock_timeout");
    if (last?.value)
        return !/^0+\D*$/.test(last.value);
    const first = scene.firstBefore(byEvidence, "any");
    return (first?.statement.evidence?.lockTimeout ?? 0) > 0;
}
const byEvidence = ({ statement }) => statement.evidence ? ["any"] : [];

;// CONCATENATED MODULE: ./src/rules/rename-column.ts




const rename_column_articles = "CREATE TABLE articles (id int PRIMARY KEY, body text)";
const renameColumn = (0,rule/* operationRule */.Ut)({
    id: "rename-column",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "A column of an existing table is renamed.",
    why: "The code that runs while this is deployed knows the old name, the new code the new one. Whichever comes first, one of them fails on every query.",
    instead: "Add a column with the new name, write both, copy the old values in batches, read the new one, and drop the old one in a later release. When only the code should change, map the new attribute name to the old column in the model.",
    bad: [
        {
            before: rename_column_articles,
            upgrade: 'op.alter_column("articles", "body", new_column_name="text")',
        },
        {
            dialect: "sqlite",
            before: rename_column_articles,
            upgrade: 'with op.batch_alter_table("articles") as batch:\n' +
                '    batch.alter_column("body", new_column_name="bodyText")',
        },
        {
            dialect: "sqlite",
            before: rename_column_articles,
            upgrade: 'op.execute("ALTER TABLE articles RENAME body TO text")',
        },
    ],
    good: [
        {
            before: rename_column_articles,
            upgrade: 'op.add_column("articles", sa.Column("txt", sa.Text()))\n' +
                'op.alter_column("articles", "txt", new_column_name="summary")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("nam", sa.Text()))\n' +
                'op.rename_table("tags", "labels")\n' +
                'op.alter_column("labels", "nam", new_column_name="name")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("nam", sa.Text()))\n' +
                'op.alter_column("tags", "nam", new_column_name="name")',
        },
        {
            dialect: "sqlite",
            before: rename_column_articles,
            upgrade: 'with op.batch_alter_table("articles", recreate="always") as batch:\n' +
                '    batch.alter_column("body", existing_type=sa.Text(), nullable=True)',
        },
    ],
    watches: ["rename-column"],
    check({ table: name, column, newName }, scene) {
        const table = scene.table(name);
        const isNew = additionOf(name, column, scene) !== null;
        if (!table.isPreexisting || isNew)
            return null;
        const [before, after] = [column, newName].map(scene.quote);
        const type = scene.schemaBefore.findColumn(table, column)?.type;
        return {
            message: `After this, ${String(before)} of ${table.label} is called ${String(after)}: code that is still running asks for the old name and fails.`,
            fix: {
                text: `Add ${String(after)} beside ${String(before)}, write both, copy the values in batches, and drop ${String(before)} in a later release. ` +
                    `When only the code should use the new name, keep the column and map it: mapped_column(${(0,alembic_code/* pythonString */.cE)(column)}).`,
                code: type === undefined
                    ? null
                    : addNullableColumn(name, { name: newName, type }),
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/rename-table.ts



const rename_table_articles = "CREATE TABLE articles (id int PRIMARY KEY)";
const renameTable = (0,rule/* operationRule */.Ut)({
    id: "rename-table",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "An existing table is renamed or moved to another schema.",
    why: "The code that runs while this is deployed asks for the old name and fails on every query.",
    instead: "Keep the name and change only the model (`__tablename__` stays). If it must change, leave a view of the old name behind in the same revision and drop it in a later release: PostgreSQL lets simple views be written to, SQLite only read.",
    bad: [
        { before: rename_table_articles, upgrade: 'op.rename_table("articles", "posts")' },
        {
            before: `${rename_table_articles}; CREATE SCHEMA archive`,
            upgrade: 'op.execute("ALTER TABLE articles SET SCHEMA archive")',
        },
        {
            dialect: "sqlite",
            before: rename_table_articles,
            upgrade: 'op.rename_table("articles", "blogPosts")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tag", sa.Column("id", sa.Integer()))\nop.rename_table("tag", "tags")',
        },
        {
            before: `${rename_table_articles}; CREATE INDEX ix ON articles (id)`,
            upgrade: 'op.execute("ALTER INDEX ix RENAME TO ix_articles_id")',
        },
        {
            dialect: "sqlite",
            before: rename_table_articles,
            upgrade: 'with op.batch_alter_table("articles") as batch:\n' +
                '    batch.create_check_constraint("ck", "id > 0")',
        },
    ],
    watches: ["rename-table", "set-schema"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        if (!table.isPreexisting || leavesView(operation.table, scene))
            return null;
        const { schema } = operation.table;
        const target = operation.kind === "rename-table"
            ? { schema, name: operation.newName }
            : { schema: operation.newSchema, name: operation.table.name };
        const view = `CREATE VIEW ${(0,identifier/* formatName */.n)(operation.table)} AS SELECT * FROM ${(0,identifier/* formatName */.n)(target)}`;
        const writing = scene.dialect === "sqlite"
            ? "for those who only read"
            : "(simple views can be written to)";
        return {
            message: `After this, ${table.label} is called ${(0,identifier/* formatName */.n)(target)}: code that is still running asks for the old name and fails.`,
            fix: {
                text: `Keep the table's name if you can. Else leave a view of the old name behind in the same revision ${writing}, and drop it in a later release.`,
                code: [
                    renameCode(operation.kind, target, operation.table),
                    (0,alembic_code/* execute */.g7)(view),
                ].join("\n"),
            },
        };
    },
});
/** Old code goes on through a view of the old name that the same revision makes. */
function leavesView({ name }, scene) {
    const [view] = scene.after(byNewView, name);
    return view !== undefined;
}
const byNewView = ({ operations }) => operations.flatMap((one) => one.kind === "other" && /^(ViewStmt|create view)$/.test(one.statement)
    ? one.objects.slice(0, 1).map(({ name }) => name)
    : []);
function renameCode(kind, target, table) {
    if (kind === "set-schema")
        return (0,alembic_code/* execute */.g7)(`ALTER TABLE ${(0,identifier/* formatName */.n)(table)} SET SCHEMA ${(0,identifier/* formatName */.n)({ schema: null, name: target.schema ?? "" })}`);
    return (0,alembic_code/* pythonCall */.lF)("op.rename_table", [
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonString */.cE)(target.name),
        ...(0,alembic_code/* schemaArgument */.b7)(table),
    ]);
}

;// CONCATENATED MODULE: ./src/rules/rewrite-reason.ts


/** The first operation that can be the reason, in words; used once it is known that something was rewritten. */
function rewriteReason(scene) {
    for (const operation of scene.operations) {
        const text = explain(operation, scene);
        if (text !== null)
            return { operation, text };
    }
    return { operation: null, text: "This statement" };
}
function explain(operation, scene) {
    switch (operation.kind) {
        case "add-column":
            return explainColumn(operation.column);
        case "alter-column-type": {
            const before = scene.schemaBefore.findColumn(scene.table(operation.table), operation.column);
            const from = before ? ` from ${before.type}` : "";
            return `Changing the type of ${(0,identifier/* quoteIdentifier */.C)(operation.column)}${from} to ${operation.type}`;
        }
        case "refresh-materialized-view":
            return "REFRESH MATERIALIZED VIEW without CONCURRENTLY";
        case "other":
            return otherReasons[operation.statement] ?? null;
        default:
            return null;
    }
}
const otherReasons = {
    AT_SetUnLogged: "SET UNLOGGED",
    AT_SetLogged: "SET LOGGED",
    AT_SetTableSpace: "SET TABLESPACE",
    AT_SetAccessMethod: "SET ACCESS METHOD",
    ClusterStmt: "CLUSTER",
    "VACUUM FULL": "VACUUM FULL",
};
function explainColumn(column) {
    const name = (0,identifier/* quoteIdentifier */.C)(column.name);
    if (column.isIdentity)
        return `Numbering the rows for the identity column ${name}`;
    if (isSerial(column))
        return `Numbering the rows for the ${column.type} column ${name}`;
    if (column.generated === "stored")
        return `Computing the stored generated column ${name}`;
    if (column.default !== null)
        return `Adding ${name} with a default that must be computed for each row (${column.default})`;
    return `Adding ${name} of type ${column.type} (a domain whose constraints must hold)`;
}
function isSerial({ type }) {
    return /^(small|big)?serial[248]?$/.test(type);
}
/** Without evidence: pre-existing tables that an operation is sure to rewrite, whatever is in them. */
function certainlyRewritten(scene) {
    const targets = scene.operations
        .filter((operation) => isCertain(operation, scene))
        .flatMap(targetsOf);
    const tables = targets
        .map((name) => scene.table(name))
        .filter(({ isPreexisting }) => isPreexisting);
    return [...new Set(tables.map(({ label }) => label))];
}
function targetsOf(operation) {
    if (operation.kind === "other")
        return operation.objects;
    if (operation.kind === "refresh-materialized-view")
        return [operation.view];
    return "table" in operation ? [operation.table] : [];
}
const rewrite_reason_volatile = /\b(gen_random_uuid|uuid_generate_v\w+|uuidv[47]|clock_timestamp|timeofday|random|nextval)\s*\(/i;
function isCertain(operation, scene) {
    switch (operation.kind) {
        case "add-column": {
            const { column } = operation;
            const isNumbered = column.isIdentity || isSerial(column);
            const isComputed = column.generated === "stored";
            return isNumbered || isComputed || rewrite_reason_volatile.test(column.default ?? "");
        }
        case "alter-column-type": {
            const table = scene.table(operation.table);
            const before = scene.schemaBefore.findColumn(table, operation.column);
            // A type that is not known is taken for one that must be rewritten: unknown is never green.
            return !before || !isFreeTypeChange(before.type, operation.type);
        }
        case "refresh-materialized-view":
            return !operation.isConcurrent;
        case "other":
            return operation.statement in otherReasons;
        default:
            return false;
    }
}

;// CONCATENATED MODULE: ./src/rules/time-zone.ts



const withZone = /^timestamp(\(\d\))? with time zone$/;
const withoutZone = /^timestamp(\(\d\))? without time zone$/;
/**
 * A change between timestamp and timestamptz that rewrote nothing: the throwaway server runs in UTC, and only then are
 * the stored values the same. In any other time zone the table is rewritten, and the values are shifted by its offset.
 */
function judgeTimeZone(scene) {
    const change = scene.operations.find((operation) => operation.kind === "alter-column-type" && operation.using === null);
    if (!change || setsTimeZone(scene))
        return null;
    const table = scene.table(change.table);
    const before = scene.schemaBefore.findColumn(table, change.column);
    if (!table.isPreexisting || !before)
        return null;
    if (!isZoneChange(before.type, change.type))
        return null;
    return {
        severity: "warning",
        message: `Changing ${(0,identifier/* quoteIdentifier */.C)(change.column)} to ${change.type} rewrites nothing here because the session's time zone is UTC. ` +
            `Where it is another one, this writes every row of ${table.label} anew, blocks every read and write of it meanwhile, and shifts the values by the offset of that zone.`,
        fix: inUtc(change),
    };
}
/** For a change that says with USING that the values are in UTC; null for every other statement. */
function fixOfTimeZone(change, from) {
    const isUtc = /at time zone 'utc'|^timezone\('utc'/i.test(change.using ?? "");
    return isUtc && isZoneChange(from, change.type) ? inUtc(change) : null;
}
function isZoneChange(from, to) {
    return ((withZone.test(from) && withoutZone.test(to)) ||
        (withoutZone.test(from) && withZone.test(to)));
}
function setsTimeZone(scene) {
    return scene.firstBefore(indexes/* bySetting */._s, "timezone") !== null;
}
function inUtc({ table, column, type }) {
    return {
        text: "When the values are in UTC, set the session's time zone to UTC and leave USING out: then no row is rewritten.",
        code: [
            (0,alembic_code/* execute */.g7)("SET LOCAL timezone = 'UTC'"),
            (0,alembic_code/* pythonCall */.lF)("op.alter_column", [
                (0,alembic_code/* pythonString */.cE)(table.name),
                (0,alembic_code/* pythonString */.cE)(column),
                `type_=sa.DateTime(${withZone.test(type) ? "timezone=True" : ""})`,
                ...(0,alembic_code/* schemaArgument */.b7)(table),
            ]),
        ].join("\n"),
    };
}

;// CONCATENATED MODULE: ./src/rules/rewrite-fix.ts





/** What to write instead of the operation that rewrites a table. */
function fixOfRewrite(operation, scene) {
    switch (operation?.kind) {
        case "add-column":
            return fixOfColumn(operation, scene.serverVersion);
        case "alter-column-type":
            return fixOfType(operation, scene);
        case "refresh-materialized-view":
            return {
                text: "Refresh it CONCURRENTLY: reads go on meanwhile. That needs a unique index on the view.",
                code: (0,alembic_code/* execute */.g7)(`REFRESH MATERIALIZED VIEW CONCURRENTLY ${(0,identifier/* formatName */.n)(operation.view)}`),
            };
        default:
            return {
                text: "Do this outside of the migration, when the table can be unused for that long, or with a tool that copies the table beside the traffic (pg_repack).",
                code: null,
            };
    }
}
function fixOfColumn({ table, column }, serverVersion) {
    if (column.generated !== null)
        return {
            text: "Add a plain nullable column, let a trigger or the application write it, and fill the rows that are there in batches." +
                (serverVersion >= 18
                    ? " On PostgreSQL 18 a VIRTUAL generated column is computed when it is read, and rewrites nothing."
                    : ""),
            code: addNullable(table, column),
        };
    if (column.isIdentity || isSerial(column))
        return {
            text: "Add a plain nullable column, give it the next value of a sequence as its default, and number the rows that are there in batches.",
            code: [addNullable(table, column), ...numbered(table, column)].join("\n"),
        };
    if (column.default === null)
        return {
            text: "Give the column the domain's base type, and add the constraint as a CHECK with NOT VALID.",
            code: null,
        };
    return {
        text: "Add the column without the default, then set the default: it counts for new rows only. Fill the rows that are there in batches.",
        code: [
            addNullable(table, column),
            setDefault(table, column.name, column.default),
        ].join("\n"),
    };
}
function numbered(table, column) {
    const sequence = {
        schema: table.schema,
        name: `${table.name}_${column.name}_seq`.slice(0, 63),
    };
    const place = `${(0,identifier/* formatName */.n)(table)}.${(0,identifier/* quoteIdentifier */.C)(column.name)}`;
    const literal = (0,identifier/* formatName */.n)(sequence).replaceAll("'", "''");
    return [
        (0,alembic_code/* execute */.g7)(`CREATE SEQUENCE ${(0,identifier/* formatName */.n)(sequence)} OWNED BY ${place}`),
        setDefault(table, column.name, `nextval('${literal}')`),
    ];
}
function addNullable(table, column) {
    const type = isSerial(column) ? "bigint" : column.type;
    return addNullableColumn(table, { name: column.name, type });
}
function fixOfType(change, scene) {
    const { table, column, type } = change;
    const from = scene.schemaBefore.findColumn(scene.table(table), column)?.type;
    const inUtc = fixOfTimeZone(change, from ?? "");
    if (inUtc)
        return inUtc;
    const anew = enumMadeAnew(type, from ?? "", scene);
    if (anew)
        return fixOfEnum(anew);
    const name = `${column}_new`.slice(-63);
    return {
        text: `Add a column of the new type beside it, write both (from the application or by a trigger), fill it in batches, read the new one, and drop ${(0,identifier/* quoteIdentifier */.C)(column)} in a later release.`,
        code: addNullableColumn(table, { name, type }),
    };
}
/** The enum of the same name that a revision makes to replace the column's own; null for other changes. */
function enumMadeAnew(type, from, scene) {
    if (from !== type && !from.endsWith(`.${type}`))
        return null;
    const isIt = (one) => one.kind === "create-enum" && (0,identifier/* formatName */.n)(one.type) === type;
    return scene.firstBefore(byNewEnum, type)?.operations.find(isIt) ?? null;
}
const byNewEnum = ({ operations }) => operations.flatMap((one) => one.kind === "create-enum" ? [(0,identifier/* formatName */.n)(one.type)] : []);
function fixOfEnum({ type, values }) {
    const additions = values.map((value) => {
        const text = `'${value.replaceAll("'", "''")}'`;
        return (0,alembic_code/* execute */.g7)(`ALTER TYPE ${(0,identifier/* formatName */.n)(type)} ADD VALUE IF NOT EXISTS ${text}`);
    });
    return {
        text: "When values are only added, add them to the type as it is instead of making it anew: that writes no row. To take values away, add a CHECK or a new column.",
        code: (0,alembic_code/* inAutocommitBlock */.Xx)(additions.join("\n")),
    };
}

;// CONCATENATED MODULE: ./src/rules/rewrite-table.ts






const rewrite_table_articles = "CREATE TABLE articles (id int PRIMARY KEY, code varchar(50), body text)";
const rewriteTable = {
    id: "rewrite-table",
    severity: "error",
    summary: "Every row of an existing table is written anew.",
    why: "PostgreSQL copies the table and rebuilds all its indexes under an ACCESS EXCLUSIVE lock. Every read and write waits until that is done, and the disk must hold both copies.",
    instead: "Add a new nullable column, give it its default afterwards, fill it in batches and switch over to it. Changes that only widen a type (varchar(50) to varchar(100) or text, numeric(10,2) to numeric(12,2)) rewrite nothing.",
    bad: [
        {
            before: rewrite_table_articles,
            upgrade: 'op.add_column("articles", sa.Column("token", sa.Uuid(), server_default=sa.text("gen_random_uuid()")))',
        },
        {
            before: rewrite_table_articles,
            upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())',
        },
        {
            before: rewrite_table_articles,
            upgrade: 'op.add_column("articles", sa.Column("number", sa.BigInteger(), sa.Identity()))',
        },
        {
            before: rewrite_table_articles,
            upgrade: 'op.add_column("articles", sa.Column("size", sa.Integer(), sa.Computed("length(body)", persisted=True)))',
        },
        {
            before: rewrite_table_articles,
            upgrade: 'op.execute("ALTER TABLE articles SET UNLOGGED")',
        },
        {
            before: "CREATE TABLE articles (written timestamp)",
            upgrade: 'op.alter_column("articles", "written", type_=sa.DateTime(timezone=True), postgresql_using="written AT TIME ZONE \'UTC\'")',
        },
        {
            before: "CREATE TABLE articles (written timestamp)",
            upgrade: 'op.alter_column("articles", "written", type_=sa.DateTime(timezone=True))',
        },
        {
            before: `${rewrite_table_articles}; CREATE MATERIALIZED VIEW titles AS SELECT code FROM articles; CREATE UNIQUE INDEX uq ON titles (code)`,
            upgrade: 'op.execute("REFRESH MATERIALIZED VIEW titles")',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (written timestamp)",
            upgrade: "op.execute(\"SET LOCAL timezone = 'UTC'\")\n" +
                'op.alter_column("articles", "written", type_=sa.DateTime(timezone=True))',
        },
        {
            before: rewrite_table_articles,
            upgrade: 'op.alter_column("articles", "code", type_=sa.String(100))\nop.alter_column("articles", "code", type_=sa.Text())',
        },
        {
            before: rewrite_table_articles,
            upgrade: 'op.add_column("articles", sa.Column("seen", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False))',
        },
        {
            before: rewrite_table_articles,
            upgrade: 'op.add_column("articles", sa.Column("token", sa.Uuid()))\n' +
                'op.alter_column("articles", "token", server_default=sa.text("gen_random_uuid()"))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
                'op.alter_column("tags", "id", type_=sa.BigInteger())',
        },
    ],
    watches: "statements",
    check(scene) {
        const rewritten = scene.hasEvidence
            ? scene.unclaimed("rewrite").map(rules_evidence/* labelOf */.Wy)
            : certainlyRewritten(scene);
        if (rewritten.length === 0)
            return judgeTimeZone(scene);
        const tables = listWords(rewritten);
        const reason = rewriteReason(scene);
        const others = scene
            .unclaimed("lock")
            .filter((relation) => !rewritten.includes((0,rules_evidence/* labelOf */.Wy)(relation)));
        return {
            message: `${reason.text} writes every row of ${tables} anew and rebuilds the indexes: ` +
                `it blocks ${blockedMeanwhile(rewritten, others, scene)} until that is done.${basis(scene)}`,
            fix: fixOfRewrite(reason.operation, scene),
            // Tables tied to it by foreign keys are checked and locked for no other reason.
            claims: [...rewritten, ...others.map(rules_evidence/* labelOf */.Wy)].flatMap((relation) => [
                { effect: "rewrite", relation },
                { effect: "scan", relation },
                { effect: "lock", relation },
            ]),
        };
    },
};
function blockedMeanwhile(rewritten, others, { statement }) {
    const locks = statement.evidence?.locks ?? [];
    const tied = others.map((relation) => {
        const own = locks.filter((lock) => (0,rules_evidence/* isNamed */.ev)(relation, lock.relation));
        const mode = (0,rules_locks/* strongest */.yX)(own.map(({ mode }) => mode)) ?? "Share";
        return (0,rules_locks/* blockedTraffic */.UJ)(mode, (0,rules_evidence/* labelOf */.Wy)(relation));
    });
    return listWords([
        `every read and write of ${listWords(rewritten)}`,
        ...tied,
    ]);
}

;// CONCATENATED MODULE: ./src/rules/sqlite/judge-not-null-copy.ts


/** Code of the rule's examples. */
const notNullOnSqlite = 'with op.batch_alter_table("articles") as batch:\n' +
    '    batch.alter_column("slug", existing_type=sa.Text(), nullable=False)';
/** A column that becomes NOT NULL by a copy of its table: the first NULL stops the copy. */
function judgeNotNullCopy({ table, column }, scene) {
    const backfill = backfillOf(table, column, scene);
    if (backfill === "update" || backfill === "default")
        return null;
    const [name, label] = [scene.quote(column), scene.quote(table.name)];
    return {
        ...(backfill === "perhaps" ? { severity: "warning" } : {}),
        message: backfill === "perhaps"
            ? `${name} of ${label} becomes NOT NULL: copying the table fails if one row has a NULL. Whether the code before it fills every NULL can't be seen on a database without rows.`
            : `Nothing fills the NULLs of ${name} in ${label} before it becomes NOT NULL: copying the table fails if one row has a NULL.`,
        fix: {
            text: `Fill the NULLs first, before the batch_alter_table block: ${(0,alembic_code/* execute */.g7)(`UPDATE ${label} SET ${name} = ... WHERE ${name} IS NULL`)}`,
            code: null,
        },
    };
}

;// CONCATENATED MODULE: ./src/rules/set-not-null-without-backfill.ts






const set_not_null_without_backfill_articles = "CREATE TABLE articles (id int PRIMARY KEY, slug text)";
const setNotNullWithoutBackfill = (0,rule/* operationRule */.Ut)({
    id: "set-not-null-without-backfill",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "A column that may hold NULLs is made NOT NULL.",
    why: "It fails when one row holds a NULL, which a test database without rows never shows. " +
        "And on PostgreSQL it reads the whole table while every read and write of it waits.",
    instead: "Fill the NULLs first. On a big table of PostgreSQL then add CHECK (column IS NOT NULL) as NOT VALID, validate it on its own, and set NOT NULL: the valid CHECK spares the scan.",
    bad: [
        {
            before: set_not_null_without_backfill_articles,
            upgrade: 'op.alter_column("articles", "slug", nullable=False)',
        },
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY)",
            upgrade: 'op.add_column("articles", sa.Column("slug", sa.Text()))\n' +
                'op.alter_column("articles", "slug", nullable=False)',
        },
        {
            dialect: "sqlite",
            before: set_not_null_without_backfill_articles,
            upgrade: notNullOnSqlite,
        },
        {
            dialect: "sqlite",
            before: set_not_null_without_backfill_articles,
            upgrade: `op.execute("UPDATE articles SET id = id + 1")\n${notNullOnSqlite}`,
        },
    ],
    good: [
        {
            before: `${set_not_null_without_backfill_articles}; ALTER TABLE articles ADD CHECK (slug IS NOT NULL)`,
            upgrade: 'op.alter_column("articles", "slug", nullable=False)',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
                'op.alter_column("tags", "name", nullable=False)',
        },
        {
            dialect: "sqlite",
            before: set_not_null_without_backfill_articles,
            upgrade: `op.execute("UPDATE articles SET SLUG = '' WHERE slug IS NULL")\n${notNullOnSqlite}`,
        },
        {
            dialect: "sqlite",
            before: set_not_null_without_backfill_articles.replace("slug text", "slug text NOT NULL"),
            upgrade: notNullOnSqlite,
        },
    ],
    watches: ["set-not-null"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        if (!table.isPreexisting)
            return null;
        if (scene.dialect === "sqlite")
            return judgeNotNullCopy(operation, scene);
        const isScanned = scene.hasEvidence
            ? table.isScanned
            : !isProven(operation, table, scene);
        if (!isScanned)
            return null;
        const backfill = backfillOf(operation.table, operation.column, scene);
        return {
            message: set_not_null_without_backfill_messageOf(operation, table, backfill, scene),
            fix: set_not_null_without_backfill_fixOf(operation, backfill),
            ...(backfill === "nothing" ? {} : { severity: "warning" }),
            claims: [
                { effect: "scan", relation: table.label },
                { effect: "lock", relation: table.label },
            ],
        };
    },
});
/** Without evidence: a valid CHECK (column IS NOT NULL), from before the range or from within it, spares the scan. */
function isProven({ table, column }, known, scene) {
    if (scene.schemaBefore.findColumn(known, column)?.isNotNull)
        return true;
    const name = (0,identifier/* quoteIdentifier */.C)(column).toLowerCase();
    const proof = `${name} is not null`;
    const added = [...scene.before(byAddedConstraint, table.name)]
        .flatMap(({ operations }) => operations)
        .filter((operation) => operation.kind === "add-constraint")
        .filter((operation) => isSameTable(operation.table, table))
        .map(({ constraint }) => constraint.expression ?? "");
    return [...scene.schemaBefore.validChecks(known), ...added].some((expression) => expression
        .toLowerCase()
        .replace(/^check\b/, "")
        .replaceAll(/[()]/g, "")
        .trim() === proof);
}
const byAddedConstraint = ({ operations }) => operations.flatMap((one) => one.kind === "add-constraint" ? [one.table.name] : []);
function set_not_null_without_backfill_messageOf({ column }, table, backfill, scene) {
    const name = (0,identifier/* quoteIdentifier */.C)(column);
    const scan = `SET NOT NULL on ${name} blocks ${blocked(table, "AccessExclusive")} until all rows have been read${basis(scene)}`;
    switch (backfill) {
        case "nothing":
            return `Nothing fills the NULLs of ${name} in ${table.label} before SET NOT NULL: it fails if one row has a NULL. ${scan}.`;
        case "perhaps":
            return `${scan}. Whether the code before it fills every NULL can't be seen on a database without rows.`;
        case "default":
        case "update":
            return `${scan}.`;
    }
}
function set_not_null_without_backfill_fixOf({ table, column }, backfill) {
    const [tableText, columnText] = [(0,identifier/* formatName */.n)(table), (0,identifier/* quoteIdentifier */.C)(column)];
    const check = `ck_${table.name}_${column}_not_null`.slice(0, 63);
    const fill = `# First fill the NULLs, in batches when the table is big:\n# UPDATE ${tableText} SET ${columnText} = ... WHERE ${columnText} IS NULL\n`;
    const schema = (0,alembic_code/* schemaArgument */.b7)(table);
    const [checkName, tableName] = [
        (0,alembic_code/* pythonString */.cE)(check),
        (0,alembic_code/* pythonString */.cE)(table.name),
    ];
    const first = (0,alembic_code/* pythonCall */.lF)("op.create_check_constraint", [
        checkName,
        tableName,
        (0,alembic_code/* pythonString */.cE)(`${columnText} IS NOT NULL`),
        ...schema,
        "postgresql_not_valid=True",
    ]);
    const validate = `ALTER TABLE ${tableText} VALIDATE CONSTRAINT ${(0,identifier/* quoteIdentifier */.C)(check)}`;
    const second = [
        ...(backfill === "nothing" ? [fill.trimEnd()] : []),
        (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(validate)),
        (0,alembic_code/* pythonCall */.lF)("op.alter_column", [
            tableName,
            (0,alembic_code/* pythonString */.cE)(column),
            "nullable=False",
            ...schema,
        ]),
        (0,alembic_code/* pythonCall */.lF)("op.drop_constraint", [
            checkName,
            tableName,
            'type_="check"',
            ...schema,
        ]),
    ].join("\n");
    return {
        text: (backfill === "nothing" ? "Fill the NULLs first. " : "") +
            "When the table is big, let a CHECK prove it: validating one lets reads and writes go on, and SET NOT NULL then needs no scan.",
        code: (0,alembic_code/* inTwoRevisions */.sO)(first, second),
    };
}

;// CONCATENATED MODULE: ./src/rules/truncate-table.ts



const truncate_table_articles = "CREATE TABLE articles (id int PRIMARY KEY)";
const truncateTable = (0,rule/* operationRule */.Ut)({
    id: "truncate-table",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "All rows of an existing table are deleted by TRUNCATE, or by DELETE without WHERE on SQLite.",
    why: "The rows are gone for good. On PostgreSQL every read and write waits until the transaction ends, and CASCADE empties every table that refers to it as well.",
    instead: "Delete the rows that must go, in batches, outside of the migration.",
    bad: [
        { before: truncate_table_articles, upgrade: 'op.execute("TRUNCATE articles")' },
        {
            before: `${truncate_table_articles}; CREATE TABLE likes (article_id int REFERENCES articles)`,
            upgrade: 'op.execute("TRUNCATE articles CASCADE")',
        },
        {
            dialect: "sqlite",
            before: truncate_table_articles,
            upgrade: 'op.execute("DELETE FROM Articles")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("id", sa.Integer()))\nop.execute("TRUNCATE scratch")',
        },
        {
            before: truncate_table_articles,
            upgrade: 'op.execute("DELETE FROM articles WHERE id < 0")',
        },
        {
            dialect: "sqlite",
            before: truncate_table_articles,
            upgrade: 'op.execute("DELETE FROM articles WHERE id < 0")\n' +
                'op.create_table("scratch", sa.Column("id", sa.Integer()))\n' +
                'op.execute("DELETE FROM scratch")',
        },
    ],
    watches: ["truncate", "delete"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        if (!table.isPreexisting)
            return null;
        if (operation.kind === "delete")
            return judgeDelete(operation, table, scene);
        const { evidence } = scene.statement;
        const emptied = evidence
            ? (0,rules_evidence/* victimsOf */.B9)(evidence, "rewrite").map(rules_evidence/* labelOf */.Wy)
            : [table.label];
        const others = emptied.filter((label) => label !== table.label);
        const cascade = operation.isCascade && others.length > 0
            ? ` CASCADE empties ${listWords(others)} too.`
            : "";
        return {
            message: `TRUNCATE deletes all rows of ${table.label} for good and blocks every read and write of it until the transaction ends.${cascade}`,
            fix: {
                text: "Delete the rows that must go in batches, outside of the migration.",
                code: null,
            },
            claims: [table.label, ...emptied].flatMap((relation) => [
                { effect: "rewrite", relation },
                { effect: "scan", relation },
                { effect: "lock", relation },
            ]),
        };
    },
});
/** PostgreSQL has TRUNCATE for all rows; on SQLite that is how all are deleted. */
function judgeDelete({ hasWhere }, table, { dialect }) {
    if (dialect !== "sqlite" || hasWhere)
        return null;
    return {
        message: `DELETE without WHERE deletes all rows of ${table.label} for good.`,
        fix: {
            text: "Name the rows that must go in a WHERE. Keep rows that only move elsewhere until a later release.",
            code: null,
        },
    };
}

;// CONCATENATED MODULE: ./src/rules/unparsed-statement.ts


/** No example: what PostgreSQL ran, its own parser reads. Tests make such statements up. */
const unparsedStatement = {
    id: "unparsed-statement",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "A statement did something, but could not be read.",
    why: "The rules know what a statement means only when they can read it. What can't be read is never taken for harmless.",
    instead: "Write the statement in plain SQL of the database, one statement per op.execute(). If it is plain already, please report it.",
    bad: [],
    good: [
        { before: "SELECT 1", upgrade: 'op.execute("DO $$ BEGIN NULL; END $$")' },
        { before: "SELECT 1", upgrade: 'op.execute("SELECT 5 % 3")' },
        {
            dialect: "sqlite",
            before: "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER)",
            upgrade: 'op.execute("INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET n = excluded.n")\n' +
                'op.execute("UPDATE OR IGNORE t SET n = 1")',
        },
    ],
    watches: "statements",
    check(scene) {
        if (scene.parseError === null || !didSomething(scene))
            return null;
        return {
            message: `This statement could not be read (${scene.parseError}), so no rule knows what it means. ${unparsed_statement_effectOf(scene)}`,
            fix: {
                text: "Write it in plain SQL of the database, one statement per op.execute(). If it is plain already, please report it.",
                code: null,
            },
        };
    },
};
function didSomething({ statement: { evidence } }) {
    return (evidence === null ||
        evidence.locks.length > 0 ||
        evidence.rewrites.length > 0);
}
function unparsed_statement_effectOf({ dialect, statement: { evidence } }) {
    if (dialect === "sqlite")
        return "What it did can't be said either: SQLite tells of no effects.";
    if (!evidence)
        return "What it did can't be said either: it ran outside of a transaction.";
    const touched = [...new Set((0,rules_evidence/* relationsIn */.D1)(evidence).map(rules_evidence/* labelOf */.Wy))];
    return `It touched ${listWords(touched)}.`;
}

;// CONCATENATED MODULE: ./src/rules/index.ts





















/** All rules in the order they look at a statement: the specific ones first, then those for what is left. */
const rules = [
    createIndexWithoutConcurrently,
    setNotNullWithoutBackfill,
    addNotNullColumnWithoutDefault,
    addForeignKeyWithoutNotValid,
    addCheckWithoutNotValid,
    addUniqueWithoutUsingIndex,
    dropColumn,
    dropTable,
    truncateTable,
    renameColumn,
    renameTable,
    copyTableWithForeignKeysOn,
    copyTableLosingDefinitions,
    lossyColumnCast,
    copyTable,
    rewriteTable,
    blockingScan,
    blockingLock,
    missingLockTimeout,
    unparsedStatement,
];
/** Every id that a severity can be configured for. */
const ruleIds = rules.map(({ id }) => id);
/** What severities can be configured for besides: all rules of a group at once. */
const groupIds = rule/* ruleGroups */.zu;


/***/ }),

/***/ 54459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ byRelation),
/* harmony export */   U1: () => (/* binding */ byAddedColumn),
/* harmony export */   UN: () => (/* binding */ byTable),
/* harmony export */   _s: () => (/* binding */ bySetting),
/* harmony export */   at: () => (/* binding */ byNewTable),
/* harmony export */   fk: () => (/* binding */ columnWord),
/* harmony export */   ik: () => (/* binding */ bySessionSetting)
/* harmony export */ });
/* unused harmony export byKind */
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16166);

/** By the bare names of the tables that its operations are about. */
const byTable = ({ operations }) => operations.flatMap((one) => ("table" in one ? [one.table.name] : []));
/** By what its operations are: `drop-table`. */
const byKind = ({ operations }) => operations.map(({ kind }) => kind);
/** By the name that a table has after it was made or renamed. */
const byNewTable = ({ operations }) => operations.flatMap((one) => {
    if (one.kind === "create-table" || one.kind === "create-table-as")
        return [one.table.name];
    return one.kind === "rename-table" ? [one.newName] : [];
});
/** By the bare name of every relation that its evidence mentions. */
const byRelation = ({ statement: { evidence } }) => evidence ? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .relationsIn */ .D1)(evidence).map(({ name }) => name) : [];
/** By `table.column` of the columns that it adds. */
const byAddedColumn = ({ operations }) => operations.flatMap((one) => one.kind === "add-column" ? [columnWord(one.table, one.column.name)] : []);
/** By the settings that it sets, for however long. */
const bySetting = (one) => settingsIn(one, [true, false]);
/** By the settings that it sets for the whole session. */
const bySessionSetting = (one) => settingsIn(one, [false]);
function columnWord(table, column) {
    return JSON.stringify([table.name, column]);
}
function settingsIn({ operations }, isLocal) {
    return operations.flatMap((one) => one.kind === "set" && isLocal.includes(one.isLocal) ? [one.name] : []);
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

/***/ 10281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ judges),
/* harmony export */   Ut: () => (/* binding */ operationRule),
/* harmony export */   zu: () => (/* binding */ ruleGroups)
/* harmony export */ });
const ruleGroups = ["style"];
/** Whether a rule has something to say about this database. */
function judges({ dialects = ["postgresql"] }, dialect) {
    return dialects.includes(dialect);
}
/** Lets the compiler infer the watched kinds. */
function operationRule(rule) {
    return rule;
}


/***/ }),

/***/ 33064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   MY: () => (/* binding */ readSqliteSchema),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   qU: () => (/* binding */ ownName)
/* harmony export */ });
/* harmony import */ var _sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27938);
/* harmony import */ var _sql_sqlite_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64179);


/** The schema of a SQLite file. Names are found in any case. */
function readSqliteSchema(snapshot) {
    const objects = snapshot?.objects ?? [];
    const tables = new Map(objects
        .filter(({ kind }) => kind === "table")
        .map((table) => [(0,_sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(ownName(table)), ownName(table)]));
    return {
        isKnown: snapshot !== null,
        objects,
        findTable({ name }) {
            const found = tables.get((0,_sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(name));
            return found === undefined ? null : { schema: "main", name: found };
        },
        findColumn(table, column) {
            const found = columnsOf(objects, table.name).find(({ name }) => (0,_sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(name) === (0,_sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(column));
            return found ?? null;
        },
        childrenOf: (table, kind) => childrenOf(objects, table.name, kind),
        validChecks: () => [],
    };
}
/** The columns of a table, in order. */
function columnsOf(objects, table) {
    return childrenOf(objects, table, "column")
        .sort((a, b) => positionOf(a) - positionOf(b))
        .map((column) => ({
        name: ownName(column),
        type: column.properties.type ?? "",
        isNotNull: column.properties.nullable === "no",
    }));
}
/** What comes and goes with a table. */
function childrenOf(objects, table, kind) {
    const parent = (0,_sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(`table ${(0,_sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteSqliteName */ .Sk)(table)}`);
    return objects.filter((object) => object.kind === kind && (0,_sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(object.parent ?? "") === parent);
}
/** The last part of a name, without quotes. */
function ownName({ name }) {
    const last = (0,_sql_sqlite_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .readTokens */ .H)(name).at(-1);
    return last ? (0,_sql_sqlite_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(last) : name;
}
function positionOf({ properties }) {
    return Number(properties.position);
}


/***/ }),

/***/ 35961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ quoteIdentifier),
/* harmony export */   n: () => (/* binding */ formatName)
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


/***/ }),

/***/ 27938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ isReserved),
/* harmony export */   Sk: () => (/* binding */ quoteSqliteName),
/* harmony export */   yS: () => (/* binding */ isSameName),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/**
 * Keywords that SQLite takes for a name only in quotes. Others (`key`, `action`, `replace`…) may
 * stand bare, as camelCase may: names keep their case, and are compared without it.
 */
const reserved = new Set(("add all alter and as autoincrement between case check collate commit constraint create current_date " +
    "current_time current_timestamp default deferrable delete distinct drop else escape except exists foreign from " +
    "group having if in index insert intersect into is isnull join limit not notnull null on or order primary " +
    "references returning select set table then to transaction union unique update using values when where").split(" "));
function isReserved(word) {
    return reserved.has(word.toLowerCase());
}
/** A name as SQLite wants it: quoted only where it must be. */
function quoteSqliteName(name) {
    const isPlain = /^[A-Za-z_][A-Za-z0-9_$]*$/.test(name) && !isReserved(name);
    return isPlain ? name : `"${name.replaceAll('"', '""')}"`;
}
/** Whether SQLite takes two names for the same: it folds ASCII letters and no others. */
function isSameName(a, b) {
    return foldName(a) === foldName(b);
}
/** What names that mean the same have in common. */
function foldName(name) {
    return name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}


/***/ }),

/***/ 57685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ bareText),
/* harmony export */   UH: () => (/* binding */ knownNames),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27938);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64179);


function knownNames(names) {
    return new Map(names.map((name) => [(0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(name), name]));
}
/**
 * SQL in one spelling: the same for any white space, quotes that are not needed, case of keywords,
 * and case of the known names.
 */
function plainText(tokens, known = new Map()) {
    let text = "";
    tokens.forEach((token, index) => {
        const before = tokens[index - 1];
        const isTable = tokens[index - 2]?.text.toUpperCase() === "ON";
        text += before && (isTable || isApart(before, token)) ? " " : "";
        text += spell(token, known);
    });
    return text;
}
/** The same without parentheses around all of it. */
function bareText(tokens, known) {
    return plainText(withoutParentheses(tokens), known);
}
function spell(token, known) {
    if (token.kind === "name") {
        const name = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(token);
        return (0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteSqliteName */ .Sk)(known.get((0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(name)) ?? name);
    }
    if (token.kind !== "word")
        return token.text;
    if ((0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .isReserved */ .Bs)(token.text))
        return token.text.toUpperCase();
    return known.get((0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(token.text)) ?? token.text;
}
function isApart(before, token) {
    if (before.text === "(" || before.text === "." || token.text === ".")
        return false;
    if (token.text === "," || token.text === ")")
        return false;
    const isCall = token.text === "(" && before.kind === "word" && !(0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .isReserved */ .Bs)(before.text);
    return !isCall;
}
function withoutParentheses(tokens) {
    if (tokens[0]?.text !== "(")
        return tokens;
    let depth = 0;
    const end = tokens.findIndex(({ text }) => {
        if (text === "(")
            depth += 1;
        if (text === ")")
            depth -= 1;
        return depth === 0;
    });
    return end === tokens.length - 1
        ? withoutParentheses(tokens.slice(1, -1))
        : tokens;
}


/***/ }),

/***/ 87825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ readOnConflict),
/* harmony export */   WQ: () => (/* binding */ readTableConstraint),
/* harmony export */   Wf: () => (/* binding */ readReference),
/* harmony export */   jc: () => (/* binding */ readCheck)
/* harmony export */ });
/* harmony import */ var _identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27938);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57685);
/* harmony import */ var _table_definition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82471);
/* harmony import */ var _token_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45130);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64179);





/** Reads one constraint of a table; null when none begins here. */
function readTableConstraint(reader, known) {
    const name = reader.takes("CONSTRAINT") ? reader.name() : null;
    if (reader.takes("PRIMARY", "KEY"))
        return readKey("primary key", name, reader, known);
    if (reader.takes("UNIQUE"))
        return readKey("unique", name, reader, known);
    if (reader.takes("CHECK"))
        return readCheck(name, reader, known);
    if (reader.takes("FOREIGN", "KEY")) {
        const columns = columnsOf(reader.group(), known);
        reader.demand("REFERENCES");
        return readReference(name, columns, reader);
    }
    return name === null ? null : reader.fail("a constraint");
}
function readKey(type, name, reader, known) {
    const parts = reader.group();
    return {
        ...(0,_table_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .bareConstraint */ .k)(type, name),
        columns: columnsOf(parts, known),
        keys: keysOf(parts, known),
        onConflict: readOnConflict(reader),
    };
}
function readCheck(name, reader, known) {
    const expression = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .bareText */ .Op)(reader.group(), known);
    const onConflict = readOnConflict(reader);
    return { ...(0,_table_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .bareConstraint */ .k)("check", name), expression, onConflict };
}
/** What follows REFERENCES. */
function readReference(name, columns, reader) {
    const found = { ...(0,_table_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .bareConstraint */ .k)("foreign key", name), columns };
    found.keys = columns;
    found.references = reader.qualifiedName();
    if (reader.sees("("))
        found.referencedColumns = columnsOf(reader.group());
    for (;;) {
        if (reader.takes("ON", "DELETE"))
            found.onDelete = readAction(reader);
        else if (reader.takes("ON", "UPDATE"))
            found.onUpdate = readAction(reader);
        else if (reader.takes("MATCH"))
            reader.name();
        else if (!readDeferral(reader, found))
            return found;
    }
}
function readAction(reader) {
    if (reader.takes("SET"))
        return `SET ${reader.name().toUpperCase()}`;
    const action = reader.name().toUpperCase();
    if (action !== "NO")
        return action;
    reader.demand("ACTION");
    return null;
}
function readDeferral(reader, found) {
    const isNot = reader.takes("NOT", "DEFERRABLE");
    if (!isNot && !reader.takes("DEFERRABLE"))
        return false;
    found.isDeferrable = !isNot;
    if (reader.takes("INITIALLY"))
        found.isInitiallyDeferred =
            reader.name().toUpperCase() === "DEFERRED" && !isNot;
    return true;
}
function readOnConflict(reader) {
    if (!reader.takes("ON", "CONFLICT"))
        return null;
    const action = reader.name().toUpperCase();
    return action === "ABORT" ? null : action;
}
function columnsOf(tokens, known = new Map()) {
    return (0,_token_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAtCommas */ .E)(tokens).flatMap(([first]) => {
        if (!first)
            return [];
        const name = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(first);
        return [known.get((0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .zN)(name)) ?? name];
    });
}
/** The columns as they are ordered: ASC says nothing. */
function keysOf(tokens, known) {
    return (0,_token_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAtCommas */ .E)(tokens).map((part) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(part, known)
        .replace(/ asc$/i, "")
        .replace(/ desc$/i, " DESC"));
}


/***/ }),

/***/ 82471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ bareConstraint)
/* harmony export */ });
/** A constraint of which nothing but its type is known. */
function bareConstraint(type, name) {
    return {
        type,
        name,
        columns: [],
        isNotValid: false,
        usingIndex: null,
        references: null,
        referencedColumns: [],
        onDelete: null,
        onUpdate: null,
        includedColumns: [],
        areNullsEqual: false,
        isDeferrable: false,
        isInitiallyDeferred: false,
        expression: null,
        keys: [],
        onConflict: null,
    };
}


/***/ }),

/***/ 45130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ splitAtCommas),
/* harmony export */   v: () => (/* binding */ TokenReader)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64179);

/** Walks over the tokens of one statement. Words are asked for in capitals, of any case in the text. */
class TokenReader {
    position = 0;
    tokens;
    constructor(tokens) {
        this.tokens = tokens;
    }
    get isAtEnd() {
        return this.position >= this.tokens.length;
    }
    /** Whether these words or symbols come next. */
    sees(...texts) {
        return texts.every((text, index) => {
            const token = this.tokens[this.position + index];
            return (token !== undefined &&
                (token.kind === "word" || token.kind === "symbol") &&
                token.text.toUpperCase() === text);
        });
    }
    /** Steps over these words or symbols when they come next. */
    takes(...texts) {
        const isNext = this.sees(...texts);
        if (isNext)
            this.position += texts.length;
        return isNext;
    }
    /** @throws Error when something else comes next */
    demand(...texts) {
        if (!this.takes(...texts))
            this.fail(texts.join(" "));
    }
    next() {
        const token = this.tokens[this.position];
        if (!token)
            return this.fail("more");
        this.position += 1;
        return token;
    }
    name() {
        const token = this.next();
        if (token.kind === "symbol" || token.kind === "number")
            this.fail("a name");
        return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .V)(token);
    }
    qualifiedName() {
        const first = this.name();
        return this.takes(".")
            ? { schema: first, name: this.name() }
            : { schema: null, name: first };
    }
    /** The tokens between the parentheses that come next. */
    group() {
        this.demand("(");
        const start = this.position;
        for (let depth = 1; depth > 0;) {
            const { text } = this.next();
            if (text === "(")
                depth += 1;
            if (text === ")")
                depth -= 1;
        }
        return this.tokens.slice(start, this.position - 1);
    }
    /** The tokens up to the next one that the condition stops at, whole groups stepped over. */
    until(stops) {
        const start = this.position;
        while (!this.isAtEnd && !stops(this.peek())) {
            if (this.sees("("))
                this.group();
            else
                this.position += 1;
        }
        return this.tokens.slice(start, this.position);
    }
    rest() {
        return this.until(() => false);
    }
    fail(wanted) {
        const found = this.tokens[this.position]?.text ?? "the end";
        throw new Error(`expected ${wanted}, found ${found}`);
    }
    peek() {
        return this.tokens[this.position];
    }
}
/** The parts of a list: tokens between commas, those in parentheses left alone. */
function splitAtCommas(tokens) {
    const parts = [[]];
    let depth = 0;
    for (const token of tokens) {
        if (token.text === "(")
            depth += 1;
        if (token.text === ")")
            depth -= 1;
        if (token.text === "," && depth === 0)
            parts.push([]);
        else
            parts.at(-1)?.push(token);
    }
    return parts;
}


/***/ }),

/***/ 64179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readTokens),
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
/** What SQLite's own tokenizer tells apart; comments and white space are left out. */
const pattern = new RegExp([
    /(?<space>\s+|--[^\n]*|\/\*[^]*?(?:\*\/|$))/,
    /(?<string>[xX]?'(?:[^']|'')*')/,
    /(?<name>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])/,
    /(?<number>(?:0[xX][\da-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w$]))/,
    /(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)/,
    /(?<symbol>->>|->|\|\||<<|>>|<=|>=|<>|==|!=|[?:@$#][\w$]*|[^])/,
]
    .map((part) => part.source)
    .join("|"), "g");
/** The tokens of a text. Any text has some: what no SQL has becomes a symbol. */
function readTokens(sql) {
    return [...sql.matchAll(pattern)].flatMap(({ 0: text, index, groups }) => {
        const kinds = ["string", "name", "number", "word", "symbol"];
        const kind = kinds.find((one) => groups?.[one] !== undefined);
        return kind ? [{ kind, text, start: index, end: index + text.length }] : [];
    });
}
/** The name that a token stands for, without its quotes. SQLite takes a string for a name where only a name can be. */
function nameOf({ kind, text }) {
    const inside = text.slice(1, -1);
    if (kind === "string")
        return inside.replaceAll("''", "'");
    if (kind !== "name" || text.startsWith("["))
        return kind === "name" ? inside : text;
    const quote = text.charAt(0);
    return inside.replaceAll(quote + quote, quote);
}


/***/ })

};
;