/**
 * Takes from GitHub's description of its REST API (npm `@octokit/openapi`, 385 MB) the calls that the
 * fake GitHub of the tests knows, without prose and examples, as JSON Schema that Ajv reads.
 *
 *     node scripts/github-contract.mjs
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { format } from "prettier";

const version = "23.0.2";
const target = path.resolve("__tests__/github/contract/openapi.json");
const repository = "/repos/{owner}/{repo}";
const calls = [
  "/user",
  repository,
  ...[
    "/actions/runs/{run_id}",
    "/actions/runs/{run_id}/artifacts",
    "/branches/{branch}",
    "/code-scanning/sarifs",
    "/commits/{commit_sha}/pulls",
    "/commits/{ref}",
    "/compare/{basehead}",
    "/contents/{path}",
    "/git/blobs/{file_sha}",
    "/git/ref/{ref}",
    "/git/trees/{tree_sha}",
    "/issues/comments/{comment_id}",
    "/issues/{issue_number}/comments",
    "/pulls",
    "/pulls/comments/{comment_id}",
    "/pulls/{pull_number}",
    "/pulls/{pull_number}/comments",
    "/pulls/{pull_number}/comments/{comment_id}/replies",
    "/pulls/{pull_number}/files",
    "/pulls/{pull_number}/reviews",
    "/pulls/{pull_number}/reviews/{review_id}",
    "/pulls/{pull_number}/reviews/{review_id}/comments",
  ].map((rest) => repository + rest),
];
const methods = ["get", "post", "patch", "put", "delete"];
const json = "application/json";

const description = download();
const components = {};
const operations = Object.fromEntries(calls.flatMap(operationsOf));
const text = JSON.stringify({ version, operations, components });
writeFileSync(target, await format(text, { parser: "json" }));

function download() {
  const folder = mkdtempSync(path.join(tmpdir(), "github-contract-"));
  try {
    const name = `@octokit/openapi@${version}`;
    const options = { cwd: folder, encoding: "utf8" };
    const archive = execFileSync("npm", ["pack", "--silent", name], options);
    const file = "package/generated/api.github.com.json";
    execFileSync("tar", ["xzf", archive.trim(), file], options);
    return JSON.parse(readFileSync(path.join(folder, file), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function operationsOf(call) {
  const found = description.paths[call];
  if (found === undefined) throw new Error(`GitHub has no ${call}`);
  return methods
    .filter((method) => method in found)
    .map((method) => [
      `${method.toUpperCase()} ${call}`,
      contractOf(found[method]),
    ]);
}

function contractOf({ parameters = [], requestBody, responses }) {
  const all = parameters.map(resolve);
  return {
    path: parametersIn("path", all),
    query: parametersIn("query", all),
    body: schemaOf(requestBody),
    isBodyRequired: requestBody?.required ?? false,
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [
        status,
        schemaOf(resolve(response)),
      ]),
    ),
  };
}

function parametersIn(place, parameters) {
  return Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema }) => [name, convert(schema)]),
  );
}

function schemaOf(content) {
  const schema = content?.content?.[json]?.schema;
  return schema === undefined ? null : convert(schema);
}

/** The thing itself when it is a reference. */
function resolve(thing) {
  if (thing.$ref === undefined) return thing;
  return thing.$ref
    .slice(2)
    .split("/")
    .reduce((found, key) => found[key], description);
}

/** JSON Schema from OpenAPI 3.0: `nullable` becomes a type, prose goes, references are collected. */
function convert(schema) {
  if (Array.isArray(schema)) return schema.map(convert);
  if (typeof schema !== "object" || schema === null) return schema;
  if (typeof schema.$ref === "string") return collect(schema.$ref);
  const { nullable, ...rest } = schema;
  const converted = Object.fromEntries(
    Object.entries(rest)
      .filter(([key, value]) => !isProse(key, value))
      .map(([key, value]) => [key, convertPart(key, value)]),
  );
  return nullable === true ? orNull(converted) : converted;
}

function isProse(key, value) {
  const prose = ["description", "title", "externalDocs", "deprecated"];
  const isExample = ["example", "examples"].includes(key);
  return (
    key.startsWith("x-") ||
    isExample ||
    (prose.includes(key) && typeof value !== "object")
  );
}

function convertPart(key, value) {
  if (key !== "properties") return convert(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, convert(schema)]),
  );
}

function orNull(schema) {
  if (typeof schema.type !== "string")
    return { anyOf: [{ type: "null" }, schema] };
  const nullable = { ...schema, type: [schema.type, "null"] };
  return schema.enum === undefined || schema.enum.includes(null)
    ? nullable
    : { ...nullable, enum: [...schema.enum, null] };
}

function collect(reference) {
  const name = reference.split("/").at(-1);
  if (!(name in components)) {
    components[name] = true;
    components[name] = convert(resolve({ $ref: reference }));
  }
  return { $ref: `#/components/${name}` };
}
