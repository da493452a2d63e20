import { notFound, ok, refused, type Call, type Route } from "./answer.ts";
import { blobSha } from "./patch.ts";
import { repositoryJson, userJson } from "./render.ts";
import { commitAt, filesOf, treeAt } from "./state.ts";

const repo = "/repos/{owner}/{repo}";

/** The repository, its branches and files. */
export const repositoryRoutes: Record<string, Route> = {
  "GET /user": ({ state }) =>
    state.isUser
      ? ok(userJson(state, state.login))
      : refused(403, "Resource not accessible by integration"),
  [`GET ${repo}`]: ({ state }) => ok(repositoryJson(state, state.repository)),
  [`GET ${repo}/branches/{branch}`]: ({ state, params }) => {
    const name = params["branch"] ?? "";
    const sha = state.branches.get(name);
    return sha === undefined ? notFound : ok({ name, commit: { sha } });
  },
  [`GET ${repo}/commits/{ref}`]: ({ state, params }) => {
    const sha = commitAt(state, params["ref"] ?? "");
    return sha === undefined ? notFound : ok({ sha });
  },
  [`GET ${repo}/git/ref/{ref}`]: ({ state, params }) => {
    const sha = commitAt(state, params["ref"] ?? "");
    const ref = `refs/${params["ref"]}`;
    return sha === undefined
      ? notFound
      : ok({ ref, object: { type: "commit", sha } });
  },
  [`GET ${repo}/git/trees/{tree_sha}`]: readTree,
  [`GET ${repo}/git/blobs/{file_sha}`]: ({ state, params }) => {
    const sha = params["file_sha"] ?? "";
    const texts = [...state.commits.values()].flatMap((tree) => [
      ...tree.values(),
    ]);
    const text = texts.find((candidate) => blobSha(candidate) === sha);
    return text === undefined ? notFound : ok({ sha, ...encoded(text) });
  },
  [`GET ${repo}/contents/{path}`]: readContents,
  [`GET ${repo}/compare/{basehead}`]: ({ state, params }) => {
    const [base = "", head = ""] = (params["basehead"] ?? "").split("...");
    const [before, after] = [commitAt(state, base), commitAt(state, head)];
    if (before === undefined || after === undefined) return notFound;
    const files = filesOf(state, before, after);
    const status = files.length === 0 ? "identical" : "diverged";
    return ok({ status, files, merge_base_commit: { sha: before } });
  },
};

/** A commit stands for its tree, and a file's folders are not told apart: only `recursive` trees are right. */
function readTree({ state, params, query }: Call) {
  const sha = commitAt(state, params["tree_sha"] ?? "");
  const files = sha === undefined ? undefined : state.commits.get(sha);
  if (files === undefined) return notFound;
  const isDeep = query.has("recursive");
  const tree = [...files]
    .filter(([path]) => isDeep || !path.includes("/"))
    .map(([path, text]) => ({
      ...{ path, mode: "100644", type: "blob" },
      sha: blobSha(text),
      size: Buffer.byteLength(text),
    }));
  return ok({ sha, tree, truncated: false });
}

function readContents({ state, params, query }: Call) {
  const tree = treeAt(state, query.get("ref") ?? state.defaultBranch);
  if (tree === undefined) return notFound;
  const path = (params["path"] ?? "").replace(/\/+$/, "");
  const text = tree.get(path);
  if (text !== undefined)
    return ok({ ...entry("file", path, text), ...encoded(text) });
  const start = path === "" ? "" : `${path}/`;
  const inside = [...tree].filter(([file]) => file.startsWith(start));
  if (inside.length === 0) return notFound;
  const entries = inside.map(([file, content]) => {
    const [name = "", ...deeper] = file.slice(start.length).split("/");
    const isFile = deeper.length === 0;
    return entry(isFile ? "file" : "dir", start + name, isFile ? content : "");
  });
  return ok([...new Map(entries.map((found) => [found.path, found])).values()]);
}

function entry(type: "file" | "dir", path: string, text: string) {
  const name = path.split("/").at(-1) ?? "";
  return {
    type,
    name,
    path,
    size: Buffer.byteLength(text),
    sha: blobSha(text),
  };
}

/** As GitHub does: base64 with line ends. */
function encoded(text: string) {
  const base64 = Buffer.from(text).toString("base64");
  const content = base64.replace(/.{60}/g, "$&\n");
  return { content, encoding: "base64", size: Buffer.byteLength(text) };
}
