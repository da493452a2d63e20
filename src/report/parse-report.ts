import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import schema from "../../schema/report.json" with { type: "json" };
import type { Report } from "./report.ts";

/** Far more than any run has: only what was made to be a burden is longer. */
const mostItems = 50_000;
const mostCharacters = 2_000_000;

export type ParsedReport = { report: Report } | { problem: string };

/**
 * Reads a JSON report that others may have written: it is one only if it is all that `schema/report.json` demands,
 * nothing more, and of a size that can be shown. What it says remains hostile text, and may be a lie.
 *
 * @returns or a sentence about what is wrong, which quotes nothing of the text
 */
export function parseReport(text: string): ParsedReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "it is no JSON." };
  }
  const validate = validator();
  if (!validate(value))
    return {
      problem:
        "it is not what `schema/report.json` describes. Both workflows must use the same version of migration-gate.",
    };
  if (isTooLong(value))
    return { problem: "it has lists or texts without end." };
  return { report: value };
}

let compiled: ValidateFunction<Report> | null = null;

function validator(): ValidateFunction<Report> {
  return (compiled ??= new Ajv2020({ strictTypes: false }).compile(schema));
}

/** Only for values of the schema: those are nested a few levels deep. */
function isTooLong(value: unknown): boolean {
  if (typeof value === "string") return value.length > mostCharacters;
  if (typeof value !== "object" || value === null) return false;
  const items: unknown[] = Object.values(value);
  return items.length > mostItems || items.some(isTooLong);
}
