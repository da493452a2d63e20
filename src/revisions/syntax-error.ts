import type { SyntaxNode, Tree } from "@lezer/common";

/**
 * Offset of the first place that is no Python, null when there is none.
 *
 * The grammar knows a little less Python than Python does. Its known gaps pass: whether such a file really is
 * wrong is said by Python itself, when Alembic loads it.
 */
export function firstSyntaxError(tree: Tree, text: string): number | null {
  let offset: number | null = null;
  tree.iterate({
    enter: (node) => {
      if (offset !== null) return false;
      const isWrong = node.type.isError
        ? !isKnownGap(node.node, text)
        : node.name === "String" && isOpen(text.slice(node.from, node.to));
      if (isWrong) offset = node.from;
      return offset === null;
    },
  });
  return offset;
}

/** The grammar lets a string end with its line. */
function isOpen(literal: string): boolean {
  const quote = /["']/.exec(literal);
  return (
    !quote || quote.index === literal.length - 1 || !literal.endsWith(quote[0])
  );
}

function isKnownGap(error: SyntaxNode, text: string): boolean {
  const { parent } = error;
  if (!parent) return false;
  const before = text.slice(Math.max(0, error.from - 20), error.from);
  return (
    isYield(before) ||
    isFloat(before) ||
    isStarTarget(error, text) ||
    /Pattern|^PatternArgList$/.test(parent.name) ||
    isWithTargets(parent)
  );
}

/** `yield` alone. */
function isYield(before: string): boolean {
  return /\byield[ \t]*$/.test(before);
}

/** `4.` without a digit after the point. */
function isFloat(before: string): boolean {
  return /\b\d+\.[ \t]*$/.test(before);
}

/** `for a, *rest in …`. */
function isStarTarget(error: SyntaxNode, text: string): boolean {
  return text[error.from] === "*" || text[error.to] === "*";
}

/** `with (a as b, c as d):` and `with a as (b, c):`, which are taken for an annotated assignment. */
function isWithTargets(parent: SyntaxNode): boolean {
  const statement = parent.name === "TypeDef" ? parent.parent : parent;
  return (
    statement?.name === "WithStatement" ||
    statement?.parent?.name === "WithStatement" ||
    statement?.prevSibling?.name === "WithStatement"
  );
}
