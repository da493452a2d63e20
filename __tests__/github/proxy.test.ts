import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect as connectSocket, type AddressInfo } from "node:net";
import path from "node:path";
import { expect, it } from "@jest/globals";
import { startFakeGitHub } from "./fake-github.ts";

const module = path.resolve("src/github/client.ts");
// The proxy's variables are read when the process starts, so it takes another one.
const script = `
  const { connect } = await import(${JSON.stringify(module)});
  const client = await connect("secret", process.env.GITHUB_API_URL);
  console.log((await client.rest.users.getAuthenticated()).data.login);`;

it("the client goes through the runner's proxy", async () => {
  const github = await startFakeGitHub({ isUser: true, login: "somebody" });
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on("connect", ({ url = "" }, socket) => {
    asked.push(url);
    const target = connectSocket(Number(new URL(github.url).port));
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    target.pipe(socket).pipe(target);
  });
  proxy.listen(0, "127.0.0.1").unref();
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo;
  const env = {
    PATH: process.env["PATH"],
    NODE_NO_WARNINGS: "1",
    // The proxy alone knows where that is.
    GITHUB_API_URL: "http://github.invalid",
    http_proxy: `http://127.0.0.1:${port}`,
  };
  const options = ["--input-type=module", "-e", script];
  const child = spawn(process.execPath, options, { env });
  const [login] = (await once(child.stdout, "data")) as [Buffer];
  expect(login.toString().trim()).toBe("somebody");
  expect(asked).toEqual(["github.invalid:80"]);
  child.kill();
  proxy.closeAllConnections();
  await github.close();
});
