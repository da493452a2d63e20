/** @type {import('jest').Config} */
module.exports = {
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  // These need a container engine: npm run test:container.
  testPathIgnorePatterns: ["<rootDir>/__tests__/container/"],
  // Several packages ship ES modules only, so the tests run as ES modules too
  // (node --experimental-vm-modules, see the test script).
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/__tests__/support/strip-types.cjs" },
  // The workspace with PostgreSQL servers is no test code.
  modulePathIgnorePatterns: ["<rootDir>/__tests__/servers/"],
  testTimeout: 120_000,
  // Jest leaves one core free for watching; most tests wait for Python and PostgreSQL anyway.
  maxWorkers: "100%",
};
