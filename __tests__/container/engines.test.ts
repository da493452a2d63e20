// Needs a Docker engine with an image `postgres:15`: `npm run test:container`.
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import net from "node:net";
import { leftOf, startHanging } from "../bundle/hanging.ts";
import {
  openWorkbench,
  reportOf,
  type Workbench,
} from "../bundle/workbench.ts";
import { until } from "../database/children.ts";
import { startPost } from "../support/action-step.ts";
import { containerOf, docker, leftBehind } from "./docker.ts";
import { postgres } from "./images.ts";
import {
  makeSecondEngine,
  whyNoSecondEngine,
  type SecondEngine,
} from "./second-engine.ts";

const inputs = { database: "container", image: postgres };
const passes = { status: 0, stderr: "", outputs: { verdict: "pass" } };
const waits = 'op.execute("SELECT pg_sleep(600)")';

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());

describe("one engine", () => {
  it("serves two actions at once", async () => {
    const before = leftBehind();
    const steps = [1, 2].map(() => workbench.gate("safe", { inputs }));
    expect(await Promise.all(steps)).toMatchObject([passes, passes]);
    expect(leftBehind()).toEqual(before);
  });

  it("takes another port when somebody has the next ones", async () => {
    const taken = await takePorts(nextPort(), 4);
    try {
      expect(await workbench.gate("safe", { inputs })).toMatchObject(passes);
    } finally {
      for (const server of taken) server.close();
    }
  });
});

/** The engine gives its ports one after the other. */
function nextPort(): number {
  const words = ["--detach", "--publish", "127.0.0.1:0:5432"];
  const id = docker(["run", ...words, "--entrypoint", "sleep", postgres, "60"]);
  try {
    return Number(docker(["port", id, "5432"]).split(":").at(-1)) + 1;
  } finally {
    docker(["rm", "--force", "--volumes", id]);
  }
}

async function takePorts(first: number, count: number): Promise<net.Server[]> {
  const servers: net.Server[] = [];
  for (let port = first; port < first + count; port += 1) {
    const server = net.createServer();
    servers.push(server);
    await new Promise((resolve) => {
      server.once("error", resolve).listen(port, "127.0.0.1", () => resolve(0));
    });
  }
  return servers;
}

describe("DOCKER_HOST", () => {
  it.each([
    ["tcp://127.0.0.1:1", /ECONNREFUSED/],
    ["unix:///nowhere/docker.sock", /ENOENT/],
    ["ssh://me@build", /begin with unix:\/\/ or tcp:\/\//],
  ])(
    "%s does not answer: no other engine is taken for it",
    async (dockerHost, why) => {
      const step = await workbench.gate("safe", { inputs, dockerHost });
      expect(step.status).toBe(3);
      const { error } = reportOf(step);
      expect(error?.message).toContain("Docker can't be reached");
      expect(error?.details.join("\n")).toContain(dockerHost);
      expect(error?.details.join("\n")).toMatch(why);
    },
  );

  it("leads to something that is no Docker: no other engine is taken for it", async () => {
    const server = net.createServer((socket) => socket.end("220 ready\r\n"));
    await new Promise<void>((go) => server.listen(0, "127.0.0.1", go));
    const { port } = server.address() as net.AddressInfo;
    try {
      const dockerHost = `tcp://127.0.0.1:${port}`;
      const step = await workbench.gate("safe", { inputs, dockerHost });
      expect(step.status).toBe(3);
      expect(reportOf(step).error?.details.join("\n")).toContain(
        "DOCKER_TLS_VERIFY",
      );
    } finally {
      server.close();
    }
  });
});

const reason = whyNoSecondEngine();
const describeSecond = reason === null ? describe : describe.skip;
describeSecond(
  `a second engine${reason === null ? "" : ` (${reason})`}`,
  () => {
    let second: SecondEngine;
    beforeAll(async () => {
      second = await makeSecondEngine();
    });
    afterAll(() => second.remove());

    it("is reached by TCP", async () => {
      const dockerHost = second.tcp;
      const before = [leftBehind(second.unix), leftBehind()];
      const step = await workbench.gate("safe", { inputs, dockerHost });
      expect(step).toMatchObject(passes);
      expect([leftBehind(second.unix), leftBehind()]).toEqual(before);
    });

    it("is stopped in the middle of a migration: nothing against the revision, and the post step says what is left", async () => {
      const dockerHost = second.unix;
      const hanging = await startHanging(workbench, waits, inputs, {
        dockerHost,
      });
      const container = containerOf(hanging.resources, dockerHost);
      await second.stop();
      const ended = await hanging.main.ended;
      expect(ended).toMatchObject({ status: 3, outputs: { verdict: "error" } });
      const { error, projects } = reportOf(ended);
      expect(error?.kind).toBe("environment");
      expect(error?.message).toContain("The container engine does not answer");
      expect(projects).toEqual([]);

      const early = await startPost(hanging.step, ended.state).ended;
      expect(early.status).toBe(0);
      expect(early.stdout).toMatch(/container .* could not be removed/);

      await second.start();
      expect(docker(["ps", "-aq", "--no-trunc"], dockerHost)).toBe(container);
      const late = await startPost(hanging.step, ended.state).ended;
      expect(late).toMatchObject({ status: 0, stderr: "", commands: [] });
      expect(docker(["ps", "-aq"], dockerHost)).toBe("");
      await until(() => leftOf(hanging).length === 0);
      expect(leftOf(hanging)).toEqual([]);
    });
  },
);
