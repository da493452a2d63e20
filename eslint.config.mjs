import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** The folders that touch the world: files, processes, the network. Everything between them is values in, values out. */
const edges = [
  "src/action/**",
  "src/cli/**",
  "src/database/**",
  "src/formats/**",
  "src/gate/**",
  "src/gate.ts",
  "src/git/**",
  "src/github/**",
  "src/index.ts",
  "src/init/**",
  "src/probe/**",
  "src/production/**",
  "src/project/**",
  "src/rehearsal/**",
  "src/revisions/**",
  "src/settings/**",
  "src/snapshot/sqlite/**",
  "src/start-gate.ts",
];

const world = [
  {
    group: ["node:*", "!node:path", "pg", "testcontainers", "@actions/*"],
    allowTypeImports: true,
    message: "This folder is pure: values in, values out. See ARCHITECTURE.md.",
  },
];

/** `from` may import nothing out of `not`. */
const boundary = (from, not, why) => ({
  files: [`src/${from}/**`],
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        patterns: [
          ...(edges.includes(`src/${from}/**`) ? [] : world),
          ...not.map((folder) => ({
            group: [`**/${folder}/**`, "!**/rehearsal/statement.ts"],
            message: why,
            allowTypeImports: true,
          })),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".venv/", ".venvs/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-misused-spread": "off",
      "max-lines": [
        "error",
        { max: 250, skipBlankLines: true, skipComments: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: edges,
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: world },
      ],
    },
  },
  boundary(
    "rules",
    ["rehearsal", "database", "github", "report", "probe", "gate"],
    "A rule sees operations, evidence and the schema before; nothing else.",
  ),
  boundary(
    "sql",
    ["rules", "rehearsal", "database", "github", "report", "probe", "gate"],
    "SQL into operations knows nothing of what comes after.",
  ),
  boundary(
    "report",
    ["database", "github", "probe", "gate", "git", "settings"],
    "Reports are pure renderers of a Report.",
  ),
  boundary(
    "checks",
    ["database", "github", "gate", "report"],
    "Checks judge values.",
  ),
  boundary(
    "database",
    ["rehearsal", "rules", "github", "report", "probe", "gate"],
    "The database knows nothing of migrations.",
  ),
  boundary(
    "github",
    ["database", "rehearsal", "rules", "probe", "gate"],
    "GitHub is a place to report to.",
  ),
  {
    files: ["__tests__/**/*.ts", "bench/**/*.ts"],
    rules: {
      "max-lines": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.mjs", "**/*.cjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        Buffer: "readonly",
      },
    },
  },
);
