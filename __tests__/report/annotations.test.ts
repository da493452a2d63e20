import { describe, expect, it } from "@jest/globals";
import { annotationsOf } from "../../src/report/annotations.ts";
import { actedOn, hostile, many } from "./fixtures/hostile.ts";
import { modelReports } from "./fixtures/model-reports.ts";
import { finding, project, report } from "./fixtures/reports.ts";

function reportOf(...findings: ReturnType<typeof finding>[]) {
  return report({ projects: [project({ findings })] });
}

describe("annotationsOf", () => {
  it("puts a finding on its lines, with what to write instead", () => {
    const one = finding({
      line: 14,
      endLine: 16,
      fix: { text: "Drop it later.", code: "op.execute(…)" },
    });
    expect(annotationsOf(reportOf(one))).toEqual([
      {
        level: "error",
        file: "alembic/versions/a1b2c3d4e5f6_add_slug.py",
        line: 14,
        endLine: 16,
        title: "migration-gate: drop-column",
        message:
          "The column body of public.articles goes away.\n\nInstead: Drop it later.\n\nop.execute(…)",
      },
    ]);
  });

  it.each([
    ["error", "error"],
    ["warning", "warning"],
    ["info", "notice"],
  ] as const)("shows severity %s as %s", (severity, level) => {
    const [annotation] = annotationsOf(reportOf(finding({ severity })));
    expect(annotation?.level).toBe(level);
  });

  it("gives a finding without a file no lines", () => {
    const [annotation] = annotationsOf(
      reportOf(finding({ file: null, line: 3, endLine: 3 })),
    );
    expect(annotation).toMatchObject({ file: null, line: null, endLine: null });
  });

  it("keeps to ten of each level and says in the last how many more there are", () => {
    const annotations = annotationsOf(many);
    const of = (level: string) => annotations.filter((a) => a.level === level);
    for (const level of ["error", "warning", "notice"]) {
      expect(of(level)).toHaveLength(10);
      expect(of(level)[9]?.message).toContain(
        `90 more ${level}s in the job summary`,
      );
      expect(of(level)[8]?.message).not.toContain("more");
    }
  });

  it("shows the worst first, over all projects", () => {
    const projects = (["info", "warning", "error"] as const).map((severity) =>
      project({ findings: [finding({ severity })] }),
    );
    const levels = annotationsOf(report({ projects })).map((a) => a.level);
    expect(levels).toEqual(["error", "warning", "notice"]);
  });

  it("shows what kept the gate from its job before all findings", () => {
    const [annotation] = annotationsOf(modelReports.broken);
    expect(annotation).toMatchObject({ level: "error", file: null });
    expect(annotation?.message).toContain(
      "The environment it runs in needs a change.",
    );
    expect(annotation?.message).toContain("SECRET_KEY");
  });

  it("spells out control characters and cuts endless messages", () => {
    const long = finding({ message: "x".repeat(100_000) });
    const texts = annotationsOf(
      reportOf(long, ...(hostile.projects[0]?.findings ?? [])),
    );
    for (const { message, title } of texts) {
      expect(message + title).not.toMatch(actedOn);
      expect(title).not.toContain("\n");
      expect(message.length).toBeLessThanOrEqual(1000);
    }
  });

  it("shows first what stands in a revision under test, of equal severity", () => {
    const files = annotationsOf(
      reportOf(
        finding({ severity: "warning", file: "new.py" }),
        finding({ file: null, line: null }),
        finding({ file: "env.py", line: null, revision: null }),
        finding({ file: "a.py", revision: "0000" }),
        finding({ file: "z.py", revision: "a1b2c3d4e5f6" }),
      ),
    ).map(({ file }) => file);
    expect(files).toEqual(["z.py", "a.py", "env.py", null, "new.py"]);
  });
});
