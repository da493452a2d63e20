/** Where the source and the documentation of the running version are. */
export interface Home {
  /** URL of the repository. */
  repository: string;
  /** URL of the folder with a Markdown page per rule. */
  rulePages: string;
}

/**
 * The repository that the runner took the action from; null outside of an action, and for an action of the repository
 * itself (`uses: ./`).
 *
 * Variables: https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function homeOf(
  env: Readonly<Record<string, string | undefined>>,
): Home | null {
  const server = (env["GITHUB_SERVER_URL"] ?? "").replace(/\/+$/, "");
  const name = env["GITHUB_ACTION_REPOSITORY"] ?? "";
  const ref = env["GITHUB_ACTION_REF"] ?? "";
  const isKnown =
    /^https?:\/\/[^\s()<>]+$/.test(server) &&
    /^[\w.-]+\/[\w.-]+$/.test(name) &&
    /^[\w.-]+(\/[\w.-]+)*$/.test(ref);
  if (!isKnown) return null;
  const repository = `${server}/${name}`;
  return { repository, rulePages: `${repository}/blob/${ref}/docs/rules` };
}
