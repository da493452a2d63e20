import type { Variable } from "./variable.ts";

type Asked = Pick<Variable, "name" | "type" | "options">;

/** What a value of a type may be, by what the type is called; of unions and generics the first that fits. */
const byType: [RegExp, string][] = [
  [/^(list|tuple|set|frozenset|sequence)\b/i, "[]"],
  [/^(dict|mapping|json)\b/i, "{}"],
  [/^bool\b/, "false"],
  [/\btimedelta\b/, "PT1S"],
  [/\bdatetime\b/, "2026-01-01T00:00:00"],
  [/\bdate\b/, "2026-01-01"],
  [/\bint\b|PositiveInt|^Non\w+Int\b/, "1"],
  [/\bfloat\b|\bDecimal\b/, "1.0"],
  [/RedisDsn/, "redis://localhost:6379/0"],
  [/AmqpDsn/, "amqp://localhost:5672/"],
  [/Mongo\w*Dsn/, "mongodb://localhost:27017/app"],
  [/Url\b|\burl\b/, "https://example.com"],
  [/EmailStr|\bemail\b/, "someone@example.com"],
  [/UUID/, "00000000-0000-0000-0000-000000000000"],
  [/Path\b|\bpath\b/, "."],
];

/** What it may be by the name of the variable. */
const byName: [RegExp, string][] = [
  [
    /REDIS\w*(URL|URI|DSN)$|(BROKER|RESULT_BACKEND)(_URL)?$/,
    "redis://localhost:6379/0",
  ],
  [/(URL|URI|DSN|ENDPOINT|ORIGIN)$/, "https://example.com"],
  [/EMAIL$|_FROM$/, "someone@example.com"],
  [
    /(PORT|COUNT|SIZE|LIMIT|MINUTES|SECONDS|HOURS|DAYS|TTL|TIMEOUT|WORKERS|RETRIES)$/,
    "1",
  ],
  [/^(DEBUG|TESTING|IS_\w+|ENABLE_\w+|USE_\w+)$|_ENABLED$/, "false"],
  [/(HOST|HOSTNAME|SERVER|DOMAIN)$/, "localhost"],
  [/LOG_?LEVEL$/, "INFO"],
  [/REGION$/, "us-east-1"],
  [/SECRET|KEY|TOKEN|PASS|PWD|SALT|CREDENTIAL/, "not-a-secret"],
  [/(^|_)(ENV|ENVIRONMENT)$/, "test"],
];

/** A value that lets the application start and leads nowhere. */
export function harmlessValue({ name, type, options }: Asked): string {
  const choice = /\bLiteral\[\s*["']([^"']*)["']/.exec(type)?.[1];
  if (choice !== undefined) return choice;
  const upper = name.toUpperCase();
  const bare = type.replace(/^(Optional|Annotated)\[/, "");
  const text =
    byType.find(([pattern]) => pattern.test(bare))?.[1] ??
    byName.find(([pattern]) => pattern.test(upper))?.[1] ??
    "anything";
  return longEnough(text, options);
}

/** Settings that check how long a secret is. */
function longEnough(text: string, options: string): string {
  const least = Math.min(
    Number(/\bmin_length\s*=\s*(\d+)/.exec(options)?.[1] ?? 0),
    256,
  );
  return text.length >= least
    ? text
    : `${text}-`.repeat(Math.ceil(least / (text.length + 1))).slice(0, least);
}
