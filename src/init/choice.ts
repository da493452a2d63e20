/** One thing that was decided about `.migration-gate.yml`, with its reason: texts for people are on one line each. */
export interface Choice {
  /** What was decided, for the list that is shown first. */
  what: string;
  /** Where that comes from, as a phrase: `compose.yaml starts postgres:16`. */
  why: string;
  /** Lines of YAML; none when the defaults do already. */
  yaml: string[];
  /** What stands above them as comments. */
  comments: string[];
}
