/** An INI file as Python's `configparser` reads it: keys in lower case, values not yet interpolated. */
export interface IniFile {
  /** The section `DEFAULT`, which stands behind every other. */
  defaults: Map<string, string>;
  sections: Map<string, Map<string, string>>;
}

/** What Python's `configparser` would refuse, and where. */
export class IniSyntaxError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = "IniSyntaxError";
    this.line = line;
  }
}

interface Reading {
  file: IniFile;
  options: Map<string, string[]> | null;
  values: string[] | null;
  indent: number;
  /** Every section with its options as lists of lines, joined at the end. */
  collected: Map<string, Map<string, string[]>>;
}

/** @throws IniSyntaxError where Python's `configparser` (strict, as Alembic uses it) fails */
export function parseIni(text: string): IniFile {
  const reading: Reading = {
    file: { defaults: new Map(), sections: new Map() },
    options: null,
    values: null,
    indent: 0,
    collected: new Map(),
  };
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .forEach((line, index) => readLine(reading, line, index + 1));
  for (const [section, options] of reading.collected) {
    const joined = new Map(
      [...options].map(([key, lines]) => [key, lines.join("\n").trimEnd()]),
    );
    if (section === "DEFAULT") reading.file.defaults = joined;
    else reading.file.sections.set(section, joined);
  }
  return reading.file;
}

function readLine(reading: Reading, line: string, number: number): void {
  const content = line.trim();
  if (/^[#;]/.test(content)) return;
  if (content === "") {
    reading.values?.push("");
    return;
  }
  const indent = line.length - line.trimStart().length;
  if (reading.values && indent > reading.indent) {
    reading.values.push(content);
    return;
  }
  reading.indent = indent;
  const header = /^\[(.+)\]/.exec(content)?.[1];
  if (header === undefined) readOption(reading, content, number);
  else startSection(reading, header, number);
}

function startSection(reading: Reading, name: string, number: number): void {
  const known = reading.collected.get(name);
  if (known && name !== "DEFAULT") {
    throw new IniSyntaxError(number, `section [${name}] is there twice`);
  }
  reading.options = known ?? new Map<string, string[]>();
  reading.collected.set(name, reading.options);
  reading.values = null;
}

function readOption(reading: Reading, content: string, number: number): void {
  const match = /^(.*?)\s*[=:]\s*(.*)$/.exec(content);
  const key = match?.[1]?.toLowerCase();
  if (!reading.options) {
    throw new IniSyntaxError(number, "a line stands before the first section");
  }
  if (!key) {
    throw new IniSyntaxError(
      number,
      "a line is neither `key = value` nor a section",
    );
  }
  if (reading.options.has(key)) {
    throw new IniSyntaxError(number, `key \`${key}\` is there twice`);
  }
  reading.values = [match?.[2] ?? ""];
  reading.options.set(key, reading.values);
}
