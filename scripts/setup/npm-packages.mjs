import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { SetupFailure } from "./failure.mjs";
import { firstLines, runCommand } from "./run-command.mjs";

/**
 * Runs `npm ci` when node_modules does not hold what package-lock.json says.
 * @param {string} root
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function installNpmPackages(root) {
  if (isInstalled(root)) return false;
  const { code, output } = await runCommand(
    "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel", "error"],
    { cwd: root },
  );
  if (code === 127)
    throw new SetupFailure(
      "npm was not found. Install Node.js 20 or newer with npm and run this again.",
    );
  if (code !== 0)
    throw new SetupFailure(`npm ci failed:\n${firstLines(output, 8)}`);
  return true;
}

/** Compares contents: file times say nothing after a checkout or an `npm install` next door. */
function isInstalled(root) {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const present = readPackages(installed);
  const wanted = readPackages(path.join(root, "package-lock.json"));
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "") return true;
    const there = present[place];
    // Packages for other platforms are optional and rightly missing.
    return there ? there.version === entry.version : entry.optional === true;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
