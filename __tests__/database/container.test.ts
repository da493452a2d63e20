import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import {
  commandOf,
  isThisMachine,
} from "../../src/database/container-start.ts";
import { withoutFrames } from "../../src/database/container-engine.ts";
import { readLedger } from "../../src/database/ledger-file.ts";
import { openLedger } from "../../src/database/ledger.ts";
import { startThrowawayServer } from "../../src/database/start.ts";

const ledger = openLedger();
const dockerHost = process.env["DOCKER_HOST"];
afterEach(() => {
  if (dockerHost === undefined) delete process.env["DOCKER_HOST"];
  else process.env["DOCKER_HOST"] = dockerHost;
});
afterAll(() => ledger.close());

describe("a container", () => {
  it("says how to go on when Docker can't be reached", async () => {
    process.env["DOCKER_HOST"] = "unix:///tmp/no-engine-here.sock";
    const settings = {
      database: "container",
      image: null,
      postgresVersion: null,
      databaseUrl: null,
    } as const;
    await expect(startThrowawayServer(settings, ledger)).rejects.toMatchObject({
      name: "GateError",
      kind: "environment",
      message: expect.stringMatching(
        /Docker can't be reached.*database: local/,
      ),
      details: expect.arrayContaining([
        "DOCKER_HOST: unix:///tmp/no-engine-here.sock",
      ]),
    });
    expect(readLedger(ledger.file)).toEqual([]);
  });

  it.each([
    [["postgres"], ["postgres"]],
    [[], ["postgres"]],
    [["some-wrapper"], ["postgres"]],
    [
      ["postgres", "-D", "/etc/postgresql"],
      ["postgres", "-D", "/etc/postgresql"],
    ],
  ])(
    "of an image with the command %j starts %j with our options",
    (image, own) => {
      const command = commandOf(image);
      expect(command.slice(0, own.length + 2)).toEqual([
        ...own,
        "-c",
        "listen_addresses=*",
      ]);
      expect(command).toContain("fsync=off");
    },
  );

  it.each([
    ["localhost", true],
    ["127.0.0.1", true],
    ["127.0.0.9", true],
    ["192.0.2.1", false],
    ["docker.invalid", false],
  ])(
    "on the engine at %s publishes on the loopback interface: %s",
    async (host, is) => {
      expect(await isThisMachine(host)).toBe(is);
    },
  );

  it("has its log read without Docker's frames", () => {
    const frame = (stream: number, text: string): Buffer => {
      const head = Buffer.alloc(8);
      head.writeUInt8(stream, 0);
      head.writeUInt32BE(Buffer.byteLength(text), 4);
      return Buffer.concat([head, Buffer.from(text)]);
    };
    const log = Buffer.concat([frame(1, "größer\n"), frame(2, "FATAL\n")]);
    expect(withoutFrames(log)).toBe("größer\nFATAL\n");
  });
});
