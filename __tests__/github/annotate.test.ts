import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { emitAnnotations } from "../../src/github/annotate.ts";
import {
  annotationsOf,
  type Annotation,
} from "../../src/report/annotations.ts";
import { visible } from "../../src/report/visible-text.ts";
import { hostile } from "../report/fixtures/hostile.ts";
import { parseCommand } from "./parse-command.ts";

const placed: Annotation = {
  level: "warning",
  file: "versions/a.py",
  line: 3,
  endLine: 5,
  title: "migration-gate: drop-column",
  message: "first\n::error::second",
};
const unplaced: Annotation = {
  ...placed,
  level: "notice",
  file: null,
  line: null,
  endLine: null,
};

describe("emitAnnotations", () => {
  it("gives file and lines only when there are some", async () => {
    const calls: unknown[] = [];
    const record = (level: string) => (message: string, properties: object) =>
      void calls.push([level, message, properties]);
    await emitAnnotations([placed, unplaced], {
      error: record("error"),
      warning: record("warning"),
      notice: record("notice"),
    });
    const { title, message } = placed;
    expect(calls).toEqual([
      [
        "warning",
        message,
        { title, file: "versions/a.py", startLine: 3, endLine: 5 },
      ],
      ["notice", message, { title }],
    ]);
  });

  it("prints one workflow command per annotation, whatever the message holds", () => {
    const module = join(import.meta.dirname, "../../src/github/annotate.ts");
    const script = `import(${JSON.stringify(module)}).then((m) => m.emitAnnotations(${JSON.stringify([placed])}))`;
    const output = execFileSync(process.execPath, ["-e", script], {
      encoding: "utf8",
      stdio: "pipe",
    });
    expect(output.trimEnd().split(/\r?\n/)).toEqual([
      "::warning title=migration-gate%3A drop-column,file=versions/a.py,line=3,endLine=5::first%0A::error::second",
    ]);
  });

  it("gives the runner back every text, whatever a repository puts into it", () => {
    const annotations = [
      ...annotationsOf(hostile),
      {
        ...placed,
        file: "a,line=1::x%0A/b:c=d\u001b[31m\n::error::.py",
        title: "t,file=evil.py::100%25",
        message: "%0A::error::%25\r\n##[error]",
      },
    ];
    expect(commandsOf(annotations)).toEqual(
      annotations.map(({ level, file, line, endLine, title, message }) => ({
        name: level,
        properties: {
          title,
          ...(file === null ? {} : { file: visible(file) }),
          ...(line === null ? {} : { line: String(line) }),
          ...(endLine === null ? {} : { endLine: String(endLine) }),
        },
        data: message,
      })),
    );
  });
});

/** What the runner reads of what `@actions/core` prints. */
function commandsOf(annotations: Annotation[]) {
  const module = join(import.meta.dirname, "../../src/github/annotate.ts");
  const script = `import(${JSON.stringify(module)}).then((m) => m.emitAnnotations(${JSON.stringify(annotations)}))`;
  const output = execFileSync(process.execPath, ["-e", script], {
    encoding: "utf8",
    stdio: "pipe",
  });
  return output.trimEnd().split("\n").map(parseCommand);
}
