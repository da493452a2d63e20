import { dottedName } from "../revisions/calls.ts";
import { textOf } from "../revisions/python-source.ts";
import { classesIn, type Field, type PythonClass } from "./python-classes.ts";
import type { PythonModule } from "./python-modules.ts";
import { argumentsOf, literalText } from "./read-variables.ts";
import type { Variable } from "./variable.ts";

/**
 * The environment variables of pydantic's settings classes: prefixes, aliases, nested models and inherited fields
 * included. Of classes that derive from each other the last ones count.
 */
export function readSettingsClasses(
  modules: readonly PythonModule[],
): Variable[] {
  const classes = new Map(
    modules.flatMap(classesIn).map((one) => [one.name, one]),
  );
  const chains = [...classes.values()].map((one) => chainOf(one, classes));
  const settings = chains.filter((chain) =>
    chain.some(({ bases }) => bases.includes("BaseSettings")),
  );
  const parents = new Set(settings.flatMap(([, ...above]) => above));
  return settings
    .filter(([own]) => own !== undefined && !parents.has(own))
    .flatMap((chain) => variablesOf(chain, classes));
}

type Classes = ReadonlyMap<string, PythonClass>;

/** A class and those that it derives from, as far as they are known. */
function chainOf(own: PythonClass, classes: Classes, depth = 0): PythonClass[] {
  const above =
    depth > 10 ? [] : own.bases.flatMap((name) => classes.get(name) ?? []);
  return [
    own,
    ...above
      .filter((one) => one !== own)
      .flatMap((one) => chainOf(one, classes, depth + 1)),
  ];
}

function variablesOf(chain: PythonClass[], classes: Classes): Variable[] {
  const config = Object.assign(
    {},
    ...chain.map((one) => one.config).reverse(),
  ) as Record<string, string>;
  const fields = new Map<string, [Field, PythonClass]>();
  for (const one of chain)
    for (const field of one.fields)
      if (!fields.has(field.name)) fields.set(field.name, [field, one]);
  return [...fields.values()].flatMap(([field, owner]) => {
    const prefix = config["env_prefix"] ?? "";
    const delimiter = config["env_nested_delimiter"] ?? null;
    const read = readField(field, owner, {
      prefix,
      delimiter,
      classes,
      depth: 0,
    });
    const isExact = config["case_sensitive"] === "True";
    return read.map((one) =>
      isExact ? one : { ...one, name: one.name.toUpperCase() },
    );
  });
}

interface Naming {
  prefix: string;
  /** What stands between the names of nested fields, null when they can't be given one by one. */
  delimiter: string | null;
  classes: Classes;
  depth: number;
}

function readField(
  field: Field,
  owner: PythonClass,
  naming: Naming,
): Variable[] {
  const { name, type } = field;
  if (/^(_|model_config$)/.test(name) || /^ClassVar\b/.test(type)) return [];
  const nested = naming.classes.get(type);
  const isModel = nested?.bases.includes("BaseModel") ?? false;
  if (
    nested &&
    isModel &&
    naming.delimiter !== null &&
    field.value === null &&
    naming.depth < 5
  ) {
    const inner = {
      ...naming,
      prefix: `${naming.prefix}${name}${naming.delimiter}`,
      depth: naming.depth + 1,
    };
    return nested.fields.flatMap((one) => readField(one, nested, inner));
  }
  const variable = readPlainField(field, owner, naming);
  return /^\w{2,100}$/.test(variable.name) ? [variable] : [];
}

function readPlainField(
  { name, type, value }: Field,
  owner: PythonClass,
  { prefix, classes }: Naming,
): Variable {
  const { python, path } = owner;
  const isField =
    value?.name === "CallExpression" &&
    value.firstChild !== null &&
    /(^|\.)Field$/.test(dottedName(value.firstChild, python.text));
  const options = isField
    ? textOf(python, value)
    : /^Annotated\b/.test(type)
      ? type
      : "";
  const members = membersOf(classes.get(type.replace(/\s*\|\s*None$/, "")));
  return {
    name: aliasIn(options) ?? prefix + name,
    ...(isField ? fallbackOfField(value, owner) : fallbackOf(value, owner)),
    type: members ?? type,
    options,
    path,
  };
}

type Fallback = Pick<Variable, "isRequired" | "fallback">;

function fallbackOf(value: Field["value"], { python }: PythonClass): Fallback {
  const isRequired =
    value === null ||
    value.name === "Ellipsis" ||
    textOf(python, value) === "...";
  return {
    isRequired,
    fallback: value && !isRequired ? literalText(python, value) : null,
  };
}

/** `Field(...)`, `Field(default=1)`, `Field(alias="X")`. */
function fallbackOfField(
  value: NonNullable<Field["value"]>,
  owner: PythonClass,
): Fallback {
  const given = argumentsOf(owner.python, value);
  const found =
    given.find(({ keyword }) => keyword === "default") ??
    given.find(({ keyword }) => keyword === null);
  if (found) return fallbackOf(found.node, owner);
  return {
    isRequired: given.every(({ keyword }) => keyword !== "default_factory"),
    fallback: null,
  };
}

/** The name that the field says itself, of several the first. */
function aliasIn(options: string): string | null {
  return (
    /\b(?:validation_alias|alias|env)\s*=\s*(?:AliasChoices\(|\[)?\s*["'](\w+)["']/.exec(
      options,
    )?.[1] ?? null
  );
}

/** The values of an enumeration, written like `Literal["a", "b"]`. */
function membersOf(enumeration: PythonClass | undefined): string | null {
  if (!enumeration?.bases.some((name) => name.endsWith("Enum"))) return null;
  const values = enumeration.fields.flatMap(({ value }) =>
    value ? (literalText(enumeration.python, value) ?? []) : [],
  );
  return values.length === 0
    ? null
    : `Literal[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
}
