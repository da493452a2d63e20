import type { Report } from "./report.ts";

/** Keys of a report under which free text stands: messages, tracebacks, SQL. Names and paths are left alone. */
const textKeys = new Set([
  "message",
  "reason",
  "details",
  "notices",
  "sql",
  "statement",
  "text",
  "code",
  "before",
  "after",
]);

/**
 * The report without secrets: comments and the JSON file are read by people whom GitHub's masking of logs does not
 * protect from a traceback that prints a setting.
 */
export function redactReport(report: Report, secrets: string[]): Report {
  // Longest first: a password inside a URL must not leave half of the URL behind.
  const ordered = [...new Set(secrets)]
    .filter((secret) => secret !== "")
    .sort((a, b) => b.length - a.length);
  const redact = (text: string) =>
    ordered.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  return ordered.length === 0
    ? report
    : (mapTexts(report, false, redact) as Report);
}

function mapTexts(
  value: unknown,
  isText: boolean,
  redact: (text: string) => string,
): unknown {
  if (typeof value === "string") return isText ? redact(value) : value;
  if (Array.isArray(value))
    return value.map((item) => mapTexts(item, isText, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      mapTexts(item, textKeys.has(key), redact),
    ]),
  );
}
