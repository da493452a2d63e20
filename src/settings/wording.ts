import { nearNames } from "../near-names.ts";

/** Text from outside on one line: cut, and with control and invisible characters spelled out. */
export function harmless(text: string, longest = 200): string {
  const characters = [...text];
  const cut =
    characters.length > longest
      ? `${characters.slice(0, longest).join("")}…`
      : text;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`,
  );
}

/** Text from outside in backticks. */
export function quote(text: string): string {
  return `\`${harmless(text, 60).replaceAll("`", "'")}\``;
}

/** `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** `` Did you mean `x`?`` with a leading space, or nothing when no known word is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const [nearest] = nearNames(word, known);
  return nearest === undefined ? "" : ` Did you mean \`${nearest}\`?`;
}
