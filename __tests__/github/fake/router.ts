import type { Route } from "./answer.ts";
import { commentRoutes } from "./comments.ts";
import { pullRoutes } from "./pulls.ts";
import { repositoryRoutes } from "./repository.ts";
import { reviewRoutes } from "./reviews.ts";

/** By `METHOD /path/{parameter}`, as in GitHub's description. */
const routes: Record<string, Route> = {
  ...commentRoutes,
  ...pullRoutes,
  ...repositoryRoutes,
  ...reviewRoutes,
};

export interface Match {
  operation: string;
  route: Route;
  params: Record<string, string>;
}

const patterns = Object.entries(routes).map(([operation, route]) => ({
  ...{ operation, route },
  pattern: patternOf(operation),
}));

/** The route of a call; undefined when the fake has none. */
export function match(method: string, pathname: string): Match | undefined {
  for (const { operation, route, pattern } of patterns) {
    const found = pattern.exec(`${method} ${pathname}`);
    if (found !== null)
      return { operation, route, params: decoded(found.groups ?? {}) };
  }
  return undefined;
}

/** Octokit encodes the slashes of branches and paths, other clients don't. */
function patternOf(operation: string): RegExp {
  const isDeep = /\/(contents|branches|git\/ref)\/\{/.test(operation);
  const value = isDeep ? ".+" : "[^/]+";
  const pattern = operation.replace(/\{(\w+)\}/g, (_, name: string) =>
    ["owner", "repo"].includes(name)
      ? `(?<${name}>[^/]+)`
      : `(?<${name}>${value})`,
  );
  // The contents of the repository's root have no path.
  return new RegExp(
    `^${pattern.replace("/(?<path>.+)", "(?:/(?<path>.*))?")}$`,
  );
}

function decoded(
  groups: Record<string, string | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [
      name,
      decodeURIComponent(text ?? ""),
    ]),
  );
}
