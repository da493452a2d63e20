import { definitionOf } from "./definitions.ts";
import type { Given } from "./given.ts";

// Masking a shorter or a common word would make the log unreadable and protect nothing.
const shortest = 4;
const common = /^(true|false|none|null|test|testing|development|production)$/i;

/**
 * Every text that must not appear in a log, from what was given for secret settings: the token, the URL and its
 * password in both writings, the values of `env`. Needs no valid settings: complaints are printed too.
 */
export function secretsOf(given: readonly Given[]): string[] {
  const texts = given
    .filter(({ name }) => definitionOf(name).isSecret)
    .flatMap(({ name, entries }) =>
      entries.flatMap(({ text }) =>
        name === "env" ? valueOf(text) : [text.trim(), ...passwordsOf(text)],
      ),
    );
  return [...new Set(texts)].filter(
    (text) => text.length >= shortest && !common.test(text),
  );
}

/** The value of `NAME=value`; a line without `=` as a whole. */
function valueOf(line: string): string[] {
  return [line.slice(line.indexOf("=") + 1).trim()];
}

/** The password as it stands in the URL, and as it was before it was percent-encoded. */
export function passwordsOf(url: string): string[] {
  const [, password] = /^[^:]+:\/\/[^:/@]*:(.*)@/s.exec(url.trim()) ?? [];
  if (password === undefined) return [];
  try {
    const decoded = decodeURIComponent(password);
    return [password, decoded, encodeURIComponent(decoded)];
  } catch {
    return [password];
  }
}
