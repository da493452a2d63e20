import { expect, it } from "@jest/globals";
import { placeholderFor } from "../../src/settings/placeholder-for.ts";

it.each([
  ["DATABASE_URL", "{url}"],
  ["sqlalchemy_database_uri", "{url}"],
  ["SHOP_DB__HOST", "{host}"],
  ["POSTGRES_SERVER", "{host}"],
  ["PGPORT", "{port}"],
  ["DB_USERNAME", "{user}"],
  ["POSTGRES_PWD", "{password}"],
  ["DATABASE_CREDENTIALS", "{user}:{password}"],
  ["POSTGRES_DB", "{database}"],
  ["DB_POOL_SIZE", null],
  ["SECRET_KEY", null],
  ["REDIS_DB", null],
  ["MONGODB_URL", null],
])("%s is set to %j", (name, placeholder) => {
  expect(placeholderFor(name)).toBe(placeholder);
});
