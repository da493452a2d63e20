/**
 * Changes of a schema, each played in a schema of its own that is on the search path.
 * Names of things that live outside of schemas begin with the mutation's subject.
 */
export interface Mutation {
  name: string;
  setup?: string;
  change: string;
  /** First major version that knows it. */
  since?: number;
}

/** The table that most mutations change; their setup when they name none. */
export const table =
  "create table t (id int primary key, a int, b text, c varchar(50))";
