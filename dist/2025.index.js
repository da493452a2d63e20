"use strict";
exports.id = 2025;
exports.ids = [2025,8659];
exports.modules = {

/***/ 2025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isBroken),
/* harmony export */   checkFiles: () => (/* binding */ checkFiles),
/* harmony export */   checkGraph: () => (/* binding */ checkGraph)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44879);
/* harmony import */ var _multiple_heads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87413);


/** A graph that Alembic itself can't load: the revisions can't be run. */
function isBroken(problem) {
    return problem.kind !== "multiple-heads" && problem.kind !== "several-bases";
}
/** Files among the revisions that could not be read: `unreadable-revision`. */
function checkFiles(unreadable) {
    return unreadable.map(({ file, line, reason }) => (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)({
        rule: "unreadable-revision",
        severity: "error",
        file,
        line,
        endLine: line,
        message: `This file among the revisions can't be used: ${reason}. Nothing was run.`,
    }));
}
/**
 * What is wrong with how the revisions hang together; one finding per problem, at the files to change.
 *
 * @param onBase files that the base branch has too: where there is a choice, the others are to blame
 */
function checkGraph(graph, onBase = new Set(), options = {}) {
    return graph.problems.map((problem) => problem.kind === "multiple-heads"
        ? (0,_multiple_heads_js__WEBPACK_IMPORTED_MODULE_0__/* .checkHeads */ .e)(problem.heads, graph, onBase, options)
        : describe(problem, onBase));
}
function describe(problem, onBase) {
    const newest = (revisions) => revisions.findLast(({ file }) => !onBase.has(file)) ?? revisions.at(-1);
    switch (problem.kind) {
        case "duplicate-revision":
            return at(newest(problem.revisions), problem.kind, "error", `Revision id ${problem.id} is used by ${files(problem.revisions)}. Alembic loads only one of them and warns; which one runs is left to chance. Nothing was run.`, {
                text: "Give the newer file an id of its own, and let its down_revision name the other one. A new file name alone changes nothing.",
                code: `revision = "…"  # any id that is not used\ndown_revision = ${JSON.stringify(problem.id)}`,
            }, newest(problem.revisions)?.idSpan);
        case "duplicate-label":
            return at(newest(problem.revisions), problem.kind, "error", `Branch label ${problem.label} is used twice, by ${files(problem.revisions)}.`, {
                text: "A branch label belongs to one revision. Remove it from the others.",
                code: null,
            });
        case "missing-parent":
            return at(problem.revision, problem.kind, "error", missingParent(problem), {
                text: "Name a revision that exists. If the file was deleted or squashed, databases that still carry its id can't be upgraded either.",
                code: null,
            });
        case "cycle":
            return at(problem.revisions[0], "revision-cycle", "error", `These revisions need one another in a circle: ${problem.revisions.map(({ id }) => id).join(" → ")}.`, {
                text: "One of the down_revision or depends_on lines is wrong.",
                code: null,
            });
        case "several-bases":
            return at(newest(problem.bases), problem.kind, "info", `${problem.bases.length} revisions have no down_revision: ${ids(problem.bases)}. Each of them starts a history of its own.`, null);
        case "unreachable":
            return at(problem.revisions[0], "unreachable-revision", "error", `These revisions can't be reached from a base: ${ids(problem.revisions)}.`, null);
    }
}
function at(revision, rule, severity, message, fix, place = revision?.parentsSpan ?? revision?.idSpan) {
    return (0,_findings_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFinding */ .MH)({
        rule,
        severity,
        message,
        file: revision?.file ?? null,
        line: place?.line ?? null,
        endLine: place?.endLine ?? null,
        revision: revision?.id ?? null,
        fix,
    });
}
function missingParent({ revision, missing, relation, near, }) {
    const name = relation === "parent" ? "down_revision" : "depends_on";
    const hint = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
    return `${name} of ${revision.id} names ${missing}, and there is no such revision: Alembic can't load the project.${hint}`;
}
function ids(revisions) {
    return revisions.map(({ id, file }) => `${id} (${file})`).join(", ");
}
function files(revisions) {
    return revisions.map(({ file }) => file).join(" and ");
}


/***/ }),

/***/ 87413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkHeads)
});

// EXTERNAL MODULE: ./src/findings/finding.ts
var finding = __webpack_require__(44879);
// EXTERNAL MODULE: ./src/graph/graph.ts + 6 modules
var graph_graph = __webpack_require__(38659);
// EXTERNAL MODULE: ./node_modules/@lezer/python/dist/index.js + 3 modules
var dist = __webpack_require__(81283);
// EXTERNAL MODULE: ./src/revisions/module-names.ts
var module_names = __webpack_require__(27697);
// EXTERNAL MODULE: ./src/revisions/migration-function.ts
var migration_function = __webpack_require__(45775);
// EXTERNAL MODULE: ./src/revisions/source-text.ts
var source_text = __webpack_require__(48153);
// EXTERNAL MODULE: ./src/revisions/string-literal.ts
var string_literal = __webpack_require__(99855);
;// CONCATENATED MODULE: ./src/revisions/reparent.ts





/**
 * Puts a revision with one parent behind another one, in the author's own writing: quotes, annotations and what stands
 * between docstring and assignment stay as they are.
 *
 * @returns null when the parent is not written out as one string, or the new one can't be put into quotes as it is
 */
function reparent({ source, parents }, parent) {
    const [old, ...more] = parents;
    if (old === undefined || more.length > 0 || /["'\\\p{C}]/u.test(parent))
        return null;
    const module = dist/* parser */.K.parse(source).topNode;
    const assignment = (0,module_names/* moduleNames */.h)(module, source).get("down_revision")?.node;
    const literal = assignment && onlyString(assignment, old, source);
    if (!literal)
        return null;
    const mentioned = revisesLine(module, old, source);
    const start = mentioned ?? literal;
    const written = quotedAs(source.slice(literal.from, literal.to), parent);
    return {
        span: (0,source_text/* spanOf */.ee)((0,source_text/* sourceText */.rI)(source), start.from, literal.to),
        text: mentioned
            ? parent + source.slice(mentioned.to, literal.from) + written
            : written,
        assignment: source.slice(assignment.from, literal.from) +
            written +
            source.slice(literal.to, assignment.to),
    };
}
/** The one string in an assigned value, when it has the value `old`. */
function onlyString({ name, lastChild }, old, source) {
    if (name !== "AssignStatement" || !lastChild)
        return null;
    const found = [];
    lastChild.cursor().iterate(({ name, from, to }) => {
        if (name.endsWith("String"))
            found.push({ from, to });
    });
    const [only] = found;
    if (!only || found.length > 1)
        return null;
    return (0,string_literal/* stringValue */.r)(source.slice(only.from, only.to)) === old ? only : null;
}
/** The id behind `Revises:` in the docstring. */
function revisesLine(module, old, source) {
    const docstring = (0,migration_function/* statementsOf */.G)(module)[0]?.firstChild;
    if (docstring?.name !== "String")
        return null;
    const text = source.slice(docstring.from, docstring.to);
    const match = /^([ \t]*Revises:[ \t]*)(\S.*?)[ \t]*$/m.exec(text);
    const [, before = "", named] = match ?? [];
    if (!match || named !== old)
        return null;
    const from = docstring.from + match.index + before.length;
    return { from, to: from + old.length };
}
function quotedAs(literal, value) {
    const [quotes = '"'] = /"""|'''|"|'/.exec(literal) ?? [];
    return quotes + value + quotes;
}

;// CONCATENATED MODULE: ./src/checks/multiple-heads.ts



/**
 * Two heads or more: `multiple-heads`, where the branch starts that is not on the base branch.
 *
 * @param onBase files that the base branch has too: those revisions may have been deployed and stay where they are
 * @param options what the graph was built with
 */
function checkHeads(heads, graph, onBase, options = {}) {
    const newest = heads.findLast(({ file }) => !onBase.has(file)) ?? heads.at(-1);
    const others = heads.filter((head) => head !== newest);
    const start = newest && startOfBranch(newest, others, graph, onBase);
    const place = start ?? newest;
    const span = place?.parentsSpan ?? place?.idSpan;
    return (0,finding/* makeFinding */.MH)({
        rule: "multiple-heads",
        severity: "error",
        file: place?.file ?? null,
        line: span?.line ?? null,
        endLine: span?.endLine ?? null,
        revision: place?.id ?? null,
        message: `${heads.length} heads: ${heads.map(({ id, file }) => `${id} (${file})`).join(", ")}. \`alembic upgrade head\` refuses to run with more than one, ` +
            "so the next deploy stops here.",
        ...mend({ heads, others, start, graph, onBase, options }),
    });
}
/** The first revision that leads only to this head and is not on the base branch. */
function startOfBranch(head, others, graph, onBase) {
    const own = (0,graph_graph/* ancestors */.T)(graph, [head.id]);
    const shared = (0,graph_graph/* ancestors */.T)(graph, others.map(({ id }) => id));
    return graph.order
        .filter((id) => own.has(id) && !shared.has(id))
        .flatMap((id) => graph.byId.get(id) ?? [])
        .find(({ file }) => !onBase.has(file));
}
/** Either the line to change, with the merge for revisions that were deployed, or the merge and why it has to be. */
function mend(branches) {
    const { heads, others, start, graph } = branches;
    const ids = heads.map(({ id }) => asWord(id));
    const merge = `\`alembic merge -m "merge heads" ${ids.join(" ")}\``;
    const labels = heads.map(({ id }) => [...(graph.labels.get(id) ?? [])][0]);
    const names = heads.map(({ id }, index) => labels[index] ?? id);
    const meant = `If they are meant, name them in the \`expected-heads\` setting: ${names.join(", ")}.`;
    const why = whyNotMoved(branches);
    const [other] = others;
    if (why !== null || !start || !other) {
        const parts = [`Merge them with ${merge}.`, why, meant];
        const text = parts.filter(Boolean).join(" ");
        return { fix: { text, code: null }, edit: null };
    }
    const moved = reparent(start, other.id);
    const assignment = moved?.assignment ?? `down_revision = ${JSON.stringify(other.id)}`;
    return {
        fix: {
            text: `Put ${start.id} behind ${other.id}, if no database has run ${start.id} yet; otherwise merge them with ${merge}. ${meant}`,
            code: `${assignment}  # in ${start.file}`,
        },
        edit: moved && { span: moved.span, text: moved.text },
    };
}
/** An id can be any text; a shell must take it for one word. */
function asWord(id) {
    return /^[\w.]+$/.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`;
}
/** Why the newer branch can't be put behind the other one, as a sentence; null when it can. */
function whyNotMoved(branches) {
    const { heads, others, start, graph, onBase } = branches;
    if (heads.every(({ file }) => onBase.has(file)))
        return "All of them are on the base branch already: a database that has run one would never run what moves in front of it.";
    if (!start || others.length > 1)
        return "";
    const labels = heads.map(({ id }) => [...(graph.labels.get(id) ?? [])]);
    if (new Set(labels.map((names) => names.sort().join())).size > 1)
        return `Their branch labels differ (${labels.map((names) => names.join(", ") || "none").join("; ")}), so neither belongs behind the other.`;
    if (start.parents.length > 1)
        return `${start.id} is a merge revision, which keeps its parents.`;
    if (start.parents.length === 0)
        return `${start.id} has no parent, so it starts a history of its own.`;
    if (start.dependsOn.length > 0)
        return `${start.id} names what it depends on, so its branch is most likely on purpose.`;
    return leadsToOneHead(branches, start)
        ? null
        : "Putting one behind the other would not make them one line.";
}
function leadsToOneHead({ others: [other], graph, options }, start) {
    const moved = { ...start, parents: other ? [other.id] : [] };
    const after = (0,graph_graph.buildGraph)(graph.revisions.map((one) => (one === start ? moved : one)), options);
    const kinds = after.problems.map(({ kind }) => kind);
    return kinds.every((kind) => kind === "several-bases");
}


/***/ }),

/***/ 44879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   MH: () => (/* binding */ makeFinding),
/* harmony export */   gO: () => (/* binding */ severities)
/* harmony export */ });
const severities = ["error", "warning", "info"];
/** Orders by severity (worst first), then by file and line. */
function compareFindings(a, b) {
    return (severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        compareText(a.file ?? "", b.file ?? "") ||
        (a.line ?? 0) - (b.line ?? 0) ||
        compareText(a.rule, b.rule));
}
/** The same order in every locale. */
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** A finding with everything that the caller leaves out set to null. */
function makeFinding(given) {
    return {
        file: null,
        line: null,
        endLine: null,
        revision: null,
        direction: null,
        statement: null,
        evidence: null,
        fix: null,
        edit: null,
        tables: [],
        ...given,
    };
}


/***/ }),

/***/ 55536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ unexpectedHeads)
/* harmony export */ });
/**
 * Heads that are too many. A project has one head; each declared label or id allows one more, and a declared label
 * with two heads of its own is a fork like any other.
 *
 * @returns none when all is as declared, else two heads or more
 */
function unexpectedHeads(heads, labels, expected) {
    const left = new Set(heads);
    const tooMany = new Set();
    for (const name of expected) {
        const meant = heads.filter((id) => id === name || (labels.get(id)?.has(name) ?? false));
        if (meant.length > 1)
            for (const id of meant)
                tooMany.add(id);
        for (const id of meant)
            left.delete(id);
    }
    if (left.size > 1)
        for (const id of left)
            tooMany.add(id);
    return heads.filter((id) => tooMany.has(id));
}


/***/ }),

/***/ 38659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ ancestors),
  buildGraph: () => (/* binding */ buildGraph)
});

;// CONCATENATED MODULE: ./src/graph/revision-index.ts
function indexRevisions(revisions) {
    const byId = new Map(revisions.map((revision) => [revision.id, revision]));
    const byLabel = new Map();
    for (const revision of byId.values()) {
        for (const label of revision.branchLabels) {
            if (!byLabel.has(label))
                byLabel.set(label, revision);
        }
    }
    const index = {
        revisions,
        byId,
        byLabel,
        needs: new Map(),
    };
    for (const revision of byId.values()) {
        const needed = [
            ...parentsIn(index, revision),
            ...revision.dependsOn
                .map((name) => resolveDependency(index, name))
                .filter((id) => id !== null),
        ];
        index.needs.set(revision.id, [...new Set(needed)]);
    }
    return index;
}
/** The parents of a revision that are there. */
function parentsIn({ byId }, revision) {
    return revision.parents.filter((id) => byId.has(id));
}
/** The id that an entry of `depends_on` means: a whole id, or the label of the revision that declares it. */
function resolveDependency({ byId, byLabel }, name) {
    return byId.has(name) ? name : (byLabel.get(name)?.id ?? null);
}
/** The other direction of `needs`, or of the parents alone. */
function childrenOf(index, through) {
    const children = new Map();
    for (const revision of index.byId.values()) {
        const below = through === "parents"
            ? new Set(parentsIn(index, revision))
            : (index.needs.get(revision.id) ?? []);
        for (const id of below) {
            const siblings = children.get(id);
            if (siblings)
                siblings.push(revision.id);
            else
                children.set(id, [revision.id]);
        }
    }
    return children;
}

;// CONCATENATED MODULE: ./src/graph/branch-labels.ts

/**
 * Branch labels of every revision. As in Alembic a label covers all that comes after the revision that declares it,
 * and what comes before down to the last fork or merge, if the branch runs straight to its head.
 */
function propagateLabels(index) {
    const labels = new Map();
    for (const id of index.byId.keys())
        labels.set(id, new Set());
    const next = childrenOf(index, "parents");
    const nextOrDependent = childrenOf(index, "needs");
    const isStraight = ({ id, parents }) => parents.length <= 1 && (nextOrDependent.get(id)?.length ?? 0) <= 1;
    for (const revision of index.byId.values()) {
        if (revision.branchLabels.length === 0)
            continue;
        const covered = descendants(revision.id, next);
        if (known(index, covered).every(isStraight)) {
            addStraightAncestors(revision, index, isStraight, covered);
        }
        for (const id of covered) {
            for (const label of revision.branchLabels)
                labels.get(id)?.add(label);
        }
    }
    return labels;
}
function known({ byId }, ids) {
    return [...ids].map((id) => byId.get(id)).filter((r) => r !== undefined);
}
function descendants(id, next) {
    const found = new Set();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (found.has(at))
            continue;
        found.add(at);
        open.push(...(next.get(at) ?? []));
    }
    return found;
}
function addStraightAncestors(revision, index, isStraight, covered) {
    let parent = parentsIn(index, revision)[0];
    while (parent !== undefined) {
        const at = index.byId.get(parent);
        if (!at || covered.has(at.id) || !isStraight(at))
            return;
        covered.add(at.id);
        parent = parentsIn(index, at)[0];
    }
}

// EXTERNAL MODULE: ./src/near-names.ts
var near_names = __webpack_require__(73432);
;// CONCATENATED MODULE: ./src/graph/cycles.ts
/** Every circle of revisions that need one another, one for each place where they close. */
function findCycles({ byId, needs }) {
    const cycles = [];
    const done = new Set();
    for (const start of byId.keys()) {
        followNeeds(start, needs, done, cycles);
    }
    return cycles.map((ids) => ids.map((id) => byId.get(id)).filter((r) => r !== undefined));
}
/** Walks depth first without recursion: histories of thousands of revisions are one long chain. */
function followNeeds(start, needs, done, cycles) {
    const path = [];
    const position = new Map();
    const enter = (id) => {
        position.set(id, path.length);
        path.push({ id, next: 0 });
    };
    if (!done.has(start))
        enter(start);
    for (let at = path.at(-1); at; at = path.at(-1)) {
        const needed = needs.get(at.id)?.[at.next];
        at.next += 1;
        if (needed === undefined) {
            path.pop();
            position.delete(at.id);
            done.add(at.id);
        }
        else if (position.has(needed)) {
            cycles.push(path.slice(position.get(needed)).map(({ id }) => id));
        }
        else if (!done.has(needed)) {
            enter(needed);
        }
    }
}

;// CONCATENATED MODULE: ./src/graph/group-by.ts
/** Items by a key, in the order in which keys first appear (`Map.groupBy` is younger than the oldest Node we run on). */
function groupBy(items, key) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group)
            group.push(item);
        else
            groups.set(key(item), [item]);
    }
    return groups;
}

// EXTERNAL MODULE: ./src/graph/expected-heads.ts
var expected_heads = __webpack_require__(55536);
;// CONCATENATED MODULE: ./src/graph/problems.ts





function findProblems(parts) {
    const missing = missingParents(parts);
    const cycles = findCycles(parts).map((revisions) => ({
        kind: "cycle",
        revisions,
    }));
    return [
        ...duplicateRevisions(parts),
        ...duplicateLabels(parts),
        ...missing,
        ...cycles,
        ...unreachable(parts, [
            ...missing.map(({ revision }) => revision),
            ...cycles.flatMap(({ revisions }) => revisions),
        ]),
        ...multipleHeads(parts),
        ...severalBases(parts),
    ];
}
function duplicateRevisions({ revisions }) {
    return [...groupBy(revisions, ({ id }) => id)]
        .filter(([, same]) => same.length > 1)
        .map(([id, same]) => ({
        kind: "duplicate-revision",
        id,
        revisions: same,
    }));
}
function duplicateLabels({ byId }) {
    const known = [...byId.values()];
    const declared = known.flatMap((revision) => [...new Set(revision.branchLabels)].map((label) => ({ label, revision })));
    return [...groupBy(declared, ({ label }) => label)]
        .map(([label, uses]) => {
        const namesake = byId.get(label);
        const revisions = uses.map(({ revision }) => revision);
        return {
            kind: "duplicate-label",
            label,
            revisions: namesake ? [...revisions, namesake] : revisions,
        };
    })
        .filter(({ revisions }) => revisions.length > 1);
}
function missingParents(parts) {
    const { byId, byLabel } = parts;
    return [...byId.values()].flatMap((revision) => {
        const parents = revision.parents.filter((id) => !byId.has(id));
        const dependencies = revision.dependsOn.filter((name) => resolveDependency(parts, name) === null);
        const problem = (missing, relation, known) => ({
            kind: "missing-parent",
            revision,
            missing,
            relation,
            near: (0,near_names/* nearNames */.$)(missing, known).filter((id) => id !== revision.id),
        });
        return [
            ...parents.map((id) => problem(id, "parent", byId.keys())),
            ...dependencies.map((name) => problem(name, "dependency", [...byId.keys(), ...byLabel.keys()])),
        ];
    });
}
function unreachable({ byId, order }, blamed) {
    const reached = new Set(order);
    const revisions = [...byId.values()].filter((revision) => !reached.has(revision.id) && !blamed.includes(revision));
    return revisions.length === 0 ? [] : [{ kind: "unreachable", revisions }];
}
function multipleHeads(parts) {
    const heads = (0,expected_heads/* unexpectedHeads */.F)(parts.heads, parts.labels, parts.expectedHeads)
        .map((id) => parts.byId.get(id))
        .filter((head) => head !== undefined);
    return heads.length === 0 ? [] : [{ kind: "multiple-heads", heads }];
}
function severalBases({ byId }) {
    const bases = [...byId.values()].filter((r) => r.parents.length === 0);
    return bases.length < 2 ? [] : [{ kind: "several-bases", bases }];
}

;// CONCATENATED MODULE: ./src/graph/sort-revisions.ts

/**
 * Ids in an order in which they can be applied: a revision comes as soon as everything it needs is there, and a
 * branch is followed to its end before the next one starts. What needs a missing revision or is part of a cycle
 * is left out, with everything after it.
 */
function sortRevisions(index) {
    const children = childrenOf(index, "needs");
    const waitsFor = new Map();
    for (const revision of index.byId.values()) {
        const needs = index.needs.get(revision.id)?.length ?? 0;
        waitsFor.set(revision.id, isWhole(index, revision.id) ? needs : Infinity);
    }
    const ready = [...index.byId.keys()]
        .filter((id) => waitsFor.get(id) === 0)
        .reverse();
    const order = [];
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
        order.push(id);
        for (const child of (children.get(id) ?? []).toReversed()) {
            const left = (waitsFor.get(child) ?? Infinity) - 1;
            waitsFor.set(child, left);
            if (left === 0)
                ready.push(child);
        }
    }
    return order;
}
/** Whether all that a revision names is there. */
function isWhole(index, id) {
    const revision = index.byId.get(id);
    return (revision !== undefined &&
        revision.parents.every((parent) => index.byId.has(parent)) &&
        revision.dependsOn.every((name) => resolveDependency(index, name) !== null));
}

;// CONCATENATED MODULE: ./src/graph/graph.ts




/** Builds the graph; what is wrong with it is in `problems`, never thrown. */
function buildGraph(revisions, { expectedHeads = [] } = {}) {
    const index = indexRevisions(revisions);
    const order = sortRevisions(index);
    const labels = propagateLabels(index);
    const heads = headsOf(index, "parents");
    const graph = {
        revisions,
        byId: index.byId,
        heads,
        effectiveHeads: headsOf(index, "needs"),
        bases: [
            ...new Set(revisions.filter((r) => r.parents.length === 0).map((r) => r.id)),
        ],
        labels,
        needs: index.needs,
        order,
    };
    return {
        ...graph,
        problems: findProblems({ ...index, order, heads, labels, expectedHeads }),
    };
}
/**
 * Revisions to which no other leads. Of a duplicate id only the last file counts as somebody's parent, so an earlier
 * one stays a head: that is how Alembic counts, too.
 */
function headsOf(index, through) {
    const known = [...index.byId.values()];
    const followed = new Set(known.flatMap((revision) => (through === "parents"
        ? parentsIn(index, revision)
        : (index.needs.get(revision.id) ?? [])).map((id) => index.byId.get(id))));
    const heads = index.revisions.filter((revision) => !followed.has(revision));
    return [...new Set(heads.map(({ id }) => id))];
}
/** The given revisions and everything that must have run before them. */
function ancestors(graph, ids) {
    const found = new Set();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (found.has(id))
            continue;
        found.add(id);
        open.push(...(graph.needs.get(id) ?? []));
    }
    return found;
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