import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";

/**
 * The schema of SARIF 2.1.0 with errata 01, as OASIS publishes it and the Go module github.com/owenrumney/go-sarif v3.3.1
 * carries it: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json. © OASIS Open,
 * whose notice allows copies. Its draft of JSON Schema is older than Ajv, but it uses nothing that has changed since.
 */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(
  readFileSync(
    join(import.meta.dirname, "fixtures/sarif-schema-2.1.0.json"),
    "utf8",
  ),
) as Record<string, unknown>;

/**
 * What GitHub's code scanning demands beyond it, and its limits:
 * https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
 */
const text = { type: "string", pattern: "\\S" };
const description = { ...text, maxLength: 1024 };
const level = { enum: ["note", "warning", "error"] };
const line = { type: "integer", minimum: 1 };

function object(properties: object, required = Object.keys(properties)) {
  return { type: "object", properties, required };
}

const rule = object({
  id: text,
  name: { ...text, maxLength: 255 },
  shortDescription: object({ text: description }),
  fullDescription: object({ text: description }),
  help: object({ text, markdown: text }),
  properties: object({ tags: { type: "array", items: text, maxItems: 10 } }),
});
const location = object({
  physicalLocation: object({
    artifactLocation: object({
      uri: {
        ...text,
        format: "uri-reference",
        not: { pattern: "^\\.?/|\\\\" },
      },
    }),
    region: object(
      {
        startLine: line,
        startColumn: line,
        endLine: line,
        endColumn: { type: "integer", minimum: 2 },
      },
      ["startLine", "startColumn", "endLine"],
    ),
  }),
});
const result = object({
  ruleId: text,
  ruleIndex: { type: "integer", minimum: 0 },
  level,
  message: object({ text }),
  locations: { type: "array", items: location, minItems: 1, maxItems: 10 },
  partialFingerprints: {
    type: "object",
    minProperties: 1,
    additionalProperties: text,
  },
});
const run = object({
  tool: object({
    driver: object({
      name: text,
      semanticVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+" },
      rules: { type: "array", items: rule, maxItems: 25_000 },
    }),
  }),
  results: { type: "array", items: result, maxItems: 5000 },
});
const codeScanning = object({
  $schema: text,
  runs: { type: "array", items: run, minItems: 1, maxItems: 20 },
});

const ajv = new Ajv({
  strict: false,
  formats: {
    "date-time": true,
    uri: (written: string) => URL.canParse(written),
    "uri-reference": (written: string) =>
      URL.canParse(written, "file:///a/") &&
      /^[\w\-.~!*'()%/:]*$/.test(written),
  },
});
const checks = [ajv.compile(schema), ajv.compile(codeScanning)];

/** What is wrong with a log, by OASIS or by GitHub; empty when nothing is. */
export function problemsOf(sarif: string): string[] {
  const log: unknown = JSON.parse(sarif);
  return checks.flatMap((check) =>
    check(log)
      ? []
      : (check.errors ?? []).map(
          ({ instancePath, message = "" }) => `${instancePath} ${message}`,
        ),
  );
}
