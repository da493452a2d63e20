/** So many characters count, from the beginning of the line on. */
const length = 100;
const factor = 37n;

/**
 * The fingerprint of a line as code scanning's own uploader makes it: a polynomial over 64 bits of the hundred
 * characters that follow, blanks left out, and the number of lines up to here that begin in the same way. It stays when
 * the line moves.
 *
 * Algorithm: https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 *
 * @param text the whole file
 * @param line from 1
 * @returns null when there is no such line
 */
export function lineHash(text: string, line: number): string | null {
  const windows = windowsOf(text);
  const window = windows[line - 1];
  if (window === undefined) return null;
  const number = windows.slice(0, line).filter((one) => one === window).length;
  return `${hash(window)}:${number}`;
}

/** What counts of each line. The end of the file is marked, and is a line of its own after a line feed. */
function windowsOf(text: string): string[] {
  const counted = text.replace(/\r\n?/g, "\n").replace(/[ \t]/g, "") + "\uffff";
  const starts = [0];
  for (let i = counted.indexOf("\n"); i >= 0; i = counted.indexOf("\n", i + 1))
    starts.push(i + 1);
  return starts.map((start) => counted.slice(start, start + length));
}

function hash(window: string): string {
  let sum = 0n;
  for (let i = 0; i < length; i += 1) {
    const code = i < window.length ? window.charCodeAt(i) : 0;
    sum = BigInt.asUintN(64, sum * factor + BigInt(code));
  }
  return sum.toString(16);
}
