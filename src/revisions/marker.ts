import type { Tree } from "@lezer/common";

const marker = /^#\s*migration-gate:\s*irreversible\b(?:\s*--\s*(.*))?/;

/** The reason in a `# migration-gate: irreversible -- reason` comment (empty without one), null without a marker. */
export function irreversibleReason(tree: Tree, text: string): string | null {
  if (!text.includes("migration-gate:")) return null;
  let reason: string | null = null;
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (name !== "Comment" || reason !== null) return;
      const match = marker.exec(text.slice(from, to));
      if (match) reason = (match[1] ?? "").trim();
    },
  });
  return reason;
}
