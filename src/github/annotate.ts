import type { Annotation } from "../report/annotations.ts";
import { visible } from "../report/visible-text.ts";

interface Properties {
  title: string;
  file?: string;
  startLine?: number;
  endLine?: number;
}

/** The part of `@actions/core` that annotations need. */
export type AnnotationPort = Record<
  Annotation["level"],
  (message: string, properties: Properties) => void
>;

/** Emits annotations as workflow commands; by default through `@actions/core`, to standard output. */
export async function emitAnnotations(
  annotations: Annotation[],
  port?: AnnotationPort,
): Promise<void> {
  if (annotations.length === 0) return;
  const target = port ?? (await import("@actions/core"));
  for (const annotation of annotations)
    target[annotation.level](annotation.message, propertiesOf(annotation));
}

function propertiesOf({ title, file, line, endLine }: Annotation): Properties {
  return {
    title,
    ...(file === null ? {} : { file: visible(file) }),
    ...(line === null ? {} : { startLine: line }),
    ...(endLine === null ? {} : { endLine }),
  };
}
