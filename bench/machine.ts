import { execFileSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** What the numbers were measured on, as one line. */
export function describeMachine(python: string, postgres: string): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const packages = execFileSync(
    python,
    [
      "-c",
      "import platform, alembic, sqlalchemy; print(platform.python_version(), alembic.__version__, sqlalchemy.__version__)",
    ],
    { encoding: "utf8" },
  );
  const [pythonVersion, alembic, sqlalchemy] = packages.trim().split(" ");
  return [
    `${availableParallelism()} cores (${model})`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `${process.platform} ${process.arch}`,
    `Node.js ${process.versions.node}`,
    `Python ${pythonVersion}`,
    `Alembic ${alembic}`,
    `SQLAlchemy ${sqlalchemy}`,
    postgres,
    `load average at the start ${loadavg()[0]!.toFixed(1)}`,
  ].join(", ");
}
