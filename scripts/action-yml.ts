import { stringify } from "yaml";
import { definitionOf } from "../src/settings/definitions.ts";
import { outputs } from "../src/settings/outputs.ts";
import { defaultInWords, describe, inputNames } from "./setting-words.ts";

/**
 * The inputs of action.yml. Defaults are told but not set there: the runner would hand them over as if somebody had
 * written them, and they would win over `.migration-gate.yml`.
 */
export function inputsYaml(): string {
  const inputs = inputNames.map((name) => {
    const definition = definitionOf(name);
    const { description, runnerDefault } = definition;
    const text = `${describe(definition)} Default: ${defaultInWords(definition, "action")}.`;
    return [
      name,
      {
        description: runnerDefault === undefined ? text : description,
        required: false,
        ...(runnerDefault === undefined ? {} : { default: runnerDefault }),
      },
    ];
  });
  return yaml({ inputs: Object.fromEntries(inputs) as object });
}

/** The outputs of action.yml. */
export function outputsYaml(): string {
  const described = Object.entries(outputs).map(([name, description]) => [
    name,
    { description },
  ]);
  return yaml({ outputs: Object.fromEntries(described) as object });
}

function yaml(value: object): string {
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  }).trimEnd();
}
