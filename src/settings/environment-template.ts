/** What `{…}` in a value of `env` can stand for. */
export const placeholders = [
  "url",
  "host",
  "port",
  "user",
  "password",
  "database",
] as const;
export type Placeholder = (typeof placeholders)[number];

// `{{word}}` is a literal `{word}`; braces around anything but a word (JSON) are left alone.
const pattern = /\{\{([a-z_]+)\}\}|\{([a-z_]+)\}/gi;

/** Names in `{…}` that stand for nothing. */
export function unknownPlaceholders(template: string): string[] {
  return [...template.matchAll(pattern)]
    .map((match) => match[2])
    .filter((name) => name !== undefined)
    .filter((name) => !isPlaceholder(name));
}

/** The value of an environment variable for one throwaway database. */
export function renderTemplate(
  template: string,
  values: Record<Placeholder, string>,
): string {
  return template.replace(
    pattern,
    (whole, literal: string | undefined, name: string | undefined) => {
      if (literal !== undefined) return `{${literal}}`;
      return name !== undefined && isPlaceholder(name) ? values[name] : whole;
    },
  );
}

function isPlaceholder(name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name);
}
