import type { Fix } from "../findings/finding.ts";
import type { Relation } from "../rehearsal/statement.ts";
import { formatName } from "../sql/identifier.ts";
import type { OperationOf, QualifiedName } from "../sql/operation.ts";
import { execute, inAutocommitBlock, inRevisions } from "./alembic-code.ts";
import { isNamed, labelOf } from "./evidence.ts";
import { byTable } from "./indexes.ts";
import {
  buildOn,
  isConstraint,
  missingIndexes,
} from "./missing-partition-indexes.ts";
import { boundsIn, conditionOf, nameOfCheck } from "./partition-bounds.ts";
import { operationRule } from "./rule.ts";
import type { Scene } from "./scene.ts";
import type { TableKey } from "./table-keys.ts";
import { basis, listWords } from "./wording.ts";

const visits =
  "CREATE TABLE visits (day date NOT NULL) PARTITION BY RANGE (day); CREATE TABLE visits_26 (day date NOT NULL)";
const rest = `${visits}; CREATE TABLE visits_rest PARTITION OF visits DEFAULT`;
const attach =
  "op.execute(\"ALTER TABLE visits ATTACH PARTITION visits_26 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')\")";
const check =
  "ALTER TABLE visits_26 ADD CHECK (day IS NOT NULL AND day >= '2026-01-01' AND day < '2027-01-01')";

export const attachPartitionWithoutCheck = operationRule({
  id: "attach-partition-without-check",
  severity: "error",
  growsWithTable: true,
  summary: "An existing table is read from end to end to attach a partition.",
  why: "PostgreSQL makes sure that every row of the new partition is within its bounds, and that no row of a default partition is. It reads both under an ACCESS EXCLUSIVE lock, so every read and write of them waits, unless a validated CHECK says so already.",
  instead:
    "Add a CHECK that says the bounds as NOT VALID, validate it (that blocks nobody), then attach. A default partition needs one that excludes them.",
  bad: [
    { before: visits, upgrade: attach },
    { before: rest, upgrade: attach },
    {
      before:
        'CREATE TABLE orders ("Land" text) PARTITION BY LIST ("Land"); CREATE TABLE orders_de ("Land" text); CREATE TABLE orders_rest PARTITION OF orders DEFAULT',
      upgrade:
        "op.execute(\"ALTER TABLE orders ATTACH PARTITION orders_de FOR VALUES IN ('de', 'at')\")",
    },
    {
      before: rest,
      upgrade:
        'op.execute("CREATE TABLE visits_27 (day date NOT NULL)")\n' +
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
      upgrade:
        'op.execute("CREATE TABLE visits_27 (LIKE visits)")\n' +
        "op.execute(\"ALTER TABLE visits ATTACH PARTITION visits_27 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')\")",
    },
  ],
  watches: ["attach-partition"],
  check(operation, scene) {
    const read = scene.hasEvidence
      ? scene.unclaimed("scan")
      : assumedRead(operation.partition, scene);
    if (read.length === 0) return null;
    const labels = read.map(labelOf);
    const { label } = scene.table(operation.partition);
    return {
      message: `Attaching ${label} reads every row of ${listWords(labels)} and meanwhile blocks every read and write of ${labels.length > 1 ? "both" : "it"}.${basis(scene)}`,
      fix: fixOf(operation, read, scene),
      claims: [...read, ...scene.unclaimed("lock")]
        .map(labelOf)
        .flatMap((relation) => [
          { effect: "scan", relation },
          { effect: "lock", relation },
        ]),
    };
  },
});

type Place = Pick<Relation, "schema" | "name">;

/** Without evidence: the partition, unless it is new or has a CHECK that may say its bounds. */
function assumedRead(name: QualifiedName, scene: Scene): Place[] {
  const partition = scene.table(name);
  const isChecked = [...scene.before(byTable, name.name)].some((one) =>
    one.operations.some(
      ({ kind }) => kind === "add-constraint" || kind === "validate-constraint",
    ),
  );
  const checks = scene.schemaBefore.validChecks(partition);
  return !partition.isPreexisting || isChecked || checks.length > 0
    ? []
    : [partition];
}

function fixOf(
  operation: OperationOf<"attach-partition">,
  read: Place[],
  scene: Scene,
): Fix {
  const missing = missingIndexes(operation, scene);
  const bounds = boundsIn(scene.statement.sql);
  const condition = bounds && conditionOf(operation, bounds, scene);
  const isItself = (one: Place) => isNamed(one, operation.partition);
  // Where an index must be built and there is a CHECK, the index is what it was read for.
  const unproven =
    missing.length > 0 && hasCheck(operation.partition, scene)
      ? read.filter((one) => !isItself(one))
      : read;
  const { label } = scene.table(operation.partition);
  return {
    text: [
      ...(missing.length > 0 ? [wordsFor(missing, label)] : []),
      ...(unproven.length > 0 ? [wordsForChecks(unproven, isItself)] : []),
    ].join(" "),
    code:
      condition && !missing.some(isConstraint)
        ? codeOf(
            operation,
            bounds,
            unproven.map((one) => ({
              name: one,
              condition: isItself(one) ? condition : `NOT (${condition})`,
            })),
            missing.map((key) => buildOn(label, operation.partition.name, key)),
          )
        : null,
  };
}

function hasCheck(name: QualifiedName, scene: Scene): boolean {
  const isAdded = [...scene.before(byTable, name.name)].some((one) =>
    one.operations.some(
      (made) =>
        made.kind === "validate-constraint" ||
        (made.kind === "add-constraint" && made.constraint.type === "check"),
    ),
  );
  return (
    isAdded || scene.schemaBefore.validChecks(scene.table(name)).length > 0
  );
}

function wordsFor(missing: TableKey[], label: string): string {
  const keys = missing.map(
    (key) =>
      `${isConstraint(key) ? "the key" : "the index"} on ${key.columns.join(", ")}`,
  );
  const how = missing.some(isConstraint)
    ? ", and add its constraint USING INDEX"
    : "";
  return `${label} lacks ${listWords(keys)}, which attaching builds: build it CONCURRENTLY before${how}.`;
}

function wordsForChecks(
  read: Place[],
  isItself: (one: Place) => boolean,
): string {
  return `Before attaching, give ${listWords(read.map(labelOf))} a CHECK as NOT VALID and validate it on its own: attaching then reads nothing. ${read.every(isItself) ? "" : "That of a default partition excludes the bounds: until the partition is attached, no such row can be written. "}Afterwards the CHECK can be dropped.`;
}

function codeOf(
  { table, partition }: OperationOf<"attach-partition">,
  bounds: string,
  checks: { name: QualifiedName; condition: string }[],
  builds: string[],
): string {
  const alter = (name: QualifiedName, command: string) =>
    execute(`ALTER TABLE ${formatName(name)} ${command}`);
  const added = checks.map(({ name, condition }) =>
    alter(
      name,
      `ADD CONSTRAINT ${nameOfCheck(name.name)} CHECK (${condition}) NOT VALID`,
    ),
  );
  const validated = checks.map(({ name }) =>
    alter(name, `VALIDATE CONSTRAINT ${nameOfCheck(name.name)}`),
  );
  const attached = alter(
    table,
    `ATTACH PARTITION ${formatName(partition)} ${bounds}`,
  );
  const apart = [...builds.map(execute), ...validated].join("\n");
  const last = `${inAutocommitBlock(apart)}\n${attached}`;
  return added.length > 0
    ? inRevisions(added.join("\n"), last)
    : inRevisions(inAutocommitBlock(apart), attached);
}
