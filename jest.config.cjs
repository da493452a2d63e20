/** @type {import('jest').Config} */
module.exports = {
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  // These need a container engine: npm run test:container.
  testPathIgnorePatterns: ["<rootDir>/__tests__/container/"],
  // Several packages ship ES modules only, so the tests run as ES modules too
  // (node --experimental-vm-modules, see the test script).
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: { target: "es2023", parser: { syntax: "typescript" } },
        module: { type: "es6" },
      },
    ],
  },
  testTimeout: 120_000,
};
