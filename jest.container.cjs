const config = require("./jest.config.cjs");

/** @type {import('jest').Config} */
module.exports = {
  ...config,
  testMatch: ["<rootDir>/__tests__/container/**/*.test.ts"],
  testPathIgnorePatterns: [],
};
