/** A workflow command as the runner understands it. */
export interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/**
 * Reads a line as the runner does; null for one that is no command.
 *
 * Source: ActionCommand.cs of https://github.com/actions/runner
 */
export function parseCommand(line: string): Command | null {
  const match = /^\s*::([^: ]+)(?: ([^]*?))?::([^]*)$/.exec(line);
  if (match === null) return null;
  const [, name = "", written = "", data = ""] = match;
  const properties = written
    .split(",")
    .map((pair) => pair.trim().split(/=([^]*)/, 2))
    .filter(([key, value]) => key !== "" && value !== undefined)
    .map(([key = "", value = ""]) => [key, unescape(value, "\r\n:,%")]);
  return {
    name,
    properties: Object.fromEntries(properties) as Record<string, string>,
    data: unescape(data, "\r\n%"),
  };
}

/** `%` is last in the characters: it is unescaped last. */
function unescape(text: string, characters: string): string {
  return [...characters].reduce((rest, one) => {
    const code = one.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
    return rest.replaceAll(`%${code}`, one);
  }, text);
}
