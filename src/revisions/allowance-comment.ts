/** What a `# migration-gate: allow <rule>[, <rule>] -- reason` comment says. */
export interface AllowanceText {
  /** Ids as written; none when the comment names nothing. */
  rules: string[];
  /** Empty when none was given. */
  reason: string;
}

const start = /^#\s*migration-gate:\s*allow\b\s*/i;
// Hyphens within an id are single ones: two of them begin the reason.
const ids =
  /^[a-z0-9_]+(?:-[a-z0-9_]+)*(?:\s*,\s*[a-z0-9_]+(?:-[a-z0-9_]+)*)*/i;
const reasonAfterIds = /^[\s,]*(?:--+|[—–:])\s*(.*)$/s;

/** Reads a comment with its `#`; null when it allows nothing. */
export function parseAllowance(comment: string): AllowanceText | null {
  const [opening] = start.exec(comment) ?? [];
  if (opening === undefined) return null;
  const rest = comment.slice(opening.length);
  const [written = ""] = ids.exec(rest) ?? [];
  const [, reason = ""] = reasonAfterIds.exec(rest.slice(written.length)) ?? [];
  const rules = written === "" ? [] : written.split(",");
  return { rules: rules.map((id) => id.trim()), reason: reason.trim() };
}
