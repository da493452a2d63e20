import type { Report } from "./report/report.ts";

/** 0 passed, 1 findings, 2 settings, 3 environment or a bug of ours. */
export function exitStatus({ verdict, error }: Report): 0 | 1 | 2 | 3 {
  switch (verdict) {
    case "pass":
      return 0;
    case "fail":
      return 1;
    case "error":
      return error?.kind === "settings" ? 2 : 3;
  }
}
