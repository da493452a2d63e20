/** A workflow command that the runner obeys. */
export interface RunnerCommand {
  name: string;
  properties: Record<string, string>;
  message: string;
}

export interface RunnerLog {
  /** Commands in their order, without those that stop and resume. */
  commands: RunnerCommand[];
  /** What people see: everything else, line by line. */
  lines: string[];
}

/** Reads a step's standard output as GitHub's runner does: both forms of commands, and `stop-commands`. */
export function readLog(stdout: string): RunnerLog {
  const log: RunnerLog = { commands: [], lines: [] };
  let token: string | null = null;
  for (const line of stdout.split(/\r?\n/)) {
    const command = parseCommand(line);
    if (token !== null) {
      if (command?.name === token) token = null;
      else log.lines.push(line);
    } else if (command?.name === "stop-commands") token = command.message;
    else if (command) log.commands.push(command);
    else log.lines.push(line);
  }
  return log;
}

function parseCommand(line: string): RunnerCommand | null {
  const now = /^\s*::([^\s:]+)(?:\s+(.*?))?::(.*)$/.exec(line);
  // The form before `::` is still obeyed, wherever in the line it stands.
  const old = /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/.exec(line);
  const [, name, properties = "", message = ""] = now ?? old ?? [];
  if (name === undefined) return null;
  return {
    name,
    properties: parseProperties(properties),
    message: unescape(message),
  };
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(",").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at < 0 ? [] : [[pair.slice(0, at), unescape(pair.slice(at + 1))]];
  });
  return Object.fromEntries(pairs) as Record<string, string>;
}

function unescape(text: string): string {
  return text
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%25", "%");
}

/** Reads a file of outputs or state: `name<<delimiter`, lines, `delimiter`. */
export function readFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[at] ?? "") ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    values[name] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return values;
}
