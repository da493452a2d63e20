import { git } from "../git/git.ts";

/** The branch that pull requests go to, as far as git knows here, and how it knows. */
export interface DefaultBranch {
  name: string;
  why: string;
}

/** @param repository a folder that need not be a git repository */
export async function defaultBranch(
  repository: string,
): Promise<DefaultBranch> {
  const remote = await answer(repository, [
    "symbolic-ref",
    "--short",
    "refs/remotes/origin/HEAD",
  ]);
  if (remote?.startsWith("origin/"))
    return {
      name: remote.slice("origin/".length),
      why: "origin's default branch",
    };
  for (const name of ["main", "master"])
    if (
      (await answer(repository, [
        "rev-parse",
        "--verify",
        "--quiet",
        `refs/heads/${name}`,
      ])) !== null
    )
      return { name, why: "the repository has it" };
  const current = await answer(repository, ["symbolic-ref", "--short", "HEAD"]);
  return current === null
    ? {
        name: "main",
        why: "git does not say which; correct it if it is another",
      }
    : { name: current, why: "the branch that is checked out" };
}

async function answer(
  repository: string,
  args: string[],
): Promise<string | null> {
  try {
    const { status, stdout } = await git(repository, args, { timeout: 10 });
    const text = stdout.toString().trim();
    return status === 0 && text !== "" ? text : null;
  } catch {
    // Without git there is no branch to know of.
    return null;
  }
}
