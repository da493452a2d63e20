import { describe, expect, it } from "@jest/globals";
import {
  projectEnvironment,
  startEnvironment,
} from "../../src/probe/environment.ts";

const target = {
  host: "127.0.0.1",
  port: 5433,
  user: "postgres",
  password: "p@ss/word",
  database: "base",
};

describe("startEnvironment", () => {
  it.each([
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "INPUT_GITHUB-TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    "GITHUB_OUTPUT",
    "GITHUB_ENV",
    "GITHUB_STEP_SUMMARY",
    "STATE_ledger",
  ])("keeps %s from the pull request's code", (name) =>
    expect(startEnvironment({ [name]: "x", PATH: "/bin" })).toEqual({
      PATH: "/bin",
      PYTHONUNBUFFERED: "1",
    }),
  );

  it.each(["PGSERVICE", "PGHOSTADDR", "PGSSLMODE", "PGPASSFILE"])(
    "drops %s, which would lead to another database",
    (name) => {
      expect(startEnvironment({ [name]: "x" })).toEqual({
        PYTHONUNBUFFERED: "1",
      });
    },
  );

  it.each(["HOME", "VIRTUAL_ENV", "GITHUB_WORKSPACE", "SECRET_KEY"])(
    "leaves %s as it is",
    (name) => {
      expect(startEnvironment({ [name]: "x" })).toHaveProperty(name, "x");
    },
  );
});

describe("projectEnvironment", () => {
  it("sets the usual names", () => {
    expect(projectEnvironment({}, target, {})).toEqual({
      variables: {
        DATABASE_URL: "postgresql://postgres:p%40ss%2Fword@127.0.0.1:5433/base",
        PGHOST: "127.0.0.1",
        PGPORT: "5433",
        PGUSER: "postgres",
        PGPASSWORD: "p@ss/word",
        PGDATABASE: "base",
        POSTGRES_HOST: "127.0.0.1",
        POSTGRES_SERVER: "127.0.0.1",
        POSTGRES_PORT: "5433",
        POSTGRES_USER: "postgres",
        POSTGRES_PASSWORD: "p@ss/word",
        POSTGRES_DB: "base",
      },
      chooseDriver: ["DATABASE_URL"],
    });
  });

  it.each([
    "postgresql+asyncpg://u:p@db.example.com/app",
    "postgres+asyncpg://db.example.com/app",
  ])(
    "keeps the driver of the caller's DATABASE_URL %s, not its address",
    (url) => {
      const { variables, chooseDriver } = projectEnvironment(
        { DATABASE_URL: url },
        target,
        {},
      );
      expect(variables["DATABASE_URL"]).toBe(
        "postgresql+asyncpg://postgres:p%40ss%2Fword@127.0.0.1:5433/base",
      );
      expect(chooseDriver).toEqual([]);
    },
  );

  it("leaves the driver of a bare {url} to the probe", () => {
    const { chooseDriver } = projectEnvironment({}, target, {
      APP_DATABASE_URL: "{url}",
      OTHER_URL: "postgresql://{host}/other",
    });
    expect(chooseDriver).toEqual(["DATABASE_URL", "APP_DATABASE_URL"]);
  });

  it("lets the env setting have the last word", () => {
    const { variables, chooseDriver } = projectEnvironment({}, target, {
      DATABASE_URL: "postgresql+asyncpg://{user}@{host}:{port}/{database}",
      APP_ENV: "test",
    });
    expect(variables).toMatchObject({
      DATABASE_URL: "postgresql+asyncpg://postgres@127.0.0.1:5433/base",
      APP_ENV: "test",
    });
    expect(chooseDriver).toEqual([]);
  });
});

describe("templates of the env setting", () => {
  it("fills every placeholder and leaves other braces alone", () => {
    const template =
      '{user}:{password}@{host}:{port}/{database} {url} {{user}} {"a": 1}';
    expect(projectEnvironment({}, target, { X: template }).variables["X"]).toBe(
      'postgres:p@ss/word@127.0.0.1:5433/base postgresql://postgres:p%40ss%2Fword@127.0.0.1:5433/base {user} {"a": 1}',
    );
  });
});
