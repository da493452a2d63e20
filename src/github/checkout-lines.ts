import { readFileSync } from "node:fs";
import path from "node:path";
import { sourceText } from "../revisions/source-text.ts";
import type { LinesOf } from "./review-draft.ts";

/** Lines of files in the checkout at this folder, counted as findings count them. */
export function linesInCheckout(repository: string): LinesOf {
  return (file) => {
    try {
      const text = readFileSync(path.join(repository, file), "utf8");
      return sourceText(text).text.split("\n");
    } catch {
      return null;
    }
  };
}
