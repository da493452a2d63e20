/**
 * What SARIF 2.1.0 demands of the parts that the gate writes, and what GitHub's code scanning demands beyond that
 * (a location and fingerprints for each result).
 */
const text = { type: "string", minLength: 1 };
const line = { type: "integer", minimum: 1 };
const level = { enum: ["none", "note", "warning", "error"] };

function object(properties: object, required = Object.keys(properties)) {
  return { type: "object", additionalProperties: false, properties, required };
}

function list(items: object) {
  return { type: "array", items };
}

const message = object({ text });
const artifactLocation = object(
  { uri: { ...text, format: "uri-reference" }, uriBaseId: text },
  ["uri"],
);
const region = object(
  { startLine: line, startColumn: line, endLine: line, endColumn: line },
  ["startLine", "endLine"],
);
const change = object({
  artifactLocation,
  replacements: {
    ...list(
      object({
        deletedRegion: region,
        insertedContent: object({ text: { type: "string" } }),
      }),
    ),
    minItems: 1,
  },
});
const rule = object(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: object({ text, markdown: text }),
    defaultConfiguration: object({ level }),
  },
  ["id"],
);
const result = object(
  {
    ruleId: text,
    ruleIndex: { type: "integer", minimum: 0 },
    level,
    message,
    locations: {
      ...list(
        object({ physicalLocation: object({ artifactLocation, region }) }),
      ),
      minItems: 1,
    },
    partialFingerprints: {
      type: "object",
      minProperties: 1,
      additionalProperties: text,
    },
    fixes: list(
      object({
        description: message,
        artifactChanges: { ...list(change), minItems: 1 },
      }),
    ),
  },
  [
    "ruleId",
    "ruleIndex",
    "level",
    "message",
    "locations",
    "partialFingerprints",
  ],
);
const invocation = object({
  executionSuccessful: { type: "boolean" },
  toolExecutionNotifications: list(object({ level, message })),
  properties: { type: "object" },
});

export const sarifSchema = object({
  $schema: { ...text, format: "uri" },
  version: { const: "2.1.0" },
  runs: list(
    object({
      tool: object({
        driver: object({ name: text, version: text, rules: list(rule) }),
      }),
      invocations: list(invocation),
      columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
      results: list(result),
    }),
  ),
});
