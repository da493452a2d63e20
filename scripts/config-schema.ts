import { severities } from "../src/findings/finding.ts";
import type { Kind } from "../src/settings/definition.ts";
import { definitionOf, settingNames } from "../src/settings/definitions.ts";
import { describe } from "./setting-words.ts";

const text = { type: "string" };
const allowance = {
  type: "object",
  additionalProperties: false,
  required: ["rule", "reason"],
  properties: {
    rule: text,
    path: text,
    table: text,
    revision: text,
    reason: text,
  },
};
const lines = { anyOf: [{ type: "array", items: text }, text] };

/** JSON Schema of `.migration-gate.yml`, for editors. The gate itself reads more carefully. */
export function configSchema(): object {
  const names = settingNames.filter((name) =>
    definitionOf(name).origins.includes("file"),
  );
  const properties = names.map((name) => {
    const definition = definitionOf(name);
    return [
      name,
      { description: describe(definition), ...shapeOf(definition.kind) },
    ];
  });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: ".migration-gate.yml",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(properties) as object,
  };
}

function shapeOf(kind: Kind): object {
  switch (kind.type) {
    case "choice":
      return { enum: kind.values };
    case "boolean":
      return { type: "boolean" };
    case "whole-number":
      return { type: "integer", minimum: kind.from, maximum: kind.to };
    case "duration":
      return { type: ["integer", "string"] };
    case "list":
      return lines;
    case "environment": {
      const value = { type: ["string", "number", "boolean", "null"] };
      const mapping = { type: "object", additionalProperties: value };
      return { anyOf: [mapping, ...lines.anyOf] };
    }
    case "rules": {
      const severity = { enum: ["off", ...severities] };
      return { type: "object", additionalProperties: severity };
    }
    case "allowances":
      return { type: "array", items: allowance };
    case "label-rules":
      return { type: "object", additionalProperties: text };
    default:
      return text;
  }
}
