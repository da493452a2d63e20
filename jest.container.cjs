const config = require("./jest.config.cjs");

/** @type {import('jest').Config} */
module.exports = {
  ...config,
  testMatch: ["<rootDir>/__tests__/container/**/*.test.ts"],
  testPathIgnorePatterns: [],
  // They look at what is left on the engine, where all of them work.
  maxWorkers: 1,
};
