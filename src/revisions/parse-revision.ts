import { posix } from "node:path";
import { parser } from "@lezer/python";
import type { Tree } from "@lezer/common";
import { readAllowances } from "./allowances.ts";
import { describeFunction } from "./migration-function.ts";
import { irreversibleReason } from "./marker.ts";
import { moduleNames, type Binding } from "./module-names.ts";
import { idFromFileName, isRevisionFileName } from "./revision-file-name.ts";
import type {
  MigrationFunction,
  Revision,
  UnreadableRevision,
} from "./revision.ts";
import { docstringLine } from "./docstring.ts";
import { lineOf, sourceText, spanOf, type SourceText } from "./source-text.ts";
import { firstSyntaxError } from "./syntax-error.ts";

/** A parsed module and what its names stand for. */
interface Module {
  file: string;
  source: SourceText;
  tree: Tree;
  names: Map<string, Binding>;
}

/**
 * Reads a revision file without running it.
 *
 * @param file path relative to the repository's root, with forward slashes
 * @returns null for a file that Alembic passes over (`__init__.py`, names that don't end in `.py`), and the reason
 *   for one of which it can't be said what Alembic would make of it: it is never guessed
 */
export function parseRevision(
  source: string,
  file: string,
): Revision | UnreadableRevision | null {
  if (!isRevisionFileName(posix.basename(file))) return null;
  const text = sourceText(source);
  const tree = parser.parse(text.text);
  const error = firstSyntaxError(tree, text.text);
  if (error !== null) {
    return {
      file,
      line: lineOf(text, error),
      reason: "it can't be read as Python: syntax error",
    };
  }
  const names = moduleNames(tree.topNode, text.text);
  return readModule({ file, source: text, tree, names });
}

function readModule(module: Module): Revision | UnreadableRevision {
  const id = readId(module);
  if (typeof id !== "string") return id;
  if (!module.names.has("down_revision")) {
    return unreadable(module, null, "`down_revision` is not set in it");
  }
  const lists = ["down_revision", "branch_labels", "depends_on"].map((name) =>
    readList(module, name),
  );
  const wrong = lists.find((list) => "reason" in list);
  if (wrong) return wrong;
  const [parents = [], labels = [], needed = []] = lists.filter((list) =>
    Array.isArray(list),
  );
  return {
    id,
    parents,
    branchLabels: labels.filter((label) => label !== ""),
    dependsOn: needed.filter((name) => name !== ""),
    ...places(module),
    upgrade: functionOf(module, "upgrade"),
    downgrade: functionOf(module, "downgrade"),
    irreversible: irreversibleReason(module.tree, module.source.text),
    source: module.source.text,
    allowances: readAllowances(module.tree, module.source),
  };
}

function places(
  module: Module,
): Pick<Revision, "file" | "message" | "idSpan" | "parentsSpan"> {
  const { file, source, tree, names } = module;
  const span = (name: string): Revision["parentsSpan"] => {
    const node = names.get(name)?.node;
    return node ? spanOf(source, node.from, node.to) : null;
  };
  return {
    file,
    message: docstringLine(tree.topNode, source.text),
    idSpan: span("revision") ?? spanOf(source, 0, 0),
    parentsSpan: span("down_revision"),
  };
}

function readId(module: Module): string | UnreadableRevision {
  const binding = module.names.get("revision");
  if (!binding) {
    return (
      idFromFileName(posix.basename(module.file)) ??
      unreadable(
        module,
        null,
        "`revision` is not set in it, and Alembic refuses such a file in a version location",
      )
    );
  }
  const { value } = binding;
  if (typeof value !== "string") {
    return unreadable(
      module,
      binding,
      `\`revision\` is no text: ${why(value)}`,
    );
  }
  if (/^(base|head|heads)$/.test(value)) {
    const reason = `\`revision\` is "${value}", a word that Alembic keeps for itself`;
    return unreadable(module, binding, reason);
  }
  const illegal = /[@\-+:]/.exec(value)?.[0];
  if (illegal === undefined) return value;
  const reason = `\`revision\` holds "${illegal}", which Alembic allows in no revision id`;
  return unreadable(module, binding, reason);
}

function readList(module: Module, name: string): string[] | UnreadableRevision {
  const binding = module.names.get(name);
  const value = binding?.value ?? null;
  if (value === null) return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value;
  return unreadable(
    module,
    binding ?? null,
    `\`${name}\` can't be read: ${why(value)}`,
  );
}

function why(value: Binding["value"]): string {
  return value !== null && typeof value === "object" && "computed" in value
    ? value.computed
    : "it must be one string";
}

function unreadable(
  { file, source }: Module,
  binding: Binding | null,
  reason: string,
): UnreadableRevision {
  return {
    file,
    line: binding ? lineOf(source, binding.node.from) : 1,
    reason,
  };
}

function functionOf(
  { names, source }: Module,
  name: string,
): MigrationFunction | null {
  const binding = names.get(name);
  return binding ? describeFunction(binding.node, source) : null;
}
