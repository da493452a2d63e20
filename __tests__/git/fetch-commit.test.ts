import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, it } from "@jest/globals";
import { fetchCommit } from "../../src/git/fetch-commit.ts";
import { temporaryRepositories, type TestRepository } from "./repository.ts";

const repositories = temporaryRepositories();
afterAll(() => repositories.remove());

const token = "t0ken";
const accepted = `basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;

let server: Server;
let serverUrl: string;
let origin: TestRepository;
let headers: (string | undefined)[];
/** A private repository on a server that knows one token. */
beforeEach(async () => {
  origin = repositories.create();
  origin.commit();
  headers = [];
  server = createServer(({ url = "", headers: sent }, response) => {
    headers.push(sent.authorization);
    if (sent.authorization !== accepted) {
      response.writeHead(401, { "www-authenticate": "Basic" }).end();
      return;
    }
    const path = url.replace(/^\/org\/repo\.git/, "").replace(/\?.*/, "");
    try {
      response.end(readFileSync(join(origin.path, ".git", path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

/** A clone that has not kept what opens the remote, and a later commit there. */
function checkout(): { here: TestRepository; later: string } {
  const here = origin.clone();
  here.git("remote", "set-url", "origin", `${serverUrl}/org/repo.git`);
  const later = origin.commit();
  origin.git("update-server-info");
  return { here, later };
}

it("uses the token where the checkout has kept none, and leaves no trace of it", async () => {
  const { here, later } = checkout();
  const access = { serverUrl: `${serverUrl}/`, token };
  const fetched = await fetchCommit(here.path, "refs/heads/main", access);
  expect(fetched).toBe(later);
  expect(headers[0]).toBeUndefined();
  const config = readFileSync(join(here.path, ".git/config"), "utf8");
  expect(config).not.toMatch(/extraheader/i);
});

it.each([
  ["no token", () => null],
  [
    "a token of another server",
    () => ({ serverUrl: "https://git.example.org", token }),
  ],
])("says that it was refused with %s, which sees none", async (_, access) => {
  const { here } = checkout();
  const fetched = await fetchCommit(here.path, "refs/heads/main", access());
  expect(fetched).toEqual({
    why: expect.stringMatching(
      /^fetching refs\/heads\/main failed \(could not read Username/,
    ),
  });
  expect(headers.filter((header) => header !== undefined)).toEqual([]);
});

it("says that a wrong token was refused, without showing it", async () => {
  const { here } = checkout();
  const access = { serverUrl, token: "wr0ng" };
  const fetched = await fetchCommit(here.path, "refs/heads/main", access);
  expect(fetched).toHaveProperty("why");
  expect(JSON.stringify(fetched)).not.toMatch(/wr0ng|d3IwbmC/i);
});
