import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SetupFailure } from "./failure.mjs";
import { readPython } from "./pythons.mjs";
import { lastLines, runCommand } from "./run-command.mjs";

/**
 * @typedef {object} Environment
 * @property {string} name folder from the repository's root: `.venv`, `.venvs/sqlalchemy-1.4`
 * @property {string} requirements file with pinned versions, from the repository's root
 * @property {import("./pythons.mjs").Python} python
 */

const stampName = ".migration-gate-setup";

/**
 * Makes a virtual environment hold what its requirements file says. Does nothing when it already does.
 * @param {string} root
 * @param {Environment} environment
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function makeEnvironment(root, environment) {
  const folder = path.join(root, environment.name);
  const requirements = path.join(root, environment.requirements);
  const stamp = path.join(folder, stampName);
  const wanted = stampOf(requirements, environment.python);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  await makeFolder(folder, environment);
  await installPackages(folder, requirements, environment);
  writeFileSync(stamp, wanted);
  return true;
}

function stampOf(requirements, python) {
  const hash = createHash("sha256").update(readFileSync(requirements));
  return `${python.version} ${hash.digest("hex")}\n`;
}

async function makeFolder(folder, { name, python }) {
  if (existsSync(folder)) {
    const present = await readPython(path.join(folder, "bin", "python"));
    if (present?.version === python.version) return;
    removeOwn(folder, name);
  }
  const { code, output } = await runCommand(python.program, [
    "-m",
    "venv",
    folder,
  ]);
  if (code === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new SetupFailure(
    `Python ${python.version} could not make the virtual environment ${name}:\n${lastLines(output)}`,
  );
}

/** Somebody's own .venv isn't ours to delete. */
function removeOwn(folder, name) {
  if (!existsSync(path.join(folder, stampName)))
    throw new SetupFailure(
      `${name} was not made by this script and does not hold the Python it needs. Move or remove it and run this again.`,
    );
  rmSync(folder, { recursive: true, force: true });
}

async function installPackages(folder, requirements, { name }) {
  const { code, output } = await runCommand(
    path.join(folder, "bin", "python"),
    [
      ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
      ...["--requirement", requirements],
    ],
  );
  if (code === 0) return;
  throw new SetupFailure(
    `pip could not install ${path.basename(requirements)} into ${name}. ${reasonOf(output)}\n${lastLines(output)}`,
  );
}

function reasonOf(output) {
  if (/name resolution|NewConnection|Max retries|timed out/i.test(output))
    return "The package index can't be reached: check this machine's network and proxy settings.";
  if (/CERTIFICATE_VERIFY_FAILED/.test(output))
    return "The package index's certificate is not trusted here: set PIP_CERT to your proxy's certificate.";
  return "pip says:";
}
