import { describe, expect, it } from "@jest/globals";
import { processorOf } from "../../src/database/container-failure.ts";
import { parseDockerHost } from "../../src/database/container-engine.ts";
import { describeState } from "../../src/database/container-loss.ts";

describe("what became of a container", () => {
  it.each([
    ["paused", 0, false, "is paused"],
    ["exited", 137, false, "was killed (exit code 137)"],
    ["exited", 137, true, "ran out of memory"],
    ["exited", 0, false, "ended (exit code 0)"],
    ["dead", 1, false, "ended (exit code 1)"],
    ["restarting", 1, false, "is being restarted"],
  ])("is told when it is %s (%i, %s)", (Status, ExitCode, OOMKilled, words) => {
    expect(describeState({ Status, ExitCode, OOMKilled })).toContain(words);
  });

  it("is told when it is gone", () => {
    expect(describeState(null)).toContain("removed during the run");
  });

  it.each(["running", "created"])("is not told while it is %s", (Status) => {
    const state = { Status, ExitCode: 0, OOMKilled: false };
    expect(describeState(state)).toBeNull();
  });
});

describe("DOCKER_HOST", () => {
  it.each([
    ["unix:///run/podman.sock", { path: "/run/podman.sock" }],
    ["tcp://127.0.0.1:2375", { host: "127.0.0.1", port: 2375 }],
    ["tcp://docker:80", { host: "docker", port: 80 }],
    ["https://[::1]:2376", { host: "::1", port: 2376 }],
  ])("%s is understood", (given, address) => {
    expect(parseDockerHost(given)).toEqual(address);
  });

  it.each(["ssh://me@build", "/var/run/docker.sock", "fd://"])(
    "%s is refused, because another engine would be taken for it",
    (given) => {
      expect(() => parseDockerHost(given)).toThrow("unix:// or tcp://");
    },
  );
});

it.each([
  ["x86_64", "amd64"],
  ["aarch64", "arm64"],
  ["amd64", "amd64"],
  ["s390x", "s390x"],
])("The processor %s is %s to Docker", (given, word) => {
  expect(processorOf(given)).toBe(word);
});
