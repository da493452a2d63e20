import type { Finding, Severity } from "../findings/finding.ts";
import type { Statement } from "../rehearsal/statement.ts";
import type { Revision } from "../revisions/revision.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { Operation, SqlParser } from "../sql/operation.ts";
import { labelOf, victimsOf, type Effect } from "./evidence.ts";
import { rules as allRules } from "./index.ts";
import { judges, type Claim, type Judgement, type Rule } from "./rule.ts";
import { makeScene, type AnalysedStatement, type Scene } from "./scene.ts";
import { readSchema, type Schema } from "./schema.ts";
import { foldTableCopies } from "./sqlite/fold-table-copies.ts";

export interface RulesInput {
  /** Every statement of the production run, in order. */
  statements: readonly Statement[];
  parse: SqlParser;
  /** The database that they ran on, whose SQL `parse` reads. */
  dialect: Dialect;
  /** To place findings whose statement has no line of its own. */
  revisions: readonly Revision[];
  /** The schema that the range starts from; null when there is no snapshot of it. */
  before: Snapshot | null;
  /** The schema that it led to; null when it failed. */
  after: Snapshot | null;
  /** Version of the PostgreSQL server, `17.2` or just its major number. */
  serverVersion: string | number;
  /** Severity per rule id or group as configured. */
  severities: Readonly<Record<string, Severity | "off">>;
  /** For tests: other rules than all. */
  rules?: readonly Rule[];
}

/** Judges what the production run did. Pure: the same input gives the same findings. */
export function applyRules(input: RulesInput): Finding[] {
  const { dialect } = input;
  const schemaBefore = readSchema(input.before, dialect);
  const schemaAfter = readSchema(input.after, dialect);
  const analysed = analyse(input, schemaBefore);
  const rules = (input.rules ?? allRules).filter((rule) =>
    judges(rule, dialect),
  );
  const serverVersion = Number.parseInt(String(input.serverVersion), 10);
  return analysed.flatMap((current, index) => {
    if (!isJudged(current.statement)) return [];
    const claimed = new Set<string>();
    const after = (isSameRevision: boolean) =>
      analysed
        .slice(index + 1)
        .filter(
          ({ statement: { revision } }) =>
            revision !== null &&
            (revision === current.statement.revision) === isSameRevision,
        );
    const scene = makeScene({
      current,
      earlier: () => analysed.slice(0, index),
      later: () => after(true),
      laterRevisions: () => after(false),
      schemaBefore,
      schemaAfter,
      dialect,
      serverVersion,
      isClaimed: (effect, label) => claimed.has(claimKey(effect, label)),
    });
    return rules.flatMap((rule) => {
      const judgements = judge(rule, scene);
      for (const { effect, relation } of judgements.flatMap(claimsOf))
        claimed.add(claimKey(effect, relation));
      return judgements.flatMap(
        (judgement) => toFinding(rule, judgement, scene, input) ?? [],
      );
    });
  });
}

function analyse(
  { statements, parse, dialect }: RulesInput,
  schemaBefore: Schema,
): AnalysedStatement[] {
  const analysed = statements.map((statement) => {
    const { operations, error } = parse(statement.sql);
    return { statement, operations, parseError: error };
  });
  return dialect === "sqlite"
    ? foldTableCopies(analysed, schemaBefore)
    : analysed;
}

/** What failed did nothing, and what env.py does is not the revision's doing. */
function isJudged(statement: Statement): boolean {
  return (
    statement.revision !== null &&
    statement.direction === "up" &&
    statement.failure === null
  );
}

function judge(rule: Rule, scene: Scene): Judgement[] {
  if (rule.watches === "statements")
    return [rule.check(scene)].filter(isJudgement);
  const { watches } = rule;
  return scene.operations
    .filter((operation: Operation) => watches.includes(operation.kind))
    .map((operation) => rule.check(operation, scene))
    .filter(isJudgement);
}

function isJudgement(judgement: Judgement | null): judgement is Judgement {
  return judgement !== null;
}

function claimsOf({ claims }: Judgement): Claim[] {
  return claims ?? [];
}

function claimKey(effect: Effect, label: string): string {
  return `${effect} ${label}`;
}

/** Null when the rule is switched off (its claims still count: nobody else shall report them then). */
function toFinding(
  rule: Rule,
  judgement: Judgement,
  scene: Scene,
  { revisions, severities }: RulesInput,
): Finding | null {
  const severity = severityOf(rule, judgement, severities);
  if (severity === "off") return null;
  const { statement } = scene;
  const revision = revisions.find(({ id }) => id === statement.revision);
  const span = statement.span ?? revision?.upgrade?.span ?? null;
  return {
    rule: rule.id,
    severity,
    message: judgement.message,
    file: statement.file ?? revision?.file ?? null,
    line: span?.line ?? null,
    endLine: span?.endLine ?? null,
    revision: statement.revision,
    direction: statement.direction,
    statement: statement.sql,
    evidence: statement.evidence,
    fix: judgement.fix,
    edit: judgement.edit ?? null,
    tables: tablesOf(scene),
  };
}

/** Rules of a group speak only when they or their group are asked for. */
function severityOf(
  { id, group, severity }: Rule,
  judgement: Judgement,
  severities: RulesInput["severities"],
): Severity | "off" {
  if (group !== undefined) return severities[id] ?? severities[group] ?? "off";
  const own = judgement.severity ?? severity;
  const wanted = severities[id] ?? own;
  // What a rule graded as harmless stays that.
  return own === "info" && wanted !== "off" ? own : wanted;
}

/** The tables with rows and traffic that a statement names, or that it locks, rewrites or reads. */
function tablesOf(scene: Scene): string[] {
  const { evidence } = scene.statement;
  const named = scene.operations
    .flatMap((operation) => ("table" in operation ? [operation.table] : []))
    .map((name) => scene.table(name))
    .filter(({ isPreexisting }) => isPreexisting);
  const victims = (["lock", "rewrite", "scan"] as const).flatMap((effect) =>
    evidence ? victimsOf(evidence, effect) : [],
  );
  const labels = [...named.map(({ label }) => label), ...victims.map(labelOf)];
  return [...new Set(labels)];
}
