import { describe, expect, it } from "@jest/globals";
import {
  commandEnvironment,
  withVirtualEnvironment,
} from "../../src/probe/command-environment.ts";

const places = {
  folder: "/scratch/hook",
  address: "127.0.0.1:1:token",
  stacks: "/scratch/hook/stack",
  scratch: "/scratch",
};
const none = { variables: {}, chooseDriver: [] };

describe("the environment of the project's own command", () => {
  it.each([
    ["alone", {}, {}, "/scratch/hook/site"],
    ["before the job's", { PYTHONPATH: "a:b" }, {}, "/scratch/hook/site:a:b"],
    [
      "before that of the `env` setting, which replaces the job's",
      { PYTHONPATH: "a" },
      { PYTHONPATH: "src" },
      "/scratch/hook/site:src",
    ],
  ])("has the hook on PYTHONPATH %s", (_, start, variables, expected) => {
    const env = commandEnvironment(start, { ...none, variables }, places);
    expect(env["PYTHONPATH"]).toBe(expected);
  });

  it("has a virtual environment as if it were active", () => {
    const start = { PATH: "/usr/bin" };
    expect(withVirtualEnvironment(start, ["/app/.venv/bin/python"])).toEqual({
      PATH: "/app/.venv/bin:/usr/bin",
      VIRTUAL_ENV: "/app/.venv",
    });
    expect(withVirtualEnvironment(start, ["uv", "run", "python"])).toBe(start);
  });
});
