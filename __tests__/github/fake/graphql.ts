import { readFileSync } from "node:fs";
import path from "node:path";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { mutations } from "./graphql-mutations.ts";
import { pullRequestNode, viewerNode } from "./graphql-nodes.ts";
import { sent, type Sent } from "./server.ts";
import { findPullRequest, type State } from "./state.ts";

interface GraphQlAnswer {
  data?: unknown;
  errors?: readonly unknown[];
}

let loaded: Promise<GraphQLSchema> | null = null;

/** GitHub's own schema (npm `@octokit/graphql-schema`), so that a query which it would refuse is refused here. */
function gitHubSchema(): Promise<GraphQLSchema> {
  loaded ??= (async () => {
    const { buildSchema } = await import("graphql");
    const file = path.resolve(
      "node_modules/@octokit/graphql-schema/schema.graphql",
    );
    return buildSchema(readFileSync(file, "utf8"), { assumeValid: true });
  })();
  return loaded;
}

/**
 * Answers a call of the GraphQL API.
 *
 * @param violations - grows by what does not fit GitHub's schema
 */
export async function answerGraphQl(
  state: State,
  body: string,
  violations: string[],
): Promise<Sent> {
  const { query, variables = {} } = JSON.parse(body) as {
    query: string;
    variables?: Record<string, unknown>;
  };
  const problems = await queryProblems(query);
  violations.push(...problems.map((problem) => `GraphQL: ${problem}`));
  const data = await executeQuery(state, query, variables);
  return sent({ status: 200, data });
}

/** What a query's document has wrong by GitHub's schema. */
async function queryProblems(query: string): Promise<string[]> {
  const { parse, validate } = await import("graphql");
  try {
    const problems = validate(await gitHubSchema(), parse(query));
    return problems.map(({ message }) => message);
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)];
  }
}

/** Names of the fields that a call asks for: `viewer`, `resolveReviewThread`. */
export async function topFields(body: string): Promise<string[]> {
  const { Kind, parse } = await import("graphql");
  let document: DocumentNode;
  try {
    document = parse((JSON.parse(body) as { query: string }).query);
  } catch {
    return [];
  }
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.name.value] : [],
        )
      : [],
  );
}

async function executeQuery(
  state: State,
  query: string,
  variables: Record<string, unknown>,
): Promise<GraphQlAnswer> {
  const { graphql } = await import("graphql");
  const result = await graphql({
    schema: await gitHubSchema(),
    source: query,
    variableValues: variables,
    rootValue: { ...queries(state), ...mutations(state) },
  });
  return {
    ...result,
    ...(result.errors && { errors: result.errors.map(errorJson) }),
  };
}

function queries(state: State) {
  return {
    viewer: () => {
      if (state.knowsViewer) return viewerNode(state);
      throw new Error("Resource not accessible by integration");
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (`${owner}/${name}` !== state.repository)
        throw new Error("Could not resolve to a Repository with that name.");
      return {
        nameWithOwner: state.repository,
        isArchived: state.isArchived,
        pullRequest: ({ number }: { number: number }) => {
          const found = findPullRequest(state, number);
          if (found === undefined)
            throw new Error(
              `Could not resolve to a PullRequest with the number of ${number}.`,
            );
          return pullRequestNode(state, found);
        },
      };
    },
  };
}

/** GitHub adds a type to each error. */
function errorJson(error: { toJSON(): object; message: string }) {
  const isRefused = /not accessible/.test(error.message);
  const isUnknown = /Could not resolve/.test(error.message);
  const type = isRefused ? "FORBIDDEN" : isUnknown ? "NOT_FOUND" : undefined;
  return { ...error.toJSON(), ...(type && { type }) };
}
