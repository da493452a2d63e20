// Needs a Docker engine with an image `postgres:15`: `npm run test:container`.
import {
  afterAll,
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import {
  openWorkbench,
  pullRequestOf,
  reportOf,
  type Workbench,
} from "../bundle/workbench.ts";
import { docker, leftBehind } from "./docker.ts";
import {
  hollowImage,
  imageThatFirst,
  imageWith,
  vectorImage,
} from "./images.ts";
import { startPrivateRegistry } from "./private-registry.ts";

const database = "container";
const made = new Set<string>();
/** Name of an image that goes with these tests. */
function named(name: string): string {
  const image = `migration-gate-test-${name}:${made.size}`;
  made.add(image);
  return image;
}

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(() => workbench.close());
afterAll(() => {
  for (const image of made) docker(["rmi", "--force", image]);
});

/** Runs the safe pull request, which has to end without a verdict, and with nothing left. */
async function expectRefused(
  image: string,
  given: { timeout?: string } = {},
): Promise<{ message: string; details: string }> {
  const before = leftBehind();
  const step = await workbench.gate("safe", {
    inputs: { database, image, ...given },
  });
  expect(step).toMatchObject({ status: 3, outputs: { verdict: "error" } });
  const { error, projects } = reportOf(step);
  expect(error?.kind).toBe("environment");
  expect(projects).toEqual([]);
  expect(step.summary).toContain(image.split("@")[0]);
  expect(leftBehind()).toEqual(before);
  const { message = "", details = [] } = error ?? {};
  return { message, details: details.join("\n") };
}

describe("an image that can't be had", () => {
  it.each([
    ["that no registry has", "registry.invalid/none:1"],
    [
      "named by its digest",
      `registry.invalid/none:1@sha256:${"0123456789abcdef".repeat(4)}`,
    ],
  ])("%s is named, with what to do", async (_, image) => {
    const { message } = await expectRefused(image);
    expect(message).toContain(
      `The image ${image} is not on this machine and could not be pulled.`,
    );
    expect(message).toContain("`docker login`");
    expect(message).toContain("`database: local`");
  });

  it("because its registry wants a login: the message names that step", async () => {
    const registry = await startPrivateRegistry();
    try {
      const image = `${registry.address}/team/postgres:17`;
      const { message, details } = await expectRefused(image);
      expect(message).toContain("a step with `docker login`");
      expect(details).toMatch(/no basic auth credentials|unauthorized/i);
    } finally {
      await registry.stop();
    }
  });
});

describe("an image that is no PostgreSQL", () => {
  it.each([
    [
      "has no program of that name, nor a shell",
      { start: 'CMD ["/program"]' },
      "could not be started",
      /"postgres": executable file not found/,
    ],
    [
      "starts something else",
      { start: 'ENTRYPOINT ["/program"]' },
      "ended before PostgreSQL answered",
      /program: /,
    ],
  ])("and %s", async (_, given, told, detail) => {
    const image = hollowImage(named("hollow"), given);
    const { message, details } = await expectRefused(image);
    expect(message).toContain(told);
    expect(message).toContain("works like the official `postgres`");
    expect(details).toMatch(detail);
  });

  it("and is made for another processor", async () => {
    const start = 'ENTRYPOINT ["/program"]';
    const platform = "linux/s390x";
    const image = hollowImage(named("foreign"), { start, platform });
    const { message } = await expectRefused(image);
    expect(message).toMatch(
      /made for s390x, and this machine is (amd64|arm64): name an image that exists for/,
    );
  });
});

describe("an image whose server", () => {
  it("ends at once is told with its log", async () => {
    const image = imageThatFirst(named("ends"), "echo no licence; exit 3");
    const { message, details } = await expectRefused(image);
    expect(message).toContain("ended before PostgreSQL answered");
    expect(details).toContain("no licence");
  });

  it("never becomes ready is told with its log when the time is up", async () => {
    const image = imageThatFirst(named("silent"), "echo thinking; sleep 600");
    const { message, details } = await expectRefused(image, { timeout: "8s" });
    expect(message).toContain("while the throwaway database was starting");
    expect(details).toContain(`The container of ${image} had not answered`);
    expect(details).toContain("thinking");
  });

  it("has a password of its own is told with what the server says", async () => {
    const script = "export POSTGRES_PASSWORD=baked-in";
    const image = imageThatFirst(named("own-password"), script);
    const { details } = await expectRefused(image, { timeout: "10s" });
    expect(details).toContain("password authentication failed");
  });

  it("takes 20 s to start is waited for", async () => {
    const image = imageThatFirst(named("slow"), "sleep 20");
    const step = await workbench.gate("safe", { inputs: { database, image } });
    expect(step).toMatchObject({ status: 0, outputs: { verdict: "pass" } });
  });

  it("has a config file in its command keeps it", async () => {
    const config = "/tmp/own.conf";
    const image = imageWith(named("config"), [
      `ENTRYPOINT ["sh", "-c", "echo \\"track_commit_timestamp = on\\" > ${config}; exec docker-entrypoint.sh \\"$@\\"", "sh"]`,
      `CMD ["postgres", "-c", "config_file=${config}", "-c", "hba_file=/migration-gate/data/pg_hba.conf"]`,
    ]);
    const upgrade =
      "if op.get_bind().exec_driver_sql('SHOW track_commit_timestamp').scalar() != 'on':\n    raise ValueError('its config is lost')";
    const step = await workbench.gate(pullRequestOf(upgrade), {
      inputs: { database, image },
    });
    expect(step).toMatchObject({ status: 0, outputs: { verdict: "pass" } });
  });
});

describe("an extension that PostgreSQL does not ship", () => {
  const upgrade = `op.execute("CREATE EXTENSION vector")
op.execute("CREATE TABLE embeddings (id bigint PRIMARY KEY, at vector(3) NOT NULL)")
op.execute("CREATE INDEX embeddings_at ON embeddings USING hnsw (at vector_l2_ops)")`;
  const downgrade =
    'op.execute("DROP TABLE embeddings")\n    op.execute("DROP EXTENSION vector")';
  const changes = Object.fromEntries(
    Object.entries(pullRequestOf(upgrade)).map(([file, text]) => [
      file,
      text.replace(/(def downgrade\(\):\n\s+)pass/, `$1${downgrade}`),
    ]),
  );

  it("is there in an image that has it", async () => {
    const before = leftBehind();
    const image = vectorImage();
    const step = await workbench.gate(changes, { inputs: { database, image } });
    expect(step).toMatchObject({ status: 0, outputs: { verdict: "pass" } });
    const [project] = reportOf(step).projects;
    expect(project?.database?.version).toMatch(/^18\./);
    expect(leftBehind()).toEqual(before);
  });

  it("is missing in another one, which is said at the line", async () => {
    const inputs = { database, image: "postgres:15" };
    const step = await workbench.gate(changes, { inputs });
    expect(step).toMatchObject({ status: 1, outputs: { verdict: "fail" } });
    const findings = reportOf(step).projects.flatMap((each) => each.findings);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: "upgrade-fails",
        file: "alembic/versions/more.py",
        message: expect.stringContaining("vector"),
      }),
    );
  });
});
