import type { Definition, Value } from "./definition.ts";
import { databaseDefinitions } from "./definitions/database.ts";
import { gatedDefinitions } from "./definitions/gated.ts";
import { judgementDefinitions } from "./definitions/judgement.ts";
import { reportDefinitions } from "./definitions/reports.ts";

/** Every setting there is. Inputs, flags, keys, `--help`, action.yml and the README's tables come from here. */
export const definitions = {
  ...gatedDefinitions,
  ...databaseDefinitions,
  ...judgementDefinitions,
  ...reportDefinitions,
};

export type SettingName = keyof typeof definitions;
export const settingNames = Object.keys(definitions) as SettingName[];

/** Parsed values of one origin; what was not given is missing. */
export type Values = {
  [Name in SettingName]?: Value<(typeof definitions)[Name]["kind"]>;
};

type DefaultedName = {
  [
    Name in SettingName
  ]: (typeof definitions)[Name]["default"]["action"] extends string
    ? Name
    : never;
}[SettingName];

/** Values of the settings that have a default. */
export type Defaults = Required<Pick<Values, DefaultedName>>;

/** The definition in its general type, for code that treats all settings alike. */
export function definitionOf(name: SettingName): Definition {
  return definitions[name];
}
