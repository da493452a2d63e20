import { commit, type State } from "./state.ts";

export interface FakeOptions {
  /** Whom the token writes as. */
  login?: string;
  /** Whether `GET /user` answers; it does not for the tokens of workflows and apps. */
  isUser?: boolean;
  /** Whether GraphQL names the viewer. */
  knowsViewer?: boolean;
  /** False for the read-only tokens of forks and Dependabot. */
  canWrite?: boolean;
  /** Whether the list of pull requests heeds `head`. */
  heedsHead?: boolean;
  isArchived?: boolean;
  /** `owner/name`. */
  repository?: string;
  defaultBranch?: string;
  /** Files of the default branch by path. */
  files?: Record<string, string>;
  /** Whether the API is at `/api/v3`, as on GitHub Enterprise Server. */
  isEnterprise?: boolean;
}

/** What the fake knows before anything happens. */
export function newState(options: FakeOptions): State {
  const { defaultBranch = "main", files = {} } = options;
  const state: State = {
    origin: "",
    repository: options.repository ?? "org/repo",
    defaultBranch,
    isArchived: options.isArchived ?? false,
    login: options.login ?? "github-actions[bot]",
    isUser: options.isUser ?? false,
    knowsViewer: options.knowsViewer ?? true,
    canWrite: options.canWrite ?? true,
    heedsHead: options.heedsHead ?? true,
    branches: new Map(),
    commits: new Map(),
    ...{
      pullRequests: [],
      comments: [],
      reviews: [],
      reviewComments: [],
      threads: [],
    },
    lastId: 1000,
  };
  state.branches.set(defaultBranch, commit(state, new Map(), files));
  return state;
}
