import { join } from "node:path";
import { placeholderFor } from "../settings/placeholder-for.ts";
import type { RepositoryFiles } from "./repository-files.ts";
import type { Variable } from "./variable.ts";

const names = [
  ".env.example",
  ".env.sample",
  ".env.template",
  ".env.dist",
  "env.example",
  "example.env",
];

/** What an example of a `.env` file tells: names, and the schemes of URLs. Other values are never taken, nor is `.env` read. */
export interface ExampleFile {
  variables: Variable[];
  /** `postgresql+asyncpg` */
  schemes: string[];
}

/** @param folders absolute, the nearest first */
export function readExampleFile(
  files: RepositoryFiles,
  folders: string[],
): ExampleFile {
  const paths = folders.flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
  const path = paths.find((one) => files.has(one));
  const lines = [
    ...(files.read(path ?? "") ?? "").matchAll(
      /^(?:export +)?([A-Za-z_]\w{1,99})=(.*)$/gm,
    ),
  ];
  return {
    variables: lines
      .map(([, name = ""]) => name)
      .filter((name) => placeholderFor(name) !== null)
      .map((name) => ({
        name,
        isRequired: true,
        fallback: null,
        type: "",
        options: "",
        path: path ?? "",
      })),
    schemes: lines.flatMap(
      ([, , value = ""]) =>
        /^["']?(postgres(?:ql)?\+\w+):/.exec(value)?.[1] ?? [],
    ),
  };
}
