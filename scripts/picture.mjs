// Renders a report's Markdown much as GitHub shows it, as a PNG: with GitHub's stylesheet and Mermaid, in Chromium.
//
//   npm install --prefix /tmp/page marked github-markdown-css mermaid
//   node scripts/picture.mjs /tmp/page report.md docs/pictures/report.png
//
// The packages are heavy and only needed here, so they are no dependencies. CHROMIUM names another browser. The files
// in docs/pictures went through `pngquant --quality=85-100`.
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const width = 860;
const [packages, report, picture] = process.argv
  .slice(2)
  .map((name) => path.resolve(name));
if (picture === undefined)
  throw new Error("usage: node scripts/picture.mjs <packages> <report> <png>");

const modules = path.join(packages, "node_modules");
const { marked } = await import(
  pathToFileURL(path.join(modules, "marked/lib/marked.esm.js")).href
);
const folder = mkdtempSync(path.join(tmpdir(), "picture-"));
const page = path.join(folder, "page.html");
try {
  writeFileSync(page, pageOf(readFileSync(report, "utf8")));
  const height = /data-height="(\d+)"/.exec(chromium("--dump-dom"))?.[1];
  if (height === undefined) throw new Error("the page did not come up");
  mkdirSync(path.dirname(picture), { recursive: true });
  chromium(`--screenshot=${picture}`, `--window-size=${width},${height}`);
} finally {
  rmSync(folder, { recursive: true });
}

function chromium(...given) {
  return execFileSync(
    process.env["CHROMIUM"] ?? "chromium",
    [
      ...["--headless", "--no-sandbox", "--disable-gpu"],
      ...["--hide-scrollbars", "--disable-lcd-text"],
      ...["--virtual-time-budget=8000", ...given, pathToFileURL(page).href],
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
}

function pageOf(markdown) {
  const css = "github-markdown-css/github-markdown-light.css";
  const style = readFileSync(path.join(modules, css), "utf8");
  const mermaid = path.join(modules, "mermaid/dist/mermaid.min.js");
  return `<!doctype html><meta charset="utf-8">
<style>${style} body { margin: 0; padding: 16px; background: #fff }
article { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px }
.markdown-body { font-size: 14px } .markdown-body pre.mermaid { background: none; padding: 0 }</style>
<article class="markdown-body">${drawn(marked.parse(markdown))}</article>
<script src="${pathToFileURL(mermaid).href}"></script>
<script>
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
mermaid.run({ querySelector: ".mermaid" }).finally(() => {
  document.body.dataset.height = Math.ceil(document.body.getBoundingClientRect().height);
});
</script>`;
}

/** Mermaid finds its pictures by a class. */
function drawn(html) {
  return html.replace(
    /<pre><code class="language-mermaid">([^]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  );
}
