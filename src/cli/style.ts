import type { TerminalStyle } from "../report/terminal.ts";
import type { CliIo, OutputStream } from "./io.ts";

/** How text looks on a stream. NO_COLOR and FORCE_COLOR are honoured; the second one wins. */
export function styleOf(stream: OutputStream, { env }: CliIo): TerminalStyle {
  const isForced = !["", "0", undefined].includes(env["FORCE_COLOR"]);
  const isRefused = !["", undefined].includes(env["NO_COLOR"]);
  const color = isForced || (!isRefused && stream.isTTY === true);
  return { color, width: stream.columns ?? 100 };
}
