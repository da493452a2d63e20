const units = { "": 1, s: 1, m: 60, h: 3600 };

/** `600`, `600s`, `10m` or `1h` in seconds; null for anything else. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,9})\s*([smh]?)$/.exec(text);
  if (match === null) return null;
  const unit = (match[2] ?? "") as keyof typeof units;
  return Number(match[1]) * units[unit];
}
