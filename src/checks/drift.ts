import { makeFinding, type Finding } from "../findings/finding.ts";
import type {
  Comparison,
  ModelDifference,
  ProbeFailure,
} from "../probe/events.ts";
import type { Drift } from "../rehearsal/project-run.ts";
import { words } from "./model-difference.ts";

const howToSetMetadata =
  "Import the application's models in env.py and pass their MetaData: `target_metadata = Base.metadata` (Flask-SQLAlchemy: `db.metadata`). " +
  "If the project has no models, set `drift: false`.";

/**
 * Models against the migrated schema, as Alembic's autogenerate sees them: one `model-drift` finding that lists every
 * difference, or one that says why there is nothing to compare (`no-target-metadata`, `drift-not-compared`).
 *
 * @param file the project's env.py, relative to the repository's root
 */
export function checkDrift(result: Drift, file: string): Finding[] {
  if ("type" in result) return [notCompared(result, file)];
  const found = [...result.values()];
  if (found.every(({ metadata }) => metadata !== "present"))
    return [noMetadata(found[0]?.metadata, file)];
  const differences = [...result].flatMap(([database, one]) =>
    (one.differences ?? []).map((difference) => ({
      ...difference,
      place: found.length === 1 ? "" : ` (database ${database})`,
    })),
  );
  return differences.length === 0 ? [] : [drift(differences)];
}

type PlacedDifference = ModelDifference & { place: string };

function drift(differences: PlacedDifference[]): Finding {
  const code = differences.map((one) => one.code).filter((one) => one !== null);
  return makeFinding({
    rule: "model-drift",
    severity: "warning",
    message:
      "After all revisions the schema is not what the models say:\n" +
      differences.map((one) => `- ${words(one)}${one.place}`).join("\n"),
    fix: {
      text:
        "Add what is missing to the revision (this is what `alembic revision --autogenerate` would write now), or correct the models" +
        `${differences.some(dropsRows) ? keepRows : ""}:`,
      code: code.length === 0 ? null : code.join("\n"),
    },
  });
}

const keepRows =
  ". Dropping deletes rows for good: drop only what nobody uses any more. What the models shall not know of, `include_object` in env.py leaves out of the comparison";

function dropsRows({ operation }: ModelDifference): boolean {
  return operation === "DropTableOp" || operation === "DropColumnOp";
}

function noMetadata(
  state: Comparison["metadata"] | undefined,
  file: string,
): Finding {
  return makeFinding({
    rule: "no-target-metadata",
    severity: "warning",
    file,
    message:
      state !== "empty"
        ? "env.py passes no target_metadata, so the models can't be compared with the schema (and autogenerate finds nothing)."
        : "The target_metadata that env.py passes holds no tables: the modules with the models are not imported, so nothing could be compared.",
    fix: { text: howToSetMetadata, code: null },
  });
}

function notCompared(failure: ProbeFailure, file: string): Finding {
  return makeFinding({
    rule: "drift-not-compared",
    severity: "warning",
    file,
    message: `The models could not be compared with the schema: ${failure.type}: ${failure.message.split("\n")[0]}`,
  });
}
