import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { severities } from "../../src/findings/finding.ts";
import { allowers } from "../../src/findings/permission.ts";
import { lockModes } from "../../src/rehearsal/statement.ts";
import { renderJson } from "../../src/report/json.ts";
import { hostile, hostileError, many } from "./fixtures/hostile.ts";
import { maximal } from "./fixtures/maximal.ts";
import { modelReports } from "./fixtures/model-reports.ts";

const path = join(import.meta.dirname, "../../schema/report.json");
const schema = JSON.parse(readFileSync(path, "utf8")) as AnySchemaObject;
const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(
  schema,
);

type Keys = (string | number)[];
type Json = Record<string | number, unknown>;

/** Paths of all objects in a value, the value's own being empty. */
function objectPaths(value: unknown, path: Keys = []): Keys[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : [path];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    objectPaths(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...own, ...inner];
}

function at(root: unknown, path: Keys): Json {
  return path.reduce((value, key) => value[key] as Json, root as Json);
}

const places = objectPaths(maximal);
const keys = places.flatMap((path) =>
  Object.keys(at(maximal, path)).map((key) => [...path, key]),
);

/** All objects within the schema that describe objects. */
function objectSchemas(value: unknown): AnySchemaObject[] {
  return objectPaths(value)
    .map((path) => at(value, path))
    .filter((part) => part["type"] === "object");
}

describe("schema/report.json", () => {
  it.each(
    Object.entries({ ...modelReports, hostile, hostileError, many, maximal }),
  )("accepts what renderJson makes of the report %s", (_, report) => {
    const isValid = validate(JSON.parse(renderJson(report)));
    expect({ isValid, errors: validate.errors }).toEqual({
      isValid: true,
      errors: null,
    });
  });

  it.each(keys.map((key) => ({ name: key.join("."), key })))(
    "demands $name",
    ({ key }) => {
      const copy = structuredClone(maximal);
      const parent = at(copy, key.slice(0, -1));
      Reflect.deleteProperty(parent, key.at(-1) ?? "");
      expect(validate(copy)).toBe(false);
    },
  );

  it.each(places.map((place) => ({ name: place.join("."), place })))(
    "refuses an unknown key in /$name",
    ({ place }) => {
      const copy = structuredClone(maximal);
      at(copy, place)["unknownKey"] = true;
      expect(validate(copy)).toBe(false);
    },
  );

  it("describes every field", () => {
    const fields = objectSchemas(schema).flatMap((object) =>
      Object.entries(object["properties"] as Record<string, AnySchemaObject>),
    );
    const silent = fields.filter(([, field]) => !field["description"]);
    expect(fields.length).toBeGreaterThan(50);
    expect(silent).toEqual([]);
  });

  it("has the severities and lock modes of the code", () => {
    const mode = ["$defs", "lock", "properties", "mode"];
    expect(at(schema, ["$defs", "severity"])["enum"]).toEqual(severities);
    expect(at(schema, mode)["enum"]).toEqual(lockModes);
    const by = ["$defs", "allowed", "properties", "by"];
    expect(at(schema, by)["enum"]).toEqual(allowers);
  });
});
