/**
 * An error that names who must act. The message says what is wrong and what to do; no stack is shown for it.
 *
 * - `settings`: an input, a flag or `.migration-gate.yml` is wrong (exit status 2)
 * - `environment`: Python, Docker, git, the database… is missing or broken (exit status 3)
 * - `unsupported`: the gate has nothing to offer for this project (exit status 3)
 */
export class GateError extends Error {
  readonly kind: "settings" | "environment" | "unsupported";
  /** More lines for the reader: the end of a traceback, where was looked, known names. */
  readonly details: string[];

  constructor(
    kind: "settings" | "environment" | "unsupported",
    message: string,
    options: { details?: string[]; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "GateError";
    this.kind = kind;
    this.details = options.details ?? [];
  }
}
