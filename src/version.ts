/** Version of migration-gate; a test ties it to package.json, which the bundle does not carry. */
export const version = "0.1.0";
