import type { Ledger } from "../database/ledger.ts";
import type { StartOptions } from "../database/start.ts";
import type { GitEvent } from "../git/base-candidates.ts";
import type { RemoteAccess } from "../git/fetch-commit.ts";
import type { OtherPullRequests } from "../github/open-pull-requests.ts";
import type { Deadline } from "../rehearsal/deadline.ts";
import type { Progress } from "../report/progress.ts";

/** What the gate needs of its surroundings, handed in by the entry points. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  /** What started the run on GitHub, null elsewhere. */
  event: GitEvent | null;
  /** To the remote of the checkout, which need not have kept it. */
  remoteAccess?: RemoteAccess | null;
  /** Labels of the pull request; none elsewhere. */
  labels?: readonly string[];
  /**
   * Reads the revision files of the other open pull requests, found by their paths, without running them. Never
   * throws. Missing when there is no pull request, no token, or nobody wants to know.
   */
  otherPullRequests?:
    | ((
        isRevisionFile: (path: string) => boolean,
      ) => Promise<OtherPullRequests>)
    | undefined;
  progress: Progress;
  /** List of everything that has to be removed in the end. */
  ledger: Ledger;
  /** Path of probe.py. */
  probeFile: string;
  /** Told passwords that were made or found on the way, to be masked. */
  mask(secrets: string[]): void;
  /** Where to look for PostgreSQL besides the usual places. */
  serverOptions?: StartOptions;
}

/** The same during a run. */
export interface World extends Surroundings {
  deadline: Deadline;
  /** Folder of this run for small files. */
  scratch: string;
}
