// Makes dist/: one bundle for the action and the command line, and beside it the two files it reads at run time.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
execFileSync(
  "ncc",
  [
    "build",
    join(root, "src/index.ts"),
    "--out",
    dist,
    "--transpile-only",
    "--license",
    "licenses.txt",
    "--external",
    "cpu-features",
  ],
  { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
);
// ncc also copies what dependencies of testcontainers read for features that are never used here: ssh, gRPC, image builds.
for (const name of readdirSync(dist)) {
  if (!/\.js$|\.wasm$|^licenses\.txt$/.test(name))
    rmSync(join(dist, name), { recursive: true });
}
copyFileSync(join(root, "src/probe/probe.py"), join(dist, "probe.py"));
copyFileSync(
  join(root, "node_modules/libpg-query/wasm/libpg-query.wasm"),
  join(dist, "libpg-query.wasm"),
);
