import type { Edit, Fix, Severity } from "../findings/finding.ts";
import type { Dialect } from "../sql/dialect.ts";
import type { OperationKind, OperationOf } from "../sql/operation.ts";
import type { Effect } from "./evidence.ts";
import type { Scene } from "./scene.ts";

/** A revision on top of a schema; the tests run it on a real server. */
export interface Example {
  /** The database it runs on; PostgreSQL unless it says otherwise. */
  dialect?: Dialect;
  /** SQL that makes the schema before the range. */
  before: string;
  /** Body of upgrade() in Alembic's Python; what follows a line `# In the next revision` is that of another. */
  upgrade: string;
}

/** What a rule answers when something is wrong. */
export interface Judgement {
  /** What happens to which table, in plain words. */
  message: string;
  /** What to write instead; null when there is no better way. */
  fix: Fix | null;
  /** When this case is less (or more) than the rule's own severity. */
  severity?: Severity;
  /** What the fix makes of the call itself, as text to put in its place; only where it is no more than that. */
  edit?: Edit | null;
  /** Effects that the message explains, so that no generic rule reports them again. */
  claims?: Claim[];
}

export interface Claim {
  effect: Effect;
  /** Label of the relation, as {@link Scene} gives it. */
  relation: string;
}

export const ruleGroups = ["style"] as const;
export type RuleGroup = (typeof ruleGroups)[number];

interface RuleText {
  /** Also the name of the file and of the page in the documentation. */
  id: string;
  severity: Severity;
  /** Rules of a group are off until their id or their group is given a severity. */
  group?: RuleGroup;
  /** The databases it judges; PostgreSQL alone unless it says otherwise. */
  dialects?: readonly Dialect[];
  /** One sentence: what the rule watches for. */
  summary: string;
  /** Why it hurts, in Markdown. */
  why: string;
  /** What to do instead, in Markdown. */
  instead: string;
  bad: readonly Example[];
  /** Near misses: the rule is silent on them. */
  good: readonly Example[];
}

/** Looks at each operation of the watched kinds; runs before the generic rules. */
export interface OperationRule<
  K extends OperationKind = OperationKind,
> extends RuleText {
  watches: readonly K[];
  check(operation: OperationOf<K>, scene: Scene): Judgement | null;
}

/** Looks at whole statements, at what no operation rule has claimed. */
export interface StatementRule extends RuleText {
  watches: "statements";
  check(scene: Scene): Judgement | null;
}

export type Rule = OperationRule | StatementRule;

/** Whether a rule has something to say about this database. */
export function judges(
  { dialects = ["postgresql"] }: Pick<Rule, "dialects">,
  dialect: Dialect,
): boolean {
  return dialects.includes(dialect);
}

/** Lets the compiler infer the watched kinds. */
export function operationRule<K extends OperationKind>(
  rule: OperationRule<K>,
): OperationRule<K> {
  return rule;
}
