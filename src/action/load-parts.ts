import type { ActionParts } from "./parts.ts";

/** Bytes of a comment for a GitHub that does not take the usual ones. */
const shorterComment = 16_000;

/** The real parts of the action, each loaded when it is used; the gate itself comes from the entry point. */
export function loadActionParts(
  gate: Pick<ActionParts, "knownRules" | "runGate">,
): ActionParts {
  return {
    ...gate,
    readScene: async (env, settings) =>
      (await import("./read-scene.ts")).readScene(env, settings),
    renderTerminal: async (report) => {
      const { renderTerminal } = await import("../report/terminal.ts");
      return renderTerminal(report, { color: true, width: 100 });
    },
    renderJson: async (report) =>
      (await import("../report/json.ts")).renderJson(report),
    renderSummary: async (report, links) =>
      (await import("../report/summary.ts")).renderSummary(report, links),
    renderFile: async (format, report, settings, { env }) =>
      (await import("../formats/render-as.ts")).renderAs(format, report, {
        settings,
        env,
      }),
    renderComment: async (report, id, links) => {
      const { commentMarker, renderComment } =
        await import("../report/comment.ts");
      const body = renderComment(report, { id, links });
      const shorterBody = (): string =>
        renderComment(report, { id, links, limit: shorterComment });
      return { marker: commentMarker(id), body, shorterBody };
    },
    annotationsOf: async (report) =>
      (await import("../report/annotations.ts")).annotationsOf(report),
    emitAnnotations: async (annotations, { core }) => {
      const { emitAnnotations } = await import("../github/annotate.ts");
      await emitAnnotations(annotations, core);
    },
    postComment: async (request) =>
      (await import("../github/comment.ts")).postComment(request),
    postReview: async (request, folder) => {
      const { postReview } = await import("../github/review.ts");
      const { linesInCheckout } = await import("../github/checkout-lines.ts");
      const linesOf = folder === null ? () => null : linesInCheckout(folder);
      return postReview({ ...request, linesOf });
    },
    findPullRequest: async (run, access) => {
      const { findPullRequest } =
        await import("../github/find-pull-request.ts");
      return findPullRequest(run, access);
    },
    readReportArtifact: async (file) =>
      (await import("./report-artifact.ts")).readReportArtifact(file),
    cleanUp: async (ledger) =>
      (await import("../database/ledger.ts")).cleanUp(ledger),
  };
}
