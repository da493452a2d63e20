// Makes dist/: one bundle for the action and the command line, and beside it the files it reads at run time.
// The same sources give the same bytes, wherever the repository lies.
import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const modules = join(root, "node_modules");
const dist = join(root, "dist");

// Built apart: a build that fails leaves the old one as it was. Git doesn't look into this folder.
const workplace = mkdtempSync(join(modules, ".build-"));
try {
  const fresh = join(workplace, "dist");
  bundle(fresh);
  addFiles(fresh);
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

function bundle(folder) {
  execFileSync(
    process.execPath,
    [
      join(modules, "@vercel/ncc/dist/ncc/cli.js"),
      ...["build", join(root, "src/index.ts"), "--out", folder],
      // What an earlier build left in a cache must not show.
      ...["--transpile-only", "--no-cache"],
      ...["--license", "licenses.txt"],
      // Native code; ssh, which alone uses it, does without.
      ...["--external", "cpu-features"],
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  // ncc also copies what dependencies of testcontainers read for features that are never used here: ssh, gRPC, image builds.
  for (const name of readdirSync(folder)) {
    if (!/\.js$|\.wasm$|^licenses\.txt$/.test(name))
      rmSync(join(folder, name), { recursive: true });
  }
}

function addFiles(folder) {
  for (const file of ["probe.py", "hook.py", "site/sitecustomize.py"])
    cpSync(join(root, "src/probe", file), join(folder, file));
  const pages = join(root, "docs/rules");
  for (const page of readdirSync(pages).filter((name) => name !== "README.md"))
    cpSync(join(pages, page), join(folder, "rules", page));
  copyFileSync(
    join(modules, "libpg-query/wasm/libpg-query.wasm"),
    join(folder, "libpg-query.wasm"),
  );
}
