/** JSON Schema as far as GitHub's description uses it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** One call of the description; made by scripts/github-contract.mjs. */
export interface Operation {
  path: Record<string, Schema>;
  query: Record<string, Schema>;
  body: Schema | null;
  isBodyRequired: boolean;
  /** By status; null where there is no JSON. */
  responses: Record<string, Schema | null>;
}

export interface Description {
  /** Of `@octokit/openapi`. */
  version: string;
  /** By `METHOD /path/{parameter}`. */
  operations: Record<string, Operation>;
  components: Record<string, Schema>;
}
