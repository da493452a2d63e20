/** A statement of a script, without its semicolon and the comments before it. */
export interface ScriptStatement {
  sql: string;
  /** Lines and columns from 1; the end column is exclusive. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The comments to the end of a line between the statement before and this one. */
  comments: string[];
}

/** What decides where a statement ends, or must be stepped over in one piece. */
const token =
  /--[^\n]*|\/\*|[eE]'|['";()\\]|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|\$\d+|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|[^\s\w]|\d\w*/g;

/**
 * Splits a script as psql does: quotes of all kinds, nested comments, bodies in BEGIN ATOMIC, psql's own commands and
 * the data of COPY … FROM stdin hold no ends of statements. Reads each character once.
 */
export function splitScript(text: string): ScriptStatement[] {
  const statements: ScriptStatement[] = [];
  const place = placeReader(text);
  let next = emptyStatement();
  let at = 0;
  const end = () => {
    const { start, end } = next;
    if (start === null) return;
    const [line, column] = place(start);
    const [endLine, endColumn] = place(end);
    const { comments } = next;
    const inside = next.commands.filter(([from]) => from < end);
    const sql = without(text.slice(start, end), start, inside);
    statements.push({ sql, line, column, endLine, endColumn, comments });
    if (isCopyFromStdin(sql)) at = endOfData(text, at);
    next = emptyStatement();
  };
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) break;
    const [word] = found;
    const start = found.index;
    at = endOf(text, word, start);
    if (word.startsWith("--")) {
      if (next.start === null) next.comments.push(word);
    } else if (word === "/*") continue;
    else if (word === "\\") {
      if (readCommand(text.slice(start, at), start, next)) end();
    } else if (word === ";" && !isInBody(next)) end();
    else follow(word, start, at, next);
  }
  end();
  return statements;
}

/** The statement that is being read. */
interface Reading {
  start: number | null;
  end: number;
  comments: string[];
  /** Its first words in lower case: they tell whether semicolons can stand in it. */
  words: string[];
  /** How deep in brackets (of CREATE RULE), and in BEGIN ATOMIC … END. */
  brackets: number;
  blocks: number;
  /** psql's commands within it. */
  commands: [start: number, end: number][];
}

function emptyStatement(): Reading {
  const none = { comments: [], words: [], commands: [] };
  return { ...none, start: null, end: 0, brackets: 0, blocks: 0 };
}

function follow(word: string, start: number, end: number, next: Reading): void {
  next.start ??= start;
  next.end = end;
  const lower = word.toLowerCase();
  if (next.words.length < 4) next.words.push(lower);
  if (word === "(") next.brackets++;
  if (word === ")") next.brackets--;
  if (!makes(next, /^(function|procedure)$/)) return;
  if (lower === "begin") next.blocks++;
  if (lower === "case" && next.blocks > 0) next.blocks++;
  if (lower === "end" && next.blocks > 0) next.blocks--;
}

function isInBody(next: Reading): boolean {
  return (
    next.blocks > 0 || (next.brackets > 0 && makes(next, /^(rule|schema)$/))
  );
}

/** Whether it begins with CREATE [OR REPLACE] and then such a word. */
function makes({ words: [first, second, , fourth] }: Reading, kind: RegExp) {
  const made = second === "or" ? fourth : second;
  return first === "create" && made !== undefined && kind.test(made);
}

/** Where a token ends that begins like this; what is never closed lasts to the end of the text. */
function endOf(text: string, opening: string, start: number): number {
  const after = start + opening.length;
  const closed = (closing: string) => {
    const index = text.indexOf(closing, after);
    return index === -1 ? text.length : index + closing.length;
  };
  switch (opening) {
    case "'":
    case '"':
      // A doubled quote is the end of one string and the beginning of the next.
      return closed(opening);
    case "e'":
    case "E'":
      return endOfEscapeString(text, after);
    case "/*":
      return endOfComment(text, after);
    case "\\":
      return endOfLine(text, start);
    default:
      return /^\$.*\$$/.test(opening) ? closed(opening) : after;
  }
}

function endOfEscapeString(text: string, start: number): number {
  const special = /\\[^]|''|'/g;
  special.lastIndex = start;
  for (let found = special.exec(text); found; found = special.exec(text))
    if (found[0] === "'") return special.lastIndex;
  return text.length;
}

/** Block comments can be nested. */
function endOfComment(text: string, start: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  let depth = 1;
  for (let found = edge.exec(text); found; found = edge.exec(text)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return text.length;
}

function endOfLine(text: string, start: number): number {
  const index = text.indexOf("\n", start);
  return index === -1 ? text.length : index;
}

/** Takes in a command of psql; true when it ends the statement. */
function readCommand(command: string, start: number, next: Reading): boolean {
  const end = start + command.trimEnd().length;
  // What another file holds can't be known here; the parser will say that it can't read this.
  const isInclusion = /^\\(i|ir|include|include_relative)\s/.test(command);
  if (next.start === null && isInclusion) {
    next.start = start;
    next.end = end;
    return true;
  }
  if (next.start !== null) next.commands.push([start, end]);
  return /^\\(;|g)/.test(command);
}

/** The statement with blanks where psql's commands stood. */
function without(
  sql: string,
  start: number,
  commands: readonly [number, number][],
): string {
  return commands.reduce(
    (rest, [from, to]) =>
      rest.slice(0, from - start) +
      " ".repeat(to - from) +
      rest.slice(to - start),
    sql,
  );
}

function isCopyFromStdin(sql: string): boolean {
  return /^copy\b[^]*\bfrom\s+stdin\b/i.test(sql.slice(0, 10_000));
}

/** After the line `\.` that ends the data of a COPY; without one, the end of the text. */
function endOfData(text: string, start: number): number {
  const end = /^\\\.\r?$/gm;
  end.lastIndex = endOfLine(text, start);
  return end.exec(text) ? end.lastIndex : text.length;
}

/** Tells lines and columns of offsets that only grow. */
function placeReader(text: string): (offset: number) => [number, number] {
  let [line, lineStart, lineEnd] = [1, 0, endOfLine(text, 0)];
  return (offset) => {
    while (lineEnd < offset) {
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
      line++;
    }
    return [line, offset - lineStart + 1];
  };
}
