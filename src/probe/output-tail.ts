/** Keeps the end of what a process printed: env.py may print megabytes, and only the end helps. */
export class OutputTail {
  private text = "";
  private readonly limit: number;

  constructor(limit = 16_384) {
    this.limit = limit;
  }

  add(data: Buffer): void {
    this.text = (this.text + data.toString("utf8")).slice(-this.limit);
  }

  /** The last lines, at most `count`, without empty ones. */
  lines(count = 20): string[] {
    return this.text
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .slice(-count);
  }
}
