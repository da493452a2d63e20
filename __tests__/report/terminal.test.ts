import { describe, expect, it } from "@jest/globals";
import { renderTerminal } from "../../src/report/terminal.ts";
import { actedOn, hostile, hostileError } from "./fixtures/hostile.ts";
import { modelReports } from "./fixtures/model-reports.ts";
import { finding, project, report } from "./fixtures/reports.ts";
import { expectGolden } from "./golden.ts";

const plain = { color: false, width: 100 };
const models = Object.entries({ ...modelReports, hostile, hostileError });

describe("renderTerminal", () => {
  it.each(models)("renders the report %s as its golden file", (name, model) => {
    expectGolden(`${name}.txt`, renderTerminal(model, plain));
  });

  it.each(Object.entries(modelReports))(
    "begins and ends the report %s with the same verdict",
    (_, model) => {
      const lines = renderTerminal(model, plain).trimEnd().split("\n");
      expect(lines.at(-1)).toMatch(/ \([\d.]+ m?s\)$/);
      expect(lines.at(-1)).toContain(lines[0]);
    },
  );

  it.each([80, 100])("keeps prose within %d columns", (width) => {
    const message = "word ".repeat(200);
    const model = report({
      projects: [
        project({
          findings: [finding({ message, fix: { text: message, code: null } })],
          notices: [message],
        }),
      ],
      notices: [message],
    });
    const lines = renderTerminal(model, { color: false, width }).split("\n");
    const widest = Math.max(...lines.map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(width);
    expect(widest).toBeGreaterThan(width - 10);
  });

  it("uses colours only when asked to", () => {
    const colored = renderTerminal(modelReports.failing, {
      color: true,
      width: 100,
    });
    // eslint-disable-next-line no-control-regex
    const withoutColors = colored.replace(/\u001b\[\d+m/g, "");
    expect(colored).not.toBe(withoutColors);
    expect(withoutColors).toBe(renderTerminal(modelReports.failing, plain));
  });

  it.each([true, false])(
    "gives hostile text no workflow command and no escape sequence (colours: %s)",
    (color) => {
      for (const model of [hostile, hostileError]) {
        const text = renderTerminal(model, { color, width: 80 });
        // eslint-disable-next-line no-control-regex
        const bare = text.replace(/\u001b\[(?:[123]?\d)m/g, "");
        expect(bare).not.toMatch(/^\s*::/m);
        expect(bare).not.toContain("##[");
        expect(bare).not.toMatch(actedOn);
      }
    },
  );
});
