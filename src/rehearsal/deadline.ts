/** The end of the whole run's time. */
export class Deadline {
  readonly seconds: number;
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;

  constructor(seconds: number) {
    this.seconds = seconds;
    this.timer = setTimeout(() => this.controller.abort(), seconds * 1000);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The promise's value, or `"expired"` when time is up first. The promise itself goes on. */
  async race<T>(promise: Promise<T>): Promise<T | "expired"> {
    promise.catch(() => {});
    const expired = new Promise<"expired">((resolve) => {
      if (this.signal.aborted) resolve("expired");
      this.signal.addEventListener("abort", () => resolve("expired"), {
        once: true,
      });
    });
    return Promise.race([promise, expired]);
  }

  clear(): void {
    clearTimeout(this.timer);
  }
}
