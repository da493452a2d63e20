import { failureOf, isRateLimited } from "./failure.ts";
import type {
  OtherPullRequest,
  OtherPullRequests,
} from "./open-pull-requests.ts";

/** A token has 1,000 calls in an hour, for all jobs of a repository. */
const mostCalls = 150;

/** The account of reading other pull requests: what is there in the end, and what is missing for which reason. */
export class Reading {
  readonly notices: string[] = [];
  private readonly seconds: number;
  private readonly read = new Map<number, OtherPullRequest | string>();
  private expected: number[] | null = null;
  private calls = 0;
  private isOver = false;

  constructor(seconds: number) {
    this.seconds = seconds;
  }

  /** Does the work, or as much of it as there is time for. */
  async during(work: () => Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const expiry = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.seconds * 1000);
    });
    try {
      await Promise.race([this.told(work), expiry]);
      if (this.expected === null && this.notices.length === 0)
        this.notices.push(`${notLookedAt}: ${this.timeIsUp()}`);
    } finally {
      clearTimeout(timer);
      this.isOver = true;
    }
  }

  private async told(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      if (!this.isOver) this.notices.push(`${notLookedAt}: ${whyNot(cause)}`);
    }
  }

  /** Numbers of the pull requests that there are. */
  expect(numbers: number[]): void {
    this.expected = numbers;
  }

  /**
   * To be told of each call before it is made.
   *
   * @throws Error when there may be no more
   */
  count(): void {
    this.calls += 1;
    if (this.isOver) throw new NoMore(this.timeIsUp());
    if (this.calls > mostCalls)
      throw new NoMore(
        `that would take more than ${mostCalls} calls to GitHub.`,
      );
  }

  /** Reads one pull request; a failure is noted. */
  async attempt(
    number: number,
    read: () => Promise<OtherPullRequest>,
  ): Promise<void> {
    const outcome = await read().catch(whyNot);
    if (!this.isOver) this.read.set(number, outcome);
  }

  result(): OtherPullRequests {
    const outcomes = (this.expected ?? []).map(
      (number) => [number, this.read.get(number) ?? this.timeIsUp()] as const,
    );
    const reasons = new Map<string, number[]>();
    for (const [number, outcome] of outcomes)
      if (typeof outcome === "string")
        reasons.set(outcome, [...(reasons.get(outcome) ?? []), number]);
    return {
      pullRequests: outcomes.flatMap(([, outcome]) =>
        typeof outcome === "string" ? [] : [outcome],
      ),
      notices: [...this.notices, ...[...reasons].map(missed)],
    };
  }

  private timeIsUp(): string {
    return `the ${this.seconds} s for it were up.`;
  }
}

const notLookedAt = "The other open pull requests were not looked at";
const mostNamed = 5;

function missed([why, numbers]: [string, number[]]): string {
  const named = numbers.slice(0, mostNamed).map((number) => `#${number}`);
  const rest = numbers.length - named.length;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return `${notLookedAt} (${named.join(", ")}${more}): ${why}`;
}

class NoMore extends Error {}

/** Why GitHub did not say it and who can change that, as a sentence or two. */
function whyNot(cause: unknown): string {
  if (cause instanceof NoMore) return cause.message;
  const failure = failureOf(cause);
  if (isRateLimited(failure)) return "GitHub's rate limit is used up for now.";
  switch (failure.status) {
    case 401:
      return "GitHub refused github-token; it is wrong or expired.";
    case 403:
    case 404:
      return `the token may not read them (${failure.status}). Give the job \`permissions: pull-requests: read\` and \`contents: read\`.`;
    case "unreachable":
      return "GitHub could not be reached.";
    case null:
      return failure.message;
    default:
      return `GitHub answered ${failure.status}.`;
  }
}
