import { visible } from "./visible-text.ts";

/** An element; `children` are XML already, made by {@link element} or {@link xmlText}. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}="${xmlText(String(value)).replaceAll('"', "&quot;")}"`,
  );
  const start = `<${name}${written.join("")}`;
  return children.length === 0
    ? `${start}/>`
    : `${start}>${children.join("")}</${name}>`;
}

/**
 * Any text as the content of an element. Characters that XML 1.0 has no place for
 * are spelled out: https://www.w3.org/TR/xml/#charsets.
 */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
