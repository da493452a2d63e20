/** One page of a list and the address of the next, as GitHub gives it in `Link`: 30 things unless asked for more, 100 at most. */
export function pageOf(
  all: unknown[],
  url: URL,
): { data: unknown[]; headers: Record<string, string> } {
  const size = Math.min(Number(url.searchParams.get("per_page") ?? 30), 100);
  const number = Number(url.searchParams.get("page") ?? 1);
  const data = all.slice((number - 1) * size, number * size);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (rel: string, page: number): string => {
    const target = new URL(url);
    target.searchParams.set("page", String(page));
    return `<${target.href}>; rel="${rel}"`;
  };
  if (number >= last) return { data, headers: {} };
  const headers = {
    link: `${link("next", number + 1)}, ${link("last", last)}`,
  };
  return { data, headers };
}
