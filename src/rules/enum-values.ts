import type { Fix } from "../findings/finding.ts";
import { formatName } from "../sql/identifier.ts";
import type { Operation, OperationOf } from "../sql/operation.ts";
import { execute, inAutocommitBlock } from "./alembic-code.ts";
import type { Index } from "./history.ts";
import type { Scene } from "./scene.ts";

type Enum = OperationOf<"create-enum">;

/**
 * What to do instead of making an enum anew under its old name to change its values.
 *
 * @param from type of the column so far
 * @returns null when the column gets another type than that
 */
export function fixOfEnum(
  type: string,
  from: string,
  scene: Scene,
): Fix | null {
  if (from !== type && !from.endsWith(`.${type}`)) return null;
  const [anew, made] = [...scene.before(byNewEnum, type)].flatMap(
    ({ operations }) =>
      operations.filter((one) => isEnum(one) && formatName(one.type) === type),
  ) as Enum[];
  if (!anew) return null;
  const old = made?.values ?? valuesBefore(from, scene);
  if (old?.some((value) => !anew.values.includes(value))) return takingAway;
  const added = anew.values.filter((value) => !old?.includes(value));
  return {
    text: "Add the values to the type as it is instead of making it anew: that writes no row.",
    code:
      added.length > 0
        ? inAutocommitBlock(
            added.map((value) => addition(value, anew, old ?? [])).join("\n"),
          )
        : null,
  };
}

const takingAway: Fix = {
  text: "Leave the values in the type and no longer write them: a CHECK, NOT VALID at first and validated in the next revision, keeps them out, and writes no row.",
  code: null,
};

/** The new value at its place: behind the one before it, the first one before the first that is there already. */
function addition(value: string, { type, values }: Enum, old: string[]) {
  const previous = values[values.indexOf(value) - 1];
  const next = values.find((one) => old.includes(one));
  const place =
    previous !== undefined
      ? ` AFTER ${literal(previous)}`
      : next !== undefined
        ? ` BEFORE ${literal(next)}`
        : "";
  return execute(
    `ALTER TYPE ${formatName(type)} ADD VALUE IF NOT EXISTS ${literal(value)}${place}`,
  );
}

function valuesBefore(name: string, { schemaBefore }: Scene): string[] | null {
  const found = schemaBefore.objects.find(
    (one) => one.kind === "type" && one.name === name,
  );
  const listed = found?.properties.values;
  return listed
    ? [...listed.matchAll(/'((?:[^']|'')*)'/g)].map(([, value = ""]) =>
        value.replaceAll("''", "'"),
      )
    : null;
}

/** A value as SQL writes it. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

const isEnum = (one: Operation): one is Enum => one.kind === "create-enum";

const byNewEnum: Index = ({ operations }) =>
  operations.filter(isEnum).map(({ type }) => formatName(type));
