import { readFileSync } from "node:fs";
import path from "node:path";

/** The documents that users and contributors read. */
export const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "docs/projects.md",
  "docs/containers.md",
  "docs/pull-requests.md",
  "docs/review-comments.md",
  "docs/reports.md",
  "examples/articles/README.md",
  "examples/pull-requests/README.md",
  "examples/boilerplate/README.md",
  "examples/boilerplate-pull-requests/README.md",
  "examples/numbered/README.md",
  "examples/numbered-pull-requests/README.md",
  "examples/players/README.md",
  "examples/players-pull-requests/README.md",
];

/** Text of a file, by its path from the repository's root. */
export function read(file: string): string {
  return readFileSync(path.join(process.cwd(), file), "utf8");
}

/** Contents of the fenced code blocks of a language. */
export function codeBlocks(markdown: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms");
  return [...markdown.matchAll(fence)].map((match) => match[1] ?? "");
}

/** What stands in the first column of the table after a heading, code spans split. */
export function firstColumn(markdown: string, heading: string): string[] {
  const section = markdown.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const cells = [...section.matchAll(/^\| (.*?) +\|/gm)].map(
    (match) => match[1] ?? "",
  );
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
  );
}
