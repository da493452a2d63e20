import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { Description, Operation, Schema } from "./schema.ts";
import { closed } from "./closed.ts";

const file = path.join(import.meta.dirname, "openapi.json");
/** GitHub's own description of the calls that the fake knows. */
export const description = withKnownGaps(
  JSON.parse(readFileSync(file, "utf8")) as Description,
);

// Query and path parameters arrive as text.
const forText = newAjv({ coerceTypes: true });
const forJson = newAjv({});
const compiled = new Map<string, ValidateFunction>();

export interface ContractCall {
  /** `METHOD /path/{parameter}`, a key of the description. */
  operation: string;
  params: Record<string, string>;
  query: Record<string, string>;
  /** Undefined when there was none. */
  body: unknown;
}

/** What is wrong with a request, by GitHub's description and without any field that it does not know. */
export function requestProblems(call: ContractCall): string[] {
  const { operation } = call;
  const { path, query, body, isBodyRequired } = operationOf(operation);
  const problems = [
    ...check(`${operation} path`, forText, parameters(path), call.params),
    ...check(`${operation} query`, forText, parameters(query), call.query),
  ];
  if (call.body === undefined)
    return isBodyRequired ? [...problems, `${operation}: no body`] : problems;
  if (body === null) return [...problems, `${operation}: takes no body`];
  return [
    ...problems,
    ...check(`${operation} body`, forJson, closed(body), call.body),
  ];
}

/** What is wrong with an answer of the fake. */
export function responseProblems(
  operation: string,
  status: number,
  data: unknown,
): string[] {
  const { responses } = operationOf(operation);
  if (!(status in responses)) return []; // 403, 429 and 5xx are not described for each call.
  const schema = responses[status] ?? null;
  if (schema === null) return [];
  const where = `${operation} answer ${status}`;
  return check(where, forJson, closed(schema), data);
}

export function operationOf(operation: string): Operation {
  const found = description.operations[operation];
  if (found === undefined) throw new Error(`GitHub has no ${operation}`);
  return found;
}

function parameters(properties: Record<string, Schema>): Schema {
  return { type: "object", properties, additionalProperties: false };
}

function newAjv(options: object): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, ...options });
  // Published as CommonJS: the function is the default export's default.
  (addFormats as unknown as { default: (ajv: Ajv) => void }).default(ajv);
  return ajv;
}

function check(
  where: string,
  ajv: Ajv,
  schema: Schema,
  value: unknown,
): string[] {
  let validate = compiled.get(where);
  if (validate === undefined) {
    const { components } = description;
    validate = ajv.compile({ ...schema, components: closedAll(components) });
    compiled.set(where, validate);
  }
  // Coercion writes into what it checks.
  if (validate(ajv === forText ? { ...(value as object) } : value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = "", params }) =>
      `${where}${instancePath}: ${message} ${JSON.stringify(params)}`,
  );
}

let closedComponents: Record<string, Schema> | null = null;

function closedAll(components: Record<string, Schema>): Record<string, Schema> {
  closedComponents ??= Object.fromEntries(
    Object.entries(components).map(([name, schema]) => [name, closed(schema)]),
  );
  return closedComponents;
}

/** What GitHub answers although its description has no null there: lines of outdated comments, deleted forks. */
function withKnownGaps(given: Description): Description {
  const { components } = given;
  const line = components["pull-request-review-comment"]?.properties;
  for (const name of ["line", "position"])
    if (line?.[name]) line[name] = { type: ["integer", "null"] };
  for (const name of ["pull-request", "pull-request-simple"]) {
    const head = components[name]?.properties?.["head"]?.properties;
    if (head?.["repo"])
      head["repo"] = { anyOf: [{ type: "null" }, head["repo"]] };
  }
  return given;
}
