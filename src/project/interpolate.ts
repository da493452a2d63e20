/** Why a value with `%(…)s` can't be had. */
export interface Unresolved {
  unresolved: string;
}

/**
 * Fills `%(name)s` and `%%` as Python's `configparser.BasicInterpolation` does.
 *
 * @param lookUp gives the raw value of a name in lower case, undefined when there is none
 */
export function interpolate(
  value: string,
  lookUp: (name: string) => string | undefined,
  depth = 0,
): string | Unresolved {
  if (depth > 10) return { unresolved: "it refers to itself" };
  let result = "";
  const pattern = /%(?:%|\(([^)]+)\)s|)/g;
  let end = 0;
  for (const match of value.matchAll(pattern)) {
    result += value.slice(end, match.index);
    end = match.index + match[0].length;
    if (match[0] === "%%") {
      result += "%";
      continue;
    }
    const name = match[1]?.toLowerCase();
    if (name === undefined) {
      return { unresolved: "a `%` stands alone in it (write `%%`)" };
    }
    const found = lookUp(name);
    if (found === undefined) {
      return { unresolved: `it uses \`%(${name})s\`, which is not defined` };
    }
    const inner = interpolate(found, lookUp, depth + 1);
    if (typeof inner !== "string") return inner;
    result += inner;
  }
  return result + value.slice(end);
}
