import { describe, expect, it } from "@jest/globals";
import {
  createProgress,
  type ProgressStream,
} from "../../src/report/progress.ts";

function recorder(options: { isTTY: boolean; columns?: number }) {
  const written: string[] = [];
  const stream: ProgressStream = {
    ...options,
    write: (text: string) => written.push(text),
  };
  let time = 0;
  const now = () => time;
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { written, stream, now, pass };
}

describe("createProgress", () => {
  it("prints one line per step with the elapsed time when nobody watches", () => {
    const { written, stream, now, pass } = recorder({ isTTY: false });
    const progress = createProgress(stream, now);
    progress.step("start PostgreSQL");
    pass(1234);
    progress.step("alembic.ini: a1b2 up");
    progress.done();
    expect(written).toEqual([
      "[   0 ms] start PostgreSQL\n",
      "[  1.2 s] alembic.ini: a1b2 up\n",
    ]);
  });

  it("updates one line in place on a terminal and removes it in the end", () => {
    const { written, stream, now, pass } = recorder({
      isTTY: true,
      columns: 30,
    });
    const progress = createProgress(stream, now);
    progress.step("one");
    pass(500);
    progress.step("a step with a very long description");
    progress.done();
    progress.done();
    expect(written).toEqual([
      "\r\u001b[2K[   0 ms] one",
      "\r\u001b[2K[ 500 ms] a step with a very…",
      "\r\u001b[2K",
    ]);
  });

  it.each([true, false])(
    "prints no commands from names (terminal: %s)",
    (isTTY) => {
      const { written, stream, now } = recorder({ isTTY, columns: 200 });
      const progress = createProgress(stream, now);
      progress.step("x\n::error::y \u001b[2J ##[error]z");
      progress.done();
      const text = written.join("").replaceAll("\r\u001b[2K", "");
      expect(text).toContain("x ::error::y \\u001b[2J");
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain("\u001b");
    },
  );
});
