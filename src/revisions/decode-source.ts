/**
 * Decodes a Python file as Python does: UTF-8, or what a `coding` comment in its first two lines says.
 *
 * @returns null when the bytes are not in that encoding
 */
export function decodeSource(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 400)).toString("latin1");
  const declared = head
    .split("\n", 2)
    .map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1])
    .find((name) => name !== undefined);
  try {
    return new TextDecoder(encodingLabel(declared ?? "utf-8"), {
      fatal: true,
    }).decode(bytes);
  } catch {
    return null;
  }
}

/** The web's name for an encoding that Python calls differently. */
function encodingLabel(name: string): string {
  const label = name.toLowerCase().replaceAll("_", "-");
  return /^(latin-1|iso-latin-1)\b/.test(label) ? "latin1" : label;
}
