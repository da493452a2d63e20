/** Servers of other kinds, whose variables end like those of a database. */
const otherServers =
  /REDIS|MONGO|CACHE|ELASTIC|RABBIT|AMQP|KAFKA|CELERY|CLICKHOUSE|MYSQL|MARIADB|NEO4J|INFLUX|GRAPHDB|DUCKDB/;

const endings: [RegExp, string][] = [
  [/(URL|URI|DSN|CONNECTION_STRING)$/, "{url}"],
  [/(HOST|HOSTNAME|SERVER)$/, "{host}"],
  [/PORT$/, "{port}"],
  [/(USER|USERNAME)$/, "{user}"],
  [/(PASSWORD|PASSWD|PASS|PWD)$/, "{password}"],
  [/CREDENTIALS$/, "{user}:{password}"],
  [/(NAME|DB|DATABASE)$/, "{database}"],
];

/** What the value of an environment variable is to be when its name is about the database; null for any other name. */
export function placeholderFor(name: string): string | null {
  const upper = name.toUpperCase();
  if (!/DATABASE|DB|POSTGRES|PG|SQL/.test(upper) || otherServers.test(upper))
    return null;
  return endings.find(([ending]) => ending.test(upper))?.[1] ?? null;
}
