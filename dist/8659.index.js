"use strict";
exports.id = 8659;
exports.ids = [8659];
exports.modules = {

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


/***/ })

};
;