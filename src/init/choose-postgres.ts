import type { Choice } from "./choice.ts";
import type { NeededExtension } from "./needed-extensions.ts";
import type { SeenImage } from "./seen-images.ts";

/** Versions that the gate starts. */
const [oldest, newest] = [13, 18];

/** For extensions of which there is an image: what it is called for a version of PostgreSQL. */
const images: Record<string, (major: number) => string> = {
  vector: (major) => `pgvector/pgvector:pg${major}`,
  postgis: (major) =>
    `postgis/postgis:${major}-${major === 18 ? "3.6" : "3.5"}`,
  timescaledb: (major) => `timescale/timescaledb:latest-pg${major}`,
};

/** The version and image of the throwaway PostgreSQL, as near to what the repository runs as can be seen. */
export function choosePostgres(
  seen: SeenImage[],
  needed: NeededExtension[],
): Choice {
  const lacks = (image: SeenImage): boolean =>
    !needed.every(({ name }) => image.extensions.includes(name));
  const startable = seen.filter(
    (one) => one.kind === "extended" && isStartable(one.major) && !lacks(one),
  );
  const fitting = startable.find(({ major }) => major !== null) ?? startable[0];
  if (fitting && (needed.length > 0 || fitting === seen[0]))
    return {
      what: `image ${fitting.name}`,
      why: `${fitting.file} names it`,
      comments: [
        `Production's image, for its version and extensions: ${fitting.file} names it.`,
      ],
      yaml: [`image: ${fitting.name}`],
    };
  return needed.length > 0 ? forExtensions(seen, needed) : forVersion(seen);
}

function forVersion(seen: SeenImage[]): Choice {
  const telling = seen.find(({ major }) => major !== null);
  if (telling === undefined || telling.major === null)
    return {
      what: `PostgreSQL ${newest}, the newest`,
      why: "no compose file, workflow or Dockerfile names a version",
      comments: [
        "Production's major version: no compose file, workflow or Dockerfile names one.",
        "The newest there is while it is not set.",
      ],
      yaml: ["# postgres-version: 17"],
    };
  const major = withinReach(telling.major);
  const others = otherVersions(seen, telling.major);
  const limits =
    major === telling.major ? "" : `; the gate starts ${oldest} to ${newest}`;
  const why = `${telling.file} names ${telling.name}${others}${limits}`;
  return {
    what: `PostgreSQL ${major}`,
    why,
    comments: [`Production's major version: ${why}.`],
    yaml: [`postgres-version: ${major}`],
  };
}

function otherVersions(seen: SeenImage[], major: number): string {
  const other = seen.find((one) => one.major !== null && one.major !== major);
  return other === undefined
    ? ""
    : `, though ${other.file} names ${other.name}`;
}

function forExtensions(seen: SeenImage[], needed: NeededExtension[]): Choice {
  const names = needed.map(({ name }) => name).join(" and ");
  const why = `${needed[0]?.file ?? ""} uses ${names}`;
  const telling = seen.find(({ major }) => major !== null)?.major ?? 17;
  const image = needed.length === 1 ? images[needed[0]?.name ?? ""] : undefined;
  if (image === undefined)
    return {
      what: `an image with ${names}: yours to name`,
      why,
      comments: [
        `The revisions use ${names}, which the official image does not have.`,
        "Name an image that has it, the one of production if you can.",
      ],
      yaml: [
        `# image: your-registry/postgres-with-extensions:${withinReach(telling)}`,
      ],
    };
  const name = image(withinReach(telling));
  return {
    what: `image ${name}`,
    why,
    comments: [`${why}. Make it the version of production.`],
    yaml: [`image: ${name}`],
  };
}

function withinReach(major: number): number {
  return Math.min(Math.max(major, oldest), newest);
}

function isStartable(major: number | null): boolean {
  return major === null || major === withinReach(major);
}
