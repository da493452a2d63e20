/** Databases whose SQL is understood and judged. */
export const dialects = ["postgresql", "sqlite"] as const;
export type Dialect = (typeof dialects)[number];
