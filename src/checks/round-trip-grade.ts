import type { Severity } from "../findings/finding.ts";
import type { Difference } from "../snapshot/snapshot.ts";

/** How much it matters that an object is not what it was. */
export function gradeDifference(difference: Difference): Severity {
  switch (difference.change) {
    case "added":
      return gradeLeftBehind(difference);
    case "removed":
      return gradeLost(difference);
    case "changed":
      return worst(
        Object.entries(difference.properties).map(([name, values]) =>
          gradeProperty(difference, name, values),
        ),
      );
  }
}

// An extension may serve others and CREATE EXTENSION IF NOT EXISTS passes again; a comment, a
// statistic or a privilege too many hinders nobody.
function gradeLeftBehind({ kind }: Difference): Severity {
  switch (kind) {
    case "extension":
    case "comment":
    case "statistics":
    case "grant":
      return "info";
    case "schema":
      return "warning";
    default:
      return "error";
  }
}

function gradeLost({ kind }: Difference): Severity {
  switch (kind) {
    case "comment":
    case "statistics":
      return "info";
    case "grant":
      return "warning";
    default:
      return "error";
  }
}

interface Values {
  before: string | null;
  after: string | null;
}

function gradeProperty(
  { kind, object }: Difference,
  property: string,
  values: Values,
): Severity {
  if (kind === "comment" || kind === "statistics") return "info";
  if (harmless.has(property)) return "info";
  if (kind === "extension" && property === "version") return "info";
  if (kind === "type" && object.properties["kind"] === "enum") {
    return property === "values" && keepsAllValues(values) ? "info" : "error";
  }
  if (kind === "grant" || tuning.has(property)) return "warning";
  return "error";
}

/** Nobody's query or insert answers differently for these. */
const harmless = new Set([
  "validated",
  "column order",
  "statistics target",
  "statistics targets",
  "owned by",
  "not null constraint",
  "not null not validated",
]);

/** These change speed, space or rights, not the data that fits in. */
const tuning = new Set([
  "owner",
  "options",
  "toast options",
  "storage",
  "compression",
  "clustered",
  "tablespace",
  "replica identity",
  "cache",
]);

/** An added enum value can't be taken away again; the values from before must still be there, in order. */
function keepsAllValues({ before, after }: Values): boolean {
  const remaining = labels(after);
  return labels(before).every((label) => {
    const index = remaining.indexOf(label);
    remaining.splice(0, index + 1);
    return index >= 0;
  });
}

/** The labels of `'a', 'b''c'` as they are quoted. */
function labels(values: string | null): string[] {
  return values?.match(/E?'(?:[^']|'')*'/g) ?? [];
}

function worst(severities: Severity[]): Severity {
  if (severities.includes("error")) return "error";
  return severities.includes("warning") ? "warning" : "info";
}
