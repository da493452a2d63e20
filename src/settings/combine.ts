import type { SettingName, Values } from "./definitions.ts";
import type { Given } from "./given.ts";

/** What was given in one place: by inputs or flags, or by the settings file. */
export interface Layer {
  values: Values;
  given: readonly Given[];
}

/**
 * One value per setting: what inputs or flags give wins over the settings file. Variables of `env` are merged by name.
 * Two settings that exclude each other are a problem when they stand in the same layer; otherwise the stronger
 * layer wins, so that `image` in the file does not hinder `--database local`.
 */
export function combine(
  strong: Layer,
  weak: Layer,
): { values: Values; problems: string[] } {
  const values: Values = { ...weak.values, ...strong.values };
  if (values.env) values.env = { ...weak.values.env, ...strong.values.env };
  for (const [one, other] of clashesIn(values))
    Reflect.deleteProperty(values, one in strong.values ? other : one);
  const problems = [strong, weak].flatMap((layer) =>
    clashesIn(layer.values).map((clash) => describe(clash, layer)),
  );
  return {
    values,
    problems: [...problems, ...lackingIn(values, [strong, weak])],
  };
}

type Clash = [one: SettingName, other: SettingName, why: string];

function clashesIn(values: Values): Clash[] {
  const has = (name: SettingName) => name in values;
  const { database } = values;
  const clashes: (Clash | false)[] = [
    has("database-url") &&
      (database === "container" || database === "local") && [
        "database-url",
        "database",
        "a server of your own is `database: server`",
      ],
    has("image") &&
      (database === "local" || database === "server") && [
        "image",
        "database",
        "only `database: container` has an image",
      ],
    has("image") &&
      has("postgres-version") && [
        "image",
        "postgres-version",
        "the image decides the version",
      ],
    has("image") &&
      has("database-url") && [
        "image",
        "database-url",
        "one is a container, the other a server of your own",
      ],
    has("upgrade-command") &&
      has("python") && [
        "upgrade-command",
        "python",
        "the command starts its own Python",
      ],
    has("upgrade-command") &&
      has("alembic-args") && [
        "upgrade-command",
        "alembic-args",
        "what the command needs is written in it",
      ],
    has("postgres-version") &&
      has("database-url") && [
        "postgres-version",
        "database-url",
        "a server of your own has the version it has",
      ],
  ];
  return clashes.filter((clash) => clash !== false);
}

function describe([one, other, why]: Clash, layer: Layer): string {
  const [first, second] = [whereIs(one, [layer]), whereIs(other, [layer])];
  return `${first} and ${second} exclude each other: ${why}. Remove one of them.`;
}

function lackingIn(values: Values, layers: Layer[]): string[] {
  const problems: string[] = [];
  if (values.database === "server" && !("database-url" in values))
    problems.push(
      `${whereIs("database", layers)}: \`server\` needs \`database-url\`, the URL of that server.`,
    );
  if ("baseline-revision" in values && !("baseline-sql" in values))
    problems.push(
      `${whereIs("baseline-revision", layers)}: it says what \`baseline-sql\` stands for; give that too.`,
    );
  if ("downgrade-command" in values && !("upgrade-command" in values))
    problems.push(
      `${whereIs("downgrade-command", layers)}: it goes with \`upgrade-command\`; give that too.`,
    );
  if (lacksDowngrade(values))
    problems.push(
      `${whereIs("upgrade-command", layers)}: downgrades are run with \`downgrade-command\`; give that too, or say \`downgrades: off\`.`,
    );
  return problems;
}

function lacksDowngrade(values: Values): boolean {
  return (
    "upgrade-command" in values &&
    !("downgrade-command" in values) &&
    values.downgrades !== "off"
  );
}

function whereIs(name: SettingName, layers: Layer[]): string {
  const given = layers.flatMap((layer) => layer.given);
  return given.find((one) => one.name === name)?.where ?? `\`${name}\``;
}
