import { cut, oneLine, withoutWorkflowCommands } from "./visible-text.ts";
import { duration } from "./wording.ts";

/** Says what the gate is doing while it works. */
export interface Progress {
  /** A step begins, for instance `articles: revision a1b2 up`; the one before is over. */
  step(text: string): void;
  /** The work is over: a line that was kept in place is removed. */
  done(): void;
}

/** The part of `process.stderr` that is needed. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/**
 * On a terminal one line that is updated in place, elsewhere one line per step.
 *
 * @param now - wall clock in milliseconds
 */
export function createProgress(
  stream: ProgressStream,
  now: () => number = Date.now,
): Progress {
  return stream.isTTY === true
    ? progressInPlace(stream, now)
    : progressInLines(stream, now);
}

/** Progress that says nothing. */
export const silentProgress: Progress = {
  step: () => undefined,
  done: () => undefined,
};

function progressInLines(stream: ProgressStream, now: () => number): Progress {
  const start = now();
  return {
    step(text) {
      const line = `${elapsed(start, now)} ${oneLine(text)}\n`;
      stream.write(withoutWorkflowCommands(line));
    },
    done: () => undefined,
  };
}

function progressInPlace(stream: ProgressStream, now: () => number): Progress {
  const start = now();
  let timer: NodeJS.Timeout | null = null;
  let current = "";
  const draw = () => {
    const line = `${elapsed(start, now)} ${current}`;
    stream.write(`\r\u001b[2K${cut(line, (stream.columns ?? 80) - 1)}`);
  };
  return {
    step(text) {
      current = oneLine(text);
      draw();
      // A migration that hangs should be seen to hang; the timer never keeps the process alive.
      timer ??= setInterval(draw, 1000).unref();
    },
    done() {
      if (timer === null) return;
      clearInterval(timer);
      timer = null;
      stream.write("\r\u001b[2K");
    },
  };
}

function elapsed(start: number, now: () => number): string {
  return `[${duration(now() - start).padStart(7)}]`;
}
