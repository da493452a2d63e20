import type { Finding, Severity } from "../findings/finding.ts";
import { configuredSeverity, type Severities } from "../findings/severities.ts";
import type { Statement } from "../rehearsal/statement.ts";
import type { Revision } from "../revisions/revision.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { Operation, SqlParser } from "../sql/operation.ts";
import { labelOf, victimsOf, type Effect } from "./evidence.ts";
import { rules as allRules } from "./index.ts";
import { judges, type Claim, type Judgement, type Rule } from "./rule.ts";
import {
  makeScenes,
  nowhere,
  type SourcePlaces,
  type AnalysedStatement,
  type Scene,
} from "./scene.ts";
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
  /** As configured, with the paths and tables that they are for. */
  severities: Severities;
  /** Where in the revisions' files the statements come from; without it no fix is made from the author's own call. */
  places?: SourcePlaces;
  /** True when nothing ran: plain SQL, judged by what it says. */
  isOnlyRead?: boolean;
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
  const claimed = new Set<string>();
  const revisions = new Map(input.revisions.map((one) => [one.id, one]));
  const scenes = makeScenes({
    statements: analysed,
    schemaBefore,
    schemaAfter,
    dialect,
    serverVersion: Number.parseInt(String(input.serverVersion), 10),
    places: input.places ?? nowhere,
    isOnlyRead: input.isOnlyRead ?? false,
    isClaimed: (...claim) => claimed.has(claimKey(...claim)),
  });
  return scenes.flatMap((scene, position) => {
    if (!isJudged(scene.statement)) return [];
    return rules.filter(watcherOf(scene)).flatMap((rule) => {
      const judgements = judge(rule, scene);
      for (const { effect, relation } of judgements.flatMap(claimsOf))
        claimed.add(claimKey(position, effect, relation));
      return judgements.flatMap(
        (judgement) =>
          toFinding(rule, judgement, scene, input, revisions) ?? [],
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

/** Which rules look at a statement at all. */
function watcherOf({ operations }: Scene): (rule: Rule) => boolean {
  const kinds = new Set(operations.map(({ kind }) => kind));
  return ({ watches }) =>
    watches === "statements" || watches.some((kind) => kinds.has(kind));
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

function claimKey(position: number, effect: Effect, label: string): string {
  return `${position} ${effect} ${label}`;
}

/** Null when the rule is switched off (its claims still count: nobody else shall report them then). */
function toFinding(
  rule: Rule,
  judgement: Judgement,
  scene: Scene,
  { severities }: RulesInput,
  revisions: ReadonlyMap<string | null, Revision>,
): Finding | null {
  const { statement } = scene;
  const revision = revisions.get(statement.revision);
  const place = {
    file: statement.file ?? revision?.file ?? null,
    tables: tablesOf(scene),
  };
  const wanted = configuredSeverity(severities, {
    rule: rule.id,
    group: rule.group,
    ...place,
  });
  const severity = severityOf(rule, judgement, wanted);
  if (severity === "off") return null;
  const span = statement.span ?? revision?.upgrade?.span ?? null;
  return {
    rule: rule.id,
    severity,
    message: judgement.message,
    line: span?.line ?? null,
    endLine: span?.endLine ?? null,
    revision: statement.revision,
    direction: statement.direction,
    statement: statement.sql,
    evidence: statement.evidence,
    fix: judgement.fix,
    edit: judgement.edit ?? null,
    ...place,
  };
}

/** Rules of a group speak only when they or their group are asked for. */
function severityOf(
  { group, severity }: Rule,
  judgement: Judgement,
  wanted: Severity | "off" | null,
): Severity | "off" {
  if (group !== undefined) return wanted ?? "off";
  const own = judgement.severity ?? severity;
  // What a rule graded as harmless stays that.
  const isHarmless = own === "info" && severity !== "info";
  return isHarmless && wanted !== "off" ? own : (wanted ?? own);
}

/** The tables with rows and traffic that a statement names, rewrites or reads; when there are none, those it locks. */
function tablesOf(scene: Scene): string[] {
  const { evidence } = scene.statement;
  const named = scene.operations
    .flatMap((operation) => ("table" in operation ? [operation.table] : []))
    .map((name) => scene.table(name))
    .filter(({ isPreexisting }) => isPreexisting);
  const victims = (...effects: Effect[]) =>
    effects
      .flatMap((effect) => (evidence ? victimsOf(evidence, effect) : []))
      .map(labelOf);
  const labels = [
    ...named.map(({ label }) => label),
    ...victims("rewrite", "scan"),
  ];
  return [...new Set(labels.length > 0 ? labels : victims("lock"))];
}
