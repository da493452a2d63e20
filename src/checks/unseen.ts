import { makeFinding, type Finding } from "../findings/finding.ts";
import type { Unseen } from "../rehearsal/recording.ts";

/** Places where a revision goes around SQLAlchemy: `unseen-statements`. What runs there is not judged, and that is said. */
export function checkUnseen(
  unseen: Unseen[],
  revisionFile: (id: string) => string | null,
): Finding[] {
  return unseen.map(({ what, revision, file, span }) =>
    makeFinding({
      rule: "unseen-statements",
      severity: "warning",
      file: file ?? revisionFile(revision),
      line: span?.line ?? null,
      endLine: span?.endLine ?? null,
      revision,
      direction: "up",
      message:
        `This uses ${what}. What it executes ran on the throwaway database, but past SQLAlchemy: ` +
        "it was not seen, and no rule has judged it.",
      fix: {
        text: "Execute it through Alembic, so that it is part of the migration's transaction, too:",
        code: 'op.execute("…")\n# or, with values\nop.get_bind().execute(sa.text("… :name"), {"name": value})',
      },
    }),
  );
}
