"use strict";
exports.id = 4436;
exports.ids = [4436];
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
/* harmony export */   fB: () => (/* binding */ nextRevision),
/* harmony export */   g7: () => (/* binding */ execute),
/* harmony export */   gM: () => (/* binding */ before),
/* harmony export */   lF: () => (/* binding */ pythonCall),
/* harmony export */   nt: () => (/* binding */ createIndexConcurrently),
/* harmony export */   pf: () => (/* binding */ pythonList),
/* harmony export */   wD: () => (/* binding */ inRevisions)
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
/** Stands between the code of two revisions. */
const nextRevision = "# In the next revision\n";
/** Code of several revisions. They are several so that one that fails can be repeated on its own. */
function inRevisions(...codes) {
    return `# In this revision\n${codes.join(`\n\n${nextRevision}`)}`;
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
        const { revision } = current.statement;
        const last = this.#revisions.get(revision) ?? -1;
        for (const one of this.following(current, index, word)) {
            if (this.#positionOf(one) > last)
                return;
            if (one.statement.revision === revision)
                yield one;
        }
    }
    /** What an index files under a word and ran after a statement, in order. */
    *following(current, index, word) {
        const positions = this.#find(index, word);
        let next = countBelow(positions, this.#positionOf(current) + 1);
        for (; next < positions.length; next++)
            yield this.#at(positions[next] ?? -1);
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

/***/ 84436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kS: () => (/* binding */ groupIds),
  F8: () => (/* binding */ groupOf),
  Zl: () => (/* binding */ ruleIds),
  aO: () => (/* binding */ rules)
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
        `ALTER TABLE ${(0,identifier/* formatName */.nD)(table)} ADD COLUMN ${(0,identifier/* quoteIdentifier */.Cm)(column.name)} ${column.type}`,
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

;// CONCATENATED MODULE: ./src/rules/call-edit.ts
/**
 * The call with a keyword argument, given anew or in place of the one it has.
 *
 * @returns null when `**options` hide what it has
 */
function withKeyword(call, keyword, value) {
    if (call.isUnpacked)
        return null;
    const present = call.arguments.find((one) => one.keyword === keyword);
    if (present)
        return replaced(call, present, `${keyword}=${value}`);
    const last = call.arguments.at(-1);
    if (!last)
        return inserted(call, call.start, `${keyword}=${value}`);
    const line = call.text.lastIndexOf("\n", last.from) + 1;
    const lead = call.text.slice(line, last.from);
    const isAlone = line > 0 && /^[ \t]*$/.test(lead);
    const gap = isAlone ? `,\n${lead}` : ", ";
    return inserted(call, last.to, `${gap}${keyword}=${value}`);
}
/** The call with another value at a position; null when it has none there. */
function withPositional(call, position, value) {
    const argument = call.arguments[position];
    if (!argument || argument.keyword !== null || call.isUnpacked)
        return null;
    return replaced(call, argument, value);
}
/** As code that stands for itself, at no indentation. */
function asCode(call) {
    return shifted(call, (line) => line.startsWith(call.indentation)
        ? line.slice(call.indentation.length)
        : line);
}
/** Puts the call in place of what its author wrote; null unless it is a statement of its own. */
function editTo(call) {
    return call?.isStatement ? { span: call.span, text: call.text } : null;
}
/** Puts the call, outside of the transaction, in place of what its author wrote. */
function editToAutocommit(call) {
    if (!call?.isStatement || call.op === null)
        return null;
    const step = call.indentation.includes("\t") ? "\t" : "    ";
    const inner = shifted(call, (line) => (line === "" ? "" : `${step}${line}`));
    return {
        span: call.span,
        text: `with ${call.op}.get_context().autocommit_block():\n${call.indentation}${step}${inner}`,
    };
}
/** The text with each line but the first changed, those inside strings left alone. */
function shifted({ text, linesInStrings }, change) {
    return text
        .split("\n")
        .map((line, index) => index === 0 || linesInStrings.includes(index) ? line : change(line))
        .join("\n");
}
function replaced(call, { from, to }, text) {
    return {
        ...call,
        text: call.text.slice(0, from) + text + call.text.slice(to),
    };
}
function inserted(call, at, text) {
    return replaced(call, { from: at, to: at }, text);
}

// EXTERNAL MODULE: ./src/rules/history.ts
var rules_history = __webpack_require__(49727);
// EXTERNAL MODULE: ./src/rules/indexes.ts
var indexes = __webpack_require__(54459);
;// CONCATENATED MODULE: ./src/rules/sql-literal.ts

const opening = String.raw `(?:[\w.]*\btext\(\s*)?r?("""|'''|"|')\s*`;
/**
 * `execute("CREATE INDEX …")` with a word behind the statement's own ones.
 *
 * @param words pattern of what the statement begins with
 * @returns null for SQL that is not written out in the call, and for what has the word already
 */
function withSqlWord(call, words, word) {
    const sql = call?.arguments[0]?.value ?? "";
    const start = new RegExp(String.raw `^${opening}${words}\s+(?!${word}\b)`, "i").exec(sql)?.[0];
    if (!call || start === undefined)
        return null;
    return withPositional(call, 0, `${start}${word} ${sql.slice(start.length)}`);
}
/** `execute("ALTER TABLE …")` with words at the statement's end; null for SQL that is not one literal, or ends in a comment. */
function withSqlEnding(call, words) {
    const sql = call?.arguments[0]?.value ?? "";
    const match = new RegExp(String.raw `^(${opening}(?:(?!\2)[^\\;])*?)(\s*;?\s*\2\s*,?\s*\)?)$`, "i").exec(sql);
    const [, statement, , end] = match ?? [];
    if (!call || statement === undefined || end === undefined)
        return null;
    if (statement.includes("--"))
        return null;
    return withPositional(call, 0, `${statement} ${words}${end}`);
}

;// CONCATENATED MODULE: ./src/rules/own-call.ts





/** The author's own call with CONCURRENTLY, outside of the transaction; null when it can't be made from that call. */
function ownConcurrently(scene, operation, sqlWords) {
    const own = operation && callOf(scene, operation);
    const concurrent = own
        ? withKeyword(own, "postgresql_concurrently", "True")
        : withSqlWord(plainSql(scene), sqlWords, "CONCURRENTLY");
    // An invalid index would pass for one that exists, and CONCURRENTLY knows no CASCADE.
    if (!concurrent ||
        /if_not_exists|\bIF\s+NOT\b|CASCADE/i.test(concurrent.text))
        return null;
    return {
        code: (0,alembic_code/* inAutocommitBlock */.Xx)(asCode(concurrent)),
        edit: isAlone(scene) ? editToAutocommit(concurrent) : null,
    };
}
/** The author's own call with NOT VALID, and the validation in the next revision; null when it can't be made from that call. */
function ownNotValid(scene, operation, { name, validation }) {
    const own = callOf(scene, operation);
    const added = own
        ? named(withKeyword(own, "postgresql_not_valid", "True"), name)
        : withSqlEnding(plainSql(scene), "NOT VALID");
    if (!added)
        return null;
    return {
        code: (0,alembic_code/* inRevisions */.wD)(asCode(added), validation),
        edit: editTo(added),
    };
}
/** `None` as a name leaves it to the server; the validation has to know it. */
function named(call, name) {
    return call?.arguments[0]?.value === "None"
        ? withPositional(call, 0, (0,alembic_code/* pythonString */.cE)(name))
        : call;
}
function callOf({ call }, operation) {
    return call?.op != null && call.name === `${call.op}.${operation}`
        ? call
        : null;
}
/** A call that executes one statement. */
function plainSql({ call, operations }) {
    return operations.length === 1 && /\bexecute$/.test(call?.name ?? "")
        ? call
        : null;
}
/** What else a revision does would be committed half-way by an autocommit_block: settings don't matter. */
function isAlone(scene) {
    const revision = scene.statement.revision ?? "";
    const others = [
        scene.before(indexes/* byRevision */.l, revision),
        scene.after(indexes/* byRevision */.l, revision),
    ];
    return !others.some((found) => (0,rules_history/* isAnyOf */.i)(found, doesMore));
}
function doesMore({ operations, parseError }) {
    return parseError !== null || operations.some(({ kind }) => kind !== "set");
}

;// CONCATENATED MODULE: ./src/rules/not-valid.ts



const notValidAdvice = "Add it as NOT VALID, which takes its lock for an instant, and validate it in the next revision: that reads the rows while reads and writes go on.";
/** Adds a constraint as NOT VALID by `addition`, then proves it while reads and writes go on. */
function addThenValidate(table, constraint, addition) {
    return (0,alembic_code/* inRevisions */.wD)(addition, validation(table, constraint));
}
function validation(table, constraint) {
    const sql = `ALTER TABLE ${(0,identifier/* formatName */.nD)(table)} VALIDATE CONSTRAINT ${(0,identifier/* quoteIdentifier */.Cm)(constraint)}`;
    return (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(sql));
}
/** The author's own call as NOT VALID, then its validation; null when it can't be made from that call. */
function ownThenValidate(scene, { table }, constraint) {
    const name = constraintName(constraint, table);
    const call = constraint.type === "check"
        ? "create_check_constraint"
        : "create_foreign_key";
    return ownNotValid(scene, call, {
        name,
        validation: validation(table, name),
    });
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
        `ALTER TABLE ${(0,identifier/* formatName */.nD)(table)} ADD CONSTRAINT ${(0,identifier/* quoteIdentifier */.Cm)(name)}`,
        `FOREIGN KEY (${key.columns.map(identifier/* quoteIdentifier */.Cm).join(", ")})`,
        `REFERENCES ${(0,identifier/* formatName */.nD)(key.references ?? table)}`,
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

/** Said wherever a rule had no evidence to go by; a report of plain SQL says it once for all. */
function basis({ hasEvidence, isOnlyRead }) {
    return hasEvidence || isOnlyRead
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
    growsWithTable: true,
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
        const own = operation.kind === "add-constraint"
            ? ownThenValidate(scene, operation, check)
            : null;
        return {
            message: `Adding this CHECK constraint blocks ${blocked(table, "AccessExclusive")} ` +
                `until all rows have been checked.${basis(scene)}`,
            fix: {
                text: operation.kind === "add-column"
                    ? `Add the column first and the CHECK apart. ${notValidAdvice}`
                    : notValidAdvice,
                code: own?.code ??
                    (0,alembic_code/* before */.gM)(columnBeforeConstraint(operation), checkNotValid(operation.table, check)),
            },
            edit: own?.edit ?? null,
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

;// CONCATENATED MODULE: ./src/rules/add-enum-value-without-order.ts


const mood = "CREATE TYPE mood AS ENUM ('glad', 'sad')";
const addEnumValueWithoutOrder = (0,rule/* operationRule */.Ut)({
    id: "add-enum-value-without-order",
    severity: "info",
    group: "style",
    summary: "A value is added to an enum without saying where.",
    why: "Enums are compared and sorted in the order of their values. Without BEFORE or AFTER the new one comes last, and its place can't be changed later.",
    instead: "Say the place: `ADD VALUE 'calm' AFTER 'glad'`.",
    bad: [
        {
            before: mood,
            upgrade: "op.execute(\"ALTER TYPE mood ADD VALUE 'calm'\")",
        },
    ],
    good: [
        {
            before: mood,
            upgrade: "op.execute(\"ALTER TYPE mood ADD VALUE 'calm' AFTER 'glad'\")",
        },
        {
            before: mood,
            upgrade: "op.execute(\"ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm' BEFORE 'sad'\")",
        },
    ],
    watches: ["add-enum-value"],
    check({ type, value, isPlaced }) {
        if (isPlaced)
            return null;
        return {
            message: `The value '${value}' comes last in the order of ${(0,identifier/* formatName */.nD)(type)}, and its place can't be changed later.`,
            fix: {
                text: "Say its place with BEFORE or AFTER another value.",
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/add-foreign-key-without-not-valid.ts






const tables = "CREATE TABLE authors (id int PRIMARY KEY); CREATE TABLE articles (id int PRIMARY KEY, author_id int)";
const addForeignKeyWithoutNotValid = (0,rule/* operationRule */.Ut)({
    id: "add-foreign-key-without-not-valid",
    severity: "error",
    growsWithTable: true,
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
    const own = operation.kind === "add-constraint"
        ? ownThenValidate(scene, operation, key)
        : null;
    return {
        message: messageOf(both, victims, scene),
        fix: {
            text: notValidAdvice,
            code: own?.code ??
                (0,alembic_code/* before */.gM)(columnBeforeConstraint(operation), foreignKeyNotValid(operation.table, key)),
        },
        edit: own?.edit ?? null,
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
    growsWithTable: true,
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
        const column = columnBeforeConstraint(operation);
        return {
            message: `Adding this ${key.type} constraint blocks ${blocked(table, "AccessExclusive")} ` +
                `until all rows have been read and its index is built.${basis(scene)}`,
            fix: {
                text: operation.kind === "add-column"
                    ? "Add the column without the constraint. Then build the unique index CONCURRENTLY and make it the constraint in the next revision."
                    : "Build the unique index CONCURRENTLY and make it the constraint in the next revision. Building fails when two rows are equal in these columns: look for such rows first. If it fails, drop the invalid index that is left and run it again.",
                code: (0,alembic_code/* inRevisions */.wD)(...(column === null ? [] : [column]), ...stepsTo(operation.table, key)),
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
/** The index, then the constraint. */
function stepsTo(table, key) {
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
    const constraint = `ALTER TABLE ${(0,identifier/* formatName */.nD)(table)} ADD CONSTRAINT ${(0,identifier/* quoteIdentifier */.Cm)(name)} ${words} USING INDEX ${(0,identifier/* quoteIdentifier */.Cm)(name)}` +
        (key.isDeferrable ? " DEFERRABLE" : "") +
        (key.isInitiallyDeferred ? " INITIALLY DEFERRED" : "");
    return [(0,alembic_code/* inAutocommitBlock */.Xx)(index), (0,alembic_code/* execute */.g7)(constraint)];
}

;// CONCATENATED MODULE: ./src/rules/autocommit-block-after-changes.ts
const autocommit_block_after_changes_articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const addSlug = 'op.add_column("articles", sa.Column("slug", sa.Text()))';
const block = "with op.get_context().autocommit_block():\n    ";
const createIndex = 'op.create_index("ix", "articles", ["views"], postgresql_concurrently=True)';
const autocommitBlockAfterChanges = {
    id: "autocommit-block-after-changes",
    severity: "info",
    summary: "An autocommit_block commits half of its revision before something that can fail.",
    why: "The block commits what ran before it, but the revision counts as applied only at its end. When the block fails (a lock_timeout, a deadlock, a row that breaks a constraint), the revision starts over and fails at what is there already: somebody must clean up by hand.",
    instead: "Give the block a revision of its own. Else let what comes before it bear to be run again, by IF NOT EXISTS.",
    bad: [
        { before: autocommit_block_after_changes_articles, upgrade: `${addSlug}\n${block}${createIndex}` },
        {
            before: autocommit_block_after_changes_articles,
            upgrade: 'op.create_check_constraint("ck", "articles", "views > 0", postgresql_not_valid=True)\n' +
                `${block}op.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")`,
        },
    ],
    good: [
        { before: autocommit_block_after_changes_articles, upgrade: `${block}${createIndex}` },
        { before: autocommit_block_after_changes_articles, upgrade: `${block}${createIndex}\n${addSlug}` },
        {
            before: autocommit_block_after_changes_articles,
            upgrade: `op.execute("SET LOCAL lock_timeout = '2s'")\n${block}${createIndex}`,
        },
        {
            before: autocommit_block_after_changes_articles,
            upgrade: `op.execute("ALTER TABLE articles ADD COLUMN IF NOT EXISTS slug text")\n${block}${createIndex}`,
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("articles", sa.Column("views", sa.Integer()))\n' +
                `${block}${createIndex}`,
        },
        {
            before: autocommit_block_after_changes_articles,
            upgrade: `${addSlug}\n${block}op.execute("UPDATE articles SET slug = ''")`,
        },
        {
            before: `${autocommit_block_after_changes_articles}; CREATE TYPE mood AS ENUM ('a')`,
            upgrade: `${addSlug}\n${block}op.execute("ALTER TYPE mood ADD VALUE 'b'")`,
        },
    ],
    watches: "statements",
    check(scene) {
        if (!canFail(scene) || isAboutNewTable(scene))
            return null;
        const revision = scene.statement.revision ?? "";
        const first = scene.firstBefore(byUnrepeatable, revision);
        if (!first || scene.firstBefore(byRisk, revision))
            return null;
        return {
            message: `This can fail when what came before it in this revision${lineOf(first)} is committed already, by the autocommit_block. The revision then starts over, and fails at what is there already.`,
            fix: {
                text: "Move the autocommit_block into a revision of its own.",
                code: null,
            },
        };
    },
};
/** What runs in a block and fails when the rows are not as they should be, or when it gets no lock. */
const risky = [
    "create-index",
    "reindex",
    "validate-constraint",
    "add-constraint",
    "attach-partition",
];
/** By its revision, what is risky. */
const byRisk = (one) => canFail(one) ? [one.statement.revision ?? ""] : [];
/** By its revision, what can't be run again. */
const byUnrepeatable = (one) => failsWhenRepeated(one) ? [one.statement.revision ?? ""] : [];
function canFail({ statement, operations }) {
    return (statement.transaction === null &&
        operations.some(({ kind }) => risky.includes(kind)));
}
/** A table of the range has no rows that could stand in the way. */
function isAboutNewTable(scene) {
    return scene.operations.every((one) => !("table" in one) || !scene.table(one.table).isPreexisting);
}
const unrepeatable = [
    "create-table",
    "create-table-as",
    "add-column",
    "add-constraint",
    "create-index",
    "create-enum",
    "drop-table",
    "drop-column",
    "drop-constraint",
    "drop-index",
    "rename-table",
    "rename-column",
    "rename-constraint",
];
function failsWhenRepeated(one) {
    return (one.statement.transaction !== null &&
        one.statement.failure === null &&
        one.operations.some(({ kind }) => unrepeatable.includes(kind)) &&
        !/\bIF\s+(NOT\s+)?EXISTS\b/i.test(one.statement.sql));
}
function lineOf({ statement: { span } }) {
    return span ? ` (from line ${String(span.line)} on)` : "";
}

// EXTERNAL MODULE: ./src/rules/evidence.ts
var rules_evidence = __webpack_require__(16166);
// EXTERNAL MODULE: ./src/rules/scene.ts
var rules_scene = __webpack_require__(48375);
;// CONCATENATED MODULE: ./src/rules/brackets.ts
/** What `(a, lower(b), "c, d") rest` holds: the items between its outer brackets, and what follows them. */
function bracketsIn(text) {
    const items = [];
    let depth = 0;
    let start = 1;
    // Quoted parts count as one token, or their commas and brackets would be taken for the list's.
    for (const match of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),[\]]/g)) {
        const [token] = match;
        if (token === "(" || token === "[")
            depth++;
        else if (token === ")" || token === "]")
            depth--;
        const isEnd = depth === 0 && token === ")";
        if (!isEnd && !(token === "," && depth === 1))
            continue;
        items.push(text.slice(start, match.index).trim());
        start = match.index + 1;
        if (isEnd)
            return { items, rest: text.slice(start) };
    }
    return { items, rest: "" };
}

;// CONCATENATED MODULE: ./src/rules/table-keys.ts


/** The indexes of a table with those of its constraints. */
function keysOf(schema, table) {
    return [
        ...schema.childrenOf(table, "index").map(readIndex),
        ...schema
            .childrenOf(table, "constraint")
            .flatMap((object) => readConstraint(object, table)),
    ];
}
/** The index that a statement named, by its full name. */
function findIndex(schema, { schema: place, name }) {
    const wanted = (0,identifier/* formatName */.nD)({ schema: place ?? "public", name });
    const suffix = `.${(0,identifier/* quoteIdentifier */.Cm)(name)}`;
    const indexes = schema.objects.filter(({ kind }) => kind === "index");
    const found = indexes.find((object) => object.name === wanted) ??
        (place === null
            ? indexes.find((object) => object.name.endsWith(suffix))
            : undefined);
    if (!found)
        return null;
    return {
        key: readIndex(found),
        table: (found.parent ?? "").replace(/^(table|materialized view) /, ""),
    };
}
function readIndex(object) {
    const { definition = "", valid } = object.properties;
    const [, unique, method = "", keys = ""] = /^CREATE (UNIQUE )?INDEX .+? USING (\w+) (\(.*)$/s.exec(definition) ?? [];
    const { items, rest } = bracketsIn(keys);
    const [, options = "", where = null] = /^(.*?)(?: WHERE (.*))?$/s.exec(rest) ?? [];
    const schemaEnd = endOfName(object.name);
    return {
        name: object.name.slice(schemaEnd + 1),
        columns: items,
        method,
        isUnique: unique !== undefined,
        where,
        isValid: valid !== "no",
        options: options.trim(),
        object,
    };
}
const indexed = ["primary key", "unique"];
function readConstraint(object, table) {
    const { kind = "", definition = "", ...rest } = object.properties;
    if (!indexed.includes(kind))
        return [];
    const { items, rest: options } = bracketsIn(definition.slice(definition.indexOf("(")));
    const areNullsEqual = definition.includes("NULLS NOT DISTINCT (");
    return [
        {
            name: object.name.slice((0,identifier/* formatName */.nD)(table).length + 1),
            columns: items,
            method: "btree",
            isUnique: true,
            where: null,
            isValid: rest["index not valid"] === undefined,
            options: (areNullsEqual ? "NULLS NOT DISTINCT" : options).trim(),
            object,
        },
    ];
}
/** Where the first part of a dotted name ends. */
function endOfName(name) {
    return /^(?:"(?:[^"]|"")*"|[^".]+)/.exec(name)?.[0].length ?? 0;
}

;// CONCATENATED MODULE: ./src/rules/unique-keys.ts


/** The columns of a table's primary key; none when it has no such key, or is not known. */
function primaryKey(schema, table) {
    const key = keysOf(schema, table).find(({ object }) => object.properties["kind"] === "primary key");
    return key ? columnsOf(key) : [];
}
/** The columns of each key that lets a value stand in one row only. */
function uniqueKeys(schema, table) {
    return keysOf(schema, table)
        .filter(({ isUnique, isValid, where }) => isUnique && isValid && !where)
        .map(columnsOf)
        .filter((columns) => columns.length > 0);
}
/** None when there is more than columns, as an expression. */
function columnsOf({ columns }) {
    const areNames = columns.every((one) => /^(?:\w+|"(?:[^"]|"")+")$/.test(one));
    return areNames ? columns.map(identifier/* unquoteIdentifier */.rT) : [];
}

;// CONCATENATED MODULE: ./src/rules/changed-rows.ts



/** From so many on, statements for a row each are as good as one for all of them. */
const manyRepeats = 100;
/** Existing tables of which a statement changes or copies rows, unless a key says that they are few. */
function changedTables(scene) {
    const relations = scene.operations
        .flatMap((operation) => isFew(operation, scene) ? [] : sourcesOf(operation))
        .flatMap((name) => (0,rules_scene/* lastMention */.$1)(name, scene) ?? [])
        .filter(rules_evidence/* isVictim */.NC);
    return [...new Map(relations.map((all) => [(0,rules_evidence/* labelOf */.Wy)(all), all])).values()];
}
/** What the rows are of that it changes or copies. */
function sourcesOf(operation) {
    switch (operation.kind) {
        case "update":
        case "delete":
            return [operation.table];
        case "insert":
            return operation.from ?? [];
        default:
            return [];
    }
}
/** How many rows a WHERE leaves is known only where it gives all columns of a key. */
function isFew(operation, scene) {
    if (operation.kind !== "update" && operation.kind !== "delete")
        return false;
    const { statement, schemaBefore } = scene;
    return statement.repeats < manyRepeats && namesKey(operation, schemaBefore);
}
function namesKey({ table, filter }, schema) {
    const full = schema.findTable(table);
    const fixed = filter?.fixedColumns ?? [];
    return (full !== null &&
        uniqueKeys(schema, full).some((key) => key.every((column) => fixed.includes(column))));
}

;// CONCATENATED MODULE: ./src/rules/held-locks.ts



/**
 * The locks held while a statement ran that its own revision (or env.py) took.
 * What an earlier revision took is `lock-kept-across-revisions`' to say.
 */
function heldLocks(scene) {
    return heldBy(scene).filter(({ taker }) => {
        const revision = taker?.statement.revision ?? null;
        return revision === null || revision === scene.statement.revision;
    });
}
/** The same, whoever took them. */
function heldBy(scene) {
    const held = (scene.statement.evidence?.held ?? []).filter((lock) => (0,rules_evidence/* isBlocking */.Us)(lock) && (0,rules_evidence/* isVictim */.NC)(lock.relation));
    const modes = new Map();
    for (const { relation, mode } of held) {
        const label = (0,rules_evidence/* labelOf */.Wy)(relation);
        modes.set(label, [...(modes.get(label) ?? []), mode]);
    }
    const relations = new Map(held.map(({ relation }) => [(0,rules_evidence/* labelOf */.Wy)(relation), relation]));
    return [...relations].map(([label, relation]) => ({
        relation,
        mode: (0,rules_locks/* strongest */.yX)(modes.get(label) ?? []) ?? "Share",
        taker: takerOf(relation, scene),
    }));
}
function takerOf(relation, scene) {
    const { transaction } = scene.statement;
    return transaction === null
        ? null
        : scene.firstBefore(byBlockingLock, lockWord(transaction, relation));
}
/** By its transaction and what it locks so that others wait. */
const byBlockingLock = ({ statement: { transaction, evidence } }) => transaction === null
    ? []
    : (evidence?.locks ?? [])
        .filter(rules_evidence/* isBlocking */.Us)
        .map(({ relation }) => lockWord(transaction, relation));
function lockWord(transaction, relation) {
    return `${String(transaction)} ${(0,rules_evidence/* labelOf */.Wy)(relation)}`;
}
function isSameTransaction(one, other) {
    const { transaction } = other.statement;
    return transaction !== null && one.statement.transaction === transaction;
}
/** `an earlier statement of the same transaction (line 12 of versions/x.py) still blocks every write to public.t`. */
function stillBlocks(locks) {
    const { file, span } = locks.find(({ taker }) => taker !== null)?.taker?.statement ?? {};
    const place = file && span ? ` (line ${String(span.line)} of ${file})` : "";
    const waiting = locks.map(({ mode, relation }) => (0,rules_locks/* blockedTraffic */.UJ)(mode, (0,rules_evidence/* labelOf */.Wy)(relation)));
    return `an earlier statement of the same transaction${place} still blocks ${listWords(waiting)}`;
}

;// CONCATENATED MODULE: ./src/rules/row-batches.ts



/** The same change in batches, each committed by itself; null when that takes more than a WHERE in the statement's text. */
function inBatches(operation, scene) {
    const table = scene.schemaBefore.findTable(operation.table);
    const key = table ? primaryKey(scene.schemaBefore, table) : [];
    const head = headOf(operation, scene);
    if (head === null || key[0] === undefined || key.length > 1)
        return null;
    if (changesTwice(operation, scene))
        return null;
    const column = (0,identifier/* quoteIdentifier */.Cm)(key[0]);
    const where = oneLine(operation.filter?.text ?? "");
    const rows = `SELECT ${column} FROM ${(0,identifier/* formatName */.nD)(operation.table)}`;
    const select = where ? `${rows} WHERE ${where}` : rows;
    // What others have changed since the keys were read must not be changed any more.
    const still = where ? `(${where}) AND ` : "";
    const loop = [
        "connection = op.get_bind()",
        `rows = sa.text(${(0,alembic_code/* pythonSql */.DH)(select)})`,
        `change = sa.text(${(0,alembic_code/* pythonSql */.DH)(`${head} WHERE ${still}${column} = ANY(`).slice(0, -1)}:keys)")`,
        "keys = connection.execute(rows).scalars().all()",
        "for start in range(0, len(keys), 10000):",
        '    connection.execute(change, {"keys": keys[start : start + 10000]})',
    ].join("\n");
    const isInBlock = scene.statement.transaction === null;
    return isInBlock ? loop : (0,alembic_code/* inAutocommitBlock */.Xx)(loop);
}
/** Whether a row gets another value each time, as by `n = n + 1`: a second try would change it again. */
function changesTwice(operation, { statement }) {
    if (operation.kind === "delete")
        return false;
    const set = statement.sql
        .replace(/^[^]*?\bSET\b/i, "")
        .replace(/\bWHERE\b[^]*$/i, "");
    return operation.columns.some((column) => set.toLowerCase().split(columnName(column)).length > 2);
}
function columnName(column) {
    const name = column.toLowerCase().replaceAll(/\W/g, String.raw `\$&`);
    return new RegExp(String.raw `(?<!\w)${name}(?!\w)`);
}
/** Said after the advice to work in batches. */
const markDone = " Note which rows are done: a second try would change them again.";
/** The statement without its WHERE; null when there is more to it. */
function headOf({ kind, filter, hasWhere }, { operations, statement }) {
    const sql = oneLine(statement.sql.trim().replace(/;$/, "").trimEnd());
    const where = hasWhere ? oneLine(filter?.text ?? "") : "";
    if (sql === null || where === null || operations.length > 1)
        return null;
    if (!sql.endsWith(where) || (hasWhere && where === ""))
        return null;
    const head = hasWhere
        ? sql.slice(0, -where.length).replace(/\s*WHERE\s*$/i, "")
        : sql;
    const joins = kind === "update" ? /\bFROM\b/i : /\bUSING\b/i;
    const isMore = joins.test(head) || /\bRETURNING\b|\bAS\b|^WITH\b/i.test(head);
    return isMore ? null : head;
}
/** Null where a line can't be joined to the next, or a value was a parameter. */
function oneLine(sql) {
    if (/%|\$|--|\/\*|(?<!:):\w/.test(sql))
        return null;
    const lines = sql.split("\n");
    const isWhole = (line) => line.split("'").length % 2 === 1;
    return lines.every(isWhole) ? lines.map((one) => one.trim()).join(" ") : null;
}

;// CONCATENATED MODULE: ./src/rules/backfill-under-lock.ts






const backfill_under_lock_articles = "CREATE TABLE articles (id int PRIMARY KEY, views int); CREATE INDEX ix ON articles (views)";
const addLikes = 'op.add_column("articles", sa.Column("likes", sa.Integer()))';
const backfillUnderLock = {
    id: "backfill-under-lock",
    severity: "warning",
    growsWithTable: true,
    summary: "Rows are changed or copied while an earlier statement of the same transaction still blocks an existing table.",
    why: "A lock lasts until its transaction ends. ADD COLUMN needs its lock for an instant, but the UPDATE that follows makes everybody wait until the last row is written, whether or not it uses an index.",
    instead: "Change the schema in one revision and the rows in the next, in batches within an autocommit_block: each batch is committed by itself, and no lock is held meanwhile.",
    bad: [
        {
            before: backfill_under_lock_articles,
            upgrade: `${addLikes}\nop.execute("UPDATE articles SET likes = 0")`,
        },
        {
            before: backfill_under_lock_articles,
            upgrade: `${addLikes}\nop.execute("DELETE FROM articles WHERE views < 0")`,
        },
        {
            before: `${backfill_under_lock_articles}; CREATE TABLE tags (name text)`,
            upgrade: `${addLikes}\nop.execute("INSERT INTO tags SELECT views::text FROM articles WHERE views > 9")`,
        },
        {
            before: `${backfill_under_lock_articles}; INSERT INTO articles SELECT generate_series(1, 200)`,
            upgrade: `${addLikes}\nfor number in range(1, 201):\n` +
                '    op.get_bind().execute(sa.text("UPDATE articles SET likes = 0 WHERE id = :id"), {"id": number})',
        },
    ],
    good: [
        {
            before: backfill_under_lock_articles,
            upgrade: `op.execute("UPDATE articles SET views = 0")\n${addLikes}`,
        },
        {
            before: backfill_under_lock_articles,
            upgrade: `${addLikes}\nwith op.get_context().autocommit_block():\n    op.execute("UPDATE articles SET likes = 0 WHERE likes IS NULL")`,
        },
        {
            before: backfill_under_lock_articles,
            upgrade: `${addLikes}\nop.execute("UPDATE articles SET likes = 0 WHERE id = 7")\nop.execute("DELETE FROM articles WHERE id IN (8, 9)")`,
        },
        {
            before: `${backfill_under_lock_articles}; CREATE TABLE tags (name text)`,
            upgrade: `${addLikes}\nop.execute("INSERT INTO tags VALUES ('a'), ('b')")\nop.execute("INSERT INTO tags SELECT 'c' WHERE NOT EXISTS (SELECT 1 FROM tags WHERE name = 'c')")`,
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text()))\nop.execute("UPDATE tags SET name = \'\'")',
        },
    ],
    watches: "statements",
    check(scene) {
        const held = heldLocks(scene);
        if (held.length === 0 || deletesAll(scene))
            return null;
        const tables = changedTables(scene);
        const first = tables.filter((table) => !wasReported(table, scene));
        if (first.length === 0)
            return null;
        const { repeats } = scene.statement;
        const times = repeats > 0 ? ` (${String(repeats + 1)} times)` : "";
        return {
            message: `This ${verbOf(scene)} ${listWords(tables.map(rules_evidence/* labelOf */.Wy))}${times} while ${stillBlocks(held)}.`,
            fix: backfill_under_lock_fixOf(scene),
            severity: isLikeRewrite(tables, held, scene) ? "error" : "warning",
            claims: [...tables, ...held.map(({ relation }) => relation)].map((relation) => ({ effect: "scan", relation: (0,rules_evidence/* labelOf */.Wy)(relation) })),
        };
    },
};
/** `truncate-table` says what there is to say. */
function deletesAll({ operations }) {
    return operations.every((one) => one.kind === "delete" && !one.hasWhere);
}
function verbOf({ operations }) {
    const kinds = operations.map(({ kind }) => kind);
    if (kinds.includes("update"))
        return "changes rows of";
    return kinds.includes("delete") ? "deletes rows of" : "copies rows of";
}
/** Nobody reads or writes until every row has been read, and those that match are written. */
function isLikeRewrite(tables, held, { statement }) {
    const scans = statement.evidence?.scans ?? [];
    return tables.some((table) => scans.some((scan) => (0,rules_evidence/* isNamed */.ev)(table, scan)) &&
        held.some(({ relation, mode }) => mode === "AccessExclusive" && (0,rules_evidence/* isNamed */.ev)(table, relation)));
}
/** The rows that are read or changed under a lock are one mistake, however many statements do it. */
function wasReported(table, scene) {
    return scene.firstBefore(byWork, workWord(table, scene)) !== null;
}
/** By its transaction, its revision and the tables on whose rows it works under a lock. */
const byWork = (scene) => {
    const { transaction } = scene.statement;
    const held = transaction === null ? [] : heldBy(scene);
    if (held.length === 0)
        return [];
    return [...readUnder(held, scene), ...changedTables(scene)].map((table) => workWord(table, scene));
};
function workWord(table, { statement }) {
    const { transaction, revision } = statement;
    return JSON.stringify([transaction, revision, (0,rules_evidence/* labelOf */.Wy)(table)]);
}
/** Statements that read rows and lock nobody out by themselves; `insert` and the like are looked at apart. */
const reading = [
    "select",
    "create-table-as",
    "insert",
    "other",
];
function readUnder(held, { operations, statement }) {
    if (!operations.every(({ kind }) => reading.includes(kind)))
        return [];
    return (statement.evidence?.scans ?? []).filter((scan) => held.some(({ relation }) => (0,rules_evidence/* isNamed */.ev)(scan, relation)));
}
function backfill_under_lock_fixOf(scene) {
    const change = scene.operations.find(({ kind }) => kind === "update" || kind === "delete");
    const isRows = change?.kind === "update" || change?.kind === "delete";
    const code = isRows ? inBatches(change, scene) : null;
    const twice = isRows && changesTwice(change, scene) ? markDone : "";
    return {
        text: `Do this in the next revision, in batches that an autocommit_block commits one by one: no lock is held meanwhile. With transaction_per_migration=True in env.py each revision ends its transaction.${twice}`,
        code: code && `${alembic_code/* nextRevision */.fB}${code}`,
    };
}

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
    const [name, parent] = [table, partitionOf ?? table].map(identifier/* formatName */.nD);
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
        code: (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(`ALTER TABLE ${(0,identifier/* formatName */.nD)(table)} DETACH PARTITION ${(0,identifier/* formatName */.nD)(partition)} CONCURRENTLY`)),
    };
}

// EXTERNAL MODULE: ./src/rehearsal/statement.ts
var statement = __webpack_require__(16454);
;// CONCATENATED MODULE: ./src/rules/assumed-lock.ts





/** What is sure to lock a table for longer than it must, whatever the server would have told. */
function judgeAssumedLock(scene) {
    for (const operation of scene.operations) {
        const judgement = assumed_lock_judge(operation, scene);
        if (judgement)
            return { ...judgement, message: judgement.message + basis(scene) };
    }
    return null;
}
function assumed_lock_judge(operation, scene) {
    switch (operation.kind) {
        case "lock-table": {
            const { label, isPreexisting } = scene.table(operation.table);
            const mode = statement/* lockModes */.Y.find((one) => one.toUpperCase() === operation.mode.replaceAll(" ", ""));
            if (!isPreexisting || !mode || !(0,rules_locks/* blocksTraffic */.QX)(mode))
                return null;
            return {
                message: `LOCK TABLE blocks ${(0,rules_locks/* blockedTraffic */.UJ)(mode, label)} until the transaction ends.`,
                fix: {
                    text: "Keep the transaction short. A lock_timeout makes it give up when it would have to wait.",
                    code: (0,alembic_code/* execute */.g7)("SET LOCAL lock_timeout = '2s'"),
                },
            };
        }
        case "detach-partition": {
            const { label, isPreexisting } = scene.table(operation.table);
            if (operation.isConcurrent || !isPreexisting)
                return null;
            if (!canDetachConcurrently(operation, [], scene.serverVersion))
                return null;
            return {
                message: `Detaching a partition without CONCURRENTLY blocks every read and write of ${label} until the transaction ends.`,
                fix: fixOfDetach(operation),
            };
        }
        case "create-table": {
            if (!operation.partitionOf)
                return null;
            const { label, isPreexisting } = scene.table(operation.partitionOf);
            if (!isPreexisting)
                return null;
            return {
                message: `Creating a partition blocks every read and write of ${label} until the transaction ends.`,
                fix: fixOfPartition(operation, scene.statement.sql),
            };
        }
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./src/rules/blocking-lock.ts






const blocking_lock_tables = "CREATE TABLE authors (id int PRIMARY KEY); " +
    "CREATE TABLE articles (id int PRIMARY KEY, author_id int CONSTRAINT fk_author REFERENCES authors)";
const blockingLock = {
    id: "blocking-lock",
    severity: "warning",
    summary: "An existing table is locked that the statement does not name, or longer than it must be.",
    why: "Some statements lock more than they say: dropping a foreign key locks the referenced table against reads, as does dropping the table that has it. The lock lasts until the transaction ends, which by Alembic's default is the end of the whole run.",
    instead: "Use CONCURRENTLY where there is such a form. Else keep the transaction short: a revision of its own, with a lock_timeout.",
    bad: [
        {
            before: blocking_lock_tables,
            upgrade: 'op.drop_constraint("fk_author", "articles", type_="foreignkey")',
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
        if (!scene.hasEvidence)
            return judgeAssumedLock(scene);
        const brief = scene.operations.flatMap(brieflyLocked);
        // What there is to say of these alone, their own rules have said; a default partition that needn't be read is only
        // locked for an instant.
        if (scene.operations.every(({ kind }) => saidElsewhere.includes(kind)))
            return null;
        const victims = scene
            .unclaimed("lock")
            .filter((relation) => !brief.some((name) => (0,rules_evidence/* isNamed */.ev)(relation, name)));
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
function modeOn(relation, { statement }) {
    const locks = statement.evidence?.locks ?? [];
    const own = locks.filter((lock) => (0,rules_evidence/* isNamed */.ev)(relation, lock.relation));
    return (0,rules_locks/* strongest */.yX)(own.map(({ mode }) => mode)) ?? "Share";
}
const saidElsewhere = [
    "drop-index",
    "attach-partition",
];
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
        case "refresh-materialized-view":
            return [operation.view];
        case "restart-sequence":
            return operation.identity ? [operation.identity.table] : [];
        case "grant":
        case "other":
            return operation.objects;
        default:
            return "table" in operation ? [operation.table] : [];
    }
}
function subject({ operations }) {
    const kinds = operations.map(({ kind }) => kind);
    if (kinds.includes("lock-table"))
        return "LOCK TABLE";
    if (kinds.includes("detach-partition"))
        return "Detaching a partition without CONCURRENTLY";
    if (operations.some(isPartition))
        return "Creating a partition";
    if (kinds.includes("drop-constraint"))
        return "Dropping a foreign key";
    if (kinds.includes("drop-column"))
        return "Dropping a column with a foreign key";
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

;// CONCATENATED MODULE: ./src/rules/index-rebuild.ts



/** What a type change that writes no row anew reads the rows for, as the subject of a sentence. */
function typeScanSubject(change, scene) {
    const built = [...indexesOn(change, scene), ...keysOn(change, scene)];
    if (built.length === 0)
        return "Checking the rows against their constraints again";
    const names = listWords(built.map(({ name }) => name));
    const what = change.collation ? "collation" : "type";
    return `Building ${names} anew for the new ${what} of ${(0,identifier/* quoteIdentifier */.Cm)(change.column)}`;
}
function fixOfTypeScan(change, scene) {
    const indexes = indexesOn(change, scene);
    if (keysOn(change, scene).length > 0)
        return {
            text: "Add a column of the new type beside it, write both, fill it in batches, and build its index CONCURRENTLY. Or do this when the table can be unused for that long.",
            code: null,
        };
    if (indexes.length === 0)
        return {
            text: "Drop the constraint on the column before this, add it again as NOT VALID afterwards, and validate it on its own: the change itself then takes an instant.",
            code: null,
        };
    const isPlain = indexes.every(({ properties }) => properties.definition?.startsWith("CREATE INDEX"));
    return {
        text: "If queries can do without the index for a while, drop it CONCURRENTLY before and build it CONCURRENTLY afterwards: the change itself then takes an instant. Else add a column of the new type beside it.",
        code: isPlain && scene.operations.length === 1
            ? aroundChange(indexes, scene)
            : null,
    };
}
function aroundChange(indexes, scene) {
    const drop = indexes.map(({ name }) => (0,alembic_code/* execute */.g7)(`DROP INDEX CONCURRENTLY ${name}`));
    const build = indexes.map(({ properties: { definition = "" } }) => (0,alembic_code/* execute */.g7)(definition.replace(/^CREATE INDEX/, "$& CONCURRENTLY")));
    return [
        (0,alembic_code/* inAutocommitBlock */.Xx)(drop.join("\n")),
        (0,alembic_code/* execute */.g7)(scene.statement.sql.trim()),
        (0,alembic_code/* inAutocommitBlock */.Xx)(build.join("\n")),
    ].join("\n");
}
/** Indexes over a column that no constraint stands for. */
function indexesOn(change, scene) {
    const table = scene.table(change.table);
    return scene.schemaBefore
        .childrenOf(table, "index")
        .filter(({ properties: { definition = "" } }) => mentions(definition.split(" USING ")[1] ?? "", change.column));
}
/** Constraints over a column that have an index. */
function keysOn(change, scene) {
    const table = scene.table(change.table);
    return scene.schemaBefore
        .childrenOf(table, "constraint")
        .filter(({ properties: { kind = "", definition = "" } }) => /^(unique|primary key|exclude)$/.test(kind) &&
        mentions(definition, change.column));
}
function mentions(definition, column) {
    const name = (0,identifier/* quoteIdentifier */.Cm)(column).replaceAll("$", "\\$&");
    return new RegExp(`(?<![\\w$"])${name}(?![\\w$"])`).test(definition);
}

;// CONCATENATED MODULE: ./src/rules/scan-words.ts

const subjects = {
    "create-table": "Creating this partition beside a default partition",
    "add-constraint": "Adding this constraint",
    "set-not-null": "SET NOT NULL",
};
/** What reads the rows, as the subject of a sentence. */
function scanSubject(scene) {
    const { operations } = scene;
    const change = operations.find((one) => one.kind === "alter-column-type");
    if (change)
        return typeScanSubject(change, scene);
    const known = operations
        .filter((one) => one.kind !== "create-table" || one.partitionOf !== null)
        .map(({ kind }) => subjects[kind]);
    const other = operations.some(isDomainChange) ? "Changing this domain" : null;
    return (known.find((subject) => subject !== undefined) ?? other ?? "This statement");
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
        case "alter-column-type":
            return fixOfTypeScan(operation, scene);
        case "add-constraint":
            if (operation.constraint.type === "exclude")
                return exclusion;
            return operation.constraint.usingIndex === null ? null : nullableKey;
        case "other":
            return isDomainChange(operation) ? domainCheck : null;
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
function isDomainChange(operation) {
    return (operation.kind === "other" && operation.statement === "AlterDomainStmt");
}
const domainCheck = {
    text: "Every table with a column of this domain is read. Add the constraint as NOT VALID, which reads nothing and checks new values all the same; validate it on its own, when writes can wait for that long (from PostgreSQL 18 on they needn't wait).",
    code: null,
};
/** The only constraint USING INDEX that reads rows. */
const nullableKey = {
    text: "The rows are read because a column of the index may hold NULLs. Make it NOT NULL first: add CHECK (column IS NOT NULL) as NOT VALID, validate it on its own, and set NOT NULL, which then reads nothing. The primary key takes an instant after that.",
    code: null,
};
const exclusion = {
    text: "An exclusion constraint always reads every row under its lock: there is no NOT VALID for it, and no USING INDEX. Add it when the table can be unused for that long, or to a new table that takes the rows over.",
    code: null,
};
/** For a statement that reads rows under a lock which an earlier one took. */
const fixOfHeldScan = {
    text: "Do this in a transaction of its own, after the lock is gone: in another revision with transaction_per_migration=True in env.py, or in an autocommit_block, which commits what came before it.",
    code: null,
};

;// CONCATENATED MODULE: ./src/rules/blocking-scan.ts






const blocking_scan_articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const blockingScan = {
    id: "blocking-scan",
    severity: "error",
    growsWithTable: true,
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
            upgrade: 'op.add_column("articles", sa.Column("likes", sa.Integer()))\n' +
                'op.get_bind().execute(sa.text("SELECT id FROM articles")).all()',
        },
        {
            before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE TABLE visits_rest PARTITION OF visits DEFAULT",
            upgrade: "op.execute(\"CREATE TABLE visits_26 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")",
        },
        {
            before: "CREATE TABLE articles (id int); CREATE UNIQUE INDEX ix ON articles (id)",
            upgrade: 'op.execute("ALTER TABLE articles ADD PRIMARY KEY USING INDEX ix")',
        },
        {
            before: "CREATE DOMAIN score AS int; CREATE TABLE articles (likes score)",
            upgrade: 'op.execute("ALTER DOMAIN score ADD CHECK (VALUE >= 0)")',
        },
        {
            before: `${blocking_scan_articles}; ALTER TABLE articles ADD title text; CREATE INDEX ix ON articles (title)`,
            upgrade: "op.execute('ALTER TABLE articles ALTER title TYPE text COLLATE \"C\"')",
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id int NOT NULL); CREATE UNIQUE INDEX ix ON articles (id)",
            upgrade: 'op.execute("ALTER TABLE articles ADD PRIMARY KEY USING INDEX ix")',
        },
        {
            before: "CREATE DOMAIN score AS int; CREATE TABLE articles (likes score)",
            upgrade: 'op.execute("ALTER DOMAIN score ADD CONSTRAINT ck CHECK (VALUE >= 0) NOT VALID")',
        },
        {
            before: `${blocking_scan_articles}; ALTER TABLE articles ADD title varchar(9); CREATE INDEX ix ON articles (title)`,
            upgrade: 'op.alter_column("articles", "title", type_=sa.Text())',
        },
        {
            before: `${blocking_scan_articles}; ALTER TABLE articles ADD title text`,
            upgrade: "op.execute('ALTER TABLE articles ALTER title TYPE text COLLATE \"C\"')",
        },
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
        const held = heldLocks(scene);
        const first = scans.filter((relation) => held.some((lock) => (0,rules_evidence/* isNamed */.ev)(relation, lock.relation)) &&
            !wasReported(relation, scene));
        return first.length > 0 ? judgeHeld(first, held) : null;
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
function judgeHeld(scans, held) {
    const locks = held.filter((lock) => scans.some((relation) => (0,rules_evidence/* isNamed */.ev)(relation, lock.relation)));
    return {
        message: `This reads every row of ${listWords(scans.map(rules_evidence/* labelOf */.Wy))} while ${stillBlocks(locks)}.`,
        fix: fixOfHeldScan,
        severity: "warning",
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

;// CONCATENATED MODULE: ./src/rules/commit-in-migration.ts

const commit_in_migration_articles = "CREATE TABLE articles (id int PRIMARY KEY)";
const commit_in_migration_addSlug = 'op.add_column("articles", sa.Column("slug", sa.Text()))';
const commitInMigration = (0,rule/* operationRule */.Ut)({
    id: "commit-in-migration",
    severity: "warning",
    summary: "A revision ends Alembic's transaction by COMMIT or ROLLBACK.",
    why: "Alembic owns the transaction, and goes on as if it were still open. After a COMMIT a failure leaves the revision half applied; after a ROLLBACK what came before is undone, and the revision counts as applied all the same. Locks that such a text took can't be seen either.",
    instead: "Leave COMMIT and ROLLBACK out. What must be committed by itself goes into an autocommit_block.",
    bad: [
        { before: commit_in_migration_articles, upgrade: `${commit_in_migration_addSlug}\nop.execute("COMMIT")` },
        {
            before: commit_in_migration_articles,
            upgrade: 'op.execute("BEGIN; ALTER TABLE articles ADD COLUMN slug text; COMMIT;")',
        },
    ],
    good: [
        { before: commit_in_migration_articles, upgrade: commit_in_migration_addSlug },
        {
            before: commit_in_migration_articles,
            upgrade: 'op.execute("SAVEPOINT one")\n' +
                `${commit_in_migration_addSlug}\n` +
                'op.execute("ROLLBACK TO SAVEPOINT one")\nop.execute("RELEASE SAVEPOINT one")',
        },
        {
            before: commit_in_migration_articles,
            upgrade: 'op.execute("DO $$ BEGIN UPDATE articles SET id = 1 WHERE id = 2; END $$")',
        },
        {
            before: commit_in_migration_articles,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.execute("BEGIN")\n    op.execute("LOCK TABLE articles")\n    op.execute("COMMIT")',
        },
    ],
    watches: ["transaction"],
    check({ statement }, scene) {
        const isRollback = statement === "TRANS_STMT_ROLLBACK";
        if (!isRollback && statement !== "TRANS_STMT_COMMIT")
            return null;
        // In a script the transaction is the script's own: it is Alembic that writes COMMIT there.
        if (scene.isOnlyRead)
            return null;
        // In an autocommit_block the transaction is the revision's own.
        if (scene.statement.transaction === null && scene.operations.length === 1)
            return null;
        return {
            message: isRollback
                ? "This ROLLBACK undoes what came before it in Alembic's transaction, earlier revisions included, and the revision counts as applied all the same."
                : "This COMMIT ends Alembic's transaction: if something fails after it, the revision is half applied and can't be run again.",
            ...(isRollback && { severity: "error" }),
            fix: {
                text: "Leave it out: Alembic commits. What must be committed by itself goes into `with op.get_context().autocommit_block():`, in a revision of its own.",
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/missing-partition-indexes.ts



/** What ATTACH builds: the keys of the partitioned table that the partition lacks. */
function missingIndexes({ table, partition }, scene) {
    const [parent, part] = [scene.table(table), scene.table(partition)];
    const { schemaBefore } = scene;
    if (!part.isPreexisting || !schemaBefore.findTable(partition))
        return [];
    const own = new Set(keysOf(schemaBefore, part).map(shapeOf));
    return keysOf(schemaBefore, parent).filter((key) => !own.has(shapeOf(key)) && !isMadeInRange(key, partition.name, scene));
}
/** Builds one on the partition, for ATTACH to find. */
function buildOn(label, partition, { columns, isUnique, method, options, where }) {
    const words = columns.map((column) => column.replace(/\W+/g, "_"));
    const name = `ix_${partition}_${words.join("_")}`.slice(0, 63);
    const unique = isUnique ? "UNIQUE " : "";
    const rest = [options, where === null ? "" : `WHERE ${where}`];
    return [
        `CREATE ${unique}INDEX CONCURRENTLY ${(0,identifier/* quoteIdentifier */.Cm)(name)} ON ${label} USING ${method} (${columns.join(", ")})`,
        ...rest.filter((one) => one !== ""),
    ].join(" ");
}
/** The index of a constraint: only the same constraint on the partition will do. */
function isConstraint({ object }) {
    return object.kind === "constraint";
}
function shapeOf(key) {
    const { columns, method, isUnique, where, options } = key;
    return [isConstraint(key), isUnique, method, columns, where, options].join("|");
}
function isMadeInRange(key, table, scene) {
    const wanted = key.columns.join();
    for (const { operations } of scene.before(indexes/* byTable */.UN, table))
        for (const one of operations) {
            if (one.kind === "create-index" &&
                one.elements.map(({ text }) => text).join() === wanted)
                return true;
            if (one.kind === "add-constraint" && isConstraint(key))
                return true;
        }
    return false;
}

;// CONCATENATED MODULE: ./src/rules/partition-bounds.ts

/** `FOR VALUES …` of a statement that attaches one partition and does nothing else. */
function boundsIn(sql) {
    const bounds = /\bATTACH\s+PARTITION\b[^;]*?\b(FOR\s+VALUES\b[^;]*\))\s*;?\s*$/i;
    return bounds.exec(sql)?.[1] ?? null;
}
/** What every row of a partition fulfils, as a condition; null for keys and bounds that are more than plain. */
function conditionOf({ table }, bounds, scene) {
    const { schemaBefore, schemaAfter } = scene;
    const { label } = scene.table(table);
    const parent = [...schemaBefore.objects, ...schemaAfter.objects].find(({ kind, name, properties }) => kind === "table" && name === label && properties["partition key"]);
    const key = /^(RANGE|LIST) \(("(?:[^"]|"")+"|[a-z_][\w$]*)\)$/.exec(parent?.properties["partition key"] ?? "");
    const [, method, column = ""] = key ?? [];
    if (method === "RANGE")
        return rangeOf(column, bounds);
    return method === "LIST" ? listOf(column, bounds) : null;
}
function rangeOf(column, bounds) {
    const match = /^FOR\s+VALUES\s+FROM\s*\(([^,]+)\)\s*TO\s*\(([^,]+)\)$/i.exec(bounds);
    if (!match)
        return null;
    const [, from = "", to = ""] = match;
    return [
        `${column} IS NOT NULL`,
        ...(isEndless(from) ? [] : [`${column} >= ${from.trim()}`]),
        ...(isEndless(to) ? [] : [`${column} < ${to.trim()}`]),
    ].join(" AND ");
}
function isEndless(bound) {
    return /^\s*(MIN|MAX)VALUE\s*$/i.test(bound);
}
function listOf(column, bounds) {
    const values = /^FOR\s+VALUES\s+IN\s*\((.+)\)$/is.exec(bounds)?.[1];
    if (values === undefined || /\bNULL\b/i.test(values))
        return null;
    return `${column} IS NOT NULL AND ${column} IN (${values})`;
}
/** A name for the CHECK on a table, of PostgreSQL's length at most. */
function nameOfCheck(table) {
    return (0,identifier/* quoteIdentifier */.Cm)(`ck_${table}_bounds`.slice(0, 63));
}

;// CONCATENATED MODULE: ./src/rules/attach-partition-without-check.ts








const visits = "CREATE TABLE visits (day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE visits_26 (day date NOT NULL)";
const rest = `${visits}; CREATE TABLE visits_rest PARTITION OF visits DEFAULT`;
const attach = "op.execute(\"ALTER TABLE visits ATTACH PARTITION visits_26 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")";
const check = "ALTER TABLE visits_26 ADD CHECK (day IS NOT NULL AND day >= '2026-01-01' AND day < '2027-01-01')";
const attachPartitionWithoutCheck = (0,rule/* operationRule */.Ut)({
    id: "attach-partition-without-check",
    severity: "error",
    growsWithTable: true,
    summary: "An existing table is read from end to end to attach a partition.",
    why: "PostgreSQL makes sure that every row of the new partition is within its bounds, and that no row of a default partition is. It reads both under an ACCESS EXCLUSIVE lock, so every read and write of them waits, unless a validated CHECK says so already.",
    instead: "Add a CHECK that says the bounds as NOT VALID, validate it (that blocks nobody), then attach. A default partition needs one that excludes them.",
    bad: [
        { before: visits, upgrade: attach },
        { before: rest, upgrade: attach },
        {
            before: 'CREATE TABLE orders ("Land" text) PARTITION BY LIST ("Land"); CREATE TABLE orders_de ("Land" text); CREATE TABLE orders_rest PARTITION OF orders DEFAULT',
            upgrade: "op.execute(\"ALTER TABLE orders ATTACH PARTITION orders_de FOR VALUES IN ('de', 'at')\")",
        },
        {
            before: rest,
            upgrade: 'op.execute("CREATE TABLE visits_27 (day date NOT NULL)")\n' +
                "op.execute(\"ALTER TABLE visits ATTACH PARTITION visits_27 FOR VALUES FROM ('2027-01-01') TO (MAXVALUE)\")",
        },
        {
            before: `${visits}; ${check}; CREATE INDEX ix ON visits (day)`,
            upgrade: attach,
        },
        {
            before: `${visits}; CREATE INDEX ix ON visits (day)`,
            upgrade: attach,
        },
    ],
    good: [
        { before: `${visits}; ${check}`, upgrade: attach },
        {
            before: `${visits}; ${check}; CREATE INDEX ix ON visits (day); CREATE INDEX ix_26 ON visits_26 (day)`,
            upgrade: attach,
        },
        {
            before: `${rest}; ${check}; ALTER TABLE visits_rest ADD CHECK (NOT (day IS NOT NULL AND day >= '2026-01-01' AND day < '2027-01-01'))`,
            upgrade: attach,
        },
        {
            before: visits,
            upgrade: 'op.execute("CREATE TABLE visits_27 (LIKE visits)")\n' +
                "op.execute(\"ALTER TABLE visits ATTACH PARTITION visits_27 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')\")",
        },
    ],
    watches: ["attach-partition"],
    check(operation, scene) {
        const read = scene.hasEvidence
            ? scene.unclaimed("scan")
            : assumedRead(operation.partition, scene);
        if (read.length === 0)
            return null;
        const labels = read.map(rules_evidence/* labelOf */.Wy);
        const { label } = scene.table(operation.partition);
        return {
            message: `Attaching ${label} reads every row of ${listWords(labels)} and meanwhile blocks every read and write of ${labels.length > 1 ? "both" : "it"}.${basis(scene)}`,
            fix: attach_partition_without_check_fixOf(operation, read, scene),
            claims: [...read, ...scene.unclaimed("lock")]
                .map(rules_evidence/* labelOf */.Wy)
                .flatMap((relation) => [
                { effect: "scan", relation },
                { effect: "lock", relation },
            ]),
        };
    },
});
/** Without evidence: the partition, unless it is new or has a CHECK that may say its bounds. */
function assumedRead(name, scene) {
    const partition = scene.table(name);
    const isChecked = [...scene.before(indexes/* byTable */.UN, name.name)].some((one) => one.operations.some(({ kind }) => kind === "add-constraint" || kind === "validate-constraint"));
    const checks = scene.schemaBefore.validChecks(partition);
    return !partition.isPreexisting || isChecked || checks.length > 0
        ? []
        : [partition];
}
function attach_partition_without_check_fixOf(operation, read, scene) {
    const missing = missingIndexes(operation, scene);
    const bounds = boundsIn(scene.statement.sql);
    const condition = bounds && conditionOf(operation, bounds, scene);
    const isItself = (one) => (0,rules_evidence/* isNamed */.ev)(one, operation.partition);
    // Where an index must be built and there is a CHECK, the index is what it was read for.
    const unproven = missing.length > 0 && hasCheck(operation.partition, scene)
        ? read.filter((one) => !isItself(one))
        : read;
    const { label } = scene.table(operation.partition);
    return {
        text: [
            ...(missing.length > 0 ? [wordsFor(missing, label)] : []),
            ...(unproven.length > 0 ? [wordsForChecks(unproven, isItself)] : []),
        ].join(" "),
        code: condition && !missing.some(isConstraint)
            ? codeOf(operation, bounds, unproven.map((one) => ({
                name: one,
                condition: isItself(one) ? condition : `NOT (${condition})`,
            })), missing.map((key) => buildOn(label, operation.partition.name, key)))
            : null,
    };
}
function hasCheck(name, scene) {
    const isAdded = [...scene.before(indexes/* byTable */.UN, name.name)].some((one) => one.operations.some((made) => made.kind === "validate-constraint" ||
        (made.kind === "add-constraint" && made.constraint.type === "check")));
    return (isAdded || scene.schemaBefore.validChecks(scene.table(name)).length > 0);
}
function wordsFor(missing, label) {
    const keys = missing.map((key) => `${isConstraint(key) ? "the key" : "the index"} on ${key.columns.join(", ")}`);
    const how = missing.some(isConstraint)
        ? ", and add its constraint USING INDEX"
        : "";
    return `${label} lacks ${listWords(keys)}, which attaching builds: build it CONCURRENTLY before${how}.`;
}
function wordsForChecks(read, isItself) {
    return `Before attaching, give ${listWords(read.map(rules_evidence/* labelOf */.Wy))} a CHECK as NOT VALID and validate it on its own: attaching then reads nothing. ${read.every(isItself) ? "" : "That of a default partition excludes the bounds: until the partition is attached, no such row can be written. "}Afterwards the CHECK can be dropped.`;
}
function codeOf({ table, partition }, bounds, checks, builds) {
    const alter = (name, command) => (0,alembic_code/* execute */.g7)(`ALTER TABLE ${(0,identifier/* formatName */.nD)(name)} ${command}`);
    const added = checks.map(({ name, condition }) => alter(name, `ADD CONSTRAINT ${nameOfCheck(name.name)} CHECK (${condition}) NOT VALID`));
    const validated = checks.map(({ name }) => alter(name, `VALIDATE CONSTRAINT ${nameOfCheck(name.name)}`));
    const attached = alter(table, `ATTACH PARTITION ${(0,identifier/* formatName */.nD)(partition)} ${bounds}`);
    const apart = [...builds.map(alembic_code/* execute */.g7), ...validated].join("\n");
    const last = `${(0,alembic_code/* inAutocommitBlock */.Xx)(apart)}\n${attached}`;
    return added.length > 0
        ? (0,alembic_code/* inRevisions */.wD)(added.join("\n"), last)
        : (0,alembic_code/* inRevisions */.wD)((0,alembic_code/* inAutocommitBlock */.Xx)(apart), attached);
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
            return `Changing the type of ${(0,identifier/* quoteIdentifier */.Cm)(operation.column)}${from} to ${operation.type}`;
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
    const name = (0,identifier/* quoteIdentifier */.Cm)(column.name);
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

;// CONCATENATED MODULE: ./src/rules/new-columns.ts






/** Operations that give columns a type. */
const columnOperations = [
    "create-table",
    "add-column",
    "alter-column-type",
];
/** The columns of an operation that are so, were not so before it, and still have this type at the end of the range. */
function newColumns(operation, scene, isSo) {
    const { schemaBefore, schemaAfter } = scene;
    const table = scene.table(operation.table);
    return new_columns_columnsOf(operation)
        .filter(isSo)
        .filter(({ name, type }) => {
        const before = schemaBefore.findColumn(table, name);
        if (operation.kind === "alter-column-type" && before)
            if (isSo({ name, type: before.type }))
                return false;
        if (!schemaAfter.isKnown)
            return true;
        const after = schemaAfter.findColumn(table, name);
        return after?.type === type || (after !== null && isSerial({ type }));
    });
}
function new_columns_columnsOf(operation) {
    switch (operation.kind) {
        case "create-table":
            return operation.isTemporary ? [] : operation.columns;
        case "add-column":
            return [operation.column];
        case "alter-column-type":
            return [{ name: operation.column, type: operation.type }];
    }
}
/** `starts and ends of public.shifts are`. */
function columnsAre(columns, operation, scene) {
    const names = listWords(columns.map(({ name }) => (0,identifier/* quoteIdentifier */.Cm)(name)));
    const { label } = scene.table(operation.table);
    return `${names} of ${label} ${columns.length === 1 ? "is" : "are"}`;
}
/** The advice, with the call that has the other type where it is one column. */
function otherType(operation, type, text) {
    return { text, code: withType(operation, type) };
}
function withType(operation, type) {
    const { kind, table } = operation;
    if (kind === "create-table")
        return null;
    if (kind === "add-column") {
        const { column } = operation;
        // A default was written for the type as it is, and constraints are left out of the code.
        const isPlain = column.constraints.length === 0 && column.default === null;
        return isPlain ? addColumn(table, { ...column, type }) : null;
    }
    const known = sqlalchemyType(type);
    if (known === null || operation.using !== null)
        return null;
    return (0,alembic_code/* pythonCall */.lF)("op.alter_column", [
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonString */.cE)(operation.column),
        `type_=${known}`,
        ...(0,alembic_code/* schemaArgument */.b7)(table),
    ]);
}

;// CONCATENATED MODULE: ./src/rules/char-column.ts


const charColumn = (0,rule/* operationRule */.Ut)({
    id: "char-column",
    severity: "info",
    group: "style",
    summary: "A new column is char(n).",
    why: "char(n) fills every value up with spaces to its full length, which costs room, and then ignores them in some comparisons and not in others. It is no faster than text.",
    instead: "Use `sa.Text()`. A length that must be kept can be said by a CHECK.",
    bad: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("country", sa.CHAR(2)))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE TABLE notes (a char(5), b character(9))")',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.Text()))',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.CHAR(2)))\n' +
                'op.drop_column("articles", "x")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("x", sa.CHAR(2)))\n' +
                'op.drop_table("scratch")',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: "op.execute('ALTER TABLE articles ADD COLUMN flag \"char\"')",
        },
    ],
    watches: columnOperations,
    check(operation, scene) {
        const columns = newColumns(operation, scene, ({ type }) => /^character\(\d+\)$/.test(type));
        if (columns.length === 0)
            return null;
        return {
            message: `${columnsAre(columns, operation, scene)} char(n): every value is filled up with spaces to its full length.`,
            fix: otherType(operation, "text", "Make it text, with a CHECK of its length where that matters."),
        };
    },
});

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
    const isMadeAgain = runsLater(scene, "other", (one) => one.kind === "other" &&
        one.statement === "create trigger" &&
        one.objects.some((object) => (0,sqlite_identifier/* isSameName */.yS)(object.name, name)));
    return isMadeAgain ? [] : [`the trigger ${scene.quote(name)}`];
}
/** SQLAlchemy reads no index on an expression; others are made again, or dropped on purpose. */
function lostIndex(index, scene) {
    const name = (0,sqlite_schema/* ownName */.qU)(index);
    const isOnExpression = /\(.*[^ (]\(/.test(index.properties.definition ?? "");
    const isMadeAgain = runsLater(scene, "create-index", (one) => one.kind === "create-index" && (0,sqlite_identifier/* isSameName */.yS)(one.index ?? "", name));
    return isOnExpression && !isMadeAgain
        ? [`the index ${scene.quote(name)}`]
        : [];
}
function runsLater(scene, kind, is) {
    return (0,rules_history/* isAnyOf */.i)(scene.after(indexes/* byKind */.Sb, kind), ({ operations }) => operations.some(is));
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

;// CONCATENATED MODULE: ./src/rules/schema-objects.ts

/** The objects of a kind that a name can mean: several for functions, which differ in their arguments. */
function findObjects({ objects }, kinds, name) {
    const suffix = `.${(0,identifier/* quoteIdentifier */.Cm)(name.name)}`;
    const found = objects.filter((object) => kinds.includes(object.kind) &&
        (name.schema === null
            ? bareName(object).endsWith(suffix)
            : bareName(object) === (0,identifier/* formatName */.nD)(name)));
    const isPublic = (object) => bareName(object) === `public${suffix}`;
    return name.schema === null && found.some(isPublic)
        ? found.filter(isPublic)
        : found;
}
/** The one object of that name, null when there is none. */
function findObject(schema, kinds, name) {
    return findObjects(schema, kinds, name)[0] ?? null;
}
/** What has an object as its parent, like the columns of a view. */
function childrenOf({ objects }, { kind, name }) {
    return objects.filter(({ parent }) => parent === `${kind} ${name}`);
}
/** The name of a function without its arguments. */
function bareName({ kind, name }) {
    return kind === "function" ? name.replace(/\(.*$/s, "") : name;
}

;// CONCATENATED MODULE: ./src/rules/create-enum.ts



const createEnum = (0,rule/* operationRule */.Ut)({
    id: "create-enum",
    severity: "info",
    group: "style",
    summary: "A new enum type is made.",
    why: "PostgreSQL can add values to an enum, but not take them away: for that the type is made anew and every table that uses it is rewritten. New values also need a transaction of their own before they can be used.",
    instead: "Use text with a CHECK (`sa.Enum(…, native_enum=False, create_constraint=True)`), or a table of the values with a foreign key.",
    bad: [
        {
            before: "SELECT 1",
            upgrade: "op.execute(\"CREATE TYPE mood AS ENUM ('glad', 'sad')\")",
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("days", sa.Column("mood", sa.Enum("glad", "sad", name="mood")))',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("days", sa.Column("mood", sa.Enum("glad", "sad", name="mood", native_enum=False, create_constraint=True)))',
        },
        {
            before: "CREATE TYPE mood AS ENUM ('glad', 'sad')",
            upgrade: 'op.execute("ALTER TYPE mood RENAME TO mood_old")\n' +
                "op.execute(\"CREATE TYPE mood AS ENUM ('glad')\")",
        },
    ],
    watches: ["create-enum"],
    check({ type }, { schemaBefore }) {
        if (findObject(schemaBefore, ["type"], type))
            return null;
        return {
            message: `${(0,identifier/* formatName */.nD)(type)} is a new enum: values can be added to it later, but never taken away.`,
            fix: {
                text: "Text with a CHECK, or a table of the values with a foreign key, can be changed both ways: sa.Enum(…, native_enum=False, create_constraint=True).",
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/partitioned-index-fix.ts


/** More partitions than this make a loop of code, which is the reader's to write. */
const mostPartitions = 5;
/** An index of a partitioned table without blocking writes: on the parent alone, then partition by partition. */
function fixOfPartitionedIndex(operation, schema) {
    const { index, table } = operation;
    const partitions = index === null ? [] : leavesOf(operation, schema);
    const parent = (0,alembic_code/* execute */.g7)(creation(operation, index, `ONLY ${(0,identifier/* formatName */.nD)(table)}`));
    const isWhole = partitions.length > 0 && partitions.length <= mostPartitions;
    return {
        text: "A partitioned table can't have its index built CONCURRENTLY in one go. Build one CONCURRENTLY on each partition, " +
            "then create it on the parent alone and attach these with ALTER INDEX … ATTACH PARTITION.",
        code: isWhole ? byPartition(operation, parent, partitions) : parent,
    };
}
/** The partitions right below the table; none when one of them is partitioned in turn. */
function leavesOf({ table }, schema) {
    const parent = schema.findTable(table);
    if (!parent)
        return [];
    const children = schema.objects.filter(({ kind, properties }) => kind === "table" && properties.inherits === (0,identifier/* formatName */.nD)(parent));
    const isFlat = children.every(({ properties }) => properties.kind === "table");
    return isFlat
        ? children.flatMap(({ name }) => {
            const local = name.slice((0,identifier/* quoteIdentifier */.Cm)(parent.schema).length + 1);
            const leaf = { schema: parent.schema, name: (0,identifier/* unquoteIdentifier */.rT)(local) };
            return (0,identifier/* formatName */.nD)(leaf) === name ? [leaf] : [];
        })
        : [];
}
function byPartition(operation, onParent, partitions) {
    const parent = (0,identifier/* formatName */.nD)({
        schema: operation.table.schema,
        name: operation.index ?? "",
    });
    const named = partitions.map((leaf) => ({
        leaf,
        name: `${leaf.name}_${operation.index ?? ""}`.slice(0, 63),
    }));
    const builds = named.map(({ leaf, name }) => (0,alembic_code/* execute */.g7)(creation(operation, name, (0,identifier/* formatName */.nD)(leaf), "CONCURRENTLY ")));
    const attachments = named.map(({ leaf, name }) => (0,alembic_code/* execute */.g7)(`ALTER INDEX ${parent} ATTACH PARTITION ${(0,identifier/* formatName */.nD)({ schema: leaf.schema, name })}`));
    return (0,alembic_code/* inRevisions */.wD)((0,alembic_code/* inAutocommitBlock */.Xx)(builds.join("\n")), [onParent, ...attachments].join("\n"));
}
function creation({ elements, method, isUnique, where }, index, on, how = "") {
    const keys = elements.map(({ text }) => text).join(", ");
    const name = index === null ? "" : `${(0,identifier/* quoteIdentifier */.Cm)(index)} `;
    const condition = where === null ? "" : ` WHERE ${where}`;
    return `CREATE ${isUnique ? "UNIQUE " : ""}INDEX ${how}${name}ON ${on} USING ${method} (${keys})${condition}`;
}

;// CONCATENATED MODULE: ./src/rules/create-index-without-concurrently.ts







const createIndexWithoutConcurrently = (0,rule/* operationRule */.Ut)({
    id: "create-index-without-concurrently",
    severity: "error",
    growsWithTable: true,
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
            ...adviceOn(operation, table, scene),
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
    return index === null ? "an index" : `the index ${(0,identifier/* quoteIdentifier */.Cm)(index)}`;
}
function adviceOn(operation, table, scene) {
    if (table.kind === "partitioned-table")
        return { fix: fixOfPartitionedIndex(operation, scene.schemaBefore) };
    const words = String.raw `CREATE\s+(?:UNIQUE\s+)?INDEX`;
    const own = ownConcurrently(scene, "create_index", words);
    const duplicates = operation.isUnique
        ? " It fails when two rows are equal in these columns: look for such rows first."
        : "";
    return {
        fix: {
            text: `Build the index CONCURRENTLY, in a revision of its own: writes go on meanwhile.${duplicates} If it fails, drop the invalid index that is left and run it again.`,
            code: own?.code ?? rebuilt(operation, scene.statement.sql),
        },
        edit: own?.edit ?? null,
    };
}
function rebuilt(operation, sql) {
    const code = (0,alembic_code/* createIndexConcurrently */.nt)(operation) ?? inSql(operation, sql);
    return code === null ? null : (0,alembic_code/* inAutocommitBlock */.Xx)(code);
}
/** The statement as it was, for options that only SQL can say; null for what is more than one plain statement. */
function inSql({ index, isOnly }, sql) {
    const match = /^\s*(CREATE\s+(?:UNIQUE\s+)?INDEX)\s+(?!IF\b)([^;]+?)\s*;?\s*$/i.exec(sql);
    const [, create = "", rest = ""] = match ?? [];
    return match && index !== null && !isOnly
        ? (0,alembic_code/* execute */.g7)(`${create} CONCURRENTLY ${rest}`)
        : null;
}

;// CONCATENATED MODULE: ./src/rules/concurrently-in-transaction.ts


/** No bad example: a server refuses the statement, and the run fails with the same advice. Tests read such statements as text. */
const concurrentlyInTransaction = (0,rule/* operationRule */.Ut)({
    id: "concurrently-in-transaction",
    severity: "error",
    summary: "CONCURRENTLY is used between BEGIN and COMMIT.",
    why: "What works CONCURRENTLY commits several times on its way, so the server refuses it inside a transaction and the migration fails.",
    instead: "Run it in an autocommit_block. That commits what came before it, so give it a revision of its own.",
    bad: [],
    good: [
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY, slug text)",
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.create_index("ix_slug", "articles", ["slug"], postgresql_concurrently=True)',
        },
        {
            before: "CREATE MATERIALIZED VIEW totals AS SELECT 1 AS id; CREATE UNIQUE INDEX uq ON totals (id)",
            upgrade: 'op.execute("REFRESH MATERIALIZED VIEW CONCURRENTLY totals")',
        },
    ],
    watches: ["create-index", "drop-index", "reindex", "detach-partition"],
    check(operation, scene) {
        // A server that ran it says more than that.
        if (!operation.isConcurrent || !scene.isOnlyRead)
            return null;
        if (scene.statement.transaction === null)
            return null;
        return {
            message: `${names[operation.kind]} CONCURRENTLY can't run inside a transaction: the server refuses it, and the migration fails.`,
            fix: {
                text: "Run it in an autocommit_block. That commits what came before it, so give it a revision of its own.",
                code: concurrently_in_transaction_codeOf(operation),
            },
        };
    },
});
const names = {
    "create-index": "CREATE INDEX",
    "drop-index": "DROP INDEX",
    reindex: "REINDEX",
    "detach-partition": "DETACH PARTITION",
};
function concurrently_in_transaction_codeOf(operation) {
    if (operation.kind !== "create-index")
        return null;
    const code = (0,alembic_code/* createIndexConcurrently */.nt)(operation);
    return code === null ? null : (0,alembic_code/* inAutocommitBlock */.Xx)(code);
}

;// CONCATENATED MODULE: ./src/rules/constraint-left-not-valid.ts



const constraint_left_not_valid_articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const notValid = 'op.create_check_constraint("ck", "articles", "views > 0", postgresql_not_valid=True)';
const constraintLeftNotValid = (0,rule/* operationRule */.Ut)({
    id: "constraint-left-not-valid",
    severity: "info",
    summary: "A constraint that the range adds is still NOT VALID at its end.",
    why: "NOT VALID checks new rows only. Rows from before may break the constraint for good, and the planner can't rely on it (nor can SET NOT NULL). Validating in a later release is fine; it just must not be forgotten.",
    instead: "Validate it in the next revision, in a transaction of its own: reads and writes go on meanwhile.",
    bad: [
        { before: constraint_left_not_valid_articles, upgrade: notValid },
        {
            before: constraint_left_not_valid_articles,
            upgrade: 'op.execute("ALTER TABLE articles ADD FOREIGN KEY (views) REFERENCES articles NOT VALID")',
        },
    ],
    good: [
        {
            before: constraint_left_not_valid_articles,
            upgrade: `${notValid}\nop.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")`,
        },
        {
            before: `${constraint_left_not_valid_articles}; ALTER TABLE articles ADD CONSTRAINT old CHECK (views > 1) NOT VALID`,
            upgrade: 'op.create_check_constraint("ck", "articles", "views > 0")',
        },
        {
            before: constraint_left_not_valid_articles,
            upgrade: `${notValid}\nop.drop_constraint("ck", "articles")`,
        },
        { before: constraint_left_not_valid_articles, upgrade: `${notValid}\nop.drop_table("articles")` },
    ],
    watches: ["add-constraint"],
    check(operation, scene) {
        const { constraint } = operation;
        const name = constraint.isNotValid ? leftNotValid(operation, scene) : null;
        if (name === null)
            return null;
        const { label } = scene.table(operation.table);
        return {
            message: `The constraint ${name} of ${label} is still NOT VALID when all revisions have run: rows from before are not checked.`,
            fix: {
                text: "Validate it in a later revision, so that it is not forgotten: reads and writes go on meanwhile.",
                code: constraint_left_not_valid_codeOf(operation),
            },
        };
    },
});
function constraint_left_not_valid_codeOf({ table, constraint, }) {
    if (constraint.type === "check")
        return checkNotValid(table, constraint);
    return constraint.type === "foreign key"
        ? foreignKeyNotValid(table, constraint)
        : null;
}
/** The name of the constraint as the catalogs have it; null when it is valid at the end, gone or not known. */
function leftNotValid({ table: name, constraint }, { schemaBefore, schemaAfter }) {
    const table = schemaAfter.findTable(name);
    if (!table)
        return null;
    const known = schemaBefore.childrenOf(table, "constraint");
    const prefix = `${(0,identifier/* formatName */.nD)(table)}.`;
    const wanted = constraint.name === null ? null : prefix + (0,identifier/* quoteIdentifier */.Cm)(constraint.name);
    const found = schemaAfter
        .childrenOf(table, "constraint")
        .filter(({ properties }) => properties.kind === constraint.type)
        .filter(({ properties }) => properties.validated === "no")
        .find((one) => wanted === null
        ? !known.some((old) => old.name === one.name)
        : one.name === wanted);
    return found ? found.name.slice(prefix.length) : null;
}

;// CONCATENATED MODULE: ./src/rules/create-index-concurrently-if-not-exists.ts





const create_index_concurrently_if_not_exists_articles = "CREATE TABLE articles (id int PRIMARY KEY, slug text)";
const createIndexConcurrentlyIfNotExists = (0,rule/* operationRule */.Ut)({
    id: "create-index-concurrently-if-not-exists",
    severity: "warning",
    summary: "CREATE INDEX CONCURRENTLY IF NOT EXISTS can keep an invalid index.",
    why: "When building an index CONCURRENTLY fails, an invalid index of that name stays behind: no query uses it, a unique one guards nothing that was there before, and every write still pays for it. IF NOT EXISTS then finds the name taken and does nothing, so the second try succeeds without an index.",
    instead: "Drop what may have been left first, by DROP INDEX CONCURRENTLY IF EXISTS, and create the index without IF NOT EXISTS.",
    bad: [
        {
            before: create_index_concurrently_if_not_exists_articles,
            upgrade: 'with op.get_context().autocommit_block(): op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_slug ON articles (slug)")',
        },
        {
            before: create_index_concurrently_if_not_exists_articles,
            upgrade: 'with op.get_context().autocommit_block(): op.create_index("ix_slug", "articles", ["slug"], unique=True, postgresql_concurrently=True, if_not_exists=True)',
        },
    ],
    good: [
        {
            before: create_index_concurrently_if_not_exists_articles,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.execute("DROP INDEX CONCURRENTLY IF EXISTS ix_slug")\n' +
                '    op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_slug ON articles (slug)")',
        },
        {
            before: create_index_concurrently_if_not_exists_articles,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.create_index("ix_slug", "articles", ["slug"], postgresql_concurrently=True)',
        },
        {
            before: create_index_concurrently_if_not_exists_articles,
            upgrade: 'op.execute("CREATE INDEX IF NOT EXISTS ix_slug ON articles (slug)")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text()))\n' +
                "with op.get_context().autocommit_block():\n" +
                '    op.execute("CREATE INDEX CONCURRENTLY IF NOT EXISTS ix_name ON tags (name)")',
        },
    ],
    watches: ["create-index"],
    check(operation, scene) {
        const { isConcurrent, ifNotExists, index } = operation;
        if (!isConcurrent || !ifNotExists || index === null)
            return null;
        const table = scene.table(operation.table);
        if (!table.isPreexisting || isDroppedBefore(index, scene))
            return null;
        const name = (0,identifier/* quoteIdentifier */.Cm)(index);
        return {
            message: `If building ${name} on ${table.label} fails once, an invalid index of that name stays behind. ` +
                "IF NOT EXISTS then takes it for done, and the second try leaves the table without a usable index.",
            fix: {
                text: `Drop what a failed try may have left, then create the index without IF NOT EXISTS.`,
                code: create_index_concurrently_if_not_exists_codeOf(operation, index),
            },
        };
    },
});
function isDroppedBefore(index, scene) {
    return (0,rules_history/* isAnyOf */.i)(scene.before(indexes/* byIndexName */.lL, index), ({ operations }) => operations.some((one) => one.kind === "drop-index" && one.index.name === index));
}
function create_index_concurrently_if_not_exists_codeOf(operation, name) {
    const creation = (0,alembic_code/* createIndexConcurrently */.nt)(operation);
    if (creation === null)
        return null;
    const index = (0,identifier/* formatName */.nD)({ schema: operation.table.schema, name });
    const drop = (0,alembic_code/* execute */.g7)(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`);
    return (0,alembic_code/* inAutocommitBlock */.Xx)(`${drop}\n${creation}`);
}

;// CONCATENATED MODULE: ./src/rules/create-redundant-index.ts




const create_redundant_index_articles = "CREATE TABLE articles (id int PRIMARY KEY, author_id int, slug text, CONSTRAINT uq UNIQUE (author_id, slug)); " +
    "CREATE INDEX ix_slug ON articles (slug)";
const createRedundantIndex = (0,rule/* operationRule */.Ut)({
    id: "create-redundant-index",
    severity: "info",
    summary: "An index is created whose work another one does already.",
    why: "Each index costs space, and time on every write. An index on (a) adds nothing beside one on (a, b), or beside a unique constraint or primary key that begins with a.",
    instead: "Leave it out.",
    bad: [
        {
            before: create_redundant_index_articles,
            upgrade: 'op.create_index("ix_again", "articles", ["slug"])',
        },
        {
            before: create_redundant_index_articles,
            upgrade: 'op.create_index("ix_author", "articles", ["author_id"])',
        },
        {
            before: create_redundant_index_articles,
            upgrade: 'op.create_index("ix_id", "articles", ["id"], unique=True)',
        },
        {
            before: `${create_redundant_index_articles}; CREATE INDEX ix_lower ON articles (lower(slug), author_id)`,
            upgrade: 'op.execute("CREATE INDEX ix_again ON articles (lower(slug)) INCLUDE (id)")\nop.execute("CREATE INDEX ix_l ON articles (lower(slug))")',
        },
    ],
    good: [
        {
            before: create_redundant_index_articles,
            upgrade: 'op.create_index("ix", "articles", ["slug", "author_id"])',
        },
        {
            before: create_redundant_index_articles,
            upgrade: 'op.create_index("ix", "articles", ["slug"], unique=True)',
        },
        {
            before: create_redundant_index_articles,
            upgrade: 'op.create_index("ix", "articles", ["author_id"], unique=True)\n' +
                'op.create_index("ix_hash", "articles", ["slug"], postgresql_using="hash")',
        },
        {
            before: create_redundant_index_articles,
            upgrade: 'op.create_index("ix_part", "articles", ["slug"], postgresql_where=sa.text("id > 5"))\n' +
                'op.create_index("ix_down", "articles", [sa.text("author_id DESC")])',
        },
        {
            before: create_redundant_index_articles,
            upgrade: 'op.create_index("ix_pattern", "articles", ["slug"], postgresql_ops={"slug": "text_pattern_ops"})\n' +
                'op.create_index("ix_c", "articles", [sa.text("slug COLLATE \\"C\\"")])',
        },
        {
            before: `${create_redundant_index_articles}; CREATE INDEX ix_some ON articles (id, slug) WHERE id > 5`,
            upgrade: 'op.create_index("ix_new", "articles", ["slug"])\nop.drop_index("ix_slug", "articles")',
        },
        {
            before: "CREATE TABLE tags (name text)",
            upgrade: 'op.create_index("ix", "tags", ["name"])',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True, index=True))',
        },
    ],
    watches: ["create-index"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        const place = scene.schemaAfter.findTable(operation.table);
        if (!table.isPreexisting || !place)
            return null;
        const keys = keysOf(scene.schemaAfter, place);
        const key = keys.find(({ name, object }) => object.kind === "index" &&
            name === (0,identifier/* quoteIdentifier */.Cm)(operation.index ?? ""));
        const other = keys.find((one) => key &&
            one.object !== key.object &&
            replaces(one, key) &&
            isOlder(one, key, scene));
        if (!key || !other)
            return null;
        return {
            message: `${key.name} adds nothing: ${other.name} of ${table.label} begins with the same columns (${other.columns.join(", ")}).`,
            fix: {
                text: `Leave it out: queries on ${key.columns.join(", ")} use ${other.name} as well, and each further index slows down every write.`,
                code: null,
            },
        };
    },
});
/** Whether an index does all that the new one could. */
function replaces(other, key) {
    const isPlain = key.options === "" && key.where === null;
    const isWhole = other.where === null && other.isValid;
    if (!isPlain || !isWhole || other.method !== key.method)
        return false;
    if (key.isUnique || key.method !== "btree")
        return ((!key.isUnique || other.isUnique) &&
            other.options === "" &&
            hasSameColumns(other, key));
    return key.columns.every((column, index) => other.columns[index] === column);
}
function hasSameColumns(other, key) {
    return other.columns.join("\n") === key.columns.join("\n");
}
/** Of two that are the same in all respects the later one is redundant. */
function isOlder(other, key, scene) {
    const isSame = other.object.kind === "index" &&
        other.isUnique === key.isUnique &&
        hasSameColumns(other, key);
    if (!isSame)
        return true;
    const made = [...scene.after(indexes/* byKind */.Sb, "create-index")]
        .flatMap((one) => one.operations)
        .filter((one) => one.kind === "create-index");
    return !made.some(({ index }) => (0,identifier/* quoteIdentifier */.Cm)(index ?? "") === other.name);
}

;// CONCATENATED MODULE: ./src/rules/foreign-key-without-index.ts






const foreign_key_without_index_tables = "CREATE TABLE authors (id int PRIMARY KEY); CREATE TABLE articles (id int PRIMARY KEY, author_id int, kind text)";
const addKey = 'op.create_foreign_key("fk_author", "articles", "authors", ["author_id"], ["id"], postgresql_not_valid=True)';
const foreignKeyWithoutIndex = (0,rule/* operationRule */.Ut)({
    id: "foreign-key-without-index",
    severity: "info",
    summary: "A foreign key is added to an existing table that has no index on its columns.",
    why: "PostgreSQL makes an index for what a foreign key refers to, but none for the columns that refer. Whenever a row of the other table is deleted, or its key changes, the server looks for rows that refer to it: without an index it reads the whole table each time.",
    instead: "Build an index on the columns CONCURRENTLY before the foreign key is added. Where rows of the other table are never deleted, none is needed.",
    bad: [
        { before: foreign_key_without_index_tables, upgrade: addKey },
        {
            before: foreign_key_without_index_tables,
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN editor_id int REFERENCES authors (id)")',
        },
        {
            before: foreign_key_without_index_tables,
            upgrade: 'op.add_column("articles", sa.Column("editor_id", sa.Integer()))\n' +
                'op.create_foreign_key("fk_editor", "articles", "authors", ["editor_id"], ["id"], postgresql_not_valid=True)',
        },
        {
            before: `${foreign_key_without_index_tables}; CREATE INDEX ix ON articles (kind, author_id); CREATE INDEX ix_new ON articles (author_id) WHERE id > 5`,
            upgrade: addKey,
        },
    ],
    good: [
        {
            before: `${foreign_key_without_index_tables}; CREATE INDEX ix ON articles (author_id, kind)`,
            upgrade: addKey,
        },
        {
            before: `${foreign_key_without_index_tables}; CREATE INDEX ix ON articles (author_id) WHERE author_id IS NOT NULL`,
            upgrade: addKey,
        },
        {
            before: foreign_key_without_index_tables,
            upgrade: `${addKey}\nop.create_index("ix", "articles", ["author_id"])`,
        },
        {
            before: "CREATE TABLE authors (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE articles (b int PRIMARY KEY, a int)",
            upgrade: 'op.execute("ALTER TABLE articles ADD FOREIGN KEY (a, b) REFERENCES authors (a, b)")',
        },
        {
            before: "CREATE TABLE authors (id int PRIMARY KEY)",
            upgrade: 'op.create_table("articles", sa.Column("author_id", sa.Integer(), sa.ForeignKey("authors.id")))',
        },
        { before: foreign_key_without_index_tables, upgrade: `${addKey}\nop.drop_table("articles")` },
        {
            before: `${foreign_key_without_index_tables}; ALTER TABLE articles ADD CONSTRAINT fk_author FOREIGN KEY (author_id) REFERENCES authors`,
            upgrade: `op.drop_constraint("fk_author", "articles")\n${addKey}`,
        },
    ],
    watches: ["add-constraint", "add-column"],
    check(operation, scene) {
        const key = addedConstraints(operation).find(({ type }) => type === "foreign key");
        const table = scene.table(operation.table);
        if (!key || !table.isPreexisting)
            return null;
        const columns = operation.kind === "add-column" ? [operation.column.name] : key.columns;
        if (!isWithoutIndex(operation.table, columns, scene))
            return null;
        if (wasKeyBefore(operation.table, columns, scene))
            return null;
        const place = scene.schemaBefore.findTable(operation.table);
        const isNewColumn = place !== null &&
            !columns.every((one) => scene.schemaBefore.findColumn(place, one));
        const target = key.references
            ? scene.table(key.references).label
            : "the other table";
        return {
            message: `No index of ${table.label} begins with ${listWords(columns.map(identifier/* quoteIdentifier */.Cm))}: each row that is deleted from ${target} reads the whole of ${table.label}.`,
            fix: {
                text: `Build an index CONCURRENTLY ${isNewColumn ? "on the new column, in the next revision" : "in the revision before"}. Where rows are never deleted from ${target}, none is needed.`,
                code: isNewColumn ? null : indexCode(operation.table, columns),
            },
        };
    },
});
/** Judged by the end of the run, and by one column: an index that begins with another of the key's columns mostly does. */
function isWithoutIndex(name, columns, { schemaAfter }) {
    const table = schemaAfter.findTable(name);
    if (!table || columns.length === 0)
        return false;
    const quoted = columns.map(identifier/* quoteIdentifier */.Cm);
    // Renamed or dropped later: then it can't be said from here.
    if (!columns.every((one) => schemaAfter.findColumn(table, one)))
        return false;
    return !keysOf(schemaAfter, table).some((key) => finds(key, quoted));
}
/** A foreign key that is made anew (with ON DELETE, say) needs no more than it did before. */
function wasKeyBefore(name, columns, { schemaBefore }) {
    const table = schemaBefore.findTable(name);
    const start = `FOREIGN KEY (${columns.map(identifier/* quoteIdentifier */.Cm).join(", ")})`;
    return (table !== null &&
        schemaBefore
            .childrenOf(table, "constraint")
            .some(({ properties }) => properties.definition?.startsWith(start)));
}
/** Whether an index finds the rows with given values of these columns; `column IS NOT NULL` holds for any of them. */
function finds(key, columns) {
    const [first = ""] = key.columns;
    const isWhole = key.where === null ||
        columns.some((column) => key.where === `(${column} IS NOT NULL)`);
    return (isWhole && key.isValid && columns.some((one) => beginsWith(first, one)));
}
/** An order, a collation or an operator class may follow. */
function beginsWith(text, column) {
    return text === column || text.startsWith(`${column} `);
}
function indexCode(table, columns) {
    const name = ["ix", table.name, ...columns].join("_").slice(0, 63);
    return (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* pythonCall */.lF)("op.create_index", [
        (0,alembic_code/* pythonString */.cE)(name),
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonList */.pf)(columns.map(alembic_code/* pythonString */.cE)),
        ...(0,alembic_code/* schemaArgument */.b7)(table),
        "postgresql_concurrently=True",
    ]));
}

;// CONCATENATED MODULE: ./src/rules/index-left-invalid.ts



const index_left_invalid_visits = "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE TABLE visits_rest PARTITION OF visits DEFAULT";
const onParent = 'op.execute("CREATE INDEX ix_day ON ONLY visits (day)")';
const indexLeftInvalid = (0,rule/* operationRule */.Ut)({
    id: "index-left-invalid",
    severity: "warning",
    summary: "An index that the range creates is still invalid at its end.",
    why: "No query uses an invalid index, and a unique one guards nothing that was there before. It comes of CREATE INDEX ON ONLY a partitioned table as long as a partition has no index attached to it, and of building CONCURRENTLY with an error that was swallowed.",
    instead: "Attach an index of every partition with ALTER INDEX … ATTACH PARTITION. Drop what a failed CONCURRENTLY left, and build it again.",
    bad: [
        { before: index_left_invalid_visits, upgrade: onParent },
        {
            before: "CREATE TABLE articles (slug text); INSERT INTO articles VALUES ('a'), ('a')",
            upgrade: `with op.get_context().autocommit_block():
    try:
        op.execute("CREATE UNIQUE INDEX CONCURRENTLY uq ON articles (slug)")
    except Exception:
        pass
    op.execute("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS uq ON articles (slug)")`,
        },
    ],
    good: [
        {
            before: index_left_invalid_visits,
            upgrade: `${onParent}\n` +
                "with op.get_context().autocommit_block():\n" +
                '    op.execute("CREATE INDEX CONCURRENTLY ix_rest_day ON visits_rest (day)")\n' +
                'op.execute("ALTER INDEX ix_day ATTACH PARTITION ix_rest_day")',
        },
        {
            before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day)",
            upgrade: onParent,
        },
        {
            before: index_left_invalid_visits,
            upgrade: `${onParent}\nop.execute("DROP INDEX ix_day")`,
        },
        {
            before: index_left_invalid_visits,
            upgrade: 'op.create_index("ix_day", "visits", ["day"])',
        },
    ],
    watches: ["create-index"],
    check({ index, table, isOnly }, { schemaAfter }) {
        const schema = table.schema ?? schemaAfter.findTable(table)?.schema;
        if (index === null || schema === undefined)
            return null;
        const found = findIndex(schemaAfter, { schema, name: index });
        if (!found || found.key.isValid)
            return null;
        const name = (0,identifier/* quoteIdentifier */.Cm)(index);
        return {
            message: `${name} is still invalid when all revisions have run: no query on ${found.table} will use it.`,
            fix: {
                text: isOnly
                    ? `Build an index CONCURRENTLY on each partition that has none, and attach it: ALTER INDEX ${name} ATTACH PARTITION ….`
                    : "Drop it and build it again, and let errors of CREATE INDEX end the migration.",
                code: null,
            },
        };
    },
});

// EXTERNAL MODULE: ./src/snapshot/snapshot.ts
var snapshot = __webpack_require__(94330);
;// CONCATENATED MODULE: ./src/rules/cascade.ts


/** What people would miss; a comment or a grant goes with what it belongs to. */
const missed = [
    "type",
    "domain",
    "sequence",
    "table",
    "column",
    "constraint",
    "view",
    "materialized view",
    "function",
    "trigger",
    "policy",
];
/**
 * What CASCADE took along: objects that were there before the range and are gone after it, whose definition mentions
 * what was dropped, or another object that went. Null when the schema before or after is not known.
 *
 * @param name what was dropped, without its schema
 * @param key what was dropped as `kind name`; what belongs to it is not listed
 */
function takenAlong(name, key, { schemaBefore, schemaAfter }) {
    if (!schemaBefore.isKnown || !schemaAfter.isKnown)
        return null;
    const present = new Set(schemaAfter.objects.map(snapshot/* keyOf */.TN));
    const gone = schemaBefore.objects.filter((object) => missed.includes(object.kind) &&
        !present.has((0,snapshot/* keyOf */.TN)(object)) &&
        ![object.parent, (0,snapshot/* keyOf */.TN)(object)].includes(key));
    const taken = new Set();
    const words = [name];
    for (let word = words.shift(); word !== undefined; word = words.shift())
        for (const object of gone.filter((one) => cascade_mentions(one, word))) {
            if (!taken.has(object))
                words.push(lastWord(object.name));
            taken.add(object);
        }
    const keys = new Set([...taken].map(snapshot/* keyOf */.TN));
    return [...taken].filter(({ parent }) => !keys.has(parent ?? ""));
}
function cascade_mentions({ kind, properties }, name) {
    const { type = "", definition = "", default: value = "" } = properties;
    const text = kind === "column" ? `${type} ${value}` : `${definition} ${type}`;
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`).test(text);
}
/** The name of a view or type, as other definitions mention it. */
function lastWord(name) {
    return /[^."]+"?$/.exec(name)?.[0].replaceAll('"', "") ?? name;
}
/** `view public.titles and foreign key public.likes.fk`. */
function listObjects(objects) {
    const shown = objects.slice(0, longestList).map(describe);
    const rest = objects.length - longestList;
    return listWords(rest > 0 ? [...shown, `${String(rest)} more`] : shown);
}
const longestList = 5;
function describe({ kind, name, properties }) {
    const word = kind === "constraint" ? (properties.kind ?? kind) : kind;
    return `${word === "check" ? "CHECK" : word} ${name}`;
}
/** ` CASCADE also drops view public.titles.`; nothing when it took nothing along. */
function cascadeSentence(objects, unknown) {
    if (objects === null)
        return ` CASCADE also drops ${unknown}.`;
    return objects.length === 0
        ? ""
        : ` CASCADE also drops ${listObjects(objects)}.`;
}

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

;// CONCATENATED MODULE: ./src/rules/lost-with-column.ts




/**
 * What a dropped column takes along without a word, as `unique constraint uq_slug`: keys, and indexes that are
 * unique or have other columns as well. Not what was dropped by name before, or is there again in the end.
 */
function lostWithColumn(operation, scene) {
    const table = scene.schemaBefore.findTable(operation.table);
    if (!table)
        return [];
    const column = (0,identifier/* quoteIdentifier */.Cm)(operation.column);
    const indexes = keysOf(scene.schemaBefore, table)
        .filter(({ object }) => object.kind === "index")
        .filter((key) => textsOf(key).some((text) => lost_with_column_mentions(text, column)))
        .filter((key) => key.isUnique || textsOf(key).length > 1)
        .map(({ object, isUnique }) => ({
        object,
        words: isUnique ? "unique index" : "index",
    }));
    const constraints = scene.schemaBefore
        .childrenOf(table, "constraint")
        .filter((object) => isOn(object, column))
        .map((object) => ({ object, words: lost_with_column_wordsFor(object) }));
    return [...constraints, ...indexes]
        .filter(({ object }) => isUnsaid(object, table, scene))
        .map(({ object, words }) => `${words} ${localName(object, table)}`);
}
/** Everything in an index that can name a column. */
function textsOf({ columns, where, options }) {
    return [...columns, where ?? "", options].filter((text) => text !== "");
}
function lost_with_column_wordsFor({ properties: { kind = "" } }) {
    return /key$/.test(kind) ? kind : `${kind} constraint`;
}
/** Checks are left out: one that names a column makes no sense without it. */
function isOn({ properties }, column) {
    const { kind, definition = "" } = properties;
    const { items } = bracketsIn(definition.slice(definition.indexOf("(")));
    return kind !== "check" && items.some((item) => lost_with_column_mentions(item, column));
}
/** Whether a key is a column, or an expression with it. */
function lost_with_column_mentions(text, column) {
    const words = text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\w$]+/g);
    return [...words].some(([word]) => word === column);
}
function isUnsaid(object, table, scene) {
    const local = localName(object, table);
    const isDropped = ["drop-constraint", "drop-index"]
        .flatMap((kind) => [...scene.before(indexes/* byKind */.Sb, kind)])
        .flatMap((one) => one.operations)
        .some((one) => (one.kind === "drop-constraint" &&
        (0,identifier/* quoteIdentifier */.Cm)(one.constraint) === local) ||
        (one.kind === "drop-index" &&
            (0,identifier/* quoteIdentifier */.Cm)(one.index.name) === local));
    const isBack = scene.schemaAfter.objects.some((one) => one.kind === object.kind && one.name === object.name);
    return !isDropped && !isBack;
}
function localName({ name, kind }, table) {
    const prefix = kind === "index" ? (0,identifier/* quoteIdentifier */.Cm)(table.schema) : (0,identifier/* formatName */.nD)(table);
    return name.slice(prefix.length + 1);
}

;// CONCATENATED MODULE: ./src/rules/renames.ts


/**
 * The columns that a revision adds to the table it drops a column from, of the same type: autogenerate can't see a
 * rename and writes this instead. Those that were filled before the drop are none: their author copied the values.
 */
function addedInstead({ table: name, column }, scene) {
    const type = scene.schemaBefore.findColumn(scene.table(name), column)?.type;
    if (type === undefined)
        return [];
    return sameRevision(indexes/* byTable */.UN, name.name, scene)
        .filter((operation) => operation.kind === "add-column")
        .filter((added) => isSameTable(added.table, name))
        .filter((added) => added.column.name !== column)
        .filter((added) => added.column.type === type)
        .map((added) => added.column.name)
        .filter((added) => {
        const filled = backfillOf(name, added, scene);
        return filled === "nothing" || filled === "default";
    });
}
/** The table that a revision makes with the same columns as the one it drops; null without one. */
function createdInstead({ table: name }, scene) {
    const columns = scene.schemaBefore
        .childrenOf(scene.table(name), "column")
        .map((column) => column.name.replace(/^.*\./s, ""));
    if (columns.length < 2)
        return null;
    const wanted = columns.sort().join();
    const columnsOf = (made) => made.columns.map((column) => scene.quote(column.name)).sort();
    return (sameRevision(indexes/* byKind */.Sb, "create-table", scene)
        .filter((operation) => operation.kind === "create-table")
        .filter(({ table }) => table.name !== name.name)
        .filter((made) => columnsOf(made).join() === wanted)
        .find((made) => !isFilled(made, scene)) ?? null);
}
function isFilled({ table }, scene) {
    return sameRevision(indexes/* byTable */.UN, table.name, scene).some((one) => one.kind === "insert" && isSameTable(one.table, table));
}
/** Operations of the same revision, found by what they are about. */
function sameRevision(index, word, scene) {
    const { revision } = scene.statement;
    const found = [scene];
    for (const one of scene.before(index, word)) {
        if (one.statement.revision !== revision)
            break;
        found.unshift(one);
    }
    found.push(...scene.after(index, word));
    return found.flatMap(({ operations }) => operations);
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
            before: drop_column_articles,
            upgrade: 'op.execute("ALTER TABLE articles DROP body, ADD body varchar(9)")',
        },
        {
            before: `${drop_column_articles}; ALTER TABLE articles ADD CONSTRAINT uq_body UNIQUE (id, body)`,
            upgrade: 'op.drop_column("articles", "body")',
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
        if (!table.isPreexisting || isNew(operation, scene))
            return null;
        // The rule for a rename that autogenerate did not see says this too.
        if (addedInstead(operation, scene).length > 0)
            return null;
        const column = scene.quote(operation.column);
        const lost = lostWithColumn(operation, scene);
        const along = lost.length > 0
            ? ` With it go, without being named: ${listWords(lost)}.`
            : "";
        const dependants = operation.isCascade
            ? cascadeSentence(lostElsewhere(operation.column, table.label, scene), "the views and constraints that use it")
            : "";
        return {
            message: `Dropping ${column} deletes its values from ${table.label} for good, and code that is still running fails as long as it uses the column.` +
                along +
                dependants,
            fix: {
                text: `Release code that no longer uses ${column} first, and drop the column in a later release. If that has happened already, say so on the call: # migration-gate: allow drop-column -- since which release.`,
                code: null,
            },
        };
    },
});
/** Added in the range before it is dropped; `DROP a, ADD a` in one statement drops the old one. */
function isNew(operation, scene) {
    const added = additionOf(operation.table, operation.column, scene);
    const { operations } = scene;
    return (added !== null &&
        !(operations.indexOf(added) > operations.indexOf(operation)));
}
/** What is the table's own goes without CASCADE as well. */
function lostElsewhere(column, table, scene) {
    const taken = takenAlong(column, `column ${table}.${column}`, scene);
    return taken && taken.filter(({ parent }) => parent !== `table ${table}`);
}

;// CONCATENATED MODULE: ./src/rules/drop-index-without-concurrently.ts









const drop_index_without_concurrently_articles = "CREATE TABLE articles (id int PRIMARY KEY, slug text, body text); CREATE INDEX ix_slug ON articles (slug)";
const dropIndexWithoutConcurrently = (0,rule/* operationRule */.Ut)({
    id: "drop-index-without-concurrently",
    severity: "warning",
    summary: "An index of an existing table is dropped while its readers wait.",
    why: "DROP INDEX takes an ACCESS EXCLUSIVE lock on the table of the index. Dropping takes an instant, but the lock lasts until the transaction ends, which by Alembic's default is the end of the whole run; and while it is waited for, every query on the table waits too.",
    instead: "Drop it CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.",
    bad: [
        { before: drop_index_without_concurrently_articles, upgrade: 'op.drop_index("ix_slug", "articles")' },
        {
            before: `${drop_index_without_concurrently_articles}; CREATE INDEX ix_body ON articles (body)`,
            upgrade: 'op.execute("DROP INDEX IF EXISTS ix_slug, public.ix_body")',
        },
        {
            before: drop_index_without_concurrently_articles,
            upgrade: 'with op.get_context().autocommit_block(): op.drop_index("ix_slug", "articles")',
        },
        {
            before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE INDEX ix_day ON visits (day)",
            upgrade: 'op.drop_index("ix_day", "visits")',
        },
    ],
    good: [
        {
            before: drop_index_without_concurrently_articles,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.drop_index("ix_slug", "articles", postgresql_concurrently=True)',
        },
        {
            before: drop_index_without_concurrently_articles,
            upgrade: 'op.drop_index("ix_slug", "articles")\nop.drop_table("articles")',
        },
        {
            before: drop_index_without_concurrently_articles,
            upgrade: 'op.drop_index("ix_slug", "articles")\nop.drop_column("articles", "slug")',
        },
        {
            before: drop_index_without_concurrently_articles,
            upgrade: 'op.execute("DROP INDEX IF EXISTS ix_nothing")',
        },
        {
            before: drop_index_without_concurrently_articles,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.execute("DROP INDEX IF EXISTS ix_nothing")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text(), index=True))\n' +
                'op.drop_index("ix_tags_name", "tags")',
        },
        {
            before: "CREATE TABLE visits (day date) PARTITION BY RANGE (day); CREATE INDEX ix_day ON visits (day)",
            upgrade: 'op.drop_table("visits")',
        },
    ],
    watches: ["drop-index"],
    check(operation, scene) {
        const first = scene.operations.find(({ kind }) => kind === "drop-index");
        if (operation.isConcurrent || operation !== first)
            return null;
        if (isColumnDropped(operation, scene))
            return null;
        return scene.hasEvidence
            ? judgeLocks(operation, scene)
            : judgeStatement(operation, scene);
    },
});
function judgeLocks(operation, scene) {
    const victims = scene
        .unclaimed("lock")
        .filter((relation) => !isDropped(relation, scene));
    if (victims.length === 0)
        return null;
    const waiting = victims.map((one) => (0,rules_locks/* blockedTraffic */.UJ)("AccessExclusive", (0,rules_evidence/* labelOf */.Wy)(one)));
    const isPartitioned = victims.some(({ kind }) => kind === "partitioned-table");
    return {
        message: `Dropping ${(0,identifier/* quoteIdentifier */.Cm)(operation.index.name)} without CONCURRENTLY blocks ${listWords(waiting)} until the transaction ends.`,
        ...(isPartitioned ? { fix: partitioned } : drop_index_without_concurrently_adviceOn(scene)),
        claims: victims.map((one) => ({ effect: "lock", relation: (0,rules_evidence/* labelOf */.Wy)(one) })),
    };
}
function judgeStatement({ index }, scene) {
    const table = tableOf(index.name, findIndex(scene.schemaBefore, index)?.table, scene);
    if (table === null)
        return null;
    return {
        message: `Dropping ${(0,identifier/* quoteIdentifier */.Cm)(index.name)} without CONCURRENTLY waits for every query on ${table} that is running, ` +
            `and meanwhile blocks ${(0,rules_locks/* blockedTraffic */.UJ)("AccessExclusive", "it")}.${basis(scene)}`,
        ...drop_index_without_concurrently_adviceOn(scene),
    };
}
/** Where no evidence names it: the table of the index, null when there is nobody to disturb. */
function tableOf(index, known, scene) {
    const made = madeTable(index, scene);
    if (made)
        return made.isPreexisting ? made.label : null;
    if (scene.schemaBefore.isKnown)
        return known ?? null;
    const isTableDropped = later(scene, "drop-table").some(({ table }) => index.includes(table.name));
    return isTableDropped ? null : "its table";
}
/** The table that the index was made on in this run. */
function madeTable(index, scene) {
    for (const { operations } of scene.before(indexes/* byIndexName */.lL, index))
        for (const one of operations)
            if (one.kind === "create-index" && one.index === index)
                return scene.table(one.table);
    return null;
}
function later(scene, kind) {
    return [...scene.after(indexes/* byKind */.Sb, kind)]
        .flatMap(({ operations }) => operations)
        .filter((one) => one.kind === kind);
}
/** Autogenerate drops the indexes of a table before the table: `drop-table` says what there is to say. */
function isDropped(relation, scene) {
    const { schemaAfter } = scene;
    return ((schemaAfter.isKnown &&
        relation.kind === "table" &&
        schemaAfter.findTable(relation) === null) ||
        later(scene, "drop-table").some(({ table }) => (0,rules_evidence/* isNamed */.ev)(relation, table)));
}
/** The same for the index of a column that is dropped in the same revision. */
function isColumnDropped({ index }, scene) {
    const found = findIndex(scene.schemaBefore, index);
    if (!found)
        return false;
    return later(scene, "drop-column").some(({ table, column }) => found.table.endsWith(`.${(0,identifier/* quoteIdentifier */.Cm)(table.name)}`) &&
        found.key.columns.includes((0,identifier/* quoteIdentifier */.Cm)(column)));
}
const partitioned = {
    text: "The index of a partitioned table can't be dropped CONCURRENTLY. Keep the lock short: give this a revision of its own, and let a lock_timeout end the wait for it.",
    code: null,
};
function drop_index_without_concurrently_adviceOn(scene) {
    const drops = scene.operations.filter((one) => one.kind === "drop-index");
    // CONCURRENTLY takes one index at a time.
    const own = drops.length === 1
        ? ownConcurrently(scene, "drop_index", String.raw `DROP\s+INDEX`)
        : null;
    return {
        fix: {
            text: "Drop it CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.",
            code: own?.code ?? (0,alembic_code/* inAutocommitBlock */.Xx)(drops.map(drop_index_without_concurrently_codeOf).join("\n")),
        },
        edit: own?.edit ?? null,
    };
}
function drop_index_without_concurrently_codeOf({ index, ifExists }) {
    const words = `DROP INDEX CONCURRENTLY ${ifExists ? "IF EXISTS " : ""}`;
    return index.schema !== null || ifExists
        ? (0,alembic_code/* execute */.g7)(words + (0,identifier/* formatName */.nD)(index))
        : (0,alembic_code/* pythonCall */.lF)("op.drop_index", [
            (0,alembic_code/* pythonString */.cE)(index.name),
            "postgresql_concurrently=True",
        ]);
}

;// CONCATENATED MODULE: ./src/rules/create-table-without-primary-key.ts




const createTableWithoutPrimaryKey = (0,rule/* operationRule */.Ut)({
    id: "create-table-without-primary-key",
    severity: "info",
    group: "style",
    summary: "A new table has no primary key.",
    why: "Two equal rows can't be told apart, so one of them can't be changed or deleted alone. Logical replication refuses every UPDATE and DELETE of such a table.",
    instead: "Give it a primary key: a column of its own or those that name a row.",
    bad: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("body", sa.Text()))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE TABLE notes AS SELECT 1 AS id")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("id", sa.BigInteger(), primary_key=True))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("id", sa.BigInteger()))\n' +
                'op.create_primary_key("notes_pkey", "notes", ["id"])',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("body", sa.Text()))\n' +
                'op.drop_table("scratch")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE TEMP TABLE scratch (body text)")',
        },
        {
            before: "CREATE TABLE visits (day date PRIMARY KEY) PARTITION BY RANGE (day)",
            upgrade: "op.execute(\"CREATE TABLE visits_26 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")",
        },
        {
            before: "CREATE TABLE notes (body text)",
            upgrade: 'op.execute("CREATE TABLE IF NOT EXISTS notes (body text)")',
        },
    ],
    watches: ["create-table", "create-table-as"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        const isOld = scene.schemaBefore.findTable(operation.table) !== null;
        if (isOld || getsKey(operation, scene))
            return null;
        return {
            message: `${table.label} has no primary key: equal rows can't be told apart, and logical replication refuses to change or delete any.`,
            fix: {
                text: "Give it a primary key: a column of its own (sa.BigInteger(), sa.Identity(), primary_key=True) or those that name a row.",
                code: null,
            },
        };
    },
});
/** Whether it has one at the end of the range, or is not there any more. */
function getsKey(operation, scene) {
    const { schemaAfter } = scene;
    const table = scene.table(operation.table);
    if (schemaAfter.isKnown)
        return (schemaAfter.findTable(table) === null ||
            schemaAfter
                .childrenOf(table, "constraint")
                .some(({ properties }) => properties.kind === "primary key"));
    const { name } = operation.table;
    return (hasKey(operation) ||
        (0,rules_history/* isAnyOf */.i)(scene.after(indexes/* byTable */.UN, name), ({ operations }) => operations.some((one) => one.kind === "add-constraint" &&
            one.constraint.type === "primary key" &&
            isSameTable(one.table, operation.table))));
}
/** By the statement alone; a temporary table needs none. */
function hasKey(operation) {
    if (operation.kind === "create-table-as")
        return false;
    const { columns, constraints, partitionOf, isTemporary } = operation;
    return (isTemporary === true ||
        partitionOf !== null ||
        [...constraints, ...columns.flatMap((column) => column.constraints)].some(({ type }) => type === "primary key"));
}

;// CONCATENATED MODULE: ./src/rules/drop-and-add-column.ts



const drop_and_add_column_articles = "CREATE TABLE articles (id int PRIMARY KEY, body text)";
const dropAndAddColumn = (0,rule/* operationRule */.Ut)({
    id: "drop-and-add-column",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "A revision drops a column and adds another one of the same type: a rename that loses the values.",
    why: "Autogenerate can't see that a column was renamed in the model: it writes that one column is dropped and another one added. The new column is empty then, and the values of the old one are gone for good.",
    instead: "Add the new column, write both, copy the values in batches, and drop the old one in a later release. When old code need not go on meanwhile, `op.alter_column(…, new_column_name=…)` keeps the values.",
    bad: [
        {
            before: drop_and_add_column_articles,
            upgrade: 'op.add_column("articles", sa.Column("content", sa.Text()))\n' +
                'op.drop_column("articles", "body")',
        },
        {
            before: "CREATE TABLE articles (title varchar(50), slug varchar(50))",
            upgrade: 'op.drop_column("articles", "title")\n' +
                'op.add_column("articles", sa.Column("headline", sa.String(50), nullable=False, server_default=""))',
        },
        {
            dialect: "sqlite",
            before: drop_and_add_column_articles,
            upgrade: 'op.add_column("articles", sa.Column("content", sa.TEXT()))\n' +
                'op.drop_column("articles", "body")',
        },
    ],
    good: [
        {
            before: drop_and_add_column_articles,
            upgrade: 'op.add_column("articles", sa.Column("views", sa.Integer()))\n' +
                'op.drop_column("articles", "body")',
        },
        {
            before: drop_and_add_column_articles,
            upgrade: 'op.add_column("articles", sa.Column("content", sa.Text()))\n' +
                'op.execute("UPDATE articles SET content = body")\n' +
                'op.drop_column("articles", "body")',
        },
        {
            before: drop_and_add_column_articles,
            upgrade: 'op.add_column("articles", sa.Column("content", sa.Text()))\n' +
                'op.drop_column("articles", "content")',
        },
        {
            before: `${drop_and_add_column_articles}; CREATE TABLE posts (id int)`,
            upgrade: 'op.add_column("posts", sa.Column("content", sa.Text()))\n' +
                'op.drop_column("articles", "body")',
        },
        {
            dialect: "sqlite",
            before: drop_and_add_column_articles,
            upgrade: 'op.add_column("articles", sa.Column("views", sa.Integer()))\n' +
                'op.drop_column("articles", "body")',
        },
    ],
    watches: ["drop-column"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        const added = addedInstead(operation, scene);
        if (!table.isPreexisting || added.length === 0)
            return null;
        const column = scene.quote(operation.column);
        const names = listWords(added.map(scene.quote));
        const [start, name] = added.length > 1 ? ["start", "one of them"] : ["starts", "that"];
        return {
            message: `Dropping ${column} deletes its values from ${table.label} for good, and ${names} (same type, added in the same revision) ${start} empty. ` +
                `If ${name} is its new name, the values are lost. Code that is still running fails as long as it uses ${column}.`,
            fix: {
                text: `Leave ${column} for now: copy its values to the new column, in batches when there are many, and drop it in a later release. If the two have nothing to do with each other, drop it in a revision of its own.`,
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/drop-view.ts







const titles = "CREATE TABLE articles (id int, title text); CREATE VIEW titles AS SELECT id, title FROM articles";
const dropTitles = 'op.execute("DROP VIEW titles")';
const makeTitles = 'op.execute("CREATE VIEW titles AS SELECT id, title FROM articles")';
const dropView = (0,rule/* operationRule */.Ut)({
    id: "drop-view",
    severity: "error",
    summary: "An existing view is dropped, or loses columns or grants.",
    why: "Code that is still running while this is deployed goes on reading the view and fails on every query. PostgreSQL can only add columns to a view in place, so changing one often means to drop it and make it again: what the new one lacks is gone for that code all the same. So are the grants on it: a new view has none.",
    instead: "First release code that no longer reads the view (or the column), then drop it in a later release. To change a view, make it again in the same revision with all its columns, and grant again what was granted.",
    bad: [
        { before: titles, upgrade: 'op.execute("DROP VIEW titles")' },
        {
            before: "CREATE TABLE articles (id int); CREATE MATERIALIZED VIEW ids AS SELECT id FROM articles",
            upgrade: 'op.execute("DROP MATERIALIZED VIEW IF EXISTS ids")',
        },
        {
            before: titles,
            upgrade: 'op.execute("DROP VIEW titles")\n' +
                'op.execute("CREATE VIEW titles AS SELECT id FROM articles")',
        },
        {
            before: `${titles}; GRANT SELECT ON titles TO pg_monitor`,
            upgrade: `${dropTitles}\n${makeTitles}`,
        },
        {
            before: `${titles}; CREATE VIEW ids AS SELECT id FROM titles`,
            upgrade: 'op.execute("DROP VIEW titles CASCADE")',
        },
    ],
    good: [
        {
            before: titles,
            upgrade: 'op.execute("DROP VIEW titles")\n' +
                'op.execute("CREATE VIEW titles AS SELECT title, id FROM articles WHERE id > 0")',
        },
        {
            before: `${titles}; GRANT SELECT ON titles TO pg_monitor`,
            upgrade: `${dropTitles}\n${makeTitles}\nop.execute("GRANT SELECT ON titles TO pg_monitor")`,
        },
        {
            before: titles,
            upgrade: 'op.execute("DROP VIEW titles")\n' +
                'op.execute("CREATE MATERIALIZED VIEW titles AS SELECT id, title FROM articles")',
        },
        {
            before: titles,
            upgrade: 'op.execute("CREATE VIEW ids AS SELECT id FROM articles")\nop.execute("DROP VIEW ids")',
        },
        { before: titles, upgrade: 'op.execute("DROP VIEW IF EXISTS nowhere")' },
    ],
    watches: ["other"],
    check(operation, scene) {
        const [name] = operation.objects;
        if (!drop_view_isDropped.test(operation.statement) || !name)
            return null;
        const before = findObject(scene.schemaBefore, views, name);
        if (scene.schemaBefore.isKnown && !before)
            return null;
        const label = before?.name ?? (0,identifier/* formatName */.nD)(name);
        const lost = lostColumns(name, scene);
        if (lost === "none")
            return judgeGrants(name, before, scene);
        const what = lost === "all"
            ? `Dropping ${label}`
            : `Dropping ${label} and making it again without ${listWords(lost)}`;
        const uses = lost === "all" ? "the view" : "that";
        const along = operation.isCascade
            ? cascadeSentence(takenAlong(name.name, before ? (0,snapshot/* keyOf */.TN)(before) : "", scene), "the views that use it")
            : "";
        return {
            message: `${what} makes code that is still running fail as long as it reads ${uses}.${along}${basis(scene)}`,
            fix: {
                text: `First release code that no longer reads ${uses}, then drop it in a later release.`,
                code: null,
            },
        };
    },
});
const drop_view_isDropped = /^DropStmt OBJECT_(MAT)?VIEW$/;
const views = ["view", "materialized view"];
/** Whether the rule says of a DROP VIEW that the view itself is missed. */
function isMissedView({ statement, objects: [name] }, scene) {
    return (drop_view_isDropped.test(statement) &&
        name !== undefined &&
        lostColumns(name, scene) !== "none");
}
/** A view that is made again belongs to its owner alone. */
function judgeGrants(name, before, { schemaBefore, schemaAfter }) {
    const after = findObject(schemaAfter, views, name);
    if (!before || !after)
        return null;
    const left = grantsOf(schemaAfter, after);
    const lost = [...grantsOf(schemaBefore, before)].filter(([role]) => !left.has(role));
    if (lost.length === 0)
        return null;
    const words = lost.map(([role, list]) => `${list} to ${role}`);
    return {
        message: `${before.name} is made again without what was granted on it (${listWords(words)}): code that is still running as such a role fails with "permission denied".`,
        fix: {
            text: `Grant it again in the same revision: ${lost.map(([role, list]) => `GRANT ${list} ON ${(0,identifier/* formatName */.nD)(name)} TO ${role}`).join("; ")}.`,
            code: null,
        },
    };
}
/** Role → its privileges on a view. */
function grantsOf(schema, view) {
    const start = `${(0,snapshot/* keyOf */.TN)(view)} to `;
    return new Map(childrenOf(schema, view)
        .filter(({ kind, name }) => kind === "grant" && name.startsWith(start))
        .map(({ name, properties }) => [
        name.slice(start.length),
        (properties.granted ?? "").replaceAll(/ (with|by) [^,]*/g, ""),
    ]));
}
/** What readers of the view miss afterwards. */
function lostColumns(name, scene) {
    const { schemaBefore, schemaAfter } = scene;
    if (!schemaBefore.isKnown || !schemaAfter.isKnown)
        return isMadeAround(name, scene) ? "none" : "all";
    const before = findObject(schemaBefore, views, name);
    const after = findObject(schemaAfter, [...views, "table"], name);
    if (!before || !after)
        return "all";
    const columnsOf = (schema, view) => childrenOf(schema, view)
        .filter(({ kind }) => kind === "column")
        .map((column) => column.name.slice(view.name.length + 1));
    const left = columnsOf(schemaAfter, after);
    const lost = columnsOf(schemaBefore, before).filter((column) => !left.includes(column));
    return lost.length > 0 ? lost : "none";
}
/** Where the schema is not known: whether the run made it before, or this revision makes it again. */
function isMadeAround({ name }, scene) {
    const [made] = scene.before(indexes/* byMadeObject */.I8, name);
    const [again] = scene.after(indexes/* byMadeObject */.I8, name);
    return (made ?? again) !== undefined;
}

;// CONCATENATED MODULE: ./src/rules/drop-cascade.ts







const drop_cascade_articles = "CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TABLE articles (id int PRIMARY KEY, mood mood)";
const dropCascade = (0,rule/* operationRule */.Ut)({
    id: "drop-cascade",
    severity: "error",
    summary: "DROP … CASCADE of a schema, a type, a function or the like takes tables, columns or other objects along.",
    why: "Nobody named what goes along, and what that is depends on what is there: DROP TYPE … CASCADE deletes every column of that type, DROP SCHEMA … CASCADE every table in it, with their values. Production may have more of them than the migrations know.",
    instead: "Leave CASCADE out and drop what depends on it by name first: then PostgreSQL refuses when something was forgotten.",
    bad: [
        {
            before: drop_cascade_articles,
            upgrade: 'op.execute("DROP TYPE mood CASCADE")',
        },
        {
            before: "CREATE SCHEMA archive; CREATE TABLE archive.notes (id int)",
            upgrade: 'op.execute("DROP SCHEMA archive CASCADE")',
        },
        {
            before: `${drop_cascade_articles}; CREATE VIEW moods AS SELECT mood FROM articles; CREATE VIEW best AS SELECT * FROM moods`,
            upgrade: 'op.execute("DROP VIEW moods CASCADE")\n' +
                'op.execute("CREATE VIEW moods AS SELECT mood FROM articles")',
        },
        {
            before: `CREATE TABLE notes (id int); CREATE FUNCTION log_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER log BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION log_it()`,
            upgrade: 'op.execute("DROP FUNCTION log_it CASCADE")',
        },
    ],
    good: [
        {
            before: "CREATE TYPE mood AS ENUM ('good', 'bad')",
            upgrade: 'op.execute("DROP TYPE mood CASCADE")',
        },
        {
            before: drop_cascade_articles,
            upgrade: "op.execute(\"CREATE TYPE colour AS ENUM ('red')\")\n" +
                'op.execute("CREATE TABLE pens (colour colour)")\n' +
                'op.execute("DROP TYPE colour CASCADE")',
        },
        {
            before: "CREATE SCHEMA archive",
            upgrade: 'op.execute("DROP SCHEMA archive CASCADE")',
        },
        {
            before: `${drop_cascade_articles}; CREATE VIEW moods AS SELECT mood FROM articles`,
            upgrade: 'op.execute("DROP VIEW moods CASCADE")\n' +
                'op.execute("CREATE VIEW moods AS SELECT id, mood FROM articles")',
        },
        {
            before: drop_cascade_articles,
            upgrade: 'op.execute("CREATE SCHEMA scratch")\n' +
                'op.execute("CREATE TABLE scratch.notes (id int)")\n' +
                'op.execute("DROP SCHEMA scratch CASCADE")',
        },
    ],
    watches: ["drop-schema", "drop-type", "other"],
    check(operation, scene) {
        if (operation.isCascade !== true)
            return null;
        const taken = lostWith(operation, scene);
        if (taken?.length === 0 || isMadeHere(operation, scene))
            return null;
        // `drop-view` says that of a view, with what goes along.
        if (operation.kind === "other" && isMissedView(operation, scene))
            return null;
        const label = labelOf(operation);
        return {
            ...(taken === null ? { severity: "warning" } : {}),
            message: `Dropping ${label} CASCADE also drops ` +
                (taken === null
                    ? `${dependants(operation)}.${basis(scene)}`
                    : `${listObjects(taken)}${taken.some(holdsValues) ? ", with all values in there" : ""}. Code that is still running fails as long as it uses any of that.`),
            fix: {
                text: `First release code that no longer uses it. Then drop all of it by name, and ${label} without CASCADE: PostgreSQL refuses when something was forgotten.`,
                code: null,
            },
            claims: scene.unclaimed("lock").map((relation) => ({
                effect: "lock",
                relation: (0,identifier/* formatName */.nD)(relation),
            })),
        };
    },
});
function lostWith(operation, scene) {
    if (operation.kind === "drop-schema")
        return contents(operation.schema, scene);
    const name = operation.kind === "drop-type" ? operation.type : operation.objects[0];
    if (!name)
        return null;
    const key = scene.schemaBefore.objects.find((object) => object.parent === null && isCalled(object, name.name));
    return takenAlong(name.name, key ? `${key.kind} ${key.name}` : "", scene);
}
function isCalled({ name }, wanted) {
    const own = name.replace(/\(.*$/s, "");
    const quoted = (0,identifier/* quoteIdentifier */.Cm)(wanted);
    return own === quoted || own.endsWith(`.${quoted}`);
}
function holdsValues({ kind }) {
    return kind === "table" || kind === "column";
}
/** What was in a schema, as far as it stood alone. */
function contents(schema, { schemaBefore, schemaAfter }) {
    if (!schemaBefore.isKnown)
        return null;
    const kept = new Set(schemaAfter.objects.map(({ name }) => name));
    return schemaBefore.objects.filter(({ kind, name, parent }) => parent === null &&
        !["comment", "grant", "other"].includes(kind) &&
        name.startsWith(`${(0,identifier/* quoteIdentifier */.Cm)(schema)}.`) &&
        !kept.has(name));
}
/** Where no schema says what there was before. */
function isMadeHere(operation, scene) {
    if (operation.kind !== "drop-type" || scene.schemaBefore.isKnown)
        return false;
    const { name } = operation.type;
    return (0,rules_history/* isAnyOf */.i)(scene.before(indexes/* byKind */.Sb, "create-enum"), ({ operations }) => operations.some((one) => one.kind === "create-enum" && one.type.name === name));
}
function dependants({ kind }) {
    if (kind === "drop-schema")
        return "every table, view and function in it";
    return kind === "drop-type"
        ? "every column of that type, with its values"
        : "all that depends on it";
}
function labelOf(operation) {
    if (operation.kind === "drop-schema")
        return (0,identifier/* quoteIdentifier */.Cm)(operation.schema);
    const name = operation.kind === "drop-type" ? operation.type : operation.objects[0];
    return name ? (0,identifier/* formatName */.nD)(name) : "this";
}

;// CONCATENATED MODULE: ./src/rules/drop-database.ts


const dropDatabase = (0,rule/* operationRule */.Ut)({
    id: "drop-database",
    severity: "error",
    summary: "A migration drops a whole database.",
    why: "All that is in it is gone for good, and no transaction can take that back. A migration of one database has no reason to know another.",
    instead: "Drop databases by hand, after a backup.",
    bad: [
        {
            before: "SELECT 1",
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.execute("DROP DATABASE IF EXISTS long_gone")',
        },
    ],
    good: [
        {
            before: "CREATE SCHEMA archive",
            upgrade: 'op.execute("DROP SCHEMA archive")',
        },
        {
            before: "SELECT 1",
            upgrade: "op.execute(\"COMMENT ON SCHEMA public IS 'DROP DATABASE x'\")",
        },
    ],
    watches: ["drop-database"],
    check({ database }) {
        return {
            message: `This deletes the database ${(0,identifier/* quoteIdentifier */.Cm)(database)} for good, with all that is in it.`,
            fix: {
                text: "Leave it out of the migration and drop the database by hand, after a backup.",
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/drop-not-null.ts





const drop_not_null_articles = "CREATE TABLE articles (id int PRIMARY KEY, body text NOT NULL)";
const dropNotNull = (0,rule/* operationRule */.Ut)({
    id: "drop-not-null",
    severity: "info",
    summary: "A column of an existing table may be NULL from now on.",
    why: "Code that was written for a column that is never NULL meets the first NULL when new code writes one. It also closes the way back: the downgrade needs every NULL replaced before it can set NOT NULL again.",
    instead: "First release code that can read NULL, then drop the constraint. Code that writes NULL comes last.",
    bad: [
        {
            before: drop_not_null_articles,
            upgrade: 'op.alter_column("articles", "body", nullable=True)',
        },
        {
            before: drop_not_null_articles,
            upgrade: 'op.execute("ALTER TABLE public.articles ALTER body DROP NOT NULL")',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (body text)",
            upgrade: 'op.alter_column("articles", "body", nullable=True)',
        },
        {
            before: drop_not_null_articles,
            upgrade: 'op.alter_column("articles", "body", nullable=True)\n' +
                'op.alter_column("articles", "body", nullable=False)',
        },
        {
            before: drop_not_null_articles,
            upgrade: 'op.add_column("articles", sa.Column("views", sa.Integer(), nullable=False, server_default="0"))\n' +
                'op.alter_column("articles", "views", nullable=True)',
        },
        {
            before: drop_not_null_articles,
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text(), nullable=False))\n' +
                'op.alter_column("tags", "name", nullable=True)',
        },
        {
            before: drop_not_null_articles,
            upgrade: 'op.alter_column("articles", "body", nullable=True)\n' +
                'op.drop_column("articles", "body")',
        },
    ],
    watches: ["drop-not-null"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        if (!table.isPreexisting || !changes(operation, table, scene))
            return null;
        const column = `${(0,identifier/* quoteIdentifier */.Cm)(operation.column)} of ${(0,identifier/* formatName */.nD)(table)}`;
        return {
            message: `From now on ${column} may be NULL: code that is still running may not expect that.`,
            fix: {
                text: "Release code that can read NULL there before any code writes it.",
                code: null,
            },
        };
    },
});
/** Whether a column that was NOT NULL before the range may be NULL after it. */
function changes({ table: name, column }, table, scene) {
    const { schemaBefore, schemaAfter } = scene;
    if (schemaBefore.isKnown && schemaAfter.isKnown) {
        const before = schemaBefore.findColumn(table, column);
        const after = schemaAfter.findColumn(table, column);
        return before?.isNotNull === true && after?.isNotNull === false;
    }
    const isUndone = (0,rules_history/* isAnyOf */.i)(scene.after(indexes/* byTable */.UN, name.name), ({ operations }) => operations.some((one) => (one.kind === "set-not-null" || one.kind === "drop-column") &&
        one.column === column &&
        isSameTable(one.table, name)));
    return !isUndone && additionOf(name, column, scene) === null;
}

;// CONCATENATED MODULE: ./src/rules/replica-identity.ts


function replicaIdentity(schema, table) {
    const label = (0,identifier/* formatName */.nD)(table);
    const object = schema.objects.find(({ kind, name }) => kind === "table" && name === label);
    const mode = object?.properties["replica identity"] ?? "default";
    const key = keysOf(schema, table).find(({ object: { properties } }) => mode === "index"
        ? properties["replica identity"] !== undefined
        : mode === "default" && properties.kind === "primary key");
    return {
        isThere: mode === "full" || key !== undefined,
        key: key?.name ?? null,
        isPublished: isPublished(schema, table),
    };
}
function isPublished(schema, table) {
    const publications = schema.objects.filter(({ kind, name }) => kind === "other" && name.startsWith("publication "));
    return publications.some(({ properties }) => properties["all tables"] !== undefined ||
        properties.table === (0,identifier/* formatName */.nD)(table) ||
        properties.schema === (0,identifier/* quoteIdentifier */.Cm)(table.schema));
}

;// CONCATENATED MODULE: ./src/rules/drop-key-without-replacement.ts




const drop_key_without_replacement_articles = "CREATE TABLE articles (id int CONSTRAINT pk PRIMARY KEY, slug text CONSTRAINT uq UNIQUE, body text)";
const dropKeyWithoutReplacement = (0,rule/* operationRule */.Ut)({
    id: "drop-key-without-replacement",
    severity: "info",
    summary: "A primary key or unique constraint is dropped, and nothing takes its place.",
    why: "Duplicates can come in from then on. Running code that says INSERT … ON CONFLICT on its columns fails at once, without any row in conflict. And without a primary key logical replication refuses the UPDATE and DELETE of a published table.",
    instead: "Release code first that needs the key no more. Create what replaces it before (or in the same transaction): another primary key, or a unique index that becomes the REPLICA IDENTITY.",
    bad: [
        { before: drop_key_without_replacement_articles, upgrade: 'op.drop_constraint("pk", "articles")' },
        { before: drop_key_without_replacement_articles, upgrade: 'op.drop_constraint("uq", "articles")' },
        {
            before: drop_key_without_replacement_articles,
            upgrade: 'op.drop_constraint("pk", "articles")\nop.create_unique_constraint("uq_id", "articles", ["id"])',
        },
        {
            before: drop_key_without_replacement_articles,
            upgrade: 'op.drop_constraint("uq", "articles")\nop.create_index("ix", "articles", ["slug"])',
        },
    ],
    good: [
        {
            before: drop_key_without_replacement_articles,
            upgrade: 'op.drop_constraint("pk", "articles")\nop.execute("ALTER TABLE articles ADD PRIMARY KEY (id, slug)")',
        },
        {
            before: drop_key_without_replacement_articles,
            upgrade: 'op.drop_constraint("uq", "articles")\nop.create_index("ix", "articles", ["slug"], unique=True)',
        },
        {
            before: `${drop_key_without_replacement_articles}; ALTER TABLE articles REPLICA IDENTITY FULL; CREATE UNIQUE INDEX ix ON articles (id)`,
            upgrade: 'op.drop_constraint("pk", "articles")',
        },
        {
            before: drop_key_without_replacement_articles,
            upgrade: 'op.drop_constraint("uq", "articles")\nop.drop_column("articles", "slug")',
        },
        {
            before: drop_key_without_replacement_articles,
            upgrade: 'op.drop_constraint("uq", "articles")\nop.drop_table("articles")',
        },
        {
            before: `${drop_key_without_replacement_articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (id > 0)`,
            upgrade: 'op.drop_constraint("ck", "articles")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text(), sa.UniqueConstraint(name="uq")))\n' +
                'op.execute("ALTER TABLE tags DROP CONSTRAINT IF EXISTS uq")',
        },
    ],
    watches: ["drop-constraint"],
    check(operation, scene) {
        const { schemaBefore, schemaAfter } = scene;
        const table = schemaBefore.findTable(operation.table);
        if (!table || !schemaAfter.findTable(table))
            return null;
        const name = (0,identifier/* quoteIdentifier */.Cm)(operation.constraint);
        const key = keysOf(schemaBefore, table).find((one) => one.object.kind === "constraint" && one.name === name);
        if (!key)
            return null;
        return (judgeIdentity(key, table, scene) ??
            judgeUnique(operation, key, table, scene));
    },
});
/** Whether the server can still tell the rows of a published table apart. */
function judgeIdentity(key, table, { schemaBefore, schemaAfter }) {
    const before = replicaIdentity(schemaBefore, table);
    const isIdentity = before.key === key.name;
    if (!isIdentity || replicaIdentity(schemaAfter, table).isThere)
        return null;
    const label = (0,identifier/* formatName */.nD)(table);
    const effect = before.isPublished
        ? `${label} is published, so every UPDATE and DELETE on it fails from then on`
        : `if ${label} is replicated logically, every UPDATE and DELETE on it fails from then on`;
    return {
        message: `Dropping ${key.name} leaves ${label} without a replica identity: ${effect}.`,
        severity: before.isPublished ? "error" : "warning",
        fix: {
            text: "Add the new primary key in the same transaction, USING an INDEX that an earlier revision built CONCURRENTLY. Or make a unique index over NOT NULL columns the identity first: ALTER TABLE … REPLICA IDENTITY USING INDEX ….",
            code: null,
        },
    };
}
function judgeUnique({ isCascade }, key, table, { schemaAfter }) {
    if (key.object.properties.kind !== "unique")
        return null;
    const after = keysOf(schemaAfter, table);
    const isReplaced = after.some((one) => guardsSame(one, key));
    const areColumnsThere = key.columns.every((column) => schemaAfter
        .childrenOf(table, "column")
        .some(({ name }) => name === `${(0,identifier/* formatName */.nD)(table)}.${column}`));
    if (isReplaced || !areColumnsThere)
        return null;
    const columns = key.columns.join(", ");
    const dependants = isCascade
        ? " CASCADE also drops the foreign keys that refer to it."
        : "";
    return {
        message: `Without ${key.name}, duplicates of (${columns}) can come into ${(0,identifier/* formatName */.nD)(table)}, and running code that says ON CONFLICT (${columns}) fails.${dependants}`,
        fix: {
            text: "Release code that needs the constraint no more first. If something replaces it, create that before.",
            code: null,
        },
    };
}
function guardsSame(other, key) {
    return (other.isUnique &&
        other.isValid &&
        other.where === null &&
        other.columns.length === key.columns.length &&
        other.columns.every((column) => key.columns.includes(column)));
}

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
            before: "CREATE TABLE articles (id int PRIMARY KEY, title text)",
            upgrade: 'op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("title", sa.Text()))\n' +
                'op.drop_table("articles")',
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
    check(operation, scene) {
        const { table: name, isCascade } = operation;
        const table = scene.table(name);
        // DROP TABLE IF EXISTS of nothing leaves no lock behind.
        const isThere = !scene.hasEvidence || table.lock !== null;
        if (!table.isPreexisting || !isThere)
            return null;
        const dependants = isCascade
            ? cascadeSentence(takenAlong(name.name, `table ${table.label}`, scene), "the views and foreign keys that refer to it")
            : "";
        const made = createdInstead(operation, scene);
        const rename = made
            ? ` ${(0,identifier/* formatName */.nD)(made.table)}, made in the same revision, has the same columns and no rows: autogenerate writes this for a rename.`
            : "";
        const newName = `${name.name}_unused`.slice(-63);
        return {
            message: `Dropping ${table.label} deletes its rows for good, and code that is still running fails as long as it uses the table.` +
                dependants +
                rename,
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

;// CONCATENATED MODULE: ./src/rules/if-not-exists-hides-difference.ts





const if_not_exists_hides_difference_articles = "CREATE TABLE articles (id int PRIMARY KEY, title text)";
const ifNotExistsHidesDifference = (0,rule/* operationRule */.Ut)({
    id: "if-not-exists-hides-difference",
    severity: "warning",
    summary: "IF NOT EXISTS finds a table or column that is there already, but is not what the statement says.",
    why: "The statement does nothing and succeeds. On a database that had no such table it makes another one: from then on the same revision means two schemas, and the code meets a column that is not there.",
    instead: "Leave IF NOT EXISTS out where the object is new. Where it is not, alter it to what it should be.",
    bad: [
        {
            before: if_not_exists_hides_difference_articles,
            upgrade: 'op.execute("CREATE TABLE IF NOT EXISTS articles (id int PRIMARY KEY, title text, slug text)")',
        },
        {
            before: if_not_exists_hides_difference_articles,
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN IF NOT EXISTS title varchar(200)")',
        },
    ],
    good: [
        {
            before: if_not_exists_hides_difference_articles,
            upgrade: 'op.execute("CREATE TABLE IF NOT EXISTS articles (id serial PRIMARY KEY, title text)")',
        },
        {
            before: if_not_exists_hides_difference_articles,
            upgrade: 'op.execute("CREATE TABLE IF NOT EXISTS tags (id int)")\n' +
                'op.execute("ALTER TABLE articles ADD COLUMN IF NOT EXISTS slug text")',
        },
        {
            before: if_not_exists_hides_difference_articles,
            upgrade: 'op.drop_table("articles")\n' +
                'op.execute("CREATE TABLE IF NOT EXISTS articles (id int, slug text)")',
        },
        {
            before: if_not_exists_hides_difference_articles,
            upgrade: 'op.drop_column("articles", "title")\n' +
                'op.execute("ALTER TABLE articles ADD COLUMN IF NOT EXISTS title varchar(200)")',
        },
    ],
    watches: ["create-table", "add-column"],
    check(operation, scene) {
        const known = scene.schemaBefore.findTable(operation.table);
        if (operation.ifNotExists !== true ||
            !known ||
            wasTouched(operation, scene))
            return null;
        const columns = operation.kind === "create-table"
            ? operation.columns
            : [operation.column].filter(({ name }) => scene.schemaBefore.findColumn(known, name));
        const differences = columns.flatMap((column) => differenceOf(column, known, scene) ?? []);
        if (differences.length === 0)
            return null;
        const { label } = scene.table(operation.table);
        const what = operation.kind === "create-table"
            ? label
            : `${(0,identifier/* quoteIdentifier */.Cm)(operation.column.name)} of ${label}`;
        return {
            message: `${what} exists already, so this does nothing: ${listWords(differences)}.`,
            fix: {
                text: "Leave IF NOT EXISTS out where it must be new. Else alter what is there: op.add_column(…), op.alter_column(…).",
                code: null,
            },
        };
    },
});
/** What the range changed before is not as the schema before it was. */
function wasTouched({ table }, scene) {
    return (0,rules_history/* isAnyOf */.i)(scene.before(indexes/* byTable */.UN, table.name), ({ operations }) => operations.some((one) => "table" in one &&
        one.table.name === table.name &&
        !["select", "insert", "update", "delete"].includes(one.kind)));
}
function differenceOf({ name, type }, table, { schemaBefore }) {
    const column = (0,identifier/* quoteIdentifier */.Cm)(name);
    const before = schemaBefore.findColumn(table, name);
    if (!before)
        return `it stays without ${column}`;
    return isSameType(before.type, type)
        ? null
        : `${column} stays ${before.type}, not ${type}`;
}
/** Serial columns are integers by then; a type may be named with or without its schema. */
function isSameType(before, wanted) {
    const bare = (type) => type.replace(/^.*\./, "").toLowerCase();
    const plain = wanted
        .replace(/^(small|big)serial$/, "$1int")
        .replace(/^serial$/, "integer");
    return bare(before) === bare(plain);
}

;// CONCATENATED MODULE: ./src/rules/revision-work.ts





/** By revision, in the order that they ran. Empty for revisions that only do what takes no time. */
function revisionWork(later) {
    const works = new Map();
    for (const one of later) {
        const revision = one.statement.revision ?? "";
        const work = workOf(one);
        const known = works.get(revision);
        if (!work)
            continue;
        works.set(revision, {
            revision,
            does: [...new Set([...(known?.does ?? []), work.does])],
            blocked: known?.blocked ?? work.blocked,
            grade: worse(known?.grade ?? "info", work.grade),
        });
    }
    return [...works.values()];
}
const grades = ["info", "warning", "error"];
function worse(one, other) {
    return grades.indexOf(one) > grades.indexOf(other) ? one : other;
}
function workOf(one) {
    const held = heldBy(one).filter(({ taker }) => taker !== null && taker.statement.revision !== one.statement.revision);
    const work = held.length > 0 ? workUnder(held, one) : null;
    if (!work)
        return null;
    // A table that the statement locks anyway while it works waits no longer for what came before.
    const waiting = held.filter(({ relation }) => movesRows(one) ||
        !work.tables.some((table) => isTied(table, relation, one.schemaBefore)));
    const blocked = waiting.map(({ mode, relation }) => (0,rules_locks/* blockedTraffic */.UJ)(mode, (0,rules_evidence/* labelOf */.Wy)(relation)));
    const grade = work.isLong ? gradeOf(one, work.tables, waiting) : "info";
    return blocked.length > 0 ? { ...work, blocked, grade } : null;
}
/** What takes time, or what else it locks. */
function workUnder(held, one) {
    const { operations, statement } = one;
    const { evidence } = statement;
    if (!evidence)
        return null;
    const isHeld = (relation) => held.some((lock) => (0,rules_evidence/* isNamed */.ev)(relation, lock.relation));
    const isSelect = operations.every(({ kind }) => kind === "select");
    const kinds = [
        ["writes anew", (0,rules_evidence/* victimsOf */.B9)(evidence, "rewrite")],
        ["changes or copies rows of", changedTables(one)],
        [
            "reads every row of",
            (0,rules_evidence/* victimsOf */.B9)(evidence, "scan").filter((all) => !isSelect || isHeld(all)),
        ],
    ];
    const long = kinds.find(([, relations]) => relations.length > 0);
    const taken = (0,rules_evidence/* victimsOf */.B9)(evidence, "lock").filter((all) => !isHeld(all));
    const [verb, tables] = long ?? ["locks", taken];
    const does = `${verb} ${listWords(tables.map(rules_evidence/* labelOf */.Wy))}`;
    return tables.length > 0 ? { does, tables, isLong: Boolean(long) } : null;
}
/** Whether it is the same table, or one that a foreign key ties to it: changing the one locks the other. */
function isTied(table, other, schema) {
    const refersTo = (from, to) => schema
        .childrenOf(from, "constraint")
        .some(({ properties: { definition = "" } }) => definition.includes(`REFERENCES ${(0,rules_evidence/* labelOf */.Wy)(to)}(`));
    return ((0,rules_evidence/* isNamed */.ev)(table, other) || refersTo(table, other) || refersTo(other, table));
}
/** Whether it needs no lock of its own that blocks others. */
function movesRows({ operations }) {
    return operations.every(({ kind }) => rowKinds.includes(kind));
}
const rowKinds = [
    "select",
    "insert",
    "update",
    "delete",
    "validate-constraint",
    "create-table-as",
    "other",
];
/** Like in one revision: an error is what makes readers wait for every row, or undoes what NOT VALID is for. */
function gradeOf({ operations }, tables, waiting) {
    const isValidation = operations.some(({ kind }) => kind === "validate-constraint");
    const isHit = waiting.some(({ relation, mode }) => includes(tables, relation) &&
        (isValidation || mode === "AccessExclusive"));
    return isHit ? "error" : "warning";
}
function includes(relations, relation) {
    return relations.some((one) => (0,rules_evidence/* isNamed */.ev)(one, relation));
}

;// CONCATENATED MODULE: ./src/rules/lock-kept-across-revisions.ts





const lock_kept_across_revisions_tables = "CREATE TABLE articles (id int PRIMARY KEY, views int); CREATE TABLE tags (id int PRIMARY KEY)";
const lock_kept_across_revisions_addLikes = "op.execute(\"SET LOCAL lock_timeout = '2s'\")\n" +
    'op.add_column("articles", sa.Column("likes", sa.Integer()))';
const lockKeptAcrossRevisions = {
    id: "lock-kept-across-revisions",
    severity: "warning",
    summary: "A lock on an existing table lasts through the work of later revisions, because the whole run is one transaction.",
    why: "By default Alembic runs all pending revisions in one transaction. What the first of them locks stays locked until the last of them is done, so that revisions which are fast one by one block a table for as long as all of them take.",
    instead: "Pass `transaction_per_migration=True` to `context.configure(…)` in env.py: each revision's locks then end with it.",
    bad: [
        {
            before: lock_kept_across_revisions_tables,
            upgrade: `${lock_kept_across_revisions_addLikes}\n${alembic_code/* nextRevision */.fB}op.execute("UPDATE articles SET likes = 0")`,
        },
        {
            before: `${lock_kept_across_revisions_tables}; ALTER TABLE tags ADD CONSTRAINT ck CHECK (id > 0) NOT VALID`,
            upgrade: `${lock_kept_across_revisions_addLikes}\n${alembic_code/* nextRevision */.fB}op.execute("ALTER TABLE tags VALIDATE CONSTRAINT ck")`,
        },
        {
            before: lock_kept_across_revisions_tables,
            upgrade: `${lock_kept_across_revisions_addLikes}\n${alembic_code/* nextRevision */.fB}op.add_column("tags", sa.Column("name", sa.Text()))`,
        },
    ],
    good: [
        {
            before: lock_kept_across_revisions_tables,
            upgrade: `${lock_kept_across_revisions_addLikes}\n${alembic_code/* nextRevision */.fB}op.add_column("articles", sa.Column("shares", sa.Integer()))`,
        },
        {
            before: lock_kept_across_revisions_tables,
            upgrade: `${lock_kept_across_revisions_addLikes}\n${alembic_code/* nextRevision */.fB}with op.get_context().autocommit_block():\n` +
                '    op.execute("UPDATE articles SET likes = 0")',
        },
        {
            before: lock_kept_across_revisions_tables,
            upgrade: `${lock_kept_across_revisions_addLikes}\n${alembic_code/* nextRevision */.fB}op.create_table("likes", sa.Column("id", sa.Integer()))\nop.execute("INSERT INTO tags VALUES (1)")`,
        },
        {
            before: lock_kept_across_revisions_tables,
            upgrade: `op.execute("UPDATE articles SET views = 0")\n${alembic_code/* nextRevision */.fB}${lock_kept_across_revisions_addLikes}`,
        },
    ],
    watches: "statements",
    check(scene) {
        const [transaction] = byLock(scene);
        if (transaction === undefined)
            return null;
        if (scene.firstBefore(byLock, transaction))
            return null;
        const { revision } = scene.statement;
        const later = [...scene.following(indexes/* byTransaction */.aM, transaction)].filter((one) => one.statement.revision !== null && one.statement.revision !== revision);
        const works = revisionWork(later);
        if (works.length === 0)
            return null;
        return {
            message: `The whole run is one transaction, so what this locks stays locked while later revisions run. ${timeline(scene, works)} ` +
                `Everything waits until the last of them is done.`,
            fix: {
                text: "Pass transaction_per_migration=True to context.configure(…) in env.py: each revision's locks then end with it.",
                code: null,
            },
            severity: lock_kept_across_revisions_gradeOf(works),
        };
    },
};
/** By its transaction, what takes locks. One finding tells all that piles up: at the lock that is held longest. */
const byLock = (one) => {
    const { evidence, revision } = one.statement;
    const locked = evidence ? (0,rules_evidence/* victimsOf */.B9)(evidence, "lock") : [];
    return revision === null || locked.length === 0 ? [] : (0,indexes/* byTransaction */.aM)(one);
};
function timeline(scene, works) {
    const own = scene.statement.revision ?? "";
    const since = works[0]?.blocked ?? [];
    const steps = works.map(({ revision, does }) => `${revision} ${listWords(does)}`);
    return `${own} blocks ${listWords(since)}; still blocking, ${steps.join(", then ")}.`;
}
/** Locks that are taken one after the other are short, if nothing takes time in between. */
function lock_kept_across_revisions_gradeOf(works) {
    const all = works.map(({ grade }) => grade);
    if (all.includes("error"))
        return "error";
    return all.includes("warning") ? "warning" : "info";
}

;// CONCATENATED MODULE: ./src/rules/integer-primary-key.ts


const integerPrimaryKey = (0,rule/* operationRule */.Ut)({
    id: "integer-primary-key",
    severity: "info",
    group: "style",
    summary: "A new table's primary key is an integer of less than 64 bits.",
    why: "After 2,147,483,647 numbers every INSERT fails, and deleted rows and failed inserts use numbers up too. Changing the type then writes the whole table anew, and every table that refers to it.",
    instead: "Use `sa.BigInteger()` from the start, and for the columns that refer to it.",
    bad: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE TABLE notes (id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("likes", sa.Integer()))',
        },
        {
            before: "CREATE TABLE notes (id int PRIMARY KEY)",
            upgrade: 'op.create_table("note_texts", sa.Column("note_id", sa.Integer(), sa.ForeignKey("notes.id"), primary_key=True))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("grades", sa.Column("year", sa.Integer()), sa.Column("level", sa.Integer()), sa.PrimaryKeyConstraint("year", "level"))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("id", sa.Integer(), primary_key=True))\n' +
                'op.alter_column("notes", "id", type_=sa.BigInteger())',
        },
    ],
    watches: ["create-table"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        const typeAfter = ({ name }) => scene.schemaAfter.findColumn(table, name)?.type;
        const key = newColumns(operation, scene, (column) => isShort(column) &&
            typeAfter(column) !== "bigint" &&
            isOwnKey(column, operation));
        if (key.length === 0)
            return null;
        return {
            message: `${columnsAre(key, operation, scene)} the primary key and no bigint: its numbers can run out, and then every INSERT fails.`,
            fix: {
                text: "Make it sa.BigInteger(), and the columns that refer to it as well.",
                code: null,
            },
        };
    },
});
function isShort({ type }) {
    return /^(smallint|integer|(small)?serial[24]?)$/.test(type);
}
/** The only column of the primary key, unless it is given by a foreign key. */
function isOwnKey({ name }, { columns, constraints }) {
    const all = [
        ...constraints,
        ...columns.flatMap((column) => column.constraints),
    ];
    const has = (type) => all.some((one) => one.type === type &&
        one.columns.length === 1 &&
        one.columns[0] === name);
    return has("primary key") && !has("foreign key");
}

;// CONCATENATED MODULE: ./src/rules/json-column.ts


const jsonColumn = (0,rule/* operationRule */.Ut)({
    id: "json-column",
    severity: "info",
    group: "style",
    summary: "A new column is json instead of jsonb.",
    why: "json keeps the text as it was written and parses it again for each use. It has no equality, so SELECT DISTINCT, GROUP BY and UNION over it fail, and no GIN index can be built on it.",
    instead: "Use `postgresql.JSONB()` of `sqlalchemy.dialects`, unless the order of keys or the spaces must be kept.",
    bad: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("tags", sa.JSON()))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("a", sa.JSON()), sa.Column("b", sa.JSON()), sa.Column("c", sa.Text()))',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.Text()))',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.JSON()))\n' +
                'op.drop_column("articles", "x")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("x", sa.JSON()))\n' +
                'op.drop_table("scratch")',
        },
        {
            before: "CREATE TABLE articles (tags json)",
            upgrade: 'op.alter_column("articles", "tags", existing_type=sa.JSON(), nullable=True)',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN tags jsonb")',
        },
    ],
    watches: columnOperations,
    check(operation, scene) {
        const columns = newColumns(operation, scene, ({ type }) => type === "json");
        if (columns.length === 0)
            return null;
        return {
            message: `${columnsAre(columns, operation, scene)} json: it is parsed again for each use, and SELECT DISTINCT, GROUP BY and UNION over it fail.`,
            fix: otherType(operation, "jsonb", "Make it jsonb (postgresql.JSONB() in the model), unless the order of keys or the spaces must be kept."),
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/narrowed-type.ts
/** What a change of type on PostgreSQL does to values that the new type can't hold; null when it holds them all. */
function narrowingOf(from, to, isExplicit) {
    const [before, after] = [read(from), read(to)];
    if (texts.includes(after.name))
        return texts.includes(before.name) || before.name === "character"
            ? shorter(before, after, isExplicit)
            : null;
    if (texts.includes(before.name))
        return isExplicit
            ? fails(`fails on the first value that is no ${after.name}`, null)
            : null;
    if (integers.includes(after.name))
        return toInteger(before, after);
    if (after.name === "numeric")
        return toNumeric(before, after);
    if (/^double/.test(before.name) && after.name === "real")
        return silent("keeps six digits of each number and rounds off the rest", null);
    return toTime(before, after);
}
const texts = ["text", "character varying", "character"];
const integers = ["smallint", "integer", "bigint"];
const inexact = ["numeric", "real", "double precision"];
function read(type) {
    const [, size, scale] = /\((\d+)(?:,(-?\d+))?\)/.exec(type) ?? [];
    return {
        name: type.replace(/\(.*?\)/, ""),
        size: size === undefined ? null : Number(size),
        scale: Number(scale ?? 0),
    };
}
function shorter(before, { size }, isExplicit) {
    if (size === null || (before.size !== null && before.size <= size))
        return null;
    const condition = (column) => `length(${column}) > ${String(size)}`;
    return isExplicit
        ? silent(`cuts off what is longer than ${String(size)} characters`, condition)
        : fails(`fails on the first value longer than ${String(size)} characters`, condition);
}
function toInteger(before, after) {
    if (inexact.includes(before.name))
        return silent("rounds off what follows the decimal point", (column) => `${column} <> trunc(${column})`);
    const isSmaller = integers.indexOf(before.name) > integers.indexOf(after.name);
    if (!isSmaller)
        return null;
    const largest = after.name === "smallint" ? "32767" : "2147483647";
    return fails(`fails on the first value beyond ${largest}`, (column) => `abs(${column}) > ${largest}`);
}
function toNumeric(before, after) {
    if (after.size === null || !inexact.includes(before.name))
        return null;
    const isUnlimited = before.size === null;
    if (isUnlimited || before.scale > after.scale)
        return silent(`rounds to ${String(after.scale)} digits after the decimal point`, (column) => `${column} <> round(${column}::numeric, ${String(after.scale)})`);
    const digits = after.size - after.scale;
    if ((before.size ?? 0) - before.scale <= digits)
        return null;
    return fails(`fails on the first value with more than ${String(digits)} digits before the decimal point`, (column) => `abs(${column}) >= 1e${String(digits)}`);
}
function toTime(before, after) {
    if (!before.name.startsWith("timestamp"))
        return null;
    if (after.name === "date")
        return silent("throws the time of day away", null);
    if (after.name.startsWith("time "))
        return silent("throws the day away", null);
    const isCoarser = after.size !== null && after.size < (before.size ?? 6);
    return after.name.startsWith("timestamp") && isCoarser
        ? silent(`rounds to ${String(after.size)} digits of a second`, null)
        : null;
}
function fails(text, condition) {
    return { isSilent: false, text, condition };
}
function silent(text, condition) {
    return { isSilent: true, text: `${text}, without an error`, condition };
}

;// CONCATENATED MODULE: ./src/rules/lossy-column-cast.ts



const lossy_column_cast_articles = "CREATE TABLE articles (code varchar(50), body text, price numeric(10,2), views bigint, written timestamp)";
const lossy_column_cast_before = "CREATE TABLE players (id INTEGER PRIMARY KEY, squadNumber VARCHAR(3), born DATE, height FLOAT)";
const change = (column, type) => 'with op.batch_alter_table("players") as batch:\n' +
    `    batch.alter_column("${column}", type_=${type})`;
const lossyColumnCast = (0,rule/* operationRule */.Ut)({
    id: "lossy-column-cast",
    severity: "warning",
    dialects: ["postgresql", "sqlite"],
    summary: "A column gets a type that can't hold all of its old type's values.",
    why: "PostgreSQL rounds numbers and times to the new type without an error, and cuts off text when USING casts it. Where it refuses (text that is too long, integers that are too large) the migration passes on the empty database of a test and fails in production. On SQLite CAST never fails. Of text it takes the digits at the start and throws the rest away: `'n/a'` becomes 0. SQLite has no dates and stores text, so a cast to DATE or DATETIME, even of one to the other, makes a number of them: `'2024-05-01'` becomes 2024.",
    instead: "Look for values that the new type can't hold before, and decide what becomes of them. On SQLite dates go into a new column, as text.",
    bad: [
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "code", type_=sa.String(20))',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "code", type_=sa.String(20), postgresql_using="code::varchar(20)")',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "price", type_=sa.Numeric(10, 1))',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "views", type_=sa.Integer())',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "written", type_=sa.Date())',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "body", type_=sa.Integer(), postgresql_using="body::integer")',
        },
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
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "code", type_=sa.String(80))',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "code", type_=sa.String(20), postgresql_using="CASE WHEN length(code) > 20 THEN NULL ELSE code END")',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "price", type_=sa.Numeric(14, 4))',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "views", type_=sa.Numeric())',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "written", type_=sa.DateTime(timezone=True), postgresql_using="written AT TIME ZONE \'UTC\'")',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.alter_column("articles", "views", type_=sa.Text())',
        },
        {
            before: lossy_column_cast_articles,
            upgrade: 'op.add_column("articles", sa.Column("likes", sa.BigInteger()))\n' +
                'op.alter_column("articles", "likes", type_=sa.Integer())',
        },
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
    check(operation, scene) {
        if (scene.dialect === "postgresql")
            return judgePostgres(operation, scene);
        const { table: name, column, type } = operation;
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
function judgePostgres({ table: name, column, type, using }, scene) {
    const table = scene.table(name);
    const old = scene.schemaBefore.findColumn(table, column)?.type;
    const isNew = additionOf(name, column, scene) !== null;
    if (!table.isPreexisting || isNew || old === undefined)
        return null;
    if (using !== null && !isPlainCast(using))
        return null;
    const narrowing = narrowingOf(old, type, using !== null);
    if (narrowing === null)
        return null;
    const quoted = scene.quote(column);
    const rows = narrowing.condition
        ? ` (SELECT count(*) FROM ${table.label} WHERE ${narrowing.condition(quoted)})`
        : "";
    return {
        ...(narrowing.isSilent ? { severity: "error" } : {}),
        message: `Changing ${quoted} of ${table.label} from ${old} to ${type} ${narrowing.text}.`,
        fix: {
            text: `First look for values that the new type can't hold${rows}, and decide what becomes of them.`,
            code: null,
        },
    };
}
/** `code::varchar(20)` or `CAST(code AS integer)`; any other USING says what becomes of the values. */
function isPlainCast(using) {
    return (/^\(*("[^"]+"|[\w.]+)\)*(\s*::\s*[\w\s(),.]+)+$/.test(using) ||
        /^CAST\s*\(\s*("[^"]+"|[\w.]+)\s+AS\s[^()]+(\([\d,\s]+\))?\s*\)$/i.test(using));
}
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
    summary: "An existing table is locked without a lock_timeout, or with one of more than a minute.",
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
        {
            before: missing_lock_timeout_articles,
            upgrade: "op.execute(\"SET LOCAL lock_timeout = '5min'\")\n" +
                'op.add_column("articles", sa.Column("slug", sa.Text()))',
        },
        {
            before: missing_lock_timeout_articles,
            upgrade: 'op.add_column("articles", sa.Column("slug", sa.Text()))\n' +
                "op.execute(\"SET LOCAL lock_timeout = '2s'\")",
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
        const limit = scene.statement.evidence?.lockTimeout ?? 0;
        const limited = limit > 0
            ? `for up to ${String(Math.round(limit / 1000))} seconds (lock_timeout)`
            : `without a limit (${scene.isOnlyRead ? "no lock_timeout is set" : "lock_timeout is 0"})`;
        const set = scene.statement.transaction === null ? "SET" : "SET LOCAL";
        return {
            message: `This waits for a lock on ${lock.label} ${limited}. While it waits behind one long query, ` +
                `it blocks ${(0,rules_locks/* blockedTraffic */.UJ)(lock.mode, lock.label)}.`,
            fix: {
                text: `Set a ${limit > 0 ? "short " : ""}lock_timeout before this statement: the migration then gives up after a moment and can be run again.${endedBefore(scene)}${setLater(scene)}`,
                code: (0,alembic_code/* execute */.g7)(`${set} lock_timeout = '2s'`),
            },
            edit: asFirstStatement(scene),
        };
    },
};
/** By its revision, what waits for a lock without limit. */
const byEndlessLock = (scene) => endlessLock(scene) ? [scene.statement.revision ?? ""] : [];
/** As first statement of upgrade() it holds for all of the revision, as long as that is one transaction. */
function asFirstStatement(scene) {
    const { revision, transaction } = scene.statement;
    const { start } = scene;
    const isLater = (0,rules_history/* isAnyOf */.i)(scene.before(indexes/* byRevision */.l, revision ?? ""), ({ statement, operations }) => statement.transaction !== transaction ||
        operations.some((one) => one.kind === "set" && one.name === "lock_timeout"));
    if (!start || transaction === null || isLater)
        return null;
    const sql = (0,alembic_code/* pythonSql */.DH)("SET LOCAL lock_timeout = '2s'");
    const text = `${start.op}.execute(${sql})\n${start.indentation}`;
    return { span: start.span, text };
}
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
function setLater(scene) {
    for (const { statement, operations } of scene.after(indexes/* bySetting */._s, "lock_timeout")) {
        const sets = operations.some((one) => one.kind === "set" && one.name === "lock_timeout" && one.value);
        if (!sets)
            continue;
        const line = statement.span?.line;
        return line === undefined
            ? ""
            : ` The one of line ${String(line)} comes too late.`;
    }
    return "";
}
/** From here on the traffic that waits behind a lock waits too long to go unnoticed. */
const longTimeout = 60_000;
/** The lock for which a statement waits without limit (or nearly), null when there is none. */
function endlessLock(scene) {
    const { evidence, transaction, failure } = scene.statement;
    if (failure)
        return null;
    if (!evidence)
        return transaction === null || scene.isOnlyRead ? assumedLock(scene) : null;
    const victim = (0,rules_evidence/* victimsOf */.B9)(evidence, "lock")[0];
    const isLimited = evidence.lockTimeout > 0 && evidence.lockTimeout <= longTimeout;
    if (isLimited || !victim)
        return null;
    const label = (0,rules_evidence/* labelOf */.Wy)(victim);
    const modes = evidence.locks
        .filter(({ relation }) => (0,rules_evidence/* labelOf */.Wy)(relation) === label)
        .map(({ mode }) => mode);
    return { label, mode: (0,rules_locks/* strongest */.yX)(modes) ?? "Share" };
}
/** In autocommit the locks are gone before they can be read; these operations always take one. */
function assumedLock(scene) {
    if (scene.statement.revision === null || hasTimeout(scene))
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
function hasTimeout(scene) {
    const [local] = scene.before(byLocalTimeout, String(scene.statement.transaction));
    const [session] = scene.before(indexes/* bySessionSetting */.ik, "lock_timeout");
    const setter = local ?? session;
    const last = setter?.operations.findLast((operation) => operation.kind === "set" && operation.name === "lock_timeout");
    if (last?.value)
        return !/^0+\D*$/.test(last.value);
    const first = scene.firstBefore(byEvidence, "any");
    return (first?.statement.evidence?.lockTimeout ?? 0) > 0;
}
/** By its transaction, what sets lock_timeout within it; SET LOCAL outside of one does nothing. */
const byLocalTimeout = ({ statement: { transaction }, operations }) => {
    const sets = operations.some((one) => one.kind === "set" && one.isLocal && one.name === "lock_timeout");
    return sets && transaction !== null ? [String(transaction)] : [];
};
const byEvidence = ({ statement }) => statement.evidence ? ["any"] : [];

;// CONCATENATED MODULE: ./src/rules/reindex-without-concurrently.ts






const reindex_without_concurrently_articles = "CREATE TABLE articles (id int PRIMARY KEY, views int); CREATE INDEX ix ON articles (views)";
const reindexWithoutConcurrently = (0,rule/* operationRule */.Ut)({
    id: "reindex-without-concurrently",
    severity: "error",
    growsWithTable: true,
    summary: "An index of an existing table is rebuilt while others wait.",
    why: "REINDEX locks the table against writes and the index against everything. And since planning a query looks at all indexes of its tables, reads of the table wait too, until the index is built anew.",
    instead: "REINDEX … CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile. Should that fail, it leaves an invalid index behind (its name ends in `_ccnew`): drop that.",
    bad: [
        { before: reindex_without_concurrently_articles, upgrade: 'op.execute("REINDEX INDEX ix")' },
        {
            before: reindex_without_concurrently_articles,
            upgrade: 'op.execute("REINDEX (VERBOSE) TABLE public.articles")',
        },
        {
            before: reindex_without_concurrently_articles,
            upgrade: 'with op.get_context().autocommit_block(): op.execute("REINDEX TABLE articles")',
        },
    ],
    good: [
        {
            before: reindex_without_concurrently_articles,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.execute("REINDEX INDEX CONCURRENTLY ix")\n' +
                '    op.execute("REINDEX (CONCURRENTLY) TABLE articles")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))\n' +
                'op.execute("REINDEX TABLE tags")',
        },
        {
            before: reindex_without_concurrently_articles,
            upgrade: 'op.execute("CREATE TABLE tags (id int PRIMARY KEY)")\n' +
                'op.execute("REINDEX INDEX tags_pkey")',
        },
        {
            before: reindex_without_concurrently_articles,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.create_table("tags", sa.Column("id", sa.Integer(), primary_key=True))\n' +
                '    op.execute("REINDEX TABLE tags")',
        },
    ],
    watches: ["reindex"],
    check(operation, scene) {
        if (operation.isConcurrent)
            return null;
        return scene.hasEvidence
            ? reindex_without_concurrently_judgeLocks(operation, scene)
            : reindex_without_concurrently_judgeStatement(operation, scene);
    },
});
function reindex_without_concurrently_judgeLocks(operation, scene) {
    const scans = scene.unclaimed("scan").map(rules_evidence/* labelOf */.Wy);
    if (scans.length === 0)
        return null;
    const locks = scene.unclaimed("lock").map(rules_evidence/* labelOf */.Wy);
    return {
        message: reindex_without_concurrently_messageOf(listWords(scans), scene),
        ...reindex_without_concurrently_adviceOn(operation, scene),
        claims: [
            ...scans.map((relation) => ({ effect: "scan", relation })),
            ...locks.map((relation) => ({ effect: "lock", relation })),
        ],
    };
}
function reindex_without_concurrently_judgeStatement(operation, scene) {
    const { target, isTable } = operation;
    const table = target && isTable ? scene.table(target) : null;
    if (table?.isPreexisting === false)
        return null;
    return {
        message: reindex_without_concurrently_messageOf(table?.label ?? "its table", scene),
        ...reindex_without_concurrently_adviceOn(operation, scene),
    };
}
function reindex_without_concurrently_messageOf(tables, scene) {
    return `REINDEX without CONCURRENTLY blocks every write to ${tables}, and nearly every read (planning one waits for the index), until the index is built anew.${basis(scene)}`;
}
function reindex_without_concurrently_adviceOn({ target, isTable }, scene) {
    const name = target === null ? null : (0,identifier/* formatName */.nD)(target);
    const kind = isTable ? "TABLE" : "INDEX";
    const isOne = name !== null && scene.operations.length === 1;
    const own = isOne
        ? ownConcurrently(scene, null, String.raw `REINDEX\s+(?:TABLE|INDEX)`)
        : null;
    const rebuilt = isOne
        ? (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(`REINDEX ${kind} CONCURRENTLY ${name}`))
        : null;
    return {
        fix: {
            text: "Rebuild it CONCURRENTLY, outside of a transaction: reads and writes go on meanwhile.",
            code: own?.code ?? rebuilt,
        },
        edit: own?.edit ?? null,
    };
}

;// CONCATENATED MODULE: ./src/rules/money-column.ts


const moneyColumn = (0,rule/* operationRule */.Ut)({
    id: "money-column",
    severity: "info",
    group: "style",
    summary: "A new column is money.",
    why: "How money is read and written depends on the lc_monetary of the session, and so do its currency and its number of decimals: a dump loaded elsewhere changes amounts.",
    instead: "Use `sa.Numeric(12, 2)` (or an integer of the smallest unit) and keep the currency in a column beside it.",
    bad: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN price money")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE TABLE prices (net money, gross money)")',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("price", sa.Numeric(12, 2)))',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.execute("ALTER TABLE articles ADD COLUMN price money")\n' +
                'op.drop_column("articles", "price")',
        },
        {
            before: "CREATE TABLE articles (price money)",
            upgrade: 'op.execute("ALTER TABLE articles ALTER price SET DEFAULT 0")',
        },
    ],
    watches: columnOperations,
    check(operation, scene) {
        const columns = newColumns(operation, scene, ({ type }) => type === "money");
        if (columns.length === 0)
            return null;
        return {
            message: `${columnsAre(columns, operation, scene)} money: currency and decimals depend on the lc_monetary of each session.`,
            fix: otherType(operation, "numeric(12,2)", "Make it numeric, and keep the currency in a column beside it."),
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/read-user-without-quotes.ts



const users = 'CREATE TABLE "user" (id int PRIMARY KEY); CREATE TABLE counts (n bigint)';
const readUserWithoutQuotes = (0,rule/* operationRule */.Ut)({
    id: "read-user-without-quotes",
    severity: "error",
    summary: "A query reads `user` without quotes, which is not the table user.",
    why: "Without quotes `user` is a function of SQL: it gives one row with the name of the database's current user. The query runs, and its answer is wrong.",
    instead: 'Put the name in double quotes, or name the schema too: `public."user"`.',
    bad: [
        {
            before: users,
            upgrade: 'op.execute("INSERT INTO counts SELECT count(*) FROM user")',
        },
        {
            before: users,
            upgrade: 'op.execute("UPDATE counts SET n = n + 1 WHERE EXISTS (SELECT FROM user u)")',
        },
        {
            before: users,
            upgrade: 'op.execute("CREATE VIEW all_users AS SELECT * FROM counts CROSS JOIN user")',
        },
    ],
    good: [
        {
            before: users,
            upgrade: "op.execute('INSERT INTO counts SELECT count(*) FROM \"user\"')",
        },
        {
            before: users,
            upgrade: 'op.execute("INSERT INTO counts SELECT count(*) FROM public.user WHERE current_user = user")',
        },
        {
            before: users,
            upgrade: 'op.execute("SELECT n, user FROM counts")',
        },
        {
            before: "CREATE TABLE counts (n bigint)",
            upgrade: 'op.execute("INSERT INTO counts SELECT count(*) FROM user")',
        },
    ],
    watches: ["read-user-name"],
    check(_, scene) {
        const name = { schema: null, name: "user" };
        const schemas = [scene.schemaBefore, scene.schemaAfter];
        const isKnown = schemas.some((schema) => schema.isKnown);
        if (isKnown && !schemas.some((schema) => schema.findTable(name)))
            return null;
        const { sql } = scene.statement;
        const quoted = sql.replaceAll(/\b((?:FROM|JOIN|USING)\s+)user\b(?!\s*\.)/gi, '$1"user"');
        // With parameters it takes more than the SQL to run it.
        const isWhole = quoted !== sql && !/%\(|[:$]\w/.test(sql);
        return {
            message: "`user` without quotes is not the table user, but a function: it gives one row, the name of the database's current user. " +
                `This statement runs, and works with that row.${basis(scene)}`,
            fix: {
                text: 'Put the name in double quotes: "user".',
                code: isWhole ? (0,alembic_code/* execute */.g7)(quoted) : null,
            },
        };
    },
});

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

;// CONCATENATED MODULE: ./src/rules/rename-schema.ts



const archive = "CREATE SCHEMA archive; CREATE TABLE archive.notes (id int)";
const renameSchema = (0,rule/* operationRule */.Ut)({
    id: "rename-schema",
    severity: "error",
    summary: "A schema with tables, views or functions in it is renamed.",
    why: "The code that runs while this is deployed asks for the old name and fails on every query. A search_path that names the schema finds nothing there any more, without an error.",
    instead: "Keep the schema's name. If it must change, make a schema of the new name with views of the tables, let the code change over to it, and move the tables in a later release.",
    bad: [
        {
            before: archive,
            upgrade: 'op.execute("ALTER SCHEMA archive RENAME TO attic")',
        },
    ],
    good: [
        {
            before: "CREATE SCHEMA archive",
            upgrade: 'op.execute("ALTER SCHEMA archive RENAME TO attic")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE SCHEMA scratch")\n' +
                'op.execute("CREATE TABLE scratch.notes (id int)")\n' +
                'op.execute("ALTER SCHEMA scratch RENAME TO attic")\n' +
                'op.execute("DROP SCHEMA attic CASCADE")',
        },
    ],
    watches: ["rename-schema"],
    check({ schema, newName }, scene) {
        if (!isInUse(schema, scene))
            return null;
        const [before, after] = [schema, newName].map(identifier/* quoteIdentifier */.Cm);
        return {
            message: `After this, the schema ${String(before)} is called ${String(after)}: code that is still running asks for the old name and fails.${basis(scene)}`,
            fix: {
                text: `Keep the schema's name if you can. Else make the schema ${String(after)} beside it with a view of each table, let the code change over, and move the tables in a later release.`,
                code: null,
            },
        };
    },
});
function isInUse(schema, { schemaBefore }) {
    const prefix = `${(0,identifier/* quoteIdentifier */.Cm)(schema)}.`;
    return (!schemaBefore.isKnown ||
        schemaBefore.objects.some(({ name }) => name.startsWith(prefix)));
}

;// CONCATENATED MODULE: ./src/rules/disable-autovacuum.ts





const disable_autovacuum_articles = "CREATE TABLE articles (id int)";
const disableAutovacuum = (0,rule/* operationRule */.Ut)({
    id: "disable-autovacuum",
    severity: "warning",
    summary: "A table is left without autovacuum.",
    why: "Dead rows pile up, so the table and its indexes grow and get slower. The planner's statistics grow old. When transaction ids run out, PostgreSQL vacuums the table anyway, at a moment that nobody chose.",
    instead: "Make autovacuum come earlier for a busy table (`autovacuum_vacuum_scale_factor`). If it must be off for a bulk load, RESET it in the same revision.",
    bad: [
        {
            before: disable_autovacuum_articles,
            upgrade: 'op.execute("ALTER TABLE articles SET (autovacuum_enabled = false)")',
        },
    ],
    good: [
        {
            before: disable_autovacuum_articles,
            upgrade: 'op.execute("ALTER TABLE articles SET (autovacuum_enabled = off)")\n' +
                'op.execute("ALTER TABLE articles RESET (autovacuum_enabled)")',
        },
        {
            before: disable_autovacuum_articles,
            upgrade: 'op.execute("ALTER TABLE articles SET (autovacuum_enabled = true, autovacuum_vacuum_scale_factor = 0.01)")',
        },
        {
            before: disable_autovacuum_articles,
            upgrade: 'op.execute("ALTER TABLE articles SET (autovacuum_enabled = 0)")\nop.drop_table("articles")',
        },
    ],
    watches: ["set-storage-options"],
    check({ table: name, options }, scene) {
        const table = scene.table(name);
        if (!isOff(options.autovacuum_enabled ?? "") || !isLeftOff(table, scene))
            return null;
        return {
            message: `${table.label} is left without autovacuum: dead rows pile up, and the table gets larger and slower.${basis(scene)}`,
            fix: {
                text: "Let autovacuum come earlier instead, so that it has less to do each time.",
                code: (0,alembic_code/* execute */.g7)(`ALTER TABLE ${(0,identifier/* formatName */.nD)(name)} SET (autovacuum_vacuum_scale_factor = 0.05)`),
            },
        };
    },
});
/** PostgreSQL takes the beginnings of these words as well. */
function isOff(value) {
    return /^(f(a(l(se?)?)?)?|off?|no?|0)$/i.test(value);
}
function isLeftOff(table, scene) {
    const { schemaAfter } = scene;
    if (schemaAfter.isKnown) {
        const after = schemaAfter.objects.find(({ kind, name }) => kind === "table" && name === table.label);
        const option = /autovacuum_enabled=(\w+)/.exec(after?.properties.options ?? "");
        return isOff(option?.[1] ?? "");
    }
    const [later] = scene.after(indexes/* byTable */.UN, table.name);
    return later === undefined;
}

;// CONCATENATED MODULE: ./src/rules/disable-row-level-security.ts



const disable_row_level_security_articles = "CREATE TABLE articles (id int); ALTER TABLE articles ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON articles USING (id > 0)";
const disableRowLevelSecurity = (0,rule/* operationRule */.Ut)({
    id: "disable-row-level-security",
    severity: "warning",
    summary: "An existing table is left without its row level security.",
    why: "From then on whoever may read the table reads every row of it: those of other customers, too. The policies stay where they are, so it does not show.",
    instead: "Change the policies. If one statement must see all rows, run it as the table's owner or as a role with BYPASSRLS, or enable row level security again in the same revision.",
    bad: [
        {
            before: disable_row_level_security_articles,
            upgrade: 'op.execute("ALTER TABLE articles DISABLE ROW LEVEL SECURITY")',
        },
    ],
    good: [
        {
            before: disable_row_level_security_articles,
            upgrade: 'op.execute("ALTER TABLE articles DISABLE ROW LEVEL SECURITY")\n' +
                'op.execute("UPDATE articles SET id = 2 WHERE id = 1")\n' +
                'op.execute("ALTER TABLE articles ENABLE ROW LEVEL SECURITY")',
        },
        {
            before: "CREATE TABLE articles (id int)",
            upgrade: 'op.execute("ALTER TABLE articles DISABLE ROW LEVEL SECURITY")',
        },
        {
            before: disable_row_level_security_articles,
            upgrade: 'op.execute("ALTER TABLE articles NO FORCE ROW LEVEL SECURITY")',
        },
    ],
    watches: ["other"],
    check({ statement, objects: [name] }, scene) {
        if (statement !== "AT_DisableRowSecurity" || !name)
            return null;
        const table = scene.table(name);
        const { schemaBefore, schemaAfter } = scene;
        if (!table.isPreexisting)
            return null;
        if (schemaBefore.isKnown && !isGuarded(table, schemaBefore))
            return null;
        const enabling = (0,indexes/* otherWord */.$l)("AT_EnableRowSecurity", name.name);
        const [enabled] = scene.after(indexes/* byOther */.SP, enabling);
        const isEnabledAgain = schemaAfter.isKnown
            ? isGuarded(table, schemaAfter)
            : enabled !== undefined;
        if (isEnabledAgain)
            return null;
        return {
            message: `After this, whoever may read ${table.label} reads every row of it: its policies no longer count.${basis(scene)}`,
            fix: {
                text: "Change the policies instead, or enable row level security again in the same revision.",
                code: null,
            },
        };
    },
});
function isGuarded({ label }, { objects }) {
    const table = objects.find(({ kind, name }) => kind === "table" && name === label);
    return table?.properties["row level security"] === "true";
}

;// CONCATENATED MODULE: ./src/rules/disable-triggers.ts



const likes = "CREATE TABLE articles (id int PRIMARY KEY); CREATE TABLE likes (article_id int REFERENCES articles); " +
    "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; " +
    "CREATE TRIGGER tr BEFORE INSERT ON likes FOR EACH ROW EXECUTE FUNCTION f()";
const disableTriggers = (0,rule/* operationRule */.Ut)({
    id: "disable-triggers",
    severity: "warning",
    summary: "Triggers of an existing table are switched off.",
    why: "Foreign keys are triggers, too. DISABLE TRIGGER ALL and session_replication_role = replica let rows in that refer to nothing, and switching them on again checks none of them. A trigger that stays off no longer does what the application counts on.",
    instead: "Leave foreign keys on. To keep a trigger of your own from running in a backfill, use DISABLE TRIGGER USER (or its name) and ENABLE it again in the same revision.",
    bad: [
        {
            before: likes,
            upgrade: 'op.execute("ALTER TABLE likes DISABLE TRIGGER ALL")',
        },
        {
            before: likes,
            upgrade: 'op.execute("ALTER TABLE likes DISABLE TRIGGER ALL")\n' +
                'op.execute("INSERT INTO likes SELECT id FROM articles")\n' +
                'op.execute("ALTER TABLE likes ENABLE TRIGGER ALL")',
        },
        {
            before: likes,
            upgrade: 'op.execute("ALTER TABLE likes DISABLE TRIGGER tr")',
        },
        {
            before: likes,
            upgrade: 'op.execute("SET LOCAL session_replication_role = replica")\n' +
                'op.execute("INSERT INTO likes VALUES (7)")',
        },
    ],
    good: [
        {
            before: likes,
            upgrade: 'op.execute("ALTER TABLE likes DISABLE TRIGGER USER")\n' +
                'op.execute("UPDATE likes SET article_id = NULL WHERE article_id < 0")\n' +
                'op.execute("ALTER TABLE likes ENABLE TRIGGER USER")',
        },
        {
            before: likes,
            upgrade: 'op.execute("ALTER TABLE likes DISABLE TRIGGER tr")\n' +
                'op.execute("DROP TRIGGER tr ON likes")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
                'op.execute("ALTER TABLE tags DISABLE TRIGGER ALL")',
        },
        {
            before: likes,
            upgrade: 'op.execute("SET LOCAL session_replication_role = replica")\n' +
                'op.execute("SET LOCAL session_replication_role = DEFAULT")',
        },
    ],
    watches: ["other", "set"],
    check(operation, scene) {
        if (operation.kind === "set")
            return judgeReplica(operation, scene);
        const [name] = operation.objects;
        if (!/^AT_DisableTrig(All|User)?$/.test(operation.statement) || !name)
            return null;
        const table = scene.table(name);
        if (!table.isPreexisting)
            return null;
        const [enabling] = scene.after(byEnabledTriggers, name.name);
        return operation.statement === "AT_DisableTrigAll"
            ? judgeAll(table, enabling !== undefined, (0,identifier/* formatName */.nD)(name))
            : disable_triggers_judgeOwn(table, enabling !== undefined, scene);
    },
});
/** By the tables whose triggers it switches on. */
const byEnabledTriggers = ({ operations }) => operations.flatMap((one) => one.kind === "other" && /^AT_Enable\w*Trig/.test(one.statement)
    ? one.objects.map(({ name }) => name)
    : []);
function judgeAll({ label }, isEnabledAgain, name) {
    return isEnabledAgain
        ? {
            message: `Until the triggers of ${label} are enabled again, its foreign keys let in rows that refer to nothing, and nobody checks those rows afterwards.`,
            fix: {
                text: "Leave out the foreign keys: USER means the triggers that somebody made.",
                code: (0,alembic_code/* execute */.g7)(`ALTER TABLE ${name} DISABLE TRIGGER USER`),
            },
        }
        : {
            message: `This switches the foreign keys of ${label} off for good, and all its triggers: rows that refer to nothing get in unseen.`,
            fix: {
                text: "Leave foreign keys on. What must not run for a backfill can be disabled by its name, and enabled again in the same revision.",
                code: null,
            },
            severity: "error",
        };
}
/** Triggers that somebody made: nothing to say when they are on again, or gone, in the end. */
function disable_triggers_judgeOwn(table, isEnabledAgain, { schemaAfter }) {
    const off = schemaAfter
        .childrenOf(table, "trigger")
        .some(({ properties }) => properties.enabled === "no");
    if (isEnabledAgain || (schemaAfter.isKnown && !off))
        return null;
    return {
        message: `A trigger of ${table.label} stays off after this: what it did for the application no longer happens.`,
        fix: {
            text: "Enable it again at the end of the revision, or drop it when nobody needs it.",
            code: null,
        },
    };
}
function firstWritten(scene) {
    for (const { operations } of scene.after(byWrites, ""))
        for (const one of operations) {
            const table = isWrite(one) ? scene.table(one.table) : null;
            if (table?.isPreexisting)
                return table;
        }
    return null;
}
/** All that write rows. */
const byWrites = ({ operations }) => operations.some(isWrite) ? [""] : [];
function isWrite(operation) {
    return /^(insert|update|delete)$/.test(operation.kind);
}
/** Said only where rows of tables are written that were there before. */
function judgeReplica({ name, value }, scene) {
    const written = writtenUnchecked({ name, value }, scene);
    if (!written)
        return null;
    return {
        message: `From here on no trigger runs and no foreign key is checked: rows of ${written.label} can come to refer to nothing, and nobody checks them afterwards.`,
        fix: {
            text: "Write the rows in the order that the foreign keys want, or make the keys DEFERRABLE. A trigger of your own can be disabled by its name.",
            code: null,
        },
    };
}
/** The first table from before whose rows are written under a replica's session; null for other settings. */
function writtenUnchecked({ name, value }, scene) {
    if (name !== "session_replication_role" || value !== "replica")
        return null;
    return firstWritten(scene);
}

;// CONCATENATED MODULE: ./src/rules/drop-function.ts





const twice = "CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT n * 2'";
const dropFunction = (0,rule/* operationRule */.Ut)({
    id: "drop-function",
    severity: "warning",
    summary: "An existing function or procedure is dropped.",
    why: "Whatever still calls it fails: code that is running while this is deployed, and other functions, whose bodies PostgreSQL does not look into when it drops one.",
    instead: "First release code that no longer calls it, then drop it in a later release. To change one, use CREATE OR REPLACE, or make it again in the same revision.",
    bad: [
        { before: twice, upgrade: 'op.execute("DROP FUNCTION twice(int)")' },
        {
            before: `${twice}; CREATE FUNCTION twice(n text) RETURNS text LANGUAGE sql AS 'SELECT n || n'`,
            upgrade: 'op.execute("DROP FUNCTION twice(text)")',
        },
        {
            before: "CREATE PROCEDURE tidy() LANGUAGE sql AS 'SELECT 1'",
            upgrade: 'op.execute("DROP PROCEDURE IF EXISTS tidy")',
        },
    ],
    good: [
        {
            before: twice,
            upgrade: 'op.execute("DROP FUNCTION twice")\n' +
                "op.execute(\"CREATE FUNCTION twice(n bigint) RETURNS bigint LANGUAGE sql AS 'SELECT n * 2'\")",
        },
        {
            before: "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'; CREATE TRIGGER f BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
            upgrade: 'op.execute("DROP TRIGGER f ON t")\nop.execute("DROP FUNCTION f()")',
        },
        { before: twice, upgrade: 'op.execute("DROP FUNCTION IF EXISTS thrice")' },
    ],
    watches: ["other"],
    check({ statement, objects: [name] }, scene) {
        if (!drop_function_isDropped.test(statement) || !name)
            return null;
        const lost = scene.schemaBefore.isKnown
            ? lostFunctions(name, scene)
            : assumedLost(name, scene);
        const [label] = lost;
        if (label === undefined)
            return null;
        return {
            message: `Dropping ${label} makes whatever still calls it fail: running code, and other functions that use it.${basis(scene)}`,
            fix: {
                text: "First release code that no longer calls it, then drop it in a later release.",
                code: null,
            },
        };
    },
});
const drop_function_isDropped = /^DropStmt OBJECT_(FUNCTION|PROCEDURE|ROUTINE)$/;
/** Functions of that name that are gone for good. Nobody calls the function of a trigger but the trigger. */
function lostFunctions(name, scene) {
    const { schemaBefore, schemaAfter } = scene;
    const before = findObjects(schemaBefore, ["function"], name);
    if (!schemaAfter.isKnown && drop_function_isMadeAround(name, scene))
        return [];
    const after = findObjects(schemaAfter, ["function"], name);
    const names = before.map((one) => one.name);
    if (after.some((one) => !names.includes(one.name)))
        return [];
    return before
        .filter((one) => !after.some((other) => other.name === one.name))
        .filter(({ properties }) => !/^ RETURNS (event_)?trigger$/m.test(properties.definition ?? ""))
        .map((one) => one.name);
}
function assumedLost(name, scene) {
    return drop_function_isMadeAround(name, scene) ? [] : [(0,identifier/* formatName */.nD)(name)];
}
function drop_function_isMadeAround({ name }, scene) {
    const [made] = scene.before(indexes/* byMadeObject */.I8, name);
    const [again] = scene.after(indexes/* byMadeObject */.I8, name);
    return (made ?? again) !== undefined;
}

;// CONCATENATED MODULE: ./src/rules/grant-superuser.ts


const grantSuperuser = (0,rule/* operationRule */.Ut)({
    id: "grant-superuser",
    severity: "warning",
    summary: "A role is made a superuser, or passes by row level security.",
    why: "No privilege and no policy counts for a superuser, who can also read the server's files and run programs on it. BYPASSRLS shows every customer's rows. A migration also needs these rights itself to give them away.",
    instead: "Grant what is needed: privileges on tables, or a predefined role such as `pg_read_all_data`. Manage roles where the server is set up, not in migrations.",
    bad: [
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE ROLE gate_super SUPERUSER")\nop.execute("DROP ROLE gate_super")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE ROLE gate_super")\n' +
                'op.execute("ALTER ROLE gate_super BYPASSRLS")\n' +
                'op.execute("DROP ROLE gate_super")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE ROLE gate_plain NOSUPERUSER NOBYPASSRLS")\nop.execute("DROP ROLE gate_plain")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE ROLE gate_plain")\n' +
                'op.execute("GRANT pg_monitor TO gate_plain")\n' +
                'op.execute("DROP ROLE gate_plain")',
        },
    ],
    watches: ["change-role"],
    check({ role, powers }) {
        if (powers.length === 0)
            return null;
        const means = powers.includes("superuser")
            ? "No privilege and no policy counts"
            : "No row level policy counts";
        return {
            message: `${means} for the role ${(0,identifier/* quoteIdentifier */.Cm)(role)} after this.`,
            fix: {
                text: "Grant the privileges that are needed, and manage such roles where the server is set up.",
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/grant-to-public.ts



const grant_to_public_articles = "CREATE TABLE articles (id int)";
const grantToPublic = (0,rule/* operationRule */.Ut)({
    id: "grant-to-public",
    severity: "warning",
    summary: "Privileges on tables or schemas are given to PUBLIC.",
    why: "PUBLIC is every role of the server, those that will be made later included: monitoring, reporting, other applications. What it was given, no REVOKE from a single role takes away.",
    instead: "Grant the privileges to the roles that need them.",
    bad: [
        {
            before: grant_to_public_articles,
            upgrade: 'op.execute("GRANT SELECT ON articles TO PUBLIC")',
        },
        {
            before: grant_to_public_articles,
            upgrade: 'op.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("GRANT CREATE ON SCHEMA public TO PUBLIC")',
        },
    ],
    good: [
        {
            before: grant_to_public_articles,
            upgrade: 'op.execute("GRANT SELECT ON articles TO pg_monitor")',
        },
        {
            before: grant_to_public_articles,
            upgrade: 'op.execute("REVOKE ALL ON articles FROM PUBLIC")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("GRANT USAGE ON SCHEMA public TO PUBLIC")',
        },
        {
            before: "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            upgrade: 'op.execute("GRANT EXECUTE ON FUNCTION f() TO PUBLIC")',
        },
    ],
    watches: ["grant"],
    check(operation) {
        if (!operation.isGrant || !operation.roles.includes("public"))
            return null;
        const rights = rightsIn(operation);
        if (rights === null)
            return null;
        return {
            message: `Every role of the server, later ones included, may ${rights}.`,
            fix: {
                text: "Grant the privileges to the roles that need them instead of PUBLIC.",
                code: null,
            },
        };
    },
});
/** What one may do then; null for what PUBLIC has anyway. */
function rightsIn(operation) {
    const { on, objects, privileges, isWholeSchema } = operation;
    const names = listWords(objects.map(identifier/* formatName */.nD));
    if (on === "schema")
        return privileges.length === 0 || privileges.includes("create")
            ? `create objects in the schema ${names}`
            : null;
    if (on !== "table")
        return null;
    const verbs = privileges.length === 0
        ? "do everything with"
        : listWords(privileges.map((privilege) => privilege.toUpperCase()));
    return `${verbs} ${isWholeSchema ? `all tables of the schema ${names}` : names}`;
}

;// CONCATENATED MODULE: ./src/rules/password-in-statement.ts


const passwordInStatement = (0,rule/* operationRule */.Ut)({
    id: "password-in-statement",
    severity: "warning",
    summary: "A migration sets a role's password in plain text.",
    why: "A password in a revision file stays in the repository's history, and every database that runs the migrations gets the same one. Even when the text comes from elsewhere, the server writes the statement to its log and to pg_stat_statements.",
    instead: "Make the role without a password in the migration, or outside of it, and set the password where secrets are managed.",
    bad: [
        {
            before: "SELECT 1",
            upgrade: "op.execute(\"CREATE ROLE gate_known LOGIN PASSWORD 'letmein'\")\n" +
                'op.execute("DROP ROLE gate_known")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE ROLE gate_known")\n' +
                "op.execute(\"ALTER ROLE gate_known PASSWORD 'letmein'\")\n" +
                'op.execute("DROP ROLE gate_known")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE ROLE gate_secret LOGIN")\nop.execute("DROP ROLE gate_secret")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE ROLE gate_secret LOGIN PASSWORD NULL")\nop.execute("DROP ROLE gate_secret")',
        },
        {
            before: "SELECT 1",
            upgrade: `op.execute("CREATE ROLE gate_secret PASSWORD 'md5${"0".repeat(32)}'")\nop.execute("DROP ROLE gate_secret")`,
        },
    ],
    watches: ["change-role"],
    check({ role, password }) {
        if (password !== "text")
            return null;
        return {
            message: `The password of ${(0,identifier/* quoteIdentifier */.Cm)(role)} is plain text in this statement: the server logs it, and if it stands in the revision file, it is in the repository's history.`,
            fix: {
                text: "Make the role without a password, and set one where secrets are managed. Replace this one where it is in use.",
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/enum-values.ts


/**
 * What to do instead of making an enum anew under its old name to change its values.
 *
 * @param from type of the column so far
 * @returns null when the column gets another type than that
 */
function fixOfEnum(type, from, scene) {
    if (from !== type && !from.endsWith(`.${type}`))
        return null;
    const [anew, made] = [...scene.before(byNewEnum, type)].flatMap(({ operations }) => operations.filter((one) => isEnum(one) && (0,identifier/* formatName */.nD)(one.type) === type));
    if (!anew)
        return null;
    const old = made?.values ?? valuesBefore(from, scene);
    if (old?.some((value) => !anew.values.includes(value)))
        return takingAway;
    const added = anew.values.filter((value) => !old?.includes(value));
    return {
        text: "Add the values to the type as it is instead of making it anew: that writes no row.",
        code: added.length > 0
            ? (0,alembic_code/* inAutocommitBlock */.Xx)(added.map((value) => addition(value, anew, old ?? [])).join("\n"))
            : null,
    };
}
const takingAway = {
    text: "Leave the values in the type and no longer write them: a CHECK, NOT VALID at first and validated in the next revision, keeps them out, and writes no row.",
    code: null,
};
/** The new value at its place: behind the one before it, the first one before the first that is there already. */
function addition(value, { type, values }, old) {
    const previous = values[values.indexOf(value) - 1];
    const next = values.find((one) => old.includes(one));
    const place = previous !== undefined
        ? ` AFTER ${literal(previous)}`
        : next !== undefined
            ? ` BEFORE ${literal(next)}`
            : "";
    return (0,alembic_code/* execute */.g7)(`ALTER TYPE ${(0,identifier/* formatName */.nD)(type)} ADD VALUE IF NOT EXISTS ${literal(value)}${place}`);
}
function valuesBefore(name, { schemaBefore }) {
    const found = schemaBefore.objects.find((one) => one.kind === "type" && one.name === name);
    const listed = found?.properties.values;
    return listed
        ? [...listed.matchAll(/'((?:[^']|'')*)'/g)].map(([, value = ""]) => value.replaceAll("''", "'"))
        : null;
}
/** A value as SQL writes it. */
function literal(value) {
    return `'${value.replaceAll("'", "''")}'`;
}
const isEnum = (one) => one.kind === "create-enum";
const byNewEnum = ({ operations }) => operations.filter(isEnum).map(({ type }) => (0,identifier/* formatName */.nD)(type));

;// CONCATENATED MODULE: ./src/rules/rename-enum-value.ts






const rename_enum_value_mood = "CREATE TYPE mood AS ENUM ('glad', 'sad')";
const renameEnumValue = (0,rule/* operationRule */.Ut)({
    id: "rename-enum-value",
    severity: "error",
    summary: "A value of an existing enum is renamed.",
    why: "The code that runs while this is deployed goes on writing the old name, and every such query fails. It also reads the new name, which SQLAlchemy's Enum does not know and refuses.",
    instead: "Add the new value beside the old one, release code that understands both, move the rows over in batches, and stop using the old value. The value itself can stay.",
    bad: [
        {
            before: rename_enum_value_mood,
            upgrade: "op.execute(\"ALTER TYPE mood RENAME VALUE 'sad' TO 'sorry'\")",
        },
    ],
    good: [
        {
            before: rename_enum_value_mood,
            upgrade: "with op.get_context().autocommit_block():\n" +
                "    op.execute(\"ALTER TYPE mood ADD VALUE IF NOT EXISTS 'sorry'\")",
        },
        {
            before: "SELECT 1",
            upgrade: "op.execute(\"CREATE TYPE mood AS ENUM ('sad')\")\n" +
                "op.execute(\"ALTER TYPE mood RENAME VALUE 'sad' TO 'sorry'\")",
        },
        {
            before: rename_enum_value_mood,
            upgrade: "op.execute(\"ALTER TYPE mood ADD VALUE 'sory'\")\n" +
                "op.execute(\"ALTER TYPE mood RENAME VALUE 'sory' TO 'sorry'\")",
        },
    ],
    watches: ["rename-enum-value"],
    check({ type, value, newValue }, scene) {
        const before = findObject(scene.schemaBefore, ["type"], type);
        const values = before?.properties.values ?? "";
        if (scene.schemaBefore.isKnown && !values.includes(literal(value)))
            return null;
        const label = before?.name ?? (0,identifier/* formatName */.nD)(type);
        return {
            message: `After this, ${literal(value)} of ${label} is called ${literal(newValue)}: code that is still running writes the old name and fails, and does not know the new one.${basis(scene)}`,
            fix: {
                text: "Add the new value beside the old one. When the released code understands both, move the rows over in batches.",
                code: (0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(`ALTER TYPE ${(0,identifier/* formatName */.nD)(type)} ADD VALUE IF NOT EXISTS ${literal(newValue)} AFTER ${literal(value)}`)),
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
        const view = `CREATE VIEW ${(0,identifier/* formatName */.nD)(operation.table)} AS SELECT * FROM ${(0,identifier/* formatName */.nD)(target)}`;
        const writing = scene.dialect === "sqlite"
            ? "for those who only read"
            : "(simple views can be written to), with the grants of the table";
        return {
            message: `After this, ${table.label} is called ${(0,identifier/* formatName */.nD)(target)}: code that is still running asks for the old name and fails.`,
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
        return (0,alembic_code/* execute */.g7)(`ALTER TABLE ${(0,identifier/* formatName */.nD)(table)} SET SCHEMA ${(0,identifier/* formatName */.nD)({ schema: null, name: target.schema ?? "" })}`);
    return (0,alembic_code/* pythonCall */.lF)("op.rename_table", [
        (0,alembic_code/* pythonString */.cE)(table.name),
        (0,alembic_code/* pythonString */.cE)(target.name),
        ...(0,alembic_code/* schemaArgument */.b7)(table),
    ]);
}

;// CONCATENATED MODULE: ./src/rules/restart-sequence.ts






const restart_sequence_articles = "CREATE TABLE articles (id serial PRIMARY KEY)";
const numbered = "CREATE TABLE articles (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY)";
const restartSequence = (0,rule/* operationRule */.Ut)({
    id: "restart-sequence",
    severity: "warning",
    summary: "A sequence of an existing table starts again.",
    why: "The sequence gives out values that rows have already. Each INSERT then fails on the primary key until the sequence has passed the largest of them, or, without a key, two rows share a number.",
    instead: "Set the sequence to the largest value there is: `SELECT setval(…, max(id))`.",
    bad: [
        {
            before: restart_sequence_articles,
            upgrade: 'op.execute("ALTER SEQUENCE articles_id_seq RESTART")',
        },
        {
            before: numbered,
            upgrade: 'op.execute("ALTER TABLE articles ALTER id RESTART")',
        },
        {
            before: restart_sequence_articles,
            upgrade: 'op.execute("ALTER SEQUENCE articles_id_seq RESTART WITH 1000")',
        },
    ],
    good: [
        {
            before: restart_sequence_articles,
            upgrade: "op.execute(\"SELECT setval('articles_id_seq', (SELECT max(id) FROM articles))\")",
        },
        {
            before: restart_sequence_articles,
            upgrade: 'op.execute("TRUNCATE articles")\nop.execute("ALTER SEQUENCE articles_id_seq RESTART")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE SEQUENCE numbers")\nop.execute("ALTER SEQUENCE numbers RESTART WITH 1000")',
        },
        {
            before: restart_sequence_articles,
            upgrade: 'op.execute("ALTER SEQUENCE articles_id_seq CACHE 10")',
        },
    ],
    watches: ["restart-sequence"],
    check(operation, scene) {
        const label = restart_sequence_labelOf(operation, scene);
        const owner = ownerOf(operation, scene);
        if (label === null || (owner && wasEmptied(owner.table, scene)))
            return null;
        const risk = "values that rows have already come again, and their INSERTs fail";
        return {
            message: operation.isFromStart
                ? `${label} starts again from its first value: ${risk}.${basis(scene)}`
                : `${label} goes on from a fixed number: where a table is past that already, ${risk}.${basis(scene)}`,
            fix: {
                text: "Go on after the largest value that there is.",
                code: owner && (0,alembic_code/* execute */.g7)(setToMaximum(owner)),
            },
            ...(!operation.isFromStart && { severity: "info" }),
        };
    },
});
/** What restarts, in words; null when it was made in the range. */
function restart_sequence_labelOf({ sequence, identity }, scene) {
    if (identity) {
        const { label, isPreexisting } = scene.table(identity.table);
        return isPreexisting ? `The sequence of ${label}.${identity.column}` : null;
    }
    if (!sequence)
        return null;
    const before = findObject(scene.schemaBefore, ["sequence"], sequence);
    if (scene.schemaBefore.isKnown && !before)
        return null;
    return before?.name ?? (0,identifier/* formatName */.nD)(sequence);
}
/** The column that a sequence belongs to, quoted as SQL wants it. */
function ownerOf({ sequence, identity }, scene) {
    if (identity)
        return {
            table: scene.table(identity.table).label,
            column: scene.quote(identity.column),
        };
    const before = sequence && findObject(scene.schemaBefore, ["sequence"], sequence);
    const owner = before?.properties["owned by"] ?? "";
    const [, table = "", column = ""] = /^(.*)\.("(?:[^"]|"")*"|[^."]+)$/.exec(owner) ?? [];
    return table === "" ? null : { table, column };
}
function setToMaximum({ table, column }) {
    const text = (value) => `'${value.replaceAll("'", "''")}'`;
    return `SELECT setval(pg_get_serial_sequence(${text(table)}, ${text((0,identifier/* unquoteIdentifier */.rT)(column))}), (SELECT max(${column}) FROM ${table}))`;
}
/** Numbers may begin again where no row is left. */
function wasEmptied(table, scene) {
    return [...scene.before(indexes/* byKind */.Sb, "truncate")]
        .flatMap((one) => one.operations.map((operation) => ({ one, operation })))
        .some(({ one, operation }) => operation.kind === "truncate" &&
        one.table(operation.table).label === table);
}

;// CONCATENATED MODULE: ./src/rules/revoke-privileges.ts



const revoke_privileges_articles = "CREATE TABLE articles (id int); GRANT SELECT, INSERT ON articles TO pg_monitor";
const revokePrivileges = (0,rule/* operationRule */.Ut)({
    id: "revoke-privileges",
    severity: "warning",
    summary: "A role loses privileges that it has on an existing table, or the table itself.",
    why: "Code that is still running as that role fails with `permission denied` from the moment that this is committed.",
    instead: "First release code that no longer needs the privilege, then revoke it in a later release.",
    bad: [
        {
            before: revoke_privileges_articles,
            upgrade: 'op.execute("REVOKE INSERT ON articles FROM pg_monitor")',
        },
        {
            before: revoke_privileges_articles,
            upgrade: 'op.execute("REVOKE ALL ON ALL TABLES IN SCHEMA public FROM pg_monitor")',
        },
        {
            before: revoke_privileges_articles,
            upgrade: 'op.execute("ALTER TABLE articles OWNER TO pg_monitor")',
        },
    ],
    good: [
        {
            before: revoke_privileges_articles,
            upgrade: 'op.execute("ALTER TABLE articles OWNER TO pg_read_all_data")\n' +
                'op.execute("GRANT ALL ON articles TO CURRENT_USER")',
        },
        {
            before: revoke_privileges_articles,
            upgrade: 'op.execute("ALTER TABLE articles OWNER TO CURRENT_USER")',
        },
        {
            before: revoke_privileges_articles,
            upgrade: 'op.execute("REVOKE UPDATE ON articles FROM pg_monitor")',
        },
        {
            before: revoke_privileges_articles,
            upgrade: 'op.execute("REVOKE ALL ON articles FROM pg_monitor")\n' +
                'op.execute("GRANT SELECT, INSERT, UPDATE ON articles TO pg_monitor")',
        },
        {
            before: revoke_privileges_articles,
            upgrade: 'op.execute("REVOKE ALL ON articles FROM PUBLIC")',
        },
        {
            before: revoke_privileges_articles,
            upgrade: 'op.create_table("tags", sa.Column("id", sa.Integer()))\n' +
                'op.execute("GRANT SELECT ON tags TO pg_monitor")\n' +
                'op.execute("REVOKE SELECT ON tags FROM pg_monitor")',
        },
    ],
    watches: ["grant", "change-owner"],
    check(operation, scene) {
        if (operation.kind === "change-owner")
            return judgeOwner(operation, scene);
        if (operation.isGrant || operation.on !== "table")
            return null;
        const losses = scene.schemaBefore.isKnown
            ? lossesIn(operation, scene)
            : assumedLosses(operation, scene);
        if (losses.length === 0)
            return null;
        return {
            message: `${listWords(losses)} after this: code that is still running as that role fails with "permission denied".${basis(scene)}`,
            fix: {
                text: "First release code that no longer needs it, then revoke it in a later release.",
                code: null,
            },
        };
    },
});
/** A former owner has no rights of its own left; who grants some in the same range has thought of that. */
function judgeOwner({ table: name, owner }, scene) {
    const { schemaBefore, schemaAfter } = scene;
    const { label, isPreexisting } = scene.table(name);
    const before = schemaBefore.objects.find((one) => one.kind === "table" && one.name === label);
    const former = before?.properties.owner;
    const isNew = (one) => one.kind === "grant" &&
        one.parent === `table ${label}` &&
        !schemaBefore.objects.some((other) => other.name === one.name);
    const isSame = former === owner || /^(current|session) (user|role)$/.test(owner);
    if (!isPreexisting || isSame || schemaAfter.objects.some(isNew))
        return null;
    return {
        message: `${label} belongs to ${(0,identifier/* quoteIdentifier */.Cm)(owner)} after this: code that connects as its former owner can't read or write it unless it is granted to.${basis(scene)}`,
        fix: {
            text: "Grant the former owner what running code needs in the same revision, and take it away in a later release.",
            code: null,
        },
        severity: "info",
    };
}
/** What the roles had before the range and lack after it: `reader loses SELECT on public.t`. */
function lossesIn(operation, scene) {
    const { schemaBefore, schemaAfter } = scene;
    return operation.roles.flatMap((role) => tablesIn(operation, scene).flatMap((table) => {
        const had = granted(schemaBefore, table, role);
        const has = granted(schemaAfter, table, role);
        const lost = had.filter((privilege) => !has.includes(privilege) && revoke_privileges_names(operation, privilege));
        return lost.length > 0 ? [loss(role, lost, table)] : [];
    }));
}
function revoke_privileges_names({ privileges }, privilege) {
    return (privileges.length === 0 || privileges.includes(privilege.toLowerCase()));
}
function loss(role, lost, table) {
    const who = role === "public" ? "PUBLIC" : (0,identifier/* quoteIdentifier */.Cm)(role);
    return `${who} loses ${listWords(lost)} on ${table}`;
}
/** Labels of the tables that it is about. */
function tablesIn({ objects, isWholeSchema }, scene) {
    if (!isWholeSchema)
        return objects.map((name) => scene.table(name).label);
    const prefixes = objects.map(({ name }) => `${(0,identifier/* quoteIdentifier */.Cm)(name)}.`);
    return scene.schemaBefore.objects
        .filter(({ kind }) => kind === "table")
        .map(({ name }) => name)
        .filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}
/** The snapshot keeps what differs from the privileges that a table begins with. */
function granted({ objects }, table, role) {
    const wanted = `table ${table} to ${role === "public" ? role : (0,identifier/* quoteIdentifier */.Cm)(role)}`;
    const grant = objects.find(({ kind, name }) => kind === "grant" && name === wanted);
    const list = grant?.properties.granted?.split(", ") ?? [];
    return list.map((privilege) => privilege.replace(/ (with|by) .*$/, ""));
}
/** Where the schema is not known. To take rights from PUBLIC is mostly care. */
function assumedLosses(operation, scene) {
    if (operation.isWholeSchema)
        return [];
    const isThere = (name) => scene.table(name).isPreexisting;
    const lost = operation.privileges.length === 0
        ? ["all privileges"]
        : operation.privileges.map((privilege) => privilege.toUpperCase());
    return operation.objects
        .filter(isThere)
        .flatMap((name) => operation.roles
        .filter((role) => role !== "public")
        .map((role) => loss(role, lost, scene.table(name).label)));
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
        message: `Changing ${(0,identifier/* quoteIdentifier */.Cm)(change.column)} to ${change.type} rewrites nothing here because the session's time zone is UTC. ` +
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
    return ((0,indexes/* bySetting */._s)(scene).includes("timezone") ||
        scene.firstBefore(indexes/* bySetting */._s, "timezone") !== null);
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
            return fixOfRefresh(operation, scene);
        case "other":
            if (operation.statement !== "AT_SetUnLogged")
                return rewrite_fix_apart;
            return {
                text: `Better leave it logged: after a crash an unlogged table is empty, and replicas and backups of the WAL don't have it. ${rewrite_fix_apart.text}`,
                code: null,
            };
        default:
            return rewrite_fix_apart;
    }
}
const rewrite_fix_apart = {
    text: "Do this outside of the migration, when the table can be unused for that long, or with a tool that copies the table beside the traffic (pg_repack).",
    code: null,
};
function fixOfRefresh({ view }, { schemaBefore, schemaAfter }) {
    const mayBeUnique = [schemaBefore, schemaAfter].some((schema) => !schema.isKnown || hasUniqueIndex(schema, view));
    return mayBeUnique
        ? {
            text: "Refresh it CONCURRENTLY: reads go on meanwhile. That needs a unique index on the view.",
            code: (0,alembic_code/* execute */.g7)(`REFRESH MATERIALIZED VIEW CONCURRENTLY ${(0,identifier/* formatName */.nD)(view)}`),
        }
        : {
            text: "Refresh it CONCURRENTLY: reads go on meanwhile. For that the view first needs a unique index, on columns and without WHERE; CREATE UNIQUE INDEX CONCURRENTLY makes it beside the reads.",
            code: null,
        };
}
function hasUniqueIndex(schema, view) {
    const found = findObject(schema, ["materialized view"], view);
    return (found !== null &&
        childrenOf(schema, found).some(({ kind, properties }) => isWholeUniqueIndex.test(kind === "index" ? (properties.definition ?? "") : "")));
}
/** REFRESH … CONCURRENTLY takes no expressions and no part of the rows. */
const isWholeUniqueIndex = /^CREATE UNIQUE INDEX (?!.* WHERE )[^(]*\([^()]*\)/;
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
            code: [addNullable(table, column), ...rewrite_fix_numbered(table, column)].join("\n"),
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
function rewrite_fix_numbered(table, column) {
    const sequence = {
        schema: table.schema,
        name: `${table.name}_${column.name}_seq`.slice(0, 63),
    };
    const place = `${(0,identifier/* formatName */.nD)(table)}.${(0,identifier/* quoteIdentifier */.Cm)(column.name)}`;
    const literal = (0,identifier/* formatName */.nD)(sequence).replaceAll("'", "''");
    return [
        (0,alembic_code/* execute */.g7)(`CREATE SEQUENCE ${(0,identifier/* formatName */.nD)(sequence)} OWNED BY ${place}`),
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
    const ofEnum = fixOfEnum(type, from ?? "", scene);
    if (ofEnum)
        return ofEnum;
    const name = `${column}_new`.slice(-63);
    return {
        text: `Add a column of the new type beside it, write both (from the application or by a trigger), fill it in batches, read the new one, and drop ${(0,identifier/* quoteIdentifier */.Cm)(column)} in a later release.`,
        code: addNullableColumn(table, { name, type }),
    };
}

;// CONCATENATED MODULE: ./src/rules/rewrite-table.ts






const rewrite_table_articles = "CREATE TABLE articles (id int PRIMARY KEY, code varchar(50), body text)";
const rewriteTable = {
    id: "rewrite-table",
    severity: "error",
    growsWithTable: true,
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
        {
            before: `${rewrite_table_articles}; CREATE MATERIALIZED VIEW titles AS SELECT code FROM articles`,
            upgrade: 'op.execute("REFRESH MATERIALIZED VIEW titles")',
        },
        {
            before: `${rewrite_table_articles}; CREATE INDEX ix ON articles (code)`,
            upgrade: 'op.execute("CLUSTER articles USING ix")',
        },
        {
            before: rewrite_table_articles,
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.execute("VACUUM FULL articles")',
        },
        {
            before: "CREATE TYPE mood AS ENUM ('glad', 'sad'); CREATE TABLE days (mood mood)",
            upgrade: 'op.execute("ALTER TYPE mood RENAME TO mood_old")\n' +
                "op.execute(\"CREATE TYPE mood AS ENUM ('glad')\")\n" +
                'op.execute("ALTER TABLE days ALTER mood TYPE mood USING mood::text::mood")\n' +
                'op.execute("DROP TYPE mood_old")',
        },
    ],
    good: [
        {
            before: `${rewrite_table_articles}; CREATE MATERIALIZED VIEW titles AS SELECT code FROM articles WITH NO DATA`,
            upgrade: 'op.execute("REFRESH MATERIALIZED VIEW titles")',
        },
        {
            before: "CREATE TABLE articles (written timestamp)",
            upgrade: "op.execute(\"SET LOCAL timezone = 'UTC'; ALTER TABLE articles ALTER written TYPE timestamptz\")",
        },
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
        const rewritten = (scene.hasEvidence
            ? scene.unclaimed("rewrite").map(rules_evidence/* labelOf */.Wy)
            : certainlyRewritten(scene)).filter((label) => !isUnreadable(label, scene));
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
/** A materialized view that was never filled: to read it is an error, so nobody waits for it. */
function isUnreadable(label, { schemaBefore }) {
    return schemaBefore.objects.some(({ kind, name, properties }) => kind === "materialized view" &&
        name === label &&
        properties.unpopulated === "true");
}
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

;// CONCATENATED MODULE: ./src/rules/validate-constraint-under-lock.ts







const validate_constraint_under_lock_articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const addCheck = 'op.create_check_constraint("ck", "articles", "views > 0", postgresql_not_valid=True)';
const validate = 'op.execute("ALTER TABLE articles VALIDATE CONSTRAINT ck")';
const validateConstraintUnderLock = (0,rule/* operationRule */.Ut)({
    id: "validate-constraint-under-lock",
    severity: "error",
    growsWithTable: true,
    summary: "A constraint is validated in the transaction that added it as NOT VALID, or that blocks an existing table otherwise.",
    why: "NOT VALID makes the lock short, and VALIDATE reads the rows while reads and writes go on. In one transaction the lock of the first lasts through the second: all is as slow as without NOT VALID.",
    instead: "Validate in the next revision, in an autocommit_block or with `transaction_per_migration=True`.",
    bad: [
        { before: validate_constraint_under_lock_articles, upgrade: `${addCheck}\n${validate}` },
        {
            before: `${validate_constraint_under_lock_articles}; CREATE TABLE authors (id int PRIMARY KEY)`,
            upgrade: 'op.create_foreign_key("fk", "articles", "authors", ["views"], ["id"], postgresql_not_valid=True)\n' +
                'op.execute("ALTER TABLE articles VALIDATE CONSTRAINT fk")',
        },
        {
            before: `${validate_constraint_under_lock_articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (views > 0) NOT VALID`,
            upgrade: `op.add_column("articles", sa.Column("likes", sa.Integer()))\n${validate}`,
        },
    ],
    good: [
        {
            before: `${validate_constraint_under_lock_articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (views > 0) NOT VALID`,
            upgrade: validate,
        },
        {
            before: validate_constraint_under_lock_articles,
            upgrade: `${addCheck}\n${alembic_code/* nextRevision */.fB}with op.get_context().autocommit_block():\n    ${validate}`,
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("articles", sa.Column("views", sa.Integer()))\n' +
                `${addCheck}\n${validate}`,
        },
        {
            before: `${validate_constraint_under_lock_articles}; ALTER TABLE articles ADD CONSTRAINT ck CHECK (views > 0)`,
            upgrade: `op.add_column("articles", sa.Column("likes", sa.Integer()))\n${validate}`,
        },
    ],
    watches: ["validate-constraint"],
    check({ table, constraint }, scene) {
        const held = scene.isOnlyRead
            ? lockOfAddition({ table, constraint }, scene)
            : heldLocks(scene);
        const read = scene.isOnlyRead
            ? held.map(({ relation }) => relation)
            : scene.unclaimed("scan");
        if (held.length === 0 || read.length === 0)
            return null;
        const claims = read.map((one) => ({
            effect: "scan",
            relation: (0,rules_evidence/* labelOf */.Wy)(one),
        }));
        const isOwn = held.some(({ relation }) => read.some((one) => (0,rules_evidence/* isNamed */.ev)(one, relation)));
        const name = (0,identifier/* quoteIdentifier */.Cm)(constraint);
        const validation = `ALTER TABLE ${(0,identifier/* formatName */.nD)(table)} VALIDATE CONSTRAINT ${name}`;
        return {
            message: `Validating ${name} reads every row of ${listWords(read.map(rules_evidence/* labelOf */.Wy))} while ${stillBlocks(held)}.`,
            fix: {
                text: `Validate ${name} in the next revision, outside of this transaction: its lock is gone then, and reads and writes go on.`,
                code: `${alembic_code/* nextRevision */.fB}${(0,alembic_code/* inAutocommitBlock */.Xx)((0,alembic_code/* execute */.g7)(validation))}`,
            },
            severity: isOwn ? "error" : "warning",
            claims,
        };
    },
});
/** In a script, what added the same constraint between the same BEGIN and COMMIT: its lock is sure without a server. */
function lockOfAddition({ table, constraint }, scene) {
    const { isPreexisting, schema, name } = scene.table(table);
    if (!isPreexisting)
        return [];
    const relation = {
        schema,
        name,
        kind: "table",
        table: null,
        isPreexisting,
    };
    for (const taker of scene.before(indexes/* byTable */.UN, table.name)) {
        if (!isSameTransaction(taker, scene))
            return [];
        for (const one of taker.operations)
            if (one.kind === "add-constraint" && one.constraint.name === constraint)
                return [{ relation, mode: lockOf(one.constraint), taker }];
    }
    return [];
}
function lockOf({ type }) {
    return type === "foreign key" ? "ShareRowExclusive" : "AccessExclusive";
}

;// CONCATENATED MODULE: ./src/rules/session-setting-left.ts




/** Settings that change what a later statement does, and what goes wrong then. */
const session_setting_left_effects = {
    search_path: "names without a schema mean other tables",
    role: "objects belong to another owner, with other rights",
    session_authorization: "objects belong to another owner, with other rights",
    session_replication_role: "triggers and foreign keys are not checked",
    row_security: "policies decide which rows are seen",
    standard_conforming_strings: "strings with a backslash mean something else",
    check_function_bodies: "functions are made without a look at their bodies",
};
const session_setting_left_articles = "CREATE TABLE articles (id int PRIMARY KEY)";
const sessionSettingLeft = (0,rule/* operationRule */.Ut)({
    id: "session-setting-left",
    severity: "warning",
    summary: "A setting that changes what statements mean is set for the session and not put back.",
    why: "SET without LOCAL lasts as long as the connection: later revisions, and Alembic's own statements, run with it. Which ones depends on how many revisions one run applies, so the same revision does different things on different databases.",
    instead: "Put it back with RESET at the end of the revision. SET LOCAL is not enough: by Alembic's default the transaction goes on with the next revision.",
    bad: [
        {
            before: session_setting_left_articles,
            upgrade: "op.execute(\"SET session_replication_role = 'replica'\")\n" +
                'op.add_column("articles", sa.Column("views", sa.Integer()))',
        },
        {
            before: `${session_setting_left_articles}; CREATE SCHEMA IF NOT EXISTS archive`,
            upgrade: 'op.execute("SET search_path TO archive, public")\n' +
                'op.execute("CREATE TABLE old_articles (id int)")',
        },
    ],
    good: [
        {
            before: session_setting_left_articles,
            upgrade: 'op.execute("SET search_path TO archive, public")\nop.execute("RESET search_path")',
        },
        {
            before: session_setting_left_articles,
            upgrade: "op.execute(\"SET session_replication_role = 'replica'\")\n" +
                'op.execute("UPDATE articles SET id = 2 WHERE id = 1")\n' +
                "op.execute(\"SET session_replication_role = 'origin'\")",
        },
        {
            before: session_setting_left_articles,
            upgrade: "op.execute(\"SET lock_timeout = '2s'\")\nop.execute(\"SET statement_timeout = '1min'\")",
        },
        {
            before: session_setting_left_articles,
            upgrade: 'op.execute("SET LOCAL search_path TO archive, public")',
        },
        {
            before: session_setting_left_articles,
            upgrade: 'op.execute("SET search_path TO archive; RESET ALL")',
        },
    ],
    watches: ["set"],
    check(operation, scene) {
        const { name, isLocal, value } = operation;
        const effect = session_setting_left_effects[name];
        if (isLocal || value === null || effect === undefined)
            return null;
        if (isSetTwice(operation, scene))
            return null;
        // `disable-triggers` says what that does to the rows.
        if (writtenUnchecked(operation, scene))
            return null;
        const setting = (0,identifier/* quoteIdentifier */.Cm)(name);
        return {
            message: `${setting} stays set for the session: in later revisions, and in Alembic's own statements, ${effect}.`,
            fix: {
                text: `Put it back as the last statement of the revision.`,
                code: (0,alembic_code/* execute */.g7)(`RESET ${setting}`),
            },
        };
    },
});
/** Where it is set twice, one of them is to put it back. */
function isSetTwice(operation, scene) {
    const own = scene.operations.filter((one) => one !== operation);
    const { revision } = scene.statement;
    return [operation.name, "all"].some((name) => {
        const word = settingWord(revision, name);
        const [before] = scene.before(bySetInRevision, word);
        const [after] = scene.after(bySetInRevision, word);
        return (before !== undefined ||
            after !== undefined ||
            own.some((one) => settingOf(one) === name));
    });
}
/** By its revision and the settings that it sets for the session. */
const bySetInRevision = ({ statement: { revision }, operations }) => operations.flatMap((one) => {
    const name = settingOf(one);
    return name === null ? [] : [settingWord(revision, name)];
});
function settingOf(operation) {
    if (operation.kind === "other")
        return operation.statement === "DiscardStmt" ? "all" : null;
    return operation.kind === "set" && !operation.isLocal ? operation.name : null;
}
function settingWord(revision, name) {
    return JSON.stringify([revision, name]);
}

;// CONCATENATED MODULE: ./src/rules/update-all-rows.ts





const update_all_rows_articles = "CREATE TABLE articles (id int PRIMARY KEY, views int)";
const update_all_rows_addLikes = 'op.add_column("articles", sa.Column("likes", sa.Integer()))';
const update_all_rows_block = "with op.get_context().autocommit_block():\n    ";
const updateAllRows = (0,rule/* operationRule */.Ut)({
    id: "update-all-rows",
    severity: "warning",
    growsWithTable: true,
    summary: "Every row of an existing table is changed by one UPDATE.",
    why: "Each row stays locked until the UPDATE and its transaction are done, so that others who change one of them wait. PostgreSQL writes every row anew beside the old one: the table doubles, and replicas fall behind. When it fails at last, all was in vain.",
    instead: "Change the rows in batches within an autocommit_block, so that each batch is committed by itself.",
    bad: [
        {
            before: update_all_rows_articles,
            upgrade: 'op.execute("UPDATE articles SET views = 0")',
        },
        {
            before: update_all_rows_articles,
            upgrade: `${update_all_rows_addLikes}\n${update_all_rows_block}op.execute("UPDATE articles SET likes = views + 1 WHERE likes IS NULL")`,
        },
        {
            before: update_all_rows_articles,
            upgrade: 'op.execute("UPDATE articles SET views = views * 2")',
        },
    ],
    good: [
        {
            before: update_all_rows_articles,
            upgrade: 'op.execute("UPDATE articles SET views = 0 WHERE views < 0")',
        },
        {
            before: update_all_rows_articles,
            upgrade: 'op.execute("UPDATE articles SET views = 0 WHERE views IS NULL")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("tags", sa.Column("name", sa.Text()))\nop.execute("UPDATE tags SET name = \'\'")',
        },
        {
            before: update_all_rows_articles,
            upgrade: 'op.execute("CREATE TEMP TABLE fixes AS SELECT id FROM articles")\nop.execute("UPDATE fixes SET id = 1")',
        },
    ],
    watches: ["update"],
    check(operation, scene) {
        const table = scene.table(operation.table);
        if (!table.isPreexisting || !meansAll(operation, scene))
            return null;
        // `backfill-under-lock` tells the worse of it, and the same fix.
        if (heldLocks(scene).length > 0)
            return null;
        const end = scene.hasEvidence ? "the transaction ends" : "it is done";
        const code = inBatches(operation, scene);
        // Without a transaction around it nobody waits but for the rows themselves.
        const isAlone = !scene.hasEvidence && scene.statement.transaction === null;
        return {
            ...(isAlone && { severity: "info" }),
            message: `This changes every row of ${table.label} at once: each stays locked until ${end}, and the table takes up to twice its space.`,
            fix: {
                text: "Change the rows in batches, each of them committed by itself, in a revision of its own: an autocommit_block commits what came before it." +
                    (changesTwice(operation, scene) ? markDone : ""),
                code,
            },
        };
    },
});
/** A column that was just added is NULL in every row, unless it was given a default. */
function meansAll({ table, hasWhere, filter }, scene) {
    if (!hasWhere)
        return true;
    const column = filter?.nullColumn ?? null;
    if (column === null)
        return false;
    const added = scene.before(indexes/* byAddedColumn */.U1, (0,indexes/* columnWord */.fk)(table, column));
    return (0,rules_history/* isAnyOf */.i)(added, ({ operations }) => operations.some((one) => one.kind === "add-column" &&
        one.table.name === table.name &&
        one.column.name === column &&
        one.column.default === null));
}

;// CONCATENATED MODULE: ./src/rules/row-level-security-without-policy.ts



const row_level_security_without_policy_articles = "CREATE TABLE articles (id int)";
const guarded = `${row_level_security_without_policy_articles}; ALTER TABLE articles ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON articles USING (true)`;
const rowLevelSecurityWithoutPolicy = (0,rule/* operationRule */.Ut)({
    id: "row-level-security-without-policy",
    severity: "warning",
    summary: "An existing table has row level security, but no policy.",
    why: "Without a policy nobody but the table's owner (and superusers) sees any row. Their queries don't fail: they find nothing, and their INSERTs are refused.",
    instead: "Create the policies first and enable row level security after them, in the same transaction.",
    bad: [
        {
            before: row_level_security_without_policy_articles,
            upgrade: 'op.execute("ALTER TABLE articles ENABLE ROW LEVEL SECURITY")',
        },
        { before: guarded, upgrade: 'op.execute("DROP POLICY p ON articles")' },
    ],
    good: [
        {
            before: row_level_security_without_policy_articles,
            upgrade: 'op.execute("ALTER TABLE articles ENABLE ROW LEVEL SECURITY")\n' +
                'op.execute("CREATE POLICY p ON articles USING (true)")',
        },
        {
            before: guarded,
            upgrade: 'op.execute("DROP POLICY p ON articles")\n' +
                'op.execute("CREATE POLICY q ON articles USING (id > 0)")',
        },
        {
            before: `${row_level_security_without_policy_articles}; CREATE POLICY p ON articles USING (true)`,
            upgrade: 'op.execute("DROP POLICY p ON articles")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("secrets", sa.Column("id", sa.Integer()))\n' +
                'op.execute("ALTER TABLE secrets ENABLE ROW LEVEL SECURITY")',
        },
    ],
    watches: ["other"],
    check({ statement, objects: [name] }, scene) {
        if (!watched.includes(statement) || !name)
            return null;
        const table = scene.table(name);
        if (!table.isPreexisting || isSaidLater(table, scene))
            return null;
        if (!isClosed(table, statement, scene))
            return null;
        return {
            message: `${table.label} has row level security but no policy after this: whoever does not own it sees no row and can't write any.${basis(scene)}`,
            fix: {
                text: "Create the policies in the same transaction, before row level security is enabled.",
                code: null,
            },
        };
    },
});
const watched = [
    "AT_EnableRowSecurity",
    "DropStmt OBJECT_POLICY",
];
/** Of several statements that lead there, the last one in the revision is told. */
function isSaidLater({ name }, scene) {
    return watched.some((statement) => {
        const [later] = scene.after(indexes/* byOther */.SP, (0,indexes/* otherWord */.$l)(statement, name));
        return later !== undefined;
    });
}
function isClosed(table, statement, scene) {
    const { schemaAfter } = scene;
    if (!schemaAfter.isKnown)
        return statement === "AT_EnableRowSecurity" && !isPolicyMade(table, scene);
    const after = schemaAfter.objects.find(({ kind, name }) => kind === "table" && name === table.label);
    return (after?.properties["row level security"] === "true" &&
        schemaAfter.childrenOf(table, "policy").length === 0);
}
function isPolicyMade({ name }, scene) {
    const policy = (0,indexes/* otherWord */.$l)("CreatePolicyStmt", name);
    const [before] = scene.before(indexes/* byOther */.SP, policy);
    const [after] = scene.after(indexes/* byOther */.SP, policy);
    return before !== undefined || after !== undefined;
}

;// CONCATENATED MODULE: ./src/rules/serial-column.ts



const serialColumn = (0,rule/* operationRule */.Ut)({
    id: "serial-column",
    severity: "info",
    group: "style",
    summary: "A new column is numbered by serial instead of an identity.",
    why: "serial leaves a sequence with an owner, permissions and a default of its own, which get lost one by one when the table is copied or handed over. Anybody can write numbers of their own into the column, and the sequence gives them out again later.",
    instead: 'Use `sa.Column("id", sa.BigInteger(), sa.Identity(always=True), primary_key=True)`: the standard\'s own way, which belongs to the column.',
    bad: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("id", sa.BigInteger(), primary_key=True))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.execute("CREATE TABLE notes (a serial, b bigserial)")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("id", sa.BigInteger(), sa.Identity(always=True), primary_key=True))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=False))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("id", sa.BigInteger(), primary_key=True))\n' +
                'op.drop_table("scratch")',
        },
    ],
    watches: ["create-table", "add-column"],
    check(operation, scene) {
        const columns = newColumns(operation, scene, isSerial);
        if (columns.length === 0)
            return null;
        return {
            message: `${columnsAre(columns, operation, scene)} numbered by serial, whose sequence and default are apart from the column.`,
            fix: {
                text: "Make it an identity: sa.Identity(always=True) in the column.",
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/security-definer-without-search-path.ts





const definer = "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER";
const securityDefinerWithoutSearchPath = (0,rule/* operationRule */.Ut)({
    id: "security-definer-without-search-path",
    severity: "warning",
    summary: "A SECURITY DEFINER function takes the search_path of its caller.",
    why: "It runs with its owner's rights, but looks up tables, functions and operators where the caller's search_path says. A caller who can make objects anywhere (temporary tables are enough) puts their own in the way, and these run or are read with the owner's rights.",
    instead: "Fix the path as part of the function, with `pg_temp` last: `SET search_path = app, pg_temp`. Only schemas in which nobody else may create anything belong into it.",
    bad: [
        {
            before: "SELECT 1",
            upgrade: `op.execute("${definer} AS 'SELECT 1'")`,
        },
        {
            before: "CREATE SCHEMA archive",
            upgrade: 'op.execute("CREATE FUNCTION archive.f() RETURNS int SECURITY DEFINER LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$")',
        },
    ],
    good: [
        {
            before: "SELECT 1",
            upgrade: `op.execute("${definer} SET search_path = public, pg_temp AS 'SELECT 1'")`,
        },
        {
            before: "SELECT 1",
            upgrade: `op.execute("${definer} AS 'SELECT 1'")\n` +
                'op.execute("ALTER FUNCTION f() SET search_path = public, pg_temp")',
        },
        {
            before: "SELECT 1",
            upgrade: `op.execute("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'")`,
        },
    ],
    watches: ["create-function"],
    check(operation, scene) {
        if (!isOpen(operation, scene))
            return null;
        const label = (0,identifier/* formatName */.nD)(operation.function);
        return {
            message: `${label} runs with the rights of its owner, but looks up names where its caller's search_path says: a caller can put objects of their own in the way.${basis(scene)}`,
            fix: security_definer_without_search_path_fixOf(operation.function, scene),
        };
    },
});
function isOpen(operation, { schemaAfter }) {
    if (!operation.isSecurityDefiner || operation.hasSearchPath)
        return false;
    if (!schemaAfter.isKnown)
        return true;
    return findObjects(schemaAfter, ["function"], operation.function).some(({ properties: { definition = "" } }) => /\bSECURITY DEFINER\b/.test(definition) &&
        !/^ SET search_path\b/m.test(definition));
}
/** With code where the words stand once in the statement: in its head, not in its body. */
function security_definer_without_search_path_fixOf(name, { statement: { sql } }) {
    const schema = (0,identifier/* quoteIdentifier */.Cm)(name.schema ?? "public");
    const words = /\bSECURITY\s+DEFINER\b/gi;
    const isOnce = sql.match(words)?.length === 1;
    return {
        text: "Fix the search_path as part of the function: schemas in which nobody else may create anything, and pg_temp last.",
        code: isOnce
            ? (0,alembic_code/* execute */.g7)(sql.replace(words, () => `SECURITY DEFINER SET search_path = ${schema}, pg_temp`))
            : null,
    };
}

;// CONCATENATED MODULE: ./src/rules/sequence-narrower-than-column.ts



const sequence_narrower_than_column_articles = "CREATE TABLE articles (id serial PRIMARY KEY)";
const sequenceNarrowerThanColumn = (0,rule/* operationRule */.Ut)({
    id: "sequence-narrower-than-column",
    severity: "warning",
    summary: "A column becomes bigint, but its sequence stays an integer one.",
    why: "Changing the type of a serial column leaves its sequence alone. It still ends at 2147483647, and then every INSERT fails: just what the larger type was meant to prevent.",
    instead: "Change the sequence as well: `ALTER SEQUENCE … AS bigint`.",
    bad: [
        {
            before: sequence_narrower_than_column_articles,
            upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())',
        },
    ],
    good: [
        {
            before: sequence_narrower_than_column_articles,
            upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())\n' +
                'op.execute("ALTER SEQUENCE articles_id_seq AS bigint")',
        },
        {
            before: "CREATE TABLE articles (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY)",
            upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())',
        },
        {
            before: "CREATE TABLE articles (id int PRIMARY KEY, size serial)",
            upgrade: 'op.alter_column("articles", "id", type_=sa.BigInteger())',
        },
    ],
    watches: ["alter-column-type"],
    check({ table: name, column, type }, scene) {
        if (type !== "bigint")
            return null;
        const { label } = scene.table(name);
        const place = `${label}.${(0,identifier/* quoteIdentifier */.Cm)(column)}`;
        const sequence = scene.schemaAfter.objects.find(({ kind, properties }) => kind === "sequence" &&
            properties["owned by"] === place &&
            /^(integer|smallint)$/.test(properties.type ?? ""));
        if (!sequence)
            return null;
        return {
            message: `${place} becomes bigint, but ${sequence.name} stays ${sequence.properties.type ?? ""}: it ends at ${sequence.properties.maximum ?? ""}, and then every INSERT fails.`,
            fix: {
                text: "Change the sequence as well. That locks no table and writes no row.",
                code: (0,alembic_code/* execute */.g7)(`ALTER SEQUENCE ${sequence.name} AS bigint`),
            },
        };
    },
});

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
    const name = (0,identifier/* quoteIdentifier */.Cm)(column).toLowerCase();
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
    const name = (0,identifier/* quoteIdentifier */.Cm)(column);
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
    const [tableText, columnText] = [(0,identifier/* formatName */.nD)(table), (0,identifier/* quoteIdentifier */.Cm)(column)];
    const check = `ck_${table.name}_${column}_not_null`.slice(0, 63);
    const fill = `# Fill the NULLs before, in batches when the table is big:\n# UPDATE ${tableText} SET ${columnText} = ... WHERE ${columnText} IS NULL\n`;
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
    const validate = `ALTER TABLE ${tableText} VALIDATE CONSTRAINT ${(0,identifier/* quoteIdentifier */.Cm)(check)}`;
    const second = [
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
        // A CHECK, even one that is NOT VALID, refuses any UPDATE of a row whose NULL is not filled yet.
        code: (0,alembic_code/* inRevisions */.wD)(backfill === "nothing" ? fill + first : first, second),
    };
}

;// CONCATENATED MODULE: ./src/rules/time-with-time-zone.ts


const timeWithTimeZone = (0,rule/* operationRule */.Ut)({
    id: "time-with-time-zone",
    severity: "info",
    group: "style",
    summary: "A new column is time with time zone.",
    why: "Without a date nobody knows whether summer time is in force, so the offset that is stored with the time of day means nothing.",
    instead: "Use `sa.DateTime(timezone=True)` for a moment and `sa.Time()` for a time of day.",
    bad: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("at", sa.Time(timezone=True)))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("shifts", sa.Column("starts", sa.Time(timezone=True)))',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.Time()))',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.Time(timezone=True)))\n' +
                'op.drop_column("articles", "x")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("x", sa.Time(timezone=True)))\n' +
                'op.drop_table("scratch")',
        },
    ],
    watches: columnOperations,
    check(operation, scene) {
        const columns = newColumns(operation, scene, ({ type }) => /^time(\(\d\))? with time zone$/.test(type));
        if (columns.length === 0)
            return null;
        return {
            message: `${columnsAre(columns, operation, scene)} time with time zone: without a date the offset means nothing.`,
            fix: otherType(operation, "timestamp with time zone", "Make it timestamp with time zone for a moment, or time for a time of day."),
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/timestamp-without-time-zone.ts


const timestampWithoutTimeZone = (0,rule/* operationRule */.Ut)({
    id: "timestamp-without-time-zone",
    severity: "info",
    group: "style",
    summary: "A new column is timestamp without time zone.",
    why: "It holds what a clock on some wall showed, not when that was: two writers in different time zones store different values for the same moment, and nobody can tell later.",
    instead: "Use `sa.DateTime(timezone=True)`. It is stored in UTC, takes the same room, and is shown in the time zone of the session.",
    bad: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("seen", sa.DateTime()))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("shifts", sa.Column("starts", sa.DateTime()), sa.Column("ends", sa.TIMESTAMP()))',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.DateTime(timezone=True)))',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.DateTime()))\n' +
                'op.drop_column("articles", "x")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("x", sa.DateTime()))\n' +
                'op.drop_table("scratch")',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("day", sa.Date()))',
        },
    ],
    watches: columnOperations,
    check(operation, scene) {
        const columns = newColumns(operation, scene, ({ type }) => /^timestamp(\(\d\))? without time zone$/.test(type));
        if (columns.length === 0)
            return null;
        return {
            message: `${columnsAre(columns, operation, scene)} timestamp without time zone: the values do not say which moment they mean.`,
            fix: otherType(operation, "timestamp with time zone", "Make it timestamp with time zone (sa.DateTime(timezone=True) in the model)."),
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/truncate-table.ts



const truncate_table_articles = "CREATE TABLE articles (id int PRIMARY KEY)";
const truncateTable = (0,rule/* operationRule */.Ut)({
    id: "truncate-table",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "All rows of an existing table are deleted, by TRUNCATE or by DELETE without WHERE.",
    why: "The rows are gone for good. On PostgreSQL every read and write waits until the transaction ends, and CASCADE empties every table that refers to it as well.",
    instead: "Delete the rows that must go, in batches, outside of the migration.",
    bad: [
        { before: truncate_table_articles, upgrade: 'op.execute("TRUNCATE articles")' },
        {
            before: `${truncate_table_articles}; CREATE TABLE likes (article_id int REFERENCES articles)`,
            upgrade: 'op.execute("TRUNCATE articles CASCADE")',
        },
        { before: truncate_table_articles, upgrade: 'op.execute("DELETE FROM articles")' },
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
function judgeDelete({ hasWhere }, table, { dialect }) {
    if (hasWhere)
        return null;
    return {
        message: `DELETE without WHERE deletes all rows of ${table.label} for good.`,
        fix: {
            text: "Name the rows that must go in a WHERE. Keep rows that only move elsewhere until a later release.",
            code: null,
        },
        ...(dialect === "postgresql" && {
            claims: [{ effect: "scan", relation: table.label }],
        }),
    };
}

;// CONCATENATED MODULE: ./src/rules/unnamed-constraint.ts

const unnamed_constraint_articles = "CREATE TABLE articles (id int PRIMARY KEY, slug text, author_id int)";
const unnamedConstraint = (0,rule/* operationRule */.Ut)({
    id: "unnamed-constraint",
    severity: "info",
    group: "style",
    summary: "A constraint is added without a name.",
    why: "PostgreSQL makes a name up, and downgrade() needs one to drop the constraint. Names that differ between databases make later migrations fail on some of them.",
    instead: "Name it, or give the MetaData a `naming_convention`, which names all constraints alike.",
    bad: [
        {
            before: unnamed_constraint_articles,
            upgrade: 'op.create_unique_constraint(None, "articles", ["slug"])',
        },
        {
            before: unnamed_constraint_articles,
            upgrade: 'op.execute("ALTER TABLE articles ADD CHECK (id > 0), ADD COLUMN views int CHECK (views > 0)")',
        },
    ],
    good: [
        {
            before: unnamed_constraint_articles,
            upgrade: 'op.create_unique_constraint("uq", "articles", ["slug"])',
        },
        {
            before: unnamed_constraint_articles,
            upgrade: 'op.execute("CREATE TABLE tags (id int PRIMARY KEY, name text UNIQUE)")',
        },
        {
            before: unnamed_constraint_articles,
            upgrade: 'op.execute("ALTER TABLE articles ADD CONSTRAINT ck CHECK (id > 0)")',
        },
    ],
    watches: ["add-constraint"],
    check({ constraint, table: name }, scene) {
        if (constraint.name !== null || constraint.usingIndex !== null)
            return null;
        const { label } = scene.table(name);
        return {
            message: `This ${constraint.type} constraint of ${label} has no name of its own: downgrade() can't be sure what to drop.`,
            fix: {
                text: "Name it, or give the MetaData a naming_convention.",
                code: null,
            },
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/unparsed-statement.ts


/** What PostgreSQL ran, its own parser reads: tests make up statements that can't be read. */
const unparsedStatement = {
    id: "unparsed-statement",
    severity: "error",
    dialects: ["postgresql", "sqlite"],
    summary: "A statement did something, but could not be read.",
    why: "The rules know what a statement means only when they can read it. What can't be read is never taken for harmless.",
    instead: "Write the statement in plain SQL of the database, one statement per op.execute(). If it is plain already, please report it.",
    bad: [
        {
            before: "CREATE TABLE t (id int)",
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.execute("DO $$ BEGIN ALTER TABLE t ADD COLUMN a int; END $$")',
        },
    ],
    good: [
        { before: "SELECT 1", upgrade: 'op.execute("DO $$ BEGIN NULL; END $$")' },
        {
            before: "CREATE TABLE t (id int)",
            upgrade: "with op.get_context().autocommit_block():\n" +
                '    op.execute("DO $$ BEGIN UPDATE t SET id = 1; COMMIT; END $$")',
        },
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
        if (scene.parseError === null)
            return judgeBlock(scene);
        if (!didSomething(scene))
            return null;
        if (/^\\i/.test(scene.statement.sql))
            return otherFile;
        return {
            message: `This statement could not be read (${briefly(scene.parseError)}), so no rule knows what it means. ${unparsed_statement_effectOf(scene)}`,
            fix: {
                text: scene.isOnlyRead
                    ? "Correct it. If PostgreSQL can read it as it is, please report it."
                    : "Write it in plain SQL of the database, one statement per op.execute(). If it is plain already, please report it.",
                code: null,
            },
        };
    },
};
/** Only psql knows such a command, so this is a script. */
const otherFile = {
    message: "psql reads another file here: what it holds was not judged.",
    fix: {
        text: "Name that file on the command line as well, before this one, and allow this with a reason.",
        code: null,
    },
};
/** Of a string that never ends the parser quotes all the rest of the script. */
function briefly(error) {
    const [line = ""] = error.split("\n");
    const isShort = line === error && line.length <= longestError;
    return isShort ? error : `${line.slice(0, longestError)}…`;
}
const longestError = 120;
/** The server tells what a DO block did, but not outside of a transaction; its text is no SQL that a rule reads. */
function judgeBlock(scene) {
    const isBlock = scene.operations.some((one) => one.kind === "other" && one.statement === "DoStmt");
    const definitions = /\b(ALTER|CREATE|DROP|TRUNCATE|LOCK|REINDEX|CLUSTER|EXECUTE)\b/i;
    const { sql } = scene.statement;
    if (scene.hasEvidence || !isBlock || !definitions.test(sql))
        return null;
    return {
        message: scene.isOnlyRead
            ? "No rule reads the code inside of a DO block: what it changes was not judged."
            : "What this DO block changes can't be seen outside of a transaction, and no rule reads the code inside: it was not judged.",
        fix: {
            text: scene.isOnlyRead
                ? "Write what it changes as statements of their own, or read it yourself and allow it with a reason."
                : "Run it within the migration's transaction, where its locks can be seen, or write what it changes as statements of their own.",
            code: null,
        },
        severity: "warning",
    };
}
function didSomething({ statement: { evidence } }) {
    return (evidence === null ||
        evidence.locks.length > 0 ||
        evidence.rewrites.length > 0);
}
function unparsed_statement_effectOf({ dialect, isOnlyRead, statement: { evidence }, }) {
    if (isOnlyRead)
        return "What it would do can't be said either.";
    if (dialect === "sqlite")
        return "What it did can't be said either: SQLite tells of no effects.";
    if (!evidence)
        return "What it did can't be said either: it ran outside of a transaction.";
    const touched = [...new Set((0,rules_evidence/* relationsIn */.D1)(evidence).map(rules_evidence/* labelOf */.Wy))];
    return `It touched ${listWords(touched)}.`;
}

;// CONCATENATED MODULE: ./src/rules/varchar-with-length.ts


const varcharWithLength = (0,rule/* operationRule */.Ut)({
    id: "varchar-with-length",
    severity: "info",
    group: "style",
    summary: "A new column is varchar(n) instead of text.",
    why: "Both are stored alike and as fast. A value that is too long is an error in production, and a smaller n rewrites the table later.",
    instead: "Use `sa.Text()`. A length that must be kept can be said by a CHECK, which can be changed while reads and writes go on.",
    bad: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("slug", sa.String(50)))',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("notes", sa.Column("a", sa.String(9)), sa.Column("b", sa.String(9)))',
        },
    ],
    good: [
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.Text()))',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("x", sa.String(50)))\n' +
                'op.drop_column("articles", "x")',
        },
        {
            before: "SELECT 1",
            upgrade: 'op.create_table("scratch", sa.Column("x", sa.String(50)))\n' +
                'op.drop_table("scratch")',
        },
        {
            before: "CREATE TABLE articles (id bigint PRIMARY KEY, body text)",
            upgrade: 'op.add_column("articles", sa.Column("slug", sa.String()))',
        },
        {
            before: "CREATE TABLE articles (slug varchar(50))",
            upgrade: 'op.alter_column("articles", "slug", type_=sa.String(80))',
        },
    ],
    watches: columnOperations,
    check(operation, scene) {
        const columns = newColumns(operation, scene, ({ type }) => /^character varying\(\d+\)$/.test(type));
        if (columns.length === 0)
            return null;
        return {
            message: `${columnsAre(columns, operation, scene)} varchar(n): a longer value is an error, and text is stored alike.`,
            fix: otherType(operation, "text", "Make it text, with a CHECK of its length where that matters."),
        };
    },
});

;// CONCATENATED MODULE: ./src/rules/index.ts







































































/** All rules in the order they look at a statement: the specific ones first, then those for what is left. */
const rules = [
    concurrentlyInTransaction,
    createIndexWithoutConcurrently,
    createIndexConcurrentlyIfNotExists,
    createRedundantIndex,
    indexLeftInvalid,
    dropIndexWithoutConcurrently,
    reindexWithoutConcurrently,
    setNotNullWithoutBackfill,
    addNotNullColumnWithoutDefault,
    addForeignKeyWithoutNotValid,
    addCheckWithoutNotValid,
    addUniqueWithoutUsingIndex,
    constraintLeftNotValid,
    foreignKeyWithoutIndex,
    dropAndAddColumn,
    unnamedConstraint,
    dropKeyWithoutReplacement,
    dropColumn,
    dropTable,
    dropCascade,
    dropDatabase,
    dropNotNull,
    truncateTable,
    renameColumn,
    renameTable,
    renameSchema,
    attachPartitionWithoutCheck,
    dropView,
    dropFunction,
    renameEnumValue,
    createEnum,
    addEnumValueWithoutOrder,
    sequenceNarrowerThanColumn,
    restartSequence,
    disableTriggers,
    disableAutovacuum,
    rowLevelSecurityWithoutPolicy,
    disableRowLevelSecurity,
    grantToPublic,
    grantSuperuser,
    revokePrivileges,
    passwordInStatement,
    securityDefinerWithoutSearchPath,
    readUserWithoutQuotes,
    copyTableWithForeignKeysOn,
    copyTableLosingDefinitions,
    lossyColumnCast,
    copyTable,
    rewriteTable,
    lockKeptAcrossRevisions,
    validateConstraintUnderLock,
    backfillUnderLock,
    updateAllRows,
    commitInMigration,
    autocommitBlockAfterChanges,
    sessionSettingLeft,
    ifNotExistsHidesDifference,
    blockingScan,
    blockingLock,
    missingLockTimeout,
    unparsedStatement,
    createTableWithoutPrimaryKey,
    integerPrimaryKey,
    serialColumn,
    jsonColumn,
    varcharWithLength,
    charColumn,
    timestampWithoutTimeZone,
    timeWithTimeZone,
    moneyColumn,
];
/** Every id that a severity can be configured for. */
const ruleIds = rules.map(({ id }) => id);
/** What severities can be configured for besides: all rules of a group at once. */
const groupIds = rule/* ruleGroups */.zu;
/** The group that a rule belongs to. */
function groupOf(id) {
    return rules.find((rule) => rule.id === id)?.group;
}


/***/ }),

/***/ 54459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ otherWord),
/* harmony export */   AP: () => (/* binding */ byRelation),
/* harmony export */   I8: () => (/* binding */ byMadeObject),
/* harmony export */   SP: () => (/* binding */ byOther),
/* harmony export */   Sb: () => (/* binding */ byKind),
/* harmony export */   U1: () => (/* binding */ byAddedColumn),
/* harmony export */   UN: () => (/* binding */ byTable),
/* harmony export */   _s: () => (/* binding */ bySetting),
/* harmony export */   aM: () => (/* binding */ byTransaction),
/* harmony export */   at: () => (/* binding */ byNewTable),
/* harmony export */   fk: () => (/* binding */ columnWord),
/* harmony export */   ik: () => (/* binding */ bySessionSetting),
/* harmony export */   l: () => (/* binding */ byRevision),
/* harmony export */   lL: () => (/* binding */ byIndexName)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16166);

/** By the bare names of the tables that its operations are about. */
const byTable = ({ operations }) => operations.flatMap((one) => ("table" in one ? [one.table.name] : []));
/** By its revision's id; empty for what env.py does. */
const byRevision = ({ statement }) => [statement.revision ?? ""];
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
/** By the bare names of the indexes that it makes or drops. */
const byIndexName = ({ operations }) => operations.flatMap((one) => {
    if (one.kind === "create-index")
        return one.index ?? [];
    return one.kind === "drop-index" ? [one.index.name] : [];
});
/** By what the operations are that are about anything else, and whose: `CreatePolicyStmt` of `t`. */
const byOther = ({ operations }) => operations.flatMap((one) => one.kind === "other"
    ? one.objects.map(({ name }) => otherWord(one.statement, name))
    : []);
/** By its transaction; nothing in autocommit. */
const byTransaction = ({ statement: { transaction } }) => transaction === null ? [] : [String(transaction)];
/** By the settings that it sets, for however long. */
const bySetting = (one) => settingsIn(one, [true, false]);
/** By the settings that it sets for the whole session. */
const bySessionSetting = (one) => settingsIn(one, [false]);
function otherWord(statement, object) {
    return JSON.stringify([statement, object]);
}
function columnWord(table, column) {
    return JSON.stringify([table.name, column]);
}
function settingsIn({ operations }, isLocal) {
    return operations.flatMap((one) => one.kind === "set" && isLocal.includes(one.isLocal) ? [one.name] : []);
}
/** By the bare names of the views and functions that it makes. */
const byMadeObject = ({ operations }) => operations.flatMap((one) => {
    if (one.kind === "create-function")
        return [one.function.name];
    const isView = one.kind === "other" &&
        /^(ViewStmt|CreateTableAsStmt)$/.test(one.statement);
    return isView ? one.objects.map(({ name }) => name) : [];
});


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

/***/ 48375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ lastMention),
/* harmony export */   GT: () => (/* binding */ makeScenes),
/* harmony export */   jx: () => (/* binding */ nowhere)
/* harmony export */ });
/* harmony import */ var _sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35961);
/* harmony import */ var _sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27938);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16166);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49727);
/* harmony import */ var _indexes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54459);
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19735);






/** Of statements that come from no revision file. */
const nowhere = {
    callOf: () => null,
    startOf: () => null,
};
/** The statements of a run as rules see them, in order. */
function makeScenes(run) {
    let made = null;
    const history = () => (made ??= new _history_js__WEBPACK_IMPORTED_MODULE_4__/* .History */ .B(scenes));
    const scenes = run.statements.map((current, position) => makeScene(current, position, run, history));
    return scenes;
}
function makeScene(current, position, run, history) {
    const { dialect, serverVersion, isClaimed } = run;
    const { evidence } = current.statement;
    const scene = {
        ...current,
        get call() {
            return run.places.callOf(current.statement);
        },
        get start() {
            return run.places.startOf(current.statement);
        },
        before: (...question) => history().before(scene, ...question),
        firstBefore: (...question) => history().first(scene, ...question),
        after: (...question) => history().after(scene, ...question),
        following: (...question) => history().following(scene, ...question),
        schemaBefore: run.schemaBefore,
        schemaAfter: run.schemaAfter,
        dialect,
        serverVersion,
        hasEvidence: evidence !== null,
        isOnlyRead: run.isOnlyRead,
        table: (name) => describeTable(name, scene),
        quote: dialect === "sqlite" ? _sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteSqliteName */ .Sk : _sql_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .Cm,
        unclaimed: (effect) => (evidence ? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .victimsOf */ .B9)(evidence, effect) : []).filter((relation) => !isClaimed(position, effect, (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(relation))),
    };
    return scene;
}
function describeTable(name, scene) {
    const { evidence } = scene.statement;
    const relation = lastMention(name, scene);
    const place = relation ?? scene.schemaBefore.findTable(name);
    const full = {
        schema: place?.schema ?? name.schema ?? "public",
        name: name.name,
    };
    const isIt = (other) => (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(other, full);
    const locks = evidence ? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .locksInForce */ .Dc)(evidence) : [];
    return {
        ...full,
        label: scene.dialect === "sqlite" ? (0,_sql_sqlite_identifier_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteSqliteName */ .Sk)(name.name) : (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(full),
        kind: relation?.kind ?? null,
        isPreexisting: relation?.isPreexisting ?? isAssumedPreexisting(name, scene),
        lock: (0,_locks_js__WEBPACK_IMPORTED_MODULE_5__/* .strongest */ .yX)(locks.filter((lock) => isIt(lock.relation)).map(({ mode }) => mode)),
        isRewritten: evidence?.rewrites.some(isIt) ?? false,
        isScanned: evidence?.scans.some(isIt) ?? false,
    };
}
/** The relation of that name in the newest evidence that mentions it. */
function lastMention(name, scene) {
    if (scene.isOnlyRead)
        return null;
    const own = mentionIn(scene, name);
    if (own)
        return own;
    for (const one of scene.before(_indexes_js__WEBPACK_IMPORTED_MODULE_3__/* .byRelation */ .AP, name.name)) {
        const found = mentionIn(one, name);
        if (found)
            return found;
    }
    return null;
}
function mentionIn({ statement: { evidence } }, name) {
    return evidence
        ? (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .relationsIn */ .D1)(evidence).find((relation) => (0,_evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(relation, name))
        : undefined;
}
/** Where no evidence mentions a table, it is new only if a statement of this run made it, under this name or another. */
function isAssumedPreexisting(name, scene) {
    const { dialect, schemaBefore } = scene;
    const { table, isMade } = originOf(name, scene);
    if (isMade)
        return false;
    // Nothing that SQLite runs brings evidence, but there the whole schema is known.
    return !(dialect === "sqlite" &&
        schemaBefore.isKnown &&
        !schemaBefore.findTable(table));
}
/** What a table was called before the renames of this run, and whether the run made it. */
function originOf(name, scene) {
    for (const one of scene.before(_indexes_js__WEBPACK_IMPORTED_MODULE_3__/* .byNewTable */ .at, name.name))
        for (const operation of one.operations.toReversed()) {
            if (operation.kind === "rename-table" && operation.newName === name.name)
                return originOf(operation.table, one);
            if (makes(operation, name) && !scene.schemaBefore.findTable(name))
                return { table: name, isMade: true };
        }
    return { table: name, isMade: false };
}
function makes(operation, { name }) {
    return ((operation.kind === "create-table" ||
        operation.kind === "create-table-as") &&
        operation.table.name === name);
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

/***/ 94330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ compareObjects),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   WX: () => (/* binding */ emptySnapshot)
/* harmony export */ });
/* unused harmony export objectKinds */
/** Kinds of schema objects that a snapshot holds, in the words of PostgreSQL. */
const objectKinds = [
    "schema",
    "extension",
    "type",
    "domain",
    "sequence",
    "table",
    "column",
    "constraint",
    "index",
    "view",
    "materialized view",
    "function",
    "trigger",
    "event trigger",
    "rule",
    "policy",
    "statistics",
    "comment",
    "grant",
    "other",
];
/** An object's identity, as its children name it in `parent`. */
function keyOf({ kind, name }) {
    return `${kind} ${name}`;
}
/** The schema of a database in which nothing was made yet. */
const emptySnapshot = { fingerprint: "", objects: [] };
/** Orders by kind, then by name. */
function compareObjects(a, b) {
    const byKind = objectKinds.indexOf(a.kind) - objectKinds.indexOf(b.kind);
    if (byKind !== 0)
        return byKind;
    return a.name < b.name ? -1 : 1;
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